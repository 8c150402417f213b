import { addDays, firstDayOf } from '@anxin/calendar';
import { share, yuan, type Fen } from '@anxin/money';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import type { PostMonth, PostPay } from '../wages-facts';

const PERCENT = 'wages.unequal-pay-percent';
const PEOPLE = 'wages.unequal-pay-people';

interface Compared {
  readonly month: PostMonth;
  readonly direct: readonly PostPay[];
  readonly dispatched: readonly PostPay[];
  readonly unequal: boolean;
}

/**
 * 同工不同酬: an indicator. In one post the median pay of dispatched people for a whole month of normal work is under nine tenths of what direct people are
 * paid, some of each. Whether the work is the same a person finds out.
 */
export const rule = defineRule<'post'>({
  id: 'unequal-pay',
  revision: 1,
  title: { zh: '同工不同酬', en: 'Unequal pay in one post' },
  basis: [law('劳动合同法', 63)],
  group: 'dispatch',
  subject: 'post',
  reads: [
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.wage-cards.payroll-lines-recorded.v1',
    'anxin.wage-cards.payroll-corrected.v1',
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
  ],
  audience: ['employer'],
  severity: { zh: '黄色（提示性指标）', en: 'yellow, an indicator' },
  remedy: {
    zh: '对被派遣劳动者实行与本单位同类岗位相同的劳动报酬分配办法，或说明差别的理由',
    en: 'pay by the same method, or explain the difference',
  },
  parameters: [PERCENT, PEOPLE],

  due: (facts) => facts.months.map((month) => month.toldOn),

  decide(facts, moment): Verdict {
    const compared = facts.months.filter((month) => month.toldOn <= moment.known).flatMap((month) => compare(month, moment) ?? []);
    const newest = compared.at(-1);
    const heeded = compared.filter((one) => one.month.toldOn <= moment.over);
    const last = heeded.at(-1);
    if (!newest?.unequal || !last?.unequal) return clear('corrected');
    const [direct, dispatched] = [medianOf(last.direct), medianOf(last.dispatched)];
    const since = heeded.slice(1 + heeded.findLastIndex((one) => !one.unequal))[0]!.month.toldOn;
    return finding({
      severity: 'yellow',
      workers: last.dispatched.length,
      since: addDays(since, 1),
      evidence: [
        {
          kind: 'post-pay',
          post: facts.subject.post,
          period: last.month.period,
          direct: last.direct.length,
          directMedian: yuan(direct),
          dispatched: last.dispatched.length,
          dispatchedMedian: yuan(dispatched),
          events: last.month.events,
        },
      ],
      explanation: {
        zh: `${last.month.period}「${facts.subject.post}」岗位被派遣劳动者${last.dispatched.length}人，正常劳动工资中位数${yuan(dispatched)}元；本单位职工${last.direct.length}人，中位数${yuan(direct)}元。被派遣劳动者享有同工同酬的权利。`,
        en: `Post “${facts.subject.post}”, ${last.month.period}: the median of ${last.dispatched.length} dispatched workers is ${yuan(dispatched)} yuan, of ${last.direct.length} direct ones ${yuan(direct)} yuan for normal work.`,
      },
      nextSteps: {
        zh: '用工单位：实行相同的劳动报酬分配办法，或者说明岗位、工作量差别。监察员：核对是否同类岗位。',
        en: 'Employer: pay dispatched people by the same method, or explain how the work differs. Inspector: see whether the work is the same.',
      },
      again: facts.months.map((month) => month.toldOn).filter((day) => day > moment.over),
    });
  },
});

/** Undefined where too few of either kind were paid to compare them. */
const compare = (month: PostMonth, { policy, region }: Moment): Compared | undefined => {
  const at = { region, on: firstDayOf(month.period) };
  const direct = month.pays.filter((one) => !one.dispatched);
  const dispatched = month.pays.filter((one) => one.dispatched);
  const least = policy.number(PEOPLE, at);
  if (direct.length < least || dispatched.length < least) return undefined;
  const percent = BigInt(policy.number(PERCENT, at));
  // Twice the median, so that the middle of two is exact.
  return { month, direct, dispatched, unequal: doubled(dispatched) * 100n < doubled(direct) * percent };
};

const doubled = (pays: readonly PostPay[]): Fen => {
  const sorted = pays.map((one) => one.pay).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? 2n * sorted[middle]! : sorted[middle - 1]! + sorted[middle]!;
};

const medianOf = (pays: readonly PostPay[]): Fen => share(doubled(pays), 1, 2);
