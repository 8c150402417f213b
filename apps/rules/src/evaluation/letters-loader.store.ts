import { Injectable } from '@nestjs/common';
import { cityOf, provinceOf } from '@anxin/codes';
import type { Tx } from '@anxin/persistence';
import type { LetterFact, LetterFacts, SiteFact } from '../catalogue/facts';
import { keyOf, type LetterSubject } from '../catalogue/subject';

type Government = NonNullable<LetterFacts['government']>;

/** Loads the responsibility letters (目标责任书) of many governments and enterprises, and what they are owed for, with three statements. */
@Injectable()
export class LettersLoader {
  async load(tx: Tx, subjects: readonly LetterSubject[]): Promise<LetterFacts[]> {
    const letters: (LetterFact & { obligor: string; obligee: string })[] = await tx.query(
      `SELECT obligor, obligee, year, signed_on AS "signedOn", event_id AS "eventId" FROM letter_fact WHERE obligor = ANY($1::text[])
       ORDER BY obligor, year, signed_on, id`,
      [subjects.map(keyOf)],
    );
    const governments: (Government & { region: string })[] = await tx.query(
      `SELECT region, known_on AS "knownOn", event_id AS "eventId" FROM government_fact WHERE region = ANY($1::text[])`,
      [subjects.map((subject) => subject.region)],
    );
    const builds = subjects.filter((subject) => subject.employer !== undefined);
    const sites: (SiteFact & { employer: string; region: string })[] = await tx.query(
      `SELECT p.general_contractor AS employer, p.region, p.id AS project, p.starts_on AS "startsOn", p.ends_on AS "endsOn", p.known_on AS "knownOn",
         p.event_id AS "eventId"
       FROM unnest($1::text[], $2::text[]) AS s(employer, region) JOIN project_fact p ON p.general_contractor = s.employer AND p.region = s.region
       WHERE p.known_on IS NOT NULL ORDER BY p.starts_on, p.id`,
      [builds.map((subject) => subject.employer), builds.map((subject) => subject.region)],
    );
    return subjects.map((subject) => this.factsOf(subject, letters, governments, sites));
  }

  private factsOf(
    subject: LetterSubject,
    letters: readonly (LetterFact & { obligor: string; obligee: string })[],
    governments: readonly (Government & { region: string })[],
    sites: readonly (SiteFact & { employer: string; region: string })[],
  ): LetterFacts {
    const { region, employer } = subject;
    const above = [cityOf(region), provinceOf(region)];
    const heeded = employer === undefined ? above : [region, ...above];
    const government = employer === undefined ? governments.find((one) => one.region === region) : undefined;
    return {
      kind: 'letter',
      subject,
      letters: letters
        .filter((one) => one.obligor === (employer ?? region) && heeded.includes(one.obligee))
        .map(({ year, signedOn, eventId }) => ({ year, signedOn, eventId })),
      ...(government && { government: { knownOn: government.knownOn, eventId: government.eventId } }),
      sites: sites
        .filter((one) => one.employer === employer && one.region === region)
        .map(({ project, startsOn, endsOn, knownOn, eventId }) => ({ project, startsOn, endsOn, knownOn, eventId })),
    };
  }
}
