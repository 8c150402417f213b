import { moment } from '../facts.builder';
import { account, asDeveloper, works } from '../safeguard-facts.builder';
import type { SiteFacts } from '../safeguard-facts';
import { rule } from './special-account-missing.rule';

const judged = (facts: SiteFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: SiteFacts) => rule.due(facts, moment('2026-03-01'));

describe('special-account-missing', () => {
  it('knows nothing where nobody stated the day of the contract, and asks nothing of old ones, nor of the developer', () => {
    for (const facts of [works({}, { signedOn: undefined }), works({}, { signedOn: '2021-07-06' }), asDeveloper(works())]) {
      expect(dues(facts)).toEqual([]);
      expect(judged(facts, '2026-12-31').broken).toBe(false);
    }
  });

  it('was never broken where the account was opened in time and reported late; late it is resolved, and so it is when the works end', () => {
    expect(judged(works({ accounts: [account('2026-03-12', { knownOn: '2026-04-20' })] }), '2026-04-20')).toEqual({
      broken: false,
      cause: 'never-was',
    });
    const late = works({ accounts: [account('2026-03-13')] });
    expect(judged(late, '2026-03-12')).toMatchObject({ broken: true });
    expect(judged(late, '2026-03-12', '2026-03-13')).toEqual({ broken: false, cause: 'filed' });
    expect(judged(works(), '2027-09-29').broken).toBe(true);
    expect(judged(works(), '2027-09-30')).toEqual({ broken: false, cause: 'ended' });
  });

  it('gives a site, or the day of its contract, that is told after the thirtieth day five working days', () => {
    expect(dues(works({}, { knownOn: '2026-03-13' }))).toEqual(['2026-03-20']);
    expect(dues(works({}, { signedKnownOn: '2026-03-13' }))).toEqual(['2026-03-20']);
  });
});
