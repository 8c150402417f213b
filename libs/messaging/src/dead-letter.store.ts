import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { StoredMessage } from './bus';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options';
import { MAX_EVENT_BYTES } from './outbox';

/** A message that goes into the dead letters. */
export interface NewDeadLetter {
  topic: string;
  partition: number;
  message: StoredMessage;
  /** Why the handler or the schema refused it; null for one that only waits behind another of its key. */
  reason: string | null;
  attempts: number;
  /** Whether its key waits behind it. */
  parked: boolean;
}

const REASON_LENGTH = 2_000;

/** The tables behind the dead letters, as the inbox writes them. */
@Injectable()
export class DeadLetterStore {
  constructor(@Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions) {}

  /**
   * Which of these (topic, key) are parked, as `topic\nkey`. Their rows are shared until the transaction ends, so that a
   * requeue can't take the key away between the look and the message queued behind it.
   */
  async parkedAmong(tx: Tx, group: string, keys: { topic: string; key: string }[]): Promise<Set<string>> {
    const distinct = [...new Map(keys.map((one) => [`${one.topic}\n${one.key}`, one])).values()];
    const rows: { topic: string; key: string }[] = await tx.query(
      `SELECT p.topic, p.key FROM parked_key p JOIN unnest($2::text[], $3::text[]) AS w(topic, key) ON w.topic = p.topic AND w.key = p.key
       WHERE p."group" = $1 FOR SHARE OF p`,
      [group, distinct.map((one) => one.topic), distinct.map((one) => one.key)],
    );
    return new Set(rows.map((row) => `${row.topic}\n${row.key}`));
  }

  /** Stores dead letters, parks their keys and sends a copy of those with a reason to `<topic>.dlq`. */
  async bury(tx: Tx, group: string, letters: NewDeadLetter[]): Promise<void> {
    if (letters.length === 0) return;
    await tx.query(
      `INSERT INTO dead_letter ("group", topic, partition, "offset", key, type, subject, headers, value, reason, attempts, parked)
       SELECT $1, d.topic, d.partition, d."offset", d.key, d.type, d.subject, d.headers, d.value, d.reason, d.attempts, d.parked
       FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::jsonb[], $9::text[], $10::text[], $11::int[], $12::boolean[])
         AS d(topic, partition, "offset", key, type, subject, headers, value, reason, attempts, parked)
       ON CONFLICT DO NOTHING`,
      [
        group,
        letters.map((letter) => letter.topic),
        letters.map((letter) => letter.partition),
        letters.map((letter) => String(letter.message.offset)),
        letters.map((letter) => letter.message.key),
        letters.map((letter) => letter.message.headers.ce_type ?? null),
        letters.map((letter) => letter.message.headers.ce_subject ?? null),
        letters.map((letter) => JSON.stringify(letter.message.headers)),
        letters.map((letter) => letter.message.value),
        letters.map((letter) => letter.reason?.slice(0, REASON_LENGTH) ?? null),
        letters.map((letter) => letter.attempts),
        letters.map((letter) => letter.parked),
      ],
    );
    const heads = letters.filter((letter) => letter.parked && letter.reason !== null);
    if (heads.length > 0)
      await tx.query(
        `INSERT INTO parked_key ("group", topic, key) SELECT DISTINCT $1, t, k FROM unnest($2::text[], $3::text[]) AS h(t, k) ON CONFLICT DO NOTHING`,
        [group, heads.map((letter) => letter.topic), heads.map((letter) => letter.message.key)],
      );
    await this.copy(
      tx,
      group,
      letters.filter((letter) => letter.reason !== null),
    );
  }

  /** The copy leaves through the outbox like everything else; it isn't a fact of any day, so it takes no day's lock. */
  private async copy(tx: Tx, group: string, letters: NewDeadLetter[]): Promise<void> {
    if (this.options.rebuilt) return;
    const copies = letters.filter((letter) => Buffer.byteLength(letter.message.value) < MAX_EVENT_BYTES);
    if (copies.length === 0) return;
    const zero = '00000000-0000-0000-0000-000000000000';
    await tx.query(
      `INSERT INTO outbox (topic, partition, key, event_id, type, subject, time, recorded_time, data, extra_headers, bytes)
       SELECT d.topic, 0, d.key, $2::uuid, '', '', clock_timestamp(), clock_timestamp(), d.value, d.headers, d.bytes
       FROM unnest($1::text[], $3::text[], $4::text[], $5::jsonb[], $6::int[]) AS d(topic, key, value, headers, bytes)`,
      [
        copies.map((letter) => `${letter.topic}.dlq`),
        zero,
        copies.map((letter) => letter.message.key),
        copies.map((letter) => letter.message.value),
        copies.map((letter) => JSON.stringify(this.copyHeaders(group, letter))),
        copies.map((letter) => Buffer.byteLength(letter.message.value) + 800),
      ],
    );
  }

  private copyHeaders(group: string, letter: NewDeadLetter): Record<string, string> {
    return {
      ...letter.message.headers,
      dlq_group: group,
      dlq_topic: letter.topic,
      dlq_partition: String(letter.partition),
      dlq_offset: String(letter.message.offset),
      dlq_reason: letter.reason!.slice(0, REASON_LENGTH),
    };
  }
}
