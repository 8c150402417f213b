import { randomUUID } from 'node:crypto';
import { projectRegistered } from '@anxin/contracts';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import { type TestCaller } from '@anxin/testing';
import { aComplaint, acceptanceOf, anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';

const mine = inspectorOf('371302');
const second = inspectorOf('371302', { second: '2' });
const builder = inspectorOf('371302', { department: 'housing-construction' });
const water = inspectorOf('371302', { department: 'water' });
const elsewhere = inspectorOf('371311');
const county = supervisorOf('371302');
const city = supervisorOf('371300');
const otherCity = supervisorOf('370900');
const auditor: TestCaller = { role: 'auditor' };
const NOBODY: readonly TestCaller[] = [
  { role: 'hotline' },
  { role: 'bank' },
  { role: 'worker', workerId: `p1${'a'.repeat(26)}` },
  { role: 'administrator' },
];
const RECORD = {
  kind: 'site',
  summary: '现场检查：张三承认欠薪',
  takenAt: '2026-02-13T09:00:00+08:00',
  place: '兰山区某街1号',
  person: '张三',
  amountVerified: '10000.00',
};

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());
beforeEach(() => inspection.setClock('2026-02-13T10:00:00+08:00'));

const get = (path: string, caller?: TestCaller) => inspection.call('GET', path, caller);
const post = (path: string, caller: TestCaller | undefined, body: object, more?: Record<string, string>) =>
  inspection.call('POST', path, caller, body, more);
const opened = async (more: object = {}, employer = freshUscc()): Promise<string> => {
  await inspection.alert(anAlert({ employer, ...more }));
  return (await inspection.cases(employer)).at(-1).id;
};
const assigned = async (): Promise<string> => {
  const id = await opened();
  expect(await post(`/cases/${id}/filing`, mine, { decision: 'file' })).toMatchObject({ status: 201, body: { stage: 'filed' } });
  expect(await post(`/cases/${id}/assignment`, county, { inspectors: [mine.client, second.client] })).toMatchObject({ status: 201 });
  return id;
};
const statusOf = (path: string, caller: TestCaller) => get(path, caller).then(({ status }) => status);

describe('seeing', () => {
  it('answers with all that the contract names', async () => {
    const { status, body } = await get(`/cases/${await opened()}`, mine);
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(
      expect.arrayContaining([
        'number',
        'source',
        'state',
        'stage',
        'department',
        'enforcer',
        'inspector',
        'inspectors',
        'deadlines',
        'respondent',
        'jointlyLiable',
        'alerts',
        'complaints',
        'amountClaimed',
        'amountVerified',
        'amountRecovered',
        'workers',
        'log',
        'openSteps',
      ]),
    );
    expect(body).toMatchObject({
      inspector: { name: expect.stringMatching(/^兰山区劳动监察员[一二]$/) },
      inspectors: [],
      amountClaimed: '10700.00',
      openSteps: ['filing', 'closure'],
    });
    expect(body.log[0]).toMatchObject({ step: 'opened', by: 'system' });
  });

  it('is for the region and the departments that lead or sign: others 404', async () => {
    const employer = freshUscc();
    const site = randomUUID();
    await inspection.hear(
      projectRegistered,
      { ...projectSample, projectId: site, sector: 'housing' } as never,
      '2026-02-11T07:00:00+08:00',
    );
    const id = await opened({ project: site, department: 'housing-construction' }, employer);
    const seen = (caller: TestCaller) => statusOf(`/cases/${id}`, caller);
    expect(await Promise.all([mine, builder, county, city, auditor].map(seen))).toEqual([200, 200, 200, 200, 200]);
    expect(await Promise.all([water, elsewhere, otherCity, { role: 'employer' as const, uscc: employer }].map(seen))).toEqual([
      404, 404, 404, 404,
    ]);
    expect((await get(`/cases?employer=${employer}`, water)).body.items).toEqual([]);
    expect((await get(`/cases?employer=${employer}`, builder)).body.items).toHaveLength(1);
  });

  it('refuses other roles, and strangers without a token', async () => {
    const id = await opened();
    for (const caller of NOBODY) expect([await statusOf(`/cases/${id}`, caller), await statusOf('/cases', caller)]).toEqual([403, 403]);
    expect(await get(`/cases/${id}`)).toMatchObject({ status: 401 });
    expect(await get('/cases/nonsense', mine)).toMatchObject({ status: 404 });
  });

  it('shows an employer an empty list', async () => {
    const employer = freshUscc();
    await opened({}, employer);
    expect(await get('/cases', { role: 'employer', uscc: employer })).toMatchObject({ status: 200, body: { items: [], nextCursor: null } });
  });

  it('filters and pages, newest first', async () => {
    const employer = freshUscc();
    const days = ['2026-02-09', '2026-02-10', '2026-02-11'];
    const site = '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b77';
    const matters = [{ group: 'wages' }, { group: 'contracts' }, { group: 'wages', project: site }] as const;
    for (const [at, matter] of matters.entries())
      await inspection.alert(anAlert({ employer, ...matter, at: `${days[at]}T08:00:00+08:00` }));
    const list = (query: string) => get(`/cases?employer=${employer}&${query}`, mine).then(({ body }) => body);
    const first = await list('limit=2');
    expect(first.items.map((item: { group: string }) => item.group)).toEqual(['wages', 'contracts']);
    expect((await list(`limit=2&cursor=${first.nextCursor}`)).items.map((item: { group: string }) => item.group)).toEqual(['wages']);
    // What is told of safeguards, insurance or dispatch opens none.
    await inspection.alert(anAlert({ employer, group: 'insurance', at: '2026-02-11T08:00:00+08:00' }));
    expect((await list('source=complaint')).items).toEqual([]);
    expect((await list('stage=clue&state=open&region=371302')).items).toHaveLength(3);
    expect((await list(`inspector=${first.items[0].inspector.id}`)).items.length).toBeGreaterThan(0);
    await inspection.setClock('2026-02-25T10:00:00+08:00');
    expect((await list('overdue=true')).items.map((item: { group: string }) => item.group)).toEqual(['contracts', 'wages']);
    expect((await list('overdue=false')).items.map((item: { group: string }) => item.group)).toEqual(['wages']);
    expect((await list('overdue=true')).items[0].deadlines).toMatchObject([{ kind: 'filing', state: 'overdue' }]);
    expect(await get('/cases?stage=nonsense&employer=1', mine)).toMatchObject({
      status: 400,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path: 'stage' })]) },
    });
  });
});

describe('steps', () => {
  const STEPS: readonly [string, object, 'inspector' | 'supervisor'][] = [
    ['filing', { decision: 'file' }, 'inspector'],
    ['assignment', { inspectors: ['a', 'b'] }, 'supervisor'],
    ['investigation-records', RECORD, 'inspector'],
    ['extension', { workingDays: 30, reason: '案情复杂' }, 'inspector'],
    ['suspension', { reason: '当事人下落不明' }, 'inspector'],
    ['approvals', { step: 'extension', decision: 'approve' }, 'supervisor'],
    [
      'rectification-orders',
      { dueOn: '2026-03-20', amount: '1.00', demands: '支付工资', addressees: [{ uscc: '91371302MA3TEKT04U', capacity: '用人单位' }] },
      'inspector',
    ],
    [
      'services',
      { paper: randomUUID(), addressee: '0', kind: 'direct', servedAt: '2026-02-13T09:00:00+08:00', place: '兰山区', receivedBy: '张三' },
      'inspector',
    ],
    ['notices', { kind: 'handling', articles: ['lcl-85'], facts: '拖欠工资', amount: '1.00', rights: '陈述申辩' }, 'inspector'],
    ['decisions', { kind: 'penalty', articles: ['724-54'] }, 'inspector'],
    ['decision-payments', { decision: randomUUID(), of: 'fine', amount: '1.00', paidOn: '2026-02-13', reference: '1' }, 'inspector'],
    ['reminders', {}, 'inspector'],
    ['enforcement', {}, 'inspector'],
    ['closure', { outcome: 'corrected', reason: '已付' }, 'inspector'],
  ];

  it.each(STEPS)('%s: 401, 403 for other roles, 404 for other offices, 400 with paths', async (step, body, role) => {
    const path = `/cases/${await opened()}/${step}`;
    expect(await post(path, undefined, body)).toMatchObject({ status: 401 });
    const wrong: TestCaller[] = [...NOBODY, auditor, { role: 'employer', uscc: freshUscc() }, role === 'inspector' ? county : mine];
    for (const caller of wrong) expect(await post(path, caller, body)).toMatchObject({ status: 403 });
    for (const caller of role === 'inspector' ? [elsewhere, water] : [otherCity])
      expect(await post(path, caller, body)).toMatchObject({ status: 404 });
    expect(await post(path, role === 'inspector' ? mine : county, { nonsense: 1 })).toMatchObject({
      status: 400,
      body: { errors: expect.arrayContaining([expect.objectContaining({ path: 'nonsense' })]) },
    });
  });

  it('a clue is declined for a reason only', async () => {
    const id = await opened();
    expect(await post(`/cases/${id}/filing`, mine, { decision: 'decline' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'reason' }] },
    });
    expect(await post(`/cases/${id}/filing`, mine, { decision: 'decline', reason: '不属本局管辖' })).toMatchObject({
      status: 201,
      body: { state: 'closed', outcome: 'declined', openSteps: [] },
    });
    expect(await post(`/cases/${id}/filing`, mine, { decision: 'file' })).toMatchObject({ status: 409, body: { openSteps: [] } });
  });

  it('no decision out of a clue, and no closure with open money', async () => {
    const id = await opened();
    expect(await post(`/cases/${id}/decisions`, mine, { kind: 'penalty', articles: ['724-54'] })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('notice'), openSteps: ['filing', 'closure'] },
    });
    expect(await post(`/cases/${id}/decisions`, mine, { kind: 'penalty', articles: ['a'], compensationRate: 101 })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'compensationRate' }] },
    });
    expect(await post(`/cases/${id}/closure`, mine, { outcome: 'corrected', reason: '已付' })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('10700.00') },
    });
  });

  it('assignment takes two different people of the office without an interest', async () => {
    const employer = freshUscc();
    const id = await opened({}, employer);
    const assign = (inspectors: unknown[]) => post(`/cases/${id}/assignment`, county, { inspectors });
    expect(await assign([mine.client])).toMatchObject({ status: 400, body: { errors: [{ path: 'inspectors' }] } });
    expect(await assign([mine.client, elsewhere.client])).toMatchObject({ status: 400, body: { errors: [{ path: 'inspectors.1' }] } });
    expect(await assign([mine.client, water.client])).toMatchObject({ status: 400, body: { errors: [{ path: 'inspectors.1' }] } });
    const { body: people } = await get('/inspectors?region=371302&department=labour', second);
    const me = people.items.find((item: { subject: string }) => item.subject === second.client);
    expect(await post(`/inspectors/${me.id}/interests`, mine, { uscc: employer, reason: '亲属' })).toMatchObject({ status: 404 });
    expect(await post(`/inspectors/${me.id}/interests`, second, { uscc: employer, reason: '亲属任职' })).toMatchObject({
      status: 201,
      body: { interests: [employer] },
    });
    expect(await assign([mine.client, second.client])).toMatchObject({ status: 409 });
    expect((await get(`/cases/${id}`, county)).body.inspector.id).not.toBe(me.id);
    expect(await post(`/cases/${id}/filing`, second, { decision: 'file' })).toMatchObject({ status: 403 });
  });

  it('before assignment all may act, a record needs two; afterwards only the assigned, others read', async () => {
    const id = await opened();
    await post(`/cases/${id}/filing`, second, { decision: 'file' });
    expect(await post(`/cases/${id}/investigation-records`, mine, RECORD)).toMatchObject({
      status: 409,
      body: { openSteps: ['assignment'] },
    });
    const third = { ...inspectorOf('371302'), client: 'inspector-three' };
    expect(
      await post('/inspectors', county, { subject: third.client, name: '王五', region: '371302', department: 'labour' }),
    ).toMatchObject({ status: 201 });
    await post(`/cases/${id}/assignment`, county, { inspectors: [mine.client, second.client] });
    expect(await post(`/cases/${id}/investigation-records`, third, RECORD)).toMatchObject({ status: 403 });
    expect(await get(`/cases/${id}`, third)).toMatchObject({ status: 200, body: { openSteps: [] } });
    const taken = await post(`/cases/${id}/investigation-records`, mine, RECORD);
    expect(taken).toMatchObject({
      status: 201,
      body: { id: expect.any(String), case: { stage: 'investigating', amountVerified: '10000.00' } },
    });
    expect((await get(`/cases/${id}/investigation-records`, second)).body.items).toMatchObject([
      { id: taken.body.id, summary: RECORD.summary },
    ]);
    const { rows } = await inspection.owner.query(`SELECT place, summary, person FROM inspection.investigation_record WHERE id = $1`, [
      taken.body.id,
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/张三|某街/);
    expect(JSON.stringify(await inspection.published(id))).not.toMatch(/张三|某街|王五|监察员/);
  });

  it('an extension takes effect with the approval of another', async () => {
    const id = await assigned();
    const due = async () =>
      (await get(`/cases/${id}`, mine)).body.deadlines.find((deadline: { kind: string }) => deadline.kind === 'investigation').dueOn;
    const before = await due();
    expect(await post(`/cases/${id}/extension`, mine, { workingDays: 31, reason: '复杂' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'workingDays' }] },
    });
    expect(await post(`/cases/${id}/extension`, mine, { workingDays: 30, reason: '复杂' })).toMatchObject({
      status: 201,
      body: { proposals: [{ step: 'extension', workingDays: 30 }] },
    });
    expect(await due()).toBe(before);
    expect(
      await post(`/cases/${id}/approvals`, { ...county, client: mine.client }, { step: 'extension', decision: 'approve' }),
    ).toMatchObject({ status: 409 });
    expect(await post(`/cases/${id}/approvals`, city, { step: 'suspension', decision: 'approve' })).toMatchObject({
      status: 409,
      body: { openSteps: expect.arrayContaining(['approvals']) },
    });
    expect(await post(`/cases/${id}/approvals`, city, { step: 'extension', decision: 'approve' })).toMatchObject({
      status: 201,
      body: { proposals: [] },
    });
    expect((await due()) > before).toBe(true);
    expect(await post(`/cases/${id}/extension`, mine, { workingDays: 30, reason: '更复杂' })).toMatchObject({ status: 409 });
  });

  it('a suspension stops the clock, a refused one does not', async () => {
    const id = await assigned();
    await post(`/cases/${id}/suspension`, mine, { reason: '下落不明' });
    expect(await post(`/cases/${id}/approvals`, county, { step: 'suspension', decision: 'refuse', reason: '再查' })).toMatchObject({
      status: 201,
      body: { stage: 'filed' },
    });
    await post(`/cases/${id}/suspension`, mine, { reason: '下落不明' });
    const { body } = await post(`/cases/${id}/approvals`, county, { step: 'suspension', decision: 'approve' });
    expect(body).toMatchObject({
      stage: 'suspended',
      deadlines: [
        { kind: 'filing', state: 'met' },
        { kind: 'investigation', state: 'stopped' },
      ],
    });
    expect(await post(`/cases/${id}/investigation-records`, mine, RECORD)).toMatchObject({
      status: 201,
      body: { case: { stage: 'investigating' } },
    });
  });

  it('a served order sets a day for each addressee; an unserved one none', async () => {
    const id = await assigned();
    await post(`/cases/${id}/investigation-records`, mine, RECORD);
    const order = (addressees: object[], dueOn = '2026-02-20') =>
      post(`/cases/${id}/rectification-orders`, mine, { dueOn, amount: '10000.00', demands: '支付工资', addressees });
    const unit = { uscc: '91371302MA3TEKT04U', capacity: '用人单位' };
    const service = { kind: 'direct', servedAt: '2026-02-13T09:30:00+08:00', place: '兰山区', receivedBy: '张三' };
    expect(await order([unit])).toMatchObject({ status: 201, body: { case: { stage: 'investigating' } } });
    expect(await order([{ capacity: '用人单位' }])).toMatchObject({ status: 400, body: { errors: [{ path: 'addressees.0' }] } });
    expect(await order([{ ...unit, service }], '2026-02-12')).toMatchObject({ status: 400, body: { errors: [{ path: 'dueOn' }] } });
    const { status, body } = await order([{ ...unit, service }, { person: '张三', capacity: '包工头', service }, unit]);
    expect(status).toBe(201);
    expect(body.case.stage).toBe('rectification-ordered');
    expect(body.case.deadlines.filter((deadline: { kind: string }) => deadline.kind === 'rectification')).toEqual([
      expect.objectContaining({ startsOn: '2026-02-13', dueOn: '2026-02-20', unit: 'calendar-days', state: 'running' }),
      expect.objectContaining({ dueOn: '2026-02-20' }),
    ]);
    const { rows } = await inspection.owner.query(`SELECT * FROM inspection.order_addressee WHERE order_id = $1`, [body.id]);
    expect(JSON.stringify([rows, await inspection.published(id)])).not.toContain('张三');
  });

  it('the same Idempotency-Key takes a step once', async () => {
    const id = await opened();
    const key = { 'idempotency-key': randomUUID() };
    const first = await post(`/cases/${id}/filing`, mine, { decision: 'file' }, key);
    expect(await post(`/cases/${id}/filing`, mine, { decision: 'file' }, key)).toEqual(first);
    expect(await post(`/cases/${id}/filing`, mine, { decision: 'decline', reason: 'x' }, key)).toMatchObject({ status: 409 });
  });

  it('each step publishes the whole case', async () => {
    const id = await assigned();
    expect((await inspection.published(id)).map(({ data }) => [data.step, data.stage])).toEqual([
      ['opened', 'clue'],
      ['filed', 'filed'],
      ['assigned', 'filed'],
    ]);
  });

  it('two inspectors at once file a clue once', async () => {
    const id = await opened();
    const answers = await Promise.all([mine, second].map((caller) => post(`/cases/${id}/filing`, caller, { decision: 'file' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('inspectors', () => {
  it('are put on the list by a supervisor of the region, and seen by their own office', async () => {
    const input = { subject: 'somebody', name: '李四', region: '371302', department: 'water' };
    for (const caller of [mine, ...NOBODY]) expect(await post('/inspectors', caller, input)).toMatchObject({ status: 403 });
    expect(await post('/inspectors', otherCity, input)).toMatchObject({ status: 403 });
    expect(await post('/inspectors', city, { ...input, absentTo: '2026-01-01' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'absentTo' }] },
    });
    const { status, body } = await post('/inspectors', city, input);
    expect([status, body.name]).toEqual([201, '李四']);
    expect(await post('/inspectors', city, input)).toMatchObject({ status: 409 });
    expect([
      await statusOf(`/inspectors/${body.id}`, water),
      await statusOf(`/inspectors/${body.id}`, mine),
      await statusOf(`/inspectors/${body.id}`, otherCity),
    ]).toEqual([200, 404, 404]);
    expect((await inspection.owner.query(`SELECT name FROM inspection.inspector WHERE id = $1`, [body.id])).rows[0].name).not.toContain(
      '李四',
    );
  });

  it('are seeded in demo mode, two for each region and department', async () => {
    const { rows } = await inspection.owner.query(
      `SELECT count(*)::int AS count, count(DISTINCT (region, department))::int AS desks FROM inspection.inspector WHERE subject LIKE 'demo-%'`,
    );
    expect(rows[0].count).toBe(rows[0].desks * 2);
    expect(rows[0].desks).toBeGreaterThan(80);
  });

  it('lead a case that had none as soon as one is there', async () => {
    const employer = freshUscc();
    const id = await opened({ region: '371502' }, employer);
    const chief = supervisorOf('371500');
    expect((await get(`/cases/${id}`, chief)).body.inspector).toBeNull();
    await post('/inspectors', chief, {
      subject: 'away',
      name: '甲',
      region: '371502',
      department: 'labour',
      absentFrom: '2026-02-01',
      absentTo: '2026-02-28',
    });
    expect((await get(`/cases/${id}`, chief)).body.inspector).toBeNull();
    await post('/inspectors', chief, { subject: 'there', name: '乙', region: '371502', department: 'labour' });
    expect((await get(`/cases/${id}`, chief)).body.inspector).toMatchObject({ name: '乙' });
  });
});

it('a complaint’s case tells nobody who complained', async () => {
  const complaint = aComplaint({ respondent: freshUscc(), region: '371302', complainant: 'k1.secret-pseudonym' });
  await inspection.complaint(complaint, '2026-02-12T09:00:00+08:00');
  await inspection.acceptance(acceptanceOf(complaint, '2026-02-13'));
  const [file] = await inspection.cases(complaint.respondent!);
  const { body } = await get(`/cases/${file.id}`, mine);
  expect(body.complaints).toEqual([complaint.complaintId]);
  expect(JSON.stringify([body, await inspection.published(file.id)])).not.toContain('secret-pseudonym');
});
