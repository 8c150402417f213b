import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@anxin/http';
import { messagingMigrations } from '@anxin/messaging';
import { AnxinApi } from './filing/anxin-api.client';
import { FileMessagesSchedule } from './filing/file-messages.schedule';
import { FileMessages } from './filing/file-messages.use-case';
import { FilingStore } from './filing/filing.store';
import { SendFiling } from './filing/send-filing.use-case';
import { TranslateMessage } from './filing/translate-message.use-case';
import { MatchProject } from './known/match-project.use-case';
import { NamedProjectStore } from './known/named-project.store';
import { RollStore } from './known/roll.store';
import { MessageController } from './message/message.controller';
import { MessageStore } from './message/message.store';
import { NonceStore } from './message/nonce.store';
import { ReceiveMessage } from './message/receive-message.use-case';
import { LookAfterMessagesSchedule } from './retention/look-after-messages.schedule';
import { LookAfterMessages } from './retention/look-after-messages.use-case';
import { REAL_NAME_SETTINGS } from './settings/real-name-settings.token';
import { realNameSettings } from './settings/real-name.settings';
import { CreateMessages1760000900000 } from './tables/1760000900000-create-messages.migration';

@Module({
  controllers: [MessageController],
  providers: [
    { provide: REAL_NAME_SETTINGS, useFactory: () => realNameSettings(process.env) },
    ...[MessageStore, NonceStore, ReceiveMessage],
    ...[NamedProjectStore, RollStore, MatchProject],
    ...[AnxinApi, FilingStore, TranslateMessage, SendFiling, FileMessages, FileMessagesSchedule],
    ...[LookAfterMessages, LookAfterMessagesSchedule],
  ],
})
export class RealNameModule {}

/** Publishes nothing and reads no topic; what it shares with a service is how it is started, watched and stored. */
export const realName: ServiceDefinition = {
  persistence: { service: 'real-name', entities: [], migrations: [...messagingMigrations, CreateMessages1760000900000] },
  module: RealNameModule,
};
