import { refresh } from './browser.mjs';
import { LABOUR } from './city.mjs';
import { insist, same } from './check.mjs';

const RECEIPT = /TS(?:-[0-9A-Z]{4}){4}/;
/** @type {{ receipt: string, id: string }} */
const taken = { receipt: '', id: '' };

/** From the window to the acceptance, and what the complainant sees of it. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'the intake form forgives: the code is checked while typing and fills the firm, the draft survives without the resident number',
    async ({ browser, city }) => {
      const page = await browser.desk(LABOUR);
      await page.goto('/complaints/new');
      const code = page.getByLabel('统一社会信用代码（不知道可不填）');
      const wrong = city.firm.slice(0, 17) + (city.firm.endsWith('A') ? 'B' : 'A');
      await code.fill(city.firm.slice(0, 12).toLowerCase());
      await page.getByText('还差 6 位').waitFor();
      await code.fill(wrong);
      await page.getByTestId('uscc-words').getByText('校验位不对').waitFor();
      await code.fill(` ${city.firm.toLowerCase()} `);
      await page.getByText(`已登记单位：${city.firmName}`).waitFor();
      same(await page.getByLabel('单位名称或招牌').inputValue(), city.firmName, 'the firm’s name');
      await page.getByLabel('事情经过').fill('一月工资没有发，找过工长两次。');
      await page.getByLabel('姓名').fill(city.worker.name);
      await page.getByLabel('居民身份证号码').fill(city.worker.idNumber);
      await page.getByText('已保存草稿').waitFor();
      const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
      insist(stored.includes('找过工长两次'), 'the draft is kept');
      insist(!stored.includes(city.worker.idNumber), 'the resident number is not');
      await page.reload();
      await page.getByText('已恢复上次未提交的草稿').waitFor();
      same(await page.getByLabel('居民身份证号码').inputValue(), '', 'the resident number after a reload');
      same(await page.getByLabel('事情经过').inputValue(), '一月工资没有发，找过工长两次。', 'the text after a reload');
    },
  ],
  [
    'errors stand at the field, then the complaint is taken with a receipt',
    async ({ browser, city }) => {
      const page = await browser.desk(LABOUR);
      await page.goto('/complaints/new');
      await page.getByLabel('居民身份证号码').fill(`${city.worker.idNumber.slice(0, 17)}${city.worker.idNumber.endsWith('1') ? '2' : '1'}`);
      await page.getByRole('button', { name: '登记并生成回执' }).click();
      await page.getByText('身份证号码校验不对').waitFor();
      await page.getByLabel('居民身份证号码').fill(city.worker.idNumber);
      await page.getByLabel('手机或电话').fill(city.worker.phone);
      await page.getByLabel('主张金额（元）').fill('0.52万');
      await page.getByLabel('涉及人数').fill('1');
      await page.getByRole('button', { name: '登记并生成回执' }).click();
      const receipt = page.getByTestId('receipt');
      await receipt.waitFor();
      taken.receipt = RECEIPT.exec(await receipt.innerText())?.[0] ?? '';
      insist(taken.receipt, 'no receipt number is shown');
      same(await page.evaluate(() => sessionStorage.getItem('anxin.intake')), null, 'the draft after it was sent');
      await receipt.getByRole('button', { name: '打开这件投诉' }).click();
      await page.getByRole('heading', { name: taken.receipt }).waitFor();
      await page.getByText('5 200.00').waitFor();
      taken.id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    },
  ],
  [
    'showing the complainant asks why and says that it is logged; the auditor finds it there',
    async ({ browser, city }) => {
      const page = await browser.desk(LABOUR);
      await refresh(page, `/complaints/${taken.id}`);
      const box = page.getByTestId('complainant');
      await box.getByText('赵*').waitFor();
      await box.getByRole('button', { name: '查看投诉人' }).click();
      await box.getByText('查看投诉人身份会被记录').waitFor();
      await box.getByLabel('查看理由').fill('电话核实欠薪月份');
      await box.getByRole('button', { name: '记录并查看' }).click();
      await box.getByText('赵四').waitFor();
      const { items } = await city.api.get('demo-auditor', `/complaints/${taken.id}/complainant/viewings`);
      same(
        items.map((/** @type {any} */ one) => [one.viewer, one.reason]),
        [[LABOUR, '电话核实欠薪月份']],
        'what the auditor sees',
      );
    },
  ],
  [
    'the complaint is accepted: its case is there the same day',
    async ({ browser, city }) => {
      const page = await browser.desk(LABOUR);
      await refresh(page, `/complaints/${taken.id}`);
      await page
        .getByTestId('next-steps')
        .getByRole('button', { name: /受\s?理/ })
        .click();
      await page
        .getByRole('tooltip')
        .getByRole('button', { name: /受\s?理/ })
        .click();
      // The case is filed by another service at once: the page may show the stage after the acceptance already.
      await page
        .getByTestId('state')
        .getByText(/^(已受理|办理中)$/)
        .waitFor();
      await city.api.settle();
      await refresh(page, `/complaints/${taken.id}`);
      await page
        .getByRole('link', { name: /打开案件/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /^LJ-371302-/ }).waitFor();
    },
  ],
  [
    'anybody with the receipt and the phone’s last digits follows it without signing in; wrong digits learn nothing',
    async ({ browser, city }) => {
      const page = await browser.page({ viewport: { width: 360, height: 740 } });
      await page.goto('/progress');
      await page.getByLabel('回执号').fill(taken.receipt.toLowerCase());
      const digits = city.worker.phone.slice(-4);
      await page.getByLabel('电话后四位').fill(digits === '0000' ? '1111' : '0000');
      await page.getByRole('button', { name: /查\s?询/ }).click();
      await page.getByText('没有查到').waitFor();
      await page.getByLabel('电话后四位').fill(digits);
      await page.getByRole('button', { name: /查\s?询/ }).click();
      await page.getByTestId('progress').getByText('已受理').first().waitFor();
      const told = await page.locator('main').innerText();
      insist(!told.includes(city.firmName) && !told.includes('赵'), 'something personal is told');
      await page.context().close();
    },
  ],
];
