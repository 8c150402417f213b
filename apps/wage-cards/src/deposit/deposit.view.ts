import { toOffsetString, type LocalDate } from '@anxin/calendar';
import { yuan, type Fen } from '@anxin/money';
import { held, type Balances } from '../ledger/ledger';
import type { PostingView } from '../ledger/ledger.view';
import {
  allTopUpOpen,
  deadlinesOf,
  hasExpired,
  topUpDueOn,
  topUpOpen,
  type DepositForm,
  type DepositState,
  type Drawdown,
} from './deposit';
import type { DepositEntity } from './deposit.entity';
import type { Reason } from './requirement';
import type { Fault } from '../decision/decision';

/** A term that runs from a drawdown. */
export interface DepositDeadlineView {
  readonly kind: 'deposit-draw' | 'deposit-top-up';
  readonly startsOn: string;
  readonly dueOn: string;
  readonly unit: 'working-days';
  readonly state: 'running' | 'met' | 'overdue';
  readonly provisional?: boolean;
}

/** A draw by payment notice (支付通知书). */
export interface DrawdownView {
  readonly id: string;
  readonly number: number;
  readonly amount: string;
  readonly case: string | null;
  readonly noticedOn: string;
  /** The bank's last day. */
  readonly payDueOn: string;
  readonly paidOn: string | null;
  /** The contractor's last day. */
  readonly topUpDueOn: string;
  readonly topUpOpen: string;
  readonly deadlines: readonly DepositDeadlineView[];
}

/** A wage deposit as callers see it. */
export interface DepositView {
  readonly id: string;
  readonly employer: string;
  readonly project: string | null;
  readonly form: DepositForm;
  /** As provided. */
  readonly amount: string;
  /** What is left to draw on. */
  readonly held: string;
  /** Named in payment notices that the bank has not paid yet. */
  readonly noticed: string;
  /** Drawn and not made good. */
  readonly topUpOpen: string;
  readonly state: DepositState;
  /** False once a guarantee has run out or the deposit is released. */
  readonly inForce: boolean;
  readonly providedOn: string;
  readonly bank: string | null;
  readonly number: string | null;
  readonly beneficiary: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** When the authority reminds of the guarantee's end. */
  readonly remindOn: string | null;
  /** The last day of a release's public notice, and the day on which it takes effect. */
  readonly noticeUntil: string | null;
  readonly releaseOn: string | null;
  readonly createdAt: string;
}

export interface WarningView {
  readonly path: string;
  readonly message: string;
}

export interface DepositDetailView extends DepositView {
  readonly drawdowns: readonly DrawdownView[];
  readonly warnings: readonly WarningView[];
  /** The double-entry book, newest posting first. */
  readonly ledger: readonly PostingView[];
}

/** A draw as it is answered to whoever took a step of it. */
export interface DrawdownAnswerView extends DrawdownView {
  /** What is left of the deposit. */
  readonly held: string;
  readonly deposit: DepositDetailView;
}

/** Why the deposit is what it is. */
export interface DepositReasonView {
  readonly code: string;
  /** The article. */
  readonly basis: string;
  /** The policy parameter and its value. */
  readonly parameter: string;
  readonly value: string;
  readonly verified: boolean;
  /** The rate after this step, in per cent. */
  readonly rate: string;
  readonly fact?: { readonly on: string; readonly source: string };
}

/** What is asked of a project and what is held for it. */
export interface ProjectDepositView {
  readonly project: string;
  readonly employer: string;
  readonly required: string;
  /** Per cent of the contract price before the cap. */
  readonly rate: string;
  readonly exempt: boolean;
  /** Of the project's own deposits in force, and its part of those that name no project. */
  readonly held: string;
  readonly short: string;
  /** The day whose history counts. */
  readonly signedOn: string;
  /** The last day to deposit; null while neither permit nor commencement report is known. */
  readonly dueOn: string | null;
  readonly reasons: readonly DepositReasonView[];
  readonly deposits: readonly DepositView[];
}

type Draw = Drawdown & { readonly case: string | null };

export const drawdownView = (draw: Draw, today: LocalDate): DrawdownView => ({
  id: draw.id,
  number: draw.number,
  amount: yuan(draw.amount),
  case: draw.case,
  noticedOn: draw.noticedOn,
  payDueOn: draw.payDueOn,
  paidOn: draw.paidOn,
  topUpDueOn: topUpDueOn(draw),
  topUpOpen: yuan(topUpOpen(draw)),
  deadlines: deadlinesOf(draw, today),
});

/** A deposit with what is needed to show it. */
export interface ShownDeposit {
  readonly deposit: DepositEntity;
  readonly balances: Balances;
  readonly draws: readonly Draw[];
  readonly remindOn: LocalDate | null;
}

/** What may still be drawn of a deposit on that day, in fen: nothing of a guarantee that has run out. */
export const inForce = (deposit: DepositEntity, balances: Balances, today: LocalDate): Fen =>
  deposit.state === 'released' || hasExpired(deposit, today) ? 0n : held(balances, 'held');

export const depositView = ({ deposit, balances, draws, remindOn }: ShownDeposit, today: LocalDate): DepositView => ({
  id: deposit.id,
  employer: deposit.employer,
  project: deposit.project,
  form: deposit.form,
  amount: yuan(deposit.amount),
  held: yuan(held(balances, 'held')),
  noticed: yuan(held(balances, 'noticed')),
  topUpOpen: yuan(allTopUpOpen(draws)),
  state: deposit.state,
  inForce: deposit.state !== 'released' && !hasExpired(deposit, today),
  providedOn: deposit.providedOn,
  bank: deposit.bank,
  number: deposit.number,
  beneficiary: deposit.beneficiary,
  validFrom: deposit.validFrom,
  validUntil: deposit.validUntil,
  remindOn,
  noticeUntil: deposit.noticeUntil,
  releaseOn: deposit.releaseOn,
  createdAt: toOffsetString(deposit.createdAt),
});

export const depositDetailView = (
  shown: ShownDeposit,
  today: LocalDate,
  more: { warnings: readonly Fault[]; ledger: readonly PostingView[] },
): DepositDetailView => ({
  ...depositView(shown, today),
  drawdowns: shown.draws.map((draw) => drawdownView(draw, today)),
  warnings: more.warnings.map(({ path, message }) => ({ path, message })),
  ledger: more.ledger,
});

export const drawdownAnswerView = (deposit: DepositDetailView, id: string): DrawdownAnswerView => ({
  ...deposit.drawdowns.find((draw) => draw.id === id)!,
  held: deposit.held,
  deposit,
});

export const reasonView = ({ code, basis, parameter, value, verified, rate, fact }: Reason): DepositReasonView => ({
  code,
  basis,
  parameter,
  value,
  verified,
  rate,
  ...(fact && { fact: { on: fact.on, source: fact.source } }),
});
