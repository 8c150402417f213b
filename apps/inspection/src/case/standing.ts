import { leadOf } from '@anxin/codes';
import { fen, max, min, sum, type Fen } from '@anxin/money';
import type { CaseState } from './case-log';
import { longerBy, type Deadline, type Term } from './deadline';
import { claimsOf } from './claims';
import { followingDeadlinesOf } from './following-deadlines';
import { matterOf, matterOfComplaint, type AlertFact, type ComplaintFact, type Department, type Liable, type Moment } from './facts';
import { investigationEndedOn, paperDeadlines } from './paper-deadlines';

/** What follows from a case's facts, whatever the order in which they came to be known. */

export interface Opening {
  readonly at: Moment;
  readonly source: 'alert' | 'complaint';
  readonly id: string;
  readonly region: string;
  /** Of an alert's clue; an accepted complaint is filed at once. */
  readonly filing: Term | null;
}

const openingsOf = (alerts: readonly AlertFact[], complaints: readonly ComplaintFact[]): Opening[] => [
  ...alerts.flatMap(({ opens, alertId, region }): Opening[] =>
    opens ? [{ at: opens.at, source: 'alert', id: alertId, region, filing: opens.filing }] : [],
  ),
  ...complaints.flatMap(({ accepted, complaintId, known }): Opening[] =>
    accepted && known ? [{ at: accepted.at, source: 'complaint', id: complaintId, region: known.region, filing: null }] : [],
  ),
];

/** The earliest cause that opens a case, or undefined. */
export const openingOf = (alerts: readonly AlertFact[], complaints: readonly ComplaintFact[]): Opening | undefined =>
  openingsOf(alerts, complaints).sort((a, b) => (`${a.at} ${a.source} ${a.id}` < `${b.at} ${b.source} ${b.id}` ? -1 : 1))[0];

export const openingOfCase = (state: CaseState): Opening => {
  const opening = openingOf(Object.values(state.alerts), Object.values(state.complaints));
  if (!opening) throw new Error('a case has a cause that opened it');
  return opening;
};

/** Whose case it is (管辖): where it came up, unless another authority became competent. */
export const regionOf = (state: CaseState): string => state.moved?.at(-1)?.to ?? openingOfCase(state).region;

/** What was over before the case began does not belong to it. */
export const belongs = (fact: { readonly endedAt: Moment | null }, openedAt: Moment): boolean =>
  fact.endedAt === null || fact.endedAt >= openedAt;

/** An answered complaint still claims; a withdrawn or unsubstantiated one does not. */
export const endOfClaim = ({ ended }: ComplaintFact): Moment | null => (ended && ended.outcome !== 'answered' ? ended.at : null);

const byId = <T>(facts: Readonly<Record<string, T>>): T[] =>
  Object.keys(facts)
    .sort()
    .map((id) => facts[id]!);

export const alertsOf = (state: CaseState): AlertFact[] => {
  const { at } = openingOfCase(state);
  return byId(state.alerts).filter((alert) => belongs(alert, at));
};

export const complaintsOf = (state: CaseState): ComplaintFact[] => {
  const { at } = openingOfCase(state);
  const matter = matterOf(state.respondent, state.project, state.group);
  // One that was merged into another matter's is handled there.
  const here = (complaint: ComplaintFact): boolean => (matterOfComplaint(complaint) ?? matter) === matter;
  return byId(state.complaints).filter((complaint) => here(complaint) && belongs({ endedAt: endOfClaim(complaint) }, at));
};

/**
 * Who leads. By the project's sector; while that is unknown as an alert says it; labour without a project, whatever the industry.
 * `unconfirmed` where the sector had to be guessed.
 */
export const departmentOf = (state: CaseState): { readonly department: Department; readonly unconfirmed: boolean } => {
  if (!state.project) return { department: 'labour', unconfirmed: false };
  if (state.sector) return { department: leadOf(state.sector), unconfirmed: false };
  const told = alertsOf(state)
    .filter((alert) => alert.group !== 'none' && !alert.unconfirmed)
    .sort((a, b) => (`${a.at} ${a.alertId}` < `${b.at} ${b.alertId}` ? 1 : -1))[0];
  return told ? { department: told.department, unconfirmed: false } : { department: 'labour', unconfirmed: true };
};

/** Who signs the papers: labour for orders to pay (724号 7), the sector's bureau for the safeguards of 724号 55–57. */
export const enforcerOf = (state: CaseState): Department => (state.group === 'safeguards' ? departmentOf(state).department : 'labour');

/** Alerts whose money or state the respondent can put right; an incident ends with the case, and letters speak of no money. */
export const tellsOfWrong = (alert: AlertFact): boolean => alert.group !== 'none' && alert.group !== 'incident';

export const openAlertsOf = (state: CaseState): AlertFact[] =>
  alertsOf(state).filter((alert) => tellsOfWrong(alert) && alert.state === 'open');

const stands = (alert: AlertFact): boolean => alert.cause !== 'never-was' && alert.state !== 'dismissed';
const money = (alerts: readonly AlertFact[], of: (alert: AlertFact) => Fen): Fen => sum(alerts.map(of));

const claiming = (complaints: readonly ComplaintFact[]): ComplaintFact[] =>
  complaints.filter((complaint) => complaint.known && endOfClaim(complaint) === null);

export interface Amounts {
  /** Fen: the larger of what payrolls and receipts show and what people state. */
  readonly claimed: Fen;
  readonly verified: Fen | null;
  /** Fen that receipts show as paid since, or that workers and receipts seen line by line confirm beside them. */
  readonly recovered: Fen;
  /** Fen of it that rests on confirmations alone. */
  readonly confirmed: Fen;
  /** Fen still open by the alerts. */
  readonly open: Fen;
  readonly workers: number;
}

export const amountsOf = (state: CaseState): Amounts => {
  const alerts = alertsOf(state).filter(stands);
  const wrongs = alerts.filter(tellsOfWrong);
  const claims = claiming(complaintsOf(state));
  const { people, stated } = claimsOf(claims);
  const incidents = alerts.filter((alert) => alert.group === 'incident').map((alert) => fen(alert.peak));
  const paid = wrongs.filter((alert) => alert.state === 'open' || alert.cause === 'paid');
  const receipts = money(paid, (alert) => fen(alert.peak) - fen(alert.amount));
  const confirmed = sum((state.money?.confirmations ?? []).map(({ amount }) => fen(amount)));
  const verified = state.amountVerified === null ? null : fen(state.amountVerified);
  const claimed = max(
    money(wrongs, (alert) => fen(alert.peak)),
    stated,
    ...incidents,
  );
  const owed = verified ?? claimed;
  return {
    claimed,
    verified,
    // What is confirmed and reported by a bank as well is paid once.
    recovered: max(receipts, min(receipts + confirmed, owed)),
    confirmed: min(confirmed, owed),
    open: money(wrongs, (alert) => fen(alert.amount)),
    workers:
      state.workersVerified ??
      Math.max(
        0,
        people,
        ...alerts.filter(({ group }) => group !== 'none').map(({ workers }) => workers),
        ...claims.map((complaint) => complaint.known?.workers ?? 0),
      ),
  };
};

/** Who else owes, each once, by the latest word of the case's alerts. */
export const jointlyLiableOf = (state: CaseState): Liable[] => {
  const latest = new Map<string, Liable>();
  const alerts = alertsOf(state).filter(stands);
  for (const alert of alerts.sort((a, b) => (`${a.at} ${a.alertId}` < `${b.at} ${b.alertId}` ? -1 : 1)))
    for (const liable of alert.jointlyLiable) latest.set(`${liable.uscc} ${liable.kind}`, liable);
  return [...latest.keys()].sort().map((key) => latest.get(key)!);
};

const filingOf = (state: CaseState): Deadline[] => {
  const { filing } = openingOfCase(state);
  const endedOn = state.filed?.on ?? state.closed?.on ?? null;
  return filing ? [{ ...filing, key: 'filing', kind: 'filing', state: endedOn ? 'met' : 'running', endedOn }] : [];
};

const investigationOf = (state: CaseState): Deadline[] => {
  if (!state.filed) return [];
  const term = longerBy(state.filed.investigation, state.extendedBy + state.stoodStill);
  const endedOn = investigationEndedOn(state) ?? state.closed?.on ?? state.suspended?.on ?? null;
  return [
    { ...term, key: 'investigation', kind: 'investigation', state: state.suspended ? 'stopped' : endedOn ? 'met' : 'running', endedOn },
  ];
};

const rectificationsOf = (state: CaseState): Deadline[] =>
  state.orders.flatMap((order) =>
    order.served.map(({ addressee, term }): Deadline => {
      const ended = state.closed?.outcome === 'corrected' ? 'met' : state.closed ? 'stopped' : 'running';
      return {
        ...term,
        key: `rectification/${order.order}/${addressee}`,
        kind: 'rectification',
        state: ended,
        endedOn: state.closed?.on ?? null,
      };
    }),
  );

/** All deadlines the case ever had, in the order of the law; none is ever lost. */
export const deadlinesOf = (state: CaseState): Deadline[] => [
  ...filingOf(state),
  ...investigationOf(state),
  ...rectificationsOf(state),
  ...followingDeadlinesOf(state, amountsOf(state).recovered),
  ...paperDeadlines(state, amountsOf(state)),
];
