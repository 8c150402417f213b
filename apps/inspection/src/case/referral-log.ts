import type { LocalDate } from '@anxin/calendar';
import type { InstantTerm, Term } from './deadline';
import type { Moment } from './facts';

/** What each action of a transfer to the police (移送公安机关) carries; papers and what they say stand in `referral` and `police_paper`. */
export interface ReferralData {
  'referral-proposed': {
    readonly referral: string;
    /** Ids of the two inspectors or more who wrote the transfer report (国务院令第310号 5). */
    readonly team: readonly string[];
    /** Yuan owed when it was written, and workers to whom. */
    readonly owed: string;
    readonly workers: number;
    readonly decision: Term;
  };
  'referral-approved': { readonly referral: string; readonly on: LocalDate; readonly handover: InstantTerm };
  'referral-refused': { readonly referral: string; readonly on: LocalDate };
  /** `bundle`: SHA-256 of the list of what was handed over. */
  'referral-handed-over': { readonly referral: string; readonly on: LocalDate; readonly at: Moment; readonly bundle: string };
  'police-received': { readonly referral: string; readonly on: LocalDate; readonly answer: Term };
  'police-answered': {
    readonly referral: string;
    /** Filed 立案; refused 不予立案; passed on 转送 to the police whose matter it is. */
    readonly answer: 'filed' | 'refused' | 'passed-on';
    readonly on: LocalDate;
    /** Refused: to object; passed on: for the others to answer. */
    readonly next: Term | null;
  };
  'objection-made': {
    readonly referral: string;
    /** Reconsideration 提请复议 by the police, or supervision of filing 建议立案监督 by the procuratorate. */
    readonly to: 'police' | 'procuratorate';
    readonly on: LocalDate;
    readonly answer: Term | null;
  };
  'objection-answered': {
    readonly referral: string;
    readonly answer: 'filed' | 'upheld';
    readonly on: LocalDate;
    readonly next: Term | null;
  };
  /** All is paid before the police filed: it may be held not to be a crime (法释〔2013〕3号 6), which a person judges. */
  'paid-before-filing': { readonly referral: string; readonly on: LocalDate };
  'crime-judged': {
    readonly referral: string;
    readonly judgement: 'not-a-crime' | 'pursue';
    readonly compensationPaid: boolean;
    readonly graveResult: boolean;
    readonly on: LocalDate;
  };
}
export type ReferralKind = keyof ReferralData;

export type ReferralStage =
  | 'proposed'
  | 'not-approved'
  | 'approved'
  | 'handed-over'
  | 'received'
  | 'filed'
  | 'refused'
  | 'reconsidering'
  | 'upheld'
  | 'with-procuratorate'
  /** The procuratorate saw no ground to ask the police to file. */
  | 'ended'
  | 'dropped';

/** A clock of the transfer: what began it, and what ended it. */
export interface ReferralClock {
  readonly kind: 'referral-decision' | 'referral-handover' | 'police-answer' | 'police-objection';
  readonly term: Term | InstantTerm;
  readonly endedOn: LocalDate | null;
}
export interface Referral {
  readonly referral: string;
  readonly stage: ReferralStage;
  readonly proposedBy: string;
  readonly team: readonly string[];
  /** Subjects of those who wrote the report, whoever has the case later; left out of the oldest. */
  readonly authors?: readonly string[];
  readonly owed: string;
  readonly workers: number;
  readonly handedOverAt: Moment | null;
  readonly bundle: string | null;
  readonly receivedOn: LocalDate | null;
  readonly filedOn: LocalDate | null;
  readonly paidOn: LocalDate | null;
  readonly judged: { readonly judgement: 'not-a-crime' | 'pursue'; readonly on: LocalDate } | null;
  readonly clocks: readonly ReferralClock[];
}

type ReferralAction = {
  readonly [K in ReferralKind]: { readonly kind: K; readonly by: string; readonly data: ReferralData[K] };
}[ReferralKind];

const KINDS: Readonly<Record<ReferralKind, true>> = {
  'referral-proposed': true,
  'referral-approved': true,
  'referral-refused': true,
  'referral-handed-over': true,
  'police-received': true,
  'police-answered': true,
  'objection-made': true,
  'objection-answered': true,
  'paid-before-filing': true,
  'crime-judged': true,
};
export const isReferral = <A extends { readonly kind: string; readonly by: string }>(action: A): action is A & ReferralAction =>
  action.kind in KINDS;

const begun = (
  by: string,
  { referral, team, owed, workers, decision }: ReferralData['referral-proposed'],
  authors: readonly string[],
): Referral => ({
  referral,
  stage: 'proposed',
  proposedBy: by,
  team,
  authors,
  owed,
  workers,
  handedOverAt: null,
  bundle: null,
  receivedOn: null,
  filedOn: null,
  paidOn: null,
  judged: null,
  clocks: [{ kind: 'referral-decision', term: decision, endedOn: null }],
});

/** Ends the clocks of a kind that run, and starts what follows. */
const clocksAfter = (
  { clocks }: Referral,
  ended: readonly ReferralClock['kind'][],
  on: LocalDate,
  next?: { readonly kind: ReferralClock['kind']; readonly term: Term | InstantTerm | null },
): ReferralClock[] => [
  ...clocks.map((clock) => (clock.endedOn === null && ended.includes(clock.kind) ? { ...clock, endedOn: on } : clock)),
  ...(next?.term ? [{ kind: next.kind, term: next.term, endedOn: null }] : []),
];

const answered = (one: Referral, { answer, on, next }: ReferralData['police-answered']): Referral => {
  if (answer === 'filed') return { ...one, stage: 'filed', filedOn: on, clocks: clocksAfter(one, ['police-answer'], on) };
  if (answer === 'refused')
    return { ...one, stage: 'refused', clocks: clocksAfter(one, ['police-answer'], on, { kind: 'police-objection', term: next }) };
  return { ...one, stage: 'received', clocks: clocksAfter(one, ['police-answer'], on, { kind: 'police-answer', term: next }) };
};

const step = (one: Referral, action: Exclude<ReferralAction, { kind: 'referral-proposed' }>): Referral => {
  switch (action.kind) {
    case 'referral-approved': {
      const { on, handover } = action.data;
      return {
        ...one,
        stage: 'approved',
        clocks: clocksAfter(one, ['referral-decision'], on, { kind: 'referral-handover', term: handover }),
      };
    }
    case 'referral-refused':
      return { ...one, stage: 'not-approved', clocks: clocksAfter(one, ['referral-decision'], action.data.on) };
    case 'referral-handed-over': {
      const { on, at, bundle } = action.data;
      return { ...one, stage: 'handed-over', handedOverAt: at, bundle, clocks: clocksAfter(one, ['referral-handover'], on) };
    }
    case 'police-received': {
      const { on, answer } = action.data;
      return { ...one, stage: 'received', receivedOn: on, clocks: clocksAfter(one, [], on, { kind: 'police-answer', term: answer }) };
    }
    case 'police-answered':
      return answered(one, action.data);
    case 'objection-made': {
      const { to, on, answer } = action.data;
      const clocks = clocksAfter(one, ['police-objection'], on, { kind: 'police-answer', term: answer });
      return { ...one, stage: to === 'police' ? 'reconsidering' : 'with-procuratorate', clocks };
    }
    case 'objection-answered': {
      const { answer, on, next } = action.data;
      const clocks = clocksAfter(one, ['police-answer'], on, { kind: 'police-objection', term: next });
      if (answer === 'filed') return { ...one, stage: 'filed', filedOn: on, clocks };
      return { ...one, stage: one.stage === 'with-procuratorate' ? 'ended' : 'upheld', clocks };
    }
    case 'paid-before-filing':
      return { ...one, paidOn: action.data.on };
    case 'crime-judged': {
      const { judgement, on } = action.data;
      // What the police already hold is theirs to end; before that the authority keeps it back.
      const dropped = judgement === 'not-a-crime' && one.handedOverAt === null;
      const clocks = dropped ? clocksAfter(one, ['referral-decision', 'referral-handover'], on) : one.clocks;
      return { ...one, stage: dropped ? 'dropped' : one.stage, judged: { judgement, on }, clocks };
    }
  }
};

/** The transfers of a case after one more action; the last one is the one at work. @param assigned subjects of those who have the case */
export const applyReferral = (all: readonly Referral[], action: ReferralAction, assigned: readonly string[]): readonly Referral[] =>
  action.kind === 'referral-proposed'
    ? [...all, begun(action.by, action.data, assigned)]
    : all.map((one) => (one.referral === action.data.referral ? step(one, action) : one));
