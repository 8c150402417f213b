import { Module, type DynamicModule } from '@nestjs/common';
import { BullmqTimers } from './bullmq-timers';
import { DueSources } from './due-sources';
import { InProcessTimers } from './in-process-timers';
import { Timers } from './timers';

@Module({})
export class TimersModule {
  /** Global in the service's container: `Timers` (BullMQ where `REDIS_URL` is set, in the process where not) and `DueSources`. */
  static forService(service: string): DynamicModule {
    const redisUrl = process.env.REDIS_URL;
    return {
      module: TimersModule,
      global: true,
      providers: [
        { provide: Timers, useFactory: () => (redisUrl ? new BullmqTimers(service, redisUrl) : new InProcessTimers()) },
        DueSources,
      ],
      exports: [Timers, DueSources],
    };
  }
}
