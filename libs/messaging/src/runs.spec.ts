import fc from 'fast-check';
import type { Delivered } from './cloud-event';
import { runsOf } from './runs';

const eventsOf = (shape: { key: string; type: string }[]): Delivered[] =>
  shape.map(({ key, type }, n) => ({
    key,
    type,
    topic: 't',
    offset: BigInt(n),
    id: String(n),
    subject: key,
    partition: 0,
    data: n,
    time: new Date(0),
    recordedTime: new Date(0),
  }));

const shapes = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), type: fc.constantFrom('x', 'y', 'z') }), { maxLength: 60 });

describe('the runs of a batch', () => {
  it('hold every event once, of one type each, and keep the order of each key', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const events = eventsOf(shape);
        const runs = runsOf(events);
        for (const run of runs) expect(run.events.every((event) => event.type === run.type)).toBe(true);
        const flat = runs.flatMap((run) => run.events);
        expect(flat).toHaveLength(events.length);
        for (const key of ['a', 'b', 'c'])
          expect(flat.filter((event) => event.key === key).map((event) => event.id)).toEqual(
            events.filter((event) => event.key === key).map((event) => event.id),
          );
      }),
    );
  });

  it('are few where many keys have the same sequence', () => {
    const shape = Array.from({ length: 100 }, (_, n) => String(n)).flatMap((key) => [
      { key, type: 'hired' },
      { key, type: 'signed' },
    ]);
    expect(runsOf(eventsOf(shape)).map((run) => [run.type, run.events.length])).toEqual([
      ['hired', 100],
      ['signed', 100],
    ]);
  });
});
