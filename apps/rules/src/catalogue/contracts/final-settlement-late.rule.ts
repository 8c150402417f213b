import { addDays, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import { sum, yuan, type Fen } from '@anxin/money';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { EmploymentRecordFacts } from '../contracts-facts';
import { clear, defineRule, finding, law, type Evidence, type Liable, type Moment, type Verdict } from '../rule';
import { dueEventsOf, openOf, wageLines, type WageLine } from '../wages/wage-lines';
import { periodEnd } from './filing-days';

type Known = Pick<Moment, 'known' | 'policy' | 'region'>;

/** Wages of one payroll that were to be paid with the settlement at the latest. */
interface Owed {
  readonly line: WageLine;
  readonly period: string;
  /** The last lawful day of the settlement. */
  readonly dueOn: LocalDate;
  /** The day after whose end it is judged: that day, or when the register heard of the departure or of the wage. */
  readonly judgedOn: LocalDate;
}

/**
 * 离职未结清: the person left and wages that payrolls show are still open when the settlement is due, whatever month they are for. Its sum is that of wages
 * whose ordinary payday is still to come, the last month's above all; of others `wage-arrears` tells the sum, and the alert stands until all is paid.
 * What no payroll shows is unknown and accuses nobody.
 */
export const rule = defineRule<'employment'>({
  id: 'final-settlement-late',
  revision: 1,
  title: { zh: '离职未结清工资', en: 'Wages open after the end of work' },
  basis: [law('工资支付暂行规定', 9), law('劳动合同法', 50), law('山东省劳动合同条例', 30), law('劳动合同法', 85)],
  group: 'wages',
  subject: 'employment',
  reads: [
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
    'anxin.contract-filing.contract-filed.v1',
    'anxin.contract-filing.contract-amended.v1',
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.wage-cards.payroll-lines-recorded.v1',
    'anxin.wage-cards.payroll-corrected.v1',
    'anxin.wage-cards.payroll-correction-confirmed.v1',
    'anxin.wage-cards.payment-reported.v1',
    'anxin.wage-cards.cash-payment-confirmed.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '一次付清全部工资并由银行回单证明', en: 'pay all wages at once, proved by the bank’s receipts' },
  parameters: ['wages.final-settlement-days', 'wages.deferral-max-days', ORANGE_AFTER],

  due: (facts, { policy, region }) => [...new Set(owedOf(facts, { policy, region }).map((one) => one.judgedOn))],

  decide(facts, moment): Verdict {
    const late = owedOf(facts, moment).filter((one) => one.judgedOn <= moment.over);
    const open = openAt(facts, late, moment);
    if (!facts.departure || !late.length || goesOn(facts)) return clear('never-was');
    if (open === 0n) return settled(facts, late, moment);
    const since = addDays(
      late.map((one) => one.dueOn).reduce((a, b) => minDate(a, b)),
      1,
    );
    const age = byAge(since, moment);
    const early = late.filter((one) => one.line.payday > moment.over);
    const here = openAt(facts, early, moment);
    const paydays = late.map((one) => one.line.payday).filter((day) => day > moment.over);
    return finding({
      severity: age.severity,
      amount: here,
      workers: 1,
      since,
      evidence: late.map((one) => evidenceOf(facts, one, moment)),
      jointlyLiable: liable(facts),
      explanation: {
        zh: `劳动者已于${facts.departure.endsOn}离职，工资应在${addDays(since, -1)}前一次付清，尚有${yuan(open)}元未到账${here < open ? `，其中${yuan(open - here)}元已过发薪日，计入拖欠工资预警` : ''}。`,
        en: `The person left on ${facts.departure.endsOn}; all wages were due by ${addDays(since, -1)}, ${yuan(open)} yuan are open${here < open ? `, of which ${yuan(open - here)} are past their payday and counted as arrears` : ''}.`,
      },
      nextSteps: {
        zh: '单位：立即一次付清离职人员工资并由银行报送回单，不得等到下一发薪日。监察员：核对工资表与回单。',
        en: 'Employer: pay all wages of the person now and have the bank report it; the next payday is too late. Inspector: compare payroll and receipts.',
      },
      again: [...age.again, ...paydays, ...comingReceipts(facts, moment)].filter((day) => day > moment.over),
    });
  },
});

/** The day by which all wages are to be paid: with the end of work, or the days a region gives, counted from the certificate where one was told (解除或终止证明). */
const settlementOn = ({ departure }: EmploymentRecordFacts, { policy, region }: Pick<Moment, 'policy' | 'region'>): LocalDate => {
  const { endsOn, certificateOn } = departure!;
  return periodEnd(policy, 'wages.final-settlement-days', certificateOn ? maxDate(endsOn, certificateOn) : endsOn, region);
};

/** Another employment with the same employer of record goes on: the person was moved, and nothing is to be settled. */
const goesOn = ({ employment, employments, departure }: EmploymentRecordFacts): boolean =>
  employments.some(
    (one) =>
      one.id !== employment?.id &&
      one.startsOn <= addDays(departure!.endsOn, 1) &&
      (one.endsOn === undefined || one.endsOn > departure!.endsOn),
  );

/** The wages that the settlement had to pay, if nothing had before. */
const owedOf = (facts: EmploymentRecordFacts, place: Pick<Moment, 'policy' | 'region'>): Owed[] => {
  const { departure, employment, subject } = facts;
  if (!departure || !employment || subject.employer !== employment.employerOfRecord || goesOn(facts)) return [];
  const settlement = settlementOn(facts, place);
  return facts.wages.flatMap((month) =>
    wageLines(month, place.policy, place.region).map((line): Owed => {
      const judgedOn = [settlement, departure.knownOn, month.payroll!.knownOn].reduce((a, b) => maxDate(a, b));
      return { line, period: month.subject.period!, dueOn: settlement, judgedOn };
    }),
  );
};

/** What of these is open: never more than all that payrolls show less all that was paid, whatever month a payment names. */
const openAt = (facts: EmploymentRecordFacts, owed: readonly Owed[], { known, policy, region }: Known): Fen => {
  const open = sum(owed.map(({ line }) => openOf(line, known)));
  const all = sum(facts.wages.flatMap((month) => wageLines(month, policy, region)).map((line) => line.net));
  const paid = sum(facts.received.filter((one) => one.paidOn <= known).map((one) => one.amount));
  const left = all > paid ? all - paid : 0n;
  return open < left ? open : left;
};

/** Receipts that name a value date still to come cover nothing before it. */
const comingReceipts = ({ received }: EmploymentRecordFacts, { known }: Moment): LocalDate[] =>
  received.map((one) => one.paidOn).filter((day) => day > known);

/** Paid in time, and told late; or paid when it was late. */
const settled = (facts: EmploymentRecordFacts, late: readonly Owed[], moment: Moment): Verdict => {
  const missed = late.map((one) => openAt(facts, [one], { ...moment, known: one.dueOn })).filter((open) => open > 0n);
  return missed.length ? clear('paid', { amount: sum(missed), workers: 1 }) : clear('never-was');
};

const evidenceOf = (facts: EmploymentRecordFacts, { line, period, dueOn }: Owed, { over, known }: Moment): Evidence => ({
  kind: 'final-wage',
  workerId: line.workerId,
  period,
  endsOn: facts.departure!.endsOn,
  settlementOn: dueOn,
  due: yuan(line.net),
  open: yuan(openOf(line, known)),
  payday: line.payday,
  countedAsArrears: line.payday <= over,
  events: [...new Set([facts.departure!.eventId, ...dueEventsOf(line), ...line.payments.map((payment) => payment.eventId)])],
});

/** The unit where a dispatched person worked (劳动合同法 92); the general contractor for a subcontractor's migrant worker (保障农民工工资支付条例 2, 30). */
const liable = ({ employment, project, subject }: EmploymentRecordFacts): Liable[] => {
  const { employer, employerOfRecord, migrant } = employment!;
  const user: Liable[] =
    employer === employerOfRecord
      ? []
      : [
          {
            uscc: employer,
            kind: 'joint',
            article: '劳动合同法 92',
            because: '用工单位给被派遣劳动者造成损害的，劳务派遣单位与用工单位承担连带赔偿责任',
          },
        ];
  const contractor = project?.generalContractor;
  if (!contractor || contractor === subject.employer || !migrant) return user;
  const first: Liable = {
    uscc: contractor,
    kind: 'pays-first',
    article: '保障农民工工资支付条例 30',
    because: '分包单位拖欠农民工工资，由施工总承包单位先行清偿',
  };
  return [...user, first];
};
