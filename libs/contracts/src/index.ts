/** The published language: all that the services know of one another. One folder per producer, one file per fact. */
import { type EventContract, type ServiceName } from './event';
import { complaintAccepted } from './complaint-intake/complaint-accepted.v1';
import { complaintClocksChanged } from './complaint-intake/complaint-clocks-changed.v1';
import { complaintEnded } from './complaint-intake/complaint-ended.v1';
import { complaintMergingChanged } from './complaint-intake/complaint-merging-changed.v1';
import { complaintReceived } from './complaint-intake/complaint-received.v1';
import { respondentIdentified } from './complaint-intake/respondent-identified.v1';
import { complaintReopened } from './complaint-intake/complaint-reopened.v1';
import { contractAmended } from './contract-filing/contract-amended.v1';
import { contractEnded } from './contract-filing/contract-ended.v1';
import { contractFiled } from './contract-filing/contract-filed.v1';
import { employmentEnded } from './contract-filing/employment-ended.v1';
import { employmentRegistered } from './contract-filing/employment-registered.v1';
import { deferralFiled } from './employer-registry/deferral-filed.v1';
import { dispatchLicenceRegistered } from './employer-registry/dispatch-licence-registered.v1';
import { employerRegistered } from './employer-registry/employer-registered.v1';
import { employerStatusChanged } from './employer-registry/employer-status-changed.v1';
import { headcountReported } from './employer-registry/headcount-reported.v1';
import { injuryCoverRegistered } from './employer-registry/injury-cover-registered.v1';
import { paymentGuaranteeRegistered } from './employer-registry/payment-guarantee-registered.v1';
import { qualificationChecked } from './employer-registry/qualification-checked.v1';
import { responsibilityLetterSigned } from './employer-registry/responsibility-letter-signed.v1';
import { noticeBoardPosted } from './employer-registry/notice-board-posted.v1';
import { wageOfficerAppointed } from './employer-registry/wage-officer-appointed.v1';
import { wageAgreementFiled } from './employer-registry/wage-agreement-filed.v1';
import { wageSystemFiled } from './employer-registry/wage-system-filed.v1';
import { workingTimeApprovalRegistered } from './employer-registry/working-time-approval-registered.v1';
import { projectRegistered } from './employer-registry/project-registered.v1';
import { subcontractRegistered } from './employer-registry/subcontract-registered.v1';
import { arrivalAnswered } from './complaint-intake/arrival-answered.v1';
import { arrivalAsked } from './inspection/arrival-asked.v1';
import { caseChanged } from './inspection/case-changed.v1';
import { moneyAsked } from './inspection/money-asked.v1';
import { alertChanged } from './rules/alert-changed.v1';
import { policyChanged } from './rules/policy-changed.v1';
import { advanceChanged } from './wage-cards/advance-changed.v1';
import { advanceWriteOffChanged } from './wage-cards/advance-write-off-changed.v1';
import { attendanceRecorded } from './wage-cards/attendance-recorded.v1';
import { cardIssued } from './wage-cards/card-issued.v1';
import { cashPaymentConfirmed } from './wage-cards/cash-payment-confirmed.v1';
import { contractorRecorded } from './wage-cards/contractor-recorded.v1';
import { paymentReported } from './wage-cards/payment-reported.v1';
import { moneyAnswered } from './wage-cards/money-answered.v1';
import { payrollCorrected } from './wage-cards/payroll-corrected.v1';
import { payrollCorrectionConfirmed } from './wage-cards/payroll-correction-confirmed.v1';
import { payrollLinesRecorded } from './wage-cards/payroll-lines-recorded.v1';
import { payrollSubmitted } from './wage-cards/payroll-submitted.v1';
import { revolvingFundAppropriated } from './wage-cards/revolving-fund-appropriated.v1';
import { specialAccountClosed } from './wage-cards/special-account-closed.v1';
import { specialAccountFunded } from './wage-cards/special-account-funded.v1';
import { specialAccountOpened } from './wage-cards/special-account-opened.v1';
import { wageDepositAssessed } from './wage-cards/wage-deposit-assessed.v1';
import { wageDepositChanged } from './wage-cards/wage-deposit-changed.v1';
import { wageReserveChanged } from './wage-cards/wage-reserve-changed.v1';

export * from './event';
export { samples } from './samples';
export type { Infer, Schema } from './schema';
export * from './messaging/clock-moved.v1';
export * from './messaging/day-closed.v1';
export * from './complaint-intake/arrival-answered.v1';
export * from './complaint-intake/complaint-accepted.v1';
export * from './complaint-intake/complaint-clocks-changed.v1';
export * from './complaint-intake/complaint-ended.v1';
export * from './complaint-intake/complaint-merging-changed.v1';
export * from './complaint-intake/complaint-received.v1';
export * from './complaint-intake/respondent-identified.v1';
export * from './complaint-intake/complaint-reopened.v1';
export * from './contract-filing/contract-amended.v1';
export * from './contract-filing/contract-ended.v1';
export * from './contract-filing/contract-filed.v1';
export * from './contract-filing/employment-ended.v1';
export * from './contract-filing/employment-registered.v1';
export * from './employer-registry/deferral-filed.v1';
export * from './employer-registry/dispatch-licence-registered.v1';
export * from './employer-registry/employer-registered.v1';
export * from './employer-registry/employer-status-changed.v1';
export * from './employer-registry/headcount-reported.v1';
export * from './employer-registry/injury-cover-registered.v1';
export * from './employer-registry/payment-guarantee-registered.v1';
export * from './employer-registry/qualification-checked.v1';
export * from './employer-registry/responsibility-letter-signed.v1';
export * from './employer-registry/notice-board-posted.v1';
export * from './employer-registry/wage-officer-appointed.v1';
export * from './employer-registry/wage-agreement-filed.v1';
export * from './employer-registry/wage-system-filed.v1';
export * from './employer-registry/working-time-approval-registered.v1';
export * from './employer-registry/project-registered.v1';
export * from './employer-registry/subcontract-registered.v1';
export * from './inspection/arrival-asked.v1';
export * from './inspection/case-changed.v1';
export * from './inspection/money-asked.v1';
export * from './rules/alert-changed.v1';
export * from './rules/policy-changed.v1';
export * from './wage-cards/advance-changed.v1';
export * from './wage-cards/advance-write-off-changed.v1';
export * from './wage-cards/attendance-recorded.v1';
export * from './wage-cards/card-issued.v1';
export * from './wage-cards/cash-payment-confirmed.v1';
export * from './wage-cards/contractor-recorded.v1';
export * from './wage-cards/money-answered.v1';
export * from './wage-cards/payment-reported.v1';
export * from './wage-cards/payroll-corrected.v1';
export * from './wage-cards/payroll-correction-confirmed.v1';
export * from './wage-cards/payroll-lines-recorded.v1';
export * from './wage-cards/payroll-submitted.v1';
export * from './wage-cards/revolving-fund-appropriated.v1';
export * from './wage-cards/special-account-closed.v1';
export * from './wage-cards/special-account-funded.v1';
export * from './wage-cards/special-account-opened.v1';
export * from './wage-cards/wage-deposit-assessed.v1';
export * from './wage-cards/wage-deposit-changed.v1';
export * from './wage-cards/wage-reserve-changed.v1';

/** Every fact that a service publishes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const eventContracts: readonly EventContract<any>[] = [
  complaintAccepted,
  complaintClocksChanged,
  complaintEnded,
  complaintMergingChanged,
  complaintReceived,
  respondentIdentified,
  complaintReopened,
  contractAmended,
  contractEnded,
  contractFiled,
  employmentEnded,
  employmentRegistered,
  deferralFiled,
  dispatchLicenceRegistered,
  employerRegistered,
  employerStatusChanged,
  headcountReported,
  injuryCoverRegistered,
  paymentGuaranteeRegistered,
  responsibilityLetterSigned,
  noticeBoardPosted,
  wageOfficerAppointed,
  wageAgreementFiled,
  wageSystemFiled,
  workingTimeApprovalRegistered,
  projectRegistered,
  subcontractRegistered,
  qualificationChecked,
  arrivalAnswered,
  arrivalAsked,
  caseChanged,
  moneyAsked,
  alertChanged,
  policyChanged,
  advanceChanged,
  advanceWriteOffChanged,
  attendanceRecorded,
  cardIssued,
  cashPaymentConfirmed,
  contractorRecorded,
  moneyAnswered,
  paymentReported,
  payrollCorrected,
  payrollCorrectionConfirmed,
  payrollLinesRecorded,
  payrollSubmitted,
  revolvingFundAppropriated,
  specialAccountClosed,
  specialAccountFunded,
  specialAccountOpened,
  wageDepositAssessed,
  wageDepositChanged,
  wageReserveChanged,
];

/** Every topic, in a fixed order. */
export const topics: readonly string[] = [...new Set(eventContracts.map((contract) => contract.topic))].sort();

/** The topics a service publishes to. */
export const topicsOf = (service: ServiceName): string[] =>
  topics.filter((topic) => eventContracts.some((contract) => contract.topic === topic && contract.producer === service));
