import { Inject, Injectable } from '@nestjs/common';
import { regionFilter, type Caller } from '@anxin/access';
import { newId, Sealer, type Tx } from '@anxin/persistence';
import { dayText, MOST_ATTEMPTS, pauseAfter, rendered, type MessageState, type MessageStep, type ToldStep } from './message';
import type { MessageSettings } from './message.settings';
import { MESSAGES } from './messages.token';

/** A message that is to be sent now. */
export interface DueMessage {
  readonly id: string;
  readonly round: number;
  readonly attempts: number;
  readonly city: string;
  readonly template: string;
  readonly places: Readonly<Record<string, string>>;
  readonly text: string;
  /** In clear; for the gateway alone. */
  readonly phone: string;
}

/** A message as the office sees it: neither its text nor to whom it goes. */
export interface KeptMessage {
  readonly number: string;
  readonly id: string;
  readonly complaintId: string;
  readonly receiptNumber: string;
  readonly region: string;
  readonly step: MessageStep;
  /** Business time of the step. */
  readonly at: Date;
  readonly state: MessageState;
  readonly attempts: number;
  readonly lastAnswer: string | null;
  /** Wall time. */
  readonly changedAt: Date;
}

export interface MessageFilter {
  readonly state?: MessageState;
  readonly limit: number;
  /** Number of the last row shown. */
  readonly after?: string;
}

/** Seconds for which a message is one process's; longer than an answer is waited for. */
const LEASE_S = 45;
/** One after the other for each complaint, so that nobody reads of the end before the beginning. */
const FIRST_OF_ITS_COMPLAINT = `NOT EXISTS (SELECT FROM message e WHERE e.complaint_id = m.complaint_id AND e.state = 'queued' AND e.number < m.number)`;
const SHOWN = `m.number, m.id, m.complaint_id AS "complaintId", c.receipt_number AS "receiptNumber", c.region, m.step, m.at, m.state, m.attempts,
  m.last_answer AS "lastAnswer", m.changed_at AS "changedAt" FROM message m JOIN complaint c ON c.id = m.complaint_id`;

/** Text messages to those who complained (短信): written in the transaction of the step, kept after they were sent. */
@Injectable()
export class MessageStore {
  constructor(
    private readonly sealer: Sealer,
    @Inject(MESSAGES) private readonly settings: MessageSettings,
  ) {}

  /** Whether anybody is told anything in that region. */
  isTold({ region, anonymous }: { readonly region: string; readonly anonymous: boolean }): boolean {
    return !anonymous && this.settings.of(region) !== undefined;
  }

  /** Queues what who complained is to be told, where they agreed to it; each step once. */
  async note(
    tx: Tx,
    complaint: { readonly id: string; readonly receiptNumber: string; readonly region: string; readonly anonymous: boolean },
    steps: readonly ToldStep[],
  ): Promise<void> {
    const city = this.settings.of(complaint.region);
    if (!city || !steps.length || complaint.anonymous) return;
    const rows = steps.map(({ step, about, at, day }) => {
      const template = city.templateOf(step);
      const places = { receiptNumber: complaint.receiptNumber, link: city.link, ...(day && { day: dayText(day) }) };
      return { id: newId(), step, about, at, template: template.id, places, text: rendered(template, places) };
    });
    await tx.query(
      `INSERT INTO message (id, complaint_id, step, about, city, template, places, text, at)
       SELECT t.id, d.complaint_id, t.step, t.about, $2, t.template, t.places, t.text, t.at
       FROM complaint_dossier d, unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::text[], $9::timestamptz[])
         WITH ORDINALITY AS t(id, step, about, template, places, text, at, place)
       WHERE d.complaint_id = $1 AND d.may_text ORDER BY t.place ON CONFLICT (complaint_id, about) DO NOTHING`,
      [
        complaint.id,
        city.city,
        rows.map(({ id }) => id),
        rows.map(({ step }) => step),
        rows.map(({ about }) => about),
        rows.map(({ template }) => template),
        rows.map(({ places }) => JSON.stringify(places)),
        rows.map(({ text }) => text),
        rows.map(({ at }) => at),
      ],
    );
  }

  /** Takes a message that is due for as long as a sending may take: nothing is locked while a gateway makes up its mind. @param cities that may be sent to now */
  async take(tx: Tx, cities: readonly string[]): Promise<DueMessage | undefined> {
    const [[row]]: [DueMessage[], number] = await tx.query(
      `UPDATE message t SET attempts = t.attempts + 1, next_at = clock_timestamp() + make_interval(secs => ${LEASE_S})
       FROM (SELECT m.number, m.complaint_id FROM message m
             WHERE m.state = 'queued' AND m.next_at <= clock_timestamp() AND m.city = ANY($1) AND ${FIRST_OF_ITS_COMPLAINT}
             ORDER BY m.next_at, m.number LIMIT 1 FOR UPDATE SKIP LOCKED) due
         JOIN complaint_dossier d ON d.complaint_id = due.complaint_id
       WHERE t.number = due.number
       RETURNING t.id, t.round, t.attempts, t.city, t.template, t.places, t.text, d.phone`,
      [cities],
    );
    return row && { ...row, phone: this.sealer.open(row.phone) };
  }

  /** The gateway has it, unless it reported on it meanwhile. */
  async sent(tx: Tx, { id, round }: DueMessage, answer: string): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'sent', last_answer = $3, changed_at = clock_timestamp() WHERE id = $1 AND round = $2 AND state = 'queued'`,
      [id, round, answer],
    );
  }

  /** The gateway did not take it: again after a pause, or never where it was tried often enough. @returns whether it has failed */
  async missed(tx: Tx, { id, round, attempts }: DueMessage, answer: string): Promise<boolean> {
    const over = attempts >= MOST_ATTEMPTS;
    await tx.query(
      `UPDATE message SET state = CASE WHEN $3 THEN 'failed' ELSE state END, last_answer = $4, next_at = clock_timestamp() + make_interval(secs => $5),
         changed_at = CASE WHEN $3 THEN clock_timestamp() ELSE changed_at END
       WHERE id = $1 AND round = $2 AND state = 'queued'`,
      [id, round, over, answer, pauseAfter(attempts)],
    );
    return over;
  }

  /** What the gateway reports of a sending; the first report stands. @returns undefined where there is no such message of those cities and that round */
  async reported(
    tx: Tx,
    { id, round, cities }: { readonly id: string; readonly round: number; readonly cities: readonly string[] },
    state: 'delivered' | 'failed',
    answer: string | null,
  ): Promise<MessageState | undefined> {
    await tx.query(
      `UPDATE message SET state = $4, last_answer = coalesce($5, last_answer), changed_at = clock_timestamp()
       WHERE id = $1 AND round = $2 AND city = ANY($3) AND state IN ('queued', 'sent')`,
      [id, round, cities, state, answer],
    );
    const [row]: { state: MessageState }[] = await tx.query(`SELECT state FROM message WHERE id = $1 AND round = $2 AND city = ANY($3)`, [
      id,
      round,
      cities,
    ]);
    return row?.state;
  }

  /** Queues a failed message anew. @returns whether it had failed */
  async again(tx: Tx, id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(
      `UPDATE message SET state = 'queued', round = round + 1, attempts = 0, next_at = clock_timestamp(), changed_at = clock_timestamp()
       WHERE id = $1 AND state = 'failed'`,
      [id],
    );
    return count > 0;
  }

  /** Of a complaint, in order. */
  ofComplaint(tx: Tx, complaintId: string): Promise<KeptMessage[]> {
    return tx.query(`SELECT ${SHOWN} WHERE m.complaint_id = $1 ORDER BY m.number`, [complaintId]);
  }

  /** Newest first, one more than the page holds. */
  list(tx: Tx, { state, limit, after }: MessageFilter, caller: Caller): Promise<KeptMessage[]> {
    const seen = regionFilter(caller, 'c.region', 4);
    return tx.query(
      `SELECT ${SHOWN} WHERE ($1::text IS NULL OR m.state = $1) AND ($2::bigint IS NULL OR m.number < $2) AND ${seen.sql} ORDER BY m.number DESC LIMIT $3`,
      [state ?? null, after ?? null, limit + 1, ...seen.parameters],
    );
  }
}
