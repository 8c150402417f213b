import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { fenOf, type Tx } from '@anxin/persistence';
import type { ContractRecordFacts, ProbationFact } from '../catalogue/contracts-facts';
import type { ContractFact, EmploymentFact } from '../catalogue/facts';
import type { RecordSubject } from '../catalogue/subject';
import { ContractsLoader } from './contracts-loader.store';
import type { Parties } from './employment-records-loader.store';
import { EMPLOYMENTS, type Row } from './fact-rows.store';
import { grouped, present } from './rows';

type Term = NonNullable<ContractRecordFacts['term']>;
type Probation = ProbationFact & { readonly contractId: string; readonly term?: Term };
const personOf = (one: { employer: string; workerId: string }): string => `${one.employer}|${one.workerId}`;

/** Loads what the rules on single contracts rest on, with a fixed number of statements. */
@Injectable()
export class ContractRecordsLoader {
  constructor(private readonly contracts: ContractsLoader) {}

  async load(tx: Tx, subjects: readonly RecordSubject[], { employers, projects }: Parties): Promise<ContractRecordFacts[]> {
    if (!subjects.length) return [];
    const ids = subjects.map((subject) => subject.record);
    const people: { employer: string; workerId: string }[] = await tx.query(
      `SELECT DISTINCT employer, worker_id AS "workerId" FROM contract_fact WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    const contracts = grouped(
      await this.contracts.load(
        tx,
        people.map((one) => one.employer),
        people.map((one) => one.workerId),
      ),
      personOf,
    );
    const employments = grouped(await this.employments(tx, people), (one) => `${one.employerOfRecord}|${one.workerId}`);
    const byId = new Map([...contracts.values()].flat().map((one) => [one.id, one]));
    const probations = grouped(await this.probations(tx, [...byId.keys()]), (one) => one.contractId);
    const terms = await this.termEnds(tx, ids);
    const reduced = await this.reduced(tx, [...employments.values()].flat());
    return subjects.map((subject): ContractRecordFacts => {
      const contract = byId.get(subject.record);
      const probation = probations.get(subject.record) ?? [];
      const termEndsOn = terms.get(subject.record);
      return {
        kind: 'contract',
        subject,
        employer: employers.get(subject.employer),
        project: subject.project ? projects.get(subject.project) : undefined,
        contract,
        term: probation[0]?.term,
        ...(termEndsOn && { termEndsOn }),
        probation,
        earlier: contract ? earlierOf(contract, contracts.get(personOf(contract)) ?? [], probations) : [],
        employments: contract ? (employments.get(personOf(contract)) ?? []) : [],
        reduced,
      };
    });
  }

  private async employments(tx: Tx, people: readonly { employer: string; workerId: string }[]): Promise<EmploymentFact[]> {
    const rows: Row[] = await tx.query(
      `${EMPLOYMENTS} JOIN unnest($1::text[], $2::text[]) AS who(employer, worker_id)
       ON who.employer = e.employer_of_record AND who.worker_id = e.worker_id ORDER BY e.starts_on, e.id`,
      [people.map((one) => one.employer), people.map((one) => one.workerId)],
    );
    return rows.map(present<EmploymentFact>);
  }

  private async probations(tx: Tx, contracts: readonly string[]): Promise<Probation[]> {
    const rows: Row[] = await tx.query(
      `SELECT contract_id AS "contractId", version, from_on AS "from", term, months, wage, wage_stated AS "wageStated", known_on AS "knownOn", event_id AS "eventId"
       FROM probation_fact WHERE contract_id = ANY($1::uuid[]) ORDER BY contract_id, version`,
      [contracts],
    );
    return rows.map((row) => present<Probation>({ ...row, wage: row.wage === null ? null : fenOf(row.wage!) }));
  }

  /** The last days of terms as agreed, and as agreed anew later. */
  private async termEnds(tx: Tx, contracts: readonly string[]): Promise<Map<string, LocalDate>> {
    const rows: { id: string; endsOn: LocalDate }[] = await tx.query(
      `SELECT c.id, coalesce(a.ends_on, c.ends_on) AS "endsOn" FROM contract_fact c
       LEFT JOIN LATERAL (SELECT ends_on FROM contract_amendment_fact WHERE contract_id = c.id AND ends_on IS NOT NULL
         ORDER BY from_on DESC, version DESC LIMIT 1) a ON true
       WHERE c.id = ANY($1::uuid[]) AND coalesce(a.ends_on, c.ends_on) IS NOT NULL`,
      [contracts],
    );
    return new Map(rows.map((row) => [row.id, row.endsOn]));
  }

  private async reduced(tx: Tx, employments: readonly EmploymentFact[]): Promise<Set<string>> {
    const rows: { id: string }[] = await tx.query(
      `SELECT employment_id AS id FROM employment_note_fact WHERE hours = 'part-time' AND employment_id = ANY($1::uuid[])`,
      [employments.map((one) => one.id)],
    );
    return new Set(rows.map((row) => row.id));
  }
}

const earlierOf = (
  contract: ContractFact,
  others: readonly ContractFact[],
  probations: ReadonlyMap<string, readonly Probation[]>,
): ContractRecordFacts['earlier'] =>
  others
    .filter((one) => one.id !== contract.id && one.startsOn < contract.startsOn)
    .filter((one) => (probations.get(one.id) ?? []).some((agreed) => (agreed.months ?? 0) > 0))
    .map(({ startsOn, knownOn, eventId }) => ({ startsOn, knownOn, eventId }));
