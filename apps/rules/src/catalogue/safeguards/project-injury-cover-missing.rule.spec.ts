import { moment } from '../facts.builder';
import { asDeveloper, cover, works } from '../safeguard-facts.builder';
import type { SiteFacts } from '../safeguard-facts';
import { rule } from './project-injury-cover-missing.rule';

const judged = (facts: SiteFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: SiteFacts) => rule.due(facts, moment('2026-03-01'));

describe('project-injury-cover-missing', () => {
  it('has the whole of the thirtieth day after the start; yellow, orange after thirty days', () => {
    expect(dues(works())).toEqual(['2026-04-01']);
    expect(judged(works(), '2026-03-31').broken).toBe(false);
    expect(judged(works(), '2026-04-01')).toMatchObject({ broken: true, severity: 'yellow', since: '2026-04-02', workers: 0 });
    expect(judged(works(), '2026-05-01')).toMatchObject({ severity: 'yellow' });
    expect(judged(works(), '2026-05-02')).toMatchObject({ severity: 'orange' });
  });

  it('rolls a thirtieth day that is a rest day forward', () => {
    // 2026-03-05 + 30 = Saturday 04-04, the Qingming holiday until 04-06.
    expect(dues(works({}, { startsOn: '2026-03-05' }))).toEqual(['2026-04-07']);
  });

  it('never was where the cover runs from the last day on, however late it was told; later it is filed', () => {
    expect(judged(works({ covers: [cover('2026-04-02', '2027-09-30')] }), '2026-06-30')).toEqual({ broken: false, cause: 'never-was' });
    const late = works({ covers: [cover('2026-04-20', '2027-09-30')] });
    expect(judged(late, '2026-04-18')).toMatchObject({ broken: true, since: '2026-04-02' });
    expect(judged(late, '2026-04-19')).toEqual({ broken: false, cause: 'filed' });
  });

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
