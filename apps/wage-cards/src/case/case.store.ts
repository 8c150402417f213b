import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { KnownCase } from './known-case';

/** A case as an event said it. */
export interface ToldCase extends KnownCase {
  readonly toldAt: Date;
}

/** The service's own copy of the inspectorate's cases. An older word never replaces a newer one, whatever the order of arrival. */
@Injectable()
export class CaseStore {
  async keep(tx: Tx, told: readonly ToldCase[]): Promise<void> {
    const inOrder = [...told].sort((a, b) => a.toldAt.getTime() - b.toldAt.getTime());
    const newest = [...new Map(inOrder.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    await tx.query(
      `INSERT INTO inspection_case (id, number, respondent, project, filed_on, outcome, told_at)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::date[], $6::text[], $7::timestamptz[])
       ON CONFLICT (id) DO UPDATE SET number = excluded.number, respondent = excluded.respondent, project = excluded.project, filed_on = excluded.filed_on,
         outcome = excluded.outcome, told_at = excluded.told_at WHERE inspection_case.told_at <= excluded.told_at`,
      [
        newest.map((one) => one.id),
        newest.map((one) => one.number),
        newest.map((one) => one.respondent),
        newest.map((one) => one.project),
        newest.map((one) => one.filedOn),
        newest.map((one) => one.outcome),
        newest.map((one) => one.toldAt),
      ],
    );
  }

  /** The case, or null while the inspectorate has told of none. */
  async find(tx: Tx, id: string): Promise<KnownCase | null> {
    const [row]: KnownCase[] = await tx.query(
      `SELECT id, number, respondent, project, filed_on AS "filedOn", outcome FROM inspection_case WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }
}
