import { Injectable } from '@nestjs/common';
import { departmentFilter, named, regionFilter, type Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { AccountState } from './special-account';
import { SpecialAccountEntity } from './special-account.entity';

/** Money that came into an account, or was paid out of it. */
export interface StoredInflow {
  readonly id: string;
  readonly amount: Fen;
  readonly on: LocalDate;
  readonly reportedAt: Date;
}

interface Page {
  readonly limit: number;
  readonly after?: string;
}

@Injectable()
export class SpecialAccountStore {
  /** Lets nobody else file an account of this project until the transaction ends. */
  async lockProject(tx: Tx, project: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`special-account/${project}`]);
  }

  async insert(tx: Tx, account: SpecialAccountEntity): Promise<void> {
    await tx.insert(SpecialAccountEntity, account);
  }

  /** Whether this number is on file for the project. */
  async isOnFile(tx: Tx, project: string, indexes: readonly string[]): Promise<boolean> {
    const [row]: { known: boolean }[] = await tx.query(
      `SELECT EXISTS (SELECT FROM special_account WHERE project = $1 AND account_index = ANY($2::text[])) AS known`,
      [project, indexes],
    );
    return row!.known;
  }

  /** The account under a row lock. */
  locked(tx: Tx, id: string): Promise<SpecialAccountEntity | null> {
    return tx.findOne(SpecialAccountEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, { id, state, closedOn, version }: SpecialAccountEntity): Promise<void> {
    await tx.update(SpecialAccountEntity, { id }, { state, closedOn, version });
  }

  async addInflow(tx: Tx, account: string, inflow: StoredInflow, reporter: string): Promise<void> {
    await tx.query(
      `INSERT INTO special_account_inflow (id, account_id, amount, came_on, reporter, reported_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [inflow.id, account, String(inflow.amount), inflow.on, reporter, inflow.reportedAt],
    );
  }

  async addPayout(tx: Tx, account: string, payout: StoredInflow, reporter: string): Promise<void> {
    await tx.query(
      `INSERT INTO special_account_payout (id, account_id, amount, paid_on, reporter, reported_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [payout.id, account, String(payout.amount), payout.on, reporter, payout.reportedAt],
    );
  }

  /** All that came into these accounts. */
  async inflowsOf(tx: Tx, accounts: readonly string[]): Promise<StoredInflow[]> {
    const rows: (Omit<StoredInflow, 'amount'> & { amount: string })[] = await tx.query(
      `SELECT id, amount, came_on AS "on", reported_at AS "reportedAt" FROM special_account_inflow WHERE account_id = ANY($1::uuid[]) ORDER BY came_on, id`,
      [accounts],
    );
    return rows.map((row) => ({ ...row, amount: fenOf(row.amount) }));
  }

  /** Newest first, one row more than the page holds. */
  inflows(tx: Tx, account: string, page: Page): Promise<StoredInflow[]> {
    return this.moved(tx, 'special_account_inflow', 'came_on', account, page);
  }

  /** Newest first, one row more than the page holds. */
  payouts(tx: Tx, account: string, page: Page): Promise<StoredInflow[]> {
    return this.moved(tx, 'special_account_payout', 'paid_on', account, page);
  }

  private async moved(tx: Tx, table: string, day: string, account: string, page: Page): Promise<StoredInflow[]> {
    const rows: (Omit<StoredInflow, 'amount'> & { amount: string })[] = await tx.query(
      `SELECT id, amount, ${day} AS "on", reported_at AS "reportedAt" FROM ${table}
       WHERE account_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [account, page.after ?? null, page.limit + 1],
    );
    return rows.map((row) => ({ ...row, amount: fenOf(row.amount) }));
  }

  /** Accounts of a project. */
  ofProject(tx: Tx, project: string): Promise<SpecialAccountEntity[]> {
    return tx.findBy(SpecialAccountEntity, { project });
  }

  /** The account, if the caller may see it. */
  find(tx: Tx, id: string, caller: Caller): Promise<SpecialAccountEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(SpecialAccountEntity, 'account')).andWhere('account.id = :id', { id }).getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(
    tx: Tx,
    filter: Page & { project?: string; employer?: string; state?: AccountState },
    caller: Caller,
  ): Promise<SpecialAccountEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(SpecialAccountEntity, 'account'));
    query.orderBy('account.id', 'DESC').limit(filter.limit + 1);
    if (filter.project) query.andWhere('account.project = :project', { project: filter.project });
    if (filter.employer) query.andWhere('account.employer = :employer', { employer: filter.employer });
    if (filter.state) query.andWhere('account.state = :state', { state: filter.state });
    if (filter.after) query.andWhere('account.id < :after', { after: filter.after });
    return query.getMany();
  }
}

/** A bank sees what it reported, the contractor and the developer of the project theirs, offices those of their regions and departments. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<SpecialAccountEntity>): SelectQueryBuilder<SpecialAccountEntity> => {
  switch (caller.role) {
    case 'bank':
      return query.where('account.by_bank AND account.reporter = :self', { self: caller.client });
    case 'employer':
      return query.where('(account.employer = :self OR account.project IN (SELECT project FROM project_terms WHERE developer = :self))', {
        self: caller.uscc,
      });
    default:
      return query
        .innerJoin('special_account_place', 'place', 'place.account_id = account.id')
        .where(...named(regionFilter(caller, 'place.region'), 'region'))
        .andWhere(...named(departmentFilter(caller, 'place.department', 'place.enforcer'), 'department'));
  }
};
