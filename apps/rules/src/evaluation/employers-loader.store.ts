import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import type {
  AgencyContractFact,
  AgencyFacts,
  BargainingFacts,
  DispatchedFact,
  DispatchedPersonFact,
  DispatchLicenceFact,
  DispatchPostFacts,
  EmployersFacts,
  InsuranceFacts,
  InsuredEmploymentFact,
  InsuredHeadcountFact,
  RespondentFacts,
  StatusFact,
  UnionFact,
  WageAgreementFact,
  WageSystemFact,
  WageSystemFacts,
} from '../catalogue/employers-facts';
import type { EmployerFact } from '../catalogue/facts';
import type { EmployerSubject, PostSubject, Subject } from '../catalogue/subject';
import { grouped, present } from './rows';

type Row = Record<string, unknown>;
type Owned<T> = T & { readonly owner: string };
type Registered = ReadonlyMap<string, EmployerFact>;

/** Loads the facts about agencies, posts, insurance, filings and complaints; one statement for each kind of fact, whatever the number of subjects. */
@Injectable()
export class EmployersLoader {
  async load(tx: Tx, subjects: readonly Subject[], register: (codes: readonly string[]) => Promise<Registered>): Promise<EmployersFacts[]> {
    const of = (kind: EmployersFacts['kind']): EmployerSubject[] =>
      subjects.filter((subject): subject is EmployerSubject => subject.kind === kind);
    const posts = subjects.filter((subject): subject is PostSubject => subject.kind === 'dispatch-post');
    const kinds = { agency: of('agency'), insurance: of('insurance'), bargaining: of('bargaining'), systems: of('wage-systems') };
    const respondents = of('complaints');
    const all = [...Object.values(kinds).flat(), ...respondents, ...posts];
    if (!all.length) return [];
    const registered = await register(all.map((one) => one.employer));
    return [
      ...(kinds.agency.length ? await this.agencies(tx, kinds.agency, registered) : []),
      ...(posts.length ? await this.posts(tx, posts, registered) : []),
      ...(kinds.insurance.length ? await this.insurance(tx, kinds.insurance, registered) : []),
      ...(kinds.bargaining.length ? await this.bargaining(tx, kinds.bargaining, registered) : []),
      ...(kinds.systems.length ? await this.wageSystems(tx, kinds.systems, registered) : []),
      ...(respondents.length ? await this.respondents(tx, respondents, registered) : []),
    ];
  }

  private async agencies(tx: Tx, subjects: readonly EmployerSubject[], registered: Registered): Promise<AgencyFacts[]> {
    const licences = await owned<DispatchLicenceFact>(
      tx,
      `SELECT employer AS owner, valid_from AS "validFrom", valid_until AS "validUntil", event_id AS "eventId" FROM dispatch_licence_fact
       WHERE employer = ANY($1::text[]) ORDER BY valid_from, id`,
      subjects,
    );
    const dispatched = await owned<DispatchedFact>(
      tx,
      `SELECT d.agency AS owner, d.employer, d.starts_on AS "startsOn", x.ends_on AS "endsOn", d.known_on AS "knownOn",
         count(DISTINCT d.worker_id)::int AS people, min(d.event_id::text) AS "eventId"
       FROM dispatch_fact d LEFT JOIN employment_end_fact x ON x.employment_id = d.employment_id WHERE d.agency = ANY($1::text[])
       GROUP BY d.agency, d.employer, d.starts_on, x.ends_on, d.known_on ORDER BY d.starts_on, d.employer, d.known_on, x.ends_on`,
      subjects,
    );
    return subjects.map((subject) => ({
      kind: 'agency',
      subject,
      employer: registered.get(subject.employer),
      licences: licences(subject.employer),
      dispatched: dispatched(subject.employer),
    }));
  }

  private async posts(tx: Tx, subjects: readonly PostSubject[], registered: Registered): Promise<DispatchPostFacts[]> {
    const people: (DispatchedPersonFact & { employer: string; post: string })[] = (
      await tx.query(
        `SELECT d.employer, d.post, d.worker_id AS "workerId", d.agency, d.post_kind AS "postKind", d.starts_on AS "startsOn", x.ends_on AS "endsOn",
           d.known_on AS "knownOn", d.event_id AS "eventId"
         FROM unnest($1::text[], $2::text[]) AS s(employer, post) JOIN dispatch_fact d ON d.employer = s.employer AND d.post = s.post
         LEFT JOIN employment_end_fact x ON x.employment_id = d.employment_id ORDER BY d.starts_on, d.employment_id`,
        [subjects.map((one) => one.employer), subjects.map((one) => one.post)],
      )
    ).map(present);
    const contracts: (AgencyContractFact & { agency: string; workerId: string })[] = (
      await tx.query(
        `SELECT c.employer AS agency, c.worker_id AS "workerId", c.starts_on AS "startsOn", greatest(c.ends_on, m.ends_on) AS "endsOn",
           x.ends_on AS "endedOn", c.known_on AS "knownOn", c.event_id AS "eventId"
         FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS d(agency, worker_id)) d
         JOIN contract_fact c ON c.employer = d.agency AND c.worker_id = d.worker_id AND c.ends_on IS NOT NULL
         LEFT JOIN LATERAL (SELECT max(ends_on) AS ends_on FROM contract_amendment_fact a WHERE a.contract_id = c.id) m ON true
         LEFT JOIN contract_end_fact x ON x.contract_id = c.id ORDER BY c.starts_on, c.id`,
        [people.map((one) => one.agency), people.map((one) => one.workerId)],
      )
    ).map(present);
    return subjects.map((subject) => ({
      kind: 'dispatch-post',
      subject,
      employer: registered.get(subject.employer),
      people: people
        .filter((one) => one.employer === subject.employer && one.post === subject.post)
        .map(({ employer: _, post: __, ...person }) => ({
          ...person,
          contracts: contracts
            .filter((one) => one.agency === person.agency && one.workerId === person.workerId)
            .map(({ agency: ___, workerId: ____, ...contract }) => contract),
        })),
    }));
  }

  private async insurance(tx: Tx, subjects: readonly EmployerSubject[], registered: Registered): Promise<InsuranceFacts[]> {
    const employments = await owned<InsuredEmploymentFact>(
      tx,
      `SELECT e.employer_of_record AS owner, e.employer, e.worker_id AS "workerId", e.relation, e.starts_on AS "startsOn", x.ends_on AS "endsOn",
         i.insured_from AS "insuredFrom", e.known_on AS "knownOn", coalesce(i.event_id, e.event_id) AS "eventId"
       FROM employment_fact e LEFT JOIN employment_end_fact x ON x.employment_id = e.id LEFT JOIN insurance_fact i ON i.employment_id = e.id
       WHERE e.employer_of_record = ANY($1::text[]) ORDER BY e.starts_on, e.id`,
      subjects,
    );
    const headcounts = await owned<InsuredHeadcountFact>(
      tx,
      `SELECT DISTINCT ON (employer, as_of) employer AS owner, as_of AS "asOf", employees, insured,
         (reported_at AT TIME ZONE 'Asia/Shanghai')::date AS "knownOn", event_id AS "eventId"
       FROM headcount_fact WHERE employer = ANY($1::text[]) AND insured IS NOT NULL ORDER BY employer, as_of, reported_at DESC, id DESC`,
      subjects,
    );
    return subjects.map((subject) => ({
      kind: 'insurance',
      subject,
      employer: registered.get(subject.employer),
      employments: employments(subject.employer),
      headcounts: headcounts(subject.employer),
    }));
  }

  private async bargaining(tx: Tx, subjects: readonly EmployerSubject[], registered: Registered): Promise<BargainingFacts[]> {
    const unions = await owned<UnionFact>(
      tx,
      `SELECT employer AS owner, known_on AS "knownOn", unionised, event_id AS "eventId" FROM union_fact WHERE employer = ANY($1::text[]) ORDER BY known_on`,
      subjects,
    );
    const agreements = await owned<WageAgreementFact>(
      tx,
      `SELECT employer AS owner, valid_from AS "validFrom", valid_until AS "validUntil", event_id AS "eventId" FROM wage_agreement_fact
       WHERE employer = ANY($1::text[]) ORDER BY valid_from, valid_until`,
      subjects,
    );
    const statuses = await this.statuses(tx, subjects);
    return subjects.map((subject) => ({
      kind: 'bargaining',
      subject,
      employer: registered.get(subject.employer),
      unions: unions(subject.employer),
      agreements: agreements(subject.employer),
      statuses: statuses(subject.employer),
    }));
  }

  private async wageSystems(tx: Tx, subjects: readonly EmployerSubject[], registered: Registered): Promise<WageSystemFacts[]> {
    const since = await owned<{ knownOn: string; eventId: string }>(
      tx,
      `SELECT employer AS owner, known_on AS "knownOn", event_id AS "eventId" FROM employer_since_fact WHERE employer = ANY($1::text[])`,
      subjects,
    );
    const systems = await owned<WageSystemFact>(
      tx,
      `SELECT employer AS owner, system, filed_on AS "filedOn", event_id AS "eventId" FROM wage_system_fact WHERE employer = ANY($1::text[]) ORDER BY filed_on, id`,
      subjects,
    );
    const statuses = await this.statuses(tx, subjects);
    return subjects.map((subject) => ({
      kind: 'wage-systems',
      subject,
      employer: registered.get(subject.employer),
      registered: since(subject.employer)[0],
      systems: systems(subject.employer),
      statuses: statuses(subject.employer),
    }));
  }

  private async respondents(tx: Tx, subjects: readonly EmployerSubject[], registered: Registered): Promise<RespondentFacts[]> {
    const complaints = await owned<RespondentFacts['complaints'][number]>(
      tx,
      `SELECT c.respondent AS owner, c.id, c.category, c.region, c.received_at AS "receivedAt", c.people, c.workers, c.amount, c.merged_into AS "mergedInto", c.event_id AS "eventId",
         coalesce(e.outcome IN ('unsubstantiated', 'withdrawn'), false) AS unsubstantiated,
         (coalesce(e.outcome = 'answered', false) OR coalesce(k.closed_at > coalesce(c.reopened_at, '-infinity'), false)) AS closed
       FROM complaint_fact c LEFT JOIN complaint_end_fact e ON e.complaint_id = c.id
       LEFT JOIN complaint_case_fact l ON l.complaint_id = c.id LEFT JOIN case_fact k ON k.id = l.case_id
       WHERE c.respondent = ANY($1::text[]) ORDER BY c.received_at, c.id`,
      subjects,
    );
    return subjects.map((subject) => ({
      kind: 'complaints',
      subject,
      employer: registered.get(subject.employer),
      complaints: complaints(subject.employer).map((one) => ({
        ...one,
        ...(one.amount !== undefined && { amount: fenOf(String(one.amount)) }),
      })),
    }));
  }

  private statuses(tx: Tx, subjects: readonly EmployerSubject[]): Promise<(employer: string) => StatusFact[]> {
    return owned<StatusFact>(
      tx,
      `SELECT employer AS owner, status = 'active' AS active, from_on AS "from", event_id AS "eventId" FROM employer_status_fact
       WHERE employer = ANY($1::text[]) ORDER BY from_on, told_at, id`,
      subjects,
    );
  }
}

/** Runs a statement over the employers of the subjects; what it finds, by owner. */
const owned = async <T>(tx: Tx, sql: string, subjects: readonly EmployerSubject[]): Promise<(owner: string) => T[]> => {
  const rows: Owned<Row>[] = await tx.query(sql, [subjects.map((one) => one.employer)]);
  const by = grouped(rows, (row) => row.owner);
  return (owner) => (by.get(owner) ?? []).map(({ owner: _owner, ...rest }) => present<T>(rest));
};
