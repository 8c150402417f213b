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

it('closes a part that grows large', () => {
  const staging = new Staging();
  for (let row = 0; row < 3; row += 1) staging.keep(0, recordOf(row, 'x'.repeat(200_000)));
  expect(staging.take().parts.map(({ bucket, part }) => [bucket, part])).toEqual([
    [0, 1],
    [0, 2],
  ]);
});

it('keeps rows that SQL stores from as bytes, one behind the other', () => {
  const staging = new Staging();
  staging.keepRow('7\ta\t木');
  staging.refuse(3, [{ path: 'gross', message: 'is wrong' }]);
  const long = '工'.repeat(300_000);
  staging.keepRow(long);
  const taken = staging.take();
  expect(taken).toMatchObject({ parts: [], rows: 3, rejected: 1 });
  staging.keepRow('8\tz');
  expect(Buffer.concat(taken.rowBytes).toString()).toBe(`7\ta\t木\n${long}\n`);
  expect(Buffer.concat(staging.take().rowBytes).toString()).toBe('8\tz\n');
  expect([staging.take().rowBytes, staging.characters]).toEqual([[], 0]);
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
