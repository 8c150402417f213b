import { readFile } from 'node:fs/promises';
import { go, refresh } from './browser.mjs';
import { LABOUR } from './city.mjs';
import { insist, same } from './check.mjs';

const ADMIN = 'demo-admin';
const SECOND = 'demo-admin-2';
const SUBMIT = { name: '提交', exact: true };
const KEY = 'case.filing-working-days';

/** Parameters, their changes by two people, and what other parameters would have changed. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'a parameter: found from its rule, changed by two administrators, never by one; an inspector reads it and presses nothing',
    async ({ browser }) => {
      const page = await browser.visit(ADMIN);
      await go(page, `/policies?key=${KEY}`);
      const row = page.locator('tr.ant-table-row').filter({ hasText: KEY });
      await row.getByText('个工作日').waitFor();
      await row.getByRole('button', { name: '提出修改' }).click();
      const form = page.getByRole('dialog', { name: '提出修改' });
      await form.getByLabel('新值').fill('6');
      await form.getByLabel('自哪天起').fill('2027-01-01');
      await form.getByLabel('自哪天起').press('Enter');
      await form.getByRole('button', SUBMIT).click();
      await form.getByText('必填').waitFor();
      await form.getByLabel('依据（文件、条款）').fill('市人社局办公会纪要');
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      await go(page, `/policies/changes?key=${KEY}`);
      await page.locator('tr.ant-table-row').filter({ hasText: '市人社局办公会纪要' }).getByText('自己提出的，须由他人核准').waitFor();
      same(await page.getByRole('button', { name: '核准或驳回' }).count(), 0, 'buttons to decide one’s own proposal');
      const second = await browser.visit(SECOND);
      await go(second, `/policies/changes?key=${KEY}&state=proposed`);
      await second.getByRole('button', { name: '核准或驳回' }).click();
      const decision = second.getByRole('dialog', { name: '核准或驳回' });
      await decision.getByText('核准', { exact: true }).click();
      await decision.getByRole('button', SUBMIT).click();
      await decision.waitFor({ state: 'detached' });
      await go(second, `/policies?key=${KEY}&all=true`);
      await second.locator('tr.ant-table-row').filter({ hasText: '2027-01-01' }).getByText('6 个工作日').waitFor();
      const inspector = await browser.desk(LABOUR);
      await go(inspector, `/policies?key=${KEY}`);
      await inspector.locator('tr.ant-table-row').getByText(KEY).waitFor();
      same(await inspector.getByRole('button', { name: '提出修改' }).count(), 0, 'buttons of an inspector');
    },
  ],
  [
    'a what-if: asked by an administrator, told by rule, by county and one by one, and saved as a file',
    async ({ browser }) => {
      const page = await browser.visit(ADMIN);
      await go(page, '/policies/what-ifs');
      await page.getByRole('button', { name: '新的试算' }).click();
      const form = page.getByRole('dialog', { name: '新的试算' });
      await form.getByLabel('参数代码').fill('minimum-wage.monthly');
      await form.getByLabel('行政区划代码').fill('371302');
      await form.getByLabel('假设的值').fill('9000.00');
      await form.getByRole('button', SUBMIT).click();
      await form.getByText('必填').waitFor();
      await form.getByLabel('从哪天起的历史').fill('2026-01-01');
      await form.getByLabel('从哪天起的历史').press('Enter');
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      await page.locator('tr.ant-table-row').getByRole('link').first().click();
      await page.getByText('完成', { exact: true }).waitFor();
      const byRule = page.getByTestId('what-if-by-rule');
      await byRule.getByText('低于最低工资', { exact: true }).waitFor();
      await page.getByTestId('what-if-by-region').getByText('兰山区').waitFor();
      await page.locator('tr.ant-table-row').filter({ hasText: '增加' }).first().waitFor();
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: '导出全部差别' }).click();
      insist((await saved).suggestedFilename().startsWith('what-if-2026-01-01'), 'the file is named for the history');
      const bytes = await readFile(await (await saved).path());
      same([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'the mark by which a spreadsheet knows the file');
      const inspector = await browser.desk(LABOUR);
      await refresh(inspector, '/policies/what-ifs');
      await inspector.locator('tr.ant-table-row').getByText('minimum-wage.monthly').first().waitFor();
      same(await inspector.getByRole('button', { name: '新的试算' }).count(), 0, 'buttons of an inspector');
    },
  ],
];
