import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { AlreadyAnswered, requestScope, type RequestScope } from './request-scope';

/** The running transaction; stores and publishers take it as their first argument. */
export type Tx = EntityManager;

const commitWork = new WeakMap<QueryRunner, (() => void)[]>();

/** Runs once the transaction has been committed, never after a rollback; at once where there is no transaction. */
export const afterCommit = (tx: Tx, work: () => void): void => {
  const list = tx.queryRunner && commitWork.get(tx.queryRunner);
  if (list) list.push(work);
  else work();
};

/** The one way to a transaction: state, outbox and the answer to the request's idempotency key are stored together or not at all. */
@Injectable()
export class Transactions {
  constructor(readonly dataSource: DataSource) {}

  /**
   * Runs one use case in one READ COMMITTED transaction.
   * Where the request carries an `Idempotency-Key`, the key is claimed first and what `work` returns is kept as its answer.
   * @throws AlreadyAnswered if the key was claimed by an earlier request
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const scope = requestScope.getStore();
    const claim = scope && !scope.claimed ? scope : undefined;
    return this.inTransaction(async (tx) => {
      if (claim) await claimKey(tx, claim);
      const result = await work(tx);
      if (claim) await keepAnswer(tx, claim, result);
      return result;
    });
  }

  /** Reads outside a transaction, on any free connection of the service's pool. */
  reading<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.dataSource.manager);
  }

  private async inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const afterwards: (() => void)[] = [];
    commitWork.set(runner, afterwards);
    let result: T;
    try {
      await runner.connect();
      // READ COMMITTED is what the role is given; naming it here would be one more round trip each time.
      await runner.startTransaction();
      result = await work(runner.manager);
      await runner.commitTransaction();
    } catch (error) {
      // After a lost connection the rollback fails too: the first error is the one to tell.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      commitWork.delete(runner);
      await runner.release().catch(() => undefined);
    }
    for (const next of afterwards) next();
    return result;
  }
}

const claimKey = async (tx: Tx, scope: RequestScope): Promise<void> => {
  const claimed = await tx.query(
    `INSERT INTO idempotency_key (client, key, request_hash, status) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING client`,
    [scope.client, scope.key, scope.requestHash, scope.status],
  );
  if (!claimed.length) throw new AlreadyAnswered();
  scope.claimed = true;
};

const keepAnswer = (tx: Tx, scope: RequestScope, answer: unknown): Promise<unknown> =>
  tx.query(`UPDATE idempotency_key SET answer = $3 WHERE client = $1 AND key = $2`, [
    scope.client,
    scope.key,
    JSON.stringify(answer ?? null),
  ]);
