import { at, OFFICE_HOUR, plus, plusMonths, workdayFrom } from '../days.mjs';

/** @typedef {import('./truth.mjs').Expected} Expected @typedef {import('../employers.mjs').Employer} Employer */

const SYSTEMS = 3;
/** Linyi asks for them from 2026-07-01 on, within thirty days. */
const SYSTEMS_DUE = '2026-07-31';
const INSURANCE_DAYS = 30;
const TEMPORARY_MONTHS = 6;
const AGENCY_MONTHS = 24;
/** Dispatched people of all who work there (劳务派遣暂行规定 4). */
const DISPATCH_PERCENT = 10;

/**
 * What firms must have on file and in force: wage systems, wage agreements, insurance, licences; and how many may be dispatched, for what and how long. City without such filings: nothing is known.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedOfRegisters = (city) =>
  city.employers.flatMap((employer) => [
    ...systems(employer, city.size.endsAt),
    ...agreements(employer, city.size.endsAt),
    ...insured(employer, city.size.endsAt),
    ...shares(employer, city.size.endsAt),
    ...dispatching(city, employer),
  ]);

/** @param {Employer} employer @param {string} endsAt @returns {Expected[]} */
const systems = (employer, endsAt) =>
  at(plus(SYSTEMS_DUE, 1), '08:00') <= endsAt &&
  new Set((employer.systems ?? []).filter((one) => at(one.filedOn, OFFICE_HOUR) < endsAt).map((one) => one.kind)).size < SYSTEMS
    ? [{ rule: 'wage-systems-unfiled', employer, state: 'open' }]
    : [];

/** @param {Employer} employer @param {string} endsAt @returns {Expected[]} */
function agreements(employer, endsAt) {
  if (!employer.unionised) return [];
  const last = plus(endsAt.slice(0, 10), -1);
  return (employer.agreements ?? []).some((one) => one.validFrom <= last && one.validUntil >= last)
    ? []
    : [{ rule: 'bargaining-missing', employer, state: 'open' }];
}

/** The last day on which enrolment is in time; of a rest day the next working day (民法典 203). @param {string} startsOn */
const lastToEnrol = (startsOn) => workdayFrom(plus(startsOn, INSURANCE_DAYS));

/** Who has worked there for more than thirty days and is not enrolled, by a headcount or by a date that is told; a date that nobody told is unknown. @param {Employer} employer @param {string} endsAt @returns {Expected[]} */
function insured(employer, endsAt) {
  const people = employer.crews.flatMap((crew) => crew.workers).filter((one) => one.relation === 'labour');
  const counts = (employer.headcounts ?? []).filter((one) => at(one.toldOn, OFFICE_HOUR) < endsAt);
  const short = counts.map((one) => {
    const fresh = people.filter((each) => each.startsOn <= one.asOf && lastToEnrol(each.startsOn) >= one.asOf).length;
    return one.employees - one.insured > fresh;
  });
  const late = people.some(
    (one) => one.insuredFrom && one.insuredFrom > lastToEnrol(one.startsOn) && !(one.endsOn && one.endsOn <= lastToEnrol(one.startsOn)),
  );
  if (!short.includes(true) && !late) return [];
  return [{ rule: 'not-insured', employer, state: short.at(-1) ? 'open' : 'resolved' }];
}

/** @param {Employer} employer @param {string} endsAt @returns {Expected[]} */
function shares(employer, endsAt) {
  const excess = (employer.headcounts ?? [])
    .filter((one) => at(one.toldOn, OFFICE_HOUR) < endsAt)
    .map(({ employees, dispatched }) => Math.max(0, dispatched - Math.floor(((employees + dispatched) * DISPATCH_PERCENT) / 100)));
  if (!excess.some((one) => one > 0)) return [];
  const rest = excess.at(-1) ?? 0;
  return [
    { rule: 'dispatch-over-limit', employer, ...(rest > 0 ? { state: 'open', workers: rest } : { state: 'resolved', cause: 'corrected' }) },
  ];
}

/** @param {import('../city.mjs').City} city @param {Employer} agency @returns {Expected[]} */
function dispatching({ size }, agency) {
  const sent = agency.crews.flatMap((crew) => crew.workers).filter((one) => one.dispatchedBy === agency);
  if (!sent.length) return [];
  const last = plus(size.endsAt.slice(0, 10), -1);
  const there = sent.filter((one) => !(one.endsOn && one.endsOn < last));
  const covers = (/** @type {string} */ day) => (agency.licences ?? []).some((one) => one.validFrom <= day && one.validUntil >= day);
  const from = sent.map((one) => (one.toldOn > one.startsOn ? one.toldOn : one.startsOn)).sort()[0] ?? '';
  const days = [from, ...(agency.licences ?? []).map((one) => plus(one.validUntil, 1))].filter((day) => day >= from && day <= last);
  const lacking = days.some((day) => !covers(day) && sent.some((one) => !(one.endsOn && one.endsOn < day)));
  const units = new Map(sent.map((one) => [`${one.worksFor?.uscc}/${one.post}`, /** @type {Employer} */ (one.worksFor)]));
  return [
    ...(lacking
      ? [
          /** @type {Expected} */ ({
            rule: 'dispatch-licence-invalid',
            employer: agency,
            state: there.length && !covers(last) ? 'open' : 'resolved',
          }),
        ]
      : []),
    ...[...units].flatMap(([unit, employer]) => {
      const faults = sent.filter((one) => `${one.worksFor?.uscc}/${one.post}` === unit && unlawful(one, last));
      return faults.length ? [/** @type {Expected} */ ({ rule: 'dispatch-post-unlawful', employer, state: 'open' })] : [];
    }),
  ];
}

/** Over six months in a temporary post, or a contract of the agency for less than two years (劳动合同法 58, 66). @param {import('../population.mjs').Worker} worker @param {string} last */
function unlawful({ postKind, startsOn, endsOn, contract }, last) {
  if (postKind === 'temporary' && plus(plusMonths(startsOn, TEMPORARY_MONTHS), -1) < (endsOn ?? last)) return true;
  return (
    contract?.term === 'fixed' &&
    contract.endsOn !== undefined &&
    contract.endsOn < plus(plusMonths(contract.startsOn ?? startsOn, AGENCY_MONTHS), -1)
  );
}
