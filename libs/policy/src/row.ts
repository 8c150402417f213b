import type { LocalDate } from '@anxin/calendar';

/** What a value counts. It stands with every number: five working days are not five days. `CNY` is yuan as text with two places. */
export type PolicyUnit =
  | 'calendar-days'
  | 'CNY'
  | 'day-of-month'
  | 'days'
  | 'hours'
  | 'industries'
  | 'lines'
  | 'method'
  | 'minutes'
  | 'month-day'
  | 'months'
  | 'people'
  | 'percent'
  | 'points'
  | 'projects'
  | 'switch'
  | 'time-of-day'
  | 'times'
  | 'times-per-year'
  | 'working-days'
  | 'years';

/** One number of the law or of a region, with the days on which it holds. */
export interface PolicyRow<Key extends string = string> {
  readonly key: Key;
  /** GB/T 2260 code of the division it holds for and in; `000000` for the country. */
  readonly region: string;
  /** First day. Where an older rule is not modelled, the earliest day that the product judges. */
  readonly validFrom: LocalDate;
  /** Last day; without it until the next row of the same key and region. */
  readonly validTo?: LocalDate;
  /** A number, or text: money `'50000.00'`, a time of day, a method's name, beginnings of industry codes with commas (`'E,H,O'`, GB/T 4754), a decimal that must stay exact (`'21.75'`). */
  readonly value: number | string;
  readonly unit: PolicyUnit;
  /** The article, or who set the value. */
  readonly basis: string;
  /** Whether the value was checked against its source. What is not is shown as such wherever a person sees it. */
  readonly verified: boolean;
  /** Where the basis can be read: a document's number or address; of changes that people made. */
  readonly source?: string;
  readonly note?: string;
}

const TEXTS: readonly PolicyUnit[] = ['CNY', 'industries', 'method', 'month-day', 'switch', 'time-of-day'];

/** A value as a row of this unit holds it: whole numbers as numbers, exact decimals, money, times and names as text. */
export const policyValueOf = (unit: PolicyUnit, text: string): number | string =>
  !TEXTS.includes(unit) && /^\d{1,15}$/.test(text) ? Number(text) : text;

/** The earliest day that the product judges: the Labour Contract Law 劳动合同法 came into force on it. */
export const EARLIEST: LocalDate = '2008-01-01';

/** Where and from when a row holds, if not in the whole country from the earliest day. */
interface Scope {
  readonly region?: string;
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
  readonly note?: string;
}

type Written = <const Key extends string>(
  key: Key,
  value: number | string,
  unit: PolicyUnit,
  basis: string,
  scope?: Scope,
) => PolicyRow<Key>;

const writer =
  (verified: boolean): Written =>
  (key, value, unit, basis, { region = '000000', validFrom = EARLIEST, validTo, note } = {}) =>
    Object.freeze({ key, region, validFrom, ...(validTo && { validTo }), value, unit, basis, verified, ...(note && { note }) });

/** A row that was checked against its source. */
export const checked: Written = writer(true);

/** A row from memory, a demonstration value or a choice of this product: a person has to confirm it. */
export const unchecked: Written = writer(false);

/** Regions that rows of their own exist for. */
export const SHANDONG = '370000';
export const LINYI = '371300';
export const TAIAN = '370900';
