import { randomUUID } from 'node:crypto';
import { WorkerIds } from '@anxin/access';
import type { EventContract } from '@anxin/contracts';
import { type RunningService, startService } from '@anxin/http';
import { type Delivered, type Delivery, provisionBus } from '@anxin/messaging';
import { StoredClock, Transactions } from '@anxin/persistence';
import { eventually, type TestCaller, TestDatabase, TestIssuer } from '@anxin/testing';
import { Client } from 'pg';
import { complaintIntake } from '../src/complaint-intake.module';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

type Consumer<D> = (events: Delivered<D>[], delivery: Delivery) => Promise<void>;

const EMPLOYER = '91371311MA3CANTEXB';
export const hotline: TestCaller = { role: 'hotline' };
export const inspector: TestCaller = { role: 'inspector', region: '371311' };
export const neighbour: TestCaller = { role: 'inspector', region: '371302' };
export const supervisor: TestCaller = { role: 'supervisor', region: '371300' };

/** Complaint intake on a database of its own, asked over HTTP. */
export class RunningIntake {
  private heard = 0n;

  private constructor(
    private readonly db: TestDatabase,
    private readonly issuer: TestIssuer,
    readonly service: RunningService,
    readonly owner: Client,
    private readonly before: NodeJS.ProcessEnv,
  ) {}

  static async start(more: Record<string, string> = {}): Promise<RunningIntake> {
    const before = { ...process.env };
    const db = await TestDatabase.create(complaintIntake.persistence);
    const issuer = await TestIssuer.start();
    Object.assign(process.env, db.env, issuer.env, { EVENT_BUS: 'postgres', ...more });
    await provisionBus({ ownerUrl: db.url, env: process.env });
    const owner = new Client({ connectionString: db.url });
    await owner.connect();
    return new RunningIntake(db, issuer, await startService(complaintIntake), owner, before);
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.owner.end();
    await this.issuer.stop();
    process.env = this.before;
    await this.db.drop();
  }

  async clock(text: string): Promise<void> {
    await this.service.app.get(StoredClock).set(new Date(text));
  }

  /** Delivers one event to the consumer that the service registered for it, in a transaction of its own. */
  async hear<D>(contract: EventContract<D>, data: D, at: string, feature: string): Promise<void> {
    const fact = contract.type.split('.')[2]!;
    const method = fact.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const module = require(`../src/${feature}/${fact}.consumer`) as Record<string, abstract new () => Record<string, Consumer<D>>>;
    const consumer = this.service.app.get(module[`${method[0]!.toUpperCase()}${method.slice(1)}Consumer`]!);
    const time = { time: new Date(at), recordedTime: new Date(at) };
    const place = { topic: contract.topic, partition: 0, offset: (this.heard += 1n) };
    const event = {
      id: randomUUID(),
      type: contract.type,
      subject: contract.subject(data),
      key: contract.key(data),
      data,
      ...time,
      ...place,
    };
    await this.service.app.get(Transactions).run((tx) => consumer[method]!([event], { tx, group: 'test' }));
  }

  worker(idNumber: string): TestCaller {
    return { role: 'worker', workerId: this.service.app.get(WorkerIds).of(idNumber) };
  }

  /** A call under `/api/v1`, or to a path of `/open311`. */
  async call(method: string, path: string, caller?: TestCaller, body?: object | URLSearchParams): Promise<Answer> {
    const form = body instanceof URLSearchParams;
    const headers = {
      ...(caller && (await this.issuer.headersFor(caller))),
      ...(body && !form && { 'content-type': 'application/json' }),
    };
    const url = this.service.url + (path.startsWith('/open311') ? path : `/api/v1${path}`);
    const answer = await fetch(url, { method, headers, ...(body && { body: form ? body : JSON.stringify(body) }) });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: /^[[{]/.test(text) ? JSON.parse(text) : undefined };
  }

  get(path: string, caller?: TestCaller): Promise<Answer> {
    return this.call('GET', path, caller);
  }

  post(path: string, caller?: TestCaller, body?: object | URLSearchParams): Promise<Answer> {
    return this.call('POST', path, caller, body);
  }

  /** Lodged by the hotline unless said otherwise. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async lodge(more: object = {}, caller: TestCaller = hotline): Promise<any> {
    const answer = await this.post('/complaints', caller, {
      channel: '12345',
      category: 'wage-arrears',
      respondent: { uscc: EMPLOYER, name: '罗庄某餐饮管理有限公司' },
      region: '371311',
      receivedAt: '2026-03-05T09:58:00+08:00',
      narrative: '拖欠一月和二月工资',
      amount: '9600.00',
      periodFrom: '2026-01',
      periodTo: '2026-02',
      ...more,
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
    return answer.body;
  }

  /** What left for the bus about a complaint, oldest first, once there is an event of the kind. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  publishedAs(id: string, name: string, count = 1): Promise<any[]> {
    return eventually(`${count} ${name} of ${id}`, async () => {
      const { rows } = await this.owner.query(
        `SELECT headers, value FROM bus.message WHERE topic = 'anxin.complaint-intake' AND value LIKE $1 ORDER BY "offset"`,
        [`%"complaintId":"${id}"%`],
      );
      const found = rows
        .filter(
          ({ headers }) => JSON.parse(headers).ce_type === `anxin.complaint-intake.${name}.v1` && JSON.parse(headers).ce_subject === id,
        )
        .map(({ value }) => JSON.parse(value));
      return found.length >= count ? found : undefined;
    });
  }
}
