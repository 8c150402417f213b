import { linesOf, OVER, REGION, wageMonths } from './p6-facts.mjs';
import { byClosures, byJsonRules, byZen } from './p6-peers.mjs';
import { exactly, interleaved, rates, wall } from './measure.mjs';
import { partsOf } from './parts.mjs';
import { rangeOf, ratioOf, verdict } from './statistics.mjs';

/** Months judged at a time, as the service does: what a batch was judged by is dropped after it. */
const BATCH = 500;
const MOMENT = { over: OVER, known: OVER, at: new Date('2026-02-11T00:00:00Z'), region: REGION };

/**
 * P6: wage-arrears and below-minimum-wage on months in memory, with evidence and all that an alert says, against the same two decisions for json-rules-engine, zen-engine and
 * closures written by hand, which give each alert's people and sum and no more. Each run has facts of its own; every alert, its people and its sum are compared.
 * @param {import('./bench.mjs').Place} place @returns {Promise<import('./statistics.mjs').Row[]>}
 */
export async function evaluation(place) {
  const { root, say, pids, repetitions, quick, require } = place;
  const months = quick ? 1_000 : 10_000;
  // Engines judge some ten thousand lines a second: a twentieth of the months is enough for them.
  const few = months / 20;
  const { lib } = partsOf(root);
  const tools = { calendar: lib('calendar'), policies: lib('policy').shippedPolicies() };
  const judges = {
    own: ownJudge(root, tools.policies),
    closures: byClosures(tools),
    'json-rules-engine': byJsonRules(require('json-rules-engine'), tools),
    'zen-engine': byZen(require('@gorules/zen-engine'), tools, { looped: false }),
    'zen-engine, looped': byZen(require('@gorules/zen-engine'), tools, { looped: true }),
  };
  const expected = new Map();
  for (const count of [months, few]) expected.set(count, (await judged(judges.own, count)).alerts.map(textOf).join('\n'));
  if (!expected.get(few)) throw new Error('no alert in the sample: the figure would be about nothing');
  const work = (/** @type {keyof typeof judges} */ name, /** @type {number} */ count) => async () => {
    const { alerts, seconds } = await judged(judges[name], count);
    exactly(`alerts of ${name}`, alerts.map(textOf).join('\n'), expected.get(count));
    if (name === 'own') evidenced(alerts);
    return { seconds, units: linesOf(count) };
  };
  say(
    `P6: ${linesOf(months)} lines of ${months} months, ${expected.get(months).split('\n').length} alerts; the two engines ${linesOf(few)} lines`,
  );
  const engines = { 'json-rules-engine': 50, 'zen-engine': 20, 'zen-engine, looped': 20 };
  const works = Object.fromEntries(
    Object.keys(judges).map((name) => [name, work(/** @type {keyof typeof judges} */ (name), name in engines ? few : months)]),
  );
  const runs = await interleaved(works, { repetitions, pids: pids(), say });
  const version = (/** @type {string} */ name) => require(`${name}/package.json`).version;
  const peers = {
    'json-rules-engine': `json-rules-engine ${version('json-rules-engine')}, a run a line`,
    'zen-engine': `zen-engine ${version('@gorules/zen-engine')}, a call a line`,
    'zen-engine, looped': 'zen-engine, a call a month that loops over its lines',
    closures: 'closures by hand, no evidence',
  };
  return Object.entries({ ...engines, closures: 0.25 }).map(([name, floor]) => {
    const ratios = ratioOf(rates(runs.own), rates(runs[name]));
    return {
      id: 'P6',
      metric: 'two rules with evidence, facts in memory, 20 lines a month',
      value: rangeOf(rates(runs.own)).median,
      unit: 'lines/s',
      peer: peers[/** @type {keyof typeof peers} */ (name)],
      peerValue: rangeOf(rates(runs[name])).median,
      ratio: ratios.median,
      ratios,
      floor,
      met: verdict(ratios.median, { floor }),
      note: `the same alerts, people and sums${name in engines ? `; sample of ${linesOf(few)} lines` : ''}`,
    };
  });
}

/** Batch by batch; only the judging is timed. @param {(months: import('./p6-facts.mjs').WageMonth[]) => Alert[] | Promise<Alert[]>} judge @param {number} count */
async function judged(judge, count) {
  /** @type {Alert[]} */
  const alerts = [];
  let seconds = 0;
  for (let at = 0; at < count; at += BATCH) {
    const batch = wageMonths(Math.min(BATCH, count - at), at);
    seconds += await wall(async () => void alerts.push(...(await judge(batch))));
  }
  return { alerts, seconds };
}

/** @typedef {{ rule: string, employer: string, workers: number, amount: bigint, evidence?: readonly any[] }} Alert */

/** @param {Alert} alert */
const textOf = ({ rule, employer, workers, amount }) => `${employer} ${rule} ${workers} ${amount}`;

/** The product's own rules, each with a reading of the policies that notes what was used, as an alert shows it. @param {string} root @param {any} policies */
function ownJudge(root, policies) {
  const { app } = partsOf(root);
  const rules = [app('rules', 'catalogue/wages/wage-arrears.rule').rule, app('rules', 'catalogue/wages/below-minimum-wage.rule').rule];
  return (/** @type {import('./p6-facts.mjs').WageMonth[]} */ months) => {
    /** @type {Alert[]} */
    const alerts = [];
    for (const { wages, month } of months)
      for (const [rule, facts] of [
        [rules[0], wages],
        [rules[1], month],
      ]) {
        const found = rule.decide(facts, { ...MOMENT, policy: policies.reading() });
        if (!found.broken) continue;
        const { workers, amount, evidence } = found;
        alerts.push({ rule: rule.id, employer: facts.subject.employer, workers, amount, evidence });
      }
    return alerts;
  };
}

/** Each person of each alert with the events it rests on. @param {readonly Alert[]} alerts */
function evidenced(alerts) {
  for (const { workers, evidence = [] } of alerts) {
    exactly('pieces of evidence', evidence.length, workers);
    exactly('evidence without an event', evidence.filter((one) => !one.workerId || one.events.length === 0).length, 0);
  }
}
