import { toOffsetString } from '@anxin/calendar';
import { payrollLineView, type PayrollLineView } from '../payroll/payroll.view';
import type { Effect, Standing } from './correction';
import type { CountedCorrection, LineVersion, NumberedLine } from './correction-reading.store';
import type { Word } from './correction.store';

/** A correction of a payroll (工资表更正). */
export interface CorrectionView {
  readonly payroll: string;
  /** From 1; 0 is the payroll as submitted. */
  readonly number: number;
  readonly reason: string;
  /** Lines it changes or adds. */
  readonly lines: number;
  /** Lines that lower a wage which is due and have no word of the worker or an inspector yet: the earlier amount counts. */
  readonly waiting: number;
  /** Lines that were refused: the earlier amount counts. */
  readonly refused: number;
  readonly filedAt: string;
}

/** As filed: with how many of the given lines said nothing new. */
export interface FiledCorrectionView extends CorrectionView {
  readonly unchanged: number;
}

/** What a payroll says in one line, without what was paid of it. */
export type StatedLineView = Omit<PayrollLineView, 'paid' | 'open' | 'overpaid'>;

/** A corrected line beside what was said before. */
export interface LineChangeView {
  readonly line: number;
  readonly workerId: string;
  readonly correction: number;
  readonly effect: Effect | 'submitted';
  readonly standing: Standing;
  readonly before: StatedLineView | null;
  readonly after: StatedLineView;
}

/** One word on a correction (更正确认). */
export interface CorrectionConfirmationView {
  readonly id: string;
  readonly payroll: string;
  readonly correction: number;
  readonly workerId: string;
  readonly accepted: boolean;
  readonly by: 'worker' | 'inspector';
  readonly confirmedAt: string;
  /** For the inspectorate alone. */
  readonly note?: string;
}

export interface CorrectionDetailView extends CorrectionView {
  readonly confirmations: readonly CorrectionConfirmationView[];
}

export const correctionView = (
  { payrollId, number, lines, waiting, refused, filedAt }: CountedCorrection,
  reason: string,
): CorrectionView => ({
  payroll: payrollId,
  number,
  reason,
  lines,
  waiting,
  refused,
  filedAt: toOffsetString(filedAt),
});

export const statedLineView = (line: NumberedLine): StatedLineView => {
  const { paid: _paid, open: _open, overpaid: _overpaid, ...said } = payrollLineView({ ...line, paid: 0n });
  return said;
};

export const lineChangeView = ({ correction, effect, standing, before, after }: LineVersion): LineChangeView => ({
  line: after.line,
  workerId: after.workerId,
  correction,
  effect,
  standing,
  before: before && statedLineView(before),
  after: statedLineView(after),
});

export const correctionConfirmationView = (
  { id, payrollId, correction, workerId, accepted, by, confirmedAt }: Word,
  note?: string,
): CorrectionConfirmationView => ({
  id,
  payroll: payrollId,
  correction,
  workerId,
  accepted,
  by,
  confirmedAt: toOffsetString(confirmedAt),
  ...(note !== undefined && { note }),
});
