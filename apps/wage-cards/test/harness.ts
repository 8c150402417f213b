import { isIdNumber, isUscc } from '@anxin/codes';
import { startService, type RunningService } from '@anxin/http';
import { provisionBus } from '@anxin/messaging';
import { parsePepper, workerIdOf } from '@anxin/access';
import { TestDatabase, TestIssuer, type TestCaller } from '@anxin/testing';
import { Client } from 'pg';
import { wageCards } from '../src/wage-cards.module';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The n-th made-up credit code with right check digits. */
export const usccNumber = (n: number): string => {
  const start = `91371302MA${String(n).padStart(6, '0')}`;
  for (const own of '0123456789X') for (const last of CHARACTERS) if (isUscc(`${start}${own}${last}`)) return `${start}${own}${last}`;
  throw new Error('no such credit code');
};

/** The n-th made-up resident number with a right check digit. */
export const idNumber = (n: number): string => {
  const start = `3713021990${String(1 + (Math.floor(n / 28_000) % 12)).padStart(2, '0')}${String(1 + (Math.floor(n / 1_000) % 28)).padStart(2, '0')}${String(n % 1_000).padStart(3, '0')}`;
  return [...'0123456789X'].map((last) => start + last).find(isIdNumber)!;
};

export interface Answer {
  readonly status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface PublishedFact {
  readonly type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

/** The real service over HTTP on a database of its own, with the Postgres log as its bus. */
export class WageCardsUnderTest {
  private constructor(
    readonly database: TestDatabase,
    readonly issuer: TestIssuer,
    readonly service: RunningService,
    readonly owner: Client,
    private readonly before: NodeJS.ProcessEnv,
    /** All that the service has written to its standard output. */
    readonly logged: readonly string[],
  ) {}

  static async start(): Promise<WageCardsUnderTest> {
    const before = { ...process.env };
    const database = await TestDatabase.create(wageCards.persistence);
    const issuer = await TestIssuer.start();
    Object.assign(process.env, database.env, issuer.env, { EVENT_BUS: 'postgres', ANXIN_DEMO: '1' });
    delete process.env.REDIS_URL;
    await provisionBus({ ownerUrl: database.url, env: process.env });
    const logged: string[] = [];
    const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
    const service = await startService(wageCards).catch((error) => {
      spy.mockRestore();
      throw error;
    });
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    return new WageCardsUnderTest(database, issuer, service, owner, before, logged);
  }

  async stop(): Promise<void> {
    await this.service.close();
    jest.restoreAllMocks();
    await this.owner.end();
    await this.issuer.stop();
    for (const name of Object.keys(process.env)) if (!(name in this.before)) delete process.env[name];
    Object.assign(process.env, this.before);
    await this.database.drop();
  }

  workerId(number: string): string {
    return workerIdOf(number, parsePepper(this.issuer.env.ANXIN_WORKER_PEPPER));
  }

  asWorker(number: string): TestCaller {
    return { role: 'worker', workerId: this.workerId(number) };
  }

  async get(caller: TestCaller | null, path: string): Promise<Answer> {
    return this.call('GET', caller, path);
  }

  async post(caller: TestCaller | null, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('POST', caller, path, body, headers);
  }

  async put(caller: TestCaller | null, path: string, body: unknown): Promise<Answer> {
    return this.call('PUT', caller, path, body);
  }

  /** Sends a file as a request's body. */
  async upload(
    caller: TestCaller | null,
    path: string,
    content: string | Uint8Array | ReadableStream,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.service.url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...(caller ? await this.issuer.headersFor(caller) : {}), 'content-type': 'text/csv', ...headers },
      body: content as string,
      ...(content instanceof ReadableStream && { duplex: 'half' }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }

  /** The answer as it is, for what is no JSON. */
  async text(caller: TestCaller, path: string): Promise<{ status: number; type: string | null; text: string; bytes: Buffer }> {
    const response = await fetch(`${this.service.url}/api/v1${path}`, { headers: await this.issuer.headersFor(caller) });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, type: response.headers.get('content-type'), text: bytes.toString('utf8'), bytes };
  }

  /** The service's facts of one type so far, in order: those in the log, then those still in the outbox. */
  async facts(type: string): Promise<PublishedFact[]> {
    const { rows } = await this.owner.query(
      `SELECT type, data FROM (
         SELECT m.headers::jsonb ->> 'ce_type' AS type, m.value::jsonb AS data, m.headers::jsonb ->> 'ce_id' AS id, 1 AS place, m."offset" AS n FROM bus.message m
         UNION ALL
         SELECT o.type, o.data::jsonb, o.event_id::text, 2, o.id FROM wage_cards.outbox o
           WHERE NOT EXISTS (SELECT FROM bus.message m WHERE m.headers::jsonb ->> 'ce_id' = o.event_id::text)
       ) f WHERE type = $1 ORDER BY place, n`,
      [`anxin.wage-cards.${type}.v1`],
    );
    return rows;
  }

  private async call(
    method: string,
    caller: TestCaller | null,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const headers = {
      ...(caller ? await this.issuer.headersFor(caller) : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...more,
    };
    const response = await fetch(`${this.service.url}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null };
  }
}
