import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { ClosingPaperKind, ClosingState } from './account-closing';
import type { StoredClosing } from './account-closing.store';

export interface ClosingPaperView {
  readonly kind: ClosingPaperKind;
  readonly on: string;
  /** Of the scan, which stays with the contractor. */
  readonly sha256: string;
  readonly number: string | null;
}

/** A request to close a special wage account (专用账户注销). */
export interface AccountClosingView {
  readonly id: string;
  readonly account: string;
  readonly completedOn: string;
  readonly noticeFrom: string;
  /** The last day of the public notice. */
  readonly noticeUntil: string;
  readonly papers: readonly ClosingPaperView[];
  readonly state: ClosingState;
  /** What was left and is the contractor's; null until it is decided. */
  readonly returned: string | null;
  readonly requestedAt: string;
  readonly decidedAt: string | null;
  readonly openSteps: readonly string[];
}

export const accountClosingView = (closing: StoredClosing): AccountClosingView => {
  const { id, account, completedOn, noticeFrom, noticeUntil, state } = closing;
  return {
    id,
    account,
    completedOn,
    noticeFrom,
    noticeUntil,
    papers: closing.papers.map(({ kind, on, sha256, number }) => ({ kind, on, sha256, number: number ?? null })),
    state,
    returned: closing.returned === null ? null : yuan(closing.returned),
    requestedAt: toOffsetString(closing.requestedAt),
    decidedAt: closing.decidedAt && toOffsetString(closing.decidedAt),
    openSteps: state === 'requested' ? ['approvals'] : [],
  };
};
