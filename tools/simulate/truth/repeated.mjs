import { plus } from '../days.mjs';

/** @typedef {import('./truth.mjs').Expected} Expected */

const PEOPLE = 3;
const DAYS = 30;

/**
 * Employers of whom three different people complained within thirty days, and those of whom somebody said that cards are held; what was found unfounded is left out.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedComplained = ({ employers, complaints, size }) =>
  employers.flatMap((employer) => {
    const of = complaints.filter((one) => one.crew.employer === employer && one.on < size.endsAt.slice(0, 10));
    const standing = of.filter((one) => !one.steps?.some((step) => step.kind === 'unfounded'));
    const most = (/** @type {typeof of} */ list) =>
      Math.max(
        0,
        ...list.map(({ on }) => new Set(list.filter((one) => one.on >= on && one.on < plus(on, DAYS)).map((one) => one.worker.key)).size),
      );
    const closed = standing.length > 0 && standing.every((one) => one.steps?.some((step) => step.kind === 'settled'));
    return [
      ...(most(standing) >= PEOPLE
        ? [{ rule: 'repeated-complaints', employer, state: closed ? /** @type {const} */ ('resolved') : /** @type {const} */ ('open') }]
        : most(of) >= PEOPLE
          ? [{ rule: 'repeated-complaints', employer, state: /** @type {const} */ ('resolved') }]
          : []),
      ...(standing.some((one) => one.category === 'wage-card-held')
        ? [{ rule: 'wage-card-held', employer, state: /** @type {const} */ ('open') }]
        : []),
    ];
  });
