import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page } from '@anxin/http';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import type { Action, Complaint } from './complaint';
import type { ComplaintQuery } from './complaint.dto';
import { complaintOf, ComplaintStore } from './complaint.store';
import { complaintView, type ComplaintView, type FullComplaintView, officeView, shownComplainant, stepViews } from './complaint.view';
import { isComplaintId } from './complaint-id';
import { DossierStore } from './dossier.store';
import { CaseStore } from '../case/case.store';
import { MergeStore } from '../merge/merge.store';
import { mergedView } from '../merge/merge.view';
import { LookBack } from './look-back.use-case';
import { ADVICE } from './look-back';

type Told = 'answer' | 'rejection' | 'correction' | 'transfer' | 'reopening';

const isOffice = ({ role }: Caller): boolean => role !== 'hotline' && role !== 'worker';

/** Looks complaints up, within what the caller may see. */
@Injectable()
export class FindComplaints {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly complaints: ComplaintStore,
    private readonly dossiers: DossierStore,
    private readonly cases: CaseStore,
    private readonly merges: MergeStore,
    private readonly lookBack: LookBack,
  ) {}

  /** @throws NotFoundException if there is no such complaint for this caller */
  one(id: string, caller: Caller): Promise<FullComplaintView> {
    return this.transactions.reading(async (tx) => {
      const row = isComplaintId(id) ? await this.complaints.find(tx, id, caller) : null;
      if (!row) throw new NotFoundException({ detail: 'no such complaint' });
      const [actions, { narrative, person }, today] = [
        await this.complaints.actions(tx, id),
        await this.dossiers.open(tx, id),
        await this.clock.today(tx),
      ];
      const complaint = complaintOf(row);
      const told = { narrative, steps: stepViews(actions), ...this.decisionsIn(actions) };
      if (!isOffice(caller)) return { ...complaintView(complaint, today), ...told, ...(await this.mergedIntoFor(tx, complaint, caller)) };
      return {
        ...officeView(complaint, today, row.department),
        ...told,
        respondentCases: row.respondentUscc ? await this.cases.openOn(tx, row.respondentUscc, row.region, caller) : [],
        complainant: shownComplainant(complaint, person?.name),
        merged: (await this.merges.mergedInto(tx, id)).map((each) => mergedView(complaintOf(each), today)),
        asksWhetherContinuing: this.lookBack.asks(complaint),
      };
    });
  }

  async list(query: ComplaintQuery, caller: Caller): Promise<Page<ComplaintView>> {
    const after = cursorOf(query, 2);
    const [rows, today] = await this.transactions.reading(
      async (tx) => [await this.complaints.list(tx, { ...query, after }, caller), await this.clock.today(tx)] as const,
    );
    return pageOf(
      rows,
      query,
      (row) => [row.receivedAt.toISOString(), row.id],
      (row) => (isOffice(caller) ? officeView(complaintOf(row), today, row.department) : complaintView(complaintOf(row), today)),
    );
  }

  /** Somebody else's complaint is not named to whom it does not concern. */
  private async mergedIntoFor(tx: Tx, { merged }: Complaint, caller: Caller): Promise<{ mergedInto?: string }> {
    return merged && (await this.complaints.find(tx, merged.into, caller)) ? { mergedInto: merged.into } : {};
  }

  private decisionsIn(actions: readonly Action[]): Pick<FullComplaintView, Told> {
    let answer: FullComplaintView['answer'] = null;
    let rejection: FullComplaintView['rejection'] = null;
    let correction: FullComplaintView['correction'] = null;
    let transfer: FullComplaintView['transfer'] = null;
    let reopening: FullComplaintView['reopening'] = null;
    const open = (sealed: string): string => this.dossiers.openText(sealed);
    for (const { kind, data } of actions) {
      if (kind === 'answered') answer = { text: open(data.text), outcome: data.outcome, on: data.on };
      if (kind === 'rejected') {
        const { ground = null, on } = data;
        rejection = { reason: open(data.reason), way: open(data.way), on, ground, advice: ground && ADVICE[ground] };
      }
      // What was decided before is over; it stands in the log.
      if (kind === 'reopened') {
        answer = rejection = null;
        reopening = { newEvidence: open(data.newEvidence), on: data.on };
      }
      if (kind === 'correction-asked') correction = { missing: data.missing.map(open), on: data.on, text: null, cameOn: null };
      if (kind === 'corrected' && correction) correction = { ...correction, text: open(data.text), cameOn: data.on };
      if (kind === 'transferred') transfer = { to: data.to, reason: open(data.reason), on: data.on };
    }
    return { answer, rejection, correction, transfer, reopening };
  }
}
