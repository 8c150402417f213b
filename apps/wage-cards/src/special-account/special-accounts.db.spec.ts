import { randomUUID } from 'node:crypto';
import closedSample from '../../../../libs/contracts/src/wage-cards/special-account-closed.v1.sample.json';
import reserveSample from '../../../../libs/contracts/src/wage-cards/wage-reserve-changed.v1.sample.json';
import fundedSample from '../../../../libs/contracts/src/wage-cards/special-account-funded.v1.sample.json';
import openedSample from '../../../../libs/contracts/src/wage-cards/special-account-opened.v1.sample.json';
import { idNumber, WageCardsUnderTest } from '../../test/harness';
import { aProject, on, people, tellOfProjects } from '../../test/safeguards';

jest.setTimeout(60_000);

const { contractor, developer, otherEmployer, bank } = people;

describe('what a site keeps for wages', () => {
  let service: WageCardsUnderTest;
  const site = aProject({ startsOn: '2026-03-01', endsOn: '2027-09-30', contractSignedOn: '2026-02-10', labourCostShare: '23.00' });
  const road = aProject({ sector: 'transport', labourCostShare: undefined, contractSignedOn: undefined });
  const other = aProject({ sector: 'other', labourCostShare: undefined });
  beforeAll(async () => {
    service = await WageCardsUnderTest.start();
    await on(service, '2026-04-20T09:00:00+08:00');
    await tellOfProjects(service, [site, road, other]);
  });
  afterAll(() => service?.stop());

  let number = 0;
  const account = (project: string, changes: object = {}) => ({
    project,
    bank: '中国建设银行',
    accountNumber: `9113 0000 0000 ${String((number += 1)).padStart(6, '0')}`,
    openedOn: '2026-03-02',
    ...changes,
  });
  const facts = async (type: string) => (await service.facts(type)).map((one) => one.data);

  it('a special account is on file without a trace of its number', async () => {
    const input = account(site.projectId);
    const { status, body } = await service.post(bank, '/special-accounts', input);
    expect(status).toBe(201);
    expect(body).toMatchObject({ employer: contractor.uscc, dueOn: '2026-03-12', late: false, received: '0.00', ledger: [] });
    const [said] = await facts('special-account-opened');
    expect(said).toEqual({ ...openedSample, accountId: body.id, project: site.projectId, employer: contractor.uscc });
    const again = { ...input, accountNumber: input.accountNumber.replaceAll(' ', '') };
    expect((await service.post(bank, '/special-accounts', again)).body).toMatchObject({ status: 409, openSteps: ['inflows'] });
    const { rows } = await service.owner.query(`SELECT a::text AS text FROM wage_cards.special_account a`);
    for (const text of [JSON.stringify(body), JSON.stringify(rows)]) expect(text).not.toContain(again.accountNumber);
  });

  it('shows month by month what of the agreed labour cost is due and what came', async () => {
    const { body } = await service.post(contractor, '/special-accounts', account(site.projectId, { openedOn: '2026-03-13' }));
    expect(body.late).toBe(true);
    const inflow = await service.post(contractor, `/special-accounts/${body.id}/inflows`, { amount: '581052.63', on: '2026-04-10' });
    expect(inflow.body).toMatchObject({ account: body.id, amount: '581052.63' });
    await service.post(contractor, `/special-accounts/${body.id}/inflows`, { amount: '100.00', on: '2026-04-20' });
    const seen = (await service.get(developer, `/special-accounts/${body.id}`)).body;
    expect(seen).toMatchObject({ received: '581152.63', labourCost: { share: '23.00', agreed: true, total: '11040000.00' } });
    expect(seen.labourCost.months.slice(0, 2)).toEqual([
      { month: '2026-03', dueOn: '2026-04-10', due: '581052.63', received: '581052.63', open: '0.00', state: 'met' },
      { month: '2026-04', dueOn: '2026-05-11', due: '581052.63', received: '100.00', open: '580952.63', state: 'not-due' },
    ]);
    const said = (await facts('special-account-funded')).filter((one) => one.accountId === body.id);
    expect(said.map((one) => one.received)).toEqual(['581052.63', '581152.63']);
    expect(Object.keys(said[0]!).sort()).toEqual(Object.keys(fundedSample).sort());
    const { body: list } = await service.get(developer, `/special-accounts/${body.id}/inflows?limit=1`);
    expect([list.items[0].amount, list.nextCursor === null]).toEqual(['100.00', false]);
  });

  it('goes by the region’s share where none was agreed, and by none where the region names none', async () => {
    const { body } = await service.post(bank, '/special-accounts', account(road.projectId));
    expect(body).toMatchObject({
      dueOn: null,
      late: null,
      labourCost: { share: '8', agreed: false, basis: expect.stringContaining('临政办字') },
    });
    expect((await service.post(bank, '/special-accounts', account(other.projectId))).body.labourCost).toBeNull();
  });

  it('takes no inflow from the developer or a stranger, of nothing, or of a day that can’t be', async () => {
    const { body } = await service.post(bank, '/special-accounts', account(site.projectId));
    const fund = async (who: object, changes: object = {}) =>
      (await service.post(who as never, `/special-accounts/${body.id}/inflows`, { amount: '1.00', on: '2026-04-20', ...changes })).status;
    expect([await fund(developer), await fund(otherEmployer), await fund(people.otherBank)]).toEqual([404, 404, 404]);
    expect([await fund(bank, { amount: '0.00' }), await fund(bank, { on: '2026-04-21' }), await fund(bank, { on: '2026-03-01' })]).toEqual([
      400, 400, 400,
    ]);
    expect(await fund(bank)).toBe(201);
  });

  it('is the general contractor’s account; a bank names it where the register has not spoken', async () => {
    const open = (who: object, project: string, changes: object = {}) =>
      service.post(who as never, '/special-accounts', account(project, changes));
    expect((await open(otherEmployer, site.projectId)).status).toBe(403);
    expect((await open(contractor, site.projectId, { employer: otherEmployer.uscc })).status).toBe(403);
    const unknown = randomUUID();
    expect((await open(bank, unknown)).body.errors).toMatchObject([{ path: 'employer' }]);
    expect((await open(bank, unknown, { employer: otherEmployer.uscc })).body).toMatchObject({
      employer: otherEmployer.uscc,
      labourCost: null,
    });
    const wrong = await open(bank, site.projectId, { accountNumber: '91-abc', openedOn: '2026-13-01' });
    expect(wrong.body.errors.map((error: { path: string }) => error.path).sort()).toEqual(['accountNumber', 'openedOn']);
    expect(JSON.stringify(wrong.body)).not.toContain('91-abc');
    expect((await open(bank, site.projectId, { openedOn: '2026-04-21' })).body.errors).toMatchObject([{ path: 'openedOn' }]);
  });

  it('pays wages out of what came in, and no more', async () => {
    const { body } = await service.post(bank, '/special-accounts', account(other.projectId));
    const path = `/special-accounts/${body.id}`;
    const pay = (amount: string, who: object = bank, day = '2026-04-20') =>
      service.post(who as never, `${path}/payouts`, { amount, on: day });
    await service.post(bank, `${path}/inflows`, { amount: '100.00', on: '2026-04-20' });
    expect((await pay('100.01')).body).toMatchObject({ status: 409, openSteps: ['inflows'], detail: expect.stringContaining('100.00元') });
    const taken = await Promise.all(Array.from({ length: 4 }, () => pay('30.00')));
    expect(taken.map((one) => one.status).sort()).toEqual([201, 201, 201, 409]);
    expect([(await pay('1.00', developer)).status, (await pay('0.00')).status, (await pay('1.00', bank, '2026-04-21')).status]).toEqual([
      404, 400, 400,
    ]);
    const seen = (await service.get(contractor, path)).body;
    expect(seen).toMatchObject({ state: 'open', received: '100.00', paidOut: '90.00', held: '10.00', returned: '0.00' });
    const { body: list } = await service.get(contractor, `${path}/payouts?limit=2`);
    expect([list.items.map((one: { amount: string }) => one.amount), list.nextCursor === null]).toEqual([['30.00', '30.00'], false]);
  });

  it('is closed once the notice is over and nobody is owed; the rest is the contractor’s and nothing moves after it', async () => {
    const done = aProject({ startsOn: '2025-03-01', endsOn: '2026-02-28', contractSignedOn: '2025-02-10' });
    await tellOfProjects(service, [done]);
    const { body: opened } = await service.post(bank, '/special-accounts', account(done.projectId, { openedOn: '2025-03-01' }));
    const path = `/special-accounts/${opened.id}`;
    await service.post(bank, `${path}/inflows`, { amount: '1000.00', on: '2026-02-10' });
    const paper = (kind: string) => ({ kind, on: '2026-03-01', sha256: 'c'.repeat(64) });
    const request = (changes: object = {}, who: object = contractor) => {
      const asked = { completedOn: '2026-02-27', noticeFrom: '2026-03-02', papers: [paper('completion'), paper('notice')] };
      return service.post(who as never, `${path}/closings`, { ...asked, ...changes });
    };
    const decide = (closing: string, decision = 'approve', reason?: string) =>
      service.post(people.supervisor, `${path}/closings/${closing}/approvals`, { decision, reason });
    const pathsOf = async (changes: object) => (await request(changes)).body.errors?.map((error: { path: string }) => error.path);
    expect(await pathsOf({ noticeFrom: '2026-02-26' })).toEqual(['noticeFrom']);
    expect(await pathsOf({ papers: [paper('completion')] })).toEqual(['papers']);
    expect((await request({ noticeFrom: '2026-03-21' })).body).toMatchObject({
      status: 409,
      detail: expect.stringContaining('公示期至2026-04-20止'),
    });

    const owe = async (n: number, period: string) => {
      const lines = [{ idNumber: idNumber(n), post: '木工', kind: 'direct', gross: '400.00', net: '400.00' }];
      const wages = { employer: otherEmployer.uscc, project: done.projectId, period, payday: '2026-03-10', lines };
      const { body: draft } = await service.post(otherEmployer, '/payrolls', wages);
      await service.post(otherEmployer, `/payrolls/${draft.id}/submission`);
      return async () => {
        const paid = [{ idNumber: idNumber(n), amount: '400.00', reference: `closing-${n}` }];
        await service.post(bank, '/payments', {
          employer: otherEmployer.uscc,
          payroll: draft.id,
          paidOn: '2026-04-20',
          channel: 'card',
          lines: paid,
        });
        await service.post(bank, `${path}/payouts`, { amount: '400.00', on: '2026-04-20' });
      };
    };
    const settle = await owe(701, '2026-02');
    expect((await request()).body).toMatchObject({
      status: 409,
      openSteps: ['payments'],
      detail: expect.stringMatching('400.00元.*保障农民工工资支付条例 27'),
    });
    await settle();
    const { status, body: asked } = await request();
    expect([status, asked.state, asked.noticeUntil, asked.openSteps]).toEqual([201, 'requested', '2026-04-01', ['approvals']]);
    expect((await request()).body).toMatchObject({ status: 409, openSteps: ['approvals'] });
    expect((await decide(asked.id, 'refuse', '须先说明')).body).toMatchObject({ state: 'refused', returned: '0.00' });

    const { body: again } = await request();
    const settleLate = await owe(702, '2026-01');
    expect((await decide(again.id)).body).toMatchObject({ status: 409, openSteps: ['payments'] });
    await settleLate();
    const both = await Promise.all([decide(again.id), decide(again.id)]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    const seen = (await service.get(developer, path)).body;
    expect(seen).toMatchObject({
      state: 'closed',
      closedOn: '2026-04-20',
      received: '1000.00',
      paidOut: '800.00',
      held: '0.00',
      returned: '200.00',
    });
    expect((await service.get(bank, `${path}/closings/${again.id}`)).body).toMatchObject({
      state: 'approved',
      returned: '200.00',
      decidedAt: expect.any(String),
    });
    const after = [
      await service.post(bank, `${path}/inflows`, { amount: '1.00', on: '2026-04-20' }),
      await service.post(bank, `${path}/payouts`, { amount: '1.00', on: '2026-04-20' }),
      await request(),
      await decide(again.id, 'refuse'),
    ];
    for (const one of after)
      expect(one.body).toMatchObject({ status: 409, detail: expect.stringContaining('已于2026-04-20注销'), openSteps: [] });
    const said = (await facts('special-account-closed')).filter((one) => one.accountId === opened.id);
    expect(said).toEqual([{ ...closedSample, accountId: opened.id, project: done.projectId, employer: contractor.uscc, completedOn: '2026-02-27', closedOn: '2026-04-20', returned: '200.00' }]); // prettier-ignore
    expect((await service.get(contractor, `/special-accounts?state=closed`)).body.items.map((one: { id: string }) => one.id)).toEqual([
      opened.id,
    ]);
    expect((await service.get(contractor, `${path}/closings?limit=1`)).body.nextCursor).not.toBeNull();
    const { rows } = await service.owner.query(
      `SELECT decided_by AS by, d::text AS text FROM wage_cards.special_account_closing_decision d`,
    );
    expect(rows).toHaveLength(2);
    for (const { by, text } of rows) expect([Boolean(by), text.includes('须先说明')]).toEqual([true, false]);
  });

  it('a wage reserve is paid into, held against a month’s wages, and never overdrawn', async () => {
    const lines = [{ idNumber: idNumber(700), post: '木工', kind: 'direct', gross: '400.00', net: '400.00' }];
    const payroll = { employer: otherEmployer.uscc, project: site.projectId, period: '2026-03', payday: '2026-04-20', lines };
    const { body: draft } = await service.post(otherEmployer, '/payrolls', payroll);
    await service.post(otherEmployer, `/payrolls/${draft.id}/submission`);
    const pay = (amount: string, who: object = contractor) =>
      service.post(who as never, '/wage-reserves', { project: site.projectId, amount, on: '2026-04-20' });
    const answers = await Promise.all(Array.from({ length: 4 }, () => pay('75.00')));
    expect(new Set(answers.map((one) => one.body.id)).size).toBe(1);
    const { id } = answers[0]!.body;
    expect((await service.get(contractor, `/wage-reserves/${id}`)).body).toMatchObject({
      balance: '300.00',
      needed: '400.00',
      period: '2026-03',
      short: '100.00',
    });
    const take = (amount: string) => service.post(contractor, `/wage-reserves/${id}/withdrawals`, { amount, on: '2026-04-20' });
    const taken = await Promise.all(Array.from({ length: 5 }, () => take('90.00')));
    expect(taken.map((one) => one.status).sort()).toEqual([201, 201, 201, 409, 409]);
    expect((await take('30.01')).body).toMatchObject({ status: 409, openSteps: ['wage-reserves'] });
    expect((await take('30.00')).body).toMatchObject({ balance: '0.00', short: '400.00' });
    expect((await pay('1.00', otherEmployer)).status).toBe(403);
    expect((await pay('0.00')).status).toBe(400);
    const said = (await facts('wage-reserve-changed')).filter((one) => one.reserveId === id);
    expect(said.at(-1)).toEqual({ ...reserveSample, reserveId: id, employer: contractor.uscc, project: site.projectId, cause: 'withdrawn', amount: '30.00', on: '2026-04-20', balance: '0.00' }); // prettier-ignore
    expect(said).toHaveLength(8);
  });
});
