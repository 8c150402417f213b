import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { WorkerIds, type Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { newId, Sealer, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import type { PayrollEntity } from '../payroll/payroll.entity';
import { PayrollStore } from '../payroll/payroll.store';
import { SettlementStore } from '../payroll/settlement.store';
import { wordRefusal } from './correction';
import type { CorrectionConfirmationInput } from './correction.dto';
import { CorrectionPublisher } from './correction.publisher';
import { CorrectionStore } from './correction.store';
import { correctionConfirmationView, type CorrectionConfirmationView } from './correction.view';

/** The worker, or an inspector for a worker's line, accepts or refuses a correction that lowers a wage which is due (更正确认). The latest word counts. */
@Injectable()
export class ConfirmCorrection {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly payrolls: PayrollStore,
    private readonly corrections: CorrectionStore,
    private readonly settlement: SettlementStore,
    private readonly publisher: CorrectionPublisher,
    private readonly sealer: Sealer,
    private readonly workerIds: WorkerIds,
  ) {}

  /**
   * @param correction its number, as the path has it
   * @throws NotFoundException if there is no such correction for this caller: a worker sees those with a line of its own
   * @throws BadRequestException if the worker named has no line in it, or an inspector names none
   * @throws ConflictException if nothing of it waits for a word, or a later correction of the line has taken its place
   */
  async run(id: string, correction: number, input: CorrectionConfirmationInput, caller: Caller): Promise<CorrectionConfirmationView> {
    const employer = isId(id) ? await this.transactions.reading((tx) => this.employerOf(tx, id, caller)) : undefined;
    if (!employer) throw noSuch();
    const workerId = this.workerOf(input, caller);
    return this.transactions.run(async (tx) => {
      await this.settlement.lock(tx, employer);
      const payroll = (await this.payrolls.locked(tx, id))!;
      const lines = await this.linesOf(tx, payroll, correction, workerId, caller);
      const { version } = await this.corrections.next(tx, id);
      const said = {
        id: newId(),
        payrollId: id,
        correction,
        word: version,
        workerId,
        accepted: input.accepted,
        by: caller.role === 'worker' ? ('worker' as const) : ('inspector' as const),
        client: caller.client,
        note: input.note === undefined ? null : this.sealer.seal(input.note),
        confirmedAt: await this.clock.now(tx),
      };
      await this.corrections.say(tx, said);
      await this.corrections.bringIntoForce(tx, id, lines);
      const months = [payroll.period, ...(await this.settlement.periodsNamedWith(tx, employer, id))];
      await this.settlement.settle(tx, employer, [workerId], months);
      await this.publisher.confirmed(tx, payroll, said);
      return correctionConfirmationView(said);
    });
  }

  /** Whose payroll it is, if the caller may see it: an inspector by region and department, a worker whose line was corrected. */
  private async employerOf(tx: Tx, id: string, caller: Caller): Promise<string | undefined> {
    if (caller.role !== 'worker') return (await this.payrolls.find(tx, id, caller))?.employer;
    return this.corrections.employerOfOwn(tx, id, caller.workerId ?? '');
  }

  private workerOf({ idNumber }: CorrectionConfirmationInput, caller: Caller): string {
    const named = idNumber === undefined ? undefined : this.workerIds.of(idNumber);
    if (caller.role === 'worker') {
      if (named !== undefined && named !== caller.workerId) throw new NotFoundException({ detail: 'no such line of yours' });
      return caller.workerId!;
    }
    if (named === undefined) throw invalid('idNumber', 'must name the worker whose line is meant');
    return named;
  }

  private async linesOf(tx: Tx, { id }: PayrollEntity, correction: number, workerId: string, caller: Caller): Promise<number[]> {
    const versions = await this.corrections.versionsOf(tx, id, correction, workerId);
    if (versions.length === 0) {
      if (caller.role === 'worker' || !(await this.corrections.exists(tx, id, correction))) throw noSuch();
      throw invalid('idNumber', 'has no line in this correction');
    }
    const refusal = wordRefusal(versions);
    if (refusal) throw new ConflictException({ detail: refusal, openSteps: [] });
    return versions.filter((version) => version.waits && version.isNewest).map((version) => version.line);
  }
}

const noSuch = (): NotFoundException => new NotFoundException({ detail: 'no such correction' });
