import type { Generation } from '@anxin/messaging';
import type { Alert } from '../alert/alert';
import { fromJson, type AlertJson } from '../alert/alert-json';
import type { LocalDate } from '@anxin/calendar';
import type { AlertOnRecord, LogStep } from './difference';

/** The live generation at one moment. */
export interface Photograph {
  /** Where its business clock stood. */
  readonly now: Date;
  readonly positions: { topic: string; partition: number; next: bigint }[];
  /** How many subjects waited to be judged. */
  readonly waiting: number;
}

/** What a comparison found. */
export interface Counts {
  readonly alerts: number;
  readonly same: number;
  readonly gained: number;
  readonly lost: number;
  readonly changed: number;
  /** Differences in alerts whose subject the live generation has still to judge. */
  readonly uncertain: number;
}

/** One alert in both generations; null where it isn't. */
export interface Pair {
  readonly id: string;
  /** The live generation has still to judge its subject. */
  readonly waits: boolean;
  readonly live: AlertOnRecord | null;
  readonly rebuilt: AlertOnRecord | null;
}

interface Row {
  readonly id: string;
  readonly details: AlertJson;
  readonly over: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly case: string | null;
}

const ALERTS = `a.id, a.details, a.over, a.due_on AS "dueOn", c.case_id AS "case"`;
const STEPS = `x.alert_id, x.version, x.at, x.state->>'state' AS state, x.state->>'severity' AS severity, x.state->>'amount' AS amount,
  (x.state->>'workers')::int AS workers, x.state->'resolution'->>'cause' AS cause, x.by`;
const PAGE = 500;

/** Reads the alerts of both generations, as the owner of their tables. */
export class GenerationStore {
  constructor(private readonly generation: Generation) {}

  /** Notes that a rebuild begins. @returns the generation's number: 2, 3, … */
  async begin(): Promise<number> {
    const [row] = await this.generation.query<{ generation: number }>(
      `INSERT INTO ${this.live}.rebuild DEFAULT VALUES RETURNING generation`,
    );
    return row!.generation;
  }

  /** Notes what came of it. */
  async end(number: number, events: bigint, counts: Counts): Promise<void> {
    await this.generation.query(
      `UPDATE ${this.live}.rebuild SET ended_at = clock_timestamp(), events = $2, alerts = $3, same = $4, gained = $5, lost = $6, changed = $7, uncertain = $8
       WHERE generation = $1`,
      [number, String(events), counts.alerts, counts.same, counts.gained, counts.lost, counts.changed, counts.uncertain],
    );
  }

  /**
   * Copies the live alerts with the positions they were reached at, all of one moment, into the rebuilt generation's schema.
   * @param patient only if nothing waits to be judged there; null then
   */
  async photograph(group: string, patient: boolean): Promise<Photograph | null> {
    await this.generation.query(`BEGIN ISOLATION LEVEL REPEATABLE READ`);
    try {
      const [waits] = await this.generation.query<{ waiting: number }>(
        `SELECT count(DISTINCT subject)::int AS waiting FROM (${this.waiting}) w`,
      );
      const photograph = patient && waits!.waiting > 0 ? null : await this.take(group, waits!.waiting);
      await this.generation.query('COMMIT');
      return photograph;
    } catch (error) {
      await this.generation.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  /** All alerts of both generations, by id, page by page. */
  async *pairs(): AsyncGenerator<Pair> {
    for (let after: string | null = null; ;) {
      const ids: { id: string; waits: boolean }[] = await this.page(after);
      const [live, rebuilt] = [await this.onRecord(ids, 'live_'), await this.onRecord(ids, '')];
      for (const { id, waits } of ids) yield { id, waits, live: live.get(id) ?? null, rebuilt: rebuilt.get(id) ?? null };
      if (ids.length < PAGE) return;
      after = ids.at(-1)!.id;
    }
  }

  /** How many messages could not be applied here and there. */
  async deadLetters(liveGroup: string, group: string): Promise<{ live: number; rebuilt: number }> {
    const [row] = await this.generation.query<{ live: number; rebuilt: number }>(
      `SELECT (SELECT count(*)::int FROM ${this.live}.dead_letter WHERE "group" = $1) AS live,
         (SELECT count(*)::int FROM ${this.rebuilt}.dead_letter WHERE "group" = $2) AS rebuilt`,
      [liveGroup, group],
    );
    return row!;
  }

  private get live(): string {
    return this.generation.liveSchema;
  }

  private get rebuilt(): string {
    return this.generation.schema;
  }

  private get waiting(): string {
    return `SELECT subject FROM ${this.live}.touched UNION ALL
      SELECT subject FROM ${this.live}.due WHERE fired_at IS NULL AND fire_at <= (SELECT clock_timestamp() + shift FROM ${this.live}.business_clock)`;
  }

  private async take(group: string, waiting: number): Promise<Photograph> {
    const { generation, live, rebuilt } = this;
    await generation.query(`CREATE TABLE ${rebuilt}.live_alert AS SELECT a.* FROM ${live}.alert a`);
    await generation.query(`CREATE TABLE ${rebuilt}.live_alert_case AS SELECT * FROM ${live}.alert_case`);
    await generation.query(
      `CREATE TABLE ${rebuilt}.live_alert_action AS SELECT alert_id, version, at, by, state FROM ${live}.alert_action`,
    );
    await generation.query(`CREATE TABLE ${rebuilt}.live_waiting AS SELECT DISTINCT subject FROM (${this.waiting}) w`);
    await generation.query(`ALTER TABLE ${rebuilt}.live_alert ADD PRIMARY KEY (id)`);
    await generation.query(`ALTER TABLE ${rebuilt}.live_alert_case ADD PRIMARY KEY (alert_id)`);
    await generation.query(`ALTER TABLE ${rebuilt}.live_alert_action ADD PRIMARY KEY (alert_id, version)`);
    return { now: await generation.liveNow(), positions: await generation.livePositions(group), waiting };
  }

  private page(after: string | null): Promise<{ id: string; waits: boolean }[]> {
    const some = (table: string): string =>
      `(SELECT id, subject FROM ${this.rebuilt}.${table} WHERE $1::uuid IS NULL OR id > $1::uuid ORDER BY id LIMIT ${PAGE})`;
    return this.generation.query(
      `SELECT p.id, EXISTS (SELECT FROM ${this.rebuilt}.live_waiting w WHERE w.subject = p.subject) AS waits
       FROM (${some('live_alert')} UNION ${some('alert')}) p ORDER BY p.id LIMIT ${PAGE}`,
      [after],
    );
  }

  private async onRecord(of: readonly { id: string }[], prefix: '' | 'live_'): Promise<Map<string, AlertOnRecord>> {
    const [ids, of_] = [of.map((one) => one.id), `${this.rebuilt}.${prefix}`];
    const rows = await this.generation.query<Row>(
      `SELECT ${ALERTS} FROM ${of_}alert a LEFT JOIN ${of_}alert_case c ON c.alert_id = a.id WHERE a.id = ANY($1::uuid[])`,
      [ids],
    );
    const steps = await this.generation.query<LogStep & { alert_id: string }>(
      `SELECT ${STEPS} FROM ${of_}alert_action x WHERE x.alert_id = ANY($1::uuid[]) ORDER BY x.alert_id, x.version`,
      [ids],
    );
    const logs = new Map<string, LogStep[]>();
    for (const step of steps) logs.set(step.alert_id, [...(logs.get(step.alert_id) ?? []), step]);
    return new Map(rows.map((row) => [row.id, { alert: alertOf(row), case: row.case, log: logs.get(row.id) ?? [] }]));
  }
}

const alertOf = ({ details, over, dueOn }: Row): Alert => ({ ...fromJson(details), over, dueOn: dueOn ?? undefined });
