import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const args = ['no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'disable-background-networking'];
const quiet = ['disable-component-update', 'disable-sync'];

/** A browser is the one thing that no package of ours brings. */
export const withChromium = executablePath ? describe : describe.skip;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...args, ...quiet].map((flag) => `--${flag}`) });

/** A page, and what it complained about. */
export const openPage = async (browser: Browser): Promise<{ readonly page: Page; readonly complaints: string[] }> => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Plain data has no page to name its icon.
    const icon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !icon) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
};
