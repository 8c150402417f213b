import * as fc from 'fast-check';
import { addDays, localDateOf, type LocalDate } from '@anxin/calendar';
import { Transactions } from '@anxin/persistence';
import { shippedRows } from '@anxin/policy';
import type { Alert } from '../alert/alert';
import { Catalogue } from '../catalogue/catalogue';
import { subjectOf } from '../catalogue/subject';
import { FactsLoader } from '../evaluation/facts-loader.store';
import { employer, payroll } from '../../test/facts';
import { factsOf, smallCity, type SmallCity } from '../../test/small-city';
import { RulesUnderTest } from '../../test/rules-under-test';
import { ReplaySubjects } from './replay-subjects.use-case';
import { policiesOf } from './what-if-policies.use-case';

const FIRST = '2026-01-05';
const LAST = '2026-03-12';

/** What an alert says and when it said so first and last; days, since the time of day hangs on when facts came. */
const told = ({ rule, subject, state, severity, amount, workers, raisedOn, raisedAt, resolution }: Alert): string =>
  [
    ...[rule, subject, state, severity, String(amount ?? 'no sum'), workers, raisedOn, localDateOf(new Date(raisedAt))],
    ...(resolution ? [resolution.cause, localDateOf(new Date(resolution.at))] : []),
  ].join(' ');

/** Without what stands on record without its day: when a receipt was told, when money came back, when somebody accepted. */
const dated = ({ firms, ...city }: SmallCity): SmallCity => {
  const one = (worker: SmallCity['firms'][0][0]): SmallCity['firms'][0][0] => ({
    ...worker,
    paid: worker.paid.startsWith('returned') ? 'no' : worker.paid === 'reported-late' ? 'late' : worker.paid,
    corrected: worker.corrected === 'accepted' || worker.corrected === 'refused-at-last' ? 'lowered' : worker.corrected,
  });
  return { ...city, firms: [firms[0].map(one), firms[1].map(one)] };
};

describe('a replay by the parameters in force', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => void (rules = await RulesUnderTest.start()));
  afterAll(() => rules.stop());

  const live = async (): Promise<string[]> => {
    const rows = await rules.query<{ details: Alert }>(`SELECT details FROM alert WHERE resolution_cause IS DISTINCT FROM 'never-was'`);
    return rows.map(({ details }) => told(details));
  };

  const replayed = async (to: LocalDate): Promise<string[]> => {
    const subjects = await rules.query<{ subject: string }>(`SELECT DISTINCT subject FROM due UNION SELECT subject FROM alert`);
    const facts = await rules.get(Transactions).reading((tx) =>
      rules.get(FactsLoader).load(
        tx,
        subjects.map((one) => subjectOf(one.subject)),
      ),
    );
    const { inForce } = policiesOf(shippedRows, [], { rows: [], to });
    const alerts = await new ReplaySubjects(rules.get(Catalogue), inForce, '371300').run([...facts.values()], to);
    return [...alerts.values()]
      .filter(({ alert }) => alert.resolution?.cause !== 'never-was')
      .map(({ alert }) => told(alert))
      .sort();
  };

  it('raises, changes and resolves what the live rules did, on the same days', async () => {
    let raised = 0;
    await fc.assert(
      fc.asyncProperty(smallCity, async (city) => {
        await rules.clear();
        let facts = factsOf(dated(city));
        for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
          const until = facts.filter((fact) => fact.time.slice(0, 10) <= day);
          facts = facts.filter((fact) => fact.time.slice(0, 10) > day);
          await rules.on(`${day}T23:00:00+08:00`);
          if (until.length) {
            await rules.deliver(...until);
            await rules.decide();
          }
          await rules.end(day);
        }
        const expected = (await live()).sort();
        raised += expected.length;
        expect(await replayed(LAST)).toEqual(expected);
      }),
      { numRuns: 4, seed: 20260301, endOnFailure: true },
    );
    expect(raised).toBeGreaterThan(10);
  }, 120_000);

  it('lets wages that were paid back later end an alert on that day, and not before', async () => {
    await rules.clear();
    const back = payroll('february', { b: '2500.00', a: '400.00' }, '03-05', { period: '2026-02', payday: '2026-03-10' });
    back[0].data.lines[1].backPayFor = '2026-01';
    let facts = [employer(), ...payroll('january', { a: '1800.00' }, '02-05'), ...back];
    for (const day of ['2026-02-05', '2026-02-10', '2026-03-05', '2026-03-10', LAST]) {
      await rules.on(`${day}T23:00:00+08:00`);
      await rules.deliver(...facts.filter((fact) => fact.time.slice(0, 10) <= day));
      facts = facts.filter((fact) => fact.time.slice(0, 10) > day);
      await rules.decide();
      await rules.end(day);
    }
    const low = (told: readonly string[]): string[] => told.filter((one) => one.startsWith('below-minimum-wage'));
    const expected = low(await live());
    expect(expected).toEqual([expect.stringMatching(/2026-01 resolved .* 2026-02-11 paid 2026-03-0\d$/)]);
    expect(low(await replayed(LAST))).toEqual(expected);
  });
});
