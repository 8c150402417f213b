import type { Transactions } from '@anxin/persistence';
import { clockMoved, dayClosed } from '@anxin/contracts';
import type { DataSource } from 'typeorm';
import { eventually, holds } from '../../testing/src/eventually';
import { TestDatabase } from '../../testing/src/test-database';
import { Applier } from './applier';
import { LogGapError, type FetchedBatch, type StoredMessage } from './bus';
import { eventIdOf, headersOf } from './cloud-event';
import type { EventHandler } from './consumes';
import { DeadLetterStore } from './dead-letter.store';
import { DeadLetters } from './dead-letters';
import { Handlers } from './handlers';
import { Inbox } from './inbox';
import { DayMarks } from './marks';
import type { MessagingOptions } from './options';
import { partitionOf } from './partition';
import { RelayWaker } from './relay-waker';
import { SetAside } from './set-aside';
import { contractPersistence, countedOn } from './testing/contract-service';
import { gatedBefore } from './testing/publisher-parts';

const options: MessagingOptions = { service: 'wage-cards', publishes: [] };
const QUICK = { waits: [1, 1], budget: 100, outage: { first: 1, longest: 5 } };
const KEY = '91371300MA3C0000AA';
const PARTITION = partitionOf(KEY);

/** Inbox and applier of one consumer, with a handler that a test chooses. */
interface Consumer {
  inbox: Inbox;
  applier: Applier;
  letters: DeadLetters;
}

describe('the inbox', () => {
  let database: TestDatabase;
  let transactions: Transactions;
  let dataSource: DataSource;
  let topic: string;
  let tests = 0;

  const consumer = (handle: EventHandler, how: { transactions?: Transactions; orderFree?: boolean } = {}): Consumer => {
    const handlers = new Handlers();
    const contract = countedOn(topic);
    handlers.add(
      contract.type,
      Object.assign(async (...parameters: any[]) => handle(parameters[0], parameters[1]), { isEventHandler: true }) as any,
      { contract, orderFree: how.orderFree },
    );
    const used = how.transactions ?? transactions;
    const inbox = new Inbox(options, used, handlers, new DeadLetterStore(options), new RelayWaker());
    return { inbox, applier: new Applier(inbox, QUICK), letters: new DeadLetters(options, used, handlers) };
  };
  const message = (offset: number, n = offset, how: { type?: string; data?: object; key?: string } = {}): StoredMessage => {
    const key = how.key ?? KEY;
    const type = how.type ?? countedOn(topic).type;
    const at = new Date();
    const headers = headersOf({
      id: eventIdOf(`${topic}/${key}`, n, type),
      type,
      source: '/test',
      subject: key,
      time: at,
      recordedTime: at,
    });
    return { offset: BigInt(offset), key, headers, value: JSON.stringify(how.data ?? { key, n }) };
  };
  const batch = (...messages: StoredMessage[]): FetchedBatch => ({
    topic,
    partition: PARTITION,
    messages,
    end: (messages.at(-1)?.offset ?? -1n) + 1n,
  });
  const position = async (): Promise<number> =>
    Number(
      (await dataSource.query(`SELECT next_offset FROM consumer_position WHERE topic = $1 AND partition = $2`, [topic, PARTITION]))[0]
        ?.next_offset,
    );
  const ours = (): boolean => true;

  beforeAll(async () => {
    database = await TestDatabase.create(contractPersistence);
    ({ transactions, dataSource } = await database.as(contractPersistence));
  }, 60_000);
  afterAll(() => database.drop());
  beforeEach(() => (topic = `anxin.wage-cards.i${tests++}`));

  it('drops what it has, by offset and by event id, and keeps the order of the rest', async () => {
    const seen: number[] = [];
    const { inbox } = consumer((events) => void seen.push(...events.map((event) => event.data.n)));
    await inbox.apply([batch(message(0), message(1))]);
    await inbox.apply([batch(message(0), message(1), message(2))]);
    await inbox.apply([batch(message(3, 1), message(4, 3), message(5, 3))]);
    expect(seen).toEqual([0, 1, 2, 3]);
    expect(await position()).toBe(6);
  });

  it('refuses a batch that begins beyond what is next', async () => {
    const { inbox } = consumer(() => undefined);
    await inbox.apply([batch(message(0))]);
    await expect(inbox.apply([batch(message(2))])).rejects.toThrow(LogGapError);
    expect(await position()).toBe(1);
  });

  it('goes past what nobody handles in one step, and there too only from where it stands', async () => {
    const { inbox } = consumer(() => undefined);
    const mark = (offset: number, date: string): StoredMessage =>
      message(offset, offset, { type: dayClosed.type, data: { date, producer: 'wage-cards' } });
    const closed = async (): Promise<string | null> =>
      (await transactions.reading((tx) => new DayMarks(options).read(tx, [topic]))).closedThrough([topic])[PARTITION]!;
    const steps = jest.spyOn(transactions, 'run');
    await inbox.apply([batch(mark(0, '2026-01-05'), message(1, 1, { type: 'anxin.unknown.v1' }), mark(2, '2026-01-06'))]);
    expect([steps.mock.calls.length, await position(), await closed()]).toEqual([0, 3, '2026-01-06']);
    await inbox.apply([batch(mark(1, '2026-01-09'), mark(2, '2026-01-10'))]);
    expect([await position(), await closed()]).toEqual([3, '2026-01-06']);
    await inbox.apply([batch(mark(2, '2026-01-09'), mark(3, '2026-01-07'))]);
    expect([await position(), await closed()]).toEqual([4, '2026-01-07']);
    await expect(inbox.apply([batch(mark(5, '2026-01-09'))])).rejects.toThrow(LogGapError);
    expect([await position(), await closed()]).toEqual([4, '2026-01-07']);
    steps.mockRestore();
  });

  it('takes back what a handler wrote when it fails', async () => {
    const { inbox } = consumer(async (events, { tx }) => {
      await tx.query(`INSERT INTO applied (topic, key, n, type, by) VALUES ($1, $2, 0, '', 0)`, [topic, events[0]!.key]);
      throw new Error('no');
    });
    await expect(inbox.apply([batch(message(0))])).rejects.toThrow('no');
    expect(await dataSource.query(`SELECT 1 FROM applied WHERE topic = $1`, [topic])).toEqual([]);
    expect(await position()).toBe(0);
  });

  it('waits for a database in trouble as long as it lasts and dead-letters nothing', async () => {
    let troubles = 30;
    const { applier, letters } = consumer(() => {
      if (troubles-- > 0) throw Object.assign(new Error('relation "later" does not exist'), { code: '42P01' });
    });
    await applier.apply(batch(message(0)), ours);
    expect(troubles).toBe(-1);
    expect((await letters.list()).filter((letter) => letter.topic === topic)).toEqual([]);
  });

  it('finds two poisoned messages among 200 and delivers the others of every other key', async () => {
    const seen: string[] = [];
    const { applier, letters } = consumer(async (events, { tx }) => {
      if (events.some((event) => event.data.n === 50 || event.data.n === 120)) throw new Error('poisoned');
      await tx.query(`INSERT INTO applied (topic, key, n, type, by) SELECT $1, k, n, '', 0 FROM unnest($2::text[], $3::int[]) AS e(k, n)`, [
        topic,
        events.map((e) => e.key),
        events.map((e) => e.data.n),
      ]);
      seen.push(...events.map((event) => event.key));
    });
    await applier.apply(batch(...Array.from({ length: 200 }, (_, n) => message(n, n, { key: `k${n % 100}` }))), ours);
    expect((await dataSource.query(`SELECT count(*)::int AS n FROM applied WHERE topic = $1`, [topic]))[0].n).toBe(200 - 3);
    expect((await letters.list()).filter((letter) => letter.topic === topic)).toMatchObject([
      { key: 'k50', followers: 1, attempts: 3 },
      { key: 'k20', followers: 0 },
    ]);
    expect(await position()).toBe(200);
  });

  it('parks no key where the consumer has declared that order is free', async () => {
    const seen: number[] = [];
    const { applier, letters } = consumer(
      (events) => {
        if (events.some((event) => event.data.n === 0)) throw new Error('poisoned');
        seen.push(...events.map((event) => event.data.n));
      },
      { orderFree: true },
    );
    await applier.apply(batch(message(0)), ours);
    await applier.apply(batch(message(1)), ours);
    expect(seen).toEqual([1]);
    expect((await letters.list()).filter((letter) => letter.topic === topic)).toMatchObject([{ followers: 0 }]);
  });

  it('strands no message behind a key that is put back while it comes', async () => {
    let poisoned = true;
    const seen: number[] = [];
    const handle: EventHandler = (events) => {
      if (poisoned && events.some((event) => event.data.n === 0)) throw new Error('poisoned');
      seen.push(...events.map((event) => event.data.n));
    };
    const { applier, letters } = consumer(handle);
    await applier.apply(batch(message(0)), ours);
    poisoned = false;
    // The consumer has seen that the key is parked and hasn't queued its message yet; the requeue comes.
    const gate = gatedBefore(transactions, /INSERT INTO dead_letter/);
    const late = consumer(handle, { transactions: gate.transactions }).inbox.apply([batch(message(1))]);
    await gate.reached;
    const [letter] = (await letters.list()).filter((one) => one.topic === topic);
    let back = false;
    const requeued = letters.requeue(letter!.id).finally(() => (back = true));
    await holds('the requeue waits for the message', () => !back, { within: 200 });
    gate.open();
    await late;
    expect(await requeued).toEqual({ delivered: 2, left: 0, reason: null });
    expect(seen).toEqual([0, 1]);
    expect(
      await dataSource.query(`SELECT 1 FROM dead_letter WHERE topic = $1 UNION ALL SELECT 1 FROM parked_key WHERE topic = $1`, [topic]),
    ).toEqual([]);
  });

  it('puts back what a command line asked for, and says if there is none', async () => {
    let poisoned = true;
    const seen: number[] = [];
    const { applier, letters } = consumer((events) => {
      if (poisoned) throw new Error('poisoned');
      seen.push(...events.map((event) => event.data.n));
    });
    await applier.apply(batch(message(0)), ours);
    poisoned = false;
    const [letter] = (await letters.list()).filter((one) => one.topic === topic);
    expect(await letters.show(letter!.id)).toMatchObject({
      value: JSON.stringify({ key: KEY, n: 0 }),
      headers: { ce_type: countedOn(topic).type },
    });
    expect(await letters.askRequeue('999999999')).toBe(false);
    expect(await letters.askRequeue(letter!.id)).toBe(true);
    await letters.requeueAsked();
    expect(seen).toEqual([0]);
    expect(await letters.requeue(letter!.id)).toBeNull();
  });

  it('applies day marks with the batch, cuts them when the clock moved back, and never dead-letters one', async () => {
    const { inbox, applier, letters } = consumer(() => undefined);
    const marks = new DayMarks(options);
    const through = async (...topics: string[]): Promise<(string | null)[]> =>
      (await marks.read(dataSource.manager, topics)).closedThrough(topics);
    const closed = async (): Promise<unknown> => (await through(topic))[PARTITION];
    await inbox.ensurePositions([topic]);
    await inbox.apply([batch(message(0, 0, { type: dayClosed.type, data: { date: '2026-03-09', producer: 'wage-cards' } }), message(1))]);
    expect(await closed()).toBe('2026-03-09');
    expect((await through(topic)).filter((day) => day !== null)).toHaveLength(1);
    expect((await through(topic, 'anxin.rules'))[PARTITION]).toBeNull();
    await inbox.apply([batch(message(2, 2, { type: clockMoved.type, data: { to: '2026-03-05T12:00:00+08:00', producer: 'wage-cards' } }))]);
    expect(await closed()).toBe('2026-03-04');
    let mine = true;
    const stuck = applier
      .apply(batch(message(3, 3, { type: dayClosed.type, data: { date: 'never' } })), () => mine)
      .catch((error) => error.name);
    await holds('the partition waits', async () => (await position()) === 3, { within: 300 });
    mine = false;
    expect(await stuck).toBe('LostPartitionError');
    expect((await letters.list()).filter((letter) => letter.topic === topic)).toEqual([]);
  });

  it('keeps a message that is set aside while what it waits for arrives, and names its key', async () => {
    const aside = new SetAside(options);
    const { inbox } = consumer(async (events, { tx }) => {
      for (const event of events) await aside.keep(tx, event, `project:${topic}`, new Date('2100-01-01T00:00:00Z'));
    });
    await inbox.apply([batch(message(0))]);
    expect([...(await new DayMarks(options).read(dataSource.manager, [topic])).parkedKeys([topic])]).toEqual([KEY]);
    expect(await transactions.run((tx) => aside.due(tx, new Date(), 10))).toEqual([]);
    expect(await transactions.run((tx) => aside.takeUp(tx, [`project:${topic}`]))).toMatchObject([
      { key: KEY, data: { n: 0 }, offset: 0n, topic },
    ]);
    // The owner's event is being applied and has seen nothing set aside; the message comes, and can't see the project yet.
    let commit!: () => void;
    const owner = transactions.run(async (tx) => {
      expect(await aside.takeUp(tx, [`project:${topic}`])).toEqual([]);
      await new Promise<void>((resolve) => (commit = resolve));
    });
    await eventually('the owner has looked', () => commit !== undefined);
    const keeping = inbox.apply([batch(message(1))]);
    commit();
    await Promise.all([owner, keeping]);
    expect(await transactions.run((tx) => aside.due(tx, new Date(), 10))).toMatchObject([{ data: { n: 1 } }]);
    expect(await aside.nextDue(dataSource.manager)).toBeNull();
  });

  it('makes its partitions a week ahead and drops those older than 30 days', async () => {
    const partitions = async (): Promise<string[]> =>
      (
        await dataSource.query(`SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'inbox'::regclass ORDER BY 1`)
      ).map((row: any) => row.name);
    const before = await partitions();
    expect(before.filter((name) => /_\d{8}$/.test(name))).toHaveLength(8);
    const [{ dropped }] = await dataSource.query(`SELECT maintain_inbox(CURRENT_DATE + 45) AS dropped`);
    expect(dropped).toBe(8);
    expect((await partitions()).filter((name) => before.includes(name))).toEqual(['inbox_default']);
    await dataSource.query(`SELECT maintain_inbox(CURRENT_DATE)`);
  });
});
