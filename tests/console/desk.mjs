import { go, refresh } from './browser.mjs';
import { INSPECTOR, STRANGER, SUPERVISOR } from './city.mjs';
import { insist, same } from './check.mjs';

/** The inspector's and the supervisor's desk. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'signed in by the login page, today shows the deadline of a new case, and the next legal step beside it',
    async ({ browser, city }) => {
      const page = await browser.signIn(INSPECTOR);
      await page.goto('/?whose=region');
      const row = page.getByTestId('deadlines').getByRole('listitem').filter({ hasText: city.case.number });
      await row.getByText('2026-02-25').waitFor();
      await row.getByText('剩 5 个工作日').waitFor();
      await row.getByRole('link', { name: '立案审查' }).waitFor();
    },
  ],
  [
    'no token lies in the browser’s storage, and a reload signs in again without a page',
    async ({ browser }) => {
      const page = await browser.desk(INSPECTOR);
      await page.reload();
      await page.getByTestId('deadlines').waitFor();
      const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
      insist(!/eyJ|access_token|id_token/.test(stored), `something like a token is stored: ${stored.slice(0, 200)}`);
    },
  ],
  [
    'the case tells its story: claim, who pays first, deadline line, evidence, sums per worker',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      await refresh(page, '/?whose=region');
      await page
        .getByTestId('deadlines')
        .getByRole('listitem')
        .filter({ hasText: city.case.number })
        .getByRole('link', { name: city.firmName })
        .click();
      await page.getByRole('heading', { name: city.case.number }).waitFor();
      await page.getByText('2 名劳动者主张被拖欠 10 400.00 元').waitFor();
      await page.getByText('先行清偿').first().waitFor();
      await page.getByRole('link', { name: `总承包${city.run}建设集团` }).waitFor();
      const line = page.getByTestId('deadline-lines');
      await line.getByText('还剩 5 个工作日（14 个日历日）').waitFor();
      await line.getByText('休息日和节假日（灰色）不计入').waitFor();
      await page
        .getByTestId('evidence')
        .getByRole('link', { name: /拖欠工资/ })
        .waitFor();
      await page.getByTestId('per-worker').getByText('5 200.00').first().waitFor();
      same(await page.getByTestId('per-worker').locator('tbody tr.ant-table-row').count(), 2, 'workers');
    },
  ],
  [
    'filing: a refusal without a reason stands at its field; filed, the stage changes and the step is gone',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      await refresh(page, `/cases/${city.case.id}`);
      await page.getByTestId('next-steps').getByRole('button', { name: '立案审查' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('不予立案').click();
      await form.getByRole('button', { name: /提\s?交/ }).click();
      await form.getByText('必填').waitFor();
      await form.getByText('立案', { exact: true }).click();
      await form.getByRole('button', { name: /提\s?交/ }).click();
      await page.getByText('已立案', { exact: true }).first().waitFor();
      await page.getByTestId('deadline-lines').getByRole('heading', { name: '调查' }).waitFor();
      same(await page.getByTestId('next-steps').getByRole('button', { name: '立案审查' }).count(), 0, 'filing buttons left');
    },
  ],
  [
    'a step that somebody else took meanwhile is refused in words, with what is open instead',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      await refresh(page, `/cases/${city.case.id}`);
      await page.getByTestId('next-steps').getByRole('button', { name: '申请延期' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('理由').fill('案情复杂');
      await city.api.post(`${INSPECTOR}-2`, `/cases/${city.case.id}/extension`, { workingDays: 20, reason: '同事先提出' });
      await form.getByRole('button', { name: /提\s?交/ }).click();
      await form.getByRole('alert').getByText('已经提出，正在等待审批').waitFor();
      await form.getByText(/现在可以办理：.*结案/).waitFor();
    },
  ],
  [
    'the supervisor approves what an inspector proposed, from today in one click',
    async ({ browser, city }) => {
      const page = await browser.desk(SUPERVISOR);
      const row = page.getByTestId('waiting').getByRole('listitem').filter({ hasText: city.case.number });
      await row.filter({ hasText: '申请延期' }).getByRole('link', { name: '审批' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('申请延期（20 个工作日）').waitFor();
      await form.getByRole('button', { name: /提\s?交/ }).click();
      await page.getByTestId('case-log').getByText('同意延期').waitFor();
      await page.getByTestId('deadline-lines').getByText('含延长 20 个工作日').waitFor();
    },
  ],
  [
    'alerts: the filter stands in the address, and the alert explains itself in three sentences',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      await refresh(page, `/alerts?employer=${city.firm}`);
      const row = page.locator('tr.ant-table-row');
      await row.getByText('预警', { exact: true }).waitFor();
      await page.getByRole('combobox', { name: '等级' }).click();
      await page.locator('.ant-select-item-option').filter({ hasText: '紧急' }).click();
      await page.getByText('没有符合筛选条件的记录').waitFor();
      insist(new URL(page.url()).searchParams.get('severity') === 'critical', 'the filter is in the address');
      await page.getByRole('button', { name: '清除筛选' }).first().click();
      await refresh(page, `/alerts?employer=${city.firm}`);
      await row.waitFor();
      await page.keyboard.press('j');
      await page.locator('tr.at').waitFor();
      await page.keyboard.press('Enter');
      const said = page.getByTestId('explanation');
      await said.getByText('2人共10400.00元未到账').waitFor();
      await said.getByText('《工资支付暂行规定》').waitFor();
      await said.getByText('立即补发').waitFor();
      await page.getByTestId('alert-log').getByText('发出').waitFor();
    },
  ],
  [
    'the employer’s page holds what the registers know',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      await go(page, '/employers');
      await page.getByRole('heading', { name: '单位' }).waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type(city.firmName);
      await page.getByRole('link', { name: city.firmName }).click();
      await page.getByRole('heading', { name: city.firmName }).waitFor();
      for (const [tab, text] of [
        ['案件', city.case.number],
        ['工资表', '2026-01'],
        ['发放记录', '5 200.00'],
        ['劳动合同', '张*'],
        ['用工', '木工'],
      ]) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        await page.locator('tr.ant-table-row').filter({ hasText: text }).first().waitFor();
      }
      const whole = await page.locator('#main').innerText();
      insist(!/张一|李二|王三/.test(whole), 'a worker’s name stands unmasked');
    },
  ],
  [
    'an inspector of another county sees none of it, and is told so in words',
    async ({ browser, city }) => {
      const page = await browser.visit(STRANGER);
      for (const path of [`/cases/${city.case.id}`, `/alerts/${city.alert.id}`]) {
        await go(page, path);
        await page.getByText('没有找到这条记录').waitFor();
        await go(page, `/employers?name=${city.firmName}`);
        await page.getByRole('heading', { name: '单位' }).waitFor();
      }
      await go(page, `/cases?employer=${city.firm}`);
      await page.getByText('没有符合筛选条件的记录').waitFor();
    },
  ],
];
