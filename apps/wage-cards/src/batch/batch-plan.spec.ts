import * as fc from 'fast-check';
import { BatchPlan, LONG_PAYROLL, type PlannedPayroll } from './batch-plan';

const head = (n: number) => ({ employer: `e${n}`, period: '2026-01', payday: '2026-02-10', project: null });

it('puts all lines of a payroll into one bucket, those of a long one into two, and every other bucket into one slice', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 900 })), { maxLength: 60 }), (runs) => {
      const plan = new BatchPlan();
      const buckets = new Map<PlannedPayroll, Set<number>>();
      const lines = new Map<number, number>();
      for (const [n, count] of runs) {
        const payroll = plan.known(`e${n}`) ?? plan.add(`e${n}`, head(n));
        for (let at = 0; at < count; at += 1) {
          const bucket = plan.place(payroll);
          buckets.set(payroll, (buckets.get(payroll) ?? new Set()).add(bucket));
          lines.set(bucket, (lines.get(bucket) ?? 0) + 1);
        }
      }
      for (const [payroll, its] of buckets) expect(its.size).toBe(payroll.lines > LONG_PAYROLL ? 2 : 1);
      const long = plan.long().map((one) => one.bucket);
      const sliced = plan.slices().flatMap(({ first, last, lines: counted }) => {
        const range = Array.from({ length: last - first + 1 }, (_, at) => first + at);
        expect(range.reduce((sum, bucket) => sum + (lines.get(bucket) ?? 0), 0)).toBe(counted);
        return range;
      });
      expect([...sliced, ...long].sort((a, b) => a - b)).toEqual([...lines.keys()].sort((a, b) => a - b));
    }),
    { numRuns: 50 },
  );
});

it('makes slices of about two thousand lines of a file with a few lines for each employer', () => {
  const plan = new BatchPlan();
  for (let n = 0; n < 50_000; n += 1) {
    const payroll = plan.add(`e${n}`, head(n));
    plan.place(payroll);
    plan.place(payroll);
  }
  const sizes = plan.slices().map((slice) => slice.lines);
  expect([Math.max(...sizes) <= 2_000, sizes.length]).toEqual([true, 51]);
});
