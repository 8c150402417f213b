import { Injectable } from '@nestjs/common';
import { cityOf, regionPrefix } from '@anxin/codes';
import type { Tx } from '@anxin/persistence';
import { gramsOf } from './shop-sign';

export interface Firm {
  readonly uscc: string;
  readonly name: string;
  readonly region: string;
}

/** A firm that may be meant, under the name that is likest. */
export interface NamedFirm extends Firm {
  /** The register's name; null where the register has not told it yet. */
  readonly registeredName: string | null;
}

/** Names that are looked at one by one; they share the most pairs with what was said. */
const LOOKED_AT = 200;

/** Firms as complaints know them: by the register's name, and by shop signs (招牌) that people have settled. */
@Injectable()
export class FirmStore {
  /** The register's names; of several words on one firm the newest stands, in whatever order they come. */
  async learn(tx: Tx, firms: readonly (Firm & { readonly recordedAt: Date })[]): Promise<void> {
    const newest = new Map<string, (typeof firms)[number]>();
    for (const firm of firms) if (!((newest.get(firm.uscc)?.recordedAt ?? 0) > firm.recordedAt)) newest.set(firm.uscc, firm);
    const rows = [...newest.values()].map(({ uscc, name, region, recordedAt }) => ({
      uscc,
      name,
      region,
      recordedAt,
      grams: gramsOf(name),
    }));
    await tx.query(
      `INSERT INTO firm_name AS known (uscc, kind, name, region, grams, recorded_at)
       SELECT uscc, 'registered', name, region, ARRAY(SELECT jsonb_array_elements_text(grams)), "recordedAt"
       FROM jsonb_to_recordset($1::jsonb) AS r(uscc text, name text, region text, grams jsonb, "recordedAt" timestamptz) ORDER BY uscc
       ON CONFLICT (uscc) WHERE kind = 'registered' DO UPDATE SET name = excluded.name, region = excluded.region, grams = excluded.grams,
         recorded_at = excluded.recorded_at WHERE known.recorded_at <= excluded.recorded_at`,
      [JSON.stringify(rows)],
    );
  }

  /** A shop sign that a person has settled: the next who says it is understood. */
  async learnSign(tx: Tx, { uscc, name, region }: Firm, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO firm_name (uscc, kind, name, region, grams, recorded_at) VALUES ($1, 'sign', $2, $3, $4, $5) ON CONFLICT (uscc, region, name) WHERE kind = 'sign' DO NOTHING`,
      [uscc, name, region, gramsOf(name), at],
    );
  }

  /** Firms of the region and of the city above it that share pairs of characters with what was said, the most first. */
  async near(tx: Tx, said: string, region: string): Promise<NamedFirm[]> {
    return tx.query(
      `SELECT f.uscc, f.name, f.region, r.name AS "registeredName" FROM firm_name f LEFT JOIN firm_name r ON r.uscc = f.uscc AND r.kind = 'registered'
       WHERE f.grams && $1::text[] AND (f.region LIKE $2 || '%' OR f.region = $3)
       ORDER BY cardinality(ARRAY(SELECT unnest(f.grams) INTERSECT SELECT unnest($1::text[]))) DESC, cardinality(f.grams), f.uscc, f.name LIMIT ${LOOKED_AT}`,
      [gramsOf(said), regionPrefix(region), cityOf(region)],
    );
  }

  async registeredName(tx: Tx, uscc: string): Promise<string | null> {
    const rows: { name: string }[] = await tx.query(`SELECT name FROM firm_name WHERE uscc = $1 AND kind = 'registered'`, [uscc]);
    return rows[0]?.name ?? null;
  }

  /** How many open cases there are on each firm in the region. */
  async openCases(tx: Tx, usccs: readonly string[], region: string): Promise<Map<string, number>> {
    const rows: { respondent: string; count: number }[] = await tx.query(
      `SELECT respondent, count(*)::int AS count FROM inspection_case WHERE respondent = ANY($1) AND region LIKE $2 || '%' AND state = 'open' GROUP BY respondent`,
      [usccs, regionPrefix(region)],
    );
    return new Map(rows.map(({ respondent, count }) => [respondent, count]));
  }
}
