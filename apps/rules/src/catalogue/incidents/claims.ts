import { max, sum, type Fen } from '@anxin/money';
import type { ComplaintFact } from '../facts';

/** Complaints that are one: with those merged into it (并案). */
export const matterOf = ({ mergedInto, id }: ComplaintFact): string => mergedInto ?? id;

/**
 * Fen that complaints claim together; undefined where none states a sum. One person's sum counts once, the largest of several; an anonymous
 * statement that was merged with others only as far as it says more than those.
 */
export const claimed = (complaints: readonly ComplaintFact[]): Fen | undefined => {
  const stating = complaints.filter(({ amount }) => amount !== undefined);
  if (!stating.length) return undefined;
  const largest = new Map<string, ComplaintFact>();
  for (const complaint of stating) {
    const who = complaint.people.length ? [...complaint.people].sort().join(' ') : `nobody of ${matterOf(complaint)}`;
    if ((largest.get(who)?.amount ?? -1n) < complaint.amount!) largest.set(who, complaint);
  }
  const matters = new Map<string, ComplaintFact[]>();
  for (const one of largest.values()) matters.set(matterOf(one), [...(matters.get(matterOf(one)) ?? []), one]);
  const total = (those: readonly ComplaintFact[]): Fen => sum(those.map(({ amount }) => amount!));
  return sum(
    [...matters.values()].map((those) =>
      max(total(those.filter(({ people }) => people.length > 0)), total(those.filter(({ people }) => people.length === 0))),
    ),
  );
};
