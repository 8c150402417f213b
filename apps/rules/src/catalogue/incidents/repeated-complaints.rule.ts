import { addDays, localDateOf } from '@anxin/calendar';
import type { RespondentFacts } from '../employers-facts';
import { matterOf } from './claims';
import { clear, defineRule, finding, law, type Verdict } from '../rule';

const PEOPLE = 'repeated-complaints.people';
const WINDOW = 'repeated-complaints.window-days';

type Complaint = RespondentFacts['complaints'][number];

/**
 * 多次投诉: three different people complain about one employer within thirty days, whatever about and on whatever site. A person who complains often is
 * counted once, an unsubstantiated or withdrawn complaint not at all, nor one of which nobody knows from whom it came. Over once all of them are closed.
 * The employer is never told.
 */
export const rule = defineRule<'complaints'>({
  id: 'repeated-complaints',
  revision: 2,
  title: { zh: '多次投诉', en: 'Repeated complaints' },
  basis: [law('劳动保障监察条例', 9), law('临沂市三项行动计划 (2014)', 8)],
  // A complaint has its own matter already; this one points at the employer and opens none.
  group: 'none',
  subject: 'complaints',
  reads: [
    'anxin.complaint-intake.complaint-received.v1',
    'anxin.complaint-intake.complaint-ended.v1',
    'anxin.complaint-intake.complaint-merging-changed.v1',
    'anxin.complaint-intake.complaint-reopened.v1',
    'anxin.inspection.case-changed.v1',
  ],
  audience: [],
  immediate: true,
  severity: { zh: '橙色', en: 'orange' },
  remedy: { zh: '投诉全部办结', en: 'all complaints are closed' },
  parameters: [PEOPLE, WINDOW],

  due: () => [],

  decide(facts, moment): Verdict {
    const at = { region: moment.region, on: moment.over };
    const least = moment.policy.number(PEOPLE, at);
    const days = moment.policy.number(WINDOW, at);
    const clusters = clustersOf(standing(facts), days).filter((cluster) => peopleOf(cluster).size >= least);
    const open = clusters.filter((cluster) => cluster.some((one) => !one.closed));
    if (!open.length) return clear(clusters.length ? 'corrected' : 'never-was');
    const cluster = open.reduce((a, b) => (peopleOf(b).size > peopleOf(a).size ? b : a));
    const people = peopleOf(cluster).size;
    const matters = new Set(cluster.map(matterOf)).size;
    return finding({
      severity: 'orange',
      workers: people,
      since: localDateOf(cluster[0]!.receivedAt),
      evidence: cluster.map((one) => ({
        kind: 'complaint',
        complaint: one.id,
        category: one.category,
        received: one.receivedAt.toISOString(),
        closed: one.closed,
        events: [one.eventId],
      })),
      explanation: {
        zh: `${days}日内有${people}人先后投诉该单位（共${matters}件，并案的计一件，不实和撤回的未计）。`,
        en: `${people} different people complained about this employer within ${days} days (${matters} complaints, merged ones as one; unsubstantiated and withdrawn ones left out).`,
      },
      nextSteps: {
        zh: '监察员：合并核查各件投诉，必要时对该单位开展专项检查；有诉必接、有接必查、查必有果。',
        en: 'Inspector: look at these complaints together, inspect the employer if need be, and bring each to a result.',
      },
      again: [],
    });
  },
});

const standing = (facts: RespondentFacts): Complaint[] =>
  facts.complaints
    .filter((one) => !one.unsubstantiated && one.people.length > 0)
    .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a.id < b.id ? -1 : 1));

const peopleOf = (complaints: readonly Complaint[]): Set<string> => new Set(complaints.flatMap((one) => one.people));

/** By each complaint as the last: those of so many calendar days up to it. */
const clustersOf = (complaints: readonly Complaint[], days: number): Complaint[][] =>
  complaints.map((last, at) => {
    const first = addDays(localDateOf(last.receivedAt), 1 - days);
    return complaints.slice(0, at + 1).filter((one) => localDateOf(one.receivedAt) >= first);
  });
