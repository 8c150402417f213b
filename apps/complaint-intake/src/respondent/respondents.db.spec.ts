import { caseChanged, employerRegistered } from '@anxin/contracts';
import caseSample from '../../../../libs/contracts/src/inspection/case-changed.v1.sample.json';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import { StoredClock } from '@anxin/persistence';
import { eventually, ServiceUnderTest, type TestCaller } from '@anxin/testing';
import { complaintIntake } from '../complaint-intake.module';

const DUMPLINGS = '91371311MA3CANTEXB';
const BUILDER = '91371302MA3TEKT04U';
const inspector: TestCaller = { role: 'inspector', region: '371311' };
const hotline: TestCaller = { role: 'hotline' };
const AT = '2026-03-05T09:00:00+08:00';

let service: ServiceUnderTest;
jest.setTimeout(60_000);
beforeAll(async () => {
  service = await ServiceUnderTest.start(complaintIntake);
  await service.get(StoredClock).set(new Date('2026-03-05T10:00:00+08:00'));
  const firm = (uscc: string, name: string, at: string, region = '371311') =>
    service.publish(employerRegistered, { ...employerSample, uscc, name, region } as never, at);
  await firm(DUMPLINGS, '临沂市罗庄区老王饺子馆（个体工商户）', AT);
  await firm(DUMPLINGS, '旧名字饭店', '2026-03-01T09:00:00+08:00');
  await firm(BUILDER, '老王饺子食品厂', AT, '371302');
  await service.publish(
    caseChanged,
    { ...caseSample, respondent: DUMPLINGS, region: '371311', department: 'labour', state: 'open', complaints: [] } as never,
    AT,
  );
  await eventually('the firms and the case', async () => {
    const [named] = await service.asOwner<{ firms: number }>(`SELECT count(*)::int AS firms FROM complaint_intake.firm_name`);
    const [known] = await service.asOwner<{ cases: number }>(`SELECT count(*)::int AS cases FROM complaint_intake.inspection_case`);
    return named?.firms === 2 && known?.cases === 1;
  });
});
afterAll(() => service?.stop());

const candidates = (name: string, region = '371311', caller: TestCaller = inspector) =>
  service.call('GET', `/complaints/respondents?${new URLSearchParams({ name, region }).toString()}`, caller);
const lodge = async (respondent: object): Promise<any> => {
  const input = {
    channel: '12345',
    category: 'wage-arrears',
    respondent,
    region: '371311',
    narrative: '欠薪',
    receivedAt: AT,
    workers: 2,
    amount: '9600.00',
  };
  const { status, body } = await service.call('POST', '/complaints', hotline, input);
  expect(status).toBe(201);
  return body;
};
const identify = (id: string, uscc: string, caller: TestCaller = inspector) =>
  service.call('POST', `/complaints/${id}/respondent`, caller, { uscc, reason: '现场核查营业执照' });

describe('who may be meant', () => {
  it('is found by a shop sign within the region, with open cases and what to say now', async () => {
    const { status, body } = await candidates('老王饺子馆');
    expect(status).toBe(200);
    expect(body.items).toEqual([
      {
        uscc: DUMPLINGS,
        name: '临沂市罗庄区老王饺子馆（个体工商户）',
        matched: '临沂市罗庄区老王饺子馆（个体工商户）',
        region: '371311',
        score: 100,
        openCases: 1,
        cases: [caseSample.caseId],
      },
    ]);
    expect(body.sentence).toBe(
      '请问您说的是不是“临沂市罗庄区老王饺子馆（个体工商户）”？劳动保障监察机构正在办理涉及该单位的事项，您反映的情况会一并核查。',
    );
    expect((await candidates('老王饺子馆', '371300')).body.items.map(({ uscc }: any) => uscc)).toEqual([DUMPLINGS, BUILDER]);
    expect((await candidates('宏大建筑')).body).toMatchObject({ items: [], sentence: expect.stringContaining('暂未查到') });
    expect((await candidates('旧名字饭店')).body.items).toEqual([]);
  });

  it('is shown to a hotline without the cases themselves, and to nobody who takes no complaints', async () => {
    const { body } = await candidates('老王饺子馆', '371311', hotline);
    expect(body.items[0]).toMatchObject({ openCases: 1 });
    expect(body.items[0]).not.toHaveProperty('cases');
    expect(
      (await candidates('老王饺子馆', '371311', { role: 'inspector', region: '371311', department: 'water' })).body.items[0].cases,
    ).toEqual([]);
    for (const caller of [{ role: 'employer', uscc: DUMPLINGS }, { role: 'bank' }] as TestCaller[])
      expect((await candidates('老王饺子馆', '371311', caller)).status).toBe(403);
    expect((await service.call('GET', '/complaints/respondents?name=x', inspector)).body.errors).toMatchObject([{ path: 'region' }]);
  });
});

describe('a person settles which firm is meant', () => {
  it('before or after acceptance; it is published, and the sign is known from then on', async () => {
    const one = await lodge({ name: '东关水饺老店' });
    expect((await candidates('东关水饺老店')).body.items).toEqual([]);
    const settled = await identify(one.id, DUMPLINGS);
    expect(settled).toMatchObject({ status: 200, body: { state: 'received', respondent: { uscc: DUMPLINGS, name: '东关水饺老店' } } });
    expect((await candidates('东关水饺老店')).body.items).toMatchObject([
      { uscc: DUMPLINGS, score: 100, matched: '东关水饺老店', name: '临沂市罗庄区老王饺子馆（个体工商户）' },
    ]);
    expect((await service.call('POST', `/complaints/${one.id}/acceptance`, inspector)).body.respondent.uscc).toBe(DUMPLINGS);
    expect((await identify(one.id, BUILDER)).body).toMatchObject({ state: 'accepted', respondent: { uscc: BUILDER } });
    const published = await eventually('both words', async () => {
      const rows = await service.asOwner<{ key: string; value: string }>(
        `SELECT key, value FROM bus.message WHERE headers LIKE '%respondent-identified%' AND value LIKE '%${one.id}%' ORDER BY "offset"`,
      );
      return rows.length === 2 && rows.map(({ key, value }) => ({ key, data: JSON.parse(value) }));
    });
    const claim = {
      complaintId: one.id,
      category: 'wage-arrears',
      respondentName: '东关水饺老店',
      region: '371311',
      workers: 2,
      amount: '9600.00',
      receivedAt: AT,
    };
    expect(published).toEqual([
      { key: one.id, data: { ...claim, respondent: DUMPLINGS } },
      { key: one.id, data: { ...claim, respondent: BUILDER, formerRespondent: DUMPLINGS } },
    ]);
  });

  it('not twice as the same, not once it has ended, not in another district, and nobody but an inspector', async () => {
    const one = await lodge({ uscc: DUMPLINGS, name: '老王饺子馆' });
    expect(await identify(one.id, DUMPLINGS)).toMatchObject({ status: 409, body: { openSteps: expect.arrayContaining(['acceptance']) } });
    expect((await identify(one.id, BUILDER, { role: 'inspector', region: '371302' })).status).toBe(404);
    expect((await identify(one.id, BUILDER, { role: 'inspector', region: '371311', department: 'water' })).status).toBe(404);
    for (const caller of [hotline, { role: 'supervisor', region: '371300' }, { role: 'auditor' }] as TestCaller[])
      expect((await identify(one.id, BUILDER, caller)).status).toBe(403);
    expect((await identify(one.id, '91371302MA3TEKT04X')).body.errors).toMatchObject([{ path: 'uscc' }]);
    await service.call('POST', `/complaints/${one.id}/withdrawal`, hotline, { reason: '已付' });
    expect(await identify(one.id, BUILDER)).toMatchObject({ status: 409, body: { openSteps: [] } });
  });
});
