import { contract, employment, moment, staff } from '../facts.builder';
import type { ContractFact, EmploymentFact, StaffFacts } from '../facts';
import { rule } from './signing-rate-low.rule';

const name = (i: number): string => `w${i}`;
/** So many people hired on 2026-03-02, the first `signed` with contracts of that day. */
const firm = (
  people: number,
  signed: number,
  rest: Partial<StaffFacts> = {},
  work: Partial<EmploymentFact> = {},
  paper: Partial<ContractFact> = {},
): StaffFacts =>
  staff({
    employer: { uscc: '91371302MA3TEKT04U', region: '371302', industry: 'C1811', eventId: '00000000-0000-4000-8000-0000000000dd' },
    employments: Array.from({ length: people }, (_, i) => employment(name(i), '2026-03-02', work)),
    contracts: Array.from({ length: signed }, (_, i) => contract(name(i), '2026-03-02', paper)),
    ...rest,
  });
const judge = (facts: StaffFacts, over = '2026-04-01', known = over) => rule.decide(facts, moment(over, known));
const due = (facts: StaffFacts) => rule.due(facts, moment('2026-03-02'));
const of = (industry: string) => ({
  employer: { uscc: '91371302MA3TEKT04U', region: '371302', industry, eventId: '00000000-0000-4000-8000-0000000000dd' },
});

describe('signing-rate-low 合同签订率低', () => {
  it('asks 95 in a hundred of those in a labour relation for over a month', () => {
    expect(due(firm(20, 18))).toEqual(['2026-04-01']);
    expect(judge(firm(20, 18), '2026-03-31').broken).toBe(false);
    expect(judge(firm(20, 18))).toMatchObject({
      broken: true,
      severity: 'yellow',
      workers: 2,
      since: '2026-04-02',
      evidence: [{ kind: 'signing-rate', people: 20, signed: 18, rate: '90.0', target: '95' }, {}, {}],
    });
    expect(judge(firm(20, 19))).toEqual({ broken: false, cause: 'never-was' });
    expect(due(firm(20, 19))).toEqual([]);
    expect(judge(firm(39, 37))).toMatchObject({ broken: true, evidence: [{ rate: '94.8' }, {}, {}] });
  });

  it.each([
    ['building', 'E4710'],
    ['a restaurant', 'H6210'],
    ['resident services', 'O8010'],
  ])('asks 65 of %s', (_, industry) => {
    expect(judge(firm(20, 13, of(industry))).broken).toBe(false);
    expect(judge(firm(20, 12, of(industry)))).toMatchObject({
      workers: 8,
      evidence: expect.arrayContaining([expect.objectContaining({ kind: 'signing-rate', target: '65', mobileIndustry: true })]),
    });
  });

  it('counts a person once, whatever the number of employments', () => {
    const twice = firm(9, 0);
    expect(judge({ ...twice, employments: [...twice.employments, employment(name(0), '2026-03-02', { id: 'again' })] }).broken).toBe(false);
  });

  it.each([
    ['part-time', { relation: 'part-time' as const }],
    ['retired', { relation: 'retired' as const }],
    ['interns', { relation: 'intern' as const }],
    ['services', { relation: 'labour-service' as const }],
    ['people who left within the month', { endsOn: '2026-04-01' }],
  ])('does not count: %s', (_, work) => {
    expect(judge(firm(20, 0, {}, work), '2026-06-30').broken).toBe(false);
    expect(due(firm(20, 0, {}, work))).toEqual([]);
  });

  it('measures at the month’s end of each person: clipped in February, and when the tenth comes to count', () => {
    const january = firm(12, 0, { employments: Array.from({ length: 12 }, (_, i) => employment(name(i), '2026-01-30')) });
    expect(due(january)).toEqual(['2026-02-28']);
    expect(judge(january, '2026-02-28')).toMatchObject({ broken: true, since: '2026-03-01' });
    const nine = firm(9, 0);
    const tenth = employment('x', '2026-05-04');
    expect(due({ ...nine, employments: [...nine.employments, tenth] })).toEqual(['2026-06-03']);
  });

  it('takes written agreements in construction, and not elsewhere', () => {
    const paper = { form: 'written-agreement' as const };
    expect(judge(firm(20, 20, of('E4710'), {}, paper)).broken).toBe(false);
    expect(judge(firm(20, 20, of('C1811'), {}, paper)).broken).toBe(true);
    expect(judge(firm(20, 20, of('C1811'), { project: 'p' }, paper)).broken).toBe(false);
  });

  it('is corrected when the rate is regained, by late contracts or by people leaving; never was, where they were signed in time', () => {
    const late = [...firm(20, 18).contracts, contract(name(18), '2026-04-20', { startsOn: '2026-03-02' })];
    expect(judge(firm(20, 18, { contracts: late }), '2026-04-20')).toEqual({ broken: false, cause: 'corrected' });
    const inTime = [...firm(20, 18).contracts, contract(name(18), '2026-04-01', { startsOn: '2026-03-02', knownOn: '2026-04-20' })];
    expect(judge(firm(20, 18, { contracts: inTime }), '2026-04-20')).toEqual({ broken: false, cause: 'never-was' });
    const gone = firm(20, 18);
    const leaving = gone.employments.map((one, i) => (i >= 18 ? { ...one, endsOn: '2026-04-10' } : one));
    expect(judge({ ...gone, employments: leaving }, '2026-04-09').broken).toBe(true);
    expect(judge({ ...gone, employments: leaving }, '2026-04-10')).toEqual({ broken: false, cause: 'corrected' });
  });

  it('speaks a month after contracts were over and nothing followed', () => {
    const year = firm(20, 20, {}, {}, { endsOn: '2026-12-31' });
    expect(due(year)).toEqual(['2027-01-31']);
    expect(judge(year, '2027-01-30').broken).toBe(false);
    expect(judge(year, '2027-01-31')).toMatchObject({ broken: true, workers: 20 });
  });

  it('judges what was told late at the end of that day', () => {
    expect(due(firm(20, 0, {}, { knownOn: '2026-08-03' }))).toEqual(['2026-08-03']);
    expect(judge(firm(20, 0, {}, { knownOn: '2026-08-03' }), '2026-08-02').broken).toBe(false);
    expect(judge(firm(20, 0, {}, { knownOn: '2026-08-03' }), '2026-08-03')).toMatchObject({ broken: true, since: '2026-04-02' });
  });

  it('finds the days of a firm of twenty thousand in passing', () => {
    const large = firm(20_000, 10_000);
    expect(due(large)).toEqual(['2026-04-01']);
  });
});
