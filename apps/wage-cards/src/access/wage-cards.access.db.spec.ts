import { employerRegistered, projectRegistered, subcontractRegistered } from '@anxin/contracts';
import type { Delivered } from '@anxin/messaging';
import { Transactions } from '@anxin/persistence';
import { SitesConsumer } from '@anxin/site-copy';
import { eventually, type TestCaller } from '@anxin/testing';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';
import { csvFile } from '../../test/return-files';
import { EmployerRegisteredConsumer } from '../place/employer-registered.consumer';
import { ProjectRegisteredConsumer } from '../place/project-registered.consumer';

jest.setTimeout(60_000);

const ME = usccNumber(1);
const PROJECT = '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a';
const callers = {
  employer: { role: 'employer', uscc: ME },
  otherEmployer: { role: 'employer', uscc: usccNumber(2) },
  bank: { role: 'bank', client: 'bank-1' },
  otherBank: { role: 'bank', client: 'bank-2' },
  hotline: { role: 'hotline' },
  inspector: { role: 'inspector', region: '371302' },
  otherInspector: { role: 'inspector', region: '371311' },
  waterInspector: { role: 'inspector', region: '371302', department: 'water' },
  supervisor: { role: 'supervisor', region: '371300' },
  otherSupervisor: { role: 'supervisor', region: '371311' },
  auditor: { role: 'auditor' },
  administrator: { role: 'administrator' },
} satisfies Record<string, TestCaller>;
type Name = keyof typeof callers | 'worker' | 'otherWorker' | 'nobody';

const event = <D>(type: string, data: D, at: string): Delivered<D> => ({
  id: '0199a4a0-7c1e-7d52-9b0a-000000000000',
  type,
  subject: 's',
  key: 'k',
  time: new Date(at),
  recordedTime: new Date(at),
  data,
  topic: 't',
  partition: 0,
  offset: 0n,
});

describe('who may do what with wage cards, payrolls and payments', () => {
  let service: WageCardsUnderTest;
  const caller = (name: Name): TestCaller | null =>
    name === 'nobody'
      ? null
      : name === 'worker'
        ? service.asWorker(idNumber(1))
        : name === 'otherWorker'
          ? service.asWorker(idNumber(2))
          : callers[name];
  const heard = (uscc: string, region: string, at: string) =>
    service.service.app.get(Transactions).run(async (tx) => {
      const events = [event(employerRegistered.type, { ...employerSample, uscc, region }, at)];
      await service.service.app
        .get(EmployerRegisteredConsumer, { strict: false })
        .employerRegistered(events, { tx, group: 'anxin.wage-cards' });
    });
  const heardOfProject = (sector: string, region: string, at: string) =>
    service.service.app.get(Transactions).run(async (tx) => {
      const data = { ...projectSample, projectId: PROJECT, sector: sector as 'water', region };
      await service.service.app
        .get(ProjectRegisteredConsumer, { strict: false })
        .projectRegistered([event(projectRegistered.type, data, at)], { tx, group: 'anxin.wage-cards' });
    });
  const line = { idNumber: idNumber(1), post: '缝纫工', kind: 'direct', gross: '5200.00', net: '5200.00' };
  const made: Record<string, string> = {};

  beforeAll(async () => {
    service = await WageCardsUnderTest.start();
    await heard(ME, '371302', '2026-01-05T09:00:00+08:00');
    const draft = async (period: string, more: object = {}) =>
      (await service.post(callers.employer, '/payrolls', { employer: ME, period, payday: '2026-02-10', lines: [line], ...more })).body.id;
    made.draft = await draft('2026-02');
    made.payroll = await draft('2026-01');
    made.site = await draft('2026-01', { project: PROJECT });
    for (const id of [made.payroll, made.site]) await service.post(callers.employer, `/payrolls/${id}/submission`);
    const paid = { employer: ME, paidOn: '2026-02-10', payroll: made.payroll };
    made.payment = (
      await service.post(callers.bank, '/payments', {
        ...paid,
        channel: 'card',
        lines: [{ idNumber: idNumber(1), amount: '5000.00', reference: 'A' }],
      })
    ).body.id;
    made.cash = (
      await service.post(callers.employer, '/payments', {
        ...paid,
        channel: 'cash',
        lines: [{ idNumber: idNumber(1), amount: '200.00', reference: 'B' }],
      })
    ).body.id;
  });
  afterAll(() => service?.stop());

  const worker = { name: '张一', idNumber: idNumber(1) };
  const card = { worker, bank: '工行', cardNumber: '6222021234567890' };
  const payment = {
    employer: ME,
    paidOn: '2026-02-10',
    channel: 'card',
    lines: [{ idNumber: idNumber(1), amount: '1.00', reference: 'C' }],
  };
  const routes: [string, string, () => unknown, Partial<Record<Name, number>>][] = [
    [
      'POST',
      '/wage-cards',
      () => card,
      {
        bank: 201,
        employer: 201,
        worker: 403,
        hotline: 403,
        inspector: 403,
        supervisor: 403,
        auditor: 403,
        administrator: 403,
        nobody: 401,
      },
    ],
    [
      'GET',
      '/wage-cards',
      () => undefined,
      { bank: 200, employer: 200, worker: 200, auditor: 200, hotline: 403, inspector: 403, supervisor: 403, nobody: 401 },
    ],
    [
      'POST',
      '/payrolls',
      () => ({ employer: ME, period: '2026-03', payday: '2026-04-10' }),
      {
        employer: 201,
        otherEmployer: 403,
        bank: 403,
        worker: 403,
        inspector: 403,
        supervisor: 403,
        auditor: 403,
        hotline: 403,
        nobody: 401,
      },
    ],
    [
      'POST',
      '/payrolls/{draft}/lines',
      () => ({ lines: [{ ...line, idNumber: idNumber(9) }] }),
      { otherEmployer: 404, bank: 403, worker: 403, inspector: 403, auditor: 403, nobody: 401, employer: 201 },
    ],
    [
      'POST',
      '/payrolls/{draft}/submission',
      () => undefined,
      { otherEmployer: 404, bank: 403, worker: 403, inspector: 403, auditor: 403, nobody: 401, employer: 201 },
    ],
    ['POST', '/payrolls/none/submission', () => undefined, { employer: 404 }],
    [
      'GET',
      '/payrolls',
      () => undefined,
      {
        employer: 200,
        inspector: 200,
        supervisor: 200,
        auditor: 200,
        administrator: 200,
        bank: 403,
        worker: 403,
        hotline: 403,
        nobody: 401,
      },
    ],
    ...['', '/lines'].map((end): [string, string, () => unknown, Partial<Record<Name, number>>] => [
      'GET',
      `/payrolls/{payroll}${end}`,
      () => undefined,
      {
        employer: 200,
        otherEmployer: 404,
        inspector: 200,
        otherInspector: 404,
        waterInspector: 404,
        supervisor: 200,
        otherSupervisor: 404,
        auditor: 200,
        administrator: 200,
        bank: 403,
        worker: 403,
        nobody: 401,
      },
    ]),
    ['GET', '/payrolls/none', () => undefined, { employer: 404 }],
    [
      'GET',
      '/payslips',
      () => undefined,
      { worker: 200, employer: 403, bank: 403, inspector: 403, supervisor: 403, auditor: 403, nobody: 401 },
    ],
    [
      'POST',
      '/payments',
      () => payment,
      { bank: 201, employer: 403, worker: 403, inspector: 403, supervisor: 403, auditor: 403, hotline: 403, nobody: 401 },
    ],
    [
      'GET',
      '/payments',
      () => undefined,
      { bank: 200, employer: 200, worker: 200, inspector: 200, supervisor: 200, auditor: 200, hotline: 403, nobody: 401 },
    ],
    [
      'GET',
      '/payments/{payment}',
      () => undefined,
      {
        bank: 200,
        otherBank: 404,
        employer: 200,
        otherEmployer: 404,
        worker: 200,
        otherWorker: 404,
        inspector: 200,
        otherInspector: 404,
        waterInspector: 404,
        supervisor: 200,
        otherSupervisor: 404,
        auditor: 200,
        hotline: 403,
        nobody: 401,
      },
    ],
    ['GET', '/payments/{cash}', () => undefined, { bank: 404, employer: 200, worker: 200 }],
    [
      'POST',
      '/payments/{cash}/confirmations',
      () => ({ accepted: true, idNumber: idNumber(1) }),
      {
        worker: 201,
        otherWorker: 404,
        inspector: 201,
        otherInspector: 404,
        waterInspector: 404,
        employer: 403,
        bank: 403,
        supervisor: 403,
        auditor: 403,
        administrator: 403,
        nobody: 401,
      },
    ],
    ['POST', '/payments/{cash}/confirmations', () => ({ accepted: true }), { inspector: 400, worker: 201 }],
    ['POST', '/payments/{cash}/confirmations', () => ({ accepted: true, idNumber: idNumber(2) }), { inspector: 400 }],
    [
      'GET',
      `/payments/overpayments?employer=${ME}`,
      () => undefined,
      {
        employer: 200,
        inspector: 200,
        supervisor: 200,
        auditor: 200,
        administrator: 200,
        bank: 403,
        worker: 403,
        hotline: 403,
        nobody: 401,
      },
    ],
    ['GET', '/payments/overpayments', () => undefined, { employer: 400, inspector: 400 }],
    [
      'GET',
      `/payments/unmatched?employer=${ME}`,
      () => undefined,
      {
        employer: 200,
        bank: 200,
        inspector: 200,
        supervisor: 200,
        auditor: 200,
        administrator: 200,
        worker: 403,
        hotline: 403,
        nobody: 401,
      },
    ],
    [
      'POST',
      '/payments/{cash}/sheet',
      () => ({ signedOn: '2026-02-10', sha256: 'b'.repeat(64) }),
      { otherEmployer: 404, bank: 403, worker: 403, inspector: 403, supervisor: 403, auditor: 403, nobody: 401, employer: 201 },
    ],
    ['POST', '/payments/{payment}/sheet', () => ({ signedOn: '2026-02-10', sha256: 'd'.repeat(64) }), { employer: 400 }],
    ['POST', '/payments/none/confirmations', () => ({ accepted: true }), { worker: 404 }],
  ];
  const cases = routes.flatMap(([method, route, body, expected]) =>
    Object.entries(expected).map(([name, status]): [string, string, Name, number, () => unknown] => [
      method,
      route,
      name as Name,
      status,
      body,
    ]),
  );

  it.each(cases)('%s %s as %s is answered %i', async (method, route, name, status, body) => {
    const where = route.replace(/\{(\w+)\}/g, (_, key: string) => made[key]!);
    const answer = method === 'GET' ? await service.get(caller(name), where) : await service.post(caller(name), where, body());
    expect(answer.status).toBe(status);
  });

  it('shows surpluses to the employer and to the offices of its place alone', async () => {
    const receipt = (n: number, amount: string, reference: string) => ({ idNumber: idNumber(n), amount, reference });
    const lines = [receipt(1, '900.00', 'over'), receipt(8, '1.00', 'unmatched')];
    await service.post(callers.bank, '/payments', { ...payment, payroll: made.payroll, lines });
    for (const list of ['overpayments', 'unmatched']) {
      const seen = async (name: Name) => (await service.get(caller(name), `/payments/${list}?employer=${ME}`)).body.items.length > 0;
      for (const name of ['employer', 'inspector', 'supervisor', 'auditor'] as const)
        expect([name, await seen(name)]).toEqual([name, true]);
      for (const name of ['otherEmployer', 'otherInspector', 'waterInspector', 'otherSupervisor'] as const)
        expect([name, await seen(name)]).toEqual([name, false]);
    }
  });

  it('shows offices no drafts', async () => {
    const { body } = await service.post(callers.employer, '/payrolls', { employer: ME, period: '2025-01', payday: '2025-02-10' });
    expect((await service.get(callers.employer, `/payrolls/${body.id}`)).status).toBe(200);
    expect((await service.get(callers.inspector, `/payrolls/${body.id}`)).status).toBe(404);
  });

  it('goes by the project’s place and department once it is known, whatever comes first', async () => {
    const sees = async (name: Name) => (await service.get(caller(name), `/payrolls/${made.site}`)).status;
    expect([await sees('inspector'), await sees('waterInspector'), await sees('otherInspector')]).toEqual([200, 404, 404]);
    await heardOfProject('water', '371302', '2026-02-02T09:00:00+08:00');
    expect([await sees('inspector'), await sees('waterInspector')]).toEqual([200, 200]);
    await heardOfProject('housing', '371311', '2026-02-01T09:00:00+08:00');
    expect([await sees('inspector'), await sees('waterInspector'), await sees('otherInspector')]).toEqual([200, 200, 404]);
    await heardOfProject('housing', '371311', '2026-02-03T09:00:00+08:00');
    expect([await sees('inspector'), await sees('waterInspector'), await sees('otherInspector')]).toEqual([404, 404, 200]);
  });

  it('shows an inspector’s note to the inspectorate, not to the employer', async () => {
    await service.post(callers.inspector, `/payments/${made.cash}/confirmations`, {
      accepted: true,
      idNumber: idNumber(1),
      note: '到场核对',
    });
    const notes = async (name: Name) =>
      (await service.get(caller(name), `/payments/${made.cash}`)).body.confirmations.map((one: { note?: string }) => one.note);
    expect(await notes('inspector')).toContain('到场核对');
    expect((await notes('employer')).filter(Boolean)).toEqual([]);
  });

  it('lets an inspector confirm or contest the cash of several workers at once, a worker its own alone', async () => {
    const lines = [41, 42, 43].map((n) => ({ ...line, idNumber: idNumber(n) }));
    const { body: payroll } = await service.post(callers.employer, '/payrolls', {
      employer: ME,
      period: '2025-09',
      payday: '2025-10-10',
      lines,
    });
    await service.post(callers.employer, `/payrolls/${payroll.id}/submission`);
    const handed = [41, 42, 43].map((n) => ({ idNumber: idNumber(n), amount: '5200.00', reference: `sheet-${n}` }));
    const sheet = { signedOn: '2025-10-10', sha256: 'c'.repeat(64), pages: 1 };
    const cash = { employer: ME, paidOn: '2025-10-10', channel: 'cash', payroll: payroll.id, sheet, lines: handed };
    const { body } = await service.post(callers.employer, '/payments', cash);
    const say = (name: TestCaller, accepted: boolean, numbers: number[], note?: string) =>
      service.post(name, `/payments/${body.id}/confirmations`, { accepted, lines: numbers.map((n) => ({ idNumber: idNumber(n) })), note });
    const open = async () => (await service.get(callers.employer, `/payrolls/${payroll.id}`)).body.open;
    expect(await open()).toBe('15600.00');
    const { status, body: said } = await say(callers.inspector, true, [41, 42, 41]);
    expect([status, said.by, said.workers]).toEqual([201, 'inspector', [41, 42].map((n) => service.workerId(idNumber(n)))]);
    expect(await open()).toBe('5200.00');
    const stranger = await say(callers.inspector, true, [43, 44]);
    expect([stranger.status, stranger.body.errors]).toEqual([400, [expect.objectContaining({ path: 'lines.1.idNumber' })]]);
    expect((await say(callers.otherInspector, true, [43])).status).toBe(404);
    expect((await say(service.asWorker(idNumber(43)), true, [41])).status).toBe(404);
    await say(callers.inspector, false, [41], '询问笔录：本人未收到');
    await say(service.asWorker(idNumber(43)), false, [], '没有拿到钱').then((answer) => expect(answer.status).toBe(400));
    await service.post(service.asWorker(idNumber(43)), `/payments/${body.id}/confirmations`, { accepted: false, note: '没有拿到钱' });
    expect(await open()).toBe('10400.00');
    const { body: seen } = await service.get(callers.inspector, `/payments/${body.id}`);
    expect(seen.lines.map((one: { confirmed: boolean }) => one.confirmed)).toEqual([false, true, false]);
    expect(seen.confirmations.map((one: { note?: string }) => one.note)).toEqual([undefined, '询问笔录：本人未收到', '没有拿到钱']);
  });

  describe('a general contractor’s platform', () => {
    const SITE = '0199a4a0-7c1e-7d52-9b0a-00000000beef';
    const [contractor, firm, stranger] = [usccNumber(71), usccNumber(72), usccNumber(73)];
    const platform: TestCaller = { role: 'platform', uscc: contractor };
    const otherPlatform: TestCaller = { role: 'platform', uscc: stranger };
    const payroll = (more: object = {}) => ({
      employer: firm,
      period: '2026-01',
      payday: '2026-02-10',
      project: SITE,
      lines: [line],
      ...more,
    });
    const days = (more: object = {}) => ({
      employer: firm,
      project: SITE,
      lines: [{ idNumber: idNumber(1), date: '2026-01-05' }],
      ...more,
    });
    const paidTo = (more: object = {}) => ({ ...card, employer: firm, project: SITE, ...more });
    const statusOf = async (who: TestCaller, path: string, body?: unknown) => (await service.post(who, path, body)).status;
    const outside = [{ employer: stranger }, { project: PROJECT }, { employer: stranger, project: PROJECT }];

    beforeAll(() =>
      service.service.app.get(Transactions).run(async (tx) => {
        const consumer = service.service.app.get(SitesConsumer, { strict: false });
        const delivery = { tx, group: 'anxin.wage-cards' };
        const subcontract = { subcontractId: SITE, projectId: SITE, generalContractor: contractor, subcontractor: firm, scope: '木工' };
        await consumer.subcontractRegistered([event(subcontractRegistered.type, subcontract, '2026-01-02T09:00:00+08:00')], delivery);
        const project = { ...projectSample, projectId: SITE, generalContractor: contractor, sector: 'housing' as const };
        await consumer.projectRegistered([event(projectRegistered.type, project, '2026-01-01T09:00:00+08:00')], delivery);
      }),
    );

    it('files attendance, payrolls with their corrections, and wage cards for the firms of its sites', async () => {
      expect(await statusOf(platform, '/attendance', days())).toBe(201);
      expect(await statusOf(platform, '/attendance', days({ employer: contractor }))).toBe(201);
      expect(await statusOf(platform, '/wage-cards', paidTo())).toBe(201);
      const { status, body } = await service.post(platform, '/payrolls', payroll());
      expect([status, body.employer]).toEqual([201, firm]);
      const correction = { lines: [{ ...line, idNumber: idNumber(3) }], reason: '第二班组' };
      expect(await statusOf(otherPlatform, `/payrolls/${body.id}/submission`)).toBe(404);
      expect(await statusOf(platform, `/payrolls/${body.id}/submission`)).toBe(201);
      expect(await statusOf(otherPlatform, `/payrolls/${body.id}/corrections`, correction)).toBe(404);
      expect(await statusOf(platform, `/payrolls/${body.id}/corrections`, correction)).toBe(201);
      expect((await service.get({ role: 'employer', uscc: firm }, `/payrolls/${body.id}`)).body).toMatchObject({
        state: 'submitted',
        lines: 2,
      });
    });

    it('files for no other firm, for no other site, and for none that names no site or firm', async () => {
      for (const more of outside) {
        for (const [path, body] of [
          ['/attendance', days(more)],
          ['/payrolls', payroll(more)],
          ['/wage-cards', paidTo(more)],
        ] as const)
          expect([path, more, await statusOf(platform, path, body)]).toEqual([path, more, 403]);
      }
      for (const who of [platform, otherPlatform]) {
        expect(await statusOf(who, '/payrolls', payroll({ project: undefined }))).toBe(403);
        expect(await statusOf(who, '/wage-cards', card)).toBe(403);
      }
      expect(await statusOf(platform, '/attendance', days({ employer: undefined }))).toBe(400);
      for (const [path, body] of [
        ['/attendance', days()],
        ['/payrolls', payroll()],
        ['/wage-cards', paidTo()],
      ] as const)
        expect([path, await statusOf(otherPlatform, path, body)]).toEqual([path, 403]);
      expect(await statusOf({ role: 'employer', uscc: stranger }, '/attendance', days())).toBe(403);
      expect(await statusOf({ role: 'employer', uscc: stranger }, '/wage-cards', paidTo())).toBe(403);
    });

    it('submits and corrects no payroll off its sites, reads none, and never says what was paid', async () => {
      for (const which of ['draft', 'payroll', 'site']) {
        expect(await statusOf(platform, `/payrolls/${made[which]}/submission`)).toBe(404);
        expect(await statusOf(platform, `/payrolls/${made[which]}/corrections`, { lines: [line], reason: 'x' })).toBe(404);
        expect(await statusOf(platform, `/payrolls/${made[which]}/lines`, { lines: [line] })).toBe(403);
      }
      expect(await statusOf(platform, '/payrolls/none/submission')).toBe(404);
      expect(await statusOf(platform, '/payments', { ...payment, employer: firm, channel: 'cash' })).toBe(403);
      expect(await statusOf(platform, '/wage-deposits', { employer: contractor, form: 'cash', amount: '1.00' })).toBe(403);
      for (const path of [
        '/payrolls',
        `/payrolls/${made.payroll}`,
        '/attendance',
        '/wage-cards',
        '/payments',
        '/payslips',
        '/wage-deposits',
      ])
        expect([path, (await service.get(platform, path)).status]).toEqual([path, 403]);
    });
  });

  it('leaves no personal data in answers, events, logs or tables', async () => {
    const canary = { name: '金丝雀', idNumber: idNumber(777), phone: '13905397777' };
    const number = '6222027777000077';
    const employer = callers.employer;
    const answers = [
      await service.post(callers.bank, '/wage-cards', { worker: canary, bank: '工行', cardNumber: number }),
      await service.post(callers.bank, '/wage-cards', { worker: { ...canary, phone: '139053977x7' }, bank: '', cardNumber: number }),
      await service.post(employer, '/payrolls', {
        employer: ME,
        period: '2025-06',
        payday: '2025-07-10',
        lines: [{ ...line, idNumber: canary.idNumber }],
      }),
      await service.post(employer, '/payrolls', {
        employer: ME,
        period: '2025-06',
        payday: '2025-07-10',
        lines: [
          { ...line, idNumber: canary.idNumber },
          { ...line, idNumber: canary.idNumber },
        ],
      }),
      await service.post(employer, '/payments', {
        employer: ME,
        paidOn: '2025-07-10',
        channel: 'cash',
        lines: [{ idNumber: canary.idNumber, amount: '1.00', reference: 'canary' }],
      }),
      await service.post(callers.bank, '/payments', {
        ...payment,
        lines: [{ idNumber: canary.idNumber, amount: '1.00', reference: `R${canary.idNumber}` }],
      }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([201, 400, 201, 400, 201, 400]);
    const detail = (reference: string, more: object = {}) => ({
      card: number,
      ...canary,
      amount: '1.00',
      status: '成功',
      reference,
      ...more,
    });
    const file = await service.upload(
      callers.bank,
      `/payments/return-files?employer=${ME}&bank=general&version=csv-1`,
      csvFile([detail('canary-1'), detail(`R${canary.idNumber}`), detail('canary-2', { status: canary.name })]),
    );
    const files = `/payments/return-files/${file.body.id}`;
    await eventually('the return file to be stored', async () => (await service.get(callers.bank, files)).body.state === 'done');
    answers.push(file, await service.get(callers.bank, files), await service.get(callers.bank, `${files}/receipt`));
    expect(answers.at(-1)!.body.claims).toMatchObject({ accepted: 1, rejected: 2 });
    await service.post(employer, `/payrolls/${answers[2]!.body.id}/submission`);
    const mine = service.asWorker(canary.idNumber);
    for (const where of ['/wage-cards', '/payslips', '/payments', `/payments/${answers[4]!.body.id}`])
      answers.push(await service.get(mine, where));
    await service.post(mine, `/payments/${answers[4]!.body.id}/confirmations`, { accepted: false, note: `我是${canary.name}` });
    await eventually(
      'the outbox to be empty',
      async () => (await service.owner.query(`SELECT count(*)::int AS left FROM wage_cards.outbox`)).rows[0].left === 0,
    );
    const { rows: tables } = await service.owner.query(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema IN ('wage_cards', 'bus')`,
    );
    const stored: string[] = [];
    for (const { name } of tables)
      stored.push((await service.owner.query(`SELECT coalesce(string_agg(t::text, ''), '') AS text FROM ${name} t`)).rows[0].text);
    const everywhere = [JSON.stringify(answers), service.logged.join(''), ...stored].join('\n');
    expect(everywhere).toContain(service.workerId(canary.idNumber));
    for (const secret of [canary.name, canary.idNumber, canary.phone, number]) expect(everywhere).not.toContain(secret);
  });
});
