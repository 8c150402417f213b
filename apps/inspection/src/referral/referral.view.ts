import { toOffsetString } from '@anxin/calendar';
import type { Referral } from '../case/referral-log';
import type { PolicePaper, StoredReferral } from './referral.store';

export interface ReferralView {
  readonly id: string;
  readonly to: string;
  readonly stage: string;
  readonly report: string;
  readonly evidence: readonly unknown[];
  /** Ids of the inspectors who wrote the report. */
  readonly team: readonly string[];
  readonly owed: string;
  readonly workers: number;
  readonly proposedAt: string;
  readonly handedOverAt: string | null;
  /** SHA-256 of the list of papers as it was handed over. */
  readonly bundle: string | null;
  readonly receivedOn: string | null;
  readonly filedOn: string | null;
  /** All was paid on this day, before the police filed (法释〔2013〕3号 6). */
  readonly paidBeforeFilingOn: string | null;
  readonly judgement: { readonly judgement: string; readonly on: string } | null;
  readonly papers: readonly PolicePaper[];
}

export const referralView = (row: StoredReferral, state: Referral, papers: readonly PolicePaper[]): ReferralView => ({
  id: row.id,
  to: row.police,
  stage: state.stage,
  report: row.report,
  evidence: row.evidence,
  team: state.team,
  owed: state.owed,
  workers: state.workers,
  proposedAt: toOffsetString(row.proposed_at),
  handedOverAt: state.handedOverAt && toOffsetString(new Date(state.handedOverAt)),
  bundle: state.bundle,
  receivedOn: state.receivedOn,
  filedOn: state.filedOn,
  paidBeforeFilingOn: state.paidOn,
  judgement: state.judged,
  papers,
});
