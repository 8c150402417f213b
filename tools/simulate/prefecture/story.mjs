import { truthOfUnit, truthOfCounties } from './truth.mjs';
import { payActs } from './acts/pay.mjs';
import { peopleActs } from './acts/people.mjs';
import { registerActs } from './acts/registers.mjs';
import { signedLetter } from '../filings.mjs';
import { COUNTIES } from '../places.mjs';
import { drawsFor } from '../random.mjs';
import { unitsOf } from './units.mjs';

/**
 * A city's year as jobs in the order of business time. Nothing of it is ever whole in memory: a first pass makes each unit once, notes at which instants it acts and hands its truth on; then each
 * instant's units are made again and their calls with them.
 *
 * @typedef {import('../calls.mjs').Call} Call
 * @typedef {import('./units.mjs').Unit} Unit
 * @typedef {import('./acts/people.mjs').Act} Act
 * @typedef {import('./acts/people.mjs').Rows} Rows
 *
 * @typedef {object} FileJob rows of many units as one file
 * @property {string} at
 * @property {'/employments' | '/contracts' | '/payrolls'} route
 * @property {string} as
 * @property {string} key
 * @property {() => Iterable<unknown>} rows
 * @property {number} count
 *
 * @typedef {object} CallsJob calls of one unit, one after the other
 * @property {string} at
 * @property {() => Iterable<Call>} calls
 *
 * @typedef {FileJob | CallsJob} Job
 * @typedef {import('./truth.mjs').Due} Due
 */

const FILE_ROWS = 20_000;
/** Units that are kept for the next instant. */
const KEPT = 200;
const SENDERS = { '/employments': 'demo-supervisor-371300', '/contracts': 'demo-supervisor-371300', '/payrolls': 'demo-bank' };

/** @param {Unit} unit @param {string} [only] an instant @returns {Act[]} in the order of time */
export const actsOf = (unit, only) =>
  [...registerActs(unit), ...peopleActs(unit), ...payActs(unit, only)]
    .filter((act) => act.at < unit.size.endsAt && (!only || act.at === only))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/**
 * @param {import('./size.mjs').Plan} plan
 * @param {{ truth: (due: Due) => void, played?: (recipe: string) => void, people?: (count: number) => void }} tell called while the first pass runs
 * @returns {{ jobs: Iterable<Job>, instants: readonly string[] }}
 */
export function storyOf(plan, tell) {
  const { count, unit } = unitsOf(plan);
  const kept = keeping(unit);
  /** @type {Map<string, { units: number[], rows: Map<string, number[]> }>} */
  const when = new Map();
  for (let nth = 0; nth < count; nth += 1) {
    const one = kept(nth);
    for (const due of truthOfUnit(one)) tell.truth(due);
    for (const { recipe } of one.plays) tell.played?.(recipe.name);
    tell.people?.(one.crews.reduce((sum, crew) => sum + crew.workers.length, 0));
    for (const act of actsOf(one)) note(when, act, nth);
  }
  const letters = countyLetters(plan, count);
  for (const due of truthOfCounties(plan, letters, count)) tell.truth(due);
  for (const one of letters)
    if (one.signedOn) note(when, { at: signedLetter(plan.seed, one).at, make: () => signedLetter(plan.seed, one) }, -1);
  const instants = [...when.keys()].sort();
  return { instants, jobs: jobsOf(plan, kept, when, instants, letters) };
}

/** @param {Map<string, { units: number[], rows: Map<string, number[]> }>} when @param {Act} act @param {number} nth */
function note(when, act, nth) {
  const here = when.get(act.at) ?? { units: [], rows: new Map() };
  when.set(act.at, here);
  if (!('route' in act)) {
    if (here.units.at(-1) !== nth) here.units.push(nth);
    return;
  }
  // Pairs of a unit and how many rows it has.
  const list = here.rows.get(act.route) ?? [];
  here.rows.set(act.route, list);
  if (list.at(-2) === nth) list[list.length - 1] = (list.at(-1) ?? 0) + act.count;
  else list.push(nth, act.count);
}

/** @param {import('./size.mjs').Plan} plan @param {(nth: number) => Unit} unit @param {Map<string, { units: number[], rows: Map<string, number[]> }>} when @param {readonly string[]} instants @param {readonly import('../letters.mjs').Letter[]} letters @returns {Generator<Job>} */
function* jobsOf(plan, unit, when, instants, letters) {
  for (const at of instants) {
    const here = when.get(at);
    if (!here) continue;
    for (const [route, list] of here.rows) yield* files(plan, unit, at, /** @type {Rows['route']} */ (route), list);
    for (const nth of here.units) {
      if (nth < 0)
        yield {
          at,
          calls: () =>
            letters
              .filter((one) => one.signedOn)
              .map((one) => signedLetter(plan.seed, one))
              .filter((call) => call.at === at),
        };
      else
        yield {
          at,
          *calls() {
            for (const act of actsOf(unit(nth), at)) if ('make' in act) yield act.make();
          },
        };
    }
    when.delete(at);
  }
}

/** @param {import('./size.mjs').Plan} plan @param {(nth: number) => Unit} unit @param {string} at @param {Rows['route']} route @param {readonly number[]} list @returns {Generator<FileJob>} */
function* files({ seed }, unit, at, route, list) {
  for (let from = 0, file = 0; from < list.length; file += 1) {
    let [to, count] = [from, 0];
    for (; to < list.length && (count === 0 || count + (list[to + 1] ?? 0) <= FILE_ROWS); to += 2) count += list[to + 1] ?? 0;
    const units = list.slice(from, to).filter((_, each) => each % 2 === 0);
    yield {
      at,
      route,
      as: SENDERS[route],
      key: `${seed}${route}/${at}/${file}`.replace('+08:00', ''),
      count,
      *rows() {
        for (const nth of units) for (const act of actsOf(unit(nth), at)) if ('route' in act && act.route === route) yield* act.rows();
      },
    };
    from = to;
  }
}

/** @param {(nth: number) => Unit} unit */
function keeping(unit) {
  /** @type {Map<number, Unit>} */
  const kept = new Map();
  return (/** @type {number} */ nth) => {
    const known = kept.get(nth);
    if (known) return known;
    const made = unit(nth);
    kept.set(nth, made);
    if (kept.size > KEPT) kept.delete(/** @type {number} */ (kept.keys().next().value));
    return made;
  };
}

/** Letters of the counties' governments: one never signs, one late. @param {import('./size.mjs').Plan} plan @param {number} units @returns {import('../letters.mjs').Letter[]} */
function countyLetters({ seed }, units) {
  const counties = drawsFor(seed, 'county-letters').shuffled(COUNTIES.slice(0, Math.min(units, COUNTIES.length)));
  return counties.map((county, nth) => {
    if (nth === 0) return { county };
    return nth === 1 ? { county, signedOn: '2026-04-07', toldOn: '2026-04-07' } : { county, signedOn: '2026-02-02', toldOn: '2026-03-02' };
  });
}
