import {
  contractAmended,
  contractEnded,
  contractFiled,
  employerRegistered,
  employmentEnded,
  employmentRegistered,
  paymentReported,
  projectRegistered,
  responsibilityLetterSigned,
  wageDepositAssessed,
  wageDepositChanged,
  type EventContract,
} from '@anxin/contracts';
import { StoredClock, Transactions } from '@anxin/persistence';
import { eventually, ServiceUnderTest } from '@anxin/testing';
import { v5 as uuid } from 'uuid';
import amendedSample from '../../../../libs/contracts/src/contract-filing/contract-amended.v1.sample.json';
import contractEndSample from '../../../../libs/contracts/src/contract-filing/contract-ended.v1.sample.json';
import contractSample from '../../../../libs/contracts/src/contract-filing/contract-filed.v1.sample.json';
import endSample from '../../../../libs/contracts/src/contract-filing/employment-ended.v1.sample.json';
import employmentSample from '../../../../libs/contracts/src/contract-filing/employment-registered.v1.sample.json';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import letterSample from '../../../../libs/contracts/src/employer-registry/responsibility-letter-signed.v1.sample.json';
import paymentSample from '../../../../libs/contracts/src/wage-cards/payment-reported.v1.sample.json';
import askedSample from '../../../../libs/contracts/src/wage-cards/wage-deposit-assessed.v1.sample.json';
import depositSample from '../../../../libs/contracts/src/wage-cards/wage-deposit-changed.v1.sample.json';
import { reporting } from '../reporting.module';

const [SHOP, BUILDER, CREW, AGENCY, FAR] = [
  '91371302MA3TEKT04U',
  '91371302MA3AAAA15U',
  '91371302MA3AAAA23N',
  '91371302MA3AAAA31H',
  '91371302MA3AAAA48A',
] as const;
const NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
const id = (name: string): string => uuid(name, NAMESPACE);
const worker = (name: string): string => `p1${name.padEnd(26, 'a')}`;
const AT = '2026-06-30T09:00:00+08:00';
const MEASURES = [
  'contract-signing-percent',
  'mobile-contract-signing-percent',
  'wage-deposit-percent',
  'wage-card-percent',
  'bargaining-percent',
];
const targets = [...MEASURES, 'special-inspections'].map((measure) => ({ measure, value: '90', promise: 'at-least' }));

const employer = (uscc: string, over: object) => [employerRegistered, { ...employerSample, uscc, ...over }] as const;
const works = (name: string, who: string, over: object = {}) =>
  [
    employmentRegistered,
    {
      ...employmentSample,
      employmentId: id(name),
      employer: who,
      workerId: worker(name),
      kind: 'direct',
      relation: 'labour',
      startsOn: '2026-01-05',
      ...rest(over),
    },
  ] as const;
const rest = (over: object): object => ({ project: undefined, dispatchedBy: undefined, ...over });
const signs = (name: string, who: string, over: object = {}) =>
  [
    contractFiled,
    {
      ...contractSample,
      contractId: id(`contract ${name}`),
      employer: who,
      workerId: worker(name),
      signedOn: '2026-01-06',
      startsOn: '2026-01-05',
      endsOn: '2027-01-04',
      ...rest(over),
    },
  ] as const;
const line = (reference: string, status = 'paid') => ({ line: 1, workerId: worker('a'), amount: '1.00', reference, status });
const paid = (who: string, lines: object[], over: object = {}) =>
  [
    paymentReported,
    {
      ...paymentSample,
      paymentId: id(JSON.stringify([who, lines, over])),
      employer: who,
      reporter: 'b',
      byBank: true,
      channel: 'card',
      paidOn: '2026-02-10',
      ...rest({ payroll: undefined, ...over }),
      lines,
    },
  ] as const;
const asked = (name: string, over: object) =>
  [
    wageDepositAssessed,
    {
      ...askedSample,
      projectId: id(name),
      employer: BUILDER,
      required: '100.00',
      exempt: false,
      signedOn: '2026-01-01',
      dueOn: '2026-02-01',
      ...over,
    },
  ] as const;
const held = (name: string, over: object) =>
  [
    wageDepositChanged,
    {
      ...depositSample,
      depositId: id(name),
      employer: BUILDER,
      project: undefined,
      region: undefined,
      validUntil: undefined,
      state: 'held',
      on: '2026-01-20',
      ...over,
    },
  ] as const;
const site = (name: string, over: object = {}) =>
  [projectRegistered, { ...projectSample, projectId: id(name), region: '371302', generalContractor: BUILDER, ...over }] as const;

const agreement = { validFrom: '2026-01-01', validUntil: '2026-12-31' };
const facts: readonly (readonly [EventContract<never>, object])[] = [
  employer(SHOP, { region: '371302', industry: 'C1811', unionised: true, wageAgreement: agreement }),
  // The next agreement is on the register already; the one in force counts.
  employer(SHOP, {
    region: '371302',
    industry: 'C1811',
    unionised: true,
    wageAgreement: { validFrom: '2027-01-01', validUntil: '2027-12-31' },
  }),
  employer(BUILDER, { region: '371302', industry: 'E4710', unionised: true, wageAgreement: undefined }),
  employer(AGENCY, { region: '371302', industry: 'L7264', unionised: false, wageAgreement: undefined }),
  employer(CREW, {
    region: '371311',
    industry: 'E4710',
    unionised: true,
    wageAgreement: { validFrom: '2025-01-01', validUntil: '2026-06-29' },
  }),
  employer(FAR, { region: '371311', industry: 'C1811', unionised: false, wageAgreement: undefined }),
  site('one'),
  site('two'),
  site('far', { region: '371311' }),
  works('signed', SHOP),
  signs('signed', SHOP),
  works('unsigned', SHOP),
  works('late', SHOP),
  signs('late', SHOP, { signedOn: '2026-07-01' }),
  works('over', SHOP),
  signs('over', SHOP, { endsOn: '2026-06-29' }),
  works('prolonged', SHOP),
  signs('prolonged', SHOP, { endsOn: '2026-05-31' }),
  [
    contractAmended,
    { ...amendedSample, contractId: id('contract prolonged'), employer: SHOP, workerId: worker('prolonged'), endsOn: '2026-12-31' },
  ],
  works('dissolved', SHOP),
  signs('dissolved', SHOP),
  [
    contractEnded,
    { ...contractEndSample, contractId: id('contract dissolved'), employer: SHOP, workerId: worker('dissolved'), endsOn: '2026-03-01' },
  ],
  works('new', SHOP, { startsOn: '2026-05-31' }),
  works('retired', SHOP, { relation: 'retired' }),
  works('gone', SHOP),
  [employmentEnded, { ...endSample, employmentId: id('gone'), employer: SHOP, workerId: worker('gone'), endsOn: '2026-06-29' }],
  works('sent', SHOP, { kind: 'dispatched', dispatchedBy: AGENCY }),
  signs('sent', AGENCY),
  works('mason', CREW, { project: id('one') }),
  works('smith', CREW, { project: id('far') }),
  signs('smith', CREW),
  works('cook', FAR),
  paid(SHOP, [line('1')]),
  paid(SHOP, [line('2')], { channel: 'transfer' }),
  paid(SHOP, [line('3')]),
  paid(SHOP, [line('3', 'returned')], { paidOn: '2026-02-11' }),
  paid(SHOP, [line('4')], { paidOn: '2025-12-31' }),
  paid(CREW, [line('5')], { project: id('one') }),
  paid(CREW, [line('6')], { project: id('one'), channel: 'cash', byBank: false }),
  paid(FAR, [line('7')]),
  asked('one', {}),
  asked('two', { signedOn: '2026-01-02' }),
  asked('far', { signedOn: '2026-01-03' }),
  held('own', { project: id('one'), held: '60.00' }),
  // For all sites in the city: forty go to the first, a hundred to the second, and what is left is too little for the third.
  held('pool', { region: '371300', held: '150.00' }),
  held('ran out', { project: id('far'), held: '100.00', validUntil: '2026-06-29' }),
];

describe('the measures of responsibility letters that registers tell', () => {
  let service: ServiceUnderTest;
  const letters: Record<string, string> = {};
  const assessed = async (name: string): Promise<Record<string, unknown>> => {
    const { body } = await service.call('GET', `/responsibility-letters/${letters[name]}/assessment`, {
      role: 'supervisor',
      region: '371300',
    });
    return Object.fromEntries(
      body.targets.map((one: any) => [one.measure, one.seen === null ? one.outcome : `${one.seen.count}/${one.seen.of}`]),
    );
  };

  beforeAll(async () => {
    service = await ServiceUnderTest.start(reporting);
    await service.get(StoredClock).set(new Date(AT));
    for (const [contract, data] of facts) await service.publish(contract, data as never, AT);
    for (const [name, obligor, obligee] of [
      ['county', { region: '371302' }, '371300'],
      ['elsewhere', { region: '371311' }, '371300'],
      ['empty', { region: '371323' }, '371300'],
      ['builder', { uscc: BUILDER }, '371302'],
      ['shop', { uscc: SHOP }, '371302'],
    ] as const) {
      letters[name] = id(`letter ${name}`);
      const kind = 'uscc' in obligor ? 'enterprise' : 'government';
      const letter = { ...letterSample, letterId: letters[name], kind, obligor, obligee: { region: obligee }, targets };
      await service.publish(responsibilityLetterSigned, letter as never, AT);
    }
    await eventually('the facts and letters', async () => {
      const [row] = await service.get(Transactions).dataSource.query(
        `SELECT (SELECT count(*) FROM letter_read)::int AS letters, (SELECT count(*) FROM measure_payment)::int AS payments, (SELECT count(*) FROM measure_deposit)::int AS deposits,
             (SELECT count(*) FROM measure_employment)::int AS people, (SELECT count(*) FROM measure_contract)::int AS contracts`,
      );
      return row.letters === 5 && row.payments === 7 && row.deposits === 3 && row.people === 12 && row.contracts === 7;
    });
  });
  afterAll(() => service.stop());

  it('counts all of a county, by where the site lies, else the employer', async () => {
    expect(await assessed('county')).toEqual({
      // signed, prolonged and the dispatched one at the agency; unsigned, late, over and dissolved are not.
      'contract-signing-percent': '3/7',
      'mobile-contract-signing-percent': '0/1',
      'wage-deposit-percent': '2/2',
      'wage-card-percent': '2/4',
      'bargaining-percent': '1/2',
      'special-inspections': 'unknown',
    });
    expect(await assessed('elsewhere')).toEqual({
      'contract-signing-percent': '0/1',
      'mobile-contract-signing-percent': '1/1',
      'wage-deposit-percent': '0/1',
      'wage-card-percent': '1/1',
      'bargaining-percent': '0/1',
      'special-inspections': 'unknown',
    });
  });

  it('counts an enterprise’s own, and what others do on its sites', async () => {
    expect(await assessed('builder')).toEqual({
      'contract-signing-percent': 'unknown',
      'mobile-contract-signing-percent': '0/1',
      'wage-deposit-percent': '2/2',
      'wage-card-percent': '1/2',
      'bargaining-percent': '0/1',
      'special-inspections': 'unknown',
    });
    expect(await assessed('shop')).toMatchObject({
      'contract-signing-percent': '2/6',
      'bargaining-percent': '1/1',
      'wage-deposit-percent': 'unknown',
    });
  });

  it('says why where nothing is known, and claims nothing', async () => {
    const { body } = await service.call('GET', `/responsibility-letters/${letters.empty}/assessment`, { role: 'auditor' });
    expect(body.targets.map((one: any) => [one.actual, one.outcome, one.why])).toEqual([
      ...MEASURES.map(() => [null, 'unknown', '本年度尚无登记数据，无从计算']),
      [null, 'unknown', '专项检查未在本系统登记，由考核人员填写'],
    ]);
  });
});
