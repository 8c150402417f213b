import type { TestCaller } from '@anxin/testing';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';

jest.setTimeout(60_000);

const bank: TestCaller = { role: 'bank', client: 'bank-1' };
const worker = (n: number) => ({ name: '张一', idNumber: idNumber(n), phone: '13905390001' });
const RIGHT = '6228480402564890018';
const WRONG_CHECK_DIGIT = '6228480402564890019';

describe('wage cards', () => {
  let service: WageCardsUnderTest;
  beforeAll(async () => (service = await WageCardsUnderTest.start()));
  afterAll(() => service?.stop());

  it('are put on file without a trace of their number in the answer', async () => {
    const { status, body } = await service.post(bank, '/wage-cards', { worker: worker(1), bank: '中国农业银行', cardNumber: RIGHT });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      workerId: service.workerId(idNumber(1)),
      bank: '中国农业银行',
      state: 'live',
      issuedAt: expect.any(String),
      replacedAt: null,
      warnings: [],
    });
    expect(await service.facts('card-issued')).toEqual([
      { type: expect.any(String), data: { cardId: body.id, workerId: body.workerId, bank: '中国农业银行', sharesCardWith: [] } },
    ]);
  });

  it('are taken with a warning where the check digit is wrong', async () => {
    const { status, body } = await service.post(bank, '/wage-cards', { worker: worker(2), bank: '工行', cardNumber: WRONG_CHECK_DIGIT });
    expect(status).toBe(201);
    expect(body.warnings).toEqual([{ path: 'cardNumber', message: expect.any(String) }]);
  });

  it('become history when another is issued: one is live', async () => {
    const { body: first } = await service.post(bank, '/wage-cards', { worker: worker(3), bank: '工行', cardNumber: '6222021234567890' });
    const { body: second } = await service.post(bank, '/wage-cards', { worker: worker(3), bank: '建行', cardNumber: '6217001234567890' });
    expect((await service.get(bank, `/wage-cards/${first.id}`)).body).toMatchObject({ state: 'replaced', replacedAt: expect.any(String) });
    const { body: list } = await service.get(service.asWorker(idNumber(3)), '/wage-cards');
    expect(list.items.map((card: { id: string; state: string }) => [card.id, card.state])).toEqual([
      [second.id, 'live'],
      [first.id, 'replaced'],
    ]);
  });

  it('are issued one after the other, however many come at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        service.post(bank, '/wage-cards', { worker: worker(4), bank: '工行', cardNumber: `62220200000000${10 + n}` }),
      ),
    );
    expect(all.map((answer) => answer.status)).toEqual(Array(6).fill(201));
    const { body } = await service.get(service.asWorker(idNumber(4)), '/wage-cards?state=live');
    expect(body.items).toHaveLength(1);
  });

  it('tell with whom a number is shared, as long as that card is live', async () => {
    const shared = '6222025555555555';
    for (const n of [10, 11]) await service.post(bank, '/wage-cards', { worker: worker(n), bank: '工行', cardNumber: shared });
    const last = (await service.facts('card-issued')).filter((fact) => fact.data.workerId === service.workerId(idNumber(11)));
    expect(last.map((fact) => fact.data.sharesCardWith)).toEqual([[service.workerId(idNumber(10))]]);
    await service.post(bank, '/wage-cards', { worker: worker(10), bank: '工行', cardNumber: '6222026666666666' });
    await service.post(bank, '/wage-cards', { worker: worker(12), bank: '工行', cardNumber: shared });
    const third = (await service.facts('card-issued')).find((fact) => fact.data.workerId === service.workerId(idNumber(12)));
    expect(third?.data.sharesCardWith).toEqual([service.workerId(idNumber(11))]);
  });

  it('are read by who filed them, by the worker and by the auditor, and by nobody else', async () => {
    const employer: TestCaller = { role: 'employer', uscc: usccNumber(1) };
    const { body: card } = await service.post(employer, '/wage-cards', {
      worker: worker(20),
      bank: '工行',
      cardNumber: '6222027777777777',
    });
    const path = `/wage-cards/${card.id}`;
    for (const caller of [employer, service.asWorker(idNumber(20)), { role: 'auditor' } as TestCaller])
      expect((await service.get(caller, path)).status).toBe(200);
    for (const caller of [bank, { role: 'employer', uscc: usccNumber(2) } as TestCaller, service.asWorker(idNumber(21))])
      expect((await service.get(caller, path)).status).toBe(404);
    expect((await service.get({ role: 'inspector', region: '371302' }, path)).status).toBe(403);
    expect((await service.get(null, path)).status).toBe(401);
    expect((await service.get(bank, '/wage-cards/none')).status).toBe(404);
  });

  it('are refused with the path of what is wrong', async () => {
    const { status, body } = await service.post(bank, '/wage-cards', {
      worker: { name: '张', idNumber: '371302199001010000' },
      bank: '工行',
      cardNumber: '12',
    });
    expect(status).toBe(400);
    expect(body.errors.map((error: { path: string }) => error.path).sort()).toEqual(['cardNumber', 'worker.idNumber']);
    expect(JSON.stringify(body)).not.toContain('371302199001010000');
  });

  it('answer the same key with the first answer and keep one card', async () => {
    const send = (cardNumber: string) =>
      service.post(bank, '/wage-cards', { worker: worker(30), bank: '工行', cardNumber }, { 'idempotency-key': 'card-30' });
    const first = await send('6222028888888888');
    expect(await send('6222028888888888')).toEqual(first);
    expect((await send('6222029999999999')).status).toBe(409);
    expect((await service.get(service.asWorker(idNumber(30)), '/wage-cards')).body.items).toHaveLength(1);
  });
});
