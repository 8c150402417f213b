import { shippedRows, type PolicyRow } from '@anxin/policy';
import type { AlertOnRecord, LogStep } from '../rebuild/difference';
import { compareReplays, historyFault, whatIfDifference, type AssumedRow } from './what-if';
import { policiesOf } from './what-if-policies.use-case';

const FROM = '2026-02-01';
const at = (day: string): Date => new Date(`${day}T08:00:00+08:00`);

const record = (more: object = {}, log?: readonly Partial<LogStep>[]): AlertOnRecord => {
  const alert: any = {
    ...{
      id: 'a',
      rule: 'wage-arrears',
      subject: 's',
      region: '371302',
      department: 'labour',
      enforcer: 'labour',
      employer: 'e',
      version: 1,
    },
    ...{ state: 'open', severity: 'yellow', peak: 'yellow', amount: 10_000n, workers: 1, parameters: [], explanation: { zh: '', en: '' } },
    ...{ raisedOn: '2026-02-11', raisedAt: at('2026-02-11'), changedAt: at('2026-02-11') },
    ...more,
  };
  const { state, severity, workers } = alert;
  const step = {
    at: alert.changedAt,
    state,
    severity,
    amount: String(alert.amount),
    workers,
    cause: alert.resolution?.cause ?? null,
    by: 'rules',
  };
  return { alert, case: null, log: log ? log.map((one) => ({ ...step, ...one })) : [step] };
};
const resolved = (day: string, more: object = {}): AlertOnRecord =>
  record({ state: 'resolved', resolution: { cause: 'paid', at: at(day) }, changedAt: at(day), ...more });
const found = (before?: AlertOnRecord, after?: AlertOnRecord): unknown => {
  const one = whatIfDifference(before, after, FROM);
  return typeof one === 'object' ? [one.change, ...one.fields] : one;
};

describe('an alert under two sets of parameters', () => {
  it('is gained, lost, changed or the same', () => {
    expect(found(undefined, record())).toEqual(['gained']);
    expect(found(record(), undefined)).toEqual(['lost']);
    expect(found(record(), record({ amount: 20_000n, workers: 2 }))).toEqual(['changed', 'amount', 'log', 'workers']);
    expect(found(record(), resolved('2026-03-01'))).toEqual(['changed', 'log', 'resolution', 'state']);
    expect(found(record(), record({ raisedAt: at('2026-02-20') }))).toEqual(['changed', 'raisedAt']);
    expect(found(record(), record())).toBe('same');
  });

  it('is the same where it merely quotes another value, or was judged once more', () => {
    const quoted = {
      parameters: [{ key: 'minimum-wage.monthly', value: '2400.00' }],
      explanation: { zh: '2400', en: '2400' },
      version: 3,
      dueOn: '2026-04-01',
    };
    expect(found(record(), record(quoted))).toBe('same');
    expect(
      found(record({ raisedAt: new Date('2026-02-11T08:00:00+08:00') }), record({ raisedAt: new Date('2026-02-11T23:59:00+08:00') })),
    ).toBe('same');
  });

  it('that was graver for some days is changed, though it ends alike', () => {
    const grew = record({ peak: 'orange' }, [
      { severity: 'yellow' },
      { severity: 'orange', at: at('2026-02-15') },
      { severity: 'yellow', at: at('2026-02-20') },
    ]);
    expect(found(record(), grew)).toEqual(['changed', 'log', 'peak']);
  });

  it('counts where it stood within the history, on either side, and not within the grace of its employer and bank', () => {
    expect(found(resolved('2026-01-31'), resolved('2026-01-31', { amount: 1n }))).toBeUndefined();
    expect(found(resolved('2026-01-31'), undefined)).toBeUndefined();
    expect(found(resolved('2026-02-01'), undefined)).toEqual(['lost']);
    // It took longer: one alert, not two.
    expect(found(resolved('2026-01-31'), record())).toEqual(['changed', 'log', 'resolution', 'state']);
    expect(found(undefined, record({ onlyFor: ['bank'] }))).toBeUndefined();
    expect(found(record({ onlyFor: ['bank'] }), record())).toEqual(['gained']);
  });
});

describe('two replays', () => {
  it('are counted by rule and place: what stands on each side, and how much more the changed say', () => {
    const there = { id: 'b', subject: 't', region: '371311' };
    const inForce = new Map([
      ['1', record()],
      ['2', record({ amount: 30_000n, workers: 3 })],
      ['3', record(there)],
      ['4', record({ amount: undefined })],
    ]);
    const assumed = new Map([
      ['0', record({ amount: 50_000n, workers: 5 })],
      ['1', record()],
      ['2', record({ amount: 20_000n, workers: 4 })],
      ['4', record({ amount: undefined })],
    ]);
    const { differences, counts } = compareReplays(inForce, assumed, FROM);
    expect(differences.map((one) => one.change)).toEqual(['gained', 'changed', 'lost']);
    const none = { alerts: 0, amount: 0n, workers: 0 };
    expect(counts).toEqual([
      {
        ...{ rule: 'wage-arrears', region: '371302', department: 'labour', enforcer: 'labour', same: 2 },
        before: { alerts: 3, amount: 40_000n, workers: 5 },
        after: { alerts: 4, amount: 80_000n, workers: 11 },
        gained: { alerts: 1, amount: 50_000n, workers: 5 },
        lost: none,
        changed: { alerts: 1, amount: -10_000n, workers: 1 },
      },
      {
        ...{ rule: 'wage-arrears', region: '371311', department: 'labour', enforcer: 'labour', same: 0 },
        before: { alerts: 1, amount: 10_000n, workers: 1 },
        after: none,
        gained: none,
        lost: { alerts: 1, amount: 10_000n, workers: 1 },
        changed: none,
      },
    ]);
  });
});

describe('a history', () => {
  it.each<[string, string, string | undefined]>([
    ['2026-02-01', '2026-03-11', undefined],
    ['2026-03-11', '2026-03-11', undefined],
    ['2026-02-01', '2026-03-12', 'to'],
    ['2026-03-11', '2026-03-10', 'from'],
  ])('from %s to %s, asked on 2026-03-12: %s', (from, to, path) => expect(historyFault({ from, to }, '2026-03-12')?.path).toBe(path));
});

describe('the parameters of a what-if', () => {
  const KEY = 'incident.workers';
  const row = (more: Partial<AssumedRow>): AssumedRow => ({
    ...{ key: KEY, region: '371302', value: 5, unit: 'people', validFrom: '2026-02-01', validTo: null, proposal: null, laidBackFrom: null },
    ...more,
  });
  const approved: PolicyRow[] = [
    { key: KEY, region: '371302', validFrom: '2026-02-15', value: 8, unit: 'people', basis: 'a notice', verified: true },
  ];
  const read = (rows: AssumedRow[]) => {
    const { inForce, assumed } = policiesOf(shippedRows, approved, { rows, to: '2026-03-11' });
    const on = (day: string, region = '371302') => [inForce, assumed].map((side) => side.number(KEY, { region, on: day }));
    return { on, inForce, assumed };
  };

  it('stand on top of those in force, in their division from their day on; a later row of it holds from its own', () => {
    const { on } = read([row({})]);
    expect(['2026-01-31', '2026-02-01', '2026-02-15'].map((day) => on(day))).toEqual([
      [10, 10],
      [10, 5],
      [8, 8],
    ]);
    expect(on('2026-02-01', '371311')).toEqual([10, 10]);
  });

  it('of a proposal that begins later hold throughout the history', () => {
    const { on } = read([row({ laidBackFrom: '2026-06-01' })]);
    expect(['2026-01-31', '2026-02-01', '2026-02-15', '2026-03-11'].map((day) => on(day))).toEqual([
      [10, 10],
      [10, 5],
      [8, 5],
      [8, 5],
    ]);
  });

  it('tell whether anything was read that the other side answers otherwise', () => {
    const { inForce } = read([row({})]);
    expect(inForce.readDifferent()).toBe(false);
    inForce.number(KEY, { region: '371302', on: '2026-01-31' });
    inForce.number(KEY, { region: '371311', on: '2026-02-01' });
    inForce.number('incident.window-days', { region: '371302', on: '2026-02-01' });
    expect(inForce.readDifferent()).toBe(false);
    inForce.reading().number(KEY, { region: '371302', on: '2026-02-01' });
    expect([inForce.readDifferent(), inForce.readDifferent()]).toEqual([true, false]);
  });

  it('are looked at on the same days on both sides', () => {
    const { inForce, assumed } = read([row({})]);
    for (const side of [inForce, assumed]) {
      expect(side.upcoming([KEY], '2026-01-01')).toEqual(['2026-02-01', '2026-02-15']);
      expect(side.upcoming([KEY], '2026-02-01')).toEqual(['2026-02-15']);
      expect(side.upcoming(['wages.red-amount'], '2026-01-01')).toEqual([]);
    }
  });
});
