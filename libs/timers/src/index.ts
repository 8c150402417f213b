export { DueSources, type DueSource } from './due-sources';
export { BullmqTimers } from './bullmq-timers';
export { InProcessTimers } from './in-process-timers';
export { SingleFlight, Timers } from './timers';
export { TimersModule } from './timers.module';
