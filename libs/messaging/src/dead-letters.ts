import { Inject, Injectable, Logger } from '@nestjs/common';
import { isDatabaseOutage, Transactions, type Tx } from '@anxin/persistence';
import { decode, type Delivered } from './cloud-event';
import { Handlers } from './handlers';
import { groupOf, MESSAGING_OPTIONS, type MessagingOptions } from './options';
import { schemaErrorOf } from './schema-check';

/** One message in the dead letters. */
export interface DeadLetter {
  id: string;
  topic: string;
  partition: number;
  offset: string;
  key: string;
  type: string | null;
  subject: string | null;
  /** Why it was refused; null for one that waits behind a refused one of its key. */
  reason: string | null;
  attempts: number;
  deadAt: Date;
  /** How many of its key wait behind it. */
  followers: number;
}

/** A dead letter with what it carries. */
export interface ShownDeadLetter extends DeadLetter {
  headers: Record<string, string>;
  value: string;
}

/** What a requeue brought about. */
export interface Requeued {
  /** How many messages were delivered: the head and those behind it. */
  delivered: number;
  /** How many still wait, because one of them was refused again. */
  left: number;
  /** Why that one was refused. */
  reason: string | null;
}

interface Stored {
  id: string;
  topic: string;
  partition: number;
  offset: string;
  key: string;
  headers: Record<string, string>;
  value: string;
}

const LISTED = `d.id::text AS id, d.topic, d.partition, d."offset"::text AS "offset", d.key, d.type, d.subject, d.reason, d.attempts, d.dead_at AS "deadAt",
  CASE WHEN d.parked AND d.reason IS NOT NULL THEN
    (SELECT count(*)::int FROM dead_letter f WHERE f."group" = d."group" AND f.topic = d.topic AND f.key = d.key AND f.parked AND f."offset" > d."offset")
  ELSE 0 END AS followers`;

/**
 * The messages that this service's handlers refused, and those of the same key that wait behind them. Putting one back
 * delivers it and its followers to this group alone, in order; nobody else sees it twice.
 */
@Injectable()
export class DeadLetters {
  private readonly logger = new Logger(DeadLetters.name);
  private readonly group: string;

  constructor(
    @Inject(MESSAGING_OPTIONS) options: MessagingOptions,
    private readonly transactions: Transactions,
    private readonly handlers: Handlers,
  ) {
    this.group = groupOf(options);
  }

  /** The refused messages (not their followers), oldest first. */
  async list(limit = 200): Promise<DeadLetter[]> {
    return this.transactions.reading((tx) =>
      tx.query(`SELECT ${LISTED} FROM dead_letter d WHERE d."group" = $1 AND d.reason IS NOT NULL ORDER BY d.id LIMIT $2`, [
        this.group,
        limit,
      ]),
    );
  }

  /** One message with its headers and data; null if there is none of this id. */
  async show(id: string): Promise<ShownDeadLetter | null> {
    const [row] = await this.transactions.reading((tx) =>
      tx.query(`SELECT ${LISTED}, d.headers, d.value FROM dead_letter d WHERE d."group" = $1 AND d.id = $2::bigint`, [this.group, id]),
    );
    return row ?? null;
  }

  /**
   * Asks the running service to put a message back; for a command line, which has no handlers. Returns false if there is
   * none of this id. The service does it within two seconds.
   */
  async askRequeue(id: string): Promise<boolean> {
    const rows = await this.transactions.run((tx) =>
      tx.query(
        `WITH asked AS (UPDATE dead_letter SET requeue_asked_at = clock_timestamp() WHERE "group" = $1 AND id = $2::bigint RETURNING 1) SELECT * FROM asked`,
        [this.group, id],
      ),
    );
    return rows.length > 0;
  }

  /** Puts back what was asked for with {@link askRequeue}. */
  async requeueAsked(): Promise<void> {
    const rows: { id: string }[] = await this.transactions.reading((tx) =>
      tx.query(`SELECT id::text AS id FROM dead_letter WHERE "group" = $1 AND requeue_asked_at IS NOT NULL ORDER BY id LIMIT 20`, [
        this.group,
      ]),
    );
    for (const { id } of rows) {
      const outcome = await this.requeue(id);
      if (outcome?.reason) this.logger.error(`dead letter ${id} was refused again: ${outcome.reason}`);
    }
  }

  /**
   * Delivers a dead letter and those that wait behind it, in order, past the inbox, in one transaction. If a handler
   * refuses one of them again, those before it have been delivered and it heads the rest.
   *
   * @returns null if there is none of this id
   * @throws what the database throws while it is away; nothing has changed then
   */
  async requeue(id: string): Promise<Requeued | null> {
    return this.transactions.run(async (tx) => {
      const [asked] = await tx.query(`SELECT topic, key, parked FROM dead_letter WHERE "group" = $1 AND id = $2::bigint`, [this.group, id]);
      if (!asked) return null;
      // Consumers share this row while they queue a message behind the key; from here on none can.
      if (asked.parked)
        await tx.query(`SELECT 1 FROM parked_key WHERE "group" = $1 AND topic = $2 AND key = $3 FOR UPDATE`, [
          this.group,
          asked.topic,
          asked.key,
        ]);
      const letters: Stored[] = await tx.query(
        `SELECT id::text AS id, topic, partition, "offset"::text AS "offset", key, headers, value FROM dead_letter
         WHERE "group" = $1 AND CASE WHEN $2::boolean THEN topic = $3 AND key = $4 AND parked ELSE id = $5::bigint END ORDER BY "offset" FOR UPDATE`,
        [this.group, asked.parked, asked.topic, asked.key, id],
      );
      const { delivered, reason } = await this.deliverInOrder(tx, letters);
      await tx.query(`DELETE FROM dead_letter WHERE id = ANY($1::bigint[])`, [letters.slice(0, delivered).map((letter) => letter.id)]);
      const left = letters.length - delivered;
      if (left > 0)
        await tx.query(`UPDATE dead_letter SET reason = $2, attempts = attempts + 1, requeue_asked_at = NULL WHERE id = $1::bigint`, [
          letters[delivered]!.id,
          reason,
        ]);
      if (left > 1)
        await tx.query(`UPDATE dead_letter SET requeue_asked_at = NULL WHERE id = ANY($1::bigint[])`, [
          letters.slice(delivered).map((letter) => letter.id),
        ]);
      if (left === 0 && asked.parked)
        await tx.query(`DELETE FROM parked_key WHERE "group" = $1 AND topic = $2 AND key = $3`, [this.group, asked.topic, asked.key]);
      return { delivered, left, reason };
    });
  }

  private async deliverInOrder(tx: Tx, letters: Stored[]): Promise<{ delivered: number; reason: string | null }> {
    for (const [delivered, letter] of letters.entries()) {
      await tx.query(`SAVEPOINT letter`);
      try {
        const event = this.read(letter);
        await this.handlers.deliver(event.type, [event], tx, this.group);
        await tx.query(`RELEASE SAVEPOINT letter`);
      } catch (error) {
        if (isDatabaseOutage(error)) throw error;
        await tx.query(`ROLLBACK TO SAVEPOINT letter`);
        return { delivered, reason: `${(error as Error).name}: ${(error as Error).message}`.slice(0, 2_000) };
      }
    }
    return { delivered: letters.length, reason: null };
  }

  private read(letter: Stored): Delivered {
    const { topic, partition, offset, key, headers, value } = letter;
    const event = decode(topic, partition, { offset: BigInt(offset), key, headers, value });
    const contract = this.handlers.contractOf(event.type);
    // Without a handler it would vanish: a service that no longer takes this event deletes the letter on purpose.
    if (!contract) throw new Error(`nothing here handles ${event.type}`);
    const wrong = schemaErrorOf(contract, event.data);
    if (wrong) throw new Error(wrong);
    return event;
  }
}
