import { at, plus, plusMonths } from '../days.mjs';
import { minimumIn } from '../places.mjs';

/**
 * @typedef {import('./truth.mjs').Expected} Expected
 * @typedef {import('../population.mjs').Worker} Worker
 * @typedef {import('../population.mjs').Contract} Contract
 */

const ADULT_YEARS = 16;
/** Of the wage, while on probation (劳动合同法 20). */
const PROBATION_SHARE = 0.8;

/**
 * What single contracts and employments say against the law: terms that are over, probation, wages below the minimum, the age.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedOfTerms = ({ size, crews }) =>
  crews.flatMap((crew) =>
    crew.workers.flatMap((worker) => {
      const subject = { employer: crew.employer, workers: 1 };
      const papers = [worker.contract, worker.contract?.next].flatMap((one) => (one ? [one] : []));
      return [
        ...expired(worker, size.endsAt).map((one) => ({ rule: 'contract-expired', employer: crew.employer, ...one })),
        ...papers
          .filter((one) => probationFault(worker, one, crew.employer.county))
          .map(() => ({ rule: 'probation-unlawful', ...subject, state: /** @type {const} */ ('open') })),
        ...papers
          .filter(
            (one) =>
              worker.relation === 'labour' && (one.wage ?? worker.wage) < minimumIn(crew.employer.county, size.months.at(-1) ?? '').minimum,
          )
          .map(() => ({ rule: 'contract-below-minimum-wage', ...subject, state: /** @type {const} */ ('open') })),
        ...(tooYoung(worker) ? [{ rule: 'under-age-worker', ...subject, state: /** @type {const} */ ('open') }] : []),
      ];
    }),
  );

/** The term is over and the person works on; signed late it ends. @param {Worker} worker @param {string} endsAt @returns {Pick<Expected, 'state' | 'cause'>[]} */
function expired({ contract, endsOn, endToldOn }, endsAt) {
  if (!contract?.endsOn || contract.term !== 'fixed' || at(plus(contract.endsOn, 2), '08:00') > endsAt) return [];
  const { next } = contract;
  if (next && next.signedOn <= contract.endsOn) return next.filedOn > contract.endsOn ? [{ state: 'resolved', cause: 'never-was' }] : [];
  if (endsOn && endsOn <= contract.endsOn)
    return endToldOn && endToldOn > contract.endsOn ? [{ state: 'resolved', cause: 'never-was' }] : [];
  return next || endsOn ? [{ state: 'resolved' }] : [{ state: 'open' }];
}

/** @param {Worker} worker @param {Contract} contract @param {import('../places.mjs').County} county */
function probationFault(
  worker,
  { probationMonths = 0, probationAmount, term = 'open-ended', startsOn = worker.startsOn, endsOn, signedOn, wage = worker.wage },
  county,
) {
  if (probationMonths === 0) return false;
  if (probationMonths > longest(term, startsOn, endsOn)) return true;
  if (probationAmount === undefined) return false;
  return probationAmount < wage * PROBATION_SHARE || probationAmount < minimumIn(county, signedOn.slice(0, 7)).minimum;
}

/** Months of probation that a term may have (劳动合同法 19). @param {string} term @param {string} startsOn @param {string | undefined} endsOn */
function longest(term, startsOn, endsOn) {
  if (term === 'task') return 0;
  if (term === 'open-ended' || !endsOn) return 6;
  const lasts = (/** @type {number} */ months) => plus(plusMonths(startsOn, months), -1) <= endsOn;
  if (!lasts(3)) return 0;
  if (!lasts(12)) return 1;
  return lasts(36) ? 6 : 2;
}

/** @param {Worker} worker */
function tooYoung({ idNumber, startsOn }) {
  const birth = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  return plusMonths(birth, ADULT_YEARS * 12) > startsOn;
}
