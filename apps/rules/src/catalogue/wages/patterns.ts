import type { LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';
import type { EmployerPeriodFacts, PayrollLineFact } from '../facts';
import type { Subject } from '../subject';
import { placeOfLine } from './month-lines';

type Minimum = (place: { readonly region: string; readonly on: LocalDate }) => Fen | undefined;

/** What of a line is for normal work. */
const normalPay = (line: Pick<PayrollLineFact, 'gross' | 'overtimePay' | 'allowances'>): bigint =>
  line.gross - line.overtimePay - line.allowances;

/** Fewest lines, or people of each kind in a post, that any city could take for a pattern. */
const FEW = { lines: 5, people: 2 };

/**
 * Patterns over several months that this month may be a part of: most of it paid near the minimum wage, or direct and dispatched people in one post. They are
 * judged by their own rules; here only what can't be is kept away from them.
 * @param region of the employer
 * @param minimum the monthly minimum wage of a place, if one is on file
 */
export const patternsIn = (facts: EmployerPeriodFacts, region: string, minimum: Minimum): Subject[] => {
  const lines = facts.lines.filter((line) => !line.backPayFor);
  return [
    ...(isNearMinimum(facts, lines, region, minimum) ? [{ kind: 'pay-pattern' as const, employer: facts.subject.employer }] : []),
    ...postsOf(lines).map((post) => ({ kind: 'post' as const, employer: facts.subject.employer, post })),
  ];
};

/** Wider than any city's band: it is told from the rule's own. */
const BAND = 5n;

const isNearMinimum = (facts: EmployerPeriodFacts, lines: readonly PayrollLineFact[], region: string, minimum: Minimum): boolean => {
  if (lines.length < FEW.lines) return false;
  const byRegion = new Map<string, Fen | undefined>();
  const leastOn = (line: PayrollLineFact): Fen | undefined => {
    const place = placeOfLine(facts, line, region);
    if (!byRegion.has(place.region)) byRegion.set(place.region, minimum(place));
    return byRegion.get(place.region);
  };
  const near = lines.filter((line) => {
    const least = leastOn(line);
    const pays = [line, ...(line.corrections ?? [])].map(normalPay);
    return least !== undefined && pays.some((pay) => pay * 100n >= least * (100n - BAND) && pay * 100n <= least * (100n + BAND));
  });
  return near.length * 2 >= lines.length;
};

const postsOf = (lines: readonly PayrollLineFact[]): string[] => {
  const posts = new Map<string, { direct: number; dispatched: number }>();
  if (!lines.some((line) => line.kind === 'dispatched')) return [];
  for (const { post, kind } of lines) {
    if (post === undefined || kind === undefined) continue;
    const counted = posts.get(post) ?? { direct: 0, dispatched: 0 };
    counted[kind] += 1;
    posts.set(post, counted);
  }
  return [...posts].filter(([, { direct, dispatched }]) => direct >= FEW.people && dispatched >= FEW.people).map(([post]) => post);
};
