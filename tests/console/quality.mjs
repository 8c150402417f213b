import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { go } from './browser.mjs';
import { INSPECTOR, LABOUR } from './city.mjs';
import { insist, same } from './check.mjs';

/** @typedef {import('playwright-core').Page} Page */

const START_BUDGET_BYTES = 350_000;
/** Lists of the same parts as others. */
const TWINS = ['/projects', '/payrolls'];
/** Of each kind one: the desk, a list, a case, an alert, a form. */
const DARK = /^\/(?:\?|alerts|cases\/|complaints\/new)/;
const GRAVE = ['serious', 'critical'];

const pagesOf = (/** @type {import('./city.mjs').City} */ city) => [
  '/?whose=region',
  '/cases',
  `/cases/${city.case.id}`,
  '/alerts',
  `/alerts/${city.alert.id}`,
  '/complaints',
  '/complaints/new',
  '/complaints/imports',
  `/employers?name=${city.firmName}`,
  `/employers/${city.firm}`,
  '/projects',
  '/payrolls',
  '/rules',
];

/** Goes to a page and waits until it has its content and nothing is being read. @param {Page} page @param {string} path */
const open = async (page, path) => {
  await go(page, path);
  await page.locator('#main h1:not([data-left])').waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true], .ant-spin-spinning'));
};

/** Han characters that stand in an English page outside what is marked as Chinese, and keys that no language has. */
const strayIn = () => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const holder = node.parentElement;
    if (!holder || holder.closest('script, style, noscript, [lang|=zh]')) continue;
    if (/[\u4e00-\u9fff\u27e6]/.test(node.textContent ?? '')) found.push(node.textContent?.trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
    for (const name of ['aria-label', 'placeholder', 'title']) {
      const value = element.getAttribute(name) ?? '';
      if (/\u27e6/.test(value) || (name !== 'title' && /[\u4e00-\u9fff]/.test(value) && !element.closest('[lang|=zh]')))
        found.push(`${name}=${value}`);
    }
  return found;
};

/** What axe finds grave on a page, in words. @param {AxeBuilder} axe */
const graveBy = async (axe) =>
  (await axe.setLegacyMode().analyze()).violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    );

/** What holds for all pages. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'in English nothing is left in Chinese but names, texts and laws; no word is missing in either language',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      await page.goto('/');
      await page.getByTestId('language').click();
      await page.getByRole('navigation', { name: 'Main menu' }).waitFor();
      for (const path of pagesOf(city)) {
        await open(page, path);
        same(await page.evaluate(strayIn), [], `untranslated on ${path}`);
      }
      await page.getByTestId('language').click();
      await page.getByRole('navigation', { name: '主菜单' }).waitFor();
      for (const path of pagesOf(city)) {
        await open(page, path);
        insist(!(await page.locator('body').innerText()).includes('\u27e6'), `a word is missing on ${path}`);
      }
    },
  ],
  [
    'axe finds nothing serious on the main pages in light, nor in the contrasts of the dark look',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      for (const path of pagesOf(city).filter((each) => !TWINS.includes(each))) {
        await open(page, path);
        same(await graveBy(new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa'])), [], `axe on ${path}`);
      }
      await page.getByRole('button', { name: '切换到深色' }).click();
      // The looks differ in their colours alone, and lists do not differ from each other.
      for (const path of pagesOf(city).filter((each) => DARK.test(each))) {
        await open(page, path);
        same(await graveBy(new AxeBuilder({ page }).withRules(['color-contrast'])), [], `contrast on ${path}`);
      }
      await page.getByRole('button', { name: '切换到浅色' }).click();
    },
  ],
  [
    'no page scrolls sideways on a phone',
    async ({ browser, city }) => {
      const page = await browser.desk(LABOUR);
      await page.setViewportSize({ width: 360, height: 740 });
      for (const path of [...pagesOf(city).filter((each) => !each.includes(city.firm)), `/employers/${city.shop}`]) {
        await open(page, path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        insist(over <= 0, `${path} is ${over} px too wide`);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    },
  ],
  [
    'the scripts of the first page stay within 350 kB, compressed; what is served may be kept, the document not',
    async ({ browser }) => {
      const page = await browser.page();
      /** @type {Promise<[string, number, string]>[]} */
      const scripts = [];
      page.on('response', (answer) => {
        if (answer.request().resourceType() === 'script')
          scripts.push(
            answer.body().then((body) => [answer.url(), gzipSync(body, { level: 6 }).length, answer.headers()['cache-control'] ?? '']),
          );
      });
      const answer = await page.goto('/');
      await page.getByRole('button', { name: '登录' }).waitFor();
      const loaded = await Promise.all(scripts);
      const size = loaded.reduce((sum, [, bytes]) => sum + bytes, 0);
      insist(loaded.length > 0 && size < START_BUDGET_BYTES, `${size} bytes in ${loaded.length} scripts`);
      insist(
        loaded.every(([, , cache]) => cache.includes('immutable')),
        'a script may not be kept',
      );
      same(answer?.headers()['cache-control'], 'no-cache', 'the document’s cache-control');
      insist(!answer?.headers()['content-security-policy']?.includes('unsafe-eval'), 'scripts may be evaluated');
      await page.context().close();
    },
  ],
];
