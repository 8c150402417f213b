import type { LocalDate } from '@anxin/calendar';
import type { ComplaintFact, EmployerFact, Fact, Relation } from './facts';
import type { EmployerSubject, PostSubject } from './subject';

/** A licence to dispatch workers (劳务派遣经营许可), valid on both its days and all between. */
export interface DispatchLicenceFact extends Fact {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
}

/** So many people whom an agency has sent to one unit from one day on. */
export interface DispatchedFact extends Fact {
  /** The unit where they work (用工单位). */
  readonly employer: string;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate;
  readonly people: number;
  /** Business day on which the register heard of it. */
  readonly knownOn: LocalDate;
}

/** Facts about a dispatch agency (劳务派遣单位): its licences, and whom it sends. */
export interface AgencyFacts {
  readonly kind: 'agency';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  readonly licences: readonly DispatchLicenceFact[];
  readonly dispatched: readonly DispatchedFact[];
}

/** The term of a contract between an agency and a worker, as signed and amended; an early end does not make it shorter. */
export interface AgencyContractFact extends Fact {
  readonly startsOn: LocalDate;
  /** Left out of one without a last day. */
  readonly endsOn?: LocalDate;
  /** The day on which it was ended early. */
  readonly endedOn?: LocalDate;
  /** Business day on which the register heard of it. */
  readonly knownOn: LocalDate;
}

/** A dispatched person in a post. */
export interface DispatchedPersonFact extends Fact {
  readonly workerId: string;
  readonly agency: string;
  /** none: stated to be neither; left out: unknown. */
  readonly postKind?: 'temporary' | 'auxiliary' | 'substitute' | 'none';
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate;
  readonly knownOn: LocalDate;
  readonly contracts: readonly AgencyContractFact[];
}

/** Facts about the dispatched people in one post of a unit. */
export interface DispatchPostFacts {
  readonly kind: 'dispatch-post';
  readonly subject: PostSubject;
  readonly employer?: EmployerFact;
  readonly people: readonly DispatchedPersonFact[];
}

/** Somebody whom an employer of record has to insure, or employs in a relation that asks for no insurance. */
export interface InsuredEmploymentFact extends Fact {
  /** The unit where they work. */
  readonly employer: string;
  readonly workerId: string;
  readonly relation: Relation;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate;
  /** First day of social insurance; left out: unknown. */
  readonly insuredFrom?: LocalDate;
  readonly knownOn: LocalDate;
}

export interface InsuredHeadcountFact extends Fact {
  readonly asOf: LocalDate;
  /** People with its own contract; dispatched ones not included. */
  readonly employees: number;
  readonly insured: number;
  readonly knownOn: LocalDate;
}

/** Facts about the social insurance (社会保险) of one employer's people. */
export interface InsuranceFacts {
  readonly kind: 'insurance';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  readonly employments: readonly InsuredEmploymentFact[];
  /** In the order of the days they speak of; of one day the latest report alone. */
  readonly headcounts: readonly InsuredHeadcountFact[];
}

/** An entry of an employer's status (登记状态); one that is not active is asked for no paper. */
export interface StatusFact extends Fact {
  readonly active: boolean;
  readonly from: LocalDate;
}

/** Whether an employer has a union (工会), as stated from a business day on. */
export interface UnionFact extends Fact {
  readonly unionised: boolean;
  readonly knownOn: LocalDate;
}

/** A wage agreement (工资专项集体合同), in force on both its days and all between. */
export interface WageAgreementFact extends Fact {
  readonly validFrom: LocalDate;
  readonly validUntil: LocalDate;
}

/** Facts about the wage bargaining (工资集体协商) of one employer. */
export interface BargainingFacts {
  readonly kind: 'bargaining';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  /** In the order in which they were stated. */
  readonly unions: readonly UnionFact[];
  readonly agreements: readonly WageAgreementFact[];
  /** In the order of the days from which they hold. */
  readonly statuses: readonly StatusFact[];
}

/** distribution 工资分配, growth 工资增长, minimum-wage 最低工资标准发放. */
export const WAGE_SYSTEMS = ['distribution', 'growth', 'minimum-wage'] as const;
export type WageSystem = (typeof WAGE_SYSTEMS)[number];

export interface WageSystemFact extends Fact {
  readonly system: WageSystem;
  readonly filedOn: LocalDate;
}

/** Facts about the three wage-management systems (工资三项制度) of one employer. */
export interface WageSystemFacts {
  readonly kind: 'wage-systems';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  /** Since when the employer has been on the register; left out of one that is not. */
  readonly registered?: Fact & { readonly knownOn: LocalDate };
  readonly systems: readonly WageSystemFact[];
  /** In the order of the days from which they hold. */
  readonly statuses: readonly StatusFact[];
}

/** Facts about all complaints against one employer, whatever the site. */
export interface RespondentFacts {
  readonly kind: 'complaints';
  readonly subject: EmployerSubject;
  readonly employer?: EmployerFact;
  readonly complaints: readonly (ComplaintFact & {
    /** It was answered, or its case is closed. */
    readonly closed: boolean;
  })[];
}

export type EmployersFacts = AgencyFacts | DispatchPostFacts | InsuranceFacts | BargainingFacts | WageSystemFacts | RespondentFacts;
