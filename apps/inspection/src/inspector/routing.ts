import type { LeadReason, Officer } from '../case/case-log';

/** An inspector of a desk who might lead a case, with the number of open cases already led or assigned. */
export interface Candidate extends Officer {
  readonly grid: string | null;
  /** Away on the day: leads nothing, but says why another does. */
  readonly absent: boolean;
  openCases: number;
  /** Credit codes in which an interest was declared (回避). */
  readonly interests: readonly string[];
}

export interface Choice {
  readonly lead: Candidate;
  readonly because: LeadReason;
}

/** What of a case decides who leads it; the grid is that of the site, else of the respondent, null where neither is known. */
export interface Routed {
  readonly region: string;
  readonly department: string;
  readonly respondent: string;
  readonly grid: string | null;
}

const leastLoaded = (a: Candidate, b: Candidate): number => a.openCases - b.openCases || (a.subject < b.subject ? -1 : 1);

/**
 * Proposes who leads: of the region and department the inspector of the grid (网格), unless absent or with an interest in the respondent (回避);
 * else who has the fewest open cases, then a stable order. Says which of these it was; null where there is nobody.
 */
export const chooseLead = (candidates: readonly Candidate[], { region, department, respondent, grid }: Routed): Choice | null => {
  const desk = candidates.filter((one) => one.region === region && one.department === department);
  const free = desk.filter(({ absent, interests }) => !absent && !interests.includes(respondent)).sort(leastLoaded);
  const ofGrid = grid === null ? [] : desk.filter((one) => one.grid === grid);
  const lead = free.find((one) => ofGrid.includes(one)) ?? free[0];
  return lead ? { lead, because: reasonOf(lead, ofGrid, grid) } : null;
};

const reasonOf = (lead: Candidate, ofGrid: readonly Candidate[], grid: string | null): LeadReason => {
  if (grid === null) return 'load';
  if (ofGrid.includes(lead)) return 'grid';
  if (!ofGrid.length) return 'grid-unstaffed';
  return ofGrid.some(({ absent }) => absent) ? 'grid-absent' : 'grid-interest';
};
