import fc from 'fast-check';
import { fen, sum, yuan } from '@anxin/money';
import { dueDayOf, labourCostOf, monthsOf, openingDueOn, type LabourCost } from './labour-cost';

const site: LabourCost = { share: '23.00', price: fen('48000000.00'), startsOn: '2026-03-01', endsOn: '2027-09-30', day: 10 };
const told = (inflows: { amount: string; on: string }[], today: string, cost = site) =>
  monthsOf(
    cost,
    inflows.map(({ amount, on }) => ({ amount: fen(amount), on })),
    today,
  )
    .slice(0, 2)
    .map((one) => [one.month, one.dueOn, yuan(one.due), yuan(one.received), one.state].join(' '));

describe('labour cost', () => {
  it('is 23 % of a housing contract, in equal parts by the 10th of the next month', () => {
    expect(yuan(labourCostOf(site))).toBe('11040000.00');
    const months = monthsOf(site, [], '2026-03-01');
    expect(months).toHaveLength(19);
    expect(sum(months.map((one) => one.due))).toBe(labourCostOf(site));
    expect([months[0]!.month, months[0]!.dueOn, yuan(months[0]!.due)]).toEqual(['2026-03', '2026-04-10', '581052.63']);
  });

  it('is met in time, met late, or short once its day is over', () => {
    const first = '2026-03 2026-04-10 581052.63';
    const second = '2026-04 2026-05-11 581052.63 0.00 not-due';
    expect(told([{ amount: '581052.63', on: '2026-04-10' }], '2026-04-11')).toEqual([`${first} 581052.63 met`, second]);
    expect(told([{ amount: '581052.63', on: '2026-04-11' }], '2026-04-11')[0]).toBe(`${first} 581052.63 met-late`);
    expect(told([{ amount: '581052.62', on: '2026-04-10' }], '2026-04-10')[0]).toBe(`${first} 581052.62 not-due`);
    expect(told([{ amount: '581052.62', on: '2026-04-10' }], '2026-04-11')[0]).toBe(`${first} 581052.62 short`);
  });

  it('covers the oldest month first, and the next with what is over', () => {
    expect(told([{ amount: '600000.00', on: '2026-04-09' }], '2026-04-20')[1]).toBe('2026-04 2026-05-11 581052.63 18947.37 not-due');
  });

  it('is due on the month’s last day where no day is named, never on a rest day before it', () => {
    expect(dueDayOf('2026-03', 31)).toBe('2026-04-30');
    expect(dueDayOf('2026-01', 31)).toBe('2026-02-28');
    expect(dueDayOf('2025-12', 10)).toBe('2026-01-12');
  });

  it('adds up, whatever came when', () => {
    const inflow = fc.record({
      amount: fc.bigInt(1n, 10n ** 10n),
      on: fc.constantFrom('2026-03-20', '2026-04-10', '2026-08-01', '2027-11-01'),
    });
    const cost = fc.record({
      share: fc.constantFrom('0.01', '8', '12.5', '23.00', '100'),
      price: fc.bigInt(1n, 10n ** 11n),
      startsOn: fc.constantFrom('2026-03-01', '2026-12-31'),
      endsOn: fc.constantFrom('2027-01-01', '2027-09-30'),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(cost, fc.array(inflow, { maxLength: 8 }), (one, inflows) => {
        const months = monthsOf(one, inflows, '2027-12-31');
        const [whole, came] = [labourCostOf(one), sum(inflows.map((each) => each.amount))];
        expect(sum(months.map((month) => month.due))).toBe(whole);
        expect(sum(months.map((month) => month.received))).toBe(came < whole ? came : whole);
        for (const month of months) expect(month.inTime <= month.received && month.received <= month.due).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it('an account is opened within thirty days of the works contract', () => {
  expect(openingDueOn('2026-02-10', 30)).toBe('2026-03-12');
  expect(openingDueOn('2026-02-06', 30)).toBe('2026-03-09');
});
