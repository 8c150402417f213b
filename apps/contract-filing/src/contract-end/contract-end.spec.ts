import { contractOf } from '../contract/contract.builder';
import { completesEnd, contractEndFaults, GROUND_CODES, GROUNDS, type ContractEnd } from './contract-end';
import { papersOf } from './papers';
import { isSeveranceOwed, severanceMonths, severanceOf } from './severance';

const end = (changes: Partial<ContractEnd> = {}): ContractEnd => ({
  endsOn: '2026-06-30',
  reason: 'resignation',
  ground: null,
  proposedBy: null,
  renewalRefusedByWorker: null,
  certificateOn: null,
  transferredOn: null,
  ...changes,
});
const paths = (changes: Partial<ContractEnd>, contract = contractOf()) =>
  contractEndFaults(contract, end(changes), '2026-07-01').map((fault) => fault.path);

describe('the end of a contract', () => {
  it('lies within its term', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ endsOn: '2026-01-01' })).toEqual([]);
    expect(paths({ endsOn: '2025-12-31' })).toEqual(['endsOn']);
    expect(paths({ endsOn: '2029-01-01' })).toEqual(['endsOn']);
  });
  it('by expiry is the last day of the term, and only where there is one', () => {
    expect(paths({ reason: 'expiry', endsOn: '2028-12-31' })).toEqual([]);
    expect(paths({ reason: 'expiry', endsOn: '2028-12-30' })).toEqual(['endsOn']);
    expect(paths({ reason: 'expiry' }, contractOf({ term: 'open-ended', endsOn: null }))).toEqual(['reason']);
  });
  it('by a task done is for a contract of a task', () => {
    expect(paths({ reason: 'task-completed' })).toEqual(['reason']);
    expect(paths({ reason: 'task-completed' }, contractOf({ term: 'task', endsOn: null }))).toEqual([]);
  });
  it('by dismissal names a ground of its own article, others name none', () => {
    expect(paths({ reason: 'dismissal-fault' })).toEqual(['ground']);
    for (const ground of GROUND_CODES)
      for (const reason of ['dismissal-fault', 'dismissal-no-fault', 'redundancy'] as const)
        expect([ground, reason, paths({ reason, ground })]).toEqual([ground, reason, GROUNDS[ground] === reason ? [] : ['ground']]);
    expect(paths({ ground: 'illness' })).toEqual(['ground']);
  });
  it('by agreement says who proposed it', () => {
    expect(paths({ reason: 'agreement' })).toEqual(['proposedBy']);
    expect(paths({ reason: 'agreement', proposedBy: 'worker' })).toEqual([]);
  });
  it('tells of no paper before its day', () => {
    expect(paths({ certificateOn: '2026-07-01', transferredOn: '2026-07-01' })).toEqual([]);
    expect(paths({ certificateOn: '2026-07-02', transferredOn: '2026-07-02' })).toEqual(['certificateOn', 'transferredOn']);
  });
  it('is completed by a paper that was not told yet, not by another end', () => {
    expect(completesEnd(end(), end({ certificateOn: '2026-07-01' }))).toBe(true);
    expect(completesEnd(end({ certificateOn: '2026-07-01' }), end({ transferredOn: '2026-07-01' }))).toBe(true);
    expect(completesEnd(end({ certificateOn: '2026-07-01' }), end({ certificateOn: '2026-07-02' }))).toBe(false);
    expect(completesEnd(end(), end())).toBe(false);
    expect(completesEnd(end(), end({ endsOn: '2026-06-29', certificateOn: '2026-07-01' }))).toBe(false);
    expect(completesEnd(end(), end({ reason: 'death', certificateOn: '2026-07-01' }))).toBe(false);
  });
});

describe('its papers (劳动合同法 50)', () => {
  const due = { date: '2026-07-15', provisional: false };
  it('are late the day after they were due, told or not', () => {
    expect(papersOf(due, null, null, '2026-07-15')).toMatchObject({ certificateLate: false, transferLate: false });
    expect(papersOf(due, null, '2026-07-15', '2026-07-16')).toMatchObject({ certificateLate: true, transferLate: false });
    expect(papersOf(due, '2026-07-15', '2026-07-16', '2026-08-01')).toMatchObject({ certificateLate: false, transferLate: true });
  });
});

describe('severance (经济补偿, 劳动合同法 46, 47)', () => {
  it.each([
    ['2026-01-01', '2025-12-31', '0'],
    ['2026-01-01', '2026-01-01', '0.5'],
    ['2026-01-01', '2026-06-29', '0.5'],
    ['2026-01-01', '2026-06-30', '1'],
    ['2026-01-01', '2026-12-31', '1'],
    ['2026-01-01', '2027-01-01', '1.5'],
    ['2026-01-01', '2027-06-30', '2'],
    ['2024-02-29', '2025-02-27', '1'],
    ['2024-02-29', '2025-02-28', '1'],
    ['2024-02-29', '2025-03-01', '1.5'],
  ])('from %s to %s is %s months', (from, to, months) => expect(severanceMonths(from, to)).toBe(months));

  it.each([
    [{ reason: 'agreement', proposedBy: 'employer' }, true],
    [{ reason: 'agreement', proposedBy: 'worker' }, false],
    [{ reason: 'expiry' }, true],
    [{ reason: 'expiry', renewalRefusedByWorker: true }, false],
    [{ reason: 'resignation' }, false],
    [{ reason: 'employer-fault' }, true],
    [{ reason: 'dismissal-fault' }, false],
    [{ reason: 'dismissal-no-fault' }, true],
    [{ reason: 'redundancy' }, true],
    [{ reason: 'task-completed' }, true],
    [{ reason: 'bankruptcy' }, true],
    [{ reason: 'dissolution' }, true],
    [{ reason: 'retirement' }, false],
    [{ reason: 'death' }, false],
  ] as const)('%o: owed %s', (changes, owed) => expect(isSeveranceOwed(end(changes))).toBe(owed));

  it('counts from 2008, and not for part-time work', () => {
    const dissolved = end({ reason: 'dissolution', endsOn: '2009-12-31' });
    expect(severanceOf(dissolved, { since: '2001-05-01', partTime: false }, 12)).toMatchObject({ months: '2', since: '2008-01-01' });
    expect(severanceOf(dissolved, { since: '2001-05-01', partTime: true }, 12)).toMatchObject({ owed: false, months: '0' });
  });
});
