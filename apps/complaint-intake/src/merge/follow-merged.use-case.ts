import { Injectable } from '@nestjs/common';
import { localDateOf } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import type { AnswerOutcome, Complaint } from '../complaint/complaint';
import { ComplaintPublisher } from '../complaint/complaint.publisher';
import { ComplaintStore, type Doer } from '../complaint/complaint.store';
import { PutDeed } from '../complaint/put-deed.use-case';
import { StartClocks } from '../complaint/start-clocks.use-case';
import { sameRespondent } from './merging';
import { MergePublisher } from './merge.publisher';
import { MergeStore } from './merge.store';

/** What becomes of merged complaints (并案) when the one that they were merged into goes on: each keeps its own ticket, log and clocks. */
@Injectable()
export class FollowMerged {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly merges: MergeStore,
    private readonly publisher: ComplaintPublisher,
    private readonly mergePublisher: MergePublisher,
    private readonly clocks: StartClocks,
    private readonly deeds: PutDeed,
  ) {}

  /** Those merged into a complaint are accepted with it (受理), each on its own record. */
  async accept(tx: Tx, into: Complaint, by: Doer): Promise<void> {
    const on = localDateOf(by.at);
    for (const complaint of await this.waiting(tx, into)) await this.acceptOne(tx, complaint, on, by);
  }

  /** One that is merged into an accepted complaint is accepted by it. */
  async acceptOne(tx: Tx, complaint: Complaint, on: string, by: Doer): Promise<Complaint> {
    if (complaint.acceptedOn !== null) return complaint;
    const handling = complaint.petition && this.clocks.starting('petition-handling', { region: complaint.region, on });
    const after = await this.deeds.run(tx, complaint, { kind: 'accepted', data: { on, ...(handling && { handling }) } }, by);
    await this.publisher.accepted(tx, after, on, by.actor);
    return after;
  }

  /** Answers all that still wait with the same words, each as its own ticket. */
  async answer(tx: Tx, into: Complaint, words: { readonly text: string; readonly outcome: AnswerOutcome }, by: Doer): Promise<void> {
    const on = localDateOf(by.at);
    for (const complaint of await this.waiting(tx, into)) {
      const accepted = await this.acceptOne(tx, complaint, on, by);
      const after = await this.deeds.run(tx, accepted, { kind: 'answered', data: { on, ...words } }, by);
      await this.publisher.ended(tx, after, words.outcome === 'unsubstantiated' ? 'unsubstantiated' : 'answered');
    }
  }

  /** The complaint ended without an answer: what was merged into it goes on alone. */
  async release(tx: Tx, into: Complaint, by: Doer): Promise<void> {
    for (const complaint of await this.waiting(tx, into)) await this.takeOut(tx, complaint, into, null, { ...by, role: 'system' });
  }

  /** Takes a complaint out again; it stands as it would have stood alone. @param reason sealed */
  async takeOut(tx: Tx, complaint: Complaint, from: Complaint, reason: string | null, by: Doer): Promise<Complaint> {
    // About one respondent it stays in the matter's case; else it never belonged there.
    const stays = complaint.respondentUscc !== undefined && sameRespondent(complaint, from);
    const linked = stays ? complaint.case : (complaint.merged?.case ?? null);
    if (!stays) await this.merges.leaveCases(tx, complaint.id, linked?.id ?? null);
    const deed = { kind: 'unmerged', data: { on: localDateOf(by.at), reason, case: linked } } as const;
    const after = await this.deeds.run(tx, complaint, deed, by);
    await this.mergePublisher.unmerged(tx, after);
    return after;
  }

  private async waiting(tx: Tx, into: Complaint): Promise<Complaint[]> {
    const ids = await this.merges.waitingIn(tx, into.id);
    return ids.length ? await this.complaints.lockAll(tx, ids) : [];
  }
}
