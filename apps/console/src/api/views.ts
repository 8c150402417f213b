/** What the API answers, by the names that the pages use: all of it generated from the services' code by way of docs/api/openapi.json. */
import type { components } from './schema';

type Schemas = components['schemas'];

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export type Words = Schemas['Words'];
export type Severity = Schemas['AlertView']['severity'];
/** A case's or a complaint's deadline; only a complaint's says when it was met. */
export type Deadline = Schemas['DeadlineView'] & Partial<Pick<Schemas['ShownDeadline'], 'metOn' | 'late'>>;
/** Who owes beside the respondent: of an alert or of a case. */
export type Liable = Omit<Schemas['Liable'], 'kind' | 'cap'> & { readonly kind: string; readonly cap?: string | null };
export type Officer = Schemas['OfficerView'];
export type LogEntry = Schemas['LogEntry'];
export type CaseView = Schemas['CaseView'];
export type Step = CaseView['openSteps'][number];
export type RecordView = Schemas['RecordView'];
export type PaperView = Schemas['PaperView'];
export type DemandView = Schemas['DemandView'];
export type ReferralView = Schemas['ReferralView'];
export type CrimeTest = Schemas['CrimeTest'];
export type InspectorView = Schemas['InspectorView'];
export type AlertView = Schemas['AlertView'];
export type Evidence = Schemas['Evidence'];
export type AlertDetail = Schemas['AlertDetailView'];
export type AlertLog = Schemas['AlertLogView'];
export type CallBackView = Schemas['CallBackView'];
export type BatchView = Schemas['BatchView'];
export type BatchWithErrors = Schemas['BatchWithErrorsView'];
export type ComplaintView = Schemas['ComplaintView'];
export type ComplaintDetail = Schemas['FullComplaintView'];
export type ProgressView = Schemas['ProgressView'];
export type MessageView = Schemas['MessageView'];
export type ComplainantView = Schemas['ComplainantView'];

export type EmployerView = Schemas['EmployerView'];
export type HeadcountView = Schemas['HeadcountView'];
export type DeferralView = Schemas['DeferralView'];
export type ConflictView = Schemas['ConflictView'];
export type EmploymentView = Schemas['EmploymentView'];
export type ContractView = Schemas['ContractView'];
export type PayrollView = Schemas['PayrollView'];
export type SettledPayrollView = Schemas['SettledPayrollView'];
export type PayrollLineView = Schemas['ComparedLineView'];
export type PayslipView = Schemas['PayslipView'];
export type Viewing = Schemas['IdentityViewing'];
export type PaymentView = Schemas['PaymentView'];
export type ProjectView = Schemas['ProjectView'];
export type SubcontractView = Schemas['SubcontractView'];
export type RuleView = Schemas['RuleView'];
export type PolicyRow = Schemas['PolicyView'];
export type PolicyChange = Schemas['PolicyChangeView'];
export type WhatIf = Schemas['WhatIfView'];
export type WhatIfResult = Schemas['WhatIfResultView'];
export type WhatIfCount = Schemas['WhatIfCountView'];
export type WhatIfDifference = Schemas['WhatIfDifferenceView'];
