/** Purpose of the blind index of card numbers: who looks a card up must ask under the same. */
export const CARD_NUMBER = 'card-number';
