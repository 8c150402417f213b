import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { WorkerIds, type Caller } from '@anxin/access';
import { effectivePaydayOf, localDateOf } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { Sealer, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { FilingRights } from '@anxin/site-copy';
import { isId } from '../identifier/identifier';
import { faultsOf, payrollLine, placeOf, type PayrollLine } from '@anxin/payroll-form';
import { PayrollLineStore } from '../payroll/payroll-line.store';
import type { PayrollEntity } from '../payroll/payroll.entity';
import { PayrollStore } from '../payroll/payroll.store';
import { SettlementStore } from '../payroll/settlement.store';
import { correctedLines, type CorrectedLine } from './correction';
import type { CorrectPayrollInput } from './correction.dto';
import { CorrectionPublisher } from './correction.publisher';
import { CorrectionStore, type Correction } from './correction.store';
import { correctionView, type FiledCorrectionView } from './correction.view';

/**
 * Corrects a submitted payroll (更正): what it says now is in force at once, except where it lowers a wage whose payday is over. Such a line waits for the
 * worker or an inspector, and until then what was said before is owed.
 */
@Injectable()
export class CorrectPayroll {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly rights: FilingRights,
    private readonly payrolls: PayrollStore,
    private readonly lines: PayrollLineStore,
    private readonly corrections: CorrectionStore,
    private readonly settlement: SettlementStore,
    private readonly publisher: CorrectionPublisher,
    private readonly sealer: Sealer,
    private readonly workerIds: WorkerIds,
  ) {}

  /**
   * @throws NotFoundException if there is no such payroll that the caller may correct
   * @throws ConflictException if it is not submitted yet
   * @throws BadRequestException naming the wrong lines; or if no line says anything that is not on file
   */
  run(id: string, input: CorrectPayrollInput, caller: Caller): Promise<FiledCorrectionView> {
    return this.transactions.run(async (tx) => {
      const employer = await this.payrolls.employerOf(tx, id, caller);
      if (employer) await this.settlement.lock(tx, employer);
      const payroll = isId(id) ? await this.payrolls.locked(tx, id) : null;
      if (!payroll || !(await this.rights.may(tx, caller, payroll))) throw new NotFoundException({ detail: 'no such payroll' });
      if (payroll.state !== 'submitted') throw notSubmitted(payroll);
      const given = input.lines.map((one) => payrollLine(one, this.workerIds.of(one.idNumber)));
      const errors = faultsOf(given, payroll.period);
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      const now = await this.clock.now(tx);
      const { lines, unchanged } = await this.compare(tx, payroll, given, now);
      if (lines.length === 0) throw invalid('lines', 'say nothing that is not on file already');
      const { number, version } = await this.corrections.next(tx, id);
      const correction = {
        payrollId: id,
        number,
        lines: lines.length,
        reason: this.sealer.seal(input.reason),
        client: caller.client,
        filedAt: now,
      };
      await this.apply(tx, payroll, correction, lines);
      await this.publisher.corrected(tx, payroll, number, version, lines);
      return {
        ...correctionView({ ...correction, waiting: lines.filter((line) => line.waits).length, refused: 0 }, input.reason),
        unchanged,
      };
    });
  }

  private async compare(
    tx: Tx,
    payroll: PayrollEntity,
    given: readonly PayrollLine[],
    now: Date,
  ): Promise<ReturnType<typeof correctedLines>> {
    const workers = [...new Set(given.map((line) => line.workerId))];
    const kept = (await this.lines.kept(tx, [payroll.id], workers)).get(payroll.id)!;
    return correctedLines(given, {
      lines: new Map([...kept.values()].map((line) => [placeOf(line), line])),
      pending: await this.corrections.pending(tx, payroll.id, workers),
      lastLine: payroll.lines,
      isDue: localDateOf(now) > effectivePaydayOf(payroll.payday),
    });
  }

  private async apply(
    tx: Tx,
    { id, employer, period }: PayrollEntity,
    correction: Correction,
    lines: readonly CorrectedLine[],
  ): Promise<void> {
    await this.corrections.append(tx, correction, lines);
    const inForce = lines.filter((line) => !line.waits);
    if (inForce.length === 0) return;
    await this.corrections.bringIntoForce(
      tx,
      id,
      inForce.map((line) => line.line),
    );
    const workers = [...new Set(inForce.map((line) => line.after.workerId))];
    await this.settlement.settle(tx, employer, workers, [period, ...(await this.settlement.periodsNamedWith(tx, employer, id))]);
  }
}

const notSubmitted = ({ state }: PayrollEntity): ConflictException =>
  state === 'draft'
    ? new ConflictException({ detail: 'the payroll is a draft: it is not corrected but filled', openSteps: ['lines', 'submission'] })
    : new ConflictException({
        detail: 'the payroll’s lines are still on their way: it may be corrected once it is submitted',
        openSteps: [],
      });
