import { cityOf, coversRegion } from '@anxin/codes';
import type { LocalDate } from '@anxin/calendar';
import type { CaseState, Stage } from './case-log';

/**
 * How another authority becomes competent (管辖, 监察条例 13): the city takes a county's case up (提级办理); the city, above both, says which county
 * is competent where that is disputed or otherwise needed (指定管辖); an authority that is not competent hands the case to the one that is (移送管辖).
 */
export const MOVES = ['take-up', 'designation', 'transfer'] as const;
export type Move = (typeof MOVES)[number];

/** One change of competence. */
export interface Moved {
  readonly how: Move;
  readonly from: string;
  readonly to: string;
  readonly on: LocalDate;
}

/** The step's row of the table of what may follow what. */
export const JURISDICTION = {
  jurisdiction: {
    from: ['clue', 'filed', 'investigating', 'rectification-ordered', 'noticed', 'decided', 'enforcing', 'suspended'] as readonly Stage[],
    role: 'supervisor',
    // What one authority proposed another does not approve.
    first: (state: CaseState): readonly 'approvals'[] => (state.proposals.length ? ['approvals'] : []),
  },
} as const;

export interface MoveFault {
  /** `stranger`: not this authority's to say; `order`: not now; `region`: not to there. */
  readonly kind: 'stranger' | 'order' | 'region';
  readonly detail: string;
}

/** A city, or a province: an authority with others below it. */
const isAbove = (region: string): boolean => cityOf(region) === region;

/**
 * Why an authority may not bring a case under another, or null.
 * @param by region of the supervisor who says so
 * @param from the competent region until now
 * @param to the region that is to be competent
 */
export const moveFault = (
  state: CaseState,
  { how, by, from, to }: { how: Move; by: string; from: string; to: string },
): MoveFault | null => {
  if (how === 'transfer') return transferFault(state, by, from, to);
  if (!isAbove(by) || !coversRegion(by, from))
    return { kind: 'stranger', detail: 'only the city above takes a case up or says who is competent (监察条例 13)' };
  if (how === 'take-up') {
    if (to !== by) return { kind: 'region', detail: 'a city takes a case up itself' };
    return from === by ? { kind: 'order', detail: 'the city has the case already' } : null;
  }
  if (to === by || !coversRegion(by, to)) return { kind: 'region', detail: 'must be a county of the city' };
  return to === from ? { kind: 'order', detail: 'that county is competent already' } : null;
};

const transferFault = (state: CaseState, by: string, from: string, to: string): MoveFault | null => {
  if (by !== from) return { kind: 'stranger', detail: 'who is competent hands a case over; the city above says who is competent' };
  // Who received a case and thinks another competent asks the common superior, and hands it over no more.
  if (state.moved?.length)
    return { kind: 'order', detail: 'a case that was handed over or assigned to an authority is moved by the city above alone' };
  if (to === from) return { kind: 'order', detail: 'that region is competent already' };
  return isAbove(to) || cityOf(to) !== cityOf(from) ? { kind: 'region', detail: 'must be another county of the same city' } : null;
};
