import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { toOffsetString, type LocalDate } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { NO_EVIDENCE, type Demand } from '../case/evidence-log';
import { CaseStore } from '../case/case.store';
import type { CaseView } from '../case/case.view';
import type { Attachment } from '../case/paper.store';
import { TakeStep } from '../case/take-step.use-case';
import type { DemandInput, DemandReceiptInput } from './demand.dto';
import { DemandStore, type StoredDemand } from './demand.store';

export interface DemandView {
  readonly id: string;
  readonly documents: readonly { readonly document: string; readonly received: boolean }[];
  readonly dueOn: string;
  readonly demandedAt: string;
  readonly demandedBy: string;
  readonly state: 'running' | 'met' | 'overdue';
  /** Its day is over and not all came: the employer bears the consequence (保障农民工工资支付条例 50). */
  readonly burdenOfProof: boolean;
  readonly attachments: readonly Attachment[];
}
/** The new demand's id, and the case as it stands with it. */
export interface DemandMade {
  readonly id: string;
  readonly case: CaseView;
}

/** Demands that the employer show what it must keep: contracts, lists of names, ledgers (保障农民工工资支付条例 50). */
@Injectable()
export class DemandDocuments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly steps: TakeStep,
    private readonly cases: CaseStore,
    private readonly demands: DemandStore,
  ) {}

  run(id: string, { documents, dueOn }: DemandInput, caller: Caller): Promise<DemandMade> {
    return this.steps.run<DemandMade>(id, 'demands', caller, async ({ tx, now, today, act }) => {
      if (dueOn <= today) throw invalid('dueOn', 'must lie ahead');
      const demand = newId();
      await this.demands.add(tx, { id: demand, caseId: id, documents, dueOn, by: caller.client, at: now });
      const term = {
        startsOn: today,
        dueOn,
        unit: 'calendar-days',
        basis: '保障农民工工资支付条例 50; 限期提供材料',
        provisional: false,
      } as const;
      act('documents-demanded', { demand, documents: documents.length, term });
      return (view) => ({ id: demand, case: view });
    });
  }

  /** Notes what came. @throws NotFoundException if there is no such demand in the case */
  receive(id: string, demand: string, { received, attachments }: DemandReceiptInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'demands', caller, async ({ tx, now, today, state, act, conflict }) => {
      const known = (state.evidence ?? NO_EVIDENCE).demands.find((each) => each.demand === demand);
      if (!known) throw new NotFoundException({ detail: 'no such demand' });
      const beyond = received.findIndex((place) => place >= known.documents);
      if (beyond >= 0) throw invalid(`received.${beyond}`, `must be a place from 0 to ${known.documents - 1}`);
      if (received.every((place) => known.received.includes(place))) throw conflict('that came already');
      await this.demands.addReceipt(tx, { id: newId(), demand, received, attachments: attachments ?? [], by: caller.client, at: now });
      act('documents-received', { demand, received, on: today });
    });
  }

  /** What was demanded in a case, in the order of the demands. @throws NotFoundException if there is no such case for this caller */
  list(id: string, caller: Caller): Promise<{ items: DemandView[]; nextCursor: null }> {
    return this.transactions.reading(async (tx) => {
      const file = await this.cases.find(tx, id, caller);
      if (!file) throw new NotFoundException({ detail: 'no such case' });
      const today = await this.clock.today(tx);
      const known = new Map((file.state.evidence ?? NO_EVIDENCE).demands.map((demand) => [demand.demand, demand]));
      const stored = await this.demands.of(tx, id);
      return { items: stored.map((row) => demandView(row, known.get(row.id)!, today)), nextCursor: null };
    });
  }
}

const demandView = (row: StoredDemand, { received, term, completeOn }: Demand, today: LocalDate): DemandView => {
  const overdue = completeOn === null && term.dueOn < today;
  return {
    id: row.id,
    documents: row.documents.map((document, place) => ({ document, received: received.includes(place) })),
    dueOn: term.dueOn,
    demandedAt: toOffsetString(row.demanded_at),
    demandedBy: row.demanded_by,
    state: completeOn !== null ? 'met' : overdue ? 'overdue' : 'running',
    burdenOfProof: overdue,
    attachments: row.attachments,
  };
};
