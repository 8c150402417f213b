import { idNumber } from '../../tools/demo-numbers.mjs';
import { go } from './browser.mjs';
import { insist, same } from './check.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./city.mjs').City} City */

/**
 * A desk: who sits there, what its menu holds, what its first page is and shows, what it may not see.
 * @typedef {{ who: (city: City) => string, menu: string[], first: (page: Page, city: City) => Promise<void>, forbidden: string }} Desk
 */

/** Opens every page of the menu: none may ask for what it is always refused. @param {Page} page @param {import('./browser.mjs').Browser} browser @param {string[]} menu */
const walk = async (page, browser, menu) => {
  const navigation = page.getByRole('navigation', { name: '主菜单' });
  same(await navigation.getByRole('menuitem').allInnerTexts(), menu, 'the menu');
  for (const entry of menu) {
    await page.evaluate(() => document.querySelector('#main h1')?.setAttribute('data-left', ''));
    await navigation.getByRole('link', { name: entry, exact: true }).click();
    await page.locator('#main h1:not([data-left])').getByText(entry, { exact: true }).waitFor();
    await page.waitForFunction(() => !document.querySelector('#main [aria-busy=true], #main .ant-spin-spinning'));
    const main = await page.locator('#main').innerText();
    insist(!/不能查看|没有找到|没有读到/.test(main), `${entry} shows a failure`);
    insist(
      (await page.locator('#main tr.ant-table-row').count()) > 0 || /还没有|没有/.test(main) || entry === '规则',
      `${entry} is empty without a word`,
    );
  }
  same(browser.refusals(page), [], 'what the API refused');
};

/** @type {Readonly<Record<string, Desk>>} */
const DESKS = {
  'the employer: alerts addressed to it, its own payrolls and projects; no complaint': {
    who: (city) => `demo-employer-${city.firm}`,
    menu: ['预警', '工资', '项目', '单位', '规则'],
    first: async (page, city) => {
      await page.locator('tr.ant-table-row').getByRole('link', { name: '拖欠工资' }).click();
      await page.getByTestId('explanation').getByText('立即补发').waitFor();
      same(await page.getByRole('link', { name: /打开案件/ }).count(), 0, 'links to a case that it may not read');
      await page.getByRole('link', { name: /打开单位/ }).click();
      await page.getByRole('heading', { name: city.firmName }).waitFor();
    },
    forbidden: '/complaints',
  },
  'the bank: alerts on payrolls that it pays, what it reported as paid; no register': {
    who: () => 'demo-bank',
    menu: ['预警', '发放记录', '规则'],
    first: async (page, city) => {
      await page.getByRole('heading', { level: 1, name: '预警' }).waitFor();
      await go(page, '/payments');
      await page.locator('tr.ant-table-row').filter({ hasText: city.firm }).getByText('5 200.00').first().waitFor();
      same(await page.locator('tr.ant-table-row').getByRole('link').count(), 0, 'links to what a bank may not read');
    },
    forbidden: '/employers',
  },
  'the hotline: the complaints that it lodged, and the form for the next; no case': {
    who: () => 'demo-hotline',
    menu: ['投诉', '规则'],
    first: async (page, city) => {
      await page.locator('tr.ant-table-row').filter({ hasText: city.yardName }).getByRole('link').first().click();
      await page.getByText('拖欠一月工资').waitFor();
      same(await page.getByTestId('complainant').count(), 0, 'sheets with a complainant');
      await go(page, '/complaints/new');
      await page.getByRole('button', { name: '登记并生成回执' }).waitFor();
    },
    forbidden: '/cases',
  },
  'the worker: its own payslips, contracts and complaints; nobody’s payroll': {
    who: (city) => `demo-worker-${idNumber(city.seed('w1'))}`,
    menu: ['我的工资条', '我的合同', '投诉', '规则'],
    first: async (page) => {
      await page.locator('tr.ant-table-row').getByText('5 200.00').waitFor();
      same(await page.locator('tr.ant-table-row').count(), 1, 'payslips of one worker of three');
      await go(page, '/contracts');
      await page.locator('tr.ant-table-row').getByText('7 000.00').waitFor();
    },
    forbidden: '/payrolls',
  },
  'the auditor: all of it and who looked at a complainant, nothing to press; no complainant': {
    who: () => 'demo-auditor',
    menu: ['案件', '预警', '投诉', '单位', '项目', '工资', '规则', '参数'],
    first: async (page, city) => {
      await go(page, `/cases/${city.case.id}`);
      await page.getByRole('heading', { name: city.case.number }).waitFor();
      same(await page.getByTestId('next-steps').getByRole('button').count(), 0, 'steps of an auditor');
      const { items } = await city.api.get('demo-auditor', `/complaints?employer=${city.firm}`);
      await go(page, `/complaints/${items[0].id}`);
      await page.getByTestId('viewings').getByText('电话核实欠薪月份').waitFor();
      same(await page.getByRole('button', { name: '查看投诉人' }).count(), 0, 'buttons to look at the complainant');
    },
    forbidden: '/payslips',
  },
  'the administrator: registers, alerts and the rules; no case and no complaint': {
    who: () => 'demo-admin',
    menu: ['预警', '单位', '项目', '工资', '规则', '参数'],
    first: async (page, city) => {
      await go(page, `/employers/${city.firm}`);
      await page.getByRole('heading', { name: city.firmName }).waitFor();
      same(await page.getByRole('tab', { name: '案件' }).count(), 0, 'tabs with cases');
    },
    forbidden: '/complaints',
  },
};

/** What each of the other roles may see, and one thing that it may not. @type {readonly import('./check.mjs').Test[]} */
export const tests = Object.entries(DESKS).map(([name, { who, menu, first, forbidden }]) => [
  `the desk of ${name}`,
  async ({ browser, city }) => {
    const page = await browser.visit(who(city));
    await page
      .locator('#main h1:not([data-left])')
      .getByText(menu[0] ?? '', { exact: true })
      .waitFor();
    browser.begin();
    await first(page, city);
    await walk(page, browser, menu);
    await go(page, forbidden);
    await page.getByText('您的角色不能查看这一页').waitFor();
  },
]);
