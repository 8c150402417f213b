import { sorted, yuan } from './calls.mjs';
import { at, OFFICE_HOUR, paydayOf, plus, plusWorkdays, workdayFrom, workdayTo } from './days.mjs';
import { departmentOf, filedToEndSoon, inspectorOf, placeOfCase, supervisorOf } from './office.mjs';
import { linesOf } from './payroll.mjs';
import { drawsFor } from './random.mjs';

/**
 * Who complains at the hotline, of what, and what the inspectors make of it.
 *
 * @typedef {import('./calls.mjs').Call} Call
 * @typedef {import('./employers.mjs').Crew} Crew
 * @typedef {import('./population.mjs').Worker} Worker
 * @typedef {Omit<import('./city.mjs').City, 'complaints'>} Plan
 * @typedef {{ kind: 'accepted' | 'unfounded' | 'settled', on: string }} Step
 *
 * @typedef {object} Complaint
 * @property {string} key `c07`
 * @property {Crew} crew complained of
 * @property {Worker} worker who calls
 * @property {string} on day of the call
 * @property {'12333' | '12345'} channel
 * @property {string} category
 * @property {string} narrative
 * @property {number} [workers] for how many the caller speaks
 * @property {number} [amount] fen
 * @property {string} [month] wage month
 * @property {readonly Step[]} [steps] what the office did; still waiting without it
 */

const CALLED_AT = '09:40';

/** The calls of a city's people. @param {Plan} plan @returns {Complaint[]} */
export function complaintsOf(plan) {
  const found = [...groups(plan), ...singles(plan), ...waiting(plan)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return found.map((one, nth) => ({ ...one, key: `c${String(nth + 1).padStart(2, '0')}` }));
}

/** @typedef {Omit<Complaint, 'key'>} Draft */

/** @param {Plan} plan @param {string} role */
const crewsOf = (plan, role) => plan.roles.get(role) ?? [];

/** So many people of one crew, one call each, in the order of days. @param {Plan} plan @param {Crew} crew @param {readonly string[]} days one for each call @param {string} month @returns {Draft[]} */
function callers(plan, crew, days, month) {
  const net = new Map(linesOf(plan.seed, crew, month).map((line) => [line.worker.key, line.net]));
  const people = drawsFor(plan.seed, 'callers', crew.key).shuffled(crew.workers.filter((one) => net.has(one.key) || !net.size));
  return days.slice(0, people.length).map((on, nth) => {
    const worker = /** @type {Worker} */ (people[nth]);
    return {
      crew,
      worker,
      on,
      channel: nth % 3 === 2 ? '12333' : '12345',
      category: 'wage-arrears',
      narrative: `${month.slice(5)}月份工资到现在没有发，工地和单位互相推`,
      workers: 1,
      amount: net.get(worker.key),
      month,
    };
  });
}

/** @param {string} on @returns {Step} */
const accepted = (on) => ({ kind: 'accepted', on });
/** Accepted two working days after the call. @param {readonly Draft[]} drafts @returns {Draft[]} */
const taken = (drafts) => drafts.map((one) => ({ ...one, steps: [accepted(plusWorkdays(one.on, 2))] }));

/** @param {string} on @param {number} times */
const times = (on, times) => Array.from({ length: times }, () => on);

/** Many at once: ten or more within seven days, or just not. @param {Plan} plan @returns {Draft[]} */
function groups(plan) {
  const month = (/** @type {number} */ nth) => plan.size.months[nth] ?? '';
  const last = workdayTo(plan.size.endsAt.slice(0, 10));
  const payday = (/** @type {Crew} */ crew, /** @type {number} */ nth) => paydayOf(month(nth), crew.payday);
  return [
    ...crewsOf(plan, 'site-unpaid').flatMap((crew) =>
      callers(plan, crew, [...times(plusWorkdays(payday(crew, 5), 3), 6), ...times(plusWorkdays(payday(crew, 5), 5), 5)], month(5)).flatMap(
        (one, nth) => (nth < 6 ? taken([one]) : [one]),
      ),
    ),
    ...crewsOf(plan, 'site-settled').flatMap((crew) =>
      taken(
        callers(plan, crew, [...times(plusWorkdays(payday(crew, 2), 2), 8), ...times(plusWorkdays(payday(crew, 2), 3), 4)], month(2)),
      ).map((one) => ({
        ...one,
        steps: [...(one.steps ?? []), { kind: /** @type {const} */ ('settled'), on: plusWorkdays(payday(crew, 2), 11) }],
      })),
    ),
    // Nine, and one of them twice.
    ...crewsOf(plan, 'long-unpaid').flatMap((crew) => taken(nine(plan, crew, plusWorkdays(payday(crew, 4), 3), month(4)))),
    // Ten, but the first five lie more than seven days back when the others call.
    ...crewsOf(plan, 'partial-open').flatMap((crew) =>
      taken(
        callers(
          plan,
          crew,
          [...times(plusWorkdays(payday(crew, 4), 2), 5), ...times(plus(plusWorkdays(payday(crew, 4), 2), 7), 5)],
          month(4),
        ),
      ),
    ),
    ...crewsOf(plan, 'vanished').flatMap((crew) => speaker(plan, crew, workdayFrom(plus(payday(crew, 4), 21)), month(4), 15)),
    ...crewsOf(plan, 'slandered').flatMap((crew) => {
      const on = plusWorkdays(payday(crew, 2), 4);
      return speaker(plan, crew, on, month(2), 12).map((one) => ({
        ...one,
        steps: [{ kind: /** @type {const} */ ('unfounded'), on: plusWorkdays(on, 2) }],
      }));
    }),
  ].filter((one) => one.on < last);
}

/** @param {Plan} plan @param {Crew} crew @param {string} on @param {string} month @returns {Draft[]} */
function nine(plan, crew, on, month) {
  const calls = callers(plan, crew, times(on, 9), month);
  return [...calls, ...calls.slice(0, 1).map((one) => ({ ...one, on: plusWorkdays(on, 1), narrative: `再次反映：${one.narrative}` }))];
}

/** One who speaks for many. @param {Plan} plan @param {Crew} crew @param {string} on @param {string} month @param {number} people @returns {Draft[]} */
const speaker = (plan, crew, on, month, people) =>
  callers(plan, crew, [on], month).map((one) => ({
    ...one,
    workers: people,
    amount: (one.amount ?? 0) * people || undefined,
    narrative: `我们${people}个人的工资都没有发`,
  }));

/** One person each; the office accepts within its five working days. @param {Plan} plan @returns {Draft[]} */
function singles(plan) {
  const after = (
    /** @type {string} */ role,
    /** @type {number} */ nth,
    /** @type {number} */ days,
    /** @type {string} */ category,
    /** @type {string} */ narrative,
  ) =>
    crewsOf(plan, role)
      .slice(0, 1)
      .flatMap((crew) => {
        const month = plan.size.months[nth] ?? '';
        const on = plusWorkdays(paydayOf(month, crew.payday), days);
        const steps = [accepted(plusWorkdays(on, 2))];
        return callers(plan, crew, [on], month).map((one) => ({
          ...one,
          category,
          narrative,
          steps,
          ...(category !== 'wage-arrears' && { amount: undefined }),
        }));
      });
  return [
    ...after('some-late', 1, 2, 'wage-arrears', '春节前的工资只发了一部分人'),
    ...after('site-late', 1, 2, 'wage-arrears', '二月份工资拖着没给'),
    ...after('low-by-overtime', 2, 4, 'overtime', '加班费算进底薪里，底薪不够最低工资'),
    ...after('never-signed', 2, 3, 'no-contract', '进厂两个多月了没有签合同'),
    ...after('low', 3, 3, 'below-minimum-wage', '到手工资低于最低工资'),
    ...after('lost-transfer', 3, 7, 'wage-arrears', '银行卡换了，工资退回去就没再发'),
    ...crewsOf(plan, 'long-unpaid')
      .slice(0, 1)
      .flatMap((crew) => {
        const filed = filedToEndSoon(plan);
        return callers(plan, crew, [workdayTo(plus(filed, -4))], plan.size.months[2] ?? '').map((one) => ({
          ...one,
          steps: [accepted(filed)],
        }));
      }),
  ];
}

/** What nobody has decided on when the clock stops; of one the five working days are over. @param {Plan} plan @returns {Draft[]} */
function waiting(plan) {
  const end = workdayTo(plus(plan.size.endsAt.slice(0, 10), -1));
  const month = plan.size.months.at(-1) ?? '';
  const one = (/** @type {string} */ role, /** @type {string} */ on, /** @type {string} */ category, /** @type {string} */ narrative) =>
    crewsOf(plan, role)
      .slice(-1)
      .flatMap((crew) =>
        callers(plan, crew, [on], month).map((call) => ({
          ...call,
          category,
          narrative,
          ...(category !== 'wage-arrears' && { amount: undefined }),
        })),
      );
  return [
    ...one('site-some', workdayTo(plus(end, -14)), 'wage-arrears', '四月份还有六个人没拿到钱'),
    ...one('never-signed', workdayTo(plus(end, -4)), 'no-contract', '一直不签合同，说再等等'),
    ...one('vanished', workdayTo(plus(end, -5)), 'wage-arrears', '老板电话打不通，两个月没发工资'),
    ...one('site-partial', end, 'wage-arrears', '六月份工资只发了八成'),
    ...one('early-file', workdayTo(plus(end, -4)), 'social-insurance', '想知道单位给不给缴社保'),
    ...one('deferred', end, 'other', '公司说推迟发工资，问合不合规定'),
  ];
}

/** @param {import('./city.mjs').City} city @returns {Generator<Call>} */
export function* complaintCalls(city) {
  yield* sorted(city.complaints.flatMap((one) => [lodged(city, one), ...(one.steps ?? []).map((step) => decided(city, one, step))]));
}

/** @param {import('./city.mjs').City} city @param {Complaint} complaint @returns {Call} */
function lodged({ seed }, complaint) {
  const { key, crew, worker, on, channel, category, narrative, workers, amount, month } = complaint;
  const body = {
    channel,
    category,
    respondent: { uscc: crew.employer.uscc, name: crew.employer.name },
    region: placeOfCase(crew).code,
    receivedAt: at(on, CALLED_AT),
    narrative,
    complainant: { name: worker.name, idNumber: worker.idNumber, phone: worker.phone },
    ...(workers && { workers }),
    ...(amount && { amount: yuan(amount) }),
    ...(month && { periodFrom: month, periodTo: month }),
    ...(crew.site && { project: `\${${crew.site.key}}` }),
  };
  return {
    at: at(on, OFFICE_HOUR),
    lane: crew.employer.uscc,
    as: 'demo-hotline',
    method: 'POST',
    path: '/complaints',
    body,
    key: `${seed}/${key}`,
    save: key,
  };
}

/** @param {import('./city.mjs').City} city @param {Complaint} complaint @param {Step} step @returns {Call} */
function decided({ seed }, { key, crew }, step) {
  const common = {
    at: at(step.on, OFFICE_HOUR),
    lane: crew.employer.uscc,
    method: /** @type {const} */ ('POST'),
    key: `${seed}/${key}/${step.kind}`,
  };
  if (step.kind === 'accepted')
    return { ...common, as: inspectorOf(crew, departmentOf(crew)), path: `/complaints/\${${key}}/acceptance`, body: {} };
  if (step.kind === 'settled') {
    const body = { text: '所欠工资已由银行回单证明全部支付，案件已办结', outcome: 'settled' };
    return { ...common, as: inspectorOf(crew, departmentOf(crew)), path: `/complaints/\${${key}}/answer`, body };
  }
  const body = {
    reason: '经核对工资表与银行回单，所反映月份工资已按时足额支付',
    way: '可向劳动人事争议仲裁委员会申请仲裁',
    unfounded: true,
  };
  return { ...common, as: supervisorOf(crew), path: `/complaints/\${${key}}/rejection`, body };
}
