import type { Officer } from '../case/case-log';

/** An inspector who might lead a case: not absent, with the number of open cases already led or assigned. */
export interface Candidate extends Officer {
  openCases: number;
  /** Credit codes in which an interest was declared (回避). */
  readonly interests: readonly string[];
}

/** Proposes who leads: same region and department, no interest in the respondent, least open cases, then a stable order; null where there is none. */
export const chooseLead = (
  candidates: readonly Candidate[],
  matter: { region: string; department: string; respondent: string },
): Candidate | null =>
  candidates
    .filter(
      ({ region, department, interests }) =>
        region === matter.region && department === matter.department && !interests.includes(matter.respondent),
    )
    .sort((a, b) => a.openCases - b.openCases || (a.subject < b.subject ? -1 : 1))[0] ?? null;
