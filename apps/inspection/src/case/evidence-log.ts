import type { LocalDate } from '@anxin/calendar';
import type { Term } from './deadline';

/**
 * How a debtor behaves (刑法 276-1): fled 逃匿; deemed to have fled, since told in a way that can be proved and not come
 * (人社部发〔2014〕100号); assets moved 转移财产; able to pay and paying not 有能力支付而不支付;
 * `as-recorded` where only the record's text says which.
 */
export type Conduct = 'fled' | 'not-appearing' | 'assets-moved' | 'able-to-pay' | 'as-recorded';

/** What each action on evidence carries. */
export interface EvidenceData {
  'conduct-recorded': { readonly record: string; readonly conduct: Conduct; readonly on: LocalDate };
  /** What one worker, the one to whom most is owed, has not been paid: months of wages, yuan. */
  'longest-verified': { readonly record: string; readonly months: number; readonly amount: string; readonly on: LocalDate };
  /** Papers are told apart by their place in the demand; what they are is sealed. */
  'documents-demanded': { readonly demand: string; readonly documents: number; readonly term: Term };
  'documents-received': { readonly demand: string; readonly received: readonly number[]; readonly on: LocalDate };
  /** The amount of a record rests on the burden of proof: what was demanded did not come (保障农民工工资支付条例 50). */
  'burden-applied': { readonly record: string; readonly demand: string; readonly on: LocalDate };
}
export type EvidenceKind = keyof EvidenceData;

export interface Demand {
  readonly demand: string;
  readonly documents: number;
  readonly term: Term;
  readonly received: readonly number[];
  /** The day on which the last of them came. */
  readonly completeOn: LocalDate | null;
}
export interface EvidenceState {
  readonly conducts: readonly EvidenceData['conduct-recorded'][];
  readonly longest: EvidenceData['longest-verified'] | null;
  readonly demands: readonly Demand[];
  readonly burden: EvidenceData['burden-applied'] | null;
}
export const NO_EVIDENCE: EvidenceState = { conducts: [], longest: null, demands: [], burden: null };

type EvidenceAction = { readonly [K in EvidenceKind]: { readonly kind: K; readonly data: EvidenceData[K] } }[EvidenceKind];

const KINDS: Readonly<Record<EvidenceKind, true>> = {
  'conduct-recorded': true,
  'longest-verified': true,
  'documents-demanded': true,
  'documents-received': true,
  'burden-applied': true,
};
export const isEvidence = <A extends { readonly kind: string }>(action: A): action is A & EvidenceAction => action.kind in KINDS;

const received = (demand: Demand, { received: came, on }: EvidenceData['documents-received']): Demand => {
  const all = [...new Set([...demand.received, ...came])].sort((a, b) => a - b);
  return { ...demand, received: all, completeOn: demand.completeOn ?? (all.length >= demand.documents ? on : null) };
};

export const applyEvidence = (state: EvidenceState, action: EvidenceAction): EvidenceState => {
  switch (action.kind) {
    case 'conduct-recorded':
      return { ...state, conducts: [...state.conducts, action.data] };
    case 'longest-verified':
      return { ...state, longest: action.data };
    case 'documents-demanded':
      return { ...state, demands: [...state.demands, { ...action.data, received: [], completeOn: null }] };
    case 'documents-received':
      return { ...state, demands: state.demands.map((each) => (each.demand === action.data.demand ? received(each, action.data) : each)) };
    case 'burden-applied':
      return { ...state, burden: action.data };
  }
};

/** Demands whose day is over and of which something is still missing: the employer bears the consequence (724号 50). */
export const unansweredOf = (state: EvidenceState, today: LocalDate): Demand[] =>
  state.demands.filter(({ term, completeOn }) => term.dueOn < today && completeOn === null);
