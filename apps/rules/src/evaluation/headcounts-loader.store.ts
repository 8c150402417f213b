import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { EmployerFact, HeadcountFact, HeadcountFacts } from '../catalogue/facts';
import type { EmployerSubject } from '../catalogue/subject';

/** Loads the headcounts (用工台账) of many employers with one statement. */
@Injectable()
export class HeadcountsLoader {
  async load(tx: Tx, subjects: readonly EmployerSubject[], registered: ReadonlyMap<string, EmployerFact>): Promise<HeadcountFacts[]> {
    const rows: (HeadcountFact & { employer: string })[] = await tx.query(
      `SELECT employer, as_of AS "asOf", employees, dispatched, (reported_at AT TIME ZONE 'Asia/Shanghai')::date AS "knownOn", event_id AS "eventId"
       FROM headcount_fact WHERE employer = ANY($1::text[]) ORDER BY employer, as_of, reported_at, id`,
      [subjects.map((subject) => subject.employer)],
    );
    const byEmployer = new Map<string, HeadcountFact[]>(subjects.map((subject) => [subject.employer, []]));
    for (const { employer, ...headcount } of rows) byEmployer.get(employer)!.push(headcount);
    return subjects.map((subject) => ({
      kind: 'headcount',
      subject,
      employer: registered.get(subject.employer),
      headcounts: byEmployer.get(subject.employer)!,
    }));
  }
}
