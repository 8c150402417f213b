import type { Caller } from '@anxin/access';
import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { Evidence, Law, Words } from '../catalogue/rule';
import type { Rule } from '../catalogue/rule';
import { recordOf, subjectOf } from '../catalogue/subject';
import type { UsedParameter } from './alert';
import { openStepsOf, type AlertStep, type Attachment } from './alert-word';
import type { AlertWord } from './alert-word.store';
import type { StoredAlert } from './alert.store';

/** An alert as callers see it. */
export interface AlertView {
  readonly id: string;
  readonly rule: string;
  readonly revision: number;
  readonly title: Words;
  readonly state: string;
  readonly severity: string;
  readonly subject: {
    readonly employer: string;
    readonly project: string | null;
    readonly period: string | null;
    /** The county whose government, or an enterprise with it, is to act; null where the subject is no county's. */
    readonly region: string | null;
    /** The post (岗位), where one is the subject. */
    readonly post: string | null;
    /** The employment it is about; null where it is about something else. */
    readonly employment: string | null;
    /** The contract it is about. */
    readonly contract: string | null;
    /** The order to rectify (限期改正指令书) it is about. */
    readonly order: string | null;
    /** The complaint whose clocks it is about. */
    readonly complaint: string | null;
    /** The case whose clocks it is about. */
    readonly case: string | null;
  };
  /** Unified social credit code; empty where a government, or an authority's own file, is the subject. */
  readonly employer: string;
  readonly project: string | null;
  readonly period: string | null;
  readonly region: string;
  readonly department: string;
  /** Yuan; null where no sum can be known. */
  readonly amount: string | null;
  readonly workers: number;
  readonly estimated: boolean;
  readonly unconfirmed: boolean;
  readonly legalBasis: readonly Law[];
  readonly jointlyLiable: readonly {
    readonly uscc: string;
    readonly kind: string;
    readonly article: string;
    readonly cap: string | null;
    readonly because: string;
  }[];
  readonly case: string | null;
  readonly raisedOn: string;
  readonly raisedAt: string;
  readonly changedAt: string;
  readonly dueOn: string | null;
  readonly resolution: { readonly cause: string; readonly at: string } | null;
}

/** One alert with what it rests on. */
export interface AlertDetailView extends AlertView {
  readonly evidence: readonly Evidence[];
  readonly parameters: readonly UsedParameter[];
  readonly explanation: Words;
  readonly nextSteps: Words;
  /** What people said of it, in their order: all for offices, its own answers for the employer. */
  readonly words: readonly AlertWordView[];
  /** What the caller may do with it now. */
  readonly openSteps: readonly AlertStep[];
}

/** An answer of the employer, or an inspector's explanation. */
export interface AlertWordView {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** The unit that answers; null for an office. */
  readonly employer: string | null;
  readonly by: string;
  readonly at: string;
}

export const alertWordView = ({ alertId: _, at, ...word }: AlertWord): AlertWordView => ({ ...word, at: toOffsetString(at) });

/** The published field is a text and stays one. */
const NOBODY = '';

export const alertView = ({ alert, case: caseId }: StoredAlert, rule: Rule | undefined, caller: Caller): AlertView => ({
  id: alert.id,
  rule: alert.rule,
  revision: alert.revision,
  title: rule?.title ?? { zh: alert.rule, en: alert.rule },
  state: alert.state,
  severity: alert.severity,
  subject: {
    employer: alert.employer ?? NOBODY,
    project: alert.project ?? null,
    period: alert.period ?? null,
    region: subjectOf(alert.subject).region ?? null,
    post: subjectOf(alert.subject).post ?? null,
    employment: recordOf(alert.subject, 'employment'),
    contract: recordOf(alert.subject, 'contract'),
    order: recordOf(alert.subject, 'order')?.split('/')[0] ?? null,
    complaint: fileOf(alert.subject, 'complaint/'),
    case: fileOf(alert.subject, 'case/'),
  },
  employer: alert.employer ?? NOBODY,
  project: alert.project ?? null,
  period: alert.period ?? null,
  region: alert.region,
  department: alert.department,
  amount: alert.amount === undefined ? null : yuan(alert.amount),
  workers: alert.workers,
  estimated: alert.estimated,
  unconfirmed: alert.unconfirmed,
  legalBasis: (alert.project ? undefined : rule?.outsideConstruction?.basis) ?? rule?.basis ?? [],
  jointlyLiable: alert.jointlyLiable.map((one) => ({ ...one, cap: one.cap === undefined ? null : yuan(one.cap) })),
  // A case is not the employer's to see before a paper in it was served.
  case: caller.role === 'employer' || caller.role === 'bank' ? null : caseId,
  raisedOn: alert.raisedOn,
  raisedAt: toOffsetString(alert.raisedAt),
  changedAt: toOffsetString(alert.changedAt),
  dueOn: alert.dueOn ?? null,
  resolution: alert.resolution ? { cause: alert.resolution.cause, at: toOffsetString(alert.resolution.at) } : null,
});

/** The id of the complaint or case that a subject's text is about. */
const fileOf = (subject: string, kind: string): string | null => {
  const record = recordOf(subject, 'file');
  return record?.startsWith(kind) ? record.slice(kind.length) : null;
};

/** Who owes beside the employer sees the sum, not the workers of another's payroll. */
export const alertDetailView = (
  stored: StoredAlert,
  rule: Rule | undefined,
  caller: Caller,
  words: readonly AlertWord[] = [],
): AlertDetailView => ({
  ...alertView(stored, rule, caller),
  evidence: caller.role === 'employer' && caller.uscc !== stored.alert.employer ? [] : stored.alert.evidence,
  parameters: stored.alert.parameters,
  explanation: stored.alert.explanation,
  nextSteps: stored.alert.nextSteps,
  words: words.map(alertWordView),
  openSteps: openStepsOf(stored.alert.state, caller.role, caller.uscc === stored.alert.employer),
});
