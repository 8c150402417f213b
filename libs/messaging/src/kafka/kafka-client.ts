import { Logger } from '@nestjs/common';
import { Kafka, logLevel, type LogEntry } from 'kafkajs';

/** Where the brokers are and who asks. */
export interface KafkaAddress {
  brokers: string[];
  clientId: string;
}

/** The client; its messages go to Nest's logger, those of a broker that is away as warnings (whoever called says whether it is an error). */
export function kafkaClient(address: KafkaAddress): Kafka {
  // Every send names its partition, so the warning about another default partitioner is about nothing here.
  process.env.KAFKAJS_NO_PARTITIONER_WARNING = '1';
  const logger = new Logger('Kafka');
  return new Kafka({
    brokers: address.brokers,
    clientId: address.clientId,
    connectionTimeout: 3_000,
    requestTimeout: 15_000,
    retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1_000 },
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ namespace, level, log }: LogEntry) =>
        level <= logLevel.WARN ? logger.debug?.(`${namespace}: ${log.message}`) : undefined,
  });
}
