import { type LocalDate, toOffsetString } from '@anxin/calendar';
import type { Channel, Complaint, ComplaintState } from '../complaint/complaint';
import { shownOn } from '../complaint/deadlines';
import type { SuggestionReason } from './suggestion';

/** A complaint that was merged into another: which ticket still waits, and until when; never whose it is. */
export interface MergedView {
  readonly id: string;
  readonly receiptNumber: string;
  readonly channel: Channel;
  readonly state: ComplaintState;
  readonly mergedOn: string;
  /** When its next clock runs out; null where none runs. */
  readonly dueOn: string | null;
}

/** A complaint that may be about the same matter, and why. */
export interface SuggestionView {
  readonly id: string;
  readonly receiptNumber: string;
  readonly channel: Channel;
  readonly state: ComplaintState;
  readonly respondent: { readonly uscc: string | null; readonly name: string };
  readonly region: string;
  readonly receivedAt: string;
  readonly workers: number | null;
  readonly amount: string | null;
  readonly case: string | null;
  /** The weightiest first. */
  readonly reasons: readonly SuggestionReason[];
}

/** The calls that people wait for, soonest first. */
const nextDue = (complaint: Complaint, today: LocalDate): string | null =>
  complaint.deadlines
    .map((each) => shownOn(today, each))
    .filter(({ state, kind }) => (state === 'running' || state === 'overdue') && kind !== 'hotline-return')
    .map(({ dueOn }) => dueOn)
    .sort()[0] ?? null;

export const mergedView = (complaint: Complaint, today: LocalDate): MergedView => ({
  id: complaint.id,
  receiptNumber: complaint.receiptNumber,
  channel: complaint.channel,
  state: complaint.state,
  mergedOn: complaint.merged?.on ?? today,
  dueOn: nextDue(complaint, today),
});

export const suggestionView = (complaint: Complaint, reasons: readonly SuggestionReason[]): SuggestionView => ({
  id: complaint.id,
  receiptNumber: complaint.receiptNumber,
  channel: complaint.channel,
  state: complaint.state,
  respondent: { uscc: complaint.respondentUscc ?? null, name: complaint.respondentName },
  region: complaint.region,
  receivedAt: toOffsetString(new Date(complaint.receivedAt)),
  workers: complaint.workers ?? null,
  amount: complaint.amount ?? null,
  case: complaint.case?.id ?? null,
  reasons,
});
