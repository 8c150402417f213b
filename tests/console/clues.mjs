import { go, refresh } from './browser.mjs';
import { LABOUR, SUPERVISOR } from './city.mjs';
import { insist, same } from './check.mjs';

/** What the national platform exports: one row as it should be, one without a firm and with an amount nobody can read. */
const exported = (/** @type {string} */ run) =>
  `\ufeff线索编号,反映类别,欠薪单位,行政区划代码,反映内容,反映时间,姓名,涉及人数,涉及金额
XS${run}01,拖欠工资,兰山${run}洗车行,371302,拖欠一月工资,2026-02-10 09:58:00,赵六,2,9600
XS${run}02,拖欠工资,,371302,拖欠一月工资,2026-02-10 10:05:00,钱七,1,很多
`;

/** Clues that come as a file, and what goes back to a hotline. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'import of clues: a file that is none is refused, the template is there, right rows become complaints, wrong rows are named and can be saved',
    async ({ browser, city }) => {
      const page = await browser.desk(LABOUR);
      await refresh(page, '/complaints');
      await page.getByRole('link', { name: '导入平台线索' }).click();
      await page.getByRole('heading', { level: 1, name: '导入平台线索' }).waitFor();
      const choose = (/** @type {string} */ name, /** @type {string} */ text) =>
        page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await choose('线索.pdf', 'no table');
      await page.getByRole('alert').getByText('请选择 .csv 或 .xlsx 文件').waitFor();
      await choose('线索.csv', '甲,乙\n1,2\n');
      await page.getByRole('alert').getByText('第 1 行第 2 列：不是模板中的列').waitFor();
      const [template] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载模板（CSV）' }).click()]);
      same(template.suggestedFilename(), 'clues.csv', 'the template');
      await choose('线索.csv', exported(city.run));
      await page.getByTestId('import-state').getByText('已完成').waitFor();
      const errors = page.getByTestId('import-errors').locator('tr.ant-table-row');
      await errors.filter({ hasText: '欠薪单位' }).getByText('3', { exact: true }).waitFor();
      await errors.filter({ hasText: '涉及金额' }).getByText('应为金额').waitFor();
      const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载有误的行（CSV）' }).click()]);
      insist(saved.suggestedFilename().startsWith('clues-errors-'), `the errors are called ${saved.suggestedFilename()}`);
      await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载回执号（CSV）' }).click()]);
      await refresh(page, '/complaints');
      await page
        .locator('tr.ant-table-row')
        .filter({ hasText: `兰山${city.run}洗车行` })
        .waitFor();
    },
  ],
  [
    'call-backs: the supervisor sees what a hotline has not acknowledged and sends it again; an inspector has no such page',
    async ({ browser, city }) => {
      const number = await city.workOrder();
      const { items } = await city.api.get(LABOUR, `/complaints?employer=${city.yard}`);
      const { id } = items.find((/** @type {any} */ one) => one.reference === number) ?? items[0];
      await city.api.post(LABOUR, `/complaints/${id}/contact`, { at: '2026-02-11T08:55:00+08:00', note: '电话联系' });
      await city.api.settle();
      const page = await browser.desk(SUPERVISOR);
      await refresh(page, '/complaints');
      await page.getByRole('link', { name: '工单回传' }).click();
      const row = page.locator('tr.ant-table-row').filter({ hasText: number });
      await row.filter({ hasText: '已签收' }).getByText('等待确认').waitFor();
      const told = row.filter({ hasText: '已联系投诉人' });
      await told.getByText('尚未回传').waitFor();
      await told.getByRole('button', { name: '重新回传' }).click();
      await page.locator('.ant-message').getByText('已安排立即回传').waitFor();
      await page.goto('/complaints/call-backs?state=acknowledged');
      await page.getByText('没有符合筛选条件的记录').waitFor();
      const inspector = await browser.desk(LABOUR);
      await refresh(inspector, '/complaints');
      await inspector.getByRole('link', { name: '导入平台线索' }).waitFor();
      same(await inspector.getByRole('link', { name: '工单回传' }).count(), 0, 'links to what an inspector may not read');
      await go(inspector, '/complaints/call-backs');
      await inspector.getByText('您的角色不能查看这一页').waitFor();
    },
  ],
];
