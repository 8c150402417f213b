import { randomUUID } from 'node:crypto';
import {
  type AlertChanged,
  alertChanged,
  type ComplaintAccepted,
  complaintAccepted,
  type ComplaintReceived,
  complaintReceived,
  type EventContract,
} from '@anxin/contracts';
import { type RunningService, startService } from '@anxin/http';
import { type Delivered, type Delivery, provisionBus } from '@anxin/messaging';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { type TestCaller, TestDatabase, TestIssuer } from '@anxin/testing';
import { Client } from 'pg';
import { inspection } from '../src/inspection.module';

export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}
type Consumer<D> = (events: Delivered<D>[], delivery: Delivery) => Promise<void>;

let offset = 0n;
/** An event as the bus would deliver it. */
export const delivered = <D>(contract: EventContract<D>, data: D, at: string): Delivered<D> => ({
  id: randomUUID(),
  type: contract.type,
  subject: contract.subject(data),
  key: contract.key(data),
  time: new Date(at),
  recordedTime: new Date(at),
  data,
  topic: contract.topic,
  partition: 0,
  offset: offset++,
});

export const anAlert = (more: Partial<AlertChanged> & Pick<AlertChanged, 'employer'>): AlertChanged => ({
  alertId: randomUUID(),
  change: 'raised',
  rule: 'wage-arrears',
  revision: 1,
  group: 'wages',
  state: 'open',
  severity: 'orange',
  period: '2026-01',
  region: '371302',
  department: 'labour',
  amount: '10700.00',
  workers: 2,
  estimated: false,
  jointlyLiable: [],
  raisedOn: '2026-02-11',
  at: '2026-02-11T08:00:00+08:00',
  ...more,
});
export const aComplaint = (more: Partial<ComplaintReceived> = {}): ComplaintReceived => ({
  complaintId: randomUUID(),
  channel: '12333',
  category: 'wage-arrears',
  respondentName: '罗庄某餐饮管理有限公司',
  region: '371302',
  workers: 1,
  amount: '9600.00',
  complainant: 'k1.abc',
  anonymous: false,
  receivedAt: '2026-03-05T09:58:00+08:00',
  ...more,
});
export const acceptanceOf = (
  { complaintId, category, respondent, respondentName, region, project, workers, amount }: ComplaintReceived,
  acceptedOn: string,
): ComplaintAccepted => ({
  complaintId,
  category,
  ...(respondent && { respondent }),
  respondentName,
  region,
  ...(project && { project }),
  ...(workers !== undefined && { workers }),
  ...(amount && { amount }),
  acceptedOn,
  acceptedBy: 'demo-inspector-371302',
});

let codes = 0;
/** A credit code of its own, with right check digits. */
export const freshUscc = (): string => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const organisation = String(10_000_000 + ++codes).slice(0, 8);
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const rest = 11 - ([...organisation].reduce((sum, digit, at) => sum + Number(digit) * weights[at]!, 0) % 11);
  const body = `91371302${organisation}${rest === 10 ? 'X' : rest === 11 ? '0' : rest}`;
  const sum = [...body].reduce((total, letter, at) => total + alphabet.indexOf(letter) * (3 ** at % 31), 0);
  return `${body}${alphabet[(31 - (sum % 31)) % 31]}`;
};

/** The service as it runs, on a database of its own, in demo mode. */
export class RunningInspection {
  private constructor(
    readonly db: TestDatabase,
    readonly issuer: TestIssuer,
    readonly service: RunningService,
    readonly owner: Client,
    private readonly before: NodeJS.ProcessEnv,
  ) {}

  static async start(): Promise<RunningInspection> {
    const before = { ...process.env };
    const db = await TestDatabase.create(inspection.persistence);
    const issuer = await TestIssuer.start();
    Object.assign(process.env, db.env, issuer.env, { EVENT_BUS: 'postgres', ANXIN_DEMO: '1' });
    await provisionBus({ ownerUrl: db.url, env: process.env });
    const owner = new Client({ connectionString: db.url });
    await owner.connect();
    return new RunningInspection(db, issuer, await startService(inspection), owner, before);
  }

  async stop(): Promise<void> {
    await this.service.close();
    await this.issuer.stop();
    await this.owner.end();
    process.env = this.before;
    await this.db.drop();
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.service.app.get(type as never);
  }

  setClock(at: string): Promise<void> {
    return this.get(StoredClock).set(new Date(at));
  }

  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(Transactions).run(work);
  }

  /** Delivers one event to the consumer that the service registered for it, in a transaction of its own. */
  async hear<D>(contract: EventContract<D>, data: D, at: string, feature = 'case'): Promise<void> {
    const method = contract.type.split('.')[2]!.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    const name = `${method[0]!.toUpperCase()}${method.slice(1)}Consumer`;
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const module = require(`../src/${feature}/${contract.type.split('.')[2]}.consumer`) as Record<
      string,
      abstract new () => Record<string, Consumer<D>>
    >;
    const consumer = this.get(module[name]!);
    await this.inTransaction((tx) => consumer[method]!([delivered(contract, data, at)], { tx, group: 'anxin.inspection' }));
  }

  alert(data: AlertChanged, at = data.at): Promise<void> {
    return this.hear(alertChanged, data, at);
  }
  complaint(data: ComplaintReceived, at = data.receivedAt): Promise<void> {
    return this.hear(complaintReceived, data, at);
  }
  acceptance(data: ComplaintAccepted, at = `${data.acceptedOn}T10:00:00+08:00`): Promise<void> {
    return this.hear(complaintAccepted, data, at);
  }

  async call(method: string, path: string, caller?: TestCaller, body?: object, more: Record<string, string> = {}): Promise<Answer> {
    const headers = { ...more, ...(caller && (await this.issuer.headersFor(caller))), ...(body && { 'content-type': 'application/json' }) };
    const answer = await fetch(`${this.service.url}/api/v1${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await answer.text();
    return { status: answer.status, body: text ? JSON.parse(text) : undefined };
  }

  /** What a call that answers no JSON says. */
  async text(path: string, caller: TestCaller): Promise<string> {
    const answer = await fetch(`${this.service.url}/api/v1${path}`, { headers: await this.issuer.headersFor(caller) });
    return answer.text();
  }

  /** The open case of an employer, as the table holds it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async cases(respondent: string): Promise<any[]> {
    const { rows } = await this.owner.query(`SELECT * FROM inspection.case_file WHERE respondent = $1 ORDER BY number`, [respondent]);
    return rows;
  }

  /** What was published about a case, on the bus or still in the outbox, oldest first. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async published(caseId: string): Promise<{ key: string; data: any }[]> {
    // The relay sends before it deletes: for a moment a row stands in both.
    const { rows } = await this.owner.query(
      `SELECT key, value FROM (SELECT key, value, "offset" AS place, 0 AS late FROM bus.message WHERE topic = 'anxin.inspection' AND value LIKE $1
         UNION ALL SELECT key, data::text, id, 1 FROM inspection.outbox o WHERE subject = $2
           AND NOT EXISTS (SELECT FROM bus.message m WHERE m.topic = o.topic AND m.headers LIKE '%' || o.event_id || '%')) events ORDER BY late, place`,
      [`%"caseId":"${caseId}"%`, caseId],
    );
    return rows.map(({ key, value }) => ({ key, data: JSON.parse(value) }));
  }
}

export const inspectorOf = (region: string, more: Partial<TestCaller> = {}): TestCaller => {
  const client = ['demo-inspector', region, more.department, more.second].filter(Boolean).join('-');
  return { role: 'inspector', region, client, ...more };
};
export const supervisorOf = (region: string): TestCaller => ({ role: 'supervisor', region, client: `demo-supervisor-${region}` });
