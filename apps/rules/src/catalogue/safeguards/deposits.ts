import type { LocalDate } from '@anxin/calendar';
import { addDays, minDate } from '@anxin/calendar';
import { min, sum, type Fen } from '@anxin/money';
import type { DepositFact, DepositNeed, DepositStepFact, DrawFact } from '../safeguard-facts';

/** A deposit as it stood at the end of a day. */
export const stepOn = ({ steps }: DepositFact, day: LocalDate): DepositStepFact | undefined => steps.findLast((step) => step.on <= day);

/** What of a draw was not made good at the end of a day. */
export const openOn = (draw: DrawFact, day: LocalDate): Fen => {
  if (draw.toppedUpOn !== undefined) return draw.toppedUpOn <= day ? 0n : draw.amount;
  return draw.topUpOpen;
};

/**
 * What a deposit stands for on the day after `day`. What was drawn and is to be made good counts as provided: that it is missing is another matter
 * (保证金未补足). What the authority released is not asked for again.
 */
export const providedAfter = (deposit: DepositFact, day: LocalDate): Fen => {
  const now = stepOn(deposit, day);
  if (!now) return 0n;
  const standing = now.state === 'released' ? deposit.steps.findLast((one) => one.on <= day && one.state !== 'released') : now;
  if (!standing) return 0n;
  const tomorrow = addDays(day, 1);
  const outside = (now.validUntil !== undefined && now.validUntil < tomorrow) || (now.validFrom !== undefined && now.validFrom > tomorrow);
  if (now.state !== 'released' && outside) return 0n;
  return standing.held + sum(standing.draws.map((draw) => openOn(draw, day)));
};

/**
 * What stands for one project on the day after `day`: its own deposits, and its part of those for all the contractor's projects, which are served in the
 * order of their contracts, each what it lacks (人社部发〔2021〕65号 11).
 */
export const providedFor = (project: string, day: LocalDate, deposits: readonly DepositFact[], needs: readonly DepositNeed[]): Fen => {
  const of = (which: string | undefined): Fen => sum(deposits.filter((one) => one.project === which).map((one) => providedAfter(one, day)));
  let left = of(undefined);
  const own = of(project);
  const inTurn = [...needs].sort((a, b) => (`${a.signedOn}${a.project}` < `${b.signedOn}${b.project}` ? -1 : 1));
  for (const need of inTurn) {
    const has = need.project === project ? own : of(need.project);
    const part = min(need.required > has ? need.required - has : 0n, left);
    if (need.project === project) return own + part;
    left -= part;
  }
  return own + left;
};

/** The last days of guarantees, after whose end less may stand for the project. */
export const lastDays = (deposits: readonly DepositFact[]): LocalDate[] => [
  ...new Set(deposits.flatMap((one) => one.steps.flatMap((step) => step.validUntil ?? []))),
];

/** The days on which what stands for a project may change. */
export const turns = (deposits: readonly DepositFact[]): LocalDate[] => [
  ...new Set(deposits.flatMap((one) => one.steps.flatMap((step) => [step.on, ...(step.validUntil ? [step.validUntil] : [])]))),
];

/** The first day of the stretch, up to and with `over`, in which `short` holds without a break after each of these days. */
export const shortSince = (from: LocalDate, over: LocalDate, days: readonly LocalDate[], short: (day: LocalDate) => boolean): LocalDate => {
  const marks = [...new Set([from, ...days.filter((day) => day > from && day <= over)])].sort();
  const kept = marks.findLastIndex((day) => !short(day));
  return addDays(minDate(marks[kept + 1] ?? over, over), 1);
};
