import { contract, employment, moment } from '../facts.builder';
import { employmentRecord } from '../contracts-facts.builder';
import type { ContractFact } from '../facts';
import { rule } from './contract-expired.rule';

const term = (startsOn: string, endsOn?: string, rest: Partial<ContractFact> = {}): ContractFact =>
  contract('w', startsOn, { id: `contract-${startsOn}`, startsOn, ...(endsOn && { endsOn }), ...rest });
const at = (contracts: readonly ContractFact[], rest: Parameters<typeof employment>[2] = {}) =>
  employmentRecord(employment('w', '2024-01-01', rest), { contracts });
const judge = (contracts: readonly ContractFact[], over: string, rest: Parameters<typeof employment>[2] = {}) =>
  rule.decide(at(contracts, rest), moment(over));
const due = (contracts: readonly ContractFact[], rest: Parameters<typeof employment>[2] = {}) =>
  rule.due(at(contracts, rest), moment('2024-01-01'));

describe('contract-expired 合同到期仍用工', () => {
  const year = term('2025-01-01', '2025-12-31');

  it.each([
    ['over before the National Day, the seventh day a rest day', '2025-09-26', '2025-10-09'],
    ['over on the last day of February in a leap year', '2024-02-29', '2024-03-07'],
    ['the seventh day is a make-up Saturday', '2026-02-21', '2026-02-28'],
    ['the seventh day lies in the Spring Festival', '2026-02-10', '2026-02-24'],
    ['beyond the published calendar, the statutory holiday still counts', '2026-12-25', '2027-01-04'],
  ])('%s: over on %s, judged at the end of %s', (_, endsOn, day) => {
    expect(due([term('2024-01-01', endsOn)])).toEqual([day]);
  });

  it('speaks of the renewed contract when that is over too', () => {
    const both = [term('2024-01-01', '2024-12-31'), year];
    expect(due(both)).toEqual(['2026-01-07']);
    expect(judge(both, '2025-06-30').broken).toBe(false);
    expect(judge(both, '2026-01-07')).toMatchObject({ broken: true, since: '2026-01-01' });
  });

  it('waits for what came late: an end, a contract or the employment told afterwards', () => {
    expect(due([{ ...year, endsOn: '2025-06-30', endKnownOn: '2025-09-10' }])).toEqual(['2025-09-10']);
    expect(due([{ ...year, knownOn: '2026-03-02' }])).toEqual(['2026-03-02']);
    expect(due([year], { knownOn: '2026-03-03' })).toEqual(['2026-03-03']);
  });

  it.each([
    ['an open-ended contract', [term('2024-01-01')], {}],
    ['no contract at all, which is another rule’s', [], {}],
    ['part-time work', [year], { relation: 'part-time' as const }],
    ['a retired person', [year], { relation: 'retired' as const }],
    ['an intern', [year], { relation: 'intern' as const }],
    ['a term that was over before the employment began', [term('2022-01-01', '2023-12-31')], {}],
    ['a written agreement away from a site', [term('2025-01-01', '2025-12-31', { form: 'written-agreement' })], {}],
  ])('accuses nobody of %s', (_, contracts, rest) => {
    expect(judge(contracts, '2026-06-30', rest)).toEqual({ broken: false, cause: 'never-was' });
    expect(due(contracts, rest)).toEqual([]);
  });

  it('is told to the agency of a dispatched person, and not to the unit', () => {
    const agency = '91371302MA3AAAA23N';
    const facts = at([year], { kind: 'dispatched', employerOfRecord: agency });
    expect(rule.decide(facts, moment('2026-01-07')).broken).toBe(true);
    const unit = { ...facts, subject: { ...facts.subject, employer: facts.employment!.employer } };
    expect(rule.decide(unit, moment('2026-01-07')).broken).toBe(false);
  });
});
