import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningService, signatureOf, startService } from '@anxin/http';
import { busDatabaseUrl, provisionBus } from '@anxin/messaging';
import { StoredClock } from '@anxin/persistence';
import { eventually, holds, type TestCaller, TestDatabase, TestIssuer } from '@anxin/testing';
import { Client } from 'pg';
import { complaintIntake } from '../complaint-intake.module';

const SECRET = 'the-secret-of-the-hotline-12345-of-linyi';
const OTHER_SECRET = 'the-secret-of-the-hotline-12333-of-zibo-';
const inspector: TestCaller = { role: 'inspector', region: '371311' };
const supervisor: TestCaller = { role: 'supervisor', region: '371300' };
const stranger: TestCaller = { role: 'supervisor', region: '370300' };
const PHONE = '13800004711';
const CONTENT = '饺子馆拖欠一月和二月工资，老板姓王';

/** Another city's form: nested, numbers for codes, times as numbers, sums in ten thousand yuan. */
const OTHER_FORM = {
  name: '淄博 12333 转办单',
  fields: {
    orderNumber: { path: 'order.no' },
    channel: { value: '12333' },
    receivedAt: { path: 'order.time', format: 'yyyy年MM月dd日 HH:mm' },
    category: { path: 'order.kind', codes: { '01': 'wage-arrears', '02': 'no-contract' } },
    content: { path: ['order.detail', 'order.title'] },
    region: { path: 'order.area', codes: { 罗庄区: '371311', 兰山区: '371302' } },
    respondentName: { path: 'callees.0.sign' },
    callerPhone: { path: 'caller.tel' },
    confidential: { path: 'caller.hidden', codes: { Y: true, N: false } },
    amount: { path: 'order.wan', unit: 'ten-thousand-yuan' },
    urgency: { path: 'order.level', codes: { '1': 'urgent' }, otherwise: 'ordinary' },
  },
  callBack: {
    fields: { orderNumber: 'data.no', step: 'data.node', text: 'data.reply', at: 'data.time', id: 'id' },
    fixed: { sender: 'anxin' },
    steps: { 'signed-in': 1, accepted: 2, answered: 9 },
    format: 'yyyy-MM-dd HH:mm:ss',
  },
};

interface Received {
  url: string;
  headers: Record<string, string | string[] | undefined>;
  raw: string;
}
/** A hotline's receiver; it answers what it is told to. */
class Receiver {
  readonly got: Received[] = [];
  answer = 200;
  private server: Server | undefined;
  port = 0;

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.got.push({ url: request.url!, headers: request.headers, raw: Buffer.concat(chunks).toString('utf8') });
        response.writeHead(this.answer, this.answer === 302 ? { location: '/elsewhere' } : {}).end();
      });
    });
    await new Promise<void>((ready) => this.server!.listen(this.port, '127.0.0.1', ready));
    this.port = (this.server.address() as AddressInfo).port;
  }
  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => (this.server ? this.server.close(done) : done(null)));
    this.server = undefined;
  }
  about(order: string): any[] {
    return this.got.map(({ raw }) => JSON.parse(raw)).filter((body) => (body.ticket_no ?? body.data?.no) === order);
  }
}

let db: TestDatabase;
let issuer: TestIssuer;
let service: RunningService;
let owner: Client;
let folder: string;
const receiver = new Receiver();
const logged: string[] = [];
const before = { ...process.env };
const environment: Record<string, string | undefined> = {};

const start = async (): Promise<void> => {
  service = await startService(complaintIntake);
};
const call = async (method: string, path: string, caller: TestCaller, body?: object) => {
  const headers = { ...(await issuer.headersFor(caller)), ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${service.url}/api/v1${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined, text };
};
const step = async (id: string, name: string, body?: object, caller = inspector) => {
  const answer = await call('POST', `/complaints/${id}/${name}`, caller, body);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
};

let sent = 0;
/** A time of sending that no earlier message bears. */
const begun = Date.now();
const now = (): string => String(begun - (sent += 1));
const send = async (
  body: object | string,
  more: { secret?: string; at?: string; headers?: Record<string, string>; sign?: string } = {},
) => {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  const { secret = SECRET, at = now(), headers = {}, sign = signatureOf(Buffer.from(raw), secret) } = more;
  const answer = await fetch(`${service.url}/api/v1/hotline/work-orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-signature': sign, 'x-timestamp': at, ...headers },
    body: raw,
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined, text, type: answer.headers.get('content-type') };
};
const numbers = { last: 0 };
const order = (more: object = {}): any => ({
  ticket_no: `LY20260305${String((numbers.last += 1)).padStart(5, '0')}`,
  source: '12345',
  received_at: '2026-03-05 09:58:00',
  category: '拖欠工资',
  content: CONTENT,
  region_code: '371311000',
  employer_text: '东方小区旁边的饺子馆',
  caller_name: '赵四',
  caller_phone: PHONE,
  people_count: 3,
  amount: '9600',
  ...more,
});
const taken = async (body: object, more = {}): Promise<any> => {
  const answer = await send(body, more);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
};
const complaintsOf = async (number: string) =>
  (await owner.query(`SELECT id FROM complaint_intake.complaint WHERE reference = $1`, [number])).rows;

jest.setTimeout(60_000);
beforeAll(async () => {
  await receiver.start();
  folder = mkdtempSync(join(tmpdir(), 'hotlines-'));
  writeFileSync(join(folder, 'zibo.json'), JSON.stringify(OTHER_FORM));
  const callBackUrl = `http://127.0.0.1:${receiver.port}/back`;
  const hotlines = [
    { id: 'linyi-12345', client: 'hotline-linyi', secret: SECRET, callBackUrl },
    { id: 'zibo-12333', secret: OTHER_SECRET, form: 'zibo.json', callBackUrl },
  ];
  writeFileSync(join(folder, 'hotlines.json'), JSON.stringify(hotlines));
  db = await TestDatabase.create(complaintIntake.persistence);
  issuer = await TestIssuer.start();
  Object.assign(environment, db.env, issuer.env, { EVENT_BUS: 'postgres', ANXIN_HOTLINES: join(folder, 'hotlines.json') });
  Object.assign(process.env, environment, { BUS_DATABASE_URL: busDatabaseUrl({ ...process.env, ...environment }) });
  await provisionBus({ ownerUrl: db.url, env: process.env });
  const write = process.stdout.write.bind(process.stdout);
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk: any, ...rest: any[]) => {
    logged.push(String(chunk));
    return write(chunk, ...rest);
  });
  owner = new Client({ connectionString: db.url });
  await owner.connect();
  await start();
  await service.app.get(StoredClock).set(new Date('2026-03-05T10:00:00+08:00'));
}, 60_000);
afterAll(async () => {
  await service?.close();
  await owner?.end();
  await issuer?.stop();
  await receiver.stop();
  process.env = before;
  await db?.drop();
  if (folder) rmSync(folder, { recursive: true });
});

describe('a work order (工单)', () => {
  it('becomes a complaint on its hotline’s channel with the hotline’s clocks; a shop sign is enough', async () => {
    const body = order();
    const answer = await taken(body);
    expect(answer).toEqual({
      id: expect.any(String),
      orderNumber: body.ticket_no,
      receiptNumber: expect.stringMatching(/^TS-/),
      state: 'received',
      supplement: 0,
    });
    const complaint = (await call('GET', `/complaints/${answer.id}`, inspector)).body;
    expect(complaint).toMatchObject({
      channel: '12345',
      category: 'wage-arrears',
      respondent: { uscc: null, name: '东方小区旁边的饺子馆' },
      region: '371311',
      narrative: CONTENT,
      reference: body.ticket_no,
      receivedAt: '2026-03-05T09:58:00+08:00',
      workers: 3,
      amount: '9600.00',
      anonymous: false,
      complainant: { name: '赵*' },
    });
    expect(complaint.deadlines.map(({ kind }: any) => kind)).toEqual([
      'acceptance',
      'hotline-sign-in',
      'hotline-contact',
      'hotline-return',
      'hotline-reply',
    ]);
    // Its own client sees it, another hotline's does not.
    const own = { role: 'hotline', client: 'hotline-linyi' } as TestCaller;
    expect((await call('GET', `/complaints/${answer.id}/work-order`, own)).body).toMatchObject({
      orderNumber: body.ticket_no,
      urgency: 'ordinary',
    });
    expect((await call('GET', `/complaints/${answer.id}/work-order`, { role: 'hotline' })).status).toBe(404);
  });

  it('of a caller who is known by phone alone can be asked about with its digits, and opened by the inspector', async () => {
    const { id, receiptNumber } = await taken(order({ caller_name: undefined }));
    const progress = await fetch(`${service.url}/api/v1/complaints/progress?receiptNumber=${receiptNumber}&phoneLast4=${PHONE.slice(-4)}`);
    expect(progress.status).toBe(200);
    const who = await call('GET', `/complaints/${id}/complainant?reason=${encodeURIComponent('回访')}`, inspector);
    expect(who.body).toEqual({ name: '来电人', workerId: '', phone: '138****4711', email: null });
  });

  it('of somebody anonymous names nobody, and is counted as nobody', async () => {
    const { id } = await taken(order({ is_anonymous: '是' }));
    const silent = await taken(order({ caller_name: undefined, caller_phone: undefined }));
    for (const one of [id, silent.id]) {
      expect((await call('GET', `/complaints/${one}`, inspector)).body).toMatchObject({ anonymous: true, complainant: null });
      const { rows } = await owner.query(
        `SELECT name, phone, complainant FROM complaint_intake.complaint_dossier WHERE complaint_id = $1`,
        [one],
      );
      expect(rows).toEqual([{ name: null, phone: null, complainant: null }]);
    }
  });

  it('is not taken without a signature of a known hotline, and says nothing of why but that', async () => {
    const body = order();
    const raw = JSON.stringify(body);
    const right = signatureOf(Buffer.from(raw), SECRET);
    const refusals = [
      await send(body, { sign: signatureOf(Buffer.from(raw), 'another secret of thirty-two letters') }),
      await send(raw.replace('9600', '9601'), { sign: right }),
      await send(body, { sign: '' }),
      await send(body, { sign: 'x'.repeat(64) }),
      await send(body, { at: '' }),
      await send(body, { headers: { 'x-hotline': 'zibo-12333' } }),
      await send(body, { at: String(Math.floor(Date.now() / 1_000) - 301) }),
      await send(body, { at: String(Math.floor(Date.now() / 1_000) + 301) }),
      await send(body, { at: 'yesterday' }),
    ];
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ status: 401, type: expect.stringContaining('application/problem+json') });
    expect(await complaintsOf(body.ticket_no)).toEqual([]);
    const edges = [-299, 299].map((seconds) => send(body, { at: String(Math.floor(Date.now() / 1_000) + seconds) }));
    expect((await Promise.all(edges)).map(({ status }) => status)).toEqual([201, 201]);
    expect(await complaintsOf(body.ticket_no)).toHaveLength(1);
  });

  it('is refused as a replay when the very message comes again, and answered alike when its content does', async () => {
    const body = order();
    const at = now();
    const first = await send(body, { at });
    expect(await send(body, { at })).toMatchObject({ status: 409 });
    expect(await send(body, { at: new Date(Number(at)).toISOString() })).toMatchObject({ status: 409 });
    expect(await send(body)).toMatchObject({ status: 201, body: first.body });
    // Written otherwise, it says the same.
    expect(await send(JSON.stringify({ remark: '重发', ...body, amount: '9,600.00' }))).toMatchObject({ status: 201, body: first.body });
    expect(await complaintsOf(body.ticket_no)).toHaveLength(1);
    const { rows } = await owner.query(`SELECT until > clock_timestamp() AS kept FROM complaint_intake.hotline_mark LIMIT 1`);
    expect(rows).toEqual([{ kept: true }]);
  });

  it('that could not be kept may come again as it is', async () => {
    const body = order({ amount: 'viel' });
    const at = now();
    expect((await send(body, { at })).status).toBe(400);
    expect((await send(body, { at })).status).toBe(400);
  });

  it('that says something else under its number is kept beside the first, as no second complaint', async () => {
    const body = order();
    const first = await taken(body);
    const more = { ...body, content: `${CONTENT}；又来三人`, people_count: 6 };
    const second = await taken(more);
    expect(second).toEqual({ ...first, supplement: 1 });
    expect(await taken(more)).toEqual(second);
    expect(await taken(body)).toEqual(first);
    expect(await complaintsOf(body.ticket_no)).toEqual([{ id: first.id }]);
    const { body: shown, text } = await call('GET', `/complaints/${first.id}/work-order`, inspector);
    expect(shown.texts).toMatchObject([
      { supplement: 0, content: CONTENT, workers: 3 },
      { supplement: 1, content: `${CONTENT}；又来三人`, workers: 6 },
    ]);
    expect(text).not.toContain(PHONE);
    expect((await call('GET', `/complaints/${first.id}/work-order`, { role: 'inspector', region: '371302' })).status).toBe(404);
    expect((await call('GET', `/complaints/${first.id}/work-order`, { role: 'bank' })).status).toBe(403);
  });

  it('that comes many times at once is one complaint', async () => {
    const body = order();
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await complaintsOf(body.ticket_no)).toHaveLength(1);
  });

  it('names each wrong field by its place in the city’s own form', async () => {
    const faulty = order({
      received_at: '2026-02-30 09:00:00',
      region_code: '罗庄',
      employer_text: ' ',
      caller_phone: '1',
      amount: '0.001',
      people_count: 0,
    });
    const answer = await send(faulty);
    expect(answer).toMatchObject({ status: 400, type: expect.stringContaining('application/problem+json') });
    expect(answer.body.errors.map(({ path }: any) => path).sort()).toEqual(
      ['amount', 'caller_phone', 'employer_text', 'people_count', 'received_at', 'region_code'].sort(),
    );
    const future = await send(order({ received_at: '2026-03-05 10:06:00' }));
    expect(future.body.errors).toEqual([{ path: 'received_at', message: 'must not lie in the future' }]);
    const other = await send({ order: { no: 'Z1' } }, { secret: OTHER_SECRET });
    expect(other.body.errors.map(({ path }: any) => path)).toEqual([
      'order.time',
      'order.kind',
      'order.detail',
      'order.area',
      'callees.0.sign',
    ]);
    expect((await send('{', {})).status).toBe(400);
    expect((await send('[]', {})).status).toBe(400);
  });

  it('of another city is read by that city’s mapping, and called back in that city’s words', async () => {
    const body = {
      order: { no: 'ZB-7', time: '2026年03月05日 09:30', kind: '01', title: '欠薪', detail: '', area: '罗庄区', wan: 1.25, level: '1' },
      callees: [{ sign: '老王饺子馆' }],
      caller: { tel: '0539-8012345', hidden: 'Y' },
    };
    const { id } = await taken(body, { secret: OTHER_SECRET });
    expect((await call('GET', `/complaints/${id}`, inspector)).body).toMatchObject({
      channel: '12333',
      region: '371311',
      narrative: '欠薪',
      amount: '12500.00',
      confidential: true,
      receivedAt: '2026-03-05T09:30:00+08:00',
    });
    expect((await call('GET', `/complaints/${id}/work-order`, inspector)).body.urgency).toBe('urgent');
    await step(id, 'acceptance');
    const told = await eventually('both call-backs', () => receiver.about('ZB-7').length === 2 && receiver.about('ZB-7'));
    expect(told).toMatchObject(
      [
        { sender: 'anxin', data: { no: 'ZB-7', node: 1, time: '2026-03-05 10:00:00' } },
        { sender: 'anxin', data: { no: 'ZB-7', node: 2 } },
      ].map((one) => ({ ...one, data: { ...one.data, time: expect.stringMatching(/^2026-03-05 10:\d\d:\d\d$/) } })),
    );
  });
});

describe('call-backs (回传)', () => {
  it('go out signed, in order, one for each step, with the text for the caller and nobody’s name', async () => {
    const body = order();
    const { id, receiptNumber } = await taken(body);
    await step(id, 'contact', { at: '2026-03-05T09:59:00+08:00', note: '赵四说是两个月' });
    await step(id, 'correction-requests', { missing: ['店名全称', '工作凭据'] });
    await step(id, 'corrections', { text: '老王饺子馆' });
    await step(id, 'acceptance');
    await step(id, 'answer', { text: '已责令单位支付，款已到账', outcome: 'substantiated' });
    const told = await eventually('five call-backs', () => receiver.about(body.ticket_no).length >= 5 && receiver.about(body.ticket_no));
    expect(told.map(({ status, reply_text: text }) => [status, text])).toEqual([
      ['signed-in', '您反映的问题已由劳动保障监察机构签收，正在办理。'],
      ['contacted', '劳动保障监察机构已就您反映的问题与您联系。'],
      ['correction-asked', '请您补充：店名全称；工作凭据。'],
      ['accepted', `您反映的问题已受理。回执号${receiptNumber}，可凭回执号和来电号码后四位查询办理进度。`],
      ['answered', '已责令单位支付，款已到账'],
    ]);
    const mine = receiver.got.filter(({ raw }) => raw.includes(body.ticket_no));
    for (const { raw, headers } of mine) {
      expect(headers['x-signature']).toBe(signatureOf(Buffer.from(raw), SECRET));
      expect(Math.abs(Number(headers['x-timestamp']) * 1_000 - Date.now())).toBeLessThan(60_000);
      expect(raw).not.toMatch(new RegExp(`赵四|${PHONE}|饺子馆`));
    }
    expect(new Set(told.map(({ call_back_id }) => call_back_id)).size).toBe(5);
    const shown = (await call('GET', `/complaints/${id}/work-order`, inspector)).body.callBacks;
    expect(shown.every(({ acknowledged }: any) => acknowledged)).toBe(true);
  });

  it('tell of a refusal and of a transfer what the caller may do instead', async () => {
    const [refused, returned] = [order(), order()];
    const [a, b] = [await taken(refused), await taken(returned)];
    await step(a.id, 'rejection', { reason: '已过两年', way: '可向人民法院起诉' }, supervisor);
    await step(b.id, 'transfer', { to: 'hotline', reason: '租赁押金纠纷' });
    const told = async (number: string) =>
      (await eventually('its call-backs', () => receiver.about(number).length === 2 && receiver.about(number))).map(
        ({ status, reply_text: text }) => [status, text],
      );
    expect((await told(refused.ticket_no))[1]).toEqual(['refused', '您反映的问题不予受理：已过两年。救济途径：可向人民法院起诉。']);
    expect((await told(returned.ticket_no))[1]).toEqual(['returned', '您反映的问题应由热线处理：租赁押金纠纷。']);
  });

  it('outlast a receiver that refuses, is away, or points elsewhere, and a restart; the order’s later ones wait behind', async () => {
    const body = order();
    const { id } = await taken(body);
    receiver.answer = 500;
    await step(id, 'contact', { at: '2026-03-05T09:59:00+08:00', note: '已联系' });
    await eventually('a first try', () => receiver.about(body.ticket_no).length === 1);
    const listed = async () =>
      (await call('GET', '/hotline/call-backs?state=waiting', supervisor)).body.items.filter(
        (one: any) => one.orderNumber === body.ticket_no,
      );
    const waiting = await eventually('what came of it', async () => {
      const items = await listed();
      return items.some((one: any) => one.lastAnswer === '500') && items;
    });
    expect(waiting.map(({ step: each, tries, lastAnswer }: any) => [each, tries, lastAnswer])).toEqual([
      ['contacted', 0, null],
      ['signed-in', 1, '500'],
    ]);
    await receiver.stop();
    await service.close();
    await start();
    await call('POST', `/hotline/call-backs/${waiting[0].id}/sending`, supervisor);
    await eventually('a try against nobody', async () => (await listed())[1].lastAnswer === 'ECONNREFUSED');
    receiver.answer = 302;
    await receiver.start();
    await call('POST', `/hotline/call-backs/${waiting[0].id}/sending`, supervisor);
    await eventually('a try that is sent elsewhere', async () => (await listed())[1].lastAnswer === '302');
    expect(receiver.got.some(({ url }) => url === '/elsewhere')).toBe(false);
    await holds('nothing goes out before its turn', () => receiver.about(body.ticket_no).every(({ status }) => status === 'signed-in'));
    receiver.answer = 204;
    expect((await call('POST', `/hotline/call-backs/${waiting[0].id}/sending`, supervisor)).status).toBe(200);
    await eventually('both acknowledged', async () => (await listed()).length === 0);
    const told = receiver.about(body.ticket_no);
    expect(told.at(-1).status).toBe('contacted');
    expect(new Set(told.filter(({ status }) => status === 'signed-in').map(({ call_back_id }) => call_back_id)).size).toBe(1);
    expect(await call('POST', `/hotline/call-backs/${waiting[0].id}/sending`, supervisor)).toMatchObject({
      status: 409,
      body: { openSteps: [] },
    });
    receiver.answer = 200;
  });

  it('are a supervisor’s of the region to see and to send again, and nobody else’s', async () => {
    const { items } = (await call('GET', '/hotline/call-backs?limit=1', supervisor)).body;
    const { id } = items[0];
    for (const caller of [inspector, { role: 'hotline' }, { role: 'employer', uscc: '91371311MA3CANTEXB' }] as TestCaller[]) {
      expect((await call('GET', '/hotline/call-backs', caller)).status).toBe(403);
      expect((await call('POST', `/hotline/call-backs/${id}/sending`, caller)).status).toBe(403);
    }
    expect((await call('GET', '/hotline/call-backs', stranger)).body.items).toEqual([]);
    expect((await call('GET', `/hotline/call-backs/${id}`, stranger)).status).toBe(404);
    expect((await call('POST', `/hotline/call-backs/${id}/sending`, stranger)).status).toBe(404);
    expect((await call('GET', `/hotline/call-backs/${id}`, { role: 'auditor' })).status).toBe(200);
    expect((await call('POST', `/hotline/call-backs/${id}/sending`, { role: 'auditor' })).status).toBe(403);
  });

  it('are none for a complaint that came by no work order', async () => {
    const input = {
      channel: '12345',
      category: 'other',
      respondent: { name: '某公司' },
      region: '371311',
      narrative: '押金',
      receivedAt: '2026-03-05T09:00:00+08:00',
    };
    const { body } = await call('POST', '/complaints', { role: 'hotline' }, input);
    await step(body.id, 'acceptance');
    expect((await call('GET', `/complaints/${body.id}/work-order`, inspector)).status).toBe(404);
    expect((await owner.query(`SELECT FROM complaint_intake.call_back WHERE complaint_id = $1`, [body.id])).rows).toEqual([]);
  });
});

it('what people said, and secrets, stand in no table in clear, in no event and in no log', async () => {
  const tables = ['work_order', 'work_order_text', 'call_back', 'hotline_mark', 'complaint_action', 'outbox'];
  const stored = await Promise.all(
    tables.map(async (name) => JSON.stringify((await owner.query(`SELECT * FROM complaint_intake.${name}`)).rows)),
  );
  const published = JSON.stringify((await owner.query('SELECT * FROM bus.message')).rows);
  expect(stored[1]!.length).toBeGreaterThan(1_000);
  for (const text of [...stored, published, logged.join('')])
    for (const secret of [SECRET, OTHER_SECRET, PHONE, '赵四', CONTENT, '已责令单位支付']) expect(text).not.toContain(secret);
});
