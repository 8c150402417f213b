import type { LocalDate } from '@anxin/calendar';
import { LivePolicies, PolicyTable, type PolicyAt, type PolicyKey, type PolicyRow, type PolicyUnit } from '@anxin/policy';
import type { AssumedRow } from './what-if';

/** Parameters that nobody changes while a replay runs. */
export class AssumedPolicies extends LivePolicies {
  /** Whether something was asked for that the other side answers with another row. */
  private differed = false;

  /**
   * @param other the other side of the comparison
   * @param turns rows at whose first day alerts that stand are looked at again: the same on both sides
   */
  constructor(
    private readonly table: PolicyTable,
    private readonly other: PolicyTable,
    private readonly turns: readonly { readonly key: string; readonly validFrom: LocalDate }[],
  ) {
    super();
  }

  override find(key: PolicyKey, at: PolicyAt): PolicyRow | undefined {
    const row = this.table.find(key, at);
    if (!this.differed && row !== this.other.find(key, at)) this.differed = true;
    return row;
  }

  /** Whether, since this was last asked, anything was looked up that the other side answers otherwise: if not, what was judged is judged the same there. */
  readDifferent(): boolean {
    const { differed } = this;
    this.differed = false;
    return differed;
  }

  override upcoming(keys: readonly string[], after: LocalDate): LocalDate[] {
    return [...new Set(this.turns.filter((row) => row.validFrom > after && keys.includes(row.key)).map((row) => row.validFrom))].sort();
  }

  /** They stay as they are. */
  override refresh(): Promise<void> {
    return Promise.resolve();
  }
}

const rowOf = ({ key, region, value, unit, validFrom, validTo }: AssumedRow): PolicyRow => ({
  key,
  region,
  value,
  unit: unit as PolicyUnit,
  validFrom,
  ...(validTo !== null && { validTo }),
  basis: '试算 (what-if)',
  verified: false,
});

/**
 * The parameters in force, and those of a what-if: its rows on top. A row that was laid back (its own first day lies after the history) also takes the place
 * of what followed within the history in the same division, so that it holds throughout.
 */
export const policiesOf = (
  shipped: readonly PolicyRow[],
  approved: readonly PolicyRow[],
  { rows, to }: { readonly rows: readonly AssumedRow[]; readonly to: LocalDate },
): { readonly inForce: AssumedPolicies; readonly assumed: AssumedPolicies } => {
  const standing = [...shipped, ...approved];
  const laidOver = (row: AssumedRow): AssumedRow[] =>
    standing
      .filter((one) => one.key === row.key && one.region === row.region && one.validFrom > row.validFrom && one.validFrom <= to)
      .map(({ validFrom }) => ({ ...row, validFrom }));
  const put = rows.flatMap((row) => [row, ...(row.laidBackFrom === null ? [] : laidOver(row))]);
  const turns = [...approved, ...rows];
  const [table, other] = [new PolicyTable(standing), new PolicyTable([...standing, ...put.map(rowOf)])];
  return { inForce: new AssumedPolicies(table, other, turns), assumed: new AssumedPolicies(other, table, turns) };
};
