import { monthAfter, plus, plusWorkdays } from '../days.mjs';
import { drawsFor } from '../random.mjs';

/**
 * Who complains: groups of ten and of nine, three people within thirty days and two who call twice, a card that is held. What the office does with it stays few: a complaint that is
 * rejected as unfounded counts for nothing.
 *
 * @typedef {import('../complaints.mjs').Complaint} Complaint
 * @typedef {{ name: string, of: readonly string[], near?: boolean, fewest: number, calls: (first: string) => readonly Call[] }} Outcry `fewest` people that there must be
 * @typedef {{ who: number, on: string, category?: string, workers?: number, unfoundedOn?: string }} Call
 */

const INCIDENT = ['collective-incident'];
const REPEATED = ['repeated-complaints'];

/** So many people, each once, on one day. @param {number} count @param {string} on @param {number} [from] @returns {Call[]} */
const callers = (count, on, from = 0) => Array.from({ length: count }, (_, nth) => ({ who: from + nth, on }));

/** Complaints of shops. @type {readonly Outcry[]} */
export const COMPLAINTS = [
  { name: 'ten-callers', of: INCIDENT, fewest: 10, calls: (first) => callers(10, first) },
  { name: 'ten-in-seven-days', of: INCIDENT, fewest: 10, calls: (first) => [...callers(5, first), ...callers(5, plus(first, 6), 5)] },
  {
    name: 'ten-in-eight-days',
    of: INCIDENT,
    near: true,
    fewest: 10,
    calls: (first) => [...callers(5, first), ...callers(5, plus(first, 7), 5)],
  },
  {
    name: 'nine-and-one-of-them-twice',
    of: INCIDENT,
    near: true,
    fewest: 9,
    calls: (first) => [...callers(9, first), ...callers(1, plus(first, 1))],
  },
  { name: 'one-for-ten', of: INCIDENT, fewest: 1, calls: (first) => [{ who: 0, on: first, workers: 10 }] },
  { name: 'one-for-nine', of: INCIDENT, near: true, fewest: 1, calls: (first) => [{ who: 0, on: first, workers: 9 }] },
  {
    name: 'unfounded-ten',
    of: [...INCIDENT, ...REPEATED],
    near: true,
    fewest: 1,
    calls: (first) => [{ who: 0, on: first, workers: 12, unfoundedOn: plusWorkdays(first, 2) }],
  },
  {
    name: 'three-in-thirty-days',
    of: REPEATED,
    fewest: 3,
    calls: (first) => [0, 1, 2].map((who) => ({ who, on: plus(first, who === 2 ? 29 : who) })),
  },
  {
    name: 'three-in-thirty-one-days',
    of: REPEATED,
    near: true,
    fewest: 3,
    calls: (first) => [0, 1, 2].map((who) => ({ who, on: plus(first, who === 2 ? 30 : who) })),
  },
  {
    name: 'two-people-three-calls',
    of: REPEATED,
    near: true,
    fewest: 2,
    calls: (first) => [0, 1, 0].map((who, nth) => ({ who, on: plus(first, nth * 2) })),
  },
  { name: 'card-held', of: ['wage-card-held'], fewest: 1, calls: (first) => [{ who: 0, on: first, category: 'wage-card-held' }] },
  {
    name: 'asks-about-insurance',
    of: ['wage-card-held', ...INCIDENT],
    near: true,
    fewest: 1,
    calls: (first) => [{ who: 0, on: first, category: 'social-insurance' }],
  },
];

/** @type {readonly Outcry[]} */
export const SITE_COMPLAINTS = [
  { name: 'site-ten-callers', of: INCIDENT, fewest: 10, calls: (first) => callers(10, first) },
  { name: 'site-nine-callers', of: INCIDENT, near: true, fewest: 9, calls: (first) => callers(9, first) },
];

/** @param {import('./units.mjs').Unit} unit @param {Outcry | undefined} outcry */
export function complain(unit, outcry) {
  const crew = unit.crews.find((one) => one.site) ?? unit.crews[0];
  if (!outcry || !crew || crew.workers.length < outcry.fewest) return;
  const draws = drawsFor(unit.seed, 'outcry', crew.key);
  const month = unit.size.months[unit.size.months.length - 6 + draws.within(2, 4)] ?? '';
  const first = plusWorkdays(`${monthAfter(month)}-02`, draws.within(1, 6));
  const people = draws.shuffled(crew.workers);
  unit.complaints = outcry.calls(first).flatMap((call, nth) => {
    const worker = people[call.who];
    if (!worker) return [];
    /** @type {Complaint} */
    const complaint = {
      key: `${crew.key}/c${nth + 1}`,
      crew,
      worker,
      on: call.on,
      channel: nth % 3 === 2 ? '12333' : '12345',
      category: call.category ?? 'wage-arrears',
      narrative: call.category === 'wage-card-held' ? '工资卡被单位收走了' : `${month.slice(5)}月份工资有问题，请查一查`,
      ...(call.workers && { workers: call.workers }),
      month,
      ...(call.unfoundedOn && { steps: [{ kind: /** @type {const} */ ('unfounded'), on: call.unfoundedOn }] }),
    };
    return [complaint];
  });
}
