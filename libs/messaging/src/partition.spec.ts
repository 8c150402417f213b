import { murmur2, partitionOf, partitionsOf } from './partition';

describe('the partition of a key', () => {
  // The vectors of Kafka's own UtilsTest.
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('is hashed as Kafka does: %s', (key, hash) => expect(murmur2(key)).toBe(hash));

  it('lies within the 24 and never moves', () => {
    expect(partitionOf('abc')).toBe(479470107 % 24);
    expect(partitionOf('foobar')).toBe((-790332482 & 0x7fffffff) % 24);
    expect([partitionsOf('anxin.rules'), partitionsOf('anxin.rules.dlq')]).toEqual([24, 1]);
  });
});
