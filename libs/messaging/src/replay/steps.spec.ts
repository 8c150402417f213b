import { ClockMoves, Step, type Turn } from './steps';

const MORNING = '2026-02-11T09:00:00+08:00';
let wall = 0;
const turn = (kind: Turn['kind'], key: string, time: string | null = MORNING, after = 1_000): Turn => ({
  lane: 'a/0',
  key,
  kind,
  wall: (wall += after),
  time: time === null ? null : new Date(time),
});
/** How many of these turns go into the first step. */
const taken = (turns: Turn[], dueAt: string | null = null): number => {
  const step = new Step(dueAt === null ? null : new Date(dueAt));
  const refused = turns.findIndex((one) => !step.take(one));
  return refused < 0 ? turns.length : refused;
};

describe('a step of a replay', () => {
  it('takes facts of different keys together, and of one key those of one burst', () => {
    expect(taken([turn('fact', 'a'), turn('fact', 'b'), turn('fact', 'c')])).toBe(3);
    expect(taken([turn('fact', 'a'), turn('fact', 'a', MORNING, 100), turn('fact', 'b')])).toBe(3);
    expect(taken([turn('fact', 'a'), turn('fact', 'b'), turn('fact', 'a', MORNING, 101)])).toBe(2);
  });

  it('measures a burst from its first fact, so that a steady stream of one key is judged on the way', () => {
    expect(taken([turn('fact', 'a'), turn('fact', 'a', MORNING, 60), turn('fact', 'a', MORNING, 60)])).toBe(2);
  });

  it.each([
    ['marks after facts', turn('fact', 'a'), turn('mark', 'm')],
    ['facts after marks', turn('mark', 'm'), turn('fact', 'a')],
    ['a moved clock after facts', turn('fact', 'a'), turn('moved', 'm')],
    ['a moved clock after what only tells the time', turn('other', 'a'), turn('moved', 'm')],
    ['facts after a moved clock', turn('moved', 'm'), turn('fact', 'a')],
    ['the next day', turn('fact', 'a', '2026-02-11T23:59:59+08:00'), turn('fact', 'b', '2026-02-12T00:00:00+08:00')],
    ['what came more than a minute later', turn('fact', 'a'), turn('fact', 'b', '2026-02-11T09:01:01+08:00')],
  ])('does not take %s', (_, first, second) => expect(taken([first, second])).toBe(1));

  it('ends before the instant at which something falls due', () => {
    const turns = [turn('fact', 'a', '2026-02-11T07:59:59+08:00'), turn('fact', 'b', '2026-02-11T08:00:00+08:00')];
    expect(taken(turns, '2026-02-11T08:00:00+08:00')).toBe(1);
    expect(taken(turns, '2026-02-11T08:00:01+08:00')).toBe(2);
  });

  it('takes what nobody handles, and what tells no time, with anything', () => {
    expect(taken([turn('fact', 'a'), turn('other', 'a'), turn('fact', 'b', null), turn('fact', 'c')])).toBe(4);
  });

  it('tells the newest business time in it, whatever the order of recording', () => {
    const step = new Step(null);
    step.take(turn('fact', 'a', '2026-02-11T09:00:02+08:00'));
    step.take(turn('fact', 'b', '2026-02-11T09:00:01+08:00'));
    expect(step.upTo).toEqual(new Date('2026-02-11T09:00:02+08:00'));
    expect(new Step(null).upTo).toBeNull();
  });
});

describe('the moves of the clock', () => {
  const to = new Date('2026-01-05T09:00:00+08:00');

  it('are one move when every partition tells it, and two when one partition tells it twice', () => {
    const moves = new ClockMoves();
    expect([moves.told('a/0', to, 1_000), moves.told('a/1', to, 1_000), moves.told('b/0', to, 1_200)]).toEqual([true, false, false]);
    expect([moves.isNew('a/0', to, 2_000), moves.told('a/0', to, 2_000), moves.told('b/0', to, 2_100)]).toEqual([true, true, false]);
  });

  it('are two where a minute lies between, or the instants differ', () => {
    const moves = new ClockMoves();
    moves.told('a/0', to, 1_000);
    expect(moves.isNew('b/0', to, 61_001)).toBe(true);
    expect(moves.isNew('b/0', new Date(to.getTime() + 1), 1_000)).toBe(true);
    expect(moves.isNew('b/0', to, 61_000)).toBe(false);
  });

  it('make the times of a publisher that is still to be moved no times, for a minute', () => {
    const moves = new ClockMoves();
    expect(moves.isCurrent('b/0', 500)).toBe(true);
    moves.told('a/0', to, 1_000);
    expect([moves.isCurrent('a/0', 1_001), moves.isCurrent('b/0', 1_001), moves.isCurrent('b/0', 61_001)]).toEqual([true, false, true]);
    moves.told('b/0', to, 1_100);
    expect(moves.isCurrent('b/0', 1_101)).toBe(true);
  });
});
