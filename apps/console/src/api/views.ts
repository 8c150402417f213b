/** What the API answers, as its services' views have it. The OpenAPI document names paths, queries and bodies (`schema.d.ts`), not yet the answers. */

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Severity = 'yellow' | 'orange' | 'red' | 'critical';

export interface Deadline {
  readonly kind: string;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly unit: string;
  readonly basis: string;
  readonly state: 'running' | 'met' | 'overdue' | 'stopped';
  readonly provisional?: true;
  readonly metOn?: string;
  readonly late?: true;
}

export interface Liable {
  readonly uscc: string;
  readonly kind: string;
  readonly article: string;
  readonly cap?: string | null;
  readonly because: string;
}

export interface Officer {
  readonly id: string;
  readonly name: string;
}

export interface LogEntry {
  readonly step: string;
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface CaseView {
  readonly id: string;
  readonly number: string;
  readonly source: string;
  readonly state: 'open' | 'closed';
  readonly stage: string;
  readonly group: string;
  readonly region: string;
  readonly department: string;
  readonly enforcer: string;
  readonly unconfirmed?: true;
  readonly inspector: Officer | null;
  readonly inspectors: readonly Officer[];
  readonly deadlines: readonly Deadline[];
  readonly respondent: { readonly uscc: string | null; readonly name: string | null };
  readonly project: string | null;
  readonly jointlyLiable: readonly Liable[];
  readonly alerts: readonly string[];
  readonly complaints: readonly string[];
  readonly amountClaimed: string;
  readonly amountVerified: string | null;
  readonly amountRecovered: string;
  readonly workers: number;
  readonly proposals: readonly { readonly step: string; readonly workingDays?: number }[];
  readonly openedAt: string;
  readonly filedOn: string | null;
  readonly closedOn: string | null;
  readonly outcome: string | null;
  readonly refersTo: string | null;
  readonly log: readonly LogEntry[];
  readonly openSteps: readonly string[];
}

export interface RecordView {
  readonly id: string;
  readonly kind: string;
  readonly takenAt: string;
  readonly place: string;
  readonly summary: string;
  readonly person: string | null;
  readonly signedOrRefused: string | null;
  readonly amountVerified: string | null;
  readonly workersVerified: number | null;
  readonly attachments: readonly { readonly name: string; readonly sha256: string; readonly source: string }[] | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface InspectorView {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly region: string;
  readonly department: string;
  readonly absentFrom: string | null;
  readonly absentTo: string | null;
  readonly interests: readonly string[];
}

export interface AlertView {
  readonly id: string;
  readonly rule: string;
  readonly revision: number;
  readonly title: Words;
  readonly state: 'open' | 'resolved' | 'dismissed';
  readonly severity: Severity;
  readonly employer: string;
  readonly project: string | null;
  readonly period: string | null;
  readonly region: string;
  readonly department: string;
  readonly amount: string | null;
  readonly workers: number;
  readonly estimated: boolean;
  readonly unconfirmed: boolean;
  readonly legalBasis: readonly { readonly law: string; readonly article: string }[];
  readonly jointlyLiable: readonly Liable[];
  readonly case: string | null;
  readonly raisedOn: string;
  readonly raisedAt: string;
  readonly changedAt: string;
  readonly dueOn: string | null;
  readonly resolution: { readonly cause: string; readonly at: string } | null;
}

export interface Evidence {
  readonly kind: string;
  readonly events: readonly string[];
  readonly [detail: string]: string | number | boolean | null | readonly string[];
}

export interface AlertDetail extends AlertView {
  readonly evidence: readonly Evidence[];
  readonly parameters: readonly {
    readonly key: string;
    readonly value: string;
    readonly unit: string;
    readonly region: string;
    readonly validFrom: string;
    readonly basis: string;
    readonly verified: boolean;
  }[];
  readonly explanation: Words;
  readonly nextSteps: Words;
}

export interface AlertLog {
  readonly items: readonly {
    readonly change: string;
    readonly at: string;
    readonly by: string;
    readonly reason: string | null;
    readonly state: string;
    readonly severity: Severity;
    readonly amount: string | null;
    readonly workers: number;
  }[];
}

export interface ComplaintView {
  readonly id: string;
  readonly receiptNumber: string;
  readonly state: string;
  readonly channel: string;
  readonly category: string;
  readonly respondent: { readonly uscc: string | null; readonly name: string };
  readonly region: string;
  readonly project: string | null;
  readonly workers: number | null;
  readonly amount: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly reference: string | null;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly receivedAt: string;
  readonly deadlines: readonly Deadline[];
  readonly acceptedOn: string | null;
  readonly outcome: string | null;
  readonly openSteps: readonly string[];
  readonly department?: string;
  readonly case?: string | null;
}

export interface ProgressView {
  readonly state: string;
  readonly stateText: string;
  readonly steps: readonly { readonly at: string; readonly step: string; readonly text: string }[];
}

export interface ComplaintDetail extends ComplaintView {
  readonly narrative: string;
  readonly steps: ProgressView['steps'];
  readonly answer: { readonly text: string; readonly outcome: string; readonly on: string } | null;
  readonly rejection: { readonly reason: string; readonly way: string; readonly on: string } | null;
  readonly respondentCases?: readonly string[];
  readonly complainant?: { readonly name: string } | null;
}

export interface ComplainantView {
  readonly name: string;
  readonly workerId: string;
  readonly phone: string | null;
}
