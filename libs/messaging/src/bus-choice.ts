import type { Bus } from './bus';
import { KafkaBus } from './kafka/kafka-bus';
import type { MessagingOptions } from './options';
import { PostgresBus } from './postgres-log/postgres-bus';
import { busDatabaseUrl } from './postgres-log/bus-database';

/**
 * The bus by the environment: `EVENT_BUS=kafka` with `KAFKA_BROKERS` (a comma between brokers), `EVENT_BUS=postgres` with
 * `BUS_DATABASE_URL`. Without EVENT_BUS: Kafka where brokers are named.
 * @throws {Error} that names the variable that is missing or wrong
 */
export function busOf(options: MessagingOptions): Bus {
  const env = options.env ?? process.env;
  const chosen = env.EVENT_BUS ?? (env.KAFKA_BROKERS ? 'kafka' : 'postgres');
  if (chosen === 'postgres') return new PostgresBus(busDatabaseUrl(env), `anxin.${options.service}`);
  if (chosen !== 'kafka') throw new Error(`EVENT_BUS must be kafka or postgres, not ${chosen}`);
  if (!env.KAFKA_BROKERS) throw new Error('KAFKA_BROKERS must be set for EVENT_BUS=kafka');
  return new KafkaBus({ brokers: env.KAFKA_BROKERS.split(',').map((broker) => broker.trim()), clientId: `anxin.${options.service}` });
}
