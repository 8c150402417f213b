import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const WAIT_MS = 15_000;

const runs = (/** @type {string} */ file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The Chromium of this machine, or undefined. */
export function browserPath() {
  const named = process.env.ANXIN_CHROMIUM;
  if (named) return named;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return ['/usr/bin/chromium', ...onPath].find(runs);
}

/** One browser; each person in a context of its own, so that no session is another's. */
export class Browser {
  /** @param {import('playwright-core').Browser} browser @param {string} base */
  constructor(browser, base) {
    this.browser = browser;
    this.base = base;
    /** @type {Map<string, import('playwright-core').Page>} */
    this.desks = new Map();
  }

  /** @param {{ base: string, executablePath: string }} options */
  static async launch({ base, executablePath }) {
    const root = process.getuid?.() === 0;
    const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...(root ? ['--no-sandbox'] : [])] });
    return new Browser(browser, base);
  }

  /** A page of nobody; wide unless told. @param {import('playwright-core').BrowserContextOptions} [options] */
  async page(options = {}) {
    const context = await this.browser.newContext({
      viewport: { width: 1440, height: 900 },
      baseURL: this.base,
      locale: 'zh-CN',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    return page;
  }

  /** The desk of somebody who has signed in by the login page; the same page each time. @param {string} name */
  async desk(name) {
    const known = this.desks.get(name);
    if (known) return known;
    const page = await this.page();
    await page.goto('/');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('用户名').fill(name);
    await page.getByLabel('密码').fill('demo');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
    this.desks.set(name, page);
    return page;
  }

  close() {
    return this.browser.close();
  }
}
