import {
  agreedPayday,
  firstDayOf,
  maxDate,
  monthOf,
  monthsFrom,
  nextMonth,
  nextWorkingDayOrSame,
  type LocalDate,
  type YearMonth,
} from '@anxin/calendar';
import { percentOf, share, sum, type Fen } from '@anxin/money';
import type { Sector } from '@anxin/codes';
import type { PolicyView } from '../policy-view';
import type { LabourCostFacts, SiteTermsFact, SpecialAccountFact } from '../safeguard-facts';
import { askedOn, type Place } from './site-days';

export const DAY = 'construction.labour-cost-day';
/** The share that a region names for a sector, where developer and contractor agreed on none. */
const SHARES: Readonly<Record<Sector, string | undefined>> = {
  housing: 'construction.labour-cost-share-building-percent',
  municipal: 'construction.labour-cost-share-municipal-percent',
  water: 'construction.labour-cost-share-municipal-percent',
  transport: 'construction.labour-cost-share-transport-percent',
  other: undefined,
};
export const SHARE_KEYS = [...new Set(Object.values(SHARES).filter((key) => key !== undefined))];
/** 保障农民工工资支付条例 came into force. */
const BINDING_FROM: LocalDate = '2020-05-01';

/** The labour cost of a month of the works. */
export interface LabourMonth {
  readonly month: YearMonth;
  /** The last day to pay it in: of the month after, rolled to a working day (民法典 203). */
  readonly dueOn: LocalDate;
  /** The day after whose end it is judged. */
  readonly judgedOn: LocalDate;
  /** Its part of the agreed share; of the region's where none was agreed; nothing where neither is known. */
  readonly part: Fen;
}

/** What is late of a site's labour cost (人工费用). */
export interface LateLabourCost {
  /** What is missing of the agreed share; left out where none was agreed. */
  readonly missing?: Fen;
  readonly received: Fen;
  /** The first month that is not covered. */
  readonly first: LabourMonth;
  /** The last month whose day is over. */
  readonly last: LabourMonth;
}

const dueDayOf = (month: YearMonth, { policy, region }: { policy: PolicyView; region: string }): LocalDate =>
  nextWorkingDayOrSame(agreedPayday(month, policy.number(DAY, { region, on: firstDayOf(nextMonth(month)) }), 'next'));

const isOpenFor = ({ openedOn, closedOn, completedOn }: SpecialAccountFact, month: YearMonth, dueOn: LocalDate): boolean =>
  openedOn <= dueOn && (!closedOn || closedOn > dueOn) && (!completedOn || monthOf(completedOn) >= month);

/** The whole labour cost: by the agreed share; by the region's where none was agreed. */
const wholeOf = (site: SiteTermsFact, { policy, region }: Place): Fen => {
  if (site.labourCostShare !== undefined) return percentOf(site.price, site.labourCostShare);
  const key = SHARES[site.sector];
  const on = maxDate(BINDING_FROM, site.signedOn ?? site.startsOn);
  return key === undefined ? 0n : percentOf(site.price, policy.text(key, { region, on }));
};

/**
 * The months whose labour cost the special account must show: those of the works from the one in which it was opened on, as long as it stands. Without an
 * account nothing is known of the developer's payments. Each month has an equal part, for want of a plan of payments.
 */
export const labourMonths = ({ site, accounts }: LabourCostFacts, place: Place): LabourMonth[] => {
  if (!accounts.length) return [];
  const months = monthsFrom(monthOf(site.startsOn), monthOf(site.endsOn));
  const whole = wholeOf(site, place);
  return months.flatMap((month, at): LabourMonth[] => {
    const dueOn = dueDayOf(month, place);
    const open = accounts.filter((one) => isOpenFor(one, month, dueOn) && monthOf(one.openedOn) <= month);
    if (!open.length || dueOn < BINDING_FROM) return [];
    const knownOn = open.map((one) => one.knownOn).reduce((a, b) => (a < b ? a : b));
    return [
      {
        month,
        dueOn,
        judgedOn: askedOn(dueOn, maxDate(knownOn, site.knownOn), place),
        part: share(whole, at + 1, months.length) - share(whole, at, months.length),
      },
    ];
  });
};

interface Seen {
  readonly over: LocalDate;
  readonly known: LocalDate;
}

/**
 * What is late: of an agreed share, what came up to now is less than the parts of the months whose day is over, the oldest month covered first. Where none
 * was agreed, nothing at all came in the last cycle (at most a month, 条例 24), and what came before does not reach the region's share either.
 */
export const lateLabourCost = (facts: LabourCostFacts, { over, known }: Seen, place: Place): LateLabourCost | undefined => {
  const due = labourMonths(facts, place).filter((one) => one.judgedOn <= over);
  const last = due.at(-1);
  if (!last) return undefined;
  const first = firstUncovered(facts, due, () => known);
  if (!first) return undefined;
  const received = receivedBy(facts, known);
  const agreed = facts.site.labourCostShare !== undefined;
  return { ...(agreed && { missing: sum(due.map((one) => one.part)) - received }), received, first, last };
};

/** Whether any month up to a day was not covered in time. */
export const everLate = (facts: LabourCostFacts, over: LocalDate, place: Place): boolean => {
  const due = labourMonths(facts, place).filter((one) => one.judgedOn <= over);
  return firstUncovered(facts, due, (one) => one.dueOn) !== undefined;
};

const receivedBy = ({ inflows }: LabourCostFacts, day: LocalDate): Fen =>
  sum(inflows.filter((one) => one.on <= day).map((one) => one.amount));

/** Whether a month is covered by what came up to a day; `at` is its place among those that are due. */
const isCovered = (facts: LabourCostFacts, due: readonly LabourMonth[], at: number, by: LocalDate): boolean => {
  const parts = sum(due.slice(0, at + 1).map((one) => one.part));
  const reached = receivedBy(facts, by) >= parts;
  if (facts.site.labourCostShare !== undefined) return reached;
  const before = due[at - 1]?.dueOn;
  return (reached && parts > 0n) || facts.inflows.some((one) => one.on <= by && (before === undefined || one.on > before));
};

const firstUncovered = (
  facts: LabourCostFacts,
  due: readonly LabourMonth[],
  by: (month: LabourMonth) => LocalDate,
): LabourMonth | undefined => due.find((one, at) => !isCovered(facts, due, at, by(one)));
