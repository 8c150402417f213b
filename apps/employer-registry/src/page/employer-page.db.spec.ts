import { employmentRegistered, type EmploymentRegistered } from '@anxin/contracts';
import { StoredClock, Transactions } from '@anxin/persistence';
import { eventually, ServiceUnderTest, type TestCaller } from '@anxin/testing';
import employmentSample from '../../../../libs/contracts/src/contract-filing/employment-registered.v1.sample.json';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import statusSample from '../../../../libs/contracts/src/employer-registry/employer-status-changed.v1.sample.json';
import boardSample from '../../../../libs/contracts/src/employer-registry/notice-board-posted.v1.sample.json';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import officerSample from '../../../../libs/contracts/src/employer-registry/wage-officer-appointed.v1.sample.json';
import { employerRegistry } from '../employer-registry.module';
import { BOARD_FIELD_NAMES } from '../notice-board/notice-board';

const { uscc } = employerSample;
const OTHER = '91371302MA3AAAA15U';
const THIRD = '91371302MA3AAAA23N';
const self: TestCaller = { role: 'employer', uscc };
const other: TestCaller = { role: 'employer', uscc: OTHER };
const county: TestCaller = { role: 'supervisor', region: '371302' };
const elsewhere: TestCaller = { role: 'supervisor', region: '371311' };
const inspector: TestCaller = { role: 'inspector', region: '371302' };
const auditor: TestCaller = { role: 'auditor' };
const administrator: TestCaller = { role: 'administrator' };
const readers = [self, county, inspector, auditor, administrator];
const outsiders: TestCaller[] = [{ role: 'bank' }, { role: 'hotline' }, { role: 'worker', workerId: 'p1abcdefghijklmnopqrstuvwxyz' }];
const { projectId: _, ...site } = projectSample;
const revoked = { status: 'revoked', from: '2026-03-02', reason: '长期停业', source: 'market-register', number: '临市监处〔2026〕7号' };
const PHOTO = 'a'.repeat(64);
const board = {
  postedOn: '2026-03-05',
  shows: BOARD_FIELD_NAMES.filter((field) => field !== 'legal-aid'),
  photoSha256: PHOTO,
  place: '大门口',
};
const officer = { name: '戊某某', phone: '13900002222', from: '2026-03-02', until: '2026-12-31' };

describe('the register over time', () => {
  let registry: ServiceUnderTest;
  let project: string;
  const call = (method: string, path: string, caller: TestCaller | null, body?: unknown) => registry.call(method, path, caller, body);
  const status = async (...args: Parameters<typeof call>) => (await call(...args)).status;
  const created = async (path: string, caller: TestCaller, body: object): Promise<string> => {
    const answer = await call('POST', path, caller, body);
    expect(answer).toMatchObject({ status: 201, body: { id: expect.any(String) } });
    return answer.body.id;
  };
  const sent = (subject: string): Promise<Record<string, unknown>> =>
    eventually('the fact on the bus', async () => {
      const [row] = await registry.asOwner<{ value: Buffer }>(
        `SELECT value FROM bus.message WHERE headers::jsonb->>'ce_subject' = '${subject}' ORDER BY "offset" DESC LIMIT 1`,
      );
      return row && (JSON.parse(row.value.toString()) as Record<string, unknown>);
    });

  beforeAll(async () => {
    registry = await ServiceUnderTest.start(employerRegistry);
    await registry.get(StoredClock).set(new Date('2026-03-12T09:00:00+08:00'));
    await created('/employers', self, { ...employerSample, industry: 'O8010', unionised: true, wageAgreement: undefined });
    await created('/employers', county, {
      uscc: OTHER,
      name: '兰山某建筑劳务有限公司',
      industry: 'E4790',
      region: '371302',
      size: 'small',
    });
    project = await created('/projects', self, { ...site, generalContractor: uscc });
  });
  afterAll(() => registry.stop());

  it('has each new route shut to strangers', async () => {
    const posts: [string, object][] = [
      [`/employers/${uscc}/status-changes`, revoked],
      [`/employers/${uscc}/wage-agreements`, { validFrom: '2026-01-01', validUntil: '2026-12-31' }],
      [`/employers/${uscc}/unions`, { unionised: false, since: '2026-03-01' }],
      [`/projects/${project}/notice-boards`, board],
      [`/projects/${project}/wage-officers`, officer],
    ];
    for (const [path, body] of posts) {
      expect([path, await status('POST', path, null, body)]).toEqual([path, 401]);
      for (const caller of [...outsiders, auditor]) expect([path, await status('POST', path, caller, body)]).toEqual([path, 403]);
      for (const caller of [other, elsewhere]) expect([path, await status('POST', path, caller, body)]).toEqual([path, 404]);
      expect([path, await status('GET', `${path}/no-id`, self)]).toEqual([path, 404]);
    }
    for (const [path] of posts.slice(1)) expect([path, await status('POST', path, inspector, {})]).toEqual([path, 403]);
    for (const path of [...posts.map(([one]) => one), `/employers/${uscc}/page`, `/projects/${project}/tree`]) {
      expect([path, await status('GET', path, null)]).toEqual([path, 401]);
      for (const caller of readers) expect([caller.role, path, await status('GET', path, caller)]).toEqual([caller.role, path, 200]);
      for (const caller of outsiders) expect([path, await status('GET', path, caller)]).toEqual([path, 403]);
      for (const caller of [other, elsewhere]) expect([path, await status('GET', path, caller)]).toEqual([path, 404]);
    }
  });

  describe('an employer’s status', () => {
    const path = `/employers/${OTHER}/status-changes`;

    it('has a history that stays, and the entry that began last stands', async () => {
      expect((await call('GET', `/employers/${OTHER}`, county)).body).toMatchObject({
        status: 'active',
        statusSince: null,
        statedSize: 'small',
      });
      await created(path, other, { status: 'suspended', from: '2026-02-01', reason: '季节性歇业', source: 'employer' });
      expect(await status('POST', path, other, { ...revoked, source: 'employer' })).toBe(400);
      expect(await status('POST', path, other, { status: 'active', from: '2026-03-01', reason: '复工', source: 'inspection' })).toBe(400);
      expect(await status('POST', path, county, { status: 'suspended', from: '2026-03-01', reason: '停业', source: 'inspection' })).toBe(
        409,
      );
      const id = await created(path, inspector, revoked);
      expect(await status('POST', path, county, { ...revoked, from: '2026-03-13' })).toBe(400);
      await created(path, county, { status: 'active', from: '2026-01-15', reason: '补记', source: 'market-register' });
      expect((await call('GET', `/employers/${OTHER}`, county)).body).toMatchObject({ status: 'revoked', statusSince: '2026-03-02' });
      const { items } = (await call('GET', path, county)).body;
      expect(items.map((one: { status: string }) => one.status)).toEqual(['active', 'revoked', 'suspended']);
      expect((await call('GET', `${path}/${id}`, other)).body).toMatchObject({ reason: revoked.reason, registeredBy: expect.any(String) });
      expect(await sent(id)).toEqual({ ...statusSample, changeId: id, employer: OTHER });
    });

    it('ends with 注销: only a correction undoes it', async () => {
      await created(path, county, { status: 'deregistered', from: '2026-03-10', reason: '注销登记', source: 'market-register' });
      const again = { status: 'active', from: '2026-03-11', reason: '误登', source: 'market-register' };
      expect(await call('POST', path, county, again)).toMatchObject({ status: 409, body: { openSteps: ['status-changes'] } });
      await created(path, county, { ...again, source: 'correction' });
      expect((await call('GET', '/employers?status=active', county)).body.items).toHaveLength(2);
      await expect(registry.get(Transactions).dataSource.query('DELETE FROM employer_status')).rejects.toMatchObject({
        driverError: { code: '42501' },
      });
    });
  });

  it('union and wage agreements have histories, and the employer’s entry names what stands', async () => {
    await created(`/employers/${uscc}/wage-agreements`, self, {
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
      number: '临工集〔2026〕3号',
    });
    await created(`/employers/${uscc}/wage-agreements`, county, { validFrom: '2025-01-01', validUntil: '2025-12-31' });
    // Each agreement is told, also the one that is not the longest.
    await eventually(
      'both agreements on the bus',
      async () => (await registry.published()).split('employer-registry.wage-agreement-filed.v1').length > 2,
    );
    expect(await status('POST', `/employers/${uscc}/wage-agreements`, self, { validFrom: '2026-02-01', validUntil: '2026-01-31' })).toBe(
      400,
    );
    await created(`/employers/${uscc}/unions`, self, { unionised: false, since: '2026-03-12' });
    expect(await status('POST', `/employers/${uscc}/unions`, self, { unionised: true, since: '2026-03-13' })).toBe(400);
    expect((await call('GET', `/employers/${uscc}`, self)).body).toMatchObject({
      unionised: false,
      wageAgreement: { validFrom: '2026-01-01', validUntil: '2026-12-31' },
    });
    expect((await call('GET', `/employers/${uscc}/unions`, self)).body.items).toMatchObject([
      { unionised: false, since: '2026-03-12' },
      { unionised: true, since: '2026-03-12' },
    ]);
    await eventually('the entry as it stands now on the bus', async () => {
      const entry = await sent(uscc);
      return entry.unionised === false && (entry.wageAgreement as { validUntil: string }).validUntil === '2026-12-31';
    });
  });

  it('employers are found by any part of the name, the code’s beginning, division, industry, grid and status', async () => {
    await created('/employers', administrator, { uscc: THIRD, name: '罗庄某酒店', industry: 'H6110', region: '371311', grid: 'G7' });
    const found = async (query: string, caller: TestCaller = administrator) =>
      (await call('GET', `/employers?${query}`, caller)).body.items.map((one: { uscc: string }) => one.uscc);
    expect(await found(`name=${encodeURIComponent('建筑劳务')}`)).toEqual([OTHER]);
    expect(await found(`name=${encodeURIComponent('店')}`)).toEqual([THIRD]);
    // The same pairs of characters in another order are another name.
    expect(await found(`name=${encodeURIComponent('劳务建筑')}`)).toEqual([]);
    expect(await found(`code=${THIRD.slice(0, 16)}`)).toEqual([THIRD]);
    expect(await found('region=371300')).toHaveLength(3);
    expect(await found('region=371311&industry=H61')).toEqual([THIRD]);
    expect(await found('grid=G7&status=active')).toEqual([THIRD]);
    expect(await found('status=revoked')).toEqual([]);
    expect(await found(`name=${encodeURIComponent('酒店')}`, county)).toEqual([]);
    expect(await status('GET', '/employers?code=9%25', administrator)).toBe(400);
    expect(await status('GET', '/employers?status=gone', administrator)).toBe(400);
    expect(await found('industry=%25')).toEqual([]);
  });

  it('a project’s subcontractors hang in a tree of any depth', async () => {
    const let_ = (subcontractor: string, scope: string, parent?: string) =>
      created(`/projects/${project}/subcontracts`, self, { subcontractor, scope, ...(parent && { parent }) });
    const first = await let_(OTHER, '主体劳务');
    const second = await let_(THIRD, '钢筋', first);
    const third = await let_('91371300MA3AAAA4XC', '绑扎', second);
    await let_(THIRD, '水电');
    const { body } = await call('GET', `/projects/${project}/tree`, other);
    expect(body).toMatchObject({ project, generalContractor: uscc, depth: 3 });
    expect(body.subcontracts).toMatchObject([
      {
        id: first,
        name: '兰山某建筑劳务有限公司',
        subcontracts: [{ id: second, subcontracts: [{ id: third, name: null, subcontracts: [] }] }],
      },
      { scope: '水电', subcontracts: [] },
    ]);
    const another = await created('/projects', self, { ...site, generalContractor: uscc });
    expect(
      (await call('POST', `/projects/${another}/subcontracts`, self, { subcontractor: OTHER, scope: '木工', parent: first })).body.errors,
    ).toMatchObject([{ path: 'parent' }]);
  });

  it('a site’s notice board says what it lacks, its wage officer stays sealed; both have histories', async () => {
    const first = await created(`/projects/${project}/notice-boards`, self, board);
    expect((await call('GET', `/projects/${project}/notice-boards/${first}`, inspector)).body).toMatchObject({
      complete: false,
      missing: [{ field: 'legal-aid', title: '法律援助申请渠道' }],
      photoSha256: PHOTO,
    });
    expect(await sent(first)).toEqual({ ...boardSample, boardId: first, projectId: project, generalContractor: uscc });
    const whole = await created(`/projects/${project}/notice-boards`, county, { ...board, shows: BOARD_FIELD_NAMES });
    expect((await call('GET', `/projects/${project}/notice-boards`, self)).body.items).toMatchObject([
      { id: whole, complete: true },
      { id: first },
    ]);
    for (const wrong of [{ shows: ['happiness'] }, { photoSha256: 'x' }, { postedOn: '2026-03-13' }, { shows: ['payday', 'payday'] }])
      expect(await status('POST', `/projects/${project}/notice-boards`, self, { ...board, ...wrong })).toBe(400);
    const appointed = await created(`/projects/${project}/wage-officers`, self, officer);
    expect(await status('POST', `/projects/${project}/wage-officers`, self, { ...officer, until: '2026-03-01' })).toBe(400);
    expect(await status('POST', `/projects/${project}/wage-officers`, other, officer)).toBe(403);
    expect(await sent(appointed)).toEqual({ ...officerSample, appointmentId: appointed, projectId: project, generalContractor: uscc });
    const answers = [await call('GET', `/projects/${project}/wage-officers`, county), await registry.published()];
    const rows = await registry.get(Transactions).dataSource.query('SELECT name, phone FROM wage_officer');
    expect(JSON.stringify([answers, rows])).not.toMatch(/戊某某|13900002222/);
  });

  it('an employer’s page is all of it in one call', async () => {
    for (const employees of [8, 120])
      await created(`/employers/${uscc}/headcounts`, self, { asOf: '2026-03-01', employees, dispatched: 0, insured: 8 });
    for (let month = 1; month <= 7; month++)
      await created(`/employers/${uscc}/deferrals`, county, {
        period: `2025-0${month}`,
        agreedWith: '企业工会',
        signedOn: '2025-08-01',
        until: '2025-08-30',
      });
    await created(`/projects/${project}/payment-guarantees`, self, { form: 'bank', amount: '1000.00', validUntil: '2026-12-31' });
    await created('/responsibility-letters', county, {
      year: 2026,
      kind: 'enterprise',
      obligor: { uscc },
      obligee: { region: '371302' },
      targets: [{ measure: 'major-incidents', value: '0' }],
      signedOn: '2026-03-01',
    });
    const stray = {
      ...(employmentSample as EmploymentRegistered),
      employer: uscc,
      dispatchedBy: '91371300MA3TEKT12B',
      project: '019b8d5e-6c00-7a31-8f4e-2b7d90c1e5ff',
    };
    await registry.publish(employmentRegistered, stray, '2026-03-01T09:00:00+08:00');
    const page = await eventually('the conflict on the page', async () => {
      const { body } = await call('GET', `/employers/${uscc}/page`, county);
      return body.conflicts?.count > 0 && body;
    });
    expect(page).toMatchObject({
      employer: { uscc, status: 'active' },
      size: { by: 'people' },
      headcounts: { count: 2, items: [{ employees: 120 }, { employees: 8 }] },
      deferrals: { count: 7, href: `/employers/${uscc}/deferrals` },
      wageAgreements: { count: 2 },
      unions: { count: 2 },
      projects: { count: 2, href: `/projects?generalContractor=${uscc}` },
      developments: { count: 0 },
      paymentGuarantees: { count: 1, items: [{ amount: '1000.00' }] },
      responsibilityLetters: { count: 1 },
    });
    expect(page.deferrals.items).toHaveLength(5);
    expect(page.elsewhere).toContainEqual({ section: 'alerts', href: `/alerts?employer=${uscc}` });
    expect((await call('GET', `/employers/${uscc}/page`, self)).body.conflicts).toBeNull();
    expect((await call('GET', `/employers/${OTHER}/page`, county)).body).toMatchObject({
      subcontracts: { count: 1, items: [{ project, scope: '主体劳务', generalContractor: uscc }] },
      statusChanges: { count: 5 },
    });
    for (const section of Object.values(page).filter(
      (one): one is { href: string } => typeof (one as { href?: string })?.href === 'string',
    ))
      expect([section.href, await status('GET', section.href, county)]).toEqual([section.href, 200]);
  });
});
