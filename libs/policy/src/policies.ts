import type { LocalDate } from '@anxin/calendar';
import { fen, type Fen } from '@anxin/money';
import type { PolicyRow } from './row';
import type { PolicyKey } from './shipped';

/** Where and on what day a parameter is asked for; the region may be a town or village. */
export interface PolicyAt {
  readonly region: string;
  readonly on: LocalDate;
}

/** No row of the key holds there on that day. */
export class UnknownPolicy extends Error {
  constructor(
    readonly key: string,
    readonly region: string,
    readonly on: LocalDate,
  ) {
    super(`no policy ${key} for region ${region} on ${on}`);
    this.name = 'UnknownPolicy';
  }
}

/** A row holds a value of another kind than was asked for. */
export class UnsuitablePolicy extends Error {
  constructor(row: PolicyRow, wanted: string) {
    super(`policy ${row.key} of ${row.region} from ${row.validFrom} is no ${wanted}`);
    this.name = 'UnsuitablePolicy';
  }
}

const amounts = new WeakMap<PolicyRow, Fen>();

/** The dated, regional parameters. The row of the most specific division governs, among its rows the latest that has begun. */
export abstract class Policies {
  /** The row that governs, or undefined. */
  abstract find(key: PolicyKey, at: PolicyAt): PolicyRow | undefined;

  /** The row that governs. @throws UnknownPolicy when there is none. */
  row(key: PolicyKey, at: PolicyAt): PolicyRow {
    const row = this.find(key, at);
    if (!row) throw new UnknownPolicy(key, at.region, at.on);
    return row;
  }

  /** A count, a percentage or a number of days; the unit is the row's. @throws UnknownPolicy, UnsuitablePolicy */
  number(key: PolicyKey, at: PolicyAt): number {
    const row = this.row(key, at);
    const value = typeof row.value === 'number' ? row.value : row.unit === 'CNY' ? Number.NaN : Number(row.value);
    if (!Number.isFinite(value)) throw new UnsuitablePolicy(row, 'number');
    return value;
  }

  /** An amount in fen. @throws UnknownPolicy, UnsuitablePolicy */
  amount(key: PolicyKey, at: PolicyAt): Fen {
    const row = this.row(key, at);
    let amount = amounts.get(row);
    if (amount === undefined) {
      if (row.unit !== 'CNY') throw new UnsuitablePolicy(row, 'amount of money');
      amounts.set(row, (amount = fen(String(row.value))));
    }
    return amount;
  }

  /** The value as text: a method, a time of day, an exact decimal. @throws UnknownPolicy */
  text(key: PolicyKey, at: PolicyAt): string {
    return String(this.row(key, at).value);
  }

  /** A view of these policies that remembers which rows were read, for a decision to record. */
  reading(): PolicyReading {
    return new PolicyReading(this);
  }
}

/** Remembers the rows it handed out. One per decision; not to be shared. */
export class PolicyReading extends Policies {
  private readonly rows = new Set<PolicyRow>();

  constructor(private readonly policies: Policies) {
    super();
  }

  override find(key: PolicyKey, at: PolicyAt): PolicyRow | undefined {
    const row = this.policies.find(key, at);
    if (row) this.rows.add(row);
    return row;
  }

  /** The rows read so far, each once, in the order of first use. */
  used(): PolicyRow[] {
    return [...this.rows];
  }
}
