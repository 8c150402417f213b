import { compare, lastDayOfMonths, type LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';

/** fixed 固定期限, open-ended 无固定期限, task 以完成一定工作任务为期限, simplified 简易劳动合同 (劳动合同法 12). */
export const TERMS = ['fixed', 'open-ended', 'task', 'simplified'] as const;
export type Term = (typeof TERMS)[number];

/** contract 劳动合同; written-agreement 用工书面协议, which serves on a site (724号 28). */
export const FORMS = ['contract', 'written-agreement'] as const;
export type Form = (typeof FORMS)[number];

export const BASES = ['monthly', 'daily', 'hourly', 'piece'] as const;
export type WageBasis = (typeof BASES)[number];

/** Whether wages are paid in the month worked or in the next. */
export const PAYDAY_MONTHS = ['same', 'next'] as const;
export type PaydayMonth = (typeof PAYDAY_MONTHS)[number];

/** What must hold together in a contract. */
export interface ContractTerms {
  readonly term: Term;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate;
  readonly signedOn: LocalDate;
  readonly wageAmount: Fen;
  /** Whole months. */
  readonly probationMonths?: number;
}

/** All that a contract says. */
export interface ContractRecord {
  readonly employer: string;
  readonly workerId: string;
  readonly term: Term;
  readonly form: Form;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly signedOn: LocalDate;
  readonly post: string;
  readonly wageBasis: WageBasis;
  readonly wageAmount: Fen;
  readonly probationAmount: Fen | null;
  readonly probationMonths: number | null;
  readonly payday: number;
  readonly paydayMonth: PaydayMonth;
  readonly project: string | null;
  /** 结算支付周期: days between two payments, where they are no month. */
  readonly settlementDays: number | null;
}

/**
 * Two contracts are one paper filed twice where this is equal: all that they say. A contract that says anything else is another one and is filed beside,
 * as it is when it comes alone: what is agreed later (劳动合同法 35) doesn't change what was signed.
 */
export const sameContract = (one: ContractRecord): string =>
  [
    one.employer,
    one.workerId,
    one.term,
    one.form,
    one.startsOn,
    one.endsOn,
    one.signedOn,
    one.wageBasis,
    one.wageAmount,
    one.probationAmount,
    one.probationMonths,
    one.payday,
    one.paydayMonth,
    one.project,
    one.settlementDays,
    one.post,
  ].join('|');

export interface Fault {
  readonly path: string;
  readonly message: string;
}

/**
 * What can't be, by the body's paths. A contract that can be but breaks the law (a probation that is too long, A2-5; pay below the minimum)
 * is filed as it was signed: the rules raise it, and nobody is taught to file something else than was agreed.
 */
export const contractFaults = (terms: ContractTerms, today: LocalDate): Fault[] => [
  ...termFaults(terms),
  ...(terms.wageAmount <= 0n ? [{ path: 'wage.amount', message: 'must be more than nothing: work is paid (劳动合同法 17)' }] : []),
  ...(compare(terms.signedOn, today) > 0 ? [{ path: 'signedOn', message: 'must not lie in the future' }] : []),
  ...probationFaults(terms),
];

const termFaults = ({ term, startsOn, endsOn }: ContractTerms): Fault[] => {
  if (endsOn === undefined) return term === 'fixed' ? [{ path: 'endsOn', message: 'must be given for a fixed term (劳动合同法 13)' }] : [];
  if (term === 'open-ended') return [{ path: 'endsOn', message: 'must be left out of an open-ended contract (劳动合同法 14)' }];
  return compare(endsOn, startsOn) < 0 ? [{ path: 'endsOn', message: 'must not lie before startsOn' }] : [];
};

const probationFaults = ({ startsOn, endsOn, probationMonths }: ContractTerms): Fault[] => {
  if (probationMonths === undefined) return [];
  if (probationMonths < 0) return [{ path: 'probationMonths', message: 'must not be negative' }];
  if (probationMonths === 0 || endsOn === undefined || compare(endsOn, startsOn) < 0) return [];
  const longer = compare(lastDayOfMonths(startsOn, probationMonths), endsOn) > 0;
  return longer ? [{ path: 'probationMonths', message: 'must lie within the term of the contract (劳动合同法 19)' }] : [];
};
