import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { ClocksPublisher } from './clocks.publisher';
import type { Complaint, Deed } from './complaint';
import { ComplaintStore, type Doer } from './complaint.store';

/** How every deed on a complaint is put on its record: whoever does it, others are told where its clocks went on. */
@Injectable()
export class PutDeed {
  constructor(
    private readonly complaints: ComplaintStore,
    private readonly clocks: ClocksPublisher,
  ) {}

  /** @returns the complaint as it stands with it */
  async run(tx: Tx, complaint: Complaint, deed: Deed, by: Doer): Promise<Complaint> {
    const after = await this.complaints.append(tx, complaint, deed, by);
    await this.clocks.changed(tx, complaint, after, by.at);
    return after;
  }
}
