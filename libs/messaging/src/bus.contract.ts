import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provisionService, serviceDatabaseUrl } from '@anxin/persistence';
import { Client } from 'pg';
// The two files alone: the rest of the testing library brings parts that stand on this one.
import { startChild, startLocalServer, type Child, type LocalServer } from '../../testing/src/child';
import { eventually, holds } from '../../testing/src/eventually';
import { Bus, LogBehindError } from './bus';
import { DayMarks } from './marks';
import { DayCloser } from './day-closer';
import { DeadLetters } from './dead-letters';
import { InFlight } from './in-flight';
import { partitionOf } from './partition';
import { busDatabaseUrl } from './postgres-log/bus-database';
import { BusStrategy } from './strategy';
import { CommitThief } from './testing/commit-thief';
import { ContractService, contractPersistence, type Starting } from './testing/contract-service';

/** The broker under test. */
export interface BrokerUnderTest {
  /** EVENT_BUS and where it is. */
  env: Record<string, string>;
  /** Kills what carries the log, as hard as that can be done, and brings it back. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

/** What each contract test gets of the suite. */
interface Ground {
  database: LocalServer<{ url: string }>;
  broker: BrokerUnderTest;
  env: NodeJS.ProcessEnv;
}

const KEYS = [
  '91371300MA3C0000AA',
  '91371300MA3C0000BB',
  '91371300MA3C0000CC',
  '91371300MA3C0000DD',
  '91371300MA3C0000EE',
  '91371300MA3C0000FF',
];
const MAIN = 'libs/messaging/src/testing/contract-service.main.ts';
const key = (fill: number): string => `k1:${Buffer.alloc(32, fill).toString('base64')}`;

/**
 * What a bus, with outbox, relay and inbox before and behind it, has to hold. Both adapters run it.
 * @param startBroker gets the database's owner address, for the log that lives in it
 */
export function busContract(
  name: string,
  startBroker: (how: { dir: string; ownerUrl: string; env: Record<string, string> }) => Promise<BrokerUnderTest>,
  { mayKill = true }: { mayKill?: boolean } = {},
): void {
  describe(`${name}, as a bus`, () => {
    const ground = {} as Ground;
    const running: ContractService[] = [];
    const children: Child[] = [];
    let dir: string;
    let topic: string;

    const start = async (how: Partial<Starting> = {}): Promise<ContractService> => {
      const service = await ContractService.start({ topic, env: ground.env, ...how });
      running.push(service);
      return service;
    };
    const child = (env: Record<string, string>): Child => {
      const started = startChild(MAIN, { env: { ...(ground.env as Record<string, string>), TOPIC: topic, ...env } });
      children.push(started);
      return started;
    };
    const all = (service: ContractService, keys: string[], count: number, within = 20_000): Promise<unknown> =>
      eventually(
        `${keys.length} × ${count} effects`,
        async () => {
          const applied = await service.applied();
          return applied.length >= keys.length * count ? true : Promise.reject(new Error(`${applied.length} applied`));
        },
        { within },
      );
    /** Nothing lost, nothing twice, each key's in order. */
    const exact = async (service: ContractService, keys: string[], count: number): Promise<void> => {
      const applied = await service.applied();
      for (const one of keys)
        expect({ key: one, order: applied.filter((row) => row.key === one).map((row) => row.n) }).toEqual({
          key: one,
          order: Array.from({ length: count }, (_, n) => n),
        });
      expect(applied).toHaveLength(keys.length * count);
    };

    const settled = (service: ContractService): Promise<unknown> =>
      eventually('nothing in flight', async () => {
        const outbox = await service.get(InFlight).outbox();
        const behind = await behindOf(service);
        return outbox + behind === 0 ? true : Promise.reject(new Error(`outbox ${outbox}, behind ${behind}`));
      });

    const endsOf = (service: ContractService): Promise<Record<string, string>> => service.get(InFlight).ends([topic]);

    const behindOf = async (service: ContractService): Promise<number> => {
      const ends = await endsOf(service);
      const { applied } = await service.get(InFlight).read();
      return Object.entries(ends).reduce((sum, [place, end]) => sum + Number(end) - Number(applied[place] ?? '0'), 0);
    };

    beforeAll(async () => {
      dir = mkdtempSync(path.join(tmpdir(), 'anxin-bus-'));
      const database = await startLocalServer<{ url: string }>('postgres', 'startPostgres', {
        dir: path.join(dir, 'db'),
        fsync: false,
        env: {},
      });
      ground.database = database;
      const ownerUrl = database.info.url;
      const base = {
        DATABASE_URL: ownerUrl,
        DATABASE_ROLE_SECRET: 'for-tests-only',
        ANXIN_SEALING_KEYS: key(1),
        ANXIN_BLIND_INDEX_KEYS: key(2),
      };
      await provisionService(contractPersistence, { ownerUrl, env: base });
      ground.broker = await startBroker({ dir, ownerUrl, env: base });
      ground.env = { ...base, ...ground.broker.env };
      if (process.env.CONTRACT_LOG) ground.env.CONTRACT_LOG = '1';
    }, 120_000);

    afterAll(async () => {
      await ground.broker?.stop();
      await ground.database?.stop();
      rmSync(dir, { recursive: true, force: true });
    }, 60_000);

    beforeEach(() => {
      topic = `anxin.wage-cards.t${randomBytes(4).toString('hex')}`;
    });

    afterEach(async () => {
      await Promise.all(children.splice(0).map((one) => one.kill()));
      await Promise.all(running.splice(0).map((one) => one.close()));
    }, 30_000);

    it('keeps the order of each key, loses nothing and says when nothing is in flight', async () => {
      const service = await start();
      await service.publish(KEYS, 50);
      await all(service, KEYS, 50);
      await exact(service, KEYS, 50);
      await settled(service);
      const ends = await endsOf(service);
      expect(Object.values(ends).reduce((sum, end) => sum + Number(end), 0)).toBe(KEYS.length * 50);
      expect(ends[`${topic}/${partitionOf(KEYS[0]!)}`]).not.toBe('0');
    });

    it('serves a service that only publishes, and skips events that nobody handles', async () => {
      const publisher = await start({ consumes: false });
      await publisher.publish(KEYS, 3);
      await eventually('an empty outbox', async () => (await publisher.get(InFlight).outbox()) === 0);
      await publisher.get(Bus).append([
        {
          topic,
          partition: partitionOf(KEYS[0]!),
          messages: [
            {
              key: KEYS[0]!,
              headers: { ce_id: '3f0c5b1e-0000-4000-8000-000000000001', ce_type: 'anxin.wage-cards.unheard-of.v1' },
              value: 'no JSON at all',
            },
          ],
        },
      ]);
      const consumer = await start();
      await all(consumer, KEYS, 3);
      await settled(consumer);
      await exact(consumer, KEYS, 3);
      expect(await consumer.get(DeadLetters).list()).toEqual([]);
    });

    it('loses nothing and doubles nothing when a consumer is killed in the middle of a batch', async () => {
      const publisher = await start({ consumes: false });
      await publisher.publish(KEYS, 10);
      const victim = child({ HOLD_AT: '7' });
      await victim.line('holding');
      await victim.kill();
      child({});
      await all(publisher, KEYS, 10, 30_000);
      await publisher.publish(KEYS, 5, 10);
      await all(publisher, KEYS, 15, 30_000);
      await exact(publisher, KEYS, 15);
    }, 60_000);

    it('shares the partitions between two consumers of a group and goes on with one', async () => {
      const [first, second] = [await start(), await start()];
      const shared = (): boolean => {
        const [a, b] = [first.get(BusStrategy).owned(), second.get(BusStrategy).owned()];
        return a.length > 0 && b.length > 0 && new Set([...a, ...b].map((one) => one.partition)).size === 24 && a.length + b.length === 24;
      };
      await eventually('both own some of the 24 partitions and none twice', shared, { within: 25_000 });
      await first.publish(KEYS, 20);
      await all(first, KEYS, 20);
      running.splice(running.indexOf(second), 1);
      await second.close();
      await first.publish(KEYS, 20, 20);
      await all(first, KEYS, 40);
      await exact(first, KEYS, 40);
    }, 60_000);

    (mayKill ? it : it.skip)(
      'loses nothing and doubles nothing when the broker is killed and comes back',
      async () => {
        const service = await start();
        await service.publish(KEYS, 10);
        await all(service, KEYS, 10);
        const back = ground.broker.killAndRestart();
        await service.publish(KEYS, 10, 10);
        await back;
        await service.publish(KEYS, 10, 20);
        await all(service, KEYS, 30, 40_000);
        await exact(service, KEYS, 30);
        await settled(service);
      },
      90_000,
    );

    it('waits for a database that is away, dead-letters nothing and goes on', async () => {
      const service = await start();
      await service.publish(KEYS, 10);
      const [{ before }] = await service.query(`SELECT pg_postmaster_start_time()::text AS before`);
      await ground.database.kill();
      await ground.database.restart();
      await eventually('the database answers', () => service.publish(KEYS, 10, 10).then(() => true), { within: 20_000 });
      await all(service, KEYS, 20, 30_000);
      await exact(service, KEYS, 20);
      expect((await service.query(`SELECT pg_postmaster_start_time()::text AS now`))[0].now).not.toBe(before);
      expect(await service.get(DeadLetters).list()).toEqual([]);
    }, 60_000);

    it('keeps the order of each key with two relays', async () => {
      const [first, second] = [await start(), await start({ consumes: false })];
      await Promise.all([first.publish(KEYS.slice(0, 3), 40), second.publish(KEYS.slice(3), 40)]);
      await all(first, KEYS, 40);
      await exact(first, KEYS, 40);
      expect(first.relay.heldPartitions + second.relay.heldPartitions).toBeGreaterThan(0);
    }, 60_000);

    it('drops what is sent twice because an answer was lost', async () => {
      let lost = 0;
      const service = await start({
        bus: (bus) => {
          const append = bus.append.bind(bus);
          bus.append = async (batches) => {
            await append(batches);
            if (lost++ < 3) throw new Error('the answer was lost');
          };
        },
      });
      await service.publish(KEYS, 10);
      await all(service, KEYS, 10);
      await settled(service);
      await exact(service, KEYS, 10);
      const ends = await endsOf(service);
      expect(Object.values(ends).reduce((sum, end) => sum + Number(end), 0)).toBeGreaterThan(KEYS.length * 10);
    });

    it('applies a batch once when the reply to its commit is lost', async () => {
      const publisher = await start({ consumes: false });
      await publisher.publish(KEYS, 10);
      const { thief, url } = await CommitThief.before(ground.env.DATABASE_URL!);
      try {
        thief.stealCommitOf('INSERT INTO applied');
        const consumer = await start({ env: { BUS_DATABASE_URL: busDatabaseUrl(ground.env), ...ground.env, DATABASE_URL: url } });
        await all(publisher, KEYS, 10);
        await eventually('the batch known as applied', async () => (await behindOf(consumer)) === 0);
        await exact(publisher, KEYS, 10);
        expect(thief.stolen).toBe(1);
      } finally {
        await Promise.all(running.splice(0).map((one) => one.close()));
        await thief.close();
      }
    });

    it('parks the key of a poisoned message and nothing else, and delivers it and its followers in order once put back', async () => {
      const service = await start();
      const [poisoned, ...others] = KEYS as [string, ...string[]];
      await service.query(`INSERT INTO refused VALUES ($1, $2, 2)`, [topic, poisoned]);
      await service.publish(KEYS, 6);
      const [letter] = await eventually('a dead letter', async () => {
        const letters = await service.get(DeadLetters).list();
        return letters.length > 0 && letters[0]!.followers === 3 && letters;
      });
      await all(service, others, 6);
      await settled(service);
      expect(letter).toMatchObject({ key: poisoned, topic, reason: `Error: refuses ${poisoned} 2` });
      expect((await service.applied()).filter((row) => row.key === poisoned).map((row) => row.n)).toEqual([0, 1]);
      expect([...(await service.get(DayMarks).read(service.manager, [topic])).parkedKeys([topic])]).toEqual([poisoned]);

      expect(await service.get(DeadLetters).requeue(letter!.id)).toMatchObject({ delivered: 0, left: 4 });
      await service.query(`DELETE FROM refused WHERE topic = $1`, [topic]);
      await service.query(`INSERT INTO refused VALUES ($1, $2, 4)`, [topic, poisoned]);
      expect(await service.get(DeadLetters).requeue(letter!.id)).toMatchObject({
        delivered: 2,
        left: 2,
        reason: `Error: refuses ${poisoned} 4`,
      });
      await service.publish(KEYS, 1, 6);
      await settled(service);
      await service.query(`DELETE FROM refused WHERE topic = $1`, [topic]);
      const [head] = await service.get(DeadLetters).list();
      expect(await service.get(DeadLetters).requeue(head!.id)).toMatchObject({ delivered: 3, left: 0, reason: null });
      await service.publish(KEYS, 1, 7);
      await all(service, KEYS, 8);
      await exact(service, KEYS, 8);
      expect(await service.get(DeadLetters).list()).toEqual([]);
      expect((await service.get(Bus).ends([`${topic}.dlq`])).get(`${topic}.dlq`)).toEqual([1n]);
    }, 60_000);

    it('puts an event that does not fit its schema into the dead letters, with what is wrong', async () => {
      const service = await start();
      await service.publish(KEYS, 1);
      await all(service, KEYS, 1);
      const headers = {
        ce_id: '3f0c5b1e-0000-4000-8000-000000000002',
        ce_type: 'anxin.wage-cards.counted.v1',
        ce_subject: 's',
        ce_time: '2026-03-01T00:00:00Z',
        ce_recordedtime: '2026-03-01T00:00:00Z',
      };
      await service
        .get(Bus)
        .append([{ topic, partition: partitionOf(KEYS[1]!), messages: [{ key: KEYS[1]!, headers, value: '{"key":"x","n":-1}' }] }]);
      const [letter] = await eventually('a dead letter', async () => {
        const letters = await service.get(DeadLetters).list();
        return letters.length > 0 && letters;
      });
      expect(letter).toMatchObject({ key: KEYS[1], reason: '/n must be >= 0', attempts: 1 });
      await service.publish([KEYS[0]!], 1, 1);
      await eventually('the other key goes on', async () => (await service.applied()).some((row) => row.key === KEYS[0] && row.n === 1));
    });

    it('stops at a log that ends below what was applied', async () => {
      const publisher = await start({ consumes: false });
      await publisher.publish(KEYS, 2);
      await eventually('an empty outbox', async () => (await publisher.get(InFlight).outbox()) === 0);
      const group = 'anxin.wage-cards.restored';
      await publisher.query(
        `INSERT INTO consumer_position ("group", topic, partition, next_offset) SELECT $1, $2, p, 1000 FROM generate_series(0, 23) AS p`,
        [group, topic],
      );
      const fatal: Error[] = [];
      const consumer = await start({ group, onFatal: (error) => fatal.push(error) });
      await eventually('the consumer stops', () => fatal.length > 0);
      expect(fatal[0]).toBeInstanceOf(LogBehindError);
      await publisher.publish(KEYS, 2, 2);
      await holds('nothing is applied', async () => (await consumer.applied()).length === 0);
    });

    it('goes on where others apply while it looks where it stands', async () => {
      const publisher = await start({ consumes: false });
      const bus = publisher.get<Bus>(Bus as never);
      await bus.ensureTopics([topic]);
      const write = (partition: number) => ({ topic, partition, messages: [{ key: KEYS[0]!, headers: {}, value: '{}' }] });
      const fatal: Error[] = [];
      const applied = Array.from({ length: 24 }, (): bigint[] => []);
      let asked = false;
      const consumer = await bus.consume({
        group: 'anxin.wage-cards.looking',
        topics: [topic],
        positions: async (partitions) => {
          // Another member has just applied one message of each partition; a write that fails may have stored it, and is tried again.
          if (!asked) await bus.append(partitions.map(({ partition }) => write(partition)));
          asked = true;
          return partitions.map((place) => ({ ...place, next: 1n }));
        },
        apply: async ({ partition, messages }) => void applied[partition]!.push(...messages.map((message) => message.offset)),
        onFatal: (error) => fatal.push(error),
      });
      try {
        await eventually('its look', () => asked);
        await bus.append([write(3)]);
        // Of each partition all that lies behind the one that was applied, in order and once.
        const ends = (await bus.ends([topic])).get(topic)!;
        const behind = ends.map((end) => Array.from({ length: Number(end) - 1 }, (_, at) => BigInt(at + 1)));
        const count = (): number => applied.flat().length;
        await eventually('the messages behind', () => count() >= behind.flat().length || fatal.length > 0);
        expect([fatal, applied]).toEqual([[], behind]);
      } finally {
        await consumer.stop();
      }
    });

    it('carries the end of a day to every partition, behind the facts of that day', async () => {
      const service = await start();
      await service.publish(KEYS, 2);
      const [{ today }] = await service.query(`SELECT (business_now() AT TIME ZONE 'Asia/Shanghai')::date::text AS today`);
      await service.query(`UPDATE business_clock SET shift = shift + interval '1 day'`);
      try {
        await service.get(DayCloser).closeUpTo(today);
        const marks = async (): Promise<(string | null)[]> =>
          (await service.get(DayMarks).read(service.manager, [topic])).closedThrough([topic]);
        await eventually('the mark on all partitions', async () => (await marks()).every((day) => day === today));
        await exact(service, KEYS, 2);
        expect(await service.get(DayCloser).closedThrough()).toBe(today);
      } finally {
        await service.query(`UPDATE business_clock SET shift = '0'`);
      }
    });

    it('reads on from what was applied, whatever the broker remembers', async () => {
      const group = 'anxin.wage-cards.set-back';
      const first = await start({ group });
      await first.publish(KEYS, 5);
      await all(first, KEYS, 5);
      running.length = 0;
      await first.close();
      // As after the restore of a backup: the database knows less than the broker believes.
      const owner = new Client({ connectionString: serviceDatabaseUrl('wage-cards', ground.env) });
      await owner.connect();
      await owner.query(`DELETE FROM applied WHERE topic = $1`, [topic]);
      await owner.query(`DELETE FROM inbox WHERE "group" = $1`, [group]);
      await owner.query(`UPDATE consumer_position SET next_offset = 0 WHERE "group" = $1`, [group]);
      await owner.end();
      const second = await start({ group });
      await all(second, KEYS, 5);
      await exact(second, KEYS, 5);
    }, 60_000);
  });
}
