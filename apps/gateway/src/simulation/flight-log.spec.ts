import { Deadline, TimeIsUp } from './deadline';
import { FlightLog, type ServiceFlight } from './flight-log';
import { Queue } from './queue';

const idle: ServiceFlight = { outbox: 0, due: 0, behind: 0, setAside: 0, ends: { 'a/0': '1' } };
const look = (one: Partial<ServiceFlight> | null, other: Partial<ServiceFlight> = {}) =>
  new Map<string, ServiceFlight | null>([['wage-cards', one && { ...idle, ...one }], ['rules', { ...idle, ...other }]]); // prettier-ignore

describe('settled', () => {
  it('is nothing in flight twice in a row, with the same ends', () => {
    const log = new FlightLog();
    expect([log.add(look({})), log.add(look({}))]).toEqual([false, true]);
  });

  it.each([
    ['an outbox row', look({ outbox: 1 })],
    ['something due', look({}, { due: 1 })],
    ['a consumer behind', look({ behind: 1 })],
    ['a message set aside', look({ setAside: 1 })],
    ['a service that does not answer', look(null)],
  ])('is not %s', (_, busy) => {
    const log = new FlightLog();
    expect([log.add(busy), log.add(busy), log.add(look({})), log.add(busy), log.add(look({})), log.add(look({}))]).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('is not while ends move, whatever order they are told in', () => {
    const log = new FlightLog();
    expect(log.add(look({ ends: { 'a/0': '1', 'a/1': '1' } }))).toBe(false);
    expect(log.add(look({ ends: { 'a/0': '2', 'a/1': '1' } }))).toBe(false);
    expect(log.add(look({ ends: { 'a/1': '1', 'a/0': '2' } }))).toBe(true);
  });

  it('says by service what is still in flight', () => {
    const log = new FlightLog();
    log.add(look(null, { outbox: 3, behind: 2 }));
    expect(log.report()).toBe('wage-cards: no answer; rules: outbox 3, behind 2');
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
