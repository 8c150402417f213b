import { toOffsetString, type LocalDate } from '@anxin/calendar';
import { yuan, type Fen } from '@anxin/money';
import { isOverdue, remainingClaim, type AdvanceLine, type AdvanceState, type FundSums, type Outstanding } from './advance';
import type { AdvanceEntity } from './advance.entity';
import type { Signature } from './advance.store';
import type { Appropriation } from './fund.store';
import type { AdvancePaper, PaperKind } from './precondition';
import type { Decision } from '../decision/decision';

/** A region's revolving fund (欠薪应急周转金): balance = appropriated − claims − writtenOff, recovered = advanced − claims − writtenOff. */
export interface FundView {
  readonly region: string;
  /** What it can advance. */
  readonly balance: string;
  readonly appropriated: string;
  /** Paid out so far. */
  readonly advanced: string;
  /** Come back from employers. */
  readonly recovered: string;
  /** Claimed of employers. */
  readonly claims: string;
  /** Not claimed any more since it can't be recovered; what comes back of it all the same is taken off. */
  readonly writtenOff: string;
}

export interface AppropriationView {
  readonly id: string;
  readonly region: string;
  readonly amount: string;
  readonly on: string;
  readonly recordedAt: string;
}

export interface AdvanceView {
  readonly id: string;
  readonly region: string;
  readonly case: string;
  readonly employer: string;
  readonly project: string | null;
  readonly state: AdvanceState;
  readonly amount: string;
  readonly recovered: string;
  /** What the fund claims of the employer. */
  readonly claim: string;
  /** Of it, what can't be recovered (核销). */
  readonly writtenOff: string;
  readonly signaturesNeeded: number;
  readonly proposedAt: string;
  readonly paidOutOn: string | null;
  /** By when it is to be recovered. */
  readonly recoverBy: string | null;
  readonly overdue: boolean;
}

export interface AdvanceLineView {
  readonly workerId: string;
  readonly period: string;
  readonly amount: string;
  /** What was open for the month when it was applied for. */
  readonly owed: string;
  /** What the worker still claims of the employer; the fund took the advanced part over once it was paid. */
  readonly remainingClaim: string;
}

export interface SignatureView {
  readonly decision: Decision;
  readonly signedAt: string;
}

/** What an advance rests on beside its case. */
export interface AdvancePaperView {
  readonly kind: PaperKind;
  readonly on: string;
  /** Of the scan, which stays with the office. */
  readonly sha256: string;
  readonly number: string | null;
  /** Who gave the opinion. */
  readonly authority: string | null;
}

export interface AdvanceDetailView extends AdvanceView {
  /** Null where the region asked for none. */
  readonly paper: AdvancePaperView | null;
  readonly lines: readonly AdvanceLineView[];
  /** Of other people than who applied, each of another. */
  readonly signatures: readonly SignatureView[];
  readonly openSteps: readonly string[];
}

export const fundView = (region: string, { balance, appropriated, advanced, recovered, claims, writtenOff }: FundSums): FundView => ({
  region,
  balance: yuan(balance),
  appropriated: yuan(appropriated),
  advanced: yuan(advanced),
  recovered: yuan(recovered),
  claims: yuan(claims),
  writtenOff: yuan(writtenOff),
});

export const appropriationView = (region: string, { id, amount, on, recordedAt }: Appropriation): AppropriationView => ({
  id,
  region,
  amount: yuan(amount),
  on,
  recordedAt: toOffsetString(recordedAt),
});

const isPaid = (advance: AdvanceEntity): boolean => advance.paidOutOn !== null;

export const advanceView = (advance: AdvanceEntity, { claim, writtenOff }: Outstanding, today: LocalDate): AdvanceView => ({
  id: advance.id,
  region: advance.region,
  case: advance.caseId,
  employer: advance.employer,
  project: advance.project,
  state: advance.state,
  amount: yuan(advance.amount),
  recovered: yuan(isPaid(advance) ? advance.amount - claim - writtenOff : 0n),
  claim: yuan(claim),
  writtenOff: yuan(writtenOff),
  signaturesNeeded: advance.signaturesNeeded,
  proposedAt: toOffsetString(advance.proposedAt),
  paidOutOn: advance.paidOutOn,
  recoverBy: advance.recoverBy,
  overdue: isOverdue(advance.state, advance.recoverBy, today),
});

const paperView = (paper: AdvancePaper | null): AdvancePaperView | null =>
  paper && { kind: paper.kind, on: paper.on, sha256: paper.sha256, number: paper.number ?? null, authority: paper.authority ?? null };

const OPEN_STEPS: Readonly<Record<AdvanceState, readonly string[]>> = {
  proposed: ['approvals'],
  refused: [],
  'paid-out': ['recoveries', 'write-offs'],
  recovered: [],
  'written-off': ['recoveries'],
};

/** An advance with all that is shown of it. */
export interface ShownAdvance {
  readonly advance: AdvanceEntity;
  readonly outstanding: Outstanding;
  /** Each with what is open for the worker and month by now, in fen. */
  readonly lines: readonly (AdvanceLine & { readonly open: Fen })[];
  readonly signatures: readonly Signature[];
}

export const advanceDetailView = ({ advance, outstanding, lines, signatures }: ShownAdvance, today: LocalDate): AdvanceDetailView => ({
  ...advanceView(advance, outstanding, today),
  paper: paperView(advance.paper),
  lines: lines.map(({ workerId, period, amount, owed, open }) => ({
    workerId,
    period,
    amount: yuan(amount),
    owed: yuan(owed),
    remainingClaim: yuan(remainingClaim(open, isPaid(advance) ? amount : 0n)),
  })),
  signatures: signatures.map(({ decision, signedAt }) => ({ decision, signedAt: toOffsetString(signedAt) })),
  openSteps: OPEN_STEPS[advance.state],
});
