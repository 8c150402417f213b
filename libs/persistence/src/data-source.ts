import { Client, type ClientConfig, types } from 'pg';
import { DataSource } from 'typeorm';
import { type Environment, type ServicePersistence, serviceDatabaseUrl } from './service-database';

const DATE = 1082;
// A calendar date has no zone: as a JavaScript Date it would move by a day.
types.setTypeParser(DATE, (text) => text);

/** Pools stay small: many services share one server. */
const POOL_SIZE = 4;

/**
 * A client that is listened to from birth. Pool and TypeORM each listen only some turns after a connection is handed out; a server that
 * ends it in the very packet that opened it would raise `error` with nobody listening, and end the process. Whoever uses the connection
 * is still told: its queries are rejected.
 */
class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** The service's data source under its app role; not yet connected. */
export const serviceDataSource = (persistence: ServicePersistence, env: Environment): DataSource =>
  new DataSource({
    type: 'postgres',
    url: serviceDatabaseUrl(persistence.service, env),
    applicationName: `anxin.${persistence.service}`,
    entities: [...persistence.entities],
    migrations: [],
    synchronize: false,
    logging: false,
    poolSize: POOL_SIZE,
    connectTimeoutMS: 5_000,
    // A broken idle connection must not end the process; the next query takes a new one.
    poolErrorHandler: () => undefined,
    extra: { keepAlive: true, Client: HeardClient },
  });
