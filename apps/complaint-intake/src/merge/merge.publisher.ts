import { Injectable } from '@nestjs/common';
import { complaintMergingChanged } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { Complaint } from '../complaint/complaint';

/** Tells into which complaint one was merged, or that it stands alone again; of who complained only the pseudonym that counts. */
@Injectable()
export class MergePublisher {
  constructor(private readonly outbox: Outbox) {}

  merged(tx: Tx, complaint: Complaint, into: Complaint, complainant: string | null): Promise<void> {
    const { id: complaintId, respondentUscc: respondent, project, category } = into;
    const place = { complaintId, category, ...(respondent !== undefined && { respondent }), ...(project !== undefined && { project }) };
    const data = { ...namesOf(complaint), into: place, ...(complainant !== null && { complainant }) };
    return this.outbox.record(tx, complaintMergingChanged, data, { version: complaint.version });
  }

  unmerged(tx: Tx, complaint: Complaint): Promise<void> {
    return this.outbox.record(tx, complaintMergingChanged, namesOf(complaint), { version: complaint.version });
  }
}

const namesOf = ({ id: complaintId, respondentUscc: respondent }: Complaint): { complaintId: string; respondent?: string } => ({
  complaintId,
  ...(respondent !== undefined && { respondent }),
});
