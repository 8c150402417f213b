import { addDays, type LocalDate } from '@anxin/calendar';
import { sum, yuan } from '@anxin/money';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { DepositFacts, DrawFact } from '../safeguard-facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { openOn, stepOn } from './deposits';
import { later } from './site-days';

/**
 * 保证金未补足: a bank paid wages out of the deposit, and ten working days later the general contractor has not made it good, or brought a new guarantee.
 * As long as nobody reported the bank's payment the term has not begun.
 */
export const rule = defineRule<'deposit'>({
  id: 'wage-deposit-not-topped-up',
  revision: 1,
  title: { zh: '保证金未补足', en: 'Wage deposit not made good' },
  basis: [law('保障农民工工资支付条例', 32), law('工程建设领域农民工工资保证金规定 (人社部发〔2021〕65号)', 20)],
  group: 'safeguards',
  subject: 'deposit',
  reads: ['anxin.wage-cards.wage-deposit-changed.v1'],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '补足工资保证金，或提交新的保函', en: 'make the deposit good, or provide a new guarantee' },
  // The number of days stands with each draw: the wage deposit's term is that of its notice's day.
  parameters: ['construction.deposit-top-up-working-days', ORANGE_AFTER],

  due: ({ deposit }) => [...new Set(paidDraws(deposit.steps.at(-1)?.draws ?? []).map((draw) => draw.topUpDueOn))],

  decide(facts, moment): Verdict {
    const now = stepOn(facts.deposit, moment.known);
    const draws = paidDraws(facts.deposit.steps.at(-1)?.draws ?? []).filter((draw) => draw.topUpDueOn <= moment.over);
    const late = draws.filter((draw) => openOn(draw, draw.topUpDueOn) > 0n);
    if (!late.length) return clear();
    const open = late.filter((draw) => openOn(draw, moment.over) > 0n && openOn(draw, moment.known) > 0n);
    if (!open.length) return clear('paid');
    if (now?.state === 'released') return clear('ended');
    return notToppedUp(facts, open, moment);
  },
});

const paidDraws = (draws: readonly DrawFact[]): DrawFact[] => draws.filter((draw) => draw.paidOn !== undefined);

const notToppedUp = ({ deposit, subject }: DepositFacts, open: readonly DrawFact[], moment: Moment): Verdict => {
  const { over, policy, region } = moment;
  const dueOn = open.map((draw) => draw.topUpDueOn).reduce<LocalDate>((a, b) => (a < b ? a : b), open[0]!.topUpDueOn);
  const since = addDays(dueOn, 1);
  const { severity, again } = byAge(since, moment);
  const amount = sum(open.map((draw) => openOn(draw, over)));
  const days = policy.number('construction.deposit-top-up-working-days', { region, on: open[0]!.noticedOn });
  return finding({
    severity,
    amount,
    workers: 0,
    since,
    evidence: open.map((draw) => ({
      kind: 'deposit-draw',
      deposit: subject.record,
      drawn: yuan(draw.amount),
      noticedOn: draw.noticedOn,
      paidOn: draw.paidOn!,
      dueOn: draw.topUpDueOn,
      missing: yuan(openOn(draw, over)),
      events: [...new Set(deposit.steps.filter((step) => step.draws.some((one) => one.id === draw.id)).map((step) => step.eventId))],
    })),
    explanation: {
      zh: `工资保证金动用后应在${days}个工作日内补足，至${dueOn}尚差${yuan(amount)}元。`,
      en: `What was drawn on the wage deposit was to be made good within ${days} working days, by ${dueOn}; ${yuan(amount)} yuan are missing.`,
    },
    nextSteps: {
      zh: '施工总承包单位：补足工资保证金，或提交新的银行保函。主管部门：逾期未补足的责令限期改正。',
      en: 'General contractor: make the deposit good or provide a new guarantee. Authority: order it where the term is over.',
    },
    again: later(over, ...again),
  });
};
