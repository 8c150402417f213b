import { createHash } from 'node:crypto';

/**
 * Advisory locks are taken with two 32-bit numbers: what (a hash of names) and which (a day, or one of the
 * constants below, which no day number reaches). Two names of one hash only wait for each other.
 */
export const LOCK_RELAY = -1;
export const LOCK_CONSUMER = -2;
export const LOCK_MEMBER = -3;
export const LOCK_SET_ASIDE = -4;

const remembered = new Map<string, number>();

/** The first number of an advisory lock: a signed 32-bit hash of the names. */
export function lockOf(...names: (string | number)[]): number {
  const name = names.join('\u0000');
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(name).digest().readInt32BE(0);
  if (remembered.size < 10_000) remembered.set(name, hash);
  return hash;
}

/** The first number of the lock that a fact of one topic and partition shares and its day's mark takes alone; the second is the day. */
export function dayLockOf(service: string, topic: string, partition: number): number {
  return lockOf('day', service, topic, partition);
}
