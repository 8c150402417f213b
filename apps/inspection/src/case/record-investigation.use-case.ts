import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { toOffsetString } from '@anxin/calendar';
import { cursorOf, invalid, pageOf, type Page, type PageQuery } from '@anxin/http';
import { yuan } from '@anxin/money';
import { newId, Transactions } from '@anxin/persistence';
import type { InvestigationRecordInput } from './case.dto';
import { CaseStore } from './case.store';
import type { CaseView } from './case.view';
import { PaperStore, type Attachment, type RecordRow } from './paper.store';
import { NO_EVIDENCE, unansweredOf } from './evidence-log';
import { TakeStep, type StepContext } from './take-step.use-case';

export interface RecordView {
  readonly id: string;
  readonly kind: string;
  readonly takenAt: string;
  readonly place: string;
  readonly summary: string;
  readonly person: string | null;
  readonly signedOrRefused: string | null;
  readonly amountVerified: string | null;
  readonly workersVerified: number | null;
  readonly conduct: string | null;
  readonly longestOwed: { readonly months: number; readonly amount: string } | null;
  /** The demand that was not met, on which the amount rests. */
  readonly unmetDemand: string | null;
  readonly attachments: readonly Attachment[];
  readonly recordedBy: string;
  readonly recordedAt: string;
}
/** The new record's id, and the case as it stands with it. */
export interface RecordTaken {
  readonly id: string;
  readonly case: CaseView;
}

/** Puts what an investigation found on record (调查笔录); the first record begins the investigation, one taken while it stands still resumes it. */
@Injectable()
export class RecordInvestigation {
  constructor(
    private readonly transactions: Transactions,
    private readonly steps: TakeStep,
    private readonly cases: CaseStore,
    private readonly papers: PaperStore,
  ) {}

  run(id: string, input: InvestigationRecordInput, caller: Caller): Promise<RecordTaken> {
    return this.steps.run<RecordTaken>(id, 'investigation-records', caller, async (context) => {
      const { tx, now, today, act } = context;
      if (new Date(input.takenAt) > now) throw invalid('takenAt', 'must not lie in the future');
      refuseLoose(context, input);
      const record = newId();
      await this.papers.addRecord(tx, { id: record, caseId: id, by: caller.client, at: now }, input);
      act('investigation-recorded', {
        record,
        kind: input.kind,
        on: today,
        amountVerified: input.amountVerified ?? null,
        workersVerified: input.workersVerified ?? null,
      });
      if (input.kind === 'conduct') act('conduct-recorded', { record, conduct: input.conduct ?? 'as-recorded', on: today });
      if (input.longestOwed)
        act('longest-verified', { record, months: input.longestOwed.months, amount: input.longestOwed.amount, on: today });
      if (input.unmetDemand) act('burden-applied', { record, demand: input.unmetDemand, on: today });
      return (view) => ({ id: record, case: view });
    });
  }

  /** The records of a case, newest first. @throws NotFoundException if there is no such case for this caller */
  list(id: string, query: PageQuery, caller: Caller): Promise<Page<RecordView>> {
    return this.transactions.reading(async (tx) => {
      if (!(await this.cases.find(tx, id, caller))) throw new NotFoundException({ detail: 'no such case' });
      const rows = await this.papers.records(tx, id, { limit: query.limit, after: cursorOf(query, 2) });
      return pageOf(rows, query, (row) => [row.recorded_at.toISOString(), row.id], recordView);
    });
  }
}

/** @throws BadRequestException, ConflictException where a record claims what its kind, its amount or its demand does not bear */
const refuseLoose = (
  { state, today, conflict }: StepContext,
  { kind, conduct, unmetDemand, amountVerified }: InvestigationRecordInput,
): void => {
  if (conduct && kind !== 'conduct') throw invalid('conduct', 'belongs to a record of kind conduct');
  if (!unmetDemand) return;
  if (amountVerified === undefined) throw invalid('amountVerified', 'must be there where it rests on a demand that was not met');
  const evidence = state.evidence ?? NO_EVIDENCE;
  if (!evidence.demands.some(({ demand }) => demand === unmetDemand)) throw invalid('unmetDemand', 'must be a demand of this case');
  if (!unansweredOf(evidence, today).some(({ demand }) => demand === unmetDemand))
    throw conflict('what was demanded came, or its day is not over: the burden of proof has not passed (保障农民工工资支付条例 50)');
};

const recordView = (row: RecordRow): RecordView => ({
  id: row.id,
  kind: row.kind,
  takenAt: toOffsetString(row.taken_at),
  place: row.place,
  summary: row.summary,
  person: row.person,
  signedOrRefused: row.signed_or_refused,
  amountVerified: row.amount_verified === null ? null : yuan(BigInt(row.amount_verified)),
  workersVerified: row.workers_verified,
  conduct: row.conduct,
  longestOwed: row.longest_months === null ? null : { months: row.longest_months, amount: yuan(BigInt(row.longest_amount!)) },
  unmetDemand: row.unmet_demand,
  attachments: row.attachments,
  recordedBy: row.recorded_by,
  recordedAt: toOffsetString(row.recorded_at),
});
