import { fen, max, sum, type Fen } from '@anxin/money';
import type { ComplaintFact } from './facts';

/** What people state, each person and each sum once. */
export interface Claims {
  readonly people: number;
  /** Fen. */
  readonly stated: Fen;
}

/** Complaints that are handled together: one with those merged into it (并案), or one alone. */
interface Group {
  /** What each person states, by pseudonym; the largest of several statements. */
  readonly named: Map<string, Fen>;
  /** The largest statement of those of whom nobody knows who they are. */
  unnamed: Fen | null;
}

const amountOf = ({ known }: ComplaintFact): Fen => fen(known?.amount ?? '0.00');
const rank = ({ receivedAt, complaintId }: ComplaintFact): string => `${receivedAt ?? ''} ${complaintId}`;
const groupOf = ({ merged, complaintId }: ComplaintFact): string => merged?.into ?? complaintId;
const personOf = ({ merged, complainant }: ComplaintFact): string | null => merged?.complainant ?? complainant;

/**
 * Adds up what complaints claim. A person counts once: of statements that were merged as one matter the largest counts, of separate ones the latest. An
 * anonymous statement that was merged with others speaks of the same people and money: it counts only as far as it says more than all of them.
 * @param complaints those that still claim
 */
export const claimsOf = (complaints: readonly ComplaintFact[]): Claims => {
  const groups = new Map<string, Group>();
  const place = new Map<string, Group>();
  for (const complaint of [...complaints].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const key = groupOf(complaint);
    const group = groups.get(key) ?? { named: new Map<string, Fen>(), unnamed: null };
    groups.set(key, group);
    const person = personOf(complaint);
    if (person === null) {
      group.unnamed = max(group.unnamed ?? 0n, amountOf(complaint));
      continue;
    }
    const before = place.get(person);
    if (before !== group) before?.named.delete(person);
    place.set(person, group);
    group.named.set(person, max(group.named.get(person) ?? 0n, amountOf(complaint)));
  }
  const all = [...groups.values()];
  return {
    people: all.reduce((count, { named, unnamed }) => count + (named.size || (unnamed === null ? 0 : 1)), 0),
    stated: sum(all.map(({ named, unnamed }) => max(sum([...named.values()]), unnamed ?? 0n))),
  };
};
