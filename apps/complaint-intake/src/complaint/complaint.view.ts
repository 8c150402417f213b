import type { Department } from '@anxin/access';
import { type LocalDate, toOffsetString } from '@anxin/calendar';
import type {
  Action,
  AnswerOutcome,
  Category,
  Channel,
  Complaint,
  ComplaintState,
  Elsewhere,
  RejectionGround,
  TransferTarget,
} from './complaint';
import { shownOn, type ShownDeadline } from './deadlines';
import { maskedName } from './lodging';
import { openSteps, type Step } from './transitions';
import type { MergedView } from '../merge/merge.view';
import { PROGRESS_TEXTS, progressOf } from '../progress/progress';

export interface StepView {
  readonly at: string;
  readonly step: string;
  readonly text: string;
}

/** A complaint without its text and without who complained; lists and the answers to steps show this. */
export interface ComplaintView {
  readonly id: string;
  readonly receiptNumber: string;
  readonly state: ComplaintState;
  readonly channel: Channel;
  readonly category: Category;
  readonly respondent: { readonly uscc: string | null; readonly name: string };
  readonly region: string;
  readonly project: string | null;
  readonly workers: number | null;
  readonly amount: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly reference: string | null;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly receivedAt: string;
  readonly deadlines: readonly ShownDeadline[];
  readonly acceptedOn: string | null;
  readonly outcome: AnswerOutcome | null;
  /** A petition (信访). */
  readonly petition: boolean;
  readonly openedElsewhere: Elsewhere | null;
  readonly reopenedOn: string | null;
  readonly openSteps: readonly Step[];
}

/** What offices see besides: the case that took it up. */
export interface OfficeComplaintView extends ComplaintView {
  readonly department?: Department;
  readonly case: string | null;
  /** The complaint in which it is handled (并案). */
  readonly mergedInto: string | null;
}

/** An answered complaint, with what was merged into it: each of those is answered too, or still waits. */
export interface AnsweredView extends ComplaintView {
  readonly merged: readonly MergedView[];
}

/** One complaint in full. */
export interface FullComplaintView extends ComplaintView {
  readonly narrative: string;
  readonly steps: readonly StepView[];
  readonly answer: { readonly text: string; readonly outcome: AnswerOutcome; readonly on: string } | null;
  readonly rejection: {
    readonly reason: string;
    readonly way: string;
    readonly on: string;
    /** One of the law's own reasons, with what the letter then says. */
    readonly ground: RejectionGround | null;
    readonly advice: string | null;
  } | null;
  /** What came with the reopening. */
  readonly reopening: { readonly newEvidence: string; readonly on: string } | null;
  /** What was asked to be completed (补正), and what came; the newest. */
  readonly correction: {
    readonly missing: readonly string[];
    readonly on: string;
    readonly text: string | null;
    readonly cameOn: string | null;
  } | null;
  readonly transfer: { readonly to: TransferTarget; readonly reason: string; readonly on: string } | null;
  readonly department?: Department;
  readonly case?: string | null;
  /** For others than offices only where they see that complaint, too. */
  readonly mergedInto?: string | null;
  /** For offices: what was merged into it. */
  readonly merged?: readonly MergedView[];
  /** For offices: its wrong lies longer back than the law looks (监察条例 20); whoever accepts it says whether it continues. */
  readonly asksWhetherContinuing?: boolean;
  /** For offices: open cases (案件) on the same respondent in the region. */
  readonly respondentCases?: readonly string[];
  /** For offices: the complainant's name, masked; null where nobody is named or the name is to be kept secret. */
  readonly complainant?: { readonly name: string } | null;
}

export const complaintView = (complaint: Complaint, today: LocalDate): ComplaintView => ({
  id: complaint.id,
  receiptNumber: complaint.receiptNumber,
  state: complaint.state,
  channel: complaint.channel,
  category: complaint.category,
  respondent: { uscc: complaint.respondentUscc ?? null, name: complaint.respondentName },
  region: complaint.region,
  project: complaint.project ?? null,
  workers: complaint.workers ?? null,
  amount: complaint.amount ?? null,
  periodFrom: complaint.periodFrom ?? null,
  periodTo: complaint.periodTo ?? null,
  reference: complaint.reference ?? null,
  anonymous: complaint.anonymous,
  confidential: complaint.confidential,
  receivedAt: toOffsetString(new Date(complaint.receivedAt)),
  deadlines: complaint.deadlines.map((each) => shownOn(today, each)),
  acceptedOn: complaint.acceptedOn,
  outcome: complaint.outcome,
  petition: complaint.petition ?? false,
  openedElsewhere: complaint.openedElsewhere ?? null,
  reopenedOn: complaint.reopenedOn,
  openSteps: openSteps(complaint),
});

export const officeView = (complaint: Complaint, today: LocalDate, department?: Department): OfficeComplaintView => ({
  ...complaintView(complaint, today),
  ...(department && { department }),
  case: complaint.case?.id ?? null,
  mergedInto: complaint.merged?.into ?? null,
});

export const stepViews = (actions: readonly Action[]): StepView[] =>
  progressOf(actions).map(({ at, step }) => ({ at: toOffsetString(at), step, text: PROGRESS_TEXTS[step] }));

/** The masked name, unless it is to be kept secret. */
export const shownComplainant = ({ anonymous, confidential }: Complaint, name: string | null | undefined): { name: string } | null =>
  anonymous || confidential || name === null || name === undefined ? null : { name: maskedName(name) };
