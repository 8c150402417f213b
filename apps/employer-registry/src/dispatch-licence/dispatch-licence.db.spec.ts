import { dispatchLicenceRegistered } from '@anxin/contracts';
import { StoredClock } from '@anxin/persistence';
import { ServiceUnderTest, type TestCaller } from '@anxin/testing';
import sample from '../../../../libs/contracts/src/employer-registry/dispatch-licence-registered.v1.sample.json';
import employer from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import { employerRegistry } from '../employer-registry.module';

const { uscc } = employer;
const OTHER = '91371302MA3AAAA15U';
const path = `/employers/${uscc}/dispatch-licences`;
const { number, validFrom, validUntil } = sample;
const licence = { number, validFrom, validUntil };

const self: TestCaller = { role: 'employer', uscc };
const county: TestCaller = { role: 'supervisor', region: '371302' };
const city: TestCaller = { role: 'supervisor', region: '371300' };
const inspector: TestCaller = { role: 'inspector', region: '371302' };
const auditor: TestCaller = { role: 'auditor' };
const administrator: TestCaller = { role: 'administrator' };
const outsiders: TestCaller[] = [{ role: 'bank' }, { role: 'hotline' }, { role: 'worker', workerId: 'p1abcdefghijklmnopqrstuvwxyz' }];
const strangers: TestCaller[] = [
  { role: 'employer', uscc: OTHER },
  { role: 'supervisor', region: '371311' },
  { role: 'inspector', region: '371311' },
];

describe('licences to dispatch workers (劳务派遣经营许可) over HTTP', () => {
  let registry: ServiceUnderTest;
  beforeAll(async () => {
    registry = await ServiceUnderTest.start(employerRegistry);
    await registry.get(StoredClock).set(new Date('2026-06-02T09:00:00+08:00'));
    for (const [code, name] of [
      [uscc, employer.name],
      [OTHER, '另一家有限公司'],
    ])
      expect(await registry.call('POST', '/employers', city, { ...employer, uscc: code, name })).toMatchObject({ status: 201 });
  });
  afterAll(() => registry.stop());

  const file = (caller: TestCaller | null, body: object = licence, headers: Record<string, string> = {}) =>
    registry.call('POST', path, caller, body, headers);
  const count = async (): Promise<number> =>
    Number((await registry.asOwner<{ n: string }>('SELECT count(*) AS n FROM employer_registry.dispatch_licence'))[0]!.n);

  /** What was said of a licence, whether it left already or still waits. */
  const publishedOf = async (id: string): Promise<unknown> => {
    const [waiting, left] = JSON.parse(await registry.published()) as [
      { subject: string; data: string }[],
      { headers: Record<string, string>; value: string }[],
    ];
    const texts = [
      ...waiting.filter(({ subject }) => subject === id).map(({ data }) => data),
      ...left
        .filter(({ headers }) => headers.ce_subject === id && headers.ce_type === dispatchLicenceRegistered.type)
        .map(({ value }) => value),
    ];
    return texts.length ? JSON.parse(texts[0]!) : undefined;
  };

  it('201 for the employer itself and for the supervisor of its region; what is published is what the sample has', async () => {
    for (const caller of [self, county, city]) {
      const answer = await file(caller);
      const view = { ...licence, id: expect.any(String), employer: uscc, registeredAt: expect.stringMatching(/^2026-06-02T09:/) };
      expect(answer).toEqual({ status: 201, body: view });
      expect(await publishedOf(answer.body.id)).toEqual({ ...sample, licenceId: answer.body.id });
    }
  });

  it('400 names every wrong field by its path, and nothing is stored', async () => {
    const before = await count();
    const paths = async (body: object): Promise<string[]> => {
      const answer = await file(self, body);
      expect(answer.status).toBe(400);
      return answer.body.errors.map((error: { path: string }) => error.path);
    };
    expect(await paths({ ...licence, number: ' ', validFrom: '2026-02-30', extra: 1 })).toEqual(
      expect.arrayContaining(['number', 'validFrom', 'extra']),
    );
    expect(await paths({ number })).toEqual(['validFrom', 'validUntil']);
    expect(await paths({ ...licence, validUntil: '2026-05-17' })).toEqual(['validUntil']);
    expect(await paths({ ...licence, validUntil: '2029-05-18' })).toEqual(['validUntil']);
    expect(await count()).toBe(before);
  });

  it('401 without a token, 403 for a role that may not at all, 404 for a stranger', async () => {
    const before = await count();
    expect((await file(null)).status).toBe(401);
    for (const caller of [...outsiders, inspector, auditor, administrator])
      expect([caller.role, (await file(caller)).status]).toEqual([caller.role, 403]);
    for (const caller of strangers.slice(0, 2)) expect([caller.role, (await file(caller)).status]).toEqual([caller.role, 404]);
    expect(await count()).toBe(before);
  });

  it('the same key twice files it once and answers the same', async () => {
    const before = await count();
    const headers = { 'idempotency-key': 'licence-of-june' };
    const first = await file(self, licence, headers);
    expect(await file(self, licence, headers)).toEqual(first);
    expect((await file(self, { ...licence, number: 'another' }, headers)).status).toBe(409);
    expect(await count()).toBe(before + 1);
  });

  it('lists and shows them to who sees the employer, newest first page by page, and to nobody else', async () => {
    const first = await registry.call('GET', `${path}?limit=2`, self);
    const second = await registry.call('GET', `${path}?limit=2&cursor=${first.body.nextCursor}`, self);
    const ids: string[] = [...first.body.items, ...second.body.items].map((item: { id: string }) => item.id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect(ids).toHaveLength(4);
    expect(second.body.nextCursor).toBeNull();
    for (const read of [path, `${path}/${ids[0]}`]) {
      for (const caller of [self, inspector, county, city, auditor, administrator])
        expect([caller.role, (await registry.call('GET', read, caller)).status]).toEqual([caller.role, 200]);
      expect((await registry.call('GET', read, null)).status).toBe(401);
      for (const caller of outsiders) expect([caller.role, (await registry.call('GET', read, caller)).status]).toEqual([caller.role, 403]);
      for (const caller of strangers) expect([caller.role, (await registry.call('GET', read, caller)).status]).toEqual([caller.role, 404]);
    }
    for (const missing of [`${path}/no-id`, `/employers/${OTHER}/dispatch-licences/${ids[0]}`])
      expect((await registry.call('GET', missing, city)).status).toBe(404);
  });
});
