/* global history, dispatchEvent, PopStateEvent -- what runs in the page */
import { createHash, randomBytes } from 'node:crypto';
import { chromium } from 'playwright-core';
import { Traffic } from './traffic.mjs';

const WAIT_MS = 15_000;
const SHOWN = 600;

/** @typedef {import('playwright-core').Page} Page */

/** One browser; each person in a context of its own, so that no session is another's. */
export class Browser {
  /** @param {import('playwright-core').Browser} browser @param {string} base */
  constructor(browser, base) {
    this.browser = browser;
    this.base = base;
    /** @type {Map<string, Page>} */
    this.desks = new Map();
    /** @type {Page | undefined} */
    this.guests = undefined;
    /** @type {Map<Page, Traffic>} */
    this.traffic = new Map();
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
      reducedMotion: 'reduce',
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_MS);
    this.traffic.set(page, new Traffic(page));
    page.on('close', () => this.traffic.delete(page));
    return page;
  }

  /** Somebody signs in by the login page, as people do; the page is its desk. @param {string} name */
  async signIn(name) {
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

  /** The desk of somebody, who is signed in at the issuer already if not yet here; the same page each time. @param {string} name */
  async desk(name) {
    const known = this.desks.get(name);
    if (known) return known;
    const page = await this.page();
    await this.signInAtIssuer(page, name);
    await page.goto('/');
    await page.locator('#main h1').waitFor();
    this.desks.set(name, page);
    return page;
  }

  /** Somebody who comes once: the page is the one of whoever came so before, and what that one left is gone. @param {string} name */
  async visit(name) {
    const page = (this.guests ??= await this.page());
    await page.context().clearCookies();
    await this.signInAtIssuer(page, name);
    await page.goto('/');
    await page.locator('#main h1').waitFor();
    return page;
  }

  /** Posts the issuer's form without showing it; its cookie stays with the page. @param {Page} page @param {string} name */
  async signInAtIssuer(page, name) {
    const { request } = page.context();
    const { issuer, publicUrl } = await (await request.get('/settings.json')).json();
    const asked = new URLSearchParams({
      client_id: 'anxin-console',
      redirect_uri: `${publicUrl}/callback`,
      response_type: 'code',
      scope: 'openid',
      code_challenge: createHash('sha256').update(randomBytes(32).toString('base64url')).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const form = await request.get(`${issuer}/auth?${asked}`);
    const answer = await request.post(form.url(), { form: { name, password: 'demo' } });
    if (!new URL(answer.url()).searchParams.has('code')) throw new Error(`${name} could not sign in: ${answer.status()} ${answer.url()}`);
  }

  /** A test begins: what was asked before it is none of its concern. */
  begin() {
    for (const traffic of this.traffic.values()) traffic.forget();
  }

  /** The API's refusals that a page met since the test began. @param {Page} page */
  refusals(page) {
    return this.traffic.get(page)?.refused ?? [];
  }

  /** What each open page shows, and what it asked in vain. @returns {Promise<string[]>} lines */
  async report() {
    const lines = [];
    for (const [page, traffic] of this.traffic) {
      if (traffic.idle) {
        lines.push(`at ${page.url()} (asked nothing in this test)`);
        continue;
      }
      const told = traffic.lines();
      const text = await page
        .locator('main')
        .first()
        .innerText({ timeout: 1_000 })
        .catch(() => '(no main)');
      lines.push(`at ${page.url()}`, `  ${text.replace(/\s+/g, ' ').slice(0, SHOWN)}`, ...told.map((line) => `  ${line}`));
    }
    return lines;
  }

  close() {
    return this.browser.close();
  }
}

/** Shows a page anew, by way of another, without loading the console again. @param {Page} page @param {string} path */
export const refresh = async (page, path) => {
  await go(page, '/rules');
  await page.locator('#main h1:not([data-left])').waitFor();
  await go(page, path);
};

/** Goes on within the console, as a link does, without loading it again. @param {Page} page @param {string} path */
export const go = (page, path) =>
  page.evaluate((to) => {
    document.querySelector('#main h1')?.setAttribute('data-left', '');
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, path);
