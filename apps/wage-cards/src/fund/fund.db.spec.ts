import { randomUUID } from 'node:crypto';
import sample from '../../../../libs/contracts/src/wage-cards/advance-changed.v1.sample.json';
import appropriatedSample from '../../../../libs/contracts/src/wage-cards/revolving-fund-appropriated.v1.sample.json';
import writeOffSample from '../../../../libs/contracts/src/wage-cards/advance-write-off-changed.v1.sample.json';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';
import { agreement, aProject, on, people, putPolicies, tellOfCases, tellOfProjects } from '../../test/safeguards';

jest.setTimeout(60_000);

const { supervisor, second, third, bank } = people;
const fund = '/revolving-funds/371302';
/** The fund of a county that asks for a filed case and a paper, and has the site's account used first. */
const strict = '/revolving-funds/371312';
const ownOfStrict = { role: 'supervisor', region: '371312' };
const secondOfStrict = { ...ownOfStrict, second: '2' };

describe('a revolving fund', () => {
  let service: WageCardsUnderTest;
  beforeAll(async () => {
    service = await WageCardsUnderTest.start();
    await on(service, '2026-03-02T09:00:00+08:00');
    await appropriate('3000000.00');
    await appropriate('10000.00', '371312');
    const asked = { 'fund.filed-case-required': 'yes', 'fund.paper-required': 'yes', 'fund.account-first': 'yes' };
    await putPolicies(service, '371312', asked);
  });
  afterAll(() => service?.stop());

  const appropriate = (amount: string, region = '371302') =>
    service.post(third, `/revolving-funds/${region}/appropriations`, { amount, on: '2026-03-02' });
  const sums = async (region = '371302') => (await service.get(third, `/revolving-funds/${region}`)).body;
  let people_ = 600;
  /** A firm that owes 5200.00 to each of so many workers for January. */
  const aDebt = async (workers = 1, project?: string) => {
    const uscc = usccNumber(people_);
    const ids = Array.from({ length: workers }, () => idNumber((people_ += 1)));
    const lines = ids.map((one) => ({ idNumber: one, post: '木工', kind: 'direct', gross: '5200.00', net: '5200.00' }));
    const employer = { role: 'employer', uscc } as const;
    const draft = await service.post(employer, '/payrolls', { employer: uscc, period: '2026-01', payday: '2026-02-10', lines, project });
    await service.post(employer, `/payrolls/${draft.body.id}/submission`);
    return { uscc, ids, payroll: draft.body.id as string };
  };
  const application = (ids: readonly string[], amount = '1560.00', more: object = {}) => ({
    case: randomUUID(),
    lines: ids.map((one) => ({ idNumber: one, amount, period: '2026-01' })),
    ...more,
  });
  const apply = (body: object, who: object = supervisor, path = fund) => service.post(who as never, `${path}/advances`, body);
  const applyStrictly = (body: object) => apply(body, ownOfStrict, strict);
  const sign = (id: string, who: object, decision = 'approve', more: object = {}, path = fund) =>
    service.post(who as never, `${path}/advances/${id}/approvals`, { decision, ...more });
  const recover = (id: string, amount: string, day = '2026-03-02') =>
    service.post(supervisor, `${fund}/advances/${id}/recoveries`, { amount, on: day });
  const paidOut = async (workers = 1) => {
    const { body } = await apply(application((await aDebt(workers)).ids));
    await sign(body.id, second);
    return (await sign(body.id, third)).body;
  };
  const facts = async (id: string) => (await service.facts('advance-changed')).map((one) => one.data).filter((one) => one.advanceId === id);

  it('is given money, advances it after three signatures of different people, and claims it of the employer', async () => {
    const { uscc, ids } = await aDebt(2);
    const before = await sums();
    const { status, body } = await apply(application(ids));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      employer: uscc,
      project: null,
      state: 'proposed',
      amount: '3120.00',
      claim: '0.00',
      openSteps: ['approvals'],
    });
    expect(body.lines[0]).toEqual({
      workerId: service.workerId(ids[0]!),
      period: '2026-01',
      amount: '1560.00',
      owed: '5200.00',
      remainingClaim: '5200.00',
    });
    expect((await sums()).balance).toBe(before.balance);
    expect((await sign(body.id, supervisor)).body).toMatchObject({ status: 409, openSteps: ['approvals'] });
    expect((await sign(body.id, second, 'approve', { reason: '同意垫付' })).body).toMatchObject({
      state: 'proposed',
      signatures: [{ decision: 'approve' }],
    });
    expect((await sign(body.id, second)).status).toBe(409);
    const paid = await sign(body.id, third);
    expect(paid.body).toMatchObject({
      state: 'paid-out',
      paidOutOn: '2026-03-02',
      recoverBy: '2026-06-01',
      claim: '3120.00',
      openSteps: ['recoveries', 'write-offs'],
    });
    expect(paid.body.lines[0].remainingClaim).toBe('3640.00');
    expect((await sign(body.id, third)).body).toMatchObject({ status: 409, openSteps: ['recoveries'] });
    expect(Number(before.balance) - Number((await sums()).balance)).toBe(3120);

    expect((await recover(body.id, '3120.01')).body).toMatchObject({ status: 409, openSteps: ['recoveries'] });
    expect((await recover(body.id, '1000.00')).body).toMatchObject({ state: 'paid-out', recovered: '1000.00', claim: '2120.00' });
    expect((await recover(body.id, '2120.00')).body).toMatchObject({
      state: 'recovered',
      recovered: '3120.00',
      claim: '0.00',
      openSteps: [],
    });
    expect((await recover(body.id, '0.01')).status).toBe(409);
    expect((await sums()).balance).toBe(before.balance);
    const said = await facts(body.id);
    expect(said.map((one) => [one.step, one.state, one.claim])).toEqual([
      ['proposed', 'proposed', '0.00'],
      ['approved', 'proposed', '0.00'],
      ['paid-out', 'paid-out', '3120.00'],
      ['recovered', 'paid-out', '2120.00'],
      ['recovered', 'recovered', '0.00'],
    ]);
    expect(Object.keys(said.at(-1)!).sort()).toEqual(
      Object.keys(sample)
        .filter((name) => name !== 'project')
        .sort(),
    );
    expect(Object.keys(said.at(-1)!.lines[0]).sort()).toEqual(Object.keys(sample.lines[0]!).sort());
    for (const secret of [...ids, '同意垫付']) expect(JSON.stringify(said)).not.toContain(secret);
  });

  it('keeps to the caps, earlier advances counted', async () => {
    const { ids } = await aDebt();
    const paths = async (body: object) => (await apply(body)).body.errors?.map((error: { path: string }) => error.path);
    expect(await paths(application(ids, '1560.01'))).toEqual(['lines.0.amount']);
    expect((await apply(application(ids, '1000.00'))).status).toBe(201);
    expect(await paths(application(ids, '560.01'))).toEqual(['lines.0.amount']);
    expect((await apply(application(ids, '560.00'))).status).toBe(201);
    expect(await paths({ case: 'x', lines: [] })).toEqual(['case', 'lines']);
    expect(await paths(application([idNumber(599)]))).toEqual(['employer']);
    expect(await paths(application([idNumber(599)], '1.00', { employer: usccNumber(5) }))).toEqual(['lines.0.owed']);
    const stated = {
      case: randomUUID(),
      employer: usccNumber(5),
      lines: [{ idNumber: idNumber(599), amount: '300.00', period: '2026-01', owed: '1000.00' }],
    };
    expect((await apply(stated)).body).toMatchObject({ employer: usccNumber(5), lines: [{ owed: '1000.00' }] });
  });

  it('lets no two applications at once pass the caps together', async () => {
    const { ids } = await aDebt();
    const answers = await Promise.all(Array.from({ length: 6 }, () => apply(application(ids, '1560.00'))));
    expect(answers.map((one) => one.status).sort()).toEqual([201, 400, 400, 400, 400, 400]);
  });

  it('rests on a filed case against the employer or the site, and on a paper, where the region asks for them', async () => {
    const { uscc, ids } = await aDebt();
    const caseId = randomUUID();
    await tellOfCases(service, [{ caseId, respondent: uscc }]);
    const sound = { ...application(ids, '100.00'), case: caseId, paper: agreement };
    const refusal = (zh: string) => ({
      status: 409,
      detail: expect.stringMatching(`${zh}.*（保障农民工工资支付条例 63；县级规定`),
      openSteps: ['filing'],
    });
    const unfounded: [Parameters<typeof tellOfCases>[1][number], string][] = [
      [{ respondent: usccNumber(5) }, '未见对该用人单位的立案'],
      [{ respondent: uscc, filedOn: undefined, number: 'LJ-1' }, '案件LJ-1尚未立案'],
      [{ respondent: uscc, state: 'closed', outcome: 'unsubstantiated' }, '.*查无实据'],
    ];
    const bodies: [object, string][] = [[{ ...sound, case: randomUUID() }, '未见对该用人单位的立案']];
    for (const [known, zh] of unfounded) {
      const body = { ...sound, case: randomUUID() };
      await tellOfCases(service, [{ ...known, caseId: body.case }]);
      bodies.push([body, zh]);
    }
    for (const [body, zh] of bodies) {
      expect((await applyStrictly(body)).body).toMatchObject(refusal(zh));
      expect((await apply(body)).body).toMatchObject({ state: 'proposed' });
    }
    const paths = async (answer: Promise<{ body: { errors?: { path: string }[] } }>) =>
      (await answer).body.errors?.map((error) => error.path);
    expect(await paths(applyStrictly({ ...sound, paper: undefined }))).toEqual(['paper']);
    expect((await apply({ ...sound, paper: undefined })).body).toMatchObject({ state: 'proposed', paper: null });
    for (const [wrong, path] of [
      [{ on: '2026-03-03' }, 'paper.on'],
      [{ kind: 'authority-opinion' }, 'paper.authority'],
      [{ sha256: 'x' }, 'paper.sha256'],
    ] as const) {
      const body = { ...sound, paper: { ...agreement, ...wrong } };
      for (const answer of [applyStrictly(body), apply(body)]) expect(await paths(answer)).toEqual([path]);
    }
    const opinion = { ...agreement, kind: 'authority-opinion', authority: '市住房和城乡建设局' };
    const referred = randomUUID();
    await tellOfCases(service, [{ caseId: referred, respondent: uscc, state: 'closed', outcome: 'referred' }]);
    for (const send of [applyStrictly, apply])
      expect((await send({ ...sound, case: referred, paper: opinion })).body).toMatchObject({
        state: 'proposed',
        paper: { ...opinion, number: null },
      });
  });

  it('is paid only while its case stands, where the region asks for one', async () => {
    const { uscc, ids } = await aDebt();
    const caseId = randomUUID();
    await tellOfCases(service, [{ caseId, respondent: uscc }]);
    const body = { ...application(ids, '100.00'), case: caseId, paper: agreement };
    const [asked, unasked] = [(await applyStrictly(body)).body.id, (await apply(body)).body.id];
    const last = (decision = 'approve') => sign(asked, third, decision, {}, strict);
    await sign(asked, secondOfStrict, 'approve', {}, strict);
    await sign(unasked, second);
    const gone = { caseId, respondent: uscc, state: 'closed' as const, outcome: 'withdrawn' as const };
    await tellOfCases(service, [gone], '2026-03-01T09:00:00+08:00');
    expect((await last()).body).toMatchObject({ status: 409, detail: expect.stringContaining('撤案'), openSteps: ['filing'] });
    await tellOfCases(service, [{ caseId, respondent: uscc }], '2026-02-28T09:00:00+08:00');
    expect((await last()).status).toBe(409);
    expect((await last('refuse')).body).toMatchObject({ state: 'refused' });
    expect((await sign(unasked, third)).body).toMatchObject({ state: 'paid-out' });
  });

  it('waits while a deposit of the project is held, where the region says so a special account too, and names it', async () => {
    const project = aProject({ generalContractor: usccNumber(30) });
    await tellOfProjects(service, [project]);
    const { uscc, ids } = await aDebt(1, project.projectId);
    const deposit = { employer: usccNumber(30), form: 'cash', amount: '100.00', project: project.projectId };
    const { body: filed } = await service.post(bank, '/wage-deposits', deposit);
    const refused = await apply(application(ids));
    expect(refused.body).toMatchObject({ status: 409, openSteps: ['drawdowns'], detail: expect.stringContaining(filed.id) });
    await service.post(supervisor, `/wage-deposits/${filed.id}/drawdowns`, { amount: '100.00' });
    const account = { project: project.projectId, bank: '建行', accountNumber: '9113000000002', openedOn: '2026-03-02' };
    const { body: opened } = await service.post(bank, '/special-accounts', account);
    const moved = (what: string) => service.post(bank, `/special-accounts/${opened.id}/${what}`, { amount: '5.00', on: '2026-03-02' });
    await moved('inflows');
    const body = { ...application(ids, '100.00'), paper: agreement };
    await tellOfCases(service, [{ caseId: body.case, respondent: uscc }]);
    const first = { status: 409, openSteps: ['payments', 'payouts'], detail: expect.stringMatching(`${opened.id}.*5.00元.*县级规定`) };
    expect((await applyStrictly(body)).body).toMatchObject(first);
    expect((await apply(body)).body).toMatchObject({ state: 'proposed', project: project.projectId });
    await moved('payouts');
    expect((await applyStrictly(body)).body).toMatchObject({ state: 'proposed', project: project.projectId });
  });

  it('is not paid where wages came meanwhile, nor once it was refused', async () => {
    const { uscc, ids, payroll } = await aDebt();
    const { body } = await apply(application(ids));
    await sign(body.id, second);
    const lines = [{ idNumber: ids[0], amount: '1000.00', reference: `F${payroll}` }];
    await service.post(bank, '/payments', { employer: uscc, payroll, paidOn: '2026-03-02', channel: 'card', lines });
    expect((await sign(body.id, third)).body).toMatchObject({ status: 409, openSteps: ['approvals', 'advances'] });
    expect((await sign(body.id, third, 'refuse')).body).toMatchObject({ state: 'refused', openSteps: [] });
    expect((await sign(body.id, { ...second, second: '4' })).body).toMatchObject({ status: 409, openSteps: ['advances'] });
    expect((await recover(body.id, '1.00')).status).toBe(409);
    expect((await apply(application(ids, '1260.00'))).status).toBe(201);
  });

  it('never falls below zero and loses nothing, whatever comes at once', async () => {
    const path = '/revolving-funds/371311';
    await appropriate('4000.00', '371311');
    const [own, other, city] = ['1', '2', '3'].map((n) => ({ role: 'supervisor', region: '371311', second: n }) as const);
    const applied = [];
    for (let n = 0; n < 8; n += 1) applied.push((await apply(application((await aDebt()).ids, '1000.00'), own, path)).body.id as string);
    const signing = (id: string, who: object) => service.post(who as never, `${path}/advances/${id}/approvals`, { decision: 'approve' });
    await Promise.all(applied.map((id) => signing(id, other!)));
    const last = await Promise.all(applied.map((id) => signing(id, city!)));
    expect(last.map((one) => one.status).sort()).toEqual([201, 201, 201, 201, 409, 409, 409, 409]);
    expect(await sums('371311')).toEqual({ region: '371311', balance: '0.00', appropriated: '4000.00', advanced: '4000.00', recovered: '0.00', claims: '4000.00', writtenOff: '0.00' }); // prettier-ignore
    const [paid] = last.filter((one) => one.status === 201).map((one) => one.body.id as string);
    const parts = await Promise.all(
      Array.from({ length: 6 }, () => service.post(own!, `${path}/advances/${paid}/recoveries`, { amount: '300.00', on: '2026-03-02' })),
    );
    expect(parts.map((one) => one.status).sort()).toEqual([201, 201, 201, 409, 409, 409]);
    const open = last.findIndex((one) => one.status === 409);
    expect((await signing(applied[open]!, city!)).body).toMatchObject({ status: 409, openSteps: ['appropriations'] });
    await Promise.all([appropriate('100.00', '371311'), appropriate('1.00', '371311')]);
    expect((await signing(applied[open]!, city!)).body).toMatchObject({ state: 'paid-out' });
    expect(await sums('371311')).toMatchObject({
      balance: '1.00',
      appropriated: '4101.00',
      advanced: '5000.00',
      recovered: '900.00',
      claims: '4100.00',
    });
  });

  it('writes off what can’t be recovered, with two people, and takes it back where it comes after all', async () => {
    const before = await sums();
    const { id, lines } = await paidOut();
    const path = `${fund}/advances/${id}`;
    const loss = { reason: '企业已破产清算', paper: { kind: 'bankruptcy-closed', on: '2026-03-02', sha256: 'b'.repeat(64) } };
    const propose = (changes: object = {}) => service.post(supervisor, `${path}/write-offs`, { ...loss, ...changes });
    const decide = (writeOff: string, who: object, decision = 'approve') =>
      service.post(who as never, `${path}/write-offs/${writeOff}/approvals`, { decision, reason: '同意核销' });
    expect((await propose({ amount: '1560.01' })).body).toMatchObject({ status: 409, detail: expect.stringContaining('1560.00元') });
    expect((await propose({ reason: undefined, paper: { ...loss.paper, sha256: 'x' } })).body.errors.map((one: { path: string }) => one.path).sort()).toEqual(['paper.sha256', 'reason']); // prettier-ignore
    const { status, body: asked } = await propose();
    expect([status, asked.amount, asked.state, asked.openSteps]).toEqual([201, '1560.00', 'proposed', ['approvals']]);
    expect((await propose()).body).toMatchObject({ status: 409, openSteps: ['approvals'] });
    expect((await decide(asked.id, supervisor)).body).toMatchObject({ status: 409, openSteps: ['approvals'] });
    await recover(id, '60.00');
    expect((await decide(asked.id, second)).body).toMatchObject({ status: 409, openSteps: ['approvals', 'write-offs'] });
    expect((await decide(asked.id, second, 'refuse')).body).toMatchObject({ state: 'refused', openSteps: [] });

    const { body: again } = await propose({ amount: '1500.00' });
    const both = await Promise.all([decide(again.id, second), decide(again.id, third)]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    const written = (await service.get(supervisor, path)).body;
    expect(written).toMatchObject({ state: 'written-off', claim: '0.00', writtenOff: '1500.00', recovered: '60.00', overdue: false });
    expect([written.lines[0].remainingClaim, written.openSteps]).toEqual([lines[0].remainingClaim, ['recoveries']]);
    const less = (now: Record<string, string>, name: string) => (Number(now[name]) - Number(before[name])).toFixed(2);
    const after = await sums();
    expect(['balance', 'claims', 'writtenOff', 'recovered'].map((name) => less(after, name))).toEqual([
      '-1500.00',
      '0.00',
      '1500.00',
      '60.00',
    ]);
    expect((await propose()).status).toBe(409);

    expect((await recover(id, '500.00')).body).toMatchObject({ state: 'written-off', writtenOff: '1000.00', recovered: '560.00' });
    expect((await recover(id, '1000.01')).status).toBe(409);
    expect((await recover(id, '1000.00')).body).toMatchObject({ state: 'recovered', writtenOff: '0.00', recovered: '1560.00' });
    expect((await sums()).balance).toBe(before.balance);
    const said = (await service.facts('advance-write-off-changed')).map((one) => one.data).filter((one) => one.advanceId === id);
    expect(said.map((one) => [one.step, one.amount, one.claim, one.writtenOff])).toEqual([
      ['proposed', '1560.00', '1560.00', '0.00'],
      ['refused', '1560.00', '1500.00', '0.00'],
      ['proposed', '1500.00', '1500.00', '0.00'],
      ['approved', '1500.00', '0.00', '1500.00'],
    ]);
    expect(Object.keys(said[0]!).sort()).toEqual(Object.keys(writeOffSample).filter((name) => name !== 'project').sort()); // prettier-ignore
    expect((await facts(id)).at(-2)).toMatchObject({ state: 'paid-out', claim: '0.00', writtenOff: '1000.00' });
    const { body: list } = await service.get(people.inspector, `${path}/write-offs?limit=1`);
    expect([list.items[0].id, list.nextCursor === null]).toEqual([again.id, false]);
    const { rows } = await service.owner.query(
      `SELECT w::text || d::text AS text FROM wage_cards.advance_write_off w, wage_cards.advance_write_off_decision d`,
    );
    for (const text of [JSON.stringify(rows), JSON.stringify(said), JSON.stringify(list)]) expect(text).not.toMatch(/破产清算|同意核销/);
  });

  it('tells of what it was given, and shows its book', async () => {
    const said = (await service.facts('revolving-fund-appropriated')).map((one) => one.data);
    expect(Object.keys(said[0]!).sort()).toEqual(Object.keys(appropriatedSample).sort());
    expect(said[0]).toMatchObject({ region: '371302', amount: '3000000.00', balance: '3000000.00' });
    const { body } = await service.get(people.inspector, `${fund}/postings?limit=1`);
    expect(body.items[0].entries).toHaveLength(2);
    expect(body.nextCursor).not.toBeNull();
    expect((await service.get(people.inspector, `${fund}/appropriations`)).body.items).toMatchObject([{ amount: '3000000.00' }]);
  });

  it('shows an advance overdue once its day is over', async () => {
    const paid = await paidOut();
    const overdue = async () => (await service.get(supervisor, `${fund}/advances?employer=${paid.employer}`)).body.items[0].overdue;
    expect(await overdue()).toBe(false);
    await on(service, '2026-06-02T09:00:00+08:00');
    expect(await overdue()).toBe(true);
  });
});
