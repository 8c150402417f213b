import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { addDays, instantOf, localDateOf } from '@anxin/calendar';
import { Transactions } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { isComplaintId } from '../complaint/complaint-id';
import { complaintOf, ComplaintStore } from '../complaint/complaint.store';
import { MergeStore } from './merge.store';
import { type SuggestionView, suggestionView } from './merge.view';
import { reasonsFor, weightOf } from './suggestion';

const SHOWN = 20;
const NOBODY = { person: null, phone: null };

/** Names complaints that may be about the same matter, each with its reasons; a person decides. */
@Injectable()
export class SuggestMerges {
  constructor(
    private readonly transactions: Transactions,
    private readonly policies: Policies,
    private readonly complaints: ComplaintStore,
    private readonly merges: MergeStore,
  ) {}

  /** @throws NotFoundException if there is no such complaint for this caller */
  run(id: string, caller: Caller): Promise<{ items: SuggestionView[] }> {
    return this.transactions.reading(async (tx) => {
      const row = isComplaintId(id) ? await this.complaints.find(tx, id, caller) : null;
      if (!row) throw new NotFoundException({ detail: 'no such complaint' });
      const complaint = complaintOf(row);
      const on = localDateOf(row.receivedAt);
      const days = this.policies.number('complaint.merge-window-days', { region: complaint.region, on });
      const others = (await this.merges.live(tx, instantOf(addDays(on, -days)), complaint.id, caller)).map(complaintOf);
      const kin = await this.merges.kin(tx, [complaint.id, ...others.map((other) => other.id)]);
      const own = kin.get(complaint.id) ?? NOBODY;
      const found = others
        .map((other) => ({ other, reasons: reasonsFor(complaint, own, other, kin.get(other.id) ?? NOBODY) }))
        .map((each) => ({ ...each, weight: weightOf(each.reasons) }))
        .filter(({ weight }) => weight > 0)
        .sort((a, b) => b.weight - a.weight);
      return { items: found.slice(0, SHOWN).map(({ other, reasons }) => suggestionView(other, reasons)) };
    });
  }
}
