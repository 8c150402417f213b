import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { ChainFacts, DispatchedFact } from '../catalogue/safeguard-facts';
import { subjectKey, type EmployerSubject } from '../catalogue/subject';
import { grouped, present } from './rows';
import { SiteFactsLoader } from './site-facts-loader.store';

type DispatchedRow = DispatchedFact & { readonly agency: string };

/** Loads by whom wage months may be owed besides: the sites' chains, and the units where an agency's people work. */
@Injectable()
export class ChainsLoader {
  constructor(private readonly parts: SiteFactsLoader) {}

  /** By the subject's text; a month on no site, of an employer that dispatches nobody, is left out. */
  async load(tx: Tx, subjects: readonly EmployerSubject[]): Promise<Map<string, ChainFacts>> {
    const projects = [...new Set(subjects.flatMap((one) => one.project ?? []))];
    const terms = await this.parts.terms(tx, projects);
    const accounts = await this.parts.accounts(tx, projects);
    const inflows = await this.parts.inflows(tx, projects);
    const subcontracts = await this.parts.subcontracts(tx, projects);
    const dispatched = await this.dispatched(tx, [...new Set(subjects.map((one) => one.employer))]);
    const chains = new Map<string, ChainFacts>();
    for (const subject of subjects) {
      const own = (dispatched.get(subject.employer) ?? []).filter((one) => worksIn(one, subject.period!));
      if (!own.length && subject.project === undefined) continue;
      const site = subject.project === undefined ? undefined : terms.get(subject.project);
      chains.set(subjectKey(subject), {
        ...(site && { site: { site, accounts: accounts.get(site.id) ?? [], inflows: inflows.get(site.id) ?? [] } }),
        subcontracts: (subject.project && subcontracts.get(subject.project)) || [],
        dispatched: own,
      });
    }
    return chains;
  }

  private async dispatched(tx: Tx, agencies: readonly string[]): Promise<Map<string, DispatchedRow[]>> {
    const rows: DispatchedRow[] = (
      await tx.query(
        `SELECT e.employer_of_record AS agency, e.worker_id AS "workerId", e.employer AS "userUnit", e.starts_on AS "startsOn", x.ends_on AS "endsOn",
           e.event_id AS "eventId"
         FROM employment_fact e LEFT JOIN employment_end_fact x ON x.employment_id = e.id
         WHERE e.employer_of_record = ANY($1::text[]) AND e.kind = 'dispatched' AND e.employer <> e.employer_of_record ORDER BY e.starts_on, e.id`,
        [agencies],
      )
    ).map(present);
    return grouped(rows, (row) => row.agency);
  }
}

const worksIn = ({ startsOn, endsOn }: DispatchedFact, period: string): boolean =>
  startsOn.slice(0, 7) <= period && (endsOn === undefined || endsOn.slice(0, 7) >= period);
