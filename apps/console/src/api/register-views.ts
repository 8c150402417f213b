import type { Words } from './views';

/** Views of the registers: who employs, where, on what contract, and what was paid. */

export interface EmployerView {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
  readonly industry: string;
  readonly region: string;
  readonly grid: string | null;
  readonly unionised: boolean | null;
  readonly wageAgreement: { readonly validFrom: string; readonly validUntil: string } | null;
  readonly registeredAt: string;
}

export interface HeadcountView {
  readonly id: string;
  readonly asOf: string;
  readonly employees: number;
  readonly dispatched: number;
  readonly insured: number;
  readonly reportedAt: string;
}

export interface DeferralView {
  readonly id: string;
  readonly period: string;
  readonly agreedWith: string;
  readonly signedOn: string;
  readonly until: string;
  readonly filedAt: string;
}

export interface ConflictView {
  readonly id: string;
  readonly kind: string;
  readonly uscc: string | null;
  readonly project: string | null;
  readonly because: string;
  readonly namedBy: readonly string[];
  readonly firstSeen: string;
}

export interface EmploymentView {
  readonly id: string;
  readonly employer: string;
  readonly workerId: string;
  readonly workerName: string;
  readonly startsOn: string;
  readonly post: string;
  readonly kind: string;
  readonly project: string | null;
  readonly insuredFrom: string | null;
  readonly endsOn: string | null;
  readonly unconfirmed: boolean;
}

export interface ContractView {
  readonly id: string;
  readonly employer: string;
  readonly workerId: string;
  readonly workerName: string;
  readonly term: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly signedOn: string;
  readonly post: string;
  readonly wage: { readonly basis: string; readonly amount: string; readonly probationAmount: string | null };
  readonly payday: number;
  readonly paydayMonth: string;
  readonly project: string | null;
}

export interface PayrollView {
  readonly id: string;
  readonly employer: string;
  readonly project: string | null;
  readonly period: string;
  readonly payday: string;
  readonly state: string;
  readonly lines: number;
  readonly gross: string;
  readonly net: string;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  /** Only in one payroll's own answer. */
  readonly paid?: string;
  readonly open?: string;
  readonly openLines?: number;
}

export interface PayrollLineView {
  readonly line: number;
  readonly workerId: string;
  readonly post: string;
  readonly kind: string;
  readonly gross: string;
  readonly net: string;
  readonly daysWorked?: number;
  readonly paid: string;
  readonly open: string;
}

export interface PaymentView {
  readonly id: string;
  readonly employer: string;
  readonly paidOn: string;
  readonly channel: string;
  readonly payroll: string | null;
  readonly period: string | null;
  readonly project: string | null;
  readonly amount: string;
  readonly lineCount: number;
  readonly reportedAt: string;
}

export interface ProjectView {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly region: string;
  readonly developer: string;
  readonly generalContractor: string;
  readonly contractAmount: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly contractSignedOn: string | null;
  readonly permitOn: string | null;
  readonly registeredAt: string;
}

export interface SubcontractView {
  readonly id: string;
  readonly project: string;
  readonly subcontractor: string;
  readonly scope: string;
  readonly parent: string | null;
  readonly licence: string | null;
  readonly registeredAt: string;
}

export interface RuleView {
  readonly id: string;
  readonly revision: number;
  readonly title: Words;
  readonly basis: readonly { readonly law: string; readonly article: string }[];
  readonly group: string;
  readonly subject: string;
  readonly audience: readonly string[];
  readonly severity: Words;
  readonly remedy: Words;
  readonly parameters: readonly string[];
}
