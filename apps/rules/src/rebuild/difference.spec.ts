import type { Alert } from '../alert/alert';
import { differencesOf, type AlertOnRecord, type LogStep } from './difference';

const alert = {
  id: 'a',
  rule: 'wage-arrears',
  state: 'resolved',
  severity: 'orange',
  amount: 1_040_000n,
  workers: 2,
  evidence: [{ kind: 'payroll-line', events: ['e1'] }],
  raisedOn: '2026-02-11',
  raisedAt: new Date('2026-02-11T08:00:00.004+08:00'),
  changedAt: new Date('2026-02-12T10:00:00+08:00'),
  resolution: { cause: 'paid', at: new Date('2026-02-12T10:00:00+08:00') },
  version: 4,
} as unknown as Alert;
const step = (at: string, more: Partial<LogStep> = {}): LogStep => ({
  at: new Date(at),
  state: 'open',
  severity: 'orange',
  amount: '1040000',
  workers: 2,
  cause: null,
  by: 'rules',
  ...more,
});
const log = [step('2026-02-11T08:00:00+08:00'), step('2026-02-12T10:00:00+08:00', { state: 'resolved', cause: 'paid' })];
const live: AlertOnRecord = { alert, case: 'c', log };
const fields = (rebuilt: Partial<AlertOnRecord>): string[] => differencesOf(live, { ...live, ...rebuilt }).map((one) => one.field);

describe('two generations of an alert', () => {
  it('are the same whatever the time of day, the number of looks and the order of fields', () => {
    const late = new Date('2026-02-11T11:30:00+08:00');
    const evidence = [{ events: ['e1'], kind: 'payroll-line' }];
    expect(fields({ alert: { ...alert, raisedAt: late, version: 7, evidence, project: undefined, onlyFor: undefined } })).toEqual([]);
    const looks = [log[0]!, step('2026-02-11T11:00:00+08:00'), step('2026-02-11T11:01:00+08:00'), log[1]!];
    expect(fields({ log: looks })).toEqual([]);
  });

  it('are compared up to a person’s word, which stands in no topic', () => {
    const said = [log[0]!, step('2026-02-12T09:00:00+08:00', { state: 'dismissed', by: 'supervisor' })];
    const dismissed: AlertOnRecord = { ...live, alert: { ...alert, state: 'dismissed' } as Alert, log: said };
    expect(differencesOf(dismissed, live)).toEqual([]);
    const other = { ...live, log: [step('2026-02-11T08:00:00+08:00', { workers: 3 }), log[1]!] };
    expect(differencesOf(dismissed, other).map((one) => one.field)).toEqual(['log']);
  });

  it.each<[string, Partial<AlertOnRecord>, string[]]>([
    ['the sum', { alert: { ...alert, amount: 1n } }, ['amount']],
    ['the day it was raised', { alert: { ...alert, raisedAt: new Date('2026-02-12T08:00:00+08:00') } }, ['raisedAt']],
    [
      'the day it was resolved',
      { alert: { ...alert, resolution: { cause: 'paid', at: new Date('2026-02-13T00:00:00+08:00') } } },
      ['resolution'],
    ],
    ['the cause', { alert: { ...alert, resolution: { cause: 'never-was', at: alert.resolution!.at } } }, ['resolution']],
    ['when it is looked at again', { alert: { ...alert, dueOn: '2026-02-25' } }, ['dueOn']],
    ['an event of the evidence', { alert: { ...alert, evidence: [{ kind: 'payroll-line', events: ['e2'] }] } }, ['evidence']],
    ['its case', { case: null }, ['case']],
    ['what was said at the end of a day', { log: [step('2026-02-11T08:00:00+08:00', { severity: 'yellow' }), log[1]!] }, ['log']],
    ['a day on which it said something else', { log: [step('2026-02-10T08:00:00+08:00', { workers: 1 }), ...log] }, ['log']],
  ])('differ in %s', (_, rebuilt, expected) => expect(fields(rebuilt)).toEqual(expected));

  it('tell what was and what is', () => {
    expect(differencesOf(live, { ...live, alert: { ...alert, workers: 3 } })).toEqual([{ field: 'workers', before: '2', after: '3' }]);
  });
});
