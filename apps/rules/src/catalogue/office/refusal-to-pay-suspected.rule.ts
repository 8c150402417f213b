import { addDays, type LocalDate } from '@anxin/calendar';
import { sum, yuan, type Fen } from '@anxin/money';
import type { OpenWage } from '../facts';
import type { OrderFacts, RefusalFacts } from '../office-facts';
import { clear, defineRule, finding, law, type Evidence, type Moment, type Verdict } from '../rule';
import { rule as arrears } from '../wages/wage-arrears.rule';
import { meetsCrimeAmount, openByWorker } from '../wages/wage-ladder';
import { firstDueOf, orderEvidence, rule as overdue } from './rectification-overdue.rule';

/**
 * 涉嫌拒不支付劳动报酬: ordered to pay, the order served and its day over, and what is open over all months and sites meets the amounts. That alone asks
 * whether the employer could pay; with conduct that an inspector put on record it is critical. Sums by contract alone (估算) are never the police's.
 * The employer is never told.
 */
export const rule = defineRule<'refusal'>({
  id: 'refusal-to-pay-suspected',
  revision: 1,
  title: { zh: '涉嫌拒不支付劳动报酬', en: 'Refusal to pay suspected' },
  basis: [law('刑法', '276-1'), law('法释〔2013〕3号', 3), law('人社部发〔2014〕100号', '一')],
  group: 'none',
  subject: 'refusal',
  reads: [...new Set([...overdue.reads, ...arrears.reads])],
  audience: [],
  severity: {
    zh: '数额与责令支付均已满足为橙色（核查支付能力）；有逃匿、转移财产、有能力支付而不支付的记录为紧急',
    en: 'orange where amounts and order are there (ability to be checked); critical with flight, moved assets or proof of ability to pay on record',
  },
  remedy: { zh: '付清，或公安机关已接收', en: 'paid, or received by the police' },
  parameters: arrears.parameters,

  due(facts, place) {
    const first = firstDueOf(facts.orders);
    if (first === undefined) return [];
    const paydays = facts.periods.flatMap((period) => arrears.due(period, place)).filter((day) => day > first);
    return [...new Set([...facts.orders.flatMap((order) => overdue.due(order, place)), ...paydays])].sort();
  },

  decide(facts, moment): Verdict {
    const standing = since(facts, moment.known);
    const first = firstDay(standing, moment);
    if (first !== undefined && suspected(standing, moment)) return refusal(standing, first, moment);
    if (firstDay(facts, moment) === undefined) return clear();
    return clear(facts.referrals.some((one) => one.knownOn <= moment.known) ? 'accepted-by-person' : 'paid');
  },
});

/** What came after the police had the last of it: what they have is theirs. */
const since = (facts: RefusalFacts, day: LocalDate): RefusalFacts => {
  const referred = facts.referrals
    .filter((one) => one.knownOn <= day)
    .map((one) => one.knownOn)
    .at(-1);
  return referred === undefined
    ? facts
    : { ...facts, orders: facts.orders.filter((order) => order.steps.some((step) => step.startsOn > referred)) };
};

const overdueOrders = (facts: RefusalFacts, moment: Moment): OrderFacts[] =>
  facts.orders.filter((order) => overdue.decide(order, moment).broken);

/** Wages open over all months and sites, without what is only estimated. */
const openWages = (facts: RefusalFacts, moment: Moment): (OpenWage & { readonly project?: string; readonly event: string })[] =>
  facts.periods.flatMap((period) => {
    const verdict = arrears.decide(period, { ...moment, region: period.project?.region ?? moment.region });
    if (!verdict.broken || verdict.estimated) return [];
    const beside = { ...(period.subject.project && { project: period.subject.project }), event: period.payroll!.eventId };
    return (verdict.open ?? []).map((one) => ({ ...one, period: period.subject.period!, ...beside }));
  });

const limitsAt = ({ policy, region }: Moment, on: LocalDate) => ({
  number: (key: string) => policy.number(key, { region, on }),
  amount: (key: string) => policy.amount(key, { region, on }),
});
const totalOf = (open: readonly OpenWage[]): Fen => sum(open.map((one) => one.amount));
const peopleOf = (open: readonly OpenWage[]): number => new Set(open.map((one) => one.workerId)).size;

const suspected = (facts: RefusalFacts, moment: Moment): boolean => {
  if (!overdueOrders(facts, moment).length) return false;
  const open = openWages(facts, moment);
  return meetsCrimeAmount(open, totalOf(open), peopleOf(open), limitsAt(moment, moment.over));
};

/** The first day at whose end an order was overdue and the amounts were met. */
const firstDay = (facts: RefusalFacts, moment: Moment): LocalDate | undefined =>
  rule
    .due(facts, moment)
    .filter((day) => day <= moment.over)
    .find((day) => suspected(facts, { ...moment, over: day, known: day }));

const refusal = (facts: RefusalFacts, first: LocalDate, moment: Moment): Verdict => {
  const open = openWages(facts, moment);
  const conduct = facts.conduct.filter((one) => one.knownOn <= moment.known);
  const [total, people] = [totalOf(open), peopleOf(open)];
  return finding({
    severity: conduct.length ? 'critical' : 'orange',
    amount: total,
    workers: people,
    since: addDays(first, 1),
    evidence: [
      ...overdueOrders(facts, moment).map((order) => orderEvidence(order, moment.known)),
      ...amountsOf(open, moment),
      ...conduct.map((one) => ({
        kind: 'conduct',
        record: one.record,
        case: one.case,
        conduct: one.conduct ?? 'on-record',
        recordedOn: one.knownOn,
        events: [one.eventId],
      })),
    ],
    explanation: {
      zh: `责令支付的文书已送达且逾期，该单位各月份、各项目共拖欠${people}人${yuan(total)}元，达到拒不支付劳动报酬罪的数额标准；${conduct.length ? '已有逃匿、转移财产或有能力支付而不支付的记录。' : '尚无逃匿、转移财产或有能力支付的记录，须核查支付能力。'}`,
      en: `The order to pay was served and is overdue, and ${people} worker(s) are owed ${yuan(total)} yuan over all months and sites, which meets the amounts of a refusal to pay; ${conduct.length ? 'conduct is on record.' : 'no conduct is on record yet: the ability to pay is to be checked.'}`,
    },
    nextSteps: conduct.length
      ? {
          zh: '监察员：核对证据，制作移送报告，经批准后移送公安机关。',
          en: 'Inspector: check the evidence, write the transfer report, and hand it to the police once approved.',
        }
      : {
          zh: '监察员：调查支付能力、财产去向和负责人下落，记入调查笔录。',
          en: 'Inspector: look into the ability to pay, where assets and those in charge are, and put it on record.',
        },
    again: rule.due(facts, moment).filter((day) => day > moment.over),
  });
};

/** By month and site; and each worker who alone meets the amount. */
const amountsOf = (open: readonly (OpenWage & { project?: string; event: string })[], moment: Moment): Evidence[] => {
  const limits = limitsAt(moment, moment.over);
  const months = new Map<string, typeof open>();
  for (const one of open) {
    const name = `${one.period} ${one.project ?? ''}`;
    months.set(name, [...(months.get(name) ?? []), one]);
  }
  const alone = [...openByWorker(open)].filter(
    ([, one]) => one.months.size >= limits.number('crime.one-worker-months') && one.amount >= limits.amount('crime.one-worker-amount'),
  );
  return [
    ...[...months.values()].map((of) => ({
      kind: 'open-wages',
      period: of[0]!.period,
      ...(of[0]!.project && { project: of[0]!.project }),
      owedTo: peopleOf(of),
      open: yuan(totalOf(of)),
      events: [of[0]!.event],
    })),
    ...alone.map(([workerId, { months: owed, amount }]) => ({
      kind: 'one-worker-amount',
      workerId,
      monthsOwed: owed.size,
      open: yuan(amount),
      events: [...new Set(open.filter((one) => one.workerId === workerId).map((one) => one.event))],
    })),
  ];
};
