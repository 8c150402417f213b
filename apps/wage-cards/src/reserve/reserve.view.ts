import { toOffsetString } from '@anxin/calendar';
import { yuan, type Fen } from '@anxin/money';
import type { PostingView } from '../ledger/ledger.view';
import type { ReserveEntity } from './reserve.entity';

/** A wage reserve as callers see it. */
export interface ReserveView {
  readonly id: string;
  readonly project: string;
  readonly employer: string;
  readonly balance: string;
  readonly createdAt: string;
}

export interface ReserveDetailView extends ReserveView {
  /** So many months' wages of the site as policy asks, by its latest payrolls; null while there is none. */
  readonly needed: string | null;
  /** The month that `needed` was taken from. */
  readonly period: string | null;
  readonly short: string | null;
  /** The double-entry book, newest posting first. */
  readonly ledger: readonly PostingView[];
}

export const reserveView = ({ id, project, employer, createdAt }: ReserveEntity, balance: Fen): ReserveView => ({
  id,
  project,
  employer,
  balance: yuan(balance),
  createdAt: toOffsetString(createdAt),
});

export const reserveDetailView = (
  view: ReserveView,
  balance: Fen,
  need: { readonly amount: Fen; readonly period: string } | null,
  ledger: readonly PostingView[],
): ReserveDetailView => ({
  ...view,
  needed: need && yuan(need.amount),
  period: need && need.period,
  short: need && yuan(need.amount > balance ? need.amount - balance : 0n),
  ledger,
});
