import { firstDayOf, maxDate, type LocalDate } from '@anxin/calendar';
import { sum, yuan, type Fen } from '@anxin/money';
import type { WagePeriodFacts } from '../facts';
import { clear, defineRule, finding, law, type Evidence, type Moment, type Verdict } from '../rule';
import type { AttendanceFact } from '../wages-facts';
import { eventsOf, lineInForce, type LineInForce } from './line-in-force';

const PAID_SHARE = 'wages.implausible-paid-share-percent';
const AMOUNT = 'wages.implausible-month-amount';
const ELSEWHERE = 'wages.implausible-days-elsewhere';
const CARD = 'wages.implausible-card-people';

type Doubt = Evidence & { readonly workerId: string };

/**
 * 工资表异常: what makes a payroll doubtful, for a person to explain: people attended and are not on it, one person is paid very much, one attended two sites
 * on the same days, one card stands for several people on it.
 */
export const rule = defineRule<'wage-period'>({
  id: 'payroll-implausible',
  revision: 1,
  title: { zh: '工资表异常', en: 'Implausible payroll' },
  basis: [law('保障农民工工资支付条例', 31)],
  outsideConstruction: { basis: [], audience: ['employer'] },
  group: 'wages',
  subject: 'wage-period',
  reads: [
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.wage-cards.payroll-lines-recorded.v1',
    'anxin.wage-cards.payroll-corrected.v1',
    'anxin.wage-cards.attendance-recorded.v1',
    'anxin.contract-filing.employment-registered.v1',
  ],
  audience: ['employer'],
  severity: { zh: '黄色（提示性指标）', en: 'yellow, an indicator' },
  remedy: { zh: '更正工资表，或说明情况由劳动保障监察员核实', en: 'correct the payroll, or explain it to the inspector' },
  parameters: [PAID_SHARE, AMOUNT, ELSEWHERE, CARD],

  due: (facts, { policy, region }) => (doubtsOf(facts, linesOf(facts, '9999-12-31'), policy, region).length ? [judgedOn(facts)!] : []),

  decide(facts, moment): Verdict {
    const on = judgedOn(facts);
    if (!on || on > moment.over) return clear('corrected');
    const doubts = doubtsOf(facts, linesOf(facts, moment.known), moment.policy, moment.region);
    if (!doubts.length) return clear('corrected');
    const workers = new Set(doubts.map((one) => one.workerId)).size;
    return finding({
      severity: 'yellow',
      workers,
      since: on,
      evidence: doubts,
      explanation: {
        zh: `${facts.subject.period!}的工资表有${workers}人情况异常：${zhOf(doubts)}。须由单位说明、监察员核实。`,
        en: `The payroll of ${facts.subject.period!} is doubtful for ${workers} worker(s): ${enOf(doubts)}. The employer explains, an inspector checks.`,
      },
      nextSteps: {
        zh: '单位：核对考勤、工资表和银行卡，更正或书面说明。监察员：查明是否漏报、虚报或冒领。',
        en: 'Employer: compare attendance, payroll and cards; correct or explain in writing. Inspector: find out whether people are left out, made up, or paid in another’s name.',
      },
      again: [],
    });
  },
});

const KINDS: readonly (readonly [kind: string, zh: string, en: string])[] = [
  ['attended-unpaid', '有考勤而未列入', 'attended and not on it'],
  ['large-pay', '一人金额过大', 'one person paid very much'],
  ['two-sites', '同日在两处考勤', 'on two sites on the same days'],
  ['shared-card', '一卡多人', 'one card for several people'],
];
const zhOf = (doubts: readonly Doubt[]): string =>
  KINDS.filter(([kind]) => doubts.some((one) => one.kind === kind))
    .map(([, zh]) => zh)
    .join('、');
const enOf = (doubts: readonly Doubt[]): string =>
  KINDS.filter(([kind]) => doubts.some((one) => one.kind === kind))
    .map(([, , en]) => en)
    .join(', ');

/** The end of the payday that the payroll names, or of the day on which it came. */
const judgedOn = ({ payroll }: WagePeriodFacts): LocalDate | undefined => payroll && maxDate(payroll.payday, payroll.knownOn);

const linesOf = (facts: WagePeriodFacts, known: LocalDate): LineInForce[] =>
  facts.lines.flatMap((line) => (line.backPayFor ? [] : (lineInForce(line, { payday: facts.payroll!.payday, known, over: known }) ?? [])));

const doubtsOf = (facts: WagePeriodFacts, lines: readonly LineInForce[], policy: Moment['policy'], region: string): Doubt[] => {
  if (!facts.payroll) return [];
  const at = { region, on: firstDayOf(facts.subject.period!) };
  const attendance = facts.attendance ?? [];
  const elsewhere = policy.number(ELSEWHERE, at);
  return [
    ...unpaid(facts, lines, policy.number(PAID_SHARE, at)),
    ...large(lines, policy.amount(AMOUNT, at)),
    ...attendance
      .filter((one) => one.elsewhere >= elsewhere)
      .map((one) => ({ kind: 'two-sites', workerId: one.workerId, days: one.elsewhere, events: [one.eventId] })),
    ...sharing(facts, lines, policy.number(CARD, at)),
  ];
};

/** Who attended and stands on no payroll of the employer: whom an agency pays is left out. */
const unpaid = (facts: WagePeriodFacts, lines: readonly LineInForce[], percent: number): Doubt[] => {
  const dispatched = new Set(facts.employments.filter((one) => one.kind === 'dispatched').map((one) => one.workerId));
  const paid = new Set(lines.filter((line) => line.net > 0n).map((line) => line.workerId));
  const there: AttendanceFact[] = (facts.attendance ?? []).filter((one) => !dispatched.has(one.workerId));
  const missing = there.filter((one) => !paid.has(one.workerId) && !one.listed);
  if ((there.length - missing.length) * 100 >= there.length * percent) return [];
  return missing.map((one) => ({ kind: 'attended-unpaid', workerId: one.workerId, days: one.days, events: [one.eventId] }));
};

const large = (lines: readonly LineInForce[], most: Fen): Doubt[] => {
  const people = new Map<string, LineInForce[]>();
  for (const line of lines) people.set(line.workerId, [...(people.get(line.workerId) ?? []), line]);
  return [...people].flatMap(([workerId, own]) => {
    const gross = sum(own.map((line) => line.gross));
    return gross > most ? [{ kind: 'large-pay', workerId, gross: yuan(gross), events: [...new Set(own.flatMap(eventsOf))] }] : [];
  });
};

/** People on the payroll whose card stands for others on it too. */
const sharing = (facts: WagePeriodFacts, lines: readonly LineInForce[], least: number): Doubt[] => {
  const listed = new Set(lines.map((line) => line.workerId));
  return (facts.sharedCards ?? []).flatMap(({ workerId, shares, eventId }) => {
    const people = 1 + shares.filter((other) => listed.has(other)).length;
    return people >= least ? [{ kind: 'shared-card', workerId, people, events: [eventId] }] : [];
  });
};
