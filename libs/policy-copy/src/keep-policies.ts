import { Injectable } from '@nestjs/common';
import type { PolicyChanged } from '@anxin/contracts';
import { afterCommit, Transactions, type Tx } from '@anxin/persistence';
import { StoredPolicies } from './stored-policies';

/** Keeps approved changes in the service's own table; of one key, region and first day the newest stands, whatever comes twice or late. */
@Injectable()
export class KeepPolicies {
  constructor(
    private readonly transactions: Transactions,
    private readonly live: StoredPolicies,
  ) {}

  async run(tx: Tx, changes: readonly PolicyChanged[]): Promise<void> {
    await tx.query(
      `INSERT INTO policy_row (key, region, valid_from, valid_to, value, unit, basis, source, verified, note, number, change_id)
       SELECT DISTINCT ON (key, region, "validFrom") key, region, "validFrom", "validTo", value, unit, basis, source, verified, note, number, "changeId"
       FROM jsonb_to_recordset($1::jsonb) AS c(key text, region text, "validFrom" date, "validTo" date, value text, unit text, basis text, source text,
         verified boolean, note text, number bigint, "changeId" uuid)
       ORDER BY key, region, "validFrom", number DESC
       ON CONFLICT (key, region, valid_from) DO UPDATE SET valid_to = excluded.valid_to, value = excluded.value, unit = excluded.unit, basis = excluded.basis,
         source = excluded.source, verified = excluded.verified, note = excluded.note, number = excluded.number, change_id = excluded.change_id
         WHERE excluded.number > policy_row.number`,
      [JSON.stringify(changes)],
    );
    afterCommit(tx, () => void this.transactions.reading((read) => this.live.refresh(read)).catch(() => undefined));
  }
}
