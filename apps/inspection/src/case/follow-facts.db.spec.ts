import { randomUUID } from 'node:crypto';
import { complaintEnded, employerRegistered, projectRegistered } from '@anxin/contracts';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import acceptedSample from '../../../../libs/contracts/src/complaint-intake/complaint-accepted.v1.sample.json';
import endedSample from '../../../../libs/contracts/src/complaint-intake/complaint-ended.v1.sample.json';
import receivedSample from '../../../../libs/contracts/src/complaint-intake/complaint-received.v1.sample.json';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import { aComplaint, acceptanceOf, anAlert, freshUscc, RunningInspection } from '../../test/running-inspection';
import { AcceptComplaints } from './accept-complaints.use-case';
import { fold } from './case-log';
import { CaseStore, rowOf } from './case.store';

let inspection: RunningInspection;
beforeAll(async () => {
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(() => inspection?.stop());
beforeEach(() => inspection.setClock('2026-02-11T09:00:00+08:00'));

const project = (projectId: string, sector: string, at = '2026-02-11T08:30:00+08:00') =>
  inspection.hear(projectRegistered, { ...projectSample, projectId, sector } as never, at);
const deadlines = async (id: string) =>
  (
    await inspection.owner.query(
      `SELECT kind, starts_on::text, due_on::text, state FROM inspection.case_deadline WHERE case_id = $1 ORDER BY key`,
      [id],
    )
  ).rows;
const logOf = async (id: string) =>
  (await inspection.inTransaction((tx) => inspection.get(CaseStore).logs(tx, [id]))).get(id)!.map(({ action }) => action);

describe('an alert', () => {
  it('of orange opens a clue with the filing deadline, a number, a lead and an event', async () => {
    const employer = freshUscc();
    const alert = anAlert({ employer });
    await inspection.alert(alert);
    const [file] = await inspection.cases(employer);
    expect(file).toMatchObject({
      source: 'alert',
      state: 'open',
      stage: 'clue',
      department: 'labour',
      enforcer: 'labour',
      region: '371302',
      amount_claimed: '1070000',
      workers: 2,
    });
    expect(file.number).toMatch(/^LJ-371302-2026-\d{6}$/);
    expect(file.lead).not.toBeNull();
    expect(await deadlines(file.id)).toEqual([{ kind: 'filing', starts_on: '2026-02-11', due_on: '2026-02-25', state: 'running' }]);
    const events = await inspection.published(file.id);
    expect(events).toEqual([
      {
        key: employer,
        data: expect.objectContaining({ step: 'opened', stage: 'clue', alerts: [alert.alertId], amountClaimed: '10700.00' }),
      },
    ]);
  });

  it('of yellow opens none, and opens one once it escalates', async () => {
    const employer = freshUscc();
    const alert = anAlert({ employer, severity: 'yellow' });
    await inspection.alert(alert);
    expect(await inspection.cases(employer)).toEqual([]);
    await inspection.alert({ ...alert, change: 'escalated', severity: 'orange', at: '2026-02-13T08:00:00+08:00' });
    const [file] = await inspection.cases(employer);
    expect(await deadlines(file.id)).toMatchObject([{ kind: 'filing', starts_on: '2026-02-13' }]);
  });

  it.each(['none'] as const)('of group %s opens none, and joins the open cases of its employer', async (group) => {
    const employer = freshUscc();
    const letter = anAlert({ employer, group, rule: 'blacklist-criteria-met', severity: 'red' });
    await inspection.alert(letter);
    expect(await inspection.cases(employer)).toEqual([]);
    const wages = anAlert({ employer });
    await inspection.alert(wages);
    const [file] = await inspection.cases(employer);
    expect(Object.keys(file.folded.alerts).sort()).toEqual([letter.alertId, wages.alertId].sort());
    expect(file.amount_claimed).toBe('1070000');
  });

  it('about a government opens none, however long it stands', async () => {
    const letter = anAlert({
      employer: undefined,
      group: 'none',
      rule: 'responsibility-letter-missing',
      severity: 'orange',
      workers: 0,
      amount: undefined,
    });
    await inspection.alert(letter);
    expect(await inspection.cases(`region:${letter.region}`)).toEqual([]);
  });

  it('joins the open case of its matter: yellow too, an incident with wages, not other groups', async () => {
    const employer = freshUscc();
    await inspection.alert(anAlert({ employer }));
    await inspection.alert(anAlert({ employer, severity: 'yellow', period: '2026-02', amount: '300.00' }));
    await inspection.alert(
      anAlert({ employer, group: 'incident', rule: 'collective-incident', severity: 'red', workers: 12, amount: undefined }),
    );
    await inspection.alert(anAlert({ employer, group: 'contracts', rule: 'no-written-contract' }));
    const files = await inspection.cases(employer);
    expect(files.map((file) => [file.matter_group, file.folded && Object.keys(file.folded.alerts).length, file.workers])).toEqual([
      ['wages', 3, 12],
      ['contracts', 1, 2],
    ]);
    expect(files[0].amount_claimed).toBe('1100000');
  });

  it('that is resolved changes amounts but closes nothing; reopened after a closure it begins a case that refers to the old one', async () => {
    const employer = freshUscc();
    const alert = anAlert({ employer });
    await inspection.alert(alert);
    const resolved = {
      ...alert,
      change: 'resolved' as const,
      state: 'resolved' as const,
      amount: '0.00',
      resolution: { cause: 'paid' as const, at: '2026-02-12T10:00:00+08:00' },
    };
    await inspection.alert({ ...resolved, at: '2026-02-12T10:00:00+08:00' });
    const [first] = await inspection.cases(employer);
    expect(first).toMatchObject({ state: 'open', stage: 'clue', amount_claimed: '1070000', amount_recovered: '1070000' });
    const inspector = { role: 'inspector' as const, region: '371302', client: 'demo-inspector-371302' };
    expect(
      await inspection.call('POST', `/cases/${first.id}/closure`, inspector, { outcome: 'corrected', reason: '工资已足额支付' }),
    ).toMatchObject({ status: 201, body: { state: 'closed' } });
    await inspection.alert({ ...alert, change: 'updated', at: '2026-02-12T11:00:00+08:00' });
    expect(await inspection.cases(employer)).toHaveLength(1);
    await inspection.alert({ ...alert, change: 'reopened', at: '2026-02-13T08:00:00+08:00' });
    const [, second] = await inspection.cases(employer);
    expect(second).toMatchObject({ state: 'open', stage: 'clue', refers_to: first.id });
  });

  it('that never was leaves its clue open and says so in the log', async () => {
    const employer = freshUscc();
    const alert = anAlert({ employer });
    await inspection.alert(alert);
    await inspection.alert(
      { ...alert, change: 'resolved', state: 'resolved', resolution: { cause: 'never-was', at: alert.at } },
      '2026-02-12T08:00:00+08:00',
    );
    const [file] = await inspection.cases(employer);
    expect(file).toMatchObject({ state: 'open', amount_claimed: '0' });
    expect((await logOf(file.id)).at(-1)).toMatchObject({ kind: 'noted', data: { note: expect.stringContaining('had been kept') } });
  });
});

describe('a complaint', () => {
  it('waits as a pending claim, and files its own case on acceptance', async () => {
    const respondent = freshUscc();
    const complaint = aComplaint({ respondent });
    await inspection.complaint(complaint);
    expect(await inspection.cases(respondent)).toEqual([]);
    await inspection.acceptance(acceptanceOf(complaint, '2026-03-09'));
    const [file] = await inspection.cases(respondent);
    expect(file).toMatchObject({ source: 'complaint', stage: 'filed', department: 'labour', enforcer: 'labour', amount_claimed: '960000' });
    expect(await deadlines(file.id)).toEqual([{ kind: 'investigation', starts_on: '2026-03-09', due_on: '2026-06-04', state: 'running' }]);
  });

  it('joins the open clue of its matter without filing it; acceptance files it and meets the filing deadline', async () => {
    const respondent = freshUscc();
    await inspection.alert(anAlert({ employer: respondent }));
    const complaint = aComplaint({ respondent, receivedAt: '2026-02-12T09:00:00+08:00' });
    await inspection.complaint(complaint);
    expect((await inspection.cases(respondent))[0]).toMatchObject({
      stage: 'clue',
      folded: { complaints: { [complaint.complaintId]: expect.anything() } },
    });
    await inspection.acceptance(acceptanceOf(complaint, '2026-02-13'));
    const files = await inspection.cases(respondent);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ stage: 'filed', source: 'alert' });
    expect(await deadlines(files[0].id)).toMatchObject([
      { kind: 'filing', state: 'met' },
      { kind: 'investigation', state: 'running', starts_on: '2026-02-13' },
    ]);
  });

  it('about a shop sign has a case of its own', async () => {
    const complaint = aComplaint();
    await inspection.acceptance(acceptanceOf(complaint, '2026-03-09'));
    const [file] = await inspection.cases(complaint.complaintId);
    const [event] = await inspection.published(file.id);
    expect(event!.data.respondent).toBeUndefined();
    expect(event!.key).toBe(file.id);
  });

  it('that was withdrawn claims nothing, and one that was withdrawn before is not picked up', async () => {
    const respondent = freshUscc();
    const [early, late] = [
      aComplaint({ respondent, complainant: 'k1.a' }),
      aComplaint({ respondent, complainant: 'k1.b', amount: '100.00' }),
    ];
    await inspection.complaint(early, '2026-03-01T09:00:00+08:00');
    await inspection.hear(
      complaintEnded,
      { complaintId: early.complaintId, respondent, outcome: 'withdrawn' },
      '2026-03-02T09:00:00+08:00',
    );
    await inspection.complaint(late, '2026-03-03T09:00:00+08:00');
    await inspection.acceptance(acceptanceOf(late, '2026-03-04'));
    const [file] = await inspection.cases(respondent);
    expect(Object.keys(file.folded.complaints)).toEqual([late.complaintId]);
    expect(file.amount_claimed).toBe('10000');
  });

  it('on a project of unknown sector is set aside until the project comes', async () => {
    const respondent = freshUscc();
    const site = randomUUID();
    const complaint = aComplaint({ respondent, project: site });
    await inspection.acceptance(acceptanceOf(complaint, '2026-03-09'));
    expect(await inspection.cases(respondent)).toEqual([]);
    await project(site, 'water');
    expect((await inspection.cases(respondent))[0]).toMatchObject({ stage: 'filed', department: 'water', enforcer: 'labour' });
  });

  it('whose project has not come by the next morning is decided for labour, marked, and corrected when it comes', async () => {
    const respondent = freshUscc();
    const site = randomUUID();
    await inspection.acceptance(acceptanceOf(aComplaint({ respondent, project: site, category: 'deposit' }), '2026-03-09'));
    await inspection.setClock('2026-03-10T07:59:00+08:00');
    await inspection.get(AcceptComplaints).takeDue();
    expect(await inspection.cases(respondent)).toEqual([]);
    await inspection.setClock('2026-03-10T08:00:00+08:00');
    await inspection.get(AcceptComplaints).takeDue();
    const [file] = await inspection.cases(respondent);
    expect(file).toMatchObject({ department: 'labour', matter_group: 'safeguards' });
    const supervisor = { role: 'supervisor' as const, region: '371300' };
    expect((await inspection.call('GET', `/cases/${file.id}`, supervisor)).body).toMatchObject({
      unconfirmed: true,
      filedOn: '2026-03-09',
    });
    await project(site, 'transport');
    const [corrected] = await inspection.cases(respondent);
    expect(corrected).toMatchObject({ department: 'transport', enforcer: 'transport' });
    expect(corrected.lead).not.toBe(file.lead);
  });
});

it('opens one case where alerts, a complaint and its acceptance of one matter come at once', async () => {
  const employer = freshUscc();
  const complaint = aComplaint({ respondent: employer, receivedAt: '2026-02-11T08:30:00+08:00' });
  const alerts = ['2026-01', '2026-02', '2026-03'].map((period) => anAlert({ employer, period }));
  await Promise.all([
    ...alerts.map((alert) => inspection.alert(alert)),
    inspection.complaint(complaint),
    inspection.acceptance(acceptanceOf(complaint, '2026-02-11')),
  ]);
  const files = await inspection.cases(employer);
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({ stage: 'filed', source: 'alert', amount_claimed: '3210000' });
  expect(Object.keys(files[0].folded.alerts)).toHaveLength(3);
});

it('takes the published samples', async () => {
  await inspection.acceptance(acceptedSample as never, '2026-03-09T10:00:00+08:00');
  await inspection.complaint(receivedSample as never, '2026-03-05T10:00:00+08:00');
  await inspection.hear(complaintEnded, endedSample as never, '2026-03-20T10:00:00+08:00');
  await inspection.hear(employerRegistered, employerSample as never, '2026-03-20T10:00:00+08:00');
  await inspection.hear(projectRegistered, projectSample as never, '2026-03-20T10:00:00+08:00');
  await inspection.setClock('2026-03-21T09:00:00+08:00');
  await inspection.get(AcceptComplaints).takeDue();
  expect(await inspection.cases(acceptedSample.respondent)).toMatchObject([{ stage: 'filed' }]);
});

it('numbers without a gap however many begin at once', async () => {
  const employers = Array.from({ length: 12 }, freshUscc);
  await Promise.all(employers.map((employer) => inspection.alert(anAlert({ employer, region: '371327' }))));
  const numbers = (await Promise.all(employers.map((employer) => inspection.cases(employer)))).flat().map((file) => file.number);
  expect(numbers.sort()).toEqual(Array.from({ length: 12 }, (_, at) => `LJ-371327-2026-${String(at + 1).padStart(6, '0')}`));
});

it('spreads open cases over the inspectors of a desk', async () => {
  const employers = Array.from({ length: 4 }, freshUscc);
  for (const employer of employers) await inspection.alert(anAlert({ employer, region: '371329' }));
  const leads = (await Promise.all(employers.map((employer) => inspection.cases(employer)))).flat().map((file) => file.lead);
  expect(new Set(leads).size).toBe(2);
  expect(leads.filter((lead) => lead === leads[0])).toHaveLength(2);
});

it('shows the register’s name of an employer', async () => {
  const employer = freshUscc();
  await inspection.hear(
    employerRegistered,
    { uscc: employer, name: '临沂兰山某服装有限公司', industry: 'C1811', region: '371302' },
    '2026-01-05T09:00:00+08:00',
  );
  await inspection.alert(anAlert({ employer }));
  const [file] = await inspection.cases(employer);
  const inspector = { role: 'inspector' as const, region: '371302' };
  expect((await inspection.call('GET', `/cases/${file.id}`, inspector)).body.respondent).toEqual({
    uscc: employer,
    name: '临沂兰山某服装有限公司',
  });
});

it('keeps every row equal to what its log adds up to', async () => {
  const { rows } = await inspection.owner.query(
    `SELECT *, opened_at AS opened, filed_on::text AS filed, closed_on::text AS closed FROM inspection.case_file`,
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const log = await logOf(row.id);
    const rebuilt = fold(log);
    expect(rebuilt).toEqual(row.folded);
    const expected = rowOf(row.id, rebuilt);
    expect({ ...row, opened_at: row.opened.toISOString(), filed_on: row.filed, closed_on: row.closed }).toMatchObject({
      ...expected,
      folded: expect.anything(),
    });
    expect(row.actions).toBe(log.length);
  }
});

it('refuses to change a log', async () => {
  await expect(inspection.inTransaction((tx) => tx.query(`UPDATE case_action SET by = 'nobody'`))).rejects.toThrow(/permission denied/);
  await expect(inspection.inTransaction((tx) => tx.query(`DELETE FROM case_action`))).rejects.toThrow(/permission denied/);
});
