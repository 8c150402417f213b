import type { Sector } from '@anxin/codes';
import type { CaseFile } from './case.store';
import type { Kept } from './fact.store';
import { matterOf, matterOfComplaint, type AlertFact, type ComplaintFact } from './facts';
import type { Matter } from './matter';
import { alertsOf, complaintsOf } from './standing';

/** The matters of some respondents, locked, as they stand while news is taken in. */
export interface Desk {
  readonly cases: Map<string, CaseFile>;
  readonly alerts: Map<string, Kept<AlertFact>>;
  readonly complaints: Map<string, Kept<ComplaintFact>>;
  readonly sectors: Map<string, Sector>;
  readonly touched: { readonly alerts: Set<string>; readonly complaints: Set<string> };
}

/** Its case is closed and the matter begins anew. */
export const release = (kept: { caseId: string | null; formerCaseId: string | null; closed: boolean }): void => {
  kept.formerCaseId = kept.caseId;
  kept.caseId = null;
  kept.closed = false;
};

/** What is part of a case now is kept as such. */
export const attach = (desk: Desk, file: CaseFile): void => {
  for (const { alertId, group } of alertsOf(file.state))
    join(desk.alerts.get(alertId), group === 'none', file.id, () => desk.touched.alerts.add(alertId));
  for (const { complaintId } of complaintsOf(file.state))
    join(claimOn(desk, complaintId, file.state.respondent), false, file.id, () => desk.touched.complaints.add(complaintId));
};
/** A claim that went on to another respondent stays where it went; a merged one stands where it is handled. */
const claimOn = (desk: Desk, complaintId: string, respondent: string): Kept<ComplaintFact> | undefined => {
  const kept = desk.complaints.get(complaintId);
  return kept && (kept.fact.merged?.respondent ?? kept.fact.respondent) === respondent ? kept : undefined;
};
const join = (kept: Kept<unknown> | undefined, speaksOfMany: boolean, caseId: string, touch: () => void): void => {
  if (!kept || speaksOfMany || kept.caseId === caseId) return;
  if (kept.caseId) kept.formerCaseId = kept.caseId;
  Object.assign(kept, { caseId, closed: false });
  touch();
};

/** All that the desk knows of a matter; undefined where it knows nothing of it. */
export const matterAt = (desk: Desk, key: string, file: CaseFile | null): Matter | undefined => {
  const own = [...desk.alerts.values()].filter(
    ({ fact }) => fact.group !== 'none' && matterOf(fact.respondent, fact.project, fact.group) === key,
  );
  const claims = [...desk.complaints.values()].filter(
    ({ fact }) => fact.known && (matterOfComplaint(fact) === key || file?.state.complaints[fact.complaintId]),
  );
  const about = file?.state ?? factsSpeakOf(own, claims);
  if (!about) return undefined;
  const spoken = [...desk.alerts.values()].filter(
    ({ fact }) => fact.group === 'none' && fact.respondent === about.respondent && (!fact.project || fact.project === about.project),
  );
  const { respondent, project, group } = about;
  const sector = project ? (desk.sectors.get(project) ?? null) : null;
  return {
    respondent,
    project,
    group,
    sector,
    open: file && { id: file.id, state: file.state },
    alerts: [...own, ...spoken],
    complaints: claims,
  };
};
const factsSpeakOf = (
  alerts: readonly Kept<AlertFact>[],
  claims: readonly Kept<ComplaintFact>[],
): Pick<Matter, 'respondent' | 'project' | 'group'> | undefined => {
  const [alert] = alerts;
  if (alert)
    return {
      respondent: alert.fact.respondent,
      project: alert.fact.project,
      group: alert.fact.group === 'incident' ? 'wages' : (alert.fact.group as Matter['group']),
    };
  const [claim] = claims;
  if (!claim?.fact.known) return undefined;
  // One that was merged into another's matter speaks of that.
  const { merged, known, respondent } = claim.fact;
  const { project, group } = merged ?? known;
  return { respondent: merged?.respondent ?? respondent, project, group };
};
