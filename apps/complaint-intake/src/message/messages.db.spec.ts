import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseChanged } from '@anxin/contracts';
import { gatewaySignatureOf } from '@anxin/http';
import { eventually } from '@anxin/testing';
import { CityGateway } from '../../test/city-gateway';
import { hotline, inspector, neighbour, RunningIntake, supervisor } from '../../test/running-intake';
import { MOST_ATTEMPTS } from './message';
import { MessageStore } from './message.store';
import { SendMessages } from './send-messages.use-case';

const SECRET = 'the-secret-of-the-gateway-of-text-messages';
const OTHER_SECRET = 'the-secret-of-another-city-of-text-messages';
const PHONE = '13800004711';
const PERSON = { name: '上官金丝雀', idNumber: '371311198801013212', phone: PHONE };
const NO_NIGHT = { from: '00:00', to: '00:00' };
const REPORTS = '/api/v1/complaints/messages/reports';

const gateway = new CityGateway();
let folder: string;
let intake: RunningIntake;

const write = (more: object = {}): string => {
  const common = { url: `${gatewayUrl}`, signature: '临沂劳动监察', link: 'https://12333.example.gov.cn/progress', quietHours: NO_NIGHT };
  const linyi = {
    city: '371300',
    secret: SECRET,
    ...common,
    templates: { accepted: { id: 'SMS_42', text: '【临沂人社】{receiptNumber}已受理。' } },
  };
  const path = join(folder, 'messages.json');
  writeFileSync(
    path,
    JSON.stringify([
      { ...linyi, ...more },
      { city: '370300', secret: OTHER_SECRET, ...common },
    ]),
  );
  return path;
};
let gatewayUrl: string;

jest.setTimeout(60_000);
beforeAll(async () => {
  gatewayUrl = await gateway.start();
  folder = mkdtempSync(join(tmpdir(), 'messages-'));
  intake = await RunningIntake.start({ ANXIN_TEXT_MESSAGES: write() });
  await intake.clock('2026-03-05T10:00:00+08:00');
}, 90_000);
afterAll(async () => {
  await intake?.stop();
  await gateway.stop();
  if (folder) rmSync(folder, { recursive: true });
});
beforeEach(() => {
  gateway.answer = 202;
});

const rows = async (id: string) =>
  (await intake.owner.query(`SELECT * FROM complaint_intake.message WHERE complaint_id = $1 ORDER BY number`, [id])).rows;
const stepsOf = async (id: string): Promise<string[]> => (await rows(id)).map(({ step }) => step);
const hurry = (id: string) =>
  intake.owner.query(`UPDATE complaint_intake.message SET next_at = clock_timestamp() WHERE complaint_id = $1 AND state = 'queued'`, [id]);
const sender = () => intake.service.app.get(SendMessages);
/** Sends until it stands so. */
const until = (id: string, state: string, count = 1) =>
  eventually(`${count} ${state} of ${id}`, async () => {
    await hurry(id);
    await sender().run();
    const found = (await rows(id)).filter((row) => row.state === state);
    return found.length >= count ? found : undefined;
  });
const step = async (id: string, name: string, body?: object, caller = inspector) => {
  const answer = await intake.post(`/complaints/${id}/${name}`, caller, body ?? {});
  expect(answer).toMatchObject({ status: 200 });
};
const report = async (body: object, { secret = SECRET, at = Math.floor(Date.now() / 1_000), bent = '' } = {}) => {
  const raw = JSON.stringify(body);
  const timestamp = String(at);
  const answer = await fetch(intake.service.url + REPORTS, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-anxin-timestamp': timestamp,
      'x-anxin-signature': gatewaySignatureOf(secret, { timestamp, body: raw }),
    },
    body: raw + bent,
  });
  return { status: answer.status, body: (await answer.json()) as object };
};

describe('a complainant is told each step', () => {
  it('with the receipt number and what to do next, signed, and with nothing of person, firm or sum', async () => {
    const complaint = await intake.lodge({ complainant: PERSON });
    await until(complaint.id, 'sent');
    const [sent] = gateway.about(complaint.receiptNumber);
    expect(sent!.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}\.1$/),
      to: PHONE,
      template: 'received',
      places: { receiptNumber: complaint.receiptNumber, link: 'https://12333.example.gov.cn/progress' },
      text: `【临沂劳动监察】您的投诉已收到，回执号${complaint.receiptNumber}。凭回执号和本手机号后四位，可在https://12333.example.gov.cn/progress查询办理进度，无需注册。`,
    });
    const timestamp = String(sent!.headers['x-anxin-timestamp']);
    expect(sent!.headers['x-anxin-delivery']).toBe(sent!.body.id);
    expect(sent!.headers['x-anxin-signature']).toBe(gatewaySignatureOf(SECRET, { timestamp, body: sent!.raw }));
    expect(sent!.raw).not.toMatch(/金丝雀|罗庄某餐饮|9600|91371311/);
  });

  it('asked to complete it, with the day; accepted, by the city’s own template; filed and closed once however often it is heard; answered', async () => {
    const complaint = await intake.lodge({ complainant: PERSON });
    await step(complaint.id, 'correction-requests', { missing: ['工资条'] });
    await step(complaint.id, 'corrections', { text: '补交' });
    await step(complaint.id, 'acceptance');
    const caseId = randomUUID();
    const news = (stage: string, state: string) => ({
      ...{ caseId, number: 'LJ-1', step: 'filed', source: 'complaint' as const, state, stage, group: 'wages' as const, region: '371311' },
      ...{
        department: 'labour',
        enforcer: 'labour',
        alerts: [],
        complaints: [complaint.id],
        amountClaimed: '0.00',
        amountRecovered: '0.00',
      },
      ...{ workers: 1, openedOn: '2026-03-05', filedOn: '2026-03-05', at: '2026-03-05T10:00:00+08:00' },
    });
    for (const [stage, state, at] of [
      ['filed', 'open', '10:01'],
      ['filed', 'open', '10:01'],
      ['investigating', 'open', '10:02'],
      ['closed', 'closed', '10:03'],
      ['closed', 'closed', '10:03'],
    ])
      await intake.hear(caseChanged, news(stage!, state!) as never, `2026-03-05T${at}:00+08:00`, 'case');
    await step(complaint.id, 'answer', { text: '已责令支付', outcome: 'substantiated' });
    expect(await stepsOf(complaint.id)).toEqual(['received', 'correction-asked', 'accepted', 'case-filed', 'case-closed', 'answered']);
    const told = await until(complaint.id, 'sent', 6);
    expect(told[1].text).toContain('3月12日前补齐');
    expect(told[2]).toMatchObject({ template: 'SMS_42', text: `【临沂人社】${complaint.receiptNumber}已受理。` });
    expect(gateway.about(complaint.receiptNumber).map(({ body }) => body.template)).toEqual([
      ...['received', 'correction-asked', 'SMS_42', 'case-filed', 'case-closed', 'answered'],
    ]);
  });

  it('refused without its reason; transferred; taken back by itself tells nothing', async () => {
    const refused = await intake.lodge({ complainant: PERSON });
    await step(refused.id, 'rejection', { reason: '机密事由金丝雀', way: '劳动仲裁' }, supervisor);
    expect((await rows(refused.id)).map(({ step: each }) => each)).toEqual(['received', 'rejected']);
    expect(JSON.stringify(await rows(refused.id))).not.toContain('机密');
    const moved = await intake.lodge({ complainant: PERSON });
    await step(moved.id, 'transfer', { to: 'court', reason: '已诉讼' });
    expect(await stepsOf(moved.id)).toEqual(['received', 'transferred']);
    const back = await intake.lodge({ complainant: PERSON });
    await step(back.id, 'withdrawal', { reason: '已解决' }, hotline);
    expect(await stepsOf(back.id)).toEqual(['received']);
  });

  it.each<[string, object, string[]]>([
    ['nobody anonymous', { anonymous: true }, []],
    ['nobody without a phone', { complainant: { name: '赵四', idNumber: PERSON.idNumber } }, []],
    ['nobody with a landline', { complainant: { ...PERSON, phone: '0539-8123456' } }, []],
    ['nobody who refused', { complainant: PERSON, textMessages: false }, []],
    ['nobody in confidence', { complainant: PERSON, confidential: true }, []],
    ['who asks for it in confidence', { complainant: PERSON, confidential: true, textMessages: true }, ['received']],
    ['nobody of a city without a gateway', { complainant: PERSON, region: '370103' }, []],
  ])('%s is told', async (_, more, told) => {
    const { id } = await intake.lodge(more);
    expect(await stepsOf(id)).toEqual(told);
  });

  it('keeps the number nowhere in clear', async () => {
    const { id } = await intake.lodge({ complainant: PERSON });
    await until(id, 'sent');
    const { rows: all } = await intake.owner.query(
      `SELECT to_jsonb(m)::text AS row FROM complaint_intake.message m UNION ALL SELECT to_jsonb(d)::text FROM complaint_intake.complaint_dossier d`,
    );
    expect(JSON.stringify(all)).not.toContain(PHONE);
    const seen = await intake.get(`/complaints/${id}/messages`, inspector);
    expect(seen.text).not.toMatch(/4711|text"/);
  });
});

describe('a gateway', () => {
  it('that refuses is asked again with the same id, and after so many tries the office sees that it failed', async () => {
    gateway.answer = 503;
    const complaint = await intake.lodge({ complainant: PERSON });
    const [failed] = await until(complaint.id, 'failed');
    expect(failed).toMatchObject({ attempts: MOST_ATTEMPTS, last_answer: '503' });
    const tries = gateway.about(complaint.receiptNumber);
    expect(tries).toHaveLength(MOST_ATTEMPTS);
    expect(new Set(tries.map(({ body }) => body.id)).size).toBe(1);

    const list = await intake.get('/complaints/messages?state=failed', supervisor);
    expect(list.body.items[0]).toMatchObject({ complaint: complaint.id, state: 'failed', step: 'received' });
    gateway.answer = 202;
    const path = `/complaints/${complaint.id}/messages/${failed.id}/sending`;
    expect(await intake.post(path, neighbour)).toMatchObject({ status: 404 });
    expect(await intake.post(path, inspector)).toMatchObject({ status: 200, body: { state: 'queued', attempts: 0 } });
    await until(complaint.id, 'sent');
    expect(gateway.about(complaint.receiptNumber).at(-1)!.body.id).toBe(`${failed.id}.2`);
    expect(await intake.post(path, inspector)).toMatchObject({ status: 409 });
  });

  it('that does not answer holds no connection and blocks nobody else', async () => {
    gateway.answer = null;
    const silent = await intake.lodge({ complainant: PERSON });
    await eventually('it was asked', async () => {
      sender().soon();
      return gateway.about(silent.receiptNumber).length > 0 || undefined;
    });
    const { rows: waiting } = await intake.owner.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'`,
    );
    expect(waiting).toHaveLength(0);
    gateway.answer = 202;
    const next = await intake.lodge({ complainant: PERSON });
    const found = await eventually('the other was sent', async () => {
      sender().soon();
      return (await rows(next.id)).find(({ state }) => state === 'sent');
    });
    expect(found).toBeDefined();
    const [missed] = await eventually('it counts as not taken', async () => {
      const all = await rows(silent.id);
      return all[0].last_answer === null ? undefined : all;
    });
    expect(missed).toMatchObject({ state: 'queued', attempts: 1, last_answer: 'TimeoutError' });
  });

  it('gets a message again with the same id where the process fell between sending and noting it', async () => {
    const store = intake.service.app.get(MessageStore);
    const noted = store.sent.bind(store);
    const fallen: string[] = [];
    const crash = jest.spyOn(store, 'sent').mockImplementation((tx, due, answer) => {
      if (fallen.includes(due.id) || due.phone !== '13900004712') return noted(tx, due, answer);
      fallen.push(due.id);
      return Promise.reject(new Error('the process fell'));
    });
    const complaint = await intake.lodge({ complainant: { ...PERSON, phone: '13900004712' } });
    await eventually('it fell', async () => {
      await sender()
        .run()
        .catch(() => undefined);
      return fallen.length > 0 || undefined;
    });
    const [sent] = await until(complaint.id, 'sent');
    expect(gateway.about(complaint.receiptNumber).map(({ body }) => body.id)).toEqual([`${sent.id}.1`, `${sent.id}.1`]);
    expect(sent).toMatchObject({ attempts: 2 });
    crash.mockRestore();
  });
});

describe('what a gateway reports', () => {
  const sentOne = async () => {
    const complaint = await intake.lodge({ complainant: PERSON });
    const [row] = await until(complaint.id, 'sent');
    return { complaint, row, id: `${row.id}.1` };
  };

  it('stands, the first report, however often it comes', async () => {
    const { complaint, id } = await sentOne();
    expect(await report({ id, state: 'delivered', code: 'DELIVRD' })).toEqual({ status: 200, body: { id, state: 'delivered' } });
    expect(await report({ id, state: 'delivered', code: 'DELIVRD' })).toEqual({ status: 200, body: { id, state: 'delivered' } });
    expect(await report({ id, state: 'failed', code: 'UNDELIV' })).toMatchObject({ body: { state: 'delivered' } });
    expect((await intake.get(`/complaints/${complaint.id}/messages`, inspector)).body.items).toEqual([
      expect.objectContaining({ step: 'received', state: 'delivered', lastAnswer: 'DELIVRD', at: '2026-03-05T09:58:00+08:00' }),
    ]);
  });

  it('of a round that is over changes nothing', async () => {
    const { complaint, row, id } = await sentOne();
    await report({ id, state: 'failed', code: 'UNDELIV' });
    await intake.post(`/complaints/${complaint.id}/messages/${row.id}/sending`, inspector);
    expect(await report({ id, state: 'delivered' })).toMatchObject({ status: 404 });
  });

  it('is taken from the gateway alone, now, and of its own messages', async () => {
    const { id } = await sentOne();
    const body = { id, state: 'delivered' };
    expect(await report(body, { secret: 'somebody-elses-secret-of-thirty-two-letters' })).toMatchObject({ status: 401 });
    expect(await report(body, { bent: ' ' })).toMatchObject({ status: 401 });
    expect(await report(body, { at: Math.floor(Date.now() / 1_000) - 400 })).toMatchObject({ status: 401 });
    expect(await report(body, { secret: OTHER_SECRET })).toMatchObject({ status: 404 });
    expect(await report({ id: 'x', state: 'delivered' })).toMatchObject({ status: 404 });
    expect(await report({ id, state: 'read' })).toMatchObject({ status: 400, body: { errors: [{ path: 'state' }] } });
    expect(await intake.post('/complaints/messages/reports', supervisor, body)).toMatchObject({ status: 401 });
  });
});

describe('who sees what was told', () => {
  it('the offices of region and department, not the hotline, the worker or a stranger', async () => {
    const { id } = await intake.lodge({ complainant: PERSON });
    const path = `/complaints/${id}/messages`;
    expect(await intake.get(path, supervisor)).toMatchObject({ status: 200, body: { items: [{ step: 'received' }] } });
    expect(await intake.get(path, neighbour)).toMatchObject({ status: 404 });
    expect(await intake.get(path, hotline)).toMatchObject({ status: 403 });
    expect(await intake.get(path, intake.worker(PERSON.idNumber))).toMatchObject({ status: 403 });
    expect(await intake.get(path)).toMatchObject({ status: 401 });
    expect(await intake.get('/complaints/messages', inspector)).toMatchObject({ status: 403 });
    expect((await intake.get('/complaints/messages?limit=1', { role: 'supervisor', region: '370300' })).body.items).toEqual([]);
    expect(await intake.get('/complaints/messages?state=lost', supervisor)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'state' }] },
    });
    const [row] = await rows(id);
    expect(await intake.post(`${path}/${row.id}/sending`, hotline)).toMatchObject({ status: 403 });
    expect(await intake.post(`${path}/${randomUUID()}/sending`, inspector)).toMatchObject({ status: 404 });
    expect(await intake.post(`${path}/x/sending`, inspector)).toMatchObject({ status: 404 });
  });
});

describe('at night', () => {
  it('nobody is sent anything; in the morning what waited goes', async () => {
    const hour = (shift: number) =>
      `${String((new Date(Date.now() + (8 + shift) * 3_600_000).getUTCHours() + 24) % 24).padStart(2, '0')}:00`;
    const other = await RunningIntake.start({ ANXIN_TEXT_MESSAGES: write({ quietHours: { from: hour(0), to: hour(2) } }) });
    try {
      await other.clock('2026-03-05T10:00:00+08:00');
      const complaint = await other.lodge({ complainant: PERSON });
      await other.service.app.get(SendMessages).run();
      expect(gateway.about(complaint.receiptNumber)).toHaveLength(0);
      const { rows: kept } = await other.owner.query(`SELECT state, attempts FROM complaint_intake.message`);
      expect(kept).toEqual([{ state: 'queued', attempts: 0 }]);
    } finally {
      await other.stop();
    }
  });
});

describe('without settings', () => {
  it('nothing is queued', async () => {
    const other = await RunningIntake.start({ ANXIN_TEXT_MESSAGES: '' });
    try {
      await other.clock('2026-03-05T10:00:00+08:00');
      await other.lodge({ complainant: PERSON });
      expect((await other.owner.query(`SELECT FROM complaint_intake.message`)).rows).toHaveLength(0);
    } finally {
      await other.stop();
    }
  });
});
