import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { BusinessClock } from '@anxin/calendar';
import { DataSource } from 'typeorm';
import { serviceDataSource } from './data-source';
import { KeptAnswers } from './idempotency.store';
import { Sealer } from './sealing';
import type { ServicePersistence } from './service-database';
import { StoredClock } from './stored-clock';
import { Transactions } from './transactions';

/** The persistence of the service in whose container it stands. */
export const SERVICE_PERSISTENCE = Symbol('service persistence');

@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Global in the service's container: `DataSource`, `Transactions`, the business clock, `Sealer`. */
  static forService(persistence: ServicePersistence): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      providers: [
        { provide: SERVICE_PERSISTENCE, useValue: persistence },
        { provide: DataSource, useFactory: () => serviceDataSource(persistence, process.env).initialize() },
        { provide: Sealer, useFactory: () => new Sealer(persistence.service, process.env) },
        Transactions,
        KeptAnswers,
        StoredClock,
        { provide: BusinessClock, useExisting: StoredClock },
      ],
      exports: [DataSource, Sealer, Transactions, KeptAnswers, StoredClock, BusinessClock, SERVICE_PERSISTENCE],
    };
  }

  // Last of all: consumers and requests have ended by now.
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy().catch(() => undefined);
  }
}
