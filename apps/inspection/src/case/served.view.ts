import type { LocalDate } from '@anxin/calendar';
import { fen, max, yuan } from '@anxin/money';
import type { CaseState } from './case-log';
import type { CaseView, LogEntry } from './case.view';
import { deadlinesOf } from './standing';
import { stateOn } from './deadline';

/** Entries of the log on a paper, shown to whom it was served. */
const OF_PAPERS = [
  'served',
  'statement-made',
  'hearing-requested',
  'hearing-appointed',
  'hearing-held',
  'decision-paid',
  'decision-challenged',
  'execution-stayed',
  'challenge-ended',
];

/**
 * The case as one of those on whom a paper of it was served may see it: its own clocks and papers; never who complained, what others were told,
 * what is proposed, or what was claimed beyond the papers.
 */
export const servedView = (view: CaseView, state: CaseState, uscc: string, today: LocalDate): CaseView => {
  const { orders, papers } = state;
  const all = [
    ...orders.map((each) => ({ id: each.order, served: each.served, amount: each.amount as string | null })),
    ...papers.notices.map((each) => ({ id: each.notice, served: each.served, amount: each.amount })),
    ...papers.decisions.map((each) => ({ id: each.decision, served: each.served, amount: each.amount })),
    ...papers.decisions.flatMap(({ reminders }) => reminders.map((each) => ({ id: each.reminder, served: each.served, amount: null }))),
  ];
  const mine = all.flatMap(({ id, served, amount }) => {
    const places = served.filter((each) => each.uscc === uscc).map(({ addressee }) => addressee);
    return places.length ? [{ id, places, amount }] : [];
  });
  const keys = mine.flatMap(({ id, places }) => places.map((place) => `${id}/${place}`));
  const isMine = ({ step, data }: LogEntry): boolean => {
    if (step === 'closed') return true;
    if (!OF_PAPERS.includes(step)) return false;
    const paper = String(data['paper'] ?? data['notice'] ?? data['decision']);
    return data['addressee'] === undefined ? mine.some(({ id }) => id === paper) : keys.includes(`${paper}/${Number(data['addressee'])}`);
  };
  return {
    ...view,
    inspector: null,
    deadlines: deadlinesOf(state)
      .filter(({ key }) => keys.some((own) => key.endsWith(`/${own}`)))
      .map((deadline) => {
        const { kind, startsOn, dueOn, unit, basis, provisional } = deadline;
        return { kind, startsOn, dueOn, unit, basis, state: stateOn(deadline, today), ...(provisional && { provisional }) };
      }),
    jointlyLiable: view.jointlyLiable.filter((each) => each.uscc === uscc || state.respondent === uscc),
    alerts: [],
    complaints: [],
    arrivalAnswers: null,
    amountClaimed: yuan(max(0n, ...mine.map(({ amount }) => (amount === null ? 0n : fen(amount))))),
    proposals: [],
    challenges: view.challenges.filter(({ decision }) => mine.some(({ id }) => id === decision)),
    refersTo: null,
    log: view.log.filter(isMine).map((entry) => ({ ...entry, by: entry.role === 'employer' ? entry.by : '', reason: null })),
  };
};
