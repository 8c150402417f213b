import { lastOf, plus, plusMonths, workdayFrom } from '../../days.mjs';
import { handedInOn } from '../../payroll.mjs';
import { hire } from '../people.mjs';
import { month, some } from './kitchen.mjs';

/** @typedef {import('./kitchen.mjs').Kitchen} Kitchen @typedef {import('./kitchen.mjs').Recipe} Recipe */

const SYSTEMS = ['wage-systems-unfiled'];
const BARGAINING = ['bargaining-missing'];
const INSURED = ['not-insured'];
const SHARE = ['dispatch-over-limit'];

/** @param {Kitchen} k @param {readonly { validFrom: string, validUntil: string, filedOn: string }[]} agreements */
function unionised(k, agreements) {
  k.crew.employer.unionised = true;
  k.crew.employer.agreements = [...agreements];
}
/** Who is in a labour relation there at a month's end: what a headcount counts. @param {Kitchen} k @param {string} asOf */
const employed = ({ crew }, asOf) =>
  crew.workers.filter((one) => one.relation === 'labour' && one.startsOn <= asOf && !(one.endsOn && one.endsOn < asOf)).length;

/** @param {Kitchen} k @param {number} nth @param {Partial<import('../../employers.mjs').Headcount>} what */
function counted(k, nth, what) {
  const asOf = lastOf(month(k, nth));
  const employees = employed(k, asOf);
  k.crew.employer.headcounts = [
    ...(k.crew.employer.headcounts ?? []).filter((one) => one.asOf !== asOf),
    { asOf, employees, dispatched: 0, insured: employees, toldOn: handedInOn(month(k, nth)), ...what },
  ].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}
/** @param {Kitchen} k */
const begins = (k) => k.office.size.beginsOn;

/** @type {readonly Recipe[]} */
const FILED = [
  { name: 'two-systems-of-three', of: SYSTEMS, cook: (k) => void (k.crew.employer.systems ?? []).splice(1, 1) },
  { name: 'no-system', of: SYSTEMS, cook: (k) => void (k.crew.employer.systems ?? []).splice(0) },
  { name: 'union-without-agreement', of: BARGAINING, cook: (k) => unionised(k, []) },
  {
    name: 'agreement-over',
    of: BARGAINING,
    cook: (k) => unionised(k, [{ validFrom: plus(begins(k), -300), validUntil: lastOf(month(k, 2)), filedOn: begins(k) }]),
  },
  {
    name: 'agreement-renewed',
    of: BARGAINING,
    near: true,
    cook: (k) =>
      unionised(k, [
        { validFrom: plus(begins(k), -300), validUntil: lastOf(month(k, 2)), filedOn: begins(k) },
        { validFrom: plus(lastOf(month(k, 2)), 1), validUntil: '2027-03-31', filedOn: handedInOn(month(k, 1)) },
      ]),
  },
];

/** The headcount says that so many are not insured, and the register knows no day of theirs. @param {Kitchen} k @param {number} nth @param {number} people */
function uninsured(k, nth, people) {
  for (const one of some(k, people)) delete one.insuredFrom;
  counted(k, nth, { insured: employed(k, lastOf(month(k, nth))) - people });
}

/** @type {readonly Recipe[]} */
const INSURANCE = [
  { name: 'two-not-insured', of: INSURED, cook: (k) => uninsured(k, 2, 2) },
  {
    name: 'enrolled-later',
    of: INSURED,
    cook: (k) => {
      uninsured(k, 0, 1);
      counted(k, 2, {});
    },
  },
  {
    name: 'insurance-date-unknown',
    of: INSURED,
    near: true,
    cook: (k) => some(k, 2).forEach((one) => void delete one.insuredFrom),
  },
  {
    name: 'insured-on-the-thirtieth-day',
    of: INSURED,
    near: true,
    cook: (k) => {
      const startsOn = handedInOn(month(k, 2));
      hire(k.office, k.crew, { startsOn, toldOn: startsOn, insuredFrom: plus(startsOn, 30) });
    },
  },
];

const TENTH = 0.1;
/** @type {readonly Recipe[]} */
const DISPATCH_SHARE = [
  {
    name: 'a-tenth-dispatched',
    of: SHARE,
    near: true,
    exactly: 18,
    cook: (k) => counted(k, 1, { employees: 18, dispatched: 2, insured: 18 }),
  },
  { name: 'over-a-tenth-dispatched', of: SHARE, exactly: 18, cook: (k) => counted(k, 1, { employees: 18, dispatched: 3, insured: 18 }) },
  {
    name: 'back-under-a-tenth',
    of: SHARE,
    exactly: 18,
    cook: (k) => {
      counted(k, 1, { employees: 18, dispatched: 3, insured: 18 });
      counted(k, 3, { employees: 18, dispatched: Math.floor(20 * TENTH), insured: 18 });
    },
  },
];

/** Six months of a temporary post. */
const [TEMPORARY_FROM, TEMPORARY_UNTIL] = ['2025-09-01', '2026-02-28'];
const LICENCE = ['dispatch-licence-invalid'];
const POST = ['dispatch-post-unlawful'];
/**
 * Some of the firm's people are sent by an agency.
 * @param {Kitchen} k @param {{ people?: number, licences?: (begins: string) => readonly { number: string, validFrom: string, validUntil: string, filedOn: string }[], postKind?: 'temporary' | 'auxiliary', endsOn?: string, less?: number }} what `less`: days that the contract is shorter than two years
 */
function dispatched(k, { people = 1, licences = inForce, postKind = 'auxiliary', endsOn, less = 0 }) {
  const { agency } = k.unit;
  if (!agency) return;
  agency.employer.licences = [...licences(begins(k))];
  const startsOn = postKind === 'temporary' ? TEMPORARY_FROM : handedInOn(month(k, 0));
  const toldOn = startsOn > begins(k) ? startsOn : begins(k);
  for (let nth = 0; nth < people; nth += 1)
    hire(k.office, agency, {
      worksFor: k.crew.employer,
      dispatchedBy: agency.employer,
      postKind,
      post: '后勤辅助',
      startsOn,
      toldOn,
      insuredFrom: startsOn,
      ...(endsOn && { endsOn, endToldOn: workdayFrom(plus(endsOn, 1)) }),
      contract: {
        signedOn: startsOn,
        filedOn: toldOn,
        form: 'contract',
        term: 'fixed',
        startsOn,
        endsOn: plus(plusMonths(startsOn, 24), -1 - less),
      },
    });
}
/** @param {string} begins */
const inForce = (begins) => [{ number: 'LWPQ370013', validFrom: plus(begins, -400), validUntil: plus(begins, 600), filedOn: begins }];

/** @type {readonly (Recipe & { agency: true })[]} */
const AGENCIES = [
  { name: 'dispatched-lawfully', of: [...LICENCE, ...POST], near: true, agency: true, people: 20, cook: (k) => dispatched(k, {}) },
  { name: 'agency-without-licence', of: LICENCE, agency: true, people: 20, cook: (k) => dispatched(k, { licences: () => [] }) },
  {
    name: 'licence-run-out',
    of: LICENCE,
    agency: true,
    people: 20,
    cook: (k) =>
      dispatched(k, {
        licences: (begins) => [{ number: 'LWPQ370013', validFrom: plus(begins, -400), validUntil: lastOf(month(k, 3)), filedOn: begins }],
      }),
  },
  {
    name: 'licence-renewed',
    of: LICENCE,
    near: true,
    agency: true,
    people: 20,
    cook: (k) =>
      dispatched(k, {
        licences: (begins) => [
          { number: 'LWPQ370013', validFrom: plus(begins, -400), validUntil: lastOf(month(k, 3)), filedOn: begins },
          { number: 'LWPQ370014', validFrom: plus(lastOf(month(k, 3)), 1), validUntil: '2028-12-31', filedOn: handedInOn(month(k, 2)) },
        ],
      }),
  },
  { name: 'temporary-for-too-long', of: POST, agency: true, people: 20, cook: (k) => dispatched(k, { postKind: 'temporary' }) },
  {
    name: 'temporary-for-six-months',
    of: POST,
    near: true,
    agency: true,
    people: 20,
    cook: (k) => dispatched(k, { postKind: 'temporary', endsOn: TEMPORARY_UNTIL }),
  },
  { name: 'agency-contract-too-short', of: POST, agency: true, people: 20, cook: (k) => dispatched(k, { less: 1 }) },
];

export const REGISTERS = [...FILED, ...INSURANCE];
export const DISPATCH = [...DISPATCH_SHARE, ...AGENCIES];
