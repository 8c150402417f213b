import { addDays, addWorkingDays, firstDayOf, type LocalDate } from '@anxin/calendar';
import { sum, yuan } from '@anxin/money';
import type { PaymentFact, WagePeriodFacts } from '../facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';

const CONFIRMED_WITHIN = 'wages.cash-confirmed-within-working-days';

/**
 * 未通过工资卡发放: on a site wages of migrant workers are paid otherwise than to their own cards (cash, transfers elsewhere). Outside construction cash is
 * lawful: only a sheet that neither worker nor inspector confirmed in some days is shown, without an article, to the inspectors alone.
 */
export const rule = defineRule<'wage-period'>({
  id: 'off-card-payment',
  revision: 1,
  title: { zh: '未通过工资卡发放', en: 'Paid off the wage card' },
  basis: [law('保障农民工工资支付条例', 31), law('保障农民工工资支付条例', 55)],
  outsideConstruction: { basis: [], audience: [] },
  group: 'wages',
  subject: 'wage-period',
  reads: [
    'anxin.wage-cards.payment-reported.v1',
    'anxin.wage-cards.cash-payment-confirmed.v1',
    'anxin.contract-filing.employment-registered.v1',
  ],
  audience: ['employer'],
  severity: { zh: '工程建设领域橙色；其他黄色（提示性指标）', en: 'orange in construction; elsewhere yellow, an indicator' },
  remedy: { zh: '通过专用账户直接支付到农民工本人工资卡', en: 'pay from the special account to the worker’s own card' },
  parameters: [CONFIRMED_WITHIN],

  due: (facts, moment) => [...new Set(offCard(facts).map((one) => judgedOn(facts, one, moment)))],

  decide(facts, moment): Verdict {
    const off = offCard(facts).filter((one) => judgedOn(facts, one, moment) <= moment.over);
    if (!off.length) return clear(facts.payments.some((one) => one.channel === 'cash' && one.covers) ? 'accepted-by-person' : 'corrected');
    const amount = sum(off.map((one) => one.amount));
    const workers = new Set(off.map((one) => one.workerId)).size;
    const site = facts.subject.project !== undefined;
    return finding({
      severity: site ? 'orange' : 'yellow',
      amount,
      workers,
      since: addDays(
        off.map((one) => judgedOn(facts, one, moment)).reduce((a, b) => (a < b ? a : b)),
        site ? 0 : 1,
      ),
      evidence: off.map((one) => ({
        kind: 'off-card-payment',
        workerId: one.workerId,
        channel: one.channel,
        amount: yuan(one.amount),
        paidOn: one.paidOn,
        events: [one.eventId],
      })),
      explanation: site ? onSite(facts, workers, yuan(amount)) : elsewhere(facts, workers, yuan(amount)),
      nextSteps: {
        zh: site
          ? '施工总承包单位、分包单位：改由专用账户支付到农民工本人的银行账户。监察员：核实是否实际到手，并核查专用账户。'
          : '网格监察员：向劳动者核实是否实际领取。',
        en: site
          ? 'General contractor and subcontractor: pay from the special account to each worker’s own account. Inspector: see whether the money was received, and check the account.'
          : 'The grid’s inspector: ask the workers whether they received the money.',
      },
      again: offCard(facts)
        .map((one) => judgedOn(facts, one, moment))
        .filter((day) => day > moment.over),
    });
  },
});

const onSite = (facts: WagePeriodFacts, workers: number, amount: string) => ({
  zh: `${facts.subject.period!}有${workers}名农民工的工资共${amount}元未支付到本人工资卡。工程建设领域应当通过专用账户直接将工资支付到农民工本人的银行账户。`,
  en: `Wages of ${workers} migrant worker(s) for ${facts.subject.period!}, ${amount} yuan, were not paid to their own cards; on sites they are paid from the special account to the worker’s own account.`,
});
const elsewhere = (facts: WagePeriodFacts, workers: number, amount: string) => ({
  zh: `${facts.subject.period!}有${workers}人共${amount}元以现金发放，签收表尚无劳动者或监察员确认。非工程建设领域以现金发放并不违法，仅供网格监察员核实。`,
  en: `${amount} yuan were paid in cash to ${workers} worker(s) for ${facts.subject.period!}, and nobody has confirmed the sheet. Outside construction cash is lawful: this is for the grid’s inspector to check.`,
});

/** On a site whatever reached a migrant worker otherwise than by card; elsewhere cash that nobody confirmed. */
const offCard = (facts: WagePeriodFacts): PaymentFact[] => {
  if (!facts.subject.project) return facts.payments.filter((one) => one.channel === 'cash' && !one.covers);
  const migrants = new Set(facts.employments.filter((one) => one.migrant).map((one) => one.workerId));
  return facts.payments.filter((one) => one.channel !== 'card' && migrants.has(one.workerId));
};

const judgedOn = (facts: WagePeriodFacts, { paidOn }: PaymentFact, { policy, region }: Pick<Moment, 'policy' | 'region'>): LocalDate =>
  facts.subject.project
    ? paidOn
    : addWorkingDays(paidOn, policy.number(CONFIRMED_WITHIN, { region, on: firstDayOf(facts.subject.period!) })).date;
