import type { Transactions, Tx } from '@anxin/persistence';

/** Transactions that stop before a chosen statement until they are let go: how a test widens a race to any length. */
export function gatedBefore(
  transactions: Transactions,
  statement: RegExp,
): { transactions: Transactions; reached: Promise<void>; open: () => void } {
  let open!: () => void;
  let arrive!: () => void;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  const gatedTx = (tx: Tx): Tx =>
    new Proxy(tx, {
      get: (target, name) =>
        name !== 'query'
          ? Reflect.get(target, name, target)
          : async (sql: string, parameters?: unknown[]) => {
              if (statement.test(sql)) {
                arrive();
                await gate;
              }
              return target.query(sql, parameters as any[]);
            },
    });
  const gated = {
    run: (work: (tx: Tx) => Promise<unknown>) => transactions.run((tx) => work(gatedTx(tx))),
    reading: transactions.reading.bind(transactions),
  };
  return { transactions: gated as unknown as Transactions, reached, open };
}
