import type { ServiceName } from '@anxin/contracts';

/** How a service takes part in the bus. */
export interface MessagingOptions {
  service: ServiceName;
  /** The consumer group; `anxin.<service>` if left out, a generation (`anxin.rules.g2`) for a rebuild. */
  group?: string;
  /**
   * This generation is being rebuilt from the log ({@link Replay}): what it decides was published long ago, so it publishes
   * nothing, and nothing in it runs by itself.
   */
  rebuilt?: boolean;
  /** Where EVENT_BUS, KAFKA_BROKERS, BUS_DATABASE_URL and the database's address are read; `process.env` if left out. */
  env?: NodeJS.ProcessEnv;
  /** The topics this service publishes to; those of its contracts if left out. */
  publishes?: string[];
  /**
   * Called when the consumer can't go on and doesn't recover by itself (the log is another one, the client crashed for
   * good). The default ends the process, so that its supervisor sees it: a process that lives and consumes nothing is worse.
   */
  onFatal?: (error: Error) => void;
}

/** Injection token of {@link MessagingOptions}. */
export const MESSAGING_OPTIONS = Symbol('MESSAGING_OPTIONS');

/** The consumer group of a service. */
export const groupOf = (options: MessagingOptions): string => options.group ?? `anxin.${options.service}`;
