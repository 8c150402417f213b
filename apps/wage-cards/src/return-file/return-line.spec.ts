import * as fc from 'fast-check';
import { bucketOf, payeeOf, RETURN_BUCKETS, valueDateOf, type CardHolder } from './return-file';
import { readAmount, readDate, totalsFault } from './return-line';
import { mappingFaults } from './return-mapping';
import { SHIPPED_MAPPINGS } from './shipped-mappings';

describe('an amount in a bank’s file', () => {
  it.each([
    ['5200.00', 'yuan', 520_000n],
    ['5200', 'yuan', 520_000n],
    ['5200.5', 'yuan', 520_050n],
    ['12,345,678.90', 'yuan', 1_234_567_890n],
    ['￥1,200.00', 'yuan', 120_000n],
    ['000000000520000', 'fen', 520_000n],
    ['520,000', 'fen', 520_000n],
  ] as const)('%s in %s is %s fen', (text, unit, fen) => expect(readAmount(text, unit)).toBe(fen));

  it.each([
    ['', 'yuan'],
    ['-1.00', 'yuan'],
    ['1.005', 'yuan'],
    ['1,00.00', 'yuan'],
    ['1e3', 'yuan'],
    ['5200.00', 'fen'],
    ['99999999999999', 'fen'],
  ] as const)('“%s” in %s is none', (text, unit) => expect(readAmount(text, unit)).toBeUndefined());

  it('is read to the fen however it is grouped', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (fen) => {
        const whole = (fen / 100n).toString();
        const decimals = (fen % 100n).toString().padStart(2, '0');
        expect(readAmount(`${whole}.${decimals}`, 'yuan')).toBe(fen);
        expect(readAmount(`${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`, 'yuan')).toBe(fen);
        expect(readAmount(fen.toString().padStart(15, '0'), 'fen')).toBe(fen);
      }),
    );
  });
});

describe('a date in a bank’s file', () => {
  it('is read by the format and must be a real one', () => {
    expect(readDate('20260210', 'YYYYMMDD')).toBe('2026-02-10');
    expect(readDate('2026/02/10', 'YYYY/MM/DD')).toBe('2026-02-10');
    expect(readDate('2026-02-10', 'YYYY-MM-DD')).toBe('2026-02-10');
    expect(readDate('20260230', 'YYYYMMDD')).toBeUndefined();
    expect(readDate('2026-02-10', 'YYYYMMDD')).toBeUndefined();
  });

  it('may be left out by what was not paid, and else is what the sender said', () => {
    expect(valueDateOf({ paidOn: null, status: 'failed' }, null, '2026-02-11')).toBe('2026-02-11');
    expect(valueDateOf({ paidOn: null, status: 'paid' }, null, '2026-02-11')).toBeUndefined();
    expect(valueDateOf({ paidOn: null, status: 'paid' }, '2026-02-10', '2026-02-11')).toBe('2026-02-10');
    expect(valueDateOf({ paidOn: '2026-02-09', status: 'paid' }, '2026-02-10', '2026-02-11')).toBe('2026-02-09');
  });
});

describe('whom a detail pays', () => {
  const holders = (...all: [string, boolean][]) =>
    new Map([['k', all.map(([workerId, live]): CardHolder => ({ index: 'k', workerId, live }))]]);

  it('is who the card is filed for: the live card goes before one that was replaced', () => {
    expect(payeeOf({ c: ['k'] }, holders(['a', true]))).toEqual({ workerId: 'a' });
    expect(payeeOf({ c: ['k'] }, holders(['a', false], ['b', true]))).toEqual({ workerId: 'b' });
    expect(payeeOf({ c: ['k'] }, holders(['a', false]))).toEqual({ workerId: 'a' });
  });

  it('is nobody where the card is unknown, several people’s, or another’s than the identity number says', () => {
    expect(payeeOf({ c: ['x'] }, holders(['a', true]))).toHaveProperty('message');
    expect(payeeOf({ c: ['k'] }, holders(['a', true], ['b', true]))).toHaveProperty('message');
    expect(payeeOf({ c: ['k'], w: 'b' }, holders(['a', true]))).toHaveProperty('message');
  });

  it('is who the identity number says, where the card does not contradict it', () => {
    expect(payeeOf({ w: 'b' }, new Map())).toEqual({ workerId: 'b' });
    expect(payeeOf({ c: ['k'], w: 'b' }, holders(['a', true], ['b', true]))).toEqual({ workerId: 'b' });
  });
});

describe('a file’s total', () => {
  const totals = (count: number | undefined, amount: bigint | undefined) => ({ row: 9, count, amount });

  it('holds where count and sum are those of the details', () => {
    expect(totalsFault(totals(2, 300n), { count: 2, amount: 300n, unread: 0 })).toBeNull();
    expect(totalsFault(totals(2, 300n), { count: 2, amount: 299n, unread: 0 })).toContain('金额');
    expect(totalsFault(totals(2, 300n), { count: 3, amount: 300n, unread: 0 })).toContain('笔数');
    expect(totalsFault(totals(undefined, 300n), { count: 2, amount: 300n, unread: 0 })).toContain('无法读出');
    expect(totalsFault(null, { count: 2, amount: 300n, unread: 0 })).toContain('没有合计行');
  });

  it('must be larger than what could be read where an amount could not', () => {
    expect(totalsFault(totals(2, 300n), { count: 2, amount: 200n, unread: 1 })).toBeNull();
    expect(totalsFault(totals(2, 300n), { count: 2, amount: 300n, unread: 1 })).toContain('金额');
  });
});

it('the shipped mappings can be read by, and parts of a file know their own', () => {
  for (const { mapping } of SHIPPED_MAPPINGS) expect(mappingFaults(mapping)).toEqual([]);
  const buckets = Array.from({ length: 2_000 }, (_, n) => bucketOf(`20260210-${n}`));
  expect([Math.min(...buckets) >= 0, Math.max(...buckets) < RETURN_BUCKETS, new Set(buckets).size > 200]).toEqual([true, true, true]);
});
