import type { TestCaller } from '@anxin/testing';
import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';

const [lanshan, luozhuang, city, otherCity] = ['371302', '371311', '371300', '370900'].map(supervisorOf) as [
  TestCaller,
  TestCaller,
  TestCaller,
  TestCaller,
];
const [first, second] = [inspectorOf('371302'), inspectorOf('371302', { second: '2' })];
const REASON = '重大复杂，牵涉两县';

describe('whose case it is (管辖)', () => {
  let inspection: RunningInspection;
  beforeAll(async () => {
    inspection = await RunningInspection.start();
  }, 90_000);
  afterAll(() => inspection?.stop());
  beforeEach(() => inspection.setClock('2026-02-12T10:00:00+08:00'));

  const opened = async (): Promise<string> => {
    const employer = freshUscc();
    await inspection.alert(anAlert({ employer }), '2026-02-12T09:00:00+08:00');
    return (await inspection.cases(employer))[0].id;
  };
  const filed = async (): Promise<string> => {
    const id = await opened();
    await inspection.call('POST', `/cases/${id}/assignment`, lanshan, { inspectors: [first.client, second.client] });
    expect(await inspection.call('POST', `/cases/${id}/filing`, first, { decision: 'file' })).toMatchObject({ status: 201 });
    return id;
  };
  const move = (id: string, caller: TestCaller | undefined, body: object) =>
    inspection.call('POST', `/cases/${id}/jurisdiction`, caller, { reason: REASON, ...body });
  const seen = async (id: string, caller: TestCaller) => (await inspection.call('GET', `/cases/${id}`, caller)).status;
  const listed = async (id: string, caller: TestCaller, query = '') =>
    (await inspection.call('GET', `/cases?limit=200${query}`, caller)).body.items.some((one: { id: string }) => one.id === id);

  it('is taken up by the city with a reason: its inspectors let it go, the city’s is proposed, its clocks run on, the county sees it no more', async () => {
    const id = await filed();
    const { body: before } = await inspection.call('GET', `/cases/${id}`, city);
    await inspection.setClock('2026-02-13T10:00:00+08:00');
    const { status, body } = await move(id, city, { how: 'take-up' });
    expect([status, body.region, body.stage, body.number]).toEqual([201, '371300', 'filed', before.number]);
    expect(body.moved).toEqual([{ how: 'take-up', from: '371302', to: '371300', on: '2026-02-13' }]);
    expect(body.deadlines).toEqual(before.deadlines);
    expect([body.inspectors, body.inspector.name]).toEqual([[], expect.stringContaining('临沂市')]);
    expect(body.log.find(({ step }: { step: string }) => step === 'moved')).toMatchObject({
      by: city.client,
      role: 'supervisor',
      reason: REASON,
    });
    expect([await seen(id, lanshan), await seen(id, first), await seen(id, luozhuang), await seen(id, city)]).toEqual([404, 404, 404, 200]);
    expect(await seen(id, inspectorOf('371300'))).toBe(200);
    expect([await listed(id, lanshan), await listed(id, city, '&region=371300'), await listed(id, city, '&region=371302')]).toEqual([
      false,
      true,
      false,
    ]);
    expect((await inspection.published(id)).at(-1)!.data).toMatchObject({ step: 'moved', region: '371300' });
    const assignment = (inspectors: string[]) => inspection.call('POST', `/cases/${id}/assignment`, city, { inspectors });
    expect(await assignment([first.client!, second.client!])).toMatchObject({ status: 400 });
    expect(await assignment(['demo-inspector-371300', 'demo-inspector-371300-2'])).toMatchObject({ status: 201 });
    const { rows } = await inspection.owner.query(`SELECT reason FROM inspection.case_action WHERE case_id = $1 AND kind = 'moved'`, [id]);
    expect(rows[0].reason).not.toContain('重大');
    const watched = await inspection.owner.query(`SELECT subject FROM inspection.assignment_watch WHERE case_id = $1 ORDER BY 1`, [id]);
    expect(watched.rows.map(({ subject }) => subject)).toEqual(['demo-inspector-371300', 'demo-inspector-371300-2']);
  });

  it('is not for a county to take up, nor for another city, nor for those who do not supervise: 400, 401, 403, 404, 409', async () => {
    const id = await opened();
    expect(await move(id, undefined, { how: 'take-up' })).toMatchObject({ status: 401 });
    for (const caller of [first, { role: 'auditor' }, { role: 'employer', uscc: freshUscc() }] as TestCaller[])
      expect(await move(id, caller, { how: 'take-up' })).toMatchObject({ status: 403 });
    for (const how of ['take-up', 'designation']) expect(await move(id, lanshan, { how, region: '371311' })).toMatchObject({ status: 403 });
    expect(await move(id, luozhuang, { how: 'take-up' })).toMatchObject({ status: 404 });
    expect(await move(id, otherCity, { how: 'take-up' })).toMatchObject({ status: 404 });
    const path = (name: string) => ({ status: 400, body: { errors: [expect.objectContaining({ path: name })] } });
    expect(await move(id, city, { how: 'take-up', reason: undefined })).toMatchObject(path('reason'));
    expect(await move(id, city, { how: 'seizure' })).toMatchObject(path('how'));
    expect(await move(id, city, { how: 'take-up', region: '371311' })).toMatchObject(path('region'));
    expect(await move(id, city, { how: 'designation' })).toMatchObject(path('region'));
    expect(await move(id, city, { how: 'designation', region: '370902' })).toMatchObject(path('region'));
    expect(await move(id, city, { how: 'designation', region: '371302' })).toMatchObject({ status: 409 });
    expect(await move(id, city, { how: 'transfer', region: '371311' })).toMatchObject({ status: 403 });
    expect(await move(id, lanshan, { how: 'transfer', region: '370902' })).toMatchObject(path('region'));
    expect(await move(id, lanshan, { how: 'transfer', region: '371300' })).toMatchObject(path('region'));
    expect(await move(id, city, { how: 'take-up' })).toMatchObject({ status: 201 });
    expect(await move(id, city, { how: 'take-up' })).toMatchObject({ status: 409 });
  });

  it('is handed to another county once; who got it asks the city, which says who is competent', async () => {
    const id = await opened();
    expect(await move(id, lanshan, { how: 'transfer', region: '371311' })).toMatchObject({
      status: 201,
      body: { region: '371311', inspector: { name: expect.stringContaining('罗庄') } },
    });
    expect([await seen(id, lanshan), await seen(id, luozhuang)]).toEqual([404, 200]);
    expect(await move(id, luozhuang, { how: 'transfer', region: '371302' })).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('city above alone') },
    });
    expect(await move(id, city, { how: 'designation', region: '371302' })).toMatchObject({ status: 201, body: { region: '371302' } });
    expect([await seen(id, lanshan), await seen(id, luozhuang)]).toEqual([200, 404]);
    // What is heard of the matter later does not take it back to where it came up.
    const [row] = (await inspection.owner.query(`SELECT respondent FROM inspection.case_file WHERE id = $1`, [id])).rows;
    await move(id, city, { how: 'take-up' });
    await inspection.alert(anAlert({ employer: row.respondent, period: '2025-12', at: '2026-02-12T11:00:00+08:00' }));
    expect((await inspection.cases(row.respondent)).map(({ id: own, region }) => [own, region])).toEqual([[id, '371300']]);
  });

  it('stays while something waits for approval, and once it is closed', async () => {
    const id = await filed();
    await inspection.call('POST', `/cases/${id}/extension`, first, { workingDays: 10, reason: '案情复杂' });
    expect(await move(id, city, { how: 'take-up' })).toMatchObject({ status: 409, body: { openSteps: ['approvals'] } });
    const closed = await opened();
    await inspection.call('POST', `/cases/${closed}/filing`, first, { decision: 'decline', reason: '重复线索' });
    expect(await move(closed, city, { how: 'take-up' })).toMatchObject({ status: 409 });
  });

  it('is changed once however often the same call is sent', async () => {
    const id = await opened();
    const body = { how: 'take-up', reason: REASON };
    const send = () => inspection.call('POST', `/cases/${id}/jurisdiction`, city, body, { 'idempotency-key': `move-${id}` });
    const [one, two] = [await send(), await send()];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(two.body.moved).toHaveLength(1);
  });
});
