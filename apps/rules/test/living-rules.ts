import { type Type } from '@nestjs/common';
import { addDays, instantOf, localDateOf, toOffsetString, type LocalDate } from '@anxin/calendar';
import { clockMoved, dayClosed, PARTITIONS, type ServiceName } from '@anxin/contracts';
import { Bus, busDatabaseUrl, eventIdOf, partitionOf, provisionBus, type OutgoingBatch } from '@anxin/messaging';
import { StoredClock } from '@anxin/persistence';
import { startService, type RunningService } from '@anxin/http';
import { eventually, TestDatabase, TestIssuer } from '@anxin/testing';
import { Client } from 'pg';
import { DecideSchedule } from '../src/evaluation/decide.schedule';
import { rules } from '../src/rules.module';
import { READ_TOPICS, valid, type Fact } from './rules-under-test';

/** Wall time of the first message; each further one is a second later, so that no two are taken for one burst. */
const FIRST_WALL = Date.UTC(2026, 3, 1);

/** The running service on a log of its own; the test is every publisher and the gateway's clock. */
export class LivingRules {
  private messages = 0;
  private round = 0;

  private constructor(
    private readonly service: RunningService,
    readonly database: TestDatabase,
    private readonly issuer: TestIssuer,
    private readonly before: NodeJS.ProcessEnv,
  ) {}

  static async start(): Promise<LivingRules> {
    const database = await TestDatabase.create(rules.persistence);
    const issuer = await TestIssuer.start();
    const before = { ...process.env };
    const environment = { ...database.env, ...issuer.env, EVENT_BUS: 'postgres' };
    Object.assign(process.env, environment, { BUS_DATABASE_URL: busDatabaseUrl(environment) });
    await provisionBus({ ownerUrl: database.url, env: process.env });
    const started = new LivingRules(await startService(rules), database, issuer, before);
    await started.get(StoredClock).set(new Date('2026-01-01T09:00:00+08:00'));
    return started;
  }

  get<T>(part: Type<T>): T {
    return this.service.app.get(part, { strict: false });
  }

  /** As the owner, who may do what no role may. */
  async asOwner<T = any>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    const owner = new Client({ connectionString: this.database.url });
    await owner.connect();
    try {
      return (await owner.query(sql, parameters)).rows as T[];
    } finally {
      await owner.end();
    }
  }

  /** Publishes facts as they happened, each when the business clock stood at its time; the days before it end. */
  async happen(...facts: readonly Fact[]): Promise<void> {
    for (const fact of facts) {
      const { contract, data, time } = fact;
      const now = await this.get(StoredClock).now();
      if (localDateOf(new Date(time)) > localDateOf(now)) await this.end(addDays(localDateOf(new Date(time)), -1));
      if (new Date(time) > now) await this.get(StoredClock).set(new Date(time));
      const key = contract.key(data);
      const subject = contract.subject(valid(contract, data));
      await this.append([
        { topic: contract.topic, partition: partitionOf(key), key, type: contract.type, subject, time: new Date(time), data },
      ]);
    }
  }

  /** The day is over: 08:00 of the next, every publisher's marks have come, what is due is judged. */
  async end(day: LocalDate): Promise<void> {
    // What is judged a day late bears the later day.
    await this.settled();
    const at = instantOf(addDays(day, 1), '08:00');
    await this.get(StoredClock).set(at);
    await this.everywhere(dayClosed.type, at, (producer) => ({ date: day, producer }));
    await this.settled();
  }

  /** The clock is moved back, as the gateway does in demo mode. */
  async moveBack(to: string): Promise<void> {
    await this.settled();
    const from = await this.get(StoredClock).now();
    this.round += 1;
    await this.everywhere(clockMoved.type, from, (producer) => ({ to: toOffsetString(new Date(to)), producer }));
    await this.get(StoredClock).set(new Date(to));
    await this.settled();
  }

  /** Nothing is on its way and nothing waits to be judged. */
  async settled(): Promise<void> {
    await eventually('all that was published to be judged', async () => {
      if (await this.behind()) return false;
      await this.get(DecideSchedule).fire();
      return (await this.get(DecideSchedule).countDue()) === 0;
    });
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.issuer.stop();
    for (const name of Object.keys(process.env)) if (this.before[name] === undefined) delete process.env[name];
    Object.assign(process.env, this.before);
    await this.database.drop();
  }

  /** Whether a message hasn't been applied yet. */
  private async behind(): Promise<boolean> {
    const [row] = await this.asOwner<{ behind: boolean }>(
      `SELECT EXISTS (SELECT FROM bus.partition p JOIN rules.consumer_position c USING (topic, partition) WHERE c.next_offset < p.next_offset) AS behind`,
    );
    return row!.behind;
  }

  private async everywhere(type: string, time: Date, data: (producer: ServiceName) => object): Promise<void> {
    const places = READ_TOPICS.flatMap((topic) => Array.from({ length: PARTITIONS }, (_, partition) => ({ topic, partition })));
    await this.append(
      places.map(({ topic, partition }) => {
        const producer = topic.split('.')[1] as ServiceName;
        return { topic, partition, key: type, type, subject: producer, time, data: data(producer) };
      }),
    );
  }

  private async append(
    events: { topic: string; partition: number; key: string; type: string; subject: string; time: Date; data: object }[],
  ): Promise<void> {
    const wall = new Date(FIRST_WALL + this.messages * 1_000).toISOString();
    const batches = events.map(({ topic, partition, key, type, subject, time, data }): OutgoingBatch => {
      this.messages += 1;
      const headers = {
        ce_specversion: '1.0',
        ce_id: eventIdOf(`${subject}/${partition}`, this.messages, type),
        ce_type: type,
        ce_source: '/test',
        ce_subject: subject,
        ce_time: time.toISOString(),
        ce_recordedtime: wall,
      };
      return { topic, partition, messages: [{ key, headers, value: JSON.stringify(data) }] };
    });
    const bus = this.get<Bus>(Bus as unknown as Type<Bus>);
    await bus.ensureTopics([...new Set(batches.map((batch) => batch.topic))]);
    await bus.append(batches);
  }
}

/** What the service keeps, as one text: whatever changes in it changes this. */
export const fingerprint = async (rules: LivingRules): Promise<string> => {
  const tables = await rules.asOwner<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'rules'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> 'rebuild' ORDER BY 1`,
  );
  const sums = tables.map(
    ({ name }) => `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM rules.${name} t`,
  );
  return JSON.stringify(await rules.asOwner(`${sums.join(' UNION ALL ')} ORDER BY 1`));
};

/** Schemas of rebuilt generations. */
export const leftovers = async (rules: LivingRules): Promise<string[]> =>
  (await rules.asOwner<{ name: string }>(`SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'rules\\_%'`)).map((row) => row.name);
