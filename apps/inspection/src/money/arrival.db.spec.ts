import { randomUUID } from 'node:crypto';
import { type ArrivalAnswered, arrivalAnswered } from '@anxin/contracts';
import { type TestCaller } from '@anxin/testing';
import { aComplaint, acceptanceOf, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';

const mine = inspectorOf('371302');
const second = inspectorOf('371302', { second: '2' });
const third = inspectorOf('371302', { client: 'third-371302' });
const elsewhere = inspectorOf('371311');
const county = supervisorOf('371302');

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());
beforeEach(() => inspection.setClock('2026-03-02T10:00:00+08:00'));

const post = (path: string, caller: TestCaller | undefined, body: object = {}, more: Record<string, string> = {}) =>
  inspection.call('POST', path, caller, body, more);
const caseOf = async (id: string) => (await inspection.call('GET', `/cases/${id}`, mine)).body;
const close = (id: string, outcome = 'corrected') => post(`/cases/${id}/closure`, mine, { outcome, reason: '办结' });
const EVIDENCE = [{ name: '银行回单', sha256: 'a'.repeat(64), source: '农业银行' }];

/** Of two who complained, paid by what receipts show. */
const paid = async (): Promise<{ id: string; complaints: [string, string]; employer: string }> => {
  const employer = freshUscc();
  const of = (complainant: string) =>
    aComplaint({ respondent: employer, complainant, amount: '4800.00', workers: 1, receivedAt: '2026-02-27T09:00:00+08:00' });
  const both = [of('k1.a'), of('k1.b')];
  for (const complaint of both) await inspection.complaint(complaint);
  await inspection.acceptance(acceptanceOf(both[0]!, '2026-02-27'));
  const [{ id }] = await inspection.cases(employer);
  await inspection.acceptance(acceptanceOf(both[1]!, '2026-02-27'));
  await post(`/cases/${id}/assignment`, county, { inspectors: [mine.client, second.client] });
  const record = {
    kind: 'site',
    summary: '核实',
    takenAt: '2026-03-02T09:00:00+08:00',
    place: '兰山区',
    amountVerified: '9600.00',
    workersVerified: 2,
  };
  expect(await post(`/cases/${id}/investigation-records`, mine, record)).toMatchObject({ status: 201 });
  const receipts = { way: 'bank-receipt', amount: '9600.00', workers: 2, unreached: 0 };
  expect(await post(`/cases/${id}/payment-confirmations`, mine, receipts)).toMatchObject({ status: 201 });
  return { id, employer, complaints: [both[0]!.complaintId, both[1]!.complaintId] };
};
const say = (caseId: string, complaintId: string, answer: ArrivalAnswered['answer'], at = '2026-03-02T11:00:00+08:00', amount?: string) =>
  inspection.hear(
    arrivalAnswered,
    { answerId: randomUUID(), caseId, complaintId, answer, ...(amount && { amount }), answeredAt: at },
    at,
    'money',
  );

describe('asking those who complained whether the wages arrived', () => {
  it('is published with the complaints and the day, keeps the case from being closed, and shows what came', async () => {
    const { id, complaints, employer } = await paid();
    const asked = await post(`/cases/${id}/arrival-questions`, mine);
    expect(asked).toMatchObject({ status: 201, body: { arrivalAnswers: { asked: 2, unanswered: 2, answerBy: '2026-03-05' } } });
    const question = (
      await inspection.owner.query(
        `SELECT value FROM bus.message WHERE value LIKE $1 AND headers LIKE '%arrival-asked%' UNION SELECT data::text FROM inspection.outbox WHERE data::text LIKE $1 AND type LIKE '%arrival-asked%'`,
        [`%${id}%`],
      )
    ).rows.map(({ value }) => JSON.parse(value));
    expect(question).toEqual([
      {
        ...{ questionId: expect.any(String), caseId: id, respondent: employer, complaints: [...complaints].sort() },
        ...{ askedAt: expect.stringMatching(/^2026-03-02T10:/), answerBy: '2026-03-05' },
      },
    ]);
    expect(await close(id)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('may answer until the end of 2026-03-05') },
    });
    await say(id, complaints[0], 'arrived');
    await say(id, complaints[1], 'partly', '2026-03-02T11:05:00+08:00', '3000.00');
    expect((await caseOf(id)).arrivalAnswers).toEqual({
      ...{ asked: 2, arrived: 1, partly: 1, notArrived: 0, unanswered: 0, unreachable: 0, answerBy: '2026-03-05' },
      sums: { arrived: '4800.00', partly: '3000.00', notArrived: '0.00' },
      answers: expect.arrayContaining([
        { complaint: complaints[0], answer: 'arrived', amount: null, on: '2026-03-02', settled: false },
        { complaint: complaints[1], answer: 'partly', amount: '3000.00', on: '2026-03-02', settled: false },
      ]),
    });
    for (const outcome of ['corrected', 'settled'])
      expect(await close(id, outcome)).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/0 said no and 1 in part/) } });
    await say(id, complaints[1], 'arrived', '2026-03-02T12:00:00+08:00');
    expect(await close(id)).toMatchObject({ status: 201, body: { outcome: 'corrected' } });
  });

  it('an answer that wages are missing holds it up however late, until it was settled with evidence', async () => {
    const { id, complaints } = await paid();
    await post(`/cases/${id}/arrival-questions`, mine);
    await say(id, complaints[0], 'not-arrived');
    await inspection.setClock('2026-03-20T10:00:00+08:00');
    expect(await close(id)).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/1 said no/) } });
    const path = `/cases/${id}/arrival-settlements`;
    const settled = { complaint: complaints[0], how: '银行回单显示已入账', attachments: EVIDENCE };
    expect(await post(path, mine, { ...settled, attachments: [] })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'attachments' }] },
    });
    expect(await post(path, mine, { ...settled, complaint: complaints[1] })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'complaint' }] },
    });
    const key = { 'idempotency-key': randomUUID() };
    for (const headers of [key, key])
      expect(await post(path, mine, settled, headers)).toMatchObject({
        status: 201,
        body: { arrivalAnswers: { notArrived: 1, unanswered: 1 } },
      });
    expect(await post(path, mine, settled)).toMatchObject({ status: 409 });
    expect((await caseOf(id)).log.filter(({ step }: { step: string }) => step === 'arrival-settled')).toHaveLength(1);
    // Who did not answer by the day holds up nothing.
    expect(await close(id)).toMatchObject({ status: 201 });
  });

  it('a new word undoes what was settled about the one before, an older one nothing', async () => {
    const { id, complaints } = await paid();
    await post(`/cases/${id}/arrival-questions`, mine);
    await say(id, complaints[0], 'not-arrived');
    await post(`/cases/${id}/arrival-settlements`, mine, { complaint: complaints[0], how: '已入账', attachments: EVIDENCE });
    await say(id, complaints[0], 'arrived', '2026-03-02T10:30:00+08:00');
    expect((await caseOf(id)).arrivalAnswers).toMatchObject({ notArrived: 1, arrived: 0 });
    await say(id, complaints[0], 'not-arrived', '2026-03-02T13:00:00+08:00');
    await inspection.setClock('2026-03-20T10:00:00+08:00');
    expect(await close(id)).toMatchObject({ status: 409 });
  });

  it('silence holds it up until the day is over, who cannot be asked not at all', async () => {
    const { id, complaints } = await paid();
    await post(`/cases/${id}/arrival-questions`, mine);
    await say(id, complaints[0], 'unreachable');
    await inspection.setClock('2026-03-05T23:00:00+08:00');
    expect(await close(id)).toMatchObject({ status: 409, body: { detail: expect.stringMatching(/^corrected: 1 were asked/) } });
    await inspection.setClock('2026-03-06T00:30:00+08:00');
    expect(await close(id)).toMatchObject({ status: 201, body: { arrivalAnswers: { unreachable: 1, unanswered: 1 } } });
  });

  it('is for the inspectors of the case', async () => {
    const { id, complaints } = await paid();
    for (const [path, body] of [
      [`/cases/${id}/arrival-questions`, {}],
      [`/cases/${id}/arrival-settlements`, { complaint: complaints[0], how: '已入账', attachments: EVIDENCE }],
    ] as const) {
      expect(await post(path, undefined, body)).toMatchObject({ status: 401 });
      expect(await post(path, county, body)).toMatchObject({ status: 403 });
      expect(await post(path, { role: 'worker', workerId: 'p1' }, body)).toMatchObject({ status: 403 });
      expect(await post(path, third, body)).toMatchObject({ status: 403 });
      expect(await post(path, elsewhere, body)).toMatchObject({ status: 404 });
      expect(await post(path.replace(id, 'x'), mine, body)).toMatchObject({ status: 404 });
    }
    expect(await post(`/cases/${id}/arrival-settlements`, mine, {})).toMatchObject({
      status: 400,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path: 'complaint' }), expect.objectContaining({ path: 'how' })]) },
    });
    expect(
      await post(`/cases/${id}/arrival-settlements`, mine, { complaint: complaints[0], how: '已入账', attachments: EVIDENCE }),
    ).toMatchObject({
      status: 409,
    });
  });
});
