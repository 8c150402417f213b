import * as fc from 'fast-check';
import { payrollCorrected, payrollCorrectionConfirmed } from '@anxin/contracts';
import { StoredClock, Transactions } from '@anxin/persistence';
import { eventually, type TestCaller } from '@anxin/testing';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';

jest.setTimeout(120_000);

const bank: TestCaller = { role: 'bank', client: 'bank-1' };
const inspector: TestCaller = { role: 'inspector', region: '371302' };
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const line = (n: number, more: object = {}) => ({
  idNumber: idNumber(n),
  post: '缝纫工',
  kind: 'direct',
  gross: '5200.00',
  net: '5200.00',
  ...more,
});
const at = (n: number, net: string, more: object = {}) => line(n, { gross: net, net, ...more });

describe('corrections of payrolls', () => {
  let service: WageCardsUnderTest;
  let made = 0;
  const employer = (): TestCaller & { uscc: string } => ({ role: 'employer', uscc: usccNumber(4_000 + made++) });
  const on = (moment: string) => service.service.app.get(StoredClock).set(new Date(`${moment}:00+08:00`));
  const submitted = async (me: TestCaller & { uscc: string }, lines: object[], more: object = {}): Promise<string> => {
    const head = { employer: me.uscc, period: '2026-01', payday: '2026-02-10', lines, ...more };
    const { body } = await service.post(me, '/payrolls', head);
    await service.post(me, `/payrolls/${body.id}/submission`);
    return body.id;
  };
  const correct = (me: TestCaller, id: string, ...lines: object[]) =>
    service.post(me, `/payrolls/${id}/corrections`, { lines, reason: '核对考勤后更正' });
  const pay = (uscc: string, payroll: string, n: number, amount: string, reference: string, status = 'paid') =>
    service.post(bank, '/payments', {
      employer: uscc,
      payroll,
      paidOn: '2026-02-10',
      channel: 'card',
      lines: [{ idNumber: idNumber(n), amount, reference, status }],
    });
  const sums = async (me: TestCaller, id: string) => {
    const { net, paid, open, lines } = (await service.get(me, `/payrolls/${id}`)).body;
    return [lines, net, paid, open];
  };
  const say = (who: TestCaller, id: string, number: number, accepted: boolean, more: object = {}) =>
    service.post(who, `/payrolls/${id}/corrections/${number}/confirmations`, { accepted, ...more });

  beforeAll(async () => {
    service = await WageCardsUnderTest.start();
    await on('2026-02-20T10:00');
  });
  afterAll(() => service?.stop());

  it('raise, add and are numbered; every version stays readable, and what is open is exact', async () => {
    const me = employer();
    const id = await submitted(me, [line(1), line(2, { daysWorked: 20 })]);
    await pay(me.uscc, id, 1, '5200.00', 'A1');
    expect(await sums(me, id)).toEqual([2, '10400.00', '5200.00', '5200.00']);
    const { status, body } = await correct(me, id, at(1, '5500.00'), at(3, '100.00'), line(2, { daysWorked: '20.0' }));
    expect([status, body.number, body.lines, body.unchanged, body.waiting, body.reason]).toEqual([201, 1, 2, 1, 0, '核对考勤后更正']);
    expect(await sums(me, id)).toEqual([3, '10800.00', '5200.00', '5600.00']);
    expect((await correct(me, id, at(1, '5600.00'))).body.number).toBe(2);
    expect((await service.get(me, `/payrolls/${id}/corrections`)).body.items.map((one: { number: number }) => one.number)).toEqual([2, 1]);
    const nets = async (version: number) =>
      (await service.get(me, `/payrolls/${id}/versions/${version}/lines`)).body.items.map((one: { net: string }) => one.net);
    expect([await nets(0), await nets(1), await nets(2)]).toEqual([
      ['5200.00', '5200.00'],
      ['5500.00', '5200.00', '100.00'],
      ['5600.00', '5200.00', '100.00'],
    ]);
    const { body: changes } = await service.get(me, `/payrolls/${id}/corrections/1/lines`);
    expect(changes.items).toMatchObject([
      { line: 1, effect: 'raised', standing: 'superseded', before: { net: '5200.00' }, after: { net: '5500.00' } },
      { line: 3, effect: 'added', standing: 'in-force', before: null, after: { net: '100.00' } },
    ]);
    const facts = (await service.facts('payroll-corrected')).filter((fact) => fact.data.payrollId === id);
    const ajv = addFormats(new Ajv2020({ strict: false }));
    for (const fact of facts) expect([ajv.validate(payrollCorrected.schema, fact.data), ajv.errors]).toEqual([true, null]);
    expect(facts[0]!.data).toEqual({
      payrollId: id,
      employer: me.uscc,
      correction: 1,
      lines: [
        {
          line: 1,
          workerId: service.workerId(idNumber(1)),
          post: '缝纫工',
          kind: 'direct',
          gross: '5500.00',
          net: '5500.00',
          effect: 'raised',
          waits: false,
        },
        {
          line: 3,
          workerId: service.workerId(idNumber(3)),
          post: '缝纫工',
          kind: 'direct',
          gross: '100.00',
          net: '100.00',
          effect: 'added',
          waits: false,
        },
      ],
    });
  });

  it('that lower a wage which is due wait for the worker; the latest word counts', async () => {
    const me = employer();
    const id = await submitted(me, [line(11, { daysWorked: 20 }), line(12)]);
    const worker = service.asWorker(idNumber(11));
    expect((await correct(me, id, at(11, '3000.00', { daysWorked: 12 }), at(12, '3000.00'))).body).toMatchObject({ number: 1, waiting: 2 });
    expect(await sums(me, id)).toEqual([2, '10400.00', '0.00', '10400.00']);
    expect((await say(worker, id, 1, true, { note: '我同意' })).status).toBe(201);
    expect(await sums(me, id)).toEqual([2, '8200.00', '0.00', '8200.00']);
    expect((await say(worker, id, 1, false)).status).toBe(201);
    expect(await sums(me, id)).toEqual([2, '10400.00', '0.00', '10400.00']);
    const { body } = await service.get(me, `/payrolls/${id}/corrections/1`);
    expect([body.waiting, body.refused, body.confirmations.map((one: { accepted: boolean }) => one.accepted)]).toEqual([
      1,
      1,
      [true, false],
    ]);
    expect(JSON.stringify(body)).not.toContain('我同意');
    const { body: changes } = await service.get(me, `/payrolls/${id}/corrections/1/lines`);
    expect(changes.items.map((one: { standing: string; before: { daysWorked: number } }) => [one.standing, one.before.daysWorked])).toEqual(
      [
        ['refused', 20],
        ['waiting', undefined],
      ],
    );
    const words = (await service.facts('payroll-correction-confirmed')).filter((fact) => fact.data.payrollId === id);
    const ajv = addFormats(new Ajv2020({ strict: false }));
    for (const fact of words) expect(ajv.validate(payrollCorrectionConfirmed.schema, fact.data)).toBe(true);
    expect(words.map((fact) => [fact.data.accepted, fact.data.word, fact.data.workers])).toEqual([
      [true, 3, [service.workerId(idNumber(11))]],
      [false, 4, [service.workerId(idNumber(11))]],
    ]);
  });

  it('are taken back by saying again what is in force; then nothing waits for a word', async () => {
    const me = employer();
    const id = await submitted(me, [line(21)]);
    await correct(me, id, at(21, '3000.00'));
    expect((await correct(me, id, line(21))).body).toMatchObject({ number: 2, lines: 1, waiting: 0 });
    expect((await say(service.asWorker(idNumber(21)), id, 1, true)).status).toBe(409);
    expect((await say(service.asWorker(idNumber(21)), id, 2, true)).status).toBe(409);
    expect(await sums(me, id)).toEqual([1, '5200.00', '0.00', '5200.00']);
    expect((await correct(me, id, line(21))).status).toBe(400);
  });

  it('need nobody’s word before the payday is over', async () => {
    const me = employer();
    const id = await submitted(me, [at(31, '52000.00')], { period: '2026-02', payday: '2026-03-10' });
    expect((await correct(me, id, line(31))).body).toMatchObject({ lines: 1, waiting: 0 });
    expect(await sums(me, id)).toEqual([1, '5200.00', '0.00', '5200.00']);
  });

  it('are refused for a draft, for a stranger, for wrong lines', async () => {
    const me = employer();
    const { body: draft } = await service.post(me, '/payrolls', {
      employer: me.uscc,
      period: '2026-01',
      payday: '2026-02-10',
      lines: [line(1)],
    });
    expect((await correct(me, draft.id, at(1, '1.00'))).status).toBe(409);
    const id = await submitted(me, [line(1)]);
    expect((await correct(employer(), id, at(1, '1.00'))).status).toBe(404);
    const wrong = await correct(me, id, at(1, '6000.00'), at(1, '6000.00'), at(2, '1.00', { backPayFor: '2026-01' }));
    expect([wrong.status, wrong.body.errors.map((one: { path: string }) => one.path)]).toEqual([
      400,
      ['lines.1.idNumber', 'lines.2.backPayFor'],
    ]);
    expect((await service.get(me, `/payrolls/${id}/corrections/1`)).status).toBe(404);
    expect((await service.get(me, `/payrolls/${id}/corrections/99999999999`)).status).toBe(404);
    expect((await service.get(me, `/payrolls/${id}/versions/0/lines`)).body.items).toHaveLength(1);
    expect((await service.get(me, `/payrolls/${id}/versions/1/lines`)).status).toBe(404);
  });

  it('of 2000 lines are taken in one call and leave in pieces', async () => {
    const me = employer();
    const all = Array.from({ length: 2_000 }, (_, i) => i);
    const { body } = await service.post(me, '/payrolls', {
      employer: me.uscc,
      period: '2026-01',
      payday: '2026-02-10',
      lines: all.map((n) => line(30_000 + n)),
    });
    await service.post(me, `/payrolls/${body.id}/submission`);
    await eventually('the payroll to be submitted', async () => (await service.get(me, `/payrolls/${body.id}`)).body.state === 'submitted');
    const answer = await correct(me, body.id, ...all.map((n) => at(30_000 + n, n % 2 ? '5300.00' : '5100.00')));
    expect(answer.body).toMatchObject({ lines: 2_000, waiting: 1_000 });
    expect(await sums(me, body.id)).toEqual([2_000, '10500000.00', '0.00', '10500000.00']);
    const pieces = (await service.facts('payroll-corrected')).filter((fact) => fact.data.payrollId === body.id);
    expect(pieces.map((piece) => piece.data.lines.length)).toEqual([500, 500, 500, 500]);
  });

  it('and payments leave the same open, whatever their order and however many come at once', async () => {
    const worker = (n: number) => service.asWorker(idNumber(n));
    // A raise, a receipt, a returned one, and a lowering with its word: each is one step; the lowering speaks after the raise.
    const steps = fc.record({
      raised: fc.integer({ min: 520_001, max: 900_000 }),
      paid: fc.array(fc.integer({ min: 1, max: 600_000 }), { maxLength: 3 }),
      returned: fc.boolean(),
      accepted: fc.boolean(),
      order: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      atOnce: fc.boolean(),
    });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(steps, async ({ raised, paid, returned, accepted, order, atOnce }) => {
        const me = employer();
        const n = 41_000 + run++;
        const { body } = await service.post(me, '/payrolls', {
          employer: me.uscc,
          period: '2026-01',
          payday: '2026-02-10',
          lines: [line(n)],
        });
        const id = body.id as string;
        const corrections = async (): Promise<void> => {
          expect((await service.post(me, `/payrolls/${id}/submission`)).status).toBe(201);
          expect((await correct(me, id, at(n, yuan(raised)))).status).toBe(201);
          expect((await correct(me, id, at(n, '3000.00'))).status).toBe(201);
          expect((await say(worker(n), id, 2, accepted)).status).toBe(201);
        };
        const receipts = paid.map((amount, i) => async (): Promise<void> => {
          expect((await pay(me.uscc, id, n, yuan(amount), `${id}-${i}`)).status).toBe(201);
          if (returned && i === 0) await pay(me.uscc, id, n, yuan(amount), `${id}-${i}`, 'returned');
        });
        const tasks = [corrections, ...receipts].map((task, i) => ({ task, at: order[i]! })).sort((a, b) => a.at - b.at);
        if (atOnce) await Promise.all(tasks.map(({ task }) => task()));
        else for (const { task } of tasks) await task();
        const due = accepted ? 300_000 : raised;
        const covered = paid.reduce((sum, amount, i) => sum + (returned && i === 0 ? 0 : amount), 0);
        expect(await sums(me, id)).toEqual([1, yuan(due), yuan(covered), yuan(Math.max(0, due - covered))]);
      }),
      { numRuns: 25, seed: 20260220, endOnFailure: true },
    );
  });

  it('may be answered by the worker and the inspector of the region, by nobody else', async () => {
    const me = employer();
    await service.owner.query(`INSERT INTO wage_cards.employer_place (uscc, region, known_at) VALUES ($1, '371302', now())`, [me.uscc]);
    const id = await submitted(me, [line(51), line(52)]);
    await correct(me, id, at(51, '3000.00'), at(52, '3000.00'));
    const path = `/payrolls/${id}/corrections`;
    const statuses = async (calls: [TestCaller | null, object?, number?][], to = `${path}/1/confirmations`) => {
      const found: number[] = [];
      for (const [who, body] of calls) found.push((await (body ? service.post(who, to, body) : service.get(who, to))).status);
      return found;
    };
    const yes = { accepted: true };
    expect(
      await statuses([
        [null, yes],
        [me, yes],
        [bank, yes],
        [{ role: 'supervisor', region: '371302' }, yes],
        [{ role: 'auditor' }, yes],
        [service.asWorker(idNumber(53)), yes],
        [service.asWorker(idNumber(51)), { ...yes, idNumber: idNumber(52) }],
        [
          { role: 'inspector', region: '371311' },
          { ...yes, idNumber: idNumber(51) },
        ],
        [
          { role: 'inspector', region: '371302', department: 'water' },
          { ...yes, idNumber: idNumber(51) },
        ],
        [inspector, yes],
        [inspector, { ...yes, idNumber: idNumber(53) }],
        [inspector, { ...yes, idNumber: idNumber(51), note: '到场核对' }],
        [service.asWorker(idNumber(52)), yes],
      ]),
    ).toEqual([401, 403, 403, 403, 403, 404, 404, 404, 404, 400, 400, 201, 201]);
    expect(await sums(me, id)).toEqual([2, '6000.00', '0.00', '6000.00']);
    for (const where of ['', '/1', '/1/lines'])
      expect(
        await statuses(
          [
            [null],
            [me],
            [employer()],
            [inspector],
            [{ role: 'inspector', region: '371311' }],
            [bank],
            [service.asWorker(idNumber(51))],
            [{ role: 'auditor' }],
          ],
          path + where,
        ),
      ).toEqual([401, 200, 404, 200, 404, 403, 403, 200]);
    const notes = async (who: TestCaller) =>
      (await service.get(who, `${path}/1`)).body.confirmations.map((one: { note?: string }) => one.note);
    expect([await notes(inspector), await notes(me)]).toEqual([
      ['到场核对', undefined],
      [undefined, undefined],
    ]);
    expect((await service.get(inspector, `/payrolls/${id}/versions/0/lines`)).body.items.map((one: { net: string }) => one.net)).toEqual([
      '5200.00',
      '5200.00',
    ]);
  });

  it('stand on the payslip with every version, its receipts and what is open, in plain Chinese', async () => {
    const me = employer();
    const id = await submitted(me, [
      line(61, { deductions: [{ kind: 'social-insurance', amount: '800.00' }], gross: '6000.00' }),
      line(62),
    ]);
    const worker = service.asWorker(idNumber(61));
    await pay(me.uscc, id, 61, '5000.00', 'S1');
    await pay(me.uscc, id, 61, '100.00', 'S2', 'failed');
    await pay(me.uscc, id, 62, '5200.00', 'S3');
    await correct(me, id, at(61, '5000.00'));
    const { body: list } = await service.get(worker, '/payslips');
    const { status, body } = await service.get(worker, `/payslips/${list.items[0].id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ period: '2026-01', net: '5200.00', paid: '5000.00', open: '200.00', awaitsWord: 1 });
    expect(
      body.receipts.map((one: { amount: string; status: string; names: string }) => [one.amount, one.status, one.names]).sort(),
    ).toEqual([
      ['100.00', 'failed', 'payroll'],
      ['5000.00', 'paid', 'payroll'],
    ]);
    expect(
      body.versions.map((one: { effect: string; standing: string; reason?: string }) => [one.effect, one.standing, one.reason]),
    ).toEqual([
      ['submitted', 'in-force', undefined],
      ['lowered', 'waiting', '核对考勤后更正'],
    ]);
    expect(body.text).toContain('已到账5000.00元，尚欠200.00元');
    const open = async (who: TestCaller, query = '') => (await service.get(who, `/open-wages${query}`)).body.items;
    expect(await open(worker)).toEqual([
      {
        workerId: service.workerId(idNumber(61)),
        period: '2026-01',
        employer: me.uscc,
        project: null,
        due: '5200.00',
        paid: '5000.00',
        open: '200.00',
      },
    ]);
    expect(await open(me)).toHaveLength(1);
    expect(await open(me, `?employer=${usccNumber(1)}`)).toHaveLength(1);
    expect(await open(service.asWorker(idNumber(62)), `?workerId=${service.workerId(idNumber(61))}`)).toEqual([]);
    await say(worker, id, 1, true);
    expect((await service.get(worker, `/payslips/${id}.1`)).body).toMatchObject({ net: '5000.00', open: '0.00', awaitsWord: null });
    expect(await open(worker)).toEqual([]);
    const statuses: number[] = [];
    for (const [who, path] of [
      [null, `/payslips/${id}.1`],
      [service.asWorker(idNumber(62)), `/payslips/${id}.1`],
      [worker, '/payslips/none'],
      [worker, `/payslips/${id}.9`],
      [me, `/payslips/${id}.1`],
      [inspector, `/payslips/${id}.1`],
      [inspector, '/open-wages'],
      [bank, '/open-wages'],
      [null, '/open-wages'],
    ] as const)
      statuses.push((await service.get(who, path)).status);
    expect(statuses).toEqual([401, 404, 404, 404, 403, 403, 403, 403, 401]);
  });

  it('are kept: the service itself can neither change nor remove a version, a reason or a word', async () => {
    const { rows } = await service.owner.query(
      `SELECT t AS table, p AS privilege FROM unnest($1::text[]) t CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) p
       WHERE has_table_privilege('anxin_wage_cards_app', 'wage_cards.' || t, p)`,
      [['payroll_correction', 'payroll_line_version', 'payroll_correction_confirmation']],
    );
    expect(rows).toEqual([]);
    const own = (sql: string, parameters: unknown[] = []): Promise<unknown> =>
      service.service.app.get(Transactions).run((tx) => tx.query(sql, parameters));
    for (const table of [
      'payroll_line',
      'payment',
      'payment_line',
      'transfer',
      'attendance',
      'attendance_report',
      'attendance_change',
      'cash_confirmation',
    ])
      await expect(own(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    const me = employer();
    const id = await submitted(me, [line(71)]);
    await expect(own(`DELETE FROM payroll WHERE id = $1`, [id])).rejects.toThrow('is kept');
    await expect(own(`UPDATE payroll_line_version SET net = 0`)).rejects.toThrow('permission denied');
    const { body: empty } = await service.post(me, '/payrolls', { employer: me.uscc, period: '2026-03', payday: '2026-04-10' });
    await own(`DELETE FROM payroll WHERE id = $1 AND lines = 0`, [empty.id]);
    expect((await service.get(me, `/payrolls/${empty.id}`)).status).toBe(404);
    const { rows: reasons } = await service.owner.query(`SELECT reason FROM wage_cards.payroll_correction`);
    expect(JSON.stringify(reasons)).not.toContain('考勤');
  });
});
