import type { LocalDate } from '@anxin/calendar';
import type { CaseState } from './case-log';
import type { Challenge } from './challenge-log';
import type { Term } from './deadline';

/** What a decision is: 行政处理决定, 行政处罚决定, 撤销立案. */
export type DecisionKind = 'handling' | 'penalty' | 'withdrawal';
/** Papers that are served (送达): 限期改正指令书, 事先告知书, 决定书, 催告书. */
export type PaperKind = 'order' | 'notice' | 'decision' | 'reminder';
export type ServiceKind = 'direct' | 'left-with-witness' | 'post' | 'electronic' | 'entrusted' | 'public-notice' | 'posted-and-filmed';
/** Clocks that begin with the service on one addressee. */
export type ServedTerm =
  'rectification' | 'statement' | 'hearing-request' | 'payment' | 'fine' | 'review' | 'suit' | 'enforcement' | 'reminder';

/** An organisation by its code, a person only by the place in the paper's list. */
export interface Addressed {
  readonly addressee: number;
  readonly uscc: string | null;
}
export interface Served extends Addressed {
  readonly how: ServiceKind;
  /** The day that counts: with a public notice the day on which it is deemed served. */
  readonly servedOn: LocalDate;
  readonly terms: Partial<Readonly<Record<ServedTerm, Term>>>;
}
/** What is to be paid, in yuan; the rate of the extra compensation (加付赔偿金) in per cent. */
export interface Sums {
  readonly amount: string | null;
  readonly compensationRate: number | null;
  readonly fine: string | null;
}
export interface NoticeData extends Sums {
  readonly notice: string;
  readonly kind: 'handling' | 'penalty';
  readonly articles: readonly string[];
  /** Whether a hearing may be asked for (处罚法 63), and whether the law asks for a legal review (处罚法 58). */
  readonly hearing: boolean;
  readonly review: boolean;
  readonly on: LocalDate;
  readonly to: readonly Addressed[];
  /** Counted from the end of the investigation, which this notice is. */
  readonly decision: Term;
  /** Of a penalty: counted from the filing. */
  readonly penalty: Term | null;
}
export interface DecisionData extends Sums {
  readonly decision: string;
  readonly kind: DecisionKind;
  readonly notice: string | null;
  readonly articles: readonly string[];
  /** Yuan that the rate comes to. */
  readonly compensation: string | null;
  readonly to: readonly Addressed[];
  /** Yuan that had been recovered when it was proposed; left out of decisions that were proposed before this was kept. */
  readonly recovered?: string;
}

/** What the actions on papers carry; texts that people wrote lie sealed beside the log. */
export interface PaperActionData {
  'notice-given': NoticeData;
  served: Served & { readonly paper: string; readonly of: PaperKind };
  'statement-made': {
    readonly statement: string;
    readonly notice: string;
    readonly addressee: number;
    readonly oral: boolean;
    readonly waives: boolean;
    readonly on: LocalDate;
  };
  'hearing-requested': { readonly notice: string; readonly on: LocalDate };
  'hearing-appointed': { readonly notice: string; readonly toldOn: LocalDate; readonly heldOn: LocalDate };
  'hearing-held': { readonly notice: string; readonly record: string; readonly on: LocalDate };
  'legally-reviewed': { readonly notice: string; readonly review: string; readonly passed: boolean; readonly on: LocalDate };
  'decision-proposed': DecisionData;
  'decision-approved': { readonly decision: string; readonly on: LocalDate; readonly service: Term; readonly lateFinePercent: number };
  /** In force at once (当场处罚); its service follows in the same step. */
  'fined-on-the-spot': {
    readonly decision: string;
    readonly articles: readonly string[];
    readonly fine: string;
    /** Ids of those who were there. */
    readonly officers: readonly string[];
    readonly to: readonly Addressed[];
    readonly on: LocalDate;
    readonly service: Term;
    readonly lateFinePercent: number;
  };
  'decision-refused': { readonly decision: string };
  'decision-paid': { readonly decision: string; readonly of: 'fine' | 'compensation'; readonly amount: string; readonly on: LocalDate };
  'reminder-given': { readonly reminder: string; readonly decision: string; readonly to: readonly Addressed[]; readonly on: LocalDate };
  'enforcement-proposed': { readonly decision: string };
  'enforcement-approved': { readonly decision: string; readonly on: LocalDate };
  'enforcement-refused': { readonly decision: string };
}
export type PaperAction = {
  readonly [K in keyof PaperActionData]: { readonly kind: K; readonly by: string; readonly data: PaperActionData[K] };
}[keyof PaperActionData];

export interface NoticeState extends NoticeData {
  readonly served: readonly Served[];
  readonly statements: readonly { readonly addressee: number; readonly waives: boolean; readonly on: LocalDate }[];
  readonly asked: { readonly on: LocalDate; readonly heldOn: LocalDate | null; readonly held: boolean } | null;
  readonly reviewed: { readonly passed: boolean; readonly on: LocalDate } | null;
}
export interface ReminderState {
  readonly reminder: string;
  readonly to: readonly Addressed[];
  readonly on: LocalDate;
  readonly served: readonly Served[];
}
export interface DecisionState extends DecisionData {
  /** Since its approval; null while it waits for it, and once it no longer stands. */
  readonly inForce: LocalDate | null;
  readonly service: Term | null;
  readonly lateFinePercent: number;
  readonly served: readonly Served[];
  readonly paid: readonly { readonly of: 'fine' | 'compensation'; readonly amount: string; readonly on: LocalDate }[];
  readonly reminders: readonly ReminderState[];
  readonly enforced: LocalDate | null;
  /** A fine on the spot (当场处罚) ends no investigation and decides nothing of what the case is about; left out of all others. */
  readonly onTheSpot?: true;
  /** Reviews of it and suits against it, in order; left out while there was none. */
  readonly challenges?: readonly Challenge[];
  /** It no longer stands (撤销): since when, and since when it had been in force; left out while it stands. */
  readonly annulled?: { readonly on: LocalDate; readonly inForce: LocalDate };
}

/** The papers (文书) of a case; its orders stand beside them. */
export interface Papers {
  readonly notices: readonly NoticeState[];
  readonly decisions: readonly DecisionState[];
}
export const noPapers: Papers = { notices: [], decisions: [] };

const KINDS: Readonly<Record<keyof PaperActionData, true>> = {
  'notice-given': true,
  served: true,
  'statement-made': true,
  'hearing-requested': true,
  'hearing-appointed': true,
  'hearing-held': true,
  'legally-reviewed': true,
  'decision-proposed': true,
  'decision-approved': true,
  'decision-refused': true,
  'fined-on-the-spot': true,
  'decision-paid': true,
  'reminder-given': true,
  'enforcement-proposed': true,
  'enforcement-approved': true,
  'enforcement-refused': true,
};
export const isPaperAction = <A extends { readonly kind: string }>(action: A): action is A & PaperAction => action.kind in KINDS;

const withNotice = (state: CaseState, id: string, change: (notice: NoticeState) => Partial<NoticeState>): CaseState => ({
  ...state,
  papers: {
    ...state.papers,
    notices: state.papers.notices.map((notice) => (notice.notice === id ? { ...notice, ...change(notice) } : notice)),
  },
});
const withDecision = (state: CaseState, id: string, change: (decision: DecisionState) => Partial<DecisionState>): CaseState => ({
  ...state,
  papers: {
    ...state.papers,
    decisions: state.papers.decisions.map((decision) => (decision.decision === id ? { ...decision, ...change(decision) } : decision)),
  },
});
const settled = (state: CaseState, step: 'decision' | 'enforcement'): CaseState => ({
  ...state,
  proposals: state.proposals.filter((proposal) => proposal.step !== step),
});

/** A case has gone further with a paper, never back: a second notice after a decision leaves it decided. */
const EARLIER = ['filed', 'investigating', 'rectification-ordered', 'noticed', 'decided', 'enforcing'];
const atLeast = (state: CaseState, stage: 'rectification-ordered' | 'noticed' | 'decided' | 'enforcing'): CaseState =>
  EARLIER.includes(state.stage) && EARLIER.indexOf(state.stage) < EARLIER.indexOf(stage) ? { ...state, stage } : state;

const served = (state: CaseState, { paper, of, ...service }: PaperActionData['served']): CaseState => {
  const add = (each: { readonly served: readonly Served[] }) => ({ served: [...each.served, service] });
  switch (of) {
    case 'order': {
      const term = service.terms.rectification!;
      const { addressee, uscc } = service;
      const orders = state.orders.map((order) =>
        order.order === paper ? { ...order, served: [...order.served, { addressee, uscc, term }] } : order,
      );
      return atLeast({ ...state, orders }, 'rectification-ordered');
    }
    case 'notice':
      return atLeast(withNotice(state, paper, add), 'noticed');
    case 'decision':
      return withDecision(state, paper, add);
    case 'reminder': {
      const about = state.papers.decisions.find(({ reminders }) => reminders.some(({ reminder }) => reminder === paper))!;
      return withDecision(state, about.decision, ({ reminders }) => ({
        reminders: reminders.map((each) => (each.reminder === paper ? { ...each, ...add(each) } : each)),
      }));
    }
  }
};

const proposed = (state: CaseState, { by, data }: Extract<PaperAction, { kind: 'decision-proposed' }>): CaseState => ({
  ...state,
  proposals: [...state.proposals, { step: 'decision', by, workingDays: null, paper: data.decision }],
  papers: {
    ...state.papers,
    decisions: [
      ...state.papers.decisions,
      { ...data, inForce: null, service: null, lateFinePercent: 0, served: [], paid: [], reminders: [], enforced: null },
    ],
  },
});

const finedOnTheSpot = (state: CaseState, { on, officers: _there, ...data }: PaperActionData['fined-on-the-spot']): CaseState => {
  const orders = { kind: 'penalty', notice: null, amount: null, compensationRate: null, compensation: null } as const;
  const nothingYet = { served: [], paid: [], reminders: [], enforced: null };
  const decision: DecisionState = { ...orders, ...data, ...nothingYet, inForce: on, onTheSpot: true };
  return { ...state, papers: { ...state.papers, decisions: [...state.papers.decisions, decision] } };
};

/** The case after one more action on its papers. */
export const applyPaper = (state: CaseState, action: PaperAction): CaseState => {
  const { papers } = state;
  switch (action.kind) {
    case 'notice-given': {
      const notice: NoticeState = { ...action.data, served: [], statements: [], asked: null, reviewed: null };
      return { ...state, papers: { ...papers, notices: [...papers.notices, notice] } };
    }
    case 'served':
      return served(state, action.data);
    case 'statement-made': {
      const { notice, addressee, waives, on } = action.data;
      return withNotice(state, notice, ({ statements }) => ({ statements: [...statements, { addressee, waives, on }] }));
    }
    case 'hearing-requested':
      return withNotice(state, action.data.notice, () => ({ asked: { on: action.data.on, heldOn: null, held: false } }));
    case 'hearing-appointed':
      return withNotice(state, action.data.notice, ({ asked }) => ({ asked: asked && { ...asked, heldOn: action.data.heldOn } }));
    // What was said there is reviewed with the rest: a review made before it no longer counts (处罚法 58, 65).
    case 'hearing-held':
      return withNotice(state, action.data.notice, ({ asked }) => ({ asked: asked && { ...asked, held: true }, reviewed: null }));
    case 'legally-reviewed':
      return withNotice(state, action.data.notice, () => ({ reviewed: { passed: action.data.passed, on: action.data.on } }));
    case 'decision-proposed':
      return proposed(state, action);
    case 'decision-approved': {
      const { decision, on, service, lateFinePercent } = action.data;
      return atLeast(
        withDecision(settled(state, 'decision'), decision, () => ({ inForce: on, service, lateFinePercent })),
        'decided',
      );
    }
    case 'decision-refused': {
      const decisions = papers.decisions.filter(({ decision }) => decision !== action.data.decision);
      return { ...settled(state, 'decision'), papers: { ...papers, decisions } };
    }
    case 'fined-on-the-spot':
      return finedOnTheSpot(state, action.data);
    case 'decision-paid': {
      const { decision, ...payment } = action.data;
      return withDecision(state, decision, ({ paid }) => ({ paid: [...paid, payment] }));
    }
    case 'reminder-given': {
      const { decision, ...reminder } = action.data;
      return withDecision(state, decision, ({ reminders }) => ({ reminders: [...reminders, { ...reminder, served: [] }] }));
    }
    case 'enforcement-proposed':
      return {
        ...state,
        proposals: [...state.proposals, { step: 'enforcement', by: action.by, workingDays: null, paper: action.data.decision }],
      };
    case 'enforcement-approved': {
      const { decision, on } = action.data;
      const next = withDecision(settled(state, 'enforcement'), decision, () => ({ enforced: on }));
      const beside = papers.decisions.some((each) => each.decision === decision && each.onTheSpot);
      return beside ? next : atLeast(next, 'enforcing');
    }
    case 'enforcement-refused':
      return settled(state, 'enforcement');
  }
};

/** Credit codes of all on whom a paper of the case was served: they see it. */
export const servedCodesOf = ({ orders, papers }: Pick<CaseState, 'orders' | 'papers'>): string[] => {
  const reminders = papers.decisions.flatMap((decision) => decision.reminders);
  const served = [...orders, ...papers.notices, ...papers.decisions, ...reminders].flatMap((paper) => paper.served as readonly Addressed[]);
  return [...new Set(served.flatMap(({ uscc }) => (uscc ? [uscc] : [])))].sort();
};
