import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { ComplaintStore } from '../complaint/complaint.store';
import { CaseStore, type HeardCase } from './case.store';
import { differs, wasFiled } from './case-link';

export interface CaseNews extends Omit<HeardCase, 'filed'> {
  readonly complaints: readonly string[];
  readonly filedOn?: string;
  /** Business time. */
  readonly at: Date;
}

/**
 * Writes into the complaints' logs what becomes of the cases (案件) that took them up. A filed case brings an accepted complaint into progress;
 * a closed one is told and ends no complaint: the ticket is closed by its answer.
 */
@Injectable()
export class FollowCases {
  constructor(
    private readonly cases: CaseStore,
    private readonly complaints: ComplaintStore,
  ) {}

  async run(tx: Tx, { complaints, filedOn, at, ...heard }: CaseNews): Promise<void> {
    const fresh = await this.cases.keep(tx, { ...heard, filed: wasFiled(heard.stage, filedOn) });
    await this.cases.link(tx, heard.id, complaints);
    const concerned = await this.cases.complaintsOf(tx, heard.id);
    // An older word on the case may still name a complaint that the newer one left out.
    if (!fresh && complaints.length === 0) return;
    for (const complaint of await this.complaints.lockAll(tx, concerned)) {
      const link = await this.cases.currentOf(tx, complaint.id);
      if (link && differs(complaint.case, link)) {
        await this.complaints.append(tx, complaint, { kind: 'case-changed', data: link }, { at, actor: 'inspection', role: 'system' });
      }
    }
  }
}
