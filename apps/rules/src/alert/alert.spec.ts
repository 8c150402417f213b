import { clear, finding, type Finding, type Verdict } from '../catalogue/rule';
import { actionsOf, dismiss, fold, reinstate, resolve, type Alert, type Identity, type Judgement } from './alert';
import { fromJson, toJson } from './alert-json';

const identity: Identity = {
  id: '0195a000-0000-5000-8000-000000000001',
  rule: 'wage-arrears',
  revision: 2,
  subject: 'wage-period|91371302MA3TEKT04U|-|2026-01',
  group: 'wages',
  employer: '91371302MA3TEKT04U',
  period: '2026-01',
  audience: ['employer'],
};

const broken = (rest: Partial<Finding> = {}): Finding =>
  finding({
    severity: 'yellow',
    amount: 20_000n,
    workers: 1,
    since: '2026-02-11',
    evidence: [{ kind: 'payroll-line', events: ['e1'], open: '200.00' }],
    explanation: { zh: '欠薪', en: 'arrears' },
    nextSteps: { zh: '补发', en: 'pay' },
    again: ['2026-02-25', '2026-02-24'],
    ...rest,
  });

const judged = (verdict: Verdict, at = '2026-02-11T00:00:00Z', place: Partial<Judgement['place']> = {}): Judgement => ({
  verdict,
  over: '2026-02-10',
  at: new Date(at),
  place: { region: '371302', department: 'labour', enforcer: 'labour', unconfirmed: false, ...place },
  parameters: [],
});

const act = (before: Alert | undefined, verdict: Verdict, mayRaise = true) => actionsOf(identity, before, judged(verdict), mayRaise);
const open = act(undefined, broken())[0]!.alert;
const resolved = act(open, clear('paid'))[0]!.alert;
const dismissed: Alert = { ...open, state: 'dismissed', version: 2 };

describe('an alert 预警', () => {
  it('is raised by a finding where there is none, and not without the right to raise, nor by a clear verdict', () => {
    expect(act(undefined, broken())).toMatchObject([
      { change: 'raised', alert: { state: 'open', version: 1, raisedOn: '2026-02-11', peak: 'yellow', dueOn: '2026-02-24' } },
    ]);
    expect(act(undefined, broken(), false)).toEqual([]);
    expect(act(undefined, clear('paid'))).toEqual([]);
  });

  it('says nothing where it says what it said, even after a way through the database that changed the order of the fields', () => {
    const reordered = (value: any): any =>
      Array.isArray(value)
        ? value.map(reordered)
        : value && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([k, v]) => [k, reordered(v)]),
            )
          : value;
    expect(act(open, broken(), false)).toEqual([]);
    expect(act(fromJson(reordered(toJson(open))), broken(), false)).toEqual([]);
  });

  it('escalates, eases and is updated while open, and keeps its peak', () => {
    const [up] = act(open, broken({ severity: 'red' }), false);
    expect(up).toMatchObject({ change: 'escalated', alert: { severity: 'red', peak: 'red', version: 2, raisedAt: open.raisedAt } });
    expect(act(up!.alert, broken())).toMatchObject([{ change: 'eased', alert: { severity: 'yellow', peak: 'red', version: 3 } }]);
    expect(act(open, broken({ amount: 1n }))).toMatchObject([{ change: 'updated', alert: { amount: 1n } }]);
    expect(actionsOf(identity, open, judged(broken(), undefined, { department: 'water' }), false)).toMatchObject([
      { change: 'updated', alert: { department: 'water' } },
    ]);
  });

  it('is resolved while open with cause and what stays on record, and not twice', () => {
    expect(resolved).toMatchObject({ state: 'resolved', amount: 20_000n, resolution: { cause: 'paid' }, version: 2, dueOn: undefined });
    expect(act(open, clear('filed', { amount: 5n, workers: 3 }))).toMatchObject([
      { change: 'resolved', alert: { amount: 5n, workers: 3 } },
    ]);
    expect(act(resolved, clear('paid'))).toEqual([]);
    expect(() => resolve(open, judged(broken()))).toThrow(TypeError);
  });

  it('opens again under its own id with its old peak, and not by a fact alone', () => {
    const [again] = act({ ...resolved, peak: 'red' }, broken());
    expect(again).toMatchObject({
      change: 'reopened',
      alert: { id: identity.id, state: 'open', peak: 'red', version: 3, raisedAt: open.raisedAt },
    });
    expect(again!.alert.resolution).toBeUndefined();
    expect(act(resolved, broken(), false)).toEqual([]);
  });

  it('stays dismissed unless it outgrows what a person dismissed, by people or by amount', () => {
    expect(act(dismissed, broken())).toEqual([]);
    expect(act(dismissed, broken({ severity: 'critical' }))).toEqual([]);
    expect(act(dismissed, broken({ amount: 19_999n }))).toEqual([]);
    expect(act(dismissed, clear('paid'))).toEqual([]);
    expect(act(dismissed, broken({ amount: 20_001n }))).toMatchObject([{ change: 'reopened' }]);
    expect(act(dismissed, broken({ workers: 2 }))).toMatchObject([{ change: 'reopened' }]);
    expect(act(dismissed, broken({ workers: 2 }), false)).toEqual([]);
  });

  it('is dismissed by a person while open, with the reason, and taken up again; nothing else is', () => {
    const at = new Date('2026-02-12T02:00:00Z');
    const gone = dismiss(open, at, '银行已到账，回单误报');
    expect(gone).toMatchObject({
      change: 'dismissed',
      reason: '银行已到账，回单误报',
      alert: { state: 'dismissed', version: 2, amount: 20_000n },
    });
    expect(gone.alert.dueOn).toBeUndefined();
    const back = reinstate(gone.alert, at, '复核属实');
    expect(back).toMatchObject({ change: 'reopened', alert: { state: 'open', version: 3, peak: 'yellow', raisedAt: open.raisedAt } });
    for (const other of [resolved, gone.alert]) expect(() => dismiss(other, at, '')).toThrow(TypeError);
    for (const other of [resolved, open]) expect(() => reinstate(other, at, '')).toThrow(TypeError);
  });

  it('goes to JSON and back whole, and is the last of its states', () => {
    const rich = {
      ...open,
      jointlyLiable: [{ uscc: 'X', kind: 'advances' as const, article: '29', cap: 7n, because: '' }],
      onlyFor: ['bank' as const],
      resolution: { cause: 'paid' as const, at: new Date(0) },
    };
    expect(fromJson(toJson(rich))).toEqual(rich);
    expect(fold([open, resolved])).toBe(resolved);
    expect(fold([])).toBeUndefined();
  });
});
