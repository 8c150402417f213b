import { moment } from '../facts.builder';
import { agency, licence, sent } from '../employers-facts.builder';
import type { AgencyFacts } from '../employers-facts';
import { rule } from './dispatch-licence-invalid.rule';

const judge = (facts: AgencyFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: AgencyFacts) => rule.due(facts, moment('2026-06-30'));
const never = { broken: false, cause: 'never-was' };

describe('dispatch-licence-invalid 派遣许可缺失或过期', () => {
  it('speaks at the end of the first day on which somebody is at work elsewhere without a licence', () => {
    const facts = agency([sent(3, '2026-03-02')]);
    expect(dues(facts)).toEqual(['2026-03-02']);
    expect(judge(facts, '2026-03-01', '2026-03-02')).toEqual(never);
    expect(judge(facts, '2026-03-02')).toMatchObject({
      broken: true,
      severity: 'orange',
      workers: 3,
      since: '2026-03-02',
      evidence: [{ kind: 'dispatched', dispatched: 3, startsOn: '2026-03-02', events: [facts.dispatched[0]!.eventId] }],
    });
  });

  it('accuses nobody while a licence is in force, its last day too; the day after it does', () => {
    const facts = agency([sent(2, '2026-03-02')], licence('2023-04-01', '2026-03-31'));
    expect(dues(facts)).toEqual(['2026-04-01']);
    expect(judge(facts, '2026-03-31')).toEqual(never);
    expect(judge(facts, '2026-04-01')).toMatchObject({
      broken: true,
      since: '2026-04-01',
      evidence: [{ kind: 'dispatch-licence', from: '2023-04-01', until: '2026-03-31' }, { kind: 'dispatched' }],
      explanation: { zh: expect.stringContaining('原许可有效期至2026-03-31') },
    });
  });

  it('says nothing of an agency that sends nobody, nor once nobody is at work any more', () => {
    expect(dues(agency([]))).toEqual([]);
    expect(judge(agency([]), '2026-06-30')).toEqual(never);
    const ended = agency([sent(2, '2026-03-02', { endsOn: '2026-03-20' })]);
    expect(judge(ended, '2026-03-20')).toMatchObject({ broken: true, again: [] });
    expect(judge(ended, '2026-03-19')).toMatchObject({ broken: true, again: ['2026-03-20'] });
    expect(judge(ended, '2026-03-20', '2026-03-21')).toEqual({ broken: false, cause: 'ended' });
    expect(judge(ended, '2026-03-21')).toEqual({ broken: false, cause: 'ended' });
  });

  it('judges people of whom it hears late at the end of that day, since the day on which they began', () => {
    const facts = agency([sent(1, '2026-03-02', { knownOn: '2026-03-25' })]);
    expect(dues(facts)).toEqual(['2026-03-25']);
    expect(judge(facts, '2026-03-24', '2026-03-25')).toEqual(never);
    expect(judge(facts, '2026-03-25')).toMatchObject({ broken: true, since: '2026-03-02' });
  });

  it('counts all who are at work, and the days since the first of those who followed one another', () => {
    const facts = agency([sent(2, '2026-03-02', { endsOn: '2026-03-15' }), sent(3, '2026-03-16'), sent(1, '2026-03-20')]);
    expect(judge(facts, '2026-03-20')).toMatchObject({ workers: 4, since: '2026-03-02' });
    const pause = agency([sent(2, '2026-03-02', { endsOn: '2026-03-10' }), sent(3, '2026-03-16')]);
    expect(judge(pause, '2026-03-16')).toMatchObject({ workers: 3, since: '2026-03-16' });
  });
});
