import { Deadline, TimeIsUp } from './deadline';
import { inFlight, sameEnds, type ServiceFlight } from './flight';
import { Queue } from './queue';

const ends = { 'a/0': '3', 'a/1': '0' };
const idle: ServiceFlight = { outbox: 0, due: 0, setAside: 0, applied: ends };
const look = (one: Partial<ServiceFlight> | null, other: Partial<ServiceFlight> = {}) =>
  new Map<string, ServiceFlight | null>([['wage-cards', one && { ...idle, ...one }], ['rules', { ...idle, ...other }]]); // prettier-ignore

describe('in flight', () => {
  it('is nothing where all is read to the ends and nothing waits', () => {
    expect(inFlight(look({}), ends)).toEqual(new Map());
  });

  it('is nothing in a log that a service does not read, nor where it has read on since', () => {
    expect(inFlight(look({ applied: {} }, { applied: { 'a/0': '4' } }), ends)).toEqual(new Map());
  });

  it.each([
    ['an outbox row', look({ outbox: 1 }), { 'wage-cards': 'outbox 1' }],
    ['something due', look({}, { due: 1 }), { rules: 'due 1' }],
    ['a consumer behind', look({ applied: { 'a/0': '1' } }), { 'wage-cards': 'behind 2' }],
    ['a message set aside', look({ setAside: 1 }), { 'wage-cards': 'set aside 1' }],
    ['a service that does not answer', look(null), { 'wage-cards': 'no answer' }],
    ['all of it', look(null, { outbox: 3, applied: { 'a/0': '1' } }), { 'wage-cards': 'no answer', rules: 'outbox 3, behind 2' }],
  ])('is %s', (_, busy, words) => {
    expect(Object.fromEntries(inFlight(busy, ends))).toEqual(words);
  });

  it('may have come where an end has moved, whatever order they are told in', () => {
    expect(sameEnds(ends, { 'a/1': '0', 'a/0': '3' })).toBe(true);
    expect(sameEnds(ends, { 'a/0': '3', 'a/1': '1' })).toBe(false);
    expect(sameEnds(ends, { ...ends, 'b/0': '0' })).toBe(false);
  });
});

describe('a deadline', () => {
  it('passes with wall time and says what was open', () => {
    let now = 0;
    const deadline = new Deadline(280_000, () => now);
    deadline.check(() => 'x');
    now = 280_000;
    expect(() => deadline.check(() => 'rules: due 1')).toThrow(new TimeIsUp('not settled after 280 s: rules: due 1'));
  });
});

describe('a queue', () => {
  it('runs one after the other and goes on after a failure', async () => {
    const queue = new Queue();
    const log: string[] = [];
    let release = (): void => undefined;
    const first = queue
      .run(() => new Promise<void>((_, reject) => (release = () => reject(new Error('no')))))
      .catch(() => log.push('first'));
    const second = queue.run(async () => void log.push('second'));
    await Promise.resolve();
    expect(log).toEqual([]);
    release();
    await Promise.all([first, second]);
    expect(log.sort()).toEqual(['first', 'second']);
  });
});
