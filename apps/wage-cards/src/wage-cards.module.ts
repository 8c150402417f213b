import { Module } from '@nestjs/common';
import { UploadsModule, type ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { BatchController } from './batch/batch.controller';
import { StoreBatchesSchedule } from './batch/store-batches.schedule';
import { StoreSlice } from './batch/store-slice.use-case';
import { BatchLongStore } from './batch/batch-long.store';
import { PayrollBatches } from './batch/payroll-batches.provider';
import { ReadPayrollRows } from './batch/read-payroll-rows.use-case';
import { CardController } from './card/card.controller';
import { CardEntity } from './card/card.entity';
import { CardPublisher } from './card/card.publisher';
import { CardStore } from './card/card.store';
import { FindCards } from './card/find-cards.use-case';
import { IssueCard } from './card/issue-card.use-case';
import { CashConfirmationStore } from './payment/cash-confirmation.store';
import { ConfirmCashPayment } from './payment/confirm-cash-payment.use-case';
import { FindPayments } from './payment/find-payments.use-case';
import { PaymentController } from './payment/payment.controller';
import { PaymentEntity } from './payment/payment.entity';
import { PaymentPublisher } from './payment/payment.publisher';
import { PaymentStore, TransferStore } from './payment/payment.store';
import { ReportPayment } from './payment/report-payment.use-case';
import { AddPayrollLines } from './payroll/add-payroll-lines.use-case';
import { ContinueSubmissionsSchedule } from './payroll/continue-submissions.schedule';
import { ContinueSubmissions } from './payroll/continue-submissions.use-case';
import { DraftPayroll } from './payroll/draft-payroll.use-case';
import { FindPayrolls } from './payroll/find-payrolls.use-case';
import { PayrollLineStore } from './payroll/payroll-line.store';
import { PayrollController } from './payroll/payroll.controller';
import { PayrollEntity } from './payroll/payroll.entity';
import { PayrollPublisher } from './payroll/payroll.publisher';
import { PayrollStore } from './payroll/payroll.store';
import { PayslipController } from './payroll/payslip.controller';
import { SettlementStore } from './payroll/settlement.store';
import { SubmitPayroll } from './payroll/submit-payroll.use-case';
import { EmployerRegisteredConsumer } from './place/employer-registered.consumer';
import { KeepPlaces } from './place/keep-places.use-case';
import { PlaceStore } from './place/place.store';
import { ProjectRegisteredConsumer } from './place/project-registered.consumer';
import { CreatePlaces1760000300000 } from './tables/1760000300000-create-places.migration';
import { CreateWageCards1760000301000 } from './tables/1760000301000-create-wage-cards.migration';
import { CreatePayrolls1760000302000 } from './tables/1760000302000-create-payrolls.migration';
import { CreatePayments1760000303000 } from './tables/1760000303000-create-payments.migration';
import { CreatePayrollBatches1760000304000 } from './tables/1760000304000-create-payroll-batches.migration';

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
const batches = [BatchLongStore, ReadPayrollRows, StoreSlice, PayrollBatches, StoreBatchesSchedule];
const payments = [PaymentStore, TransferStore, CashConfirmationStore, PaymentPublisher, ReportPayment, ConfirmCashPayment, FindPayments];
const places = [PlaceStore, KeepPlaces];

@Module({
  imports: [UploadsModule.forRoutes('/api/v1/payrolls/batches')],
  controllers: [
    CardController,
    BatchController,
    PayrollController,
    PayslipController,
    PaymentController,
    EmployerRegisteredConsumer,
    ProjectRegisteredConsumer,
  ],
  providers: [...cards, ...payrolls, ...batches, ...payments, ...places],
})
export class WageCardsModule {}

export const wageCards: ServiceDefinition = {
  persistence: {
    service: 'wage-cards',
    entities: [CardEntity, PayrollEntity, PaymentEntity],
    migrations: [
      ...messagingMigrations,
      CreatePlaces1760000300000,
      CreateWageCards1760000301000,
      CreatePayrolls1760000302000,
      CreatePayments1760000303000,
      CreatePayrollBatches1760000304000,
    ],
  },
  module: WageCardsModule,
};
