import { at, lastDayToSign, OFFICE_HOUR, plus, workdayFrom } from '../days.mjs';

/** @typedef {import('./truth.mjs').Expected} Expected @typedef {import('../population.mjs').Worker} Worker */

const FEWEST = 10;
/** Per cent of those who have worked for over a month; less is asked where people come and go (三项行动计划 2014). */
const [RATE, MOBILE_RATE] = [95, 65];
/** Construction, catering, resident services (GB/T 4754). */
const MOBILE = /^(E|H6[12]|O8)/;
const [HIRE_DAYS, END_DAYS] = [30, 7];

/**
 * Employers with too few written contracts, looked at after each day on which that may have changed.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedRates = ({ size, employers }) =>
  employers.flatMap((employer) => {
    const people = employer.crews.flatMap((crew) => crew.workers).filter((one) => one.relation === 'labour');
    if (people.length < FEWEST) return [];
    const asked = MOBILE.test(employer.trade.industry) ? MOBILE_RATE : RATE;
    const days = new Set(
      people.flatMap((one) => [
        plus(lastDayToSign(one.startsOn), 1),
        one.contract?.filedOn ?? '',
        one.contract?.next?.filedOn ?? '',
        one.contract?.endsOn ? plus(one.contract.endsOn, 1) : '',
        one.endsOn ? plus(one.endsOn, 1) : '',
      ]),
    );
    const last = plus(size.endsAt.slice(0, 10), -1);
    const looked = [...days].filter((day) => day >= size.beginsOn && day <= last).sort();
    const low = looked.map((day) => isLow(people, day, asked));
    if (!low.includes(true)) return [];
    return [{ rule: 'signing-rate-low', employer, state: low.at(-1) ? /** @type {const} */ ('open') : /** @type {const} */ ('resolved') }];
  });

/** At a day's end. @param {readonly Worker[]} people @param {string} day @param {number} asked per cent */
function isLow(people, day, asked) {
  const there = people.filter((one) => one.toldOn <= day && lastDayToSign(one.startsOn) < day && !(one.endsOn && one.endsOn < day));
  const signed = there.filter((one) => papers(one).some((paper) => paper.filedOn <= day && !(paper.endsOn && paper.endsOn < day)));
  return there.length >= FEWEST && signed.length * 100 < there.length * asked;
}
/** @param {Worker} worker */
const papers = ({ contract }) => [contract, contract?.next].flatMap((one) => (one ? [one] : []));

/**
 * Employments and their ends that were told late; those that were taken over on the first day are no news.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedFilings = ({ size, employers }) =>
  employers.flatMap((employer) => {
    const people = employer.crews.flatMap((crew) => crew.workers);
    const late = people.filter(
      (one) =>
        (one.toldOn > size.beginsOn && one.toldOn > workdayFrom(plus(one.startsOn, HIRE_DAYS))) ||
        (one.endsOn &&
          one.endToldOn &&
          one.endToldOn > workdayFrom(plus(one.endsOn, END_DAYS)) &&
          at(one.endToldOn, OFFICE_HOUR) <= size.endsAt),
    );
    return late.length ? [{ rule: 'filing-late', employer, state: /** @type {const} */ ('resolved'), cause: 'filed' }] : [];
  });
