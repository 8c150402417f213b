import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import { subjectKey, type PostSubject, type Subject } from '../catalogue/subject';
import { DUE_EMPLOYER, SUBJECT_IN } from '../evaluation/due.store';

/** What is to be replayed. */
export interface WhatIfScope {
  /** Kinds of subjects that the rules are about. */
  readonly kinds: readonly Subject['kind'][];
  /** All rules about these kinds. */
  readonly rules: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Beginnings of the divisions in which something is assumed; '' is everywhere. */
  readonly prefixes: readonly string[];
  /** Fen: no assumed minimum wage of a month is higher, nor of an hour; null where none is assumed. */
  readonly monthly: bigint | null;
  readonly hourly: bigint | null;
}

/** One to be replayed. */
export interface PlacedSubject {
  readonly place: number;
  readonly subject: string;
}

const key = (kind: string, employer: string, project = `'-'`, period = `'-'`): string =>
  `concat_ws('|', '${kind}', ${employer}, ${project}, ${period})`;
const SITE = `coalesce(f.project::text, '-')`;
const employerOf = (kind: string, column: string, table: string): string =>
  `SELECT '${kind}' AS kind, ${column} AS employer, ${key(kind, column)} AS subject FROM ${table} f`;

/**
 * Subjects that no live judgement may have had a day for, and that other parameters may bring: by the facts that speak of them. What isn't here (a person's
 * employment, a dispatched post) was armed when its facts came.
 */
const BY_FACTS: Readonly<Partial<Record<Subject['kind'], string>>> = {
  'wage-period': `SELECT 'wage-period', f.employer, ${key('wage-period', 'f.employer', SITE, 'f.period')} FROM payroll_fact f WHERE f.payday BETWEEN $4 AND $5`,
  'employer-period': `SELECT 'employer-period', f.employer, ${key('employer-period', 'f.employer', `'-'`, 'f.period')} FROM payroll_fact f WHERE f.payday BETWEEN $4 AND $5`,
  staff: employerOf('staff', 'f.employer_of_record', 'employment_fact'),
  insurance: employerOf('insurance', 'f.employer_of_record', 'employment_fact'),
  headcount: employerOf('headcount', 'f.employer', 'headcount_fact'),
  bargaining: employerOf('bargaining', 'f.employer', 'union_fact'),
  'wage-systems': employerOf('wage-systems', 'f.uscc', 'employer_fact'),
  'pay-pattern': employerOf('pay-pattern', 'f.employer', 'payroll_fact'),
  incident: `SELECT 'incident', f.respondent, ${key('incident', 'f.respondent', SITE)} FROM complaint_fact f WHERE f.respondent IS NOT NULL`,
  complaints: `${employerOf('complaints', 'f.respondent', 'complaint_fact')} WHERE f.respondent IS NOT NULL`,
  'held-cards': `${employerOf('held-cards', 'f.respondent', 'complaint_fact')} WHERE f.respondent IS NOT NULL`,
  site: `SELECT 'site', x.employer, ${key('site', 'x.employer', 'f.project::text')} FROM site_terms_fact f
    CROSS JOIN LATERAL (VALUES (f.general_contractor), (f.developer)) AS x(employer)`,
  deposit: `SELECT 'deposit', f.employer, ${key('deposit', 'f.employer', SITE)} || '|' || f.deposit_id FROM deposit_step_fact f`,
  advance: `SELECT 'advance', f.employer, ${key('advance', 'f.employer', SITE)} || '|' || f.advance_id FROM advance_step_fact f`,
  employment: `SELECT 'employment', f.employer, ${key('employment', 'f.employer', SITE)} || '|' || f.employment_id FROM departure_fact f WHERE f.ends_on >= $4::date - 366`,
  contract: `SELECT 'contract', f.employer, ${key('contract', 'f.employer', SITE)} || '|' || f.id FROM contract_fact f
    WHERE (f.basis = 'monthly' AND f.wage < $7::bigint) OR (f.basis = 'hourly' AND f.wage < $8::bigint)
      OR EXISTS (SELECT FROM probation_fact p WHERE p.contract_id = f.id)`,
};

/** Which subjects a what-if replays, in their order. */
@Injectable()
export class WhatIfSubjectStore {
  /** Lists them, those of one employer together. @returns how many */
  async list(tx: Tx, id: string, scope: WhatIfScope): Promise<number> {
    const posts = await this.posts(tx, scope.kinds);
    const known = scope.kinds.flatMap((kind) => BY_FACTS[kind] ?? []);
    const [row]: { subjects: number }[] = await tx.query(
      `WITH found AS (
         SELECT split_part(d.subject, '|', 1) AS kind, ${DUE_EMPLOYER} AS employer, d.subject FROM due d WHERE d.rule = ANY($2::text[]) AND d.day BETWEEN $4 AND $5
         UNION SELECT split_part(a.subject, '|', 1), coalesce(a.employer, a.region), a.subject FROM alert a
           WHERE a.rule = ANY($2::text[]) AND (a.raised_at AT TIME ZONE 'Asia/Shanghai')::date <= $5::date + 1
             AND (a.resolved_at IS NULL OR (a.resolved_at AT TIME ZONE 'Asia/Shanghai')::date >= $4)
         UNION SELECT * FROM unnest($9::text[], $10::text[], $11::text[])
         ${known.map((sql) => `UNION ${sql}`).join('\n')}),
       s AS (SELECT DISTINCT ON (subject) * FROM found WHERE kind = ANY($3::text[]) AND ($7::bigint IS NULL OR true) AND ($8::bigint IS NULL OR true) ORDER BY subject, employer),
       listed AS (
         INSERT INTO what_if_subject (what_if_id, place, kind, employer, subject)
       SELECT $1, row_number() OVER (ORDER BY s.employer, s.kind, s.subject), s.kind, s.employer, s.subject
       FROM s ${SUBJECT_IN.joins} WHERE EXISTS (SELECT FROM unnest($6::text[]) AS r(prefix) WHERE ${SUBJECT_IN.where('r.prefix')}) RETURNING place)
       SELECT count(*)::int AS subjects FROM listed`,
      [
        id,
        scope.rules,
        scope.kinds,
        scope.from,
        scope.to,
        scope.prefixes,
        scope.monthly === null ? null : String(scope.monthly),
        scope.hourly === null ? null : String(scope.hourly),
        posts.map((post) => post.kind),
        posts.map((post) => post.employer),
        posts.map((post) => subjectKey(post)),
      ],
    );
    return row!.subjects;
  }

  /** The next ones behind a place; the wage months of one employer are never parted. */
  async next(tx: Tx, id: string, behind: number, limit: number): Promise<PlacedSubject[]> {
    return tx.query(
      `WITH page AS (SELECT * FROM what_if_subject WHERE what_if_id = $1 AND place > $2 ORDER BY place LIMIT $3),
         last AS (SELECT * FROM page ORDER BY place DESC LIMIT 1)
       SELECT place, subject FROM page
       UNION ALL SELECT w.place, w.subject FROM what_if_subject w JOIN last l ON w.employer = l.employer AND w.kind = l.kind
         WHERE w.what_if_id = $1 AND w.place > l.place AND w.kind = 'wage-period'
       ORDER BY place`,
      [id, behind, limit],
    );
  }

  async drop(tx: Tx, id: string): Promise<void> {
    await tx.query(`DELETE FROM what_if_subject WHERE what_if_id = $1`, [id]);
  }

  /** Posts in which agencies' people work: their names stand percent-encoded in the subject. */
  private async posts(tx: Tx, kinds: readonly string[]): Promise<PostSubject[]> {
    if (!kinds.includes('dispatch-post')) return [];
    const rows: { employer: string; post: string }[] = await tx.query(`SELECT DISTINCT employer, post FROM dispatch_fact`);
    return rows.map((row) => ({ kind: 'dispatch-post', ...row }));
  }
}
