import { departure, employmentRecord, lastWage } from '../contracts-facts.builder';
import type { EmploymentRecordFacts } from '../contracts-facts';
import { employment, EMPLOYER, payment, PROJECT } from '../facts.builder';
import type { EmploymentFact, PaymentFact } from '../facts';
import { law } from '../rule';
import { DEVELOPER } from '../safeguard-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const AT_ONCE = law('工资支付暂行规定', 9);
const SHANDONG = law('山东省劳动合同条例', 30);
const UNIT = '91371302MA3AAAA23N';

/** Left on 2026-03-05, told that day; the payroll of March was submitted on 03-06, its payday is 04-10. */
const left = (
  paid: readonly PaymentFact[] = [],
  rest: Partial<EmploymentRecordFacts> = {},
  work: Partial<EmploymentFact> = {},
): EmploymentRecordFacts => {
  const endsOn = work.endsOn ?? '2026-03-05';
  return employmentRecord(employment('甲', '2024-01-01', { endsOn, ...work }), {
    departure: departure(endsOn),
    wages: [wage('2026-03', ['967.74', '2026-04-10', '2026-03-06'], paid)],
    received: paid,
    ...rest,
  });
};
function wage(period: string, told: readonly [net: string, payday: string, knownOn: string], payments: readonly PaymentFact[] = []) {
  return lastWage(period, told, { line: { workerId: '甲' }, payments });
}
/** Left on a day, 500 open whose payday is far. */
const leftOn = (endsOn: string, certificateOn?: string) =>
  left(
    [],
    {
      departure: departure(endsOn, endsOn, certificateOn ? { certificateOn } : {}),
      wages: [wage(endsOn.slice(0, 7), ['500.00', '2026-12-31', endsOn])],
    },
    { endsOn },
  );
const paid = (amount: string, on: string) => left([payment('甲', amount, on)]);
const due = (
  zh: string,
  en: string,
  facts: EmploymentRecordFacts,
  [before, last, since]: readonly [string, string, string],
  counts: WorkedCase['counts'] = [],
) => given(zh, en, facts, { [before]: none(), [last]: alert('yellow', since, 1, '500.00') }, [SHANDONG], { counts });
const project = { id: PROJECT, sector: 'housing', region: '371302', developer: DEVELOPER, generalContractor: UNIT, eventId: 'e' } as const;

export const cases: readonly WorkedCase<'employment'>[] = [
  given(
    '2026-03-05离职，山东15日内结清；4月10日发薪日前由本预警计，之后计入拖欠工资',
    'left on 2026-03-05: within fifteen days in Shandong; past the payday of 04-10 the sum is the arrears’',
    left(),
    {
      '2026-03-19': none(),
      '2026-03-20': alert('yellow', '2026-03-21', 1, '967.74'),
      '2026-04-09': alert('yellow', '2026-03-21', 1, '967.74'),
      '2026-04-10': alert('yellow', '2026-03-21', 1, '0.00'),
      '2026-04-19': alert('yellow', '2026-03-21', 1, '0.00'),
      '2026-04-20': alert('orange', '2026-03-21', 1, '0.00'),
    },
    [AT_ONCE, SHANDONG],
    { counts: ['day-after', 'whole-day'] },
  ),
  given(
    '外省无15日规定：离职当日结清',
    'elsewhere nothing may wait: with the last day',
    left(
      [],
      { departure: departure('2026-03-07'), wages: [wage('2026-03', ['967.74', '2026-04-10', '2026-03-07'])] },
      { endsOn: '2026-03-07' },
    ),
    { '2026-03-06': none(), '2026-03-07': alert('yellow', '2026-03-08', 1, '967.74') },
    [AT_ONCE],
    { region: '320102' },
  ),
  due(
    '第15日为周六2026-03-21：顺延至周一',
    'the fifteenth day is Saturday 2026-03-21: until Monday',
    leftOn('2026-03-06'),
    ['2026-03-22', '2026-03-23', '2026-03-24'],
    ['forward'],
  ),
  due(
    '第15日在国庆假期内：顺延至10月9日',
    'the fifteenth day in the National Day’s holidays: until 10-09',
    leftOn('2025-09-20'),
    ['2025-10-08', '2025-10-09', '2025-10-10'],
    ['forward'],
  ),
  due(
    '第15日为调休上班的周六2026-02-28：不顺延',
    'the fifteenth day is a make-up Saturday: it stays',
    leftOn('2026-02-13'),
    ['2026-02-27', '2026-02-28', '2026-03-01'],
    ['working-days', 'forward'],
  ),
  due(
    '跨闰年2月：2024-02-15离职',
    'over 29 February: left on 2024-02-15',
    leftOn('2024-02-15'),
    ['2024-02-29', '2024-03-01', '2024-03-02'],
    ['day-after'],
  ),
  due('证明2026-03-10才出具：自该日起15日', 'the certificate came on 03-10: counted from it', leftOn('2026-03-05', '2026-03-10'), [
    '2026-03-24',
    '2026-03-25',
    '2026-03-26',
  ]),
  given(
    '3月20日到账，银行25日才报来',
    'in the account on 03-20, the bank’s file later',
    paid('967.74', '2026-03-20'),
    { '2026-03-25': none('never-was') },
    [AT_ONCE],
  ),
  given(
    '3月23日到账：已支付',
    'in the account on 03-23: paid',
    paid('967.74', '2026-03-23'),
    { '2026-03-22': alert('yellow', '2026-03-21', 1, '967.74'), '2026-03-25': none('paid', { amount: '967.74', workers: 1 }) },
    [AT_ONCE],
  ),
  given('差一分', 'a fen short', paid('967.73', '2026-03-20'), { '2026-03-25': alert('yellow', '2026-03-21', 1, '0.01') }, [AT_ONCE]),
  given(
    '2月工资发薪日3月10日已过：只提示，金额计入拖欠工资',
    'February’s payday of 03-10 was before: told of, the sum is the arrears’',
    left([], { wages: [wage('2026-02', ['6000.00', '2026-03-10', '2026-03-06'])] }),
    { '2026-03-19': none(), '2026-03-20': alert('yellow', '2026-03-21', 1, '0.00') },
    [AT_ONCE],
  ),
  given(
    '离职在3月30日才报来：当日终了判断，仍自3月21日起',
    'the departure was told on 03-30: judged that day, since 03-21',
    left([], { departure: departure('2026-03-05', '2026-03-30') }),
    { '2026-03-29': none(), '2026-03-30': alert('yellow', '2026-03-21', 1, '967.74') },
    [AT_ONCE],
    { counts: ['whole-day'] },
  ),
  given(
    '次日转到本单位另一工地：不结算',
    'moved to another site of the firm the next day',
    { ...left(), employments: [...left().employments, employment('甲', '2026-03-06', { id: 'other' })] },
    { '2026-06-30': none() },
    [AT_ONCE],
  ),
  given(
    '离职四日后又入职：仍应结清',
    'came back four days later: it is settled all the same',
    { ...left(), employments: [...left().employments, employment('甲', '2026-03-09', { id: 'other' })] },
    { '2026-03-20': alert('yellow', '2026-03-21', 1, '967.74') },
    [AT_ONCE],
  ),
  given(
    '被派遣劳动者：用工单位连带',
    'a dispatched person: the user unit owes with the agency',
    left([], {}, { kind: 'dispatched', employer: UNIT, employerOfRecord: EMPLOYER }),
    { '2026-03-20': alert('yellow', '2026-03-21', 1, '967.74', { liable: [{ uscc: UNIT, kind: 'joint', article: '劳动合同法 92' }] }) },
    [law('劳动合同法', 92)],
  ),
  given(
    '工地上的农民工：总承包单位先行清偿',
    'a migrant worker on a site: the general contractor pays first',
    left([], { project }, { migrant: true }),
    {
      '2026-03-20': alert('yellow', '2026-03-21', 1, '967.74', {
        liable: [{ uscc: UNIT, kind: 'pays-first', article: '保障农民工工资支付条例 30' }],
      }),
    },
    [law('保障农民工工资支付条例', 30)],
  ),
];
