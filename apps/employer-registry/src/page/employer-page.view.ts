import type { ConflictView } from '../conflict/conflict.view';
import type { DeferralView } from '../deferral/deferral.view';
import type { DispatchLicenceView } from '../dispatch-licence/dispatch-licence.view';
import type { SizeView } from '../employer/employer-size';
import type { EmployerView } from '../employer/employer.view';
import type { HeadcountView } from '../headcount/headcount.view';
import type { LetterView } from '../letter/letter.view';
import type { PaymentGuaranteeView } from '../payment-guarantee/payment-guarantee.view';
import type { ProjectView } from '../project/project.view';
import type { StatusChangeView } from '../status-change/status-change.view';
import type { TakenWork } from '../subcontract/subcontract.store';
import type { UnionView } from '../union/union.view';
import type { WageAgreementView } from '../wage-agreement/wage-agreement.view';
import type { WageSystemView } from '../wage-system/wage-system.view';
import type { WorkingTimeApprovalView } from '../working-time-approval/working-time-approval.view';

/** A place of the same origin where all of it is. */
export interface Link {
  readonly section: string;
  readonly href: string;
}

/** The newest of a section, and how many there are. */
export interface Section {
  readonly count: number;
  /** All of them; null where there is no list of its own. */
  readonly href: string | null;
}

export interface StatusSection extends Section {
  readonly items: readonly StatusChangeView[];
}
export interface HeadcountSection extends Section {
  readonly items: readonly HeadcountView[];
}
export interface WageAgreementSection extends Section {
  readonly items: readonly WageAgreementView[];
}
export interface UnionSection extends Section {
  readonly items: readonly UnionView[];
}
export interface LicenceSection extends Section {
  readonly items: readonly DispatchLicenceView[];
}
export interface ApprovalSection extends Section {
  readonly items: readonly WorkingTimeApprovalView[];
}
export interface WageSystemSection extends Section {
  readonly items: readonly WageSystemView[];
}
export interface DeferralSection extends Section {
  readonly items: readonly DeferralView[];
}
export interface ProjectSection extends Section {
  readonly items: readonly ProjectView[];
}
export interface SubcontractSection extends Section {
  readonly items: readonly TakenWork[];
}
export interface GuaranteeSection extends Section {
  readonly items: readonly PaymentGuaranteeView[];
}
export interface LetterSection extends Section {
  readonly items: readonly LetterView[];
}
export interface ConflictSection extends Section {
  readonly items: readonly ConflictView[];
}

/** All that the register knows of an employer, in one answer. */
export interface EmployerPageView {
  readonly employer: EmployerView;
  readonly size: SizeView;
  readonly statusChanges: StatusSection;
  readonly headcounts: HeadcountSection;
  readonly wageAgreements: WageAgreementSection;
  readonly unions: UnionSection;
  readonly dispatchLicences: LicenceSection;
  readonly workingTimeApprovals: ApprovalSection;
  readonly wageSystems: WageSystemSection;
  readonly deferrals: DeferralSection;
  /** Sites it builds as general contractor. */
  readonly projects: ProjectSection;
  /** Sites it has others build. */
  readonly developments: ProjectSection;
  /** Work on others' sites. */
  readonly subcontracts: SubcontractSection;
  /** Of the sites it builds (工程款支付担保). */
  readonly paymentGuarantees: GuaranteeSection;
  readonly responsibilityLetters: LetterSection;
  /** What other services name and the register doesn't know; null for the employer itself. */
  readonly conflicts: ConflictSection | null;
  /** What other services know of it: services ask nothing of one another, whoever shows the page asks them. */
  readonly elsewhere: readonly Link[];
}
