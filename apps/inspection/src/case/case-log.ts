import type { Sector } from '@anxin/codes';
import { workingDaysBetween, type LocalDate } from '@anxin/calendar';
import { applyChallenge, isChallenge, type ChallengeData } from './challenge-log';
import type { Term } from './deadline';
import { applyEvidence, isEvidence, NO_EVIDENCE, type EvidenceData, type EvidenceState } from './evidence-log';
import type { AlertFact, ComplaintFact, Department, MatterGroup, Moment } from './facts';
import type { Moved } from './jurisdiction';
import { applyMoney, isMoney, NO_MONEY, type MoneyData, type MoneyState } from './money-log';
import { applyReferral, isReferral, type Referral, type ReferralData } from './referral-log';
import { applyPaper, isPaperAction, noPapers, type Addressed, type PaperActionData, type Papers } from './paper-log';

export type Stage =
  'clue' | 'filed' | 'investigating' | 'rectification-ordered' | 'noticed' | 'decided' | 'enforcing' | 'suspended' | 'closed';
export type Outcome = 'corrected' | 'settled' | 'unsubstantiated' | 'penalised' | 'referred' | 'withdrawn' | 'declined';
/** Steps that one person proposes and another approves. */
export type Proposable = 'extension' | 'suspension' | 'decision' | 'enforcement' | 'referral' | 'money-request';

/** An inspector as a case names one: id, and the subject of the token; no personal name. */
export interface Officer {
  readonly id: string;
  readonly subject: string;
  readonly region: string;
  readonly department: Department;
}

/**
 * Why an inspector is proposed to lead: is that of the grid (网格); or has the fewest open cases, since no grid is known, the grid has nobody,
 * its inspector is absent, or has an interest in the respondent (回避).
 */
export type LeadReason = 'grid' | 'load' | 'grid-unstaffed' | 'grid-absent' | 'grid-interest';

export interface Proposal {
  readonly step: Proposable;
  readonly by: string;
  readonly workingDays: number | null;
  /** The decision that it is about. */
  readonly paper?: string;
}

/** What each action of the log carries. */
export interface ActionData extends EvidenceData, ReferralData, MoneyData, PaperActionData, ChallengeData {
  opened: {
    readonly number: string;
    readonly respondent: string;
    readonly respondentName: string | null;
    readonly project: string | null;
    readonly group: MatterGroup;
    readonly refersTo: string | null;
  };
  'alert-joined': { readonly alert: AlertFact };
  'alert-changed': { readonly alert: AlertFact };
  'complaint-joined': { readonly complaint: ComplaintFact };
  'complaint-changed': { readonly complaint: ComplaintFact };
  'project-known': { readonly sector: Sector };
  'respondent-identified': { readonly respondent: string; readonly complaint: string };
  filed: { readonly on: LocalDate; readonly investigation: Term; readonly complaint: string | null };
  'lead-proposed': { readonly lead: Officer | null; readonly because?: LeadReason };
  assigned: { readonly inspectors: readonly Officer[] };
  'investigation-recorded': {
    readonly record: string;
    readonly kind: string;
    readonly on: LocalDate;
    readonly amountVerified: string | null;
    readonly workersVerified: number | null;
  };
  'extension-proposed': { readonly workingDays: number };
  'extension-approved': { readonly workingDays: number };
  'extension-refused': Record<string, never>;
  'suspension-proposed': Record<string, never>;
  'suspension-approved': { readonly on: LocalDate };
  'suspension-refused': Record<string, never>;
  'rectification-ordered': {
    readonly order: string;
    readonly amount: string;
    readonly dueOn: LocalDate;
    /** The day on which it was given; left out of orders that were given before this was kept. */
    readonly on?: LocalDate;
    /** Yuan that had been recovered by then. */
    readonly recovered?: string;
    /** Terms of the addressees on whom it was served; an organisation by its code, a person only by the place in the list. */
    readonly served: readonly { readonly addressee: number; readonly uscc: string | null; readonly term: Term }[];
    /** All addressees; left out by the oldest orders. */
    readonly to?: readonly Addressed[];
  };
  /** Another authority is competent from now on (管辖). */
  moved: Moved;
  /** An assigned inspector confirmed to have the case (确认接收). */
  acknowledged: Record<string, never>;
  /** Inspectors who did not confirm in time; who up the line was told. */
  escalated: { readonly to: 'county' | 'city'; readonly inspectors: readonly string[] };
  noted: { readonly note: string };
  closed: { readonly on: LocalDate; readonly outcome: Outcome; readonly openMoney?: OpenMoney };
  /** A closure made in error is undone (撤销结案), within the days that policy gives. */
  'closure-undone': { readonly on: LocalDate };
}
/** Why money may still be open when a case ends: with the police, with the court that enforces, before the arbitration commission. */
export type OpenMoney = 'referred' | 'enforcement' | 'arbitration';
export type ActionKind = keyof ActionData;

interface ActionHead {
  /** Business instant. */
  readonly at: Moment;
  /** Pseudonymous id of who acted; `system` for what followed from an event. */
  readonly by: string;
  readonly role: string;
  readonly reason: string | null;
}
/** One action of the log: who, in which role, when, why, with what. */
export type Action = { readonly [K in ActionKind]: ActionHead & { readonly kind: K; readonly data: ActionData[K] } }[ActionKind];

/** A case (案件), as its log adds up to; JSON through and through, since the row caches it. */
export interface CaseState {
  readonly number: string;
  readonly respondent: string;
  readonly respondentName: string | null;
  readonly project: string | null;
  readonly group: MatterGroup;
  readonly refersTo: string | null;
  readonly stage: Stage;
  readonly alerts: Readonly<Record<string, AlertFact>>;
  readonly complaints: Readonly<Record<string, ComplaintFact>>;
  readonly sector: Sector | null;
  readonly filed: { readonly on: LocalDate; readonly investigation: Term } | null;
  /** Changes of competence, in order; left out while there was none. */
  readonly moved?: readonly Moved[];
  readonly lead: Officer | null;
  /** Why that one was proposed; left out of what a supervisor decided. */
  readonly leadBecause?: LeadReason | undefined;
  /** Confirmed by a supervisor; empty until then. */
  readonly inspectors: readonly Officer[];
  /** Subjects of those of them who confirmed to have the case; left out while nobody did. */
  readonly acknowledged?: readonly string[];
  readonly records: number;
  /** Records of the respondent's conduct (行为表现); left out while there is none. */
  readonly conductRecords?: readonly { readonly record: string; readonly on: LocalDate }[];
  readonly amountVerified: string | null;
  readonly workersVerified: number | null;
  readonly proposals: readonly Proposal[];
  /** Working days by which the investigation was extended, and those for which it stood still. */
  readonly extendedBy: number;
  readonly stoodStill: number;
  readonly suspended: { readonly from: Stage; readonly on: LocalDate } | null;
  readonly orders: readonly ActionData['rectification-ordered'][];
  readonly papers: Papers;
  readonly closed: (ActionData['closed'] & { readonly from?: Stage }) | null;
  /** Left out until there is something of it. */
  readonly evidence?: EvidenceState;
  readonly referrals?: readonly Referral[];
  readonly money?: MoneyState;
}

const opened = (data: ActionData['opened']): CaseState => ({
  ...data,
  stage: 'clue',
  alerts: {},
  complaints: {},
  sector: null,
  filed: null,
  lead: null,
  inspectors: [],
  records: 0,
  amountVerified: null,
  workersVerified: null,
  proposals: [],
  extendedBy: 0,
  stoodStill: 0,
  suspended: null,
  orders: [],
  papers: noPapers,
  closed: null,
});

const without = (state: CaseState, step: Proposable): CaseState => ({
  ...state,
  proposals: state.proposals.filter((proposal) => proposal.step !== step),
});

const recorded = (state: CaseState, data: ActionData['investigation-recorded']): CaseState => {
  const resumed = state.suspended;
  return {
    ...state,
    records: state.records + 1,
    ...(data.kind === 'conduct' && { conductRecords: [...(state.conductRecords ?? []), { record: data.record, on: data.on }] }),
    amountVerified: data.amountVerified ?? state.amountVerified,
    workersVerified: data.workersVerified ?? state.workersVerified,
    suspended: null,
    stoodStill: state.stoodStill + (resumed ? Math.max(0, workingDaysBetween(resumed.on, data.on)) : 0),
    stage: resumed ? (resumed.from === 'filed' ? 'investigating' : resumed.from) : state.stage === 'filed' ? 'investigating' : state.stage,
  };
};

const ordered = (state: CaseState, data: ActionData['rectification-ordered']): CaseState => ({
  ...state,
  orders: [...state.orders, data],
  stage: data.served.length ? 'rectification-ordered' : state.stage,
});

const paid = (state: CaseState, action: Parameters<typeof applyMoney>[1]): CaseState => {
  const next = { ...state, money: applyMoney(state.money ?? NO_MONEY, action) };
  if (action.kind === 'money-requested')
    return { ...next, proposals: [...state.proposals, { step: 'money-request', by: action.by, workingDays: null }] };
  return ['money-request-approved', 'money-request-refused'].includes(action.kind) ? without(next, 'money-request') : next;
};
const referred = (state: CaseState, action: Parameters<typeof applyReferral>[1]): CaseState => {
  const assigned = state.inspectors.map(({ subject }) => subject);
  const next = { ...state, referrals: applyReferral(state.referrals ?? [], action, assigned) };
  if (action.kind === 'referral-proposed')
    return { ...next, proposals: [...state.proposals, { step: 'referral', by: action.by, workingDays: null }] };
  // Nothing waits for the head any more once the report is decided on, or kept back.
  return next.referrals.some(({ stage }) => stage === 'proposed') ? next : without(next, 'referral');
};
/** Who stays has confirmed already. */
const assigned = (state: CaseState, inspectors: readonly Officer[]): CaseState => ({
  ...state,
  inspectors,
  lead: inspectors[0] ?? state.lead,
  leadBecause: undefined,
  ...(state.acknowledged && { acknowledged: state.acknowledged.filter((subject) => inspectors.some((one) => one.subject === subject)) }),
});

/** Who worked on it lets it go; what they did stays. */
const moved = (state: CaseState, move: Moved): CaseState => ({
  ...state,
  moved: [...(state.moved ?? []), move],
  inspectors: [],
  lead: null,
  leadBecause: undefined,
  ...(state.acknowledged && { acknowledged: [] }),
});

/** The case after one more action. @throws Error where the log does not begin with its opening */
export const apply = (state: CaseState | null, action: Action): CaseState => {
  if (action.kind === 'opened') return opened(action.data);
  if (!state) throw new Error('a case log begins with its opening');
  if (isEvidence(action)) return { ...state, evidence: applyEvidence(state.evidence ?? NO_EVIDENCE, action) };
  if (isMoney(action)) return paid(state, action);
  if (isReferral(action)) return referred(state, action);
  if (isPaperAction(action)) return applyPaper(state, action);
  if (isChallenge(action)) return applyChallenge(state, action);
  switch (action.kind) {
    case 'alert-joined':
    case 'alert-changed':
      return { ...state, alerts: { ...state.alerts, [action.data.alert.alertId]: action.data.alert } };
    case 'complaint-joined':
    case 'complaint-changed':
      return { ...state, complaints: { ...state.complaints, [action.data.complaint.complaintId]: action.data.complaint } };
    case 'respondent-identified':
      return { ...state, respondent: action.data.respondent };
    case 'project-known':
      return { ...state, sector: action.data.sector };
    case 'filed': {
      const { on, investigation } = action.data;
      // The earliest counts, in whichever order acceptances come to be known.
      const filed = state.filed && state.filed.on <= on ? state.filed : { on, investigation };
      return { ...state, filed, stage: state.stage === 'clue' ? 'filed' : state.stage };
    }
    case 'lead-proposed':
      return { ...state, lead: action.data.lead, leadBecause: action.data.because };
    case 'assigned':
      return assigned(state, action.data.inspectors);
    case 'moved':
      return moved(state, action.data);
    case 'acknowledged':
      return { ...state, acknowledged: [...(state.acknowledged ?? []), action.by] };
    case 'investigation-recorded':
      return recorded(state, action.data);
    case 'extension-proposed':
      return { ...state, proposals: [...state.proposals, { step: 'extension', by: action.by, workingDays: action.data.workingDays }] };
    case 'suspension-proposed':
      return { ...state, proposals: [...state.proposals, { step: 'suspension', by: action.by, workingDays: null }] };
    case 'extension-approved':
      return { ...without(state, 'extension'), extendedBy: state.extendedBy + action.data.workingDays };
    case 'suspension-approved':
      return { ...without(state, 'suspension'), stage: 'suspended', suspended: { from: state.stage, on: action.data.on } };
    case 'extension-refused':
      return without(state, 'extension');
    case 'suspension-refused':
      return without(state, 'suspension');
    case 'rectification-ordered':
      return ordered(state, action.data);
    case 'escalated':
    case 'noted':
      return state;
    case 'closed':
      // What waits for approval waits on, should the closure be undone.
      return { ...state, stage: 'closed', closed: { ...action.data, from: state.stage } };
    case 'closure-undone':
      return { ...state, stage: state.closed?.from ?? state.stage, closed: null };
  }
};

/** The case that a whole log adds up to. @throws Error for an empty log */
export const fold = (log: readonly Action[]): CaseState => {
  const state = log.reduce<CaseState | null>(apply, null);
  if (!state) throw new Error('a case log begins with its opening');
  return state;
};
