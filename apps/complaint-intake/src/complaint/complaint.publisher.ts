import { Injectable } from '@nestjs/common';
import { toOffsetString } from '@anxin/calendar';
import {
  complaintAccepted,
  complaintEnded,
  complaintReceived,
  complaintReopened,
  respondentIdentified,
  type ComplaintEnded,
} from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { Complaint } from './complaint';

/** The facts about complaints as published: neither what was written nor who complained is in them. */
@Injectable()
export class ComplaintPublisher {
  constructor(private readonly outbox: Outbox) {}

  received(tx: Tx, complaint: Complaint, complainant: string | null): Promise<void> {
    const { channel, anonymous } = complaint;
    const receivedAt = toOffsetString(new Date(complaint.receivedAt));
    const data = { ...claimOf(complaint), channel, anonymous, receivedAt, ...(complainant !== null && { complainant }) };
    return this.outbox.record(tx, complaintReceived, data, { version: complaint.version });
  }

  accepted(tx: Tx, complaint: Complaint, acceptedOn: string, acceptedBy: string): Promise<void> {
    return this.outbox.record(tx, complaintAccepted, { ...claimOf(complaint), acceptedOn, acceptedBy }, { version: complaint.version });
  }

  /** @param who the firm that was named before, and the complainant's pseudonym */
  identified(
    tx: Tx,
    complaint: Complaint,
    { former, complainant }: { readonly former?: string; readonly complainant: string | null },
  ): Promise<void> {
    const { periodFrom: _, periodTo: __, ...claim } = claimOf(complaint);
    const data = {
      ...claim,
      respondent: complaint.respondentUscc!,
      ...(former !== undefined && { formerRespondent: former }),
      ...(complainant !== null && { complainant }),
      receivedAt: toOffsetString(new Date(complaint.receivedAt)),
    };
    return this.outbox.record(tx, respondentIdentified, data, { version: complaint.version });
  }

  ended(tx: Tx, complaint: Complaint, outcome: ComplaintEnded['outcome']): Promise<void> {
    const { id: complaintId, respondentUscc } = complaint;
    const data = { complaintId, ...(respondentUscc !== undefined && { respondent: respondentUscc }), outcome };
    return this.outbox.record(tx, complaintEnded, data, { version: complaint.version });
  }

  reopened(tx: Tx, complaint: Complaint, reopenedOn: string): Promise<void> {
    const { id: complaintId, respondentUscc } = complaint;
    const data = { complaintId, ...(respondentUscc !== undefined && { respondent: respondentUscc }), reopenedOn };
    return this.outbox.record(tx, complaintReopened, data, { version: complaint.version });
  }
}

const claimOf = (complaint: Complaint) => ({
  complaintId: complaint.id,
  category: complaint.category,
  ...(complaint.respondentUscc !== undefined && { respondent: complaint.respondentUscc }),
  respondentName: complaint.respondentName,
  region: complaint.region,
  ...(complaint.project !== undefined && { project: complaint.project }),
  ...(complaint.workers !== undefined && { workers: complaint.workers }),
  ...(complaint.amount !== undefined && { amount: complaint.amount }),
  ...(complaint.periodFrom !== undefined && { periodFrom: complaint.periodFrom }),
  ...(complaint.periodTo !== undefined && { periodTo: complaint.periodTo }),
});
