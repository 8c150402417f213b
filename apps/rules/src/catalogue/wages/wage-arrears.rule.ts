import { addDays, addWorkingDays, minDate, type LocalDate } from '@anxin/calendar';
import { sum, yuan } from '@anxin/money';
import type { WagePeriodFacts } from '../facts';
import { clear, defineRule, finding, law, type Finding, type Moment, type Verdict } from '../rule';
import { contractWages, dueEventsOf, judgedDays, openOf, wageLines, type WageLine } from './wage-lines';
import { laterRungs, severityOf } from './wage-ladder';
import { whoElseOwes } from './who-else-owes';

/**
 * 拖欠工资: the effective payday is over and receipts with a value date up to then are below the net due on any line. Where no payroll and no receipt came,
 * the wages by contract stand in for it, as an estimate, until the payroll comes.
 */
export const rule = defineRule<'wage-period'>({
  id: 'wage-arrears',
  revision: 1,
  title: { zh: '拖欠工资', en: 'Wage arrears' },
  basis: [law('劳动法', 50), law('工资支付暂行规定', 7), law('劳动合同法', 85)],
  group: 'wages',
  subject: 'wage-period',
  reads: [
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.wage-cards.payroll-lines-recorded.v1',
    'anxin.wage-cards.payroll-corrected.v1',
    'anxin.wage-cards.payroll-correction-confirmed.v1',
    'anxin.wage-cards.payment-reported.v1',
    'anxin.wage-cards.cash-payment-confirmed.v1',
    'anxin.contract-filing.contract-filed.v1',
    'anxin.contract-filing.contract-amended.v1',
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
    'anxin.employer-registry.deferral-filed.v1',
  ],
  audience: ['employer'],
  severity: {
    zh: '发薪日次日黄色；满五个工作日或欠付达该表实发的10%橙色；满15日，或欠薪达10人、5万元且逾期一周红色；达到移送标准的为紧急',
    en: 'yellow the day after payday; orange after 5 working days or from 10 % of the payroll; red after 15 days, or from 10 people or ¥50,000 a week over; critical from the amounts of criminal refusal',
  },
  remedy: { zh: '足额支付并由银行回单证明', en: 'pay in full, proved by the bank’s receipts' },
  parameters: [
    'wages.receipt-grace-working-days',
    'wages.orange-after-working-days',
    'wages.orange-open-share-percent',
    'wages.red-after-calendar-days',
    'wages.red-workers',
    'wages.red-amount',
    'wages.red-payday-over-days',
    'wages.deferral-max-days',
    'wages.month-days',
    'crime.workers',
    'crime.amount',
    'crime.one-worker-months',
    'crime.one-worker-amount',
  ],

  due(facts, { policy, region, at: _at }) {
    const on = facts.payroll?.payday ?? addDays(`${facts.subject.period!}-01`, 0);
    const lines = facts.payroll ? wageLines(facts, policy, region) : contractWages(facts, policy.text('wages.month-days', { region, on }));
    return [...new Set(lines.flatMap(judgedDays))];
  },

  decide(facts, moment): Verdict {
    return facts.payroll ? byPayroll(facts, moment) : byContracts(facts, moment);
  },
});

const byPayroll = (facts: WagePeriodFacts, moment: Moment): Verdict => {
  const lines = wageLines(facts, moment.policy, moment.region, moment);
  const late = lines.filter((line) => line.payday <= moment.over);
  const open = late.filter((line) => openOf(line, moment.known) > 0n);
  if (open.length) return arrears(facts, moment, open, sum(lines.map((line) => line.net)), false);
  // Covered by receipts whose value dates were all in time: there never were arrears, the bank's file was late.
  const inTime = late.every((line) => openOf(line, line.payday) === 0n);
  // … or somebody accepted that less was owed than had been said.
  if (inTime) return clear(late.some((line) => line.accepted) ? 'accepted-by-person' : 'never-was');
  const unpaid = late.filter((line) => openOf(line, line.payday) > 0n);
  return clear('paid', { amount: sum(unpaid.map((line) => openOf(line, line.payday))), workers: unpaid.length });
};

const byContracts = (facts: WagePeriodFacts, moment: Moment): Verdict => {
  // A receipt for the month says that wages were paid; the payroll that is missing is another rule's matter.
  if (facts.payments.length) return clear('corrected');
  const on = `${facts.subject.period!}-01`;
  const lines = contractWages(facts, moment.policy.text('wages.month-days', { region: moment.region, on }));
  const open = lines.filter((line) => line.judgedOn <= moment.over);
  return open.length ? arrears(facts, moment, open, sum(lines.map((line) => line.net)), true) : clear();
};

const arrears = (facts: WagePeriodFacts, moment: Moment, open: readonly WageLine[], net: bigint, estimated: boolean): Finding => {
  const { over, known, policy, region } = moment;
  const payday = open.map((line) => line.payday).reduce((a, b) => minDate(a, b));
  const perWorker = open.map((line) => ({ workerId: line.workerId, period: facts.subject.period!, amount: openOf(line, known) }));
  const amount = sum(perWorker.map((worker) => worker.amount));
  const grace = policy.number('wages.receipt-grace-working-days', { region, on: payday });
  const graceEnds: LocalDate = grace > 0 ? addWorkingDays(payday, grace).date : payday;
  const inGrace = over < graceEnds;
  const severity = severityOf({ payday, net, open: perWorker, otherOpen: facts.otherOpen, estimated }, over, policy, region);
  return finding({
    severity: inGrace ? 'yellow' : severity,
    amount,
    workers: perWorker.length,
    since: addDays(payday, 1),
    estimated,
    ...(inGrace && { onlyFor: ['employer', 'bank'] as const }),
    evidence: open.map((line) => ({
      kind: estimated ? 'contract-wage' : 'payroll-line',
      workerId: line.workerId,
      due: yuan(line.net),
      open: yuan(openOf(line, known)),
      payday: line.payday,
      events: [...dueEventsOf(line), ...line.payments.map((payment) => payment.eventId)],
    })),
    jointlyLiable: whoElseOwes({ employer: facts.subject.employer, project: facts.project, chain: facts.chain, open }, moment),
    explanation: {
      zh: `${facts.subject.period!}的工资应于${payday}前支付，${perWorker.length}人共${yuan(amount)}元未到账${estimated ? '（按合同工资估算，尚未报送工资表）' : ''}。工资至少每月支付一次，逾期不付的责令限期支付。`,
      en: `Wages of ${facts.subject.period!} were due by ${payday}; ${perWorker.length} worker(s) are owed ${yuan(amount)} yuan${estimated ? ' (estimated from the contracts: no payroll was submitted)' : ''}.`,
    },
    nextSteps: {
      zh: '单位：立即补发并由银行报送回单。监察员：核对工资表与回单，必要时立案。',
      en: 'Employer: pay now and have the bank report it. Inspector: compare payroll and receipts, file a case where needed.',
    },
    again: [
      ...laterRungs(payday, over, policy, region),
      ...(inGrace ? [graceEnds] : []),
      ...laterPaydays(facts, moment),
      ...futureValueDates(open, known),
    ],
    open: perWorker,
  });
};

const laterPaydays = (facts: WagePeriodFacts, { over, policy, region }: Moment): LocalDate[] =>
  facts.payroll ? [...new Set(wageLines(facts, policy, region).flatMap(judgedDays))].filter((day) => day > over) : [];

/** Receipts that name a value date still to come cover nothing before it. */
const futureValueDates = (open: readonly WageLine[], known: LocalDate): LocalDate[] =>
  open.flatMap((line) => line.payments.map((payment) => payment.paidOn)).filter((day) => day > known);
