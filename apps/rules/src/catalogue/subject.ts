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

/** One employment, or one contract, of an employer; of dispatched people also of the agency, the employer of record. */
export interface RecordSubject {
  readonly kind: 'employment' | 'contract';
  readonly employer: string;
  /** The site it is for. */
  readonly project?: string;
  readonly period?: undefined;
  readonly region?: undefined;
  /** Id of the employment, or of the contract. */
  readonly record: string;
}

export type Subject = EmployerSubject | LetterSubject | RecordSubject;

export const isRecord = (subject: { readonly kind: string }): subject is RecordSubject =>
  subject.kind === 'employment' || subject.kind === 'contract';

/** The key under which the subject's own facts come, and by which it is judged: the employer's code, else the government's division. */
export const keyOf = (subject: Subject): string => (subject.kind === 'letter' ? (subject.employer ?? subject.region) : subject.employer);

/** One text for one subject: `wage-period|9137…|<project or ->|2026-01`, `letter|<9137… or ->|-|-|371302`, `employment|9137…|<project or ->|-|<id>`. */
export const subjectKey = (subject: Subject): string => {
  const { kind, employer, project, period, region } = subject;
  const last = isRecord(subject) ? subject.record : region;
  return [kind, employer ?? '-', project ?? '-', period ?? '-', ...(last === undefined ? [] : [last])].join('|');
};

/** @throws RangeError if the text is no subject's */
export const subjectOf = (key: string): Subject => {
  const [kind, employer, project, period, last] = key.split('|');
  if (!kind || !employer || !project || !period || (kind === 'letter' || isRecord({ kind })) !== (last !== undefined))
    throw new RangeError('not the key of a subject');
  const rest = { ...(employer !== '-' && { employer }), ...(project !== '-' && { project }), ...(period !== '-' && { period }) };
  return { kind, ...rest, ...(last !== undefined && (kind === 'letter' ? { region: last } : { record: last })) } as Subject;
};

/** The id of the employment, or contract, that a subject's text is about; null where it is about something else. */
export const recordOf = (key: string, kind: RecordSubject['kind']): string | null => {
  const subject = subjectOf(key);
  return isRecord(subject) && subject.kind === kind ? subject.record : null;
};
