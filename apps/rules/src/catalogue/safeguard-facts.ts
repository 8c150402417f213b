import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import type { EmployerFact, Fact, ProjectFact } from './facts';
import type { RecordSubject, SiteSubject } from './subject';

/** What the register says of a construction project (工程项目) and the safeguards of its wages hang on. */
export interface SiteTermsFact extends ProjectFact {
  /** Price of the works contract. */
  readonly price: Fen;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** The works contract (施工合同) was signed. */
  readonly signedOn?: LocalDate;
  readonly permitOn?: LocalDate;
  readonly commencementReportOn?: LocalDate;
  readonly unsettledPrice?: Fen;
  /** Labour cost (人工费用) in per cent of the price, decimal text, as developer and general contractor agreed. */
  readonly labourCostShare?: string;
  /** Business day on which the register first heard of the site. */
  readonly knownOn: LocalDate;
  /** … of the day of its works contract. */
  readonly signedKnownOn?: LocalDate;
  /** … of its permit or commencement report. */
  readonly permitKnownOn?: LocalDate;
}

/** A project's special wage account (农民工工资专用账户). */
export interface SpecialAccountFact extends Fact {
  readonly id: string;
  readonly openedOn: LocalDate;
  readonly knownOn: LocalDate;
  readonly closedOn?: LocalDate;
  /** When the works were completed, as its closing says. */
  readonly completedOn?: LocalDate;
}

/** Labour cost that came into the account. */
export interface InflowFact extends Fact {
  readonly amount: Fen;
  /** Value date. */
  readonly on: LocalDate;
}

/** What deposit policy asks of a project, as `wage-cards` found it. */
export interface AssessmentFact extends Fact {
  readonly required: Fen;
  readonly rate: string;
  /** The day of the works contract, by which several projects are served in turn. */
  readonly signedOn: LocalDate;
  /** Business day on which this sum became known. */
  readonly knownOn: LocalDate;
}

/** A draw on a deposit (支付通知书), as a step of the deposit left it. */
export interface DrawFact {
  readonly id: string;
  readonly amount: Fen;
  readonly noticedOn: LocalDate;
  readonly paidOn?: LocalDate;
  readonly topUpDueOn: LocalDate;
  readonly topUpOpen: Fen;
  readonly toppedUpOn?: LocalDate;
}

/** A deposit as it stood after a step; the steps of one are in their order. */
export interface DepositStepFact extends Fact {
  readonly cause: string;
  /** The day on which it happened. */
  readonly on: LocalDate;
  readonly knownOn: LocalDate;
  readonly state: 'held' | 'release-announced' | 'released';
  readonly held: Fen;
  readonly validFrom?: LocalDate;
  readonly validUntil?: LocalDate;
  readonly draws: readonly DrawFact[];
}

/** A wage deposit (工资保证金): money, or a bank's guarantee. */
export interface DepositFact {
  readonly id: string;
  readonly form: 'cash' | 'guarantee';
  /** Left out: for all the contractor's projects in the area. */
  readonly project?: string;
  readonly steps: readonly DepositStepFact[];
}

/** One of the contractor's projects in the area, as a deposit for all of them serves them in turn. */
export interface DepositNeed {
  readonly project: string;
  readonly signedOn: LocalDate;
  readonly required: Fen;
}

export interface PaymentGuaranteeFact extends Fact {
  readonly validUntil: LocalDate;
  readonly knownOn: LocalDate;
}

/** Project work-injury insurance (按项目参加工伤保险). */
export interface InjuryCoverFact extends Fact {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** A site's wage reserve (工资储备金) after a step; in their order. */
export interface ReserveStepFact extends Fact {
  readonly cause: 'paid-in' | 'withdrawn';
  readonly on: LocalDate;
  readonly balance: Fen;
}

/** What the payrolls of a site say of one month, those of all its employers together. */
export interface SiteWagesFact {
  readonly period: string;
  readonly net: Fen;
  /** Business day on which the last of them was submitted. */
  readonly knownOn: LocalDate;
  readonly events: readonly string[];
}

/** Who has no capacity to employ on a site (无用工主体资格), as an authority found it, and when that was over. */
export const UNQUALIFIED = ['person', 'refused', 'expired', 'wrong-kind', 'lent'] as const;
export type Unqualified = (typeof UNQUALIFIED)[number];

/** What an authority found of a subcontractor's qualification. */
export interface QualificationFact extends Fact {
  readonly finding: Unqualified | 'in-order' | 'ended';
  /** Whose licence it works under (挂靠). */
  readonly lender?: string;
  readonly on: LocalDate;
  readonly knownOn: LocalDate;
}

/** Work of a site let to a subcontractor (分包). */
export interface SubcontractFact extends Fact {
  readonly id: string;
  readonly subcontractor: string;
  readonly scope: string;
  /** The subcontract it was let under; left out: by the general contractor itself. */
  readonly parent?: string;
  /** What was found of its qualification, the latest last; nothing stated is nothing known. */
  readonly qualifications: readonly QualificationFact[];
}

/** The developer's payments of labour cost for a site, as far as its account shows them. */
export interface LabourCostFacts {
  readonly site: SiteTermsFact;
  readonly accounts: readonly SpecialAccountFact[];
  /** By value date. */
  readonly inflows: readonly InflowFact[];
}

/** Facts about one site, asked of its general contractor or of its developer. */
export interface SiteFacts {
  readonly kind: 'site';
  /** Who is asked. */
  readonly subject: SiteSubject;
  readonly project?: SiteTermsFact;
  readonly accounts: readonly SpecialAccountFact[];
  readonly inflows: readonly InflowFact[];
  readonly assessment?: AssessmentFact;
  /** The contractor's deposits for any of its projects in the area. */
  readonly deposits: readonly DepositFact[];
  /** What is asked of the contractor's projects in the area, this one included. */
  readonly needs: readonly DepositNeed[];
  readonly guarantees: readonly PaymentGuaranteeFact[];
  readonly covers: readonly InjuryCoverFact[];
  readonly reserve: readonly ReserveStepFact[];
  /** By month. */
  readonly wages: readonly SiteWagesFact[];
  readonly subcontracts: readonly SubcontractFact[];
}

/** Facts about one wage deposit. */
export interface DepositFacts {
  readonly kind: 'deposit';
  readonly subject: RecordSubject;
  readonly employer?: EmployerFact;
  readonly project?: SiteTermsFact;
  readonly deposit: DepositFact;
  /** The contractor's other deposits for the same project, or in the same area for all. */
  readonly others: readonly DepositFact[];
}

/** An advance (垫付) of the revolving fund after a step; in their order. */
export interface AdvanceStepFact extends Fact {
  readonly on: LocalDate;
  /** What the fund still claims of the employer. */
  readonly claim: Fen;
  readonly writtenOff: Fen;
  readonly paidOutOn?: LocalDate;
}

export interface AdvanceLineFact {
  readonly workerId: string;
  readonly period: string;
  readonly amount: Fen;
}

/** Facts about one advance of the emergency revolving fund (应急周转金). */
export interface AdvanceFacts {
  readonly kind: 'advance';
  readonly subject: RecordSubject;
  readonly employer?: EmployerFact;
  readonly project?: ProjectFact;
  /** Whose fund paid. */
  readonly fund: string;
  readonly amount: Fen;
  readonly lines: readonly AdvanceLineFact[];
  readonly steps: readonly AdvanceStepFact[];
}

/** What else is known of a wage month on a site, or of an agency's people: by whom it may be owed besides. */
export interface ChainFacts {
  readonly site?: LabourCostFacts;
  readonly subcontracts: readonly SubcontractFact[];
  /** Where the employer is a dispatch agency: for whom its people worked, and when. */
  readonly dispatched: readonly DispatchedFact[];
}

export interface DispatchedFact extends Fact {
  readonly workerId: string;
  /** The unit where the person works (用工单位). */
  readonly userUnit: string;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate;
}
