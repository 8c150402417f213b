import { chooseLead, type Candidate, type Choice, type Routed } from '../inspector/routing';

/** An absence (缺勤) that runs or was told of beforehand. */
export interface Absence {
  readonly id: string;
  /** First day away. */
  readonly from: string;
  /** Last day away; null: until further notice. */
  readonly to: string | null;
}

/** An inspector of a case who is or will be away, and the office that is missing them. */
export interface Missing {
  readonly id: string;
  readonly region: string;
  readonly department: string;
}

/**
 * Who might take the place of each assigned inspector who is away (改派建议): chosen as a case's first inspector is, out of the same office, by grid, load,
 * interest (回避) and absence. None works on the case already, none is proposed twice. Null where there is nobody.
 * @param members ids of all who are assigned, those away among them
 * @param candidates of the offices; `absent` where an absence runs or is coming, else the substitute would soon need one
 */
export const substitutesFor = (
  missing: readonly Missing[],
  members: readonly string[],
  candidates: readonly Candidate[],
  { respondent, grid }: Pick<Routed, 'respondent' | 'grid'>,
): (Choice | null)[] => {
  const taken = new Set(members);
  return missing.map(({ id, region, department }) => {
    const own = candidates.filter((one) => one.region === region && one.department === department);
    // Where the grid's inspector works on the case already the grid has its say; the next goes by load.
    const covered = own.some((one) => one.grid === grid && one.id !== id && !one.absent && taken.has(one.id));
    const free = own.filter((one) => one.absent || !taken.has(one.id));
    const choice = chooseLead(free, { region, department, respondent, grid: covered ? null : grid });
    if (choice) taken.add(choice.lead.id);
    return choice;
  });
};
