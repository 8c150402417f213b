import { fen } from '@anxin/money';
import { contract, employment } from '../facts.builder';
import { contractRecord } from '../contracts-facts.builder';
import type { ContractFact, EmploymentFact } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const MINIMUM = law('劳动法', 48);
const RISE = law('最低工资规定', '10, 12');
const PART_TIME = law('劳动合同法', 72);

/** Signed for 2025-03-03; the minimum in 兰山区 was 2 010.00 then and is 2 200.00 from 2025-10-01. */
const of = (wage: string, rest: Partial<ContractFact> = {}, work: Partial<EmploymentFact> = {}) =>
  contractRecord(contract('甲', '2025-03-03', { wage: fen(wage), ...rest }), { employments: [employment('甲', '2025-03-03', work)] });
const raised = (from: string) => ({ amendments: [{ version: 2, from, wage: fen('2200.00'), knownOn: from, eventId: 'raise' }] });
const hourly = (wage: string) => of(wage, { basis: 'hourly' }, { relation: 'part-time' });

export const cases: readonly WorkedCase<'contract'>[] = [
  given(
    '约定月薪2009.99元，当地2010元',
    'agreed at 2 009.99 where 2 010 is the minimum',
    of('2009.99'),
    { '2025-03-02': none(), '2025-03-03': alert('yellow', '2025-03-03', 1) },
    [MINIMUM],
  ),
  given('约定月薪恰为2010元', 'agreed at the minimum, 2 010', of('2010.00'), { '2025-03-03': none('never-was') }, [MINIMUM]),
  given(
    '同为1900元，费县（三类）1820元',
    'agreed at 1 900 in 费县, where 1 820 is the minimum',
    of('1900.00'),
    { '2025-03-03': none() },
    [MINIMUM],
    { region: '371325' },
  ),
  given(
    '约定2100元，2025-10-01标准上调至2200元',
    'agreed at 2 100; the minimum rises to 2 200 on 2025-10-01',
    of('2100.00'),
    {
      '2025-09-30': none(),
      '2025-10-01': alert('yellow', '2025-10-01', 1),
      '2025-10-30': alert('yellow', '2025-10-01', 1),
      '2025-10-31': alert('orange', '2025-10-01', 1),
    },
    [RISE],
    { counts: ['day-after'] },
  ),
  given(
    '2025-11-01起变更为2200元：改正',
    'amended to 2 200 from 2025-11-01: corrected',
    of('2100.00', raised('2025-11-01')),
    { '2025-10-31': alert('orange', '2025-10-01', 1), '2025-11-01': none('corrected') },
    [RISE],
  ),
  given(
    '合同2025-09-30到期，早于上调',
    'over on 2025-09-30, before the rise',
    of('2100.00', { endsOn: '2025-09-30' }),
    { '2025-12-31': none('never-was') },
    [RISE],
  ),
  given(
    '合同2026-03-02到期',
    'over on 2026-03-02',
    of('2100.00', { endsOn: '2026-03-02' }),
    { '2026-03-01': alert('orange', '2025-10-01', 1), '2026-03-02': none('ended', { workers: 1 }) },
    [RISE],
  ),
  given(
    '非全日制每小时19.99元，当地20元',
    'part-time at 19.99 an hour where 20 is the minimum',
    hourly('19.99'),
    { '2025-03-03': alert('yellow', '2025-03-03', 1) },
    [PART_TIME],
  ),
  given('非全日制每小时20元', 'part-time at 20 an hour', hourly('20.00'), { '2025-03-03': none() }, [PART_TIME]),
  given('计件单价', 'a piece rate', of('1.00', { basis: 'piece' }), { '2025-12-31': none() }, [MINIMUM]),
  given('按日计薪', 'a wage by the day', of('80.00', { basis: 'daily' }), { '2025-12-31': none() }, [MINIMUM]),
  given('退休返聘', 'a retired person', of('900.00', {}, { relation: 'retired' }), { '2025-12-31': none() }, [law('最低工资规定', 2)]),
  given('约定缩短工时', 'reduced hours', { ...of('900.00'), reduced: new Set(['employment-甲']) }, { '2025-12-31': none() }, [MINIMUM]),
  given(
    '2025-05-09才得知用工：当日终了判断',
    'the employment was told on 2025-05-09: judged at the end of that day',
    of('2000.00', { knownOn: '2025-05-06' }, { knownOn: '2025-05-09' }),
    { '2025-05-08': none(), '2025-05-09': alert('orange', '2025-03-03', 1) },
    [MINIMUM],
    { counts: ['whole-day'] },
  ),
];
