import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { isPolicyKey, policyRowFault, policyValueOf, unitOf, type PolicyKey } from '@anxin/policy';
import { backdatingFault } from './policy-change';
import type { ProposePolicyChangeInput } from './policy-change.dto';
import { PolicyChangeStore, rowOf, type ProposedChange } from './policy-change.store';
import { policyChangeView, type PolicyChangeView } from './policy-change.view';
import { PolicyBook } from './policy-book.use-case';

/** An administrator proposes a value for a region from a day on; nothing changes until another one has approved it. */
@Injectable()
export class ProposePolicyChange {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly changes: PolicyChangeStore,
    private readonly book: PolicyBook,
  ) {}

  /**
   * @throws NotFoundException for a parameter that there isn't
   * @throws BadRequestException for a value of another unit, a division that can't be, or a day that is over without a reason
   * @throws ConflictException while the same key, region and first day wait to be decided
   */
  run(key: string, input: ProposePolicyChangeInput, caller: Caller): Promise<PolicyChangeView> {
    if (!isPolicyKey(key)) throw new NotFoundException({ detail: 'no such parameter' });
    return this.transactions.run(async (tx) => {
      await this.changes.lock(tx);
      const today = await this.clock.today(tx);
      const row = checked(key, input);
      const fault = backdatingFault(input.validFrom, today, input.backdating);
      if (fault) throw invalid(fault.path, fault.message);
      if (await this.changes.isOpen(tx, { key, ...input }))
        throw new ConflictException({ detail: 'the same parameter, region and day wait to be decided', openSteps: ['approval'] });
      const change: ProposedChange = {
        ...row,
        id: newId(),
        backdating: input.backdating ?? null,
        previous: await this.book.previous(tx, key, input),
        proposedBy: caller.client,
        proposedAt: await this.clock.now(tx),
      };
      await this.changes.insert(tx, change);
      return policyChangeView({ ...change, state: 'proposed', decidedBy: null, decidedAt: null, reason: null });
    });
  }
}

type Row = Omit<ProposedChange, 'id' | 'previous' | 'proposedBy' | 'proposedAt' | 'backdating'>;

const checked = (key: PolicyKey, input: ProposePolicyChangeInput): Row => {
  const unit = unitOf(key);
  const row: Row = {
    key,
    region: input.region,
    value: policyValueOf(unit, String(input.value)),
    unit,
    validFrom: input.validFrom,
    validTo: input.validTo ?? null,
    basis: input.basis,
    source: input.source ?? null,
    verified: input.verified,
    note: input.note ?? null,
  };
  switch (policyRowFault(rowOf(row))) {
    case null:
      return row;
    case 'region':
      throw invalid('region', 'must be an administrative division, or 000000');
    case 'validity':
      throw invalid('validTo', 'must not lie before validFrom');
    case 'value':
      throw invalid('value', `must be a value of the unit ${unit}`);
    default:
      throw new BadRequestException({ detail: 'the input is not valid' });
  }
};
