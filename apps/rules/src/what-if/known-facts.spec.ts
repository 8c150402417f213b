import type { Facts } from '../catalogue/facts';
import { KnownFacts } from './known-facts';

const E = { eventId: 'e' };
const wages = (more: object = {}): Facts =>
  ({
    kind: 'wage-period',
    subject: { kind: 'wage-period', employer: 'x', period: '2026-01' },
    employer: { uscc: 'x', region: '371302', industry: 'C', ...E },
    payroll: { id: 'p', period: '2026-01', payday: '2026-02-10', net: 1n, knownOn: '2026-02-05', ...E },
    lines: [{ payrollId: 'p', workerId: 'w', gross: 1n, net: 1n, overtimePay: 0n, allowances: 0n, absences: [], ...E }],
    payments: [{ workerId: 'w', amount: 1n, paidOn: '2026-02-13', channel: 'card', covers: true, ...E }],
    employments: [
      { id: 'm', workerId: 'w', startsOn: '2025-12-01', endsOn: '2026-02-28', knownOn: '2025-12-03', endKnownOn: '2026-03-02', ...E },
      { id: 'n', workerId: 'v', startsOn: '2026-01-12', knownOn: '2026-01-13', ...E },
    ],
    contracts: [
      {
        id: 'c',
        signedOn: '2026-01-05',
        startsOn: '2026-01-05',
        knownOn: '2026-02-20',
        amendments: [{ version: 2, from: '2026-02-01', knownOn: '2026-03-05' }],
        ...E,
      },
    ],
    deferrals: [],
    otherOpen: [],
    ...more,
  }) as unknown as Facts;

describe('facts as they were known', () => {
  const known = new KnownFacts(wages());
  const on = (day: string): any => known.on(day);

  it('lack what came later, an end that was told later, and the lines of a payroll that was not there', () => {
    expect(on('2026-01-12').employments.map((one: any) => [one.id, one.endsOn])).toEqual([['m', undefined]]);
    expect([on('2026-02-04').payroll, on('2026-02-04').lines]).toEqual([undefined, []]);
    expect([on('2026-02-05').payroll.id, on('2026-02-05').lines.length]).toEqual(['p', 1]);
    expect(on('2026-02-19').contracts).toEqual([]);
    expect(on('2026-02-20').contracts).toMatchObject([{ id: 'c', amendments: [] }]);
    expect(on('2026-03-01').employments[0].endsOn).toBeUndefined();
    expect(on('2026-03-02').employments[0]).toMatchObject({ endsOn: '2026-02-28', endKnownOn: '2026-03-02' });
    expect(on('2026-03-05').contracts[0].amendments).toHaveLength(1);
  });

  it('keep what does not tell when it became known: the rules weigh a receipt by its value date', () => {
    expect(on('2026-01-01').payments).toHaveLength(1);
    expect(on('2026-01-01').employer.uscc).toBe('x');
  });

  it('are the very facts once all is known, and are not made anew while nothing more is', () => {
    const all = wages();
    const same = new KnownFacts(all);
    expect(same.on('2026-03-05')).toBe(all);
    expect(same.on('2026-02-21')).toBe(same.on('2026-02-27'));
  });

  it('come on the days on which they became known or took effect; of a month from its first day on', () => {
    expect(known.days()).toEqual(['2026-01-01', '2026-01-13', '2026-02-05', '2026-02-13', '2026-02-20', '2026-03-02', '2026-03-05']);
  });

  it('that began after the month bring no day of it', () => {
    const later = { id: 'l', workerId: 'z', startsOn: '2026-02-01', knownOn: '2026-02-03', ...E };
    expect(new KnownFacts(wages({ employments: [later], contracts: [], payments: [] })).days()).toEqual(['2026-02-05']);
  });

  it('of a deposit are none before its first step', () => {
    const deposit = new KnownFacts({
      kind: 'deposit',
      subject: { kind: 'deposit', employer: 'x', record: 'd' },
      deposit: { id: 'd', form: 'guarantee', steps: [{ on: '2026-01-08', knownOn: '2026-01-10', draws: [], ...E }] },
      others: [{ id: 'o', form: 'cash', steps: [{ on: '2026-02-01', knownOn: '2026-02-02', draws: [], ...E }] }],
    } as unknown as Facts);
    expect(deposit.on('2026-01-09')).toBeUndefined();
    expect(deposit.on('2026-01-10')).toMatchObject({ deposit: { id: 'd' }, others: [] });
    expect(deposit.on('2026-02-02')).toMatchObject({ others: [{ id: 'o' }] });
  });

  it('lack complaints that were still to come, and the end of a case', () => {
    const complaint = (id: string, day: string) => ({ id, receivedAt: new Date(`${day}T10:00:00+08:00`), people: [], ...E });
    const incident = new KnownFacts({
      kind: 'incident',
      subject: { kind: 'incident', employer: 'x' },
      complaints: [complaint('a', '2026-02-10'), complaint('b', '2026-02-12')],
      caseClosedAt: new Date('2026-02-20T10:00:00+08:00'),
      caseClosedEvent: 'z',
    } as unknown as Facts);
    const told = (day: string) => {
      const facts: any = incident.on(day);
      return [facts.complaints.map((one: any) => one.id).join(''), facts.caseClosedEvent];
    };
    expect(['2026-02-09', '2026-02-10', '2026-02-12', '2026-02-20'].map(told)).toEqual([
      ['', undefined],
      ['a', undefined],
      ['ab', undefined],
      ['ab', 'z'],
    ]);
  });

  it('of an employer over several payrolls lack the lines of those that came later', () => {
    const line = (payrollId: string) => ({
      payrollId,
      workerId: 'w',
      gross: 1n,
      net: 1n,
      overtimePay: 0n,
      allowances: 0n,
      absences: [],
      ...E,
    });
    const month = new KnownFacts(
      wages({
        kind: 'employer-period',
        subject: { kind: 'employer-period', employer: 'x', period: '2026-01' },
        payrolls: [
          { id: 'p', knownOn: '2026-02-05' },
          { id: 'q', knownOn: '2026-02-08' },
        ],
        lines: [line('p'), line('q')],
      }),
    );
    expect((month.on('2026-02-06') as any).lines.map((one: any) => one.payrollId)).toEqual(['p']);
    expect((month.on('2026-02-08') as any).lines).toHaveLength(2);
  });
});
