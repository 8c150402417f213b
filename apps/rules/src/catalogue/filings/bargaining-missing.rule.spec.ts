import { moment } from '../facts.builder';
import { agreement, bargaining, status, union } from '../employers-facts.builder';
import type { BargainingFacts } from '../employers-facts';
import { rule } from './bargaining-missing.rule';

const judge = (facts: BargainingFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: BargainingFacts) => rule.due(facts, moment('2026-06-30'));
const never = { broken: false, cause: 'never-was' };

describe('bargaining-missing 未开展工资集体协商', () => {
  it('asks nothing of who has stated no union, or that there is none', () => {
    for (const facts of [bargaining([]), bargaining([union('2026-03-02', false)])]) {
      expect(dues(facts)).toEqual([]);
      expect(judge(facts, '2026-12-31')).toEqual(never);
    }
  });

  it('leaves ten days after the register heard of the union', () => {
    const facts = bargaining([union('2026-03-02')]);
    expect(dues(facts)).toEqual(['2026-03-12']);
    expect(judge(facts, '2026-03-11')).toEqual(never);
    expect(judge(facts, '2026-03-12')).toMatchObject({
      broken: true,
      severity: 'yellow',
      workers: 0,
      since: '2026-03-13',
      evidence: [{ kind: 'union', knownOn: '2026-03-02', events: [facts.unions[0]!.eventId] }],
    });
  });

  it('is content with an agreement in force, its last day too, and leaves ten days to file the next', () => {
    const facts = bargaining([union('2026-03-02')], [agreement('2026-01-01', '2026-06-30')]);
    expect(dues(facts)).toEqual(['2026-07-10']);
    expect(judge(facts, '2026-06-30')).toEqual(never);
    expect(judge(facts, '2026-07-09')).toEqual(never);
    expect(judge(facts, '2026-07-10')).toMatchObject({
      since: '2026-07-11',
      evidence: [{ kind: 'union' }, { kind: 'wage-agreement', until: '2026-06-30' }],
      explanation: { zh: expect.stringContaining('2026-06-30期满') },
    });
    expect(dues(bargaining([union('2026-03-02')], [agreement('2026-01-01', '2026-06-30'), agreement('2026-07-01', '2028-06-30')]))).toEqual(
      ['2028-07-10'],
    );
  });

  it('ends with the union, and where the employer pauses or is no more; who works again has ten days', () => {
    expect(judge(bargaining([union('2026-03-02'), union('2026-04-01', false)]), '2026-04-01')).toEqual({ broken: false, cause: 'ended' });
    expect(judge(bargaining([union('2026-03-02')], [], [status('2026-04-01', false)]), '2026-04-01')).toEqual({
      broken: false,
      cause: 'ended',
    });
    const again = bargaining([union('2026-03-02')], [], [status('2026-03-05', false), status('2026-05-01', true)]);
    expect(judge(again, '2026-03-12')).toMatchObject({ broken: false });
    expect(judge(again, '2026-05-10')).toMatchObject({ broken: false });
    expect(judge(again, '2026-05-11')).toMatchObject({ broken: true, since: '2026-05-12' });
  });

  it('does not begin anew because the union is stated again', () => {
    expect(judge(bargaining([union('2026-03-02'), union('2026-05-01')]), '2026-05-02')).toMatchObject({ since: '2026-03-13' });
  });
});
