import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { Transactions, type Tx } from '@anxin/persistence';
import { LivePolicies, PolicyTable, policyValueOf, shippedRows, type PolicyAt, type PolicyKey, type PolicyRow } from '@anxin/policy';

type StoredRow = Omit<PolicyRow, 'validTo' | 'note' | 'source' | 'value'> & {
  readonly value: string;
  readonly validTo: string | null;
  readonly note: string | null;
  readonly source: string | null;
};

/**
 * The parameters as this service knows them: what was shipped, and on top of it the changes that were approved and have come over the bus. Look-ups are in
 * memory; another process of the same service may have taken a change in, so the table is compared with the stored rows every few seconds, and before
 * each batch of judgements.
 */
@Injectable()
export class StoredPolicies extends LivePolicies implements OnApplicationBootstrap {
  private table = new PolicyTable(shippedRows);
  private changed: readonly PolicyRow[] = [];
  private stamp = '0/0';

  constructor(private readonly transactions: Transactions) {
    super();
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.transactions.reading((tx) => this.refresh(tx));
  }

  override find(key: PolicyKey, at: PolicyAt): PolicyRow | undefined {
    return this.table.find(key, at);
  }

  override upcoming(keys: readonly string[], after: LocalDate): LocalDate[] {
    const days = this.changed.filter((row) => row.validFrom > after && keys.includes(row.key)).map((row) => row.validFrom);
    return [...new Set(days)].sort();
  }

  /** Reads the stored changes if they are others than those in memory. */
  override async refresh(tx: Tx): Promise<void> {
    // A later number may be committed before an earlier one, so the newest alone would not tell.
    const [now]: { stamp: string }[] = await tx.query(`SELECT count(*) || '/' || coalesce(sum(number), 0) AS stamp FROM policy_row`);
    if (now!.stamp === this.stamp) return;
    const stored: StoredRow[] = await tx.query(
      `SELECT key, region, valid_from AS "validFrom", valid_to AS "validTo", value, unit, basis, source, verified, note FROM policy_row`,
    );
    const rows = stored.map(rowOf);
    this.table = new PolicyTable([...shippedRows, ...rows]);
    this.changed = rows;
    this.stamp = now!.stamp;
  }
}

const rowOf = ({ value, validTo, note, source, ...rest }: StoredRow): PolicyRow =>
  Object.freeze({
    ...rest,
    value: policyValueOf(rest.unit, value),
    ...(validTo !== null && { validTo }),
    ...(source !== null && { source }),
    ...(note !== null && { note }),
  });
