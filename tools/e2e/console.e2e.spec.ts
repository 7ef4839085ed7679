import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startingOrganisations } from '@12315/domain-routing';
import type { Browser, Page } from 'playwright-core';
import { cityCentre, received } from './bodies';
import { openBrowser, openPage, withChromium } from './browser';
import { clientOf, usersOf } from './client';
import { type PlatformProcess, startPlatform } from './platform-process';
import { services } from './routes';
import { settled } from './waiting';

/** Every service knows the organisations of the city, for its letters. */
const known = startingOrganisations.length;

withChromium('the console in a browser', () => {
  let dir: string;
  let platform: PlatformProcess;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'e2e-console-'));
    platform = await startPlatform(dir);
    await settled(clientOf(platform.address));
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser));
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
    rmSync(dir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await page.setViewportSize({ width: 1366, height: 900 });
    await page.goto(platform.address);
    await page.locator('#road a.well').first().waitFor();
  });
  afterEach(() => expect(complaints).toEqual([]));

  const documents = (service: string) => page.locator(`[data-service="${service}"] .documents`);
  const boxes = () => page.locator('#road a');

  it('shows the six services, and that all is well', async () => {
    expect(await page.title()).toBe('12315 平台 · 运行总览');
    const shown = await boxes().evaluateAll((links) => links.map((link) => link.getAttribute('data-service')));
    expect([...shown].sort()).toEqual([...services].sort());
    await page.locator('#health', { hasText: '全部服务正常' }).waitFor();
    expect(await page.locator('#engines li.well').count()).toBe(3);
    expect(await page.locator('#parked').textContent()).toMatch(/^没有。/);
    expect(await documents('routing').textContent()).toBe(`${known} 份`);
  });

  it('counts what is registered while somebody looks on', async () => {
    expect(await documents('intake').textContent()).toBe(`${known} 份`);
    const agent = usersOf(platform)('AGENT', cityCentre);
    for (let i = 0; i < 2; i++) await agent.post('/api/intake/items', received());
    await documents('intake')
      .filter({ hasText: `${known + 2} 份` })
      .waitFor();
  });

  it('is walked by keyboard: the links, then every box with a name of its own, and nobody is thrown off', async () => {
    const focused = () =>
      page.evaluate<string>(
        'document.activeElement.getAttribute("data-service") ?? document.activeElement.textContent.trim()',
      );
    const walked: string[] = [];
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press('Tab');
      walked.push(await focused());
    }
    expect(walked.slice(0, 4)).toEqual(['统计指标', '接口文档', '演示用户', '状态数据']);
    expect(walked.slice(4).sort()).toEqual([...services].sort());
    const names = await boxes().evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
    expect(new Set(names).size).toBe(6);
    expect(names).toContainEqual(`抽检：正常，文档 ${known} 份，在途 0，看接口`);
    const last = await focused();
    await page.waitForResponse((response) => response.url().endsWith('/status'));
    await page.waitForResponse((response) => response.url().endsWith('/status'));
    expect(await focused()).toBe(last);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/docs?service=${last}`);
  });

  it('leads to the interface of every service', async () => {
    for (const service of services) {
      await page.goto(`${platform.address}/docs?service=${service}`);
      await page.locator('.title', { hasText: service }).waitFor();
      expect(await page.locator('.opblock').count()).toBeGreaterThan(0);
    }
  });

  it('leads to the users and to the state as data', async () => {
    for (const [name, contained] of [
      ['演示用户', 'agent.340200c01'],
      ['状态数据', '"businessTime"'],
    ] as const) {
      await page.goto(platform.address);
      await page.getByRole('link', { name }).click();
      expect(await page.content()).toContain(contained);
    }
  });

  it('shows every subscription to whoever wants to know', async () => {
    await page.locator('#reading', { hasText: '全部实时' }).waitFor();
    await page.getByText('逐个查看').click();
    await page.locator('td', { hasText: 'intake.complaint-list.v2' }).waitFor();
  });

  it.each([375, 640, 768, 1366])('fits a window of %d pixels', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.getByText('逐个查看').click();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
    expect(await boxes().count()).toBe(6);
    // Drawn again for another width it still says what it knows.
    expect(await documents('routing').textContent()).toBe(`${known} 份`);
  });

  it('says so when the platform does not answer', async () => {
    await page.route('**/status', (route) => route.abort());
    await page.locator('#health.ill', { hasText: '平台没有应答' }).waitFor();
    await page.unroute('**/status');
    await page.locator('#health.well').waitFor();
    complaints.splice(0);
  });
});
