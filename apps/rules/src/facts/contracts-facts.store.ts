import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { RecordSubject } from '../catalogue/subject';
import { recordset } from './facts.store';
import type { Touch } from './touch.store';

/** A person with an employer of record, and the business time of a fact about them. */
export interface Person {
  readonly employer: string;
  readonly workerId: string;
  readonly at: Date;
}

interface RecordRow {
  readonly id: string;
  readonly employer: string;
  readonly project: string | null;
  readonly at: Date;
}

/** An employment in a labour relation and the last days of its contracts. */
export interface Expiry {
  readonly subject: RecordSubject;
  readonly at: Date;
  /** Last days of contracts before which the employment doesn't end. */
  readonly ends: readonly LocalDate[];
  /** A day on which it was looked at for this is over. */
  readonly reached: boolean;
}

const touchOf =
  (kind: RecordSubject['kind']) =>
  ({ id, employer, project, at }: RecordRow): Touch => ({ subject: { kind, employer, ...(project && { project }), record: id }, at });

const MAY_BE_UNLAWFUL = `(EXISTS (SELECT FROM probation_fact p WHERE p.contract_id = c.id)
  OR EXISTS (SELECT FROM contract_amendment_fact a WHERE a.contract_id = c.id AND a.wage IS NOT NULL)
  OR (c.basis = 'monthly' AND c.wage < $3) OR (c.basis = 'hourly' AND c.wage < $4))`;

const PEOPLE = `unnest($1::text[], $2::text[], $3::timestamptz[]) AS who(employer, worker_id, at)`;
const peopleOf = (people: readonly Person[]): unknown[] => [
  people.map((one) => one.employer),
  people.map((one) => one.workerId),
  people.map((one) => one.at.toISOString()),
];

/** The facts of the rules on single employments and contracts. Each method is one statement for a whole run of events. */
@Injectable()
export class ContractsFactsStore {
  /** Entries of people under sixteen or with reduced hours; a later version that says neither takes a row's content back. */
  async notes(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `WITH newest AS (SELECT DISTINCT ON ("employmentId") "employmentId" AS id, "under16OnStart" AS under16, hours, "eventId" AS event
         FROM ${recordset('"employmentId" uuid, "under16OnStart" boolean, hours text, "eventId" uuid')} ORDER BY "employmentId", place DESC),
       kept AS (UPDATE employment_note_fact n SET under16 = newest.under16, hours = newest.hours, event_id = newest.event
         FROM newest WHERE n.employment_id = newest.id RETURNING n.employment_id)
       INSERT INTO employment_note_fact (employment_id, under16, hours, event_id)
       SELECT id, under16, hours, event FROM newest WHERE (under16 OR hours = 'part-time') AND id NOT IN (SELECT employment_id FROM kept)`,
      [rows],
    );
  }

  /** The ends of these employments, by employer of record, where the relation asks for a settlement; whichever of the two events came first. */
  async departures(tx: Tx, employments: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO departure_fact (employment_id, employer, project, worker_id, ends_on, certificate_on, known_on, event_id)
       SELECT e.id, e.employer_of_record, e.project, e.worker_id, x.ends_on, x.certificate_on, greatest(x.known_on, e.known_on), x.event_id
       FROM employment_end_fact x JOIN employment_fact e ON e.id = x.employment_id
       WHERE e.id = ANY($1::uuid[]) AND e.relation IN ('labour', 'part-time') AND x.known_on IS NOT NULL
       ON CONFLICT (employment_id) DO UPDATE SET ends_on = excluded.ends_on, certificate_on = excluded.certificate_on, known_on = excluded.known_on,
         event_id = excluded.event_id`,
      [employments],
    );
  }

  async probations(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO probation_fact (contract_id, version, from_on, term, months, wage, wage_stated, known_on, event_id)
       SELECT DISTINCT ON ("contractId") "contractId", 1, "startsOn", term, "probationMonths", ((wage->>'probationAmount')::numeric * 100)::bigint, true,
         (at AT TIME ZONE 'Asia/Shanghai')::date, "eventId"
       FROM ${recordset('"contractId" uuid, "startsOn" date, term text, "probationMonths" integer, wage jsonb, at timestamptz, "eventId" uuid')}
       WHERE "probationMonths" > 0 OR wage->>'probationAmount' IS NOT NULL ORDER BY "contractId", place DESC
       ON CONFLICT (contract_id, version) DO UPDATE SET from_on = excluded.from_on, term = excluded.term, months = excluded.months, wage = excluded.wage,
         event_id = excluded.event_id`,
      [rows],
    );
  }

  async probationAmendments(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO probation_fact (contract_id, version, from_on, months, wage, wage_stated, known_on, event_id)
       SELECT "contractId", version, "from", "probationMonths", ((wage->>'probationAmount')::numeric * 100)::bigint, wage IS NOT NULL,
         (at AT TIME ZONE 'Asia/Shanghai')::date, "eventId"
       FROM ${recordset('"contractId" uuid, version integer, "from" date, "probationMonths" integer, wage jsonb, at timestamptz, "eventId" uuid')}
       AS said
       WHERE "probationMonths" IS NOT NULL OR wage->>'probationAmount' IS NOT NULL
         OR (wage IS NOT NULL AND EXISTS (SELECT FROM probation_fact p WHERE p.contract_id = said."contractId"))
       ON CONFLICT (contract_id, version) DO NOTHING`,
      [rows],
    );
  }

  /** Of these employments those whose entry says, or once said, that the person was under sixteen: an alert of the unit where the person works. */
  async ofMinors(tx: Tx, employments: readonly { id: string; at: Date }[]): Promise<Touch[]> {
    const rows: RecordRow[] = await tx.query(
      `SELECT e.id, e.employer, e.project, who.at FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at) JOIN employment_note_fact n ON n.employment_id = who.id
       JOIN employment_fact e ON e.id = who.id WHERE n.under16 OR EXISTS (SELECT FROM alert a WHERE a.rule = 'under-age-worker' AND a.employer = e.employer)`,
      [employments.map((one) => one.id), employments.map((one) => one.at.toISOString())],
    );
    return rows.map(touchOf('employment'));
  }

  /** Of these contracts those that may break the law by what they say: with a probation, or with a wage under the highest minimum there is. */
  async ofContracts(tx: Tx, contracts: readonly { id: string; at: Date }[], most: { monthly: Fen; hourly: Fen }): Promise<Touch[]> {
    const rows: RecordRow[] = await tx.query(
      `SELECT c.id, c.employer, c.project, who.at FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at) JOIN contract_fact c ON c.id = who.id
       WHERE ${MAY_BE_UNLAWFUL}`,
      [contracts.map((one) => one.id), contracts.map((one) => one.at.toISOString()), String(most.monthly), String(most.hourly)],
    );
    return rows.map(touchOf('contract'));
  }

  /** The same of these people's contracts. */
  async ofPeoplesContracts(tx: Tx, people: readonly Person[], most: { monthly: Fen; hourly: Fen }): Promise<Touch[]> {
    const rows: RecordRow[] = await tx.query(
      `SELECT DISTINCT c.id, c.employer, c.project, who.at FROM unnest($1::text[], $2::text[], $5::timestamptz[]) AS who(employer, worker_id, at)
       JOIN contract_fact c ON c.employer = who.employer AND c.worker_id = who.worker_id WHERE ${MAY_BE_UNLAWFUL}`,
      [
        people.map((one) => one.employer),
        people.map((one) => one.workerId),
        String(most.monthly),
        String(most.hourly),
        peopleOf(people)[2],
      ],
    );
    return rows.map(touchOf('contract'));
  }

  /** Contracts that run and whose wage a new minimum wage leaves below it. */
  async agreedBelow(tx: Tx, { basis, wage, prefix }: { basis: 'monthly' | 'hourly'; wage: Fen; prefix: string }): Promise<RecordSubject[]> {
    const rows: RecordRow[] = await tx.query(
      `SELECT c.id, c.employer, c.project FROM contract_fact c LEFT JOIN project_fact p ON p.id = c.project LEFT JOIN employer_fact e ON e.uscc = c.employer
       WHERE c.basis = $1 AND c.wage < $2 AND starts_with(coalesce(p.region, e.region, ''), $3)
         AND NOT EXISTS (SELECT FROM contract_end_fact x WHERE x.contract_id = c.id)`,
      [basis, String(wage), prefix],
    );
    return rows.map((row) => touchOf('contract')(row).subject as RecordSubject);
  }

  /** The employments of these people in a labour relation, with the last days of their contracts. */
  async expiries(tx: Tx, people: readonly Person[]): Promise<Expiry[]> {
    const rows: (RecordRow & { ends: LocalDate[]; reached: boolean })[] = await tx.query(
      `SELECT DISTINCT e.id, e.employer_of_record AS employer, e.project, who.at,
         ARRAY(SELECT coalesce(x.ends_on, a.ends_on, c.ends_on)::text FROM contract_fact c LEFT JOIN contract_end_fact x ON x.contract_id = c.id
           LEFT JOIN LATERAL (SELECT ends_on FROM contract_amendment_fact WHERE contract_id = c.id AND ends_on IS NOT NULL
             ORDER BY from_on DESC, version DESC LIMIT 1) a ON true
           WHERE c.employer = e.employer_of_record AND c.worker_id = e.worker_id AND coalesce(x.ends_on, a.ends_on, c.ends_on) >= e.starts_on
             AND (z.ends_on IS NULL OR z.ends_on > coalesce(x.ends_on, a.ends_on, c.ends_on))) AS ends,
         EXISTS (SELECT FROM due d WHERE d.rule = 'contract-expired' AND d.day <= (who.at AT TIME ZONE 'Asia/Shanghai')::date
           AND d.subject = concat_ws('|', 'employment', e.employer_of_record, coalesce(e.project::text, '-'), '-', e.id::text)) AS reached
       FROM ${PEOPLE} JOIN employment_fact e ON e.employer_of_record = who.employer AND e.worker_id = who.worker_id
       LEFT JOIN employment_end_fact z ON z.employment_id = e.id WHERE e.relation = 'labour'`,
      peopleOf(people),
    );
    return rows.map(({ ends, reached, ...row }) => ({
      subject: touchOf('employment')(row).subject as RecordSubject,
      at: row.at,
      ends,
      reached,
    }));
  }

  /** Those who left, of these employments. */
  async ofDepartures(tx: Tx, employments: readonly { id: string; at: Date }[]): Promise<Touch[]> {
    const rows: RecordRow[] = await tx.query(
      `SELECT d.employment_id AS id, d.employer, d.project, who.at FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at)
       JOIN departure_fact d ON d.employment_id = who.id`,
      [employments.map((one) => one.id), employments.map((one) => one.at.toISOString())],
    );
    return rows.map(touchOf('employment'));
  }

  /** Those who left in or shortly before the month of these payrolls, and not after their payday was long over. */
  async departedOfPayrolls(tx: Tx, payrolls: readonly { id: string; at: Date }[]): Promise<Touch[]> {
    const rows: RecordRow[] = await tx.query(
      `SELECT DISTINCT d.employment_id AS id, d.employer, d.project, who.at FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at)
       JOIN payroll_fact p ON p.id = who.id
       JOIN departure_fact d ON d.employer = p.employer AND d.ends_on BETWEEN (p.period || '-01')::date - 31 AND p.payday + 31`,
      [payrolls.map((one) => one.id), payrolls.map((one) => one.at.toISOString())],
    );
    return rows.map(touchOf('employment'));
  }

  /** Those who left, of the people that these payments are to. */
  async departedOfPayments(tx: Tx, payments: readonly { id: string; at: Date }[]): Promise<Touch[]> {
    const rows: RecordRow[] = await tx.query(
      `SELECT DISTINCT d.employment_id AS id, d.employer, d.project, who.at FROM unnest($1::uuid[], $2::timestamptz[]) AS who(id, at)
       JOIN payment_fact f ON f.payment_id = who.id JOIN departure_fact d ON d.employer = f.employer AND d.worker_id = f.worker_id`,
      [payments.map((one) => one.id), payments.map((one) => one.at.toISOString())],
    );
    return rows.map(touchOf('employment'));
  }
}
