import { contract, employment, moment, staff } from '../facts.builder';
import type { EmploymentFact, StaffFacts } from '../facts';
import { rule } from './filing-late.rule';

const on = (employments: readonly EmploymentFact[], rest: Partial<StaffFacts> = {}): StaffFacts =>
  staff({ employments, registeredOn: '2024-01-02', ...rest });
const hired = (startsOn: string, knownOn: string, rest: Partial<EmploymentFact> = {}): EmploymentFact =>
  employment('w', startsOn, { knownOn, ...rest });
const due = (...employments: readonly EmploymentFact[]) => rule.due(on(employments), moment('2026-01-01'));
const judge = (facts: StaffFacts, over: string) => rule.decide(facts, moment(over));

describe('filing-late 用工备案逾期', () => {
  it.each([
    ['the thirtieth day', '2025-03-03', '2025-04-02', false],
    ['the thirty-first', '2025-03-03', '2025-04-03', true],
    ['the thirtieth day is a Saturday: the Monday after', '2026-03-19', '2026-04-20', false],
    ['the Tuesday after it', '2026-03-19', '2026-04-21', true],
    ['thirty days that end in the National Day’s holidays: 9 October', '2025-09-03', '2025-10-09', false],
    ['the day after them', '2025-09-03', '2025-10-10', true],
    ['a make-up Saturday is a last day', '2026-01-29', '2026-02-28', false],
    ['the Sunday after it is late', '2026-01-29', '2026-03-01', true],
    ['thirty days over 29 February', '2024-01-31', '2024-03-01', false],
    ['beyond the published calendar: to the Monday after New Year', '2026-12-03', '2027-01-04', false],
  ])('a hire filed on %s (%s, %s)', (_, startsOn, knownOn, late) => {
    expect(due(hired(startsOn, knownOn))).toEqual(late ? [knownOn] : []);
  });

  it.each([
    ['the seventh day', '2025-09-15', '2025-09-22', false],
    ['the eighth', '2025-09-15', '2025-09-23', true],
    ['the seventh day lies in the holidays', '2025-09-26', '2025-10-09', false],
    ['the day after them', '2025-09-26', '2025-10-10', true],
  ])('an end filed on %s (%s, %s)', (_, endsOn, endKnownOn, late) => {
    expect(due(hired('2025-01-06', '2025-01-06', { endsOn, endKnownOn }))).toEqual(late ? [endKnownOn] : []);
  });

  it('counts each person once, and names hires and ends apart', () => {
    const facts = on([hired('2025-01-02', '2025-03-03', { endsOn: '2025-02-10', endKnownOn: '2025-03-20' })]);
    expect(judge(facts, '2025-03-20')).toMatchObject({ workers: 1, evidence: [{ kind: 'hire-filed-late' }, { kind: 'end-filed-late' }] });
  });

  it('gives who comes on the register ninety days to enter the people there are', () => {
    const entered = (knownOn: string) => rule.due(on([hired('2020-05-06', knownOn)], { registeredOn: '2025-06-02' }), moment('2025-06-02'));
    expect(entered('2025-09-01')).toEqual([]); // the ninetieth day is Sunday 08-31
    expect(entered('2025-09-02')).toEqual(['2025-09-02']);
    expect(rule.due(on([hired('2020-05-06', '2025-09-02')], { registeredOn: undefined }), moment('2025-06-02'))).toEqual([]);
  });

  it.each([
    ['an interns’ entry', { relation: 'intern' as const }],
    ['a retired person’s', { relation: 'retired' as const }],
    ['one of services', { relation: 'labour-service' as const }],
    ['a dispatched person’s, which the unit enters', { kind: 'dispatched' as const }],
  ])('does not ask for %s', (_, rest) => {
    expect(due(hired('2025-03-03', '2025-12-01', rest))).toEqual([]);
  });

  it('asks for part-time work; heeds a contract that was filed in time; asks no end before the entry itself', () => {
    expect(due(hired('2025-03-03', '2025-12-01', { relation: 'part-time' }))).toEqual(['2025-12-01']);
    const filed = on([hired('2025-03-03', '2025-12-01')], { contracts: [contract('w', '2025-03-03', { knownOn: '2025-04-02' })] });
    expect(rule.due(filed, moment('2025-12-01'))).toEqual([]);
    expect(due(hired('2025-03-03', '2025-03-20', { endsOn: '2025-03-05', endKnownOn: '2025-03-20' }))).toEqual([]);
    expect(due(hired('2025-01-06', '2025-01-06', { endsOn: '2025-09-15' }))).toEqual([]);
  });
});
