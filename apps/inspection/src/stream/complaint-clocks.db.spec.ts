import { randomUUID } from 'node:crypto';
import { complaintClocksChanged, projectRegistered, type ComplaintClocksChanged } from '@anxin/contracts';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import { delivered, inspectorOf, RunningInspection } from '../../test/running-inspection';
import { ComplaintClocksChangedConsumer } from './complaint-clocks-changed.consumer';
import { TellComplaintClocks } from './tell-complaint-clocks.use-case';

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());

const hear = (data: ComplaintClocksChanged) =>
  inspection.inTransaction((tx) =>
    inspection
      .get(ComplaintClocksChangedConsumer)
      .complaintClocksChanged([delivered(complaintClocksChanged, data, data.at)], { tx, group: 'anxin.inspection' }),
  );
const clock = (kind: string, state: 'running' | 'met' = 'running') => ({ kind, startsOn: '2026-03-02', dueOn: '2026-03-09', state });
const news = (
  complaintId: string,
  clocks: ComplaintClocksChanged['clocks'],
  more: Partial<ComplaintClocksChanged> = {},
): ComplaintClocksChanged => ({
  ...{ complaintId, region: '371302', channel: '12345', state: 'received', clocks, at: '2026-03-02T10:00:00+08:00' },
  ...more,
});
const tell = async (at: string): Promise<void> => {
  await inspection.setClock(at);
  await inspection.get(TellComplaintClocks).run();
};
const told = async (complaint: string): Promise<{ kind: string; case_id: string | null; deadline: string; subjects: string[] }[]> => {
  const columns = `kind, case_id, data->>'deadline' AS deadline, subjects`;
  const { rows } = await inspection.owner.query(
    `SELECT * FROM (SELECT ${columns}, at FROM inspection.notice WHERE data->>'complaint' = $1
       UNION ALL SELECT ${columns}, at FROM inspection.notice_waiting WHERE data->>'complaint' = $1) n ORDER BY at, deadline`,
    [complaint],
  );
  return rows;
};

it('tells the eve of a complaint’s clock and that it ran out, each once, to the desk; what was met, and what the complainant must keep, to nobody', async () => {
  const id = randomUUID();
  await inspection.setClock('2026-03-02T10:00:00+08:00');
  await hear(news(id, [clock('acceptance'), clock('hotline-reply'), clock('correction')]));
  await hear(news(id, [clock('acceptance', 'met'), clock('hotline-reply'), clock('correction')]));
  await tell('2026-03-08T07:59:00+08:00');
  expect(await told(id)).toEqual([]);
  expect(await inspection.get(TellComplaintClocks).next()).toEqual(new Date('2026-03-08T08:00:00+08:00'));
  await tell('2026-03-08T08:00:00+08:00');
  await tell('2026-03-09T23:00:00+08:00');
  const [eve, ...more] = await told(id);
  expect([eve!.kind, eve!.deadline, eve!.case_id, more]).toEqual(['deadline', 'hotline-reply', null, []]);
  expect(eve!.subjects).toEqual([inspectorOf('371302').client, inspectorOf('371302', { second: '2' }).client]);
  await tell('2026-03-10T08:00:00+08:00');
  await tell('2026-03-11T08:00:00+08:00');
  expect((await told(id)).map(({ kind }) => kind)).toEqual(['deadline', 'overdue']);
  await hear(news(id, [clock('hotline-reply', 'met')]));
  expect(await inspection.get(TellComplaintClocks).next()).toBeNull();
});

it('tells the bureau of the site’s sector', async () => {
  const id = randomUUID();
  await inspection.setClock('2026-03-02T10:00:00+08:00');
  const project = { ...projectSample, projectId: randomUUID(), sector: 'water' as const };
  await inspection.hear(projectRegistered, project as never, '2026-03-02T09:00:00+08:00');
  await hear(news(id, [clock('acceptance')], { project: project.projectId }));
  await tell('2026-03-08T09:00:00+08:00');
  expect((await told(id))[0]!.subjects).toContain(inspectorOf('371302', { department: 'water' }).client);
});
