import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import type { Outstanding } from '../fund/advance';
import { AdvanceAccountsStore } from '../fund/advance-accounts.store';
import type { AdvanceEntity } from '../fund/advance.entity';
import { AdvanceStore } from '../fund/advance.store';
import { FundStore } from '../fund/fund.store';
import { mustSee } from '../fund/show-funds.use-case';
import { isId } from '../identifier/identifier';
import { WriteOffPublisher } from './write-off.publisher';
import { WriteOffStore } from './write-off.store';
import { writeOffView, type WriteOffView } from './write-off.view';

/** An advance under its lock and the fund's, and what of it is out. */
export interface AdvanceAtHand extends Outstanding {
  readonly tx: Tx;
  readonly advance: AdvanceEntity;
  readonly today: LocalDate;
  readonly now: Date;
}

/** What a step did: to which write-off, and how the advance stands after it. */
export interface WriteOffStep {
  readonly writeOff: string;
  readonly step: 'proposed' | 'approved' | 'refused';
  readonly change?: Partial<AdvanceEntity>;
}

/** Takes one step of an advance's write-off: decide, post, store, publish, in one transaction. */
@Injectable()
export class ChangeWriteOff {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly funds: FundStore,
    private readonly advances: AdvanceStore,
    private readonly accounts: AdvanceAccountsStore,
    private readonly writeOffs: WriteOffStore,
    private readonly publisher: WriteOffPublisher,
  ) {}

  /** @throws NotFoundException if the region has no such advance, or is not this caller's */
  run(region: string, id: string, caller: Caller, take: (at: AdvanceAtHand) => Promise<WriteOffStep>): Promise<WriteOffView> {
    mustSee(region, caller);
    return this.transactions.run(async (tx) => {
      const advance = isId(id) ? await this.advances.locked(tx, region, id) : null;
      if (!advance) throw new NotFoundException({ detail: 'no such advance' });
      await this.funds.locked(tx, region);
      const [today, now] = [await this.clock.today(tx), await this.clock.now(tx)];
      const before = await this.accounts.one(tx, region, id);
      const { writeOff, step, change } = await take({ tx, advance, today, now, ...before });
      const next = { ...advance, ...change, version: advance.version + 1 };
      await this.advances.save(tx, next);
      const stored = (await this.writeOffs.find(tx, id, writeOff))!;
      await this.publisher.changed(tx, next, stored, { step, on: today, ...(await this.accounts.one(tx, region, id)) });
      return writeOffView(stored);
    });
  }
}
