import { interleaved, rates, wall } from './measure.mjs';
import { bareDeadlines, lateness, ownDeadlines, swept } from './p7-deadlines.mjs';
import { bossJobs, bullmqJobs } from './p7-queues.mjs';
import { rangeOf, ratioOf, verdict } from './statistics.mjs';

const MOST_BYTES = 150;
const MOST_LATE = 1_000;

/**
 * P7: deadlines that are all over at one instant. The rules' table `due`, armed and swept as the service does it but for the judging, against a bare table swept by one statement a batch,
 * and against the delayed jobs of BullMQ and pg-boss; what each deadline costs; and how late one is judged with the service running.
 * @param {import('./bench.mjs').Place} place @returns {Promise<import('./statistics.mjs').Row[]>}
 */
export async function absence(place) {
  const { say, pids, repetitions, quick, env } = place;
  const count = quick ? 50_000 : 1_000_000;
  // A queue takes its time for each job, however many there are.
  const jobs = quick ? 5_000 : 50_000;
  const [own, bare] = [await ownDeadlines(place), await bareDeadlines(place)];
  const queues = { ...(env.REDIS_URL && { BullMQ: await bullmqJobs(place) }), 'pg-boss': await bossJobs(place) };
  /** @type {Record<string, { armed: number[], bytes: number }>} */
  const told = {};
  const tell =
    (/** @type {string} */ name) =>
    (/** @type {{ armed: number, bytes: number }} */ { armed, bytes }) => {
      told[name] = { armed: [...(told[name]?.armed ?? []), armed], bytes };
    };
  try {
    say(`P7: ${count} deadlines; ${jobs} jobs of the queues${env.REDIS_URL ? '' : '; no Redis here, so BullMQ is left out'}`);
    const works = {
      own: swept(own, count, tell('own')),
      bare: swept(bare, count, tell('bare')),
      ...Object.fromEntries(Object.entries(queues).map(([name, queue]) => [name, ran(queue, jobs, tell(name))])),
    };
    const runs = await interleaved(works, { repetitions, pids: pids(), say });
    const armed = (/** @type {string} */ name) => Math.round(rangeOf(told[name].armed).median);
    const row = (/** @type {string} */ name, /** @type {string} */ peer, /** @type {number} */ floor, /** @type {string} */ note) => {
      const ratios = ratioOf(rates(runs.own), rates(runs[name]));
      return {
        id: 'P7',
        metric: `sweep of ${count} deadlines that are over`,
        value: rangeOf(rates(runs.own)).median,
        unit: 'deadlines/s',
        peer,
        peerValue: rangeOf(rates(runs[name])).median,
        ratio: ratios.median,
        ratios,
        floor,
        met: verdict(ratios.median, { floor }),
        note: `armed ${armed('own')}/s here, ${armed(name)}/s there, at ${told[name].bytes.toFixed(0)} B each${note}`,
      };
    };
    const late = await lateness(place, { standing: count, rate: quick ? 20 : 50, seconds: quick ? 5 : 20 });
    return [
      row('bare', 'bare SQL sweep, batches of the same size', 0.5, ''),
      ...Object.keys(queues).map((name) => row(name, `${name}, delayed jobs`, 5, `; sample of ${jobs} jobs`)),
      ...(env.REDIS_URL ? [] : [unmeasured(count)]),
      least(
        `table and indexes, ${count} armed`,
        told.own.bytes,
        'B each',
        MOST_BYTES,
        `the bare table with two indexes ${told.bare.bytes.toFixed(0)} B`,
      ),
      least(
        `lateness, instant → judged, service running, ${count} more armed`,
        late.p99,
        'ms p99',
        MOST_LATE,
        `p50 ${late.p50.toFixed(0)} ms of ${late.count} deadlines`,
      ),
    ];
  } finally {
    await own.clear();
    for (const one of [own, bare, ...Object.values(queues)]) await one.close();
  }
}

/** Arms jobs, lets all of them fall due, and times how they are run. @param {import('./p7-queues.mjs').Jobs} queue @param {number} count @param {(what: { armed: number, bytes: number }) => void} tell */
const ran = (queue, count, tell) => async () => {
  await queue.clear();
  const armed = await wall(() => queue.arm(count));
  tell({ armed: count / armed, bytes: (await queue.bytes()) / count });
  await queue.fallDue();
  const seconds = await wall(() => queue.sweep(count));
  return { seconds, units: count };
};

const none = { id: 'P7', peer: undefined, peerValue: null, ratio: null };

/** @param {string} metric @param {number} value @param {string} unit @param {number} floor @param {string} note @returns {import('./statistics.mjs').Row} */
const least = (metric, value, unit, floor, note) => ({
  ...none,
  metric,
  value,
  unit,
  floor,
  met: verdict(value, { floor, less: true }),
  note,
});

/** @param {number} count @returns {import('./statistics.mjs').Row} */
const unmeasured = (count) => ({
  ...none,
  metric: `sweep of ${count} deadlines that are over`,
  value: null,
  unit: 'deadlines/s',
  peer: 'BullMQ, delayed jobs',
  floor: 5,
  met: 'told',
  note: 'not compared: this machine has no Redis (redis-server on the PATH)',
});
