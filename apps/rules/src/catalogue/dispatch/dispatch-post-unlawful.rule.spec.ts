import { moment } from '../facts.builder';
import { AGENCY, agencyContract, dispatchPost, inPost } from '../employers-facts.builder';
import type { DispatchPostFacts } from '../employers-facts';
import { rule } from './dispatch-post-unlawful.rule';

const judge = (facts: DispatchPostFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: DispatchPostFacts) => rule.due(facts, moment('2026-01-01'));
const never = { broken: false, cause: 'never-was' };

describe('dispatch-post-unlawful 派遣岗位违法', () => {
  it('accuses nobody where nobody said what the post is, nor in an auxiliary or substitute one, however long', () => {
    for (const postKind of [undefined, 'auxiliary', 'substitute'] as const) {
      const facts = dispatchPost(inPost('a', '2020-01-01', { postKind }));
      expect(dues(facts)).toEqual([]);
      expect(judge(facts, '2026-06-30')).toEqual(never);
    }
  });

  it('leaves six months to a temporary post, and not a day more', () => {
    const facts = dispatchPost(inPost('a', '2026-01-15', { postKind: 'temporary' }));
    expect(dues(facts)).toEqual(['2026-07-15']);
    expect(judge(facts, '2026-07-14')).toEqual(never);
    expect(judge(facts, '2026-07-15')).toMatchObject({
      broken: true,
      severity: 'yellow',
      workers: 1,
      since: '2026-07-15',
      evidence: [{ workerId: 'a', because: 'temporary-too-long', post: '保洁', agency: AGENCY, postKind: 'temporary' }],
      jointlyLiable: [{ uscc: AGENCY, kind: 'joint', article: '劳动合同法 92' }],
      again: ['2026-08-14'],
    });
    expect(judge(facts, '2026-08-13')).toMatchObject({ severity: 'yellow' });
    expect(judge(facts, '2026-08-14')).toMatchObject({ severity: 'orange' });
  });

  it('speaks of a post that is stated to be none of the three, from the first day', () => {
    const facts = dispatchPost(inPost('a', '2026-03-02', { postKind: 'none' }), inPost('b', '2026-03-05', { postKind: 'none' }));
    expect(judge(facts, '2026-03-01', '2026-03-02')).toEqual(never);
    expect(judge(facts, '2026-03-02')).toMatchObject({ broken: true, workers: 1, since: '2026-03-02' });
    expect(judge(facts, '2026-03-05')).toMatchObject({ workers: 2, since: '2026-03-02' });
  });

  it('holds an agency contract of less than two years against the post, not one of two years to the day, nor one without a last day', () => {
    const with_ = (contract: ReturnType<typeof agencyContract>) =>
      dispatchPost(inPost('a', '2026-03-02', { postKind: 'auxiliary', contracts: [contract] }));
    for (const until of ['2028-03-01', '2028-03-02', undefined]) expect(dues(with_(agencyContract('2026-03-02', until)))).toEqual([]);
    const facts = with_(agencyContract('2026-03-02', '2028-02-29'));
    expect(judge(facts, '2026-03-02')).toMatchObject({
      broken: true,
      evidence: [{ because: 'agency-contract-too-short', contractFrom: '2026-03-02', contractUntil: '2028-02-29' }],
    });
    // Extended to two years, or over with the dispatch still running: nothing is wrong with it any more.
    expect(judge(with_(agencyContract('2026-03-02', '2028-03-01')), '2026-06-30')).toEqual(never);
    expect(judge(with_(agencyContract('2026-03-02', '2026-05-31')), '2026-05-31')).toEqual({ broken: false, cause: 'corrected' });
  });

  it('does not hold an early end against a contract of two years, nor a short one that was over before the dispatch', () => {
    const early = agencyContract('2025-03-02', '2027-03-01', { endedOn: '2025-09-01' });
    const before = agencyContract('2024-03-02', '2025-03-01');
    expect(dues(dispatchPost(inPost('a', '2026-03-02', { contracts: [early, before] })))).toEqual([]);
  });

  it('judges what it hears late at the end of that day', () => {
    const late = dispatchPost(inPost('a', '2026-01-15', { postKind: 'temporary', knownOn: '2026-09-01' }));
    expect(judge(late, '2026-08-31', '2026-09-01')).toEqual(never);
    expect(judge(late, '2026-09-01')).toMatchObject({ broken: true, since: '2026-07-15', severity: 'orange' });
    const contract = agencyContract('2026-03-02', '2027-03-01', { knownOn: '2026-04-01' });
    expect(dues(dispatchPost(inPost('a', '2026-03-02', { contracts: [contract] })))).toEqual(['2026-04-01']);
  });
});
