import { firstDayOf, localDateOf, maxDate, type LocalDate } from '@anxin/calendar';
import type { Facts } from '../catalogue/facts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields that tell when a fact became known; before that day there was no such fact. */
const KNOWN = ['knownOn', 'receivedAt'];
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

  /** The days on which a fact came or took effect, in their order; of a month none before its first day, at which all that was before is known. */
  days(): LocalDate[] {
    const days = new Set(this.steps);
    collectEffects(this.all, (day) => days.add(day));
    const { period } = this.all.subject;
    const first = period === undefined ? undefined : firstDayOf(period);
    return [...new Set([...days].map((day) => (first === undefined ? day : maxDate(day, first))))].sort();
  }

  on(day: LocalDate): Facts {
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

const isKnown = (value: unknown, day: LocalDate): boolean =>
  !isPart(value) || isList(value) || KNOWN.every((name) => (dayOf((value as Fields)[name]) ?? NEVER) <= day);

const collectEffects = (value: unknown, tell: (day: LocalDate) => void): void => {
  if (!isPart(value)) return;
  if (!isList(value)) {
    const fields = value as Fields;
    const told = KNOWN.some((name) => fields[name] !== undefined);
    const names = told ? ['paidOn'] : EFFECT;
    for (const day of names.map((name) => dayOf(fields[name]))) if (day !== undefined) tell(day);
  }
  for (const part of partsOf(value)) collectEffects(part, tell);
};

/** The lines of a payroll come with it. */
const withoutUnknownLines = (facts: Facts): Facts => {
  if (facts.kind === 'wage-period') return facts.payroll ? facts : { ...facts, lines: [] };
  if (facts.kind !== 'employer-period') return facts;
  const known = new Set(facts.payrolls.map((payroll) => payroll.id));
  return { ...facts, lines: facts.lines.filter((line) => known.has(line.payrollId)) };
};
