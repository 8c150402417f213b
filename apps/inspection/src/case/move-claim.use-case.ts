import { act } from './keep-cases.use-case';
import { release, type Desk } from './desk.use-case';
import type { Kept } from './fact.store';
import { matterOf, type ComplaintFact, type Moment } from './facts';
import { bySystem } from './matter';

const noteTo = (respondent: string): string =>
  `the respondent of a claim was settled as ${respondent}: it goes on there; a person may close this case`;

/**
 * Takes a claim out of the open case that it stands in, because another firm is meant. A case that was opened for a shop sign alone is that firm's from now on, unless the
 * firm has an open case of the same matter; then the claim goes there and a person closes what is left.
 */
export const moveClaim = (desk: Desk, kept: Kept<ComplaintFact>, respondent: string, at: Moment): void => {
  const { fact } = kept;
  if (!fact.known || kept.closed || !kept.caseId) return;
  const { project, group } = fact.known;
  const [key, file] = [...desk.cases].find(([, { id }]) => id === kept.caseId) ?? [];
  if (key === undefined || !file || file.state.respondent === respondent) return;
  const matter = matterOf(respondent, project, group);
  if (file.state.respondent === fact.complaintId && !desk.cases.has(matter)) {
    act(file, bySystem('respondent-identified', at, { respondent, complaint: fact.complaintId }));
    desk.cases.delete(key);
    desk.cases.set(matter, file);
    return;
  }
  act(file, bySystem('complaint-changed', at, { complaint: { ...fact, ended: { at, outcome: 'withdrawn' } } }));
  act(file, bySystem('noted', at, { note: noteTo(respondent) }));
  release(kept);
};
