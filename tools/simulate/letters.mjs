import { at } from './days.mjs';
import { COUNTIES } from './places.mjs';
import { drawsFor } from './random.mjs';

/**
 * Who signs responsibility letters (目标责任书): each county's government with the city's, each general contractor with the county where it builds. Most sign
 * early in the year; some are late, some never sign, one letter is told after the day on which it had to be signed.
 *
 * @typedef {import('./calls.mjs').Call} Call
 * @typedef {import('./projects.mjs').Site} Site
 *
 * @typedef {object} Letter
 * @property {import('./places.mjs').County} county that promises, or with which the contractor signs
 * @property {Site} [site] of the contractor that promises
 * @property {string} [signedOn] left out: nobody signs
 * @property {string} [toldOn]
 */

const CITY = '371300';
const YEAR = 2026;
/** Days on which the load stops anyway, so that no clock step is added for a letter. */
const IN_TIME = [
  { signedOn: '2026-02-02', toldOn: '2026-02-05' },
  { signedOn: '2026-02-26', toldOn: '2026-03-02' },
];
/** What becomes of the last ones; the rest are in time. */
const GOVERNMENTS = [{}, { signedOn: '2026-04-07', toldOn: '2026-04-07' }];
const CONTRACTORS = [{}, { signedOn: '2026-03-27', toldOn: '2026-04-07' }, { signedOn: '2026-05-11', toldOn: '2026-05-11' }];
const TOLD_AT = '10:00';

/** @param {string} seed @param {readonly Site[]} sites @returns {Letter[]} */
export function lettersOf(seed, sites) {
  const draws = drawsFor(seed, 'letters');
  const signed = (/** @type {number} */ nth) => IN_TIME[nth % IN_TIME.length];
  const counties = draws.shuffled(COUNTIES);
  const builders = draws.shuffled(sites);
  return [
    ...counties.map((county, nth) => ({ county, ...(GOVERNMENTS[nth] ?? signed(nth)) })),
    ...builders.map((site, nth) => ({ county: site.county, site, ...(CONTRACTORS[nth] ?? signed(nth)) })),
  ];
}

/** @param {import('./city.mjs').City} city @returns {Generator<Call>} */
export function* letterCalls({ seed, letters }) {
  const told = letters.flatMap((letter) => (letter.signedOn && letter.toldOn ? [{ ...letter, toldOn: letter.toldOn }] : []));
  for (const { county, site, signedOn, toldOn } of told.sort((a, b) => (a.toldOn < b.toldOn ? -1 : a.toldOn > b.toldOn ? 1 : 0))) {
    const obligee = site ? county.code : CITY;
    const lane = site ? site.contractor.uscc : county.code;
    const body = {
      year: YEAR,
      kind: site ? 'enterprise' : 'government',
      obligor: site ? { uscc: site.contractor.uscc } : { region: county.code },
      obligee: { region: obligee },
      targets: [
        { measure: 'arrears-cleared-percent', value: site ? '100' : '95' },
        { measure: 'major-incidents', value: '0' },
        ...(site ? [{ measure: 'wage-card-percent', value: '100' }] : [{ measure: 'contract-signing-percent', value: '95' }]),
      ],
      signedOn,
    };
    const key = `${seed}/letter/${site ? site.key : county.code}`;
    yield { at: at(toldOn, TOLD_AT), lane, as: `demo-supervisor-${obligee}`, method: 'POST', path: '/responsibility-letters', body, key };
  }
}
