import { Injectable } from '@nestjs/common';
import { monthOf, previousMonth, type LocalDate, type YearMonth } from '@anxin/calendar';
import { fenOf, type Tx } from '@anxin/persistence';
import type { DepartureFact, EmploymentNoteFact, EmploymentRecordFacts } from '../catalogue/contracts-facts';
import type { EmployerFact, EmploymentFact, PaymentFact, PayrollFact, ProjectFact, WagePeriodFacts } from '../catalogue/facts';
import type { RecordSubject } from '../catalogue/subject';
import { ContractsLoader } from './contracts-loader.store';
import { CorrectionsLoader, type PlacedLine } from './corrections-loader.store';
import { EMPLOYMENTS, LINE, lineOf, WHOLE, type Row } from './fact-rows.store';
import { grouped, present } from './rows';

/** The register's words on the employers and sites of a batch. */
export interface Parties {
  readonly employers: ReadonlyMap<string, EmployerFact>;
  readonly projects: ReadonlyMap<string, ProjectFact>;
}

type Departure = DepartureFact & { readonly id: string; readonly employer: string; readonly workerId: string };
type Payroll = PayrollFact & { readonly employer: string };
type Receipt = PaymentFact & { readonly employer: string; readonly payrollId: string | null; readonly period: YearMonth };

const personOf = (one: { employerOfRecord: string; workerId: string }): string => `${one.employerOfRecord}|${one.workerId}`;

/** Loads what the rules on single employments rest on, with a fixed number of statements. */
@Injectable()
export class EmploymentRecordsLoader {
  constructor(
    private readonly contracts: ContractsLoader,
    private readonly corrections: CorrectionsLoader,
  ) {}

  /** Since when employers have been on the register. */
  async registeredOn(tx: Tx, employers: readonly string[]): Promise<Map<string, LocalDate>> {
    const rows: { uscc: string; knownOn: LocalDate }[] = await tx.query(
      `SELECT employer AS uscc, known_on AS "knownOn" FROM employer_since_fact WHERE employer = ANY($1::text[])`,
      [employers],
    );
    return new Map(rows.map((row) => [row.uscc, row.knownOn]));
  }

  async load(tx: Tx, subjects: readonly RecordSubject[], { employers, projects }: Parties): Promise<EmploymentRecordFacts[]> {
    if (!subjects.length) return [];
    const ids = subjects.map((subject) => subject.record);
    const employments = await this.ofSamePeople(tx, ids);
    const byPerson = grouped(employments, personOf);
    const contracts = grouped(
      await this.contracts.load(
        tx,
        [...new Set(employments.map((one) => one.employerOfRecord))],
        [...new Set(employments.map((one) => one.workerId))],
      ),
      (one) => `${one.employer}|${one.workerId}`,
    );
    const notes: (EmploymentNoteFact & { id: string })[] = (
      await tx.query(
        `SELECT employment_id AS id, under16, hours, event_id AS "eventId" FROM employment_note_fact WHERE employment_id = ANY($1::uuid[])`,
        [ids],
      )
    ).map(present);
    const departures = await this.departures(tx, ids);
    const wages = await this.wagesOf(tx, departures, employments);
    return subjects.map((subject): EmploymentRecordFacts => {
      const employment = employments.find((one) => one.id === subject.record);
      const person = employment && personOf(employment);
      const left = departures.find((one) => one.id === subject.record);
      const note = notes.find((one) => one.id === subject.record);
      return {
        kind: 'employment',
        subject,
        employer: employers.get(subject.employer),
        project: subject.project ? projects.get(subject.project) : undefined,
        employment,
        ...(note && { note }),
        ...(left && { departure: left }),
        employments: person ? (byPerson.get(person) ?? []) : [],
        contracts: person ? (contracts.get(person) ?? []) : [],
        wages: (left && wages.get(left.id)?.wages) ?? [],
        received: (left && wages.get(left.id)?.received) ?? [],
      };
    });
  }

  private async ofSamePeople(tx: Tx, ids: readonly string[]): Promise<EmploymentFact[]> {
    const rows: Row[] = await tx.query(
      `${EMPLOYMENTS} JOIN (SELECT DISTINCT employer_of_record, worker_id FROM employment_fact WHERE id = ANY($1::uuid[])) AS who
       ON who.employer_of_record = e.employer_of_record AND who.worker_id = e.worker_id ORDER BY e.starts_on, e.id`,
      [ids],
    );
    return rows.map(present<EmploymentFact>);
  }

  private async departures(tx: Tx, ids: readonly string[]): Promise<Departure[]> {
    const rows: Row[] = await tx.query(
      `SELECT employment_id AS id, employer, worker_id AS "workerId", ends_on AS "endsOn", certificate_on AS "certificateOn", known_on AS "knownOn",
         event_id AS "eventId" FROM departure_fact WHERE employment_id = ANY($1::uuid[])`,
      [ids],
    );
    return rows.map(present<Departure>);
  }

  /** By employment: what payrolls from the month before the last on say of the person who left, and what was paid. */
  private async wagesOf(
    tx: Tx,
    departures: readonly Departure[],
    employments: readonly EmploymentFact[],
  ): Promise<Map<string, Pick<EmploymentRecordFacts, 'wages' | 'received'>>> {
    if (!departures.length) return new Map();
    const lines = await this.lines(tx, departures);
    const payrolls = new Map((await this.payrolls(tx, lines)).map((one) => [one.id, one]));
    const receipts = await this.receipts(tx, departures);
    const contracts = await this.contracts.load(
      tx,
      departures.map((one) => one.employer),
      departures.map((one) => one.workerId),
    );
    return new Map(
      departures.map((left) => {
        const own = lines.filter((line) => line.employer === left.employer && line.workerId === left.workerId);
        const paid = receipts.filter((one) => one.employer === left.employer && one.workerId === left.workerId);
        const from = previousMonth(monthOf(left.endsOn));
        const mine = [...grouped(own, (line) => line.payrollId)].flatMap(([id, of]) => {
          const payroll = payrolls.get(id);
          return payroll && payroll.period >= from ? [{ payroll, of }] : [];
        });
        const counts = (one: Receipt): boolean =>
          one.payrollId ? mine.some(({ payroll }) => payroll.id === one.payrollId) : one.period >= from;
        const wages = mine.map(({ payroll, of }) => ({
          ...monthOfPerson(left, payroll, of, paid),
          employments: employments.filter((one) => one.workerId === left.workerId && one.employerOfRecord === left.employer),
          contracts: contracts.filter((one) => one.employer === left.employer && one.workerId === left.workerId),
        }));
        return [left.id, { wages, received: paid.filter((one) => one.covers && counts(one)) }];
      }),
    );
  }

  private async lines(tx: Tx, departures: readonly Departure[]): Promise<PlacedLine[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${LINE} FROM unnest($1::text[], $2::text[], $3::text[]) AS who(employer, worker_id, since)
       JOIN payroll_line_fact l ON l.employer = who.employer AND l.worker_id = who.worker_id
       JOIN payroll_fact p ON p.id = l.payroll_id AND p.period >= who.since WHERE ${WHOLE} ORDER BY l.payroll_id, l.line`,
      [
        departures.map((one) => one.employer),
        departures.map((one) => one.workerId),
        departures.map((one) => previousMonth(monthOf(one.endsOn))),
      ],
    );
    const payrolls = [...new Set(rows.map((row) => row.payrollId!))];
    return this.corrections.over(tx, payrolls, rows.map(lineOf));
  }

  private async payrolls(tx: Tx, lines: readonly PlacedLine[]): Promise<Payroll[]> {
    if (!lines.length) return [];
    const rows: Row[] = await tx.query(
      `SELECT id, employer, project, period, payday, net, known_on AS "knownOn", event_id AS "eventId" FROM payroll_fact WHERE id = ANY($1::uuid[])
       ORDER BY period, id`,
      [[...new Set(lines.map((line) => line.payrollId))]],
    );
    return rows.map((row) => present<Payroll>({ ...row, net: fenOf(row.net!) }));
  }

  /** What banks, or confirmed cash sheets, say was paid to these people. */
  private async receipts(tx: Tx, departures: readonly Departure[]): Promise<Receipt[]> {
    const rows: Row[] = await tx.query(
      `SELECT DISTINCT f.employer, f.reference, f.worker_id AS "workerId", f.amount, f.paid_on AS "paidOn", f.channel, f.payroll_id AS "payrollId", f.period,
         f.event_id AS "eventId", (f.by_bank OR (coalesce(f.project, p.project) IS NULL AND coalesce(c.accepted, false))) AS covers
       FROM departure_fact d JOIN payment_fact f ON f.employer = d.employer AND f.worker_id = d.worker_id AND f.paid_on >= d.ends_on - 92
       LEFT JOIN payroll_fact p ON p.id = f.payroll_id
       LEFT JOIN cash_confirmation_fact c ON c.payment_id = f.payment_id AND c.worker_id = f.worker_id
       WHERE d.employment_id = ANY($1::uuid[]) AND f.status = 'paid' ORDER BY f.paid_on, f.reference`,
      [departures.map((one) => one.id)],
    );
    return rows.map((row) => ({ ...row, amount: fenOf(row.amount!) }) as unknown as Receipt);
  }
}

/** One payroll as far as it speaks of one person. */
const monthOfPerson = (
  left: Departure,
  payroll: Payroll,
  lines: readonly PlacedLine[],
  paid: readonly Receipt[],
): Omit<WagePeriodFacts, 'employments' | 'contracts'> => ({
  kind: 'wage-period',
  subject: { kind: 'wage-period', employer: left.employer, ...(payroll.project && { project: payroll.project }), period: payroll.period },
  payroll,
  lines,
  payments: paid.filter((one) => one.payrollId === payroll.id || (!one.payrollId && one.period === payroll.period)),
  deferrals: [],
  otherOpen: [],
});
