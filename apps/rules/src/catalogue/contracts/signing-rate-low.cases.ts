import { contract, employment, EMPLOYER, staff } from '../facts.builder';
import type { ContractFact, EmploymentFact, StaffFacts } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const PLAN = law('临沂市三项行动计划 (2014)', '一');
const WRITTEN = law('劳动合同法', 10);

const industry = (code: string) => ({ employer: { uscc: EMPLOYER, region: '371302', industry: code, eventId: 'e' } });
/** So many people hired on 2026-03-02, the first `signed` with contracts of that day. */
const firm = (
  people: number,
  signed: number,
  rest: Partial<StaffFacts> = {},
  work: Partial<EmploymentFact> = {},
  paper: Partial<ContractFact> = {},
): StaffFacts =>
  staff({
    ...industry('C1811'),
    employments: Array.from({ length: people }, (_, i) => employment(`${i + 1}`, work.startsOn ?? '2026-03-02', work)),
    contracts: Array.from({ length: signed }, (_, i) => contract(`${i + 1}`, '2026-03-02', paper)),
    ...rest,
  });
const DAY = '2026-04-01';
const told = (workers: number) => alert('yellow', '2026-04-02', workers);
const one = (signedOn: string) => ({
  contracts: [...firm(20, 18).contracts, contract('19', signedOn, { startsOn: '2026-03-02', knownOn: '2026-04-20' })],
});
const leaving = firm(20, 18).employments.map((worker, i) => (i >= 18 ? { ...worker, endsOn: '2026-04-10' } : worker));

export const cases: readonly WorkedCase<'staff'>[] = [
  given(
    '20人签18人，90%不足95%',
    '18 of 20 signed: 90 % is under 95',
    firm(20, 18),
    { '2026-03-31': none(), [DAY]: told(2) },
    [PLAN, WRITTEN],
    { counts: ['month', 'whole-day'] },
  ),
  given('20人签19人，恰为95%', '19 of 20 signed: 95 %', firm(20, 19), { [DAY]: none('never-was') }, [PLAN]),
  given('39人签37人，94.87%', '37 of 39 signed: 94.87 %', firm(39, 37), { [DAY]: told(2) }, [PLAN]),
  ...[
    ['建筑业', 'construction', 'E4710'],
    ['餐饮业', 'catering', 'H6210'],
    ['居民服务业', 'resident services', 'O8010'],
  ].flatMap(([zh, en, code]) => [
    given(`${zh}20人签13人，恰为65%`, `${en}, 13 of 20 signed: 65 %`, firm(20, 13, industry(code!)), { [DAY]: none('never-was') }, [PLAN]),
    given(`${zh}20人签12人`, `${en}, 12 of 20 signed`, firm(20, 12, industry(code!)), { [DAY]: told(8) }, [PLAN]),
  ]),
  given('不足10人不计算：9人未签', 'fewer than ten are not rated: nine unsigned', firm(9, 0), { [DAY]: none('never-was') }, [PLAN]),
  given('10人未签', 'ten unsigned', firm(10, 0), { [DAY]: told(10) }, [PLAN]),
  given('行业不明：按较低的65%', 'an industry nobody told: the lower 65 %', firm(20, 13, { employer: undefined }), { [DAY]: none() }, [
    PLAN,
  ]),
  given(
    '12人2026-01-30入职：满一月为2月28日',
    'twelve hired on 2026-01-30: the month is over with 02-28',
    firm(12, 0, {}, { startsOn: '2026-01-30' }),
    { '2026-02-27': none(), '2026-02-28': alert('yellow', '2026-03-01', 12) },
    [PLAN],
    { counts: ['month'] },
  ),
  given(
    '建筑业的用工书面协议计入',
    'written agreements count in construction',
    firm(20, 20, industry('E4710'), {}, { form: 'written-agreement' }),
    { [DAY]: none() },
    [law('保障农民工工资支付条例', 28)],
  ),
  given(
    '制造业的用工书面协议不计入',
    'written agreements don’t in manufacturing',
    firm(20, 20, {}, {}, { form: 'written-agreement' }),
    { [DAY]: told(20) },
    [WRITTEN],
  ),
  given(
    '第19人4月20日补签：改正',
    'the nineteenth signed on 04-20: corrected',
    firm(20, 18, one('2026-04-20')),
    { '2026-04-20': none('corrected') },
    [PLAN],
  ),
  given(
    '第19人4月1日已签，20日才报备：从未发生',
    'the nineteenth signed on 04-01, filed on 04-20: never was',
    firm(20, 18, one('2026-04-01')),
    { '2026-04-20': none('never-was') },
    [PLAN],
  ),
  given(
    '未签的两人4月10日离职：改正',
    'the two unsigned left on 04-10: corrected',
    firm(20, 18, { employments: leaving }),
    { '2026-04-09': told(2), '2026-04-10': none('corrected') },
    [PLAN],
  ),
  given(
    '20份合同2026-12-31同时到期未续（历法未公布）：2027-01-31满一月',
    'twenty contracts over on 2026-12-31 and none renewed: the month is over with 2027-01-31',
    firm(20, 20, {}, {}, { endsOn: '2026-12-31' }),
    { '2027-01-30': none(), '2027-01-31': alert('yellow', '2027-02-01', 20) },
    [PLAN],
    { counts: ['month', 'provisional'] },
  ),
  given(
    '一个月内离职的不计',
    'people who left within the month don’t count',
    firm(20, 0, {}, { endsOn: '2026-04-01' }),
    { '2026-06-30': none() },
    [PLAN],
  ),
  ...(['part-time', 'retired', 'intern', 'labour-service'] as const).map((relation) =>
    given(
      `${{ 'part-time': '非全日制', retired: '退休返聘', intern: '实习', 'labour-service': '劳务关系' }[relation]}不计`,
      `${{ 'part-time': 'part-time workers', retired: 'retired people', intern: 'interns', 'labour-service': 'services' }[relation]} don’t count`,
      firm(20, 0, {}, { relation }),
      { '2026-06-30': none() },
      [PLAN],
    ),
  ),
];
