#!/usr/bin/env node
// node tools/simulate/generate.mjs [--workers N] [--seed S] [--months M] (--out DIR | --url URL): a prefecture city's year as files, or into a running anxin in demo mode that is empty. See README.md.
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { oneLine } from '../local/errors.mjs';
import { drive } from './prefecture/drive.mjs';
import { slowest } from './prefecture/measure.mjs';
import { planOf } from './prefecture/size.mjs';
import { storyOf } from './prefecture/story.mjs';
import { callerOf } from './post.mjs';

const text = /** @type {const} */ ({ type: 'string' });

try {
  const { values } = parseArgs({ options: { workers: text, seed: text, months: text, out: text, url: text } });
  const { workers = '2000', seed, months = '12', out, url } = values;
  if (!out && !url) throw new Error('say where to: --out DIR for files, --url URL for a running anxin in demo mode');
  const plan = planOf({ workers: Number(workers), seed, months: Number(months) });
  if (out) mkdirSync(out, { recursive: true });
  const truth = out ? fileOf(path.join(out, 'truth.ndjson')) : undefined;
  /** @type {Map<string, number>} */
  const played = new Map();
  let [people, due] = [0, 0];
  const story = storyOf(plan, {
    truth: (one) => void ((due += 1), truth?.put(one)),
    played: (recipe) => void played.set(recipe, (played.get(recipe) ?? 0) + 1),
    people: (count) => (people += count),
  });
  await truth?.end();
  console.log(
    `${people} people, ${plan.shops} firms and ${plan.sites} sites with four each, ${plan.size.months.join(' ')}; ${due} alerts expected, ${played.size} recipes played`,
  );
  if (out) await write(path.join(out, 'calls.ndjson'), story.jobs);
  if (url) await loadInto(url, story.jobs, plan.size.endsAt);
} catch (error) {
  console.error(oneLine(error));
  process.exitCode = 1;
}

/** A line a call; a file's rows follow the line that names it. @param {string} file @param {Iterable<import('./prefecture/story.mjs').Job>} jobs */
async function write(file, jobs) {
  const calls = fileOf(file);
  for (const job of jobs) {
    if (!('rows' in job)) {
      for (const call of job.calls()) await calls.putAll(call);
      continue;
    }
    await calls.putAll({ at: job.at, as: job.as, method: 'POST', path: `${job.route}/batches`, key: job.key, count: job.count });
    for (const row of job.rows()) await calls.putAll(row);
  }
  await calls.end();
}

/** @param {string} url @param {Iterable<import('./prefecture/story.mjs').Job>} jobs @param {string} endsAt */
async function loadInto(url, jobs, endsAt) {
  const caller = callerOf({ url });
  try {
    const figures = await drive({
      jobs,
      caller,
      endsAt,
      tell: ({ at, calls, rows, seconds }) => console.log(`  ${at.slice(0, 16)}  ${calls} calls, ${rows} rows, ${seconds.toFixed(0)} s`),
    });
    console.log(
      `${figures.seconds.toFixed(0)} s, of which the clock ${figures.clockSeconds.toFixed(0)} s for ${figures.clockSteps} instants`,
    );
    for (const line of slowest(figures, 12)) console.log(`  ${line}`);
  } finally {
    caller.close();
  }
}

/** @param {string} file */
function fileOf(file) {
  const stream = createWriteStream(file);
  return {
    /** @param {unknown} one */
    put: (one) => stream.write(`${JSON.stringify(one)}\n`),
    /** @param {unknown} one waits where the disk is slower */
    async putAll(one) {
      if (!stream.write(`${JSON.stringify(one)}\n`)) await once(stream, 'drain');
    },
    end: () => new Promise((resolve, reject) => stream.on('error', reject).end(resolve)),
  };
}
