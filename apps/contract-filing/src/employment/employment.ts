import { compare, type LocalDate } from '@anxin/calendar';

/** direct 直接用工, dispatched 劳务派遣. */
export const KINDS = ['direct', 'dispatched'] as const;
export type Kind = (typeof KINDS)[number];

/** labour 劳动关系, part-time 非全日制, retired 退休返聘, intern 实习, labour-service 劳务. */
export const RELATIONS = ['labour', 'part-time', 'retired', 'intern', 'labour-service'] as const;
export type Relation = (typeof RELATIONS)[number];

/** temporary 临时性, auxiliary 辅助性, substitute 替代性 (劳动合同法 66); none: neither, as a unit or an office states it. */
export const POST_KINDS = ['temporary', 'auxiliary', 'substitute', 'none'] as const;
export type PostKind = (typeof POST_KINDS)[number];

export const HOURS = ['full-time', 'part-time'] as const;
export type Hours = (typeof HOURS)[number];

export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** The parties of an employment: who gives the work and, of a dispatched person, who is the employer of record. */
export interface EmploymentParties {
  /** The unit where the person works (用工单位). */
  readonly employer: string;
  readonly kind: Kind;
  /** The dispatch agency (劳务派遣单位). */
  readonly dispatchedBy?: string;
}

/** What can't be; what the law merely forbids is filed and judged by the rules. Paths are those of the body. */
export const partyFaults = ({ employer, kind, dispatchedBy }: EmploymentParties): Fault[] => {
  if (kind === 'direct')
    return dispatchedBy === undefined ? [] : [{ path: 'dispatchedBy', message: 'must be left out of a direct employment' }];
  if (dispatchedBy === undefined)
    return [{ path: 'dispatchedBy', message: 'must name the dispatch agency (劳务派遣单位) of a dispatched person' }];
  return dispatchedBy === employer ? [{ path: 'dispatchedBy', message: 'must be another than the employer (劳动合同法 67)' }] : [];
};

/** An employment ends on its first day at the earliest. */
export const endFaults = (startsOn: LocalDate, endsOn: LocalDate): Fault[] =>
  compare(endsOn, startsOn) < 0 ? [{ path: 'endsOn', message: 'must not lie before the first day of the employment' }] : [];

/** What an entry of the register says, but for what is reported to it later (its end, its certificate). */
export interface EmploymentRecord {
  readonly employer: string;
  readonly workerId: string;
  readonly startsOn: LocalDate;
  readonly post: string;
  readonly relation: Relation;
  readonly project: string | null;
  readonly dispatchedBy: string | null;
  readonly postKind: PostKind | null;
  readonly hours: Hours | null;
  readonly migrant: boolean;
  readonly insuredFrom: LocalDate | null;
}

/** Two entries are one employment where this is equal: the same person, at the same unit from the same day on, by the same agency, on the same site, in the same relation and post. */
export const sameEmployment = ({ employer, workerId, startsOn, project, dispatchedBy, relation, post }: EmploymentRecord): string =>
  [employer, workerId, startsOn, project, dispatchedBy, relation, post].join('|');

/** The first field in which an entry says something else of an employment than what is on file; insurance that it leaves out it does not deny. */
export const differingField = (
  onFile: EmploymentRecord,
  given: EmploymentRecord,
): 'postKind' | 'hours' | 'migrant' | 'insuredFrom' | null => {
  if (onFile.postKind !== given.postKind) return 'postKind';
  if (onFile.hours !== given.hours) return 'hours';
  if (onFile.migrant !== given.migrant) return 'migrant';
  return given.insuredFrom === null || onFile.insuredFrom === given.insuredFrom ? null : 'insuredFrom';
};
