import type { LocalDate, PaydayMonth, YearMonth } from '@anxin/calendar';
import type { Sector } from '@anxin/codes';
import type { Fen } from '@anxin/money';
import type { EmployersFacts } from './employers-facts';
import type { AdvanceFacts, ChainFacts, DepositFacts, SiteFacts } from './safeguard-facts';
import type { FileFacts, OrderFacts, RefusalFacts } from './office-facts';
import type { ContractRecordFacts, EmploymentRecordFacts } from './contracts-facts';
import type { EmployerSubject, LetterSubject } from './subject';
import type {
  AttendanceFact,
  HeldCardFacts,
  LineItems,
  PayPatternFacts,
  PostFacts,
  ProbationFact,
  SharedCardFact,
  WorkingTimeFact,
} from './wages-facts';

/** A fact a rule rests on, and the event it came from. */
export interface Fact {
  readonly eventId: string;
}

export type Relation = 'labour' | 'part-time' | 'retired' | 'intern' | 'labour-service';

export interface EmployerFact extends Fact {
  readonly uscc: string;
  readonly region: string;
  readonly industry: string;
}

export interface ProjectFact extends Fact {
  readonly id: string;
  readonly sector: Sector;
  readonly region: string;
  readonly developer: string;
  readonly generalContractor: string;
}

export interface EmploymentFact extends Fact {
  readonly id: string;
  readonly employer: string;
  /** Who owes contract and wages: the employer itself, for dispatched people the agency. */
  readonly employerOfRecord: string;
  readonly workerId: string;
  readonly startsOn: LocalDate;
  /** Last day, if it ended. */
  readonly endsOn?: LocalDate;
  readonly kind: 'direct' | 'dispatched';
  readonly relation: Relation;
  readonly project?: string;
  readonly migrant: boolean;
  /** Business day on which the register heard of it. */
  readonly knownOn: LocalDate;
  /** Business day on which the register heard of its end. */
  readonly endKnownOn?: LocalDate;
}

/** What was agreed to hold from a day on; what it leaves out is as before. */
export interface ContractAmendmentFact extends Fact {
  /** Its place in the contract's history; of two from one day the greater holds. */
  readonly version: number;
  /** The first day on which it holds. */
  readonly from: LocalDate;
  readonly basis?: ContractFact['basis'];
  readonly wage?: Fen;
  readonly payday?: number;
  readonly paydayMonth?: PaydayMonth;
  /** Business day on which the register heard of it. */
  readonly knownOn: LocalDate;
}

export interface ContractFact extends Fact {
  readonly id: string;
  readonly employer: string;
  readonly workerId: string;
  readonly form: 'contract' | 'written-agreement';
  readonly startsOn: LocalDate;
  /** Its last day: of the term with all that was agreed, or the day on which it was ended. */
  readonly endsOn?: LocalDate;
  /** Business day on which the register heard of that last day. */
  readonly endKnownOn?: LocalDate;
  readonly signedOn: LocalDate;
  /** As signed, like wage and payday. */
  readonly basis: 'monthly' | 'daily' | 'hourly' | 'piece';
  readonly wage: Fen;
  readonly payday: number;
  readonly paydayMonth: PaydayMonth;
  readonly amendments: readonly ContractAmendmentFact[];
  readonly project?: string;
  /** Business day on which the register heard of it. */
  readonly knownOn: LocalDate;
}

export interface PayrollFact extends Fact {
  readonly id: string;
  readonly project?: string;
  readonly period: YearMonth;
  /** The payday the payroll names. */
  readonly payday: LocalDate;
  readonly net: Fen;
  /** Business day on which it was submitted. */
  readonly knownOn: LocalDate;
}

export interface PayrollLineFact extends Fact, LineItems {
  readonly payrollId: string;
  readonly project?: string;
  readonly workerId: string;
  readonly gross: Fen;
  readonly net: Fen;
  readonly overtimePay: Fen;
  /** Statutory allowances that don't count towards the minimum wage. */
  readonly allowances: Fen;
  readonly daysWorked?: string;
  readonly normalHours?: string;
  readonly absences: readonly { readonly kind: string; readonly days: string }[];
  /** The wage month it pays back for, where it is no ordinary line. */
  readonly backPayFor?: YearMonth;
  /** Where a correction added the line: the business day on which it came. */
  readonly knownOn?: LocalDate;
  /** Of a line that pays back: the business day on which its payroll was submitted. */
  readonly payrollKnownOn?: LocalDate;
  /** In their order; `wages/line-in-force.ts` says which counts. */
  readonly corrections?: readonly LineCorrection[];
}

/** A later version of a line (更正): what it says instead. */
export interface LineCorrection extends Fact, LineItems {
  readonly correction: number;
  readonly gross: Fen;
  readonly net: Fen;
  readonly overtimePay: Fen;
  readonly allowances: Fen;
  readonly daysWorked?: string;
  readonly normalHours?: string;
  readonly absences: readonly { readonly kind: string; readonly days: string }[];
  /** To the worker's disadvantage in some measure of the wage. */
  readonly lowers: boolean;
  /** It was filed after the payday that the payroll names, and lowers: nothing without a word. */
  readonly waits: boolean;
  /** The latest word of the worker or an inspector is yes. */
  readonly accepted: boolean;
  /** Business day on which it was filed. */
  readonly knownOn: LocalDate;
  readonly wordEventId?: string;
}

export interface PaymentFact extends Fact {
  readonly workerId: string;
  readonly amount: Fen;
  /** Value date. */
  readonly paidOn: LocalDate;
  readonly channel: 'card' | 'transfer' | 'cash';
  /** Money is closed by a bank's receipt, or outside construction by cash that the worker or an inspector confirmed. */
  readonly covers: boolean;
}

export interface DeferralFact extends Fact {
  readonly period: YearMonth;
  readonly signedOn: LocalDate;
  readonly until: LocalDate;
}

/** What is open of one worker's wages in one period, as another open alert of the employer says. */
export interface OpenWage {
  readonly workerId: string;
  readonly period: YearMonth;
  readonly amount: Fen;
}

/** Facts about one employer's wages of one month on one project (or none). */
export interface WagePeriodFacts {
  readonly kind: 'wage-period';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  readonly project?: ProjectFact;
  /** The submitted payroll, once all its lines have come. */
  readonly payroll?: PayrollFact;
  readonly lines: readonly PayrollLineFact[];
  readonly payments: readonly PaymentFact[];
  readonly employments: readonly EmploymentFact[];
  readonly contracts: readonly ContractFact[];
  readonly deferrals: readonly DeferralFact[];
  /** What stands open in the employer's other periods and sites. */
  readonly otherOpen: readonly OpenWage[];
  /** By whom it may be owed besides. */
  readonly chain?: ChainFacts;
  /** On the site in the month. */
  readonly attendance?: readonly AttendanceFact[];
  /** Of people on the payroll. */
  readonly sharedCards?: readonly SharedCardFact[];
}

/** Facts about one employer's payrolls of one month over all projects. */
export interface EmployerPeriodFacts {
  readonly kind: 'employer-period';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  readonly projects: ReadonlyMap<string, ProjectFact>;
  readonly payrolls: readonly PayrollFact[];
  readonly lines: readonly PayrollLineFact[];
  /** Lines of later payrolls that pay back for this month. */
  readonly backPay: readonly PayrollLineFact[];
  readonly employments: readonly EmploymentFact[];
  readonly contracts: readonly ContractFact[];
  readonly workingTime?: readonly WorkingTimeFact[];
  /** Over all sites. */
  readonly attendance?: readonly AttendanceFact[];
  /** By contract. */
  readonly probations?: ReadonlyMap<string, ProbationFact>;
}

/** Facts about all who work for one employer of record. */
export interface StaffFacts {
  readonly kind: 'staff';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  readonly employments: readonly EmploymentFact[];
  readonly contracts: readonly ContractFact[];
  /** The newest monthly gross of a worker on a payroll, where no contract tells the wage. */
  readonly lastGross: ReadonlyMap<string, Fen>;
  /** Business day on which the employer came on the register. */
  readonly registeredOn?: LocalDate;
}

export interface HeadcountFact extends Fact {
  readonly asOf: LocalDate;
  /** People with its own contract; dispatched ones not included. */
  readonly employees: number;
  readonly dispatched: number;
  /** Business day on which the register heard of it. */
  readonly knownOn: LocalDate;
}

/** How many people one employer says it employs. */
export interface HeadcountFacts {
  readonly kind: 'headcount';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  /** In the order of the days they speak of; of one day in the order in which they were reported. */
  readonly headcounts: readonly HeadcountFact[];
}

export interface ComplaintFact extends Fact {
  readonly id: string;
  readonly category: string;
  readonly region: string;
  readonly receivedAt: Date;
  /** Pseudonyms of the people who complained or were named. */
  readonly people: readonly string[];
  /** The complaint that it was merged into (并案). */
  readonly mergedInto?: string;
  /** How many people the complaint speaks of. */
  readonly workers: number;
  readonly amount?: Fen;
  readonly unsubstantiated: boolean;
}

/** Facts about the complaints on one respondent and project. */
export interface IncidentFacts {
  readonly kind: 'incident';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  readonly project?: ProjectFact;
  readonly complaints: readonly ComplaintFact[];
  /** When the last case of the matter was closed. */
  readonly caseClosedAt?: Date;
  readonly caseClosedEvent?: string;
}

export interface LetterFact extends Fact {
  /** The year it was signed for. */
  readonly year: number;
  readonly signedOn: LocalDate;
}

/** A building site of an enterprise in the county. */
export interface SiteFact extends Fact {
  readonly project: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Business day on which the register heard of it. */
  readonly knownOn: LocalDate;
}

/** Facts about the responsibility letters (目标责任书) of a county's government, or of an enterprise in a county. */
export interface LetterFacts {
  readonly kind: 'letter';
  readonly subject: LetterSubject;
  /** The letters with the county or a government above it; of a government, with one above it. */
  readonly letters: readonly LetterFact[];
  /** Of a government: since when the register has had an employer or a site in the county. */
  readonly government?: Fact & { readonly knownOn: LocalDate };
  /** Of an enterprise: its sites in the county, as general contractor. */
  readonly sites: readonly SiteFact[];
}

export type Facts =
  | WagePeriodFacts
  | EmployerPeriodFacts
  | StaffFacts
  | HeadcountFacts
  | IncidentFacts
  | LetterFacts
  | EmployersFacts
  | SiteFacts
  | DepositFacts
  | AdvanceFacts
  | EmploymentRecordFacts
  | ContractRecordFacts
  | PayPatternFacts
  | PostFacts
  | HeldCardFacts
  | OrderFacts
  | RefusalFacts
  | FileFacts;
export type FactsOf<K extends Facts['kind']> = Extract<Facts, { kind: K }>;
