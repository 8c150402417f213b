import { fen, yuan, type Fen } from '@anxin/money';
import { type ColumnOptions, type ValueTransformer } from 'typeorm';

const asBigint: ValueTransformer = {
  to: (value?: bigint | null) => (value === undefined || value === null ? value : value.toString()),
  from: (value?: string | null) => (value === undefined || value === null ? value : BigInt(value)),
};

/** A column of money: whole fen (分) in a bigint. */
export const moneyColumn = (options: ColumnOptions = {}): ColumnOptions => ({ type: 'bigint', transformer: asBigint, ...options });

/** Fen as they come from a raw query (text) or an entity. */
export const fenOf = (value: string | bigint | number): Fen => BigInt(value);

export { fen, yuan };
