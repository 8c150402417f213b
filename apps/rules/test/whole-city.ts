import * as fc from 'fast-check';
import { agreement, caseOf, complaintEnd, licence, status, wageSystem } from './employers-facts';
import {
  amended,
  cashConfirmed,
  complaint,
  contract,
  contractOver,
  deferral,
  E1,
  E2,
  employer,
  employment,
  ended,
  headcount,
  payment,
} from './facts';
import { CONTRACTOR, id, letter, payroll } from './facts';
import { clock, clocksOf, matter, orderOf } from './office-facts';
import type { Fact } from './rules-under-test';
import {
  accountClosed,
  accountFunded,
  accountOpened,
  advance,
  assessed,
  depositStep,
  injuryCover,
  paymentGuarantee,
  qualification,
  reserve,
  site,
  subcontracted,
  writtenOff,
} from './safeguard-facts';
import { inTime, smallCity, factsOf as wagesOf } from './small-city';
import { approval, attendance, card, detailedPayroll } from './wages-facts';

/** A building site, and what its parties filed of it, if anything and when. */
const works = fc.record({
  permitOn: fc.constantFrom(undefined, '2026-02-10', '2026-02-25'),
  account: fc.constantFrom('none', 'opened', 'late', 'closed'),
  inflow: fc.constantFrom('none', '100.00', '9000000.00'),
  deposit: fc.constantFrom('none', 'whole', 'short', 'drawn', 'made-good', 'expiring'),
  guarantee: fc.constantFrom('none', '02-26', '04-08'),
  cover: fc.constantFrom('none', '03-02', '04-08'),
  reserve: fc.constantFrom('none', '03-10', '04-08'),
  subcontractor: fc.constantFrom('none', 'unchecked', 'sound', 'unqualified', 'first-unqualified'),
  attended: fc.constantFrom('none', 'fewer', 'as-paid', 'corrected'),
  paid: fc.constantFrom('no', 'from-account', 'cash', 'cash-confirmed'),
});

/** What firms outside construction filed, or left out. */
const filings = fc.record({
  unionised: fc.boolean(),
  agreement: fc.constantFrom('none', '02-01', '04-08'),
  systems: fc.subarray(['distribution', 'growth', 'minimum-wage'] as const),
  status: fc.constantFrom('none', 'suspended', 'deregistered'),
  licence: fc.constantFrom('none', 'in-force', 'over', 'renewed'),
  dispatched: fc.integer({ min: 0, max: 3 }),
  postKind: fc.constantFrom(undefined, 'temporary', 'auxiliary'),
  heads: fc.constantFrom(undefined, [9, 3] as const, [30, 1] as const, [8, 1] as const),
  letter: fc.boolean(),
  deferral: fc.boolean(),
});

/** A worker of whom more is on file than wages. */
const person = fc.record({
  relation: fc.constantFrom('labour', 'labour', 'part-time', 'retired', 'intern'),
  child: fc.boolean(),
  insuredFrom: fc.constantFrom(undefined, '2026-01-05', '2026-03-01'),
  contract: fc.constantFrom('none', 'plain', 'fixed-over', 'long-probation', 'low-wage', 'amended', 'ended'),
  leaves: fc.constantFrom(undefined, '01-28', '02-20'),
  line: fc.constantFrom('none', 'plain', 'fined', 'much', 'unpaid-overtime', 'little'),
  overtimeApproved: fc.boolean(),
  card: fc.constantFrom('none', 'own', 'shared'),
});

const people = fc.record({
  complaints: fc.constantFrom(0, 2, 4),
  outcome: fc.constantFrom(undefined, 'withdrawn', 'unsubstantiated'),
  case: fc.constantFrom(undefined, 'filed', 'closed'),
  advance: fc.constantFrom('none', 'open', 'recovered', 'written-off'),
});

/** What an office ordered and let run out, and what the employer did about it. */
const office = fc.record({
  order: fc.constantFrom('none', 'open', 'in-time', 'late', 'in-part', 'settled', 'penalised'),
  paidOn: fc.constantFrom(undefined, '03-23', '03-26', '04-09'),
  conduct: fc.constantFrom(undefined, '03-20', '04-08'),
  referred: fc.constantFrom(undefined, '04-02'),
  complaint: fc.constantFrom('none', 'kept', 'late', 'open', 'withdrawn'),
  investigation: fc.constantFrom('none', 'kept', 'late', 'extended', 'extended-late', 'open'),
});

/** Facts of every area of the rule book, in any mixture. */
export const wholeCity = fc.record({
  wages: smallCity,
  works: fc.array(works, { minLength: 1, maxLength: 2 }),
  filings,
  persons: fc.array(person, { minLength: 1, maxLength: 4 }),
  people,
  office,
});
export type WholeCity = typeof wholeCity extends fc.Arbitrary<infer T> ? T : never;
type Works = WholeCity['works'][number];
type Person = WholeCity['persons'][number];

/** Every fact in the order in which it happened. */
export const factsOf = ({ wages, works: sites, filings: filed, persons, people: said, office: task }: WholeCity): Fact[] =>
  inTime([
    ...wagesOf(wages),
    employer(CONTRACTOR),
    ...sites.flatMap((one, i) => factsOfSite(`site ${i}`, one)),
    ...factsOfFilings(filed),
    ...persons.flatMap((one, i) => factsOfPerson(`p${'abcd'[i]}`, one)),
    ...factsOfComplaints(said),
    ...factsOfOffice(task),
  ]);

function factsOfSite(name: string, one: Works): Fact[] {
  const facts: Fact[] = [site(name, '02-12', { permitOn: one.permitOn }), assessed(name, '720000.00', '02-12')];
  if (one.account !== 'none')
    facts.push(accountOpened(name, one.account === 'late' ? '2026-04-08' : '2026-03-02', one.account === 'late' ? '04-08' : '03-02'));
  if (one.account !== 'none' && one.inflow !== 'none') facts.push(accountFunded(name, one.inflow, '2026-04-09', '04-09'));
  if (one.account === 'closed') facts.push(accountClosed(name, '2026-04-10', '04-10'));
  if (one.guarantee !== 'none') facts.push(paymentGuarantee(name, one.guarantee));
  if (one.cover !== 'none') facts.push(injuryCover(name, `2026-${one.cover}`, '2027-12-31', one.cover));
  if (one.reserve !== 'none') facts.push(reserve(name, '900000.00', one.reserve));
  return [...facts, ...factsOfDeposit(name, one.deposit), ...factsOfSubcontractor(name, one), ...factsOfSiteWages(name, one)];
}

function factsOfDeposit(name: string, how: Works['deposit']): Fact[] {
  if (how === 'none') return [];
  if (how === 'expiring') return [depositStep(name, 'provided', '720000.00', '03-02', { form: 'guarantee', validUntil: '2026-04-10' })];
  const first = depositStep(name, 'provided', how === 'short' ? '100000.00' : '720000.00', '03-02');
  if (how === 'whole' || how === 'short') return [first];
  const draw = (open: string, rest: object = {}) => ({
    drawdowns: [
      {
        ...{ drawdownId: id(`draw ${name}`), amount: '20000.00', noticedOn: '2026-03-03', payDueOn: '2026-03-10', paidOn: '2026-03-05' },
        ...{ topUpDueOn: '2026-03-19', topUpOpen: open, ...rest },
      },
    ],
  });
  const drawn = depositStep(name, 'draw-paid', '700000.00', '03-05', draw('20000.00'));
  if (how === 'drawn') return [first, drawn];
  return [first, drawn, depositStep(name, 'topped-up', '720000.00', '04-08', draw('0.00', { toppedUpOn: '2026-04-08' }))];
}

function factsOfSubcontractor(name: string, { subcontractor }: Works): Fact[] {
  if (subcontractor === 'none') return [];
  const facts = [subcontracted(name, E1, '02-16')];
  if (subcontractor === 'sound') facts.push(qualification(name, E1, 'in-order', '2026-02-16', '02-16'));
  if (subcontractor.endsWith('unqualified')) facts.push(qualification(name, E1, 'refused', '2026-02-16', '02-17'));
  if (subcontractor === 'first-unqualified') facts.push(qualification(name, E1, 'in-order', '2026-04-08', '04-08'));
  return facts;
}

function factsOfSiteWages(name: string, { attended, paid }: Works): Fact[] {
  const [who, month] = [`s${name.slice(-1) === '0' ? 'a' : 'b'}`, `january ${name}`];
  const facts: Fact[] = [
    employment(who, '2026-01-05', '02-13', { project: id(name), migrant: true }),
    ...payroll(month, { [who]: '6000.00' }, '02-06', { project: id(name) }),
  ];
  if (attended === 'fewer') facts.push(attendance(name, { [who]: [20, '160'], sx: [21, '168'] }, '02-05'));
  if (attended === 'as-paid' || attended === 'corrected') facts.push(attendance(name, { [who]: [20, '160'] }, '02-05'));
  if (attended === 'corrected') facts.push(attendance(name, { [who]: [22, '190', 22], sy: [1, '8'] }, '02-20'));
  const pay = (rest: object): Fact =>
    payment(`pay ${month}`, { [who]: '6000.00' }, '2026-02-09', '02-09', { project: id(name), payroll: id(month), ...rest } as never);
  if (paid === 'from-account') facts.push(pay({}));
  if (paid.startsWith('cash')) facts.push(pay({ channel: 'cash', byBank: false, reporter: E1 }));
  if (paid === 'cash-confirmed') facts.push(cashConfirmed(`pay ${month}`, [who], '02-12'));
  return facts;
}

function factsOfFilings(one: WholeCity['filings']): Fact[] {
  const facts: Fact[] = [];
  if (one.unionised)
    facts.push({
      ...employer(E1, '01-03'),
      data: { uscc: E1, name: '某某木业有限公司', industry: 'C1811', region: '371302', unionised: true },
    });
  if (one.agreement !== 'none') facts.push(agreement('2026-02-01', '2027-01-31', one.agreement));
  for (const kind of one.systems) facts.push(wageSystem(kind, '2026-02-10', '02-10'));
  if (one.status !== 'none') facts.push(status(one.status as 'suspended', '2026-03-10', '03-12'));
  if (one.licence === 'in-force') facts.push(licence(CONTRACTOR, '2024-01-01', '2027-12-31', '01-06'));
  if (one.licence === 'over' || one.licence === 'renewed') facts.push(licence(CONTRACTOR, '2023-03-01', '2026-02-28', '01-06'));
  if (one.licence === 'renewed') facts.push(licence(CONTRACTOR, '2026-04-07', '2029-04-06', '04-07'));
  for (let i = 0; i < one.dispatched; i += 1)
    facts.push(
      employment(`d${'abc'[i]}`, '2025-09-10', '01-08', {
        kind: 'dispatched',
        dispatchedBy: CONTRACTOR,
        post: '保洁',
        ...(one.postKind ? { postKind: one.postKind as 'temporary' } : { noLawfulPostKind: true }),
      }),
    );
  if (one.heads) facts.push(headcount('2026-02-28', one.heads, '03-03'), headcount('2026-02-28', one.heads, '03-03', E2));
  if (one.letter) facts.push(letter('371302', '371300', 2026, '2026-04-08', '04-08'));
  if (one.deferral) facts.push(deferral('2026-01', '2026-02-06', '2026-02-20', '02-06'));
  return facts;
}

const SIGNED = '2026-01-06';

function factsOfPerson(who: string, one: Person): Fact[] {
  const start = '2026-01-05';
  const facts: Fact[] = [
    employment(who, start, '01-06', {
      relation: one.relation as 'labour',
      under16OnStart: one.child,
      insuredFrom: one.insuredFrom,
      post: '质检',
    }),
    ...contractOf(who, one.contract),
  ];
  if (one.leaves) facts.push(ended(who, `2026-${one.leaves}`, one.leaves));
  if (one.card !== 'none') facts.push(card(who, one.card === 'shared' ? ['qa', 'qb'] : [], '01-20'));
  if (one.overtimeApproved) facts.push(approval('comprehensive', '01-10'));
  const lines = LINES[one.line];
  if (lines)
    facts.push(
      ...detailedPayroll(`detailed ${who}`, { [who]: lines }, '03-04', {
        period: '2026-02',
        payday: '2026-03-10',
        project: id(`yard ${who}`),
      }),
    );
  return facts;
}

const LINES: Readonly<Record<string, Parameters<typeof detailedPayroll>[1][string] | undefined>> = {
  plain: { gross: '6000.00', daysWorked: '21.75', normalHours: '174' },
  fined: { gross: '6000.00', net: '4000.00', deductions: [{ kind: '罚款', amount: '2000.00' }] },
  much: { gross: '66000.00' },
  'unpaid-overtime': { gross: '6000.00', overtimeHours: { workday: '50' }, overtimePay: '100.00' },
  little: { gross: '1200.00', normalHours: '174' },
};

function contractOf(who: string, how: Person['contract']): Fact[] {
  if (how === 'none') return [];
  const wage = { basis: 'monthly' as const, amount: how === 'low-wage' || how === 'amended' ? '1500.00' : '6000.00' };
  const first = contract(who, SIGNED, '01-06', {
    wage,
    ...(how === 'fixed-over' && { term: 'fixed', endsOn: '2026-03-05' }),
    ...(how === 'long-probation' && { term: 'fixed', endsOn: '2026-12-05', probationMonths: 6 }),
  });
  if (how === 'amended') return [first, amended(who, SIGNED, '2026-03-01', '02-26', { wage: { basis: 'monthly', amount: '6000.00' } })];
  if (how === 'ended') return [first, contractOver(who, SIGNED, '2026-02-27', '02-27')];
  return [first];
}

function factsOfComplaints({ complaints, outcome, case: stage, advance: how }: WholeCity['people']): Fact[] {
  const names = Array.from({ length: complaints }, (_, i) => `said ${i}`);
  const facts = names.map((name, i) => complaint(name, `03-0${i + 1}`));
  if (names[0] && outcome) facts.push(complaintEnd(names[0], outcome as 'withdrawn', '03-12'));
  if (names.length && stage) facts.push(caseOf('matter', names, 'filed', '03-10'));
  if (names.length && stage === 'closed') facts.push(caseOf('matter', names, 'closed', '04-08'));
  if (how !== 'none') facts.push(advance('money', '12000.00', '03-02'));
  if (how === 'recovered') facts.push(advance('money', '0.00', '03-16', { recovered: '12000.00' }));
  if (how === 'written-off') facts.push(writtenOff('money', '03-16'));
  return facts;
}

const CREW = Object.fromEntries([...'abcdefghijkl'].map((who) => [`crew${who}`, '8000.00']));

function factsOfOffice({ order, paidOn, conduct, referred, complaint: said, investigation }: WholeCity['office']): Fact[] {
  const facts: Fact[] = [...factsOfClock(said), ...factsOfInvestigation(investigation)];
  if (order === 'none') return facts;
  facts.push(...payroll('crew', CREW, '03-04', { period: '2026-02', payday: '2026-03-10', project: id('crew site') }));
  if (paidOn) facts.push(payment('pay crew', CREW, `2026-${paidOn}`, paidOn, { project: id('crew site'), payroll: id('crew') }));
  // The case goes on from step to step: each says all that there is by then.
  const steps: [when: string, open: string, state?: 'closed'][] = [['03-16', '96000.00']];
  if (order === 'in-time') steps.push(['03-23', '0.00']);
  if (order === 'in-part') steps.push(['03-20', '36000.00']);
  if (order === 'late') steps.push(['03-26', '0.00']);
  if (order === 'settled') steps.push(['04-07', '0.00', 'closed']);
  if (order === 'penalised') steps.push(['04-07', '96000.00', 'closed']);
  if (conduct) steps.push([conduct, '']);
  if (referred) steps.push([referred, '']);
  let [open, state]: [string, 'open' | 'closed'] = ['', 'open'];
  for (const [when, now, ends] of steps.sort(([a], [b]) => (a < b ? -1 : 1))) {
    [open, state] = [now || open, ends ?? state];
    facts.push(
      matter('ordered', when, {
        ...{ state, orders: [orderOf('crew', '96000.00', open, '2026-03-16', '2026-03-23')], project: id('crew site') },
        ...(conduct && conduct <= when && { conduct: [{ recordId: id('seen'), on: `2026-${conduct}`, kind: 'moved-assets' as const }] }),
        ...(referred && referred <= when && { referredOn: `2026-${referred}` }),
      }),
    );
  }
  return facts;
}

function factsOfClock(how: WholeCity['office']['complaint']): Fact[] {
  if (how === 'none') return [];
  const run = (ended?: string) => [
    clock('acceptance', '2026-03-02', '2026-03-09', '2026-03-04'),
    clock('hotline-reply', '2026-03-02', '2026-03-09', ended),
  ];
  const facts = [
    clocksOf('ticket', '03-02', [clock('acceptance', '2026-03-02', '2026-03-09'), ...run().slice(1)]),
    clocksOf('ticket', '03-04', run()),
  ];
  if (how === 'kept') facts.push(clocksOf('ticket', '03-09', run('2026-03-09')));
  if (how === 'late') facts.push(clocksOf('ticket', '03-11', run('2026-03-11')));
  if (how === 'withdrawn') facts.push(clocksOf('ticket', '03-06', [...run().slice(0, 1), { ...run('2026-03-06')[1]!, state: 'stopped' }]));
  return facts;
}

function factsOfInvestigation(how: WholeCity['office']['investigation']): Fact[] {
  if (how === 'none') return [];
  const run = (dueOn: string, ended?: string) => ({
    deadlines: [{ key: 'investigation', ...clock('investigation', '2026-01-05', dueOn, ended) }],
  });
  const facts = [matter('looked into', '01-05', run('2026-04-03'))];
  if (how === 'kept') facts.push(matter('looked into', '04-03', run('2026-04-03', '2026-04-03')));
  if (how === 'late') facts.push(matter('looked into', '04-08', run('2026-04-03', '2026-04-08')));
  if (how === 'extended') facts.push(matter('looked into', '04-02', run('2026-05-20')));
  if (how === 'extended-late')
    facts.push(matter('looked into', '04-08', run('2026-05-20')), matter('looked into', '04-10', run('2026-05-20', '2026-04-10')));
  return facts;
}
