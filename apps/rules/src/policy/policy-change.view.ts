import { addDays, toOffsetString, type LocalDate } from '@anxin/calendar';
import type { PolicyRow } from '@anxin/policy';
import type { ChangeState, Previous } from './policy-change';
import type { StoredChange } from './policy-change.store';

/** One row of the parameters. */
export interface PolicyView {
  readonly key: string;
  readonly region: string;
  readonly validFrom: string;
  /** Last day; null while no later row of the key and region is known. */
  readonly validTo: string | null;
  readonly value: string | number;
  readonly unit: string;
  readonly basis: string;
  readonly source: string | null;
  /** False: from memory or a choice of this product, to be confirmed by a person. */
  readonly verified: boolean;
  readonly note: string | null;
  /** The approved change that brought it; null for what was shipped. */
  readonly change: string | null;
}

export interface PolicyChangeView {
  readonly id: string;
  readonly key: string;
  readonly region: string;
  readonly value: string | number;
  readonly unit: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly basis: string;
  readonly source: string | null;
  readonly verified: boolean;
  readonly note: string | null;
  /** Why it reaches back to days that were over when it was proposed. */
  readonly backdating: string | null;
  /** What holds, or held when it was decided, on its first day without it; null where nothing does. */
  readonly previous: Previous | null;
  readonly state: ChangeState;
  /** The client that proposed it. */
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  readonly openSteps: readonly string[];
}

export const policyChangeView = (change: StoredChange): PolicyChangeView => ({
  id: change.id,
  key: change.key,
  region: change.region,
  value: change.value,
  unit: change.unit,
  validFrom: change.validFrom,
  validTo: change.validTo,
  basis: change.basis,
  source: change.source,
  verified: change.verified,
  note: change.note,
  backdating: change.backdating,
  previous: change.previous,
  state: change.state,
  proposedBy: change.proposedBy,
  proposedAt: toOffsetString(change.proposedAt),
  decidedBy: change.decidedBy,
  decidedAt: change.decidedAt && toOffsetString(change.decidedAt),
  reason: change.reason,
  openSteps: change.state === 'proposed' ? ['approval'] : [],
});

/** Rows with the last day each holds by those after it; rows must be in the order of key, region and first day. */
export const policyViews = (rows: readonly PolicyRow[], changes: ReadonlyMap<string, string>): PolicyView[] =>
  rows.map((row, at) => {
    const next = rows[at + 1];
    const until = next?.key === row.key && next.region === row.region ? addDays(next.validFrom, -1) : undefined;
    return {
      key: row.key,
      region: row.region,
      validFrom: row.validFrom,
      validTo: earlier(row.validTo, until) ?? null,
      value: row.value,
      unit: row.unit,
      basis: row.basis,
      source: row.source ?? null,
      verified: row.verified,
      note: row.note ?? null,
      change: changes.get(rowName(row)) ?? null,
    };
  });

/** What names a row among all. */
export const rowName = ({ key, region, validFrom }: { key: string; region: string; validFrom: string }): string =>
  `${key} ${region} ${validFrom}`;

const earlier = (a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined => (a && b ? (a < b ? a : b) : (a ?? b));
