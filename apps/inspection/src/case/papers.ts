import { localDateOf, type LocalDate } from '@anxin/calendar';
import { fen, type Fen } from '@anxin/money';
import type { CaseState } from './case-log';
import { pendingChallenge, renewed, stayedSince, withoutStays } from './challenge-log';
import { isJudged } from './challenges';
import { hasOpenSums, isDecisionPaid } from './paper-deadlines';
import type { Addressed, DecisionState, NoticeState, PaperKind, ReminderState, Served, ServedTerm } from './paper-log';
import { amountsOf, openAlertsOf } from './standing';

/** What may be done with the papers of a case, and what must come first. Pure: the day is an argument. */

/** A paper as far as its service goes. */
export interface Servable {
  readonly paper: string;
  readonly of: PaperKind;
  /** Null for the oldest orders: whom they are addressed to lies beside the log. */
  readonly to: readonly Addressed[] | null;
  readonly served: readonly Addressed[];
}

/** All papers that are or may be served; a decision once it is in force. */
export const servableOf = ({ orders, papers }: CaseState): Servable[] => [
  ...orders.map(({ order, to, served }): Servable => ({ paper: order, of: 'order', to: to ?? null, served })),
  ...papers.notices.map(({ notice, to, served }): Servable => ({ paper: notice, of: 'notice', to, served })),
  ...papers.decisions.flatMap(({ inForce, decision, to, served, reminders }): Servable[] =>
    inForce
      ? [
          { paper: decision, of: 'decision', to, served },
          ...reminders.map((each): Servable => ({ ...each, paper: each.reminder, of: 'reminder' })),
        ]
      : [],
  ),
];

export const isUnserved = ({ to, served }: Servable): boolean => to === null || served.length < to.length;
const isServed = (paper: { readonly to: readonly Addressed[]; readonly served: readonly unknown[] }): boolean =>
  paper.served.length === paper.to.length;

/** Why the paper can't be served on the addressee, or null. An addressee is served once. */
export const serviceFault = (paper: Servable, addressee: number): string | null =>
  paper.served.some((each) => each.addressee === addressee) ? 'the paper was served on this addressee' : null;

const decisionOn = ({ papers }: CaseState, { notice }: NoticeState): DecisionState | undefined =>
  papers.decisions.find((decision) => decision.notice === notice);
/** Notices that no decision was proposed on. */
export const pendingNotices = (state: CaseState): NoticeState[] => state.papers.notices.filter((notice) => !decisionOn(state, notice));

const waived = ({ statements }: NoticeState, addressee: number): boolean =>
  statements.some((said) => said.addressee === addressee && said.waives);
/** Addressees of a notice whose period of a kind still runs on the day, the last day included. */
const within = (notice: NoticeState, kind: ServedTerm, today: LocalDate): Served[] =>
  notice.served.filter(
    ({ addressee, servedOn, terms }) =>
      servedOn <= today && terms[kind] !== undefined && terms[kind].dueOn >= today && !waived(notice, addressee),
  );
/** As {@link within}, with those of whom a public notice has not yet been deemed served. */
const notOver = (notice: NoticeState, kind: ServedTerm, today: LocalDate): boolean =>
  notice.served.some(({ addressee, terms }) => terms[kind] !== undefined && terms[kind].dueOn >= today && !waived(notice, addressee));

/** Addressees who may make a statement (陈述申辩) on the day; of one organisation where a code is given. */
export const mayState = (notice: NoticeState, today: LocalDate, uscc?: string): Served[] =>
  within(notice, 'statement', today).filter((each) => uscc === undefined || each.uscc === uscc);

/** Addressees who may ask for a hearing (听证) on the day. */
export const mayAskHearing = (notice: NoticeState, today: LocalDate, uscc?: string): Served[] =>
  notice.asked ? [] : within(notice, 'hearing-request', today).filter((each) => uscc === undefined || each.uscc === uscc);
export const hearingOpen = ({ asked }: NoticeState): boolean => asked !== null && !asked.held;

export type Missing = 'notices' | 'services' | 'hearings' | 'statements' | 'legal-reviews';

/** What must come before a decision on this notice, by 监察条例 19 and 处罚法 44–45, 58, 63–64. */
export const beforeDecision = (notice: NoticeState, today: LocalDate): { readonly step: Missing; readonly detail: string } | null => {
  if (!isServed(notice)) return { step: 'services', detail: 'the notice has not been served on all of its addressees' };
  if (hearingOpen(notice)) return { step: 'hearings', detail: 'the hearing that was asked for has not been held (处罚法 63–65)' };
  if (notOver(notice, 'statement', today))
    return { step: 'statements', detail: 'the period for statements has not run out, and nobody waived it (陈述申辩, 处罚法 44–45)' };
  if (!notice.asked && notOver(notice, 'hearing-request', today))
    return { step: 'hearings', detail: 'the period to ask for a hearing has not run out, and nobody waived it (处罚法 64)' };
  if (notice.review || notice.asked)
    if (!notice.reviewed?.passed)
      return { step: 'legal-reviews', detail: 'the legal review has not been passed (法制审核, 处罚法 58): without it no decision' };
  return null;
};

/** What keeps every notice from being decided on; null where one is ready. */
export const missingForDecision = (state: CaseState, today: LocalDate): { readonly step: Missing; readonly detail: string } | null => {
  const faults = pendingNotices(state).map((notice) => beforeDecision(notice, today));
  if (!faults.length)
    return { step: 'notices', detail: 'a decision needs a notice of what is held against the respondent, served (监察条例 19)' };
  return faults.includes(null) ? null : faults.at(-1)!;
};

/** Orders to put it right that were not obeyed by their day, the earliest first. */
export const overdueOrders = (state: CaseState, today: LocalDate): CaseState['orders'][number][] => {
  const ended = lastEndOf(state);
  return state.orders
    .filter(({ dueOn, served }) => served.length > 0 && dueOn < today && (ended === null || ended > dueOn))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
};

const wrongsOf = ({ alerts }: CaseState) => Object.values(alerts).filter(({ group }) => group !== 'none' && group !== 'incident');

/** The day on which the last wrong was put right by what the alerts say; null while one is open or nothing says so. */
const lastEndOf = (state: CaseState): LocalDate | null => {
  const wrongs = wrongsOf(state);
  if (!wrongs.length || openAlertsOf(state).length) return null;
  const last = wrongs
    .map(({ rightedAt, endedAt, at }) => rightedAt ?? endedAt ?? at)
    .sort()
    .at(-1)!;
  return localDateOf(new Date(last));
};

/** Why the case can't be withdrawn (撤销立案, 监察条例 18): slight, and put right by the day of the order. */
export const withdrawalFault = (state: CaseState, today: LocalDate): string | null => {
  const { verified, recovered } = amountsOf(state);
  const open = openAlertsOf(state);
  const recoveredAll = verified !== null && verified > 0n && recovered >= verified;
  if (!recoveredAll && open.length) return 'it has not been put right: alerts are open';
  if (!recoveredAll && !wrongsOf(state).length) return 'nothing shows that it was put right';
  const late = overdueOrders(state, today)[0];
  if (late) return `it was put right after the day of the order, ${late.dueOn}`;
  if (state.papers.decisions.some(({ inForce }) => inForce)) return 'a decision is in force';
  return null;
};

/** What was not paid by the day of the overdue order: what extra compensation (加付赔偿金) is counted from. */
export const compensationBase = (ordered: Fen, verified: Fen | null, recoveredByThen: Fen): Fen => {
  const owed = verified !== null && verified < ordered ? verified : ordered;
  return owed > recoveredByThen ? owed - recoveredByThen : 0n;
};

/** The last of a decision's periods for review and suit, and whether it is served on all: only then it can be enforced. */
export const periodsEnd = (decision: DecisionState): LocalDate =>
  decision.served
    .flatMap(({ terms }) => [terms.review?.dueOn ?? '', terms.suit ? renewed(decision, 'suit', terms.suit).dueOn : ''])
    .sort()
    .at(-1) ?? '';
const lastReminder = ({ reminders }: DecisionState): ReminderState | undefined => reminders.at(-1);

/** Why the authority can't ask the court to enforce the decision (申请法院强制执行, 行政强制法 53–54), and what comes first; null where it can. */
export const enforcementFault = (
  state: CaseState,
  decision: DecisionState,
  today: LocalDate,
): { readonly detail: string; readonly first: readonly ('services' | 'reminders')[] } | null => {
  const because = (detail: string, ...first: ('services' | 'reminders')[]) => ({ detail, first });
  if (!decision.inForce) return because('the decision is not in force');
  if (decision.enforced) return because('the court was asked to enforce the decision');
  if (isDecisionPaid(decision, amountsOf(state))) return because('all that the decision orders is paid');
  if (!isServed(decision)) return because('the decision has not been served on all of its addressees', 'services');
  const pending = pendingChallenge(decision);
  if (pending) return because(`a ${pending.kind} of the decision is pending since ${pending.on} (行政强制法 53)`);
  if (!isJudged(decision) && periodsEnd(decision) >= today)
    return because(`the periods for review and suit run until ${periodsEnd(decision)} (行政强制法 53)`);
  const ends = decision.served
    .flatMap(({ terms }) => (terms.enforcement ? [renewed(decision, 'enforcement', terms.enforcement).dueOn] : []))
    .sort();
  if (ends.at(-1)! < today) return because(`the period to ask the court ended on ${ends.at(-1)} (行政强制法 53)`);
  const reminder = lastReminder(decision);
  if (!reminder) return because('a reminder (催告) comes first (行政强制法 54)', 'reminders');
  if (!isServed(reminder)) return because('the reminder has not been served on all of its addressees', 'services');
  const waits = reminder.served
    .map(({ terms }) => (terms.reminder ? withoutStays(decision, terms.reminder).dueOn : ''))
    .sort()
    .at(-1)!;
  return waits >= today ? because(`the reminder gives time until ${waits} (行政强制法 54)`) : null;
};

/** Decisions in force with something to pay that is not paid and not with the court. */
export const unpaidDecisions = (state: CaseState): DecisionState[] =>
  state.papers.decisions.filter(
    (decision) => decision.inForce && decision.kind !== 'withdrawal' && !decision.enforced && !isDecisionPaid(decision, amountsOf(state)),
  );

/** Why a reminder (催告书) can't be given: the decision's own day to pay must be over. */
export const reminderFault = (decision: DecisionState, today: LocalDate): string | null => {
  if (!isServed(decision)) return 'the decision has not been served on all of its addressees';
  const stayed = stayedSince(decision);
  if (stayed) return `execution is suspended by order since ${stayed}`;
  const due = decision.served
    .flatMap(({ terms: { payment, fine } }) => [payment, fine].map((term) => (term ? withoutStays(decision, term).dueOn : '')))
    .sort()
    .at(-1)!;
  if (due >= today) return `the decision gives time to pay until ${due}`;
  const reminder = lastReminder(decision);
  return reminder && !isServed(reminder) ? 'a reminder waits for its service' : null;
};

/** What keeps a case open whatever was put right: a fine or compensation in force that is neither paid nor with the court. */
export const openSumsFault = ({ papers }: CaseState): string | null => {
  const open = papers.decisions.find((decision) => decision.inForce && !decision.enforced && hasOpenSums(decision));
  return open ? `open: the fine or compensation of the decision of ${open.inForce} is neither paid nor with the court` : null;
};

/** What closing as penalised (已处罚) asks for: a penalty in force and served, its fine paid or with the court. */
export const penalisedFault = (state: CaseState): string | null => {
  const penalties = state.papers.decisions.filter(({ kind, inForce }) => kind === 'penalty' && inForce);
  if (!penalties.length) return 'needs a penalty decision in force';
  if (!penalties.every(isServed)) return 'needs the service of the penalty decision';
  const unpaid = unpaidDecisions(state)[0];
  return unpaid ? `open: what the decision of ${unpaid.inForce} orders is neither paid nor with the court` : null;
};

/** Sums a decision may not exceed, each with its field; null where all are within. */
export const sumsFault = (
  told: { readonly amount: string | null; readonly fine: string | null; readonly compensationRate: number | null },
  decided: { readonly amount?: string; readonly fine?: string; readonly compensationRate?: number },
): { readonly path: 'amount' | 'fine' | 'compensationRate'; readonly message: string } | null => {
  const beyond = (told: string | null, decided: string | undefined): boolean =>
    decided !== undefined && fen(decided) > (told === null ? 0n : fen(told));
  if (beyond(told.amount, decided.amount))
    return { path: 'amount', message: `must be at most what the notice told: ${told.amount ?? 'nothing'}` };
  if (beyond(told.fine, decided.fine)) return { path: 'fine', message: `must be at most what the notice told: ${told.fine ?? 'nothing'}` };
  if (told.compensationRate !== null && (decided.compensationRate ?? 0) > told.compensationRate)
    return { path: 'compensationRate', message: `must be at most what the notice told: ${told.compensationRate}` };
  return null;
};
