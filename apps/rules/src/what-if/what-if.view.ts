import { localDateOf, toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { Alert } from '../alert/alert';
import { emptyCount, sumOf, type AssumedRow, type Count, type Tally, type WhatIfChange, type WhatIfState } from './what-if';
import type { StoredDifference } from './what-if-difference.store';
import type { StoredWhatIf } from './what-if.store';

export interface AssumedRowView {
  readonly key: string;
  readonly region: string;
  readonly value: string | number;
  readonly unit: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** The change it was taken from; null where it was given. */
  readonly proposal: string | null;
  /** The proposal's own first day, where that lies after the history and the value was laid over all of it. */
  readonly laidBackFrom: string | null;
}

/** A what-if (试算), and how far it has come. */
export interface WhatIfView {
  readonly id: string;
  readonly state: WhatIfState;
  readonly changes: readonly AssumedRowView[];
  /** The history: alerts that stood on its first day or came up to its last. */
  readonly from: string;
  readonly to: string;
  readonly everything: boolean;
  /** The rules that are replayed. */
  readonly rules: readonly string[];
  /** The client that asked. */
  readonly askedBy: string;
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly progress: {
    /** Subjects to be replayed; null until they are listed. */
    readonly subjects: number | null;
    readonly judged: number;
  };
  /** Why it was given up. */
  readonly failure: string | null;
  readonly openSteps: readonly string[];
}

export interface TallyView {
  readonly alerts: number;
  /** Yuan. Of changed alerts by how much they say more; less with a minus. */
  readonly amount: string;
  readonly workers: number;
}

export interface WhatIfCountView {
  /** By the parameters in force. */
  readonly before: TallyView;
  /** By the assumed ones. */
  readonly after: TallyView;
  readonly same: number;
  readonly gained: TallyView;
  readonly lost: TallyView;
  readonly changed: TallyView;
}

export interface WhatIfRuleCountView extends WhatIfCountView {
  readonly rule: string;
}

export interface WhatIfRegionCountView extends WhatIfCountView {
  readonly region: string;
}

export interface WhatIfPlaceCountView extends WhatIfCountView {
  readonly rule: string;
  readonly region: string;
}

/** With what it has found so far, where the caller may look. */
export interface WhatIfResultView extends WhatIfView {
  readonly totals: WhatIfCountView;
  readonly byRule: readonly WhatIfRuleCountView[];
  /** By county. */
  readonly byRegion: readonly WhatIfRegionCountView[];
  readonly byRuleAndRegion: readonly WhatIfPlaceCountView[];
}

/** What an alert would have come to by the end of the history. */
export interface WhatIfAlertView {
  readonly state: string;
  readonly severity: string;
  /** The gravest it was. */
  readonly peak: string;
  /** Yuan; null where no sum can be known. */
  readonly amount: string | null;
  readonly workers: number;
  /** The first day on which the law was broken. */
  readonly raisedOn: string;
  /** The day on which it was raised. */
  readonly foundOn: string;
  readonly resolution: { readonly cause: string; readonly on: string } | null;
}

export interface WhatIfDifferenceView {
  /** The id that the alert has, or would have. */
  readonly alert: string;
  readonly change: WhatIfChange;
  readonly rule: string;
  readonly subject: string;
  /** Unified social credit code; empty where a government is the subject. */
  readonly employer: string;
  readonly project: string | null;
  readonly period: string | null;
  readonly region: string;
  /** By the parameters in force; null of what is gained. */
  readonly before: WhatIfAlertView | null;
  /** By the assumed ones; null of what is lost. */
  readonly after: WhatIfAlertView | null;
  /** In what they differ, where both stand; `log`: in what it said at the end of some day. */
  readonly fields: readonly string[];
  /** How the live alert stands now: open, resolved, dismissed; null where there is none. */
  readonly live: string | null;
}

const assumedRow = ({ key, region, value, unit, validFrom, validTo, proposal, laidBackFrom }: AssumedRow): AssumedRowView => ({
  key,
  region,
  value,
  unit,
  validFrom,
  validTo,
  proposal,
  laidBackFrom,
});

export const whatIfView = (one: StoredWhatIf): WhatIfView => ({
  id: one.id,
  state: one.state,
  changes: one.rows.map(assumedRow),
  from: one.from,
  to: one.to,
  everything: one.everything,
  rules: one.rules,
  askedBy: one.askedBy,
  askedAt: toOffsetString(one.askedAt),
  startedAt: one.startedAt && toOffsetString(one.startedAt),
  endedAt: one.endedAt && toOffsetString(one.endedAt),
  progress: { subjects: one.subjects, judged: one.judged },
  failure: one.failure,
  openSteps: one.state === 'queued' || one.state === 'running' ? ['cancellation'] : [],
});

const tally = ({ alerts, amount, workers }: Tally): TallyView => ({ alerts, amount: yuan(amount), workers });
const countView = ({ before, after, same, gained, lost, changed }: Count): WhatIfCountView => ({
  before: tally(before),
  after: tally(after),
  same,
  gained: tally(gained),
  lost: tally(lost),
  changed: tally(changed),
});

const summedBy = (counts: readonly Count[], nameOf: (count: Count) => string): Count[] => {
  const sums = new Map<string, Count>();
  for (const count of counts) sums.set(nameOf(count), sumOf(sums.get(nameOf(count)) ?? emptyCount(count), count));
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
};

const NOWHERE = { rule: '', region: '', department: 'labour', enforcer: 'labour' } as const;

export const whatIfResultView = (one: StoredWhatIf, counts: readonly Count[]): WhatIfResultView => ({
  ...whatIfView(one),
  totals: countView(counts.reduce(sumOf, emptyCount(NOWHERE))),
  byRule: summedBy(counts, ({ rule }) => rule).map((count) => ({ rule: count.rule, ...countView(count) })),
  byRegion: summedBy(counts, ({ region }) => region).map((count) => ({ region: count.region, ...countView(count) })),
  byRuleAndRegion: summedBy(counts, ({ rule, region }) => `${rule} ${region}`).map((count) => ({
    rule: count.rule,
    region: count.region,
    ...countView(count),
  })),
});

const alertView = ({ state, severity, peak, amount, workers, raisedOn, raisedAt, resolution }: Alert): WhatIfAlertView => ({
  state,
  severity,
  peak,
  amount: amount === undefined ? null : yuan(amount),
  workers,
  raisedOn,
  foundOn: localDateOf(raisedAt),
  resolution: resolution ? { cause: resolution.cause, on: localDateOf(resolution.at) } : null,
});

export const whatIfDifferenceView = ({ id, change, before, after, fields, live }: StoredDifference): WhatIfDifferenceView => {
  const alert = (after ?? before)!;
  return {
    alert: id,
    change,
    rule: alert.rule,
    subject: alert.subject,
    employer: alert.employer ?? '',
    project: alert.project ?? null,
    period: alert.period ?? null,
    region: alert.region,
    before: before && alertView(before),
    after: after && alertView(after),
    fields,
    live,
  };
};
