import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import type { ComplaintFact, IncidentFacts } from '../catalogue/facts';
import type { EmployerSubject } from '../catalogue/subject';
import type { Parties } from './employment-records-loader.store';
import type { Row } from './fact-rows.store';
import { present } from './rows';

/** Loads the complaints on many respondents and sites, and when the last case of the matter was closed, with two statements. */
@Injectable()
export class IncidentsLoader {
  async load(tx: Tx, subjects: readonly EmployerSubject[], { employers: registered, projects }: Parties): Promise<IncidentFacts[]> {
    const employers = subjects.map((subject) => subject.employer);
    const complaints: (ComplaintFact & { respondent: string; project?: string })[] = (
      await tx.query(
        `SELECT c.id, c.respondent, c.project, c.category, c.region, c.received_at AS "receivedAt", c.people, c.workers, c.amount, c.merged_into AS "mergedInto", c.event_id AS "eventId",
           coalesce(e.outcome = 'unsubstantiated' OR e.outcome = 'withdrawn', false) AS unsubstantiated
         FROM complaint_fact c LEFT JOIN complaint_end_fact e ON e.complaint_id = c.id WHERE c.respondent = ANY($1::text[]) ORDER BY c.received_at, c.id`,
        [employers],
      )
    ).map((row: Row) => present({ ...row, amount: row.amount ? fenOf(row.amount) : null }));
    const closed: { respondent: string; project: string | null; at: Date; event: string }[] = await tx.query(
      `SELECT DISTINCT ON (respondent, project) respondent, project, closed_at AS at, event_id AS event FROM case_fact
       WHERE respondent = ANY($1::text[]) AND case_group IN ('wages', 'incident') AND closed_at IS NOT NULL ORDER BY respondent, project, closed_at DESC`,
      [employers],
    );
    return subjects.map((subject) => {
      const same = (one: { respondent: string; project?: string | null }): boolean =>
        one.respondent === subject.employer && (one.project ?? null) === (subject.project ?? null);
      const end = closed.find(same);
      return {
        kind: 'incident',
        subject,
        employer: registered.get(subject.employer),
        project: subject.project ? projects.get(subject.project) : undefined,
        complaints: complaints.filter(same),
        ...(end && { caseClosedAt: end.at, caseClosedEvent: end.event }),
      };
    });
  }
}
