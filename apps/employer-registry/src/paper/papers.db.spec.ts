import { samples } from '@anxin/contracts';
import { StoredClock } from '@anxin/persistence';
import { ServiceUnderTest, type TestCaller } from '@anxin/testing';
import employer from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import project from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import { employerRegistry } from '../employer-registry.module';

const SUBCONTRACTOR = '91371302MA3AAAA15U';
const { developer, generalContractor } = project;
const self: TestCaller = { role: 'employer', uscc: generalContractor };
const county: TestCaller = { role: 'supervisor', region: '371302' };
const city: TestCaller = { role: 'supervisor', region: '371300' };
const inspector: TestCaller = { role: 'inspector', region: '371302' };
const auditor: TestCaller = { role: 'auditor' };
const outsiders: TestCaller[] = [{ role: 'bank' }, { role: 'hotline' }, { role: 'worker', workerId: 'p1abcdefghijklmnopqrstuvwxyz' }];
const elsewhere: TestCaller[] = [
  { role: 'supervisor', region: '371311' },
  { role: 'inspector', region: '371311' },
  { role: 'employer', uscc: '91371302MAKBCEWC9U' },
];

interface Paper {
  readonly name: string;
  /** Whose: where it is filed. */
  readonly of: 'employer' | 'project';
  readonly route: string;
  readonly event: string;
  readonly body: Record<string, unknown>;
  /** Bodies that are refused, each with the paths named. */
  readonly wrong: readonly (readonly [Record<string, unknown>, readonly string[]])[];
}

const PAPERS: readonly Paper[] = [
  {
    name: '特殊工时制度审批',
    of: 'employer',
    route: 'working-time-approvals',
    event: 'anxin.employer-registry.working-time-approval-registered.v1',
    body: {
      kind: 'comprehensive',
      posts: ['木工', '钢筋工'],
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
      number: '临人社特工〔2026〕12号',
    },
    wrong: [
      [{ kind: 'free', posts: [] }, ['kind', 'posts']],
      [{ posts: ['木工', '木工'] }, ['posts']],
      [{ validUntil: '2025-12-31' }, ['validUntil']],
    ],
  },
  {
    name: '工资三项制度备案',
    of: 'employer',
    route: 'wage-systems',
    event: 'anxin.employer-registry.wage-system-filed.v1',
    body: { kind: 'growth', filedOn: '2026-03-02' },
    wrong: [
      [{ kind: 'bonus' }, ['kind']],
      [{ filedOn: '2026-06-03' }, ['filedOn']],
    ],
  },
  {
    name: '工程款支付担保',
    of: 'project',
    route: 'payment-guarantees',
    event: 'anxin.employer-registry.payment-guarantee-registered.v1',
    body: { form: 'bank', amount: '4800000.00', validUntil: '2027-12-31' },
    wrong: [
      [{ form: 'promise', amount: '1' }, ['form', 'amount']],
      [{ amount: '0.00' }, ['amount']],
    ],
  },
  {
    name: '按项目参加工伤保险',
    of: 'project',
    route: 'injury-cover',
    event: 'anxin.employer-registry.injury-cover-registered.v1',
    body: { from: '2026-01-05', until: '2027-09-30' },
    wrong: [[{ until: '2026-01-04' }, ['until']]],
  },
];

describe('papers filed for employers and projects, over HTTP', () => {
  let registry: ServiceUnderTest;
  let projectId: string;
  const call = (method: 'GET' | 'POST', path: string, caller: TestCaller | null, body?: object) =>
    registry.call(method, path, caller, body);
  const pathOf = ({ of, route }: Paper): string =>
    of === 'employer' ? `/employers/${generalContractor}/${route}` : `/projects/${projectId}/${route}`;
  const published = async (): Promise<string> => registry.published();

  beforeAll(async () => {
    registry = await ServiceUnderTest.start(employerRegistry);
    await registry.get(StoredClock).set(new Date('2026-06-02T09:00:00+08:00'));
    for (const uscc of [generalContractor, developer, SUBCONTRACTOR])
      expect(await call('POST', '/employers', city, { ...employer, uscc, name: `单位${uscc}` })).toMatchObject({ status: 201 });
    const { projectId: _, ...body } = project;
    const entered = await call('POST', '/projects', self, body);
    expect(entered).toMatchObject({ status: 201 });
    projectId = entered.body.id;
    expect(await call('POST', `/projects/${projectId}/subcontracts`, self, { subcontractor: SUBCONTRACTOR, scope: '木工' })).toMatchObject({
      status: 201,
    });
  });
  afterAll(() => registry.stop());

  describe.each(PAPERS)('$name', (paper) => {
    const { body, event } = paper;

    it('201 for the one it concerns and for the supervisor of the region; published with all that the sample has', async () => {
      for (const caller of [self, county, city]) {
        const answer = await call('POST', pathOf(paper), caller, body);
        expect(answer).toMatchObject({ status: 201, body: { ...body, registeredAt: expect.stringMatching(/^2026-06-02T09:/) } });
        expect(await call('GET', `${pathOf(paper)}/${answer.body.id}`, self)).toEqual({ status: 200, body: answer.body });
        const said = await published();
        expect(said).toContain(answer.body.id);
        expect(said).toContain(event);
      }
      const fields = Object.keys(samples[event]!);
      for (const field of Object.keys(body)) expect(fields).toContain(field);
    });

    it('400 names what is wrong, and nothing is kept', async () => {
      const before = (await call('GET', `${pathOf(paper)}?limit=200`, self)).body.items.length;
      for (const [wrong, paths] of paper.wrong) {
        const answer = await call('POST', pathOf(paper), self, { ...body, ...wrong });
        expect(answer.status).toBe(400);
        expect(answer.body.errors.map((error: { path: string }) => error.path)).toEqual(expect.arrayContaining([...paths]));
      }
      expect((await call('POST', pathOf(paper), self, { ...body, extra: 1 })).status).toBe(400);
      expect((await call('GET', `${pathOf(paper)}?limit=200`, self)).body.items).toHaveLength(before);
    });

    it('401, 403 and 404 for everybody else', async () => {
      expect((await call('POST', pathOf(paper), null, body)).status).toBe(401);
      for (const caller of [...outsiders, inspector, auditor])
        expect([caller.role, (await call('POST', pathOf(paper), caller, body)).status]).toEqual([caller.role, 403]);
      for (const caller of elsewhere.filter(({ role }) => role !== 'inspector'))
        expect([caller.role, (await call('POST', pathOf(paper), caller, body)).status]).toEqual([caller.role, 404]);
      for (const caller of elsewhere) expect([caller.role, (await call('GET', pathOf(paper), caller)).status]).toEqual([caller.role, 404]);
      for (const caller of [inspector, auditor, county]) expect((await call('GET', pathOf(paper), caller)).status).toBe(200);
    });

    it('lists them newest first, page by page', async () => {
      const first = (await call('GET', `${pathOf(paper)}?limit=2`, inspector)).body;
      const second = (await call('GET', `${pathOf(paper)}?limit=2&cursor=${first.nextCursor}`, inspector)).body;
      const ids = [...first.items, ...second.items].map((item: { id: string }) => item.id);
      expect(ids).toEqual([...new Set(ids)].sort().reverse());
      expect(ids).toHaveLength(3);
    });
  });

  it('a project’s papers may be filed by its developer too, not by its subcontractors, who read them', async () => {
    for (const paper of PAPERS.filter(({ of }) => of === 'project')) {
      expect((await call('POST', pathOf(paper), { role: 'employer', uscc: developer }, paper.body)).status).toBe(201);
      expect((await call('POST', pathOf(paper), { role: 'employer', uscc: SUBCONTRACTOR }, paper.body)).status).toBe(403);
      expect((await call('GET', pathOf(paper), { role: 'employer', uscc: SUBCONTRACTOR })).status).toBe(200);
    }
  });
});
