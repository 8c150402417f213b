import { randomUUID } from 'node:crypto';
import {
  type AlertChanged,
  complaintEnded,
  complaintMergingChanged,
  type ComplaintReceived,
  projectRegistered,
  respondentIdentified,
} from '@anxin/contracts';
import fc from 'fast-check';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import { aComplaint, acceptanceOf, anAlert, freshUscc, RunningInspection } from '../../test/running-inspection';
import { AcceptComplaints } from './accept-complaints.use-case';
import { rowOf } from './case.store';
import { alertsOf, complaintsOf, deadlinesOf, jointlyLiableOf } from './standing';

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());

type Tell = (at: string) => Promise<void>;
interface Facts {
  readonly respondent: string;
  readonly names: ReadonlyMap<string, string>;
  /** By topic; the order within a topic holds. */
  readonly rules: readonly Tell[];
  readonly intake: readonly Tell[];
  readonly register: readonly Tell[];
  /** Words of complaints that are keyed otherwise: of a shop sign's that is merged, of one whose firm is settled, and of one that was merged into that. */
  readonly merged: readonly (readonly Tell[])[];
}

/** One respondent's facts, the same each time but for its ids. */
const factsOf = (knowsProject: boolean, onSite: boolean): Facts => {
  const respondent = freshUscc();
  const project = onSite ? randomUUID() : undefined;
  const alert = anAlert({ employer: respondent, project, severity: 'yellow', amount: '5000.00', department: onSite ? 'water' : 'labour' });
  const side = anAlert({
    employer: respondent,
    project,
    severity: 'yellow',
    rule: 'wage-withheld',
    amount: '200.00',
    workers: 1,
    department: alert.department,
  });
  const crowd = anAlert({
    employer: respondent,
    project,
    group: 'incident',
    rule: 'collective-incident',
    severity: 'red',
    workers: 12,
    amount: '9000.00',
    department: alert.department,
  });
  const about = anAlert({ employer: respondent, group: 'none', rule: 'blacklist-criteria-met', severity: 'red' });
  const first = aComplaint({ respondent, project, complainant: 'k1.a' });
  const second = aComplaint({ respondent, project, complainant: 'k1.b', amount: '700.00' });
  const third = aComplaint({ complainant: 'k1.c', amount: '300.00' });
  const settled = aComplaint({ project, complainant: 'k1.d', amount: '400.00' });
  const elsewhere = aComplaint({ respondent: freshUscc(), complainant: 'k1.e', amount: '500.00' });
  const merge = (one: ComplaintReceived, into: ComplaintReceived): Tell => {
    const { complaintId, respondent: own, category } = into;
    const place = { complaintId, category, ...(own && { respondent: own }), ...(into.project && { project: into.project }) };
    const whose = { complaintId: one.complaintId, ...(one.respondent && { respondent: one.respondent }) };
    return (at) => inspection.hear(complaintMergingChanged, { ...whose, into: place, complainant: one.complainant! }, at);
  };
  const { channel: _, anonymous: __, ...claim } = settled;
  const liable = [{ uscc: '91371302MA3TEKT04U', kind: 'pays-first' as const, article: '724号 30', because: '总包' }];
  const say =
    (data: AlertChanged, more: Partial<AlertChanged> = {}): Tell =>
    (at) =>
      inspection.alert({ ...data, ...more, at }, at);
  const register = { ...projectSample, projectId: project ?? '', sector: 'water' };
  return {
    respondent,
    names: new Map([
      [alert.alertId, 'alert'],
      [side.alertId, 'side'],
      [crowd.alertId, 'crowd'],
      [about.alertId, 'about'],
      [first.complaintId, 'first'],
      [second.complaintId, 'second'],
      [third.complaintId, 'third'],
      [settled.complaintId, 'settled'],
      [elsewhere.complaintId, 'elsewhere'],
    ]),
    rules: [
      say(alert),
      say(side),
      say(alert, { change: 'escalated', severity: 'orange', amount: '6000.00', jointlyLiable: liable }),
      say(side, { change: 'resolved', state: 'resolved', amount: '0.00', resolution: { cause: 'paid', at: '2026-03-01T09:00:00+08:00' } }),
      say(crowd),
      say(about),
      say(alert, { change: 'eased', amount: '1000.00', jointlyLiable: liable }),
    ],
    intake: [
      (at) => inspection.complaint(first, at),
      (at) => inspection.complaint(second, at),
      (at) => inspection.acceptance(acceptanceOf(first, at.slice(0, 10)), at),
      (at) => inspection.hear(complaintEnded, { complaintId: second.complaintId, respondent, outcome: 'withdrawn' }, at),
    ],
    merged: [
      [(at) => inspection.complaint(third, at), merge(third, first)],
      [(at) => inspection.complaint(settled, at), (at) => inspection.hear(respondentIdentified, { ...claim, respondent } as never, at)],
      [(at) => inspection.complaint(elsewhere, at), merge(elsewhere, settled)],
    ],
    register: knowsProject && onSite ? [(at) => inspection.hear(projectRegistered, register as never, at)] : [],
  };
};

/** Facts happen in one interleaving of the topics and arrive in another. */
const tellAll = async (facts: Facts, happened: readonly number[], arrives: readonly number[]): Promise<void> => {
  const topics = [facts.rules, facts.intake, facts.register, ...facts.merged];
  const at = new Map<Tell, string>();
  const merged = (picks: readonly number[]): Tell[] => {
    const next = topics.map(() => 0);
    const rest = topics.flatMap((topic, number) => topic.map(() => number));
    const order = [...picks, ...rest];
    return order.flatMap((number) => topics[number]?.[next[number]!++] ?? []);
  };
  merged(happened).forEach((tell, day) => at.set(tell, `2026-03-${String(day + 2).padStart(2, '0')}T09:00:00+08:00`));
  for (const tell of merged(arrives)) await tell(at.get(tell)!);
  await inspection.setClock('2026-04-20T09:00:00+08:00');
  await inspection.get(AcceptComplaints).takeDue();
};

const standing = async (facts: Facts) => {
  const named = (id: string): string => facts.names.get(id) ?? '?';
  return (await inspection.cases(facts.respondent)).map(({ id, folded }) => {
    const { id: _, number, matter, respondent, project, lead, folded: __, ...row } = rowOf(id, folded);
    expect([number, matter, respondent, project, lead]).toBeDefined();
    return {
      row,
      isLed: lead !== null,
      alerts: alertsOf(folded)
        .map((alert) => [named(alert.alertId), alert.state, alert.severity, alert.amount])
        .sort(),
      complaints: complaintsOf(folded)
        .map((complaint) => [named(complaint.complaintId), complaint.accepted?.on, complaint.ended?.outcome])
        .sort(),
      deadlines: deadlinesOf(folded),
      liable: jointlyLiableOf(folded),
    };
  });
};

const interleaving = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 18 });

it('ends the same whatever the order across topics', async () => {
  await fc.assert(
    fc.asyncProperty(interleaving, interleaving, fc.boolean(), fc.boolean(), async (happened, arrives, knowsProject, onSite) => {
      const [inOrder, shuffled] = [factsOf(knowsProject, onSite), factsOf(knowsProject, onSite)];
      await tellAll(inOrder, happened, happened);
      await tellAll(shuffled, happened, arrives);
      const expected = await standing(inOrder);
      expect(expected).toHaveLength(1);
      expect(await standing(shuffled)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
}, 120_000);

it('ends the same when an acceptance comes before its complaint', async () => {
  const [one, other] = [factsOf(true, true), factsOf(true, true)];
  const swapped = { ...other, intake: [2, 0, 1, 3].map((place) => other.intake[place]!) };
  const at = (place: number) => `2026-03-${String(place + 2).padStart(2, '0')}T09:00:00+08:00`;
  for (const [place, tell] of [...one.register, ...one.rules].entries()) await tell(at(place));
  for (const [place, tell] of one.intake.entries()) await tell(at(place + 10));
  for (const [place, tell] of [...other.register, ...other.rules].entries()) await tell(at(place));
  for (const tell of swapped.intake) await tell(at(other.intake.indexOf(tell) + 10));
  expect(await standing(other)).toEqual(await standing(one));
}, 30_000);
