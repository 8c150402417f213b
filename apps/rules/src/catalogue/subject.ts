import type { YearMonth } from '@anxin/calendar';

/** What an alert is about; one alert stands per rule and subject. */
export type SubjectKind = Subject['kind'];

/** An employer, and where its kind says so a project and a wage month. */
export interface EmployerSubject {
  readonly kind: 'wage-period' | 'employer-period' | 'staff' | 'headcount' | 'incident' | 'pay-pattern' | 'held-cards';
  /** Unified social credit code of the employer, or the respondent. */
  readonly employer: string;
  readonly project?: string;
  readonly period?: YearMonth;
  readonly region?: undefined;
  readonly post?: undefined;
}

/** A post (岗位) of an employer, as its payrolls name it. */
export interface PostSubject {
  readonly kind: 'post';
  readonly employer: string;
  readonly post: string;
  readonly project?: undefined;
  readonly period?: undefined;
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
  readonly post?: undefined;
}

export type Subject = EmployerSubject | LetterSubject | PostSubject;

/** The key under which the subject's own facts come, and by which it is judged: the employer's code, else the government's division. */
export const keyOf = (subject: Subject): string => (subject.kind === 'letter' ? (subject.employer ?? subject.region) : subject.employer);

/** One text for one subject: `wage-period|9137…|<project or ->|2026-01`, `letter|<9137… or ->|-|-|371302`, `post|9137…|-|-|<post, percent-encoded>`. */
export const subjectKey = ({ kind, employer, project, period, region, post }: Subject): string =>
  [
    kind,
    employer ?? '-',
    project ?? '-',
    period ?? '-',
    ...(region === undefined ? [] : [region]),
    ...(post === undefined ? [] : [encodeURIComponent(post)]),
  ].join('|');

/** Kinds whose key has a fifth part, and what it says. */
const FIFTH: Readonly<Record<string, 'region' | 'post'>> = { letter: 'region', post: 'post' };

/** @throws RangeError if the text is no subject's */
export const subjectOf = (key: string): Subject => {
  const [kind, employer, project, period, last] = key.split('|');
  if (!kind || !employer || !project || !period || (FIFTH[kind] === undefined) !== (last === undefined))
    throw new RangeError('not the key of a subject');
  const rest = { ...(employer !== '-' && { employer }), ...(project !== '-' && { project }), ...(period !== '-' && { period }) };
  return { kind, ...rest, ...(last !== undefined && { [FIFTH[kind]!]: decodeURIComponent(last) }) } as Subject;
};
