import type { LocalDate } from '@anxin/calendar';
import type { Term } from './deadline';

/** How it is known that wages arrived: the worker says so, or the receipt of the line was seen. */
export type ArrivalWay = 'worker-confirmation' | 'bank-receipt' | 'cash-sheet';

/** Whether wages arrived, in the words of who complained; `unreachable`: no phone number was left, so that nobody can be asked. */
export type ArrivalAnswer = 'arrived' | 'partly' | 'not-arrived' | 'unreachable';

/** What each action on a case's money carries; amounts in yuan. */
export interface MoneyData {
  /** Beyond what the banks report of themselves: so many workers were asked or their receipts seen, so many could not be reached. */
  'payment-confirmed': {
    readonly confirmation: string;
    readonly way: ArrivalWay;
    readonly amount: string;
    readonly workers: number;
    readonly unreached: number;
    readonly on: LocalDate;
  };
  /** Payment by instalments (分期支付). `recovered`: yuan that had been recovered when it was agreed. */
  'instalments-agreed': {
    readonly plan: string;
    readonly recovered: string;
    readonly parts: readonly { readonly amount: string; readonly term: Term }[];
  };
  /** Wages out of the general contractor's deposit, or of the revolving fund: the head approves, the books of wage cards answer. */
  'money-requested': { readonly request: string; readonly means: 'deposit' | 'fund'; readonly employer: string; readonly amount: string };
  'money-request-approved': { readonly request: string; readonly on: LocalDate };
  'money-request-refused': { readonly request: string };
  'money-request-answered': {
    readonly request: string;
    readonly answer: 'noticed' | 'noted' | 'refused';
    readonly amount: string;
    readonly why: string | null;
  };
  /** A draw on a deposit for this case, as its book has it now. */
  'deposit-told': {
    readonly drawdown: string;
    readonly deposit: string;
    readonly amount: string;
    readonly pay: Term;
    readonly paidOn: LocalDate | null;
    readonly topUp: Term;
    readonly toppedUpOn: LocalDate | null;
  };
  /** An advance of the fund for this case, as its book has it now. */
  'advance-told': {
    readonly advance: string;
    readonly state: string;
    readonly amount: string;
    readonly recovered: string;
    readonly on: LocalDate;
  };
  /** Those who complained are asked whether their wages arrived (工资到账核实); silence holds up nothing after `answerBy`. */
  'arrival-asked': {
    readonly question: string;
    readonly complaints: readonly string[];
    readonly on: LocalDate;
    readonly answerBy: LocalDate;
  };
  'arrival-answered': {
    readonly complaint: string;
    readonly answer: ArrivalAnswer;
    /** Yuan that arrived, of `partly`. */
    readonly amount: string | null;
    readonly on: LocalDate;
    readonly at: string;
  };
  /** What an inspector recorded of an answer that wages are missing: it was settled, and what proves it. */
  'arrival-settled': { readonly complaint: string; readonly on: LocalDate; readonly attachments: readonly Attachment[] };
}
/** A paper or picture as it is kept elsewhere. */
export interface Attachment {
  readonly name: string;
  readonly sha256: string;
  readonly source: string;
}
export type MoneyKind = keyof MoneyData;

export interface MoneyState {
  readonly confirmations: readonly MoneyData['payment-confirmed'][];
  /** The last agreed plan is the one that counts. */
  readonly plans: readonly MoneyData['instalments-agreed'][];
  readonly requests: readonly Requested[];
  readonly draws: readonly MoneyData['deposit-told'][];
  readonly advances: readonly MoneyData['advance-told'][];
  /** The three of whether the money arrived; left out until somebody was asked. */
  readonly questions?: readonly MoneyData['arrival-asked'][];
  /** By complaint; the latest word stands, and a new one undoes what was settled about the one before. */
  readonly arrivals?: Readonly<Record<string, Arrival>>;
}
export type Arrival = Pick<MoneyData['arrival-answered'], 'answer' | 'amount' | 'on' | 'at'> & { readonly settled: boolean };
export interface Requested {
  readonly request: string;
  readonly means: 'deposit' | 'fund';
  readonly employer: string;
  readonly amount: string;
  readonly state: 'proposed' | 'approved' | 'not-approved' | 'noticed' | 'noted' | 'refused';
  readonly answered: { readonly amount: string; readonly why: string | null } | null;
}
export const NO_MONEY: MoneyState = { confirmations: [], plans: [], requests: [], draws: [], advances: [] };

type MoneyAction = { readonly [K in MoneyKind]: { readonly kind: K; readonly by: string; readonly data: MoneyData[K] } }[MoneyKind];

const KINDS: Readonly<Record<MoneyKind, true>> = {
  'payment-confirmed': true,
  'instalments-agreed': true,
  'money-requested': true,
  'money-request-approved': true,
  'money-request-refused': true,
  'money-request-answered': true,
  'deposit-told': true,
  'advance-told': true,
  'arrival-asked': true,
  'arrival-answered': true,
  'arrival-settled': true,
};
export const isMoney = <A extends { readonly kind: string; readonly by: string }>(action: A): action is A & MoneyAction =>
  action.kind in KINDS;

const changed = (state: MoneyState, request: string, change: Partial<Requested>): MoneyState => ({
  ...state,
  requests: state.requests.map((each) => (each.request === request ? { ...each, ...change } : each)),
});
/** Each once, in the order in which they began; the latest word stands. */
const told = <T>(all: readonly T[], one: T, idOf: (each: T) => string): readonly T[] =>
  all.some((each) => idOf(each) === idOf(one)) ? all.map((each) => (idOf(each) === idOf(one) ? one : each)) : [...all, one];

export const applyMoney = (state: MoneyState, action: MoneyAction): MoneyState => {
  switch (action.kind) {
    case 'payment-confirmed':
      return { ...state, confirmations: [...state.confirmations, action.data] };
    case 'instalments-agreed':
      return { ...state, plans: [...state.plans, action.data] };
    case 'money-requested':
      return { ...state, requests: [...state.requests, { ...action.data, state: 'proposed', answered: null }] };
    case 'money-request-approved':
      return changed(state, action.data.request, { state: 'approved' });
    case 'money-request-refused':
      return changed(state, action.data.request, { state: 'not-approved' });
    case 'money-request-answered': {
      const { request, answer, amount, why } = action.data;
      return changed(state, request, { state: answer, answered: { amount, why } });
    }
    case 'deposit-told':
      return { ...state, draws: told(state.draws, action.data, ({ drawdown }) => drawdown) };
    case 'advance-told':
      return { ...state, advances: told(state.advances, action.data, ({ advance }) => advance) };
    case 'arrival-asked':
      return { ...state, questions: [...(state.questions ?? []), action.data] };
    case 'arrival-answered': {
      const { complaint, ...said } = action.data;
      return { ...state, arrivals: { ...state.arrivals, [complaint]: { ...said, settled: false } } };
    }
    case 'arrival-settled': {
      const before = state.arrivals?.[action.data.complaint];
      return before ? { ...state, arrivals: { ...state.arrivals, [action.data.complaint]: { ...before, settled: true } } } : state;
    }
  }
};
