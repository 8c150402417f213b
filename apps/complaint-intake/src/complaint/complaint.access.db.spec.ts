import { randomUUID } from 'node:crypto';
import { WorkerIds } from '@anxin/access';
import { caseChanged, projectRegistered } from '@anxin/contracts';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import { type RunningService, startService } from '@anxin/http';
import { type Delivered, provisionBus } from '@anxin/messaging';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { eventually, type TestCaller, TestDatabase, TestIssuer } from '@anxin/testing';
import { Client } from 'pg';
import { CaseChangedConsumer } from '../case/case-changed.consumer';
import { complaintIntake } from '../complaint-intake.module';
import { ProjectRegisteredConsumer } from '../project/project-registered.consumer';
import { ComplaintStore } from './complaint.store';

const EMPLOYER = '91371311MA3CANTEXB';
const ME = { name: '赵四', idNumber: '371311198801013212', phone: '13800004711' };
const OTHER = { name: '钱五', idNumber: '371302199003051239' };
/** How an ended work order's clocks stand: nobody sends it back, all the rest is done with. */
const ENDED = ['met', 'met', 'met', 'stopped', 'met'];
const NARRATIVE = '餐馆拖欠一月和二月工资，找老板王二麻子';
const hotline: TestCaller = { role: 'hotline' };
const inspector: TestCaller = { role: 'inspector', region: '371311' };
const neighbour: TestCaller = { role: 'inspector', region: '371302' };
const builder: TestCaller = { role: 'inspector', region: '371311', department: 'housing-construction' };
const supervisor: TestCaller = { role: 'supervisor', region: '371300' };
const auditor: TestCaller = { role: 'auditor' };
const employer: TestCaller = { role: 'employer', uscc: EMPLOYER };

let db: TestDatabase;
let issuer: TestIssuer;
let service: RunningService;
let owner: Client;
const logged: string[] = [];
const before = { ...process.env };

type Answer = { status: number; body: any; text: string };
const call = async (
  method: string,
  path: string,
  caller?: TestCaller,
  body?: object,
  more: Record<string, string> = {},
): Promise<Answer> => {
  const headers = { ...more, ...(caller && (await issuer.headersFor(caller))), ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${service.url}/api/v1${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, text, body: text ? JSON.parse(text) : undefined };
};
const get = (path: string, caller?: TestCaller) => call('GET', path, caller);
const post = (path: string, caller?: TestCaller, body?: object) => call('POST', path, caller, body);
const setClock = (text: string) => service.app.get(StoredClock).set(new Date(text));
const worker = (person: { idNumber: string }): TestCaller => ({ role: 'worker', workerId: service.app.get(WorkerIds).of(person.idNumber) });

const input = (more: object = {}) => ({
  channel: '12333',
  category: 'wage-arrears',
  respondent: { uscc: EMPLOYER, name: '罗庄某餐饮管理有限公司' },
  region: '371311',
  receivedAt: '2026-03-05T09:58:00+08:00',
  narrative: NARRATIVE,
  complainant: ME,
  workers: 1,
  amount: '9600.00',
  periodFrom: '2026-01',
  periodTo: '2026-02',
  ...more,
});
const web = (more: object = {}) => input({ channel: 'web', ...more });
const lodge = async (more: object = {}, caller: TestCaller | undefined = hotline): Promise<any> => {
  const answer = await post('/complaints', caller, input(more));
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
};

/** What has left for the bus about a complaint, oldest first. */
const published = async (id: string): Promise<{ type: string; key: string; data: any }[]> => {
  const { rows } = await owner.query(
    `SELECT headers, key, value FROM bus.message WHERE topic = 'anxin.complaint-intake' AND value LIKE $1 ORDER BY "offset"`,
    [`%${id}%`],
  );
  return rows.map(({ headers, key, value }) => ({ type: JSON.parse(headers).ce_type, key, data: JSON.parse(value) }));
};
const publishedAs = (id: string, name: string) =>
  eventually(`${name} of ${id}`, async () => (await published(id)).find((event) => event.type === `anxin.complaint-intake.${name}.v1`));

let offset = 0n;
const delivered = <D>(
  contract: { type: string; topic: string; key(data: D): string; subject(data: D): string },
  data: D,
  at: string,
): Delivered<D> => ({
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
const inTransaction = (work: (tx: Tx) => Promise<unknown>) => service.app.get(Transactions).run(work);
const caseNews = (complaint: { id: string }, caseId: string, stage: string, more: object = {}): any => ({
  caseId,
  number: '2026-0001',
  step: 'opened',
  source: 'complaint',
  state: stage === 'closed' ? 'closed' : 'open',
  stage,
  respondent: EMPLOYER,
  group: 'wages',
  region: '371311',
  department: 'labour',
  enforcer: 'labour',
  alerts: [],
  complaints: [complaint.id],
  openedOn: '2026-03-09',
  at: '2026-03-09T10:00:00+08:00',
  ...more,
});
const hear = (news: any, at: string) =>
  inTransaction((tx) => service.app.get(CaseChangedConsumer).caseChanged([delivered(caseChanged, news, at)], { tx, group: 'test' }));
const learn = (projectId: string, sector: string, at: string) =>
  inTransaction((tx) =>
    service.app
      .get(ProjectRegisteredConsumer)
      .projectRegistered([delivered(projectRegistered, { ...projectSample, projectId, sector } as never, at)], { tx, group: 'test' }),
  );

jest.setTimeout(30_000);
beforeAll(async () => {
  db = await TestDatabase.create(complaintIntake.persistence);
  issuer = await TestIssuer.start();
  Object.assign(process.env, db.env, issuer.env, { EVENT_BUS: 'postgres' });
  await provisionBus({ ownerUrl: db.url, env: process.env });
  const write = process.stdout.write.bind(process.stdout);
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk: any, ...rest: any[]) => {
    logged.push(String(chunk));
    return write(chunk, ...rest);
  });
  owner = new Client({ connectionString: db.url });
  await owner.connect();
  service = await startService(complaintIntake);
}, 60_000);
beforeEach(() => setClock('2026-03-05T10:00:00+08:00'));
afterAll(async () => {
  await service?.close();
  await owner?.end();
  await issuer?.stop();
  process.env = before;
  await db?.drop();
});

describe('POST /complaints', () => {
  it('gives the hotline a receipt, an acceptance clock and its own reply clock, and publishes without text and person', async () => {
    const complaint = await lodge();
    expect(complaint).toMatchObject({
      state: 'received',
      receiptNumber: expect.stringMatching(/^TS(-[0-9A-Z]{4}){4}$/),
      openSteps: ['contact', 'correction-requests', 'acceptance', 'rejection', 'transfer', 'withdrawal', 'respondent', 'merge'],
    });
    expect(complaint.deadlines).toMatchObject([
      {
        kind: 'acceptance',
        startsOn: '2026-03-05',
        dueOn: '2026-03-12',
        unit: 'working-days',
        state: 'running',
        basis: '关于实施《劳动保障监察条例》若干规定 18',
      },
      { kind: 'hotline-sign-in', dueOn: '2026-03-06', state: 'running' },
      { kind: 'hotline-contact', dueOn: '2026-03-06', state: 'running' },
      { kind: 'hotline-return', dueOn: '2026-03-09', basis: '山东省政务服务热线管理办法 (2020)' },
      { kind: 'hotline-reply', dueOn: '2026-03-12', basis: '山东省政务服务热线管理办法 (2020)' },
    ]);
    const { key, data } = await publishedAs(complaint.id, 'complaint-received');
    expect(key).toBe(EMPLOYER);
    expect(data).toMatchObject({
      channel: '12333',
      anonymous: false,
      workers: 1,
      amount: '9600.00',
      receivedAt: '2026-03-05T09:58:00+08:00',
      complainant: expect.stringMatching(/^k1\./),
    });
  });

  it('gives one person one pseudonym, another another, and none that is a worker id', async () => {
    const pseudonyms = [];
    for (const complainant of [ME, ME, OTHER])
      pseudonyms.push((await publishedAs((await lodge({ complainant })).id, 'complaint-received')).data.complainant);
    expect(pseudonyms[0]).toBe(pseudonyms[1]);
    expect(pseudonyms[0]).not.toBe(pseudonyms[2]);
    expect(pseudonyms[0]).not.toContain(worker(ME).workerId);
  });

  it('takes a shop sign for a respondent and keys the event by the complaint', async () => {
    const complaint = await lodge({ respondent: { name: '老王烧烤' }, complainant: undefined, anonymous: true });
    const { key, data } = await publishedAs(complaint.id, 'complaint-received');
    expect(key).toBe(complaint.id);
    expect(data).toMatchObject({ respondentName: '老王烧烤', anonymous: true });
    expect(data).not.toHaveProperty('complainant');
    expect(data).not.toHaveProperty('respondent');
  });

  it('takes the public’s and the worker’s own over the web, the inspector’s at the window, without a hotline’s clock', async () => {
    for (const [caller, body] of [
      [undefined, web()],
      [worker(ME), web()],
      [worker(ME), web({ complainant: undefined, anonymous: true })],
      [inspector, input({ channel: 'window' })],
    ] as const) {
      const answer = await post('/complaints', caller, body);
      expect(answer.status).toBe(201);
      expect(answer.body.deadlines.map((each: any) => each.kind)).toEqual(['acceptance']);
    }
  });

  it.each([
    ['channel', { channel: 'fax' }],
    ['category', { category: 'noise' }],
    ['respondent', { respondent: undefined }],
    ['respondent', { respondent: null }],
    ['respondent.uscc', { respondent: { uscc: '91371300MA3ABCDE18', name: 'x' } }],
    ['respondent.name', { respondent: { uscc: EMPLOYER } }],
    ['region', { region: '12' }],
    ['narrative', { narrative: ' ' }],
    ['receivedAt', { receivedAt: '2026-03-05' }],
    ['receivedAt', { receivedAt: '2026-03-05T10:00:01+08:00' }],
    ['receivedAt', { receivedAt: '1994-03-05T10:00:01+08:00' }],
    ['complainant.idNumber', { complainant: { ...ME, idNumber: '371302199002300012' } }],
    ['complainant.phone', { complainant: { ...ME, phone: '1' } }],
    ['complainant', { complainant: ME, anonymous: true }],
    ['workers', { workers: 0 }],
    ['amount', { amount: 9600 }],
    ['periodTo', { periodTo: '2025-12' }],
    ['project', { project: 'site 7' }],
    ['colour', { colour: 'red' }],
  ])('names %s in a 400', async (path, more) => {
    const answer = await post('/complaints', hotline, input(more));
    expect(answer).toMatchObject({ status: 400, body: { errors: expect.arrayContaining([expect.objectContaining({ path })]) } });
  });

  it('refuses the hotlines’ channels to public and worker, another’s name to a worker, and roles that lodge nothing', async () => {
    for (const caller of [undefined, worker(ME)])
      expect(await post('/complaints', caller, input())).toMatchObject({ status: 400, body: { errors: [{ path: 'channel' }] } });
    expect((await post('/complaints', worker(OTHER), web())).status).toBe(403);
    expect(await post('/complaints', worker(ME), web({ complainant: undefined }))).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'complainant' }] },
    });
    for (const caller of [employer, supervisor, auditor, { role: 'bank' }, { role: 'administrator' }] as TestCaller[])
      expect((await post('/complaints', caller, web())).status).toBe(403);
  });

  it('gives the first answer again for the same idempotency key, 409 for another body', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const [first, again, other] = [
      await call('POST', '/complaints', hotline, input(), key),
      await call('POST', '/complaints', hotline, input(), key),
      await call('POST', '/complaints', hotline, input({ workers: 2 }), key),
    ];
    expect([first.status, again.body.id, other.status]).toEqual([201, first.body.id, 409]);
    const { rows } = await owner.query(`SELECT answer::text FROM complaint_intake.idempotency_key WHERE key = $1`, [
      key['idempotency-key'],
    ]);
    for (const canary of [NARRATIVE, ME.name, ME.idNumber, ME.phone]) expect(rows[0].answer).not.toContain(canary);
  });
});

describe('who sees a complaint', () => {
  it('the lodging hotline, the worker whose it is, the region’s inspectors and supervisors, the auditor', async () => {
    const { id } = await lodge();
    for (const caller of [hotline, worker(ME), inspector, supervisor, { ...supervisor, region: '371311' }, auditor]) {
      expect((await get(`/complaints/${id}`, caller)).status).toBe(200);
      expect((await get(`/complaints?employer=${EMPLOYER}&limit=200`, caller)).body.items.some((item: any) => item.id === id)).toBe(true);
    }
  });

  it('nobody else: 404 for whom the role could see some, 403 for the others, 401 without a token', async () => {
    const { id } = await lodge();
    for (const caller of [
      { role: 'hotline', client: 'another-hotline' },
      worker(OTHER),
      neighbour,
      builder,
      { ...inspector, region: '371300' },
      { ...supervisor, region: '371302' },
    ] as TestCaller[]) {
      expect((await get(`/complaints/${id}`, caller)).status).toBe(404);
      expect((await get(`/complaints?employer=${EMPLOYER}`, caller)).body.items.some((item: any) => item.id === id)).toBe(false);
    }
    for (const caller of [employer, { role: 'bank' }, { role: 'administrator' }] as TestCaller[])
      for (const path of [`/complaints?employer=${EMPLOYER}`, `/complaints/${id}`]) expect((await get(path, caller)).status).toBe(403);
    for (const path of ['/complaints', `/complaints/${id}`]) expect((await get(path)).status).toBe(401);
    expect((await get('/complaints/1', inspector)).status).toBe(404);
    expect(await get('/complaints?state=new&region=x', inspector)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'state' }, { path: 'region' }] },
    });
  });

  it('shows offices the text and a masked name, lists neither, and never a number', async () => {
    const { id } = await lodge();
    const { body, text } = await get(`/complaints/${id}`, inspector);
    expect(body).toMatchObject({ narrative: NARRATIVE, complainant: { name: '赵*' }, department: 'labour', case: null });
    for (const canary of [ME.name, ME.idNumber, ME.phone]) expect(text).not.toContain(canary);
    const list = await get('/complaints?limit=200', inspector);
    for (const canary of [NARRATIVE, ME.name, ME.idNumber, ME.phone, '赵']) expect(list.text).not.toContain(canary);
    expect((await get(`/complaints/${id}`, hotline)).body).not.toHaveProperty('case');
  });

  it('shows nothing of who where it was told in confidence or without a name', async () => {
    const confidential = await lodge({ confidential: true });
    const anonymous = await lodge({ anonymous: true, complainant: undefined });
    for (const { id } of [confidential, anonymous]) expect((await get(`/complaints/${id}`, inspector)).body.complainant).toBeNull();
    expect((await get(`/complaints/${anonymous.id}/complainant?reason=x`, inspector)).status).toBe(404);
  });

  it('pages newest first', async () => {
    await lodge({ channel: '12345', receivedAt: '2026-03-05T08:00:00+08:00' });
    await lodge({ channel: '12345', receivedAt: '2026-03-05T09:00:00+08:00' });
    const first = await get('/complaints?channel=12345&limit=1', inspector);
    const second = await get(`/complaints?channel=12345&limit=1&cursor=${first.body.nextCursor}`, inspector);
    expect([first, second].map((page) => page.body.items[0].receivedAt)).toEqual([
      '2026-03-05T09:00:00+08:00',
      '2026-03-05T08:00:00+08:00',
    ]);
    expect((await get('/complaints?channel=12345&limit=5', inspector)).body.nextCursor).toBeNull();
  });

  it('follows the project to its department, whichever of complaint and project is first', async () => {
    const [project, later] = [randomUUID(), randomUUID()];
    await learn(project, 'housing', '2026-03-02T10:00:00Z');
    await learn(project, 'water', '2026-03-01T10:00:00Z');
    const known = await lodge({ project });
    const unknown = await lodge({ project: later });
    const statuses = async ({ id }: { id: string }) => [
      (await get(`/complaints/${id}`, inspector)).status,
      (await get(`/complaints/${id}`, builder)).status,
    ];
    expect([await statuses(known), await statuses(unknown)]).toEqual([
      [404, 200],
      [200, 404],
    ]);
    await learn(later, 'municipal', '2026-03-03T10:00:00Z');
    expect(await statuses(unknown)).toEqual([404, 200]);
    expect((await post(`/complaints/${unknown.id}/acceptance`, inspector)).status).toBe(404);
    expect((await post(`/complaints/${unknown.id}/acceptance`, builder)).status).toBe(200);
  });
});

describe('who complained', () => {
  it('is opened to a competent inspector with a reason, and each opening is logged for good', async () => {
    const { id } = await lodge({ confidential: true });
    const answer = await get(`/complaints/${id}/complainant?reason=${encodeURIComponent('约谈')}`, inspector);
    expect(answer).toMatchObject({ status: 200, body: { name: '赵四', phone: '138****4711' } });
    for (const canary of [ME.idNumber, ME.phone]) expect(answer.text).not.toContain(canary);
    expect((await get(`/complaints/${id}/complainant/viewings`, auditor)).body.items).toMatchObject([
      { role: 'inspector', reason: '约谈' },
    ]);
    await expect(inTransaction((tx) => tx.query(`DELETE FROM identity_view`))).rejects.toThrow(/permission denied/);
  });

  it('stays closed without a reason and to everybody else, and that leaves no entry', async () => {
    const { id } = await lodge();
    const path = `/complaints/${id}/complainant`;
    expect(await get(path, inspector)).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } });
    for (const caller of [neighbour, builder]) expect((await get(`${path}?reason=x`, caller)).status).toBe(404);
    for (const caller of [hotline, worker(ME), supervisor, auditor, employer])
      expect((await get(`${path}?reason=x`, caller)).status).toBe(403);
    expect((await get(`${path}?reason=x`)).status).toBe(401);
    expect((await get(`${path}/viewings`, inspector)).status).toBe(403);
    expect((await get(`${path}/viewings`, auditor)).body.items).toEqual([]);
  });
});

describe('steps', () => {
  it('acceptance by the region’s inspector, once; the reply clock runs on', async () => {
    const { id } = await lodge();
    await setClock('2026-03-09T10:00:00+08:00');
    const answer = await post(`/complaints/${id}/acceptance`, inspector, {});
    expect(answer).toMatchObject({
      status: 200,
      body: { state: 'accepted', acceptedOn: '2026-03-09', openSteps: ['contact', 'answer', 'withdrawal', 'respondent', 'merge'] },
    });
    expect(answer.body.deadlines.map((each: any) => `${each.kind} ${each.state}`)).toEqual([
      'acceptance met',
      'hotline-sign-in met',
      'hotline-contact overdue',
      'hotline-return stopped',
      'hotline-reply running',
    ]);
    expect(await post(`/complaints/${id}/acceptance`, inspector)).toMatchObject({
      status: 409,
      body: { openSteps: ['contact', 'answer', 'withdrawal', 'respondent', 'merge'] },
    });
    const { key, data } = await publishedAs(id, 'complaint-accepted');
    expect([key, data.acceptedOn, data.acceptedBy]).toEqual([EMPLOYER, '2026-03-09', 'test-inspector-371311']);
  });

  it('acceptance too late is allowed and stays visible', async () => {
    const { id } = await lodge();
    await setClock('2026-03-13T09:00:00+08:00');
    expect((await get(`/complaints/${id}`, inspector)).body.deadlines[0].state).toBe('overdue');
    expect((await post(`/complaints/${id}/acceptance`, inspector)).body.deadlines[0]).toMatchObject({
      state: 'met',
      metOn: '2026-03-13',
      late: true,
    });
  });

  it('is accepted once even when two do it at the same moment', async () => {
    const { id } = await lodge();
    const statuses = (await Promise.all([1, 2, 3].map(() => post(`/complaints/${id}/acceptance`, inspector)))).map(
      (answer) => answer.status,
    );
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });

  it('withdrawal by the worker whose it is, or the hotline that lodged it', async () => {
    for (const caller of [hotline, worker(ME)]) {
      const { id } = await lodge();
      expect(await post(`/complaints/${id}/withdrawal`, caller, { reason: '已付清' })).toMatchObject({
        status: 200,
        body: { state: 'withdrawn', openSteps: [] },
      });
      expect((await publishedAs(id, 'complaint-ended')).data.outcome).toBe('withdrawn');
    }
  });

  it.each([
    [{}, 'answered'],
    [{ unfounded: true }, 'unsubstantiated'],
  ])('rejection by the supervisor %j ends it as %s', async (more, outcome) => {
    const { id } = await lodge();
    const answer = await post(`/complaints/${id}/rejection`, supervisor, { reason: '超过两年', way: '申请劳动仲裁', ...more });
    expect(answer).toMatchObject({ status: 200, body: { state: 'rejected' } });
    expect(answer.body.deadlines.map((each: any) => each.state)).toEqual(ENDED);
    expect((await publishedAs(id, 'complaint-ended')).data.outcome).toBe(outcome);
    expect((await get(`/complaints/${id}`, hotline)).body.rejection).toMatchObject({ reason: '超过两年', way: '申请劳动仲裁' });
    expect(await post(`/complaints/${id}/acceptance`, inspector)).toMatchObject({ status: 409, body: { openSteps: ['reopening'] } });
  });

  it.each([
    ['substantiated', 'answered'],
    ['settled', 'answered'],
    ['unsubstantiated', 'unsubstantiated'],
  ])('an answer %s closes the ticket and tells it as %s', async (outcome, told) => {
    const { id } = await lodge();
    const body = { text: '已责令支付', outcome };
    expect(await post(`/complaints/${id}/answer`, inspector, body)).toMatchObject({
      status: 409,
      body: { openSteps: ['contact', 'correction-requests', 'acceptance', 'rejection', 'transfer', 'withdrawal', 'respondent', 'merge'] },
    });
    await post(`/complaints/${id}/acceptance`, inspector);
    expect(await post(`/complaints/${id}/answer`, inspector, body)).toMatchObject({
      status: 200,
      body: { state: 'answered', outcome, deadlines: ENDED.map((state) => ({ state })) },
    });
    expect((await publishedAs(id, 'complaint-ended')).data.outcome).toBe(told);
    expect((await get(`/complaints/${id}`, worker(ME))).body.answer).toMatchObject({ text: '已责令支付', outcome });
  });

  const steps: [string, object | undefined, () => TestCaller[], () => TestCaller[]][] = [
    ['acceptance', undefined, () => [neighbour, builder], () => [hotline, worker(ME), supervisor, auditor, employer]],
    ['answer', { text: 'x', outcome: 'settled' }, () => [neighbour, builder], () => [hotline, worker(ME), supervisor, auditor, employer]],
    [
      'rejection',
      { reason: 'x', way: 'y' },
      () => [{ ...supervisor, region: '371302' }],
      () => [hotline, worker(ME), inspector, auditor, employer],
    ],
    [
      'withdrawal',
      { reason: 'x' },
      () => [worker(OTHER), { role: 'hotline', client: 'another-hotline' }],
      () => [inspector, supervisor, auditor, employer],
    ],
  ];
  it.each(steps)('%s is nobody else’s', async (step, body, strangers, unfit) => {
    const { id } = await lodge();
    for (const caller of strangers()) expect((await post(`/complaints/${id}/${step}`, caller, body)).status).toBe(404);
    for (const caller of unfit()) expect((await post(`/complaints/${id}/${step}`, caller, body)).status).toBe(403);
    expect((await post(`/complaints/${id}/${step}`, undefined, body)).status).toBe(401);
    expect((await get(`/complaints/${id}`, inspector)).body.state).toBe('received');
  });

  it.each([
    ['answer', inspector, { text: 'x', outcome: 'won' }, 'outcome'],
    ['rejection', supervisor, { reason: 'x' }, 'way'],
    ['withdrawal', hotline, {}, 'reason'],
  ] as const)('a bad %s is a 400 that names the field', async (step, caller, body, path) => {
    const { id } = await lodge();
    expect(await post(`/complaints/${id}/${step}`, caller, body)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });
});

describe('cases', () => {
  it('bring an accepted complaint into progress, end none, and are shown to offices alone', async () => {
    const complaint = await lodge();
    const caseId = randomUUID();
    const states = async () =>
      ((body) => [body.state, body.case, body.steps.at(-1).step])((await get(`/complaints/${complaint.id}`, inspector)).body);
    await hear(caseNews(complaint, caseId, 'clue'), '2026-03-09T01:00:00Z');
    expect(await states()).toEqual(['received', caseId, 'received']);
    await post(`/complaints/${complaint.id}/acceptance`, inspector);
    await hear(caseNews(complaint, caseId, 'filed', { filedOn: '2026-03-09' }), '2026-03-09T02:00:00Z');
    expect(await states()).toEqual(['in-progress', caseId, 'case-filed']);
    await hear(caseNews(complaint, caseId, 'clue'), '2026-03-09T01:00:00Z');
    expect(await states()).toEqual(['in-progress', caseId, 'case-filed']);
    await hear(caseNews(complaint, caseId, 'closed', { filedOn: '2026-03-09' }), '2026-03-09T03:00:00Z');
    expect(await states()).toEqual(['in-progress', caseId, 'case-closed']);
    expect((await get(`/complaints/${complaint.id}`, worker(ME))).text).not.toContain(caseId);
  });

  it('end the same whatever the order in which they are heard', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const news: [string, string, string, object][] = [
      [first, 'filed', '2026-03-09T01:00:00Z', { filedOn: '2026-03-09' }],
      [first, 'closed', '2026-03-09T02:00:00Z', { filedOn: '2026-03-09' }],
      [second, 'clue', '2026-03-09T03:00:00Z', {}],
      [second, 'investigating', '2026-03-09T04:00:00Z', { filedOn: '2026-03-09' }],
    ];
    const ends = [];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 3, 0, 2],
    ]) {
      const complaint = await lodge({ region: '371312' });
      const own = new Map<string, string>([
        [first, randomUUID()],
        [second, randomUUID()],
      ]);
      await post(`/complaints/${complaint.id}/acceptance`, { ...inspector, region: '371312' });
      for (const at of order) {
        const [id, stage, time, more] = news[at]!;
        await hear(caseNews(complaint, own.get(id)!, stage, { ...more, region: '371312' }), time);
      }
      const { body } = await get(`/complaints/${complaint.id}`, { ...inspector, region: '371312' });
      ends.push([
        body.state,
        body.case === own.get(second),
        body.respondentCases.includes(own.get(second)),
        body.respondentCases.includes(own.get(first)),
      ]);
    }
    expect(ends).toEqual(Array(4).fill(['in-progress', true, true, false]));
  });
});

describe('what is kept', () => {
  it('the row is the fold of the log, of every complaint that these tests made', async () => {
    const store = service.app.get(ComplaintStore);
    const { rows } = await owner.query(`SELECT id, state FROM complaint_intake.complaint`);
    expect(new Set(rows.map((row) => row.state))).toEqual(
      new Set(['received', 'accepted', 'in-progress', 'rejected', 'withdrawn', 'answered']),
    );
    await service.app.get(Transactions).reading(async (tx) => {
      for (const { id } of rows) expect(await store.cached(tx, id)).toEqual(await store.rebuild(tx, id));
    });
  });

  it('the log can’t be changed by the service', async () => {
    for (const sql of [`UPDATE complaint_action SET actor = 'x'`, `DELETE FROM complaint_action`, `TRUNCATE complaint_action`])
      await expect(inTransaction((tx) => tx.query(sql))).rejects.toThrow(/permission denied/);
  });

  it('nothing personal stands in any table in clear, on the bus or in the log of the process', async () => {
    const { rows: tables } = await owner.query(
      `SELECT table_schema AS s, table_name AS t FROM information_schema.tables WHERE table_schema IN ('complaint_intake', 'bus') AND table_type = 'BASE TABLE'`,
    );
    const texts = [logged.join('')];
    for (const { s, t } of tables)
      texts.push((await owner.query(`SELECT coalesce(string_agg(x::text, '\n'), '') AS all FROM ${s}."${t}" x`)).rows[0].all);
    expect(texts.join('').length).toBeGreaterThan(10_000);
    for (const canary of [NARRATIVE, '王二麻子', ME.name, ME.idNumber, ME.phone, '已责令支付', '申请劳动仲裁', '约谈'])
      for (const text of texts) expect(text.includes(canary)).toBe(false);
  });
});
