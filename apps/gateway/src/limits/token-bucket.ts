/** How a call fares: let through, or the whole seconds after which it may be tried again. */
export type Verdict = { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number };

interface Bucket {
  tokens: number;
  at: number;
}

const MINUTE_MS = 60_000;

/** Token buckets by key: each fills at `perMinute` a minute and holds a minute's worth. Times are milliseconds of wall time. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  /**
   * @param perMinute 0: no limit
   * @param kept number of keys after which those that are full again are forgotten
   */
  constructor(
    private readonly perMinute: number,
    private readonly kept = 20_000,
  ) {}

  take(key: string, now: number): Verdict {
    if (this.perMinute === 0) return { allowed: true };
    const bucket = this.buckets.get(key) ?? { tokens: this.perMinute, at: now };
    bucket.tokens = this.level(bucket, now);
    bucket.at = now;
    if (!this.buckets.has(key)) this.makeRoom(now);
    this.buckets.set(key, bucket);
    if (bucket.tokens < 1) return { allowed: false, retryAfter: Math.max(1, Math.ceil(((1 - bucket.tokens) / this.perMinute) * 60)) };
    bucket.tokens -= 1;
    return { allowed: true };
  }

  /** Number of keys remembered. */
  get size(): number {
    return this.buckets.size;
  }

  private level(bucket: Bucket, now: number): number {
    return Math.min(this.perMinute, bucket.tokens + (Math.max(0, now - bucket.at) / MINUTE_MS) * this.perMinute);
  }

  private makeRoom(now: number): void {
    if (this.buckets.size < this.kept) return;
    for (const [key, bucket] of this.buckets) if (this.level(bucket, now) >= this.perMinute) this.buckets.delete(key);
    // Many addresses at once: the oldest go, so that memory stays bounded.
    for (const key of this.buckets.keys()) {
      if (this.buckets.size < this.kept) break;
      this.buckets.delete(key);
    }
  }
}
