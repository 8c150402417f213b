import { isPaidUp } from './paper-deadlines';
import type { DecisionState } from './paper-log';
import type { Amounts } from './standing';

const ordered = (amount: string | null, recovered?: string): DecisionState => ({
  ...{ decision: 'd', kind: 'handling', notice: 'n', articles: [], amount, compensationRate: null, compensation: null, fine: null },
  ...{ to: [], inForce: '2026-03-02', service: null, lateFinePercent: 0, served: [], paid: [], reminders: [], enforced: null },
  ...(recovered && { recovered }),
});
/** Of 10 000 yuan that were verified, in yuan. */
const now = (recovered: number, verified: bigint | null = 1000000n): Amounts => ({
  ...{
    claimed: 1000000n,
    verified,
    recovered: BigInt(recovered) * 100n,
    confirmed: 0n,
    open: 1000000n - BigInt(recovered) * 100n,
    workers: 2,
  },
});

describe('whether the wages that a decision orders are paid', () => {
  it('counts only what comes after the instalments that had come before it: 4 000 of 10 000, then 6 000 are ordered', () => {
    const rest = ordered('6000.00', '4000.00');
    expect(isPaidUp(rest, now(4000))).toBe(false);
    expect(isPaidUp(rest, now(6000))).toBe(false);
    expect(isPaidUp(rest, now(9999))).toBe(false);
    expect(isPaidUp(rest, now(10000))).toBe(true);
  });
  it('asks for no more than was verified where all of it is ordered though some had come', () => {
    const all = ordered('10000.00', '4000.00');
    expect(isPaidUp(all, now(9999))).toBe(false);
    expect(isPaidUp(all, now(10000))).toBe(true);
  });
  it('is met by the last instalment of what it orders a part of', () => {
    const part = ordered('3000.00', '4000.00');
    expect(isPaidUp(part, now(6999))).toBe(false);
    expect(isPaidUp(part, now(7000))).toBe(true);
  });
  it('goes by the whole sum recovered for decisions that do not say what had come', () => {
    expect(isPaidUp(ordered('6000.00'), now(6000))).toBe(true);
    expect(isPaidUp(ordered('6000.00'), now(5999))).toBe(false);
  });
  it('stands at what it orders though less is verified later, and asks for nothing where it orders none', () => {
    expect(isPaidUp(ordered('6000.00', '0.00'), now(5000, 500000n))).toBe(false);
    expect(isPaidUp(ordered(null, '0.00'), now(0))).toBe(true);
  });
});
