import type { YearMonth } from '@anxin/calendar';

/** What an alert is about; one alert stands per rule and subject. */
export type SubjectKind = Subject['kind'];

/** What only some kinds of subjects have. */
interface Parts {
  readonly project?: string;
  readonly period?: YearMonth;
  readonly region?: undefined;
  readonly post?: undefined;
  readonly record?: undefined;
}

/** An employer, and where its kind says so a project and a wage month. */
export interface EmployerSubject extends Parts {
  readonly kind:
    | 'wage-period'
    | 'employer-period'
    | 'staff'
    | 'headcount'
    | 'incident'
    | 'agency'
    | 'insurance'
    | 'bargaining'
    | 'wage-systems'
    | 'complaints'
    | 'pay-pattern'
    | 'held-cards'
    | 'refusal';
  /** Unified social credit code of the employer, or the respondent. */
  readonly employer: string;
}

/** A post (岗位) of a unit: as its payrolls name it, or one in which dispatched people work. */
export interface PostSubject extends Omit<Parts, 'post'> {
  readonly kind: 'post' | 'dispatch-post';
  /** Unified social credit code of the unit where they work. */
  readonly employer: string;
  readonly post: string;
  readonly project?: undefined;
  readonly period?: undefined;
}

/** Who is to sign a responsibility letter: a county's government, or an enterprise with the government of a county where it builds. */
export interface LetterSubject extends Omit<Parts, 'region'> {
  readonly kind: 'letter';
  /** The county. */
  readonly region: string;
  readonly employer?: string;
  readonly project?: undefined;
  readonly period?: undefined;
}

/** A construction project (工程项目), and who owes the duty on it: its general contractor, or its developer. */
export interface SiteSubject extends Parts {
  readonly kind: 'site';
  readonly employer: string;
  readonly project: string;
  readonly period?: undefined;
}

/**
 * Something of an employer's that has a life of its own: an employment, a contract (of dispatched people also of the agency, the employer of record), a wage
 * deposit (工资保证金), an advance (垫付) it owes a revolving fund.
 */
export interface RecordSubject extends Omit<Parts, 'record'> {
  readonly kind: 'employment' | 'contract' | 'deposit' | 'advance' | 'order';
  readonly employer: string;
  readonly period?: undefined;
  /** Its id. */
  readonly record: string;
}

/** A complaint with its hotline order, or a case, as an authority handles it: no employer answers for its clocks. */
export interface FileSubject extends Omit<Parts, 'record'> {
  readonly kind: 'file';
  readonly employer?: undefined;
  readonly period?: undefined;
  /** `complaint/<id>` or `case/<id>`. */
  readonly record: string;
}

export type Subject = FileSubject | EmployerSubject | LetterSubject | PostSubject | SiteSubject | RecordSubject;

/** The key by which a subject is judged, and under which its own facts come where it is an employer's: its code, the government's division, the file's id. */
export const keyOf = (subject: Subject): string => {
  if (subject.kind === 'file') return subject.record.slice(subject.record.indexOf('/') + 1);
  return subject.kind === 'letter' ? (subject.employer ?? subject.region) : subject.employer;
};

/** Kinds whose key has a fifth part, and what it says. */
const FIFTH: Readonly<Record<string, 'region' | 'post' | 'record'>> = {
  letter: 'region',
  post: 'post',
  'dispatch-post': 'post',
  employment: 'record',
  contract: 'record',
  deposit: 'record',
  advance: 'record',
  order: 'record',
  file: 'record',
};

export const isRecord = (subject: { readonly kind: string }): subject is RecordSubject | FileSubject => FIFTH[subject.kind] === 'record';

/**
 * One text for one subject: `wage-period|9137…|<project or ->|2026-01`, `letter|<9137… or ->|-|-|371302`, `post|9137…|-|-|<post, percent-encoded>`,
 * `employment|9137…|<project or ->|-|<id>`.
 */
export const subjectKey = ({ kind, employer, project, period, region, post, record }: Subject): string => {
  const last = region ?? post ?? record;
  return [kind, employer ?? '-', project ?? '-', period ?? '-', ...(last === undefined ? [] : [encodeURIComponent(last)])].join('|');
};

/** @throws RangeError if the text is no subject's */
export const subjectOf = (key: string): Subject => {
  const [kind, employer, project, period, last] = key.split('|');
  if (!kind || !employer || !project || !period || (FIFTH[kind] === undefined) !== (last === undefined))
    throw new RangeError('not the key of a subject');
  const rest = { ...(employer !== '-' && { employer }), ...(project !== '-' && { project }), ...(period !== '-' && { period }) };
  return { kind, ...rest, ...(last !== undefined && { [FIFTH[kind]!]: decodeURIComponent(last) }) } as Subject;
};

/** The id of the record that a subject's text is about; null where it is about something else. */
export const recordOf = (key: string, kind: RecordSubject['kind'] | 'file'): string | null => {
  const subject = subjectOf(key);
  return isRecord(subject) && subject.kind === kind ? subject.record : null;
};
