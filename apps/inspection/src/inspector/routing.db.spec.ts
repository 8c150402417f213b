import { randomUUID } from 'node:crypto';
import { employerRegistered, projectRegistered } from '@anxin/contracts';
import type { TestCaller } from '@anxin/testing';
import { LeadCases } from '../case/lead-cases.use-case';
import { anAlert, freshUscc, RunningInspection, supervisorOf } from '../../test/running-inspection';

/** A county in which the demo seeds nobody. */
const COUNTY = '371502';
const chief = supervisorOf(COUNTY);
const GRID = '371502001-03';
const SITE_GRID = '371502009-01';

describe('cases and the inspector of the grid (网格)', () => {
  let inspection: RunningInspection;
  beforeAll(async () => {
    inspection = await RunningInspection.start();
    await inspection.setClock('2026-02-12T10:00:00+08:00');
    const people = [
      { subject: 'of-the-grid', grid: GRID },
      { subject: 'of-the-site', grid: SITE_GRID, absentFrom: '2026-02-20', absentTo: '2026-02-28' },
      { subject: 'at-large' },
    ];
    for (const person of people)
      expect(
        await inspection.call('POST', '/inspectors', chief, { ...person, name: '某', region: COUNTY, department: 'labour' }),
      ).toMatchObject({ status: 201, body: { grid: person.grid ?? null } });
  }, 90_000);
  afterAll(() => inspection?.stop());

  const registered = (uscc: string, grid?: string) =>
    inspection.hear(
      employerRegistered,
      { uscc, name: '某单位', industry: 'C1811', region: COUNTY, ...(grid && { grid }) },
      '2026-02-10T09:00:00+08:00',
    );
  const site = async (generalContractor: string): Promise<string> => {
    const projectId = randomUUID();
    const days = { startsOn: '2026-01-01', endsOn: '2027-01-01' };
    const parties = { developer: freshUscc(), generalContractor, contractAmount: '100.00' };
    const data = { projectId, name: '某工程', sector: 'other' as const, region: COUNTY, ...parties, ...days, grid: SITE_GRID };
    await inspection.hear(projectRegistered, data, '2026-02-10T09:00:00+08:00');
    return projectId;
  };
  const opened = async (employer: string, more: object = {}): Promise<string> => {
    await inspection.alert(anAlert({ employer, region: COUNTY, ...more }));
    return (await inspection.cases(employer))[0].id;
  };
  const subjectOf = async (id: string): Promise<string> => (await inspection.call('GET', `/inspectors/${id}`, chief)).body.subject;
  const shown = async (id: string) => {
    const { body } = await inspection.call('GET', `/cases/${id}`, chief);
    return [body.inspector && (await subjectOf(body.inspector.id)), body.inspector?.because, body];
  };

  it('go to it, its site’s before its employer’s, and say why', async () => {
    const [plain, gridded] = [freshUscc(), freshUscc()];
    await registered(plain);
    await registered(gridded, GRID);
    for (let more = 0; more < 2; more += 1) {
      const other = freshUscc();
      await registered(other, GRID);
      expect((await shown(await opened(other))).slice(0, 2)).toEqual(['of-the-grid', 'grid']);
    }
    const id = await opened(gridded);
    const [subject, because, body] = await shown(id);
    expect([subject, because]).toEqual(['of-the-grid', 'grid']);
    expect(body.log.find(({ step }: { step: string }) => step === 'lead-proposed').data).toEqual({
      inspector: body.inspector.id,
      because: 'grid',
    });
    const [least, byLoad] = await shown(await opened(plain));
    expect([least, byLoad]).toEqual(['at-large', 'load']);
    const onSite = freshUscc();
    await registered(onSite, GRID);
    expect((await shown(await opened(onSite, { project: await site(onSite) }))).slice(0, 2)).toEqual(['of-the-site', 'grid']);
  });

  it('go to another while it is away, who is proposed also for what nobody took up yet, and to it again afterwards', async () => {
    const [before, during, after] = [freshUscc(), freshUscc(), freshUscc()];
    const place = { project: await site(before) };
    const waiting = await opened(before, place);
    expect((await shown(waiting))[0]).toBe('of-the-site');
    await inspection.get(LeadCases).run();
    expect((await shown(waiting))[0]).toBe('of-the-site');
    await inspection.setClock('2026-02-20T00:00:00+08:00');
    await inspection.get(LeadCases).run();
    const [subject, because, body] = await shown(waiting);
    expect([subject, because]).toEqual(['at-large', 'grid-absent']);
    expect(body.log.at(-2)).toMatchObject({ step: 'lead-proposed', reason: '缺勤', data: { inspector: null } });
    const count = body.log.length;
    await inspection.get(LeadCases).run();
    expect((await shown(waiting))[2].log).toHaveLength(count);
    await inspection.setClock('2026-02-28T23:59:00+08:00');
    expect((await shown(await opened(during, place)))[1]).toBe('grid-absent');
    await inspection.setClock('2026-03-01T00:00:00+08:00');
    expect((await shown(await opened(after, place))).slice(0, 2)).toEqual(['of-the-site', 'grid']);
  });

  it('go on when its inspector falls ill or changes the grid: the supervisor of the region says so, nobody else', async () => {
    const employer = freshUscc();
    await registered(employer, GRID);
    const id = await opened(employer);
    const [{ id: own }] = (await inspection.owner.query(`SELECT id FROM inspection.inspector WHERE subject = 'of-the-grid'`)).rows;
    const posting = (body: object, caller?: TestCaller) => inspection.call('POST', `/inspectors/${own}/posting`, caller, body);
    const ill = { grid: GRID, absentFrom: '2026-03-01' };
    expect(await posting(ill)).toMatchObject({ status: 401 });
    for (const caller of [{ role: 'inspector', region: COUNTY, client: 'of-the-grid' }, { role: 'auditor' }] as TestCaller[])
      expect(await posting(ill, caller)).toMatchObject({ status: 403 });
    expect(await posting(ill, supervisorOf('371302'))).toMatchObject({ status: 404 });
    expect(await posting({ ...ill, absentTo: '2026-02-28' }, chief)).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'absentTo' }] },
    });
    expect((await shown(id))[0]).toBe('of-the-grid');
    expect(await posting(ill, chief)).toMatchObject({ status: 201, body: { ...ill, absentTo: null } });
    expect((await shown(id))[1]).toBe('grid-absent');
    expect(await posting({ grid: 'another' }, chief)).toMatchObject({ status: 201, body: { grid: 'another', absentFrom: null } });
    const next = freshUscc();
    await registered(next, GRID);
    expect((await shown(await opened(next)))[1]).toBe('grid-unstaffed');
    expect(await posting({ grid: GRID }, chief)).toMatchObject({ status: 201 });
  });

  it('once a supervisor assigned them carry no reason of the proposal', async () => {
    const employer = freshUscc();
    await registered(employer, GRID);
    const id = await opened(employer);
    const inspectors = ['of-the-grid', 'at-large'];
    expect(await inspection.call('POST', `/cases/${id}/assignment`, chief, { inspectors })).toMatchObject({ status: 201 });
    expect((await shown(id)).slice(0, 2)).toEqual(['of-the-grid', undefined]);
  });
});
