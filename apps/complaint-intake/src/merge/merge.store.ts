import { Injectable } from '@nestjs/common';
import { departmentFilter, named, regionFilter, type Caller } from '@anxin/access';
import type { Tx } from '@anxin/persistence';
import { SeenComplaintEntity } from '../complaint/complaint.entity';
import type { Identity } from './merging';
import type { Kin } from './suggestion';

/** More than this many candidates are not looked at, the newest first. */
const MOST = 2_000;
/** Open ones, and those already merged; what has ended takes nobody up. */
const LIVE = ['received', 'correction-asked', 'accepted', 'in-progress'];

/** Which complaints were merged into which, and who complained in them, by sealed indexes only. */
@Injectable()
export class MergeStore {
  /** Complaints that were merged into one and are not answered yet, in the order in which they are locked. */
  async waitingIn(tx: Tx, into: string): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM complaint WHERE merged ->> 'into' = $1 AND state = 'merged' ORDER BY id`,
      [into],
    );
    return rows.map(({ id }) => id);
  }

  /** All that were merged into one and still count as such, oldest first. */
  mergedInto(tx: Tx, into: string): Promise<SeenComplaintEntity[]> {
    return tx
      .createQueryBuilder(SeenComplaintEntity, 'complaint')
      .where(`complaint.merged ->> 'into' = :into`, { into })
      .orderBy('complaint.receivedAt')
      .addOrderBy('complaint.id')
      .getMany();
  }

  async identities(tx: Tx, complaints: readonly string[]): Promise<Identity[]> {
    return tx.query(
      `SELECT complaint_id AS "complaintId", complainant, phone_index AS "phoneIndex" FROM complaint_dossier WHERE complaint_id = ANY($1::uuid[]) ORDER BY complaint_id`,
      [complaints],
    );
  }

  /** The complaint no longer stands in a case that it was taken into by a merge. */
  async leaveCases(tx: Tx, complaint: string, but: string | null): Promise<void> {
    await tx.query(`DELETE FROM complaint_case WHERE complaint_id = $1 AND case_id IS DISTINCT FROM $2::uuid`, [complaint, but]);
  }

  /** Complaints received since a day that are not over and that the caller may see. */
  async live(tx: Tx, since: Date, but: string, caller: Caller): Promise<SeenComplaintEntity[]> {
    return tx
      .createQueryBuilder(SeenComplaintEntity, 'complaint')
      .where(...named(regionFilter(caller, 'complaint.region'), 'seen'))
      .andWhere(...named(departmentFilter(caller, 'complaint.department'), 'department'))
      .andWhere('complaint.state = ANY(:live)', { live: LIVE })
      .andWhere('complaint.receivedAt >= :since', { since })
      .andWhere('complaint.id <> :but', { but })
      .orderBy('complaint.receivedAt', 'DESC')
      .addOrderBy('complaint.id', 'DESC')
      .limit(MOST)
      .getMany();
  }

  /** Who complained, by complaint, as what can be compared. */
  async kin(tx: Tx, complaints: readonly string[]): Promise<Map<string, Kin>> {
    const rows: { id: string; person: string | null; phone: string | null }[] = await tx.query(
      `SELECT complaint_id AS id, worker_id AS person, phone_index AS phone FROM complaint_dossier WHERE complaint_id = ANY($1::uuid[])`,
      [complaints],
    );
    return new Map(rows.map(({ id, person, phone }) => [id, { person, phone }]));
  }
}
