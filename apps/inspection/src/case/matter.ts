import type { Sector } from '@anxin/codes';
import { apply, type Action, type ActionData, type ActionKind, type CaseState } from './case-log';
import { matterOf, matterOfComplaint, type AlertFact, type ComplaintFact, type MatterGroup, type Moment } from './facts';
import { alertsOf, belongs, endOfClaim, openAlertsOf, openingOf, type Opening } from './standing';

/** A fact and the case it stands in, if any. */
export interface Attached<F> {
  readonly fact: F;
  /** The case it is part of. */
  readonly caseId: string | null;
  /** A closed case that it was part of before it began anew. */
  readonly formerCaseId: string | null;
}

/** All that is known of one matter (respondent, project, group). */
export interface Matter {
  readonly respondent: string;
  readonly project: string | null;
  readonly group: MatterGroup;
  readonly sector: Sector | null;
  readonly open: { readonly id: string; readonly state: CaseState } | null;
  /** Those of the open case, and those that are part of no case or of a closed one. */
  readonly alerts: readonly Attached<AlertFact>[];
  readonly complaints: readonly Attached<ComplaintFact>[];
}

/** What the system does of itself. */
export const bySystem = <K extends ActionKind>(kind: K, at: Moment, data: ActionData[K], reason: string | null = null): Action =>
  ({ kind, at, by: 'system', role: 'system', reason, data }) as Action;

const isOf = ({ respondent, project, group }: Matter, complaint: ComplaintFact): boolean =>
  matterOfComplaint(complaint) === matterOf(respondent, project, group);

const isFree = (fact: Attached<unknown>): boolean => fact.caseId === null;

/** The cause that opens a case of the matter: an alert or an accepted complaint that no case has dealt with. */
export const causeOf = (matter: Matter): Opening | undefined =>
  openingOf(
    matter.alerts.filter((alert) => isFree(alert) && alert.fact.group !== 'none').map(({ fact }) => fact),
    matter.complaints.filter(isFree).map(({ fact }) => fact),
  );

/** How a case of the matter begins. */
export const openingAction = (matter: Matter, number: string, at: Moment): Action => {
  const facts = [...matter.alerts, ...matter.complaints];
  // What was merged into it may call its own firm otherwise.
  const claims = [...matter.complaints].sort((a, b) => Number(Boolean(a.fact.merged)) - Number(Boolean(b.fact.merged)));
  const name = claims.map(({ fact }) => fact.known?.respondentName ?? null).find((known) => known !== null) ?? null;
  const former = facts.filter(isFree).find((fact) => fact.formerCaseId)?.formerCaseId ?? null;
  return bySystem('opened', at, {
    number,
    respondent: matter.respondent,
    respondentName: name,
    project: matter.project,
    group: matter.group,
    refersTo: former,
  });
};

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
const canonical = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(canonical).join()}]`
    : value && typeof value === 'object'
      ? `{${Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, each]) => `${key}:${canonical(each)}`)
          .join()}}`
      : JSON.stringify(value ?? null);

/**
 * Brings an open case in line with the facts of its matter: alerts and claims join, changes are noted, an accepted complaint files it.
 * It asks only what is known, never in which order it came: any interleaving ends the same.
 */
export const settle = (
  caseId: string,
  begun: CaseState,
  matter: Matter,
  at: Moment,
): { readonly actions: Action[]; readonly state: CaseState } => {
  const actions: Action[] = [];
  let state = begun;
  const act = (action: Action): void => {
    actions.push(action);
    state = apply(state, action);
  };
  const mayJoin = (fact: Attached<unknown>): boolean => fact.caseId === null || fact.caseId === caseId;
  if (matter.sector && matter.sector !== state.sector) act(bySystem('project-known', at, { sector: matter.sector }));

  const alerts = matter.alerts.filter((alert) => mayJoin(alert) || alert.fact.state === 'open').map(({ fact }) => fact);
  const complaints = matter.complaints.filter((complaint) => mayJoin(complaint) && complaint.fact.known).map(({ fact }) => fact);
  const known = [...Object.values(state.alerts).filter((alert) => !alerts.some((each) => each.alertId === alert.alertId)), ...alerts];
  const opening = openingOf(known, [...Object.values(state.complaints), ...complaints]);
  const since = opening?.at ?? at;
  for (const alert of alerts) {
    const before = state.alerts[alert.alertId];
    if (!before && belongs(alert, since)) act(bySystem('alert-joined', at, { alert }));
    else if (before && !same(before, alert)) act(bySystem('alert-changed', at, { alert }));
  }
  for (const complaint of complaints) {
    const before = state.complaints[complaint.complaintId];
    if (!before && belongs({ endedAt: endOfClaim(complaint) }, since) && isOf(matter, complaint))
      act(bySystem('complaint-joined', at, { complaint }));
    else if (before && !same(before, complaint)) act(bySystem('complaint-changed', at, { complaint }));
  }
  file(state, act, at);
  return { actions, state };
};

/** Acceptance of a complaint files the case that day (若干规定 18); the earliest acceptance counts. */
const file = (state: CaseState, act: (action: Action) => void, at: Moment): void => {
  const first = Object.values(state.complaints)
    .flatMap(({ accepted, complaintId }) => (accepted ? [{ ...accepted, complaintId }] : []))
    .sort((a, b) => (`${a.on} ${a.at} ${a.complaintId}` < `${b.on} ${b.at} ${b.complaintId}` ? -1 : 1))[0];
  if (first && (!state.filed || first.on < state.filed.on))
    act(bySystem('filed', at, { on: first.on, investigation: first.investigation, complaint: first.complaintId }));
};

/** What a person should know once nothing speaks for a clue any more; it stays open until a person closes it. */
export const noteOf = (before: CaseState | null, state: CaseState, at: Moment): Action | null => {
  if (!before || state.stage !== 'clue' || openAlertsOf(state).length > 0 || openAlertsOf(before).length === 0) return null;
  const neverWas = alertsOf(state).every((alert) => alert.cause === 'never-was');
  const note = neverWas
    ? 'a late report showed that the law had been kept; a person may close the clue'
    : 'no alert of the clue is open; a person may close it';
  return bySystem('noted', at, { note });
};
