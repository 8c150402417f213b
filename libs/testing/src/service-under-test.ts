import { Global, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AccessModule } from '@anxin/access';
import type { EventContract } from '@anxin/contracts';
import { type RunningService, type ServiceDefinition, startService } from '@anxin/http';
import { Bus, busDatabaseUrl, type Delivered, MessagingModule, partitionOf, provisionBus } from '@anxin/messaging';
import { newId, PersistenceModule, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { DueSources, InProcessTimers, Timers } from '@anxin/timers';
import { Client } from 'pg';
import { TestDatabase } from './test-database';
import { TestIssuer, type TestCaller } from './test-issuer';

/** Sets variables for the service under test; what is returned puts the environment back. */
const withEnvironment = (changes: Record<string, string>): (() => void) => {
  const before = { ...process.env };
  Object.assign(process.env, changes);
  return () => {
    for (const name of Object.keys(changes)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  };
};

/** What stands in the outbox. */
export interface Recorded {
  type: string;
  key: string;
  subject: string;
  data: Record<string, unknown>;
}

/** Timers that nobody starts. */
@Module({ providers: [{ provide: Timers, useClass: InProcessTimers }, DueSources], exports: [Timers, DueSources] })
@Global()
class IdleTimers {}

/** The service's parts on a database of their own; no relay runs, so that the outbox stays to be looked at. */
export class ServiceParts {
  private constructor(
    private readonly module: TestingModule,
    private readonly database: TestDatabase,
    private readonly issuer: TestIssuer,
    private readonly restore: () => void,
  ) {}

  static async start({ persistence, module }: ServiceDefinition): Promise<ServiceParts> {
    const database = await TestDatabase.create(persistence);
    const issuer = await TestIssuer.start();
    const restore = withEnvironment({ ...database.env, ...issuer.env, EVENT_BUS: 'postgres', BUS_DATABASE_URL: database.url });
    const imports = [
      PersistenceModule.forService(persistence),
      AccessModule.forRoot(),
      MessagingModule.forService({ service: persistence.service }),
      IdleTimers,
      module,
    ];
    return new ServiceParts(await Test.createTestingModule({ imports }).compile(), database, issuer, restore);
  }

  get<T>(part: Type<T>): T {
    return this.module.get(part);
  }

  get transactions(): Transactions {
    return this.get(Transactions);
  }

  /** Sets the business clock. */
  on(instant: string): Promise<void> {
    return this.get(StoredClock).set(new Date(instant));
  }

  query<T = Record<string, unknown>>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.transactions.dataSource.query(sql, parameters);
  }

  /** Facts about one aggregate, in order. */
  async recorded(subject: string): Promise<Recorded[]> {
    const rows = await this.query<Omit<Recorded, 'data'> & { data: string }>(
      'SELECT type, key, subject, data FROM outbox WHERE subject = $1 ORDER BY id',
      [subject],
    );
    return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as Record<string, unknown> }));
  }

  /** Hands events to a consumer as the inbox does: in one transaction. */
  async deliver<D>(
    events: Delivered<D>[],
    consume: (events: Delivered<D>[], delivery: { tx: Tx; group: string }) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run((tx) => consume(events, { tx, group: 'anxin.test' }));
  }

  async stop(): Promise<void> {
    await this.transactions.dataSource.destroy();
    await this.issuer.stop();
    this.restore();
    await this.database.drop();
  }
}

/** An event as the bus would bring it. */
export const delivered = <D>(contract: EventContract<D>, data: D, time: string): Delivered<D> => ({
  id: newId(),
  type: contract.type,
  subject: contract.subject(data),
  key: contract.key(data),
  time: new Date(time),
  recordedTime: new Date(time),
  data,
  topic: contract.topic,
  partition: partitionOf(contract.key(data)),
  offset: 0n,
});

export interface Answer {
  status: number;
  body: any;
}

/** The running service behind HTTP, as the gateway reaches it. */
export class ServiceUnderTest {
  private constructor(
    private readonly service: RunningService,
    private readonly database: TestDatabase,
    private readonly issuer: TestIssuer,
    private readonly restore: () => void,
  ) {}

  static async start(definition: ServiceDefinition): Promise<ServiceUnderTest> {
    const database = await TestDatabase.create(definition.persistence);
    const issuer = await TestIssuer.start();
    const environment = { ...database.env, ...issuer.env, EVENT_BUS: 'postgres' };
    const restore = withEnvironment({ ...environment, BUS_DATABASE_URL: busDatabaseUrl(environment) });
    await provisionBus({ ownerUrl: database.url, env: process.env });
    return new ServiceUnderTest(await startService(definition), database, issuer, restore);
  }

  get<T>(part: Type<T>): T {
    return this.service.app.get(part);
  }

  /** Calls a route under /api/v1; without a caller no token is sent. */
  async call(
    method: string,
    path: string,
    caller: TestCaller | null,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.service.url}/api/v1${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(caller ? await this.issuer.headersFor(caller) : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  }

  /** Sends a file as a request's body. */
  async upload(
    path: string,
    caller: TestCaller | null,
    content: string | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await fetch(`${this.service.url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...(caller ? await this.issuer.headersFor(caller) : {}), 'content-type': 'text/csv', ...headers },
      body: content as string,
    });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  }

  /** The bytes of an answer that is no JSON. */
  async download(path: string, caller: TestCaller): Promise<{ status: number; type: string | null; bytes: Buffer }> {
    const answer = await fetch(`${this.service.url}/api/v1${path}`, { headers: await this.issuer.headersFor(caller) });
    return { status: answer.status, type: answer.headers.get('content-type'), bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  /** Appends a fact of another service to the bus, as its relay would. */
  async publish<D>(contract: EventContract<D>, data: D, time: string): Promise<void> {
    const { id, type, subject, key, topic, partition } = delivered(contract, data, time);
    const attributes = {
      ce_specversion: '1.0',
      ce_id: id,
      ce_type: type,
      ce_source: contract.producer,
      ce_subject: subject,
      ce_time: time,
      ce_recordedtime: time,
    };
    const bus = this.get(Bus as unknown as Type<Bus>);
    await bus.ensureTopics([topic]);
    await bus.append([
      {
        topic,
        partition,
        messages: [{ key, headers: { ...attributes, 'content-type': 'application/json' }, value: JSON.stringify(data) }],
      },
    ]);
  }

  /** Everything that left or waits to leave: the outbox and the log of the bus, as text. */
  async published(): Promise<string> {
    const { dataSource } = this.get(Transactions);
    const waiting = await dataSource.query('SELECT key, subject, data FROM outbox');
    return JSON.stringify([waiting, await this.asOwner('SELECT key, headers, value FROM bus.message')]);
  }

  /** A query with the rights of the database's owner. */
  async asOwner<T = Record<string, unknown>>(sql: string): Promise<T[]> {
    const owner = new Client({ connectionString: this.database.url });
    await owner.connect();
    try {
      return (await owner.query(sql)).rows as T[];
    } finally {
      await owner.end();
    }
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.issuer.stop();
    this.restore();
    await this.database.drop();
  }
}
