import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import type {
  DeferralFact,
  EmployerFact,
  EmployerPeriodFacts,
  EmploymentFact,
  Facts,
  OpenWage,
  PaymentFact,
  PayrollFact,
  ProjectFact,
  StaffFacts,
  WagePeriodFacts,
} from '../catalogue/facts';
import {
  subjectKey,
  type EmployerSubject,
  type LetterSubject,
  type PostSubject,
  type RecordSubject,
  type Subject,
} from '../catalogue/subject';
import { ChainsLoader } from './chains-loader.store';
import { ContractRecordsLoader } from './contract-records-loader.store';
import { ContractsLoader } from './contracts-loader.store';
import { CorrectionsLoader, type PlacedLine } from './corrections-loader.store';
import { EmployersLoader } from './employers-loader.store';
import { EmploymentRecordsLoader, type Parties } from './employment-records-loader.store';
import { EMPLOYMENTS, LINE, lineOf, WHOLE, type Row } from './fact-rows.store';
import { grouped, present } from './rows';
import { HeadcountsLoader } from './headcounts-loader.store';
import { IncidentsLoader } from './incidents-loader.store';
import { OfficeLoader } from './office-loader.store';
import { LettersLoader } from './letters-loader.store';
import { SafeguardsLoader } from './safeguards-loader.store';
import { WagePatternsLoader } from './wage-patterns-loader.store';
import { WagesLoader } from './wages-loader.store';

type Located<T> = T & { readonly employer: string; readonly period: string };

/** Loads the facts of many subjects with a fixed number of statements, whatever their number. */
@Injectable()
export class FactsLoader {
  constructor(
    private readonly headcounts: HeadcountsLoader,
    private readonly incidents: IncidentsLoader,
    private readonly corrections: CorrectionsLoader,
    private readonly contracts: ContractsLoader,
    private readonly letters: LettersLoader,
    private readonly employersFacts: EmployersLoader,
    private readonly safeguards: SafeguardsLoader,
    private readonly chains: ChainsLoader,
    private readonly employmentRecords: EmploymentRecordsLoader,
    private readonly contractRecords: ContractRecordsLoader,
    private readonly wages: WagesLoader,
    private readonly patterns: WagePatternsLoader,
    private readonly office: OfficeLoader,
  ) {}

  async load(tx: Tx, subjects: readonly Subject[]): Promise<Map<string, Facts>> {
    const of = (kind: EmployerSubject['kind']): EmployerSubject[] =>
      subjects.filter((subject): subject is EmployerSubject => subject.kind === kind);
    const registered = (codes: readonly string[]): Promise<Map<string, EmployerFact>> => this.employers(tx, codes);
    const posts = subjects.filter((subject): subject is PostSubject => subject.kind === 'post');
    const signers = subjects.filter((subject): subject is LetterSubject => subject.kind === 'letter');
    const loaded = new Map<string, Facts>();
    const [wages, months, staff, counted, incidents] = [
      of('wage-period'),
      of('employer-period'),
      of('staff'),
      of('headcount'),
      of('incident'),
    ];
    const found: readonly Facts[] = [
      ...(wages.length ? await this.wages.besideWages(tx, await this.wagePeriods(tx, wages)) : []),
      ...(months.length ? await this.wages.besideMonths(tx, await this.employerPeriods(tx, months)) : []),
      ...(staff.length ? await this.staff(tx, staff) : []),
      ...(counted.length
        ? await this.headcounts.load(
            tx,
            counted,
            await this.employers(
              tx,
              counted.map((one) => one.employer),
            ),
          )
        : []),
      ...(incidents.length ? await this.incidents.load(tx, incidents, await this.parties(tx, incidents)) : []),
      ...(signers.length ? await this.letters.load(tx, signers) : []),
      ...(await this.employersFacts.load(tx, subjects, (codes) => this.employers(tx, codes))),
      ...(await this.safeguards.load(tx, subjects, (codes) => this.employers(tx, codes))),
      ...(await this.records(tx, subjects)),
      ...(await this.patterns.payPatterns(tx, of('pay-pattern'), registered)),
      ...(await this.patterns.posts(tx, posts, registered)),
      ...(await this.patterns.heldCards(tx, of('held-cards'), registered)),
      ...(await this.office.load(tx, subjects, {
        employers: registered,
        projects: (ids) => this.projects(tx, ids),
        periods: (months) => (months.length ? this.wagePeriods(tx, months) : Promise.resolve([])),
      })),
    ];
    for (const facts of found) loaded.set(subjectKey(facts.subject), facts);
    return loaded;
  }

  /** Single employments and contracts. */
  private async records(tx: Tx, subjects: readonly Subject[]): Promise<Facts[]> {
    const records = subjects.filter((one): one is RecordSubject => one.kind === 'employment' || one.kind === 'contract');
    if (!records.length) return [];
    const parties = await this.parties(tx, records);
    const of = (kind: 'employment' | 'contract') => records.filter((one) => one.kind === kind);
    return [
      ...(await this.employmentRecords.load(tx, of('employment'), parties)),
      ...(await this.contractRecords.load(tx, of('contract'), parties)),
    ];
  }

  /** The register's words on the employers and sites of a batch. */
  private async parties(tx: Tx, subjects: readonly Subject[]): Promise<Parties> {
    const employers = await this.employers(
      tx,
      subjects.flatMap((one) => one.employer ?? []),
    );
    const projects = await this.projects(
      tx,
      subjects.flatMap((one) => one.project ?? []),
    );
    return { employers, projects };
  }

  private async wagePeriods(tx: Tx, subjects: readonly EmployerSubject[]): Promise<WagePeriodFacts[]> {
    const employers = [...new Set(subjects.map((subject) => subject.employer))];
    const registered = await this.employers(tx, employers);
    const projects = await this.projects(
      tx,
      subjects.flatMap((subject) => subject.project ?? []),
    );
    const payrolls = await this.payrolls(tx, subjects);
    const lines = grouped(
      await this.lines(
        tx,
        payrolls.map((payroll) => payroll.id),
      ),
      (line) => line.payrollId,
    );
    const payments = await this.payments(tx, subjects);
    const employments = grouped(await this.employments(tx, employers), (one) => one.employer);
    const contracts = grouped(await this.contracts.load(tx, employers), (one) => one.employer);
    const deferrals = grouped(await this.deferrals(tx, employers), (one) => `${one.employer}|${one.period}`);
    const open = grouped(await this.openWages(tx, employers), (one) => one.employer);
    const chains = await this.chains.load(tx, subjects);
    return subjects.map((subject): WagePeriodFacts => {
      const payroll = payrolls.find(
        (one) => one.employer === subject.employer && one.period === subject.period && (one.project ?? null) === (subject.project ?? null),
      );
      return {
        kind: 'wage-period',
        subject,
        employer: registered.get(subject.employer),
        project: subject.project ? projects.get(subject.project) : undefined,
        payroll,
        lines: payroll ? (lines.get(payroll.id) ?? []) : [],
        payments: payments.get(subjectKey(subject)) ?? [],
        employments: (employments.get(subject.employer) ?? []).filter((one) => (one.project ?? null) === (subject.project ?? null)),
        contracts: contracts.get(subject.employer) ?? [],
        deferrals: deferrals.get(`${subject.employer}|${subject.period}`) ?? [],
        otherOpen: (open.get(subject.employer) ?? []).filter((one) => one.subject !== subjectKey(subject)),
        chain: chains.get(subjectKey(subject)),
      };
    });
  }

  private async employerPeriods(tx: Tx, subjects: readonly EmployerSubject[]): Promise<EmployerPeriodFacts[]> {
    const employers = [...new Set(subjects.map((subject) => subject.employer))];
    const registered = await this.employers(tx, employers);
    const payrolls: Located<PayrollFact>[] = (
      await tx.query(
        `SELECT p.id, p.employer, p.project, p.period, p.payday, p.net, p.known_on AS "knownOn", p.event_id AS "eventId" FROM unnest($1::text[], $2::text[]) AS s(employer, period)
         JOIN payroll_fact p ON p.employer = s.employer AND p.period = s.period WHERE ${WHOLE}`,
        [subjects.map((subject) => subject.employer), subjects.map((subject) => subject.period)],
      )
    ).map((row: Row) => present({ ...row, net: fenOf(row.net!) }));
    const lines = grouped(
      await this.lines(
        tx,
        payrolls.map((payroll) => payroll.id),
      ),
      (line) => line.payrollId,
    );
    const projects = await this.projects(
      tx,
      payrolls.flatMap((payroll) => payroll.project ?? []),
    );
    const back = await this.backPay(
      tx,
      subjects.map((subject) => subject.employer),
      subjects.map((subject) => subject.period!),
    );
    const employments = grouped(await this.employments(tx, employers), (one) => one.employer);
    const contracts = grouped(await this.contracts.load(tx, employers), (one) => one.employer);
    return subjects.map((subject): EmployerPeriodFacts => {
      const own = payrolls.filter((payroll) => payroll.employer === subject.employer && payroll.period === subject.period);
      return {
        kind: 'employer-period',
        subject,
        employer: registered.get(subject.employer),
        projects,
        payrolls: own,
        lines: own.flatMap((payroll) => lines.get(payroll.id) ?? []),
        backPay: back.filter((line) => line.employer === subject.employer && line.backPayFor === subject.period),
        employments: employments.get(subject.employer) ?? [],
        contracts: contracts.get(subject.employer) ?? [],
      };
    });
  }

  private async staff(tx: Tx, subjects: readonly EmployerSubject[]): Promise<StaffFacts[]> {
    const employers = subjects.map((subject) => subject.employer);
    const registered = await this.employers(tx, employers);
    const employments: EmploymentFact[] = (
      await tx.query(`${EMPLOYMENTS} WHERE e.employer_of_record = ANY($1::text[]) ORDER BY e.starts_on, e.id`, [employers])
    ).map(present);
    const byRecord = grouped(employments, (one) => one.employerOfRecord);
    const contracts = grouped(await this.contracts.load(tx, employers), (one) => one.employer);
    const gross: { employer: string; workerId: string; gross: string }[] = await tx.query(
      `SELECT DISTINCT ON (p.employer, l.worker_id) p.employer, l.worker_id AS "workerId", coalesce(c.gross, l.gross) AS gross
       FROM payroll_fact p JOIN payroll_line_fact l ON l.payroll_id = p.id
       LEFT JOIN LATERAL (SELECT v.gross FROM line_correction_fact v LEFT JOIN correction_word_fact w USING (payroll_id, correction, worker_id)
         WHERE v.payroll_id = l.payroll_id AND v.line = l.line AND (NOT v.waits OR w.accepted) ORDER BY v.correction DESC LIMIT 1) c ON true
       WHERE p.employer = ANY($1::text[]) AND l.back_pay_for IS NULL ORDER BY p.employer, l.worker_id, p.period DESC, p.id DESC, l.line DESC`,
      [employers],
    );
    const lastGross = grouped(gross, (one) => one.employer);
    const since = await this.employmentRecords.registeredOn(tx, employers);
    return subjects.map((subject) => ({
      kind: 'staff',
      subject,
      employer: registered.get(subject.employer),
      employments: byRecord.get(subject.employer) ?? [],
      contracts: contracts.get(subject.employer) ?? [],
      lastGross: new Map((lastGross.get(subject.employer) ?? []).map((one) => [one.workerId, fenOf(one.gross)])),
      registeredOn: since.get(subject.employer),
    }));
  }

  private async employers(tx: Tx, codes: readonly string[]): Promise<Map<string, EmployerFact>> {
    const rows: EmployerFact[] = await tx.query(
      `SELECT uscc, region, industry, event_id AS "eventId" FROM employer_fact WHERE uscc = ANY($1::text[])`,
      [codes],
    );
    return new Map(rows.map((row) => [row.uscc, row]));
  }

  private async projects(tx: Tx, ids: readonly string[]): Promise<Map<string, ProjectFact>> {
    if (!ids.length) return new Map();
    const rows: ProjectFact[] = await tx.query(
      `SELECT id, sector, region, developer, general_contractor AS "generalContractor", event_id AS "eventId" FROM project_fact WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async payrolls(tx: Tx, subjects: readonly EmployerSubject[]): Promise<Located<PayrollFact>[]> {
    const rows = await tx.query(
      `SELECT p.id, p.employer, p.project, p.period, p.payday, p.net, p.known_on AS "knownOn", p.event_id AS "eventId"
       FROM unnest($1::text[], $2::text[], $3::uuid[]) AS s(employer, period, project)
       JOIN payroll_fact p ON p.employer = s.employer AND p.period = s.period AND p.project IS NOT DISTINCT FROM s.project WHERE ${WHOLE}`,
      [
        subjects.map((subject) => subject.employer),
        subjects.map((subject) => subject.period),
        subjects.map((subject) => subject.project ?? null),
      ],
    );
    return rows.map((row: Row) => present({ ...row, net: fenOf(row.net!) }));
  }

  /** Lines of later payrolls that pay back for these months. */
  private async backPay(tx: Tx, employers: readonly string[], periods: readonly string[]): Promise<PlacedLine[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${LINE}, p.known_on AS "payrollKnownOn" FROM unnest($1::text[], $2::text[]) AS s(employer, period) JOIN payroll_line_fact l ON l.employer = s.employer AND l.back_pay_for = s.period
       JOIN payroll_fact p ON p.id = l.payroll_id WHERE ${WHOLE}`,
      [employers, periods],
    );
    return this.corrections.overBackPay(tx, employers, periods, rows.map(lineOf));
  }

  private async lines(tx: Tx, payrolls: readonly string[]): Promise<PlacedLine[]> {
    if (!payrolls.length) return [];
    const rows: Row[] = await tx.query(
      `SELECT ${LINE} FROM payroll_line_fact l JOIN payroll_fact p ON p.id = l.payroll_id WHERE l.payroll_id = ANY($1::uuid[]) ORDER BY l.payroll_id, l.line`,
      [payrolls],
    );
    return this.corrections.over(tx, payrolls, rows.map(lineOf));
  }

  /** Paid lines by subject: those that name the payroll, and those of the same employer, month and project that name none. */
  private async payments(tx: Tx, subjects: readonly EmployerSubject[]): Promise<Map<string, PaymentFact[]>> {
    const rows: (Row & { subject: string })[] = await tx.query(
      `WITH s AS MATERIALIZED (SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::uuid[]) AS s(subject, employer, period, project)), f AS (
         SELECT s.subject, s.project AS site, f.* FROM s
         JOIN payroll_fact p ON p.employer = s.employer AND p.period = s.period AND p.project IS NOT DISTINCT FROM s.project
         JOIN payment_fact f ON f.payroll_id = p.id AND f.employer = s.employer
         UNION ALL
         SELECT s.subject, s.project AS site, f.* FROM s JOIN payment_fact f ON f.payroll_id IS NULL AND f.employer = s.employer AND f.period = s.period
         WHERE f.project IS NOT DISTINCT FROM s.project OR (f.project IS NULL
           AND NOT EXISTS (SELECT FROM payroll_fact o WHERE o.employer = s.employer AND o.period = s.period AND o.project IS DISTINCT FROM s.project)))
       SELECT f.subject, f.worker_id AS "workerId", f.amount, f.paid_on AS "paidOn", f.channel, f.event_id AS "eventId",
         (f.by_bank OR (f.site IS NULL AND coalesce(c.accepted, false))) AS covers
       FROM f LEFT JOIN cash_confirmation_fact c ON c.payment_id = f.payment_id AND c.worker_id = f.worker_id
       WHERE f.status = 'paid' ORDER BY f.subject, f.worker_id, f.paid_on, f.reference`,
      [
        subjects.map(subjectKey),
        subjects.map((subject) => subject.employer),
        subjects.map((subject) => subject.period),
        subjects.map((subject) => subject.project ?? null),
      ],
    );
    return grouped(
      rows.map((row) => ({ ...row, amount: fenOf(row.amount!) }) as unknown as PaymentFact & { subject: string }),
      (row) => row.subject,
    );
  }

  private async employments(tx: Tx, employers: readonly string[]): Promise<EmploymentFact[]> {
    return (await tx.query(`${EMPLOYMENTS} WHERE e.employer = ANY($1::text[]) ORDER BY e.starts_on, e.id`, [employers])).map(present);
  }

  private async deferrals(tx: Tx, employers: readonly string[]): Promise<Located<DeferralFact>[]> {
    return tx.query(
      `SELECT employer, period, signed_on AS "signedOn", until, event_id AS "eventId" FROM deferral_fact WHERE employer = ANY($1::text[])`,
      [employers],
    );
  }

  private async openWages(tx: Tx, employers: readonly string[]): Promise<(OpenWage & { employer: string; subject: string })[]> {
    const rows: Row[] = await tx.query(
      `SELECT o.employer, o.period, o.worker_id AS "workerId", o.amount, a.subject FROM alert_open_wage o JOIN alert a ON a.id = o.alert_id WHERE o.employer = ANY($1::text[])`,
      [employers],
    );
    return rows.map((row) => ({ ...row, amount: fenOf(row.amount!) }) as never);
  }
}
