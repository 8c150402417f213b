import { isDivision } from '@anxin/codes';
import { isLocalDate } from '@anxin/calendar';
import { isYuan } from '@anxin/money';
import { Policies, type PolicyAt } from './policies';
import type { PolicyRow } from './row';
import { isPolicyKey, shippedRows, type PolicyKey } from './shipped';

/** What is wrong with a row from outside, or null. */
export function policyRowFault(row: PolicyRow): 'key' | 'region' | 'unit' | 'validity' | 'value' | null {
  if (!isPolicyKey(row.key)) return 'key';
  if (row.region !== '000000' && !isDivision(row.region)) return 'region';
  if (!isLocalDate(row.validFrom) || (row.validTo !== undefined && (!isLocalDate(row.validTo) || row.validTo < row.validFrom)))
    return 'validity';
  if (row.unit !== unitOf(row.key)) return 'unit';
  return isValueOf(row) ? null : 'value';
}

function isValueOf({ unit, value }: PolicyRow): boolean {
  const text = String(value);
  switch (unit) {
    case 'CNY':
      return isYuan(value) && !value.startsWith('-');
    case 'industries':
      return /^[A-T]\d{0,4}(,[A-T]\d{0,4}){0,99}$/.test(text);
    case 'method':
      return /^[a-z][a-z0-9-]{0,63}$/.test(text);
    case 'month-day':
      return isLocalDate(`2023-${text}`);
    case 'switch':
      return text === 'on' || text === 'off';
    case 'time-of-day':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
    case 'day-of-month':
      return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 31;
    case 'percent':
    case 'days':
    case 'points':
      return /^\d{1,7}(\.\d{1,6})?$/.test(text);
    default:
      return Number.isSafeInteger(value) && Number(value) >= 0;
  }
}

const units = new Map(shippedRows.map((row) => [row.key as string, row.unit]));

/** The unit of a parameter; the rows of all regions share it. */
export function unitOf(key: PolicyKey): PolicyRow['unit'] {
  return units.get(key)!;
}

/** Rows of one key: by region, latest first. */
type Versions = Map<string, PolicyRow[]>;

/**
 * Policies over rows in memory. A row takes the place of an earlier one of the same key, region and first day, so that a service
 * can put the published changes on top of what was shipped.
 */
export class PolicyTable extends Policies {
  private readonly byKey = new Map<string, Versions>();

  constructor(rows: Iterable<PolicyRow> = []) {
    super();
    for (const row of rows) this.put(row);
  }

  /** Adds or replaces a row. */
  put(row: PolicyRow): void {
    const versions = this.byKey.get(row.key) ?? new Map<string, PolicyRow[]>();
    const others = (versions.get(row.region) ?? []).filter((each) => each.validFrom !== row.validFrom);
    // A new array, not a change in place: a reader in the middle of a look-up keeps a whole list.
    versions.set(
      row.region,
      [...others, row].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1)),
    );
    this.byKey.set(row.key, versions);
  }

  override find(key: PolicyKey, { region, on }: PolicyAt): PolicyRow | undefined {
    const versions = this.byKey.get(key);
    if (!versions) return undefined;
    return (
      (region.length > 9 ? inForce(versions.get(region), on) : undefined) ??
      (region.length > 6 ? inForce(versions.get(region.slice(0, 9)), on) : undefined) ??
      inForce(versions.get(region.slice(0, 6)), on) ??
      inForce(versions.get(`${region.slice(0, 4)}00`), on) ??
      inForce(versions.get(`${region.slice(0, 2)}0000`), on) ??
      inForce(versions.get('000000'), on)
    );
  }

  /** All rows, by key, region and date. */
  rows(): PolicyRow[] {
    const all = [...this.byKey.values()].flatMap((versions) => [...versions.values()].flat());
    return all.sort((a, b) => (`${a.key} ${a.region} ${a.validFrom}` < `${b.key} ${b.region} ${b.validFrom}` ? -1 : 1));
  }
}

/** The latest row that has begun; when that one has ended, the division has none of its own and the one above speaks. */
function inForce(rows: readonly PolicyRow[] | undefined, on: string): PolicyRow | undefined {
  if (!rows) return undefined;
  for (const row of rows) if (row.validFrom <= on) return row.validTo !== undefined && row.validTo < on ? undefined : row;
  return undefined;
}

/** A fresh table of all rows that the product ships with. */
export function shippedPolicies(): PolicyTable {
  return new PolicyTable(shippedRows);
}
