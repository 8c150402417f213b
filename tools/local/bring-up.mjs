import path from 'node:path';
import { mkdir } from 'node:fs/promises';
import { LocalError, Unavailable } from './errors.mjs';
import { startKafka } from './kafka.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

/**
 * @typedef {{ name: string, how: string, version: string, pid?: number }} Part
 * @typedef {object} Up
 * @property {{ DATABASE_URL: string, EVENT_BUS: 'kafka' | 'postgres', KAFKA_BROKERS?: string, REDIS_URL?: string }} env what the services need
 * @property {Part[]} parts what runs
 * @property {string[]} leftOut one line for each part that this machine can't offer, with what takes its place
 * @property {{ postgres: import('./postgres.mjs').Postgres, kafka?: import('./kafka.mjs').Kafka, redis?: import('./redis.mjs').Redis }} running for tests that kill and restart
 * @property {Promise<string>} ended one line once a part ends by itself
 * @property {() => Promise<void>} stop Redis and Kafka first, PostgreSQL last; safe to call twice
 */

/**
 * Brings up PostgreSQL, Kafka and Redis, side by side. What the environment names is used as it is.
 * @param {object} options
 * @param {string} options.dir where the local parts keep their programs and data, usually `.anxin`
 * @param {'kafka' | 'postgres'} [options.bus] insists; `EVENT_BUS` if left out; else Kafka where it can be had
 * @param {(line: string) => void} options.say
 * @param {boolean} [options.ci] a Kafka or Redis that can't start is an error
 * @param {boolean} [options.install] Redis may be installed with apt-get
 * @param {boolean} [options.fsync] see startPostgres
 * @param {string} [options.jars] see startKafka
 * @param {Record<string, string | undefined>} [options.env]
 * @returns {Promise<Up>}
 * @throws {LocalError} with one line, after what had started was stopped
 */
export async function bringUp({ dir, bus, say, ci = false, install = false, fsync, jars, env = process.env }) {
  const wanted = bus ?? env.EVENT_BUS;
  if (wanted && wanted !== 'kafka' && wanted !== 'postgres') throw new LocalError(`EVENT_BUS is "${wanted}"; it must be kafka or postgres`);
  const place = path.resolve(dir);
  await mkdir(place, { recursive: true, mode: 0o711 });
  const options = { dir: place, say, env };
  const [postgres, kafka, redis] = await Promise.allSettled([
    startPostgres({ ...options, fsync }),
    wanted === 'postgres' ? undefined : startKafka({ ...options, jars }),
    startRedis({ ...options, install: install || ci }),
  ]);
  const started = [redis, kafka, postgres].flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
  const fatal = [failureOf(postgres, true), failureOf(kafka, ci || wanted === 'kafka'), failureOf(redis, ci)].find(
    (one) => one !== undefined,
  );
  if (fatal) {
    await stopInOrder(started);
    throw fatal;
  }
  return assemble(
    value(postgres),
    kafka.status === 'fulfilled' ? kafka.value : undefined,
    redis.status === 'fulfilled' ? redis.value : undefined,
    leftOut(kafka, redis),
  );
}

/**
 * @param {import('./postgres.mjs').Postgres} postgres
 * @param {import('./kafka.mjs').Kafka | undefined} kafka
 * @param {import('./redis.mjs').Redis | undefined} redis
 * @param {string[]} left
 * @returns {Up}
 */
function assemble(postgres, kafka, redis, left) {
  const named = [{ name: 'PostgreSQL', it: postgres }].concat(
    kafka ? [{ name: 'Kafka', it: /** @type {any} */ (kafka) }] : [],
    redis ? [{ name: 'Redis', it: /** @type {any} */ (redis) }] : [],
  );
  return {
    env: {
      DATABASE_URL: postgres.url,
      EVENT_BUS: kafka ? 'kafka' : 'postgres',
      ...(kafka && { KAFKA_BROKERS: kafka.brokers }),
      ...(redis && { REDIS_URL: redis.url }),
    },
    parts: named.map(({ name, it }) => ({ name, how: it.how, version: it.version, pid: it.pid })),
    leftOut: left,
    running: { postgres, ...(kafka && { kafka }), ...(redis && { redis }) },
    ended: Promise.race(named.map(async ({ it }) => (it.ended ? await it.ended() : await new Promise(() => undefined)))),
    stop: async () => await stopInOrder([redis, kafka, postgres]),
  };
}

/** @param {({ stop: () => Promise<void> } | undefined)[]} parts PostgreSQL last: what the others' clients still write goes there */
async function stopInOrder(parts) {
  await Promise.all(parts.slice(0, -1).map(async (one) => await one?.stop()));
  await parts.at(-1)?.stop();
}

/** @param {PromiseSettledResult<unknown>} result @param {boolean} needed */
function failureOf(result, needed) {
  if (result.status === 'fulfilled') return undefined;
  return needed || !(result.reason instanceof Unavailable) ? result.reason : undefined;
}

/** @param {PromiseSettledResult<unknown>} kafka @param {PromiseSettledResult<unknown>} redis @returns {string[]} */
function leftOut(kafka, redis) {
  const lines = [];
  if (kafka.status === 'rejected') lines.push(`${kafka.reason.message}; events go through the log in PostgreSQL`);
  if (redis.status === 'rejected') lines.push(`${redis.reason.message}; timers run inside the services`);
  return lines;
}

/** @template T @param {PromiseSettledResult<T>} result @returns {T} */
function value(result) {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
