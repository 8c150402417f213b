import type { LocalDate } from '@anxin/calendar';
import type { Term } from './deadline';

/** How it is known that wages arrived: the worker says so, or the receipt of the line was seen. */
export type ArrivalWay = 'worker-confirmation' | 'bank-receipt' | 'cash-sheet';

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
}
export type MoneyKind = keyof MoneyData;

export interface MoneyState {
  readonly confirmations: readonly MoneyData['payment-confirmed'][];
  /** The last agreed plan is the one that counts. */
  readonly plans: readonly MoneyData['instalments-agreed'][];
}
export const NO_MONEY: MoneyState = { confirmations: [], plans: [] };

type MoneyAction = { readonly [K in MoneyKind]: { readonly kind: K; readonly data: MoneyData[K] } }[MoneyKind];

const KINDS: Readonly<Record<MoneyKind, true>> = { 'payment-confirmed': true, 'instalments-agreed': true };
export const isMoney = <A extends { readonly kind: string }>(action: A): action is A & MoneyAction => action.kind in KINDS;

export const applyMoney = (state: MoneyState, action: MoneyAction): MoneyState => {
  switch (action.kind) {
    case 'payment-confirmed':
      return { ...state, confirmations: [...state.confirmations, action.data] };
    case 'instalments-agreed':
      return { ...state, plans: [...state.plans, action.data] };
  }
};
