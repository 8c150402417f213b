import { addDays, minDate, type LocalDate } from '@anxin/calendar';
import { max, sum, yuan, type Fen } from '@anxin/money';
import type { OrderFacts, OrderStepFact } from '../office-facts';
import { clear, defineRule, finding, law, type Verdict } from '../rule';

/**
 * 逾期未改正: the day that an order to rectify names is over, it was served on the addressee, and its sum is open. What receipts show with value dates up to
 * that day was paid in time, whenever the bank reported it.
 */
export const rule = defineRule<'order'>({
  id: 'rectification-overdue',
  revision: 1,
  title: { zh: '逾期未改正', en: 'Order to rectify overdue' },
  basis: [law('劳动保障监察条例', 26), law('保障农民工工资支付条例', 42)],
  // The money is that of the wage alerts of its case; this one points at the order.
  group: 'none',
  subject: 'order',
  reads: ['anxin.inspection.case-changed.v1', 'anxin.wage-cards.payment-reported.v1', 'anxin.wage-cards.cash-payment-confirmed.v1'],
  audience: ['employer'],
  severity: { zh: '红色', en: 'red' },
  remedy: { zh: '付清指令书所载金额', en: 'the sum of the order is paid' },
  parameters: [],

  due: (facts) => [...new Set(facts.steps.map((step) => step.dueOn))],

  decide(facts, moment): Verdict {
    const step = stepOn(facts, moment.known);
    if (!step || moment.over < step.dueOn || paidInTime(facts)) return clear();
    const [then, now] = [openOn(facts, moment.over), openOn(facts, moment.known)];
    if (then <= 0n || now <= 0n) return openOn(facts, step.dueOn) <= 0n ? clear() : clear(causeOf(facts));
    return finding({
      severity: 'red',
      amount: now,
      workers: step.workers,
      since: addDays(step.dueOn, 1),
      evidence: [orderEvidence(facts, moment.known)],
      explanation: {
        zh: `限期改正指令书于${step.startsOn}送达，责令${step.dueOn}前支付${yuan(step.amount)}元，期满仍有${yuan(now)}元未付。`,
        en: `The order to rectify was served on ${step.startsOn}: ${yuan(step.amount)} yuan by ${step.dueOn}. Its day is over and ${yuan(now)} are open.`,
      },
      nextSteps: {
        zh: '被责令单位：立即付清。监察员：逾期不付的，责令加付赔偿金（50%至100%）并作出处理或处罚决定；达到数额且有逃匿、转移财产或有能力支付而不支付情形的，移送公安机关。',
        en: 'Addressee: pay now. Inspector: order compensation of 50 to 100 per cent and decide on the case; where the amounts are met and conduct is on record, refer it to the police.',
      },
      again: [],
    });
  },
});

const stepOn = ({ steps }: OrderFacts, day: LocalDate): OrderStepFact | undefined =>
  steps.findLast((step) => step.knownOn <= day) ?? steps[0];

const receiptsUpTo = ({ receipts }: OrderFacts, day: LocalDate): Fen =>
  sum(receipts.filter((one) => one.paidOn <= day).map((one) => one.amount));

/** Fen open at the end of a day: as the case says; of a closed case, which says nothing more, without what receipts show. */
const openOn = (facts: OrderFacts, day: LocalDate): Fen => {
  const step = stepOn(facts, day);
  if (!step) return 0n;
  return step.closed ? minFen(step.open, max(0n, step.amount - receiptsUpTo(facts, day))) : step.open;
};
const minFen = (a: Fen, b: Fen): Fen => (a < b ? a : b);

/** Nothing is open any more, and the value dates of all of it lay within the order: the bank's file was late, nobody else. */
const paidInTime = (facts: OrderFacts): boolean => {
  const last = facts.steps.at(-1);
  return last !== undefined && openOn(facts, '9999-12-31') <= 0n && receiptsUpTo(facts, last.dueOn) >= last.amount;
};

/** Why nothing is open any more: paid, or closed so by a person without a receipt for all of it. */
const causeOf = (facts: OrderFacts): 'paid' | 'accepted-by-person' => {
  const ended = facts.steps.find((step) => step.open <= 0n);
  return !ended?.closed || receiptsUpTo(facts, ended.knownOn) >= ended.amount ? 'paid' : 'accepted-by-person';
};

/** What an order says, for this alert and for the evidence of a refusal to pay; the event is the first that told of its service. */
export const orderEvidence = (facts: OrderFacts, day: LocalDate) => {
  const step = stepOn(facts, day)!;
  return {
    kind: 'rectification-order',
    order: facts.subject.record.split('/')[0]!,
    case: step.case,
    servedOn: step.startsOn,
    dueOn: step.dueOn,
    amount: yuan(step.amount),
    open: yuan(openOn(facts, day)),
    events: [facts.steps[0]!.eventId],
  };
};

/** The earliest last day of some orders. */
export const firstDueOf = (orders: readonly OrderFacts[]): LocalDate | undefined => {
  const days = orders.flatMap((order) => order.steps.map((step) => step.dueOn));
  return days.length ? days.reduce((a, b) => minDate(a, b)) : undefined;
};
