import { law } from '../rule';
import { post, postMonth } from '../wages-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const EQUAL = law('劳动合同法', 63);

const five = (pay: string): string[] => Array.from({ length: 5 }, () => pay);
const january = (direct: readonly string[], dispatched: readonly string[]) => post(postMonth('2026-01', '2026-02-10', direct, dispatched));
const spread = ['4000.00', '4000.00', '5000.00', '6000.00', '6000.00', '6000.00'];
const told = alert('yellow', '2026-02-11', 5);
const DAY = '2026-02-10';

export const cases: readonly WorkedCase<'post'>[] = [
  given(
    '派遣人员中位数4499.99元，不足直接用工5000元的九成',
    'dispatched people’s median 4 499.99 is under nine tenths of 5 000',
    january(five('5000.00'), five('4499.99')),
    { '2026-02-09': none(), [DAY]: told },
    [EQUAL],
  ),
  given(
    '派遣人员中位数4500元，恰为九成',
    'dispatched people’s median is nine tenths',
    january(five('5000.00'), five('4500.00')),
    { [DAY]: none() },
    [EQUAL],
  ),
  given(
    '直接用工只有4人：不比较',
    'four direct people: nothing is compared',
    january(five('5000.00').slice(1), five('3000.00')),
    { [DAY]: none() },
    [EQUAL],
  ),
  given(
    '派遣人员只有4人：不比较',
    'four dispatched people: nothing is compared',
    january(five('5000.00'), five('3000.00').slice(1)),
    { [DAY]: none() },
    [EQUAL],
  ),
  given(
    '一名高薪者不影响中位数',
    'one well-paid person moves no median',
    january([...five('5000.00'), '50000.00'], five('4600.00')),
    { [DAY]: none() },
    [EQUAL],
  ),
  given(
    '六人取中间两人平均5500元：4949.99元不足',
    'of six the mean of the middle two, 5 500: 4 949.99 is under',
    january(spread, five('4949.99')),
    { [DAY]: told },
    [EQUAL],
  ),
  given(
    '六人取中间两人平均5500元：4950元足够',
    'of six the mean of the middle two, 5 500: 4 950 is enough',
    january(spread, five('4950.00')),
    { [DAY]: none() },
    [EQUAL],
  ),
  given(
    '次月差距消除：解除',
    'the next month the gap is closed',
    post(
      postMonth('2026-01', '2026-02-10', five('5000.00'), five('4000.00')),
      postMonth('2026-02', '2026-03-10', five('5000.00'), five('4500.00')),
    ),
    { '2026-02-10': told, '2026-03-10': none('corrected') },
    [EQUAL],
  ),
];
