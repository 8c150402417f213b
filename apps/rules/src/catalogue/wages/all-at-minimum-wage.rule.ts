import { addDays, firstDayOf, nextMonth, type LocalDate } from '@anxin/calendar';
import { type Fen } from '@anxin/money';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import type { PayMonth } from '../wages-facts';

const LINES = 'wages.all-at-minimum-lines';
const SHARE = 'wages.all-at-minimum-share-percent';
const BAND = 'wages.all-at-minimum-band-percent';
const MONTHS = 'wages.all-at-minimum-months';

interface Counted {
  readonly month: PayMonth;
  readonly lines: number;
  /** Lines within the band around the minimum wage. */
  readonly near: number;
  readonly all: boolean;
}

/**
 * 普遍按最低标准发放: an employer of some size pays nearly everybody the minimum wage, months running, though it may be able to pay more: an indicator for
 * the talk about its wage systems, no breach by itself.
 */
export const rule = defineRule<'pay-pattern'>({
  id: 'all-at-minimum-wage',
  revision: 1,
  title: { zh: '普遍按最低标准发放', en: 'Everybody paid at the minimum' },
  basis: [law('临沂市三项行动计划 (2014)', 5)],
  group: 'wages',
  subject: 'pay-pattern',
  reads: ['anxin.wage-cards.payroll-submitted.v1', 'anxin.wage-cards.payroll-lines-recorded.v1', 'anxin.wage-cards.payroll-corrected.v1'],
  audience: ['employer'],
  severity: { zh: '黄色', en: 'yellow' },
  remedy: { zh: '建立工资正常增长机制，按岗位和贡献确定工资', en: 'set wages by post and work, and let them grow' },
  parameters: [LINES, SHARE, BAND, MONTHS, 'minimum-wage.monthly'],

  due: (facts) => facts.months.map((month) => month.toldOn),

  decide(facts, moment): Verdict {
    const counted = facts.months.filter((month) => month.toldOn <= moment.known).map((month) => count(month, moment));
    const run = lastRun(counted, moment.over);
    const newest = counted.at(-1);
    const most = moment.policy.number(MONTHS, { region: moment.region, on: firstDayOf(newest?.month.period ?? monthNow(moment.over)) });
    if (!newest?.all || run.length < most) return clear('corrected');
    const { lines, near } = run.at(-1)!;
    return finding({
      severity: 'yellow',
      workers: near,
      since: addDays(run[most - 1]!.month.toldOn, 1),
      evidence: run.slice(-most).map((one) => ({
        kind: 'pay-month',
        period: one.month.period,
        lines: one.lines,
        atMinimum: one.near,
        events: one.month.events,
      })),
      explanation: {
        zh: `连续${run.length}个月绝大多数职工按最低工资标准发放：最近一个月${lines}人中有${near}人。`,
        en: `For ${run.length} months running nearly everybody was paid the minimum wage: ${near} of ${lines} in the last month.`,
      },
      nextSteps: {
        zh: '单位：开展工资集体协商，健全工资分配、增长制度。监察员：核对是否以最低工资代替正常工资。',
        en: 'Employer: bargain about wages and set them by post. Inspector: see whether the minimum stands in for the normal wage.',
      },
      again: facts.months.map((month) => month.toldOn).filter((day) => day > moment.over),
    });
  },
});

const monthNow = (day: LocalDate): string => day.slice(0, 7);

const count = (month: PayMonth, { policy, region }: Moment): Counted => {
  const on = firstDayOf(month.period);
  const band = hundredth(policy.text(BAND, { region, on }));
  const isNear = (pay: Fen, place: string): boolean => {
    const least = policy.amount('minimum-wage.monthly', { region: place, on });
    const off = pay > least ? pay - least : least - pay;
    return off * 10_000n <= least * band;
  };
  const lines = month.pays.reduce((total, one) => total + one.lines, 0);
  const near = month.pays.filter((one) => isNear(one.pay, one.region ?? region)).reduce((total, one) => total + one.lines, 0);
  const enough = lines >= policy.number(LINES, { region, on });
  return { month, lines, near, all: enough && near * 100 >= lines * policy.number(SHARE, { region, on }) };
};

/** Per cent in hundredths, so that half a per cent is exact. */
const hundredth = (percent: string): bigint => BigInt(Math.round(Number(percent) * 100));

/** The months running up to the newest that is over of which each shows the pattern, oldest first. */
const lastRun = (counted: readonly Counted[], over: LocalDate): Counted[] => {
  const run: Counted[] = [];
  for (const one of counted.filter(({ month }) => month.toldOn <= over).reverse()) {
    if (!one.all || (run[0] && nextMonth(one.month.period) !== run[0].month.period)) break;
    run.unshift(one);
  }
  return run;
};
