import fc from 'fast-check';
import { addDays, localDateOf } from '@anxin/calendar';
import { clockMoved, dayClosed } from '@anxin/contracts';
import type { Delivered } from './cloud-event';
import { foldMark, type MarkChange } from './marks';

const event = (type: string, data: object): Delivered => ({ type, data }) as Delivered;
const day = (n: number): string => addDays('2026-03-01', n);
const marks = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 20 }).map((n) => event(dayClosed.type, { date: day(n), producer: 'rules' })),
    fc.integer({ min: 0, max: 20 }).map((n) => event(clockMoved.type, { to: `${day(n)}T12:00:00+08:00`, producer: 'rules' })),
  ),
  { maxLength: 12 },
);

/** What the database does with a change. */
const applied = (before: string | null, { cap, floor }: MarkChange): string | null => {
  const cut = before !== null && cap !== null && cap < before ? cap : before;
  return floor !== null && (cut === null || floor > cut) ? floor : cut;
};

const oneByOne = (before: string | null, events: Delivered[]): string | null =>
  events.reduce<string | null>((closed, one) => {
    if (one.type === dayClosed.type) return closed === null || closed < (one.data as any).date ? (one.data as any).date : closed;
    const last = addDays(localDateOf(new Date((one.data as any).to)), -1);
    return closed !== null && closed > last ? last : closed;
  }, before);

describe('the marks of a batch', () => {
  it('folded into one change do what they would do one by one', () => {
    fc.assert(
      fc.property(marks, fc.option(fc.integer({ min: 0, max: 20 }).map(day)), (events, before) => {
        expect(applied(before, events.reduce(foldMark, { cap: null, floor: null }))).toBe(oneByOne(before, events));
      }),
    );
  });

  it('are void from the day on which a moved clock stands', () => {
    const change = [event(dayClosed.type, { date: day(9) }), event(clockMoved.type, { to: `${day(4)}T00:00:00+08:00` })].reduce(foldMark, {
      cap: null,
      floor: null,
    });
    expect(applied(day(12), change)).toBe(day(3));
  });
});
