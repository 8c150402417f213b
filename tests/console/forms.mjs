import { refresh } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

export const SUBMIT = { name: '提交', exact: true };

/** Opens the form of a step of a case; a page of the case that has the step already is not shown anew. @param {Page} page @param {string} id @param {string} step */
export const begin = async (page, id, step) => {
  const button = page.getByTestId('next-steps').getByRole('button', { name: step, exact: true });
  if (new URL(page.url()).pathname !== `/cases/${id}` || !(await button.isVisible())) await refresh(page, `/cases/${id}`);
  await button.click();
  return page.getByRole('dialog', { name: step });
};

/** Sends a form that is accepted: it closes. @param {Locator} form */
export const send = async (form) => {
  await form.getByRole('button', SUBMIT).click();
  await form.waitFor({ state: 'detached' });
};

/** Sends a form that is refused, in these words; they stand in the list above. @param {Locator} form @param {string | RegExp} words */
export const refused = async (form, words) => {
  await form.getByRole('button', SUBMIT).click();
  await form.getByRole('alert').getByText(words).waitFor();
};

/** Chooses in the list that is open. @param {Page} page @param {string | RegExp} text */
export const pick = (page, text) => page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: text }).click();

/** Types a date or time and closes the calendar. @param {Locator} field @param {string} text */
export const type = async (field, text) => {
  await field.fill(text);
  await field.press('Enter');
};
