/** @typedef {import('./truth.mjs').Expected} Expected */

/** The last day to sign for the year. */
const DAY = '2026-03-31';

/**
 * Which governments and general contractors had signed no responsibility letter by 31 March: a county counts where somebody employs or builds, a contractor where its site
 * stands open on the day.
 * @param {import('../city.mjs').City} city
 * @returns {Expected[]}
 */
export function expectedLetters({ size, employers, sites, letters }) {
  if (size.endsAt < `${DAY}T24`) return [];
  const places = [...new Set([...employers.map((one) => one.county), ...sites.map((one) => one.county)])];
  const open = sites.filter((site) => site.startsOn <= DAY && site.endsOn > DAY);
  const asked = [
    ...places.map((county) => ({ county, letter: letters.find((one) => !one.site && one.county === county) })),
    ...open.map((site) => ({ county: site.county, employer: site.contractor, letter: letters.find((one) => one.site === site) })),
  ];
  return asked.flatMap(({ letter, ...subject }) => {
    const named = { rule: 'responsibility-letter-missing', ...subject };
    if (!letter?.signedOn || !letter.toldOn) return [{ ...named, state: /** @type {const} */ ('open'), workers: 0 }];
    if (letter.toldOn <= DAY) return [];
    return [{ ...named, state: /** @type {const} */ ('resolved'), cause: letter.signedOn <= DAY ? 'never-was' : 'filed' }];
  });
}
