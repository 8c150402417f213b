import type { Infer, Schema } from './schema';

export const SERVICES = [
  'employer-registry',
  'contract-filing',
  'wage-cards',
  'complaint-intake',
  'rules',
  'inspection',
  'reporting',
  'gateway',
] as const;
/** What stands before the gateway and files through the public API; it publishes nothing. */
export const ADAPTERS = ['real-name'] as const;
export type ServiceName = (typeof SERVICES)[number] | (typeof ADAPTERS)[number];

/** Every topic has this many partitions from its first day; a key's partition never changes. */
export const PARTITIONS = 24;

/** What the comments of a contract say, kept by the build (tools/documents) for the event document; none in tests. */
export interface Documentation {
  readonly summary: string;
  /** By the field's dotted path. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One published fact: its wire name with its version, where it goes, what keys it and what it holds. */
export interface EventContract<D = unknown> {
  /** CloudEvents `type`, a literal with its version: `anxin.<service>.<fact>.v<N>`. */
  readonly type: string;
  readonly producer: ServiceName;
  readonly topic: string;
  /** JSON Schema (2020-12) of the data. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly documentation?: Documentation;
  /** What orders the fact: the respondent employer's credit code wherever there is one. */
  key(data: D): string;
  /** CloudEvents `subject`: the aggregate the fact is about. */
  subject(data: D): string;
}

export type DataOf<C> = C extends EventContract<infer D> ? D : never;

export const defineEvent = <S extends Schema<unknown>>(
  type: string,
  schema: S,
  how: { key: (data: Infer<S>) => string; subject: (data: Infer<S>) => string; topic?: string },
): EventContract<Infer<S>> => {
  const producer = type.split('.')[1] as ServiceName;
  return { type, producer, topic: how.topic ?? `anxin.${producer}`, schema: schema.json, key: how.key, subject: how.subject };
};
