import { moment } from '../facts.builder';
import { asDeveloper, cover, works } from '../safeguard-facts.builder';
import type { SiteFacts } from '../safeguard-facts';
import { rule } from './project-injury-cover-missing.rule';

const judged = (facts: SiteFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: SiteFacts) => rule.due(facts, moment('2026-03-01'));

describe('project-injury-cover-missing', () => {
  it('is missing again from the day after its last while the works go on, and no longer than they do', () => {
    const facts = works({ covers: [cover('2026-03-02', '2026-12-31')] });
    expect(dues(facts)).toEqual(['2026-04-01', '2026-12-31']);
    expect(judged(facts, '2026-12-30').broken).toBe(false);
    expect(judged(facts, '2026-12-31')).toMatchObject({
      broken: true,
      since: '2027-01-01',
      explanation: { zh: expect.stringContaining('未续保') },
    });
    const renewed = works({ covers: [cover('2026-03-02', '2026-12-31'), cover('2027-01-01', '2027-09-30')] });
    expect(judged(renewed, '2027-06-30')).toEqual({ broken: false, cause: 'never-was' });
    expect(judged(facts, '2027-09-30')).toEqual({ broken: false, cause: 'ended' });
    expect(judged(works({ covers: [cover('2026-03-02', '2027-09-30')] }), '2027-09-30')).toEqual({ broken: false, cause: 'never-was' });
  });

  it('is asked of the general contractor alone; a site told later has five working days to file', () => {
    expect(dues(asDeveloper(works()))).toEqual([]);
    expect(judged(asDeveloper(works()), '2026-12-31').broken).toBe(false);
    expect(dues(works({}, { knownOn: '2026-04-13' }))).toEqual(['2026-04-20']);
  });
});
