import { PARTITIONS } from '@anxin/contracts';

/**
 * MurmurHash2 (32 bit, seed 0x9747b28c) over the UTF-8 bytes of a key, as Kafka's Java client computes it,
 * so that a producer in another language finds the same partition.
 *
 * @returns a signed 32-bit integer
 */
export function murmur2(key: string): number {
  const data = Buffer.from(key, 'utf8');
  const m = 0x5bd1e995;
  const length = data.length;
  let h = (0x9747b28c ^ length) | 0;
  const blocks = length >> 2;
  for (let i = 0; i < blocks; i++) {
    let k = data.readInt32LE(i * 4);
    k = Math.imul(k, m);
    k ^= k >>> 24;
    k = Math.imul(k, m);
    h = Math.imul(h, m);
    h ^= k;
  }
  const tail = blocks * 4;
  const rest = length & 3;
  if (rest >= 3) h ^= data[tail + 2]! << 16;
  if (rest >= 2) h ^= data[tail + 1]! << 8;
  if (rest >= 1) {
    h ^= data[tail]!;
    h = Math.imul(h, m);
  }
  h ^= h >>> 13;
  h = Math.imul(h, m);
  h ^= h >>> 15;
  return h | 0;
}

/** The partition (0 … 23) of a key: murmur2 as Kafka's default partitioner has it, modulo the fixed number of partitions. */
export function partitionOf(key: string): number {
  return (murmur2(key) & 0x7fffffff) % PARTITIONS;
}

/** How many partitions a topic has: 24, and one for a `.dlq` topic, which promises no order. */
export function partitionsOf(topic: string): number {
  return topic.endsWith('.dlq') ? 1 : PARTITIONS;
}
