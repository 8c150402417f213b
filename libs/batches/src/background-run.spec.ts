import { BackgroundRun } from './background-run';

/** A pass that ends when it is told to. */
const held = () => {
  const ends: (() => void)[] = [];
  const run = new BackgroundRun('tests', () => new Promise((resolve) => ends.push(resolve)));
  return { run, ends };
};

it('runs once at a time; whoever asks while it runs is served by one more pass', async () => {
  const { run, ends } = held();
  const all = [run.run(), run.run(), run.run()];
  expect(new Set(all).size).toBe(1);
  await Promise.resolve();
  const late = run.run();
  expect(ends).toHaveLength(1);
  ends[0]!();
  await new Promise(setImmediate);
  expect(ends).toHaveLength(2);
  ends[1]!();
  await Promise.all([...all, late]);
  expect(ends).toHaveLength(2);
  void run.run();
  expect(ends).toHaveLength(3);
});

it('begins nothing more once it is stopped, and stop waits for what is under way', async () => {
  const { run, ends } = held();
  const going = run.run();
  void run.run();
  let stopped = false;
  const stopping = run.stop().then(() => (stopped = true));
  await new Promise(setImmediate);
  expect([stopped, run.goesOn]).toEqual([false, false]);
  ends[0]!();
  await Promise.all([going, stopping, run.run()]);
  expect(ends).toHaveLength(1);
});

it('throws what a pass threw to whoever waits, and can be asked again', async () => {
  let fails = true;
  const run = new BackgroundRun('tests', async () => {
    if (fails) throw new Error('lost');
  });
  await expect(run.run()).rejects.toThrow('lost');
  fails = false;
  await expect(run.run()).resolves.toBeUndefined();
});

it('works in lanes until nothing is left; the first error ends all, each after its own piece', async () => {
  const run = new BackgroundRun('tests', async () => undefined);
  let [left, under, most] = [20, 0, 0];
  const piece = async () => {
    if (left === 0) return false;
    left -= 1;
    most = Math.max(most, ++under);
    await new Promise(setImmediate);
    under -= 1;
    return true;
  };
  await run.inLanes(3, piece);
  expect([left, most]).toEqual([0, 3]);
  left = 20;
  await expect(
    run.inLanes(2, async () => {
      if (left === 15) throw new Error('broken');
      return piece();
    }),
  ).rejects.toThrow('broken');
  expect([left, under]).toEqual([15, 0]);
});
