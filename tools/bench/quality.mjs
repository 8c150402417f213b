import path from 'node:path';
import { freePort } from '../local/ports.mjs';
import { migrate, startStack } from '../local/stack.mjs';
import { measureCity, slowest } from '../simulate/prefecture/measure.mjs';
import { ownDatabase } from '../test/fresh.mjs';

/** Faults that are told of one rule. */
const TOLD = 5;
const DATABASE = 'anxin_bench_quality';

/**
 * Detection quality: a city of each seed into an anxin of its own, and precision and recall of each rule against the truth that the generator worked out by itself. Where the law gives
 * the number both must be 1.
 * @param {import('./bench.mjs').Place} place
 * @returns {Promise<import('./statistics.mjs').Row[]>}
 */
export async function quality(place) {
  const { workers, seeds, months } = place.city;
  place.say(`quality: ${workers} workers, ${months} months, seeds ${seeds.join(', ')}`);
  /** @type {import('./statistics.mjs').Row[]} */
  const rows = [];
  for (const seed of seeds) rows.push(...(await ofSeed(place, { workers, seed, months })));
  return rows;
}

/** @param {import('./bench.mjs').Place} place @param {{ workers: number, seed: string, months: number }} city */
async function ofSeed({ root, dir, say, owner, json, env: given }, city) {
  const { KAFKA_BROKERS: _, ...rest } = given;
  const env = {
    ...rest,
    EVENT_BUS: 'postgres',
    DATABASE_URL: await ownDatabase(root, String(given.DATABASE_URL), DATABASE),
    ANXIN_LIMIT_CLIENT_PER_MINUTE: '0',
  };
  await migrate({ root, env });
  const stack = await startStack({ root, env, split: false, port: await freePort(), output: path.join(dir, 'services.log') });
  try {
    const { qualities, figures, people, generated } = await measureCity({ url: stack.url, say, ...city });
    say(
      `  ${people} people in ${figures.seconds.toFixed(0)} s, of which the clock ${figures.clockSeconds.toFixed(0)} s for ${figures.clockSteps} instants; the truth took ${generated.toFixed(1)} s before`,
    );
    for (const line of slowest(figures)) say(`    ${line}`);
    for (const { rule, faults } of qualities) {
      for (const fault of faults.slice(0, TOLD)) say(`  ✗ ${rule}: ${fault}`);
      if (faults.length > TOLD) say(`    … and ${faults.length - TOLD} more of ${rule}`);
    }
    if (!json) process.stdout.write(tableOf(city, people, qualities));
    return qualities.map((one) => rowOf(one, city));
  } finally {
    await stack.stop();
    await owner.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
  }
}

/** @param {number | null} share */
const three = (share) => (share === null ? '–' : share.toFixed(3));

/** @param {{ seed: string, months: number }} city @param {number} people @param {readonly import('../simulate/prefecture/tally.mjs').Quality[]} qualities */
const tableOf = ({ seed, months }, people, qualities) =>
  [
    '',
    `seed ${seed}: ${people} people, ${months} months`,
    '',
    '| rule | precision | recall | expected | found | right | exact | withdrawn |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...qualities.map(({ rule, inCatalogue, precision, recall, expected, found, right, exact, withdrawn }) =>
      inCatalogue
        ? `| ${rule} | ${three(precision)} | ${three(recall)} | ${expected} | ${found} | ${right} | ${exact} | ${withdrawn} |`
        : `| ${rule} | not in the catalogue | | ${expected} | | | | |`,
    ),
    '',
  ].join('\n');

/** @param {import('../simulate/prefecture/tally.mjs').Quality} quality @param {{ workers: number, seed: string }} city @returns {import('./statistics.mjs').Row} */
function rowOf({ rule, inCatalogue, precision, recall, expected, found, right, exact, withdrawn, faults }, { workers, seed }) {
  const held = (precision ?? 1) === 1 && (recall ?? 1) === 1;
  return {
    id: 'quality',
    metric: `${rule}, ${workers} workers, seed ${seed}`,
    value: inCatalogue ? (precision ?? 1) : 0,
    unit: inCatalogue ? 'precision' : 'not in the catalogue',
    peer: 'recall',
    peerValue: inCatalogue ? recall : null,
    ratio: null,
    floor: 1,
    met: !inCatalogue ? 'told' : held ? 'goal' : 'missed',
    note: `expected ${expected}, found ${found}, right ${right}, exact ${exact}, withdrawn ${withdrawn}${faults[0] ? `; ${faults[0]}` : ''}`,
  };
}
