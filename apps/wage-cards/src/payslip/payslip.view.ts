import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { LineVersion } from '../correction/correction-reading.store';
import { lineChangeView, type LineChangeView } from '../correction/correction.view';
import type { OwnLine } from '../payroll/payroll-line.store';
import { payslipView, type PayslipView } from '../payroll/payroll.view';
import { payslipText } from './payslip';
import type { OpenMonth, PayslipReceipt } from './payslip.store';

/** A receipt on the wages of a payslip. */
export interface PayslipReceiptView {
  readonly payment: string;
  readonly paidOn: string;
  readonly channel: string;
  readonly amount: string;
  /** paid, failed or returned. */
  readonly status: string;
  /** Cash only: whether the worker or an inspector confirmed it; null while nobody has. */
  readonly confirmed?: boolean | null;
  /** What the receipt says it is for. */
  readonly names: 'payroll' | 'period' | 'nothing';
}

/** A version of the line, the first one first. */
export interface PayslipVersionView extends LineChangeView {
  /** Why it was corrected; left out for what was submitted. */
  readonly reason?: string;
  readonly filedAt?: string;
}

/** One payslip (工资条) with all that is known of its money. */
export interface PayslipDetailView extends PayslipView {
  /** The payslip in plain Chinese, a sentence an entry. */
  readonly text: readonly string[];
  readonly receipts: readonly PayslipReceiptView[];
  /** Empty where the line was never corrected. */
  readonly versions: readonly PayslipVersionView[];
  /** The correction that waits for the worker's word: confirm it at `/payrolls/{payroll}/corrections/{number}/confirmations`. */
  readonly awaitsWord: number | null;
}

/** What is open of one worker's wages of one month. */
export interface OpenWagesView {
  readonly workerId: string;
  readonly period: string;
  readonly employer: string;
  readonly project: string | null;
  readonly due: string;
  readonly paid: string;
  readonly open: string;
}

export const payslipDetailView = (
  line: OwnLine,
  receipts: readonly PayslipReceipt[],
  versions: readonly LineVersion[],
  reasons: ReadonlyMap<number, { readonly reason: string; readonly filedAt: Date }>,
): PayslipDetailView => {
  const waiting = versions.find((version) => version.standing === 'waiting');
  return {
    ...payslipView(line),
    text: payslipText(line, waiting && { net: waiting.after.net, correction: waiting.correction }),
    receipts: receipts.map(({ payment, paidOn, channel, amount, status, confirmed, names }) => ({
      payment,
      paidOn,
      channel,
      amount: yuan(amount),
      status,
      ...(channel === 'cash' && { confirmed }),
      names,
    })),
    versions: versions.map((version) => {
      const filed = reasons.get(version.correction);
      return { ...lineChangeView(version), ...(filed && { reason: filed.reason, filedAt: toOffsetString(filed.filedAt) }) };
    }),
    awaitsWord: waiting?.correction ?? null,
  };
};

export const openWagesView = ({ due, paid, open, ...month }: OpenMonth): OpenWagesView => ({
  workerId: month.workerId,
  period: month.period,
  employer: month.employer,
  project: month.project,
  due: yuan(due),
  paid: yuan(paid),
  open: yuan(open),
});
