import * as fc from 'fast-check';
import { recordOf, recordsIn, RowSlices, Staging } from './staging';

it('gives back each row that was kept, whatever stands in it, and counts all of them', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 200 }), (rows) => {
      const [staging, order] = [new Staging(), new RowSlices()];
      const contents: string[] = [];
      let counted = [0, 0];
      for (const [at, text] of rows.entries()) {
        if (text === null) staging.refuse(at, [{ path: 'x', message: 'is wrong' }]);
        else staging.keep(order.next(), recordOf(at, { text }));
        if (at % 17 !== 0) continue;
        const taken = staging.take();
        contents.push(...taken.parts.map((part) => part.content));
        counted = [counted[0]! + taken.rows, counted[1]! + taken.rejected];
      }
      const last = staging.take();
      contents.push(...last.parts.map((part) => part.content));
      expect(recordsIn(contents)).toEqual(rows.flatMap((text, row) => (text === null ? [] : [{ row, kept: { text } }])));
      expect([counted[0]! + last.rows, counted[1]! + last.rejected]).toEqual([rows.length, rows.filter((row) => row === null).length]);
    }),
    { numRuns: 50 },
  );
});

it('closes a part that grows large, and says which part the next record goes to', () => {
  const staging = new Staging();
  for (let row = 0; row < 3; row += 1) staging.keep(0, recordOf(row, 'x'.repeat(200_000)));
  expect(staging.partsClosed(0)).toBe(1);
  expect(staging.take().parts.map(({ bucket, part }) => [bucket, part])).toEqual([
    [0, 1],
    [0, 2],
  ]);
});

it('parts rows that follow one another into slices that hold all of them once', () => {
  const order = new RowSlices();
  const buckets = Array.from({ length: 4_500 }, () => order.next());
  expect(order.slices().map(({ first, last, lines }) => [first, last, lines])).toEqual([
    [0, 0, 2_000],
    [1, 1, 2_000],
    [2, 2, 500],
  ]);
  expect(buckets.filter((bucket) => bucket === 2)).toHaveLength(500);
  expect(new RowSlices().slices()).toEqual([]);
});
