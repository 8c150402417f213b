import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import type { Complaint } from '../complaint/complaint';
import { isComplaintId } from '../complaint/complaint-id';
import { PutDeed } from '../complaint/put-deed.use-case';
import { ComplaintStore } from '../complaint/complaint.store';
import { type ComplaintView, officeView } from '../complaint/complaint.view';
import { DossierStore } from '../complaint/dossier.store';
import { isOpen, openSteps } from '../complaint/transitions';
import { FollowMerged } from './follow-merged.use-case';
import { againstMerging, countedAs } from './merging';
import type { MergeInput } from './merge.dto';
import { MergePublisher } from './merge.publisher';
import { MergeStore } from './merge.store';

/** Merges a complaint into another about the same matter (并案): one case, people and money once; its own ticket, clocks and answer stay. */
@Injectable()
export class MergeComplaint {
  constructor(
    private readonly deeds: PutDeed,
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly complaints: ComplaintStore,
    private readonly dossiers: DossierStore,
    private readonly merges: MergeStore,
    private readonly publisher: MergePublisher,
    private readonly merged: FollowMerged,
  ) {}

  /**
   * @throws NotFoundException if there is no such complaint for this caller
   * @throws BadRequestException where `into` names none, or the two differ and no reason is given
   * @throws ConflictException with the open steps where it can't be merged there
   */
  run(id: string, { into, reason }: MergeInput, caller: Caller): Promise<ComplaintView> {
    return this.transactions.run(async (tx) => {
      const [complaint, target] = await this.pair(tx, id, into.toLowerCase(), caller);
      const against = againstMerging(complaint, target, (await this.merges.waitingIn(tx, id)).length > 0);
      const steps = openSteps(complaint);
      if (!isOpen(complaint, 'merge'))
        throw new ConflictException({ detail: `no merge of a complaint that is ${complaint.state}`, openSteps: steps });
      if (against && !against.overcome) throw new ConflictException({ detail: against.detail, openSteps: steps });
      if (against && !reason) throw invalid('reason', against.detail);
      const by = { at: await this.clock.now(tx), actor: caller.client, role: caller.role };
      const on = localDateOf(by.at);
      const sealed = reason === undefined ? null : this.dossiers.sealText(reason);
      const merged = await this.deeds.run(tx, complaint, { kind: 'merged', data: { on, into: target.id, reason: sealed } }, by);
      await this.publisher.merged(tx, merged, target, await this.countedAs(tx, complaint, target));
      // What is accepted already takes it along: its decision (若干规定 18) is made with the merge.
      const after = target.acceptedOn === null ? merged : await this.merged.acceptOne(tx, merged, on, by);
      return officeView(after, on);
    });
  }

  /** Both, locked: first the one that takes up, as every step on it locks first itself and then what was merged into it. */
  private async pair(tx: Tx, id: string, into: string, caller: Caller): Promise<[Complaint, Complaint]> {
    if (!isComplaintId(id) || !(await this.complaints.find(tx, id, caller))) throw new NotFoundException({ detail: 'no such complaint' });
    const target = await this.complaints.lock(tx, into, caller);
    if (!target) throw invalid('into', 'no such complaint');
    const [complaint] = id.toLowerCase() === into ? [target] : await this.complaints.lockAll(tx, [id]);
    return [complaint!, target];
  }

  private async countedAs(tx: Tx, complaint: Complaint, target: Complaint): Promise<string | null> {
    const others = [target.id, ...(await this.merges.mergedInto(tx, target.id)).map((each) => each.id)].filter(
      (each) => each !== complaint.id,
    );
    const identities = await this.merges.identities(tx, [complaint.id, ...others]);
    const own = identities.find(({ complaintId }) => complaintId === complaint.id)!;
    return countedAs(
      own,
      identities.filter((each) => each !== own),
    );
  }
}
