import { toOffsetString } from '@anxin/calendar';
import type { CardEntity } from './card.entity';

/** A wage card as callers see it: nothing of its number, nothing of its holder but the opaque id. */
export interface CardView {
  readonly id: string;
  readonly workerId: string;
  readonly bank: string;
  readonly state: 'live' | 'replaced';
  readonly issuedAt: string;
  readonly replacedAt: string | null;
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
}

export const cardView = (card: CardEntity): CardView => ({
  id: card.id,
  workerId: card.workerId,
  bank: card.bank,
  state: card.replacedAt ? 'replaced' : 'live',
  issuedAt: toOffsetString(card.issuedAt),
  replacedAt: card.replacedAt && toOffsetString(card.replacedAt),
  warnings: card.checkDigitRight ? [] : [{ path: 'cardNumber', message: 'fails the Luhn check: a digit may be wrong' }],
});
