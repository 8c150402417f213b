#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { bringUp } from './bring-up.mjs';
import { LocalError, oneLine } from './errors.mjs';
import { stopAll } from './processes.mjs';

const USAGE = `node tools/local/cli.mjs up [options]   PostgreSQL, Kafka and Redis until Ctrl-C
  --dir DIR      where they keep programs and data (.anxin)
  --bus BUS      kafka or postgres; else Kafka where it can be had
  --install      apt-get may install redis-server
  --no-fsync     faster, for tests alone: a power cut destroys the data
  --jars DIR     the broker's jars (DIR/kafka/jars)
  --json         one line of JSON on stdout, everything else on stderr
  --control      take orders from stdin: kill|restart postgres|kafka|redis, wipe redis, stop; stop at its end`;

const { values, positionals } = options();
if (positionals[0] !== 'up' || positionals.length > 1) {
  console.error(USAGE);
  process.exit(2);
}
await up();

function options() {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean' });
  try {
    return parseArgs({
      allowPositionals: true,
      options: { dir: text, bus: text, jars: text, install: flag, 'no-fsync': flag, json: flag, control: flag },
    });
  } catch (error) {
    console.error(`${oneLine(error)}\n${USAGE}`);
    return process.exit(2);
  }
}

async function up() {
  const say = (/** @type {string} */ line) => console.error(line);
  let stopping = false;
  /** @type {Promise<import('./bring-up.mjs').Up> | undefined} */
  let coming;
  let isUp = false;
  const end = async (/** @type {number} */ code) => {
    if (stopping) return;
    stopping = true;
    // What is still on its way up loses its children and fails; what came up all the same is stopped in order.
    if (!isUp) await stopAll();
    await (await coming?.catch(() => undefined))?.stop();
    await stopAll();
    process.exit(code);
  };
  process.on('SIGINT', () => void end(130)).on('SIGTERM', () => void end(143));
  try {
    const ci = process.env.CI === 'true';
    const bus = /** @type {'kafka' | 'postgres' | undefined} */ (values.bus);
    coming = bringUp({ dir: values.dir ?? '.anxin', bus, say, ci, install: values.install, fsync: !values['no-fsync'], jars: values.jars });
    const it = await coming;
    if (stopping) return;
    isUp = true;
    show(it);
    if (values.control) takeOrders(it, end);
    say(await it.ended);
    await end(1);
  } catch (error) {
    if (stopping) return;
    console.error(error instanceof LocalError ? error.message : `unexpected: ${oneLine(error)}`);
    await end(1);
  }
}

/** @param {import('./bring-up.mjs').Up} up */
function show({ env, parts, leftOut }) {
  if (values.json) return console.log(JSON.stringify({ env, parts, leftOut }));
  for (const { name, version, how } of parts) console.log(`# ${name} ${version}: ${how}`);
  for (const line of leftOut) console.log(`# ${line}`);
  for (const [name, value] of Object.entries(env)) console.log(`export ${name}='${value}'`);
}

/** @param {import('./bring-up.mjs').Up} up @param {(code: number) => Promise<void>} end */
function takeOrders({ running }, end) {
  const input = createInterface({ input: process.stdin });
  input.once('close', () => void end(0));
  input.on('line', async (line) => {
    const [order = '', name = ''] = line.trim().split(' ');
    if (order === 'stop') return await end(0);
    const part = /** @type {Record<string, any>} */ (running)[name];
    try {
      if (!['kill', 'restart', 'wipe'].includes(order) || !part?.[order]) throw new LocalError(`can't ${oneLine(line)}`);
      await part[order]();
      console.log(JSON.stringify({ done: line.trim(), pid: part.pid }));
    } catch (error) {
      console.log(JSON.stringify({ failed: line.trim(), why: oneLine(error) }));
    }
  });
}
