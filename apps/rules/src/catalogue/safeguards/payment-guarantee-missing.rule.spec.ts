import { moment } from '../facts.builder';
import { asDeveloper, guarantee, works } from '../safeguard-facts.builder';
import type { SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { rule } from './payment-guarantee-missing.rule';

const site = (rest: Partial<SiteFacts> = {}, of: Partial<SiteTermsFact> = {}) => asDeveloper(works(rest, of));
const judged = (facts: SiteFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: SiteFacts) => rule.due(facts, moment('2026-03-01'));

describe('payment-guarantee-missing', () => {
  it('is asked of the developer alone, of no works that began before the regulation, and later of a site that was told later', () => {
    expect(judged(works(), '2026-12-31').broken).toBe(false);
    expect(dues(site({}, { startsOn: '2020-04-30' }))).toEqual([]);
    expect(dues(site({}, { knownOn: '2026-03-03' }))).toEqual(['2026-03-10']);
    expect(judged(site({ guarantees: [guarantee('2026-03-10')] }, { knownOn: '2026-03-03' }), '2026-03-31').broken).toBe(false);
  });
});
