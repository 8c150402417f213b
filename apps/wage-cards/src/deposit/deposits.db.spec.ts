import { Transactions } from '@anxin/persistence';
import changedSample from '../../../../libs/contracts/src/wage-cards/wage-deposit-changed.v1.sample.json';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';
import { aProject, on, people, tellOfProjects } from '../../test/safeguards';
import { ProjectTermsStore } from '../project/project-terms.store';
import { CompleteReleases } from './complete-releases.use-case';

jest.setTimeout(60_000);

const { contractor, bank, supervisor } = people;
const NOVEMBER = '2025-11-24T09:00:00+08:00';

describe('wage deposits', () => {
  let service: WageCardsUnderTest;
  const site = aProject({ contractSignedOn: '2025-02-10', permitOn: '2025-02-20', startsOn: '2025-03-01', endsOn: '2027-09-30' });
  beforeAll(async () => {
    service = await WageCardsUnderTest.start();
    await tellOfProjects(service, [site]);
  });
  beforeEach(() => on(service, NOVEMBER));
  afterAll(() => service?.stop());

  const file = async (changes: object = {}) => {
    const body = { employer: contractor.uscc, form: 'cash', amount: '720000.00', project: site.projectId, on: '2025-03-03', ...changes };
    const answer = await service.post(bank, '/wage-deposits', body);
    expect(answer.status).toBe(201);
    return answer.body.id as string;
  };
  const step = (id: string, what: string, body: object, who: object = supervisor) =>
    service.post(who as never, `/wage-deposits/${id}/${what}`, body);
  const changes = async (id: string) =>
    (await service.facts('wage-deposit-changed')).map((one) => one.data).filter((one) => one.depositId === id);

  it('are asked for and held by the books of E1: notice 11-24, paid by 12-01, 612 800 drawn, 107 200 left, good again by 12-15', async () => {
    const id = await file();
    const asked = () => service.get(contractor, `/projects/${site.projectId}/wage-deposit`);
    expect((await asked()).body).toMatchObject({
      required: '720000.00',
      rate: '1.5',
      held: '720000.00',
      short: '0.00',
      dueOn: '2025-03-20',
      reasons: [{ code: 'base-rate', parameter: 'construction.deposit-rate-percent', value: '1.5', verified: false }],
    });

    const drawn = await step(id, 'drawdowns', { amount: '612800.00' });
    expect(drawn.status).toBe(201);
    expect(drawn.body).toMatchObject({
      amount: '612800.00',
      noticedOn: '2025-11-24',
      payDueOn: '2025-12-01',
      topUpDueOn: '2025-12-15',
      held: '107200.00',
      deadlines: [
        { kind: 'deposit-draw', dueOn: '2025-12-01', state: 'running' },
        { kind: 'deposit-top-up', dueOn: '2025-12-15', state: 'running' },
      ],
      deposit: { held: '107200.00', noticed: '612800.00', topUpOpen: '612800.00' },
    });
    expect((await asked()).body).toMatchObject({ required: '720000.00', held: '107200.00', short: '612800.00' });

    await on(service, '2025-12-01T16:00:00+08:00');
    const receipt = { on: '2025-12-01', reference: 'ZF-1' };
    const paid = await step(id, `drawdowns/${drawn.body.id}/receipts`, receipt, bank);
    expect(paid.body).toMatchObject({ paidOn: '2025-12-01', topUpDueOn: '2025-12-15', deposit: { held: '107200.00', noticed: '0.00' } });
    expect((await step(id, `drawdowns/${drawn.body.id}/receipts`, receipt, bank)).status).toBe(409);

    await on(service, '2025-12-12T09:00:00+08:00');
    expect((await step(id, 'top-ups', { amount: '600000.00' }, contractor)).body).toMatchObject({
      held: '707200.00',
      topUpOpen: '12800.00',
    });
    await on(service, '2025-12-16T09:00:00+08:00');
    const late = await step(id, 'top-ups', { amount: '12800.00' }, contractor);
    expect(late.body).toMatchObject({
      held: '720000.00',
      topUpOpen: '0.00',
      drawdowns: [{ deadlines: [{ state: 'met' }, { kind: 'deposit-top-up', dueOn: '2025-12-15', state: 'overdue' }] }],
    });
    expect(late.body.ledger.map((one: { kind: string }) => one.kind)).toEqual(['topped-up', 'topped-up', 'draw-paid', 'drawn', 'provided']);
    const facts = await changes(id);
    expect(facts.map((one) => [one.cause, one.held, one.noticed])).toEqual([
      ['provided', '720000.00', '0.00'],
      ['drawn', '107200.00', '612800.00'],
      ['draw-paid', '107200.00', '0.00'],
      ['topped-up', '707200.00', '0.00'],
      ['topped-up', '720000.00', '0.00'],
    ]);
    expect(Object.keys(facts.at(-1)!.drawdowns[0]).sort()).toEqual(
      Object.keys(changedSample.drawdowns[0]!)
        .filter((key) => key !== 'case')
        .sort(),
    );
  });

  it('cost half as much again for works signed within two years of a notice, not for those signed before', async () => {
    const later = aProject({ contractSignedOn: '2026-03-02', permitOn: '2026-03-10', commencementReportOn: undefined });
    const unrelated = aProject({ contractSignedOn: '2026-03-02', generalContractor: usccNumber(9) });
    await tellOfProjects(service, [later, unrelated], '2026-03-03T09:00:00+08:00');
    const read = async (id: string) => (await service.get(supervisor, `/projects/${id}/wage-deposit`)).body;
    expect(await read(later.projectId)).toMatchObject({
      required: '1080000.00',
      rate: '2.25',
      reasons: [
        { code: 'base-rate' },
        { code: 'increased-after-arrears', basis: expect.stringContaining('65号'), fact: { on: '2025-11-24' } },
      ],
    });
    expect((await read(unrelated.projectId)).rate).toBe('1.5');
    expect((await read(site.projectId)).rate).toBe('1.5');
  });

  it('are asked for anew with what the authority states, and only what changed is published', async () => {
    const gc = usccNumber(11);
    const one = aProject({ generalContractor: gc, contractSignedOn: '2026-03-02' });
    await tellOfProjects(service, [one]);
    await tellOfProjects(service, [one]);
    const said = async () =>
      (await service.facts('wage-deposit-assessed')).map((fact) => fact.data).filter((data) => data.projectId === one.projectId);
    expect((await said()).map((data) => data.rate)).toEqual(['1.5']);
    const state = (body: object) =>
      service.post(supervisor, '/contractor-records', { employer: gc, region: '371302', source: '临人社函〔2026〕1号', ...body });
    expect((await state({ kind: 'clean-since', on: '2022-01-01' })).status).toBe(201);
    expect((await state({ kind: 'systems-in-place', on: '2025-11-24' })).status).toBe(201);
    expect((await said()).map((data) => [data.rate, data.exempt])).toEqual([
      ['1.5', false],
      ['0.75', false],
      ['0', true],
    ]);
    await state({ kind: 'arrears', on: '2025-06-30' });
    const last = (await said()).at(-1)!;
    expect(last).toMatchObject({
      rate: '2.25',
      required: '1080000.00',
      reasons: [{}, { code: 'increased-after-arrears', on: '2025-06-30' }],
    });
    expect(JSON.stringify(await said())).not.toContain('临人社函');
  });

  it('end the same whatever the order in which the register’s words and the notices come', async () => {
    const gc = usccNumber(12);
    const [old, young] = [
      aProject({ generalContractor: gc, contractSignedOn: '2024-01-08' }),
      aProject({ generalContractor: gc, contractSignedOn: '2026-03-02' }),
    ];
    await tellOfProjects(service, [{ ...young, contractAmount: '1.00' }], '2026-03-04T09:00:00+08:00');
    await tellOfProjects(service, [{ ...young, contractAmount: '96000000.00' }, old], '2026-03-05T09:00:00+08:00');
    await tellOfProjects(service, [young], '2026-03-03T09:00:00+08:00');
    const id = await file({ employer: gc, project: young.projectId });
    await step(id, 'drawdowns', { amount: '1.00' });
    const read = async (project: string) => (await service.get(supervisor, `/projects/${project}/wage-deposit`)).body;
    expect([(await read(young.projectId)).required, (await read(old.projectId)).required]).toEqual(['2000000.00', '720000.00']);
    const terms = await service.service.app
      .get(Transactions)
      .reading((tx) => service.service.app.get(ProjectTermsStore).find(tx, young.projectId));
    expect(terms?.price).toBe(9_600_000_000n);
  });

  it('that name no project cover what the earlier projects of the area lack', async () => {
    const gc = usccNumber(13);
    const [first, second] = ['2025-01-06', '2025-02-10'].map((contractSignedOn) => aProject({ generalContractor: gc, contractSignedOn }));
    await tellOfProjects(service, [first!, second!]);
    await file({ employer: gc, project: undefined, amount: '1000000.00' });
    await file({ employer: gc, project: second!.projectId, amount: '100000.00' });
    const held = async (project: string) => (await service.get(supervisor, `/projects/${project}/wage-deposit`)).body.held;
    expect([await held(first!.projectId), await held(second!.projectId)]).toEqual(['720000.00', '380000.00']);
  });

  it('may be drawn on again while a top-up is open, and never for more than they hold', async () => {
    const id = await file({ amount: '100.00' });
    expect((await step(id, 'drawdowns', { amount: '60.00' })).status).toBe(201);
    expect((await step(id, 'drawdowns', { amount: '40.01' })).body).toMatchObject({ status: 409, openSteps: ['drawdowns', 'top-ups'] });
    expect((await step(id, 'drawdowns', { amount: '40.00', on: '2025-11-21' })).body).toMatchObject({
      held: '0.00',
      number: 2,
      payDueOn: '2025-11-28',
    });
    expect((await step(id, 'drawdowns', { amount: '0.01' })).body).toMatchObject({ status: 409, openSteps: ['top-ups'] });
    for (const body of [{ amount: '0.00' }, { amount: '1.00', on: '2025-11-25' }, { amount: '1.00', on: '2025-03-02' }])
      expect((await step(id, 'drawdowns', body)).status).toBe(400);
    expect(
      (await step(id, 'top-ups', { amount: '70.00' }, bank)).body.drawdowns.map((one: { topUpOpen: string }) => one.topUpOpen),
    ).toEqual(['0.00', '30.00']);
    expect((await step(id, 'top-ups', { amount: '31.00' }, supervisor)).body).toMatchObject({ held: '101.00', topUpOpen: '0.00' });
    expect((await step(id, 'top-ups', { amount: '1.00' }, contractor)).body).toMatchObject({ status: 409, openSteps: ['wage-deposits'] });
  });

  it('pay no more than they hold, however many notices come at once', async () => {
    const id = await file({ amount: '100.00' });
    const answers = await Promise.all(Array.from({ length: 12 }, () => step(id, 'drawdowns', { amount: '30.00' })));
    expect(answers.map((one) => one.status).sort()).toEqual([201, 201, 201, ...Array(9).fill(409)]);
    expect((await service.get(bank, `/wage-deposits/${id}`)).body).toMatchObject({ held: '10.00', noticed: '90.00' });
  });

  it('may be guarantees, which end, warn when they are short, and are extended', async () => {
    const guarantee = { form: 'guarantee', validUntil: '2026-02-27', validFrom: '2025-03-01', number: 'BH-2025-1', beneficiary: '371302' };
    const id = await file(guarantee);
    const { body } = await service.get(bank, `/wage-deposits/${id}`);
    expect(body).toMatchObject({
      inForce: true,
      validUntil: '2026-02-27',
      remindOn: '2026-01-27',
      warnings: [{ path: 'validUntil' }, { path: 'validUntil' }],
    });
    await on(service, '2026-02-28T09:00:00+08:00');
    expect((await service.get(bank, `/wage-deposits/${id}`)).body.inForce).toBe(false);
    expect((await step(id, 'drawdowns', { amount: '1.00' })).body).toMatchObject({ status: 409, openSteps: ['extensions'] });
    expect((await step(id, 'extensions', { validUntil: '2026-02-27' }, bank)).status).toBe(400);
    expect((await step(id, 'extensions', { validUntil: '2027-12-31' }, contractor)).body).toMatchObject({
      inForce: true,
      warnings: [],
      remindOn: '2027-11-30',
    });
    expect((await step(id, 'drawdowns', { amount: '1.00' })).status).toBe(201);
    expect((await changes(id)).map((one) => [one.cause, one.validUntil, one.remindOn])).toEqual([
      ['provided', '2026-02-27', '2026-01-27'],
      ['extended', '2027-12-31', '2027-11-30'],
      ['drawn', '2027-12-31', '2027-11-30'],
    ]);
    expect((await step(await file(), 'extensions', { validUntil: '2027-12-31' }, bank)).status).toBe(409);
  });

  it('are refused with the path of what is wrong', async () => {
    const body = { employer: contractor.uscc, form: 'cash', amount: '1.00' };
    const paths = async (changes: object) =>
      (await service.post(bank, '/wage-deposits', { ...body, ...changes })).body.errors?.map((error: { path: string }) => error.path);
    expect(await paths({ amount: '-1.00', form: 'gold', project: 'x' })).toEqual(['form', 'amount', 'project']);
    expect(await paths({ amount: '0.00' })).toEqual(['amount']);
    expect(await paths({ form: 'guarantee' })).toEqual(['validUntil']);
    expect(await paths({ validUntil: '2027-01-01' })).toEqual(['validUntil']);
    expect(await paths({ on: '2025-11-25' })).toEqual(['on']);
  });

  describe('when they are released', () => {
    const complete = () => service.service.app.get(CompleteReleases).run();
    const withWages = async () => {
      const project = aProject({ generalContractor: usccNumber(20) });
      await tellOfProjects(service, [project]);
      const employer = { role: 'employer', uscc: usccNumber(21) } as const;
      const line = { idNumber: idNumber(501), post: '木工', kind: 'direct', gross: '5200.00', net: '5200.00' };
      const body = { employer: employer.uscc, project: project.projectId, period: '2025-10', payday: '2025-11-20', lines: [line] };
      const payroll = (await service.post(employer, '/payrolls', body)).body.id;
      expect((await service.post(employer, `/payrolls/${payroll}/submission`)).status).toBe(201);
      const pay = (amount: string, status = 'paid') =>
        service.post(bank, '/payments', {
          employer: employer.uscc,
          payroll,
          paidOn: '2025-11-24',
          channel: 'card',
          lines: [{ idNumber: idNumber(501), amount, reference: 'R1', status }],
        });
      return { id: await file({ employer: usccNumber(20), project: project.projectId }), pay };
    };

    it('wait for open wages of the project, then for thirty days of public notice', async () => {
      const { id, pay } = await withWages();
      expect((await step(id, 'release', {})).body).toMatchObject({ status: 409, openSteps: ['payments', 'drawdowns'] });
      await pay('5200.00');
      const announced = await step(id, 'release', {});
      expect(announced.body).toMatchObject({
        state: 'release-announced',
        noticeUntil: '2025-12-24',
        releaseOn: '2025-12-25',
        held: '720000.00',
      });
      expect((await step(id, 'release', {})).status).toBe(409);
      await on(service, '2025-12-24T23:59:00+08:00');
      await complete();
      expect((await service.get(bank, `/wage-deposits/${id}`)).body.state).toBe('release-announced');
      await on(service, '2025-12-25T00:00:30+08:00');
      await Promise.all([complete(), complete()]);
      expect((await service.get(bank, `/wage-deposits/${id}`)).body).toMatchObject({ state: 'released', held: '0.00', inForce: false });
      expect((await changes(id)).map((one) => [one.cause, one.on, one.held])).toEqual([
        ['provided', '2025-03-03', '720000.00'],
        ['release-announced', '2025-11-24', '720000.00'],
        ['released', '2025-12-25', '0.00'],
      ]);
      expect((await step(id, 'drawdowns', { amount: '1.00' })).status).toBe(409);
    });

    it('stay where wages are open again at the end of the notice, or a draw came between', async () => {
      const { id, pay } = await withWages();
      await pay('5200.00');
      await step(id, 'release', {});
      const drawn = await file();
      await step(drawn, 'release', {});
      expect((await step(drawn, 'drawdowns', { amount: '1.00' })).body.deposit).toMatchObject({ state: 'held', releaseOn: null });
      await pay('5200.00', 'returned');
      await on(service, '2025-12-25T08:00:00+08:00');
      await complete();
      expect((await service.get(bank, `/wage-deposits/${id}`)).body).toMatchObject({ state: 'held', held: '720000.00', releaseOn: null });
      expect((await changes(id)).at(-1)).toMatchObject({ cause: 'release-stopped', held: '720000.00' });
      expect((await step(drawn, 'release', {})).body).toMatchObject({ status: 409, openSteps: ['receipts'] });
    });
  });

  it('answer the same key with the first answer and draw once', async () => {
    const id = await file({ amount: '100.00' });
    const draw = (amount: string) =>
      service.post(supervisor, `/wage-deposits/${id}/drawdowns`, { amount }, { 'idempotency-key': `draw-${id}` });
    const first = await draw('30.00');
    expect(first.status).toBe(201);
    expect(await draw('30.00')).toEqual(first);
    expect((await draw('31.00')).status).toBe(409);
    expect((await service.get(bank, `/wage-deposits/${id}`)).body.held).toBe('70.00');
  });
});
