import { Module } from '@nestjs/common';
import { UploadsModule, type ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { policyMigrations, PolicyModule } from '@anxin/policy-copy';
import { SiteCopyModule, siteMigrations } from '@anxin/site-copy';
import { AccountClosingController } from './account-closing/account-closing.controller';
import { AccountClosingStore } from './account-closing/account-closing.store';
import { DecideClosing } from './account-closing/decide-closing.use-case';
import { FindClosings } from './account-closing/find-closings.use-case';
import { RequestClosing } from './account-closing/request-closing.use-case';
import { AttendanceBatchController } from './attendance/attendance-batch.controller';
import { AttendanceBatches } from './attendance/attendance-batches.provider';
import { AttendanceController } from './attendance/attendance.controller';
import { AttendancePublisher } from './attendance/attendance.publisher';
import { AttendanceReadingStore } from './attendance/attendance-reading.store';
import { AttendanceStore } from './attendance/attendance.store';
import { FindAttendance } from './attendance/find-attendance.use-case';
import { KeepAttendance } from './attendance/keep-attendance.use-case';
import { RecordAttendance } from './attendance/record-attendance.use-case';
import { StoreAttendanceBatchesSchedule } from './attendance/store-attendance-batches.schedule';
import { StoreAttendanceSlice } from './attendance/store-attendance-slice.use-case';
import { BatchController } from './batch/batch.controller';
import { StoreBatchesSchedule } from './batch/store-batches.schedule';
import { StagedPayrollsPublisher } from './batch/staged-payrolls.publisher';
import { StagedPayrolls } from './batch/staged-payrolls.store';
import { StoreSlice } from './batch/store-slice.use-case';
import { PayrollBatches } from './batch/payroll-batches.provider';
import { ReadPayrollRows } from './batch/read-payroll-rows.use-case';
import { CardController } from './card/card.controller';
import { CardEntity } from './card/card.entity';
import { CardPublisher } from './card/card.publisher';
import { CardStore } from './card/card.store';
import { FindCards } from './card/find-cards.use-case';
import { IssueCard } from './card/issue-card.use-case';
import { CaseChangedConsumer } from './case/case-changed.consumer';
import { CaseStore } from './case/case.store';
import { KeepCases } from './case/keep-cases.use-case';
import { ContractorRecordController } from './contractor-record/contractor-record.controller';
import { ContractorRecordEntity } from './contractor-record/contractor-record.entity';
import { ContractorRecordPublisher } from './contractor-record/contractor-record.publisher';
import { ContractorRecordStore } from './contractor-record/contractor-record.store';
import { FindRecords } from './contractor-record/find-records.use-case';
import { StateRecord } from './contractor-record/state-record.use-case';
import { ConfirmCorrection } from './correction/confirm-correction.use-case';
import { CorrectPayroll } from './correction/correct-payroll.use-case';
import { CorrectionController } from './correction/correction.controller';
import { CorrectionPublisher } from './correction/correction.publisher';
import { CorrectionReadingStore } from './correction/correction-reading.store';
import { CorrectionStore } from './correction/correction.store';
import { FindCorrections } from './correction/find-corrections.use-case';
import { AssessDeposits } from './deposit/assess-deposits.use-case';
import { AssessmentStore } from './deposit/assessment.store';
import { ChangeDeposit } from './deposit/change-deposit.use-case';
import { CompleteReleasesSchedule } from './deposit/complete-releases.schedule';
import { CompleteReleases } from './deposit/complete-releases.use-case';
import { ConfirmDrawdown } from './deposit/confirm-drawdown.use-case';
import { DepositPolicy } from './deposit/deposit-policy.use-case';
import { DepositController } from './deposit/deposit.controller';
import { DepositEntity } from './deposit/deposit.entity';
import { DepositPublisher } from './deposit/deposit.publisher';
import { DepositStore } from './deposit/deposit.store';
import { DrawDownDeposit } from './deposit/draw-down-deposit.use-case';
import { DrawdownStore } from './deposit/drawdown.store';
import { ExtendGuarantee } from './deposit/extend-guarantee.use-case';
import { FileDeposit } from './deposit/file-deposit.use-case';
import { ProjectDepositController } from './deposit/project-deposit.controller';
import { ReleaseDeposit } from './deposit/release-deposit.use-case';
import { ShowDeposits } from './deposit/show-deposits.use-case';
import { ShowProjectDeposit } from './deposit/show-project-deposit.use-case';
import { TopUpDeposit } from './deposit/top-up-deposit.use-case';
import { AdvanceLimits } from './fund/advance-limits.use-case';
import { AdvanceAccountsStore } from './fund/advance-accounts.store';
import { AdvancePrecondition } from './fund/advance-precondition.use-case';
import { AdvanceEntity } from './fund/advance.entity';
import { AdvanceStore } from './fund/advance.store';
import { ApplyForAdvance } from './fund/apply-for-advance.use-case';
import { Appropriate } from './fund/appropriate.use-case';
import { AnswerCase } from './money-request/answer-case.use-case';
import { MoneyAskedConsumer } from './money-request/money-asked.consumer';
import { MoneyRequestController } from './money-request/money-request.controller';
import { MoneyRequestPublisher } from './money-request/money-request.publisher';
import { MoneyRequestStore } from './money-request/money-request.store';
import { ShowRequests } from './money-request/show-requests.use-case';
import { FundController } from './fund/fund.controller';
import { FundPublisher } from './fund/fund.publisher';
import { FundStore } from './fund/fund.store';
import { RecoverAdvance } from './fund/recover-advance.use-case';
import { ShowFunds } from './fund/show-funds.use-case';
import { SignAdvance } from './fund/sign-advance.use-case';
import { LedgerStore } from './ledger/ledger.store';
import { CashConfirmationStore } from './payment/cash-confirmation.store';
import { CashSheetStore } from './payment/cash-sheet.store';
import { ConfirmCashPayment } from './payment/confirm-cash-payment.use-case';
import { FileCashSheet } from './payment/file-cash-sheet.use-case';
import { FindPayments } from './payment/find-payments.use-case';
import { FindSurpluses } from './payment/find-surpluses.use-case';
import { PaymentController } from './payment/payment.controller';
import { PaymentEntity } from './payment/payment.entity';
import { PaymentPublisher } from './payment/payment.publisher';
import { PaymentStore, TransferStore } from './payment/payment.store';
import { ReportPayment } from './payment/report-payment.use-case';
import { SurplusController } from './payment/surplus.controller';
import { SurplusStore } from './payment/surplus.store';
import { AddPayrollLines } from './payroll/add-payroll-lines.use-case';
import { ContinueSubmissionsSchedule } from './payroll/continue-submissions.schedule';
import { ContinueSubmissions } from './payroll/continue-submissions.use-case';
import { DraftPayroll } from './payroll/draft-payroll.use-case';
import { FindPayrolls } from './payroll/find-payrolls.use-case';
import { OpenWagesStore } from './payroll/open-wages.store';
import { PayrollLineStore } from './payroll/payroll-line.store';
import { PayrollController } from './payroll/payroll.controller';
import { PayrollEntity } from './payroll/payroll.entity';
import { PayrollPublisher } from './payroll/payroll.publisher';
import { PayrollStore } from './payroll/payroll.store';
import { FindPayslips } from './payslip/find-payslips.use-case';
import { PayslipController } from './payslip/payslip.controller';
import { PayslipStore } from './payslip/payslip.store';
import { SettlementStore } from './payroll/settlement.store';
import { SubmitPayroll } from './payroll/submit-payroll.use-case';
import { EmployerRegisteredConsumer } from './place/employer-registered.consumer';
import { KeepPlaces } from './place/keep-places.use-case';
import { PlaceStore } from './place/place.store';
import { ProjectRegisteredConsumer } from './place/project-registered.consumer';
import { KeepProjectTerms } from './project/keep-project-terms.use-case';
import { ProjectTermsStore } from './project/project-terms.store';
import { ChangeReserve } from './reserve/change-reserve.use-case';
import { ReserveController } from './reserve/reserve.controller';
import { ReserveEntity } from './reserve/reserve.entity';
import { ReservePublisher } from './reserve/reserve.publisher';
import { ReserveStore } from './reserve/reserve.store';
import { ShowReserves } from './reserve/show-reserves.use-case';
import { FindReturnMappings } from './return-file/find-return-mappings.use-case';
import { PutReturnMapping } from './return-file/put-return-mapping.use-case';
import { ReadReturnRows } from './return-file/read-return-rows.use-case';
import { ReceiptKeyStore } from './return-file/receipt-key.store';
import { ReturnFileController } from './return-file/return-file.controller';
import { ReturnFileStore } from './return-file/return-file.store';
import { ReturnFiles } from './return-file/return-files.provider';
import { ReturnMappingController } from './return-file/return-mapping.controller';
import { ReturnMappingStore } from './return-file/return-mapping.store';
import { SignReceipt } from './return-file/sign-receipt.use-case';
import { StoreReturnFilesSchedule } from './return-file/store-return-files.schedule';
import { StoreReturnSlice } from './return-file/store-return-slice.use-case';
import { ChangeAccount } from './special-account/change-account.use-case';
import { FundAccount } from './special-account/fund-account.use-case';
import { OpenAccount } from './special-account/open-account.use-case';
import { ShowAccounts } from './special-account/show-accounts.use-case';
import { SpecialAccountController } from './special-account/special-account.controller';
import { SpecialAccountEntity } from './special-account/special-account.entity';
import { SpecialAccountPublisher } from './special-account/special-account.publisher';
import { SpecialAccountStore } from './special-account/special-account.store';
import { CreatePlaces1760000300000 } from './tables/1760000300000-create-places.migration';
import { CreateWageCards1760000301000 } from './tables/1760000301000-create-wage-cards.migration';
import { CreatePayrolls1760000302000 } from './tables/1760000302000-create-payrolls.migration';
import { CreatePayments1760000303000 } from './tables/1760000303000-create-payments.migration';
import { CreatePayrollBatches1760000304000 } from './tables/1760000304000-create-payroll-batches.migration';
import { CreateLedgers1760000305000 } from './tables/1760000305000-create-ledgers.migration';
import { CreateWageDeposits1760000306000 } from './tables/1760000306000-create-wage-deposits.migration';
import { CreateSiteAccounts1760000307000 } from './tables/1760000307000-create-site-accounts.migration';
import { CreateRevolvingFunds1760000308000 } from './tables/1760000308000-create-revolving-funds.migration';
import { CreatePayrollCorrections1760000310000 } from './tables/1760000310000-create-payroll-corrections.migration';
import { CreateAttendance1760000311000 } from './tables/1760000311000-create-attendance.migration';
import { KeepWageRecords1760000312000 } from './tables/1760000312000-keep-wage-records.migration';
import { CreateReturnFiles1760000315000 } from './tables/1760000315000-create-return-files.migration';
import { CreateCashSheets1760000316000 } from './tables/1760000316000-create-cash-sheets.migration';
import { GroundAdvances1760000317000 } from './tables/1760000317000-ground-advances.migration';
import { CreateWriteOffs1760000318000 } from './tables/1760000318000-create-write-offs.migration';
import { TakeMoneyRequests1760000345000 } from './tables/1760000345000-take-money-requests.migration';
import { CloseSpecialAccounts1760000319000 } from './tables/1760000319000-close-special-accounts.migration';
import { LightenPayrollFiling1760000340000 } from './tables/1760000340000-lighten-payroll-filing.migration';
import { StagePayrollRows1760000341000 } from './tables/1760000341000-stage-payroll-rows.migration';
import { ChangeWriteOff } from './write-off/change-write-off.use-case';
import { DecideWriteOff } from './write-off/decide-write-off.use-case';
import { FindWriteOffs } from './write-off/find-write-offs.use-case';
import { ProposeWriteOff } from './write-off/propose-write-off.use-case';
import { WriteOffController } from './write-off/write-off.controller';
import { WriteOffPublisher } from './write-off/write-off.publisher';
import { WriteOffStore } from './write-off/write-off.store';

const cards = [CardStore, CardPublisher, IssueCard, FindCards];
const payrolls = [
  PayrollStore,
  PayrollLineStore,
  SettlementStore,
  PayrollPublisher,
  DraftPayroll,
  AddPayrollLines,
  SubmitPayroll,
  ContinueSubmissions,
  ContinueSubmissionsSchedule,
  FindPayrolls,
];
const corrections = [CorrectionStore, CorrectionReadingStore, CorrectionPublisher, CorrectPayroll, ConfirmCorrection, FindCorrections];
const payslips = [PayslipStore, FindPayslips];
const attendance = [
  AttendanceStore,
  AttendanceReadingStore,
  AttendancePublisher,
  KeepAttendance,
  RecordAttendance,
  FindAttendance,
  StoreAttendanceSlice,
  AttendanceBatches,
  StoreAttendanceBatchesSchedule,
];
const batches = [StagedPayrolls, StagedPayrollsPublisher, ReadPayrollRows, StoreSlice, PayrollBatches, StoreBatchesSchedule];
const payments = [
  PaymentStore,
  TransferStore,
  CashConfirmationStore,
  CashSheetStore,
  SurplusStore,
  PaymentPublisher,
  ReportPayment,
  ConfirmCashPayment,
  FileCashSheet,
  FindPayments,
  FindSurpluses,
];
const returnFiles = [
  ReturnFileStore,
  ReturnMappingStore,
  ReceiptKeyStore,
  ReadReturnRows,
  StoreReturnSlice,
  ReturnFiles,
  StoreReturnFilesSchedule,
  SignReceipt,
  PutReturnMapping,
  FindReturnMappings,
];
const places = [PlaceStore, KeepPlaces, CaseStore, KeepCases];
const books = [LedgerStore, OpenWagesStore, ProjectTermsStore, KeepProjectTerms];
const deposits = [
  DepositStore,
  DrawdownStore,
  AssessmentStore,
  DepositPolicy,
  DepositPublisher,
  AssessDeposits,
  ChangeDeposit,
  FileDeposit,
  DrawDownDeposit,
  ConfirmDrawdown,
  TopUpDeposit,
  ExtendGuarantee,
  ReleaseDeposit,
  CompleteReleases,
  CompleteReleasesSchedule,
  ShowDeposits,
  ShowProjectDeposit,
];
const contractorRecords = [ContractorRecordStore, ContractorRecordPublisher, StateRecord, FindRecords];
const specialAccounts = [SpecialAccountStore, SpecialAccountPublisher, ChangeAccount, OpenAccount, FundAccount, ShowAccounts];
const closings = [AccountClosingStore, RequestClosing, DecideClosing, FindClosings];
const reserves = [ReserveStore, ReservePublisher, ChangeReserve, ShowReserves];
const funds = [
  FundStore,
  AdvanceStore,
  AdvanceAccountsStore,
  FundPublisher,
  AdvanceLimits,
  AdvancePrecondition,
  Appropriate,
  ApplyForAdvance,
  SignAdvance,
  RecoverAdvance,
  ShowFunds,
];
const writeOffs = [WriteOffStore, WriteOffPublisher, ChangeWriteOff, ProposeWriteOff, DecideWriteOff, FindWriteOffs];
const moneyRequests = [MoneyRequestStore, MoneyRequestPublisher, AnswerCase, ShowRequests];
const safeguards = [
  DepositController,
  ProjectDepositController,
  ContractorRecordController,
  SpecialAccountController,
  AccountClosingController,
  ReserveController,
  FundController,
  WriteOffController,
  MoneyRequestController,
];

@Module({
  imports: [
    PolicyModule,
    SiteCopyModule,
    UploadsModule.forRoutes('/api/v1/payrolls/batches', '/api/v1/attendance/batches', '/api/v1/payments/return-files'),
  ],
  controllers: [
    CardController,
    BatchController,
    PayrollController,
    CorrectionController,
    AttendanceBatchController,
    AttendanceController,
    PayslipController,
    SurplusController,
    ReturnFileController,
    ReturnMappingController,
    PaymentController,
    ...safeguards,
    EmployerRegisteredConsumer,
    ProjectRegisteredConsumer,
    CaseChangedConsumer,
    MoneyAskedConsumer,
  ],
  providers: [
    ...cards,
    ...payrolls,
    ...corrections,
    ...payslips,
    ...attendance,
    ...batches,
    ...payments,
    ...returnFiles,
    ...places,
    ...books,
    ...deposits,
    ...contractorRecords,
    ...specialAccounts,
    ...closings,
    ...reserves,
    ...funds,
    ...writeOffs,
    ...moneyRequests,
  ],
})
export class WageCardsModule {}

export const wageCards: ServiceDefinition = {
  persistence: {
    service: 'wage-cards',
    entities: [
      CardEntity,
      PayrollEntity,
      PaymentEntity,
      DepositEntity,
      ContractorRecordEntity,
      SpecialAccountEntity,
      ReserveEntity,
      AdvanceEntity,
    ],
    migrations: [
      ...messagingMigrations,
      ...policyMigrations,
      ...siteMigrations,
      CreatePlaces1760000300000,
      CreateWageCards1760000301000,
      CreatePayrolls1760000302000,
      CreatePayments1760000303000,
      CreatePayrollBatches1760000304000,
      CreateLedgers1760000305000,
      CreateWageDeposits1760000306000,
      CreateSiteAccounts1760000307000,
      CreateRevolvingFunds1760000308000,
      CreatePayrollCorrections1760000310000,
      CreateAttendance1760000311000,
      KeepWageRecords1760000312000,
      CreateReturnFiles1760000315000,
      CreateCashSheets1760000316000,
      GroundAdvances1760000317000,
      CreateWriteOffs1760000318000,
      CloseSpecialAccounts1760000319000,
      LightenPayrollFiling1760000340000,
      StagePayrollRows1760000341000,
      TakeMoneyRequests1760000345000,
    ],
  },
  module: WageCardsModule,
};
