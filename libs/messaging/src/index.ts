export { RETRIES, type RetryPlan } from './applier';
export {
  Bus,
  LogBehindError,
  LogGapError,
  LostPartitionError,
  type FetchedBatch,
  type LogMessage,
  type OutgoingBatch,
  type Position,
  type RunningConsumer,
  type StoredMessage,
  type Subscription,
  type TopicEnds,
} from './bus';
export { busOf } from './bus-choice';
export { eventIdOf, headersOf, type Delivered } from './cloud-event';
export { Consumes, RethrowOriginal, type ConsumableContract, type ConsumesOptions, type Delivery, type EventHandler } from './consumes';
export { DayCloser, DayNotOverError } from './day-closer';
export { DeadLetters, type DeadLetter, type Requeued, type ShownDeadLetter } from './dead-letters';
export { InFlight, type InFlightReading } from './in-flight';
export { DayMarks } from './marks';
export { connectBus, MessagingModule } from './messaging.module';
export { messagingMigrations } from './migrations/create-messaging.migration';
export { MESSAGING_OPTIONS, type MessagingOptions } from './options';
export { MAX_EVENT_BYTES, Outbox, type Fact, type FoundFacts } from './outbox';
export { murmur2, partitionOf, partitionsOf } from './partition';
export { busDatabaseUrl, provisionBus } from './postgres-log/bus-database';
export { Relay } from './relay';
export { Generation, RebuildUnderWay } from './replay/generation';
export { rebuiltService } from './replay/rebuilt-service';
export { Replay, type ReplayedWork, type ReplayProgress } from './replay/replay';
export { SetAside } from './set-aside';
export { BusStrategy } from './strategy';
