/** What an employer says of a signed sheet. */
export interface CashSheet {
  readonly signedOn: string;
}

/**
 * Why a signed sheet (签字表) can't be one of this payment, by path; undefined: it can. Who signs says that the cash was received: not before it was
 * handed out, and not on a day to come.
 * @param today the business day
 */
export const sheetRefusal = (
  { signedOn }: CashSheet,
  { channel, paidOn, payroll }: { readonly channel: string; readonly paidOn: string; readonly payroll: string | null },
  today: string,
): { path: string; message: string } | undefined => {
  if (channel !== 'cash') return { path: 'sheet', message: '只有现金发放才有签字表；经银行发放的以银行回单为准' };
  if (!payroll) return { path: 'payroll', message: '签字表须说明是哪一张工资表的' };
  if (signedOn < paidOn) return { path: 'sheet.signedOn', message: '签字早于发放：先签字后发钱的表不能证明已发放' };
  return signedOn > today ? { path: 'sheet.signedOn', message: '签字日期尚未到来' } : undefined;
};
