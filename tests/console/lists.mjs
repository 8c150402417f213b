import { readFile } from 'node:fs/promises';
import { go } from './browser.mjs';
import { INSPECTOR, LABOUR, SUPERVISOR } from './city.mjs';
import { insist, same } from './check.mjs';

const CITY = 'demo-supervisor-371300';
const PAGE = 50;

/** @param {import('playwright-core').Page} page */
const rowsOf = (page) => page.locator('tr.ant-table-row');
/** Waits until a list has been read. @param {import('playwright-core').Page} page @param {number} count */
const rows = async (page, count) => {
  await page.waitForFunction(
    (wanted) => document.querySelectorAll('#main tr.ant-table-row').length === wanted && !document.querySelector('#main [aria-busy=true]'),
    count,
  );
  return rowsOf(page).allInnerTexts();
};

/** What all lists share. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'a list longer than a page is paged by the server: the next page has other rows, the way back leads to the first, the filter stays',
    async ({ browser, city }) => {
      await city.registerMany(PAGE + 3);
      const page = await browser.desk(SUPERVISOR);
      await page.goto(`/employers?name=${city.many}`);
      const first = await rows(page, PAGE);
      await page.getByText(`本页 ${PAGE} 条，后面还有`).waitFor();
      same(await page.getByRole('button', { name: '上一页' }).count(), 0, 'ways back from the first page');
      await page.getByRole('button', { name: '下一页' }).click();
      const second = await rows(page, 3);
      insist(!second.some((row) => first.includes(row)), 'a row stands on both pages');
      insist(
        second.every((row) => row.includes(city.many)),
        'the filter was lost on the way',
      );
      same(await page.getByRole('button', { name: '下一页' }).count(), 0, 'ways on from the last page');
      same(new URL(page.url()).searchParams.get('name'), city.many, 'the filter in the address');
      await page.goBack();
      same(await rows(page, PAGE), first, 'the first page after the way back');
    },
  ],
  [
    'columns are chosen by the person and kept in this browser; nobody else’s list changes',
    async ({ browser, city }) => {
      const page = await browser.desk(SUPERVISOR);
      const heads = (/** @type {import('playwright-core').Page} */ of) => of.locator('#main thead th').allInnerTexts();
      await go(page, `/employers?name=${city.many}`);
      await rows(page, PAGE);
      const all = await heads(page);
      await page.getByRole('button', { name: '显示的列' }).click();
      const boxes = page.getByRole('tooltip');
      insist(await boxes.getByLabel('名称').isDisabled(), 'the column that leads on can be hidden');
      await boxes.getByLabel('行业代码').uncheck();
      await boxes.getByLabel('登记时间').uncheck();
      const chosen = all.filter((head) => head !== '行业代码' && head !== '登记时间');
      same(await heads(page), chosen, 'columns after the choice');
      await page.reload();
      await rows(page, PAGE);
      same(await heads(page), chosen, 'columns after a reload');
      const other = await browser.desk(LABOUR);
      await go(other, `/employers?name=${city.many}`);
      await rows(other, PAGE);
      same(await heads(other), all, 'columns of somebody else');
    },
  ],
  [
    'the page on screen is exported as CSV that Excel opens: the columns chosen, sums as numbers, no name becomes a formula',
    async ({ browser, city }) => {
      const saved = async (/** @type {import('playwright-core').Page} */ page) => {
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name: '导出本页' }).click();
        const file = await waiting;
        const text = await readFile(await file.path(), 'utf8');
        same(text.slice(0, 1), '\ufeff', 'the byte order mark');
        return { name: file.suggestedFilename(), lines: text.slice(1).split('\r\n') };
      };
      const page = await browser.desk(SUPERVISOR);
      await go(page, `/employers?name=${city.many}`);
      await rows(page, PAGE);
      const employers = await saved(page);
      same(employers.name, '单位-2026-02-11.csv', 'the name of the file');
      same([employers.lines.length, employers.lines[0]], [PAGE + 2, '名称,统一社会信用代码,地区'], 'lines, and the first');
      insist(
        employers.lines.some((line) => line.startsWith(`'=1+1${city.many}`)),
        'a name that begins like a formula is not text',
      );
      const inspector = await browser.desk(INSPECTOR);
      await go(inspector, `/payrolls?employer=${city.firm}`);
      await rows(inspector, 1);
      await inspector.getByText(city.firmName).waitFor();
      insist((await saved(inspector)).lines[1]?.startsWith(`2026-01,${city.firmName},2026-02-10,已报送,3,18000.00,15600.00,`), 'a payroll');
    },
  ],
  [
    'the region switch narrows the lists, offers nothing beyond the person’s right, and opens nothing beyond it',
    async ({ browser, city }) => {
      const page = await browser.visit(CITY);
      await go(page, `/employers?name=${city.many}`);
      await rows(page, PAGE);
      await page.getByRole('button', { name: '下一页' }).click();
      await rows(page, 3);
      const choose = async (/** @type {string} */ region) => {
        await page.getByRole('combobox', { name: '地区' }).click();
        await page.locator('.ant-select-item-option').filter({ hasText: region }).click();
      };
      await page.getByRole('combobox', { name: '地区' }).click();
      const offered = await page.locator('.ant-select-item-option').allInnerTexts();
      insist(offered.includes('兰山区') && !offered.some((name) => /济南|历下|青岛/.test(name)), `offered: ${offered.join(', ')}`);
      await page.keyboard.press('Escape');
      await choose('沂水县');
      await page.getByText('没有符合筛选条件的记录').waitFor();
      await choose('兰山区');
      await rows(page, PAGE);
      await go(page, '/cases');
      await page.getByRole('link', { name: city.case.number }).waitFor();
      // Who puts another city into the browser's storage learns nothing of it.
      await page.evaluate(() => sessionStorage.setItem('anxin.region', '370102'));
      await page.reload();
      await page.getByText('还没有记录').waitFor();
      await page.evaluate(() => sessionStorage.removeItem('anxin.region'));
    },
  ],
];
