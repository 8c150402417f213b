import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf } from '@anxin/calendar';
import { StoredClock, Transactions } from '@anxin/persistence';
import { isComplaintId } from '../complaint/complaint-id';
import { ComplaintStore } from '../complaint/complaint.store';
import { type ComplaintView, officeView } from '../complaint/complaint.view';
import { DossierStore } from '../complaint/dossier.store';
import { isOpen, openSteps } from '../complaint/transitions';
import { FollowMerged } from './follow-merged.use-case';
import type { UnmergeInput } from './merge.dto';

/** Takes a complaint out again of the one it was merged into, as long as neither was answered. */
@Injectable()
export class UnmergeComplaint {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly complaints: ComplaintStore,
    private readonly dossiers: DossierStore,
    private readonly merged: FollowMerged,
  ) {}

  /**
   * @throws NotFoundException if there is no such complaint for this caller
   * @throws ConflictException with the open steps where it is not merged, or one of the two was answered
   */
  run(id: string, { reason }: UnmergeInput, caller: Caller): Promise<ComplaintView> {
    return this.transactions.run(async (tx) => {
      const seen = isComplaintId(id) ? await this.complaints.find(tx, id, caller) : null;
      if (!seen) throw new NotFoundException({ detail: 'no such complaint' });
      const [target] = seen.merged ? await this.complaints.lockAll(tx, [seen.merged.into]) : [];
      const complaint = (await this.complaints.lockAll(tx, [id]))[0]!;
      const steps = openSteps(complaint);
      if (!isOpen(complaint, 'unmerge') || !target || complaint.merged?.into !== target.id)
        throw new ConflictException({ detail: `a complaint that is ${complaint.state} stands in no other`, openSteps: steps });
      if (target.state === 'answered' || target.state === 'closed')
        throw new ConflictException({ detail: 'the one that it was merged into was answered; answer this one, too', openSteps: steps });
      const by = { at: await this.clock.now(tx), actor: caller.client, role: caller.role };
      const after = await this.merged.takeOut(tx, complaint, target, this.dossiers.sealText(reason), by);
      return officeView(after, localDateOf(by.at));
    });
  }
}
