import { employerRegistered } from '@anxin/contracts';
import type { TestCaller } from '@anxin/testing';
import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';

/** A county in which the demo seeds nobody. */
const COUNTY = '371502';
const chief = supervisorOf(COUNTY);
const GRID = '371502001-03';

let inspection: RunningInspection;
const ids = new Map<string, string>();
beforeAll(async () => {
  inspection = await RunningInspection.start();
  await inspection.setClock('2026-02-12T10:00:00+08:00');
  const people = [{ subject: 'first', grid: GRID }, { subject: 'second' }, { subject: 'of-the-grid', grid: GRID }, { subject: 'at-large' }];
  for (const person of people) {
    const made = await inspection.call('POST', '/inspectors', chief, {
      ...person,
      name: `某${person.subject}`,
      region: COUNTY,
      department: 'labour',
    });
    expect(made.status).toBe(201);
    ids.set(person.subject, made.body.id);
  }
}, 90_000);
afterAll(() => inspection?.stop());

const list = (query = '', caller: TestCaller | undefined = chief) => inspection.call('GET', `/cases/reassignments${query}`, caller);
const posting = async (subject: string, body: object) =>
  expect(await inspection.call('POST', `/inspectors/${ids.get(subject)}/posting`, chief, body)).toMatchObject({ status: 201 });
const assigned = async (employer: string, subjects: readonly string[] = ['first', 'second']): Promise<string> => {
  await inspection.alert(anAlert({ employer, region: COUNTY }));
  const [{ id }] = await inspection.cases(employer);
  expect(await inspection.call('POST', `/cases/${id}/assignment`, chief, { inspectors: subjects })).toMatchObject({ status: 201 });
  return id;
};
/** Per absent inspector of the case, who is proposed and why; undefined where the case is not listed. */
const shown = async (id: string): Promise<unknown[] | undefined> => {
  const { body } = await list(`?case=${id}`);
  const nameOf = (of: string) => [...ids].find(([, own]) => own === of)![0];
  return body.items[0]?.absent.map((one: any) => [
    nameOf(one.id),
    one.from,
    one.to,
    one.substitute && [nameOf(one.substitute.id), one.substitute.because],
  ]);
};
const back = async () => {
  for (const subject of ids.keys()) await posting(subject, subject === 'first' || subject === 'of-the-grid' ? { grid: GRID } : {});
};
afterEach(back);

describe('a case whose inspector is absent', () => {
  it('is shown to the supervisor of its region and department and to auditors, to nobody else', async () => {
    const id = await assigned(freshUscc());
    await posting('first', { absentFrom: '2026-02-12' });
    expect(await list('', { role: 'auditor' })).toMatchObject({ status: 200 });
    expect(await inspection.call('GET', '/cases/reassignments')).toMatchObject({ status: 401 });
    const others = [inspectorOf(COUNTY), { role: 'employer', uscc: freshUscc() }, { role: 'hotline' }] as TestCaller[];
    for (const caller of others) expect(await list('', caller)).toMatchObject({ status: 403 });
    const numbers = async (query: string, caller?: TestCaller) => (await list(query, caller)).body.items.map((one: any) => one.caseId);
    expect(await numbers('')).toContain(id);
    expect(await numbers('', supervisorOf('371500'))).toContain(id);
    expect(await numbers('', supervisorOf('371302'))).not.toContain(id);
    expect(await numbers(`?case=${id}`, supervisorOf('371302'))).toEqual([]);
    expect(await numbers(`?region=${COUNTY}&department=labour`)).toContain(id);
    expect(await numbers('?department=water')).toEqual([]);
    expect(await numbers('?region=371302')).toEqual([]);
    for (const [path, value] of [
      ['department', 'navy'],
      ['region', 'x'],
      ['case', 'x'],
      ['cursor', 'x'],
    ])
      expect(await list(`?${path}=${value}`)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('comes page by page, newest first', async () => {
    const made: string[] = [];
    for (const hour of ['11', '12', '13']) {
      await inspection.setClock(`2026-02-12T${hour}:00:00+08:00`);
      made.unshift(await assigned(freshUscc()));
    }
    await posting('second', { absentFrom: '2026-02-12', absentTo: '2026-02-13' });
    const first = (await list('?limit=2')).body;
    const next = (await list(`?limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...next.items].map(({ caseId }: any) => caseId).slice(0, 3)).toEqual(made);
  });

  it('is listed from the day on which the absence is told, and no more once it is over or withdrawn; by itself it stays with whom it was', async () => {
    const id = await assigned(freshUscc());
    expect(await shown(id)).toBeUndefined();
    await posting('first', { absentFrom: '2026-02-16', absentTo: '2026-02-20' });
    expect(await shown(id)).toEqual([['first', '2026-02-16', '2026-02-20', [expect.any(String), 'load']]]);
    await posting('first', { grid: GRID });
    expect(await shown(id)).toBeUndefined();
    await posting('first', { absentFrom: '2026-02-12', absentTo: '2026-02-13' });
    await inspection.setClock('2026-02-13T23:59:00+08:00');
    expect(await shown(id)).toHaveLength(1);
    await inspection.setClock('2026-02-14T00:00:00+08:00');
    expect(await shown(id)).toBeUndefined();
    const { body } = await inspection.call('GET', `/cases/${id}`, chief);
    expect(body.inspectors.map((one: any) => one.id)).toEqual([ids.get('first'), ids.get('second')]);
    expect(body.log.filter(({ step }: any) => step === 'assigned')).toHaveLength(1);
  });

  it('gets the inspector of the grid; where that one has an interest, is away or will be, who has the fewest cases; else nobody', async () => {
    const employer = freshUscc();
    await inspection.hear(
      employerRegistered,
      { uscc: employer, name: '某单位', industry: 'C1811', region: COUNTY, grid: GRID },
      '2026-02-10T09:00:00+08:00',
    );
    const id = await assigned(employer);
    await posting('first', { grid: GRID, absentFrom: '2026-02-14' });
    const away = ['first', '2026-02-14', null] as const;
    expect(await shown(id)).toEqual([[...away, ['of-the-grid', 'grid']]]);
    await posting('of-the-grid', { grid: GRID, absentFrom: '2026-03-14' });
    expect(await shown(id)).toEqual([[...away, ['at-large', 'grid-absent']]]);
    await posting('of-the-grid', { grid: GRID });
    const declaring: TestCaller = { role: 'inspector', region: COUNTY, client: 'of-the-grid' };
    const interest = { uscc: employer, reason: '亲属' };
    expect((await inspection.call('POST', `/inspectors/${ids.get('of-the-grid')}/interests`, declaring, interest)).status).toBe(201);
    await posting('first', { absentFrom: '2026-02-14' });
    expect(await shown(id)).toEqual([[...away, ['at-large', 'grid-interest']]]);
    await posting('second', { absentFrom: '2026-02-20' });
    expect(await shown(id)).toEqual([
      [...away, ['at-large', 'grid-interest']],
      ['second', '2026-02-20', null, null],
    ]);
  });

  it('is off the list once a person gave it to the substitute, who is there, or closed it', async () => {
    const [given, closed] = [await assigned(freshUscc()), await assigned(freshUscc())];
    await posting('first', { absentFrom: '2026-02-14' });
    const [{ substitute }] = (await list(`?case=${given}`)).body.items[0].absent;
    expect(substitute.name).toMatch(/^某/);
    const taken = { inspectors: ['second', substitute.id], reason: '原承办人请假' };
    expect(await inspection.call('POST', `/cases/${given}/assignment`, chief, taken)).toMatchObject({ status: 201 });
    expect(await shown(given)).toBeUndefined();
    expect(await shown(closed)).toHaveLength(1);
    const second: TestCaller = { role: 'inspector', region: COUNTY, client: 'second' };
    expect(await inspection.call('POST', `/cases/${closed}/filing`, second, { decision: 'decline', reason: '重复线索' })).toMatchObject({
      status: 201,
    });
    expect(await shown(closed)).toBeUndefined();
  });
});
