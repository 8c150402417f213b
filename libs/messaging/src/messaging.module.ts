import { type DynamicModule, type INestApplication, Module } from '@nestjs/common';
import { Applier, RETRIES, RETRY_PLAN, type RetryPlan } from './applier';
import { Bus } from './bus';
import { busOf } from './bus-choice';
import { DayCloser } from './day-closer';
import { DeadLetterStore } from './dead-letter.store';
import { DeadLetters } from './dead-letters';
import { Handlers } from './handlers';
import { Housekeeping } from './housekeeping';
import { InFlight } from './in-flight';
import { Inbox } from './inbox';
import { DayMarks } from './marks';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options';
import { Outbox } from './outbox';
import { Relay } from './relay';
import { RelayWaker } from './relay-waker';
import { Replay } from './replay/replay';
import { SetAside } from './set-aside';
import { BusStrategy } from './strategy';

const parts = [
  Outbox,
  Relay,
  RelayWaker,
  Handlers,
  Inbox,
  Applier,
  DeadLetterStore,
  DeadLetters,
  DayCloser,
  DayMarks,
  SetAside,
  InFlight,
  BusStrategy,
  Replay,
];

/** The service's part in the bus; needs `PersistenceModule.forService` and `messagingMigrations` in the service's schema. */
@Module({})
export class MessagingModule {
  /** Global in the service's container. */
  static forService(options: MessagingOptions & { retries?: RetryPlan }): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        { provide: MESSAGING_OPTIONS, useValue: options },
        { provide: RETRY_PLAN, useValue: options.retries ?? RETRIES },
        { provide: Bus, useFactory: () => busOf(options) },
        ...parts,
        Housekeeping,
      ],
      exports: [MESSAGING_OPTIONS, Bus, ...parts],
    };
  }
}

/**
 * Makes the service a consumer: its `@Consumes` methods are called once `app.startAllMicroservices()` has run. Call it for
 * services that consume nothing too.
 */
export function connectBus(app: INestApplication): BusStrategy {
  const strategy = app.get(BusStrategy);
  app.connectMicroservice({ strategy });
  return strategy;
}
