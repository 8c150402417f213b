import { newId, serviceDatabaseUrl, Transactions } from '@anxin/persistence';
import { Client } from 'pg';
import { WageCardsUnderTest } from '../../test/harness';
import { move, type Entry } from './ledger';
import { LedgerStore } from './ledger.store';

jest.setTimeout(60_000);

const AT = new Date('2026-03-02T09:00:00+08:00');

describe('the books in the database', () => {
  let service: WageCardsUnderTest;
  beforeAll(async () => (service = await WageCardsUnderTest.start()));
  afterAll(() => service?.stop());

  const transactions = () => service.service.app.get(Transactions);
  const ledger = () => service.service.app.get(LedgerStore);
  /** As the service's own role. */
  const query = <T = unknown>(sql: string): Promise<T[]> => transactions().dataSource.query(sql);

  const post = (owner: string, entries: readonly Entry[]) =>
    transactions().run((tx) =>
      ledger().post(tx, { book: 'revolving-fund', owner, kind: 'test', on: '2026-03-02', at: AT, by: 'test', entries }),
    );
  const balances = async (owner: string) =>
    Object.fromEntries(await ledger().balances(transactions().dataSource.manager, 'revolving-fund', owner));
  /** Connections of their own, each as the service's own role. */
  const connected = async <T>(count: number, work: (clients: Client[]) => Promise<T>): Promise<T> => {
    const url = serviceDatabaseUrl('wage-cards', process.env, 'app');
    const clients = Array.from({ length: count }, () => new Client({ connectionString: url }));
    await Promise.all(clients.map((client) => client.connect()));
    try {
      return await work(clients);
    } finally {
      await Promise.all(clients.map((client) => client.end()));
    }
  };
  /** Posts without asking anybody: no lock, no look at the balance before. */
  const blindly = async (client: Client, owner: string, entries: readonly Entry[]): Promise<void> => {
    const id = newId();
    await client.query('BEGIN');
    try {
      await client.query(`INSERT INTO ledger_posting VALUES ($1, 'revolving-fund', $2, 'blind', '2026-03-02', now(), 'blind')`, [
        id,
        owner,
      ]);
      for (const { account, amount } of entries)
        await client.query(
          `INSERT INTO ledger_entry SELECT $1, a.id, $4 FROM ledger_account a WHERE a.book = 'revolving-fund' AND a.owner = $2 AND a.name = $3`,
          [id, owner, account, String(amount)],
        );
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  };

  it('hold what was posted, and every posting adds up to nothing', async () => {
    await post('371302', move(100n, 'treasury', 'fund'));
    await post('371302', move(30n, 'fund', 'claim:a'));
    expect(await balances('371302')).toEqual({ treasury: -100n, fund: 70n, 'claim:a': 30n });
    expect(await query(`SELECT sum(amount)::int AS total FROM ledger_entry GROUP BY posting_id`)).toEqual([{ total: 0 }, { total: 0 }]);
  });

  it('let no connection overdraw an account, however many draw at once and whatever they ask first', async () => {
    await post('371311', move(100n, 'treasury', 'fund'));
    await post('371311', move(1n, 'fund', 'claim:a'));
    const drawn = await connected(5, (clients) =>
      Promise.all(
        clients.map(async (client) => {
          let own = 0;
          for (let n = 0; n < 6; n += 1) {
            const taken = await blindly(client, '371311', move(7n, 'fund', 'claim:a')).then(
              () => true,
              (error: { code: string; constraint: string }) => {
                expect([error.code, error.constraint]).toEqual(['23514', 'ledger_account_not_overdrawn']);
                return false;
              },
            );
            if (taken) own += 7;
          }
          return own;
        }),
      ),
    );
    expect(drawn.reduce((a, b) => a + b)).toBe(98);
    expect(await balances('371311')).toEqual({ treasury: -100n, fund: 1n, 'claim:a': 99n });
  });

  it('refuse at commit what does not balance, and an entry in another’s book', async () => {
    await post('371312', move(100n, 'treasury', 'fund'));
    await connected(1, async ([client]) => {
      for (const entries of [
        [],
        [{ account: 'fund', amount: 5n }],
        [...move(5n, 'treasury', 'fund').slice(1), { account: 'treasury', amount: -4n }],
      ])
        await expect(blindly(client!, '371312', entries)).rejects.toMatchObject({ code: '23514' });
      const [other] = await query<{ id: string }>(`SELECT id FROM ledger_account WHERE owner = '371302' AND name = 'treasury'`);
      const id = newId();
      await client!.query('BEGIN');
      await client!.query(`INSERT INTO ledger_posting VALUES ($1, 'revolving-fund', '371312', 'blind', '2026-03-02', now(), 'blind')`, [
        id,
      ]);
      await expect(client!.query(`INSERT INTO ledger_entry VALUES ($1, $2, 5)`, [id, other!.id])).rejects.toMatchObject({ code: '23514' });
      await client!.query('ROLLBACK');
    });
    expect(await balances('371312')).toEqual({ treasury: -100n, fund: 100n });
  });

  it('can’t be rewritten by the service itself', async () => {
    for (const sql of [
      `UPDATE ledger_account SET balance = 1`,
      `INSERT INTO ledger_account (book, owner, name, outside, balance) VALUES ('wage-deposit', 'x', 'held', false, 5)`,
      `UPDATE ledger_entry SET amount = 1`,
      `DELETE FROM ledger_entry`,
      `DELETE FROM ledger_posting`,
      `TRUNCATE ledger_entry`,
    ])
      await expect(query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('are what their entries add up to, account by account', async () => {
    expect(
      await query(
        `SELECT a.id FROM ledger_account a LEFT JOIN ledger_entry e ON e.account_id = a.id GROUP BY a.id HAVING a.balance <> coalesce(sum(e.amount), 0)`,
      ),
    ).toEqual([]);
    expect(await query(`SELECT sum(balance)::int AS total FROM ledger_account`)).toEqual([{ total: 0 }]);
  });
});
