import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf, type LocalDate } from '@anxin/calendar';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { PutDeed } from './put-deed.use-case';
import type { Complaint, Deed } from './complaint';
import { ComplaintStore, type Doer } from './complaint.store';
import { complaintView, type ComplaintView, officeView } from './complaint.view';
import { isComplaintId } from './complaint-id';
import { isOpen, openSteps, type Step } from './transitions';
import { FollowMerged } from '../merge/follow-merged.use-case';

export interface StepTaken {
  readonly caller: Caller;
  readonly id: string;
  readonly step: Step;
  /** @param now the instant that `on` is the day of */
  readonly deed: (on: LocalDate, complaint: Complaint, now: Date) => Deed;
  /** Left out where nobody else has to hear of it. */
  readonly publish?: (tx: Tx, complaint: Complaint, on: LocalDate, by: Doer) => Promise<void>;
}

/** What all steps on a complaint share: find it for this caller, lock it, ask the table, write the log, publish. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly complaints: ComplaintStore,
    private readonly deeds: PutDeed,
    private readonly merged: FollowMerged,
  ) {}

  /**
   * @throws NotFoundException if there is no such complaint for this caller
   * @throws ConflictException with the open steps, if this one is not among them
   */
  run({ caller, id, step, deed, publish }: StepTaken): Promise<ComplaintView> {
    return this.transactions.run(async (tx) => {
      const complaint = isComplaintId(id) ? await this.complaints.lock(tx, id, caller) : null;
      if (!complaint) throw new NotFoundException({ detail: 'no such complaint' });
      if (!isOpen(complaint, step)) {
        throw new ConflictException({
          detail: `no ${step} of a complaint that is ${complaint.state}`,
          openSteps: openSteps(complaint),
        });
      }
      const at = await this.clock.now(tx);
      const on = localDateOf(at);
      const by = { at, actor: caller.client, role: caller.role };
      const after = await this.deeds.run(tx, complaint, deed(on, complaint, at), by);
      await publish?.(tx, after, on, by);
      // Whoever was merged into it must not end with it unanswered.
      if (after.endedOn && after.state !== 'answered') await this.merged.release(tx, after, by);
      return caller.role === 'worker' || caller.role === 'hotline' ? complaintView(after, on) : officeView(after, on);
    });
  }
}
