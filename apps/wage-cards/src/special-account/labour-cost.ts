import { addCalendarDays, agreedPayday, monthOf, monthsFrom, nextWorkingDayOrSame, type LocalDate, type YearMonth } from '@anxin/calendar';
import { min, percentOf, share, sum, type Fen } from '@anxin/money';

/** Labour cost (人工费用) that came into a project's account. */
export interface Inflow {
  readonly amount: Fen;
  readonly on: LocalDate;
}

/** What of the labour cost is due for a month of the works, and what came of it; amounts in fen. */
export interface MonthOfLabourCost {
  readonly month: YearMonth;
  readonly dueOn: LocalDate;
  readonly due: Fen;
  /** Of what came up to the due day, after the earlier months' dues. */
  readonly inTime: Fen;
  /** Of all that came so far. */
  readonly received: Fen;
  readonly state: 'not-due' | 'met' | 'met-late' | 'short';
}

/** The labour cost of a works contract. */
export interface LabourCost {
  /** Per cent of the price, decimal text. */
  readonly share: string;
  readonly price: Fen;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** Day of the month after the worked one by which it is paid in; in a shorter month the last. */
  readonly day: number;
}

/** The day by which the labour cost of a month is in the account: of the next month, rolled to a working day (民法典 203). */
export const dueDayOf = (month: YearMonth, day: number): LocalDate => nextWorkingDayOrSame(agreedPayday(month, day, 'next'));

/** The whole labour cost, in fen. */
export const labourCostOf = ({ share: percent, price }: LabourCost): Fen => percentOf(price, percent);

/**
 * The labour cost month by month (保障农民工工资支付条例 24): the agreed share of the price in equal parts over the months of the works, for want of
 * a plan of payments, the last month taking what division leaves. What came covers the oldest month first.
 */
export const monthsOf = (cost: LabourCost, inflows: readonly Inflow[], today: LocalDate): MonthOfLabourCost[] => {
  const months = monthsFrom(monthOf(cost.startsOn), monthOf(cost.endsOn));
  const whole = labourCostOf(cost);
  const upTo = (day: LocalDate): Fen => sum(inflows.filter((one) => one.on <= day).map((one) => one.amount));
  const part = (of: Fen, before: Fen, due: Fen): Fen => (of <= before ? 0n : min(of - before, due));
  return months.map((month, at) => {
    const before = share(whole, at, months.length);
    const due = share(whole, at + 1, months.length) - before;
    const dueOn = dueDayOf(month, cost.day);
    const inTime = part(upTo(dueOn), before, due);
    const received = part(upTo(today), before, due);
    const state = received === due ? (inTime === due ? 'met' : 'met-late') : dueOn < today ? 'short' : 'not-due';
    return { month, dueOn, due, inTime, received, state };
  });
};

/** The last day to open a project's account, counted from the works contract (人社部发〔2021〕53号 6). */
export const openingDueOn = (signedOn: LocalDate, days: number): LocalDate => addCalendarDays(signedOn, days, { roll: true }).date;

/** The share that region policy names for a sector; none where it names none: only what was agreed counts then. */
export const SHARE_KEYS = {
  housing: 'construction.labour-cost-share-building-percent',
  municipal: 'construction.labour-cost-share-municipal-percent',
  water: 'construction.labour-cost-share-municipal-percent',
  transport: 'construction.labour-cost-share-transport-percent',
  other: null,
} as const;
