import { at, lastDayToSign, OFFICE_HOUR, plus } from '../days.mjs';

/** @typedef {import('./truth.mjs').Expected} Expected */

/**
 * Which employers have, or had, people at work for more than a month without a contract signed within it.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedContracts = ({ size, employers }) => employers.flatMap((employer) => of(employer, size));

/** @param {import('../employers.mjs').Employer} employer @param {import('../sizes.mjs').Size} size @returns {Expected[]} */
function of(employer, size) {
  const people = employer.crews
    .flatMap((crew) => crew.workers.flatMap(stretches))
    .filter((one) => one.relation === 'labour' && !(one.endsOn && one.endsOn <= lastDayToSign(one.startsOn)));
  // Judged at eight after the month's last day, or after the day on which the employment became known.
  const judged = people.filter((one) => judgedAt(one) <= size.endsAt);
  const unsigned = judged.filter(
    (one) => !one.contract || at(one.contract.filedOn, OFFICE_HOUR) > judgedAt(one) || one.contract.signedOn > lastDayToSign(one.startsOn),
  );
  if (!unsigned.length) return [];
  const subject = { rule: 'no-written-contract', employer };
  const open = unsigned.filter((one) => !one.contract && !one.endsOn);
  if (open.length) return [{ ...subject, state: /** @type {const} */ ('open'), workers: open.length }];
  const late = unsigned.filter((one) => !one.contract || one.contract.signedOn > lastDayToSign(one.startsOn));
  const cause = !late.length ? 'never-was' : late.some((one) => one.contract) ? 'filed' : 'ended';
  return [{ ...subject, state: /** @type {const} */ ('resolved'), cause }];
}

/**
 * What has to be covered by a contract: the work from its first day, and once more where a term was over and the work went on.
 * @param {import('../population.mjs').Worker} worker
 * @returns {Pick<import('../population.mjs').Worker, 'relation' | 'startsOn' | 'toldOn' | 'endsOn' | 'contract'>[]}
 */
function stretches({ relation, startsOn, toldOn, endsOn, contract }) {
  const first = { relation, startsOn, toldOn, endsOn, contract };
  if (contract?.term !== 'fixed' || !contract.endsOn || (endsOn && endsOn <= contract.endsOn)) return [first];
  return [first, { relation, startsOn: plus(contract.endsOn, 1), toldOn, endsOn, contract: contract.next ?? null }];
}

/** @param {Pick<import('../population.mjs').Worker, 'startsOn' | 'toldOn'>} worker */
function judgedAt({ startsOn, toldOn }) {
  const due = lastDayToSign(startsOn);
  return at(plus(due > toldOn ? due : toldOn, 1), '08:00');
}
