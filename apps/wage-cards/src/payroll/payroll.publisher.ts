import { Injectable } from '@nestjs/common';
import { payrollLinesRecorded, payrollSubmitted, type PayrollLineRecorded, type PayrollSubmitted } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import { yuan } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { PayrollEntity } from './payroll.entity';
import type { PayrollLine } from '@anxin/payroll-form';

type NumberedLine = PayrollLine & { readonly line: number };

/** As submitted; corrections count up from here. */
export const SUBMITTED = 1;

/** A line as it is published. */
export const lineRecorded = (line: NumberedLine): PayrollLineRecorded => ({
  line: line.line,
  workerId: line.workerId,
  post: line.post,
  kind: line.kind,
  gross: yuan(line.gross),
  net: yuan(line.net),
  ...(line.daysWorked !== undefined && { daysWorked: line.daysWorked }),
  ...(line.normalHours !== undefined && { normalHours: line.normalHours }),
  ...(line.absences && { absences: line.absences.map(({ kind, days }) => ({ kind, days })) }),
  ...(line.overtimeHours && { overtimeHours: { ...line.overtimeHours } }),
  ...(line.overtimePay !== undefined && { overtimePay: yuan(line.overtimePay) }),
  ...(line.allowances !== undefined && { allowances: yuan(line.allowances) }),
  ...(line.deductions && { deductions: line.deductions.map(({ kind, amount }) => ({ kind, amount: yuan(amount) })) }),
  ...(line.backPayFor !== undefined && { backPayFor: line.backPayFor }),
});

/** A payroll's facts. Their ids follow from payroll, version and part: what is recorded again is dropped by its readers. */
@Injectable()
export class PayrollPublisher {
  constructor(private readonly outbox: Outbox) {}

  /** @param part 1 and up, in the order of the lines */
  linesRecorded(tx: Tx, { id, employer }: PayrollEntity, part: number, lines: PayrollLineRecorded[]): Promise<void> {
    return this.outbox.record(
      tx,
      payrollLinesRecorded,
      { payrollId: id, employer, version: SUBMITTED, lines },
      { version: SUBMITTED, part },
    );
  }

  /** Comes last: with it the payroll is complete. */
  submitted(tx: Tx, payroll: PayrollEntity): Promise<void> {
    return this.outbox.record(tx, payrollSubmitted, wholeOf(payroll), { version: SUBMITTED });
  }
}

const wholeOf = ({ id, employer, project, period, payday, lines, gross, net }: PayrollEntity): PayrollSubmitted => ({
  payrollId: id,
  employer,
  ...(project !== null && { project }),
  period,
  payday,
  version: SUBMITTED,
  lines,
  gross: yuan(gross),
  net: yuan(net),
});
