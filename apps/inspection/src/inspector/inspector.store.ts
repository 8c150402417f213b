import { Injectable } from '@nestjs/common';
import { departmentFilter, named, regionFilter, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { InspectorEntity } from './inspector.entity';
import type { Candidate } from './routing';

export interface InspectorFilter {
  readonly region?: string;
  readonly department?: string;
  readonly limit: number;
  /** Sort key of the last row shown: registered at, id. */
  readonly after?: readonly string[];
}

/** An inspector with what routing asks. */
export interface Desk {
  readonly region: string;
  readonly department: string;
}

const ABSENT = `(i.absent_from IS NOT NULL AND i.absent_from <= $1::date AND coalesce(i.absent_to, 'infinity') >= $1::date)`;
/** Absent on the day, or on a later one that was told already. */
const ABSENT_FROM_THEN_ON = `(i.absent_from IS NOT NULL AND coalesce(i.absent_to, 'infinity') >= $1::date)`;

@Injectable()
export class InspectorStore {
  /** Inserts those whose subject is not taken. Returns how many. */
  async insert(tx: Tx, inspectors: readonly InspectorEntity[]): Promise<number> {
    const rows = inspectors.map(
      ({ id, subject, name, region, department, grid, email, absentFrom, absentTo, registeredBy, registeredAt }) => ({
        id,
        subject,
        name,
        region,
        department,
        grid,
        email,
        absent_from: absentFrom,
        absent_to: absentTo,
        registered_by: registeredBy,
        registered_at: registeredAt,
      }),
    );
    const taken: unknown[] = await tx.query(
      `INSERT INTO inspector (id, subject, name, region, department, grid, email, absent_from, absent_to, registered_by, registered_at)
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, subject text, name text, region text, department text, grid text, email text,
         absent_from date, absent_to date, registered_by text, registered_at timestamptz)
       ON CONFLICT (subject) DO NOTHING RETURNING id`,
      [JSON.stringify(rows)],
    );
    return taken.length;
  }

  /** Where and when an inspector is on duty. */
  async post(tx: Tx, id: string, { grid, absentFrom, absentTo }: Pick<InspectorEntity, 'grid' | 'absentFrom' | 'absentTo'>): Promise<void> {
    await tx.update(InspectorEntity, { id }, { grid, absentFrom, absentTo });
  }

  /** @param email sealed; null: none any more */
  async address(tx: Tx, id: string, email: string | null): Promise<void> {
    await tx.update(InspectorEntity, { id }, { email, emailRefusedAt: null });
  }

  find(tx: Tx, id: string, caller: Caller): Promise<InspectorEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(InspectorEntity, 'inspector')).andWhere('inspector.id = :id', { id }).getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: InspectorFilter, caller: Caller): Promise<InspectorEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(InspectorEntity, 'inspector'));
    query
      .orderBy('inspector.registeredAt', 'DESC')
      .addOrderBy('inspector.id', 'DESC')
      .limit(filter.limit + 1);
    if (filter.region) query.andWhere('inspector.region = :region', { region: filter.region });
    if (filter.department) query.andWhere('inspector.department = :department', { department: filter.department });
    if (filter.after)
      query.andWhere('(inspector.registered_at, inspector.id) < (:at::timestamptz, :last::uuid)', {
        at: filter.after[0],
        last: filter.after[1],
      });
    return query.getMany();
  }

  /** Those of the desks, with their load and whether they are absent on the day, or at any time from it on. */
  async candidates(tx: Tx, desks: readonly Desk[], today: string, when: 'today' | 'from today on' = 'today'): Promise<Candidate[]> {
    const rows = (await tx.query(
      `SELECT i.id, i.subject, i.region, i.department, i.grid, ${when === 'today' ? ABSENT : ABSENT_FROM_THEN_ON} AS absent,
         (SELECT count(*) FROM case_file c WHERE c.state = 'open' AND c.lead = i.id)::int
           + (SELECT count(*) FROM case_file c WHERE c.state = 'open' AND c.inspectors @> ARRAY[i.id] AND c.lead IS DISTINCT FROM i.id)::int AS "openCases",
         ARRAY(SELECT n.uscc FROM inspector_interest n WHERE n.inspector_id = i.id) AS interests
       FROM inspector i WHERE (i.region, i.department) IN (SELECT * FROM unnest($2::text[], $3::text[]))`,
      [today, desks.map((desk) => desk.region), desks.map((desk) => desk.department)],
    )) as Candidate[];
    return rows;
  }

  /** Those named by id or subject, with their interests and whether they are absent on the day. */
  byName(tx: Tx, names: readonly string[], today: string): Promise<Omit<Candidate, 'openCases' | 'grid'>[]> {
    return tx.query(
      `SELECT i.id, i.subject, i.region, i.department, ${ABSENT} AS absent, ARRAY(SELECT n.uscc FROM inspector_interest n WHERE n.inspector_id = i.id) AS interests
       FROM inspector i WHERE i.subject = ANY($2) OR i.id::text = ANY($2)`,
      [today, names],
    );
  }

  /** Sealed names by id. */
  async names(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = ids.length
      ? await tx.query(`SELECT id, name FROM inspector WHERE id = ANY($1::uuid[])`, [ids])
      : [];
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Credit codes in which inspectors declared an interest. */
  async interests(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows: { inspector_id: string; usccs: string[] }[] = ids.length
      ? await tx.query(
          `SELECT inspector_id, array_agg(uscc ORDER BY uscc) AS usccs FROM inspector_interest WHERE inspector_id = ANY($1::uuid[]) GROUP BY inspector_id`,
          [ids],
        )
      : [];
    return new Map(rows.map((row) => [row.inspector_id, row.usccs]));
  }

  async isInterested(tx: Tx, subject: string, uscc: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM inspector_interest n JOIN inspector i ON i.id = n.inspector_id WHERE i.subject = $1 AND n.uscc = $2`,
      [subject, uscc],
    );
    return rows.length > 0;
  }

  /** Credit codes in which the person declared an interest. */
  async interestsOf(tx: Tx, subject: string): Promise<string[]> {
    const rows: { uscc: string }[] = await tx.query(
      `SELECT n.uscc FROM inspector_interest n JOIN inspector i ON i.id = n.inspector_id WHERE i.subject = $1`,
      [subject],
    );
    return rows.map((row) => row.uscc);
  }

  /** False if it was declared before. */
  async declare(tx: Tx, interest: { inspectorId: string; uscc: string; reason: string; by: string; at: Date }): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO inspector_interest VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING uscc`,
      [interest.inspectorId, interest.uscc, interest.reason, interest.by, interest.at],
    );
    return rows.length > 0;
  }
}

/** Inspectors and supervisors see the colleagues of their office. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<InspectorEntity>): SelectQueryBuilder<InspectorEntity> =>
  query
    .where(...named(regionFilter(caller, 'inspector.region'), 'place'))
    .andWhere(...named(departmentFilter(caller, 'inspector.department'), 'office'));
