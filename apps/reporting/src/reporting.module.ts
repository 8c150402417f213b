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
import { CreateLetterAssessments1760000112000 } from './tables/1760000112000-create-letter-assessments.migration';
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
  ],
  providers: [BulletinStore, KeepReadModels, ReadBulletin, LetterAssessmentStore, KeepLetters, AssessLetter],
})
export class ReportingModule {}

export const reporting: ServiceDefinition = {
  persistence: {
    service: 'reporting',
    entities: [],
    migrations: [...messagingMigrations, CreateReadModels1760000900000, CreateLetterAssessments1760000112000],
  },
  module: ReportingModule,
};
