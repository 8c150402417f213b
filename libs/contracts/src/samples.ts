import arrivalAnsweredV1 from './complaint-intake/arrival-answered.v1.sample.json';
import complaintAcceptedV1 from './complaint-intake/complaint-accepted.v1.sample.json';
import complaintClocksChangedV1 from './complaint-intake/complaint-clocks-changed.v1.sample.json';
import complaintEndedV1 from './complaint-intake/complaint-ended.v1.sample.json';
import complaintMergingChangedV1 from './complaint-intake/complaint-merging-changed.v1.sample.json';
import complaintReceivedV1 from './complaint-intake/complaint-received.v1.sample.json';
import respondentIdentifiedV1 from './complaint-intake/respondent-identified.v1.sample.json';
import complaintReopenedV1 from './complaint-intake/complaint-reopened.v1.sample.json';
import contractAmendedV1 from './contract-filing/contract-amended.v1.sample.json';
import contractEndedV1 from './contract-filing/contract-ended.v1.sample.json';
import contractFiledV1 from './contract-filing/contract-filed.v1.sample.json';
import employmentEndedV1 from './contract-filing/employment-ended.v1.sample.json';
import employmentRegisteredV1 from './contract-filing/employment-registered.v1.sample.json';
import deferralFiledV1 from './employer-registry/deferral-filed.v1.sample.json';
import dispatchLicenceRegisteredV1 from './employer-registry/dispatch-licence-registered.v1.sample.json';
import employerRegisteredV1 from './employer-registry/employer-registered.v1.sample.json';
import employerStatusChangedV1 from './employer-registry/employer-status-changed.v1.sample.json';
import headcountReportedV1 from './employer-registry/headcount-reported.v1.sample.json';
import injuryCoverRegisteredV1 from './employer-registry/injury-cover-registered.v1.sample.json';
import paymentGuaranteeRegisteredV1 from './employer-registry/payment-guarantee-registered.v1.sample.json';
import responsibilityLetterSignedV1 from './employer-registry/responsibility-letter-signed.v1.sample.json';
import noticeBoardPostedV1 from './employer-registry/notice-board-posted.v1.sample.json';
import wageOfficerAppointedV1 from './employer-registry/wage-officer-appointed.v1.sample.json';
import wageAgreementFiledV1 from './employer-registry/wage-agreement-filed.v1.sample.json';
import wageSystemFiledV1 from './employer-registry/wage-system-filed.v1.sample.json';
import workingTimeApprovalRegisteredV1 from './employer-registry/working-time-approval-registered.v1.sample.json';
import projectRegisteredV1 from './employer-registry/project-registered.v1.sample.json';
import qualificationCheckedV1 from './employer-registry/qualification-checked.v1.sample.json';
import subcontractRegisteredV1 from './employer-registry/subcontract-registered.v1.sample.json';
import arrivalAskedV1 from './inspection/arrival-asked.v1.sample.json';
import caseChangedV1 from './inspection/case-changed.v1.sample.json';
import moneyAskedV1 from './inspection/money-asked.v1.sample.json';
import clockMovedV1 from './messaging/clock-moved.v1.sample.json';
import dayClosedV1 from './messaging/day-closed.v1.sample.json';
import alertChangedV1 from './rules/alert-changed.v1.sample.json';
import policyChangedV1 from './rules/policy-changed.v1.sample.json';
import advanceChangedV1 from './wage-cards/advance-changed.v1.sample.json';
import advanceWriteOffChangedV1 from './wage-cards/advance-write-off-changed.v1.sample.json';
import attendanceRecordedV1 from './wage-cards/attendance-recorded.v1.sample.json';
import cardIssuedV1 from './wage-cards/card-issued.v1.sample.json';
import cashPaymentConfirmedV1 from './wage-cards/cash-payment-confirmed.v1.sample.json';
import contractorRecordedV1 from './wage-cards/contractor-recorded.v1.sample.json';
import moneyAnsweredV1 from './wage-cards/money-answered.v1.sample.json';
import paymentReportedV1 from './wage-cards/payment-reported.v1.sample.json';
import payrollCorrectedV1 from './wage-cards/payroll-corrected.v1.sample.json';
import payrollCorrectionConfirmedV1 from './wage-cards/payroll-correction-confirmed.v1.sample.json';
import payrollLinesRecordedV1 from './wage-cards/payroll-lines-recorded.v1.sample.json';
import payrollSubmittedV1 from './wage-cards/payroll-submitted.v1.sample.json';
import revolvingFundAppropriatedV1 from './wage-cards/revolving-fund-appropriated.v1.sample.json';
import specialAccountClosedV1 from './wage-cards/special-account-closed.v1.sample.json';
import specialAccountFundedV1 from './wage-cards/special-account-funded.v1.sample.json';
import specialAccountOpenedV1 from './wage-cards/special-account-opened.v1.sample.json';
import wageDepositAssessedV1 from './wage-cards/wage-deposit-assessed.v1.sample.json';
import wageDepositChangedV1 from './wage-cards/wage-deposit-changed.v1.sample.json';
import wageReserveChangedV1 from './wage-cards/wage-reserve-changed.v1.sample.json';

/** One example of the data of each fact, by type: what its producer's and its consumers' tests read, and the event document shows. */
export const samples: Readonly<Record<string, object>> = {
  'anxin.complaint-intake.arrival-answered.v1': arrivalAnsweredV1,
  'anxin.complaint-intake.complaint-accepted.v1': complaintAcceptedV1,
  'anxin.complaint-intake.complaint-clocks-changed.v1': complaintClocksChangedV1,
  'anxin.complaint-intake.complaint-ended.v1': complaintEndedV1,
  'anxin.complaint-intake.complaint-merging-changed.v1': complaintMergingChangedV1,
  'anxin.complaint-intake.complaint-received.v1': complaintReceivedV1,
  'anxin.complaint-intake.respondent-identified.v1': respondentIdentifiedV1,
  'anxin.complaint-intake.complaint-reopened.v1': complaintReopenedV1,
  'anxin.contract-filing.contract-amended.v1': contractAmendedV1,
  'anxin.contract-filing.contract-ended.v1': contractEndedV1,
  'anxin.contract-filing.contract-filed.v1': contractFiledV1,
  'anxin.contract-filing.employment-ended.v1': employmentEndedV1,
  'anxin.contract-filing.employment-registered.v1': employmentRegisteredV1,
  'anxin.employer-registry.deferral-filed.v1': deferralFiledV1,
  'anxin.employer-registry.dispatch-licence-registered.v1': dispatchLicenceRegisteredV1,
  'anxin.employer-registry.employer-registered.v1': employerRegisteredV1,
  'anxin.employer-registry.employer-status-changed.v1': employerStatusChangedV1,
  'anxin.employer-registry.headcount-reported.v1': headcountReportedV1,
  'anxin.employer-registry.injury-cover-registered.v1': injuryCoverRegisteredV1,
  'anxin.employer-registry.payment-guarantee-registered.v1': paymentGuaranteeRegisteredV1,
  'anxin.employer-registry.responsibility-letter-signed.v1': responsibilityLetterSignedV1,
  'anxin.employer-registry.notice-board-posted.v1': noticeBoardPostedV1,
  'anxin.employer-registry.wage-officer-appointed.v1': wageOfficerAppointedV1,
  'anxin.employer-registry.wage-agreement-filed.v1': wageAgreementFiledV1,
  'anxin.employer-registry.wage-system-filed.v1': wageSystemFiledV1,
  'anxin.employer-registry.working-time-approval-registered.v1': workingTimeApprovalRegisteredV1,
  'anxin.employer-registry.project-registered.v1': projectRegisteredV1,
  'anxin.employer-registry.qualification-checked.v1': qualificationCheckedV1,
  'anxin.employer-registry.subcontract-registered.v1': subcontractRegisteredV1,
  'anxin.inspection.arrival-asked.v1': arrivalAskedV1,
  'anxin.inspection.case-changed.v1': caseChangedV1,
  'anxin.inspection.money-asked.v1': moneyAskedV1,
  'anxin.clock-moved.v1': clockMovedV1,
  'anxin.day-closed.v1': dayClosedV1,
  'anxin.rules.alert-changed.v1': alertChangedV1,
  'anxin.rules.policy-changed.v1': policyChangedV1,
  'anxin.wage-cards.advance-changed.v1': advanceChangedV1,
  'anxin.wage-cards.advance-write-off-changed.v1': advanceWriteOffChangedV1,
  'anxin.wage-cards.attendance-recorded.v1': attendanceRecordedV1,
  'anxin.wage-cards.card-issued.v1': cardIssuedV1,
  'anxin.wage-cards.cash-payment-confirmed.v1': cashPaymentConfirmedV1,
  'anxin.wage-cards.contractor-recorded.v1': contractorRecordedV1,
  'anxin.wage-cards.money-answered.v1': moneyAnsweredV1,
  'anxin.wage-cards.payment-reported.v1': paymentReportedV1,
  'anxin.wage-cards.payroll-corrected.v1': payrollCorrectedV1,
  'anxin.wage-cards.payroll-correction-confirmed.v1': payrollCorrectionConfirmedV1,
  'anxin.wage-cards.payroll-lines-recorded.v1': payrollLinesRecordedV1,
  'anxin.wage-cards.payroll-submitted.v1': payrollSubmittedV1,
  'anxin.wage-cards.revolving-fund-appropriated.v1': revolvingFundAppropriatedV1,
  'anxin.wage-cards.special-account-closed.v1': specialAccountClosedV1,
  'anxin.wage-cards.special-account-funded.v1': specialAccountFundedV1,
  'anxin.wage-cards.special-account-opened.v1': specialAccountOpenedV1,
  'anxin.wage-cards.wage-deposit-assessed.v1': wageDepositAssessedV1,
  'anxin.wage-cards.wage-deposit-changed.v1': wageDepositChangedV1,
  'anxin.wage-cards.wage-reserve-changed.v1': wageReserveChangedV1,
};
