/**
 * A published schema and its TypeScript type, written once: each builder returns JSON Schema (2020-12) and carries the type it describes.
 * Only what events need; a value an event has no builder for should not be in an event.
 */
export interface Schema<T> {
  readonly json: Readonly<Record<string, unknown>>;
  /** Never present at run time: it only carries the type. */
  readonly type?: T;
}

export type Infer<S> = S extends Schema<infer T> ? T : never;

interface Optional<T> extends Schema<T> {
  readonly optional: true;
}

type Fields = Record<string, Schema<unknown>>;
type RequiredOf<F extends Fields> = { [K in keyof F as F[K] extends Optional<unknown> ? never : K]: Infer<F[K]> };
type OptionalOf<F extends Fields> = { [K in keyof F as F[K] extends Optional<unknown> ? K : never]?: Infer<F[K]> };
type ObjectOf<F extends Fields> = RequiredOf<F> & OptionalOf<F>;

const text = (json: Record<string, unknown>): Schema<string> => ({ json: { type: 'string', ...json } });

/** A field that may be left out. */
export const optional = <T>(schema: Schema<T>): Optional<T> => ({ json: schema.json, optional: true });

/** An object; unknown fields are allowed, so that a later producer may add one. */
export const object = <F extends Fields>(fields: F): Schema<ObjectOf<F>> => ({
  json: {
    type: 'object',
    required: Object.keys(fields).filter((name) => !('optional' in fields[name]!)),
    properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.json])),
  },
});

export const list = <T>(items: Schema<T>, limits: { maxItems?: number; minItems?: number } = {}): Schema<T[]> => ({
  json: { type: 'array', items: items.json, ...limits },
});

export const oneOf = <const T extends string>(...values: readonly T[]): Schema<T> => ({ json: { type: 'string', enum: [...values] } });

export const string = text({ minLength: 1, maxLength: 2000 });
export const boolean: Schema<boolean> = { json: { type: 'boolean' } };
/** A whole number ≥ 0. */
export const count: Schema<number> = { json: { type: 'integer', minimum: 0 } };
export const integer: Schema<number> = { json: { type: 'integer' } };
export const uuid = text({ format: 'uuid' });
/** Calendar date in Asia/Shanghai, 'YYYY-MM-DD'. */
export const date = text({ format: 'date' });
/** Wage month, 'YYYY-MM'. */
export const month = text({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' });
/** Instant, RFC 3339 with offset. */
export const instant = text({ format: 'date-time' });
/** Yuan with two digits, "5200.00". */
export const money = text({ pattern: '^-?\\d{1,13}\\.\\d{2}$' });
/** Unified social credit code (统一社会信用代码). */
export const uscc = text({ pattern: '^[0-9A-Z]{18}$' });
/** Administrative division (GB/T 2260), six digits. */
export const region = text({ pattern: '^\\d{6}$' });
/** Administrative division of any level, county and above, town or village; `000000` the country. */
export const division = text({ pattern: '^\\d{6}(\\d{3}){0,2}$' });
/** Opaque worker id, derived from the resident number; names nobody. */
export const workerId = text({ pattern: '^p\\d+[a-z2-7]{26}$' });
/** A decimal number as text, "21.75". */
export const decimal = text({ pattern: '^\\d{1,6}(\\.\\d{1,2})?$' });
