import type { LocalDate, YearMonth } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import {
  isAtLeast,
  severities,
  type Cause,
  type Evidence,
  type Finding,
  type Group,
  type Liable,
  type Reader,
  type Severity,
  type Verdict,
  type Words,
} from '../catalogue/rule';

export type Department = 'labour' | 'housing-construction' | 'transport' | 'water';
export type AlertState = 'open' | 'resolved' | 'dismissed';
/** Who acts on an alert where no person does. */
export const BY_RULES = 'rules';
export type Change = 'raised' | 'updated' | 'escalated' | 'eased' | 'resolved' | 'reopened' | 'dismissed';

/** A parameter as it was when it was used. */
export interface UsedParameter {
  readonly key: string;
  readonly value: string;
  readonly unit: string;
  readonly region: string;
  readonly validFrom: LocalDate;
  readonly basis: string;
  readonly verified: boolean;
}

/** What an alert (预警) says, as it stands after an action; the log keeps one for each action. */
export interface Alert {
  readonly id: string;
  readonly rule: string;
  readonly revision: number;
  readonly subject: string;
  readonly group: Group;
  /** Left out where a government is the subject. */
  readonly employer?: string;
  readonly project?: string;
  readonly period?: YearMonth;
  readonly region: string;
  readonly department: Department;
  /** Who signs papers: labour for orders to pay, funds, deposits and police (保障农民工工资支付条例 7). */
  readonly enforcer: Department;
  readonly state: AlertState;
  readonly severity: Severity;
  /** The gravest it ever was. */
  readonly peak: Severity;
  readonly amount?: Fen;
  readonly workers: number;
  readonly estimated: boolean;
  /** Something it rests on was unknown and taken at its default. */
  readonly unconfirmed: boolean;
  readonly onlyFor?: readonly Reader[];
  readonly audience: readonly Reader[];
  readonly jointlyLiable: readonly Liable[];
  readonly evidence: readonly Evidence[];
  readonly parameters: readonly UsedParameter[];
  readonly explanation: Words;
  readonly nextSteps: Words;
  /** The last day that was over when it was judged. */
  readonly over: LocalDate;
  /** The day it bears: the first on which the law was broken. */
  readonly raisedOn: LocalDate;
  readonly raisedAt: Date;
  readonly changedAt: Date;
  /** When it is looked at again. */
  readonly dueOn?: LocalDate;
  readonly resolution?: { readonly cause: Cause; readonly at: Date };
  readonly version: number;
}

/** Where the subject belongs: whose region, whose department. */
export interface Place {
  readonly region: string;
  readonly department: Department;
  readonly enforcer: Department;
  readonly unconfirmed: boolean;
}

/** A verdict, and what it was reached with. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly over: LocalDate;
  readonly at: Date;
  readonly place: Place;
  readonly parameters: readonly UsedParameter[];
}

export interface Action {
  readonly change: Change;
  readonly alert: Alert;
  /** Why a person, or people by a parameter, had it so. */
  readonly reason?: string;
}

/** What of an alert stays the same all its life. */
export type Identity = Pick<Alert, 'id' | 'rule' | 'revision' | 'subject' | 'group' | 'employer' | 'project' | 'period' | 'audience'>;

const said = (
  finding: Finding,
  judgement: Judgement,
): Omit<Alert, keyof Identity | 'state' | 'peak' | 'raisedOn' | 'raisedAt' | 'version' | 'resolution'> => ({
  region: judgement.place.region,
  department: judgement.place.department,
  enforcer: judgement.place.enforcer,
  unconfirmed: judgement.place.unconfirmed,
  severity: finding.severity,
  amount: finding.amount,
  workers: finding.workers,
  estimated: finding.estimated ?? false,
  onlyFor: finding.onlyFor,
  jointlyLiable: finding.jointlyLiable ?? [],
  evidence: finding.evidence,
  parameters: judgement.parameters,
  explanation: finding.explanation,
  nextSteps: finding.nextSteps,
  over: judgement.over,
  changedAt: judgement.at,
  dueOn: finding.again.length ? finding.again.reduce((a, b) => (a < b ? a : b)) : undefined,
});

const peakOf = (alert: Alert | undefined, severity: Severity): Severity =>
  alert && isAtLeast(alert.peak, severity) ? alert.peak : severity;

/** Raises an alert for the first time, or again under its own id. */
export const raise = (identity: Identity, finding: Finding, judgement: Judgement, before: Alert | undefined): Action => ({
  change: before ? 'reopened' : 'raised',
  alert: {
    ...identity,
    ...said(finding, judgement),
    state: 'open',
    peak: peakOf(before, finding.severity),
    raisedOn: finding.since,
    raisedAt: before?.raisedAt ?? judgement.at,
    version: (before?.version ?? 0) + 1,
  },
});

/** Text of a value, the same whatever the order of its fields: what comes back from the database has them in another. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return part.toString();
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/** What readers of an alert are told; where that stays, nothing has happened to it. */
const visible = ({
  severity,
  workers,
  estimated,
  region,
  department,
  enforcer,
  unconfirmed,
  onlyFor,
  evidence,
  jointlyLiable,
  amount,
}: Alert): string =>
  canonical([severity, workers, estimated, region, department, enforcer, unconfirmed, onlyFor, evidence, jointlyLiable, amount]);

/** Carries an open alert on, by the rule as it is today; undefined where it says what it said before. */
export const update = (identity: Identity, before: Alert, finding: Finding, judgement: Judgement): Action | undefined => {
  const alert: Alert = {
    ...before,
    ...said(finding, judgement),
    revision: identity.revision,
    peak: peakOf(before, finding.severity),
    version: before.version + 1,
  };
  if (visible(alert) === visible(before)) return undefined;
  const step = severities.indexOf(alert.severity) - severities.indexOf(before.severity);
  return { change: step > 0 ? 'escalated' : step < 0 ? 'eased' : 'updated', alert };
};

/** The law is kept again: the alert stays on record with its cause, and with what the verdict leaves on record. */
export const resolve = (before: Alert, judgement: Judgement): Action => {
  const { verdict } = judgement;
  if (verdict.broken) throw new TypeError('a finding resolves nothing');
  return {
    change: 'resolved',
    alert: {
      ...before,
      state: 'resolved',
      amount: verdict.amount ?? before.amount,
      workers: verdict.workers ?? before.workers,
      evidence: verdict.evidence ?? before.evidence,
      onlyFor: undefined,
      dueOn: undefined,
      over: judgement.over,
      changedAt: judgement.at,
      resolution: { cause: verdict.cause, at: judgement.at },
      version: before.version + 1,
    },
  };
};

/** A person says that the alert is wrong (人工排除): it stands no more, keeps what it said, and comes back where it outgrows that, or by a person's word. */
export const dismiss = (before: Alert, at: Date, reason: string): Action => {
  if (before.state !== 'open') throw new TypeError('only what stands open is dismissed');
  return {
    change: 'dismissed',
    alert: { ...before, state: 'dismissed', onlyFor: undefined, dueOn: undefined, changedAt: at, version: before.version + 1 },
    reason,
  };
};

/** A person takes a dismissal back (恢复): it stands as it did, until it is judged again. */
export const reinstate = (before: Alert, at: Date, reason: string): Action => {
  if (before.state !== 'dismissed') throw new TypeError('only what was dismissed is taken up again');
  return { change: 'reopened', alert: { ...before, state: 'open', changedAt: at, version: before.version + 1 }, reason };
};

/** Whether a finding opens an alert that a person dismissed: only when it outgrew what was dismissed. */
const outgrows = (finding: Finding, dismissed: Alert): boolean =>
  finding.workers > dismissed.workers || (finding.amount ?? 0n) > (dismissed.amount ?? 0n);

/** What a judgement does to an alert: nothing, or its next actions. `mayRaise` is false where a fact alone gives no right to raise. */
export const actionsOf = (identity: Identity, before: Alert | undefined, judgement: Judgement, mayRaise: boolean): Action[] => {
  const { verdict } = judgement;
  if (before?.state === 'open') {
    const action = verdict.broken ? update(identity, before, verdict, judgement) : resolve(before, judgement);
    return action ? [action] : [];
  }
  if (!verdict.broken || !mayRaise) return [];
  if (before?.state === 'dismissed' && !outgrows(verdict, before)) return [];
  return [raise(identity, verdict, judgement, before)];
};

/** The alert as its log says it stands: the state after the last action. */
export const fold = (states: readonly Alert[]): Alert | undefined => states.at(-1);
