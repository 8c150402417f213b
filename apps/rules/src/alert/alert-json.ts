import type { Alert } from './alert';

/** An alert as JSON for the log and the row: amounts in fen as text, instants as ISO text. */
export type AlertJson = Record<string, unknown>;

const AMOUNTS = ['amount', 'cap'];
const INSTANTS = ['raisedAt', 'changedAt', 'at'];

export const toJson = (alert: Alert): AlertJson =>
  JSON.parse(JSON.stringify(alert, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))) as AlertJson;

/** Reads back what `toJson` wrote. */
export const fromJson = (json: AlertJson): Alert =>
  JSON.parse(JSON.stringify(json), (name: string, value: unknown) => {
    if (AMOUNTS.includes(name) && typeof value === 'string' && /^-?\d+$/.test(value)) return BigInt(value);
    if (INSTANTS.includes(name) && typeof value === 'string') return new Date(value);
    return value;
  }) as Alert;
