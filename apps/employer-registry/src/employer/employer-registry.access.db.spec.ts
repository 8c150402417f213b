import { employmentRegistered, type EmploymentRegistered } from '@anxin/contracts';
import { StoredClock } from '@anxin/persistence';
import { eventually, type TestCaller } from '@anxin/testing';
import employmentSample from '../../../../libs/contracts/src/contract-filing/employment-registered.v1.sample.json';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import { ServiceUnderTest } from '@anxin/testing';
import { employerRegistry } from '../employer-registry.module';

const { uscc } = employerSample;
const OTHER = '91371302MA3AAAA15U';
const THIRD = '91371302MA3AAAA23N';
const self: TestCaller = { role: 'employer', uscc };
const other: TestCaller = { role: 'employer', uscc: OTHER };
const developer: TestCaller = { role: 'employer', uscc: projectSample.developer };
const county: TestCaller = { role: 'supervisor', region: '371302' };
const city: TestCaller = { role: 'supervisor', region: '371300' };
const elsewhere: TestCaller = { role: 'supervisor', region: '371311' };
const inspector: TestCaller = { role: 'inspector', region: '371302' };
const strangeInspector: TestCaller = { role: 'inspector', region: '371311' };
const auditor: TestCaller = { role: 'auditor' };
const administrator: TestCaller = { role: 'administrator' };
const outsiders: TestCaller[] = [{ role: 'bank' }, { role: 'hotline' }, { role: 'worker', workerId: 'p1abcdefghijklmnopqrstuvwxyz' }];

const employer = { ...employerSample, legalRepresentative: '丁某某', phone: '13900001111' };
const headcount = { asOf: '2026-06-01', employees: 30, dispatched: 1, insured: 30 };
const deferral = { period: '2026-01', agreedWith: '企业工会', signedOn: '2026-02-06', until: '2026-03-06' };
const { projectId: _, ...project } = projectSample;

describe('employer-registry over HTTP', () => {
  let registry: ServiceUnderTest;
  let projectId: string;
  let subcontractId: string;
  let headcountId: string;
  let deferralId: string;

  beforeAll(async () => {
    registry = await ServiceUnderTest.start(employerRegistry);
    await registry.get(StoredClock).set(new Date('2026-06-02T09:00:00+08:00'));
    const made = async (path: string, caller: TestCaller, body: object): Promise<string> => {
      const answer = await registry.call('POST', path, caller, body);
      expect(answer).toMatchObject({ status: 201, body: { id: expect.any(String) } });
      return answer.body.id;
    };
    await made('/employers', self, employer);
    headcountId = await made(`/employers/${uscc}/headcounts`, self, headcount);
    deferralId = await made(`/employers/${uscc}/deferrals`, county, deferral);
    projectId = await made('/projects', self, project);
    subcontractId = await made(`/projects/${projectId}/subcontracts`, county, { subcontractor: OTHER, scope: '木工' });
  });
  afterAll(() => registry.stop());

  const status = async (method: string, path: string, caller: TestCaller | null, body?: unknown) =>
    (await registry.call(method, path, caller, body)).status;
  const paths = async (path: string, caller: TestCaller, body: unknown) => {
    const answer = await registry.call('POST', path, caller, body);
    expect(answer.status).toBe(400);
    return answer.body.errors.map((error: { path: string }) => error.path);
  };

  it('401 without a token, on every route', async () => {
    const posts = [
      '/employers',
      `/employers/${uscc}/headcounts`,
      `/employers/${uscc}/deferrals`,
      '/projects',
      `/projects/${projectId}/subcontracts`,
    ];
    for (const path of posts) expect([path, await status('POST', path, null, {})]).toEqual([path, 401]);
    for (const path of [...posts, `/employers/${uscc}`, `/employers/${uscc}/conflicts`, `/projects/${projectId}`])
      expect([path, await status('GET', path, null)]).toEqual([path, 401]);
  });

  it('403 for roles that have no such permission at all', async () => {
    const gets = [
      '/employers',
      `/employers/${uscc}`,
      `/employers/${uscc}/headcounts`,
      `/employers/${uscc}/deferrals`,
      '/projects',
      `/projects/${projectId}`,
      `/projects/${projectId}/subcontracts`,
    ];
    for (const caller of outsiders)
      for (const path of gets) expect([caller.role, path, await status('GET', path, caller)]).toEqual([caller.role, path, 403]);
    for (const caller of [...outsiders, inspector, auditor]) {
      expect(await status('POST', '/employers', caller, employer)).toBe(403);
      expect(await status('POST', `/employers/${uscc}/headcounts`, caller, headcount)).toBe(403);
      expect(await status('POST', `/employers/${uscc}/deferrals`, caller, deferral)).toBe(403);
      expect(await status('POST', '/projects', caller, project)).toBe(403);
      expect(await status('POST', `/projects/${projectId}/subcontracts`, caller, { subcontractor: OTHER, scope: '木工' })).toBe(403);
    }
    expect(await status('POST', `/employers/${uscc}/headcounts`, county, headcount)).toBe(403);
    for (const caller of [self, ...outsiders]) expect(await status('GET', `/employers/${uscc}/conflicts`, caller)).toBe(403);
  });

  it('403 for acting for another in the body', async () => {
    expect(await status('POST', '/employers', self, { ...employer, uscc: OTHER })).toBe(403);
    expect(await status('POST', '/employers', elsewhere, { ...employer, uscc: OTHER })).toBe(403);
    expect(await status('POST', '/projects', developer, project)).toBe(403);
    expect(await status('POST', '/projects', elsewhere, project)).toBe(403);
    for (const caller of [developer, other])
      expect(await status('POST', `/projects/${projectId}/subcontracts`, caller, { subcontractor: THIRD, scope: '木工' })).toBe(403);
  });

  it('a general contractor’s platform enters and reads subcontractors of the sites it runs, and nothing else', async () => {
    const platform: TestCaller = { role: 'platform', uscc: projectSample.generalContractor };
    const strange: TestCaller = { role: 'platform', uscc: projectSample.developer };
    const [site, let_] = [`/projects/${projectId}`, `/projects/${projectId}/subcontracts`];
    expect(await status('POST', let_, platform, { subcontractor: OTHER, scope: '钢筋' })).toBe(201);
    expect(await status('POST', let_, strange, { subcontractor: OTHER, scope: '钢筋' })).toBe(404);
    for (const path of [site, let_, `${let_}/${subcontractId}`]) {
      expect([path, await status('GET', path, platform)]).toEqual([path, 200]);
      expect([path, await status('GET', path, strange)]).toEqual([path, 404]);
    }
    expect((await registry.call('GET', '/projects', platform)).body.items).toHaveLength(1);
    expect((await registry.call('GET', '/projects', strange)).body.items).toEqual([]);
    expect(await status('POST', '/projects', platform, project)).toBe(403);
    expect(await status('POST', '/employers', platform, employer)).toBe(403);
    for (const path of ['/employers', `/employers/${uscc}`, `${site}/tree`, `${site}/payment-guarantees`, `/employers/${uscc}/page`])
      expect([path, await status('GET', path, platform)]).toEqual([path, 403]);
  });

  it('200 for who may read, 404 for who may not, list and single alike', async () => {
    const things = [`/employers/${uscc}`, `/employers/${uscc}/headcounts/${headcountId}`, `/employers/${uscc}/deferrals/${deferralId}`];
    const siteThings = [
      `/projects/${projectId}`,
      `/projects/${projectId}/subcontracts/${subcontractId}`,
      `/projects/${projectId}/subcontracts`,
    ];
    for (const path of [...things, ...siteThings]) {
      for (const caller of [self, inspector, county, city, auditor, administrator])
        expect([caller.role, path, await status('GET', path, caller)]).toEqual([caller.role, path, 200]);
      for (const caller of [{ role: 'employer', uscc: THIRD } as TestCaller, strangeInspector, elsewhere])
        expect([caller.role, path, await status('GET', path, caller)]).toEqual([caller.role, path, 404]);
    }
    for (const path of siteThings) for (const caller of [developer, other]) expect(await status('GET', path, caller)).toBe(200);
    for (const path of things) for (const caller of [developer, other]) expect(await status('GET', path, caller)).toBe(404);
    for (const [caller, count] of [
      [self, 1],
      [city, 1],
      [other, 0],
      [strangeInspector, 0],
    ] as const)
      expect((await registry.call('GET', '/employers', caller)).body.items).toHaveLength(count);
    for (const [caller, count] of [
      [self, 1],
      [other, 1],
      [developer, 1],
      [city, 1],
      [elsewhere, 0],
    ] as const)
      expect((await registry.call('GET', '/projects', caller)).body.items).toHaveLength(count);
  });

  it('404 for what is not there, whatever its form', async () => {
    for (const path of [
      '/projects/no-id',
      '/projects/019b8d5e-6c00-7a31-8f4e-2b7d90c1e5a8',
      `/projects/${projectId}/subcontracts/no-id`,
      `/employers/${uscc}/headcounts/no-id`,
      `/employers/${uscc}/deferrals/${headcountId}`,
      '/employers/X',
    ])
      expect([path, await status('GET', path, self)]).toEqual([path, 404]);
    expect(await status('POST', `/employers/${OTHER}/headcounts`, self, headcount)).toBe(404);
    expect(await status('POST', `/employers/${uscc}/headcounts`, other, headcount)).toBe(404);
    expect(await status('POST', `/employers/${uscc}/deferrals`, elsewhere, deferral)).toBe(404);
    expect(await status('GET', `/employers/${THIRD}/conflicts`, city)).toBe(404);
    expect((await registry.call('GET', `/employers/${uscc}/conflicts`, inspector)).body).toEqual({ items: [], nextCursor: null });
  });

  it('400 names every wrong field by its path', async () => {
    expect(await paths('/employers', city, { ...employer, uscc: '91371300MA3ABCDE18' })).toEqual(['uscc']);
    expect(await paths('/employers', city, { ...employer, region: '37', industry: 'x', phone: '1', extra: 1 })).toEqual(
      expect.arrayContaining(['region', 'industry', 'phone', 'extra']),
    );
    expect(await paths('/employers', city, { ...employer, wageAgreement: [] })).toEqual(['wageAgreement']);
    expect(await paths('/employers', city, { ...employer, wageAgreement: { validFrom: '2026-01-01', validUntil: '2026-02-30' } })).toEqual([
      'wageAgreement.validUntil',
    ]);
    expect(await paths(`/employers/${uscc}/headcounts`, self, { ...headcount, employees: -3 })).toEqual(['employees']);
    expect(await paths(`/employers/${uscc}/headcounts`, self, { ...headcount, employees: '30', insured: 1.5 })).toEqual([
      'employees',
      'insured',
    ]);
    expect(await paths(`/employers/${uscc}/deferrals`, self, { ...deferral, period: '2026-13' })).toEqual(['period']);
    expect(await paths(`/employers/${uscc}/deferrals`, self, { ...deferral, until: '2026-02-05' })).toEqual(['until']);
    expect(await paths('/projects', self, { ...project, sector: 'space', contractAmount: 1 })).toEqual(['sector', 'contractAmount']);
    expect(await paths('/projects', self, { ...project, endsOn: '2026-02-28', contractAmount: '0.00' })).toEqual([
      'contractAmount',
      'endsOn',
    ]);
    expect(await paths(`/projects/${projectId}/subcontracts`, self, { subcontractor: OTHER, scope: ' ', parent: 'x' })).toEqual([
      'scope',
      'parent',
    ]);
    expect(await paths(`/projects/${projectId}/subcontracts`, self, { subcontractor: OTHER, scope: '木工', parent: headcountId })).toEqual([
      'parent',
    ]);
    const foreign = await registry.call('GET', '/employers?cursor=WyJ4IiwieSJd', city);
    expect(foreign).toMatchObject({ status: 400, body: { errors: [{ path: 'cursor' }] } });
  });

  it('409 for a code that is on the register already', async () => {
    expect(await status('POST', '/employers', self, employer)).toBe(409);
  });

  it('an Idempotency-Key: the same body gives the first answer again, another body is 409, another client is another', async () => {
    const post = (caller: TestCaller, body: object) =>
      registry.call('POST', `/employers/${uscc}/headcounts`, caller, body, { 'idempotency-key': 'k1' });
    const first = await post(self, headcount);
    expect(await post(self, headcount)).toEqual(first);
    expect((await post(self, { ...headcount, employees: 31 })).status).toBe(409);
    expect((await post(other, headcount)).status).toBe(404);
    const { items } = (await registry.call('GET', `/employers/${uscc}/headcounts`, self)).body;
    expect(items.map((item: { id: string }) => item.id)).toEqual([first.body.id, headcountId]);
  });

  it('what another service’s event names is a conflict after a day, until it registers', async () => {
    const employment = { ...(employmentSample as EmploymentRegistered), employer: THIRD, dispatchedBy: undefined, project: undefined };
    await registry.publish(employmentRegistered, employment, '2026-05-30T09:00:00+08:00');
    const path = `/employers/${THIRD}/conflicts`;
    const { items } = await eventually('the conflict', async () => {
      const answer = await registry.call('GET', path, city);
      return answer.status === 200 && answer.body;
    });
    expect(items).toEqual([expect.objectContaining({ kind: 'employer', uscc: THIRD, namedBy: ['contract-filing'] })]);
    for (const caller of [county, inspector]) expect(await status('GET', path, caller)).toBe(404);
    expect(await status('POST', '/employers', city, { ...employer, uscc: THIRD })).toBe(201);
    expect((await registry.call('GET', path, city)).body.items).toEqual([]);
  });

  it('neither the legal representative nor the phone is answered or published', async () => {
    const answers = [await registry.call('GET', `/employers/${uscc}`, self), await registry.call('GET', '/employers', administrator)];
    const published = await eventually('the employer on the bus', async () => {
      const text = await registry.published();
      return text.includes('employer-registered') && text;
    });
    expect(JSON.stringify(answers) + published).not.toMatch(/丁某某|13900001111/);
  });

  it('shows the offices of a county who builds there, one by one and to read; not in their list, and to no other county', async () => {
    const OF_COUNTY = { ...employer, uscc: THIRD, name: '某某劳务有限公司', region: '371302' };
    // Another example may have entered it before.
    expect([201, 409]).toContain(await status('POST', '/employers', { role: 'employer', uscc: THIRD }, OF_COUNTY));
    for (const office of [strangeInspector, elsewhere])
      for (const code of [uscc, THIRD]) {
        expect(await status('GET', `/employers/${code}`, office)).toBe(404);
        expect(await status('GET', `/employers/${code}/page`, office)).toBe(404);
      }
    const site = await registry.call('POST', '/projects', self, { ...project, name: '某某安置房', region: '371311' });
    expect(site.status).toBe(201);
    expect(await status('GET', `/employers/${THIRD}`, strangeInspector)).toBe(404);
    expect(await status('POST', `/projects/${site.body.id}/subcontracts`, self, { subcontractor: THIRD, scope: '木工' })).toBe(201);
    for (const office of [strangeInspector, elsewhere])
      for (const code of [uscc, THIRD]) {
        expect(await registry.call('GET', `/employers/${code}`, office)).toMatchObject({
          status: 200,
          body: { uscc: code, region: '371302' },
        });
        expect(await status('GET', `/employers/${code}/page`, office)).toBe(200);
        expect((await registry.call('GET', `/employers?uscc=${code}`, office)).body.items).toEqual([]);
        expect(await status('POST', `/employers/${code}/deferrals`, elsewhere, deferral)).toBe(404);
      }
    expect(await status('GET', `/employers/${uscc}`, { role: 'inspector', region: '371323' })).toBe(404);
    expect(await status('GET', `/employers/${THIRD}`, developer)).toBe(404);
  });
});
