import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { recordset } from './facts.store';
import type { Touch } from './touch.store';

/** The facts about responsibility letters (目标责任书): who is to sign, and who has. */
@Injectable()
export class LetterFactsStore {
  async letters(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO letter_fact (id, year, obligor, obligee, signed_on, event_id)
       SELECT "letterId", year, coalesce(obligor->>'uscc', obligor->>'region'), obligee->>'region', "signedOn", "eventId"
       FROM ${recordset('"letterId" uuid, year integer, obligor jsonb, obligee jsonb, "signedOn" date, "eventId" uuid')}
       WHERE obligor->>'uscc' IS NOT NULL OR obligor->>'region' IS NOT NULL
       ON CONFLICT (id) DO NOTHING`,
      [rows],
    );
  }

  /**
   * Notes since when something in these counties has been on the register; whatever the order, the earliest day stands, and of that day the event with
   * the least id.
   * @param rows `region`, `at`, `eventId` of registrations
   * @returns the counties of which that changed
   */
  async governments(tx: Tx, rows: string, counties: readonly string[]): Promise<string[]> {
    const noted: { region: string }[] = await tx.query(
      `INSERT INTO government_fact AS g (region, known_on, event_id)
       SELECT DISTINCT ON (r.county) r.county, (r.at AT TIME ZONE 'Asia/Shanghai')::date, r."eventId"
       FROM (SELECT left(region, 6) AS county, at, "eventId" FROM ${recordset('region text, at timestamptz, "eventId" uuid')} AS one) r
       WHERE r.county = ANY($2::text[])
         AND NOT EXISTS (SELECT FROM government_fact o
           WHERE o.region = r.county AND (o.known_on, o.event_id) <= ((r.at AT TIME ZONE 'Asia/Shanghai')::date, r."eventId"))
       ORDER BY r.county, 2, r."eventId"
       ON CONFLICT (region) DO UPDATE SET known_on = excluded.known_on, event_id = excluded.event_id
         WHERE (excluded.known_on, excluded.event_id) < (g.known_on, g.event_id)
       RETURNING region`,
      [rows, counties],
    );
    return noted.map(({ region }) => region);
  }

  /** General contractors with the counties of these sites, as the sites stand now. */
  async ofSites(tx: Tx, sites: readonly { id: string; at: Date }[]): Promise<Touch[]> {
    const rows: { region: string; employer: string; at: Date }[] = await tx.query(
      `SELECT DISTINCT p.region, p.general_contractor AS employer, who.at FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at)
       JOIN project_fact p ON p.id = who.id WHERE p.known_on IS NOT NULL`,
      [sites.map((one) => one.id), sites.map((one) => one.at.toISOString())],
    );
    return rows.map(({ region, employer, at }) => ({ subject: { kind: 'letter', region, employer }, at }));
  }

  /** Who is freed by these letters: the governments, and the enterprises in each county where they build. */
  async ofLetters(tx: Tx, letters: readonly { obligor: string; at: Date }[]): Promise<Touch[]> {
    const rows: { region: string; employer: string | null; at: Date }[] = await tx.query(
      `WITH who AS (SELECT * FROM unnest($1::text[], $2::timestamptz[]) AS w(obligor, at))
       SELECT g.region, NULL AS employer, who.at FROM who JOIN government_fact g ON g.region = who.obligor
       UNION SELECT p.region, p.general_contractor, who.at FROM who JOIN project_fact p ON p.general_contractor = who.obligor`,
      [letters.map((one) => one.obligor), letters.map((one) => one.at.toISOString())],
    );
    return rows.map(({ region, employer, at }) => ({ subject: { kind: 'letter', region, ...(employer && { employer }) }, at }));
  }
}
