import fc from 'fast-check';
import { fen, percentOf, sum } from '@anxin/money';
import { held, move, posted, type Balances } from '../ledger/ledger';
import {
  coverRefusal,
  debtOf,
  isOverdue,
  lineFaults,
  orderRefusal,
  recoveryParts,
  recoveryRefusal,
  remainingClaim,
  signatureRefusal,
  stateBy,
  type AdvanceLine,
  type AskedLine,
  type Owed,
} from './advance';

const caps = { head: fen('2200.00'), percent: '30' };
const line = (changes: Partial<AdvanceLine> = {}): AdvanceLine => ({
  workerId: 'a',
  period: '2026-01',
  amount: fen('1560.00'),
  owed: fen('5200.00'),
  byPayroll: true,
  ...changes,
});
const told = (lines: AdvanceLine[], earlier: Parameters<typeof lineFaults>[1] = []) =>
  lineFaults(lines, earlier, caps).map((one) => one.path);

describe('the caps of an advance (A4-2)', () => {
  it('let 30 % of what is owed pass and no fen more', () => {
    expect(told([line()])).toEqual([]);
    expect(told([line({ amount: fen('1560.01') })])).toEqual(['lines.0.amount']);
    expect(lineFaults([line({ amount: fen('1560.01') })], [], caps)[0]!.message).toContain('1560.00 at most');
  });

  it('let one minimum wage a head pass, over all months', () => {
    const february = line({ period: '2026-02', amount: fen('640.00') });
    expect(told([line(), february])).toEqual([]);
    expect(told([line(), { ...february, amount: fen('640.01') }])).toEqual(['lines.1.amount']);
    expect(told([line(), { ...february, amount: fen('640.01'), workerId: 'b' }])).toEqual([]);
  });

  it('count what was advanced before: of the month for good, a head until it is recovered', () => {
    const before = { workerId: 'a', period: '2026-01', amount: fen('60.00'), outstanding: false };
    expect(told([line()], [before])).toEqual(['lines.0.amount']);
    expect(told([line({ amount: fen('1500.00') })], [before])).toEqual([]);
    const other = { workerId: 'a', period: '2025-12', amount: fen('1000.00') };
    expect(told([line()], [{ ...other, outstanding: true }])).toEqual(['lines.0.amount']);
    expect(told([line()], [{ ...other, outstanding: false }])).toEqual([]);
    expect(told([line()], [{ ...other, workerId: 'b', outstanding: true }])).toEqual([]);
  });

  it('know each worker’s month once, and nothing of nothing', () => {
    expect(told([line({ amount: 1n }), line({ amount: 1n })])).toEqual(['lines.1.period']);
    expect(told([line({ amount: 0n })])).toEqual(['lines.0.amount']);
  });

  it('hold for every application: what passes is within both', () => {
    const lines = fc.array(
      fc.record({
        workerId: fc.constantFrom('a', 'b'),
        period: fc.constantFrom('2026-01', '2026-02', '2026-03'),
        amount: fc.bigInt(1n, 300_000n),
        owed: fc.bigInt(1n, 900_000n),
        byPayroll: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(lines, (all) => {
        if (lineFaults(all, [], caps).length) return;
        for (const workerId of ['a', 'b']) {
          const own = all.filter((one) => one.workerId === workerId);
          expect(sum(own.map((one) => one.amount)) <= caps.head).toBe(true);
          for (const one of own) expect(one.amount <= percentOf(one.owed, caps.percent)).toBe(true);
        }
      }),
    );
  });
});

describe('the signatures of an advance', () => {
  const open = { state: 'proposed' as const, proposedBy: 'one' };

  it('may be of other people, each once', () => {
    expect(signatureRefusal(open, [], 'two')).toBeUndefined();
    expect(signatureRefusal(open, [{ by: 'two' }], 'three')).toBeUndefined();
  });

  it('must not be of who applied, nor twice of one, nor after the decision', () => {
    expect(signatureRefusal(open, [], 'one')).toMatchObject({ openSteps: ['approvals'] });
    expect(signatureRefusal(open, [{ by: 'two' }], 'two')).toMatchObject({ openSteps: ['approvals'] });
    expect(signatureRefusal({ ...open, state: 'paid-out' }, [], 'two')).toMatchObject({ openSteps: ['recoveries'] });
    expect(signatureRefusal({ ...open, state: 'refused' }, [], 'two')).toMatchObject({ openSteps: ['advances'] });
  });
});

describe('who owes', () => {
  const asked = (changes: Partial<AskedLine> = {}): AskedLine => ({ workerId: 'a', period: '2026-01', amount: 1n, owed: null, ...changes });
  const owed = (changes: Partial<Owed> = {}): Owed => ({
    workerId: 'a',
    period: '2026-01',
    employer: 'E',
    project: null,
    open: 100n,
    ...changes,
  });

  it('is found in the payrolls on file, with what is open', () => {
    expect(debtOf([asked({ owed: 999n })], [owed({ project: 'P' })], {})).toMatchObject({
      employer: 'E',
      project: 'P',
      lines: [{ owed: 100n, byPayroll: true }],
    });
  });

  it('must be named where they name nobody or several', () => {
    expect(debtOf([asked()], [], {}).faults).toMatchObject([{ path: 'employer' }]);
    const two = [owed(), owed({ employer: 'F', open: 7n })];
    expect(debtOf([asked()], two, {}).faults).toMatchObject([{ path: 'employer' }]);
    expect(debtOf([asked()], two, { employer: 'F' })).toMatchObject({ employer: 'F', lines: [{ owed: 7n }] });
    const sites = [owed({ project: 'P' }), owed({ project: 'Q' })];
    expect(debtOf([asked()], sites, {}).faults).toMatchObject([{ path: 'project' }]);
    expect(debtOf([asked()], sites, { project: 'Q' })).toMatchObject({ project: 'Q', lines: [{ owed: 100n }] });
  });

  it('must be said with what is owed where no payroll is on file', () => {
    expect(debtOf([asked()], [], { employer: 'E' }).faults).toMatchObject([{ path: 'lines.0.owed' }]);
    expect(debtOf([asked({ owed: 50n })], [], { employer: 'E' })).toMatchObject({
      project: null,
      lines: [{ owed: 50n, byPayroll: false }],
    });
    expect(debtOf([asked(), asked({ period: '2026-02' })], [owed()], {}).faults).toMatchObject([{ path: 'lines.1.owed' }]);
  });
});

describe('the fund', () => {
  it('pays what it holds, after the deposit of the project, and recovers no more than it claims', () => {
    expect(coverRefusal(100n, 100n)).toBeUndefined();
    expect(coverRefusal(100n, 101n)).toMatchObject({ openSteps: ['appropriations'] });
    expect(orderRefusal([{ id: 'd', held: 0n }])).toBeUndefined();
    expect(orderRefusal([{ id: 'd', held: 0n }, { id: 'e', held: 1n }])).toMatchObject({ detail: expect.stringContaining('e of the project'), openSteps: ['drawdowns'] }); // prettier-ignore
    const claimed = { claim: 100n, writtenOff: 0n };
    expect(recoveryRefusal('paid-out', claimed, 100n)).toBeUndefined();
    expect(recoveryRefusal('paid-out', claimed, 101n)).toMatchObject({ openSteps: ['recoveries'] });
    expect(recoveryRefusal('proposed', { claim: 0n, writtenOff: 0n }, 1n)).toMatchObject({ openSteps: ['approvals'] });
    expect(recoveryRefusal('recovered', { claim: 0n, writtenOff: 0n }, 1n)).toBeDefined();
    expect(recoveryRefusal('written-off', { claim: 0n, writtenOff: 60n }, 60n)).toBeUndefined();
    expect(recoveryRefusal('paid-out', { claim: 40n, writtenOff: 60n }, 101n)).toBeDefined();
  });

  it('takes what comes back for what it claims first, then for what it wrote off', () => {
    expect(recoveryParts(30n, { claim: 40n, writtenOff: 60n })).toEqual({ fromClaim: 30n, fromWrittenOff: 0n });
    expect(recoveryParts(70n, { claim: 40n, writtenOff: 60n })).toEqual({ fromClaim: 40n, fromWrittenOff: 30n });
    expect(stateBy({ claim: 1n, writtenOff: 9n })).toBe('paid-out');
    expect(stateBy({ claim: 0n, writtenOff: 1n })).toBe('written-off');
    expect(stateBy({ claim: 0n, writtenOff: 0n })).toBe('recovered');
  });

  it('leaves the worker the rest of the claim', () => {
    expect(remainingClaim(fen('5200.00'), fen('1560.00'))).toBe(fen('3640.00'));
    expect(remainingClaim(1n, 2n)).toBe(0n);
  });

  it('waits for its money to the last day', () => {
    expect([isOverdue('paid-out', '2026-06-08', '2026-06-08'), isOverdue('paid-out', '2026-06-08', '2026-06-09')]).toEqual([false, true]);
    expect(isOverdue('recovered', '2026-06-08', '2026-07-01')).toBe(false);
  });

  it('is what it was given less what it claims and wrote off, and never below zero, whatever the order of its business', () => {
    const business = fc.oneof(
      fc.record({ kind: fc.constant('give' as const), claim: fc.constant('0'), amount: fc.bigInt(1n, 100n) }),
      fc.record({ kind: fc.constant('pay' as const), claim: fc.constantFrom('1', '2', '3'), amount: fc.bigInt(1n, 80n) }),
      fc.record({
        kind: fc.constantFrom('recover' as const, 'write-off' as const, 'recover-late' as const),
        claim: fc.constantFrom('1', '2', '3'),
        amount: fc.bigInt(1n, 80n),
      }),
    );
    fc.assert(
      fc.property(fc.array(business, { maxLength: 50 }), (all) => {
        let books: Balances = new Map();
        let given = 0n;
        for (const { kind, claim, amount } of all) {
          const ways: Record<typeof kind, [string, string]> = {
            give: ['treasury', 'fund'],
            pay: ['fund', `claim:${claim}`],
            recover: [`claim:${claim}`, 'fund'],
            'write-off': [`claim:${claim}`, `written-off:${claim}`],
            'recover-late': [`written-off:${claim}`, 'fund'],
          };
          const outcome = posted('revolving-fund', books, move(amount, ...ways[kind]));
          const covered = kind === 'give' || amount <= held(books, ways[kind][0]);
          expect(outcome.fault === undefined).toBe(covered);
          if (outcome.fault !== undefined) continue;
          if (kind === 'give') given += amount;
          books = outcome.balances;
          const inAll = (kind: string) => sum([...books].filter(([name]) => name.startsWith(kind)).map(([, balance]) => balance));
          const [claims, writtenOff] = [inAll('claim:'), inAll('written-off:')];
          expect(held(books, 'fund')).toBe(given - claims - writtenOff);
          expect(held(books, 'fund') >= 0n && claims >= 0n && writtenOff >= 0n).toBe(true);
        }
      }),
    );
  });
});
