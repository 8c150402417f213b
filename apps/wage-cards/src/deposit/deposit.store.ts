import { Injectable } from '@nestjs/common';
import { departmentFilter, named, regionFilter, type Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { DepositForm, DepositState } from './deposit';
import { DepositEntity } from './deposit.entity';

export interface DepositFilter {
  readonly employer?: string;
  readonly project?: string;
  readonly form?: DepositForm;
  readonly state?: DepositState;
  readonly limit: number;
  readonly after?: string;
}

@Injectable()
export class DepositStore {
  async insert(tx: Tx, deposit: DepositEntity): Promise<void> {
    await tx.insert(DepositEntity, deposit);
  }

  /** The deposit under a row lock. */
  locked(tx: Tx, id: string): Promise<DepositEntity | null> {
    return tx.findOne(DepositEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, { id, ...deposit }: DepositEntity): Promise<void> {
    await tx.update(DepositEntity, { id }, deposit);
  }

  /** Where the deposit belongs: the project's region, else the employer's, else that of the supervisor who filed it; null while nobody has said. */
  async regionOf(tx: Tx, id: string): Promise<string | null> {
    const [row]: { region: string | null }[] = await tx.query(`SELECT region FROM wage_deposit_place WHERE deposit_id = $1`, [id]);
    return row?.region ?? null;
  }

  /** Deposits not released of these employers. */
  heldBy(tx: Tx, employers: readonly string[]): Promise<DepositEntity[]> {
    const query = tx.createQueryBuilder(DepositEntity, 'deposit').where(`deposit.state <> 'released'`);
    return query.andWhere('deposit.employer IN (:...employers)', { employers: employers.length ? employers : [''] }).getMany();
  }

  /** Deposits not released of a project, whoever made them, oldest first. */
  ofProject(tx: Tx, project: string): Promise<DepositEntity[]> {
    return tx
      .createQueryBuilder(DepositEntity, 'deposit')
      .where(`deposit.state <> 'released' AND deposit.project = :project`, { project })
      .orderBy('deposit.id')
      .getMany();
  }

  /** Whether this bank reported a deposit of the project. */
  async isReportedBy(tx: Tx, project: string, client: string): Promise<boolean> {
    const [row]: { reported: boolean }[] = await tx.query(
      `SELECT EXISTS (SELECT FROM wage_deposit WHERE project = $1 AND by_bank AND reporter = $2) AS reported`,
      [project, client],
    );
    return row!.reported;
  }

  /** Deposits whose release takes effect up to this day. */
  async releasing(tx: Tx, upTo: LocalDate): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM wage_deposit WHERE state = 'release-announced' AND release_on <= $1 ORDER BY release_on, id`,
      [upTo],
    );
    return rows.map((row) => row.id);
  }

  /** The first day after this one on which a release takes effect. */
  async nextRelease(tx: Tx, after: LocalDate): Promise<LocalDate | null> {
    const [row]: { next: string | null }[] = await tx.query(
      `SELECT min(release_on) AS next FROM wage_deposit WHERE state = 'release-announced' AND release_on > $1`,
      [after],
    );
    return row!.next;
  }

  /** The deposit, if the caller may see it. */
  find(tx: Tx, id: string, caller: Caller): Promise<DepositEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(DepositEntity, 'deposit')).andWhere('deposit.id = :id', { id }).getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: DepositFilter, caller: Caller): Promise<DepositEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(DepositEntity, 'deposit'));
    query.orderBy('deposit.id', 'DESC').limit(filter.limit + 1);
    if (filter.employer) query.andWhere('deposit.employer = :employer', { employer: filter.employer });
    if (filter.project) query.andWhere('deposit.project = :project', { project: filter.project });
    if (filter.form) query.andWhere('deposit.form = :form', { form: filter.form });
    if (filter.state) query.andWhere('deposit.state = :state', { state: filter.state });
    if (filter.after) query.andWhere('deposit.id < :after', { after: filter.after });
    return query.getMany();
  }
}

/** A bank sees what it reported, an employer its own, offices those of their regions and departments. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<DepositEntity>): SelectQueryBuilder<DepositEntity> => {
  switch (caller.role) {
    case 'bank':
      return query.where('deposit.by_bank AND deposit.reporter = :self', { self: caller.client });
    case 'employer':
      return query.where('deposit.employer = :self', { self: caller.uscc });
    default:
      return query
        .innerJoin('wage_deposit_place', 'place', 'place.deposit_id = deposit.id')
        .where(...named(regionFilter(caller, 'place.region'), 'region'))
        .andWhere(...named(departmentFilter(caller, 'place.department', 'place.enforcer'), 'department'));
  }
};
