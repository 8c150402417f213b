import { Injectable } from '@nestjs/common';
import { regionFilter, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { Mention } from './conflict';

/** Something that other services name and the register doesn't know. */
export interface ConflictRow {
  readonly kind: 'employer' | 'project';
  readonly id: string;
  /** Services, in alphabetical order. */
  readonly namedBy: string[];
  readonly firstSeen: Date;
  /** Where the records place it; null where they don't say. */
  readonly region: string | null;
}

export interface ConflictFilter {
  readonly limit: number;
  /** Sort key of the last row shown: firstSeen, kind, id. */
  readonly after?: readonly string[];
}

/** The project of a `project` row is its own id. Sorted before the insert, so that two consumers lock rows in one order. */
const NOTE = `
  INSERT INTO named_elsewhere (kind, id, by_service, employer, project, region, first_seen)
  SELECT m.kind, m.id, $1, m.employer, m.project, m.region, min(m.seen)
  FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[]) AS m(kind, id, employer, project, region, seen)
  WHERE NOT EXISTS (SELECT FROM employer e WHERE m.kind = 'employer' AND e.uscc = m.id)
    AND NOT EXISTS (SELECT FROM project p WHERE p.id = CASE WHEN m.kind = 'project' THEN m.id::uuid END)
  GROUP BY m.kind, m.id, m.employer, m.project, m.region
  ORDER BY m.kind, m.id, m.employer, m.project, m.region
  ON CONFLICT (kind, id, by_service, employer, project, region) DO UPDATE SET first_seen = excluded.first_seen
  WHERE excluded.first_seen < named_elsewhere.first_seen`;

/** A record's place: what it states itself, else its project's, else its employer's region. */
const NAMED = `
  SELECT n.kind, n.id, n.by_service, date_trunc('milliseconds', n.first_seen) AS first_seen, coalesce(nullif(n.region, ''), site.region, seat.region) AS region
  FROM named_elsewhere n
  LEFT JOIN project site ON site.id = nullif(n.project, '')::uuid
  LEFT JOIN employer seat ON seat.uscc = n.employer
  WHERE (n.employer = $1 OR (n.kind = 'employer' AND n.id = $1))
    AND NOT EXISTS (SELECT FROM employer e WHERE n.kind = 'employer' AND e.uscc = n.id)
    AND NOT EXISTS (SELECT FROM project p WHERE p.id = CASE WHEN n.kind = 'project' THEN n.id::uuid END)`;

@Injectable()
export class ConflictStore {
  /** Keeps what a service names and the register doesn't know; the earliest naming stands, in whatever order the events come. */
  async note(tx: Tx, service: string, mentions: readonly Mention[]): Promise<void> {
    if (!mentions.length) return;
    await tx.query(NOTE, [
      service,
      mentions.map((mention) => mention.kind),
      mentions.map((mention) => mention.id),
      mentions.map((mention) => mention.employer),
      mentions.map((mention) => mention.project ?? ''),
      mentions.map((mention) => mention.region ?? ''),
      mentions.map((mention) => mention.seen),
    ]);
  }

  /** Once it is on the register it is no conflict. */
  async clear(tx: Tx, kind: Mention['kind'], id: string): Promise<void> {
    await tx.query(`DELETE FROM named_elsewhere WHERE kind = $1 AND id = $2`, [kind, id]);
  }

  /** What has stood for a day of business time under this employer, newest first, one row more than the page holds. */
  list(tx: Tx, uscc: string, filter: ConflictFilter, caller: Caller): Promise<ConflictRow[]> {
    const scope = regionFilter(caller, 'region', 3);
    const parameters: unknown[] = [uscc, ofTheCity(caller), ...scope.parameters];
    const beyond =
      filter.after &&
      `AND (min(first_seen), kind, id) < ($${parameters.push(...filter.after) - 2}::timestamptz, $${parameters.length - 1}, $${parameters.length})`;
    return tx.query(
      `SELECT kind, id, array_agg(DISTINCT by_service ORDER BY by_service) AS "namedBy", min(first_seen) AS "firstSeen", min(region) AS region
       FROM (${NAMED}) AS named GROUP BY kind, id
       HAVING min(first_seen) <= business_now() - interval '1 day' AND coalesce(bool_or(${scope.sql} OR (region IS NULL AND $2::boolean)), FALSE) ${beyond ?? ''}
       ORDER BY 4 DESC, kind DESC, id DESC LIMIT ${filter.limit + 1}`,
      parameters,
    );
  }
}

/** What no record places is the city's: its supervisor, and who sees everything. */
const ofTheCity = (caller: Caller): boolean =>
  caller.role === 'administrator' || caller.role === 'auditor' || (caller.role === 'supervisor' && (caller.region ?? '').endsWith('00'));
