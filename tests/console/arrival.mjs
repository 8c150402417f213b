import { idNumber, phone, uscc } from '../../tools/demo-numbers.mjs';
import { refresh } from './browser.mjs';
import { LABOUR, SUPERVISOR } from './city.mjs';
import { insist, same } from './check.mjs';

const SUBMIT = { name: '提交', exact: true };
/** @type {{ id: string, receipt: string, digits: string, caseId: string }} */
const asked = { id: '', receipt: '', digits: '', caseId: '' };

/** A complaint whose case is investigated and paid by what a receipt shows. @param {import('./city.mjs').City} city */
const paidCase = async (city) => {
  const employer = uscc(city.seed('arrival'));
  const complainant = { name: '钱七', idNumber: idNumber(city.seed('arrival')), phone: phone(city.seed('arrival')) };
  const place = { region: '371302', category: 'wage-arrears', respondent: { uscc: employer, name: `戊餐饮${city.run}店` } };
  const said = { channel: 'window', receivedAt: '2026-02-11T08:50:00+08:00', narrative: '一月工资没有发', amount: '4800.00', workers: 1 };
  const complaint = await city.api.post(LABOUR, '/complaints', { ...place, ...said, complainant });
  await city.api.settle();
  await city.api.post(LABOUR, `/complaints/${complaint.id}/acceptance`, {});
  await city.api.settle();
  const { items } = await city.api.get(LABOUR, `/cases?employer=${employer}`);
  const id = items[0].id;
  await city.api.post(SUPERVISOR, `/cases/${id}/assignment`, { inspectors: [LABOUR, `${LABOUR}-2`] });
  await city.api.post(LABOUR, `/cases/${id}/investigation-records`, {
    ...{ kind: 'site', summary: '核实一月工资', takenAt: '2026-02-11T08:55:00+08:00', place: '店内', amountVerified: '4800.00' },
    workersVerified: 1,
  });
  await city.api.post(LABOUR, `/cases/${id}/payment-confirmations`, { way: 'bank-receipt', amount: '4800.00', workers: 1, unreached: 0 });
  return { id: complaint.id, receipt: complaint.receiptNumber, digits: complainant.phone.slice(-4), caseId: id };
};
/** @param {import('playwright-core').Page} page */
const look = async (page) => {
  await page.goto('/progress');
  await page.getByLabel('回执号').fill(asked.receipt);
  await page.getByLabel('电话后四位').fill(asked.digits);
  await page.getByRole('button', { name: /查\s?询/ }).click();
  await page.getByTestId('progress').waitFor();
};
/** @param {import('playwright-core').Page} page @param {string} step */
const begin = async (page, step) => {
  await refresh(page, `/cases/${asked.caseId}`);
  await page.getByTestId('next-steps').getByRole('button', { name: step, exact: true }).click();
  return page.getByRole('dialog', { name: step });
};

/** Did the money arrive: asked by the inspector, answered without an account, settled before the case is closed. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'did the money arrive: the inspector asks, the progress page asks whoever complained, and takes the answer on a phone’s screen',
    async ({ browser, city }) => {
      Object.assign(asked, await paidCase(city));
      const page = await browser.page({ viewport: { width: 360, height: 740 } });
      await look(page);
      same(await page.getByTestId('arrival-question').count(), 0, 'questions before anybody asked');
      const desk = await browser.desk(LABOUR);
      const form = await begin(desk, '询问工资到账');
      await form.getByText('本案 1 件投诉').waitFor();
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      await desk.getByTestId('case-following').getByText('未答复 1 人').waitFor();
      await city.api.settle();

      await look(page);
      const question = page.getByTestId('arrival-question');
      await question.getByRole('heading', { name: '工资到账了吗？' }).waitFor();
      await question.getByRole('button', { name: '提交回答' }).click();
      await question.getByText('必填').waitFor();
      await question.getByText('部分到账', { exact: true }).click();
      await question.getByLabel('已经到账多少（元）').fill('1200');
      await question.getByRole('button', { name: '提交回答' }).click();
      await page.getByTestId('arrival-answer').getByText('您的回答：部分到账 1 200.00 元').waitFor();
      await question.getByText('没有到账', { exact: true }).click();
      await question.getByRole('button', { name: '提交回答' }).click();
      await page.getByTestId('arrival-answer').getByText('您的回答：没有到账').waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      insist(width <= 360, `the page is ${width} wide on a screen of 360`);
      await page.context().close();
    },
  ],
  [
    'did the money arrive: the case shows the answer, is not closed over it, and is once it was settled with evidence',
    async ({ browser, city }) => {
      await city.api.settle();
      const desk = await browser.desk(LABOUR);
      await refresh(desk, `/cases/${asked.caseId}`);
      await desk.getByTestId('case-following').getByText('没有到账 1 人').waitFor();
      await desk.getByTestId('case-following').getByText('没有到账者主张 4 800.00 元').waitFor();
      const refused = await city.api.call(LABOUR, 'POST', `/cases/${asked.caseId}/closure`, { outcome: 'corrected', reason: '已支付' });
      same(refused.status, 409, 'closing over an answer that nothing arrived');

      const form = await begin(desk, '到账争议处理');
      await form.getByLabel('如何处理').fill('银行回单显示已入账，本人已确认换卡。');
      await form.getByRole('button', SUBMIT).click();
      await form.getByText('必填').waitFor();
      const receipt = { name: '银行回单.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a receipt of the bank') };
      await form.locator('input[type=file]').setInputFiles(receipt);
      await form.getByText('银行回单.jpg').waitFor();
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      await desk.getByTestId('case-following').getByText('其中 1 人的到账争议已凭证据处理').waitFor();
      await city.api.post(LABOUR, `/cases/${asked.caseId}/closure`, { outcome: 'corrected', reason: '已支付' });
      await city.api.settle();

      const page = await browser.page({ viewport: { width: 360, height: 740 } });
      await look(page);
      await page.getByTestId('arrival-question').getByText('不能再修改回答').waitFor();
      same(await page.getByRole('button', { name: '提交回答' }).count(), 0, 'buttons to answer after the closure');
      await page.context().close();
      await refresh(desk, `/complaints/${asked.id}`);
      await desk.getByTestId('messages').getByText('没有给投诉人发过短信').waitFor();
    },
  ],
];
