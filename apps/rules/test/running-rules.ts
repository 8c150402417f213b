import { type Type } from '@nestjs/common';
import { parsePepper, workerIdOf } from '@anxin/access';
import { type RunningService, startService } from '@anxin/http';
import { busDatabaseUrl, provisionBus } from '@anxin/messaging';
import { Transactions } from '@anxin/persistence';
import { TestDatabase, type TestCaller, TestIssuer } from '@anxin/testing';
import { rules } from '../src/rules.module';

export interface Answer {
  readonly status: number;
  readonly body: any;
}

/** The running service behind HTTP, as the gateway reaches it. */
export class RunningRules {
  private constructor(
    private readonly service: RunningService,
    private readonly database: TestDatabase,
    private readonly issuer: TestIssuer,
    private readonly before: NodeJS.ProcessEnv,
  ) {}

  static async start(): Promise<RunningRules> {
    const database = await TestDatabase.create(rules.persistence);
    const issuer = await TestIssuer.start();
    const before = { ...process.env };
    const environment = { ...database.env, ...issuer.env, EVENT_BUS: 'postgres' };
    Object.assign(process.env, environment, { BUS_DATABASE_URL: busDatabaseUrl(environment) });
    await provisionBus({ ownerUrl: database.url, env: process.env });
    return new RunningRules(await startService(rules), database, issuer, before);
  }

  get<T>(part: Type<T>): T {
    return this.service.app.get(part, { strict: false });
  }

  query<T = any>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.get(Transactions).dataSource.query(sql, parameters);
  }

  /** GET under /api/v1; without a caller no token is sent. */
  async read(path: string, caller: TestCaller | null): Promise<Answer> {
    const headers = caller ? await this.issuer.headersFor(caller) : undefined;
    const answer = await fetch(`${this.service.url}/api/v1${path}`, { headers });
    return { status: answer.status, body: await answer.json() };
  }

  /** POST under /api/v1; `key`: the idempotency key. */
  async write(path: string, caller: TestCaller | null, body: unknown, key?: string): Promise<Answer> {
    const token = caller ? await this.issuer.headersFor(caller) : {};
    const headers = { 'content-type': 'application/json', ...token, ...(key && { 'idempotency-key': key }) };
    const answer = await fetch(`${this.service.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  }

  /** Under which pseudonym facts speak of this resident number. */
  workerId(idNumber: string): string {
    return workerIdOf(idNumber, parsePepper(this.issuer.env.ANXIN_WORKER_PEPPER));
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.issuer.stop();
    for (const name of Object.keys(process.env)) if (this.before[name] === undefined) delete process.env[name];
    Object.assign(process.env, this.before);
    await this.database.drop();
  }
}
