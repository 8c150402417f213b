import { fen } from '@anxin/money';
import { contract, employment, moment } from '../facts.builder';
import { contractRecord } from '../contracts-facts.builder';
import type { ContractAmendmentFact, ContractFact, EmploymentFact } from '../facts';
import { rule } from './contract-below-minimum-wage.rule';

const of = (wage: string, startsOn: string, rest: Partial<ContractFact> = {}, work: Partial<EmploymentFact> = {}) => {
  const paper = contract('w', startsOn, { wage: fen(wage), ...rest });
  return contractRecord(paper, { employments: [employment('w', startsOn, work)] });
};
const judge = (facts: ReturnType<typeof of>, over: string, region = '371302') => rule.decide(facts, moment(over, over, region));
const amendment = (from: string, wage: string): ContractAmendmentFact => ({
  version: 2,
  from,
  wage: fen(wage),
  knownOn: from,
  eventId: '00000000-0000-4000-8000-0000000000bb',
});

describe('contract-below-minimum-wage 合同工资低于最低工资标准', () => {
  it('speaks after a rise, at the end of its first day: 2 100 is enough until 2025-09-30', () => {
    const facts = of('2100.00', '2025-03-03');
    expect(rule.due(facts, moment('2025-03-03'))).toEqual(['2025-10-01']);
    expect(judge(facts, '2025-09-30').broken).toBe(false);
    expect(judge(facts, '2025-10-01')).toMatchObject({ broken: true, since: '2025-10-01', evidence: [{ minimum: '2200.00' }] });
  });

  it('is corrected by an amendment from its day on, and ends with contract or work', () => {
    const amended = of('2100.00', '2025-03-03', { amendments: [amendment('2025-11-01', '2200.00')] });
    expect(judge(amended, '2025-10-31')).toMatchObject({ broken: true });
    expect(judge(amended, '2025-11-01')).toEqual({ broken: false, cause: 'corrected' });
    expect(judge(of('2100.00', '2025-03-03', { endsOn: '2026-03-02' }), '2026-03-02')).toMatchObject({ cause: 'ended' });
    expect(judge(of('2100.00', '2025-03-03', {}, { endsOn: '2025-12-31' }), '2025-12-31')).toMatchObject({ cause: 'ended' });
    expect(judge(of('2100.00', '2025-03-03', { endsOn: '2025-09-30' }), '2025-12-31')).toEqual({ broken: false, cause: 'never-was' });
  });

  it.each([
    ['a wage by the hour in full-time work', of('10.00', '2025-03-03', { basis: 'hourly' })],
    ['a piece rate', of('1.00', '2025-03-03', { basis: 'piece' })],
    ['a wage by the day', of('80.00', '2025-03-03', { basis: 'daily' })],
    ['a monthly wage of part-time work', of('900.00', '2025-03-03', {}, { relation: 'part-time' })],
    ['a retired person', of('900.00', '2025-03-03', {}, { relation: 'retired' })],
    ['an intern', of('900.00', '2025-03-03', {}, { relation: 'intern' })],
    ['reduced hours', { ...of('900.00', '2025-03-03'), reduced: new Set(['employment-w']) }],
    ['somebody whose employment is not on file', { ...of('900.00', '2025-03-03'), employments: [] }],
    ['days before any row is known', of('100.00', '2010-03-01', { endsOn: '2012-12-31' })],
  ])('accuses nobody of %s', (_, facts) => {
    expect(judge(facts, '2025-12-31')).toEqual({ broken: false, cause: 'never-was' });
    expect(rule.due(facts, moment('2025-03-03'))).toEqual([]);
  });

  it('waits for the end of the day on which contract and employment were known', () => {
    const late = of('2000.00', '2025-03-03', { knownOn: '2025-05-06' }, { knownOn: '2025-05-09' });
    expect(rule.due(late, moment('2025-03-03'))).toEqual(['2025-05-09', '2025-10-01']);
    expect(judge(late, '2025-05-08').broken).toBe(false);
    expect(judge(late, '2025-05-09')).toMatchObject({ broken: true, since: '2025-03-03' });
  });
});
