import { moment } from '../facts.builder';
import { asDeveloper, guarantee, works } from '../safeguard-facts.builder';
import type { SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { rule } from './payment-guarantee-missing.rule';

const site = (rest: Partial<SiteFacts> = {}, of: Partial<SiteTermsFact> = {}) => asDeveloper(works(rest, of));
const judged = (facts: SiteFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: SiteFacts) => rule.due(facts, moment('2026-03-01'));

describe('payment-guarantee-missing', () => {
  it('is asked for by the end of the day on which the works begin; yellow, orange after thirty days', () => {
    expect(dues(site())).toEqual(['2026-03-02']);
    expect(judged(site(), '2026-03-01').broken).toBe(false);
    expect(judged(site(), '2026-03-02')).toMatchObject({ broken: true, severity: 'yellow', since: '2026-03-03', workers: 0 });
    expect(judged(site(), '2026-04-02')).toMatchObject({ severity: 'orange' });
    expect(judged(site(), '2026-04-01')).toMatchObject({ severity: 'yellow' });
  });

  it('is content with one on file by then, is resolved by one that follows, and ends with the works', () => {
    expect(judged(site({ guarantees: [guarantee('2026-03-02')] }), '2026-06-30')).toEqual({ broken: false, cause: 'never-was' });
    const late = site({ guarantees: [guarantee('2026-03-03')] });
    expect(judged(late, '2026-03-02')).toMatchObject({ broken: true });
    expect(judged(late, '2026-03-02', '2026-03-03')).toEqual({ broken: false, cause: 'filed' });
    expect(judged(site({ guarantees: [guarantee('2026-03-01', '2026-03-01')] }), '2026-03-02').broken).toBe(true);
    expect(judged(site(), '2027-09-30')).toEqual({ broken: false, cause: 'ended' });
  });

  it('is asked of the developer alone, of no works that began before the regulation, and later of a site that was told later', () => {
    expect(judged(works(), '2026-12-31').broken).toBe(false);
    expect(dues(site({}, { startsOn: '2020-04-30' }))).toEqual([]);
    expect(dues(site({}, { knownOn: '2026-03-03' }))).toEqual(['2026-03-10']);
    expect(judged(site({ guarantees: [guarantee('2026-03-10')] }, { knownOn: '2026-03-03' }), '2026-03-31').broken).toBe(false);
  });
});
