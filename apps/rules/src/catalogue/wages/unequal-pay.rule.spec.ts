import { fen } from '@anxin/money';
import { employerPeriod, line, moment } from '../facts.builder';
import { post, postMonth } from '../wages-facts.builder';
import { patternsIn } from './patterns';
import { rule } from './unequal-pay.rule';

const five = (pay: string): string[] => Array.from({ length: 5 }, () => pay);
const judge = (direct: readonly string[], dispatched: readonly string[], over = '2026-02-10') =>
  rule.decide(post(postMonth('2026-01', '2026-02-10', direct, dispatched)), moment(over));

describe('unequal-pay 同工不同酬', () => {
  it('is silent at nine tenths of the median, and speaks a fen below it', () => {
    expect(judge(five('5000.00'), five('4500.00')).broken).toBe(false);
    expect(judge(five('5000.00'), five('4499.99'))).toMatchObject({ broken: true, severity: 'yellow', workers: 5, since: '2026-02-11' });
    expect(judge(five('5000.00'), five('4499.99'), '2026-02-09').broken).toBe(false);
  });

  it('needs five of each', () => {
    expect(judge(five('5000.00').slice(1), five('3000.00')).broken).toBe(false);
    expect(judge(five('5000.00'), five('3000.00').slice(1)).broken).toBe(false);
  });

  it('compares medians, which one well-paid person doesn’t move', () => {
    expect(judge([...five('5000.00'), '50000.00'], five('4600.00')).broken).toBe(false);
    expect(judge(['4000.00', '4000.00', '5000.00', '6000.00', '6000.00', '6000.00'], five('4949.99')).broken).toBe(true);
    expect(judge(['4000.00', '4000.00', '5000.00', '6000.00', '6000.00', '6000.00'], five('4950.00')).broken).toBe(false);
  });

  it('is gone when the gap is closed', () => {
    const facts = post(
      postMonth('2026-01', '2026-02-10', five('5000.00'), five('4000.00')),
      postMonth('2026-02', '2026-03-10', five('5000.00'), five('4500.00')),
    );
    expect(rule.decide(facts, moment('2026-02-10')).broken).toBe(true);
    expect(rule.decide(facts, moment('2026-03-10'))).toEqual({ broken: false, cause: 'corrected' });
  });
});

describe('patterns that a month may be a part of', () => {
  const of = (pays: readonly string[], rest: Parameters<typeof line>[2] = {}) =>
    patternsIn(employerPeriod({ lines: pays.map((pay, i) => line(`w${i}`, pay, rest)) }), '371302', () => fen('2200.00'));

  it('are looked for where half of the lines are near the minimum', () => {
    expect(of(['2200.00', '2250.00', '2150.00', '5000.00', '6000.00'])).toMatchObject([{ kind: 'pay-pattern' }]);
    expect(of(['2200.00', '2250.00', '5000.00', '5000.00', '6000.00'])).toEqual([]);
  });

  it('and in posts where both kinds of people work', () => {
    const lines = [0, 1, 2, 3].map((i) => line(`w${i}`, '5000.00', { post: '操作工', kind: i < 2 ? 'direct' : 'dispatched' }));
    const found = patternsIn(employerPeriod({ lines }), '371302', () => undefined);
    expect(found).toMatchObject([{ kind: 'post', post: '操作工' }]);
    expect(patternsIn(employerPeriod({ lines: lines.slice(1) }), '371302', () => undefined)).toEqual([]);
  });
});
