import { createHash } from 'node:crypto';

/**
 * @typedef {object} Draws numbers drawn from a seed alone, the same on every machine
 * @property {(below: number) => number} int 0 ≤ n < below
 * @property {(from: number, to: number) => number} within both ends included
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {<T>(list: readonly T[]) => T[]} shuffled a copy in another order
 */

/**
 * Draws of their own for whatever has a name: what is added to the city later changes nobody else's numbers.
 * @param {...(string | number)} name
 * @returns {Draws}
 */
export function drawsFor(...name) {
  const hash = createHash('sha256').update(name.join('/')).digest();
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => hash.readUInt32LE(at));
  // sfc32
  const next = () => {
    const sum = (((a ?? 0) + (b ?? 0)) | 0) + (d = ((d ?? 0) + 1) | 0);
    a = (b ?? 0) ^ ((b ?? 0) >>> 9);
    b = ((c ?? 0) + ((c ?? 0) << 3)) | 0;
    c = (((c ?? 0) << 21) | ((c ?? 0) >>> 11)) + (sum | 0);
    return (sum | 0) >>> 0;
  };
  const int = (/** @type {number} */ below) => Math.floor((next() / 2 ** 32) * below);
  return {
    int,
    within: (from, to) => from + int(to - from + 1),
    pick: (list) => /** @type {typeof list[number]} */ (list[int(list.length)]),
    shuffled(list) {
      const copy = [...list];
      for (let at = copy.length - 1; at > 0; at -= 1) {
        const other = int(at + 1);
        [copy[at], copy[other]] = [/** @type {any} */ (copy[other]), /** @type {any} */ (copy[at])];
      }
      return copy;
    },
  };
}
