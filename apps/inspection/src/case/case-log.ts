import { workingDaysBetween, type LocalDate } from '@anxin/calendar';
import type { Term } from './deadline';
import type { AlertFact, ComplaintFact, Department, MatterGroup, Moment } from './facts';

export type Stage =
  'clue' | 'filed' | 'investigating' | 'rectification-ordered' | 'noticed' | 'decided' | 'enforcing' | 'suspended' | 'closed';
export type Outcome = 'corrected' | 'settled' | 'unsubstantiated' | 'penalised' | 'referred' | 'withdrawn' | 'declined';
export type Sector = 'housing' | 'municipal' | 'transport' | 'water' | 'other';
/** Steps that one person proposes and another approves. */
export type Proposable = 'extension' | 'suspension';

/** An inspector as a case names one: id, and the subject of the token; no personal name. */
export interface Officer {
  readonly id: string;
  readonly subject: string;
  readonly region: string;
  readonly department: Department;
}

export interface Proposal {
  readonly step: Proposable;
  readonly by: string;
  readonly workingDays: number | null;
}

/** What each action of the log carries. */
export interface ActionData {
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
  'lead-proposed': { readonly lead: Officer | null };
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
    /** Terms of the addressees on whom it was served; an organisation by its code, a person only by the place in the list. */
    readonly served: readonly { readonly addressee: number; readonly uscc: string | null; readonly term: Term }[];
  };
  noted: { readonly note: string };
  closed: { readonly on: LocalDate; readonly outcome: Outcome };
}
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
  readonly lead: Officer | null;
  /** Confirmed by a supervisor; empty until then. */
  readonly inspectors: readonly Officer[];
  readonly records: number;
  readonly amountVerified: string | null;
  readonly workersVerified: number | null;
  readonly proposals: readonly Proposal[];
  /** Working days by which the investigation was extended, and those for which it stood still. */
  readonly extendedBy: number;
  readonly stoodStill: number;
  readonly suspended: { readonly from: Stage; readonly on: LocalDate } | null;
  readonly orders: readonly ActionData['rectification-ordered'][];
  readonly closed: { readonly on: LocalDate; readonly outcome: Outcome } | null;
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

/** The case after one more action. @throws Error where the log does not begin with its opening */
export const apply = (state: CaseState | null, action: Action): CaseState => {
  if (action.kind === 'opened') return opened(action.data);
  if (!state) throw new Error('a case log begins with its opening');
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
      return { ...state, lead: action.data.lead };
    case 'assigned':
      return { ...state, inspectors: action.data.inspectors, lead: action.data.inspectors[0] ?? state.lead };
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
    case 'noted':
      return state;
    case 'closed':
      return { ...state, stage: 'closed', closed: action.data, proposals: [] };
  }
};

/** The case that a whole log adds up to. @throws Error for an empty log */
export const fold = (log: readonly Action[]): CaseState => {
  const state = log.reduce<CaseState | null>(apply, null);
  if (!state) throw new Error('a case log begins with its opening');
  return state;
};
