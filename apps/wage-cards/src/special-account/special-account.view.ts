import { toOffsetString } from '@anxin/calendar';
import { yuan, type Fen } from '@anxin/money';
import type { AccountState } from './special-account';
import type { PostingView } from '../ledger/ledger.view';
import type { MonthOfLabourCost } from './labour-cost';
import type { SpecialAccountEntity } from './special-account.entity';
import type { StoredInflow } from './special-account.store';

/** A special wage account as callers see it: nothing of its number. */
export interface SpecialAccountView {
  readonly id: string;
  readonly project: string;
  readonly employer: string;
  readonly bank: string;
  readonly openedOn: string;
  readonly state: AccountState;
  readonly closedOn: string | null;
  readonly createdAt: string;
}

export interface LabourCostMonthView {
  readonly month: string;
  readonly dueOn: string;
  readonly due: string;
  readonly received: string;
  readonly open: string;
  readonly state: 'not-due' | 'met' | 'met-late' | 'short';
}

/** The labour cost of the project against what came into its accounts. */
export interface LabourCostView {
  /** Per cent of the price. */
  readonly share: string;
  /** Whether developer and contractor agreed on the share, or the region's policy names it for the sector. */
  readonly agreed: boolean;
  readonly basis: string;
  readonly total: string;
  /** The amounts of the months are equal parts: no plan of payments is on file. */
  readonly months: readonly LabourCostMonthView[];
}

export interface SpecialAccountDetailView extends SpecialAccountView {
  /** The last day to open it, and whether it was opened later; null while the day of the works contract is unknown. */
  readonly dueOn: string | null;
  readonly late: boolean | null;
  /** All that came in, in yuan. */
  readonly received: string;
  /** All that was paid out, what is left by what was reported, and what went back to the contractor with its closing. */
  readonly paidOut: string;
  readonly held: string;
  readonly returned: string;
  /** Null where no share is known. */
  readonly labourCost: LabourCostView | null;
  /** The double-entry book, newest posting first. */
  readonly ledger: readonly PostingView[];
}

export interface InflowView {
  readonly id: string;
  readonly account: string;
  readonly amount: string;
  readonly on: string;
  readonly reportedAt: string;
}

/** Wages that were paid out of a special wage account. */
export interface PayoutView {
  readonly id: string;
  readonly account: string;
  readonly amount: string;
  readonly on: string;
  readonly reportedAt: string;
}

export const specialAccountView = ({
  id,
  project,
  employer,
  bank,
  openedOn,
  state,
  closedOn,
  createdAt,
}: SpecialAccountEntity): SpecialAccountView => ({
  id,
  project,
  employer,
  bank,
  openedOn,
  state,
  closedOn,
  createdAt: toOffsetString(createdAt),
});

export const payoutView = (account: string, moved: StoredInflow): PayoutView => inflowView(account, moved);

export const inflowView = (account: string, { id, amount, on, reportedAt }: StoredInflow): InflowView => ({
  id,
  account,
  amount: yuan(amount),
  on,
  reportedAt: toOffsetString(reportedAt),
});

export const labourCostView = (
  terms: { readonly share: string; readonly agreed: boolean; readonly basis: string; readonly total: Fen },
  months: readonly MonthOfLabourCost[],
): LabourCostView => ({
  share: terms.share,
  agreed: terms.agreed,
  basis: terms.basis,
  total: yuan(terms.total),
  months: months.map(({ month, dueOn, due, received, state }) => ({
    month,
    dueOn,
    due: yuan(due),
    received: yuan(received),
    open: yuan(due - received),
    state,
  })),
});
