import { localDateOf, type LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import type { Department } from '../alert/alert';
import { differencesOf, type AlertOnRecord } from '../rebuild/difference';

export const WHAT_IF_STATES = ['queued', 'running', 'done', 'cancelled', 'failed'] as const;
/** `failed`: it was tried several times; its `failure` says why. */
export type WhatIfState = (typeof WHAT_IF_STATES)[number];

export const WHAT_IF_CHANGES = ['gained', 'lost', 'changed'] as const;
export type WhatIfChange = (typeof WHAT_IF_CHANGES)[number];

/** A parameter as a what-if (试算) takes it to be. */
export interface AssumedRow {
  readonly key: string;
  readonly region: string;
  readonly value: string | number;
  readonly unit: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** The proposal it was taken from; null where it was given. */
  readonly proposal: string | null;
  /** The proposal's own first day, where that lies after the history: the value is laid over all of it. */
  readonly laidBackFrom: LocalDate | null;
}

/** What alerts of one rule in one place amount to. */
export interface Tally {
  readonly alerts: number;
  /** Fen; of alerts without a sum nothing. */
  readonly amount: Fen;
  readonly workers: number;
}

/** Where alerts belong. */
export interface TallyPlace {
  readonly rule: string;
  readonly region: string;
  readonly department: Department;
  readonly enforcer: Department;
}

/** Both sides of a comparison, of one rule in one place. */
export interface Count extends TallyPlace {
  /** By the parameters in force. */
  readonly before: Tally;
  /** By those of the what-if. */
  readonly after: Tally;
  readonly same: number;
  /** What the gained alerts say, … */
  readonly gained: Tally;
  /** … the lost ones said, … */
  readonly lost: Tally;
  /** … and by how much the changed ones say more, or less. */
  readonly changed: Tally;
}

/** An alert that isn't the same under both; null where there is none. */
export interface WhatIfDifference {
  readonly change: WhatIfChange;
  readonly before: AlertOnRecord | null;
  readonly after: AlertOnRecord | null;
  /** In what they differ, where both stand. */
  readonly fields: readonly string[];
}

/** What of an alert people act by. What it merely quotes (the parameters, the explanation) differs wherever a parameter does. */
const FIELDS = ['amount', 'log', 'peak', 'raisedAt', 'raisedOn', 'resolution', 'severity', 'state', 'workers'];

/** The alert where the inspectorate sees it: not in the grace in which its employer and bank alone are told. */
const shown = (one: AlertOnRecord | undefined): AlertOnRecord | null =>
  one && !(one.alert.state === 'open' && one.alert.onlyFor) ? one : null;

const stood = (one: AlertOnRecord | null, from: LocalDate): boolean =>
  one !== null && (one.alert.resolution === undefined || localDateOf(one.alert.resolution.at) >= from);

/**
 * Compares one alert under the parameters in force with itself under those of a what-if.
 * @returns the difference; `same` if there is none; undefined where it stood on neither side within the history
 */
export const whatIfDifference = (
  inForce: AlertOnRecord | undefined,
  assumed: AlertOnRecord | undefined,
  from: LocalDate,
): WhatIfDifference | 'same' | undefined => {
  const [before, after] = [shown(inForce), shown(assumed)];
  if (!stood(before, from) && !stood(after, from)) return undefined;
  if (!before) return { change: 'gained', before, after, fields: [] };
  if (!after) return { change: 'lost', before, after, fields: [] };
  const fields = differencesOf(before, after)
    .map((one) => one.field)
    .filter((field) => FIELDS.includes(field));
  return fields.length ? { change: 'changed', before, after, fields } : 'same';
};

export const NOTHING: Tally = { alerts: 0, amount: 0n, workers: 0 };

const plus = (a: Tally, b: Tally): Tally => ({ alerts: a.alerts + b.alerts, amount: a.amount + b.amount, workers: a.workers + b.workers });
const tallyOf = (one: AlertOnRecord | null): Tally =>
  one ? { alerts: 1, amount: one.alert.amount ?? 0n, workers: one.alert.workers } : NOTHING;
/** What a difference counts: a gained alert all it says, a lost one all it said, a changed one by how much it says more. */
const weightOf = ({ change, before, after }: WhatIfDifference): Tally => {
  if (change !== 'changed') return tallyOf(after ?? before);
  const [was, is] = [tallyOf(before), tallyOf(after)];
  return { alerts: 1, amount: is.amount - was.amount, workers: is.workers - was.workers };
};

/** The place's part of a count in which nothing stands yet. */
export const emptyCount = (place: TallyPlace): Count => ({
  rule: place.rule,
  region: place.region,
  department: place.department,
  enforcer: place.enforcer,
  before: NOTHING,
  after: NOTHING,
  same: 0,
  gained: NOTHING,
  lost: NOTHING,
  changed: NOTHING,
});

/** Two counts of one place, or of what is summed up. */
export const sumOf = (a: Count, b: Count): Count => ({
  ...a,
  before: plus(a.before, b.before),
  after: plus(a.after, b.after),
  same: a.same + b.same,
  gained: plus(a.gained, b.gained),
  lost: plus(a.lost, b.lost),
  changed: plus(a.changed, b.changed),
});

const placeName = ({ rule, region, department, enforcer }: TallyPlace): string => [rule, region, department, enforcer].join('|');

/** Compares two replays of the same subjects. */
export const compareReplays = (
  inForce: ReadonlyMap<string, AlertOnRecord>,
  assumed: ReadonlyMap<string, AlertOnRecord>,
  from: LocalDate,
): { readonly differences: readonly WhatIfDifference[]; readonly counts: readonly Count[] } => {
  const differences: WhatIfDifference[] = [];
  const counts = new Map<string, Count>();
  for (const name of [...new Set([...inForce.keys(), ...assumed.keys()])].sort()) {
    const [before, after] = [inForce.get(name), assumed.get(name)];
    const found = whatIfDifference(before, after, from);
    if (!found) continue;
    const place = (after ?? before)!.alert;
    const count = counts.get(placeName(place)) ?? emptyCount(place);
    counts.set(placeName(place), sumOf(count, countOf(place, found, after ?? null)));
    if (found !== 'same') differences.push(found);
  }
  return { differences, counts: [...counts.values()] };
};

const countOf = (place: TallyPlace, found: WhatIfDifference | 'same', same: AlertOnRecord | null): Count => {
  const empty = emptyCount(place);
  if (found === 'same') return { ...empty, before: tallyOf(same), after: tallyOf(same), same: 1 };
  return { ...empty, before: tallyOf(found.before), after: tallyOf(found.after), [found.change]: weightOf(found) };
};

/** A history is of days that are over; undefined if the days will do. */
export const historyFault = (
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  today: LocalDate,
): { readonly path: string; readonly message: string } | undefined => {
  if (to >= today) return { path: 'to', message: '须为已结束的日期 (must be a day that is over)' };
  if (from > to) return { path: 'from', message: '不得晚于 to (must not lie after to)' };
  return undefined;
};
