import * as fc from 'fast-check';
import { factsOf, interleaved, smallCity, type SmallCity } from '../../test/small-city';
import { delivered, RulesUnderTest } from '../../test/rules-under-test';

const LAST = '2026-03-31';

describe('the alerts of a small city', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  afterAll(() => rules.stop());

  /** What stands in the end. What never was counts in no statistic, and how grave a resolved alert once was is its history. */
  const standing = async (which: (alert: any) => boolean = () => true): Promise<string[]> =>
    (await rules.alerts())
      .filter((alert) => alert.resolution?.cause !== 'never-was' && which(alert))
      .map(({ rule, subject, state, amount, workers, severity, resolution }) =>
        [rule, subject, state, amount, workers, resolution?.cause ?? severity].join(' '),
      );

  const inOrder = async (city: SmallCity): Promise<string[]> => {
    await rules.clear();
    await rules.on('2026-03-31T10:00:00+08:00');
    await rules.deliver(...factsOf(city));
    await rules.end(LAST);
    return standing();
  };

  it('are the same whatever the order across topics, however the facts are cut into batches, and when some come twice', async () => {
    const run = fc.record({
      choices: fc.array(fc.nat(20), { minLength: 20, maxLength: 40 }),
      size: fc.integer({ min: 1, max: 9 }),
      twice: fc.nat(3),
      judge: fc.nat(2),
    });
    let raised = 0;
    await fc.assert(
      fc.asyncProperty(smallCity, run, async (city, { choices, size, twice, judge }) => {
        const expected = await inOrder(city);
        raised += expected.length;
        await rules.clear();
        await rules.on('2026-03-31T10:00:00+08:00');
        const events = interleaved(factsOf(city), choices).map(delivered);
        for (let i = 0; i < events.length; i += size) {
          const batch = events.slice(i, i + size);
          await rules.deliverEvents(batch);
          if (choices[i % choices.length]! % 4 < twice) await rules.deliverEvents(batch);
          if (choices[i % choices.length]! % 3 < judge) await rules.decide();
        }
        await rules.end(LAST);
        expect(await standing()).toEqual(expected);
        expect(await rules.query(`SELECT subject FROM touched`)).toEqual([]);
      }),
      { numRuns: 30, seed: 20260210, endOnFailure: true },
    );
    expect(raised).toBeGreaterThan(30);
  }, 90_000);

  it('stand open alike, whether each day was judged at its end or all of them at once', async () => {
    const open = (alert: any): boolean => alert.state === 'open';
    await fc.assert(
      fc.asyncProperty(smallCity, async (city) => {
        await inOrder(city);
        const expected = await standing(open);
        await rules.clear();
        let facts = factsOf(city);
        for (const day of [
          '2026-02-09',
          '2026-02-10',
          '2026-02-11',
          '2026-02-13',
          '2026-02-16',
          '2026-02-24',
          '2026-02-25',
          '2026-02-26',
          '2026-03-10',
          LAST,
        ]) {
          const until = facts.filter((fact) => fact.time.slice(0, 10) <= day);
          facts = facts.filter((fact) => fact.time.slice(0, 10) > day);
          await rules.deliver(...until);
          await rules.end(day);
        }
        expect(await standing(open)).toEqual(expected);
      }),
      { numRuns: 6, seed: 20260211, endOnFailure: true },
    );
  }, 90_000);
});
