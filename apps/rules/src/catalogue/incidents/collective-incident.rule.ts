import { addDays, localDateOf } from '@anxin/calendar';
import type { ComplaintFact, IncidentFacts } from '../facts';
import { claimed } from './claims';
import { clear, defineRule, finding, law, type Verdict } from '../rule';

/** What counts as one: complaints about wages. */
const WAGE_CATEGORIES = ['wage-arrears', 'below-minimum-wage', 'overtime', 'wage-card-held', 'other'];

interface Cluster {
  readonly complaints: readonly ComplaintFact[];
  /** Distinct people who complained or were named. */
  readonly counted: number;
  /** The most people that one complaint speaks of. */
  readonly claimed: number;
}

/**
 * 群体性欠薪: ten distinct people within seven days, or one complaint that speaks of ten, about one employer and project. Raised at once; a person who
 * complains often is counted once, with one sum, and an unsubstantiated complaint not at all.
 */
export const rule = defineRule<'incident'>({
  id: 'collective-incident',
  revision: 2,
  title: { zh: '群体性欠薪', en: 'Collective incident' },
  basis: [law('保障农民工工资支付条例', 38), law('临沂市2014年三项行动方案', '八')],
  group: 'incident',
  subject: 'incident',
  reads: [
    'anxin.complaint-intake.complaint-received.v1',
    'anxin.complaint-intake.complaint-ended.v1',
    'anxin.complaint-intake.complaint-merging-changed.v1',
    'anxin.complaint-intake.complaint-reopened.v1',
    'anxin.inspection.case-changed.v1',
  ],
  audience: [],
  immediate: true,
  severity: { zh: '红色', en: 'red' },
  remedy: { zh: '案件办结', en: 'the case is closed' },
  parameters: ['incident.workers', 'incident.window-days'],

  due: () => [],

  decide(facts, moment): Verdict {
    const least = moment.policy.number('incident.workers', { region: moment.region, on: moment.over });
    const days = moment.policy.number('incident.window-days', { region: moment.region, on: moment.over });
    const cluster = largestCluster(standing(facts), days);
    const people = Math.max(cluster.counted, cluster.claimed);
    if (people < least) return clear(facts.caseClosedAt ? 'corrected' : 'never-was');
    return finding({
      severity: 'red',
      amount: claimed(cluster.complaints),
      workers: people,
      since: localDateOf(cluster.complaints.map((complaint) => complaint.receivedAt).reduce((a, b) => (a < b ? a : b))),
      evidence: cluster.complaints.map((complaint) => ({
        kind: 'complaint',
        complaint: complaint.id,
        received: complaint.receivedAt.toISOString(),
        claimed: complaint.workers,
        people: complaint.people.length,
        events: [complaint.eventId],
      })),
      explanation: {
        zh: `${days}日内就同一单位${facts.subject.project ? '同一项目' : ''}收到涉及${people}人的欠薪投诉（实名${cluster.counted}人，单件自述最多${cluster.claimed}人）。`,
        en: `Complaints about wages of ${people} people at one employer within ${days} days (${cluster.counted} by name, at most ${cluster.claimed} claimed in one).`,
      },
      nextSteps: { zh: '一小时内报告并派员到现场。', en: 'Report within the hour and send inspectors to the site.' },
      again: [],
    });
  },
});

const standing = (facts: IncidentFacts): ComplaintFact[] =>
  facts.complaints
    .filter((complaint) => WAGE_CATEGORIES.includes(complaint.category) && !complaint.unsubstantiated)
    .filter((complaint) => !facts.caseClosedAt || complaint.receivedAt > facts.caseClosedAt)
    .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());

/** The window of so many calendar days in which most distinct people complained. */
const largestCluster = (complaints: readonly ComplaintFact[], days: number): Cluster => {
  let best: Cluster = { complaints: [], counted: 0, claimed: 0 };
  let start = 0;
  complaints.forEach((last, end) => {
    const first = addDays(localDateOf(last.receivedAt), 1 - days);
    while (localDateOf(complaints[start]!.receivedAt) < first) start += 1;
    const within = complaints.slice(start, end + 1);
    const cluster = {
      complaints: within,
      counted: new Set(within.flatMap((one) => one.people)).size,
      claimed: Math.max(...within.map((one) => one.workers)),
    };
    if (Math.max(cluster.counted, cluster.claimed) > Math.max(best.counted, best.claimed)) best = cluster;
  });
  return best;
};
