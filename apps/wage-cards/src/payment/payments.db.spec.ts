import type { TestCaller } from '@anxin/testing';
import * as fc from 'fast-check';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';

jest.setTimeout(60_000);

const bank: TestCaller = { role: 'bank', client: 'bank-1' };
const otherBank: TestCaller = { role: 'bank', client: 'bank-2' };
const wage = (n: number, net: string) => ({ idNumber: idNumber(n), post: '缝纫工', kind: 'direct', gross: net, net });
const to = (n: number, amount: string, reference: string, status?: string) => ({
  idNumber: idNumber(n),
  amount,
  reference,
  ...(status && { status }),
});
const paths = (body: { errors: { path: string }[] }) => body.errors.map((error) => error.path);

describe('payments', () => {
  let service: WageCardsUnderTest;
  let made = 0;
  const employer = (): TestCaller & { uscc: string } => ({ role: 'employer', uscc: usccNumber(2_000 + made++) });
  const submitted = async (me: TestCaller & { uscc: string }, wages: object[], more: object = {}): Promise<string> => {
    const { body } = await service.post(me, '/payrolls', {
      employer: me.uscc,
      period: '2026-01',
      payday: '2026-02-10',
      lines: wages,
      ...more,
    });
    expect((await service.post(me, `/payrolls/${body.id}/submission`)).status).toBe(201);
    return body.id;
  };
  const pay = (who: TestCaller, uscc: string, lines: object[], more: object = {}) =>
    service.post(who, '/payments', { employer: uscc, paidOn: '2026-02-10', channel: 'card', lines, ...more });
  const open = async (me: TestCaller, id: string) => {
    const { body } = await service.get(me, `/payrolls/${id}`);
    return [body.paid, body.open, body.openLines];
  };
  beforeAll(async () => (service = await WageCardsUnderTest.start()));
  afterAll(() => service?.stop());

  it('cover their lines, line by line: an overpaid one covers no other', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00'), wage(2, '5300.00'), wage(3, '5400.00')]);
    const { status, body } = await pay(bank, me.uscc, [to(1, '15900.00', 'A1'), to(2, '5299.99', 'A2')], { payroll: id });
    expect([status, body.amount, body.lineCount]).toEqual([201, '21199.99', 2]);
    expect(await open(me, id)).toEqual(['21199.99', '5400.01', 2]);
    const [fact] = (await service.facts('payment-reported')).filter((one) => one.data.paymentId === body.id);
    expect(fact!.data).toEqual({
      paymentId: body.id,
      employer: me.uscc,
      reporter: 'bank-1',
      byBank: true,
      payroll: id,
      paidOn: '2026-02-10',
      channel: 'card',
      lines: [
        { line: 1, workerId: service.workerId(idNumber(1)), amount: '15900.00', reference: 'A1', status: 'paid' },
        { line: 2, workerId: service.workerId(idNumber(2)), amount: '5299.99', reference: 'A2', status: 'paid' },
      ],
    });
  });

  it('show what is overpaid, and which receipt came on top of which', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00'), wage(2, '5300.00'), wage(3, '5400.00')]);
    await pay(bank, me.uscc, [to(1, '5200.00', 'O1'), to(2, '5500.00', 'O2'), to(3, '5400.00', 'O3')], { payroll: id });
    const again = await pay(otherBank, me.uscc, [to(1, '5200.00', 'P1')], { payroll: id, paidOn: '2026-02-11' });
    expect((await service.get(me, `/payrolls/${id}`)).body).toMatchObject({ open: '0.00', overpaid: '5400.00', overpaidLines: 2 });
    expect((await service.get(me, `/payrolls/${id}/lines`)).body.items.map((one: { overpaid: string }) => one.overpaid)).toEqual([
      '5200.00',
      '200.00',
      '0.00',
    ]);
    const { body } = await service.get(me, `/payments/overpayments?employer=${me.uscc}`);
    expect(body.items).toMatchObject([
      {
        payroll: id,
        line: 1,
        workerId: service.workerId(idNumber(1)),
        net: '5200.00',
        paid: '10400.00',
        overpaid: '5200.00',
        kind: 'double-payment',
        receipts: [
          { reference: 'O1', share: '5200.00', surplus: '0.00' },
          { payment: again.body.id, reference: 'P1', amount: '5200.00', paidOn: '2026-02-11', surplus: '5200.00' },
        ],
      },
      { line: 2, overpaid: '200.00', kind: 'overpayment', receipts: [{ reference: 'O2', amount: '5500.00', surplus: '200.00' }] },
    ]);
    const page = (await service.get(me, `/payments/overpayments?employer=${me.uscc}&limit=1`)).body;
    const rest = (await service.get(me, `/payments/overpayments?employer=${me.uscc}&limit=1&cursor=${page.nextCursor}`)).body;
    expect([page.items[0].line, rest.items[0].line, rest.nextCursor]).toEqual([1, 2, null]);
    await pay(otherBank, me.uscc, [to(1, '5200.00', 'P1', 'returned')], { paidOn: '2026-02-12' });
    expect((await service.get(me, `/payments/overpayments?employer=${me.uscc}`)).body.items).toMatchObject([{ line: 2 }]);
  });

  it('that are for no line on file are shown until one comes', async () => {
    const me = employer();
    await pay(bank, me.uscc, [to(1, '5200.00', 'Q1'), to(2, '100.00', 'Q2'), to(3, '100.00', 'Q3', 'failed')], { period: '2026-01' });
    const unmatched = async (who: TestCaller) =>
      (await service.get(who, `/payments/unmatched?employer=${me.uscc}`)).body.items.map((one: { reference: string }) => one.reference);
    expect(await unmatched(me)).toEqual(['Q2', 'Q1']);
    expect(await unmatched(bank)).toEqual(['Q2', 'Q1']);
    expect(await unmatched(otherBank)).toEqual([]);
    await submitted(me, [wage(1, '5200.00')]);
    expect(await unmatched(me)).toEqual(['Q2']);
    const other = await submitted(me, [wage(2, '100.00')], { period: '2026-02', payday: '2026-03-10' });
    expect(await unmatched(me)).toEqual(['Q2']);
    await pay(bank, me.uscc, [to(2, '100.00', 'Q2')], { payroll: other });
    expect(await unmatched(me)).toEqual([]);
    expect(await open(me, other)).toEqual(['100.00', '0.00', 0]);
  });

  it('that cover a part leave the rest open, and reported late keep their value date', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00')]);
    await pay(bank, me.uscc, [to(1, '3000.00', 'R1')], { payroll: id });
    expect(await open(me, id)).toEqual(['3000.00', '2200.00', 1]);
    const { body } = await pay(bank, me.uscc, [to(1, '2200.00', 'R2')], { payroll: id, paidOn: '2026-02-09' });
    expect(await open(me, id)).toEqual(['5200.00', '0.00', 0]);
    const [fact] = (await service.facts('payment-reported')).filter((one) => one.data.paymentId === body.id);
    expect(fact!.data.paidOn).toBe('2026-02-09');
  });

  it('leave open what is due less what stands as paid, in whatever order receipts, replacements and the payroll come', async () => {
    const amounts = [0, 2_000, 3_200, 5_200, 6_000];
    const story = fc.record({
      amounts: fc.array(fc.constantFrom(...amounts.slice(1)), { minLength: 1, maxLength: 3 }),
      words: fc.array(fc.tuple(fc.nat(2), fc.constantFrom('paid', 'failed', 'returned')), { minLength: 1, maxLength: 5 }),
      payrollAt: fc.nat(5),
      named: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ amounts: sums, words, payrollAt, named }) => {
        const me = employer();
        const body = { employer: me.uscc, period: '2026-01', payday: '2026-02-10', lines: [wage(1, '5200.00')] };
        const { id } = (await service.post(me, '/payrolls', body)).body;
        const submit = () => service.post(me, `/payrolls/${id}/submission`);
        const stands = new Map<number, string>();
        for (const [at, [which, status]] of words.entries()) {
          if (at === payrollAt) await submit();
          const n = which % sums.length;
          stands.set(n, status);
          const line = to(1, `${sums[n]}.00`, `T${n}`, status);
          expect((await pay(bank, me.uscc, [line], named ? { payroll: id } : {})).status).toBe(201);
        }
        if (payrollAt >= words.length) await submit();
        const paid = [...stands].reduce((total, [n, status]) => total + (status === 'paid' ? sums[n]! : 0), 0);
        const { body: seen } = await service.get(me, `/payrolls/${id}`);
        expect([seen.paid, seen.open, seen.overpaid]).toEqual([
          `${paid}.00`,
          `${Math.max(0, 5_200 - paid)}.00`,
          `${Math.max(0, paid - 5_200)}.00`,
        ]);
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  it.each([
    ['by its id', (id: string) => ({ payroll: id })],
    ['by its month', () => ({ period: '2026-01' })],
    ['not at all', () => ({})],
  ])('that came before the payroll cover it once it is there, named %s', async (_, name) => {
    const me = employer();
    const { body: draft } = await service.post(me, '/payrolls', {
      employer: me.uscc,
      period: '2026-01',
      payday: '2026-02-10',
      lines: [wage(1, '5200.00')],
    });
    expect((await pay(bank, me.uscc, [to(1, '5200.00', 'B1')], name(draft.id))).status).toBe(201);
    await service.post(me, `/payrolls/${draft.id}/submission`);
    expect(await open(me, draft.id)).toEqual(['5200.00', '0.00', 0]);
  });

  it('that name nothing cover the oldest debt, whichever payroll came first', async () => {
    const me = employer();
    const february = await submitted(me, [wage(1, '4000.00')], { period: '2026-02', payday: '2026-03-10' });
    await pay(bank, me.uscc, [to(1, '6000.00', 'C1')]);
    expect(await open(me, february)).toEqual(['6000.00', '0.00', 0]);
    const january = await submitted(me, [wage(1, '5000.00')]);
    expect(await open(me, january)).toEqual(['5000.00', '0.00', 0]);
    expect(await open(me, february)).toEqual(['1000.00', '3000.00', 1]);
  });

  it('open the wage again when they are returned, and close it when paid once more; the history stays', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00')]);
    const { body: first } = await pay(bank, me.uscc, [to(1, '5200.00', 'D1')], { payroll: id });
    expect(await open(me, id)).toEqual(['5200.00', '0.00', 0]);
    const { body: second } = await pay(bank, me.uscc, [to(1, '5200.00', 'D1', 'returned')], { paidOn: '2026-02-12' });
    expect(await open(me, id)).toEqual(['0.00', '5200.00', 1]);
    expect((await service.get(bank, `/payments/${first.id}`)).body.lines).toMatchObject([{ status: 'paid', currentStatus: 'returned' }]);
    await pay(bank, me.uscc, [to(1, '5200.00', 'D1', 'paid')], { paidOn: '2026-02-13' });
    expect(await open(me, id)).toEqual(['5200.00', '0.00', 0]);
    expect((await service.get(bank, `/payments/${second.id}`)).body.lines).toMatchObject([{ status: 'returned', currentStatus: 'paid' }]);
    const { body: slips } = await service.get(service.asWorker(idNumber(1)), `/payslips?employer=${me.uscc}`);
    expect(slips.items[0]).toMatchObject({ net: '5200.00', paid: '5200.00', open: '0.00' });
  });

  it('that failed cover nothing until they are paid', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00')]);
    await pay(bank, me.uscc, [to(1, '5200.00', 'E1', 'failed')], { payroll: id });
    expect(await open(me, id)).toEqual(['0.00', '5200.00', 1]);
    await pay(bank, me.uscc, [to(1, '5200.00', 'E1')]);
    expect(await open(me, id)).toEqual(['5200.00', '0.00', 0]);
  });

  it('count once when a bank sends its file again', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00')]);
    for (let times = 0; times < 2; times++) await pay(bank, me.uscc, [to(1, '5200.00', 'F1')], { payroll: id });
    expect(await open(me, id)).toEqual(['5200.00', '0.00', 0]);
    expect((await pay(otherBank, me.uscc, [to(1, '100.00', 'F1')], { payroll: id })).status).toBe(201);
    expect(await open(me, id)).toEqual(['5300.00', '0.00', 0]);
  });

  it('may not use a reference for another worker or amount, and nothing of such a call is kept', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00'), wage(2, '5200.00')]);
    await pay(bank, me.uscc, [to(1, '5200.00', 'G1')], { payroll: id });
    const clash = await pay(bank, me.uscc, [to(2, '5200.00', 'G2'), to(2, '5200.00', 'G1')], { payroll: id });
    expect([clash.status, paths(clash.body)]).toEqual([409, ['lines.1.reference']]);
    const amount = await pay(bank, me.uscc, [to(1, '5200.01', 'G1', 'returned')]);
    expect([amount.status, paths(amount.body)]).toEqual([409, ['lines.0.amount']]);
    expect(await open(me, id)).toEqual(['5200.00', '5200.00', 1]);
  });

  it('are refused with the paths of what is wrong', async () => {
    const me = employer();
    const { status, body } = await pay(bank, me.uscc, [
      to(1, '1.00', 'H1'),
      to(2, '0.00', 'H2'),
      to(3, '1.00', 'H1'),
      to(4, '1.00', `x${idNumber(4)}`),
    ]);
    expect([status, paths(body).sort()]).toEqual([400, ['lines.1.amount', 'lines.2.reference', 'lines.3.reference']]);
    const form = await pay(bank, me.uscc, [to(1, '1', 'H1'), to(2, '1.00', ''), to(3, '1.00', 'H3', 'lost')], { period: '2026-13' });
    expect([form.status, paths(form.body).sort()]).toEqual([400, ['lines.0.amount', 'lines.1.reference', 'lines.2.status', 'period']]);
    expect((await pay(bank, me.uscc, [])).status).toBe(400);
  });

  it('are an employer’s to report in cash alone, and its own alone', async () => {
    const me = employer();
    expect((await pay(me, me.uscc, [to(1, '1.00', 'I1')], { channel: 'cash' })).status).toBe(201);
    for (const channel of ['card', 'transfer']) {
      const { status, body } = await pay(me, me.uscc, [to(1, '1.00', 'I2')], { channel });
      expect([status, body.detail]).toEqual([403, expect.stringContaining('cash')]);
    }
    expect((await pay(me, usccNumber(9), [to(1, '1.00', 'I3')], { channel: 'cash' })).status).toBe(403);
    expect((await pay(bank, me.uscc, [to(1, '1.00', 'I4')], { channel: 'cash' })).status).toBe(403);
  });

  it('leave in events of at most 500 lines', async () => {
    const me = employer();
    const { body } = await pay(
      bank,
      me.uscc,
      Array.from({ length: 1_200 }, (_, n) => to(n, '10.00', `J${n}`)),
    );
    const pieces = (await service.facts('payment-reported')).filter((fact) => fact.data.paymentId === body.id);
    expect(pieces.map((piece) => piece.data.lines.length)).toEqual([500, 500, 200]);
    expect(pieces.flatMap((piece) => piece.data.lines.map((one: { line: number }) => one.line))).toEqual(
      Array.from({ length: 1_200 }, (_, at) => at + 1),
    );
  });

  describe('in cash', () => {
    const sheet = async () => {
      const me = employer();
      const id = await submitted(me, [wage(1, '5200.00'), wage(2, '5300.00')]);
      const { body } = await pay(me, me.uscc, [to(1, '5200.00', 'K1'), to(2, '5300.00', 'K2')], { channel: 'cash', payroll: id });
      return { me, id, payment: body.id as string };
    };

    it('cover nothing until the worker confirms its own line', async () => {
      const { me, id, payment } = await sheet();
      expect(await open(me, id)).toEqual(['0.00', '10500.00', 2]);
      const { status, body } = await service.post(service.asWorker(idNumber(1)), `/payments/${payment}/confirmations`, {
        accepted: true,
        note: '已收到',
      });
      expect([status, body.workers, body.by, body.accepted]).toEqual([201, [service.workerId(idNumber(1))], 'worker', true]);
      expect(await open(me, id)).toEqual(['5200.00', '5300.00', 1]);
      const [fact] = (await service.facts('cash-payment-confirmed')).filter((one) => one.data.paymentId === payment);
      expect(fact!.data).toEqual({
        confirmationId: body.id,
        paymentId: payment,
        employer: me.uscc,
        workers: [service.workerId(idNumber(1))],
        accepted: true,
        by: 'worker',
      });
    });

    it('stand by the latest word', async () => {
      const { me, id, payment } = await sheet();
      const say = (accepted: boolean) => service.post(service.asWorker(idNumber(1)), `/payments/${payment}/confirmations`, { accepted });
      await say(true);
      await say(false);
      expect(await open(me, id)).toEqual(['0.00', '10500.00', 2]);
      await say(true);
      expect(await open(me, id)).toEqual(['5200.00', '5300.00', 1]);
      expect(
        (await service.facts('cash-payment-confirmed')).filter((one) => one.data.paymentId === payment).map((one) => one.data.accepted),
      ).toEqual([true, false, true]);
    });

    it('may not be confirmed by a worker without a line in it, nor for another worker', async () => {
      const { me, id, payment } = await sheet();
      expect((await service.post(service.asWorker(idNumber(3)), `/payments/${payment}/confirmations`, { accepted: true })).status).toBe(
        404,
      );
      expect(
        (await service.post(service.asWorker(idNumber(1)), `/payments/${payment}/confirmations`, { accepted: true, idNumber: idNumber(2) }))
          .status,
      ).toBe(404);
      expect((await service.post(me, `/payments/${payment}/confirmations`, { accepted: true })).status).toBe(403);
      expect(await open(me, id)).toEqual(['0.00', '10500.00', 2]);
    });

    const scan = (n: number) => String(n).padStart(64, 'a');

    it('stand on a signed sheet as a document, one scan for one report', async () => {
      const me = employer();
      const id = await submitted(me, [wage(1, '5200.00')]);
      const cash = (reference: string, sheet: object, more: object = {}) =>
        pay(me, me.uscc, [to(1, '100.00', reference)], { channel: 'cash', payroll: id, sheet, ...more });
      const { status, body } = await cash('V1', { signedOn: '2026-02-11', sha256: scan(1), pages: 2 });
      expect(status).toBe(201);
      const { body: seen } = await service.get(me, `/payments/${body.id}`);
      expect(seen.sheet).toMatchObject({ payroll: id, signedOn: '2026-02-11', sha256: scan(1), pages: 2 });
      expect(await open(me, id)).toEqual(['0.00', '5200.00', 1]);
      expect((await cash('V2', { signedOn: '2026-02-10', sha256: scan(1) })).status).toBe(409);
      for (const [wrong, path] of [
        [cash('V3', { signedOn: '2026-02-09', sha256: scan(3) }), 'sheet.signedOn'],
        [cash('V4', { signedOn: '2026-02-10', sha256: 'x' }), 'sheet.sha256'],
        [cash('V5', { signedOn: '2026-02-10', sha256: scan(5) }, { payroll: undefined }), 'payroll'],
        [pay(bank, me.uscc, [to(1, '1.00', 'V6')], { payroll: id, sheet: { signedOn: '2026-02-10', sha256: scan(6) } }), 'sheet'],
      ] as const)
        expect([(await wrong).status, paths((await wrong).body)]).toEqual([400, [path]]);
      const { body: bare } = await pay(me, me.uscc, [to(1, '100.00', 'V7')], { channel: 'cash', payroll: id });
      const later = { signedOn: '2026-02-12', sha256: scan(7) };
      expect((await service.post({ role: 'employer', uscc: usccNumber(9) }, `/payments/${bare.id}/sheet`, later)).status).toBe(404);
      expect((await service.post(bank, `/payments/${bare.id}/sheet`, later)).status).toBe(403);
      expect((await service.post(me, `/payments/${bare.id}/sheet`, { ...later, sha256: scan(1) })).status).toBe(409);
      expect((await service.post(me, `/payments/${bare.id}/sheet`, later)).status).toBe(201);
      expect((await service.post(me, `/payments/${bare.id}/sheet`, { ...later, sha256: scan(8) })).status).toBe(409);
      expect((await service.get(me, `/payments?employer=${me.uscc}`)).body.items).toHaveLength(2);
    });

    it('lose their confirmation when the line is reported as returned', async () => {
      const { me, id, payment } = await sheet();
      await service.post(service.asWorker(idNumber(1)), `/payments/${payment}/confirmations`, { accepted: true });
      await pay(me, me.uscc, [to(1, '5200.00', 'K1', 'returned')], { channel: 'cash' });
      expect(await open(me, id)).toEqual(['0.00', '10500.00', 2]);
      expect((await service.post(service.asWorker(idNumber(1)), `/payments/${payment}/confirmations`, { accepted: true })).status).toBe(
        409,
      );
      await pay(me, me.uscc, [to(1, '5200.00', 'K1', 'paid')], { channel: 'cash' });
      expect(await open(me, id)).toEqual(['0.00', '10500.00', 2]);
    });
  });

  it('through a bank are confirmed by nobody', async () => {
    const me = employer();
    const { body } = await pay(bank, me.uscc, [to(1, '1.00', 'L1')]);
    expect((await service.post(service.asWorker(idNumber(1)), `/payments/${body.id}/confirmations`, { accepted: true })).status).toBe(409);
  });

  it('show a worker its own lines and sums alone', async () => {
    const me = employer();
    const { body } = await pay(bank, me.uscc, [to(71, '10.00', 'M1'), to(72, '20.00', 'M2')]);
    const { body: own } = await service.get(service.asWorker(idNumber(71)), `/payments/${body.id}`);
    expect([own.amount, own.lineCount, own.lines.map((one: { amount: string }) => one.amount)]).toEqual(['10.00', 1, ['10.00']]);
    const { body: list } = await service.get(service.asWorker(idNumber(72)), `/payments?employer=${me.uscc}`);
    expect(list.items.map((one: { amount: string }) => one.amount)).toEqual(['20.00']);
  });
});
