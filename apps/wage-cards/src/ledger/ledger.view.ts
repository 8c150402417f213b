import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { StoredPosting } from './ledger.store';

export interface LedgerEntryView {
  /** The account of the book: who brought the money, what is held, where it went. */
  readonly account: string;
  /** What the account gained, in yuan; below zero what it lost. The entries of a posting add up to nothing. */
  readonly amount: string;
}

/** One posting of a double-entry book (分录). */
export interface PostingView {
  readonly id: string;
  readonly kind: string;
  readonly on: string;
  readonly at: string;
  readonly entries: readonly LedgerEntryView[];
}

export const postingView = ({ id, kind, on, at, entries }: StoredPosting): PostingView => ({
  id,
  kind,
  on,
  at: toOffsetString(at),
  entries: entries.map(({ account, amount }) => ({ account, amount: yuan(amount) })),
});
