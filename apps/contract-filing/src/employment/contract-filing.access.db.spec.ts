import { WorkerIds } from '@anxin/access';
import { StoredClock } from '@anxin/persistence';
import { eventually, type TestCaller } from '@anxin/testing';
import { ServiceUnderTest } from '@anxin/testing';
import { contractFiling } from '../contract-filing.module';
import { employerRegistered, projectRegistered, subcontractRegistered } from '@anxin/contracts';
import { Transactions } from '@anxin/persistence';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import subcontractSample from '../../../../libs/contracts/src/employer-registry/subcontract-registered.v1.sample.json';

const { uscc } = employerSample;
const OTHER = '91371302MA3AAAA15U';
const self: TestCaller = { role: 'employer', uscc };
const other: TestCaller = { role: 'employer', uscc: OTHER };
const inspector: TestCaller = { role: 'inspector', region: '371302' };
const strangeInspector: TestCaller = { role: 'inspector', region: '371311' };
const city: TestCaller = { role: 'supervisor', region: '371300' };
const elsewhere: TestCaller = { role: 'supervisor', region: '371311' };
const auditor: TestCaller = { role: 'auditor' };
const administrator: TestCaller = { role: 'administrator' };
const outsiders: TestCaller[] = [{ role: 'bank' }, { role: 'hotline' }];

/** What must never be seen: name, resident number, phone, whole or in part. */
const CANARY = { name: '慕容雪鹰', idNumber: '371302199003070018', phone: '13987654321' };
const LEAK = /慕容雪|雪鹰|371302199003070018|19900307|13987654321/;

const employment = { employer: uscc, worker: CANARY, startsOn: '2026-04-01', post: '车工', kind: 'direct' };
const contract = {
  employer: uscc,
  worker: CANARY,
  term: 'fixed',
  startsOn: '2026-04-01',
  endsOn: '2028-12-31',
  signedOn: '2026-04-01',
  post: '车工',
  wage: { basis: 'monthly', amount: '6000.00' },
  payday: 10,
};

/** What happens to a contract, and whose body would do for its employer. */
const STEPS = {
  amendments: { from: '2026-05-01', signedOn: '2026-04-02', post: '班长' },
  renewals: { term: 'open-ended', signedOn: '2026-04-02' },
  end: { endsOn: '2026-04-30', reason: 'resignation' },
};

describe('contract-filing over HTTP', () => {
  let filing: ServiceUnderTest;
  let worker: TestCaller;
  let employmentId: string;
  let contractId: string;
  const answers: unknown[] = [];
  let logged = '';

  beforeAll(async () => {
    const write = process.stdout.write.bind(process.stdout);
    const collect = (through: typeof write) =>
      ((chunk: string | Uint8Array, ...rest: []) => {
        logged += String(chunk);
        return through(chunk, ...rest);
      }) as typeof write;
    jest.spyOn(process.stdout, 'write').mockImplementation(collect(write));
    jest.spyOn(process.stderr, 'write').mockImplementation(collect(process.stderr.write.bind(process.stderr)));
    filing = await ServiceUnderTest.start(contractFiling);
    await filing.get(StoredClock).set(new Date('2026-04-02T09:00:00+08:00'));
    worker = { role: 'worker', workerId: filing.get(WorkerIds).of(CANARY.idNumber) };
    await filing.publish(employerRegistered, employerSample, '2026-04-01T09:00:00+08:00');
    employmentId = await made('/employments', employment);
    contractId = await made('/contracts', contract);
    await eventually(
      'the inspector of the employer’s region sees what it filed',
      async () => (await call('GET', `/employments/${employmentId}`, inspector)).status === 200,
    );
  });
  afterAll(async () => {
    await filing.stop();
    jest.restoreAllMocks();
  });

  const call = async (method: string, path: string, caller: TestCaller | null, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await filing.call(method, path, caller, body, headers);
    answers.push(answer);
    return answer;
  };
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await call('POST', path, self, body);
    expect(answer).toMatchObject({ status: 201, body: { id: expect.any(String), workerId: worker.workerId, workerName: '慕*' } });
    return answer.body.id;
  };
  const status = async (method: string, path: string, caller: TestCaller | null, body?: unknown) =>
    (await call(method, path, caller, body)).status;
  const paths = async (path: string, body: unknown) => {
    const answer = await call('POST', path, self, body);
    expect(answer.status).toBe(400);
    return answer.body.errors.map((error: { path: string }) => error.path);
  };

  it('401 without a token, on every route', async () => {
    const steps = ['amendments', 'renewals', 'end'].map((step) => `/contracts/${contractId}/${step}`);
    for (const path of [
      '/employments',
      '/contracts',
      ...steps,
      `/employments/${employmentId}/end`,
      `/employments/${employmentId}/insurance`,
    ])
      expect([path, await status('POST', path, null, {})]).toEqual([path, 401]);
    for (const path of ['/employments', '/contracts', `/employments/${employmentId}`, `/contracts/${contractId}`])
      expect([path, await status('GET', path, null)]).toEqual([path, 401]);
  });

  it('403 for roles that have no such permission at all, and for another’s employer in the body', async () => {
    for (const caller of outsiders)
      for (const path of ['/employments', '/contracts', `/employments/${employmentId}`, `/contracts/${contractId}`])
        expect([caller.role, path, await status('GET', path, caller)]).toEqual([caller.role, path, 403]);
    for (const caller of [...outsiders, worker, inspector, city, auditor, administrator]) {
      expect(await status('POST', '/employments', caller, employment)).toBe(403);
      expect(await status('POST', '/contracts', caller, contract)).toBe(403);
      for (const [step, body] of Object.entries(STEPS))
        expect(await status('POST', `/contracts/${contractId}/${step}`, caller, body)).toBe(403);
      expect(await status('POST', `/employments/${employmentId}/end`, caller, { endsOn: '2026-04-30' })).toBe(403);
      expect(await status('POST', `/employments/${employmentId}/insurance`, caller, { from: '2026-04-30' })).toBe(403);
    }
    expect(await status('POST', '/employments', other, employment)).toBe(403);
    expect(await status('POST', '/contracts', other, contract)).toBe(403);
  });

  it('200 for who may read, 404 for who may not, list and single alike', async () => {
    const stranger: TestCaller = { role: 'worker', workerId: 'p1abcdefghijklmnopqrstuvwxyz' };
    for (const [list, id] of [
      ['/employments', employmentId],
      ['/contracts', contractId],
    ]) {
      for (const caller of [self, worker, inspector, city, auditor, administrator]) {
        expect([caller.role, await status('GET', `${list}/${id}`, caller)]).toEqual([caller.role, 200]);
        expect((await call('GET', list!, caller)).body.items.map((item: { id: string }) => item.id)).toEqual([id]);
      }
      for (const caller of [other, stranger, strangeInspector, elsewhere]) {
        expect([caller.role, await status('GET', `${list}/${id}`, caller)]).toEqual([caller.role, 404]);
        expect((await call('GET', list!, caller)).body).toEqual({ items: [], nextCursor: null });
      }
      expect((await call('GET', `${list}?employer=${OTHER}`, city)).body.items).toEqual([]);
      expect((await call('GET', `${list}?workerId=${worker.workerId}&employer=${uscc}`, city)).body.items).toHaveLength(1);
    }
  });

  describe('a general contractor’s platform', () => {
    const { projectId: project, generalContractor: contractor } = projectSample;
    const subcontractor = '91371302MA3AAAA23N';
    const platform: TestCaller = { role: 'platform', uscc: contractor };
    const otherPlatform: TestCaller = { role: 'platform', uscc: OTHER };
    const somebody = { name: '赵七', idNumber: '371302199003070026' };
    const entry = (more: object) => ({ ...employment, worker: somebody, project, ...more });
    const signed = (more: object) => ({ ...contract, worker: somebody, project, ...more });
    let entered: string;

    beforeAll(async () => {
      // The subcontract comes first: either event tells who runs the site.
      await filing.publish(
        subcontractRegistered,
        { ...subcontractSample, projectId: project, generalContractor: contractor, subcontractor },
        '2026-04-01T10:00:00+08:00',
      );
      await filing.publish(projectRegistered, projectSample as never, '2026-04-01T09:00:00+08:00');
      await eventually(
        'the site and its firm are known',
        async () => (await filing.get(Transactions).dataSource.query('SELECT FROM site_contractor, site_firm')).length > 0,
      );
      const answer = await call('POST', '/employments', platform, entry({ employer: subcontractor }));
      expect(answer).toMatchObject({ status: 201, body: { employer: subcontractor, project } });
      entered = answer.body.id;
    });

    it('files employments, their ends and contracts for its contractor and the subcontractors of its sites', async () => {
      expect(await status('POST', '/employments', platform, entry({ employer: contractor, startsOn: '2026-04-02' }))).toBe(201);
      expect(await status('POST', '/contracts', platform, signed({ employer: subcontractor }))).toBe(201);
      expect(await status('POST', '/contracts', platform, signed({ employer: contractor }))).toBe(201);
      expect(await status('POST', `/employments/${entered}/end`, otherPlatform, { endsOn: '2026-04-30' })).toBe(404);
      expect(await status('POST', `/employments/${entered}/end`, platform, { endsOn: '2026-04-30' })).toBe(201);
      expect(await status('POST', `/employments/${entered}/end`, platform, { endsOn: '2026-05-30' })).toBe(409);
    });

    it('files for no other firm, for no other site, and for none that names no site', async () => {
      const elsewhereSite = '0199a4a0-7c1e-7d52-9b0a-00000000dead';
      for (const [path, body] of [
        ['/employments', entry],
        ['/contracts', signed],
      ] as const) {
        for (const [who, more] of [
          [platform, { employer: OTHER }],
          [platform, { employer: subcontractor, project: elsewhereSite }],
          [platform, { employer: subcontractor, project: undefined }],
          [platform, { employer: contractor, project: undefined }],
          [otherPlatform, { employer: subcontractor }],
          [otherPlatform, { employer: OTHER }],
        ] as const)
          expect([path, more, await status('POST', path, who, body(more))]).toEqual([path, more, 403]);
      }
      const answer = await call('POST', '/employments', platform, entry({ employer: OTHER }));
      expect(answer.body.detail).toMatch(/^该单位不在贵方施工总承包的该工程项目上/);
    });

    it('ends no employment off its sites, reads none, and does nothing else with them', async () => {
      expect(await status('POST', `/employments/${employmentId}/end`, platform, { endsOn: '2026-04-30' })).toBe(404);
      expect(await status('POST', `/employments/${entered}/insurance`, platform, { from: '2026-04-30' })).toBe(403);
      for (const [step, body] of Object.entries(STEPS))
        expect(await status('POST', `/contracts/${contractId}/${step}`, platform, body)).toBe(403);
      for (const path of ['/employments', '/contracts', `/employments/${entered}`, '/contracts/batches', '/employments/batches'])
        expect([path, await status('GET', path, platform)]).toEqual([path, 403]);
    });
  });

  it('404 for what is not there, whatever its form', async () => {
    for (const id of ['no-id', contractId]) {
      expect(await status('GET', `/employments/${id}`, self)).toBe(404);
      expect(await status('POST', `/employments/${id}/end`, self, { endsOn: '2026-04-30' })).toBe(404);
      expect(await status('POST', `/employments/${id}/insurance`, self, { from: '2026-04-30' })).toBe(404);
    }
    expect(await status('GET', `/contracts/${employmentId}`, self)).toBe(404);
    for (const [step, body] of Object.entries(STEPS)) {
      expect([step, await status('POST', `/contracts/${contractId}/${step}`, other, body)]).toEqual([step, 404]);
      expect([step, await status('POST', `/contracts/${employmentId}/${step}`, self, body)]).toEqual([step, 404]);
    }
    expect(await status('POST', `/employments/${employmentId}/end`, other, { endsOn: '2026-04-30' })).toBe(404);
    expect(await status('POST', `/employments/${employmentId}/insurance`, other, { from: '2026-04-30' })).toBe(404);
  });

  it('400 names every wrong field of an employment by its path, and repeats no value', async () => {
    expect(await paths('/employments', { ...employment, worker: { ...CANARY, idNumber: '371302199002300012' } })).toEqual([
      'worker.idNumber',
    ]);
    expect(await paths('/employments', { ...employment, worker: { ...CANARY, phone: CANARY.idNumber, name: '' } })).toEqual(
      expect.arrayContaining(['worker.phone', 'worker.name']),
    );
    for (const broken of [undefined, null, [], CANARY.idNumber])
      expect(await paths('/employments', { ...employment, worker: broken })).toEqual(expect.arrayContaining(['worker']));
    expect(await paths('/employments', { ...employment, wages: 1 })).toEqual(['wages']);
    expect(await paths('/employments', { ...employment, kind: 'dispatched' })).toEqual(['dispatchedBy']);
    expect(await paths('/employments', { ...employment, kind: 'borrowed', relation: 'serf', project: 'x', migrant: 'yes' })).toEqual(
      expect.arrayContaining(['kind', 'relation', 'project', 'migrant']),
    );
    expect(
      await paths('/employments', { ...employment, worker: { ...CANARY, idNumber: '371302201005200015' }, startsOn: '2010-05-19' }),
    ).toEqual(['worker.idNumber']);
    expect(await paths(`/employments/${employmentId}/end`, { endsOn: '2026-03-31' })).toEqual(['endsOn']);
    expect(await paths(`/employments/${employmentId}/insurance`, { from: '2026-02-30' })).toEqual(['from']);
  });

  it('400 names every wrong field of a contract by its path', async () => {
    const broken: [object, string][] = [
      [{ endsOn: undefined }, 'endsOn'],
      [{ term: 'open-ended' }, 'endsOn'],
      [{ endsOn: '2026-03-31' }, 'endsOn'],
      [{ signedOn: '2026-04-03' }, 'signedOn'],
      [{ payday: 0 }, 'payday'],
      [{ payday: 32 }, 'payday'],
      [{ payday: 9.5 }, 'payday'],
      [{ wage: { basis: 'monthly', amount: '0.00' } }, 'wage.amount'],
      [{ wage: { basis: 'monthly', amount: '-1.00' } }, 'wage.amount'],
      [{ wage: { basis: 'yearly', amount: '1.00' } }, 'wage.basis'],
      [{ wage: { basis: 'monthly', amount: 6000 } }, 'wage.amount'],
      [{ wage: undefined }, 'wage'],
      [{ probationMonths: -1 }, 'probationMonths'],
      [{ probationMonths: 40 }, 'probationMonths'],
      [{ term: 'eternal' }, 'term'],
    ];
    for (const [changes, path] of broken) expect(await paths('/contracts', { ...contract, ...changes })).toEqual([path]);
  });

  it('an Idempotency-Key gives the first answer again, with another body 409', async () => {
    const post = (body: object) => call('POST', '/employments', self, body, { 'idempotency-key': 'k1' });
    const first = await post({ ...employment, post: '焊工' });
    expect(first.status).toBe(201);
    expect(await post({ ...employment, post: '焊工' })).toEqual(first);
    expect((await post({ ...employment, post: '钳工' })).status).toBe(409);
  });

  it('an employment is insured and ends once', async () => {
    const path = `/employments/${employmentId}`;
    expect(await call('POST', `${path}/insurance`, self, { from: '2026-04-15' })).toMatchObject({
      status: 201,
      body: { insuredFrom: '2026-04-15' },
    });
    expect(await call('POST', `${path}/end`, self, { endsOn: '2026-04-30' })).toMatchObject({
      status: 201,
      body: { endsOn: '2026-04-30' },
    });
    expect(await status('POST', `${path}/end`, self, { endsOn: '2026-04-30' })).toBe(409);
    expect((await call('GET', path, worker)).body).toMatchObject({ insuredFrom: '2026-04-15', endsOn: '2026-04-30' });
  });

  it('a contract is amended, renewed and ended by its employer; unknown and wrong fields are named', async () => {
    const path = `/contracts/${contractId}`;
    expect(
      await paths(`${path}/amendments`, { ...STEPS.amendments, from: '5月', term: 'task', wage: { basis: 'monthly', amount: 7 } }),
    ).toEqual(expect.arrayContaining(['from', 'term', 'wage.amount']));
    expect(await paths(`${path}/renewals`, { term: 'fixed' })).toEqual(['signedOn']);
    expect(await paths(`${path}/end`, { endsOn: '2026-04-30', reason: 'tired', ground: 'none' })).toEqual(['reason', 'ground']);
    const renewed = made(`/contracts`, { ...contract, startsOn: '2030-01-01', endsOn: '2030-12-31' });
    expect(await call('POST', `${path}/amendments`, self, STEPS.amendments)).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await status('POST', `/contracts/${await renewed}/renewals`, self, STEPS.renewals)).toBe(201);
    expect(await call('POST', `${path}/end`, self, STEPS.end)).toMatchObject({ status: 201, body: { end: { reason: 'resignation' } } });
  });

  it('the canary: no name, resident number or phone in any answer, event, log line or row', async () => {
    const published = await eventually('all facts on the bus', async () => {
      const text = await filing.published();
      return (
        ['employment-registered', 'employment-ended', 'contract-filed', 'contract-amended', 'contract-ended'].every((fact) =>
          text.includes(fact),
        ) && text
      );
    });
    expect(JSON.stringify(CANARY)).toMatch(LEAK);
    expect(answers.length).toBeGreaterThan(50);
    expect(JSON.stringify(answers)).not.toMatch(LEAK);
    expect(published).not.toMatch(LEAK);
    expect(logged).toContain('Nest application successfully started');
    expect(logged).not.toMatch(LEAK);
    const tables = await filing.asOwner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'contract_filing'`,
    );
    for (const { name } of tables)
      expect([name, JSON.stringify(await filing.asOwner(`SELECT * FROM contract_filing."${name}"`))]).toEqual([
        name,
        expect.not.stringMatching(LEAK),
      ]);
  });
});
