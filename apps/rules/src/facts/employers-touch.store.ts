import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { Subject } from '../catalogue/subject';
import type { Touch } from './touch.store';

type Kind = 'agency' | 'insurance' | 'bargaining' | 'wage-systems' | 'complaints';
type Named = readonly { readonly id: string; readonly at: Date }[];

const touch = (kind: Kind, employer: string, at: Date): Touch => ({ subject: { kind, employer }, at });
const columns = (named: Named): [string[], string[]] => [named.map((one) => one.id), named.map((one) => one.at.toISOString())];

/** Whose insurance somebody must look at: a headcount of the employer tells of people without, or an alert stands. */
const MAY_BE_SHORT = `(EXISTS (SELECT FROM headcount_fact h WHERE h.employer = e.employer_of_record AND h.insured < h.employees)
  OR EXISTS (SELECT FROM alert a WHERE a.rule = 'not-insured' AND a.employer = e.employer_of_record AND a.state = 'open'))`;
/** An agency contract that may be too short, by far more than the law asks. */
const MAY_BE_TOO_SHORT = `(c.ends_on IS NOT NULL AND c.ends_on < c.starts_on + interval '5 years')`;

/** Which subjects a fact about employers speaks of; only those that something may be wrong with. */
@Injectable()
export class EmployersTouchStore {
  /** By employments: their agencies, posts that may be unlawful, employers whose people may not be insured. */
  async ofEmployments(tx: Tx, employments: Named): Promise<Touch[]> {
    const rows: { kind: string; employer: string; post: string | null; at: Date }[] = await tx.query(
      `WITH who AS (SELECT * FROM unnest($1::uuid[], $2::timestamptz[]) AS w(id, at))
       SELECT DISTINCT 'agency' AS kind, d.agency AS employer, NULL AS post, who.at FROM who JOIN dispatch_fact d ON d.employment_id = who.id
       UNION SELECT 'dispatch-post', d.employer, d.post, who.at FROM who JOIN dispatch_fact d ON d.employment_id = who.id
         WHERE d.post_kind IN ('temporary', 'none') OR EXISTS (SELECT FROM contract_fact c WHERE c.employer = d.agency AND c.worker_id = d.worker_id AND ${MAY_BE_TOO_SHORT})
       UNION SELECT 'insurance', e.employer_of_record, NULL, who.at FROM who JOIN employment_fact e ON e.id = who.id
         LEFT JOIN insurance_fact i ON i.employment_id = e.id WHERE i.insured_from > e.starts_on + 7 OR ${MAY_BE_SHORT}`,
      columns(employments),
    );
    return rows.map(({ kind, employer, post, at }) =>
      kind === 'dispatch-post' ? { subject: { kind, employer, post: post! } satisfies Subject, at } : touch(kind as Kind, employer, at),
    );
  }

  /** The posts in which agencies send the workers of these contracts. */
  async ofContracts(tx: Tx, contracts: Named): Promise<Touch[]> {
    const rows: { employer: string; post: string; at: Date }[] = await tx.query(
      `SELECT DISTINCT d.employer, d.post, who.at FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at)
       JOIN contract_fact c ON c.id = who.id AND ${MAY_BE_TOO_SHORT} JOIN dispatch_fact d ON d.agency = c.employer AND d.worker_id = c.worker_id`,
      columns(contracts),
    );
    return rows.map(({ employer, post, at }) => ({ subject: { kind: 'dispatch-post', employer, post }, at }));
  }

  /** Employers of which some headcount tells of people without insurance. */
  async ofHeadcounts(tx: Tx, employers: Named): Promise<Touch[]> {
    const rows: { id: string; at: Date }[] = await tx.query(
      `SELECT who.id, who.at FROM unnest($1::text[], $2::timestamptz[]) AS who(id, at)
       WHERE EXISTS (SELECT FROM headcount_fact h WHERE h.employer = who.id AND h.insured < h.employees)`,
      columns(employers),
    );
    return rows.map(({ id, at }) => touch('insurance', id, at));
  }

  /** The filings asked of these employers; of the wage agreement those that have, or had, a union. */
  async ofEmployers(tx: Tx, employers: Named): Promise<Touch[]> {
    const rows: { id: string; at: Date }[] = await tx.query(
      `SELECT who.id, who.at FROM unnest($1::text[], $2::timestamptz[]) AS who(id, at)
       WHERE EXISTS (SELECT FROM union_fact u WHERE u.employer = who.id AND u.unionised)`,
      columns(employers),
    );
    return [...rows.map(({ id, at }) => touch('bargaining', id, at)), ...employers.map(({ id, at }) => touch('wage-systems', id, at))];
  }

  /** Respondents of these complaints against whom others complained, too. */
  async ofComplaints(tx: Tx, complaints: Named): Promise<Touch[]> {
    const rows: { respondent: string; at: Date }[] = await tx.query(
      `SELECT DISTINCT c.respondent, who.at FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at) JOIN complaint_fact c ON c.id = who.id
       WHERE EXISTS (SELECT FROM complaint_fact o WHERE o.respondent = c.respondent AND o.id <> c.id)`,
      columns(complaints),
    );
    return rows.map(({ respondent, at }) => touch('complaints', respondent, at));
  }
}
