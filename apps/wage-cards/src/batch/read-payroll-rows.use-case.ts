import { Injectable, PayloadTooLargeException } from '@nestjs/common';
import { isEmployer, WorkerIds, type Caller } from '@anxin/access';
import { checkedBatchRow, Staging, type RowReader } from '@anxin/batches';
import { MOST_PAYROLLS, OTHERS_EMPLOYER } from './batch';
import { PayrollBatchRowInput } from './batch.dto';
import { newId } from '@anxin/persistence';
import { BatchPlan, headName, type PayrollHead, type PlannedPayroll, type Slice } from './batch-plan';
import { isPlainlySound, isSoundHead, type BatchRow } from './batch-row';
import { lineText, publishedFields } from '../payroll/line-text';
import { faultsOfLine, payrollLine } from '@anxin/payroll-form';
import { rowCells } from './staged-row.store';

/** Checks the rows of a file of payrolls and keeps them by payroll, the workers by opaque id. */
@Injectable()
export class ReadPayrollRows {
  constructor(private readonly workerIds: WorkerIds) {}

  /** A reader for one file. */
  run(caller: Caller, batch: string): PayrollRows {
    return new PayrollRows(caller, batch, this.workerIds);
  }
}

/** The rows of one file. */
export class PayrollRows implements RowReader {
  readonly staging = new Staging();
  readonly plan = new BatchPlan();

  constructor(
    private readonly caller: Caller,
    private readonly batch: string,
    private readonly workerIds: WorkerIds,
  ) {}

  /** Takes one row; what is not plainly sound waits for the API's check. @throws PayloadTooLargeException for too many payrolls */
  take(row: number, given: Record<string, unknown>): Promise<void> | undefined {
    const known = this.known(given);
    const isSound = (known ? given.payday === known.payday : isSoundHead(given)) && isPlainlySound(given);
    if (isSound) return void this.keep(row, given, known);
    return checkedBatchRow(PayrollBatchRowInput, given).then((checked) =>
      'errors' in checked ? this.staging.refuse(row, checked.errors) : this.keep(row, checked.value, this.known(checked.value)),
    );
  }

  slices(): Slice[] {
    return this.plan.slices();
  }

  private keep(row: number, given: BatchRow, known: PlannedPayroll | undefined): void {
    const { employer, period, payday, project, idNumber, ...line } = given;
    if (this.caller.role === 'employer' && !isEmployer(this.caller, employer))
      return this.staging.refuse(row, [{ path: 'employer', message: OTHERS_EMPLOYER }]);
    const payroll = known ?? this.planned({ employer, period, payday, project: project?.toLowerCase() ?? null });
    if (payroll.payday !== payday)
      return this.staging.refuse(row, [{ path: 'payday', message: 'is not the payday of the payroll’s first row' }]);
    const workerId = this.workerIds.of(idNumber);
    // Few lines have what can contradict itself.
    const faults = line.deductions || line.backPayFor ? faultsOfLine(payrollLine(line, workerId), period) : [];
    if (faults.length) return this.staging.refuse(row, faults);
    const text = lineText({ workerId, ...line });
    const published = publishedFields(text);
    this.plan.place(payroll, published.length);
    this.staging.keepRow(rowCells(this.batch, row, payroll, text, published));
  }

  private known({ employer, period, project }: Readonly<Record<string, unknown>> | BatchRow): PlannedPayroll | undefined {
    return typeof employer === 'string' && typeof period === 'string' && (project === undefined || typeof project === 'string')
      ? this.plan.known(headName(employer, period, project?.toLowerCase() ?? null))
      : undefined;
  }

  private planned(head: PayrollHead): PlannedPayroll {
    if (this.plan.size >= MOST_PAYROLLS)
      throw new PayloadTooLargeException({ detail: `a file may have at most ${MOST_PAYROLLS} payrolls: send it in parts` });
    return this.plan.add(headName(head.employer, head.period, head.project), newId(), ofItsOwn(head));
  }
}

/** A cell is a slice of the text that its file was read in: kept until the file's end, it would keep all of that text. */
const ofItsOwn = ({ employer, period, payday, project }: PayrollHead): PayrollHead => ({
  employer: copied(employer),
  period: copied(period),
  payday: copied(payday),
  project: project === null ? null : copied(project),
});
const copied = (text: string): string => Buffer.from(text, 'latin1').toString('latin1');
