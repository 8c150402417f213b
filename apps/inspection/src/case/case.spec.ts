import { addWorkingDays } from '@anxin/calendar';
import { closureFault, openStepsOf, refusalOf, type Actor } from './case';
import { apply, fold, type Action, type ActionData, type ActionKind, type CaseState, type Officer, type Outcome } from './case-log';
import { stateOn, type Term } from './deadline';
import { afterAlertNews, groupOfCategory, type AlertNews } from './facts';
import { amountsOf, deadlinesOf, departmentOf, enforcerOf } from './standing';

const term = (startsOn: string, days: number): Term => {
  const end = addWorkingDays(startsOn, days);
  return { startsOn, dueOn: end.date, unit: 'working-days', basis: '监察条例 17', provisional: end.provisional };
};
const news = (more: Partial<AlertNews> = {}): AlertNews => ({
  alertId: 'a1',
  change: 'raised',
  rule: 'wage-arrears',
  group: 'wages',
  state: 'open',
  severity: 'orange',
  employer: 'E',
  region: '371302',
  department: 'labour',
  amount: '10700.00',
  workers: 2,
  estimated: false,
  jointlyLiable: [],
  ...more,
});
const AT = '2026-02-11T00:00:00.000Z';
const fact = (more: Partial<AlertNews> = {}) => afterAlertNews(null, news(more), AT, term('2026-02-11', 5));
const action = <K extends ActionKind>(kind: K, data: ActionData[K], by = 'system', role = 'system'): Action =>
  ({ kind, at: AT, by, role, reason: null, data }) as Action;
const OPENED = action('opened', {
  number: 'LJ-371302-2026-000001',
  respondent: 'E',
  respondentName: null,
  project: null,
  group: 'wages',
  refersTo: null,
});
const clue = (more: Partial<AlertNews> = {}): CaseState => fold([OPENED, action('alert-joined', { alert: fact(more) })]);
const officer = (subject: string): Officer => ({ id: subject, subject, region: '371302', department: 'labour' });
const inspector = (client = 'i1', interested = false): Actor => ({ client, role: 'inspector', interested });
const then = (state: CaseState, ...actions: Action[]): CaseState => actions.reduce<CaseState>((each, next) => apply(each, next), state);
const filed = action('filed', { on: '2026-02-12', investigation: term('2026-02-12', 60), complaint: null });
const assigned = action('assigned', { inspectors: [officer('i1'), officer('i2')] });
const record = (amountVerified: string | null = null) =>
  action('investigation-recorded', { record: 'r', kind: 'site', on: '2026-02-13', amountVerified, workersVerified: null });
const paid = action('alert-changed', {
  alert: afterAlertNews(fact(), news({ change: 'resolved', state: 'resolved', amount: '0.00', resolution: { cause: 'paid' } }), AT, null),
});

describe('deadlines', () => {
  it('of a clue: five working days over the spring festival', () => {
    expect(deadlinesOf(clue())).toMatchObject([{ kind: 'filing', dueOn: '2026-02-25', state: 'running' }]);
  });
  it('of an investigation: sixty working days, thirty more as in E1', () => {
    const state = then(clue(), action('filed', { on: '2025-10-20', investigation: term('2025-10-20', 60), complaint: null }));
    expect(deadlinesOf(state)[1]).toMatchObject({ dueOn: '2026-01-13' });
    expect(deadlinesOf(then(state, action('extension-approved', { workingDays: 30 })))[1]).toMatchObject({ dueOn: '2026-03-02' });
  });
  it('run to the end of their day, no longer', () => {
    const [filing] = deadlinesOf(clue());
    expect(stateOn(filing!, '2026-02-25')).toBe('running');
    expect(stateOn(filing!, '2026-02-26')).toBe('overdue');
    expect(stateOn(deadlinesOf(then(clue(), filed))[0]!, '2026-02-26')).toBe('met');
  });
  it('stand still while the case is suspended, and run on by the days it stood', () => {
    const suspended = then(clue(), filed, assigned, action('suspension-approved', { on: '2026-03-02' }));
    expect(deadlinesOf(suspended)[1]).toMatchObject({ state: 'stopped' });
    const resumed = then(
      suspended,
      action('investigation-recorded', { record: 'r', kind: 'site', on: '2026-03-09', amountVerified: null, workersVerified: null }),
    );
    expect(resumed.stage).toBe('investigating');
    expect(deadlinesOf(resumed)[1]).toMatchObject({ state: 'running', dueOn: addWorkingDays(term('2026-02-12', 60).dueOn, 5).date });
  });
  it('begin with the earliest acceptance, in whichever order acceptances come', () => {
    const late = action('filed', { on: '2026-02-20', investigation: term('2026-02-20', 60), complaint: 'c' });
    expect(then(clue(), late, filed).filed).toEqual(then(clue(), filed, late).filed);
  });
});

describe('who leads and who signs', () => {
  it.each([
    ['housing', 'housing-construction'],
    ['municipal', 'housing-construction'],
    ['transport', 'transport'],
    ['water', 'water'],
    ['other', 'labour'],
  ] as const)('%s: %s', (sector, department) => {
    const on = (group: 'wages' | 'safeguards') => ({ ...clue(), project: 'p', group, sector });
    expect(departmentOf(on('wages'))).toEqual({ department, unconfirmed: false });
    expect(enforcerOf(on('wages'))).toBe('labour');
    expect(enforcerOf(on('safeguards'))).toBe(department);
  });
  it('is labour without a project, and marked while a project’s sector is unknown', () => {
    expect(departmentOf(clue({ department: 'water' }))).toEqual({ department: 'labour', unconfirmed: false });
    expect(departmentOf({ ...clue({ unconfirmed: true }), project: 'p' })).toEqual({ department: 'labour', unconfirmed: true });
    expect(departmentOf({ ...clue({ department: 'water' }), project: 'p' })).toEqual({ department: 'water', unconfirmed: false });
  });
});

describe('money', () => {
  it('recovers what receipts show and claims what was open at most', () => {
    const eased = afterAlertNews(fact(), news({ change: 'eased', amount: '700.00' }), AT, null);
    expect(amountsOf(then(clue(), action('alert-changed', { alert: eased })))).toMatchObject({
      claimed: 1070000n,
      recovered: 1000000n,
      open: 70000n,
    });
    expect(amountsOf(then(clue(), paid))).toMatchObject({ claimed: 1070000n, recovered: 1070000n, open: 0n });
  });
  it('replaces an estimate instead of calling the difference paid', () => {
    const estimate = fact({ estimated: true, amount: '18000.00' });
    const exact = afterAlertNews(estimate, news({ change: 'updated' }), AT, null);
    expect(amountsOf(then(clue(), action('alert-changed', { alert: exact })))).toMatchObject({ claimed: 1070000n, recovered: 0n });
  });
  it('does not call a correction paid, nor what never was claimed', () => {
    const gone = (cause: string) =>
      then(
        clue(),
        action('alert-changed', {
          alert: afterAlertNews(fact(), news({ state: 'resolved', change: 'resolved', resolution: { cause } }), AT, null),
        }),
      );
    expect(amountsOf(gone('accepted-by-person'))).toMatchObject({ claimed: 1070000n, recovered: 0n });
    expect(amountsOf(gone('never-was'))).toMatchObject({ claimed: 0n, recovered: 0n });
  });
});

describe('closure', () => {
  const investigated = then(clue(), filed, assigned, record());
  it.each<[string, CaseState, Outcome, RegExp | null]>([
    ['a clue with open money', clue(), 'corrected', /open: wage-arrears 10700.00/],
    ['a clue all of whose alerts are resolved', then(clue(), paid), 'corrected', null],
    [
      'as much recovered as was verified',
      then(
        clue(),
        filed,
        assigned,
        record('10000.00'),
        action('alert-changed', { alert: afterAlertNews(fact(), news({ amount: '700.00' }), AT, null) }),
      ),
      'corrected',
      null,
    ],
    ['less recovered than was verified', then(clue(), filed, assigned, record('10700.00')), 'corrected', /open/],
    ['unsubstantiated without a record', then(clue(), filed, assigned), 'unsubstantiated', /investigation record/],
    ['unsubstantiated with one (E11)', investigated, 'unsubstantiated', null],
    ['unsubstantiated though an amount was verified', then(clue(), filed, assigned, record('1.00')), 'unsubstantiated', /verified/],
    ['settled with open money', investigated, 'settled', /open/],
    ['settled once paid', then(investigated, paid), 'settled', null],
    ['withdrawn once corrected (E4)', then(investigated, paid), 'withdrawn', null],
    ['withdrawn with open money', investigated, 'withdrawn', /open/],
    ['a clue withdrawn', then(clue(), paid), 'withdrawn', /filed/],
    ['penalised', investigated, 'penalised', /decision/],
    ['referred', investigated, 'referred', /referral/],
    ['declined', clue(), 'declined', /filing/],
  ])('%s', (_, state, outcome, fault) => {
    if (fault) expect(closureFault(state, outcome, '2026-03-05')).toMatch(fault);
    else expect(closureFault(state, outcome, '2026-03-05')).toBeNull();
  });
  it('an incident, which ends with the case, holds no closure up', () => {
    const crowd = { ...fact({ group: 'incident', rule: 'collective-incident' }), alertId: 'a2' };
    expect(closureFault(then(clue(), action('alert-joined', { alert: crowd }), paid), 'corrected', '2026-03-05')).toBeNull();
  });
});

describe('who may act', () => {
  it('every inspector until two are assigned, then only those', () => {
    expect(refusalOf(then(clue(), filed), 'extension', inspector('i9'))).toBeNull();
    expect(refusalOf(then(clue(), filed, assigned), 'extension', inspector('i9'))).toMatchObject({ kind: 'stranger' });
    expect(refusalOf(then(clue(), filed, assigned), 'extension', inspector('i2'))).toBeNull();
  });
  it('never one with an interest in the respondent', () => {
    expect(refusalOf(clue(), 'filing', inspector('i1', true))).toMatchObject({ kind: 'stranger' });
    expect(openStepsOf(clue(), inspector('i1', true))).toEqual([]);
  });
  it('a record waits for the assignment of two', () => {
    expect(refusalOf(then(clue(), filed), 'investigation-records', inspector())).toMatchObject({
      kind: 'order',
      openSteps: ['assignment'],
    });
  });
  it('a decision says what is missing', () => {
    expect(refusalOf(clue(), 'decisions', inspector())).toMatchObject({
      kind: 'order',
      detail: expect.stringContaining('notice'),
      openSteps: ['filing', 'closure'],
    });
  });
});

it.each([
  ['wage-arrears', 'wages'],
  ['other', 'wages'],
  ['no-contract', 'contracts'],
  ['deposit', 'safeguards'],
  ['dispatch', 'dispatch'],
  ['social-insurance', 'insurance'],
] as const)('a complaint of %s is a matter of %s', (category, group) => expect(groupOfCategory(category)).toBe(group));
