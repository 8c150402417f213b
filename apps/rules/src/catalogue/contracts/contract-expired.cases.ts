import { contract, employment, PROJECT } from '../facts.builder';
import { employmentRecord } from '../contracts-facts.builder';
import type { ContractFact, EmploymentFact } from '../facts';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const TERM = law('劳动合同法', '10, 44');

const term = (startsOn: string, endsOn?: string, rest: Partial<ContractFact> = {}): ContractFact =>
  contract('甲', startsOn, { id: `contract-${startsOn}`, startsOn, ...(endsOn && { endsOn }), ...rest });
const at = (contracts: readonly ContractFact[], rest: Partial<EmploymentFact> = {}) =>
  employmentRecord(employment('甲', '2024-01-01', rest), { contracts });
const year = term('2025-01-01', '2025-12-31');
const next = (signedOn: string) => [year, term('2026-01-01', '2026-12-31', { signedOn })];

export const cases: readonly WorkedCase<'employment'>[] = [
  given(
    '合同2025-12-31到期，继续用工；终止备案的七日过后判断',
    'over on 2025-12-31, the work went on; judged when the seven days for filing an end are over',
    at([year]),
    {
      '2026-01-06': none(),
      '2026-01-07': alert('yellow', '2026-01-01', 1),
      '2026-01-30': alert('yellow', '2026-01-01', 1),
      '2026-01-31': alert('orange', '2026-01-01', 1),
    },
    [TERM],
    { counts: ['day-after'] },
  ),
  given(
    '2025-09-26到期，第七日在国庆假期内：顺延至10月9日',
    'over on 2025-09-26, the seventh day in the National Day’s holidays: until 10-09',
    at([term('2024-01-01', '2025-09-26')]),
    { '2025-10-08': none(), '2025-10-09': alert('yellow', '2025-09-27', 1) },
    [TERM],
    { counts: ['forward'] },
  ),
  given(
    '2024-02-29（闰日）到期',
    'over on 2024-02-29, a leap day',
    at([term('2024-01-01', '2024-02-29')]),
    { '2024-03-06': none(), '2024-03-07': alert('yellow', '2024-03-01', 1) },
    [TERM],
    { counts: ['day-after'] },
  ),
  given(
    '2026-02-21到期，第七日2月28日周六调休上班：不顺延',
    'over on 2026-02-21, the seventh day is Saturday 02-28, a make-up working day: it stays',
    at([term('2024-01-01', '2026-02-21')]),
    { '2026-02-27': none(), '2026-02-28': alert('yellow', '2026-02-22', 1) },
    [TERM],
    { counts: ['working-days', 'forward'] },
  ),
  given(
    '2026-12-25到期，第七日为2027年元旦（历法尚未公布，法定假日仍计）：暂定1月4日',
    'over on 2026-12-25, the seventh day is New Year 2027, beyond the published calendar: until 01-04 for now',
    at([term('2024-01-01', '2026-12-25')]),
    { '2027-01-03': none(), '2027-01-04': alert('yellow', '2026-12-26', 1) },
    [TERM],
    { counts: ['provisional', 'forward'] },
  ),
  given('到期前一天已续订，到期后报备', 'renewed the day before it was over', at(next('2025-12-31')), { '2026-01-20': none('never-was') }, [
    TERM,
  ]),
  given(
    '到期后2026-01-15补续',
    'renewed on 2026-01-15, after it was over',
    at(next('2026-01-15')),
    { '2026-01-20': none('filed', { workers: 1 }) },
    [TERM],
  ),
  given(
    '2026-01-12离职',
    'left on 2026-01-12',
    at([year], { endsOn: '2026-01-12' }),
    { '2026-01-11': alert('yellow', '2026-01-01', 1), '2026-01-20': none('ended', { workers: 1 }) },
    [TERM],
  ),
  given('合同到期当日离职', 'left with the contract', at([year], { endsOn: '2025-12-31' }), { '2026-01-20': none('never-was') }, [TERM]),
  given('无固定期限合同', 'an open-ended contract', at([term('2024-01-01')]), { '2026-06-30': none() }, [TERM]),
  given('从未签订合同（由未订立书面合同预警）', 'no contract at all, which is another rule’s', at([]), { '2026-06-30': none() }, [TERM]),
  given(
    '工地上的用工书面协议到期',
    'a written agreement on a site was over',
    at([term('2025-01-01', '2025-12-31', { form: 'written-agreement' })], { project: PROJECT }),
    { '2026-01-07': alert('yellow', '2026-01-01', 1) },
    [law('保障农民工工资支付条例', 28)],
  ),
  ...(['part-time', 'retired', 'intern'] as const).map((relation) =>
    given(
      `${{ 'part-time': '非全日制', retired: '退休返聘', intern: '实习' }[relation]}不判断`,
      `nothing is said of ${{ 'part-time': 'part-time work', retired: 'a retired person', intern: 'an intern' }[relation]}`,
      at([year], { relation }),
      { '2026-06-30': none() },
      [TERM],
    ),
  ),
];
