import { firstDayOf, lastDayOf, localDateOf, maxDate, type LocalDate } from '@anxin/calendar';
import type { Facts } from '../catalogue/facts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that tell when a fact became known; before that day there was no such fact. */
const KNOWN = ['knownOn', 'receivedAt', 'payrollKnownOn'];
/** A day that became known later than the fact it belongs to, and what it tells. */
const TOLD_LATER: readonly { readonly known: string; readonly tells: readonly string[] }[] = [
  { known: 'endKnownOn', tells: ['endsOn'] },
  { known: 'signedKnownOn', tells: ['signedOn'] },
  { known: 'permitKnownOn', tells: ['permitOn', 'commencementReportOn'] },
  { known: 'caseClosedAt', tells: ['caseClosedEvent'] },
];
/** Of a fact that doesn't tell when it became known: the day on which it took effect, by which rules weigh it. */
const EFFECT = ['paidOn', 'on', 'signedOn', 'filedOn', 'from', 'validFrom', 'toldOn', 'registeredOn'];

const NEVER: LocalDate = '0000-01-01';

const dayOf = (value: unknown): LocalDate | undefined =>
  value instanceof Date ? localDateOf(value) : typeof value === 'string' ? value : undefined;
const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null && !(value instanceof Date);
const partsOf = (value: object): unknown[] =>
  Array.isArray(value) || value instanceof Set ? [...value] : value instanceof Map ? [...value.values()] : Object.values(value);
const isList = (value: object): boolean => Array.isArray(value) || value instanceof Set || value instanceof Map;

/**
 * The facts of one subject as they were known on each day of the past. A fact that tells when it became known is absent before; one that tells nothing of it
 * (a bank's receipt has its value date) is there from the beginning, and the rules weigh it by its own day. What stands on record without a day (a
 * complaint found to be unsubstantiated) counts on all days.
 */
export class KnownFacts {
  private readonly latest = new WeakMap<object, LocalDate>();
  private readonly steps: readonly LocalDate[];
  private shown: { readonly step: LocalDate; readonly facts: Facts } | undefined;

  constructor(private readonly all: Facts) {
    const days = new Set<LocalDate>();
    this.collect(all, (day) => days.add(day));
    this.steps = [...days].sort();
  }

  /**
   * The days on which a fact came or took effect, in their order. Of a month none before its first day, at which all that was before is known, and none for
   * employments and contracts that began after it.
   */
  days(): LocalDate[] {
    const { period } = this.all.subject;
    const [first, last] = period === undefined ? [NEVER, undefined] : [firstDayOf(period), lastDayOf(period)];
    const days = new Set<LocalDate>();
    collectDays(this.all, last, (day) => days.add(maxDate(day, first)));
    return [...days].sort();
  }

  /** Undefined while what the subject is about is not known. */
  on(day: LocalDate): Facts | undefined {
    if (this.all.kind === 'deposit' && !isKnown(this.all.deposit, day)) return undefined;
    const last = this.steps.at(-1) ?? NEVER;
    if (last <= day) return this.all;
    const step = this.steps.findLast((one) => one <= day) ?? NEVER;
    if (this.shown?.step !== step) this.shown = { step, facts: withoutUnknownLines(this.hidden(this.all, step) as Facts) };
    return this.shown.facts;
  }

  /** Tells every day on which something within became known; remembers the latest, so that what hides nothing is not copied. */
  private collect(value: unknown, tell: (day: LocalDate) => void): LocalDate {
    if (!isPart(value)) return NEVER;
    let latest = NEVER;
    const note = (day: LocalDate | undefined): void => {
      if (day === undefined) return;
      tell(day);
      latest = maxDate(latest, day);
    };
    if (!isList(value)) for (const name of [...KNOWN, ...TOLD_LATER.map((one) => one.known)]) note(dayOf((value as Fields)[name]));
    for (const part of partsOf(value)) latest = maxDate(latest, this.collect(part, tell));
    this.latest.set(value, latest);
    return latest;
  }

  private hidden(value: unknown, day: LocalDate): unknown {
    if (!isPart(value) || this.latest.get(value)! <= day || value instanceof Set) return value;
    if (Array.isArray(value)) return value.filter((one) => isKnown(one, day)).map((one) => this.hidden(one, day));
    if (value instanceof Map)
      return new Map([...value].filter(([, one]) => isKnown(one, day)).map(([name, one]) => [name, this.hidden(one, day)]));
    const fields = Object.entries(value).filter(([, one]) => isKnown(one, day));
    const later = TOLD_LATER.filter(({ known }) => (dayOf((value as Fields)[known]) ?? NEVER) > day);
    const untold = new Set(later.flatMap(({ known, tells }) => [known, ...tells]));
    return Object.fromEntries(fields.filter(([name]) => !untold.has(name)).map(([name, one]) => [name, this.hidden(one, day)]));
  }
}

/** What is told step by step (a deposit) is not there before its first. */
const isKnown = (value: unknown, day: LocalDate): boolean => {
  if (!isPart(value) || isList(value)) return true;
  const { steps } = value as Fields;
  if (Array.isArray(steps) && !steps.some((step) => isKnown(step, day))) return false;
  return KNOWN.every((name) => (dayOf((value as Fields)[name]) ?? NEVER) <= day);
};

const collectDays = (value: unknown, last: LocalDate | undefined, tell: (day: LocalDate) => void): void => {
  if (!isPart(value)) return;
  if (!isList(value)) {
    const fields = value as Fields;
    if (last !== undefined && typeof fields.startsOn === 'string' && fields.startsOn > last) return;
    const known = [...KNOWN, ...TOLD_LATER.map((one) => one.known)].flatMap((name) => dayOf(fields[name]) ?? []);
    const effects = (KNOWN.some((name) => fields[name] !== undefined) ? ['paidOn'] : EFFECT).flatMap((name) => dayOf(fields[name]) ?? []);
    for (const day of [...known, ...effects]) tell(day);
  }
  for (const part of partsOf(value)) collectDays(part, last, tell);
};

/** The lines of a payroll come with it. */
const withoutUnknownLines = (facts: Facts): Facts => {
  if (facts.kind === 'wage-period') return facts.payroll ? facts : { ...facts, lines: [] };
  if (facts.kind !== 'employer-period') return facts;
  const known = new Set(facts.payrolls.map((payroll) => payroll.id));
  return { ...facts, lines: facts.lines.filter((line) => known.has(line.payrollId)) };
};
