import { responsibilityLetterSigned } from '@anxin/contracts';
import { StoredClock, Transactions } from '@anxin/persistence';
import { ServiceUnderTest, type TestCaller } from '@anxin/testing';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import sample from '../../../../libs/contracts/src/employer-registry/responsibility-letter-signed.v1.sample.json';
import { employerRegistry } from '../employer-registry.module';

const { uscc } = sample.obligor;
const BUILDER = '91371302MA3AAAA15U';
const county: TestCaller = { role: 'supervisor', region: '371302' };
const city: TestCaller = { role: 'supervisor', region: '371300' };
const elsewhere: TestCaller = { role: 'supervisor', region: '371311' };
const inspector: TestCaller = { role: 'inspector', region: '371302' };
const auditor: TestCaller = { role: 'auditor' };
const administrator: TestCaller = { role: 'administrator' };
const self: TestCaller = { role: 'employer', uscc };
const stranger: TestCaller = { role: 'employer', uscc: BUILDER };
const outsiders: TestCaller[] = [{ role: 'bank' }, { role: 'hotline' }, { role: 'worker', workerId: 'p1abcdefghijklmnopqrstuvwxyz' }];

const { letterId: _, ...rest } = sample;
const enterprise = { ...rest, targets: sample.targets.map(({ measure, value }) => ({ measure, value })) };
const government = { ...enterprise, kind: 'government', obligor: { region: '371302' }, obligee: { region: '371300' } };
const { projectId: __, ...site } = projectSample;

describe('responsibility letters', () => {
  let registry: ServiceUnderTest;
  let id: string;
  let countyLetter: string;
  const call = (method: string, path: string, caller: TestCaller | null, body?: unknown) =>
    registry.call(method, `/responsibility-letters${path}`, caller, body);
  const status = async (...args: Parameters<typeof call>) => (await call(...args)).status;
  const unsigned = async (query: string, caller: TestCaller = city) =>
    (await call('GET', `/unsigned?year=2026${query}`, caller)).body.items;

  beforeAll(async () => {
    registry = await ServiceUnderTest.start(employerRegistry);
    await registry.get(StoredClock).set(new Date('2026-03-12T09:00:00+08:00'));
    for (const over of [{}, { name: '二期' }, { region: '371311' }, { endsOn: '2026-03-11', generalContractor: '91371302MA3AAAA23N' }])
      expect(
        (await registry.call('POST', '/projects', city, { ...site, generalContractor: BUILDER, startsOn: '2025-03-01', ...over })).status,
      ).toBe(201);
    id = (await call('POST', '', county, enterprise)).body.id;
    countyLetter = (await call('POST', '', city, government)).body.id;
  });
  afterAll(() => registry.stop());

  it('are signed by supervisors of the government they are promised to, read by its offices and by the enterprise', async () => {
    expect(await status('POST', '', null, enterprise)).toBe(401);
    for (const caller of [self, inspector, auditor, administrator, ...outsiders])
      expect([caller.role, await status('POST', '', caller, enterprise)]).toEqual([caller.role, 403]);
    for (const caller of [elsewhere, county])
      expect(await status('POST', '', caller, { ...government, obligor: { region: '371311' } })).toBe(403);
    for (const caller of [self, county, city, inspector, auditor, administrator])
      expect([caller.role, await status('GET', `/${id}`, caller)]).toEqual([caller.role, 200]);
    for (const caller of [stranger, elsewhere]) expect(await status('GET', `/${id}`, caller)).toBe(404);
    expect(await status('GET', `/${countyLetter}`, county)).toBe(200);
    for (const caller of [self, elsewhere]) expect(await status('GET', `/${countyLetter}`, caller)).toBe(404);
    for (const caller of outsiders)
      for (const path of ['', `/${id}`, '/unsigned?year=2026', '/measures']) expect(await status('GET', path, caller)).toBe(403);
    expect(await status('GET', '/unsigned?year=2026', self)).toBe(403);
    expect(await status('GET', '/unsigned?year=2026&region=371311', county)).toBe(404);
    expect(await status('GET', '/no-id', county)).toBe(404);
  });

  it('are listed by year, region, kind and enterprise', async () => {
    const ids = async (query: string, caller: TestCaller) =>
      (await call('GET', query, caller)).body.items.map((one: { id: string }) => one.id);
    expect(await ids('', city)).toEqual([countyLetter, id]);
    expect(await ids('', self)).toEqual([id]);
    expect(await ids('?kind=government&year=2026', city)).toEqual([countyLetter]);
    expect(await ids(`?employer=${uscc}&region=371300`, city)).toEqual([id]);
    expect(await ids('?year=2025', city)).toEqual([]);
    expect(await ids('', elsewhere)).toEqual([]);
    expect((await call('GET', `/${id}`, city)).body).toMatchObject({
      obligor: { uscc },
      obligee: { region: '371302' },
      targets: [{ measure: 'arrears-cleared-percent', value: '100', promise: 'at-least', title: '欠薪办结率' }, {}],
    });
  });

  it.each<[string, object, string]>([
    ['an enterprise as government', { kind: 'government' }, 'obligor'],
    ['a county below another county', { ...government, obligee: { region: '371311' } }, 'obligor.region'],
    ['a measure that is none', { targets: [{ measure: 'happiness', value: '1' }] }, 'targets.0.measure'],
    ['no promise', { targets: [] }, 'targets'],
    ['a day to come', { signedOn: '2026-03-13' }, 'signedOn'],
    ['a wrong code', { obligor: { uscc: '91371300MA3ABCDE18' } }, 'obligor.uscc'],
  ])('refuse %s', async (_name, over, path) => {
    expect(await call('POST', '', city, { ...enterprise, ...over })).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('are signed once a year by the same two, and never changed', async () => {
    expect(await status('POST', '', county, enterprise)).toBe(409);
    expect(await status('POST', '', city, government)).toBe(409);
    expect(await status('POST', '', county, { ...enterprise, year: 2025, signedOn: '2025-12-31' })).toBe(201);
    await expect(registry.get(Transactions).dataSource.query('UPDATE responsibility_letter SET year = 1')).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  it('are published as the sample has them', async () => {
    const rows = await registry.get(Transactions).dataSource.query('SELECT type, key, data FROM outbox WHERE subject = $1', [id]);
    const sent =
      rows[0] ?? (await registry.asOwner(`SELECT 'sent' AS type, key, value AS data FROM bus.message WHERE value::text LIKE '%${id}%'`))[0];
    expect(sent.key).toBe(uscc);
    expect(typeof sent.data === 'string' ? JSON.parse(sent.data) : JSON.parse(Buffer.from(sent.data).toString())).toEqual({
      ...sample,
      letterId: id,
    });
    expect(responsibilityLetterSigned.key({ ...sample, ...government, letterId: id } as never)).toBe('371302');
  });

  it('are missed of counties without one, and of general contractors with open sites, until they sign', async () => {
    const counties = await unsigned('&kind=government');
    expect(counties.map((one: { region: string }) => one.region)).not.toContain('371302');
    expect(counties).toContainEqual(
      expect.objectContaining({ region: '371311', regionName: '罗庄区', dueOn: '2026-03-31', overdue: false }),
    );
    // Two sites in one county are one letter; the site that ended yesterday asks for none.
    expect(await unsigned('&kind=enterprise')).toMatchObject([
      { region: '371302', uscc: BUILDER, projects: 2 },
      { region: '371311', uscc: BUILDER, projects: 1 },
    ]);
    expect(await unsigned('', county)).toMatchObject([{ kind: 'enterprise', region: '371302' }]);
    const first = (await call('GET', '/unsigned?year=2026&limit=1&region=371302', city)).body;
    expect(first).toMatchObject({ items: [{ uscc: BUILDER }], nextCursor: null });
    expect(await status('POST', '', elsewhere, { ...enterprise, obligor: { uscc: BUILDER }, obligee: { region: '371311' } })).toBe(201);
    expect(await unsigned('&kind=enterprise')).toMatchObject([{ region: '371302' }]);
    expect(await status('POST', '', city, { ...enterprise, obligor: { uscc: BUILDER }, obligee: { region: '371300' } })).toBe(201);
    expect(await unsigned('&kind=enterprise')).toEqual([]);
    await registry.get(StoredClock).set(new Date('2026-04-01T00:00:00+08:00'));
    expect((await unsigned('&kind=government'))[0]).toMatchObject({ overdue: true });
  });

  it('pages who has not signed without gap or repetition', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { items: { region: string; uscc: string | null }[]; nextCursor: string | null } = (
        await call('GET', `/unsigned?year=2027&limit=3${cursor && `&cursor=${cursor}`}`, city)
      ).body;
      seen.push(...page.items.map((one) => `${one.region} ${one.uscc}`));
      cursor = page.nextCursor;
    }
    const all = (await call('GET', '/unsigned?year=2027&limit=200', city)).body.items.map(
      (one: { region: string; uscc: string | null }) => `${one.region} ${one.uscc}`,
    );
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
    expect(all).toContain(`371302 ${BUILDER}`);
  });
});
