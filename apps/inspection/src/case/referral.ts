import { askedOf, claimantsOf, isDisputed } from './arrival';
import type { CaseState, Stage } from './case-log';
import { CHALLENGE_STEPS, type ChallengeStep } from './challenges';
import { JURISDICTION } from './jurisdiction';
import { owedOf } from './crime';
import type { Referral, ReferralStage } from './referral-log';
import { amountsOf } from './standing';

/** Steps that follow one another in a transfer to the police, and those on evidence and money, as the table of a case has them. */
export type FollowingStep =
  | 'demands'
  | 'referrals'
  | 'referral-handover'
  | 'police-receipt'
  | 'police-answers'
  | 'police-objections'
  | 'objection-answers'
  | 'crime-judgement'
  | 'payment-confirmations'
  | 'arrival-questions'
  | 'arrival-settlements'
  | 'instalments'
  | 'money-requests'
  | 'reopening'
  | 'jurisdiction'
  | ChallengeStep;

interface Following {
  readonly from: readonly Stage[];
  readonly role: 'inspector' | 'supervisor';
  readonly first?: (state: CaseState) => readonly ('assignment' | 'approvals')[];
  readonly not?: (state: CaseState) => string | null;
}

/** The transfer at work: the last one. */
export const referralOf = (state: CaseState): Referral | undefined => state.referrals?.at(-1);

/** Whether the person is one of those who wrote the transfer report at work (国务院令第310号 5). */
export const isAuthor = (state: CaseState, client: string): boolean => {
  const { authors, team = [] } = referralOf(state) ?? {};
  return authors?.includes(client) ?? state.inspectors.some(({ id, subject }) => team.includes(id) && subject === client);
};

/** Stages in which nothing of a transfer is left to do. */
const OVER: readonly ReferralStage[] = ['not-approved', 'upheld', 'ended', 'dropped'];
/** Whether the police have received the papers, and have not turned them down. */
export const isWithPolice = (state: CaseState): boolean =>
  ['received', 'filed', 'reconsidering', 'with-procuratorate'].includes(referralOf(state)?.stage ?? '');

const inStage =
  (...stages: readonly ReferralStage[]) =>
  (state: CaseState): string | null => {
    const now = referralOf(state)?.stage;
    if (!now) return 'nothing was transferred to the police';
    return stages.includes(now) ? null : `does not follow a transfer that is ${now}`;
  };
const notAtWork = (state: CaseState): string | null => {
  const now = referralOf(state)?.stage;
  return now && !OVER.includes(now) ? `a transfer to the police is ${now} already` : null;
};

/** Workers who said that their wages arrived, or whose receipts were seen. */
export const confirmedWorkersOf = ({ money }: CaseState): number =>
  (money?.confirmations ?? []).reduce((count, { workers }) => count + workers, 0);
const nothingOwed = (state: CaseState): string | null => (owedOf(state) > 0n ? null : 'nothing is owed by what was verified or reported');

const INVESTIGATED: readonly Stage[] = ['investigating', 'rectification-ordered', 'noticed', 'decided', 'enforcing', 'suspended'];
/** The police go on with what they hold although the authority has closed its case as referred. */
const ALSO_CLOSED: readonly Stage[] = [...INVESTIGATED, 'closed'];
const INSPECTORS = 2;
const twoAssigned = (state: CaseState): readonly 'assignment'[] => (state.inspectors.length >= INSPECTORS ? [] : ['assignment']);

/** Their rows of the one table of what may follow what. */
export const FOLLOWING: Readonly<Record<FollowingStep, Following>> = {
  demands: { from: ['filed', 'investigating', 'rectification-ordered'], role: 'inspector', first: twoAssigned },
  referrals: { from: INVESTIGATED, role: 'inspector', first: twoAssigned, not: notAtWork },
  'referral-handover': {
    from: INVESTIGATED,
    role: 'inspector',
    first: (state) => (referralOf(state)?.stage === 'proposed' ? ['approvals'] : []),
    not: inStage('approved'),
  },
  'police-receipt': { from: INVESTIGATED, role: 'inspector', not: inStage('handed-over') },
  'police-answers': { from: ALSO_CLOSED, role: 'inspector', not: inStage('received') },
  'police-objections': {
    from: ALSO_CLOSED,
    role: 'inspector',
    not: inStage('refused', 'upheld'),
  },
  'objection-answers': { from: ALSO_CLOSED, role: 'inspector', not: inStage('reconsidering', 'with-procuratorate') },
  'crime-judgement': {
    from: ALSO_CLOSED,
    role: 'supervisor',
    not: (state) => {
      const now = referralOf(state);
      if (!now) return 'nothing was transferred to the police';
      if (OVER.includes(now.stage)) return `does not follow a transfer that is ${now.stage}`;
      if (now.judged) return `was judged on ${now.judged.on}`;
      if (!now.paidOn) return 'not all is paid (法释〔2013〕3号 6)';
      return now.filedOn ? 'the police filed before: it is theirs to judge (法释〔2013〕3号 6)' : null;
    },
  },
  'payment-confirmations': {
    from: ['filed', ...INVESTIGATED],
    role: 'inspector',
    first: twoAssigned,
    not: (state) => (confirmedWorkersOf(state) < amountsOf(state).workers ? null : 'something was said of every worker of the case'),
  },
  'arrival-questions': {
    from: ['filed', ...INVESTIGATED],
    role: 'inspector',
    first: twoAssigned,
    not: (state) => (claimantsOf(state).length ? null : 'nobody complained who could be asked'),
  },
  'arrival-settlements': {
    from: ['filed', ...INVESTIGATED],
    role: 'inspector',
    first: twoAssigned,
    not: (state) => (askedOf(state).some(isDisputed) ? null : 'nobody who was asked said that wages are missing'),
  },
  instalments: { from: INVESTIGATED, role: 'inspector', first: twoAssigned, not: nothingOwed },
  'money-requests': {
    from: ['filed', ...INVESTIGATED],
    role: 'inspector',
    first: twoAssigned,
    not: (state) => (state.proposals.some(({ step }) => step === 'money-request') ? 'a request waits for approval' : nothingOwed(state)),
  },
  ...JURISDICTION,
  ...CHALLENGE_STEPS,
  reopening: {
    from: ['closed'],
    role: 'supervisor',
    not: (state) => (state.closed?.outcome === 'declined' ? 'a declined clue begins anew with what is found next' : null),
  },
};
