import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { LossPaper, WriteOffState } from './write-off';
import type { StoredWriteOff } from './write-off.store';

/** What shows that an advance can't be recovered. */
export interface WriteOffPaperView {
  readonly kind: LossPaper;
  readonly on: string;
  /** Of the scan, which stays with the office. */
  readonly sha256: string;
  readonly number: string | null;
}

/** A write-off (核销) of an advance; its reason is never sent back. */
export interface WriteOffView {
  readonly id: string;
  readonly advance: string;
  readonly amount: string;
  readonly paper: WriteOffPaperView;
  readonly state: WriteOffState;
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  readonly openSteps: readonly string[];
}

export const writeOffView = ({ id, advance, amount, paper, state, proposedAt, decidedAt }: StoredWriteOff): WriteOffView => ({
  id,
  advance,
  amount: yuan(amount),
  paper: { kind: paper.kind, on: paper.on, sha256: paper.sha256, number: paper.number ?? null },
  state,
  proposedAt: toOffsetString(proposedAt),
  decidedAt: decidedAt && toOffsetString(decidedAt),
  openSteps: state === 'proposed' ? ['approvals'] : [],
});
