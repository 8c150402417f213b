import { Transactions, StoredClock } from '@anxin/persistence';
import { type RunningService, startService } from '@anxin/http';
import { provisionBus } from '@anxin/messaging';
import { TestDatabase, TestIssuer } from '@anxin/testing';
import { complaintIntake } from '../complaint-intake.module';
import { PhoneCheck } from '../complaint/phone-check.store';
import { GuessStore } from './guess.store';
import { PER_ADDRESS, PER_MINUTE, PER_NUMBER } from './guessing';
import { ProgressStore } from './progress.store';
import { CheckReceipt } from './check-receipt.use-case';

const MINUTE = 60_000;
const PERSON = { name: '赵四', idNumber: '371311198801013212', phone: '13800004711' };
const before = { ...process.env };
let db: TestDatabase;
let issuer: TestIssuer;
let service: RunningService;
let address = 0;

const lodge = async (more: object = {}): Promise<{ id: string; receiptNumber: string }> => {
  const body = {
    channel: '12345',
    category: 'wage-arrears',
    respondent: { name: '老王烧烤' },
    region: '371311',
    receivedAt: '2026-03-05T09:58:00+08:00',
    narrative: '拖欠工资',
    complainant: PERSON,
    ...more,
  };
  const headers = { 'content-type': 'application/json', ...(await issuer.headersFor({ role: 'hotline' })) };
  const answer = await fetch(`${service.url}/api/v1/complaints`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { id: string; receiptNumber: string };
};
/** Asks from an address of its own unless told otherwise. */
const ask = async (receiptNumber: string, phoneLast4: string, from = `192.0.2.${++address}`) => {
  const answer = await fetch(`${service.url}/api/v1/complaints/progress?${new URLSearchParams({ receiptNumber, phoneLast4 })}`, {
    headers: { 'x-forwarded-for': from },
  });
  return { status: answer.status, text: await answer.text() };
};
/** The same query at a wall time of the test's choosing, as another process would make it. */
const askAt = async (minute: number, receiptNumber: string, phoneLast4: string, from: string): Promise<number> => {
  const { app } = service;
  const clock = () => new Date(Date.UTC(2030, 0, 1) + minute * MINUTE);
  const check = new CheckReceipt(app.get(Transactions), app.get(ProgressStore), app.get(PhoneCheck), app.get(GuessStore), clock);
  return check.run({ receiptNumber, phoneLast4 }, from).then(
    () => 200,
    (error: { getStatus(): number }) => error.getStatus(),
  );
};

jest.setTimeout(30_000);
beforeAll(async () => {
  db = await TestDatabase.create(complaintIntake.persistence);
  issuer = await TestIssuer.start();
  Object.assign(process.env, db.env, issuer.env, { EVENT_BUS: 'postgres', ANXIN_LOG_LEVEL: 'warn' });
  await provisionBus({ ownerUrl: db.url, env: process.env });
  service = await startService(complaintIntake);
  await service.app.get(StoredClock).set(new Date('2026-03-05T10:00:00+08:00'));
}, 60_000);
afterAll(async () => {
  await service?.close();
  await issuer?.stop();
  process.env = before;
  await db?.drop();
});

describe('GET /complaints/progress', () => {
  it('tells state and steps to whoever has receipt and digits, and nothing of anybody', async () => {
    const { receiptNumber } = await lodge();
    const answer = await ask(receiptNumber, '4711');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      state: 'received',
      stateText: '已收到',
      steps: [{ at: '2026-03-05T09:58:00+08:00', step: 'received', text: '已收到' }],
      arrival: null,
    });
  });

  it('understands a number however it was taken down', async () => {
    const { receiptNumber } = await lodge();
    expect((await ask(receiptNumber.toLowerCase().replaceAll('-', ' '), '4711')).status).toBe(200);
  });

  it('answers alike to wrong digits, an unknown number, a malformed one, and a complaint without a phone', async () => {
    const { receiptNumber } = await lodge();
    const nameless = await lodge({ complainant: undefined, anonymous: true });
    const phoneless = await lodge({ complainant: { ...PERSON, phone: undefined } });
    const answers = [await ask(receiptNumber, '4712'), await ask('TS-0000-0000-0000-0000', '4711'), await ask(`${receiptNumber}X`, '4711')];
    answers.push(await ask(nameless.receiptNumber, '0000'), await ask(phoneless.receiptNumber, '0000'), await ask(receiptNumber, 'none'));
    expect(answers[0]).toMatchObject({ status: 404 });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('takes the time of the slow hash for an unknown number too', async () => {
    const check = jest.spyOn(service.app.get(PhoneCheck), 'matches');
    const { receiptNumber } = await lodge();
    for (const [number, digits] of [
      [receiptNumber, '4711'],
      [receiptNumber, '1'],
      ['TS-0000-0000-0000-0001', '4711'],
      ['x', '4711'],
    ])
      await ask(number!, digits!);
    expect(check).toHaveBeenCalledTimes(4);
    check.mockRestore();
  });

  it('names missing fields in a 400', async () => {
    const answer = await fetch(`${service.url}/api/v1/complaints/progress`);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { errors: { path: string }[] }).errors.map((each) => each.path)).toEqual([
      'receiptNumber',
      'phoneLast4',
    ]);
  });

  it('locks a number after five wrong answers, for the right one and from anywhere, also when unknown', async () => {
    const { receiptNumber } = await lodge();
    for (const number of [receiptNumber, 'TS-0000-0000-0000-0002']) {
      for (let tries = 0; tries < PER_NUMBER.tries; tries++) expect((await ask(number, '0000')).status).toBe(404);
      expect((await ask(number, '4711')).status).toBe(429);
    }
    expect((await ask((await lodge()).receiptNumber, '4711')).status).toBe(200);
  });

  it('lets no burst of simultaneous guesses past the limit', async () => {
    const { receiptNumber } = await lodge();
    const statuses = await Promise.all(Array.from({ length: 12 }, (_, at) => ask(receiptNumber, String(1000 + at))));
    expect(statuses.filter((answer) => answer.status === 404)).toHaveLength(PER_NUMBER.tries);
    expect(statuses.filter((answer) => answer.status === 429)).toHaveLength(12 - PER_NUMBER.tries);
  });

  it('opens again a quarter of an hour of wall time later, and a right answer clears the count', async () => {
    const { receiptNumber } = await lodge();
    const from = '198.51.100.1';
    for (let tries = 0; tries < 4; tries++) expect(await askAt(0, receiptNumber, '0000', from)).toBe(404);
    expect(await askAt(1, receiptNumber, '4711', from)).toBe(200);
    for (let tries = 0; tries < 5; tries++) expect(await askAt(2, receiptNumber, '0000', from)).toBe(404);
    expect(await askAt(16, receiptNumber, '4711', from)).toBe(429);
    expect(await askAt(17, receiptNumber, '4711', from)).toBe(200);
  });

  it('stops an address that tries many numbers, not the others, and not for wrong digits of real ones', async () => {
    const from = '198.51.100.2';
    const numberOf = (at: number) => `TS-0000-0000-0001-${String(at).padStart(4, '0')}`;
    for (let at = 0; at < PER_ADDRESS.tries; at++) expect(await askAt(at / 4, numberOf(at), '4711', from)).toBe(404);
    const { receiptNumber } = await lodge();
    expect(await askAt(6, receiptNumber, '4711', from)).toBe(429);
    expect(await askAt(6, receiptNumber, '4711', '198.51.100.3')).toBe(200);
    expect(await askAt(30, receiptNumber, '4711', from)).toBe(200);
  });

  it('limits the questions of one address in a minute', async () => {
    const { receiptNumber } = await lodge();
    const from = '198.51.100.4';
    for (let at = 0; at < PER_MINUTE.tries; at++) expect(await askAt(0, receiptNumber, '4711', from)).toBe(200);
    expect(await askAt(0.5, receiptNumber, '4711', from)).toBe(429);
    expect(await askAt(1.5, receiptNumber, '4711', from)).toBe(200);
  });

  it('keeps neither numbers nor addresses in clear, and forgets old tries', async () => {
    await ask('TS-0000-0000-0000-0003', '4711', '203.0.113.77');
    const guesses = service.app.get(GuessStore);
    const rows: { subject: string }[] = await service.app.get(Transactions).dataSource.query(`SELECT subject FROM progress_guess`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { subject } of rows) expect(subject).toMatch(/^k1\.[\w-]{27}$/);
    await guesses.purge(new Date(Date.UTC(2031, 0, 1)));
    expect(await service.app.get(Transactions).dataSource.query(`SELECT FROM progress_guess`)).toHaveLength(0);
  });
});
