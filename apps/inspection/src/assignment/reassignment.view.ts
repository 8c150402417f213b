import type { LeadReason } from '../case/case-log';

/** Who might take over, and why; a proposal, which a supervisor takes up by assigning or leaves. */
export interface SubstituteView {
  readonly id: string;
  readonly name: string;
  /** Open cases led or assigned already. */
  readonly openCases: number;
  readonly because: LeadReason;
}

/** An assigned inspector who is or will be away. */
export interface AbsentView {
  readonly id: string;
  readonly name: string;
  /** First day away. */
  readonly from: string;
  /** Last day away; null: until further notice. */
  readonly to: string | null;
  /** Null: nobody of the office is free. */
  readonly substitute: SubstituteView | null;
}

/** An open case that waits to be given to others (待改派), as it stands now: nothing of it is kept. */
export interface ReassignmentView {
  readonly caseId: string;
  readonly number: string;
  readonly stage: string;
  readonly region: string;
  readonly department: string;
  readonly respondent: { readonly uscc: string | null; readonly name: string | null };
  readonly absent: readonly AbsentView[];
}
