/** @typedef {import('./truth.mjs').Expected} Expected */

/** The last day to sign for the year. */
const DAY = '2026-03-31';

/**
 * Which governments and general contractors had signed no responsibility letter by 31 March: a county counts where somebody employs or builds, a contractor where its site
 * stands open on the day.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export const expectedLetters = (city) => [
  ...countiesWithout(
    city.size,
    [...new Set([...city.employers.map((one) => one.county), ...city.sites.map((one) => one.county)])],
    city.letters,
  ),
  ...contractorsWithout(city),
];

/** @param {import('../city.mjs').City} city @returns {Expected[]} */
export function contractorsWithout({ size, sites, letters }) {
  const open = sites.filter((site) => site.startsOn <= DAY && site.endsOn > DAY);
  return judged(
    size,
    open.map((site) => ({ county: site.county, employer: site.contractor, letter: letters.find((one) => one.site === site) })),
  );
}

/** @param {{ endsAt: string }} size @param {readonly import('../places.mjs').County[]} places @param {readonly import('../letters.mjs').Letter[]} letters @returns {Expected[]} */
export const countiesWithout = (size, places, letters) =>
  judged(
    size,
    places.map((county) => ({ county, letter: letters.find((one) => !one.site && one.county === county) })),
  );

/** @param {{ endsAt: string }} size @param {readonly { county: import('../places.mjs').County, employer?: import('../employers.mjs').Employer, letter?: import('../letters.mjs').Letter }[]} asked @returns {Expected[]} */
function judged(size, asked) {
  if (size.endsAt < `${DAY}T24`) return [];
  return asked.flatMap(({ letter, ...subject }) => {
    const named = { rule: 'responsibility-letter-missing', ...subject };
    if (!letter?.signedOn || !letter.toldOn) return [{ ...named, state: /** @type {const} */ ('open'), workers: 0 }];
    if (letter.toldOn <= DAY) return [];
    return [{ ...named, state: /** @type {const} */ ('resolved'), cause: letter.signedOn <= DAY ? 'never-was' : 'filed' }];
  });
}
