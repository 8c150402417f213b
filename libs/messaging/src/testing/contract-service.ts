import { type INestApplication, Controller, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { PersistenceModule, Transactions, type ServicePersistence, type Tx } from '@anxin/persistence';
import type { EventContract } from '@anxin/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Bus } from '../bus';
import type { Delivered } from '../cloud-event';
import { Consumes, type Delivery } from '../consumes';
import { connectBus, MessagingModule } from '../messaging.module';
import { messagingMigrations } from '../migrations/create-messaging.migration';
import { Outbox } from '../outbox';
import { Relay } from '../relay';
import type { MessagingOptions } from '../options';

/** What the contract tests publish. */
export interface Counted {
  key: string;
  n: number;
}

/** Where the consumer of the contract tests leaves its traces; no unique key, so that a second effect would be seen. */
export class CreateTraces1770000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE applied (place bigint GENERATED ALWAYS AS IDENTITY, topic text NOT NULL, key text NOT NULL, n int NOT NULL, type text NOT NULL, by int NOT NULL)`,
    );
    await runner.query(`CREATE TABLE refused (topic text NOT NULL, key text NOT NULL, n int NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE applied, refused`);
  }
}

/** The service that the contract tests run: it publishes to topics of its own and consumes them. */
export const contractPersistence: ServicePersistence = {
  service: 'wage-cards',
  entities: [],
  migrations: [...messagingMigrations, CreateTraces1770000000000],
};

/** A fact on a topic of one test. */
export const countedOn = (topic: string, fact = 'counted'): EventContract<Counted> => ({
  type: `anxin.wage-cards.${fact}.v1`,
  producer: 'wage-cards',
  topic,
  schema: { type: 'object', required: ['key', 'n'], properties: { key: { type: 'string' }, n: { type: 'integer', minimum: 0 } } },
  key: (data) => data.key,
  subject: (data) => data.key,
});

/** What a test may do while a batch is being applied. */
export type During = (events: Delivered<Counted>[], delivery: Delivery) => Promise<void> | void;

function consumerOf(contract: EventContract<Counted>, during: During): Type {
  @Controller()
  class CountedConsumer {
    @Consumes(contract)
    async counted(events: Delivered<Counted>[], delivery: Delivery): Promise<void> {
      const refused: { key: string; n: number }[] = await delivery.tx.query(`SELECT key, n FROM refused WHERE topic = $1`, [
        contract.topic,
      ]);
      for (const { data } of events)
        if (refused.some((one) => one.key === data.key && one.n === data.n)) throw new Error(`refuses ${data.key} ${data.n}`);
      await delivery.tx.query(
        `INSERT INTO applied (topic, key, n, type, by) SELECT $1, k, n, $4, $5 FROM unnest($2::text[], $3::int[]) AS e(k, n)`,
        [contract.topic, events.map((event) => event.data.key), events.map((event) => event.data.n), contract.type, process.pid],
      );
      await during(events, delivery);
    }
  }
  return CountedConsumer;
}

/** How a copy of the service is started. */
export interface Starting {
  topic: string;
  env: NodeJS.ProcessEnv;
  group?: string;
  /** Whether it consumes the topic; it publishes in any case. */
  consumes?: boolean;
  during?: During;
  onFatal?: (error: Error) => void;
  /** Changes the bus before it is used. */
  bus?: (bus: Bus) => void;
}

/** A running copy of the service. */
export class ContractService {
  private constructor(
    readonly app: INestApplication,
    readonly topic: string,
    private readonly contract: EventContract<Counted>,
  ) {}

  static async start(how: Starting): Promise<ContractService> {
    const contract = countedOn(how.topic);
    const options: MessagingOptions = {
      service: 'wage-cards',
      group: how.group ?? `anxin.wage-cards.${how.topic.split('.').at(-1)}`,
      env: how.env,
      publishes: [how.topic],
      onFatal: how.onFatal ?? ((error) => console.error(error)),
    };
    const controllers = how.consumes === false ? [] : [consumerOf(contract, how.during ?? (() => undefined))];
    @Module({ imports: [PersistenceModule.forService(contractPersistence), MessagingModule.forService(options)], controllers })
    class ContractModule {}
    // The persistence library reads its address from the process.
    for (const name of ['DATABASE_URL', 'DATABASE_ROLE_SECRET', 'ANXIN_SEALING_KEYS', 'ANXIN_BLIND_INDEX_KEYS'])
      process.env[name] = how.env[name];
    const app = await NestFactory.create(ContractModule, new FastifyAdapter(), {
      logger: how.env.CONTRACT_LOG ? ['debug', 'log', 'warn', 'error', 'fatal'] : false,
      abortOnError: false,
    });
    how.bus?.(app.get(Bus));
    connectBus(app);
    await app.startAllMicroservices();
    await app.init();
    return new ContractService(app, how.topic, contract);
  }

  get<T>(part: Type<T> | (abstract new (...parameters: never[]) => T)): T {
    return this.app.get(part as Type<T>, { strict: false });
  }

  /** Publishes `count` facts of each key, numbered from `from`, as many transactions as facts. */
  async publish(keys: string[], count: number, from = 0): Promise<void> {
    for (let n = from; n < from + count; n++)
      await this.get(Transactions).run((tx) =>
        this.get(Outbox).recordAll(
          tx,
          keys.map((key) => ({ contract: this.contract, data: { key, n }, version: n })),
        ),
      );
  }

  /** What has taken effect, in its order. */
  async applied(): Promise<{ key: string; n: number; by: number }[]> {
    return this.query(`SELECT key, n, by FROM applied WHERE topic = $1 ORDER BY place`, [this.topic]);
  }

  async query<T = any>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.get(Transactions).reading((tx) => tx.query(sql, parameters));
  }

  /** For what takes a transaction and is read outside one. */
  get manager(): Tx {
    return this.get(Transactions).dataSource.manager;
  }

  get relay(): Relay {
    return this.get(Relay);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
