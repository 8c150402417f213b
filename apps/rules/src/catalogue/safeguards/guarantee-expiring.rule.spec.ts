import { moment } from '../facts.builder';
import { deposit, depositFacts, step, terms } from '../safeguard-facts.builder';
import type { DepositFacts, DepositStepFact, SiteTermsFact } from '../safeguard-facts';
import { rule } from './guarantee-expiring.rule';

/** The works last until 2027-09-30. */
const until = (validUntil: string, site: Partial<SiteTermsFact> = {}, ...after: DepositStepFact[]) =>
  depositFacts(deposit([step('provided', '720000.00', '2026-03-02', { validUntil }), ...after], 'guarantee'), { project: terms(site) });
const judged = (facts: DepositFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: DepositFacts) => rule.due(facts, moment('2026-03-02'));

describe('guarantee-expiring', () => {
  it('is told a month before the end of one that lasts as long as the works, while they go on', () => {
    expect(dues(until('2027-09-30'))).toEqual(['2027-08-29']);
    expect(judged(until('2027-09-30'), '2027-08-28').broken).toBe(false);
    expect(judged(until('2027-09-30'), '2027-08-29')).toMatchObject({ broken: true, since: '2027-08-30' });
    expect(judged(until('2027-09-30'), '2027-09-30')).toEqual({ broken: false, cause: 'ended' });
  });

  it('asks nothing where the works are over by then, nor of money', () => {
    expect(dues(until('2027-10-31'))).toEqual(['2027-09-29']);
    expect(dues(until('2027-11-01'))).toEqual([]);
    expect(judged(until('2027-11-01'), '2027-12-31')).toEqual({ broken: false, cause: 'never-was' });
    expect(dues(depositFacts(deposit([step('provided', '720000.00', '2026-03-02')])))).toEqual([]);
  });

  it('is replaced by another deposit of as much that lasts longer, and asked no more once the release is announced', () => {
    const money = (held: string) => deposit([step('provided', held, '2026-03-10')]);
    const facts = until('2027-09-29');
    expect(judged({ ...facts, others: [money('719999.99')] }, '2026-03-10')).toMatchObject({ broken: true });
    expect(judged({ ...facts, others: [money('720000.00')] }, '2026-03-10')).toEqual({ broken: false, cause: 'filed' });
    const announced = until(
      '2027-09-29',
      {},
      step('release-announced', '720000.00', '2026-06-01', { state: 'release-announced', validUntil: '2027-09-29' }),
    );
    expect(judged(announced, '2026-06-01')).toEqual({ broken: false, cause: 'ended' });
  });

  it('goes by its end alone where it is for all projects', () => {
    const pool = {
      ...deposit([step('provided', '720000.00', '2026-03-02', { validUntil: '2027-03-01' })], 'guarantee'),
      project: undefined,
    };
    expect(dues(depositFacts(pool, { project: undefined }))).toEqual(['2027-01-31']);
  });
});
