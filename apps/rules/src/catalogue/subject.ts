import type { YearMonth } from '@anxin/calendar';

/** What an alert is about; one alert stands per rule and subject. */
export type SubjectKind = 'wage-period' | 'employer-period' | 'staff' | 'headcount' | 'incident';

/** A subject: an employer, and where its kind says so a project and a wage month. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Unified social credit code of the employer, or the respondent. */
  readonly employer: string;
  readonly project?: string;
  readonly period?: YearMonth;
}

/** One text for one subject: `wage-period|9137…|<project or ->|2026-01`. */
export const subjectKey = ({ kind, employer, project, period }: Subject): string =>
  [kind, employer, project ?? '-', period ?? '-'].join('|');

/** @throws RangeError if the text is no subject's */
export const subjectOf = (key: string): Subject => {
  const [kind, employer, project, period] = key.split('|');
  if (!kind || !employer || !project || !period) throw new RangeError('not the key of a subject');
  return { kind: kind as SubjectKind, employer, ...(project !== '-' && { project }), ...(period !== '-' && { period }) };
};
