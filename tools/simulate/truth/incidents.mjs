import { handlingsOf } from '../office.mjs';
import { plus } from '../days.mjs';

/** @typedef {import('./truth.mjs').Expected} Expected */
/** @typedef {import('../complaints.mjs').Complaint} Complaint */

const PEOPLE = 10;
const DAYS = 7;
const ABOUT_WAGES = ['wage-arrears', 'below-minimum-wage', 'overtime', 'wage-card-held', 'other'];

/**
 * Where ten people or more complained of wages within seven days, by name or as one of them claimed.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export function expectedIncidents(city) {
  const closings = handlingsOf(city).filter((one) => one.group === 'wages' && one.closedOn);
  return city.crews.flatMap((crew) => of(city, closings, crew));
}

/** @param {import('../city.mjs').City} city @param {readonly import('../office.mjs').Handling[]} closings @param {import('../employers.mjs').Crew} crew @returns {Expected[]} */
function of(city, closings, crew) {
  const complaints = city.complaints.filter((one) => one.crew === crew && ABOUT_WAGES.includes(one.category));
  if (most(complaints) < PEOPLE) return [];
  const subject = { rule: 'collective-incident', employer: crew.employer, site: crew.site };
  const standing = complaints.filter((one) => !one.steps?.some((step) => step.kind === 'unfounded'));
  const closedOn = closings.find((one) => one.crew === crew)?.closedOn ?? '';
  const left = standing.filter((one) => one.on > closedOn);
  if (most(left) >= PEOPLE) return [{ ...subject, state: /** @type {const} */ ('open'), workers: most(left) }];
  return [{ ...subject, state: /** @type {const} */ ('resolved'), cause: closedOn ? 'corrected' : 'never-was' }];
}

/** The most people in any seven days: those who called, or as many as one of them speaks for. @param {readonly Complaint[]} complaints */
const most = (complaints) =>
  complaints.reduce((best, { on }) => {
    const within = complaints.filter((one) => one.on >= on && one.on < plus(on, DAYS));
    return Math.max(best, new Set(within.map((one) => one.worker.key)).size, ...within.map((one) => one.workers ?? 1));
  }, 0);
