import { moment } from '../facts.builder';
import { insurable, insurance, insured } from '../employers-facts.builder';
import type { InsuranceFacts, InsuredEmploymentFact } from '../employers-facts';
import { rule } from './not-insured.rule';

const judge = (facts: InsuranceFacts, over: string, known = over) => rule.decide(facts, moment(over, known));
const dues = (facts: InsuranceFacts) => rule.due(facts, moment('2026-06-30'));
const never = { broken: false, cause: 'never-was' };
const people = (count: number, startsOn: string, rest: Partial<InsuredEmploymentFact> = {}): InsuredEmploymentFact[] =>
  Array.from({ length: count }, (_, i) => insurable(`${startsOn}-${i}`, startsOn, rest));

describe('not-insured 未参保, by the headcount', () => {
  it('speaks at once of people whom the register has known for over thirty days, more than are insured', () => {
    const facts = insurance(people(5, '2026-01-05'), insured('2026-03-02', [5, 3]));
    expect(judge(facts, '2026-03-01', '2026-03-02')).toEqual(never);
    expect(judge(facts, '2026-03-02')).toMatchObject({
      broken: true,
      workers: 2,
      since: '2026-03-02',
      evidence: [{ kind: 'insured-headcount', employees: 5, insured: 3, overdue: 5, uninsured: 2, events: [facts.headcounts[0]!.eventId] }],
    });
    expect(judge(insurance(people(5, '2026-01-05'), insured('2026-03-02', [5, 5])), '2026-06-30')).toEqual(never);
    expect(dues(insurance(people(5, '2026-01-05'), insured('2026-03-02', [5, 5])))).toEqual([]);
  });

  it('waits with people whom the register does not name until their hiring had to be filed', () => {
    const facts = insurance([], insured('2026-03-02', [20, 15]));
    expect(dues(facts)).toEqual(['2026-03-02', '2026-04-01']);
    expect(judge(facts, '2026-03-31')).toEqual(never);
    expect(judge(facts, '2026-04-01')).toMatchObject({ broken: true, severity: 'yellow', workers: 5, since: '2026-04-01' });
    // Filed meanwhile: five were hired in those weeks, or are no labour relation.
    for (const rest of [{}, { relation: 'retired' as const, startsOn: '2020-01-01' }])
      expect(
        judge(insurance(people(5, '2026-02-20', { knownOn: '2026-03-20', ...rest }), insured('2026-03-02', [20, 15])), '2026-04-01'),
      ).toEqual(never);
  });

  it('heeds who was enrolled or left since, and whom the register has insured whatever the headcount says', () => {
    const [a, b, ...rest] = people(5, '2026-01-05');
    const count = insured('2026-03-02', [5, 3]);
    const later = (one: InsuredEmploymentFact, change: Partial<InsuredEmploymentFact>) => ({ ...one, ...change });
    expect(judge(insurance([later(a!, { insuredFrom: '2026-03-10' }), b!, ...rest], count), '2026-03-10')).toMatchObject({ workers: 1 });
    expect(
      judge(insurance([later(a!, { insuredFrom: '2026-03-10' }), later(b!, { endsOn: '2026-03-09' }), ...rest], count), '2026-03-10'),
    ).toEqual({
      broken: false,
      cause: 'corrected',
    });
    expect(judge(insurance(people(5, '2026-01-05', { insuredFrom: '2026-01-06' }), insured('2026-03-02', [5, 0])), '2026-04-30')).toEqual(
      never,
    );
  });

  it('lets nobody who is known to be insured leave in the place of one who is not', () => {
    const [a, ...rest] = people(5, '2026-01-05', { insuredFrom: '2026-01-06' });
    const unknown = people(2, '2026-01-07');
    const count = insured('2026-03-02', [7, 5]);
    const left = (one: InsuredEmploymentFact): InsuredEmploymentFact => ({ ...one, endsOn: '2026-03-09' });
    expect(judge(insurance([left(a!), ...rest, ...unknown], count), '2026-03-10')).toMatchObject({ broken: true, workers: 2 });
    expect(judge(insurance([a!, ...rest, left(unknown[0]!), unknown[1]!], count), '2026-03-10')).toMatchObject({ workers: 1 });
  });

  it('is put right by a later headcount, at once; a later one that is short bounds the number', () => {
    const facts = (second: readonly [number, number]) =>
      insurance(people(5, '2026-01-05'), insured('2026-03-02', [5, 1]), insured('2026-04-02', second));
    expect(judge(facts([5, 5]), '2026-04-01', '2026-04-02')).toEqual({ broken: false, cause: 'corrected' });
    expect(judge(facts([5, 3]), '2026-04-01', '2026-04-02')).toMatchObject({ broken: true, workers: 2, since: '2026-03-02' });
    expect(judge(facts([5, 3]), '2026-04-02')).toMatchObject({ workers: 2, since: '2026-03-02', severity: 'orange' });
  });

  it('speaks of a large firm that reports each month too, though no report grows thirty days old before the next', () => {
    const facts = insurance([], insured('2026-03-02', [20, 10]), insured('2026-03-30', [20, 12]), insured('2026-04-28', [20, 12]));
    expect(judge(facts, '2026-04-01')).toMatchObject({ broken: true, workers: 8, since: '2026-04-01' });
    expect(judge(facts, '2026-05-28')).toMatchObject({ broken: true, workers: 8, since: '2026-04-01', severity: 'orange' });
  });
});
