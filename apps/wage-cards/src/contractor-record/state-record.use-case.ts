import { BadRequestException, ForbiddenException, Injectable } from '@nestjs/common';
import { seesRegion, type Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { AssessDeposits } from '../deposit/assess-deposits.use-case';
import { recordFaults } from './contractor-record';
import type { StateRecordInput } from './contractor-record.dto';
import { ContractorRecordPublisher } from './contractor-record.publisher';
import { ContractorRecordStore } from './contractor-record.store';
import { contractorRecordView, type ContractorRecordView } from './contractor-record.view';

/** Keeps what a supervisor states of a general contractor, with the paper it comes from; the deposits of its works are found anew. */
@Injectable()
export class StateRecord {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly records: ContractorRecordStore,
    private readonly assessDeposits: AssessDeposits,
    private readonly publisher: ContractorRecordPublisher,
  ) {}

  /**
   * @throws ForbiddenException for another's region
   * @throws BadRequestException naming what can't be (`recordFaults`)
   */
  run(input: StateRecordInput, caller: Caller): Promise<ContractorRecordView> {
    if (!seesRegion(caller, input.region)) throw new ForbiddenException({ detail: 'the region is not yours' });
    return this.transactions.run(async (tx) => {
      const { employer, region, kind, on, source } = input;
      const until = input.until ?? null;
      const faults = recordFaults({ kind, on, until }, await this.clock.today(tx));
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      const statedAt = await this.clock.now(tx);
      const record = { id: newId(), employer, region, kind, on, until, source, statedBy: caller.client, statedAt };
      await this.records.insert(tx, record);
      await this.publisher.recorded(tx, record);
      await this.assessDeposits.of(tx, [employer]);
      return contractorRecordView(record);
    });
  }
}
