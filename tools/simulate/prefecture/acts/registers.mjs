import { complaintCalls } from '../../complaints.mjs';
import { at, OFFICE_HOUR } from '../../days.mjs';
import { employerFilings, projectFilings, projectOf, signedLetter } from '../../filings.mjs';

/**
 * @typedef {import('../units.mjs').Unit} Unit
 * @typedef {import('../../calls.mjs').Call} Call
 * @typedef {import('./people.mjs').Act} Act
 */

const EMPLOYERS = '09:00';

/** Employers with what they file, sites with their papers, letters, complaints. @param {Unit} unit @returns {Generator<Act>} */
export function* registerActs(unit) {
  const { seed, size } = unit;
  for (const employer of unit.employers) {
    const { uscc, name, trade, county, unionised } = employer;
    const instant = at(size.beginsOn, EMPLOYERS);
    yield {
      at: instant,
      make: () => ({
        at: instant,
        lane: uscc,
        as: 'demo-admin',
        method: 'POST',
        path: '/employers',
        body: { uscc, name, industry: trade.industry, region: county.code, unionised },
        key: `${seed}/${employer.key}`,
      }),
    };
    yield* employerFilings(seed, employer, size.beginsOn).map(asAct);
  }
  for (const site of unit.sites) {
    yield asAct(projectOf(seed, site, at(site.signedOn ?? size.beginsOn, OFFICE_HOUR)));
    for (const { subcontractor, scope } of unit.subcontracts)
      yield asAct({
        at: at(site.startsOn, '09:00'),
        lane: site.contractor.uscc,
        as: 'demo-supervisor-371300',
        method: 'POST',
        path: `/projects/\${${site.key}}/subcontracts`,
        body: { subcontractor: subcontractor.uscc, scope, licence: `D337${subcontractor.key}` },
        key: `${seed}/${site.key}/sub/${subcontractor.key}`,
      });
    yield* projectFilings(seed, site).map(asAct);
  }
  for (const letter of unit.letters) if (letter.signedOn) yield asAct(signedLetter(seed, letter));
  for (const call of complaintCalls(/** @type {any} */ (unit))) yield asAct(call);
}

/** @param {Call} call @returns {Act} */
const asAct = (call) => ({ at: call.at, make: () => call });
