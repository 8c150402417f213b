import { LABOUR, SUPERVISOR } from './city.mjs';
import { same } from './check.mjs';
import { refresh } from './browser.mjs';
import { begin, pick, refused, send, SUBMIT, type } from './forms.mjs';

/** @typedef {import('playwright-core').Page} Page */

const SECOND = `${LABOUR}-2`;
const CITY = 'demo-supervisor-371300';
/** What the walk goes on with. @type {{ id: string }} */
const life = { id: '' };

/** Serves the paper that waits. @param {Page} page @param {string} paper @param {string} at */
const serve = async (page, paper, at) => {
  const form = await begin(page, life.id, '送达文书');
  await form.getByLabel('文书 · 送达对象').click();
  await pick(page, paper);
  await type(form.getByLabel('送达时间'), at);
  await form.getByLabel('送达地点').fill('兰山区某厂');
  await form.getByLabel('签收人或见证人').fill('周厂长');
  await send(form);
};

/** The whole life of a case, from the call to the court, in the pages. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'from the complaint to the order: contact, acceptance, both confirm and record, documents are demanded, instalments and money asked for',
    async ({ browser, city }) => {
      const complaint = await city.complain('mill');
      const page = await browser.desk(LABOUR);
      await refresh(page, `/complaints/${complaint.id}`);
      await page.getByTestId('next-steps').getByRole('button', { name: '联系投诉人' }).click();
      const contact = page.getByRole('dialog', { name: '联系投诉人' });
      await contact.getByLabel('联系情况').fill('电话核实：一月工资未发');
      await send(contact);
      await page.getByTestId('next-steps').getByRole('button', { name: '受理', exact: true }).click();
      await page.getByRole('tooltip').getByRole('button', { name: '受理' }).click();
      await page.getByTestId('state').getByText('已受理').waitFor();
      await city.api.settle();
      life.id = (await city.api.get(LABOUR, `/cases?employer=${city.mill}&state=open`)).items[0].id;
      await city.assign(life.id, 'labour');

      await refresh(page, '/');
      const awaited = page.getByTestId('awaited').getByRole('listitem').filter({ hasText: city.millName });
      await awaited.getByRole('link', { name: '确认接收' }).click();
      await send(page.getByRole('dialog', { name: '确认接收' }));
      await page.getByTestId('case-log').getByText('确认接收').waitFor();
      same(await page.getByTestId('next-steps').getByRole('button', { name: '确认接收' }).count(), 0, 'buttons to confirm it twice');

      const second = await browser.visit(SECOND);
      const record = await begin(second, life.id, '记录调查');
      await record.getByLabel('地点').fill('兰山区某厂');
      await record.getByLabel('内容摘要').fill('两人到场核对考勤，一月工资未发。');
      await record.getByLabel('查实拖欠金额（元）').fill('4800');
      await record.getByLabel('查实人数').fill('1');
      await record.getByLabel('一人最长欠薪月数').fill('1');
      await record.getByLabel('该人被欠金额（元）').fill('4800');
      await send(record);

      const demand = await begin(page, life.id, '限期提供材料');
      await type(demand.getByLabel('提供期限'), '2026-02-14');
      await refused(demand, '提供期限：应晚于今天');
      await type(demand.getByLabel('提供期限'), '2026-02-24');
      await send(demand);
      const demands = page.getByTestId('demands');
      await demands.getByText('待提供').waitFor();
      await demands.getByRole('button', { name: '登记收到的材料' }).click();
      const came = page.getByRole('dialog', { name: '登记收到的材料' });
      await came.getByRole('button', SUBMIT).click();
      await came.getByText('必填').waitFor();
      await came.getByLabel('职工名册').check();
      await send(came);
      await demands.getByText('职工名册 已收到').waitFor();

      const order = await begin(page, life.id, '责令改正');
      await type(order.getByLabel('改正期限'), '2026-03-20');
      await order.getByLabel('改正要求').fill('支付一月工资');
      await send(order);
      await serve(page, '限期改正指令书', '2026-02-14 09:30');

      const parts = await begin(page, life.id, '约定分期支付');
      const [first, last] = [parts.getByRole('group', { name: /第 1 期/ }), parts.getByRole('group', { name: /第 2 期/ })];
      await type(first.getByLabel('支付日'), '2026-02-25');
      await first.getByLabel('金额（元）').fill('2800');
      await type(last.getByLabel('支付日'), '2026-03-10');
      await last.getByLabel('金额（元）').fill('1000');
      await parts.getByLabel('与谁约定、理由').fill('与厂方负责人约定，资金周转困难');
      await parts.getByText('各期合计 3 800.00 元，应为 4 800.00 元').waitFor();
      await refused(parts, '各期合计应为 4800.00 元');
      await last.getByLabel('金额（元）').fill('2000');
      await parts.getByText('与尚欠金额一致').waitFor();
      await send(parts);
      const following = page.getByTestId('case-following');
      await following.getByText('2026-03-10 2 000.00 元').waitFor();

      const money = await begin(page, life.id, '申请动用保证金或周转金');
      await money.getByLabel('理由').fill('厂方一时无力支付');
      await refused(money, '本案没有登记项目');
      await money.getByText('应急周转金', { exact: true }).click();
      await send(money);
      await following.getByText('应急周转金 4 800.00 元 · 待审批').waitFor();
      const boss = await browser.desk(SUPERVISOR);
      const approval = await begin(boss, life.id, '审批');
      await approval.getByText('不同意').click();
      await approval.getByLabel('理由').fill('已约定分期支付');
      await send(approval);
      await boss.getByTestId('case-following').getByText('应急周转金 4 800.00 元 · 未批准').waitFor();

      const arrived = await begin(page, life.id, '核实到账');
      await arrived.getByLabel('核实到账金额（元）').fill('800');
      await arrived.getByLabel('核实人数').fill('1');
      await arrived.getByLabel('未能联系的人数').fill('5');
      await refused(arrived, '未能联系的人数');
      await arrived.getByLabel('未能联系的人数').fill('0');
      await send(arrived);
      await following.getByText('已核实到账 800.00 元，1 人；0 人未能联系。').waitFor();
    },
  ],
  [
    'from the notice to the decision: what did not come is held against the firm; told, stated, heard, reviewed, approved by another, served',
    async ({ browser, city }) => {
      await city.api.on('2026-02-25T10:00:00+08:00');
      const page = await browser.desk(LABOUR);
      const boss = await browser.desk(SUPERVISOR);
      await page.goto('/cases');
      const record = await begin(page, life.id, '记录调查');
      await page.getByTestId('demands').getByText('由用人单位承担举证不利后果').waitFor();
      await record.getByLabel('地点').fill('本机关');
      await record.getByLabel('内容摘要').fill('逾期未提供工资台账，按投诉人主张认定。');
      await record.getByLabel('查实拖欠金额（元）').fill('4800');
      await record.getByLabel('查实人数').fill('1');
      await record.getByLabel('逾期未提供的材料').click();
      await pick(page, '工资支付台账');
      await send(record);
      await page.getByTestId('case-log').getByText('按举证责任认定').waitFor();

      const notice = await begin(page, life.id, '事先告知');
      await notice.getByText('行政处罚', { exact: true }).click();
      await notice.getByLabel('依据条款').click();
      await pick(page, '30');
      await notice.getByLabel('罚款（元）').fill('20000.01');
      await notice.getByLabel('查明的事实').fill('拒不提供工资台账');
      await refused(notice, /^罚款（元）：/);
      await notice.getByLabel('罚款（元）').fill('20000');
      await send(notice);
      await serve(page, '事先告知书', '2026-02-25 09:00');
      await page.locator('.page-head').getByText('已告知').waitFor();

      const statement = await begin(page, life.id, '陈述申辩');
      await statement.getByLabel('陈述人').fill('周厂长');
      await statement.getByLabel('陈述内容').fill('台账已遗失，并非拒不提供。');
      await send(statement);
      const early = await begin(page, life.id, '听证');
      await type(early.getByLabel('申请听证日期'), '2026-02-25');
      await send(early);
      const appointed = await begin(boss, life.id, '听证');
      await type(appointed.getByLabel('申请听证日期'), '2026-02-25');
      await type(appointed.getByLabel('听证日期', { exact: true }), '2026-03-02');
      await refused(appointed, /^听证日期：/);
      await type(appointed.getByLabel('听证日期', { exact: true }), '2026-03-10');
      await send(appointed);

      await city.api.on('2026-03-10T16:00:00+08:00');
      await Promise.all([page.goto('/cases'), boss.goto('/cases')]);
      const held = await begin(boss, life.id, '听证');
      await type(held.getByLabel('申请听证日期'), '2026-02-25');
      await type(held.getByLabel('听证日期', { exact: true }), '2026-03-10');
      await held.getByLabel('听证笔录').fill('当事人到场陈述');
      await send(held);
      await refresh(page, `/cases/${life.id}`);
      await page.getByTestId('next-steps').getByRole('button').first().waitFor();
      same(
        await page.getByTestId('next-steps').getByRole('button', { name: '作出决定' }).count(),
        0,
        'buttons to decide before the review',
      );
      const review = await begin(boss, life.id, '法制审核');
      await review.getByLabel('审核人').fill('法规科');
      await review.getByLabel('审核意见').fill('事实清楚，同意');
      await send(review);
      const decided = await begin(page, life.id, '作出决定');
      same(await decided.getByLabel('罚款（元）').inputValue(), '20000.00', 'the fine that was told');
      await send(decided);
      await page.getByTestId('next-steps').getByText('等待审批：作出决定').waitFor();
      const head = await browser.visit(CITY);
      await send(await begin(head, life.id, '审批'));
      await refresh(page, `/cases/${life.id}`);
      await page.getByTestId('papers').getByText('2026-03-10 生效').waitFor();
      await serve(page, '决定书', '2026-03-10 15:30');
      await page.locator('.page-head').getByText('已决定').waitFor();
    },
  ],
  [
    'not paid: reminded, brought to the court with another’s approval, closed; a closure made in error is undone',
    async ({ browser, city }) => {
      const page = await browser.desk(LABOUR);
      const boss = await browser.desk(SUPERVISOR);
      await city.api.on('2026-09-14T10:00:00+08:00');
      await page.goto('/cases');
      await send(await begin(page, life.id, '催告'));
      await serve(page, '催告书', '2026-09-14 09:30');
      await city.api.on('2026-09-28T10:00:00+08:00');
      await Promise.all([page.goto('/cases'), boss.goto('/cases')]);
      await send(await begin(page, life.id, '申请强制执行'));
      await page.getByTestId('next-steps').getByText('等待审批：申请强制执行').waitFor();
      await send(await begin(boss, life.id, '审批'));
      await boss.locator('.page-head').getByText('执行中').waitFor();

      const closure = await begin(page, life.id, '结案');
      await closure.getByLabel('结案方式').click();
      await pick(page, '已处罚');
      await closure.getByLabel('理由').fill('已申请人民法院强制执行');
      await closure.getByLabel('尚有未付款项的去向（没有可不填）').click();
      await pick(page, '已由仲裁受理');
      await closure.getByRole('button', SUBMIT).click();
      await closure.getByText('必填').waitFor();
      await closure.getByLabel('仲裁受理号').fill('临兰劳人仲案〔2026〕12号');
      await send(closure);
      await page.locator('.page-head').getByText('2026-09-28 结案：已处罚').waitFor();

      const undo = await begin(boss, life.id, '重新办理');
      await undo.getByRole('button', SUBMIT).click();
      await undo.getByText('必填').waitFor();
      await undo.getByLabel('理由').fill('尚有材料未归档');
      await send(undo);
      await boss.locator('.page-head').getByText('执行中').waitFor();
      await boss.getByTestId('case-log').getByText('结案已撤销').waitFor();
    },
  ],
  [
    'fined on the spot by both, never beyond 3 000; taken to review, its execution suspended by order, and annulled: it no longer stands',
    async ({ browser }) => {
      const page = await browser.desk(LABOUR);
      await page.goto('/cases');
      const fine = await begin(page, life.id, '当场处罚');
      await fine.getByLabel('依据条款').click();
      await pick(page, '无理抗拒');
      await fine.getByLabel('罚款（元）').fill('3000.01');
      await fine.getByLabel('告知的事实、理由和依据').fill('当场拒绝出示考勤资料');
      await fine.getByLabel('当事人陈述申辩（未陈述的写明）').fill('未陈述');
      await fine.getByLabel('陈述人').fill('周厂长');
      await type(fine.getByLabel('送达时间'), '2026-09-28 09:30');
      await fine.getByLabel('送达地点').fill('兰山区某厂');
      await fine.getByLabel('签收人或见证人').fill('周厂长');
      await refused(fine, /^罚款（元）：/);
      await fine.getByLabel('罚款（元）').fill('3000');
      await send(fine);
      const spot = page.getByTestId('papers').getByRole('listitem').filter({ hasText: '当场处罚' });
      await spot.getByText('2026-09-28 生效').waitFor();

      const review = await begin(page, life.id, '登记复议、诉讼');
      await review.getByLabel('复议机关或者人民法院').fill('兰山区人民政府');
      await type(review.getByLabel('提起日期'), '2026-09-27');
      await refused(review, /^提起日期：/);
      await type(review.getByLabel('提起日期'), '2026-09-28');
      await send(review);
      const following = page.getByTestId('case-following');
      await following.getByText('行政复议 2026-09-28 · 审理中').waitFor();
      const stay = await begin(page, life.id, '登记停止执行');
      await stay.getByLabel('决定书、裁定书文号').fill('兰政复停〔2026〕1号');
      await send(stay);
      await following.getByText('2026-09-28 起停止执行').waitFor();
      const outcome = await begin(page, life.id, '登记复议、诉讼结果');
      await outcome.getByText('变更', { exact: true }).click();
      await outcome.getByLabel('罚款（元）').fill('3001');
      await outcome.getByLabel('复议决定书、裁判文书文号').fill('兰政复决〔2026〕1号');
      await refused(outcome, /^罚款（元）：/);
      await outcome.getByText('撤销', { exact: true }).click();
      await send(outcome);
      await spot.getByText('2026-09-28 撤销').waitFor();
    },
  ],
];
