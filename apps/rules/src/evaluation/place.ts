import { leadOf } from '@anxin/codes';
import type { EmployerFact, Facts, ProjectFact } from '../catalogue/facts';
import type { TaskPlace } from '../catalogue/office-facts';
import type { Group } from '../catalogue/rule';
import type { Place } from '../alert/alert';

/** Groups whose papers the sector's bureau signs (保障农民工工资支付条例 55–57); all others labour signs (7). */
const SECTOR_SIGNS: readonly Group[] = ['safeguards'];

/** Where a case belongs, as inspection said last. */
const told = (facts: Facts): TaskPlace | undefined => {
  const step = facts.kind === 'order' || facts.kind === 'file' ? facts.steps.at(-1) : undefined;
  return step?.department && step.enforcer && { region: step.region, department: step.department, enforcer: step.enforcer };
};

const known = (facts: Facts): { employer?: EmployerFact; project?: ProjectFact } => ({
  employer: 'employer' in facts ? facts.employer : undefined,
  project: 'project' in facts ? facts.project : undefined,
});

/** What must be known before the subject can be judged, and is not: `project:<id>` or `employer:<uscc>`. */
export const missingFor = (facts: Facts): string | undefined => {
  if (facts.kind === 'letter' || told(facts)) return undefined;
  const { employer, project } = known(facts);
  if (facts.subject.project && !project) return `project:${facts.subject.project}`;
  if (facts.subject.project || employer) return undefined;
  return facts.kind === 'incident' || facts.kind === 'complaints' || facts.kind === 'file'
    ? undefined
    : `employer:${facts.subject.employer}`;
};

/**
 * Where the subject belongs: the project's region and its sector's department, else the employer's region and labour (属地管理、谁主管谁负责).
 * What is unknown is taken at its default and marked.
 */
export const placeOf = (facts: Facts, group: Group, homeRegion: string): Place => {
  if (facts.kind === 'letter') return { region: facts.subject.region, department: 'labour', enforcer: 'labour', unconfirmed: false };
  const place = told(facts);
  if (place) return { ...place, unconfirmed: false };
  const { employer, project } = known(facts);
  if (facts.kind === 'file') {
    const department = project ? leadOf(project.sector) : 'labour';
    const unconfirmed = missingFor(facts) !== undefined;
    return { region: facts.steps.at(-1)?.region ?? homeRegion, department, enforcer: 'labour', unconfirmed };
  }
  const complained =
    facts.kind === 'incident' || facts.kind === 'complaints' || facts.kind === 'held-cards' ? facts.complaints.at(-1)?.region : undefined;
  const department = project ? leadOf(project.sector) : 'labour';
  return {
    region: project?.region ?? employer?.region ?? complained ?? homeRegion,
    department,
    enforcer: SECTOR_SIGNS.includes(group) ? department : 'labour',
    unconfirmed: missingFor(facts) !== undefined,
  };
};
