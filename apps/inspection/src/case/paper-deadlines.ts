import { daysBetween, type LocalDate } from '@anxin/calendar';
import { fen, max, min, sum, type Fen } from '@anxin/money';
import type { CaseState } from './case-log';
import { challengedDays, renewed, stayedSince, withoutStays } from './challenge-log';
import type { Deadline, DeadlineKind, Term } from './deadline';
import type { DecisionState, Served, ServedTerm } from './paper-log';
import type { Amounts } from './standing';

/** Since when a decision is, or was before it was annulled, in force; null where it never was. */
const everInForce = ({ inForce, annulled }: DecisionState): LocalDate | null => inForce ?? annulled?.inForce ?? null;

/** A fine on the spot leaves the matter of the case to be decided. */
const decidesTheCase = ({ onTheSpot }: DecisionState): boolean => !onTheSpot;

/** The day on which the investigation ended: with the first notice of what is held against the respondent, or the first decision in force. */
export const investigationEndedOn = ({ papers }: CaseState): LocalDate | null =>
  papers.notices[0]?.on ??
  papers.decisions
    .filter(decidesTheCase)
    .map(everInForce)
    .find((on) => on !== null) ??
  null;

const paidOf = ({ paid }: DecisionState, of: 'fine' | 'compensation'): Fen =>
  sum(paid.filter((each) => each.of === of).map(({ amount }) => fen(amount)));

/**
 * Whether the wages and the extra compensation that a decision orders are paid, by receipts. What had come before it was proposed, as instalments
 * (分期支付) do, goes towards what it orders only where that is all that was verified.
 */
export const isPaidUp = (decision: DecisionState, { recovered, open, verified }: Amounts): boolean => {
  const wages = decision.amount === null ? 0n : fen(decision.amount);
  const compensation = decision.compensation === null ? 0n : fen(decision.compensation);
  const needed = min(fen(decision.recovered ?? '0.00') + wages, max(verified ?? 0n, wages));
  const wagesPaid = wages === 0n || recovered >= needed || (recovered > 0n && open === 0n);
  return wagesPaid && paidOf(decision, 'compensation') >= compensation;
};

/** The day on which the fine itself was paid in full, or null. */
export const finePaidOn = (decision: DecisionState): LocalDate | null => {
  const fine = decision.fine === null ? 0n : fen(decision.fine);
  let paid = 0n;
  for (const each of decision.paid.filter(({ of }) => of === 'fine').sort((a, b) => (a.on < b.on ? -1 : 1))) {
    paid += fen(each.amount);
    if (paid >= fine) return each.on;
  }
  return null;
};

/** Whether a fine or extra compensation is not paid in full: no receipt of a bank tells of these. */
export const hasOpenSums = (decision: DecisionState): boolean =>
  (decision.fine !== null && finePaidOn(decision) === null) ||
  (decision.compensation !== null && paidOf(decision, 'compensation') < fen(decision.compensation));

export interface FineOwed {
  readonly fine: Fen;
  /** 加处罚款: the law's per cent of the fine for each day after the last in time on which no review or suit was pending, at most the fine (处罚法 72–73). */
  readonly surcharge: Fen;
  readonly paid: Fen;
  readonly open: Fen;
}

/** What of a fine is owed on a day; nothing grows before the decision was served. */
export const fineOwedOn = (decision: DecisionState, today: LocalDate): FineOwed => {
  const fine = decision.fine === null ? 0n : fen(decision.fine);
  const dues = decision.served.flatMap(({ terms }) => (terms.fine ? [withoutStays(decision, terms.fine).dueOn] : [])).sort();
  const until = finePaidOn(decision) ?? today;
  const [due] = dues;
  const days = due === undefined ? 0 : Math.max(0, daysBetween(due, until) - challengedDays(decision, due, until));
  const surcharge = min(fine, (fine * BigInt(days) * BigInt(decision.lateFinePercent)) / 100n);
  const paid = paidOf(decision, 'fine');
  const rest = fine + surcharge - paid;
  return { fine, surcharge, paid, open: rest > 0n ? rest : 0n };
};

/** Whether all that a decision orders to pay is paid; the surcharge of a late fine apart. */
export const isDecisionPaid = (decision: DecisionState, amounts: Amounts): boolean =>
  isPaidUp(decision, amounts) && (decision.fine === null || finePaidOn(decision) !== null);

/** The terms of a service as they run now, after what was suspended by order and what a review or a suit gave anew. */
const termsNow = (decision: DecisionState, terms: Served['terms']): Served['terms'] =>
  Object.fromEntries(
    Object.entries(terms).map(([kind, term]) => {
      if (kind === 'review') return [kind, term];
      if (kind === 'suit') return [kind, renewed(decision, kind, term)];
      const so = withoutStays(decision, term);
      return [kind, kind === 'enforcement' ? renewed(decision, kind, so) : so];
    }),
  );

type End = { readonly state: Deadline['state']; readonly endedOn: LocalDate | null };
const RUNNING: End = { state: 'running', endedOn: null };
const metOn = (endedOn: LocalDate | null): End => ({ state: 'met', endedOn });

/** Deadlines of the papers, in the order of the procedure; what was not met when the case closed is stopped. */
export const paperDeadlines = (state: CaseState, amounts: Amounts): Deadline[] => {
  const { notices, decisions } = state.papers;
  const open: End = state.closed ? { state: 'stopped', endedOn: state.closed.on } : RUNNING;
  const one = (kind: DeadlineKind, key: string, term: Term, end: End = open): Deadline => ({ ...term, kind, key, ...end });
  const served = (paper: string, services: readonly Served[], endOf: (kind: ServedTerm, addressee: number) => End) =>
    services.flatMap(({ addressee, terms }) =>
      (Object.keys(terms) as ServedTerm[]).map((kind) => one(kind, `${kind}/${paper}/${addressee}`, terms[kind]!, endOf(kind, addressee))),
    );
  const inForce = decisions.filter((decision) => everInForce(decision) !== null);
  const [decided] = inForce.filter(decidesTheCase);
  const first = notices[0];
  const penalty = notices.find((notice) => notice.penalty);
  const penalised = inForce.find((each) => each.kind === 'penalty' && decidesTheCase(each));
  return [
    ...(first ? [one('decision', 'decision', first.decision, decided ? metOn(everInForce(decided)) : open)] : []),
    ...(penalty ? [one('penalty-90', 'penalty-90', penalty.penalty!, penalised ? metOn(everInForce(penalised)) : open)] : []),
    ...notices.flatMap((notice) =>
      served(notice.notice, notice.served, (kind, addressee) => {
        const said = notice.statements.find((each) => each.addressee === addressee && (kind === 'statement' || each.waives));
        const [ended] = [said?.on, kind === 'hearing-request' ? notice.asked?.on : undefined].filter((on) => on !== undefined).sort();
        return ended ? metOn(ended) : open;
      }),
    ),
    ...inForce.flatMap((decision) => {
      const { challenges = [], annulled } = decision;
      const last = decision.served
        .map(({ servedOn }) => servedOn)
        .sort()
        .at(-1);
      const stayed = stayedSince(decision);
      // What hangs on a decision lapses with it; what is to be paid stands still while execution is suspended by order.
      const alive: End = annulled ? { state: 'stopped', endedOn: annulled.on } : open;
      const toPay: End = stayed && alive === RUNNING ? { state: 'stopped', endedOn: stayed } : alive;
      const all = decision.served.length === decision.to.length ? metOn(last ?? everInForce(decision)) : alive;
      const endOf = (kind: ServedTerm): End => {
        if (kind === 'payment') return isPaidUp(decision, amounts) ? metOn(null) : toPay;
        if (kind === 'fine') return finePaidOn(decision) ? metOn(finePaidOn(decision)) : toPay;
        if (kind === 'review' || kind === 'suit') {
          const used = challenges.find((each) => each.kind === kind);
          return used ? metOn(used.on) : alive;
        }
        if (decision.enforced) return metOn(decision.enforced);
        return isDecisionPaid(decision, amounts) ? { state: 'stopped', endedOn: null } : toPay;
      };
      const now = (service: Served): Served => ({ ...service, terms: termsNow(decision, service.terms) });
      return [
        one('service', `service/${decision.decision}`, decision.service!, all),
        ...served(decision.decision, decision.served.map(now), endOf),
        ...decision.reminders.flatMap((reminder) =>
          served(reminder.reminder, reminder.served.map(now), () => (isDecisionPaid(decision, amounts) ? metOn(null) : toPay)),
        ),
      ];
    }),
  ];
};
