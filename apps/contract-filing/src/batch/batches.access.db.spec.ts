import { employerRegistered, projectRegistered } from '@anxin/contracts';
import { eventually, ServiceUnderTest, type TestCaller } from '@anxin/testing';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import { idNumber, usccNumber } from '../../test/numbers';
import { contractFiling } from '../contract-filing.module';

const [HERE, THERE, UNKNOWN] = [usccNumber(1), usccNumber(2), usccNumber(3)];
const SITE = projectSample.projectId;
const EMPLOYER: TestCaller = { role: 'employer', uscc: HERE };
const DISTRICT: TestCaller = { role: 'supervisor', region: '371302' };
const CITY: TestCaller = { role: 'supervisor', region: '371300' };

describe.each([
  ['contracts', { term: 'open-ended', signedOn: '2026-01-01', wage: { basis: 'monthly', amount: '6000.00' }, payday: 10 }],
  ['employments', { kind: 'direct' }],
])('batches of %s: who may', (kind, terms) => {
  let filing: ServiceUnderTest;
  let made = 0;
  beforeAll(async () => {
    filing = await ServiceUnderTest.start(contractFiling);
    const place = (uscc: string, region: string) =>
      filing.publish(employerRegistered, { ...employerSample, uscc, region } as never, '2026-01-01T09:00:00+08:00');
    await place(HERE, '371302');
    await place(THERE, '371311');
    await filing.publish(projectRegistered, { ...projectSample, region: '371302' } as never, '2026-01-01T09:00:00+08:00');
    await eventually(
      'the places to be known',
      async () =>
        (await filing.asOwner(`SELECT FROM contract_filing.employer_region`)).length === 2 &&
        (await filing.asOwner(`SELECT FROM contract_filing.project_region`)).length === 1,
    );
  });
  afterAll(() => filing?.stop());

  const path = `/${kind}/batches`;
  const line = (employer: string, more: object = {}) =>
    JSON.stringify({
      employer,
      worker: { name: '孙六', idNumber: idNumber(made++) },
      startsOn: '2026-01-01',
      post: '车工',
      ...terms,
      ...more,
    });
  const send = (caller: TestCaller | null, ...lines: string[]) =>
    filing.upload(path, caller, lines.join('\n'), { 'content-type': 'application/x-ndjson' });
  const result = async (caller: TestCaller, ...lines: string[]) => {
    const { body } = await send(caller, ...lines);
    const read = async () => (await filing.call('GET', `${path}/${body.id}`, caller)).body;
    await eventually('the batch to end', async () => (await read()).state === 'done');
    const { id, accepted, errors } = await read();
    return { id, accepted, refused: errors.map((one: { row: number; path: string }) => [one.row, one.path]) };
  };

  it('an employer files for itself, and for nobody else', async () => {
    expect(await result(EMPLOYER, line(HERE), line(THERE))).toMatchObject({ accepted: 1, refused: [[2, 'employer']] });
  });

  it('a supervisor files for many of its region and below: a site goes before the seat; not for others, nor for those no register knows', async () => {
    const lines = () => [line(HERE), line(THERE), line(UNKNOWN), line(THERE, { project: SITE.toUpperCase() })];
    expect(await result(DISTRICT, ...lines())).toMatchObject({
      accepted: 2,
      refused: [
        [2, 'employer'],
        [3, 'employer'],
      ],
    });
    expect(await result(CITY, ...lines())).toMatchObject({ accepted: 3, refused: [[3, 'employer']] });
    const elsewhere: TestCaller = { role: 'supervisor', region: '371311' };
    expect((await result(elsewhere, line(THERE, { project: SITE }))).refused).toEqual([[1, 'project']]);
  });

  it('nobody else files, and who may not file does not look', async () => {
    expect((await send(null, line(HERE))).status).toBe(401);
    const others: TestCaller[] = [
      { role: 'bank' },
      { role: 'hotline' },
      { role: 'inspector', region: '371302' },
      { role: 'worker', workerId: 'p1abcdefghijklmnopqrstuvwxyz' },
      { role: 'auditor' },
      { role: 'administrator' },
    ];
    for (const caller of others) expect([caller.role, (await send(caller, line(HERE))).status]).toEqual([caller.role, 403]);
    for (const caller of others.slice(0, 4))
      for (const what of [path, `${path}/template`])
        expect([caller.role, (await filing.call('GET', what, caller)).status]).toEqual([caller.role, 403]);
  });

  it('a batch is seen by its sender, its authority and the auditor, and is not there for others', async () => {
    const sent = [await result(EMPLOYER, line(HERE)), await result(DISTRICT, line(HERE))];
    const sees = async (caller: TestCaller) => {
      const { items } = (await filing.call('GET', `${path}?limit=200`, caller)).body;
      const listed = new Set(items.map((one: { id: string }) => one.id));
      const seen = sent.map(({ id }) => listed.has(id));
      for (const [at, { id }] of sent.entries())
        for (const what of ['', '/errors'])
          expect((await filing.download(`${path}/${id}${what}`, caller)).status).toBe(seen[at] ? 200 : 404);
      return seen;
    };
    expect(await sees(EMPLOYER)).toEqual([true, false]);
    expect(await sees({ role: 'employer', uscc: THERE })).toEqual([false, false]);
    expect(await sees(DISTRICT)).toEqual([false, true]);
    expect(await sees(CITY)).toEqual([false, true]);
    expect(await sees({ role: 'supervisor', region: '371311' })).toEqual([false, false]);
    for (const role of ['auditor', 'administrator'] as const) expect(await sees({ role })).toEqual([true, true]);
    for (const id of ['nothing', '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a'])
      expect((await filing.call('GET', `${path}/${id}`, CITY)).status).toBe(404);
  });
});
