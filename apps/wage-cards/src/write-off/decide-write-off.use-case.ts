import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { Sealer } from '@anxin/persistence';
import { stateBy } from '../fund/advance';
import { claimOf, writtenOffOf } from '../fund/advance-accounts.store';
import { isId } from '../identifier/identifier';
import { move } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import { ChangeWriteOff } from './change-write-off.use-case';
import { decisionRefusal } from './write-off';
import type { DecideWriteOffInput } from './write-off.dto';
import { WriteOffStore } from './write-off.store';
import type { WriteOffView } from './write-off.view';

/** Decides on a write-off that another person proposed. Once approved the fund claims that much less; the debt stays on record and may still be recovered. */
@Injectable()
export class DecideWriteOff {
  constructor(
    private readonly changeWriteOff: ChangeWriteOff,
    private readonly writeOffs: WriteOffStore,
    private readonly ledger: LedgerStore,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @throws NotFoundException if the advance has no such write-off, or the region is not this caller's
   * @throws ConflictException for who proposed it; if it is decided; where so much came back meanwhile that less is claimed
   */
  run(region: string, advance: string, id: string, { decision, reason }: DecideWriteOffInput, caller: Caller): Promise<WriteOffView> {
    return this.changeWriteOff.run(region, advance, caller, async ({ tx, claim, writtenOff, today, now }) => {
      const found = isId(id) ? await this.writeOffs.find(tx, advance, id) : null;
      if (!found) throw new NotFoundException({ detail: 'no such write-off' });
      const refusal = decisionRefusal(found, { decision, by: caller.client }, claim);
      if (refusal) throw new ConflictException(refusal);
      const sealed = reason === undefined ? null : this.sealer.seal(reason);
      await this.writeOffs.decide(tx, id, { decision, reason: sealed, by: caller.client, at: now });
      if (decision === 'refuse') return { writeOff: id, step: 'refused' };
      const entries = move(found.amount, claimOf(advance), writtenOffOf(advance));
      const posting = {
        book: 'revolving-fund' as const,
        owner: region,
        kind: 'written-off',
        on: today,
        at: now,
        by: caller.client,
        entries,
      };
      await this.ledger.post(tx, posting);
      const left = { claim: claim - found.amount, writtenOff: writtenOff + found.amount };
      return { writeOff: id, step: 'approved', change: { state: stateBy(left) } };
    });
  }
}
