import { Injectable } from '@nestjs/common';
import { named, regionFilter, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import { In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { EmployerRegionEntity } from './employer-region.entity';
import { ProjectRegionEntity } from './project-region.entity';

/** What the register said of a place, and when (business time). */
export interface Place {
  readonly id: string;
  readonly region: string;
  readonly asOf: Date;
}

/** The newest word of each id; of two of one instant the later in the run. */
const newest = (places: readonly Place[]): Place[] => {
  const byId = new Map<string, Place>();
  for (const place of places) {
    const known = byId.get(place.id);
    if (!known || known.asOf <= place.asOf) byId.set(place.id, place);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Where employers and sites are, as far as the register has told: who may see what is filed here hangs on it. */
@Injectable()
export class PlaceStore {
  learnEmployers(tx: Tx, places: readonly Place[]): Promise<void> {
    return this.learn(tx, 'employer_region', 'employer', 'text', places);
  }

  learnProjects(tx: Tx, places: readonly Place[]): Promise<void> {
    return this.learn(tx, 'project_region', 'project', 'uuid', places);
  }

  /** A test for records: whether the employer or the project they name is not on the register yet, as far as is known here. */
  async unconfirmedAmong(
    tx: Tx,
    records: readonly { employer: string; project: string | null }[],
  ): Promise<(record: { employer: string; project: string | null }) => boolean> {
    const employers = [...new Set(records.map((record) => record.employer))];
    const projects = [...new Set(records.flatMap((record) => record.project ?? []))];
    const seats = employers.length ? await tx.findBy(EmployerRegionEntity, { employer: In(employers) }) : [];
    const sites = projects.length ? await tx.findBy(ProjectRegionEntity, { project: In(projects) }) : [];
    const known = new Set([...seats.map((row) => row.employer), ...sites.map((row) => row.project)]);
    return ({ employer, project }) => !known.has(employer) || (project !== null && !known.has(project));
  }

  /** The region of each: the project's, else the employer's; undefined where the register has not said so yet. */
  async regionsOf(
    tx: Tx,
    records: readonly { readonly employer: string; readonly project: string | null }[],
  ): Promise<(string | undefined)[]> {
    const rows: { place: number; region: string }[] = await tx.query(
      `SELECT r.place::int AS place, coalesce(site.region, seat.region) AS region
       FROM unnest($1::text[], $2::uuid[]) WITH ORDINALITY AS r(employer, project, place)
       LEFT JOIN project_region site ON site.project = r.project LEFT JOIN employer_region seat ON seat.employer = r.employer
       WHERE coalesce(site.region, seat.region) IS NOT NULL`,
      [records.map((record) => record.employer), records.map((record) => record.project)],
    );
    const found = new Map(rows.map((row) => [row.place, row.region]));
    return records.map((_, at) => found.get(at + 1));
  }

  private async learn(tx: Tx, table: string, column: string, type: string, places: readonly Place[]): Promise<void> {
    const rows = newest(places);
    await tx.query(
      `INSERT INTO ${table} (${column}, region, as_of) SELECT * FROM unnest($1::${type}[], $2::text[], $3::timestamptz[])
       ON CONFLICT (${column}) DO UPDATE SET region = excluded.region, as_of = excluded.as_of WHERE ${table}.as_of <= excluded.as_of`,
      [rows.map((row) => row.id), rows.map((row) => row.region), rows.map((row) => row.asOf)],
    );
  }
}

/**
 * Bounds a query over records with `employer` and `project` to the caller's office: by the site's region, else by the employer's. What neither
 * places yet is seen by the auditor and the administrator alone.
 */
export const withinOffice = <E extends ObjectLiteral>(caller: Caller, query: SelectQueryBuilder<E>): SelectQueryBuilder<E> => {
  const [site, siteValues] = named(regionFilter(caller, 'site.region'), 'site');
  const [seat, seatValues] = named(regionFilter(caller, 'seat.region'), 'seat');
  return query
    .leftJoin(EmployerRegionEntity, 'seat', `seat.employer = ${query.alias}.employer`)
    .leftJoin(ProjectRegionEntity, 'site', `site.project = ${query.alias}.project`)
    .where(`CASE WHEN site.project IS NULL THEN ${seat} ELSE ${site} END`, { ...siteValues, ...seatValues });
};
