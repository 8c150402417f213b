import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import type { ContractFact, EmployerFact, EmploymentFact, Fact, ProjectFact, WagePeriodFacts } from './facts';
import type { RecordSubject } from './subject';

/** What the entry of an employment says that few entries say. */
export interface EmploymentNoteFact extends Fact {
  /** Younger than sixteen on the first day, as the newest version of the entry has it. */
  readonly under16: boolean;
  readonly hours?: 'full-time' | 'part-time';
}

/** The end of an employment in a labour relation (离职). */
export interface DepartureFact extends Fact {
  /** The last day. */
  readonly endsOn: LocalDate;
  /** 解除或终止劳动合同证明 */
  readonly certificateOn?: LocalDate;
  /** Business day on which the register heard of it. */
  readonly knownOn: LocalDate;
}

/** Facts about one employment. */
export interface EmploymentRecordFacts {
  readonly kind: 'employment';
  readonly subject: RecordSubject;
  readonly employer?: EmployerFact;
  readonly project?: ProjectFact;
  /** Undefined while its registration has not come. */
  readonly employment?: EmploymentFact;
  readonly note?: EmploymentNoteFact;
  readonly departure?: DepartureFact;
  /** All employments of the person with the same employer of record, this one among them. */
  readonly employments: readonly EmploymentFact[];
  /** The person's contracts with the employer of record. */
  readonly contracts: readonly ContractFact[];
  /** Of a person who left: the wages of the last months as far as payrolls tell them, each payroll with the person's own lines and payments. */
  readonly wages: readonly WagePeriodFacts[];
  /** Of a person who left: all payments since the month before the last, whatever they name; what they cover is `wages`' or nobody's. */
  readonly received: readonly { readonly amount: Fen; readonly paidOn: LocalDate }[];
}

/** What was agreed of probation (试用期), in the contract or a later paper. */
export interface ProbationFact extends Fact {
  /** 1 as signed; of amendments their place in the contract's history. */
  readonly version: number;
  /** The first day on which it holds. */
  readonly from: LocalDate;
  readonly months?: number;
  /** Whether this paper states the wage; one that does and names none for probation takes the agreed one back. */
  readonly wageStated: boolean;
  /** The wage on probation, in the contract's own measure. */
  readonly wage?: Fen;
  readonly knownOn: LocalDate;
}

/** Facts about one contract. */
export interface ContractRecordFacts {
  readonly kind: 'contract';
  readonly subject: RecordSubject;
  readonly employer?: EmployerFact;
  readonly project?: ProjectFact;
  /** Undefined while its filing has not come. */
  readonly contract?: ContractFact;
  readonly term?: 'fixed' | 'open-ended' | 'task' | 'simplified';
  /** The last day of the term as agreed, whether or not it was ended before. */
  readonly termEndsOn?: LocalDate;
  /** In the order of their versions; empty where nothing was agreed of probation. */
  readonly probation: readonly ProbationFact[];
  /** Earlier contracts of the same people that had a probation. */
  readonly earlier: readonly (Fact & { readonly startsOn: LocalDate; readonly knownOn: LocalDate })[];
  /** The person's employments with the contract's employer, as its own or as the agency. */
  readonly employments: readonly EmploymentFact[];
  /** Employments with reduced hours. */
  readonly reduced: ReadonlySet<string>;
}
