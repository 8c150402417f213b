import { employerRegistered, policyChanged } from '@anxin/contracts';
import { StoredClock, Transactions } from '@anxin/persistence';
import { LivePolicies } from '@anxin/policy';
import { eventually, ServiceUnderTest, type TestCaller } from '@anxin/testing';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import policySample from '../../../../libs/contracts/src/rules/policy-changed.v1.sample.json';
import { idNumber, usccNumber } from '../../test/numbers';
import { contractFiling } from '../contract-filing.module';
import { BackfillFilings1760000207000 } from '../tables/1760000207000-backfill-filings.migration';

const FIRM = usccNumber(11);
const SELF: TestCaller = { role: 'employer', uscc: FIRM };
const CITY: TestCaller = { role: 'supervisor', region: '371300' };

describe('the life of contracts and employments, from outside', () => {
  let filing: ServiceUnderTest;
  let people = 0;
  beforeAll(async () => {
    filing = await ServiceUnderTest.start(contractFiling);
    await registered(FIRM, '371302');
  });
  afterAll(() => filing?.stop());

  const registered = async (uscc: string, region: string) => {
    await filing.publish(employerRegistered, { ...employerSample, uscc, region } as never, '2025-01-01T09:00:00+08:00');
    await eventually(
      'the place to be known',
      async () => (await filing.asOwner(`SELECT FROM contract_filing.employer_region WHERE employer = '${uscc}'`)).length === 1,
    );
  };
  const on = (day: string) => filing.get(StoredClock).set(new Date(`${day}T10:00:00+08:00`));
  const somebody = () => ({ name: '孙六', idNumber: idNumber(people++) });
  const employ = async (startsOn: string, more: object = {}, caller = SELF) =>
    (
      await filing.call('POST', '/employments', caller, {
        ...{ employer: caller.uscc, worker: somebody(), startsOn, post: '车工', kind: 'direct' },
        ...more,
      })
    ).body;
  const TERMS = { employer: FIRM, term: 'fixed', post: '车工', wage: { basis: 'monthly', amount: '6000.00' }, payday: 10 };
  const sign = async (startsOn: string, endsOn: string, more: object = {}) => {
    const body = { ...TERMS, worker: somebody(), startsOn, endsOn, signedOn: startsOn, ...more };
    const answer = await filing.call('POST', '/contracts', SELF, body);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  const post = (path: string, body: object, headers: Record<string, string> = {}) => filing.call('POST', path, SELF, body, headers);
  const get = async (path: string, caller = SELF) => (await filing.call('GET', path, caller)).body;
  const faults = async (path: string, body: object) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(400);
    return answer.body.errors.map((error: { path: string; message: string }) =>
      `${error.path} ${/劳动合同法 \d+/.exec(error.message) ?? ''}`.trim(),
    );
  };

  describe('filing (用工备案): thirty days from hiring, and from signing; E12', () => {
    it('is in time on the last day and late on the day after, on the employment and the contract', async () => {
      await on('2025-04-02');
      const inTime = await employ('2025-03-03');
      expect(inTime).toMatchObject({ filing: { dueOn: '2025-04-02', filedOn: '2025-04-02', late: false }, endFiling: null, papers: null });
      await on('2025-04-03');
      const late = await employ('2025-03-03');
      expect(late.filing).toMatchObject({ dueOn: '2025-04-02', filedOn: '2025-04-03', late: true, basis: '劳社部发〔2006〕46号' });
      // Signed on 08-15: thirty days end on Sunday 09-14, so on Monday.
      const signed = { startsOn: '2025-03-03', endsOn: '2028-03-02', signedOn: '2025-08-15' };
      await on('2025-09-15');
      const contract = await sign(signed.startsOn, signed.endsOn, signed);
      expect(contract.filing).toMatchObject({ dueOn: '2025-09-15', late: false });
      await on('2025-09-16');
      const lateContract = await sign(signed.startsOn, signed.endsOn, signed);
      expect(lateContract.filing).toMatchObject({ dueOn: '2025-09-15', filedOn: '2025-09-16', late: true });

      const listed = async (path: string) => (await get(path, CITY)).items.map((item: { id: string }) => item.id);
      expect(await listed('/employments?filing=late')).toEqual([late.id]);
      expect(await listed('/employments?filing=in-time')).toEqual([inTime.id]);
      expect(await listed(`/contracts?filing=late&employer=${FIRM}`)).toEqual([lateContract.id]);
      expect((await filing.call('GET', '/contracts?filing=soon', CITY)).status).toBe(400);
    });

    it('of an end: seven days, whatever was in time before; nobody files retired people', async () => {
      await on('2025-06-02');
      const [early, late, retired] = [
        await employ('2025-06-02'),
        await employ('2025-06-02'),
        await employ('2025-06-02', { relation: 'retired' }),
      ];
      await on('2025-07-07');
      expect((await post(`/employments/${early.id}/end`, { endsOn: '2025-06-30' })).body).toMatchObject({
        filing: { late: false },
        endFiling: { dueOn: '2025-07-07', late: false },
        papers: { dueOn: '2025-07-15', certificateOn: null, certificateLate: false },
      });
      await on('2025-07-08');
      expect((await post(`/employments/${late.id}/end`, { endsOn: '2025-06-30' })).body.endFiling).toMatchObject({ late: true });
      expect((await get(`/employments?filing=late&workerId=${late.workerId}`)).items).toHaveLength(1);
      expect((await get(`/employments?filing=late&workerId=${early.workerId}`)).items).toEqual([]);
      expect((await post(`/employments/${retired.id}/end`, { endsOn: '2025-06-30' })).body).toMatchObject({
        filing: null,
        endFiling: null,
      });
      // The certificate follows with the same last day, once; it is due within fifteen days.
      await on('2025-07-16');
      expect(await get(`/employments/${early.id}`)).toMatchObject({ papers: { certificateLate: true } });
      const certificate = { endsOn: '2025-06-30', certificateOn: '2025-07-15' };
      expect((await post(`/employments/${early.id}/end`, { ...certificate, endsOn: '2025-06-29' })).status).toBe(409);
      expect((await post(`/employments/${early.id}/end`, certificate)).body).toMatchObject({
        certificateOn: '2025-07-15',
        papers: { certificateLate: false },
        endFiling: { filedOn: '2025-07-07', late: false },
      });
      expect((await post(`/employments/${early.id}/end`, certificate)).status).toBe(409);
    });

    it('goes by the days of the region, also where the register tells it later', async () => {
      const change = { ...policySample, key: 'contracts.filing-hire-days', region: '371311', validFrom: '2008-01-01', value: '10' };
      const own = { ...change, unit: 'calendar-days', basis: '县级规定', verified: false, previous: undefined };
      await filing.publish(policyChanged, own, '2025-01-02T09:00:00+08:00');
      await eventually('the county’s own days', () => {
        const { value } = filing.get<LivePolicies>(LivePolicies as never).row('contracts.filing-hire-days', { region: '371311', on: '2025-05-06' });
        return value === 10;
      });
      const uscc = usccNumber(12);
      const other: TestCaller = { role: 'employer', uscc };
      await on('2025-05-20');
      const { id, filing: before } = await employ('2025-05-06', {}, other);
      expect(before).toMatchObject({ dueOn: '2025-06-05', late: false });
      await registered(uscc, '371311');
      expect((await get(`/employments/${id}`, other)).filing).toMatchObject({ dueOn: '2025-05-16', late: true, basis: '县级规定' });
      expect((await get(`/employments?filing=late&employer=${uscc}`, CITY)).items).toHaveLength(1);
    });
  });

  it('who is under sixteen is on file, and told with the article; so is a minor', async () => {
    await on('2026-05-20');
    const young = { name: '小明', idNumber: '371302201005200015' };
    expect(await employ('2026-05-19', { worker: young })).toMatchObject({ ageOnStart: 'under-16', warnings: [{ article: '劳动法 15' }] });
    expect(await employ('2026-05-20', { worker: young })).toMatchObject({
      ageOnStart: 'minor',
      warnings: [{ article: '劳动法 58, 64, 65' }],
    });
    expect(await employ('2026-05-20')).toMatchObject({ ageOnStart: 'adult', warnings: [] });
  });

  it('an unlawful contract is on file as it was signed, and says where it breaks the law', async () => {
    await on('2026-01-05');
    const worker = somebody();
    await employ('2026-01-01', { worker });
    const bad = { worker, probationMonths: 3, wage: { basis: 'monthly', amount: '2000.00', probationAmount: '1000.00' } };
    const contract = await sign('2026-01-01', '2026-12-30', bad);
    expect(contract).toMatchObject({ probationMonths: 3, wage: { amount: '2000.00' } });
    expect(contract.warnings.map((one: { article: string }) => one.article)).toEqual(['劳动合同法 19', '劳动合同法 20', '劳动法 48']);
    expect((await get(`/contracts/${contract.id}`)).warnings).toEqual(contract.warnings);
    expect(await sign('2026-01-01', '2026-12-30')).toMatchObject({ warnings: [] });
  });

  it('an amendment is a version: the contract is read as of any day', async () => {
    await on('2026-01-05');
    const { id } = await sign('2026-01-01', '2028-12-31');
    await on('2026-06-25');
    const amend = (body: object, key = 'a1') => post(`/contracts/${id}/amendments`, body, { 'idempotency-key': key + id });
    const raise = { from: '2026-07-01', signedOn: '2026-06-25', wage: { basis: 'monthly', amount: '7000.00' }, post: '班长', payday: 15 };
    const answer = await amend(raise);
    expect(answer).toMatchObject({ status: 201, body: { id, asOf: '2026-06-25', version: 2, wage: { amount: '6000.00' }, post: '车工' } });
    expect(await amend(raise)).toEqual(answer);
    expect((await amend({ ...raise, payday: 16 })).status).toBe(409);
    expect(answer.body.amendments).toMatchObject([{ version: 2, from: '2026-07-01', wage: { amount: '7000.00' }, endsOn: null }]);
    const asOf = async (day: string) => {
      const { wage, post: what, payday } = await get(`/contracts/${id}?on=${day}`);
      return [wage.amount, what, payday];
    };
    expect(await asOf('2026-06-30')).toEqual(['6000.00', '车工', 10]);
    expect(await asOf('2026-07-01')).toEqual(['7000.00', '班长', 15]);
    expect((await filing.call('GET', `/contracts/${id}?on=2026-13-01`, SELF)).status).toBe(400);
    await on('2026-07-01');
    expect(await get(`/contracts/${id}`)).toMatchObject({ asOf: '2026-07-01', wage: { amount: '7000.00' }, signedOn: '2026-01-01' });
    expect((await get(`/contracts?workerId=${answer.body.workerId}`)).items).toMatchObject([{ id, wage: { amount: '7000.00' } }]);
    const [path, cut] = [`/contracts/${id}/amendments`, { ...raise, wage: { basis: 'monthly', amount: '5000.00' }, payday: undefined }];
    expect(await faults(path, { ...cut, from: '2026-06-24' })).toEqual(['from 劳动合同法 30']);
    expect(await faults(path, { from: '2026-07-01', signedOn: '2026-07-01' })).toEqual(['wage']);
    expect(await faults(path, { ...cut, signedOn: '2026-07-02', probationMonths: 1 })).toEqual([
      'signedOn',
      'from 劳动合同法 30',
      'probationMonths 劳动合同法 19',
    ]);
    expect(await filing.asOwner(`SELECT version, filed_by AS by FROM contract_filing.contract_amendment WHERE contract = '${id}'`)).toEqual(
      [{ version: 2, by: expect.any(String) }],
    );
  });

  it('a renewal is the next period; after two fixed terms it is open-ended unless the worker asked otherwise', async () => {
    await on('2024-01-02');
    const first = await sign('2024-01-01', '2024-12-31', { probationMonths: 1 });
    await on('2024-12-20');
    const renew = (id: string, body: object) => post(`/contracts/${id}/renewals`, { term: 'fixed', signedOn: '2024-12-20', ...body });
    expect(await faults(`/contracts/${first.id}/renewals`, { term: 'fixed', signedOn: '2024-12-20' })).toEqual(['endsOn 劳动合同法 13']);
    expect(
      await faults(`/contracts/${first.id}/renewals`, {
        term: 'fixed',
        signedOn: '2024-12-20',
        endsOn: '2025-12-31',
        startsOn: '2024-12-31',
        probationMonths: 1,
      }),
    ).toEqual(['startsOn', 'probationMonths 劳动合同法 19']);
    const both = await Promise.all([renew(first.id, { endsOn: '2025-12-31' }), renew(first.id, { endsOn: '2025-12-31' })]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    const second = both.find((one) => one.status === 201)!.body;
    expect(second).toMatchObject({
      ...{ startsOn: '2025-01-01', endsOn: '2025-12-31', post: '车工', wage: { amount: '6000.00' }, probationMonths: null },
      ...{ renews: first.id, chain: [first.id, second.id], state: 'coming', filing: { dueOn: '2025-02-05', late: false } },
    });
    expect(await get(`/contracts/${first.id}?on=2025-01-01`)).toMatchObject({ state: 'renewed', renewedBy: second.id });
    await on('2025-12-20');
    const third = { signedOn: '2025-12-20', endsOn: '2026-12-31' };
    expect(await faults(`/contracts/${second.id}/renewals`, { term: 'fixed', ...third })).toEqual(['term 劳动合同法 14']);
    const asked = await renew(second.id, { ...third, fixedAskedByWorker: true, wage: { basis: 'monthly', amount: '6500.00' } });
    expect(asked).toMatchObject({ status: 201, body: { fixedAskedByWorker: true, wage: { amount: '6500.00' }, warnings: [] } });
    expect(asked.body.chain).toEqual([first.id, second.id, asked.body.id]);
    await on('2026-12-20');
    const open = await renew(asked.body.id, { term: 'open-ended', signedOn: '2026-12-20' });
    expect(open.body).toMatchObject({ startsOn: '2027-01-01', endsOn: null });
    for (const [id, body] of [
      [open.body.id, {}],
      [first.id, { endsOn: '2025-12-31' }],
    ])
      expect((await renew(id, { term: 'open-ended', ...body })).status).toBe(409);
    expect(
      (await post(`/contracts/${first.id}/amendments`, { from: '2024-02-01', signedOn: '2024-02-01', endsOn: '2024-06-30' })).status,
    ).toBe(409);
    expect((await post(`/contracts/${second.id}/end`, { endsOn: '2025-06-30', reason: 'resignation' })).status).toBe(409);
  });

  it('an end says why, what papers are due, what is owed, and whether it was filed in time', async () => {
    await on('2024-03-04');
    const worker = somebody();
    await employ('2024-03-01', { worker });
    const { id } = await sign('2024-03-01', '2026-02-28', { worker });
    const path = `/contracts/${id}/end`;
    await on('2025-09-08');
    expect(await faults(path, { endsOn: '2025-09-01', reason: 'dismissal-no-fault' })).toEqual(['ground 劳动合同法 40']);
    const dismissal = { endsOn: '2025-09-01', reason: 'dismissal-no-fault', ground: 'incompetence' };
    expect((await post(path, dismissal)).body).toMatchObject({
      state: 'ended',
      end: {
        article: '劳动合同法 40',
        papers: { dueOn: '2025-09-16', certificateOn: null, transferLate: false },
        severance: { owed: true, months: '2', since: '2024-03-01', article: '劳动合同法 46, 47' },
        filing: { dueOn: '2025-09-08', late: false },
      },
    });
    expect((await post(path, dismissal)).status).toBe(409);
    await on('2025-09-17');
    const papers = { ...dismissal, certificateOn: '2025-09-16', transferredOn: '2025-09-17' };
    expect((await post(path, papers)).body).toMatchObject({
      version: 3,
      end: { papers: { certificateLate: false, transferLate: true }, filing: { filedOn: '2025-09-08', late: false } },
    });
    expect((await post(path, papers)).status).toBe(409);
    expect((await post(`/contracts/${id}/amendments`, { from: '2025-08-01', signedOn: '2025-08-01', post: '班长' })).status).toBe(409);
    expect((await post(`/contracts/${id}/renewals`, { term: 'open-ended', signedOn: '2025-09-17' })).status).toBe(409);
    expect(await get(`/contracts/${id}?on=2025-09-01`)).toMatchObject({ state: 'running' });
  });

  it('what was filed before due days were kept has the same ones filled in, but for ends', async () => {
    const { dataSource } = filing.get(Transactions);
    const kept = () => dataSource.query(`SELECT * FROM filing WHERE duty <> 'end' AND basis <> '县级规定' ORDER BY record`);
    const before: unknown[] = await kept();
    expect(before.length).toBeGreaterThan(15);
    await dataSource.query(`DELETE FROM filing`);
    await new BackfillFilings1760000207000().up(dataSource as never);
    expect((await kept()).filter((row: { employer: string }) => row.employer === FIRM)).toEqual(before);
    expect(await dataSource.query(`SELECT FROM filing WHERE duty = 'end'`)).toEqual([]);
  });

  it('an end filed on the eighth day is late, and listed', async () => {
    await on('2025-09-02');
    const { id, workerId } = await sign('2025-09-01', '2026-08-31');
    await on('2025-09-23');
    const { body } = await post(`/contracts/${id}/end`, { endsOn: '2025-09-15', reason: 'resignation' });
    expect(body.end).toMatchObject({ filing: { dueOn: '2025-09-22', late: true }, severance: { owed: false, months: '0' } });
    expect((await get(`/contracts?filing=late&workerId=${workerId}`)).items).toMatchObject([{ id, filing: { late: false } }]);
  });
});
