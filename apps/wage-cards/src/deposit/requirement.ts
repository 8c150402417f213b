import { addMonths, type LocalDate } from '@anxin/calendar';
import { min, percentOf, type Fen } from '@anxin/money';

/** A number of the law or of a region, with where it comes from. */
export interface Parameter {
  readonly key: string;
  readonly value: string;
  /** The article, or who set the value. */
  readonly basis: string;
  readonly verified: boolean;
}

/** The numbers by which a deposit is asked (domain A3-21 – A3-25); percentages are decimal text, amounts fen. */
export interface DepositParameters {
  /** Per cent of the contract price. */
  readonly rate: Parameter;
  readonly cap: Parameter & { readonly amount: Fen };
  /** From how many projects of a contractor in one area the rate falls, by how much of itself, and to what at least. */
  readonly severalProjects: Parameter;
  readonly severalReduction: Parameter;
  readonly severalFloor: Parameter;
  readonly exemptPrice: Parameter & { readonly amount: Fen };
  readonly exemptCleanYears: Parameter;
  readonly reduceYears: Parameter;
  readonly reduceBy: Parameter;
  readonly waiveYears: Parameter;
  readonly increaseBy: Parameter;
  readonly increaseListedBy: Parameter;
  readonly arrearsYears: Parameter;
}

/** A fact that moved the rate: on what day, and who says so (a drawdown of the own ledger, or the paper that somebody stated). */
export interface Fact {
  readonly on: LocalDate;
  readonly source: string;
}

/** What is on record of a general contractor. Nothing on record is not a clean record: clean years count where a person stated them. */
export interface ContractorHistory {
  /** Arrears established: payment notices on its deposits, and what was stated. */
  readonly arrears: readonly Fact[];
  /** Since when its works in the area have been without arrears. */
  readonly cleanSince: readonly Fact[];
  /** Real-name registration and special accounts are in place. */
  readonly systemsInPlace: readonly Fact[];
  /** On the list of serious dishonesty (失信联合惩戒名单), `on` to `until`. */
  readonly listed: readonly (Fact & { readonly until: LocalDate | null })[];
}

/** A works contract whose deposit is asked for. */
export interface Works {
  readonly price: Fen;
  /** The day whose history counts: that of the signature. */
  readonly signedOn: LocalDate;
  /** Projects of the contractor in the area that were under way on that day, this one included. */
  readonly projects: number;
}

export const REASONS = [
  'base-rate',
  'several-projects',
  'increased-listed',
  'increased-after-arrears',
  'reduced-clean-years',
  'waived-clean-years',
  'exempt-small-project',
  'capped',
] as const;

/** Why the deposit is what it is: each step names the article and the parameter with its value. */
export interface Reason {
  readonly code: (typeof REASONS)[number];
  readonly parameter: string;
  readonly value: string;
  readonly basis: string;
  readonly verified: boolean;
  /** The rate after this step, in per cent. */
  readonly rate: string;
  readonly fact?: Fact;
}

/** The deposit that policy asks for. */
export interface Requirement {
  /** In fen. */
  readonly required: Fen;
  /** Per cent of the price before the cap; `0` where nothing is asked. */
  readonly rate: string;
  readonly exempt: boolean;
  readonly reasons: readonly Reason[];
}

/** Rates are kept in millionths of a per cent, so that half of 1.5 and one and a half times that stay exact. */
const UNIT = 1_000_000n;
const rateOf = (text: string): bigint => {
  const [whole, places = ''] = text.split('.');
  return BigInt(whole!) * UNIT + BigInt(places.slice(0, 6).padEnd(6, '0'));
};
const textOf = (rate: bigint): string => {
  const places = String(rate % UNIT)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return `${rate / UNIT}${places && `.${places}`}`;
};
const changed = (rate: bigint, percent: string, sign: 1n | -1n): bigint => {
  const after = rate + (sign * rate * rateOf(percent)) / (100n * UNIT);
  return after < 0n ? 0n : after;
};

/** `years` before the day: what lies on or after it, and before the day itself, lies within. */
const within = (years: Parameter, day: LocalDate, { on }: Fact): boolean => on >= addMonths(day, -12 * Number(years.value)) && on < day;
const latest = <T extends Fact>(facts: readonly T[]): T | undefined =>
  [...facts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);

/**
 * What deposit a works contract asks for (人社部发〔2021〕65号 11–12; domain A3-21 – A3-25): the region's rate; less for several projects of one
 * contractor; more after arrears or on the list; less, or nothing, after clean years; nothing for a small project after a clean year; never over the cap.
 */
export const requirementOf = (works: Works, history: ContractorHistory, parameters: DepositParameters): Requirement => {
  const steps = new Steps(rateOf(parameters.rate.value));
  steps.say('base-rate', parameters.rate);
  lessForSeveral(steps, works, parameters);
  const { signedOn: day, price } = works;
  const listed = latest(history.listed.filter((one) => one.on <= day && (one.until === null || one.until >= day)));
  const owed = latest(history.arrears.filter((one) => within(parameters.arrearsYears, day, one)));
  if (listed) steps.change('increased-listed', parameters.increaseListedBy, 1n, listed);
  else if (owed) steps.change('increased-after-arrears', parameters.increaseBy, 1n, owed);
  else lessForCleanYears(steps, day, history, parameters);
  const lately = history.arrears.some((one) => within(parameters.exemptCleanYears, day, one));
  if (!listed && !lately && price < parameters.exemptPrice.amount) steps.waive('exempt-small-project', parameters.exemptPrice);
  const asked = percentOf(price, textOf(steps.rate));
  if (asked > parameters.cap.amount) steps.say('capped', parameters.cap);
  return { required: min(asked, parameters.cap.amount), rate: textOf(steps.rate), exempt: steps.rate === 0n, reasons: steps.reasons };
};

const lessForSeveral = (
  steps: Steps,
  { projects }: Works,
  { severalProjects, severalReduction, severalFloor }: DepositParameters,
): void => {
  if (projects < Number(severalProjects.value) || rateOf(severalReduction.value) === 0n) return;
  const [before, floor] = [steps.rate, rateOf(severalFloor.value)];
  const lower = changed(before, severalReduction.value, -1n);
  steps.rate = before < floor ? before : lower < floor ? floor : lower;
  if (steps.rate !== before) steps.say('several-projects', lower < floor ? severalFloor : severalReduction);
};

const lessForCleanYears = (steps: Steps, day: LocalDate, history: ContractorHistory, parameters: DepositParameters): void => {
  // A statement of clean years that lies before arrears on record is overtaken by them.
  const owed = latest(history.arrears.filter((one) => one.on < day));
  const clean = latest(history.cleanSince.filter((one) => one.on < day && (!owed || owed.on < one.on)));
  if (!clean) return;
  const lasts = (years: Parameter): boolean => clean.on <= addMonths(day, -12 * Number(years.value));
  const inPlace = history.systemsInPlace.some((one) => one.on <= day);
  if (lasts(parameters.waiveYears) && inPlace) steps.waive('waived-clean-years', parameters.waiveYears, clean);
  else if (lasts(parameters.reduceYears)) steps.change('reduced-clean-years', parameters.reduceBy, -1n, clean);
};

/** The rate on its way, and why. */
class Steps {
  readonly reasons: Reason[] = [];

  constructor(public rate: bigint) {}

  say(code: Reason['code'], { key, value, basis, verified }: Parameter, fact?: Fact): void {
    const because = fact && { fact: { on: fact.on, source: fact.source } };
    this.reasons.push({ code, parameter: key, value, basis, verified, rate: textOf(this.rate), ...because });
  }

  change(code: Reason['code'], by: Parameter, sign: 1n | -1n, fact: Fact): void {
    this.rate = changed(this.rate, by.value, sign);
    this.say(code, by, fact);
  }

  waive(code: Reason['code'], by: Parameter, fact?: Fact): void {
    this.rate = 0n;
    this.say(code, by, fact);
  }
}

/** A project's part of what its contractor deposited for all its projects in the area (按年度合同额存储). */
export interface Need {
  readonly project: string;
  readonly signedOn: LocalDate;
  readonly required: Fen;
  /** Held for this project alone. */
  readonly own: Fen;
}

/** Spreads a deposit that names no project over the contractor's projects, in the order of their signature: what each still lacks, as far as it goes. */
export const spread = (pool: Fen, needs: readonly Need[]): Map<string, Fen> => {
  let left = pool;
  const given = new Map<string, Fen>();
  for (const need of [...needs].sort((a, b) => (`${a.signedOn}${a.project}` < `${b.signedOn}${b.project}` ? -1 : 1))) {
    const lacking = need.required > need.own ? need.required - need.own : 0n;
    const part = min(lacking, left);
    given.set(need.project, part);
    left -= part;
  }
  return given;
};
