import { TokenBuckets } from './token-bucket';

describe('token buckets', () => {
  it('let a minute’s worth through at once, then as it refills, each key for itself', () => {
    const buckets = new TokenBuckets(60);
    for (let call = 0; call < 60; call += 1) expect(buckets.take('a', 0).allowed).toBe(true);
    expect(buckets.take('a', 0)).toEqual({ allowed: false, retryAfter: 1 });
    expect(buckets.take('b', 0).allowed).toBe(true);
    expect(buckets.take('a', 1_000).allowed).toBe(true);
    expect(buckets.take('a', 1_000).allowed).toBe(false);
  });

  it('say after how many seconds a call fits again', () => {
    const buckets = new TokenBuckets(2);
    buckets.take('a', 0);
    buckets.take('a', 0);
    expect(buckets.take('a', 0)).toEqual({ allowed: false, retryAfter: 30 });
    expect(buckets.take('a', 29_000).allowed).toBe(false);
    expect(buckets.take('a', 30_000).allowed).toBe(true);
  });

  it('have no limit at 0 and bounded memory', () => {
    expect(new TokenBuckets(0).take('a', 0)).toEqual({ allowed: true });
    const buckets = new TokenBuckets(1, 100);
    for (let key = 0; key < 1_000; key += 1) buckets.take(`k${key}`, 0);
    expect(buckets.size).toBeLessThanOrEqual(100);
    expect(buckets.take('k999', 0).allowed).toBe(false);
  });
});
