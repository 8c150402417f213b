import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { toOffsetString } from '@anxin/calendar';
import { StoredClock, Transactions } from '@anxin/persistence';
import { ComplaintStore } from './complaint.store';
import { isComplaintId } from './complaint-id';
import { DossierStore } from './dossier.store';
import { IdentityViewStore } from './identity-view.store';
import { maskedPhone } from './lodging';

/** Who complained: the name, and where it was left the mail address; number and phone are never sent back in clear. */
export interface ComplainantView {
  /** Empty where none was left. */
  readonly name: string;
  /** Empty where no resident number is known. */
  readonly workerId: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface IdentityViewing {
  readonly viewer: string;
  readonly role: string;
  readonly reason: string;
  readonly at: string;
}

/** Opens who complained to a competent inspector; the complainant's identity is kept secret (监察条例 9), so each opening is logged with its reason. */
@Injectable()
export class OpenIdentity {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly complaints: ComplaintStore,
    private readonly dossiers: DossierStore,
    private readonly views: IdentityViewStore,
  ) {}

  /** @throws NotFoundException if there is no such complaint for this caller, or nobody is named in it */
  run(id: string, reason: string, caller: Caller): Promise<ComplainantView> {
    return this.transactions.run(async (tx) => {
      if (!isComplaintId(id) || !(await this.complaints.find(tx, id, caller))) throw new NotFoundException({ detail: 'no such complaint' });
      const { person } = await this.dossiers.open(tx, id);
      if (!person) throw new NotFoundException({ detail: 'nobody is named in this complaint' });
      const view = {
        complaintId: id,
        viewer: caller.client,
        role: caller.role,
        reason: this.dossiers.sealText(reason),
        at: await this.clock.now(tx),
      };
      await this.views.add(tx, view);
      const { name, workerId, phone, email } = person;
      return { name: name ?? '', workerId: workerId ?? '', phone: phone && maskedPhone(phone), email };
    });
  }

  /**
   * Who opened it and why, newest first, at most 200.
   * @throws NotFoundException if there is no such complaint for this caller
   */
  viewings(id: string, caller: Caller): Promise<{ items: IdentityViewing[] }> {
    return this.transactions.reading(async (tx) => {
      if (!isComplaintId(id) || !(await this.complaints.find(tx, id, caller))) throw new NotFoundException({ detail: 'no such complaint' });
      const rows = await this.views.of(tx, id);
      const items = rows.map(({ viewer, role, reason, at }) => ({
        viewer,
        role,
        reason: this.dossiers.openText(reason),
        at: toOffsetString(at),
      }));
      return { items };
    });
  }
}
