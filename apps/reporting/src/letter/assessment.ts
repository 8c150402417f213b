import type { LocalDate } from '@anxin/calendar';

export interface Target {
  readonly measure: string;
  readonly value: string;
  readonly promise: 'at-least' | 'at-most';
}

/** What the system saw of one measure: so many out of so many; `of` is missing where the measure is a count. */
export interface Seen {
  readonly count: number;
  readonly of?: number;
}

/** `open`: the year runs on; `unknown`: the system doesn't see it, a person fills it in. */
export type Outcome = 'met' | 'missed' | 'open' | 'unknown';

export interface Assessed extends Target {
  /** Per cent with two digits, or a count; null where nothing was seen. */
  readonly actual: string | null;
  readonly seen: Seen | null;
  readonly outcome: Outcome;
  /** Why it is unknown. */
  readonly why: string | null;
}

/** Measures that no register keeps. */
const UNKEPT: Readonly<Record<string, string>> = { 'special-inspections': '专项检查未在本系统登记，由考核人员填写' };

const whyUnknown = (measure: string): string => UNKEPT[measure] ?? '本年度尚无登记数据，无从计算';

/** Per cent, cut to hundredths: 999 of 1 000 never show as more than they are; of nothing everything is done. */
const percent = ({ count, of }: Required<Seen>): number => (of === 0 ? 100 : Math.floor((count * 10_000) / of) / 100);

/**
 * What became of one promise by a day. Within the year a promise can only be broken for good where it was "at most"; all others are open until the year
 * is over.
 */
export const assess = (target: Target, seen: Seen | undefined, { year, today }: { year: number; today: LocalDate }): Assessed => {
  if (!seen) return { ...target, actual: null, seen: null, outcome: 'unknown', why: whyUnknown(target.measure) };
  const actual = seen.of === undefined ? seen.count : percent({ count: seen.count, of: seen.of });
  const promised = Number(target.value);
  const kept = target.promise === 'at-least' ? actual >= promised : actual <= promised;
  const over = today > `${year}-12-31`;
  const final = over || (!kept && target.promise === 'at-most');
  return {
    ...target,
    actual: seen.of === undefined ? String(actual) : actual.toFixed(2),
    seen,
    outcome: final ? (kept ? 'met' : 'missed') : 'open',
    why: null,
  };
};
