import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { isEmployer, WorkerIds, type Caller } from '@anxin/access';
import { Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { faultsOf, payrollLine, sumsOf, type GivenLine } from '@anxin/payroll-form';
import { PayrollLineStore } from './payroll-line.store';
import type { PayrollEntity } from './payroll.entity';
import { PayrollStore } from './payroll.store';
import { payrollView, type PayrollView } from './payroll.view';

/** Adds lines to a draft: all of them or, with every wrong one named, none. */
@Injectable()
export class AddPayrollLines {
  constructor(
    private readonly transactions: Transactions,
    private readonly payrolls: PayrollStore,
    private readonly lines: PayrollLineStore,
    private readonly workerIds: WorkerIds,
  ) {}

  /**
   * @throws NotFoundException if the employer has no such payroll
   * @throws ConflictException if it is no draft any more
   * @throws BadRequestException naming the wrong lines, at most 100 faults
   */
  run(id: string, given: readonly GivenLine[], caller: Caller): Promise<PayrollView> {
    return this.transactions.run(async (tx) => {
      const payroll = isId(id) ? await this.payrolls.locked(tx, id) : null;
      if (!payroll || !isEmployer(caller, payroll.employer)) throw new NotFoundException({ detail: 'no such payroll' });
      if (payroll.state !== 'draft') throw new ConflictException({ detail: 'the payroll is submitted: its lines stand', openSteps: [] });
      const longer = await this.append(tx, payroll, given);
      await this.payrolls.save(tx, longer);
      return payrollView(longer);
    });
  }

  /** Appends lines to a payroll whose row this transaction holds, and gives the payroll with its new counts. */
  async append(tx: Tx, payroll: PayrollEntity, given: readonly GivenLine[]): Promise<PayrollEntity> {
    const lines = given.map((one) => payrollLine(one, this.workerIds.of(one.idNumber)));
    const taken = payroll.lines
      ? await this.lines.places(
          tx,
          payroll.id,
          lines.map((line) => line.workerId),
        )
      : undefined;
    const errors = faultsOf(lines, payroll.period, taken);
    if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
    await this.lines.append(tx, payroll.id, payroll.lines, lines);
    const { gross, net } = sumsOf(lines);
    return { ...payroll, lines: payroll.lines + lines.length, gross: payroll.gross + gross, net: payroll.net + net };
  }
}
