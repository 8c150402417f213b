import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { AlertChangedConsumer } from './bulletin/alert-changed.consumer';
import { BulletinController } from './bulletin/bulletin.controller';
import { BulletinStore } from './bulletin/bulletin.store';
import { CaseChangedConsumer } from './bulletin/case-changed.consumer';
import { KeepReadModels } from './bulletin/keep-read-models.use-case';
import { ReadBulletin } from './bulletin/read-bulletin.use-case';
import { LetterAlertConsumer } from './letter/alert-changed.consumer';
import { AssessLetter } from './letter/assess-letter.use-case';
import { LetterCaseConsumer } from './letter/case-changed.consumer';
import { KeepLetters } from './letter/keep-letters.use-case';
import { LetterAssessmentController } from './letter/letter-assessment.controller';
import { LetterAssessmentStore } from './letter/letter-assessment.store';
import { LetterSignedConsumer } from './letter/responsibility-letter-signed.consumer';
import { ContractAmendedConsumer } from './measure/contract-amended.consumer';
import { ContractEndedConsumer } from './measure/contract-ended.consumer';
import { ContractFiledConsumer } from './measure/contract-filed.consumer';
import { EmployerRegisteredConsumer } from './measure/employer-registered.consumer';
import { EmploymentEndedConsumer } from './measure/employment-ended.consumer';
import { EmploymentRegisteredConsumer } from './measure/employment-registered.consumer';
import { KeepMeasures } from './measure/keep-measures.use-case';
import { MeasureFactsStore } from './measure/measure-facts.store';
import { MeasuresStore } from './measure/measures.store';
import { PaymentReportedConsumer } from './measure/payment-reported.consumer';
import { ProjectRegisteredConsumer } from './measure/project-registered.consumer';
import { WageDepositAssessedConsumer } from './measure/wage-deposit-assessed.consumer';
import { WageDepositChangedConsumer } from './measure/wage-deposit-changed.consumer';
import { CreateLetterAssessments1760000112000 } from './tables/1760000112000-create-letter-assessments.migration';
import { CreateMeasureFacts1760000113000 } from './tables/1760000113000-create-measure-facts.migration';
import { CreateReadModels1760000900000 } from './tables/1760000900000-create-read-models.migration';

@Module({
  controllers: [
    BulletinController,
    AlertChangedConsumer,
    CaseChangedConsumer,
    LetterAssessmentController,
    LetterSignedConsumer,
    LetterAlertConsumer,
    LetterCaseConsumer,
    EmployerRegisteredConsumer,
    ProjectRegisteredConsumer,
    EmploymentRegisteredConsumer,
    EmploymentEndedConsumer,
    ContractFiledConsumer,
    ContractAmendedConsumer,
    ContractEndedConsumer,
    PaymentReportedConsumer,
    WageDepositAssessedConsumer,
    WageDepositChangedConsumer,
  ],
  providers: [
    BulletinStore,
    KeepReadModels,
    ReadBulletin,
    LetterAssessmentStore,
    KeepLetters,
    AssessLetter,
    MeasureFactsStore,
    KeepMeasures,
    MeasuresStore,
  ],
})
export class ReportingModule {}

export const reporting: ServiceDefinition = {
  persistence: {
    service: 'reporting',
    entities: [],
    migrations: [
      ...messagingMigrations,
      CreateReadModels1760000900000,
      CreateLetterAssessments1760000112000,
      CreateMeasureFacts1760000113000,
    ],
  },
  module: ReportingModule,
};
