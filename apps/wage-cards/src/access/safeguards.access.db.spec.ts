import { randomUUID } from 'node:crypto';
import { eventually, type TestCaller } from '@anxin/testing';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';
import { aProject, on, people, tellOfEmployer, tellOfProjects } from '../../test/safeguards';

jest.setTimeout(60_000);

type Name = keyof typeof people | 'worker' | 'nobody';
type Expected = Partial<Record<Name, number>>;
const ME = people.contractor.uscc;
const FUND = '/revolving-funds/371302';
/** Roles that have nothing to do with these calls at all. */
const OUT: Expected = { hotline: 403, worker: 403, nobody: 401 };
const NO_WRITE: Expected = { ...OUT, inspector: 403, auditor: 403, administrator: 403 };
const READ: Expected = {
  inspector: 200,
  otherInspector: 404,
  supervisor: 200,
  third: 200,
  otherSupervisor: 404,
  auditor: 200,
  administrator: 200,
};

describe('who may do what with deposits, reserves, special accounts and funds', () => {
  let service: WageCardsUnderTest;
  const site = aProject();
  const made: Record<string, string> = { site: site.projectId };
  const caller = (name: Name): TestCaller | null =>
    name === 'nobody' ? null : name === 'worker' ? service.asWorker(idNumber(1)) : people[name];
  const send = async (name: Name, method: string, path: string, body?: unknown) =>
    method === 'GET' ? service.get(caller(name), path) : service.post(caller(name), path, body);
  const makes = async (name: string, who: Name, path: string, body: object) => {
    const answer = await send(who, 'POST', path, body);
    expect([path, answer.status]).toEqual([path, 201]);
    made[name] = answer.body.id;
  };

  beforeAll(async () => {
    service = await WageCardsUnderTest.start();
    await on(service, '2026-03-02T09:00:00+08:00');
    await tellOfEmployer(service, ME, '371302');
    await tellOfProjects(service, [site]);
    const deposit = { employer: ME, form: 'cash', amount: '1000.00', project: site.projectId };
    await makes('deposit', 'bank', '/wage-deposits', deposit);
    await makes('guarantee', 'bank', '/wage-deposits', { ...deposit, form: 'guarantee', validUntil: '2027-12-31' });
    await makes('own', 'contractor', '/wage-deposits', deposit);
    await makes('draw', 'supervisor', `/wage-deposits/${made.deposit}/drawdowns`, { amount: '1.00' });
    await makes('account', 'bank', '/special-accounts', {
      project: site.projectId,
      bank: '建行',
      accountNumber: '9113000000001',
      openedOn: '2026-03-02',
    });
    await makes('closing', 'bank', '/special-accounts', { ...anAccount(), openedOn: '2026-01-05' });
    await makes('request', 'contractor', `/special-accounts/${made.closing}/closings`, {
      ...closing(),
      completedOn: '2026-01-05',
      noticeFrom: '2026-01-05',
    });
    await makes('reserve', 'contractor', '/wage-reserves', { project: site.projectId, amount: '10.00', on: '2026-03-02' });
    await makes('record', 'supervisor', '/contractor-records', {
      employer: ME,
      region: '371302',
      kind: 'clean-since',
      on: '2020-01-01',
      source: '函',
    });
    await makes('appropriation', 'third', `${FUND}/appropriations`, { amount: '100.00', on: '2026-03-02' });
    for (const name of ['advance', 'paid']) await makes(name, 'supervisor', `${FUND}/advances`, advance());
    for (const who of ['second', 'third'] as const)
      await send(who, 'POST', `${FUND}/advances/${made.paid}/approvals`, { decision: 'approve' });
    await makes('writeOff', 'supervisor', `${FUND}/advances/${made.paid}/write-offs`, { amount: '0.50', ...loss });
  });
  afterAll(() => service?.stop());

  const loss = { reason: '已注销', paper: { kind: 'deregistered', on: '2026-03-02', sha256: 'b'.repeat(64) } };
  /** Its notice runs. */
  const closing = () => ({
    completedOn: '2026-03-02',
    noticeFrom: '2026-03-02',
    papers: ['completion', 'notice'].map((kind) => ({ kind, on: '2026-03-02', sha256: 'c'.repeat(64) })),
  });
  let worker = 800;
  const advance = () => ({
    case: randomUUID(),
    employer: usccNumber(4),
    lines: [{ idNumber: idNumber((worker += 1)), amount: '3.00', period: '2026-01', owed: '100.00' }],
  });
  const deposit = (employer: string = ME) => ({ employer, form: 'cash', amount: '1.00' });
  let account = 0;
  const anAccount = () => ({
    project: site.projectId,
    bank: '建行',
    accountNumber: `91140000000${(account += 1)}`,
    openedOn: '2026-03-02',
  });
  const money = (amount = '1.00') => ({ amount, on: '2026-03-02' });
  const record = (region: string) => ({ employer: ME, region, kind: 'arrears', on: '2019-01-01', source: '函' });

  const routes: [string, string, () => unknown, Expected][] = [
    ['POST', '/wage-deposits', () => deposit(), { ...NO_WRITE, contractor: 201, bank: 201, supervisor: 201, third: 201, otherEmployer: 403, otherSupervisor: 403 }],
    ['GET', '/wage-deposits', () => undefined, { ...OUT, contractor: 200, bank: 200, inspector: 200, supervisor: 200, auditor: 200, administrator: 200 }],
    ['GET', '/wage-deposits/{deposit}', () => undefined, { ...OUT, ...READ, contractor: 200, otherEmployer: 404, developer: 404, bank: 200, otherBank: 404, waterInspector: 404 }],
    ['GET', '/wage-deposits/{own}', () => undefined, { bank: 404, contractor: 200 }],
    ['GET', '/wage-deposits/none', () => undefined, { contractor: 404 }],
    ['GET', '/projects/{site}/wage-deposit', () => undefined, { ...OUT, ...READ, contractor: 200, developer: 200, otherEmployer: 404, bank: 200, otherBank: 404, waterInspector: 404 }],
    ['GET', '/projects/none/wage-deposit', () => undefined, { contractor: 404 }],
    ['POST', '/wage-deposits/{deposit}/drawdowns', () => ({ amount: '1.00' }), { ...NO_WRITE, contractor: 403, bank: 403, supervisor: 201, third: 201, otherSupervisor: 404 }],
    ['POST', '/wage-deposits/{deposit}/drawdowns/{draw}/receipts', () => ({ on: '2026-03-02' }), { ...NO_WRITE, contractor: 403, otherBank: 404, otherSupervisor: 404, bank: 201, supervisor: 409 }],
    ['POST', '/wage-deposits/{deposit}/drawdowns/{own}/receipts', () => ({ on: '2026-03-02' }), { bank: 404 }],
    ['POST', '/wage-deposits/{deposit}/top-ups', () => ({ amount: '0.01' }), { ...NO_WRITE, otherEmployer: 404, developer: 404, otherBank: 404, otherSupervisor: 404, contractor: 201, bank: 201, supervisor: 201 }],
    ['POST', '/wage-deposits/{guarantee}/extensions', () => ({ validUntil: '2027-12-31' }), { ...NO_WRITE, otherEmployer: 404, otherBank: 404, otherSupervisor: 404, contractor: 400, bank: 400, supervisor: 400 }],
    ['POST', '/wage-deposits/{guarantee}/release', () => ({}), { ...NO_WRITE, contractor: 403, bank: 403, otherSupervisor: 404, supervisor: 201, third: 409 }],
    ['POST', '/contractor-records', () => record('371302'), { ...NO_WRITE, contractor: 403, bank: 403, supervisor: 201, third: 201, otherSupervisor: 403 }],
    ['GET', '/contractor-records', () => undefined, { ...OUT, contractor: 200, bank: 403, inspector: 200, supervisor: 200, auditor: 200, administrator: 200 }],
    ['GET', '/contractor-records/{record}', () => undefined, { ...OUT, ...READ, contractor: 200, otherEmployer: 404, bank: 403 }],
    ['POST', '/special-accounts', anAccount, { ...NO_WRITE, contractor: 201, bank: 201, otherEmployer: 403, developer: 403, supervisor: 403 }],
    ['GET', '/special-accounts', () => undefined, { ...OUT, contractor: 200, bank: 200, inspector: 200, supervisor: 200, auditor: 200, administrator: 200 }],
    ['GET', '/special-accounts/{account}', () => undefined, { ...OUT, ...READ, contractor: 200, developer: 200, otherEmployer: 404, bank: 200, otherBank: 404, waterInspector: 404 }],
    ['GET', '/special-accounts/{account}/inflows', () => undefined, { ...OUT, ...READ, contractor: 200, developer: 200, otherEmployer: 404, bank: 200, otherBank: 404 }],
    ['POST', '/special-accounts/{account}/inflows', () => money(), { ...NO_WRITE, supervisor: 403, developer: 404, otherEmployer: 404, otherBank: 404, contractor: 201, bank: 201 }],
    ['POST', '/special-accounts/{account}/payouts', () => money('0.01'), { ...NO_WRITE, supervisor: 403, developer: 404, otherEmployer: 404, otherBank: 404, contractor: 201, bank: 201 }],
    ['GET', '/special-accounts/{account}/payouts', () => undefined, { ...OUT, ...READ, contractor: 200, developer: 200, otherEmployer: 404, bank: 200, otherBank: 404, waterInspector: 404 }],
    ['POST', '/special-accounts/{account}/closings', closing, { ...NO_WRITE, bank: 403, supervisor: 403, otherEmployer: 404, developer: 404, contractor: 409 }],
    ['POST', '/special-accounts/{closing}/closings/{request}/approvals', () => ({ decision: 'refuse' }), { ...NO_WRITE, contractor: 403, bank: 403, otherSupervisor: 404, third: 201, supervisor: 409 }],
    ['POST', '/special-accounts/{account}/closings/{request}/approvals', () => ({ decision: 'refuse' }), { supervisor: 404 }],
    ...['', '/{request}'].map((end): [string, string, () => unknown, Expected] => [
      'GET',
      `/special-accounts/{closing}/closings${end}`,
      () => undefined,
      { ...OUT, ...READ, contractor: 200, developer: 200, otherEmployer: 404, bank: 200, otherBank: 404, waterInspector: 404 },
    ]),
    ['GET', '/special-accounts/{account}/closings/{request}', () => undefined, { contractor: 404 }],
    ['POST', '/wage-reserves', () => ({ ...money(), project: site.projectId }), { ...NO_WRITE, bank: 403, supervisor: 403, otherEmployer: 403, contractor: 201 }],
    ['GET', '/wage-reserves', () => undefined, { ...OUT, bank: 403, contractor: 200, inspector: 200, supervisor: 200, auditor: 200, administrator: 200 }],
    ['GET', '/wage-reserves/{reserve}', () => undefined, { ...OUT, ...READ, bank: 403, contractor: 200, developer: 404, otherEmployer: 404, waterInspector: 404 }],
    ['POST', '/wage-reserves/{reserve}/withdrawals', () => money(), { ...NO_WRITE, bank: 403, supervisor: 403, otherEmployer: 404, contractor: 201 }],
    ...['', '/postings', '/appropriations', '/advances', '/advances/{advance}'].map((end): [string, string, () => unknown, Expected] => [
      'GET',
      `${FUND}${end}`,
      () => undefined,
      { ...OUT, ...READ, contractor: 403, bank: 403, waterInspector: 404 },
    ]),
    ['GET', '/revolving-funds/nowhere', () => undefined, { third: 404, auditor: 404 }],
    ['GET', `${FUND}/advances/none`, () => undefined, { supervisor: 404 }],
    ['POST', `${FUND}/appropriations`, () => money(), { ...NO_WRITE, contractor: 403, bank: 403, otherSupervisor: 404, supervisor: 201, third: 201 }],
    ['POST', `${FUND}/advances`, advance, { ...NO_WRITE, contractor: 403, bank: 403, otherSupervisor: 404, supervisor: 201, third: 201 }],
    ['POST', `${FUND}/advances/{advance}/approvals`, () => ({ decision: 'approve' }), { ...NO_WRITE, contractor: 403, bank: 403, otherSupervisor: 404, supervisor: 409, second: 201, third: 201 }],
    ['POST', `${FUND}/advances/{paid}/recoveries`, () => money('0.01'), { ...NO_WRITE, contractor: 403, bank: 403, otherSupervisor: 404, supervisor: 201, third: 201 }],
    ['POST', `${FUND}/advances/{paid}/write-offs`, () => ({ amount: '0.01', ...loss }), { ...NO_WRITE, contractor: 403, bank: 403, otherSupervisor: 404, supervisor: 409, third: 409 }],
    ...['', '/{writeOff}'].map((end): [string, string, () => unknown, Expected] => [
      'GET',
      `${FUND}/advances/{paid}/write-offs${end}`,
      () => undefined,
      { ...OUT, ...READ, contractor: 403, bank: 403, waterInspector: 404 },
    ]),
    ['GET', `${FUND}/advances/{advance}/write-offs/{writeOff}`, () => undefined, { supervisor: 404 }],
    ['POST', `${FUND}/advances/{paid}/write-offs/{writeOff}/approvals`, () => ({ decision: 'approve' }), { ...NO_WRITE, contractor: 403, bank: 403, otherSupervisor: 404, supervisor: 409, second: 201, third: 409 }],
    ['POST', `${FUND}/advances/{advance}/write-offs/{writeOff}/approvals`, () => ({ decision: 'approve' }), { second: 404 }],
    ['POST', '/revolving-funds/371311/advances/{advance}/approvals', () => ({ decision: 'approve' }), { third: 404, otherSupervisor: 404 }],
  ]; // prettier-ignore
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
    expect((await send(name, method, where, body())).status).toBe(status);
  });

  it('lists show each caller its own alone', async () => {
    const ids = async (name: Name, path: string) => (await send(name, 'GET', path)).body.items.map((one: { id: string }) => one.id);
    expect(await ids('bank', '/wage-deposits?limit=200')).not.toContain(made.own);
    for (const path of ['/wage-deposits', '/special-accounts']) expect(await ids('otherBank', path)).toEqual([]);
    for (const path of ['/wage-deposits', '/special-accounts', '/wage-reserves', '/contractor-records']) {
      for (const name of ['otherEmployer', 'otherInspector', 'otherSupervisor'] as const)
        expect([path, await ids(name, path)]).toEqual([path, []]);
      expect((await ids('third', path)).length).toBeGreaterThan(0);
    }
  });

  it('leaves no account or resident number, and no reason, in answers, events, logs or tables', async () => {
    const [number, resident, reason] = ['91130077770000777', idNumber(777), '金丝雀理由'];
    const answers = [
      await send('bank', 'POST', '/special-accounts', { ...anAccount(), accountNumber: number }),
      await send('bank', 'POST', '/special-accounts', { ...anAccount(), accountNumber: `${number}x` }),
      await send('supervisor', 'POST', `${FUND}/advances`, { ...advance(), lines: [{ ...advance().lines[0], idNumber: resident }] }),
      await send('supervisor', 'POST', `${FUND}/advances`, {
        ...advance(),
        lines: [{ ...advance().lines[0], idNumber: resident, amount: '99.00' }],
      }),
    ];
    expect(answers.map((one) => one.status)).toEqual([201, 400, 201, 400]);
    answers.push(await send('second', 'POST', `${FUND}/advances/${answers[2]!.body.id}/approvals`, { decision: 'refuse', reason }));
    for (const path of [`/special-accounts/${answers[0]!.body.id}`, `${FUND}/advances/${answers[2]!.body.id}`])
      answers.push(await send('auditor', 'GET', path));
    await eventually(
      'the outbox to be empty',
      async () => (await service.owner.query(`SELECT count(*)::int AS left FROM wage_cards.outbox`)).rows[0].left === 0,
    );
    const { rows } = await service.owner.query(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema IN ('wage_cards', 'bus')`,
    );
    const stored: string[] = [];
    for (const { name } of rows)
      stored.push((await service.owner.query(`SELECT coalesce(string_agg(t::text, ''), '') AS text FROM ${name} t`)).rows[0].text);
    const everywhere = [JSON.stringify(answers), service.logged.join(''), ...stored].join('\n');
    expect(everywhere).toContain(service.workerId(resident));
    for (const secret of [number, resident, reason]) expect(everywhere).not.toContain(secret);
  });
});
