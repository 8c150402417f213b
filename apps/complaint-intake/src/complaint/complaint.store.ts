import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { departmentFilter, named, regionFilter, type Caller } from '@anxin/access';
import { fen, yuan } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { CallBackStore } from '../call-back/call-back.store';
import { stepsOfLast } from '../message/message';
import { MessageStore } from '../message/message.store';
import { ComplaintActionEntity } from './complaint-action.entity';
import { apply, fold, type Action, type Complaint, type Deed, type Lodged } from './complaint';
import { ComplaintEntity, SeenComplaintEntity } from './complaint.entity';
import { RECEIPT_BYTES, receiptNumberOf } from './receipt-number';

/** Who did it, when (business time). */
export interface Doer {
  readonly at: Date;
  readonly actor: string;
  readonly role: string;
}

export interface ComplaintFilter {
  readonly employer?: string;
  readonly state?: string;
  readonly channel?: string;
  readonly region?: string;
  readonly limit: number;
  /** Sort key of the last row shown: receivedAt, id. */
  readonly after?: readonly string[];
}

/** The log of complaints and the row that caches its fold: one is never written without the other. */
@Injectable()
export class ComplaintStore {
  constructor(
    private readonly callBacks: CallBackStore,
    private readonly messages: MessageStore,
  ) {}

  /** A receipt number (回执号) that nobody has, of 80 random bits. */
  newReceiptNumber(): string {
    return receiptNumberOf(randomBytes(RECEIPT_BYTES));
  }

  /** Begins a complaint's log. */
  async receive(tx: Tx, id: string, lodged: Lodged, by: Doer): Promise<Complaint> {
    const action: Action = { kind: 'received', data: lodged, sequence: 1, ...by };
    const complaint = apply(id, undefined, action);
    await tx.insert(ComplaintEntity, { ...rowOf(complaint), lodgedAt: by.at, lodgedBy: by.actor });
    await tx.insert(ComplaintActionEntity, actionRow(id, action));
    return complaint;
  }

  /** Adds the next entry; the complaint must have been locked in this transaction. */
  async append(tx: Tx, before: Complaint, deed: Deed, by: Doer): Promise<Complaint> {
    const action = { ...deed, sequence: before.version + 1, ...by } as Action;
    const complaint = apply(before.id, before, action);
    await tx.insert(ComplaintActionEntity, actionRow(before.id, action));
    await tx.update(ComplaintEntity, { id: before.id }, rowOf(complaint));
    // What a hotline is told of its work order stands in the transaction of the step, whoever takes it.
    await this.callBacks.note(tx, before, complaint, action);
    await this.tell(tx, complaint);
    return complaint;
  }

  /** Queues for who complained what the last entry of the log brings into the public progress; the dossier must be on file. */
  async tell(tx: Tx, complaint: Complaint): Promise<void> {
    if (!this.messages.isTold(complaint)) return;
    await this.messages.note(tx, complaint, stepsOfLast(await this.actions(tx, complaint.id), complaint));
  }

  /** The complaint, if the caller may see it. */
  find(tx: Tx, id: string, caller: Caller): Promise<SeenComplaintEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(SeenComplaintEntity, 'complaint')).andWhere('complaint.id = :id', { id }).getOne();
  }

  /** The complaint, locked for the rest of the transaction, if the caller may see it. */
  async lock(tx: Tx, id: string, caller: Caller): Promise<Complaint | null> {
    if (!(await this.find(tx, id, caller))) return null;
    return (await this.lockAll(tx, [id]))[0] ?? null;
  }

  /** Those of the complaints that exist, locked in one order. */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<Complaint[]> {
    const query = tx.createQueryBuilder(ComplaintEntity, 'complaint').where('complaint.id = ANY(:ids)', { ids });
    return (await query.orderBy('complaint.id').setLock('pessimistic_write').getMany()).map(complaintOf);
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: ComplaintFilter, caller: Caller): Promise<SeenComplaintEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(SeenComplaintEntity, 'complaint'));
    query
      .orderBy('complaint.receivedAt', 'DESC')
      .addOrderBy('complaint.id', 'DESC')
      .limit(filter.limit + 1);
    if (filter.employer) query.andWhere('complaint.respondentUscc = :employer', { employer: filter.employer });
    if (filter.state) query.andWhere('complaint.state = :state', { state: filter.state });
    if (filter.channel) query.andWhere('complaint.channel = :channel', { channel: filter.channel });
    if (filter.region) query.andWhere('complaint.region = :region', { region: filter.region });
    if (filter.after)
      query.andWhere('(complaint.received_at, complaint.id) < (:at::timestamptz, :last::uuid)', {
        at: filter.after[0],
        last: filter.after[1],
      });
    return query.getMany();
  }

  /** The whole log, oldest first. */
  async actions(tx: Tx, id: string): Promise<Action[]> {
    const rows = await tx.find(ComplaintActionEntity, { where: { complaintId: id }, order: { sequence: 'ASC' } });
    return rows.map(({ kind, data, sequence, at, actor, role }) => ({ kind, data, sequence, at, actor, role }) as Action);
  }

  /** The complaint made anew from its log, not from its row. @throws RangeError where there is no log */
  async rebuild(tx: Tx, id: string): Promise<Complaint> {
    return fold(id, await this.actions(tx, id));
  }

  /** The complaint as its row says. */
  async cached(tx: Tx, id: string): Promise<Complaint> {
    return complaintOf(await tx.findOneByOrFail(ComplaintEntity, { id }));
  }
}

const actionRow = (complaintId: string, { sequence, kind, data, at, actor, role }: Action): ComplaintActionEntity => ({
  complaintId,
  sequence,
  kind,
  data,
  at,
  actor,
  role,
});

const rowOf = (complaint: Complaint): Omit<ComplaintEntity, 'lodgedAt' | 'lodgedBy'> => ({
  id: complaint.id,
  receiptNumber: complaint.receiptNumber,
  channel: complaint.channel,
  category: complaint.category,
  respondentUscc: complaint.respondentUscc ?? null,
  respondentName: complaint.respondentName,
  region: complaint.region,
  project: complaint.project ?? null,
  workers: complaint.workers ?? null,
  amount: complaint.amount === undefined ? null : fen(complaint.amount),
  periodFrom: complaint.periodFrom ?? null,
  periodTo: complaint.periodTo ?? null,
  reference: complaint.reference ?? null,
  anonymous: complaint.anonymous,
  confidential: complaint.confidential,
  receivedAt: new Date(complaint.receivedAt),
  state: complaint.state,
  deadlines: [...complaint.deadlines],
  acceptedOn: complaint.acceptedOn,
  endedOn: complaint.endedOn,
  outcome: complaint.outcome,
  linkedCase: complaint.case,
  petition: complaint.petition ?? false,
  openedElsewhere: complaint.openedElsewhere ?? null,
  merged: complaint.merged,
  reopenedOn: complaint.reopenedOn,
  version: complaint.version,
});

/** What stands in a row, as the domain has it. */
export const complaintOf = (row: ComplaintEntity): Complaint => ({
  id: row.id,
  receiptNumber: row.receiptNumber,
  channel: row.channel,
  category: row.category,
  ...(row.respondentUscc !== null && { respondentUscc: row.respondentUscc }),
  respondentName: row.respondentName,
  region: row.region,
  ...(row.project !== null && { project: row.project }),
  ...(row.workers !== null && { workers: row.workers }),
  ...(row.amount !== null && { amount: yuan(row.amount) }),
  ...(row.periodFrom !== null && { periodFrom: row.periodFrom }),
  ...(row.periodTo !== null && { periodTo: row.periodTo }),
  ...(row.reference !== null && { reference: row.reference }),
  anonymous: row.anonymous,
  confidential: row.confidential,
  receivedAt: row.receivedAt.toISOString(),
  deadlines: row.deadlines,
  state: row.state,
  acceptedOn: row.acceptedOn,
  endedOn: row.endedOn,
  outcome: row.outcome,
  case: row.linkedCase,
  ...(row.petition && { petition: true as const }),
  ...(row.openedElsewhere !== null && { openedElsewhere: row.openedElsewhere }),
  merged: row.merged,
  reopenedOn: row.reopenedOn,
  version: row.version,
});

const OWN = 'EXISTS (SELECT FROM complaint_dossier dossier WHERE dossier.complaint_id = complaint.id AND dossier.worker_id = :worker)';

/** The hotline sees what it lodged, a worker its own, offices their regions and departments; nobody else anything. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<SeenComplaintEntity>): SelectQueryBuilder<SeenComplaintEntity> => {
  if (caller.role === 'hotline') return query.where('complaint.lodgedBy = :client', { client: caller.client });
  if (caller.role === 'worker') return query.where(OWN, { worker: caller.workerId });
  return query
    .where(...named(regionFilter(caller, 'complaint.region'), 'seen'))
    .andWhere(...named(departmentFilter(caller, 'complaint.department'), 'department'));
};
