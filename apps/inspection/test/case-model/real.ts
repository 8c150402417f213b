import { addDays, addWorkingDays, type LocalDate } from '@anxin/calendar';
import { fen, yuan } from '@anxin/money';
import type { Actor } from '../../src/case/case';
import { apply, fold, type Action, type ActionData, type ActionKind, type CaseState, type Officer } from '../../src/case/case-log';
import type { CrimeThresholds } from '../../src/case/crime';
import type { Term } from '../../src/case/deadline';
import { afterAlertNews, type AlertNews } from '../../src/case/facts';
import { paidBeforeFiling } from '../../src/case/paid-before-filing';

/** A case as the service keeps it, driven by hand. */

export const RESPONDENT = 'E';
export const OWED = '100.00';
export const BEGUN = '2026-02-11';
/** Low, so that what the case is about is enough. */
export const LIMITS: CrimeThresholds = { months: 3, oneWorker: 50_00n, workers: 10, total: 1000_00n, basis: '' };

export const at = (day: LocalDate): string => `${day}T02:00:00.000Z`;
export const workingDays = (startsOn: LocalDate, days: number): Term => ({
  ...{ startsOn, dueOn: addWorkingDays(startsOn, days).date, unit: 'working-days', basis: '', provisional: false },
});
export const calendarDays = (startsOn: LocalDate, days: number): Term => ({
  ...{ startsOn, dueOn: addDays(startsOn, days), unit: 'calendar-days', basis: '', provisional: false },
});
export const officer = (subject: string): Officer => ({ id: `id-${subject}`, subject, region: '371302', department: 'labour' });

/** Who may act; the day is added to each. */
export const people: readonly Omit<Actor, 'today'>[] = [
  { client: 'i1', role: 'inspector', interested: false },
  { client: 'i2', role: 'inspector', interested: false },
  { client: 'i3', role: 'inspector', interested: false },
  { client: 'i4', role: 'inspector', interested: true },
  { client: 's1', role: 'supervisor', interested: false },
  // One person with two offices: as such must never approve what he or she proposed.
  { client: 'i1', role: 'supervisor', interested: false },
  { client: 'e1', role: 'employer', interested: false, uscc: RESPONDENT },
  { client: 'e2', role: 'employer', interested: false, uscc: 'F' },
];

const NEWS: AlertNews = {
  ...{ alertId: 'a1', change: 'raised', rule: 'wage-arrears', group: 'wages', state: 'open', severity: 'orange', employer: RESPONDENT },
  ...{ region: '371302', department: 'labour', amount: OWED, workers: 2, estimated: false, jointlyLiable: [] },
};
const raised = afterAlertNews(null, NEWS, at(BEGUN), workingDays(BEGUN, 5));

/** What has been paid by receipts, as rules tell of it. */
const alertPaid = (paid: bigint, day: LocalDate) => {
  const open = fen(OWED) - paid;
  const news: Partial<AlertNews> = open
    ? { change: 'eased', amount: yuan(open) }
    : { change: 'resolved', state: 'resolved', amount: '0.00', resolution: { cause: 'paid' } };
  return afterAlertNews(raised, { ...NEWS, ...news }, at(day), null);
};

const bySystem = <K extends ActionKind>(kind: K, data: ActionData[K], day: LocalDate): Action =>
  ({ kind, data, at: at(day), by: 'system', role: 'system', reason: null }) as Action;

export class Real {
  day: LocalDate = '2026-02-12';
  ids = 0;
  /** Fen that receipts show. */
  banked = 0n;
  readonly log: Action[] = [
    bySystem(
      'opened',
      { number: 'LJ', respondent: RESPONDENT, respondentName: null, project: null, group: 'wages', refersTo: null },
      BEGUN,
    ),
    bySystem('alert-joined', { alert: raised }, BEGUN),
  ];
  state: CaseState = fold(this.log);

  /** Takes an action as the one way of storing does, with what it notes of itself. */
  act(action: Action): void {
    this.put(action);
    const paid = paidBeforeFiling(this.state, this.day, at(this.day));
    if (paid) this.put(paid);
  }

  pay(amount: bigint): Action {
    const left = fen(OWED) - this.banked;
    this.banked += amount < left ? amount : left;
    return bySystem('alert-changed', { alert: alertPaid(this.banked, this.day) }, this.day);
  }

  system<K extends ActionKind>(kind: K, data: ActionData[K]): Action {
    return bySystem(kind, data, this.day);
  }

  private put(action: Action): void {
    this.log.push(action);
    this.state = apply(this.state, action);
  }
}

/** Who takes a step, when, and which of several ways. */
export interface Taking {
  readonly state: CaseState;
  readonly day: LocalDate;
  readonly who: Actor;
  readonly choice: number;
  /** An id that nothing has yet. */
  readonly id: string;
  readonly by: <K extends ActionKind>(kind: K, data: ActionData[K]) => Action;
}
