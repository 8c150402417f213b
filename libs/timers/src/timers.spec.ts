import { eventually, holds } from '../../testing/src/eventually';
import { DueSources, type DueSource } from './due-sources';
import { InProcessTimers } from './in-process-timers';

describe('timers in the process', () => {
  let timers: InProcessTimers;
  beforeEach(() => (timers = new InProcessTimers()));
  afterEach(() => timers.beforeApplicationShutdown());

  it('wake again and again, also after a failure', async () => {
    let woken = 0;
    timers.every('sweep', 5, async () => {
      woken++;
      throw new Error('not this time');
    });
    await eventually('three wake-ups', () => woken >= 3);
  });

  it('never run one work twice at once, and run it once more for those that asked meanwhile', async () => {
    let at = 0;
    let most = 0;
    let runs = 0;
    let release!: () => void;
    timers.every('sweep', 60_000, async () => {
      most = Math.max(most, ++at);
      if (runs++ === 0) await new Promise<void>((resolve) => (release = resolve));
      at--;
    });
    const first = timers.wakeAll();
    await eventually('the first run', () => release !== undefined);
    const others = [timers.wakeAll(), timers.wakeAll()];
    release();
    await Promise.all([first, ...others]);
    expect([most, runs]).toEqual([1, 2]);
  });

  it('that go by wall time are not woken when the business clock was moved', async () => {
    const woken: string[] = [];
    timers.every('sweep', 60_000, async () => void woken.push('sweep'));
    timers.every('purge', 60_000, async () => void woken.push('purge'), 'wall');
    await timers.wakeAll();
    expect(woken).toEqual(['sweep']);
  });

  it('refuse a name that is taken', () => {
    timers.every('sweep', 1_000, async () => undefined);
    expect(() => timers.every('sweep', 1_000, async () => undefined)).toThrow('sweep');
  });

  it('let what runs end at shutdown and start nothing after it', async () => {
    let ended = false;
    let runs = 0;
    timers.every('sweep', 5, async () => {
      runs++;
      await new Promise((resolve) => setTimeout(resolve, 50));
      ended = true;
    });
    await eventually('a run', () => runs === 1);
    await timers.beforeApplicationShutdown();
    expect(ended).toBe(true);
    await timers.wakeAll();
    await holds('nothing runs', () => runs === 1, { within: 60 });
  });
});

describe('due sources', () => {
  const source = (next: string | null, due: number, fire: () => Promise<void> = async () => undefined): DueSource => ({
    nextDue: async () => (next ? new Date(next) : null),
    countDue: async () => due,
    fire,
  });

  it('tell the earliest instant and the sum of what is due', async () => {
    const sources = new DueSources();
    expect([await sources.nextDue(new Date()), await sources.countDue()]).toEqual([null, 0]);
    sources.add('alerts', source('2026-03-02T00:00:00Z', 2));
    sources.add('cases', source('2026-03-01T00:00:00Z', 3));
    sources.add('letters', source(null, 0));
    expect(await sources.nextDue(new Date('2026-04-01T00:00:00Z'))).toEqual(new Date('2026-03-01T00:00:00Z'));
    expect(await sources.countDue()).toBe(5);
    expect(() => sources.add('cases', source(null, 0))).toThrow('cases');
  });

  it('fire all of them even if one fails', async () => {
    const sources = new DueSources();
    const fired: string[] = [];
    sources.add(
      'broken',
      source(null, 1, async () => Promise.reject(new Error('no'))),
    );
    sources.add(
      'whole',
      source(null, 1, async () => void fired.push('whole')),
    );
    sources.fireSoon();
    await eventually('the whole one has fired', () => fired.length === 1);
  });
});
