import { Injectable } from '@nestjs/common';
import { newId, Sealer, type Tx } from '@anxin/persistence';
import type { Filing } from '@anxin/real-name';

/** What a filing is about, where others hang on that: `payroll/…`, `contract/…`. Nothing personal. */
export interface Subject {
  readonly subject: string | null;
  /** Of a contract. */
  readonly payday: number | null;
}

export type Step = 'file' | 'submit' | 'correct';

/** A filing that is to be sent now. */
export interface DueFiling {
  readonly id: string;
  readonly appid: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly step: Step;
  /** The payroll that is submitted or corrected. */
  readonly target: string | null;
  readonly tries: number;
  /** An earlier try was never answered, so long ago that the API has forgotten its key. */
  readonly inDoubt: boolean;
}

type DueRow = Omit<DueFiling, 'body'> & { readonly body: string; readonly subject: string | null };

/** Seconds for which a filing is one process's; longer than a call is waited for. */
const LEASE_S = 45;
/** What an earlier filing must come before: whoever takes work on a site is entered before the people, and of one payroll's parts the first. */
const NOT_BEHIND = `NOT EXISTS (SELECT FROM filing e WHERE e.state = 'open' AND e.path LIKE '/projects/%/subcontracts' AND e.appid = f.appid AND e.number < f.number)
  AND NOT EXISTS (SELECT FROM filing e WHERE e.state = 'open' AND e.appid = f.appid AND e.subject = f.subject AND e.payday IS NULL AND e.number < f.number)`;
/** What the keyed hash is made for. */
const FINGERPRINT = 'filing';
/** The API keeps the answers to idempotency keys for seven days. */
const DOUBT_DAYS = 6;

/** Calls of the public API on their way: each is kept before it is sent, and until it was answered. */
@Injectable()
export class FilingStore {
  constructor(private readonly sealer: Sealer) {}

  /**
   * Keeps what is to be filed, in order, in a handful of statements.
   * @returns the id of each; that of the earlier one where the sender has said the very same before
   */
  async addAll(tx: Tx, serial: string, appid: string, filings: readonly (Filing & Subject)[]): Promise<string[]> {
    const said = filings.map(({ path, body }) => ({
      path,
      text: JSON.stringify(body),
      whole: `${appid}\0${path}\0${JSON.stringify(body)}`,
    }));
    const indexes = said.map(({ whole }) => this.sealer.blindIndexes(FINGERPRINT, whole));
    const before = await this.known(tx, appid, indexes.flat());
    const fresh = new Map(indexes.flatMap((all, at) => (all.some((one) => before.has(one)) ? [] : [[all[0]!, at] as const])));
    const rows = [...fresh].map(([fingerprint, at]) => ({ fingerprint, ...filings[at]!, text: said[at]!.text }));
    await tx.query(
      `INSERT INTO filing (id, serial, appid, path, body, fingerprint, subject, payday)
       SELECT id, $1, $2, path, body, fingerprint, subject, payday
       FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::smallint[]) WITH ORDINALITY
         AS n(id, path, body, fingerprint, subject, payday, place) ORDER BY place
       ON CONFLICT (appid, fingerprint) WHERE state <> 'refused' DO NOTHING`,
      [
        serial,
        appid,
        rows.map(() => newId()),
        rows.map((row) => row.path),
        rows.map((row) => this.sealer.seal(row.text)),
        rows.map((row) => row.fingerprint),
        rows.map((row) => row.subject),
        rows.map((row) => row.payday),
      ],
    );
    // What another process has said in this moment is found here too.
    const now = await this.known(tx, appid, indexes.flat());
    return indexes.map((all) => now.get(all.find((one) => now.has(one))!)!);
  }

  private async known(tx: Tx, appid: string, fingerprints: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; fingerprint: string }[] = await tx.query(
      `SELECT id, fingerprint FROM filing WHERE appid = $1 AND fingerprint = ANY($2::text[]) AND state <> 'refused'`,
      [appid, fingerprints],
    );
    return new Map(rows.map((row) => [row.fingerprint, row.id]));
  }

  /** Paydays that contracts of a firm on a site name, as far as they are on file. */
  async paydays(tx: Tx, appid: string, subject: string): Promise<number[]> {
    const rows: { payday: number }[] = await tx.query(
      `SELECT DISTINCT payday FROM filing WHERE appid = $1 AND subject = $2 AND state = 'filed' AND payday IS NOT NULL`,
      [appid, subject],
    );
    return rows.map((row) => row.payday);
  }

  /**
   * Takes the oldest filing that is due, and behind no other, for as long as a call may take.
   */
  async take(tx: Tx): Promise<DueFiling | undefined> {
    const [row]: DueRow[] = await tx.query(
      `SELECT id, appid, path, body, step, target, subject, tries + 1 AS tries, coalesce(sent_at < clock_timestamp() - make_interval(days => ${DOUBT_DAYS}), false) AS "inDoubt"
       FROM filing f WHERE state = 'open' AND next_at <= clock_timestamp() AND ${NOT_BEHIND}
       ORDER BY number LIMIT 1 FOR UPDATE OF f SKIP LOCKED`,
    );
    if (!row) return undefined;
    const { step, target } = await this.stepOf(tx, row);
    await tx.query(
      `UPDATE filing SET tries = tries + 1, step = $2, target = $3, next_at = clock_timestamp() + make_interval(secs => ${LEASE_S}),
         sent_at = coalesce(sent_at, clock_timestamp()) WHERE id = $1`,
      [row.id, step, target],
    );
    const body = JSON.parse(this.sealer.open(row.body)) as DueFiling['body'];
    return { id: row.id, appid: row.appid, path: row.path, body, step, target, tries: row.tries, inDoubt: row.inDoubt };
  }

  /** A firm's month on a site has one payroll: what later messages say of it (another team's people, other sums) corrects that one. */
  private async stepOf(tx: Tx, { id, appid, path, step, target, subject }: DueRow): Promise<Pick<DueFiling, 'step' | 'target'>> {
    if (path !== '/payrolls' || step !== 'file') return { step, target };
    const [standing]: { answer: string }[] = await tx.query(
      `SELECT answer FROM filing WHERE appid = $1 AND subject = $2 AND state = 'filed' AND step = 'submit' AND id <> $3 ORDER BY number LIMIT 1`,
      [appid, subject, id],
    );
    return standing ? { step: 'correct', target: standing.answer } : { step, target };
  }

  async filed(tx: Tx, id: string, answer: string): Promise<void> {
    await tx.query(`UPDATE filing SET state = 'filed', answer = $2, body = NULL, reason = NULL WHERE id = $1 AND state = 'open'`, [
      id,
      answer,
    ]);
  }

  async refused(tx: Tx, id: string, reason: string): Promise<void> {
    await tx.query(`UPDATE filing SET state = 'refused', reason = $2, body = NULL WHERE id = $1 AND state = 'open'`, [id, reason]);
  }

  /** A payroll was drafted: it is submitted next. */
  async drafted(tx: Tx, id: string, payroll: string): Promise<void> {
    await tx.query(
      `UPDATE filing SET step = 'submit', target = $2, tries = 0, next_at = clock_timestamp(), sent_at = NULL, reason = NULL
       WHERE id = $1 AND state = 'open' AND step = 'file'`,
      [id, payroll],
    );
  }

  /** @param seconds until the next try @param maybeDone whether the last one may have had its effect */
  async again(tx: Tx, id: string, how: { readonly reason: string; readonly seconds: number; readonly maybeDone: boolean }): Promise<void> {
    await tx.query(
      `UPDATE filing SET next_at = clock_timestamp() + make_interval(secs => $2), reason = $3, sent_at = CASE WHEN $4 THEN sent_at END
       WHERE id = $1 AND state = 'open'`,
      [id, how.seconds, how.reason, how.maybeDone],
    );
  }

  /** Seconds until the next filing is due, 0 where one is; null where there is none. */
  async nextIn(tx: Tx): Promise<number | null> {
    const [row]: { seconds: number | null }[] = await tx.query(
      `SELECT extract(epoch FROM min(next_at) - clock_timestamp())::float8 AS seconds FROM filing f WHERE state = 'open' AND ${NOT_BEHIND}`,
    );
    return row!.seconds === null ? null : Math.max(row!.seconds, 0);
  }

  /** How many are on their way; those that were tried often already wait for somebody to mend something. */
  async countOnTheirWay(tx: Tx): Promise<number> {
    const [row]: { count: number }[] = await tx.query(`SELECT count(*)::int AS count FROM filing WHERE state = 'open' AND tries < 10`);
    return row!.count;
  }
}
