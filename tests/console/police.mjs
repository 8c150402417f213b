import { LABOUR, SUPERVISOR } from './city.mjs';
import { insist, required, same } from './check.mjs';
import { begin, pick, refused, send, SUBMIT, type } from './forms.mjs';

/** @typedef {import('./city.mjs').City} City */

const FILM = { name: '张贴.mp4', sha256: 'a'.repeat(64), source: '执法记录仪' };
const POSTED = { kind: 'posted-and-filmed', servedAt: '2026-02-11T09:00:00+08:00', place: '厂门及住所', proof: [FILM] };

/** A case of the plant: assigned, much verified, ordered to pay by the 13th. @param {City} city */
const owing = async (city) => {
  const id = await city.openAnotherCase('plant');
  await city.assign(id, 'labour');
  await city.api.post(LABOUR, `/cases/${id}/investigation-records`, {
    kind: 'site',
    summary: '核对工资台账，二十三名劳动者四个月工资未付',
    takenAt: '2026-02-11T08:30:00+08:00',
    place: '兰山区某厂',
    amountVerified: '386400.00',
    workersVerified: 23,
  });
  await city.api.post(LABOUR, `/cases/${id}/rectification-orders`, {
    dueOn: '2026-02-13',
    amount: '386400.00',
    demands: '支付工资',
    addressees: [{ uscc: city.plant, capacity: '用人单位', service: POSTED }],
  });
  return id;
};

/** To the police and back. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'the transfer to the police: its tests hold one by one, it is approved by another, handed over, refused, objected to and filed',
    async ({ browser, city }) => {
      const id = await owing(city);
      const page = await browser.desk(LABOUR);
      const boss = await browser.desk(SUPERVISOR);

      const conduct = await begin(page, id, '记录调查');
      await conduct.getByLabel('记录种类').click();
      await pick(page, '逃匿、转移财产等行为');
      await conduct.getByLabel('地点').fill('兰山区某厂');
      await conduct.getByLabel('内容摘要').fill('厂门已锁，负责人去向不明，电话停机。');
      await conduct.getByRole('button', SUBMIT).click();
      await conduct.getByText('必填').waitFor();
      await conduct.getByLabel('债务人的行为').click();
      await pick(page, /^逃匿$/);
      await send(conduct);
      await page.getByTestId('case-following').getByText('行为：逃匿').waitFor();

      const early = await begin(page, id, '移送公安机关');
      const tests = early.getByTestId('crime-tests').getByRole('listitem');
      await tests.filter({ hasText: '数额较大' }).getByText('✓ 已具备').waitFor();
      await tests.filter({ hasText: '尚欠 23 人 386400.00 元' }).waitFor();
      await tests.filter({ hasText: '经责令仍不支付' }).getByText('✗ 不具备').waitFor();
      await tests.filter({ hasText: '逃匿、转移财产' }).getByText('✓ 已具备').waitFor();
      await early.getByLabel('接收的公安机关').fill('兰山区公安分局');
      await early.getByLabel('其他证据材料（每行一项）').fill('欠薪名册\n厂门照片');
      await refused(early, '经责令仍不支付：责令支付的期限未满');

      await city.api.on('2026-02-14T10:00:00+08:00');
      await page.goto('/cases');
      const form = await begin(page, id, '移送公安机关');
      await tests.filter({ hasText: '已责令在 2026-02-13 前支付' }).waitFor();
      await form.getByRole('button', SUBMIT).click();
      await required(form, 2, 'fields that must be filled: the police organ and the evidence');
      await form.getByLabel('接收的公安机关').fill('兰山区公安分局');
      await form.getByLabel('其他证据材料（每行一项）').fill('欠薪名册\n厂门照片');
      await send(form);
      const referral = page.getByTestId('referrals');
      await referral.getByText('待审批').waitFor();
      same(
        await page.getByTestId('next-steps').getByRole('button', { name: '移送公安机关' }).count(),
        0,
        'buttons to propose it once more',
      );

      await boss.goto('/');
      await boss.getByTestId('waiting').getByRole('listitem').filter({ hasText: city.plantName }).getByText('移送公安机关').waitFor();
      await send(await begin(boss, id, '审批'));

      const handover = await begin(page, id, '移交案卷');
      await type(handover.getByLabel('移交时间'), '2026-02-13 10:00');
      await refused(handover, '移交时间：不能早于批准日 2026-02-14');
      await type(handover.getByLabel('移交时间'), '2026-02-14 10:00');
      await send(handover);
      await referral.getByText('案卷已移交，清单已固定').waitFor();
      const [list] = await Promise.all([page.waitForEvent('download'), referral.getByRole('button', { name: '下载案卷清单' }).click()]);
      insist(list.suggestedFilename().endsWith('.txt'), `the list is called ${list.suggestedFilename()}`);

      const receipt = await begin(page, id, '登记公安回执');
      await receipt.getByLabel('文号、收件人或理由').fill('回执 12 号');
      await send(receipt);
      await referral.getByText('回执 12 号').waitFor();
      const answer = await begin(page, id, '登记公安答复');
      await answer.getByRole('button', SUBMIT).click();
      await answer.getByText('必填').waitFor();
      await answer.getByText('不予立案', { exact: true }).click();
      await send(answer);
      await referral.getByText('公安答复：不予立案').waitFor();
      const objection = await begin(page, id, '提请复议或立案监督');
      await objection.getByText('提请公安机关复议', { exact: true }).click();
      await send(objection);
      await referral.getByText('复议中').waitFor();
      const result = await begin(page, id, '登记复议结果');
      await result.getByText('立案', { exact: true }).click();
      await send(result);
      await referral.getByText('公安机关已立案').waitFor();

      const closure = await begin(page, id, '结案');
      await closure.getByLabel('结案方式').click();
      await pick(page, '已移送');
      await closure.getByLabel('理由').fill('公安机关已立案侦查');
      await send(closure);
      await page.locator('.page-head').getByText('2026-02-14 结案：已移送').waitFor();
    },
  ],
];
