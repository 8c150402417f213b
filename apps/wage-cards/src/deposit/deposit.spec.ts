import fc from 'fast-check';
import { fen, sum } from '@anxin/money';
import {
  allTopUpOpen,
  coverDraws,
  deadlinesOf,
  depositFaults,
  drawRefusal,
  guaranteeWarnings,
  hasExpired,
  payDueOn,
  releaseRefusal,
  releaseTerm,
  remindOn,
  topUpDueOn,
  type DepositTerms,
  type Drawdown,
} from './deposit';
import type { ProjectTerms } from '../project/project-terms';

const draw = (changes: Partial<Drawdown> = {}): Drawdown => ({
  id: 'd1',
  number: 1,
  amount: fen('612800.00'),
  noticedOn: '2025-11-24',
  payDueOn: payDueOn('2025-11-24', 5),
  paidOn: null,
  topUpDays: 10,
  toppedUp: 0n,
  toppedUpOn: null,
  ...changes,
});
const cash: DepositTerms = { form: 'cash', state: 'held', providedOn: '2025-03-03', validFrom: null, validUntil: null };
const guarantee: DepositTerms = { ...cash, form: 'guarantee', validFrom: '2025-03-01', validUntil: '2026-02-28' };
const today = '2025-11-24';

describe('a draw by payment notice of 2025-11-24 (E1)', () => {
  it('is paid by 12-01 and made good by 12-15', () => {
    expect(draw().payDueOn).toBe('2025-12-01');
    expect(topUpDueOn(draw())).toBe('2025-12-15');
    expect(topUpDueOn(draw({ paidOn: '2025-11-28' }))).toBe('2025-12-12');
  });

  it('shows both terms, running, met and overdue', () => {
    const states = (one: Drawdown, on: string) => deadlinesOf(one, on).map(({ kind, dueOn, state }) => [kind, dueOn, state].join(' '));
    expect(states(draw(), '2025-12-01')).toEqual(['deposit-draw 2025-12-01 running', 'deposit-top-up 2025-12-15 running']);
    expect(states(draw(), '2025-12-02')[0]).toBe('deposit-draw 2025-12-01 overdue');
    const paid = draw({ paidOn: '2025-12-01' });
    expect(states(paid, '2025-12-15')).toEqual(['deposit-draw 2025-12-01 met', 'deposit-top-up 2025-12-15 running']);
    expect(states(paid, '2025-12-16')[1]).toBe('deposit-top-up 2025-12-15 overdue');
    const good = draw({ paidOn: '2025-12-01', toppedUp: fen('612800.00'), toppedUpOn: '2025-12-12' });
    expect(states(good, '2026-05-01')[1]).toBe('deposit-top-up 2025-12-15 met');
    expect(states({ ...good, toppedUpOn: '2025-12-16' }, '2026-05-01')[1]).toBe('deposit-top-up 2025-12-15 overdue');
    expect(states({ ...good, toppedUp: 1n }, '2025-12-12')[1]).toBe('deposit-top-up 2025-12-15 running');
  });

  it('is provisional where the calendar is not published', () => {
    const [bank] = deadlinesOf(draw({ noticedOn: '2031-01-06', payDueOn: '2031-01-13' }), '2031-01-06');
    expect(bank!.provisional).toBe(true);
    expect(deadlinesOf(draw(), today)[0]!.provisional).toBeUndefined();
  });

  it('may take all that is held, not a fen more', () => {
    expect(drawRefusal(cash, 100n, 100n, today)).toBeUndefined();
    expect(drawRefusal(cash, 100n, 101n, today)).toMatchObject({ openSteps: ['drawdowns', 'top-ups'] });
    expect(drawRefusal(cash, 0n, 1n, today)).toMatchObject({ openSteps: ['top-ups'] });
  });

  it('may come while a release is announced, not after it, nor after a guarantee’s last day', () => {
    expect(drawRefusal({ ...cash, state: 'release-announced' }, 100n, 1n, today)).toBeUndefined();
    expect(drawRefusal({ ...cash, state: 'released' }, 100n, 1n, today)).toBeDefined();
    expect(drawRefusal(guarantee, 100n, 1n, '2026-02-28')).toBeUndefined();
    expect(drawRefusal(guarantee, 100n, 1n, '2026-03-01')).toMatchObject({ openSteps: ['extensions'] });
  });
});

describe('a top-up', () => {
  it('makes the oldest draw good first', () => {
    const [first, second] = [draw({ amount: 100n }), draw({ id: 'd2', number: 2, amount: 50n })];
    expect(coverDraws([second, first], 120n).map(({ draw: { id }, part }) => [id, part])).toEqual([
      ['d1', 100n],
      ['d2', 20n],
    ]);
    expect(coverDraws([{ ...first, toppedUp: 100n }], 5n)).toEqual([]);
  });

  it('covers no more than is open, whatever the draws', () => {
    const draws = fc.array(fc.record({ amount: fc.bigInt(1n, 500n), done: fc.bigInt(0n, 500n) }), { maxLength: 6 });
    fc.assert(
      fc.property(draws, fc.bigInt(0n, 3_000n), (list, amount) => {
        const all = list.map(({ amount: of, done }, at) => draw({ number: at + 1, amount: of, toppedUp: done < of ? done : of }));
        const covered = coverDraws(all, amount);
        const parts = sum(covered.map((one) => one.part));
        const open = allTopUpOpen(all);
        expect(parts).toBe(amount < open ? amount : open);
        for (const one of covered) expect(one.part > 0n && one.part <= one.draw.amount - one.draw.toppedUp).toBe(true);
      }),
    );
  });
});

describe('a deposit on file', () => {
  const paths = (deposit: DepositTerms, amount = 1n) => depositFaults(deposit, amount, '2025-06-02').map((fault) => fault.path);

  it('has an amount, and an end only where it is a guarantee', () => {
    expect(paths(cash)).toEqual([]);
    expect(paths(cash, 0n)).toEqual(['amount']);
    expect(paths({ ...cash, providedOn: '2025-06-03' })).toEqual(['on']);
    expect(paths({ ...cash, validUntil: '2027-01-01', validFrom: '2025-01-01' })).toEqual(['validUntil', 'validFrom']);
    expect(paths(guarantee)).toEqual([]);
    expect(paths({ ...guarantee, validUntil: null })).toEqual(['validUntil']);
    expect(paths({ ...guarantee, validUntil: '2025-06-01' })).toEqual(['validUntil']);
    expect(paths({ ...guarantee, validFrom: '2026-03-01' })).toEqual(['validUntil']);
  });

  it('warns of a guarantee shorter than a year or the works', () => {
    const project = { endsOn: '2027-09-30' } as ProjectTerms;
    const warned = (validUntil: string, of: ProjectTerms | null = project) => guaranteeWarnings({ ...guarantee, validUntil }, 1, of).length;
    expect([warned('2027-09-30'), warned('2027-09-29'), warned('2026-02-28', null), warned('2026-02-27', null)]).toEqual([0, 1, 0, 1]);
  });

  it('is reminded of a month before a guarantee’s end', () => {
    expect(remindOn('2026-02-28', 1)).toBe('2026-01-28');
    expect([hasExpired(guarantee, '2026-02-28'), hasExpired(guarantee, '2026-03-01'), hasExpired(cash, '2099-01-01')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('a release', () => {
  it('takes effect the day after thirty calendar days of public notice', () => {
    expect(releaseTerm('2026-03-02', 30)).toEqual({ noticeUntil: '2026-04-01', effectiveOn: '2026-04-02' });
    expect(releaseTerm('2026-03-05', 30)).toEqual({ noticeUntil: '2026-04-07', effectiveOn: '2026-04-08' });
  });

  it('may come where nothing is open, and must not where wages, a notice or a top-up are', () => {
    const settled = draw({ paidOn: '2025-12-01', toppedUp: fen('612800.00') });
    expect(releaseRefusal('held', [settled], 0n)).toBeUndefined();
    expect(releaseRefusal('held', [], 1n)).toMatchObject({ openSteps: ['payments', 'drawdowns'] });
    expect(releaseRefusal('held', [draw()], 0n)).toMatchObject({ openSteps: ['receipts'] });
    expect(releaseRefusal('held', [{ ...settled, toppedUp: 0n }], 0n)).toMatchObject({ openSteps: ['top-ups'] });
    expect(releaseRefusal('released', [], 0n)).toMatchObject({ openSteps: [] });
  });
});
