import { refresh } from './browser.mjs';
import { INSPECTOR, LABOUR, SUPERVISOR } from './city.mjs';
import { required, same } from './check.mjs';
import { begin, pick, SUBMIT, type } from './forms.mjs';

/** From the assignment to the end of a case, each step by its form, and each refused once first. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'assignment: one inspector is too few; two are named on the case, and nobody else may act on it',
    async ({ browser, city }) => {
      const page = await browser.desk(SUPERVISOR);
      const form = await begin(page, city.case.id, '指派承办人');
      await form.getByRole('button', SUBMIT).click();
      await form.getByText('请选择至少两名监察员').waitFor();
      await form.getByLabel('承办监察员（两名以上）').click();
      const others = page.locator('.ant-select-item-option:not(.ant-select-item-option-selected):not(.ant-select-item-option-disabled)');
      await others.first().click();
      await form.getByText('调查应由两名以上监察员进行').click();
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      await page.getByTestId('case-log').getByText('指派承办人').waitFor();
      same((await city.api.get(SUPERVISOR, `/cases/${city.case.id}`)).inspectors.length, 2, 'inspectors of the case');
      const stranger = await browser.desk(LABOUR);
      await refresh(stranger, `/cases/${city.case.id}`);
      await stranger.getByTestId('next-steps').getByText('您现在没有可以办理的步骤').waitFor();
    },
  ],
  [
    'investigation record: what is missing and what the server refuses stand at the field; then it is evidence, and the sum is verified',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      const form = await begin(page, city.case.id, '记录调查');
      await form.getByRole('button', SUBMIT).click();
      await required(form, 2, 'fields that must be filled: place and summary');
      await form.getByLabel('记录种类').click();
      await pick(page, '询问笔录');
      await type(form.getByLabel('时间'), '2026-02-12 09:00');
      await form.getByLabel('地点').fill('兰山区项目部');
      await form.getByLabel('被询问人（不涉及可不填）').fill('王经理');
      await form.getByText('已签名').click();
      await form.getByLabel('内容摘要').fill('项目部承认李二、王三一月工资未发。');
      await form.getByLabel('查实拖欠金额（元）').fill('1.04万');
      await form.getByLabel('查实人数').fill('2');
      await form
        .locator('input[type=file]')
        .setInputFiles({ name: '工资表.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a page of the payroll') });
      await form.getByText('工资表.jpg').waitFor();
      await form.getByRole('button', SUBMIT).click();
      await form.getByRole('alert').getByText('时间：不能晚于现在').waitFor();
      await type(form.getByLabel('时间'), '20260210 15:30');
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      const record = page.getByTestId('evidence').getByRole('listitem').filter({ hasText: '询问笔录' });
      await record.getByText('项目部承认李二、王三一月工资未发。').waitFor();
      await record.getByText('2026-02-10 15:30').waitFor();
      await record.getByText('工资表.jpg').waitFor();
      await page.locator('.page-head').getByText('调查中').waitFor();
      await page.locator('.sums div').filter({ hasText: '查实金额' }).getByText('10 400.00').waitFor();
    },
  ],
  [
    'suspension waits for approval; refused with a reason the clock runs on, approved it stands still, and a record takes the case up again',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      const propose = async () => {
        const form = await begin(page, city.case.id, '申请中止');
        await form.getByRole('button', SUBMIT).click();
        await form.getByText('必填').waitFor();
        await form.getByLabel('理由').fill('负责人下落不明，无法取得账册');
        await form.getByRole('button', SUBMIT).click();
        await page.getByTestId('next-steps').getByText('等待审批：申请中止').waitFor();
        same(await page.getByTestId('next-steps').getByRole('button', { name: '申请中止' }).count(), 0, 'buttons to propose it once more');
      };
      const boss = await browser.desk(SUPERVISOR);
      const clock = page.getByTestId('deadline-lines').locator('figure').filter({ hasText: '调查' });
      await propose();
      await clock.getByText('还剩').waitFor();
      const refusal = await begin(boss, city.case.id, '审批');
      await refusal.getByText('不同意').click();
      await refusal.getByRole('button', SUBMIT).click();
      await refusal.getByText('必填').waitFor();
      await refusal.getByLabel('理由').fill('账册可向总承包单位调取');
      await refusal.getByRole('button', SUBMIT).click();
      const log = boss.getByTestId('case-log').getByRole('listitem');
      await log.filter({ hasText: '不同意中止' }).getByText('账册可向总承包单位调取').waitFor();
      await boss.locator('.page-head').getByText('调查中').waitFor();
      await propose();
      const approval = await begin(boss, city.case.id, '审批');
      await approval.getByRole('button', SUBMIT).click();
      await log.filter({ hasText: '同意中止' }).first().waitFor();
      await boss.locator('.page-head').getByText('中止', { exact: true }).waitFor();
      await boss.getByTestId('deadline-lines').getByText('已停止计算').waitFor();
      const form = await begin(page, city.case.id, '记录调查');
      await form.getByLabel('地点').fill('总承包单位项目部');
      await form.getByLabel('内容摘要').fill('现场调取一月考勤和工资表。');
      await form.getByRole('button', SUBMIT).click();
      await page.getByTestId('evidence').getByRole('listitem').filter({ hasText: '现场检查' }).getByText('现场调取一月考勤').waitFor();
      await page.locator('.page-head').getByText('调查中').waitFor();
      await clock.getByText('还剩').waitFor();
    },
  ],
  [
    'rectification order: a wrong code and a day gone by are refused at their fields; served, its clock starts with the service',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      const form = await begin(page, city.case.id, '责令改正');
      await form.getByRole('button', SUBMIT).click();
      await required(form, 2, 'fields that must be filled: the day and the demands');
      same(await form.getByLabel('责令支付金额（元）').inputValue(), '10400.00', 'what was verified');
      await type(form.getByLabel('改正期限'), '20260210');
      await form.getByLabel('改正要求').fill('全额支付李二、王三一月工资。');
      const [first, second] = [form.getByRole('group', { name: /对象 1/ }), form.getByRole('group', { name: /对象 2/ })];
      same(await first.getByLabel('单位信用代码').inputValue(), city.firm, 'whom the order goes to first');
      same(await second.getByLabel('单位信用代码').inputValue(), city.contractor, 'who pays first');
      await first.getByLabel('已送达').check();
      await first.getByLabel('送达地点').fill('兰山区项目部');
      await first.getByLabel('签收人').fill('王经理');
      await second.getByLabel('单位信用代码').fill(`${city.contractor.slice(0, 17)}${city.contractor.endsWith('A') ? 'B' : 'A'}`);
      await form.getByRole('button', SUBMIT).click();
      await second.getByText('统一社会信用代码有误').waitFor();
      await second.getByLabel('单位信用代码').fill(city.contractor);
      await form.getByRole('button', SUBMIT).click();
      await form.getByRole('alert').getByText('改正期限：不能早于今天').waitFor();
      await type(form.getByLabel('改正期限'), '2026/2/26');
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      await page.locator('.page-head').getByText('责令改正').waitFor();
      const clock = page.getByTestId('deadline-lines').getByRole('figure', { name: /^改正期限：2026-02-11 起算.*2026-02-26 到期$/ });
      await clock.waitFor();
      same(await clock.count(), 1, 'clocks: of the one who was served');
      await page.getByTestId('case-log').getByText('10 400.00 元 · 2026-02-26 到期').waitFor();
    },
  ],
  [
    'closure: each outcome asks for its own evidence; with everything paid the case is closed, and no step is left',
    async ({ browser, city }) => {
      const page = await browser.desk(INSPECTOR);
      const form = await begin(page, city.case.id, '结案');
      await form.getByRole('button', SUBMIT).click();
      await required(form, 2, 'fields that must be filled: the outcome and the reason');
      await form.getByLabel('理由').fill('两名劳动者工资已全部到账。');
      const choose = async (/** @type {string} */ outcome) => {
        await form.getByLabel('结案方式').click();
        await pick(page, outcome);
        await form.getByRole('button', SUBMIT).click();
      };
      await choose('不属实');
      await form.getByRole('alert').getByText('调查记录已查实金额，不能以不属实结案').waitFor();
      await choose('已改正');
      await form.getByRole('alert').getByText('仍有未解除的预警').waitFor();
      await city.payTheRest();
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      await page.locator('.page-head').getByText('2026-02-11 结案：已改正').waitFor();
      await page.locator('.sums div').filter({ hasText: '尚欠' }).getByText('0.00', { exact: true }).waitFor();
      await page.getByTestId('next-steps').getByText('本案已于 2026-02-11 办结').waitFor();
      same(await page.getByTestId('next-steps').getByRole('button').count(), 0, 'steps of a closed case');
    },
  ],
];
