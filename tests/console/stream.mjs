import { LABOUR } from './city.mjs';
import { insist, same } from './check.mjs';
import { Line } from './line.mjs';

/** What happens elsewhere comes by itself. @type {readonly import('./check.mjs').Test[]} */
export const tests = [
  [
    'an assignment appears on the inspector’s first page without a reload',
    async ({ browser, city }) => {
      const page = await browser.desk(LABOUR);
      await page.goto('/');
      await page.locator('[data-testid=live][data-state=on]').waitFor();
      const loaded = await page.evaluate(() => performance.timeOrigin);
      const id = await city.openAnotherCase('shop');
      await city.assign(id, 'labour');
      await page.getByTestId('fresh').locator(`[data-case="${id}"]`).getByText('指派承办人').waitFor();
      same(await page.evaluate(() => performance.timeOrigin), loaded, 'the page was loaded again');
    },
  ],
  [
    'what was assigned while the line was down is told afterwards: the page asks for what came after the last number',
    async ({ browser, city }) => {
      const line = await Line.open();
      const page = await browser.page({ proxy: { server: line.address } });
      try {
        await page.context().addCookies(await (await browser.desk(LABOUR)).context().cookies());
        await page.goto('/');
        const live = page.getByTestId('live');
        await live.getByText('实时更新中', { exact: true }).waitFor();
        const loaded = await page.evaluate(() => performance.timeOrigin);
        line.cut();
        await live.getByText('实时更新中断，正在重连…').waitFor();
        const id = await city.openAnotherCase('yard');
        await city.assign(id, 'labour');
        same(await page.locator(`[data-case="${id}"]`).count(), 0, 'the case on a page that hears nothing');
        const again = page.waitForResponse((answer) => answer.url().endsWith('/cases/stream') && answer.ok());
        line.mend();
        insist(/^\d+$/.test((await again).request().headers()['last-event-id'] ?? ''), 'the page names no number to go on from');
        await live.getByText('实时更新中', { exact: true }).waitFor();
        // Marked as told: by the stream, not by the list alone.
        await page.getByTestId('fresh').locator(`li.new[data-case="${id}"]`).getByText('指派承办人').waitFor();
        same(await page.evaluate(() => performance.timeOrigin), loaded, 'the page was loaded again');
      } finally {
        await page.context().close();
        line.close();
      }
    },
  ],
];
