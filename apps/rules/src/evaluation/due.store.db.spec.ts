import type { Tx } from '@anxin/persistence';
import { RulesUnderTest } from '../../test/rules-under-test';
import { ClosedDaysStore } from './closed-days.store';
import { DueStore } from './due.store';

const FUTURE = 3_000;
const PARTITIONS_LOOKED_AT = [1, 2, 3];

describe('what waits to be judged', () => {
  let rules: RulesUnderTest;
  beforeAll(async () => {
    rules = await RulesUnderTest.start();
    await rules.on('2026-03-02T10:00:00+08:00');
    await rules.mark('2026-03-01');
    const day = (rule: string, from: string, count: number): Promise<unknown> =>
      rules.query(
        `INSERT INTO due (rule, subject, employer, partition, day, fire_at)
         SELECT $1, 'contract|E|' || n, 'E', 1 + n % 3, $2::date + n % 300, ($2::date + n % 300 + 1 + time '08:00') AT TIME ZONE 'Asia/Shanghai' FROM generate_series(1, $3::int) AS n`,
        [rule, from, count],
      );
    // The last days of contracts lie years ahead, one for each contract; two days are over.
    await day('contract-expired', '2027-01-01', FUTURE);
    await rules.query(
      `INSERT INTO due (rule, subject, employer, partition, day, fire_at) SELECT 'contract-expired', 'contract|E|over-' || n, 'E', n, '2026-03-01', '2026-03-02T08:00:00+08:00' FROM generate_series(1, 2) AS n`,
    );
    await rules.query(`ANALYZE due`);
  });
  afterAll(() => rules.stop());

  /** How many rows of `due` a look of the store reads, by the plan as it ran. */
  const read = async (look: (tx: Tx) => Promise<unknown>): Promise<number> => {
    let rows = 0;
    const explained = {
      query: async (sql: string, parameters: unknown[] = []) => {
        const [{ 'QUERY PLAN': plan }] = await rules.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`, parameters);
        rows += readOf(plan[0].Plan);
        return rules.query(sql, parameters);
      },
    };
    await look(explained as unknown as Tx);
    return rows;
  };

  it('is found by what is over: days armed for years ahead are not read', async () => {
    const [store, closed] = [
      rules.get(DueStore),
      await rules.get(ClosedDaysStore).read({ query: rules.query.bind(rules) } as unknown as Tx),
    ];
    expect(await store.partitionsWaiting({ query: rules.query.bind(rules) } as unknown as Tx)).toEqual([1, 2]);
    const looks: Record<string, (tx: Tx) => Promise<unknown>> = {
      'which partitions': (tx) => store.partitionsWaiting(tx),
      'what may be judged': (tx) => store.ready(tx, PARTITIONS_LOOKED_AT, closed, 500),
      'how many': (tx) => store.count(tx, closed),
      'without marks': (tx) => store.withoutMarks(tx, closed),
    };
    for (const [name, look] of Object.entries(looks)) expect([name, await read(look)]).toEqual([name, 2]);
  });
});

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const readOf = (plan: Plan): number =>
  (plan['Relation Name'] === 'due' ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] : 0) +
  (plan.Plans ?? []).reduce((sum, one) => sum + readOf(one), 0);
