import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { fenOf, type Tx } from '@anxin/persistence';
import type { ContractorHistory, Fact, Reason, Requirement } from './requirement';

/** What is asked of a project, as it was last found. */
export interface Assessment extends Requirement {
  readonly project: string;
  readonly employer: string;
  readonly region: string;
  readonly signedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly version: number;
}

interface Row {
  project: string;
  employer: string;
  region: string;
  signed_on: string;
  required: string;
  rate: string;
  exempt: boolean;
  due_on: string | null;
  reasons: Reason[];
  version: number;
}

const COLUMNS = 'project, employer, region, signed_on, required, rate, exempt, due_on, reasons, version';

const assessmentOf = ({ signed_on, due_on, required, ...row }: Row): Assessment => ({
  ...row,
  required: fenOf(required),
  signedOn: signed_on,
  dueOn: due_on,
});

/** What deposit is asked of each project, and the history that it hangs on. */
@Injectable()
export class AssessmentStore {
  /** One assessment at a time of a contractor's projects; held to the end of the transaction. */
  async lock(tx: Tx, contractors: readonly string[]): Promise<void> {
    await tx.query(
      `SELECT count(pg_advisory_xact_lock(key)) FROM (SELECT DISTINCT hashtextextended(name, 0) AS key FROM unnest($1::text[]) AS n(name) ORDER BY 1) keys`,
      [contractors.map((contractor) => `deposit/${contractor}`)],
    );
  }

  async find(tx: Tx, project: string): Promise<Assessment | null> {
    const [row]: Row[] = await tx.query(`SELECT ${COLUMNS} FROM deposit_assessment WHERE project = $1`, [project]);
    return row ? assessmentOf(row) : null;
  }

  /** Of these projects, by project. */
  async of(tx: Tx, projects: readonly string[]): Promise<Map<string, Assessment>> {
    const rows: Row[] = await tx.query(`SELECT ${COLUMNS} FROM deposit_assessment WHERE project = ANY($1::uuid[])`, [projects]);
    return new Map(rows.map((row) => [row.project, assessmentOf(row)]));
  }

  async keep(tx: Tx, found: readonly Assessment[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO deposit_assessment (project, employer, region, signed_on, required, rate, exempt, due_on, reasons, assessed_at, version)
       SELECT u.project, u.employer, u.region, u.signed_on, u.required, u.rate, u.exempt, u.due_on, u.reasons, $11, u.version
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::bigint[], $6::text[], $7::boolean[], $8::date[], $9::jsonb[], $10::int[])
         AS u(project, employer, region, signed_on, required, rate, exempt, due_on, reasons, version)
       ON CONFLICT (project) DO UPDATE SET employer = excluded.employer, region = excluded.region, signed_on = excluded.signed_on,
         required = excluded.required, rate = excluded.rate, exempt = excluded.exempt, due_on = excluded.due_on, reasons = excluded.reasons,
         assessed_at = excluded.assessed_at, version = excluded.version`,
      [
        found.map((one) => one.project),
        found.map((one) => one.employer),
        found.map((one) => one.region),
        found.map((one) => one.signedOn),
        found.map((one) => String(one.required)),
        found.map((one) => one.rate),
        found.map((one) => one.exempt),
        found.map((one) => one.dueOn),
        found.map((one) => JSON.stringify(one.reasons)),
        found.map((one) => one.version),
        at,
      ],
    );
  }

  /** What is on record of these contractors: payment notices on their deposits, and what the authority stated. */
  async histories(tx: Tx, contractors: readonly string[]): Promise<Map<string, ContractorHistory>> {
    const rows: { employer: string; kind: string; happened_on: string; until: string | null; source: string }[] = await tx.query(
      `SELECT employer, kind, happened_on, until, source FROM contractor_record WHERE employer = ANY($1::text[])
       UNION ALL
       SELECT d.employer, 'arrears', w.noticed_on, NULL, 'drawdown ' || w.id FROM wage_deposit_drawdown w JOIN wage_deposit d ON d.id = w.deposit_id
         WHERE d.employer = ANY($1::text[])
       ORDER BY happened_on, source`,
      [contractors],
    );
    const of = (employer: string, kind: string): (Fact & { until: string | null })[] =>
      rows
        .filter((row) => row.employer === employer && row.kind === kind)
        .map(({ happened_on, source, until }) => ({ on: happened_on, source, until }));
    return new Map(
      contractors.map((employer) => [
        employer,
        {
          arrears: of(employer, 'arrears'),
          cleanSince: of(employer, 'clean-since'),
          systemsInPlace: of(employer, 'systems-in-place'),
          listed: of(employer, 'listed'),
        },
      ]),
    );
  }
}

/** Whether two assessments say the same. */
export const sameAssessment = (one: Assessment | undefined, other: Assessment): boolean => one !== undefined && said(one) === said(other);
const said = ({ project, employer, region, signedOn, dueOn, required, rate, exempt, reasons }: Assessment): string =>
  JSON.stringify([
    [project, employer, region, signedOn, dueOn, String(required), rate, exempt],
    reasons.map((one) => [one.code, one.parameter, one.value, one.basis, one.verified, one.rate, one.fact?.on, one.fact?.source]),
  ]);
