import { exactly, waitFor } from './measure.mjs';
import { deadlines } from './p7-deadlines.mjs';

/** Jobs added, fetched and completed at a time; BullMQ's workers beside one another. */
const [ADDED, FETCHED, CONCURRENCY] = [1_000, 500, 200];
/** No job may fall due while it is being added: they are all brought forward at once. */
const LATER_MS = 3_600_000;

/** @typedef {{ close: () => Promise<void>, clear: () => Promise<unknown>, arm: (count: number) => Promise<void>, fallDue: () => Promise<unknown>, sweep: (count: number) => Promise<number>, bytes: () => Promise<number> }} Jobs */

/**
 * BullMQ's delayed jobs. To let all fall due at one instant their delays are set to the past in Redis, where BullMQ keeps them in one sorted set; the worker then moves and runs them.
 * @param {import('./bench.mjs').Place} place @returns {Promise<Jobs>}
 */
export async function bullmqJobs({ env, require }) {
  const { Queue, Worker } = require('bullmq');
  const { Redis } = require('ioredis');
  const connect = () => new Redis(env.REDIS_URL, { maxRetriesPerRequest: null });
  const [redis, own] = [connect(), connect()];
  const name = `bench-${process.pid}`;
  const queue = new Queue(name, { connection: redis, defaultJobOptions: { removeOnComplete: true, removeOnFail: true } });
  const memory = async () => Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1]);
  let empty = 0;
  return {
    async close() {
      await queue.obliterate({ force: true });
      await queue.close();
      redis.disconnect();
      own.disconnect();
    },
    async clear() {
      await queue.obliterate({ force: true });
      empty = await memory();
    },
    async arm(count) {
      for (let at = 0; at < count; at += ADDED) {
        const jobs = deadlines(Math.min(ADDED, count - at), at).map(({ rule, subject, day }) => ({
          name: rule,
          data: { subject, day },
          opts: { delay: LATER_MS },
        }));
        await queue.addBulk(jobs);
      }
      exactly('jobs delayed', await queue.getDelayedCount(), count);
    },
    bytes: async () => (await memory()) - empty,
    async fallDue() {
      const key = queue.toKey('delayed');
      // The instant is the upper part of the score; of one instant, the order of the jobs is the lower.
      const ids = await redis.zrange(key, 0, -1);
      for (let at = 0; at < ids.length; at += ADDED)
        await redis.zadd(key, ...ids.slice(at, at + ADDED).flatMap((/** @type {string} */ id) => [0, id]));
    },
    async sweep(count) {
      let done = 0;
      const worker = new Worker(name, async () => void (done += 1), { connection: own, concurrency: CONCURRENCY });
      worker.on('error', () => undefined);
      try {
        await waitFor('all jobs', () => done >= count, { within: 600_000 });
      } finally {
        await worker.close();
      }
      exactly('jobs left', (await queue.getDelayedCount()) + (await queue.getWaitingCount()), 0);
      return done;
    },
  };
}

/** pg-boss's jobs that start later, in batches as large as it takes. @param {import('./bench.mjs').Place} place @returns {Promise<Jobs>} */
export async function bossJobs({ env, owner, require }) {
  const PgBoss = require('pg-boss');
  const boss = new PgBoss({ connectionString: env.DATABASE_URL, schema: 'bench_boss', supervise: false, schedule: false, max: 4 });
  boss.on('error', () => undefined);
  await boss.start();
  const queue = 'deadlines';
  await boss.createQueue(queue);
  return {
    async close() {
      await boss.stop({ graceful: false });
      await owner.query('DROP SCHEMA bench_boss CASCADE');
    },
    async clear() {
      await owner.query('TRUNCATE bench_boss.job');
    },
    async arm(count) {
      const startAfter = new Date(Date.now() + LATER_MS);
      for (let at = 0; at < count; at += ADDED) {
        const jobs = deadlines(Math.min(ADDED, count - at), at);
        await boss.insert(jobs.map(({ rule, subject, day }) => ({ name: queue, data: { rule, subject, day }, startAfter })));
      }
      exactly(
        'jobs waiting',
        (await owner.query(`SELECT count(*)::int AS n FROM bench_boss.job WHERE name = $1`, [queue])).rows[0].n,
        count,
      );
    },
    bytes: async () =>
      (
        await owner.query(
          `SELECT sum(pg_total_relation_size(inhrelid))::float8 AS bytes FROM pg_inherits WHERE inhparent = 'bench_boss.job'::regclass`,
        )
      ).rows[0].bytes,
    fallDue: () => owner.query(`UPDATE bench_boss.job SET start_after = now() WHERE name = $1`, [queue]),
    async sweep(count) {
      let done = 0;
      for (;;) {
        const jobs = await boss.fetch(queue, { batchSize: FETCHED });
        if (!jobs?.length) break;
        await boss.complete(
          queue,
          jobs.map((/** @type {{ id: string }} */ job) => job.id),
        );
        done += jobs.length;
      }
      exactly('jobs completed', done, count);
      return done;
    },
  };
}
