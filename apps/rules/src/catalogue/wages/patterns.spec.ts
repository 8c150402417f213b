import { fen } from '@anxin/money';
import { employerPeriod, line } from '../facts.builder';
import { patternsIn } from './patterns';

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
