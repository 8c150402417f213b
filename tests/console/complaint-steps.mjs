import { refresh } from './browser.mjs';
import { LABOUR, SUPERVISOR } from './city.mjs';
import { same } from './check.mjs';

const HOTLINE = 'demo-hotline';
const SUBMIT = { name: '提交', exact: true };

/** Opens the form of a step of a complaint. @param {import('playwright-core').Page} page @param {string} id @param {string} step */
const begin = async (page, id, step) => {
  await refresh(page, `/complaints/${id}`);
  await page.getByTestId('next-steps').getByRole('button', { name: step, exact: true }).click();
  return page.getByRole('dialog', { name: step });
};

/** How complaints end, each by the one who may end it so. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'rejection is the supervisor’s: with the way that is open instead, which the page then names; the inspector has no such button',
    async ({ browser, city }) => {
      const { id } = await city.complain('yard');
      const inspector = await browser.desk(LABOUR);
      await refresh(inspector, `/complaints/${id}`);
      await inspector.getByTestId('next-steps').getByRole('button', { name: '受理', exact: true }).waitFor();
      same(await inspector.getByTestId('next-steps').getByRole('button', { name: '不予受理' }).count(), 0, 'buttons to reject');
      const page = await browser.desk(SUPERVISOR);
      const form = await begin(page, id, '不予受理');
      await form.getByLabel('不予受理的理由').fill('属于劳务纠纷，不在监察职权范围');
      await form.getByRole('button', SUBMIT).click();
      await form.getByText('必填').waitFor();
      await form.getByLabel('告知的救济途径').fill('可向兰山区人民法院起诉');
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      await page.getByTestId('state').getByText('不予受理').waitFor();
      await page.getByText('属于劳务纠纷，不在监察职权范围').waitFor();
      await page.getByText('可向兰山区人民法院起诉').waitFor();
      await page.getByTestId('next-steps').getByText('您现在没有可以办理的步骤').waitFor();
    },
  ],
  [
    'answer: with an outcome and a text, on an accepted complaint; afterwards it stands on the page and no step is open',
    async ({ browser, city }) => {
      const { id } = await city.complain('shop');
      const page = await browser.desk(LABOUR);
      await refresh(page, `/complaints/${id}`);
      await page.getByTestId('state').getByText('待受理').waitFor();
      same(await page.getByTestId('next-steps').getByRole('button', { name: '答复' }).count(), 0, 'buttons to answer what is not accepted');
      await city.api.post(LABOUR, `/complaints/${id}/acceptance`, {});
      const form = await begin(page, id, '答复');
      await form.getByLabel('答复内容').fill('经查实，单位已补发一月工资。');
      await form.getByRole('button', SUBMIT).click();
      await form.getByText('必填').waitFor();
      await form.getByText('属实', { exact: true }).click();
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      await page.getByTestId('state').getByText('已答复').waitFor();
      await page.getByText('经查实，单位已补发一月工资。').waitFor();
      await page.getByText('属实 · 2026-02-11').waitFor();
      await page.getByTestId('next-steps').getByText('您现在没有可以办理的步骤').waitFor();
    },
  ],
  [
    'withdrawal: the hotline takes back what it lodged; what was decided meanwhile is refused in words and stays as it is',
    async ({ browser, city }) => {
      const page = await browser.desk(HOTLINE);
      const { id } = await city.complain('yard');
      const form = await begin(page, id, '撤回');
      await form.getByRole('button', SUBMIT).click();
      await form.getByText('必填').waitFor();
      await form.getByLabel('理由').fill('单位已结清工资');
      await form.getByRole('button', SUBMIT).click();
      await form.waitFor({ state: 'detached' });
      await page.getByTestId('state').getByText('已撤回').waitFor();
      const decided = await city.complain('yard');
      const late = await begin(page, decided.id, '撤回');
      await late.getByLabel('理由').fill('单位已结清工资');
      await city.api.post(SUPERVISOR, `/complaints/${decided.id}/rejection`, { reason: '不在职权范围', way: '可以申请仲裁' });
      await late.getByRole('button', SUBMIT).click();
      await late.getByRole('alert').getByText('这件投诉已有处理结果，不能再办理这一步').waitFor();
      await page.getByTestId('state').getByText('不予受理').waitFor();
    },
  ],
];
