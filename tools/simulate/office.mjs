import { sorted, yuan } from './calls.mjs';
import { at, lastDayToSign, OFFICE_HOUR, paydayOf, plus, plusWorkdays, workdayFrom, workdayTo } from './days.mjs';
import { receiptsOf, linesOf } from './payroll.mjs';

/**
 * What inspectors and their supervisors do with some of the cases, so that the desks are neither empty nor all alike; the others wait, and their deadlines run.
 *
 * @typedef {import('./calls.mjs').Call} Call
 * @typedef {import('./city.mjs').City} City
 * @typedef {import('./employers.mjs').Crew} Crew
 *
 * @typedef {object} Handling of one case; days that are left out are steps not taken
 * @property {Crew} crew
 * @property {'wages' | 'contracts'} group
 * @property {string} month
 * @property {string} [filedOn]
 * @property {string} [assignedOn]
 * @property {string} [recordedOn]
 * @property {{ on: string, dueOn: string }} [ordered]
 * @property {string} [closedOn]
 */

/** How long an investigation may take (劳动保障监察条例 17). */
const INVESTIGATION_WORKDAYS = 60;
const BUREAUS = /** @type {const} */ ({
  housing: 'housing-construction',
  municipal: 'housing-construction',
  transport: 'transport',
  water: 'water',
});

/** The county whose office is competent: that of the site, else of the firm. @param {Crew} crew */
export const placeOfCase = ({ site, employer }) => (site ?? employer).county;
/** The department that leads (行业主管部门). @param {Crew} crew */
export const departmentOf = ({ site }) => (site ? BUREAUS[site.kind.sector] : 'labour');
/** @param {Crew} crew @param {string} department @param {boolean} [second] */
export const inspectorOf = (crew, department, second = false) =>
  ['demo-inspector', placeOfCase(crew).code, ...(department === 'labour' ? [] : [department]), ...(second ? ['2'] : [])].join('-');
/** @param {Crew} crew */
export const supervisorOf = (crew) => `demo-supervisor-${placeOfCase(crew).code}`;

/** The day whose investigation runs out a few days after the clock stops. @param {Pick<City, 'size'>} plan */
export function filedToEndSoon({ size }) {
  const wanted = plusWorkdays(size.endsAt.slice(0, 10), 3);
  let day = workdayTo(plus(wanted, -80));
  while (plusWorkdays(day, INVESTIGATION_WORKDAYS) > wanted) day = workdayTo(plus(day, -1));
  while (plusWorkdays(plusWorkdays(day, 1), INVESTIGATION_WORKDAYS) <= wanted) day = plusWorkdays(day, 1);
  return day;
}

/** @param {Pick<City, 'roles' | 'size'>} city @returns {Handling[]} */
export function handlingsOf({ roles, size }) {
  const end = size.endsAt.slice(0, 10);
  const month = (/** @type {number} */ nth) => size.months[nth] ?? '';
  /** The crew that plays a role, the first, second … of them. */
  const of = (
    /** @type {string} */ role,
    /** @type {number} */ which,
    /** @type {number} */ nth,
    /** @type {(payday: string, crew: Crew) => Omit<Handling, 'crew' | 'month' | 'group'> & { group?: Handling['group'] }} */ plan,
  ) =>
    (roles.get(role) ?? []).slice(which, which + 1).map((crew) => ({
      crew,
      month: month(nth),
      group: /** @type {const} */ ('wages'),
      ...plan(paydayOf(month(nth), crew.payday), crew),
    }));
  const days = plusWorkdays;
  const soon = filedToEndSoon({ size });
  const settled = (/** @type {string} */ role, /** @type {number} */ which, /** @type {number} */ nth) =>
    of(role, which, nth, (_, crew) => ({ closedOn: days(paidOn(crew, month(nth)), 2) }));
  /** Filed once the lack of contracts has lasted thirty days. */
  const unsigned = (/** @type {number} */ which) =>
    of('never-signed', which, 0, () => {
      const filedOn = workdayFrom(plus(lastDayToSign(size.hireDays[which] ?? size.beginsOn), 35));
      return { group: 'contracts', filedOn, assignedOn: days(filedOn, 1), recordedOn: days(filedOn, 6) };
    });
  return [
    // Filed by the acceptance of complaints.
    ...of('site-settled', 0, 2, (on) => ({
      assignedOn: days(on, 5),
      recordedOn: days(on, 6),
      ordered: { on: days(on, 7), dueOn: plus(days(on, 7), 7) },
      closedOn: days(on, 10),
    })),
    ...of('long-unpaid', 0, 2, () => ({ assignedOn: days(soon, 1), recordedOn: days(soon, 9) })),
    ...of('lost-transfer', 0, 3, (on) => ({ assignedOn: days(on, 10), recordedOn: days(on, 16) })),
    ...of('site-unpaid', 0, 4, (on) => ({
      filedOn: days(on, 3),
      assignedOn: days(on, 3),
      recordedOn: days(on, 8),
      ordered: { on: days(on, 12), dueOn: plus(days(on, 12), 7) },
    })),
    ...of('site-ordered', 0, 3, (on) => ({
      filedOn: days(on, 3),
      assignedOn: days(on, 4),
      recordedOn: days(on, 14),
      ordered: { on: workdayTo(plus(end, -6)), dueOn: days(end, 2) },
    })),
    ...of('site-some', 0, 3, (on) => ({ filedOn: days(on, 4), assignedOn: days(on, 5), recordedOn: days(on, 20) })),
    ...settled('paid-late', 0, 0),
    ...settled('paid-late', 1, 2),
    ...settled('some-late', 0, 1),
    ...settled('site-late', 0, 1),
    ...unsigned(0),
    ...unsigned(1),
  ];
}

/** @param {Crew} crew @param {string} month */
function paidOn(crew, month) {
  const pay = crew.pay.get(month);
  if (pay?.kind !== 'withheld' || !pay.paidOn) throw new RangeError(`${crew.key} is not paid late for ${month}`);
  return pay.paidOn;
}

/** @param {City} city @returns {Generator<Call>} */
export function* officeCalls(city) {
  yield* sorted(handlingsOf(city).flatMap((handling) => stepsOf(city, handling)));
}

/** @param {City} city @param {Handling} handling @returns {Call[]} */
function stepsOf(city, handling) {
  const { crew, group, filedOn, assignedOn, recordedOn, ordered, closedOn } = handling;
  const name = `case/${crew.key}/${group}`;
  const desk = departmentOf(crew);
  const [inspector, second] = [inspectorOf(crew, desk), inspectorOf(crew, desk, true)];
  const step = (
    /** @type {string | undefined} */ on,
    /** @type {string} */ as,
    /** @type {string} */ path,
    /** @type {() => unknown} */ body,
  ) =>
    on === undefined
      ? []
      : [
          {
            at: at(on, OFFICE_HOUR),
            lane: crew.employer.uscc,
            as,
            method: /** @type {const} */ ('POST'),
            path: `/cases/\${${name}}/${path}`,
            body: body(),
            key: `${city.seed}/${name}/${path}`,
          },
        ];
  const steps = [
    ...step(filedOn, inspector, 'filing', () => ({ decision: 'file' })),
    ...step(assignedOn, supervisorOf(crew), 'assignment', () => ({ inspectors: [inspector, second] })),
    ...step(recordedOn, second, 'investigation-records', () => recordOf(city, handling, recordedOn ?? '')),
    ...step(ordered?.on, inspector, 'rectification-orders', () => orderOf(city, handling)),
    ...step(closedOn, inspector, 'closure', () => ({ outcome: 'corrected', reason: '拖欠工资已由银行回单证明全部支付' })),
  ];
  const [begins] = steps;
  if (!begins) return [];
  const where = { group, project: crew.site ? `\${${crew.site.key}}` : null };
  const look = {
    at: begins.at,
    lane: begins.lane,
    as: supervisorOf(crew),
    method: /** @type {const} */ ('GET'),
    path: `/cases?employer=${crew.employer.uscc}&limit=200`,
  };
  return [{ ...look, key: `${city.seed}/${name}`, save: name, where }, ...steps];
}

/** What was open for a month on its payday. @param {City} city @param {Handling} handling */
function openOf({ seed }, { crew, month }) {
  const payday = paydayOf(month, crew.payday);
  const paid = new Map(
    receiptsOf(seed, crew, month)
      .filter((one) => one.on <= payday)
      .map((one) => [one.worker.key, one.amount]),
  );
  const open = linesOf(seed, crew, month)
    .map((line) => line.net - (paid.get(line.worker.key) ?? 0))
    .filter((sum) => sum > 0);
  return { amount: open.reduce((a, b) => a + b, 0), workers: open.length };
}

/** @param {City} city @param {Handling} handling @param {string} on */
function recordOf(city, handling, on) {
  const { crew, group } = handling;
  const { amount, workers } = openOf(city, handling);
  return {
    kind: 'interview',
    summary:
      group === 'wages' ? '核对工资表、考勤和银行流水，单位承认未按时足额支付' : '查阅用工名册和合同台账，部分职工未订立书面劳动合同',
    takenAt: at(on, '09:00'),
    place: crew.site?.name ?? crew.employer.name,
    signedOrRefused: 'signed',
    ...(group === 'wages' && { amountVerified: yuan(amount), workersVerified: workers }),
  };
}

/** @param {City} city @param {Handling} handling */
function orderOf(city, handling) {
  const { crew, ordered } = handling;
  const service = {
    kind: 'direct',
    servedAt: at(ordered?.on ?? '', '09:00'),
    place: crew.site?.name ?? crew.employer.name,
    receivedBy: '项目负责人',
  };
  return {
    dueOn: ordered?.dueOn,
    amount: yuan(openOf(city, handling).amount),
    demands: '限期足额支付所欠工资，并由银行报送回单',
    addressees: [
      { uscc: crew.employer.uscc, capacity: '用人单位', service },
      ...(crew.site ? [{ uscc: crew.site.contractor.uscc, capacity: '施工总承包单位', service }] : []),
    ],
  };
}
