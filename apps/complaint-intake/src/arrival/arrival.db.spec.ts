import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrivalAsked, caseChanged } from '@anxin/contracts';
import { CityGateway } from '../../test/city-gateway';
import { RunningIntake } from '../../test/running-intake';
import { PER_NUMBER } from '../progress/guessing';

const PERSON = { name: '赵四', idNumber: '371311198801013212', phone: '13800004711' };
const gateway = new CityGateway();
let folder: string;
let intake: RunningIntake;
let address = 0;

jest.setTimeout(60_000);
beforeAll(async () => {
  const url = await gateway.start();
  folder = mkdtempSync(join(tmpdir(), 'arrival-'));
  const city = { city: '371300', url, secret: 'the-secret-of-the-gateway-of-text-messages', signature: '临沂劳动监察' };
  writeFileSync(join(folder, 'messages.json'), JSON.stringify([{ ...city, link: 'https://12333.example.gov.cn/progress' }]));
  intake = await RunningIntake.start({ ANXIN_TEXT_MESSAGES: join(folder, 'messages.json') });
  await intake.clock('2026-04-20T10:00:00+08:00');
}, 90_000);
afterAll(async () => {
  await intake?.stop();
  await gateway.stop();
  if (folder) rmSync(folder, { recursive: true });
});

interface Lodged {
  readonly id: string;
  readonly receiptNumber: string;
}
const ask = async (
  caseId: string,
  complaints: readonly Lodged[],
  at = '2026-04-20T10:00:00+08:00',
  questionId: string = randomUUID(),
): Promise<string> => {
  const data = { questionId, caseId, complaints: complaints.map(({ id }) => id), askedAt: at, answerBy: '2026-04-23' };
  await intake.hear(arrivalAsked, data, at, 'arrival');
  return questionId;
};
const closeCase = (caseId: string, complaint: Lodged, state = 'closed') =>
  intake.hear(
    caseChanged,
    {
      ...{
        caseId,
        number: 'LJ-1',
        step: state,
        source: 'complaint',
        state,
        stage: state === 'closed' ? 'closed' : 'filed',
        group: 'wages',
      },
      ...{ region: '371311', department: 'labour', enforcer: 'labour', alerts: [], complaints: [complaint.id], amountClaimed: '0.00' },
      ...{ amountRecovered: '0.00', workers: 1, openedOn: '2026-04-01', filedOn: '2026-04-01', at: '2026-04-22T10:00:00+08:00' },
    } as never,
    '2026-04-22T10:00:00+08:00',
    'case',
  );
const answer = (complaint: Lodged, body: object, headers: Record<string, string> = {}) =>
  fetch(`${intake.service.url}/api/v1/complaints/progress/arrival`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${++address}`, ...headers },
    body: JSON.stringify({ receiptNumber: complaint.receiptNumber, phoneLast4: '4711', ...body }),
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
  }).then(async (got) => ({ status: got.status, body: (await got.json()) as any }));
const progress = async (complaint: Lodged) =>
  (await intake.get(`/complaints/progress?receiptNumber=${complaint.receiptNumber}&phoneLast4=4711`)).body;
const messages = async ({ id }: Lodged) =>
  (await intake.owner.query(`SELECT text FROM complaint_intake.message WHERE complaint_id = $1 AND step = 'arrival-asked'`, [id])).rows;
const published = async ({ id }: Lodged) =>
  (
    await intake.owner.query(
      `SELECT value AS data FROM bus.message WHERE value LIKE $1 AND headers LIKE '%arrival-answered%'
       UNION SELECT data::text FROM complaint_intake.outbox WHERE data::text LIKE $1 AND type LIKE '%arrival-answered%'`,
      [`%"complaintId":"${id}"%`],
    )
  ).rows
    .map(({ data }) => JSON.parse(data))
    .sort((a, b) => (a.answerId < b.answerId ? -1 : 1));

describe('工资到账了吗', () => {
  it('is asked on the progress page and by a message, and told to the case, without an account', async () => {
    const complaint = await intake.lodge({ complainant: PERSON });
    const caseId = randomUUID();
    expect((await progress(complaint)).arrival).toBeNull();
    await ask(caseId, [complaint]);
    expect((await progress(complaint)).arrival).toEqual({
      ...{ askedAt: '2026-04-20T10:00:00+08:00', answerBy: '2026-04-23', open: true, answer: null, amount: null, answeredAt: null },
    });
    const [message] = await messages(complaint);
    expect(message.text).toContain(`请于4月23日前凭回执号${complaint.receiptNumber}`);
    expect(await answer(complaint, { answer: 'partly', amount: '3000.00' })).toMatchObject({
      status: 200,
      body: { arrival: { answer: 'partly', amount: '3000.00', open: true } },
    });
    expect(await published(complaint)).toEqual([
      {
        ...{ answerId: expect.any(String), caseId, complaintId: complaint.id, respondent: '91371311MA3CANTEXB' },
        ...{ answer: 'partly', amount: '3000.00', answeredAt: expect.stringMatching(/^2026-04-20T10:/) },
      },
    ]);
  });

  it('may be answered anew until the case is closed; the same word again is no news, with a key or without', async () => {
    const complaint = await intake.lodge({ complainant: PERSON });
    const caseId = randomUUID();
    await ask(caseId, [complaint]);
    const key = { 'idempotency-key': randomUUID() };
    for (const headers of [key, key, {}])
      expect(await answer(complaint, { answer: 'not-arrived' }, headers)).toMatchObject({ status: 200 });
    expect(await answer(complaint, { answer: 'arrived' })).toMatchObject({ body: { arrival: { answer: 'arrived', amount: null } } });
    expect((await published(complaint)).map(({ answer: said }) => said)).toEqual(['not-arrived', 'arrived']);
    // The body holds the digits: their plain hash must not be kept with a key.
    expect(
      (await intake.owner.query(`SELECT FROM complaint_intake.idempotency_key WHERE key = $1`, [key['idempotency-key']])).rows,
    ).toEqual([]);
    await closeCase(caseId, complaint);
    expect(await answer(complaint, { answer: 'not-arrived' })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('closed') },
    });
    expect((await progress(complaint)).arrival).toMatchObject({ open: false, answer: 'arrived' });
  });

  it('asked again, is a message to those alone who have not said that all arrived; the same asking twice is one', async () => {
    const [paid, unpaid] = [await intake.lodge({ complainant: PERSON }), await intake.lodge({ complainant: PERSON })];
    const caseId = randomUUID();
    const first = await ask(caseId, [paid, unpaid]);
    await ask(caseId, [paid, unpaid], '2026-04-20T10:00:00+08:00', first);
    await answer(paid, { answer: 'arrived' });
    await answer(unpaid, { answer: 'not-arrived' });
    await ask(caseId, [paid, unpaid], '2026-04-27T10:00:00+08:00');
    expect([(await messages(paid)).length, (await messages(unpaid)).length]).toEqual([1, 2]);
    expect((await progress(unpaid)).arrival).toMatchObject({ answer: 'not-arrived', askedAt: '2026-04-27T10:00:00+08:00' });
  });

  it('cannot be asked of whom no number is known: the case is told so', async () => {
    const anonymous = await intake.lodge({ anonymous: true });
    await ask(randomUUID(), [anonymous]);
    expect(await published(anonymous)).toMatchObject([{ answer: 'unreachable' }]);
    expect(await messages(anonymous)).toEqual([]);
  });

  it('reaches on the progress page also who refused messages', async () => {
    const complaint = await intake.lodge({ complainant: PERSON, textMessages: false });
    await ask(randomUUID(), [complaint]);
    expect(await messages(complaint)).toEqual([]);
    expect(await answer(complaint, { answer: 'arrived' })).toMatchObject({ status: 200 });
  });

  it.each<[object, string]>([
    [{ answer: 'partly' }, 'amount'],
    [{ answer: 'partly', amount: '0.00' }, 'amount'],
    [{ answer: 'arrived', amount: '5.00' }, 'amount'],
    [{ answer: 'perhaps' }, 'answer'],
    [{}, 'answer'],
    [{ answer: 'partly', amount: 'much' }, 'amount'],
  ])('%j is refused', async (body, path) => {
    const complaint = await intake.lodge({ complainant: PERSON });
    await ask(randomUUID(), [complaint]);
    expect(await answer(complaint, body)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('is 409 where nobody asked, and guessed at no more often than progress', async () => {
    const complaint = await intake.lodge({ complainant: PERSON });
    expect(await answer(complaint, { answer: 'arrived' })).toMatchObject({ status: 409 });
    await ask(randomUUID(), [complaint]);
    for (let tries = 0; tries < PER_NUMBER.tries; tries++)
      expect(await answer(complaint, { answer: 'arrived', phoneLast4: '0000' })).toMatchObject({ status: 404 });
    expect(await answer(complaint, { answer: 'arrived' })).toMatchObject({ status: 429 });
    expect(await answer({ id: '', receiptNumber: 'TS-0000-0000-0000-0009' }, { answer: 'arrived' })).toMatchObject({ status: 404 });
  });
});
