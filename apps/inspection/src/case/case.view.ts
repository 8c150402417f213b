import { toOffsetString, type LocalDate } from '@anxin/calendar';
import { isUscc } from '@anxin/codes';
import { yuan } from '@anxin/money';
import { openStepsOf, type Actor, type Step } from './case';
import type { Action, CaseState, Officer } from './case-log';
import type { LoggedAction } from './case.store';
import { stateOn } from './deadline';
import type { Liable } from './facts';
import { alertsOf, amountsOf, complaintsOf, deadlinesOf, departmentOf, enforcerOf, jointlyLiableOf, openingOfCase } from './standing';

export interface DeadlineView {
  readonly kind: string;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly unit: string;
  readonly basis: string;
  readonly state: string;
  readonly provisional?: true;
}
export interface LogEntry {
  readonly step: string;
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
export interface OfficerView {
  readonly id: string;
  readonly name: string;
}

/** A case as inspectors and supervisors see it. */
export interface CaseView {
  readonly id: string;
  readonly number: string;
  readonly source: string;
  readonly state: string;
  readonly stage: string;
  readonly group: string;
  readonly region: string;
  readonly department: string;
  readonly enforcer: string;
  /** The sector that decides the department was unknown. */
  readonly unconfirmed?: true;
  readonly inspector: OfficerView | null;
  /** Those assigned; whether each has confirmed to have the case (确认接收). */
  readonly inspectors: readonly (OfficerView & { readonly acknowledged: boolean })[];
  readonly deadlines: readonly DeadlineView[];
  readonly respondent: { readonly uscc: string | null; readonly name: string | null };
  readonly project: string | null;
  readonly jointlyLiable: readonly Liable[];
  readonly alerts: readonly string[];
  readonly complaints: readonly string[];
  readonly amountClaimed: string;
  readonly amountVerified: string | null;
  readonly amountRecovered: string;
  readonly workers: number;
  readonly proposals: readonly { readonly step: string; readonly workingDays?: number }[];
  readonly openedAt: string;
  readonly filedOn: string | null;
  readonly closedOn: string | null;
  readonly outcome: string | null;
  readonly refersTo: string | null;
  readonly log: readonly LogEntry[];
  readonly openSteps: readonly Step[];
}

/** What the view needs beside the case. */
export interface ViewContext {
  readonly actor: Actor;
  readonly today: LocalDate;
  /** Opened names of inspectors, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly employers: ReadonlyMap<string, string>;
  readonly log: readonly LoggedAction[];
}

export const caseView = (id: string, state: CaseState, { actor, today, names, employers, log }: ViewContext): CaseView => {
  const opening = openingOfCase(state);
  const amounts = amountsOf(state);
  const { department, unconfirmed } = departmentOf(state);
  const officer = (one: Officer): OfficerView => ({ id: one.id, name: names.get(one.id) ?? '' });
  return {
    id,
    number: state.number,
    source: opening.source,
    state: state.closed ? 'closed' : 'open',
    stage: state.stage,
    group: state.group,
    region: opening.region,
    department,
    enforcer: enforcerOf(state),
    ...(unconfirmed && { unconfirmed }),
    inspector: state.lead && officer(state.lead),
    inspectors: state.inspectors.map((one) => ({ ...officer(one), acknowledged: (state.acknowledged ?? []).includes(one.subject) })),
    deadlines: deadlinesOf(state).map((deadline) => {
      const { kind, startsOn, dueOn, unit, basis, provisional } = deadline;
      return { kind, startsOn, dueOn, unit, basis, state: stateOn(deadline, today), ...(provisional && { provisional }) };
    }),
    respondent: { uscc: isUscc(state.respondent) ? state.respondent : null, name: employers.get(state.respondent) ?? state.respondentName },
    project: state.project,
    jointlyLiable: jointlyLiableOf(state),
    alerts: alertsOf(state).map((alert) => alert.alertId),
    complaints: complaintsOf(state).map((complaint) => complaint.complaintId),
    amountClaimed: yuan(amounts.claimed),
    amountVerified: amounts.verified === null ? null : yuan(amounts.verified),
    amountRecovered: yuan(amounts.recovered),
    workers: amounts.workers,
    proposals: state.proposals.map(({ step, workingDays }) => ({ step, ...(workingDays !== null && { workingDays }) })),
    openedAt: toOffsetString(new Date(opening.at)),
    filedOn: state.filed?.on ?? null,
    closedOn: state.closed?.on ?? null,
    outcome: state.closed?.outcome ?? null,
    refersTo: state.refersTo,
    log: log.map(({ action }) => ({
      step: action.kind,
      at: toOffsetString(new Date(action.at)),
      by: action.by,
      role: action.role,
      reason: action.reason,
      data: shownOf(action),
    })),
    openSteps: openStepsOf(state, actor),
  };
};

/** What of an action the log shows: ids and numbers, never whose complaint it was. */
const shownOf = (action: Action): Record<string, unknown> => {
  switch (action.kind) {
    case 'alert-joined':
    case 'alert-changed': {
      const { alertId, rule, period, state, severity, amount, workers, cause } = action.data.alert;
      return { alert: alertId, rule, ...(period && { period }), state, severity, amount, workers, ...(cause && { cause }) };
    }
    case 'complaint-joined':
    case 'complaint-changed': {
      const { complaintId, accepted, ended } = action.data.complaint;
      return { complaint: complaintId, ...(accepted && { acceptedOn: accepted.on }), ...(ended && { outcome: ended.outcome }) };
    }
    case 'lead-proposed':
      return { inspector: action.data.lead?.id ?? null };
    case 'assigned':
      return { inspectors: action.data.inspectors.map(({ id }) => id) };
    case 'rectification-ordered': {
      const { order, amount, dueOn, served } = action.data;
      return {
        order,
        amount,
        dueOn,
        served: served.map(({ addressee, uscc, term }) => ({ addressee, ...(uscc && { uscc }), servedOn: term.startsOn })),
      };
    }
    default:
      return { ...action.data };
  }
};
