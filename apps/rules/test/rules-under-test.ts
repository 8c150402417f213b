import { type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { AccessModule } from '@anxin/access';
import { addDays, instantOf, type LocalDate } from '@anxin/calendar';
import { alertChanged, PARTITIONS, topics, type AlertChanged, type EventContract } from '@anxin/contracts';
import { eventIdOf, MessagingModule, partitionOf, type Delivered } from '@anxin/messaging';
import { PersistenceModule, schemaOf, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { TestDatabase } from '@anxin/testing';
import { TimersModule } from '@anxin/timers';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Client } from 'pg';
import type { Alert } from '../src/alert/alert';
import { DecideSubjects } from '../src/evaluation/decide-subjects.use-case';
import { NoteMergings } from '../src/facts/note-mergings.use-case';
import { NoteEmployersFacts } from '../src/facts/note-employers-facts.use-case';
import { NoteFacts } from '../src/facts/note-facts.use-case';
import { NoteOfficeFacts } from '../src/facts/note-office-facts.use-case';
import { NoteSafeguardFacts } from '../src/facts/note-safeguard-facts.use-case';
import { NoteWageFacts } from '../src/facts/note-wage-facts.use-case';
import { rules } from '../src/rules.module';

const GROUP = 'anxin.rules';
/** The topics of which marks are read; the rules' own isn't among them. */
export const READ_TOPICS = topics.filter((topic) => topic !== 'anxin.rules');

/** A fact on its way: what happened, and when by the business clock. */
export interface Fact<D = any> {
  readonly contract: EventContract<D>;
  readonly data: D;
  readonly time: string;
}

const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
addFormats.default(ajv);
const checks = new Map<string, ValidateFunction>();

/** @throws Error if the data doesn't fit its contract */
export const valid = <D>(contract: EventContract<D>, data: D): D => {
  const check = checks.get(contract.type) ?? checks.set(contract.type, ajv.compile(contract.schema)).get(contract.type)!;
  if (!check(data)) throw new Error(`${contract.type}: ${JSON.stringify(check.errors)}`);
  return data;
};

let version = 0;
export const delivered = <D>({ contract, data, time }: Fact<D>): Delivered<D> => ({
  id: eventIdOf(contract.subject(data), (version += 1), contract.type),
  type: contract.type,
  subject: contract.subject(data),
  key: contract.key(data),
  time: new Date(time),
  recordedTime: new Date(time),
  data: valid(contract, data),
  topic: contract.topic,
  partition: partitionOf(contract.key(data)),
  offset: 0n,
});

type Take = readonly [part: Type<object>, method: string];
const taken = <T extends object>(part: Type<T>, methods: Record<string, keyof T & string>): Record<string, Take> =>
  Object.fromEntries(Object.entries(methods).map(([type, method]) => [type, [part, method]]));

/** Which part takes which event, and by which method, as the consumers call it. */
const TAKES: Record<string, Take> = {
  ...taken(NoteFacts, {
    'anxin.employer-registry.employer-registered.v1': 'employers',
    'anxin.employer-registry.project-registered.v1': 'projects',
    'anxin.employer-registry.responsibility-letter-signed.v1': 'letters',
    'anxin.employer-registry.deferral-filed.v1': 'deferrals',
    'anxin.employer-registry.headcount-reported.v1': 'headcounts',
    'anxin.contract-filing.employment-registered.v1': 'employments',
    'anxin.contract-filing.employment-ended.v1': 'employmentEnds',
    'anxin.contract-filing.contract-filed.v1': 'contracts',
    'anxin.contract-filing.contract-amended.v1': 'contractAmendments',
    'anxin.contract-filing.contract-ended.v1': 'contractEnds',
    'anxin.wage-cards.payroll-submitted.v1': 'payrolls',
    'anxin.wage-cards.payroll-lines-recorded.v1': 'payrollLines',
    'anxin.wage-cards.payroll-corrected.v1': 'payrollCorrections',
    'anxin.wage-cards.payroll-correction-confirmed.v1': 'correctionWords',
    'anxin.wage-cards.payment-reported.v1': 'payments',
    'anxin.wage-cards.cash-payment-confirmed.v1': 'cashConfirmations',
    'anxin.complaint-intake.complaint-received.v1': 'complaints',
    'anxin.complaint-intake.respondent-identified.v1': 'respondentsIdentified',
    'anxin.complaint-intake.complaint-ended.v1': 'complaintEnds',
    'anxin.inspection.case-changed.v1': 'cases',
  }),
  ...taken(NoteMergings, {
    'anxin.complaint-intake.complaint-merging-changed.v1': 'changed',
    'anxin.complaint-intake.complaint-reopened.v1': 'reopened',
  }),
  ...taken(NoteEmployersFacts, {
    'anxin.employer-registry.dispatch-licence-registered.v1': 'licences',
    'anxin.employer-registry.wage-agreement-filed.v1': 'agreements',
    'anxin.employer-registry.wage-system-filed.v1': 'wageSystems',
    'anxin.employer-registry.employer-status-changed.v1': 'statuses',
  }),
  ...taken(NoteOfficeFacts, { 'anxin.complaint-intake.complaint-clocks-changed.v1': 'complaints' }),
  ...taken(NoteSafeguardFacts, {
    'anxin.employer-registry.subcontract-registered.v1': 'subcontracts',
    'anxin.employer-registry.qualification-checked.v1': 'qualifications',
    'anxin.employer-registry.payment-guarantee-registered.v1': 'guarantees',
    'anxin.employer-registry.injury-cover-registered.v1': 'covers',
    'anxin.wage-cards.special-account-opened.v1': 'accounts',
    'anxin.wage-cards.special-account-funded.v1': 'inflows',
    'anxin.wage-cards.special-account-closed.v1': 'accountEnds',
    'anxin.wage-cards.wage-deposit-assessed.v1': 'assessments',
    'anxin.wage-cards.wage-deposit-changed.v1': 'deposits',
    'anxin.wage-cards.wage-reserve-changed.v1': 'reserves',
    'anxin.wage-cards.advance-changed.v1': 'advances',
    'anxin.wage-cards.advance-write-off-changed.v1': 'writeOffs',
  }),
  ...taken(NoteWageFacts, {
    'anxin.wage-cards.attendance-recorded.v1': 'attendance',
    'anxin.wage-cards.card-issued.v1': 'cards',
    'anxin.employer-registry.working-time-approval-registered.v1': 'workingTime',
  }),
};

/** Hands a run of events of one type to the part that keeps such facts. */
export const take = async (get: (part: Type<object>) => object, tx: Tx, run: readonly Delivered<any>[]): Promise<void> => {
  const [part, method] = TAKES[run[0]!.type]!;
  await (get(part) as Record<string, (tx: Tx, run: unknown) => Promise<void>>)[method]!(tx, run);
};

const partsOf = (): Promise<TestingModule> =>
  Test.createTestingModule({
    imports: [
      PersistenceModule.forService(rules.persistence),
      AccessModule.forRoot(),
      MessagingModule.forService({ service: 'rules' }),
      TimersModule.forService('rules'),
      rules.module,
    ],
  }).compile();

/** The service's parts on a database of their own; neither bus nor timer runs, the test does what they would. */
export class RulesUnderTest {
  private readonly more: TestingModule[] = [];

  private constructor(
    private readonly module: TestingModule,
    readonly database: TestDatabase,
    private readonly before: NodeJS.ProcessEnv,
  ) {}

  static async start(): Promise<RulesUnderTest> {
    const database = await TestDatabase.create(rules.persistence);
    const before = { ...process.env };
    Object.assign(process.env, database.env, {
      EVENT_BUS: 'postgres',
      BUS_DATABASE_URL: database.url,
      OIDC_ISSUER: 'http://127.0.0.1:9/oidc',
      OIDC_JWKS_URL: 'http://127.0.0.1:9/jwks',
    });
    return new RulesUnderTest(await partsOf(), database, before);
  }

  get<T>(part: Type<T>): T {
    return this.module.get(part);
  }

  /** The same service once more, with connections of its own. */
  async another(): Promise<TestingModule> {
    const module = await partsOf();
    this.more.push(module);
    return module;
  }

  query<T = any>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.get(Transactions).dataSource.query(sql, parameters);
  }

  /** Sets the business clock. */
  on(instant: string): Promise<void> {
    return this.get(StoredClock).set(new Date(instant));
  }

  /** Hands runs of events to NoteFacts, as the consumers do inside the inbox's transaction. */
  async deliver(...facts: Fact[]): Promise<void> {
    await this.deliverEvents(facts.map(delivered));
  }

  async deliverEvents(events: readonly Delivered<any>[]): Promise<void> {
    await this.get(Transactions).run(async (tx) => {
      for (let i = 0, end = 0; i < events.length; i = end) {
        while (end < events.length && events[end]!.type === events[i]!.type) end += 1;
        await take((part) => this.get(part), tx, events.slice(i, end));
      }
    });
  }

  /** Applies the `day-closed` of a day, as the inbox would. */
  async mark(day: LocalDate | null, only: { topics?: readonly string[]; partitions?: readonly number[] } = {}): Promise<void> {
    await this.query(
      `INSERT INTO consumer_position ("group", topic, partition, closed_through) SELECT $1, t, p, $4 FROM unnest($2::text[]) AS t CROSS JOIN unnest($3::smallint[]) AS p
       ON CONFLICT ("group", topic, partition) DO UPDATE SET closed_through = excluded.closed_through`,
      [GROUP, only.topics ?? READ_TOPICS, only.partitions ?? Array.from({ length: PARTITIONS }, (_, i) => i), day],
    );
  }

  /** A message of this key lies in the dead letters. */
  async park(key: string, topic: string): Promise<void> {
    await this.query(
      `INSERT INTO dead_letter ("group", topic, partition, "offset", key, headers, value, reason, parked) VALUES ($1, $2, $3, 0, $4, '{}', '{}', 'test', true)`,
      [GROUP, topic, partitionOf(key), key],
    );
  }

  decide(): Promise<void> {
    return this.get(DecideSubjects).run();
  }

  /** The day is over: 08:00 of the next, its marks have come, what is due is judged. */
  async end(day: LocalDate): Promise<void> {
    await this.get(StoredClock).set(instantOf(addDays(day, 1), '08:00'));
    await this.mark(day);
    await this.decide();
  }

  /** Each day from the first to the last ends, one after the other. */
  async endEach(first: LocalDate, last: LocalDate): Promise<void> {
    for (let day = first; day <= last; day = addDays(day, 1)) await this.end(day);
  }

  /** The alerts as they stand, by rule and subject. */
  async alerts(rule?: string): Promise<any[]> {
    const rows = await this.query<{ details: Alert }>(
      `SELECT details FROM alert WHERE $1::text IS NULL OR rule = $1 ORDER BY rule, subject`,
      [rule ?? null],
    );
    return rows.map((row) => row.details);
  }

  async changes(rule: string, employer?: string): Promise<string[]> {
    const rows = await this.query<{ change: string }>(
      `SELECT change FROM alert_action a WHERE state->>'rule' = $1 AND ($2::text IS NULL OR state->>'employer' = $2) ORDER BY recorded_at, version`,
      [rule, employer ?? null],
    );
    return rows.map((row) => row.change);
  }

  /** What waits in the outbox, each checked against its contract. */
  async published(): Promise<AlertChanged[]> {
    const rows = await this.query<{ type: string; data: string }>('SELECT type, data FROM outbox ORDER BY id');
    return rows.map((row) => {
      expect(row.type).toBe(alertChanged.type);
      return valid(alertChanged, JSON.parse(row.data) as AlertChanged);
    });
  }

  /** Empties all that the service keeps. */
  async clear(): Promise<void> {
    const tables = await this.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
       AND (relname LIKE '%\\_fact' OR relname IN ('touched', 'due', 'judgement_fault', 'outbox', 'consumer_position', 'dead_letter', 'set_aside', 'alert_open_wage', 'alert_case', 'alert_word', 'alert_action', 'alert'))`,
    );
    const owner = new Client({ connectionString: this.database.url });
    await owner.connect();
    // The log is append-only for everybody; only a superuser's session without triggers may empty it between two examples.
    await owner.query(
      `SET session_replication_role = replica; ${tables.map((table) => `DELETE FROM ${schemaOf('rules')}.${table.name};`).join(' ')}`,
    );
    await owner.end();
  }

  async stop(): Promise<void> {
    for (const module of [this.module, ...this.more]) await module.get(Transactions).dataSource.destroy();
    for (const name of Object.keys(process.env)) if (this.before[name] === undefined) delete process.env[name];
    Object.assign(process.env, this.before);
    await this.database.drop();
  }
}
