import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import type { EmployerFact, Fact, ProjectFact, WagePeriodFacts } from './facts';
import type { EmployerSubject, FileSubject, RecordSubject } from './subject';

/** Where a case belongs, as inspection tells it. */
export interface TaskPlace {
  readonly region: string;
  readonly department: 'labour' | 'housing-construction' | 'transport' | 'water';
  readonly enforcer: 'labour' | 'housing-construction' | 'transport' | 'water';
}

/** An order to rectify (限期改正指令书) as served on one addressee, as a step of its case left it; the steps of one are in their order. */
export interface OrderStepFact extends Fact, TaskPlace {
  /** Business day of the step. */
  readonly knownOn: LocalDate;
  readonly case: string;
  /** The key under which the case's facts come: the respondent's code, else the case's id. */
  readonly key: string;
  readonly orderedOn: LocalDate;
  readonly startsOn: LocalDate;
  /** The last day to pay. */
  readonly dueOn: LocalDate;
  readonly amount: Fen;
  /** Open of it, as the case says; once the case is closed it says nothing new. */
  readonly open: Fen;
  readonly closed: boolean;
  readonly workers: number;
}

/** Money that receipts show for the months before the order. */
export interface OrderReceiptFact {
  readonly amount: Fen;
  /** Value date. */
  readonly paidOn: LocalDate;
}

/** Facts about one order and one addressee of it. */
export interface OrderFacts {
  readonly kind: 'order';
  readonly subject: RecordSubject;
  readonly project?: ProjectFact;
  readonly steps: readonly OrderStepFact[];
  /** Since the order was given. */
  readonly receipts: readonly OrderReceiptFact[];
}

/** Conduct of a respondent that an inspector put on record: flight 逃匿, moved assets 转移财产, able to pay and paying not 有能力支付而不支付. */
export interface ConductFact extends Fact {
  readonly record: string;
  readonly case: string;
  readonly conduct?: 'flight' | 'moved-assets' | 'able-to-pay';
  readonly knownOn: LocalDate;
}

/** The police had the matter (移送公安机关). */
export interface ReferralFact extends Fact {
  readonly case: string;
  readonly knownOn: LocalDate;
}

/** Facts about one employer that was ordered to pay. */
export interface RefusalFacts {
  readonly kind: 'refusal';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  /** Those served on this employer. */
  readonly orders: readonly OrderFacts[];
  /** The months of which something was not covered on the payday, on all sites. */
  readonly periods: readonly WagePeriodFacts[];
  readonly conduct: readonly ConductFact[];
  readonly referrals: readonly ReferralFact[];
}

/** A clock (期限) of a complaint, a hotline order or a case. */
export interface ClockFact {
  /** Tells apart several of one kind. */
  readonly key: string;
  readonly clock: string;
  readonly startsOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly state: 'running' | 'met' | 'stopped';
  readonly endedOn?: LocalDate;
}

/** A complaint or case as one of its steps left its clocks; the steps of one are in their order. */
export interface FileStepFact extends Fact {
  readonly knownOn: LocalDate;
  /** The key under which its facts come. */
  readonly key: string;
  readonly region: string;
  /** Left out of a complaint: its project's sector says it. */
  readonly department?: TaskPlace['department'];
  readonly enforcer?: TaskPlace['enforcer'];
  readonly clocks: readonly ClockFact[];
}

/** Facts about the clocks of one complaint or case. */
export interface FileFacts {
  readonly kind: 'file';
  readonly subject: FileSubject;
  readonly project?: ProjectFact;
  readonly steps: readonly FileStepFact[];
}
