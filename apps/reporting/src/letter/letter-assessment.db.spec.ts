import { alertChanged, caseChanged, responsibilityLetterSigned, type AlertChanged } from '@anxin/contracts';
import { StoredClock, Transactions } from '@anxin/persistence';
import { eventually, ServiceUnderTest, type TestCaller } from '@anxin/testing';
import caseSample from '../../../../libs/contracts/src/inspection/case-changed.v1.sample.json';
import letterSample from '../../../../libs/contracts/src/employer-registry/responsibility-letter-signed.v1.sample.json';
import alertSample from '../../../../libs/contracts/src/rules/alert-changed.v1.sample.json';
import { reporting } from '../reporting.module';

const { uscc } = letterSample.obligor;
const SUB = '91371302MA3AAAA15U';
const county: TestCaller = { role: 'supervisor', region: '371302' };
const elsewhere: TestCaller = { role: 'supervisor', region: '371311' };
const self: TestCaller = { role: 'employer', uscc };
const stranger: TestCaller = { role: 'employer', uscc: SUB };
const GOVERNMENT = '019c0a52-41b7-7a60-8d3e-5f1c9b7a2e05';
const base = {
  ...alertSample,
  rule: 'wage-arrears',
  state: 'open',
  region: '371302',
  jointlyLiable: [],
  resolution: undefined,
} as unknown as AlertChanged;
const alert = (n: number, over: Partial<AlertChanged>): AlertChanged => ({
  ...base,
  alertId: `7d0c2a53-5a3e-5f0b-9d0c-0d6f8d0a4b${n}`,
  employer: uscc,
  raisedOn: '2026-03-02',
  amount: '1000.00',
  ...over,
});

describe('the assessment of a responsibility letter', () => {
  let service: ServiceUnderTest;
  const at = '2026-06-01T09:00:00+08:00';
  const assessment = (caller: TestCaller | null, id = letterSample.letterId) =>
    service.call('GET', `/responsibility-letters/${id}/assessment`, caller);

  beforeAll(async () => {
    service = await ServiceUnderTest.start(reporting);
    await service.get(StoredClock).set(new Date(at));
    await service.publish(responsibilityLetterSigned, letterSample as never, at);
    await service.publish(
      responsibilityLetterSigned,
      {
        ...letterSample,
        letterId: GOVERNMENT,
        kind: 'government',
        obligor: { region: '371302' },
        obligee: { region: '371300' },
        targets: [
          ...letterSample.targets,
          { measure: 'wage-card-percent', value: '90', promise: 'at-least' },
          { measure: 'complaints-closed-percent', value: '90', promise: 'at-least' },
        ],
      } as never,
      at,
    );
    const paid = { cause: 'paid' as const, at: '2026-04-01T09:00:00+08:00' };
    for (const one of [
      alert(10, { state: 'resolved', resolution: paid }),
      alert(11, { employer: SUB, jointlyLiable: [{ uscc, kind: 'pays-first', article: '30', because: '分包' }], amount: '9000.00' }),
      alert(12, { employer: SUB }),
      alert(13, { raisedOn: '2025-12-31' }),
      alert(14, { region: '371311' }),
      alert(15, { state: 'resolved', resolution: { ...paid, cause: 'never-was' } }),
      alert(16, { rule: 'no-written-contract' }),
      alert(17, { rule: 'collective-incident', employer: SUB }),
    ])
      await service.publish(alertChanged, one, at);
    await service.publish(
      caseChanged,
      { ...caseSample, source: 'complaint', respondent: SUB, region: '371302', openedOn: '2026-05-01', closedOn: undefined } as never,
      at,
    );
    await eventually('the letters and what they promise about', async () => {
      const [row] = await service
        .get(Transactions)
        .dataSource.query(
          'SELECT (SELECT count(*) FROM letter_read)::int AS letters, (SELECT count(*) FROM letter_alert)::int AS alerts, (SELECT count(*) FROM letter_case)::int AS cases',
        );
      return row.letters === 2 && row.alerts === 7 && row.cases === 1;
    });
  });
  afterAll(() => service.stop());

  it('is read by the offices and the enterprise, and nobody else', async () => {
    expect((await assessment(null)).status).toBe(401);
    for (const caller of [self, county, { role: 'auditor' } as TestCaller]) expect((await assessment(caller)).status).toBe(200);
    for (const caller of [stranger, elsewhere]) expect((await assessment(caller)).status).toBe(404);
    expect((await assessment({ role: 'bank' })).status).toBe(403);
    expect((await assessment(county, 'no-id')).status).toBe(404);
    expect((await assessment(self, GOVERNMENT)).status).toBe(404);
  });

  it('counts an enterprise’s arrears of the year in the county, with those it owes beside a subcontractor; not what never was', async () => {
    const { body } = await assessment(county);
    expect(body).toMatchObject({
      asOf: '2026-06-01',
      final: false,
      outcome: 'open',
      targets: [
        { measure: 'arrears-cleared-percent', actual: '50.00', seen: { count: 1, of: 2 }, outcome: 'open' },
        { measure: 'major-incidents', actual: '0', outcome: 'open' },
      ],
      breaches: [{ rule: 'wage-arrears', debtor: SUB, amount: '9000.00' }],
    });
  });

  it('counts all of a county; an incident breaks the promise at once, what is not seen stays unknown', async () => {
    const { body } = await assessment(county, GOVERNMENT);
    expect(body.outcome).toBe('missed');
    expect(body.targets).toMatchObject([
      { seen: { count: 1, of: 3 }, outcome: 'open' },
      { measure: 'major-incidents', actual: '1', outcome: 'missed' },
      { measure: 'wage-card-percent', actual: null, outcome: 'unknown', why: '本年度尚无登记数据，无从计算' },
      { measure: 'complaints-closed-percent', actual: '0.00', outcome: 'open' },
    ]);
    expect(body.breaches.map((one: { rule: string }) => one.rule).sort()).toEqual(['collective-incident', 'wage-arrears', 'wage-arrears']);
  });

  it('is final when the year is over', async () => {
    await service.get(StoredClock).set(new Date('2027-01-01T00:00:00+08:00'));
    expect((await assessment(county)).body).toMatchObject({
      asOf: '2026-12-31',
      final: true,
      outcome: 'missed',
      targets: [{ outcome: 'missed' }, { outcome: 'met' }],
    });
  });
});
