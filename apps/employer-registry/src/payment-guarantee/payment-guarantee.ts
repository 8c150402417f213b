import type { Fen } from '@anxin/money';

/** bank 银行保函, company 担保公司保函, insurance 保证保险. */
export const GUARANTEE_FORMS = ['bank', 'company', 'insurance'] as const;
export type GuaranteeForm = (typeof GUARANTEE_FORMS)[number];

/** What can't be; paths are those of the body. One that has run out may be filed late: whether the project is covered is the rules' to judge. */
export const paymentGuaranteeFaults = (terms: { amount: Fen }): { path: string; message: string }[] =>
  terms.amount <= 0n ? [{ path: 'amount', message: 'must be more than nothing' }] : [];
