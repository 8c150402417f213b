import { addDays } from '@anxin/calendar';
import * as fc from 'fast-check';
import { interleaved } from '../../test/small-city';
import { factsOf, wholeCity, type WholeCity } from '../../test/whole-city';
import { Catalogue } from '../catalogue/catalogue';
import { delivered, READ_TOPICS, RulesUnderTest, type Fact } from '../../test/rules-under-test';

/** Cities for a test; `ANXIN_ORDER_RUNS` asks for more. */
const RUNS = Number(process.env.ANXIN_ORDER_RUNS ?? 4);
const [FIRST, LAST] = ['2026-01-01', '2026-04-20'];
const DAYS = Array.from({ length: 108 }, (_, i) => addDays(FIRST, i + 1));

describe('the alerts of a city with facts of every area', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  afterAll(() => rules.stop());

  /** Raised by a fact at once: who hears of it together with the fact that ended it hears of nothing. */
  const atOnce = (alert: any): boolean => rules.get(Catalogue).find(alert.rule)!.immediate === true && alert.state === 'resolved';

  /** What stands in the end. What never was counts in no statistic, and how grave a resolved alert once was is its history. */
  const standing = async (which: (alert: any) => boolean = () => true): Promise<string[]> =>
    (await rules.alerts())
      .filter((alert) => alert.resolution?.cause !== 'never-was' && !atOnce(alert) && which(alert))
      .map(({ rule, subject, state, amount, workers, severity, resolution }) =>
        [rule, subject, state, amount, workers, resolution?.cause ?? severity].join(' '),
      );

  const inOrder = async (city: WholeCity): Promise<string[]> => {
    await rules.clear();
    await rules.on(`${LAST}T10:00:00+08:00`);
    await rules.deliver(...factsOf(city));
    await rules.end(LAST);
    return standing();
  };

  it(
    'are the same whatever the order across topics, however the facts are cut into batches, and when some come twice',
    async () => {
      const run = fc.record({
        choices: fc.array(fc.nat(20), { minLength: 20, maxLength: 40 }),
        size: fc.integer({ min: 1, max: 9 }),
        twice: fc.nat(3),
        judge: fc.nat(2),
      });
      const raised = new Set<string>();
      await fc.assert(
        fc.asyncProperty(wholeCity, run, async (city, { choices, size, twice, judge }) => {
          const expected = await inOrder(city);
          for (const alert of expected) raised.add(alert.split(' ')[0]!);
          await rules.clear();
          await rules.on(`${LAST}T10:00:00+08:00`);
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
        { numRuns: RUNS, seed: 20260210, endOnFailure: true },
      );
      expect(raised.size).toBeGreaterThan(25);
    },
    60_000 * RUNS,
  );

  it(
    'stand open alike, whether each day was judged at its end or many at once, and whatever topic came days behind the others',
    async () => {
      const open = (alert: any): boolean => alert.state === 'open';
      const run = fc.record({ days: fc.subarray(DAYS, { minLength: 4, maxLength: 12 }), late: fc.subarray(READ_TOPICS, { maxLength: 3 }) });
      await fc.assert(
        fc.asyncProperty(wholeCity, run, async (city, { days, late }) => {
          await inOrder(city);
          const expected = await standing(open);
          await rules.clear();
          let facts = factsOf(city);
          let before = FIRST;
          const comeUp = async (isUp: (fact: Fact) => boolean): Promise<void> => {
            await rules.deliver(...facts.filter(isUp));
            facts = facts.filter((fact) => !isUp(fact));
          };
          for (const day of days) {
            const seenOf = (topic: string): string => (late.includes(topic) ? before : day);
            await comeUp(({ time, contract }) => time.slice(0, 10) <= seenOf(contract.topic));
            await rules.on(`${addDays(day, 1)}T08:00:00+08:00`);
            for (const topic of READ_TOPICS) await rules.mark(seenOf(topic), { topics: [topic] });
            await rules.decide();
            before = day;
          }
          await comeUp(() => true);
          await rules.end(LAST);
          expect(await standing(open)).toEqual(expected);
        }),
        { numRuns: RUNS, seed: 20260211, endOnFailure: true },
      );
    },
    60_000 * RUNS,
  );
});
