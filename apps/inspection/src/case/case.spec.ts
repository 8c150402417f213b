import { addDays, addWorkingDays } from '@anxin/calendar';
import { closureFault, openStepsOf, refusalOf, steps, type Actor, type Step } from './case';
import {
  apply,
  fold,
  type Action,
  type ActionData,
  type ActionKind,
  type CaseState,
  type Officer,
  type Outcome,
  type Stage,
} from './case-log';
import { stateOn, type Term } from './deadline';
import { afterAlertNews, groupOfCategory, type AlertNews } from './facts';
import { referralOf, type FollowingStep } from './referral';
import { alertsOf, amountsOf, deadlinesOf, departmentOf, enforcerOf } from './standing';
import fc from 'fast-check';

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
const supervisor = (client = 's1'): Actor => ({ client, role: 'supervisor', interested: false });
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
    if (fault) expect(closureFault(state, outcome)).toMatch(fault);
    else expect(closureFault(state, outcome)).toBeNull();
  });
  it('an incident, which ends with the case, holds no closure up', () => {
    const crowd = { ...fact({ group: 'incident', rule: 'collective-incident' }), alertId: 'a2' };
    expect(closureFault(then(clue(), action('alert-joined', { alert: crowd }), paid), 'corrected')).toBeNull();
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

const LEGAL: Readonly<Record<Stage, readonly Stage[]>> = {
  clue: ['clue', 'filed', 'closed'],
  filed: ['filed', 'investigating', 'suspended', 'closed'],
  investigating: ['investigating', 'rectification-ordered', 'suspended', 'closed'],
  'rectification-ordered': ['rectification-ordered', 'suspended', 'closed'],
  suspended: ['suspended', 'investigating', 'rectification-ordered', 'closed'],
  // A closure made in error is undone.
  closed: ['closed', 'clue', 'filed', 'investigating', 'rectification-ordered', 'suspended'],
  noticed: [],
  decided: [],
  enforcing: [],
};
const people: readonly Actor[] = [
  inspector('i1'),
  inspector('i2'),
  inspector('i3'),
  inspector('i4', true),
  supervisor('s1'),
  supervisor('i1'),
];

/** What each step does once the table lets it: as the use cases do. */
const taken = (state: CaseState, step: Step, actor: Actor, day: string, choice: number): Action | null => {
  const by = <K extends ActionKind>(kind: K, data: ActionData[K]): Action => action(kind, data, actor.client, actor.role);
  const outcomes: readonly Outcome[] = ['corrected', 'settled', 'unsubstantiated', 'penalised', 'referred', 'withdrawn', 'declined'];
  const proposal = state.proposals[choice % Math.max(1, state.proposals.length)];
  switch (step) {
    case 'filing':
      return choice % 4 === 3
        ? by('closed', { on: day, outcome: 'declined' })
        : by('filed', { on: day, investigation: term(day, 60), complaint: null });
    case 'assignment':
      return by('assigned', { inspectors: choice % 2 ? [officer('i1'), officer('i2')] : [officer('i2'), officer('i3')] });
    case 'investigation-records':
      return by('investigation-recorded', {
        record: 'r',
        kind: 'site',
        on: day,
        amountVerified: choice % 3 ? null : '100.00',
        workersVerified: null,
      });
    case 'extension':
      return by('extension-proposed', { workingDays: 30 });
    case 'suspension':
      return by('suspension-proposed', {});
    case 'approvals':
      if (!proposal || proposal.by === actor.client || (proposal.step === 'suspension' && state.suspended)) return null;
      if (proposal.step === 'money-request') {
        const request = state.money!.requests.find((each) => each.state === 'proposed')!.request;
        return choice % 3 === 2 ? by('money-request-refused', { request }) : by('money-request-approved', { request, on: day });
      }
      if (proposal.step === 'referral') return decided(state, by, day, choice);
      if (choice % 3 === 2) return by(`${proposal.step}-refused`, {});
      return proposal.step === 'extension' ? by('extension-approved', { workingDays: 30 }) : by('suspension-approved', { on: day });
    case 'rectification-orders':
      return by('rectification-ordered', {
        order: `o${state.orders.length}`,
        amount: '1.00',
        dueOn: addDays(day, 7),
        served: choice % 2 ? [{ addressee: 0, uscc: 'E', term: term(day, 7) }] : [],
      });
    case 'closure': {
      const outcome = outcomes[choice % outcomes.length]!;
      return closureFault(state, outcome) ? null : by('closed', { on: day, outcome });
    }
    case 'decisions':
      throw new Error('no stage lets a decision through yet');
    default:
      return followed(state, step, by, day, choice);
  }
};

const decided = (
  state: CaseState,
  by: <K extends ActionKind>(kind: K, data: ActionData[K]) => Action,
  on: string,
  choice: number,
): Action => {
  const { referral } = referralOf(state)!;
  if (choice % 3 === 2) return by('referral-refused', { referral, on });
  return by('referral-approved', { referral, on, handover: { ...days(on), unit: 'hours', dueAt: AT } });
};
const days = (day: string): Term => ({ startsOn: day, dueOn: addDays(day, 3), unit: 'calendar-days', basis: '', provisional: false });
const followed = (
  state: CaseState,
  step: FollowingStep,
  by: <K extends ActionKind>(kind: K, data: ActionData[K]) => Action,
  on: string,
  choice: number,
): Action | null => {
  const referral = referralOf(state)?.referral ?? '';
  const demands = state.evidence?.demands ?? [];
  switch (step) {
    case 'demands':
      return demands.length % 2
        ? by('documents-received', { demand: demands.at(-1)!.demand, received: [choice % 2], on })
        : by('documents-demanded', { demand: `d${demands.length}`, documents: 2, term: days(on) });
    case 'referrals': {
      const data = { referral: `r${state.referrals?.length ?? 0}`, team: ['i1'], owed: '1.00', workers: 1, decision: days(on) };
      return by('referral-proposed', data);
    }
    case 'referral-handover':
      return by('referral-handed-over', { referral, on, at: AT, bundle: '' });
    case 'police-receipt':
      return by('police-received', { referral, on, answer: days(on) });
    case 'police-answers': {
      const answer = (['filed', 'refused', 'passed-on'] as const)[choice % 3]!;
      return by('police-answered', { referral, answer, on, next: answer === 'filed' ? null : days(on) });
    }
    case 'police-objections':
      return by('objection-made', { referral, to: choice % 2 ? 'police' : 'procuratorate', on, answer: choice % 2 ? days(on) : null });
    case 'objection-answers':
      return by('objection-answered', { referral, answer: choice % 3 ? 'upheld' : 'filed', on, next: choice % 3 ? days(on) : null });
    case 'crime-judgement':
      return by('crime-judged', {
        referral,
        judgement: choice % 2 ? 'pursue' : 'not-a-crime',
        compensationPaid: true,
        graveResult: false,
        on,
      });
    case 'payment-confirmations':
      return by('payment-confirmed', { confirmation: 'p', way: 'bank-receipt', amount: '1.00', workers: 1, unreached: 0, on });
    case 'instalments':
      return by('instalments-agreed', {
        plan: `p${state.money?.plans.length ?? 0}`,
        recovered: '0.00',
        parts: [{ amount: '1.00', term: days(on) }],
      });
    case 'money-requests':
      return by('money-requested', { request: `m${state.money?.requests.length ?? 0}`, means: 'fund', employer: 'E', amount: '1.00' });
    case 'reopening':
      return by('closure-undone', { on });
  }
};

it('no sequence of calls reaches an illegal state, loses a deadline, or lets one person propose and approve', () => {
  const often: readonly Step[] = [
    'filing',
    'assignment',
    'investigation-records',
    'rectification-orders',
    'approvals',
    'extension',
    'suspension',
  ];
  const step = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...steps) }, { weight: 6, arbitrary: fc.constantFrom(...often) });
  const call = fc.record({ step, who: fc.nat(people.length - 1), choice: fc.nat(20), pays: fc.integer({ min: 0, max: 30 }) });
  let [reached, approvals] = [new Set<Stage>(), 0];
  fc.assert(
    fc.property(fc.array(call, { minLength: 25, maxLength: 60 }), (calls) => {
      const log: Action[] = [OPENED, action('alert-joined', { alert: fact() })];
      let state = fold(log);
      const proposed = new Map<string, string>();
      calls.forEach(({ step, who, choice, pays }, at) => {
        const actor = people[who]!;
        const day = addDays('2026-02-12', at);
        const open = openStepsOf(state, actor).includes(step);
        expect(open).toBe(refusalOf(state, step, actor) === null);
        const next = !state.closed && pays === 0 ? paid : open ? taken(state, step, actor, day, choice) : null;
        if (!next) return;
        const before = state;
        log.push(next);
        state = apply(state, next);
        reached.add(state.stage);
        expect(LEGAL[before.stage]).toContain(state.stage);
        const kept = deadlinesOf(state).map(({ key }) => key);
        for (const { key, state: was, dueOn } of deadlinesOf(before)) {
          expect(kept).toContain(key);
          const now = deadlinesOf(state).find((deadline) => deadline.key === key)!;
          if (was !== 'running') expect(['running', was, 'met', 'stopped']).toContain(now.state);
          expect(now.dueOn >= dueOn).toBe(true);
        }
        if (state.filed) expect(kept).toContain('investigation');
        if (['investigating', 'rectification-ordered'].includes(state.stage)) expect(state.inspectors.length).toBeGreaterThanOrEqual(2);
        if (next.kind.endsWith('-proposed') && next.kind !== 'lead-proposed') proposed.set(next.kind.split('-')[0]!, next.by);
        if (next.kind === 'money-requested') proposed.set('money', next.by);
        if (next.kind.endsWith('-approved')) {
          approvals += 1;
          expect(next.by).not.toBe(proposed.get(next.kind.split('-')[0]!));
        }
        if (next.role === 'inspector' && before.inspectors.length)
          expect(before.inspectors.map(({ subject }) => subject)).toContain(next.by);
        expect(alertsOf(state)).toHaveLength(1);
      });
      expect(fold(log)).toEqual(state);
    }),
    { numRuns: 600 },
  );
  // A model that never gets anywhere would prove nothing.
  expect([...reached].sort()).toEqual(['closed', 'clue', 'filed', 'investigating', 'rectification-ordered', 'suspended']);
  expect(approvals).toBeGreaterThan(10);
});
