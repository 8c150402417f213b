import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import { PolicyTable, shippedRows, type PolicyKey } from '@anxin/policy';
import type { Previous } from './policy-change';
import { PolicyChangeStore } from './policy-change.store';
import { rowName } from './policy-change.view';

/** The parameters as their owner knows them: what was shipped and every change approved so far, whether or not the bus has carried it. */
@Injectable()
export class PolicyBook {
  constructor(private readonly store: PolicyChangeStore) {}

  async read(tx: Tx): Promise<{ table: PolicyTable; changes: ReadonlyMap<string, string> }> {
    const approved = await this.store.approved(tx);
    const table = new PolicyTable([...shippedRows, ...approved.map((one) => one.row)]);
    return { table, changes: new Map(approved.map((one) => [rowName(one.row), one.id])) };
  }

  /** What holds there on the day as things stand. */
  async previous(tx: Tx, key: PolicyKey, { region, validFrom }: { region: string; validFrom: LocalDate }): Promise<Previous | null> {
    const row = (await this.read(tx)).table.find(key, { region, on: validFrom });
    return row
      ? { value: String(row.value), region: row.region, validFrom: row.validFrom, basis: row.basis, verified: row.verified }
      : null;
  }
}
