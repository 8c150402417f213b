import { cases } from './data/cases';
import { construction } from './data/construction';
import { contracts } from './data/contracts';
import { fines } from './data/fines';
import { incidents } from './data/incidents';
import { intake } from './data/intake';
import { minimumWages } from './data/minimum-wages';
import { switches } from './data/switches';
import { wages } from './data/wages';
import type { PolicyRow } from './row';

const shipped = [
  ...wages,
  ...contracts,
  ...construction,
  ...cases,
  ...fines,
  ...intake,
  ...incidents,
  ...minimumWages,
  ...switches,
] as const;

/** The name of every parameter; a mistyped one does not compile. */
export type PolicyKey = (typeof shipped)[number]['key'];

/** All rows that the product ships with. */
export const shippedRows: readonly PolicyRow<PolicyKey>[] = shipped;

const keys: ReadonlySet<string> = new Set(shippedRows.map((row) => row.key));

/** All parameter names, in alphabetical order. */
export const policyKeys: readonly PolicyKey[] = [...keys].sort() as PolicyKey[];

/** Whether a text from outside is the name of a parameter. */
export function isPolicyKey(text: unknown): text is PolicyKey {
  return typeof text === 'string' && keys.has(text);
}
