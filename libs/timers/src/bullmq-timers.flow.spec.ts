import { randomUUID } from 'node:crypto';
import { eventually } from '@anxin/testing';
import { Redis } from 'ioredis';
import { BullmqTimers } from './bullmq-timers';

const url = process.env.ANXIN_TEST_REDIS_URL;

/** Left out by name where the machine has no Redis; with CI=true the test command insists on one. */
(url ? describe : describe.skip)('BullmqTimers on Redis', () => {
  const open: BullmqTimers[] = [];
  const timers = (name: string, reconcileMs?: number): BullmqTimers => {
    const made = new BullmqTimers(name, url!, reconcileMs);
    open.push(made);
    return made;
  };
  afterEach(async () => {
    for (const one of open.splice(0)) await one.beforeApplicationShutdown();
  });

  it('wakes again and again', async () => {
    let runs = 0;
    timers(`test-${randomUUID()}`).every('tick', 100, async () => void (runs += 1));
    await eventually('three runs', () => runs >= 3);
  });

  it('wakes one of two copies for a tick', async () => {
    const name = `test-${randomUUID()}`;
    const runs = [0, 0];
    for (const at of [0, 1]) timers(name).every('tick', 200, async () => void (runs[at] = (runs[at] ?? 0) + 1));
    const began = Date.now();
    await eventually('six runs over both', () => (runs[0] ?? 0) + (runs[1] ?? 0) >= 6);
    // Two that were both woken would have had six runs after three ticks.
    expect(Date.now() - began).toBeGreaterThan(700);
  });

  it('goes on after Redis was wiped', async () => {
    let runs = 0;
    timers(`test-${randomUUID()}`, 300).every('tick', 100, async () => void (runs += 1));
    await eventually('a first run', () => runs >= 1);
    const redis = new Redis(url!);
    await redis.flushall();
    redis.disconnect();
    const before = runs;
    await eventually('runs after the wipe', () => runs >= before + 3);
  });

  it('does not hold the shutdown where Redis is away', async () => {
    const away = new BullmqTimers('test-away', 'redis://127.0.0.1:1');
    away.every('tick', 100, async () => undefined);
    const began = Date.now();
    await away.beforeApplicationShutdown();
    expect(Date.now() - began).toBeLessThan(3_000);
  });
});
