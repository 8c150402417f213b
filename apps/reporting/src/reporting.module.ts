import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { AlertChangedConsumer } from './bulletin/alert-changed.consumer';
import { BulletinController } from './bulletin/bulletin.controller';
import { BulletinStore } from './bulletin/bulletin.store';
import { CaseChangedConsumer } from './bulletin/case-changed.consumer';
import { KeepReadModels } from './bulletin/keep-read-models.use-case';
import { ReadBulletin } from './bulletin/read-bulletin.use-case';
import { CreateReadModels1760000900000 } from './tables/1760000900000-create-read-models.migration';

@Module({
  controllers: [BulletinController, AlertChangedConsumer, CaseChangedConsumer],
  providers: [BulletinStore, KeepReadModels, ReadBulletin],
})
export class ReportingModule {}

export const reporting: ServiceDefinition = {
  persistence: { service: 'reporting', entities: [], migrations: [...messagingMigrations, CreateReadModels1760000900000] },
  module: ReportingModule,
};
