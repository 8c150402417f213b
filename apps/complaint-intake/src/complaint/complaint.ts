import type { Deadline } from './deadlines';
import { accepting, askingCorrection, closing, contacting, corrected, extending, type Ending } from './deadlines';

/** Where a complaint (投诉、举报) came in. */
export const CHANNELS = ['12333', '12345', 'window', 'web', 'transfer', 'open311'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CATEGORIES = [
  'wage-arrears',
  'below-minimum-wage',
  'no-contract',
  'deposit',
  'wage-card-held',
  'dispatch',
  'overtime',
  'social-insurance',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const COMPLAINT_STATES = [
  'received',
  'correction-asked',
  'accepted',
  'rejected',
  'transferred',
  'in-progress',
  'answered',
  'merged',
  'withdrawn',
  'closed',
] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** What an answered complaint came to: substantiated 属实, unsubstantiated 不属实, settled 已和解. */
export const ANSWER_OUTCOMES = ['substantiated', 'unsubstantiated', 'settled'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

/** Where the same matter was opened before (另案处理中): labour arbitration (劳动争议仲裁) or court; then it is not filed here (监察条例 21). */
export const ELSEWHERE = ['arbitration', 'court'] as const;
export type Elsewhere = (typeof ELSEWHERE)[number];

/** Why a complaint is refused, where it is one of the law's own reasons: too old (监察条例 20), opened elsewhere (21). */
export const REJECTION_GROUNDS = ['too-old', 'arbitration-opened', 'court-opened'] as const;
export type RejectionGround = (typeof REJECTION_GROUNDS)[number];

/** To whom a complaint that is not ours goes (移送、转办): a department, the hotline that sent it, or the way that the law names instead. */
export const TRANSFER_TARGETS = [
  'labour',
  'housing-construction',
  'transport',
  'water',
  'other-department',
  'other-region',
  'hotline',
  'arbitration',
  'court',
  'petition-office',
  'police',
] as const;
export type TransferTarget = (typeof TRANSFER_TARGETS)[number];

/** What was lodged, without its text and without who complained: those are kept apart, sealed. */
export interface Lodged {
  readonly receiptNumber: string;
  readonly channel: Channel;
  readonly category: Category;
  /** Left out where only a shop sign (招牌) is known. */
  readonly respondentUscc?: string;
  readonly respondentName: string;
  readonly region: string;
  readonly project?: string;
  /** People the complaint speaks of, as stated. */
  readonly workers?: number;
  /** Yuan, "9600.00", as stated. */
  readonly amount?: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  /** The number the sender keeps it under. */
  readonly reference?: string;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  /** A petition (信访) that was passed on to us; it has clocks of its own (信访工作条例 22, 34). */
  readonly petition?: true;
  readonly openedElsewhere?: Elsewhere;
  /** RFC 3339. */
  readonly receivedAt: string;
  readonly deadlines: readonly Deadline[];
}

/** Into which complaint another was merged (并案), and how it stood before. */
export interface Merged {
  readonly into: string;
  readonly on: string;
  readonly from: ComplaintState;
  readonly case: LinkedCase | null;
}

/** The inspection's case (案件) that took the complaint up, as last heard of. */
export interface LinkedCase {
  readonly id: string;
  readonly stage: string;
  readonly state: 'open' | 'closed';
  /** The case was filed (立案), now or before it was closed. */
  readonly filed: boolean;
}

/** Texts that people wrote are sealed before they enter the log. */
export type Deed =
  | { readonly kind: 'received'; readonly data: Lodged }
  | {
      readonly kind: 'accepted';
      readonly data: {
        readonly on: string;
        /** Why an old wrong is held to continue (违法行为连续或者继续状态). */
        readonly continuing?: string;
        /** The clock of a petition's handling. */
        readonly handling?: Deadline;
      };
    }
  | {
      readonly kind: 'rejected';
      readonly data: {
        readonly on: string;
        readonly reason: string;
        readonly way: string;
        readonly unfounded: boolean;
        readonly ground?: RejectionGround;
      };
    }
  | { readonly kind: 'contacted'; readonly data: { readonly on: string; readonly at: string; readonly note: string } }
  | {
      readonly kind: 'correction-asked';
      readonly data: { readonly on: string; readonly missing: readonly string[]; readonly deadline: Deadline };
    }
  | { readonly kind: 'corrected'; readonly data: { readonly on: string; readonly text: string; readonly deadline: Deadline } }
  | { readonly kind: 'transferred'; readonly data: { readonly on: string; readonly to: TransferTarget; readonly reason: string } }
  | { readonly kind: 'respondent-identified'; readonly data: { readonly on: string; readonly uscc: string; readonly reason: string } }
  | { readonly kind: 'withdrawn'; readonly data: { readonly on: string; readonly reason: string } }
  | { readonly kind: 'answered'; readonly data: { readonly on: string; readonly text: string; readonly outcome: AnswerOutcome } }
  | { readonly kind: 'merged'; readonly data: { readonly on: string; readonly into: string; readonly reason: string | null } }
  | {
      readonly kind: 'unmerged';
      readonly data: { readonly on: string; readonly reason: string | null; readonly case: LinkedCase | null };
    }
  | {
      readonly kind: 'reopened';
      readonly data: { readonly on: string; readonly newEvidence: string; readonly deadlines: readonly Deadline[] };
    }
  | { readonly kind: 'petition-extended'; readonly data: { readonly on: string; readonly days: number; readonly reason: string } }
  | { readonly kind: 'case-changed'; readonly data: LinkedCase };

/** One entry of a complaint's log: what was done, when, by whom (a pseudonym) and in which role. */
export type Action = Deed & { readonly sequence: number; readonly at: Date; readonly actor: string; readonly role: string };

/** A complaint as its log makes it. */
export interface Complaint extends Lodged {
  readonly id: string;
  readonly state: ComplaintState;
  readonly acceptedOn: string | null;
  readonly endedOn: string | null;
  readonly outcome: AnswerOutcome | null;
  readonly case: LinkedCase | null;
  /** Kept once it is answered, so that it shows with whom it was handled. */
  readonly merged: Merged | null;
  /** The day of its one reopening. */
  readonly reopenedOn: string | null;
  /** Number of the last entry of the log. */
  readonly version: number;
}

/** The complaint after the next entry of its log. @throws RangeError for a log that doesn't begin with its receipt or has a gap. */
export function apply(id: string, before: Complaint | undefined, action: Action): Complaint {
  if (action.kind === 'received') {
    if (before || action.sequence !== 1) throw new RangeError('a complaint is received once, first of all');
    return {
      ...action.data,
      id,
      state: 'received',
      acceptedOn: null,
      endedOn: null,
      outcome: null,
      case: null,
      merged: null,
      reopenedOn: null,
      version: 1,
    };
  }
  if (!before || action.sequence !== before.version + 1) throw new RangeError('the log of a complaint has a gap');
  const next = { ...before, version: action.sequence };
  switch (action.kind) {
    case 'accepted':
      return {
        ...next,
        state: before.state === 'merged' ? 'merged' : atWork(before.case),
        acceptedOn: action.data.on,
        deadlines: [...accepting(before.deadlines, action.data.on), ...(action.data.handling ? [action.data.handling] : [])],
      };
    case 'contacted':
      return { ...next, deadlines: contacting(before.deadlines, action.data.on) };
    case 'correction-asked':
      return { ...next, state: 'correction-asked', deadlines: askingCorrection(before.deadlines, action.data.on, action.data.deadline) };
    case 'corrected':
      return { ...next, state: 'received', deadlines: corrected(before.deadlines, action.data.on, action.data.deadline) };
    case 'transferred':
      return ended(next, 'transferred', action.data.on);
    case 'respondent-identified':
      return { ...next, respondentUscc: action.data.uscc };
    case 'case-changed':
      return { ...next, case: action.data, state: before.state === 'accepted' && action.data.filed ? 'in-progress' : before.state };
    case 'merged':
      return {
        ...next,
        state: 'merged',
        merged: { into: action.data.into, on: action.data.on, from: before.state, case: before.case },
      };
    case 'unmerged':
      return { ...next, case: action.data.case, merged: null, state: standingAlone(before, action.data.case) };
    case 'reopened':
      return {
        ...next,
        state: 'received',
        acceptedOn: null,
        endedOn: null,
        outcome: null,
        merged: null,
        reopenedOn: action.data.on,
        deadlines: [...before.deadlines, ...action.data.deadlines],
      };
    case 'petition-extended':
      return { ...next, deadlines: extending(before.deadlines, 'petition-handling', action.data.days) };
    case 'answered':
      return { ...ended(next, 'answered', action.data.on), outcome: action.data.outcome };
    case 'rejected':
      return ended(next, 'rejected', action.data.on);
    case 'withdrawn':
      return ended(next, 'withdrawn', action.data.on);
  }
}

const atWork = (linked: LinkedCase | null): ComplaintState => (linked?.filed && linked.state === 'open' ? 'in-progress' : 'accepted');

/** How a complaint stands once it was taken out again: as before, or accepted where that happened meanwhile. */
const standingAlone = ({ merged, acceptedOn }: Complaint, linked: LinkedCase | null): ComplaintState =>
  acceptedOn !== null ? atWork(linked) : (merged?.from ?? 'received');

const ended = (complaint: Complaint, how: Ending, on: string): Complaint => ({
  ...complaint,
  state: how,
  endedOn: on,
  deadlines: closing(complaint.deadlines, how, on),
});

/** The complaint that a whole log makes. */
export function fold(id: string, actions: readonly Action[]): Complaint {
  const complaint = actions.reduce<Complaint | undefined>((before, action) => apply(id, before, action), undefined);
  if (!complaint) throw new RangeError('the log of a complaint is never empty');
  return complaint;
}
