import { drawsFor } from '../random.mjs';

/**
 * Who plays which recipe: of each group of recipes a deck is dealt round, every recipe once and honest cards between, shuffled anew each round. So the rate of each is known to
 * the unit (one in so many), and who plays what is known of any unit alone.
 *
 * @template R
 * @param {string} seed
 * @param {string} group
 * @param {readonly R[]} recipes
 * @param {number} honest cards for each recipe
 * @returns {{ deal: (nth: number) => R | undefined, size: number }} `size`: one unit in so many plays each recipe
 */
export function deckOf(seed, group, recipes, honest) {
  const size = Math.ceil(recipes.length * (1 + honest));
  const cards = [...recipes, .../** @type {undefined[]} */ (Array.from({ length: size - recipes.length }))];
  /** @type {{ round: number, cards: (R | undefined)[] }} */
  let last = { round: -1, cards: [] };
  return {
    size,
    deal(nth) {
      const round = Math.floor(nth / size);
      if (last.round !== round) last = { round, cards: drawsFor(seed, 'deck', group, round).shuffled(cards) };
      return last.cards[nth % size];
    },
  };
}
