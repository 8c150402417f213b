import { Injectable } from '@nestjs/common';
import { departmentFilter, named, regionFilter, seesDepartment, type Caller } from '@anxin/access';
import type { Lead } from '@anxin/codes';
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

/** A site, and who leads its matters. */
export interface Site extends Place {
  readonly department: Lead;
}

/** The newest word of each id; of two of one instant the later in the run. */
const newest = <P extends Place>(places: readonly P[]): P[] => {
  const byId = new Map<string, P>();
  for (const place of places) {
    const known = byId.get(place.id);
    if (!known || known.asOf <= place.asOf) byId.set(place.id, place);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** Where employers and sites are, as far as the register has told: who may see what is filed here hangs on it. */
@Injectable()
export class PlaceStore {
  async learnEmployers(tx: Tx, places: readonly Place[]): Promise<void> {
    const rows = newest(places);
    await tx.query(
      `INSERT INTO employer_region (employer, region, as_of) SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[])
       ON CONFLICT (employer) DO UPDATE SET region = excluded.region, as_of = excluded.as_of WHERE employer_region.as_of <= excluded.as_of`,
      [rows.map((row) => row.id), rows.map((row) => row.region), rows.map((row) => row.asOf)],
    );
  }

  async learnProjects(tx: Tx, sites: readonly Site[]): Promise<void> {
    const rows = newest(sites);
    await tx.query(
      `INSERT INTO project_region (project, region, department, as_of) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[])
       ON CONFLICT (project) DO UPDATE SET region = excluded.region, department = excluded.department, as_of = excluded.as_of
       WHERE project_region.as_of <= excluded.as_of`,
      [rows.map((row) => row.id), rows.map((row) => row.region), rows.map((row) => row.department), rows.map((row) => row.asOf)],
    );
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
}

/**
 * Bounds a query over records with `employer` and `project` to the caller's office: by the site's region, else by the employer's; what is filed of a site
 * is its sector's bureau's and labour's, all other filings are labour's alone (保障农民工工资支付条例 7). What neither places yet is seen by the auditor and
 * the administrator alone.
 */
export const withinOffice = <E extends ObjectLiteral>(caller: Caller, query: SelectQueryBuilder<E>): SelectQueryBuilder<E> => {
  const [site, siteValues] = named(regionFilter(caller, 'site.region'), 'site');
  const [seat, seatValues] = named(regionFilter(caller, 'seat.region'), 'seat');
  const [lead, leadValues] = named(departmentFilter(caller, 'site.department'), 'lead');
  const there = seesDepartment(caller, 'labour') ? [seat, site] : ['FALSE', `${site} AND ${lead}`];
  return query
    .leftJoin(EmployerRegionEntity, 'seat', `seat.employer = ${query.alias}.employer`)
    .leftJoin(ProjectRegionEntity, 'site', `site.project = ${query.alias}.project`)
    .where(`CASE WHEN site.project IS NULL THEN ${there[0]} ELSE ${there[1]} END`, { ...siteValues, ...seatValues, ...leadValues });
};
