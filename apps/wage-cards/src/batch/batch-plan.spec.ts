import * as fc from 'fast-check';
import { PIECE_BYTES, PIECE_LINES } from '../payroll/payroll';
import { BatchPlan, type PlannedPayroll } from './batch-plan';

const head = (n: number) => ({ employer: `e${n}`, period: '2026-01', payday: '2026-02-10', project: null });

it('puts every payroll whole into one slice, its lines numbered as they come', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 3_000 })), { maxLength: 60 }), (runs) => {
      const plan = new BatchPlan();
      const lines = new Map<PlannedPayroll, number[]>();
      for (const [n, count] of runs) {
        const payroll = plan.known(`e${n}`) ?? plan.add(`e${n}`, `id${n}`, head(n));
        for (let at = 0; at < count; at += 1) {
          plan.place(payroll, 200);
          lines.set(payroll, [...(lines.get(payroll) ?? []).slice(-1), payroll.lines]);
        }
      }
      const numbers = plan.slices().flatMap(({ first, last, lines: counted }) => {
        const range = Array.from({ length: last - first + 1 }, (_, at) => first + at);
        const all = [...plan.payrolls()].filter(({ number }) => range.includes(number));
        expect(all.reduce((sum, payroll) => sum + payroll.lines, 0)).toBe(counted);
        expect(counted <= 10_000 || all.length === 1).toBe(true);
        return range;
      });
      expect(numbers).toEqual([...plan.payrolls()].map(({ number }) => number));
      for (const [payroll, [, last]] of lines) expect(last ?? 1).toBe(payroll.lines);
    }),
    { numRuns: 50 },
  );
});

it('makes slices of a thousand payrolls of a file with a few lines for each employer', () => {
  const plan = new BatchPlan();
  for (let n = 0; n < 50_000; n += 1) {
    const payroll = plan.add(`e${n}`, `id${n}`, head(n));
    plan.place(payroll, 200);
    plan.place(payroll, 200);
  }
  const sizes = plan.slices().map((slice) => slice.lines);
  expect([Math.max(...sizes), sizes.length]).toEqual([2_000, 50]);
});

it('begins a new piece of a payroll’s lines where one is full, by lines or by what they may weigh', () => {
  const plan = new BatchPlan();
  const [many, heavy] = [plan.add('many', 'a', head(1)), plan.add('heavy', 'b', head(2))];
  const piecesOf = (payroll: PlannedPayroll, lines: number, characters: number) =>
    Array.from({ length: lines }, () => {
      plan.place(payroll, characters);
      return payroll.pieces;
    });
  const counts = (pieces: number[]) =>
    pieces.reduce<number[]>((all, piece) => Object.assign(all, { [piece - 1]: (all[piece - 1] ?? 0) + 1 }), []);
  expect(counts(piecesOf(many, 1_001, 100))).toEqual([PIECE_LINES, PIECE_LINES, 1]);
  expect(counts(piecesOf(heavy, 5, PIECE_BYTES / 6))).toEqual([2, 2, 1]);
});
