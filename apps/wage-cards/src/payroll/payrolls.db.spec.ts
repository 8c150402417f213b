import type { TestCaller } from '@anxin/testing';
import { eventually } from '@anxin/testing';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';

jest.setTimeout(120_000);

const line = (n: number, more: object = {}) => ({
  idNumber: idNumber(n),
  post: '缝纫工',
  kind: 'direct',
  gross: '6000.00',
  net: '5200.00',
  ...more,
});
const lines = (from: number, count: number) => Array.from({ length: count }, (_, at) => line(from + at));
const paths = (body: { errors: { path: string }[] }) => body.errors.map((error) => error.path);

describe('payrolls', () => {
  let service: WageCardsUnderTest;
  let made = 0;
  const employer = (): TestCaller & { uscc: string } => ({ role: 'employer', uscc: usccNumber(1_000 + made++) });
  const payroll = (uscc: string, more: object = {}) => ({ employer: uscc, period: '2026-01', payday: '2026-02-10', ...more });
  beforeAll(async () => (service = await WageCardsUnderTest.start()));
  afterAll(() => service?.stop());

  it('are drafted, filled and submitted; the answer means that all lines have left', async () => {
    const me = employer();
    const { status, body: draft } = await service.post(me, '/payrolls', payroll(me.uscc, { lines: [line(1)] }));
    expect([status, draft.state, draft.lines, draft.net]).toEqual([201, 'draft', 1, '5200.00']);
    const details = {
      daysWorked: 21.5,
      normalHours: 172,
      absences: [{ kind: 'sick', days: 1 }],
      overtimeHours: { workday: 8, restday: '4.5' },
      overtimePay: '420.00',
      allowances: '100.00',
      deductions: [{ kind: 'social-insurance', amount: '800.00' }],
    };
    await service.post(me, `/payrolls/${draft.id}/lines`, {
      lines: [line(2, details), line(2, { backPayFor: '2025-12', gross: '0.29', net: '0.29' })],
    });
    const { status: submitted, body } = await service.post(me, `/payrolls/${draft.id}/submission`);
    expect([submitted, body.state, body.lines, body.gross, body.net]).toEqual([201, 'submitted', 3, '12000.29', '10400.29']);
    const [recorded] = (await service.facts('payroll-lines-recorded')).filter((fact) => fact.data.payrollId === draft.id);
    expect(recorded!.data).toEqual({
      payrollId: draft.id,
      employer: me.uscc,
      version: 1,
      lines: [
        { line: 1, workerId: service.workerId(idNumber(1)), post: '缝纫工', kind: 'direct', gross: '6000.00', net: '5200.00' },
        {
          line: 2,
          workerId: service.workerId(idNumber(2)),
          post: '缝纫工',
          kind: 'direct',
          gross: '6000.00',
          net: '5200.00',
          ...details,
          daysWorked: '21.5',
          normalHours: '172',
          absences: [{ kind: 'sick', days: '1' }],
          overtimeHours: { workday: '8', restday: '4.5' },
        },
        {
          line: 3,
          workerId: service.workerId(idNumber(2)),
          post: '缝纫工',
          kind: 'direct',
          gross: '0.29',
          net: '0.29',
          backPayFor: '2025-12',
        },
      ],
    });
    const [whole] = (await service.facts('payroll-submitted')).filter((fact) => fact.data.payrollId === draft.id);
    expect(whole!.data).toEqual({
      payrollId: draft.id,
      employer: me.uscc,
      period: '2026-01',
      payday: '2026-02-10',
      version: 1,
      lines: 3,
      gross: '12000.29',
      net: '10400.29',
    });
    const { body: page } = await service.get(me, `/payrolls/${draft.id}/lines?limit=2`);
    expect(page.items[1]).toMatchObject({ ...details, overtimeHours: { workday: 8, restday: 4.5 }, paid: '0.00', open: '5200.00' });
    const { body: rest } = await service.get(me, `/payrolls/${draft.id}/lines?limit=2&cursor=${page.nextCursor}`);
    expect(rest.items.map((one: { line: number }) => one.line)).toEqual([3]);
    expect(rest.nextCursor).toBeNull();
  });

  it('may not be submitted twice, nor empty, nor beside another of their period', async () => {
    const me = employer();
    const { body: empty } = await service.post(me, '/payrolls', payroll(me.uscc));
    const refused = await service.post(me, `/payrolls/${empty.id}/submission`);
    expect([refused.status, refused.body.openSteps]).toEqual([409, ['lines']]);
    const { body: first } = await service.post(me, '/payrolls', payroll(me.uscc, { lines: [line(1)] }));
    expect((await service.post(me, `/payrolls/${first.id}/submission`)).status).toBe(201);
    expect((await service.post(me, `/payrolls/${first.id}/submission`)).status).toBe(409);
    expect((await service.post(me, `/payrolls/${first.id}/lines`, { lines: [line(2)] })).status).toBe(409);
    await service.post(me, `/payrolls/${empty.id}/lines`, { lines: [line(3)] });
    expect((await service.post(me, `/payrolls/${empty.id}/submission`)).status).toBe(409);
    const site = { project: '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a' };
    const { body: other } = await service.post(me, '/payrolls', payroll(me.uscc, { ...site, lines: [line(1)] }));
    expect((await service.post(me, `/payrolls/${other.id}/submission`)).status).toBe(201);
  });

  it('are submitted once, however many try at once', async () => {
    const me = employer();
    const drafts = await Promise.all([1, 2, 3, 4].map((n) => service.post(me, '/payrolls', payroll(me.uscc, { lines: [line(n)] }))));
    const answers = await Promise.all(drafts.map(({ body }) => service.post(me, `/payrolls/${body.id}/submission`)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409]);
    expect((await service.facts('payroll-submitted')).filter((fact) => fact.data.employer === me.uscc)).toHaveLength(1);
  });

  it('are refused line by line, and nothing of the call is kept', async () => {
    const me = employer();
    const { body: draft } = await service.post(me, '/payrolls', payroll(me.uscc, { lines: [line(1)] }));
    const wrong = [line(2), line(1), line(3, { deductions: [{ kind: 'tax', amount: '1.00' }] }), line(2)];
    const { status, body } = await service.post(me, `/payrolls/${draft.id}/lines`, { lines: wrong });
    expect([status, paths(body)]).toEqual([400, ['lines.1.idNumber', 'lines.2.net', 'lines.3.idNumber']]);
    const form = [
      line(2, { net: '5200' }),
      line(3, { idNumber: '371302199001010000' }),
      line(4, { kind: 'friend' }),
      line(5, { daysWorked: 21.123 }),
      line(6, { overtime: 1 }),
    ];
    const bad = await service.post(me, `/payrolls/${draft.id}/lines`, { lines: form });
    expect([bad.status, paths(bad.body)]).toEqual([
      400,
      ['lines.0.net', 'lines.1.idNumber', 'lines.2.kind', 'lines.3.daysWorked', 'lines.4.overtime'],
    ]);
    expect(JSON.stringify(bad.body)).not.toContain('371302199001010000');
    expect((await service.get(me, `/payrolls/${draft.id}`)).body).toMatchObject({ lines: 1, net: '5200.00' });
  });

  it.each([
    ['period', { period: '2026-13' }],
    ['payday', { payday: '2026-02-30' }],
    ['employer', { employer: '91371302MA3TEKT04V' }],
    ['project', { project: 'site' }],
  ])('are refused for a wrong %s', async (path, wrong) => {
    const me = employer();
    const { status, body } = await service.post(me, '/payrolls', { ...payroll(me.uscc), ...wrong });
    expect([status, paths(body)]).toEqual([400, [path]]);
  });

  it('of 5000 lines are taken in one call, submitted piece by piece and complete in the end', async () => {
    const me = employer();
    const { body: draft } = await service.post(me, '/payrolls', payroll(me.uscc));
    const begun = performance.now();
    expect((await service.post(me, `/payrolls/${draft.id}/lines`, { lines: lines(10_000, 5_000) })).status).toBe(201);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect((await service.post(me, `/payrolls/${draft.id}/lines`, { lines: lines(20_000, 5_001) })).status).toBe(400);
    const { body } = await service.post(me, `/payrolls/${draft.id}/submission`);
    expect([body.state, body.lines, body.net]).toEqual(['submitting', 5_000, '26000000.00']);
    await eventually(
      'the payroll to be submitted',
      async () => (await service.get(me, `/payrolls/${draft.id}`)).body.state === 'submitted',
    );
    const pieces = (await service.facts('payroll-lines-recorded')).filter((fact) => fact.data.payrollId === draft.id);
    expect(pieces.map((piece) => piece.data.lines.length)).toEqual(Array(10).fill(500));
    expect(pieces.flatMap((piece) => piece.data.lines.map((one: { line: number }) => one.line))).toEqual(
      Array.from({ length: 5_000 }, (_, at) => at + 1),
    );
    expect((await service.facts('payroll-submitted')).filter((fact) => fact.data.payrollId === draft.id)).toHaveLength(1);
  });

  it('show a worker its own payslips, newest first, of submitted payrolls alone', async () => {
    const me = employer();
    for (const period of ['2025-11', '2025-12', '2026-01']) {
      const { body } = await service.post(me, '/payrolls', payroll(me.uscc, { period, lines: [line(60_001), line(60_002)] }));
      if (period !== '2026-01') await service.post(me, `/payrolls/${body.id}/submission`);
    }
    const { body } = await service.get(service.asWorker(idNumber(60_001)), '/payslips');
    expect(body.items.map((slip: { period: string; workerId: string }) => [slip.period, slip.workerId])).toEqual([
      ['2025-12', service.workerId(idNumber(60_001))],
      ['2025-11', service.workerId(idNumber(60_001))],
    ]);
    const { body: first } = await service.get(service.asWorker(idNumber(60_001)), '/payslips?limit=1');
    const { body: second } = await service.get(service.asWorker(idNumber(60_001)), `/payslips?limit=1&cursor=${first.nextCursor}`);
    expect([first.items[0].period, second.items[0].period, second.nextCursor]).toEqual(['2025-12', '2025-11', null]);
  });

  it('keep their lines, and no line is kept without its payroll', async () => {
    const me = employer();
    const { body } = await service.post(me, '/payrolls', payroll(me.uscc, { lines: [line(70_001)] }));
    const add = (id: string) =>
      service.owner.query(
        `INSERT INTO wage_cards.payroll_line (payroll_id, line, worker_id, post, kind, gross, net) SELECT $1, 2, 'p1' || repeat('a', 26), '缝纫工', 'direct', 1, 1`,
        [id],
      );
    await expect(add('01900000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: '23503' });
    await expect(
      service.owner.query(`UPDATE wage_cards.payroll_line SET payroll_id = uuidv7() WHERE payroll_id = $1`, [body.id]),
    ).rejects.toMatchObject({
      code: '23001',
    });
    await expect(service.owner.query(`UPDATE wage_cards.payroll SET id = uuidv7() WHERE id = $1`, [body.id])).rejects.toMatchObject({
      code: '23001',
    });
    await add(body.id);
    expect((await service.get(me, `/payrolls?employer=${me.uscc}`)).body.items).toMatchObject([{ id: body.id, state: 'draft' }]);
  });
});
