import { v5, v7 } from 'uuid';

/** A new id, UUIDv7: rows created together lie together in the index. */
export const newId = (): string => v7();

/** The id that a name always has (UUIDv5): whoever computes it again arrives at the same. `namespace` is a UUID of its own for each kind of name. */
export const idFrom = (namespace: string, name: string): string => v5(name, namespace);
