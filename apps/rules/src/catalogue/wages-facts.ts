import type { LocalDate, YearMonth } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import type { ComplaintFact, EmployerFact, Fact } from './facts';
import type { EmployerSubject, PostSubject } from './subject';

/** What of a payroll's line only the rules on deductions, overtime and posts read. */
export interface LineItems {
  readonly post?: string;
  readonly kind?: 'direct' | 'dispatched';
  /** Hours of overtime as decimal text; left out where the line tells nothing of them. */
  readonly overtimeHours?: { readonly workday?: string; readonly restday?: string; readonly holiday?: string };
  readonly deductions?: readonly { readonly kind: string; readonly amount: Fen }[];
}

/** An approval of special working time (特殊工时制度审批). */
export interface WorkingTimeFact extends Fact {
  readonly kind: 'comprehensive' | 'flexible';
  readonly posts: readonly string[];
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
}

/** What is on file of one worker's month on one site (考勤). */
export interface AttendanceFact extends Fact {
  readonly project: string;
  readonly workerId: string;
  readonly days: number;
  /** Decimal text; left out where nobody said how long. */
  readonly hours?: string;
  /** Days of them on which the same person attended another site too. */
  readonly elsewhere: number;
  /** Business day of the latest report. */
  readonly knownOn: LocalDate;
  /** The person stands on a payroll of the employer for the month, on whatever site. */
  readonly listed: boolean;
}

/** A worker's wage card whose number stands for others too, by the newest cards of all of them. */
export interface SharedCardFact extends Fact {
  readonly workerId: string;
  /** The others. */
  readonly shares: readonly string[];
}

/** The probation of a contract (试用期); no wage where none was agreed for it. */
export interface ProbationFact {
  readonly months: number;
  readonly wage?: Fen;
}

/** How often one pay for normal work stands on the payrolls of a month, by the region that it is judged in. */
export interface PayShare {
  readonly pay: Fen;
  readonly region?: string;
  readonly lines: number;
}

export interface PayMonth {
  readonly period: YearMonth;
  /** The last payday that a payroll of the month names, or the day on which it came, if that was later. */
  readonly toldOn: LocalDate;
  readonly pays: readonly PayShare[];
  /** The payrolls. */
  readonly events: readonly string[];
}

/** What one employer pays for normal work, month by month. */
export interface PayPatternFacts {
  readonly kind: 'pay-pattern';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  /** The newest, in their order. */
  readonly months: readonly PayMonth[];
}

/** The pay of one person in a post for a whole month of normal work. */
export interface PostPay {
  readonly workerId: string;
  readonly dispatched: boolean;
  readonly pay: Fen;
}

export interface PostMonth {
  readonly period: YearMonth;
  readonly toldOn: LocalDate;
  readonly pays: readonly PostPay[];
  readonly events: readonly string[];
}

/** What direct and dispatched people are paid in one post of an employer. */
export interface PostFacts {
  readonly kind: 'post';
  readonly subject: PostSubject;
  readonly employer?: EmployerFact;
  /** The newest, in their order. */
  readonly months: readonly PostMonth[];
}

/** Somebody whom the employer paid by card, the newest value date, and with whom of the others it paid so the card is shared. */
export interface PaidCard extends SharedCardFact {
  readonly paidOn: LocalDate;
  readonly paymentEvent: string;
}

/** What tells that an employer keeps its workers' wage cards. */
export interface HeldCardFacts {
  readonly kind: 'held-cards';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  /** Complaints that say so. */
  readonly complaints: readonly (ComplaintFact & { readonly ended: boolean })[];
  readonly cards: readonly PaidCard[];
}
