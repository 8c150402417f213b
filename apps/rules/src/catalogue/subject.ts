import type { YearMonth } from '@anxin/calendar';

/** What an alert is about; one alert stands per rule and subject. */
export type SubjectKind = Subject['kind'];

/** An employer, and where its kind says so a project and a wage month. */
export interface EmployerSubject {
  readonly kind: 'wage-period' | 'employer-period' | 'staff' | 'headcount' | 'incident';
  /** Unified social credit code of the employer, or the respondent. */
  readonly employer: string;
  readonly project?: string;
  readonly period?: YearMonth;
  readonly region?: undefined;
}

/** Who is to sign a responsibility letter: a county's government, or an enterprise with the government of a county where it builds. */
export interface LetterSubject {
  readonly kind: 'letter';
  /** The county. */
  readonly region: string;
  readonly employer?: string;
  readonly project?: undefined;
  readonly period?: undefined;
}

/** A construction project (工程项目), and who owes the duty on it: its general contractor, or its developer. */
export interface SiteSubject {
  readonly kind: 'site';
  readonly employer: string;
  readonly project: string;
  readonly period?: undefined;
  readonly region?: undefined;
}

/** Something of an employer's that has a life of its own: a wage deposit (工资保证金), or an advance (垫付) it owes a revolving fund. */
export interface OwnedSubject {
  readonly kind: 'deposit' | 'advance';
  readonly employer: string;
  readonly project?: string;
  readonly id: string;
  readonly period?: undefined;
  readonly region?: undefined;
}

export type Subject = EmployerSubject | LetterSubject | SiteSubject | OwnedSubject;

const isOwned = (subject: Subject): subject is OwnedSubject => 'id' in subject;

/** The key under which the subject's own facts come, and by which it is judged: the employer's code, else the government's division. */
export const keyOf = (subject: Subject): string => (subject.kind === 'letter' ? (subject.employer ?? subject.region) : subject.employer);

/** One text for one subject: `wage-period|9137…|<project or ->|2026-01`, `letter|<9137… or ->|-|-|371302`, `deposit|9137…|<project or ->|-|<id>`. */
export const subjectKey = (subject: Subject): string => {
  const { kind, employer, project, period } = subject;
  const last = isOwned(subject) ? subject.id : subject.region;
  return [kind, employer ?? '-', project ?? '-', period ?? '-', ...(last === undefined ? [] : [last])].join('|');
};

/** Which field the fifth part of a key is; a kind that isn't named has four. */
const FIFTH: Readonly<Record<string, 'region' | 'id'>> = { letter: 'region', deposit: 'id', advance: 'id' };

/** @throws RangeError if the text is no subject's */
export const subjectOf = (key: string): Subject => {
  const [kind, employer, project, period, last] = key.split('|');
  if (!kind || !employer || !project || !period || (FIFTH[kind] === undefined) !== (last === undefined))
    throw new RangeError('not the key of a subject');
  const rest = { ...(employer !== '-' && { employer }), ...(project !== '-' && { project }), ...(period !== '-' && { period }) };
  return { kind, ...rest, ...(last !== undefined && { [FIFTH[kind]!]: last }) } as Subject;
};
