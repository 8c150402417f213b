import { fen } from '@anxin/money';
import { contract, employment } from '../facts.builder';
import { contractRecord, probation } from '../contracts-facts.builder';
import type { ContractRecordFacts } from '../contracts-facts';
import type { EmploymentFact } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const LENGTH = law('劳动合同法', 19);
const PAY = law('劳动合同法', 20);
const OWED = law('劳动合同法', 83);

interface Agreed {
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly months: number;
  readonly wage?: string;
  readonly onProbation?: string;
  readonly work?: Partial<EmploymentFact>;
  readonly facts?: Partial<ContractRecordFacts>;
}
const agreed = ({ startsOn = '2026-03-01', endsOn, months, wage = '6000.00', onProbation, work = {}, facts = {} }: Agreed) =>
  contractRecord(contract('甲', startsOn, { wage: fen(wage), ...(endsOn && { endsOn }) }), {
    probation: [probation(startsOn, months, onProbation)],
    employments: [employment('甲', startsOn, work)],
    ...facts,
  });
const START = '2026-03-01';
const told = (amount = '0.00', since = START) => alert('yellow', since, 1, amount, amount === '0.00' ? {} : { estimated: true });
/** On either side of what a term allows. */
const most = (zh: string, en: string, of: Omit<Agreed, 'months'>, months: number): WorkedCase<'contract'>[] => {
  const day = of.startsOn ?? START;
  return [
    ...(months
      ? [
          given(
            `${zh}：试用期${months}个月`,
            `${en}: ${months} month(s) of probation`,
            agreed({ ...of, months }),
            { [day]: none('never-was') },
            [LENGTH],
          ),
        ]
      : []),
    given(
      `${zh}：试用期${months + 1}个月`,
      `${en}: ${months + 1} month(s) of probation`,
      agreed({ ...of, months: months + 1 }),
      { [day]: told(months ? '0.00' : '193.55', day) },
      [LENGTH],
    ),
  ];
};

export const cases: readonly WorkedCase<'contract'>[] = [
  ...most('不满三个月的合同（差一天）', 'a contract of a day under three months', { endsOn: '2026-05-30' }, 0),
  ...most('三个月的合同', 'a contract of three months', { endsOn: '2026-05-31' }, 1),
  ...most('不满一年的合同（差一天）', 'a contract of a day under a year', { endsOn: '2027-02-27' }, 1),
  ...most('一年的合同', 'a contract of a year', { endsOn: '2027-02-28' }, 2),
  ...most('自2024-02-29起一年的合同', 'a contract of a year from 29 February 2024', { startsOn: '2024-02-29', endsOn: '2025-02-28' }, 2),
  ...most('不满三年的合同（差一天）', 'a contract of a day under three years', { endsOn: '2029-02-27' }, 2),
  ...most('三年的合同', 'a contract of three years', { endsOn: '2029-02-28' }, 6),
  ...most('无固定期限合同', 'an open-ended contract', {}, 6),
  given(
    '以完成一定工作任务为期限的合同：不得约定',
    'a contract for a task: none',
    agreed({ endsOn: '2027-12-31', months: 1, facts: { term: 'task', termEndsOn: undefined } }),
    { [START]: told('193.55') },
    [LENGTH],
  ),
  given(
    '与同一单位第二次约定试用期',
    'a second probation with the same employer',
    agreed({ months: 1, facts: { earlier: [{ startsOn: '2024-01-01', knownOn: '2024-01-01', eventId: 'first' }] } }),
    { [START]: told('193.55') },
    [LENGTH],
  ),
  given(
    '非全日制不得约定试用期',
    'none of part-time work',
    agreed({ months: 1, work: { relation: 'part-time' } }),
    { [START]: told('193.55') },
    [law('劳动合同法', 70)],
  ),
  given(
    '试用期工资4800元，恰为六千元的80%',
    'probation at 4 800, 80 % of 6 000',
    agreed({ months: 2, onProbation: '4800.00' }),
    { [START]: none('never-was') },
    [PAY],
  ),
  given('试用期工资4799.99元', 'probation at 4 799.99', agreed({ months: 2, onProbation: '4799.99' }), { [START]: told() }, [PAY]),
  given(
    '试用期工资2200元，恰为最低工资',
    'probation at the minimum, 2 200',
    agreed({ months: 2, wage: '2500.00', onProbation: '2200.00' }),
    { [START]: none('never-was') },
    [PAY],
  ),
  given(
    '试用期工资2199.99元，低于最低工资',
    'probation at 2 199.99, under the minimum',
    agreed({ months: 2, wage: '2500.00', onProbation: '2199.99' }),
    { [START]: told() },
    [PAY],
  ),
  given(
    '同为2100元，费县（三类）2010元',
    'probation at 2 100 in 费县, where 2 010 is the minimum',
    agreed({ months: 2, wage: '2500.00', onProbation: '2100.00' }),
    { [START]: none('never-was') },
    [PAY],
    {
      region: '371325',
    },
  ),
  given(
    '一年合同约定四个月：已履行的超期按转正工资另付',
    'four months in a contract of a year: the wage once more for the days beyond the law',
    agreed({ endsOn: '2027-02-28', months: 4 }),
    {
      '2026-03-30': told(),
      '2026-03-31': alert('orange', START, 1, '0.00'),
      '2026-05-01': alert('orange', START, 1, '193.55', { estimated: true }),
      '2026-06-15': alert('orange', START, 1, '9000.00', { estimated: true }),
      '2026-08-31': alert('orange', START, 1, '12000.00', { estimated: true }),
    },
    [OWED],
    { counts: ['part-month'] },
  ),
  given(
    '三年合同试用期约定4500元：补足差额',
    '4 500 where 4 800 are due: the difference',
    agreed({ endsOn: '2029-02-28', months: 2, onProbation: '4500.00' }),
    { '2026-03-30': told('290.32'), '2026-12-31': alert('orange', START, 1, '600.00', { estimated: true }) },
    [PAY],
  ),
  given(
    '2026-05-31离职：终止，留存应付',
    'left on 2026-05-31: ended, what is owed stays on record',
    agreed({ endsOn: '2027-02-28', months: 4, work: { endsOn: '2026-05-31' } }),
    { '2026-06-15': none('ended', { amount: '6000.00', workers: 1 }) },
    [OWED],
  ),
  given(
    '试用期结束满两年：不再查处',
    'two years after the probation was over: let go',
    agreed({ startsOn: '2023-01-01', endsOn: '2033-12-31', months: 7 }),
    { '2025-07-30': alert('orange', '2023-01-01', 1, '6000.00', { estimated: true }), '2025-07-31': none('ended', { workers: 1 }) },
    [law('劳动保障监察条例', 20)],
  ),
  ...(['retired', 'intern', 'labour-service'] as const).map((relation) =>
    given(
      `${{ retired: '退休返聘', intern: '实习', 'labour-service': '劳务关系' }[relation]}不判断`,
      `nothing is said of ${{ retired: 'a retired person', intern: 'an intern', 'labour-service': 'services' }[relation]}`,
      agreed({ months: 7, work: { relation } }),
      { [START]: none() },
      [LENGTH],
    ),
  ),
];
