import { at, firstOf, isWorkday, OFFICE_HOUR, paydayOf, plus, plusWorkdays, workdaysOf, workdayTo } from './days.mjs';
import { drawsFor } from './random.mjs';

/**
 * What goes wrong in the city's wages, and what only looks as if: recipes that change facts. What follows by law is worked out from the facts, in `truth/`.
 *
 * @typedef {import('./employers.mjs').Crew} Crew
 * @typedef {import('./population.mjs').Worker} Worker
 *
 * @typedef {{ kind: 'withheld', who: ReadonlySet<string>, share: number, paidOn?: string }} Withheld of those named only a share (0 to 1) comes in time; the rest on `paidOn`, or never
 * @typedef {{ kind: 'silence' }} Silence neither a payroll nor a receipt
 * @typedef {{ kind: 'told', at: string }} Told paid in time, but the bank's file comes later
 * @typedef {{ kind: 'returned', who: ReadonlySet<string>, at: string, again?: { on: string, at: string } }} Returned the bank sends it back, and it is paid again, or not
 * @typedef {{ kind: 'deferred', signedOn: string, until: string }} Deferred put off as agreed with the union
 * @typedef {{ kind: 'cash', unsigned?: boolean }} Cash in cash, and everybody signs, or nobody
 * @typedef {Withheld | Silence | Told | Returned | Deferred | Cash} Pay
 *
 * @typedef {object} LineChange a payroll line that is another than usual; money in fen
 * @property {number} [gross]
 * @property {number} [overtimePay] part of gross
 * @property {{ workday?: string, restday?: string, holiday?: string }} [overtimeHours]
 * @property {number} [allowances] part of gross
 * @property {readonly { kind: string, amount: number }[]} [deductions] beside social insurance
 * @property {readonly { kind: string, days: string }[]} [absences]
 * @property {string} [normalHours]
 * @property {{ for: string, gross: number }} [back] a line beside: pay for an earlier month
 *
 * @typedef {{ crew: Crew, months: readonly string[], draws: import('./random.mjs').Draws }} Kitchen
 * @typedef {{ role: string, of: 'shop' | 'site', times: number, payday?: number, cook: (kitchen: Kitchen, nth: number) => void }} Recipe
 */

/** @param {Crew} crew */
const all = ({ workers }) => new Set(workers.map((worker) => worker.key));
/** Some who work all through the story. @param {Kitchen} kitchen @param {number} count */
const labourers = ({ crew, draws, months }, count) =>
  draws
    .shuffled(crew.workers.filter((one) => one.relation === 'labour' && !one.endsOn && one.startsOn < firstOf(months[0] ?? '')))
    .slice(0, count);
/** @param {Kitchen} kitchen @param {number} count */
const some = (kitchen, count) => new Set(labourers(kitchen, count).map((one) => one.key));
/** @param {Kitchen} kitchen @param {number} nth of the story, from 0 @returns {string} */
const month = ({ months }, nth) => months[Math.min(nth, months.length - 1)] ?? '';
/** @param {Kitchen} kitchen @param {number} nth */
const payday = (kitchen, nth) => paydayOf(month(kitchen, nth), kitchen.crew.payday);
/** @param {Kitchen} kitchen @param {number} nth @param {Omit<Withheld, 'kind'>} what */
const withhold = (kitchen, nth, what) => void kitchen.crew.pay.set(month(kitchen, nth), { kind: 'withheld', ...what });
/** @param {Kitchen} kitchen @param {number} nth @param {Worker} worker @param {LineChange} what */
const change = (kitchen, nth, worker, what) => void kitchen.crew.lines.set(`${month(kitchen, nth)}/${worker.key}`, what);

/** Wages that are not paid as they should be. @type {readonly Recipe[]} */
const ARREARS = [
  {
    role: 'long-unpaid',
    of: 'shop',
    times: 1,
    payday: 10,
    cook: (k) => [2, 3, 4, 5].forEach((nth) => withhold(k, nth, { who: all(k.crew), share: 0 })),
  },
  { role: 'vanished', of: 'shop', times: 1, cook: (k) => [4, 5].forEach((nth) => k.crew.pay.set(month(k, nth), { kind: 'silence' })) },
  { role: 'partial-open', of: 'shop', times: 1, cook: (k) => withhold(k, 4, { who: all(k.crew), share: 0.7 }) },
  {
    role: 'lost-transfer',
    of: 'shop',
    times: 1,
    cook: (k) => k.crew.pay.set(month(k, 3), { kind: 'returned', who: some(k, 1), at: at(plusWorkdays(payday(k, 3), 1), OFFICE_HOUR) }),
  },
  {
    role: 'paid-late',
    of: 'shop',
    times: 3,
    cook: (k, nth) => withhold(k, nth * 2, { who: all(k.crew), share: 0, paidOn: plusWorkdays(payday(k, nth * 2), 3 + nth * 2) }),
  },
  {
    role: 'some-late',
    of: 'shop',
    times: 1,
    cook: (k, nth) => withhold(k, 1 + nth * 2, { who: some(k, 3), share: 0, paidOn: plusWorkdays(payday(k, 1 + nth * 2), 6) }),
  },
  { role: 'few-unpaid', of: 'shop', times: 1, payday: 15, cook: (k) => withhold(k, 5, { who: some(k, 2), share: 0 }) },
  { role: 'site-one', of: 'site', times: 1, payday: 25, cook: (k) => withhold(k, 5, { who: some(k, 1), share: 0 }) },
  {
    role: 'site-unpaid',
    of: 'site',
    times: 1,
    payday: 15,
    cook: (k) => [4, 5].forEach((nth) => withhold(k, nth, { who: all(k.crew), share: 0 })),
  },
  {
    role: 'site-settled',
    of: 'site',
    times: 1,
    payday: 15,
    cook: (k) => withhold(k, 2, { who: all(k.crew), share: 0, paidOn: plusWorkdays(payday(k, 2), 8) }),
  },
  { role: 'site-some', of: 'site', times: 1, payday: 15, cook: (k) => withhold(k, 3, { who: some(k, 6), share: 0 }) },
  { role: 'site-ordered', of: 'site', times: 1, payday: 25, cook: (k) => withhold(k, 3, { who: some(k, 9), share: 0 }) },
  { role: 'site-partial', of: 'site', times: 1, payday: 25, cook: (k) => withhold(k, 5, { who: all(k.crew), share: 0.8 }) },
  {
    role: 'site-late',
    of: 'site',
    times: 1,
    cook: (k) => withhold(k, 1, { who: all(k.crew), share: 0, paidOn: plusWorkdays(payday(k, 1), 4) }),
  },
];

/** Firms that keep the law and whose data looks otherwise for a while. @type {readonly Recipe[]} */
const MESSY = [
  {
    role: 'early-file',
    of: 'shop',
    times: 2,
    cook: (k, nth) => k.crew.pay.set(month(k, nth), { kind: 'told', at: at(plus(payday(k, nth), 1), '07:30') }),
  },
  {
    role: 'late-file',
    of: 'shop',
    times: 2,
    cook: (k, nth) => k.crew.pay.set(month(k, 1 + nth), { kind: 'told', at: at(plusWorkdays(payday(k, 1 + nth), 1), OFFICE_HOUR) }),
  },
  {
    role: 'returned-same-day',
    of: 'shop',
    times: 2,
    cook: (k, nth) =>
      k.crew.pay.set(month(k, 2 + nth), {
        kind: 'returned',
        who: some(k, 1),
        at: at(payday(k, 2 + nth), OFFICE_HOUR),
        again: { on: payday(k, 2 + nth), at: at(payday(k, 2 + nth), OFFICE_HOUR) },
      }),
  },
  { role: 'returned-next-day', of: 'shop', times: 2, cook: (k, nth) => returnedNextDay(k, 2 + nth) },
  {
    role: 'deferred',
    of: 'shop',
    times: 2,
    cook: (k, nth) =>
      k.crew.pay.set(month(k, 1 + nth * 3), {
        kind: 'deferred',
        signedOn: workdayTo(plus(payday(k, 1 + nth * 3), -1)),
        until: workdayTo(plus(payday(k, 1 + nth * 3), 15)),
      }),
  },
  { role: 'cash', of: 'shop', times: 1, cook: (k) => k.crew.pay.set(month(k, 3), { kind: 'cash' }) },
  { role: 'slandered', of: 'shop', times: 1, cook: () => undefined },
];

/** In the first month from the given one whose payday is followed by a working day. @param {Kitchen} k @param {number} from */
function returnedNextDay(k, from) {
  const fits = (/** @type {number} */ nth) => isWorkday(plus(payday(k, nth), 1));
  const nth = k.months.map((_, each) => each).find((each) => each >= from && fits(each)) ?? k.months.findIndex((_, each) => fits(each));
  const next = plus(payday(k, nth), 1);
  const again = { on: next, at: at(next, OFFICE_HOUR) };
  k.crew.pay.set(month(k, nth), { kind: 'returned', who: some(k, 2), at: at(next, OFFICE_HOUR), again });
}

/** Wages below the minimum, and those that only look low. @type {readonly Recipe[]} */
const MINIMUM = [
  {
    role: 'low',
    of: 'shop',
    times: 2,
    cook: (k, nth) =>
      labourers(k, 3).forEach((worker) =>
        change(k, 3 + nth, worker, { gross: k.crew.employer.county.minimum - k.draws.within(4, 30) * 1_000 }),
      ),
  },
  { role: 'low-made-good', of: 'shop', times: 1, cook: madeGood },
  {
    role: 'low-by-overtime',
    of: 'shop',
    times: 1,
    cook: (k) =>
      labourers(k, 2).forEach((worker) => change(k, 2, worker, { gross: k.crew.employer.county.minimum + 20_000, overtimePay: 45_000 })),
  },
  { role: 'looks-low', of: 'shop', times: 3, cook: looksLow },
];

/** Paid too little in the second month, and the difference with the fourth payroll. @param {Kitchen} k */
function madeGood(k) {
  const { minimum } = k.crew.employer.county;
  for (const worker of labourers(k, 2)) {
    const short = k.draws.within(5, 25) * 1_000;
    change(k, 1, worker, { gross: minimum - short });
    change(k, 3, worker, { back: { for: month(k, 1), gross: short } });
  }
}

/** Exactly the minimum; days without pay; a month of sickness at four fifths. @param {Kitchen} k */
function looksLow(k) {
  const { minimum } = k.crew.employer.county;
  const [exact, away, sick] = labourers(k, 3);
  if (!exact || !away || !sick) return;
  change(k, 1, exact, { gross: minimum });
  change(k, 2, away, {
    gross: Math.round(minimum * 0.6),
    absences: [{ kind: 'personal', days: String(Math.ceil(workdaysOf(month(k, 2)) / 2)) }],
  });
  change(k, 3, sick, { gross: Math.round(minimum * 0.82), absences: [{ kind: 'sick', days: String(workdaysOf(month(k, 3))) }] });
}

/** Roles whose facts are of another kind: see `hiring.mjs`. @type {readonly Recipe[]} */
const CONTRACTS = [
  'never-signed',
  'never-signed',
  'never-signed',
  'signed-late',
  'signed-late',
  'left-unsigned',
  'filed-late',
  'short-job',
].map((role) => ({
  role,
  of: 'shop',
  times: 1,
  cook: () => undefined,
}));

/**
 * Gives each recipe crews of its own, as far as they last, and says which crew plays which part.
 * @param {string} seed
 * @param {import('./sizes.mjs').Size} size
 * @param {readonly Crew[]} crews
 * @returns {Map<string, Crew[]>} crews by role
 */
export function makeTrouble(seed, size, crews) {
  const pools = {
    shop: drawsFor(seed, 'shops').shuffled(crews.filter((crew) => crew.employer.kind === 'shop')),
    site: drawsFor(seed, 'sites').shuffled(crews.filter((crew) => crew.site)),
  };
  /** @type {Map<string, Crew[]>} */
  const roles = new Map();
  // Those that ask for a payday choose first.
  const recipes = [...ARREARS, ...MESSY, ...MINIMUM, ...CONTRACTS].sort(
    (a, b) => Number(b.payday !== undefined) - Number(a.payday !== undefined),
  );
  for (const { role, of, times, payday: asked, cook } of recipes) {
    for (let nth = 0; nth < times * size.troubles; nth += 1) {
      const place = pools[of].findIndex((crew) => asked === undefined || crew.payday === asked);
      const [crew] = place < 0 ? [] : pools[of].splice(place, 1);
      if (!crew) throw new RangeError(`the city is too small for its troubles: no ${of} is left for ${role}`);
      cook({ crew, months: size.months, draws: drawsFor(seed, 'trouble', role, crew.key) }, nth % times);
      roles.set(role, [...(roles.get(role) ?? []), crew]);
    }
  }
  return roles;
}
