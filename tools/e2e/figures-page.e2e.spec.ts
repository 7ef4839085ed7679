import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Locator, Page } from 'playwright-core';
import { cityCentre, jinghu, matter, received } from './bodies';
import { openBrowser, openPage, withChromium } from './browser';
import { clientOf, usersOf } from './client';
import { type PlatformProcess, startPlatform } from './platform-process';
import { worldOf } from './standing/world';
import { eventually, settled } from './waiting';

const station = '340202T03';
const evil = '<img src=x onerror="document.title=1">粮油店';

withChromium('the page of key figures in a browser', () => {
  let dir: string;
  let platform: PlatformProcess;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  /** Accepted are four: three by the district, one of which is closed, and one that a station settled and closed on the spot. */
  const stand = async () => {
    const as = usersOf(platform);
    const anyone = clientOf(platform.address);
    const { complaintOf, act, acceptedOf } = worldOf({ as, anyone });
    await acceptedOf();
    await acceptedOf();
    const { complaintId } = await complaintOf(matter({ respondent: { name: evil } }));
    await act(complaintId, 'acceptance');
    await act(complaintId, 'self-settlement', { recovered: 2600 });
    await act(complaintId, 'result', { manner: 'PHONE' });
    await act(complaintId, 'closing', { leadFound: false });
    const officer = as('STATION_OFFICER', station);
    const { itemId } = await officer.post<{ itemId: string }>('/api/intake/items', received({ channel: 'STATION' }));
    const { complaints: made } = await officer.post<{ complaints: { complaintId: string }[] }>(
      `/api/intake/items/${itemId}/triage`,
      { parts: [matter({ handling: 'ONSITE' })] },
    );
    await eventually(() =>
      officer.post(`/api/intake/complaints/${made[0]!.complaintId}/settlement`, { recovered: 55 }),
    );
    await settled(anyone);
  };

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'e2e-figures-'));
    platform = await startPlatform(dir);
    await settled(clientOf(platform.address));
    await stand();
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser));
  });
  afterAll(async () => {
    await browser?.close();
    await platform?.stop();
    rmSync(dir, { recursive: true, force: true });
  });
  beforeEach(() => page.setViewportSize({ width: 1366, height: 900 }));
  afterEach(() => expect(complaints.splice(0)).toEqual([]));

  const signInAs = async (username: string) => {
    await page.goto(`${platform.address}/figures`);
    await page.evaluate('sessionStorage.clear()');
    await page.reload();
    await page.locator('#user option').first().waitFor({ state: 'attached' });
    await page.getByLabel('演示用户', { exact: true }).selectOption(username);
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('#who').filter({ hasText: /./ }).waitFor();
  };
  const kpi = (id: string): Locator => page.locator(`[data-kpi="${id}"]`);
  const open = async (query = '') => {
    await page.goto(`${platform.address}/figures${query}`);
    await page.locator('#result > *').first().waitFor();
  };
  const listed = (side: string, measure: string): Locator => page.locator(`[data-list="${side}-${measure}"]`);
  const rowsOf = (list: Locator): Promise<number> => list.locator('tbody tr').count();
  const fileOf = async (button: string) => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };

  it('is entered as one of the users whom the issuer offers', async () => {
    await signInAs(`analyst.${cityCentre}`.toLowerCase());
    await kpi('K1').waitFor();
    expect(await page.title()).toBe('统计指标 · 12315 平台');
    expect(await page.locator('#who').textContent()).toMatch(/指挥中心） 统计分析人员$/);
    expect(await page.locator('.kpis tbody tr').count()).toBe(14);
    expect(await kpi('K1').locator('.value a').textContent()).toBe('50.00%，看背后的事项');
    expect(await kpi('K9').locator('.value a').textContent()).toBe('26.55元，看背后的事项');
    expect(await kpi('K7').locator('.value').textContent()).toContain('— 期内没有收到举报');
    await kpi('K1').getByText('定义').click();
    await kpi('K1').getByText('期内办结的投诉÷期内受理的投诉').waitFor();
  });

  it('shows numbers that are those of the list, page after page, and of the files', async () => {
    await open();
    const { name, bytes } = await fileOf('下载 CSV');
    expect(name).toMatch(/^统计指标2\d{3}-01-01至.*\.csv$/);
    const csv = bytes.toString().split('\r\n');
    expect(csv).toContain('合计,,K1,办结率,50,%,2,4');
    expect(csv.filter((line) => line.startsWith('受理投诉,'))).toHaveLength(4);
    const excel = await fileOf('下载 Excel 表');
    expect(excel.name).toMatch(/\.xlsx$/);
    const sheets = unzipSync(new Uint8Array(excel.bytes));
    expect(strFromU8(sheets['xl/worksheets/sheet2.xml']!)).toContain('<v>50</v>');

    await page.route('**/api/analytics/matters?*', (route) =>
      route.continue({ url: route.request().url().replace('limit=50', 'limit=3') }),
    );
    await kpi('K1').locator('.value a').click();
    const accepted = listed('denominator', 'accepted');
    await accepted.waitFor();
    expect(await page.locator('.equation').textContent()).toMatch(/50\.00%\s*＝ 办结投诉 2 件 ÷ 受理投诉 4 件/);
    expect(await rowsOf(listed('numerator', 'closed'))).toBe(2);
    expect(await rowsOf(accepted)).toBe(3);
    expect(await accepted.locator('tfoot').textContent()).toBe('已列出3项，小计3 件；全部合计 4 件');
    await page.unroute('**/api/analytics/matters?*');
    await accepted.getByRole('button', { name: '再列一些' }).click();
    await accepted.locator('tfoot', { hasText: '共4项，合计 4 件' }).waitFor();
    expect(await rowsOf(accepted)).toBe(4);
    expect(
      await page.evaluate<boolean>('document.activeElement === document.querySelectorAll("#denominator tbody a")[3]'),
    ).toBe(true);
  });

  it('tells of a matter its story, with the trace of a date on demand, and of the business by its name as it is', async () => {
    await open('?list=K9');
    expect(await listed('numerator', 'recovered').locator('tfoot').textContent()).toBe('共2项，合计 26.55 元');
    const row = listed('numerator', 'recovered').locator('tr', { hasText: '26.00 元' });
    const number = (await row.getByRole('link').textContent())!;
    await row.getByRole('link').click();
    await page.locator('.story').first().waitFor();
    expect(await page.locator('#result-title').textContent()).toBe(`投诉 ${number}`);
    expect(await page.locator('.story').allTextContents()).toEqual([expect.stringContaining(`被投诉人${evil}`)]);
    expect(await page.locator('.story img').count()).toBe(0);
    await page.locator('.story summary').first().click();
    await page.locator('.story details li', { hasText: '7个工作日' }).first().waitFor();
    await page.getByRole('link', { name: '回到事项列表' }).click();
    await listed('numerator', 'recovered').waitFor();
  });

  it('sets organisations side by side, each with the matters of its own', async () => {
    await open();
    await page.getByText('按机构').click();
    await page.getByLabel('机构', { exact: true }).selectOption(jinghu);
    await page.getByRole('button', { name: '查看' }).click();
    const row = kpi('K1').locator(`[data-row="${jinghu}"]`);
    await row.waitFor();
    expect(await row.locator('td').textContent()).toMatch(/33\.33%，看背后的事项\s*1 件 ÷\s*3 件/);
    const csv = (await fileOf('下载 CSV')).bytes.toString();
    expect(csv).toContain(`${jinghu},芜湖市镜湖区市场监督管理局,K1,办结率,33.33,%,1,3\r\n`);
    await row.locator('a.figure').click();
    await listed('denominator', 'accepted').waitFor();
    expect(await rowsOf(listed('denominator', 'accepted'))).toBe(3);
    expect(await listed('denominator', 'accepted').locator('tfoot').textContent()).toBe('共3项，合计 3 件');
  });

  it('sets classes side by side, a share with all of them behind it', async () => {
    await open('?by=class');
    await kpi('K5').locator('[data-row="010"] a.figure').click();
    await page.locator('.equation').waitFor();
    expect(await page.locator('#context').textContent()).toContain('类别010');
    expect(await rowsOf(listed('denominator', 'received'))).toBe(3);
    expect(await rowsOf(listed('denominator', 'receivedLocally'))).toBe(1);
  });

  it('says that nothing was counted', async () => {
    await open('?from=2020-01-01&to=2020-12-31&by=class');
    await page.getByText('这一期间没有任何可计的事实').waitFor();
  });

  it('renews a token that is no longer good', async () => {
    await page.evaluate('sessionStorage.setItem("12315.token", "old")');
    await open();
    await kpi('K1').waitFor();
    expect(complaints.splice(0)).not.toEqual([]);
  });

  it.each([
    ['a period that runs backwards', '?from=2026-05-31&to=2026-05-01', '起始日期晚于截止日期'],
    ['a day that is none', '?from=2026-02-31&to=2026-05-01', '查询条件有误'],
    ['a matter that is none', '?matter=nothing', '没有找到该事项'],
    ['a figure that is none', '?list=K99', '没有指标K99'],
  ])('says in the platform’s words what is wrong with %s', async (_, query, words) => {
    await page.goto(`${platform.address}/figures${query}`);
    await page.getByRole('alert').filter({ hasText: words }).waitFor();
    complaints.splice(0);
  });

  it('says that the platform does not answer', async () => {
    await page.route('**/api/analytics/kpis?*', (route) => route.abort());
    await page.goto(`${platform.address}/figures`);
    await page.getByRole('alert').filter({ hasText: '平台没有应答' }).waitFor();
    await page.unroute('**/api/analytics/kpis?*');
    complaints.splice(0);
  });

  it('is walked by keyboard, through fields that have names', async () => {
    await open();
    const walked: string[] = [];
    for (let i = 0; i < 16; i++) {
      await page.keyboard.press('Tab');
      walked.push(
        await page.evaluate<string>(
          '(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()',
        ),
      );
    }
    // A field of a date has three parts and a calendar.
    expect([...new Set(walked)].slice(0, 10)).toEqual([
      '运行总览',
      '接口文档',
      '换一位用户',
      '自',
      '至',
      '机构',
      '类别',
      '合计',
      '查看',
      '下载 Excel 表',
    ]);
    for (const name of ['自', '至', '机构', '类别', '合计', '按机构', '按类别'])
      expect(await page.getByLabel(name, { exact: true }).count()).toBe(1);
    expect(await page.getByRole('columnheader').allTextContents()).toEqual(['编号', '指标', '数值', '分子', '分母']);
    expect(await page.getByRole('rowheader', { name: '办结率' }).count()).toBe(2);
  });

  it.each([375, 640, 768, 1366])('fits a window of %d pixels, whatever it shows', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await open('?list=K1');
    const story = await page.locator('#denominator tbody a').first().getAttribute('href');
    for (const query of ['', '?by=organisation', '?by=class', '?list=K1', story!.replace('/figures', '')]) {
      await open(query);
      expect([query, await page.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([query, width]);
    }
  });

  it('is led to from the front page and from the interfaces, and leads back', async () => {
    for (const from of ['/', '/docs']) {
      await page.goto(`${platform.address}${from}`);
      await page.getByRole('link', { name: '统计指标' }).click();
      await kpi('K1').waitFor();
    }
    await page.getByRole('link', { name: '运行总览' }).click();
    await page.locator('#road a').first().waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '接口文档' }).click();
    await page.waitForURL('**/docs?service=analytics');
  });

  it('says to whom figures are not open that they are not', async () => {
    await signInAs(`handler.${jinghu}`.toLowerCase());
    await page.getByRole('alert').filter({ hasText: 'access.denied' }).waitFor();
    complaints.splice(0);
    await page.getByRole('button', { name: '换一位用户' }).click();
    await page.getByLabel('演示用户', { exact: true }).waitFor();
  });
});
