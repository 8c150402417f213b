import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Transactions } from '@anxin/persistence';
import { gatewaySignatureOf } from '@anxin/http';
import { eventually, type TestCaller } from '@anxin/testing';
import { anAlert, freshUscc, inspectorOf, RunningInspection, supervisorOf } from '../../test/running-inspection';
import { TellOverdue } from '../stream/tell-overdue.use-case';
import { TellOutside } from '../telling/tell-outside.use-case';
import { EscalateAssignments } from './escalate-assignments.use-case';

const SECRET = 'only for this test, thirty-two characters';
const [mine, second] = [inspectorOf('371302'), inspectorOf('371302', { second: '2' })];
const third = inspectorOf('371302', { client: 'third-371302' });
const county = supervisorOf('371302');

/** The city's gateway: takes what is told, or refuses it. */
interface Gateway {
  readonly server: Server;
  readonly got: { headers: Record<string, string>; body: string }[];
  status: number;
}
const gatewayOf = async (): Promise<Gateway> => {
  const gateway: Gateway = { server: createServer(), got: [], status: 204 };
  gateway.server.on('request', (request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      gateway.got.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(gateway.status).end();
    });
  });
  await new Promise<void>((ready) => gateway.server.listen(0, '127.0.0.1', ready));
  return gateway;
};

let inspection: RunningInspection;
let gateway: Gateway;
const before = { ...process.env };
beforeAll(async () => {
  gateway = await gatewayOf();
  process.env.INSPECTION_WEBHOOK_URL = `http://127.0.0.1:${(gateway.server.address() as AddressInfo).port}/told`;
  process.env.INSPECTION_WEBHOOK_SECRET = SECRET;
  inspection = await RunningInspection.start();
}, 90_000);
afterAll(async () => {
  await inspection?.stop();
  await new Promise((closed) => gateway.server.close(closed));
  process.env = before;
});
beforeEach(() => inspection.setClock('2026-02-12T10:00:00+08:00'));

const post = (path: string, caller: TestCaller | undefined, body: object = {}) => inspection.call('POST', path, caller, body);
const confirm = (id: string, caller?: TestCaller) => inspection.call('POST', `/cases/${id}/acknowledgement`, caller);
const assign = (id: string, inspectors: readonly TestCaller[], more: object = {}) =>
  post(`/cases/${id}/assignment`, county, { inspectors: inspectors.map(({ client }) => client), ...more });
const opened = async (): Promise<string> => {
  const employer = freshUscc();
  await inspection.alert(anAlert({ employer }), '2026-02-12T09:00:00+08:00');
  return (await inspection.cases(employer))[0].id;
};
const assigned = async (): Promise<string> => {
  const id = await opened();
  expect(await assign(id, [mine, second])).toMatchObject({
    status: 201,
    body: { inspectors: [{ acknowledged: false }, { acknowledged: false }] },
  });
  return id;
};
const escalateAt = async (at: string): Promise<void> => {
  await inspection.setClock(at);
  await inspection.get(EscalateAssignments).run();
};
/** What the stream says of a case, in any order. */
const told = async (id: string, kind: string): Promise<any[]> => {
  const { rows } = await inspection.owner.query(
    `SELECT data, subjects FROM inspection.notice WHERE case_id = $1 AND kind = $2 UNION ALL SELECT data, subjects FROM inspection.notice_waiting WHERE case_id = $1 AND kind = $2`,
    [id, kind],
  );
  return rows;
};

describe('an assignment', () => {
  it('is confirmed by its inspectors alone: 401, 403, 404, 409 with the open steps', async () => {
    const id = await opened();
    expect(await confirm(id)).toMatchObject({ status: 401 });
    for (const caller of [county, { role: 'auditor' }, { role: 'employer', uscc: freshUscc() }, { role: 'hotline' }] as TestCaller[])
      expect(await confirm(id, caller)).toMatchObject({ status: 403 });
    expect(await confirm(id, inspectorOf('371311'))).toMatchObject({ status: 404 });
    expect(await confirm('no-id', mine)).toMatchObject({ status: 404 });
    expect(await confirm(id, mine)).toMatchObject({ status: 409, body: { openSteps: ['assignment'] } });
    const steps = async (caller: TestCaller): Promise<string[]> => (await inspection.call('GET', `/cases/${id}`, caller)).body.openSteps;
    expect(await steps(mine)).not.toContain('acknowledgement');
    await assign(id, [mine, second]);
    expect((await steps(mine))[0]).toBe('acknowledgement');
    for (const caller of [third, county]) expect(await steps(caller)).not.toContain('acknowledgement');
    expect(await confirm(id, third)).toMatchObject({ status: 403 });
    expect(await confirm(id, mine)).toMatchObject({ status: 201, body: { inspectors: [{ acknowledged: true }, { acknowledged: false }] } });
    expect(await steps(mine)).not.toContain('acknowledgement');
    expect((await steps(second))[0]).toBe('acknowledgement');
    expect(await confirm(id, mine)).toMatchObject({ status: 409, body: { openSteps: expect.arrayContaining(['filing']) } });
    expect((await inspection.published(id)).at(-1)!.data).toMatchObject({ step: 'acknowledged' });
  });

  it('that nobody confirms goes up the line: to the county after its working day, then to the city, and no further', async () => {
    const id = await assigned();
    await confirm(id, second);
    await escalateAt('2026-02-13T23:59:00+08:00');
    await escalateAt('2026-02-14T07:59:00+08:00');
    expect(await told(id, 'escalated')).toEqual([]);
    await escalateAt('2026-02-14T08:00:00+08:00');
    await escalateAt('2026-02-14T08:00:00+08:00');
    expect((await told(id, 'escalated')).map(({ data }) => data.to)).toEqual(['county']);
    // 2026-02-14 is a make-up working day, the 15th to the 23rd the Spring Festival: the next working day is the 24th.
    await escalateAt('2026-02-24T20:00:00+08:00');
    expect(await told(id, 'escalated')).toHaveLength(1);
    await escalateAt('2026-02-25T08:00:00+08:00');
    await escalateAt('2026-03-25T08:00:00+08:00');
    expect((await told(id, 'escalated')).map(({ data }) => data.to)).toEqual(['county', 'city']);
    const { body } = await inspection.call('GET', `/cases/${id}`, county);
    const steps = body.log.filter(({ step }: { step: string }) => step === 'escalated');
    expect(steps.map(({ data }: { data: { inspectors: string[] } }) => data.inspectors)).toEqual([
      [body.inspectors[0].id],
      [body.inspectors[0].id],
    ]);
  });

  it('lies with nobody once it is confirmed, acted on, given to others or closed', async () => {
    const [confirmedId, actedOn, moved, closed] = [await assigned(), await assigned(), await assigned(), await assigned()];
    for (const caller of [mine, second]) await confirm(confirmedId, caller);
    await post(`/cases/${actedOn}/filing`, mine, { decision: 'file' });
    await confirm(actedOn, second);
    const { body } = await inspection.call('GET', `/cases/${actedOn}`, mine);
    expect(body.log.map(({ step }: { step: string }) => step).slice(-3)).toEqual(['acknowledged', 'filed', 'acknowledged']);
    await post(`/cases/${closed}/filing`, mine, { decision: 'decline', reason: '重复线索' });
    await escalateAt('2026-02-14T09:00:00+08:00');
    for (const id of [confirmedId, actedOn, closed]) expect([id, await told(id, 'escalated')]).toEqual([id, []]);
    expect(await told(moved, 'escalated')).toHaveLength(1);
  });

  it('is given to others with a reason, which the log keeps sealed', async () => {
    const id = await assigned();
    const other = await post('/inspectors', county, {
      subject: `other-${id.slice(-6)}`,
      name: '李四',
      region: '371302',
      department: 'labour',
    });
    expect(other.status).toBe(201);
    const others = { inspectors: [second.client, other.body.subject] };
    expect(await post(`/cases/${id}/assignment`, county, others)).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } });
    expect(await post(`/cases/${id}/assignment`, county, { ...others, reason: '原承办人调离' })).toMatchObject({ status: 201 });
    const { rows } = await inspection.owner.query(
      `SELECT reason FROM inspection.case_action WHERE case_id = $1 AND kind = 'assigned' ORDER BY seq`,
      [id],
    );
    expect(rows[0].reason).toBeNull();
    expect(rows[1].reason).not.toContain('调离');
    expect(await confirm(id, mine)).toMatchObject({ status: 403 });
  });
});

describe('a deadline that ran out', () => {
  it('is told once, on the morning after, to who works on the case and so to the supervisors of its region', async () => {
    const id = await opened();
    const tell = async (at: string) => {
      await inspection.setClock(at);
      await inspection.get(TellOverdue).run();
    };
    await tell('2026-02-27T07:59:00+08:00');
    const [due] = (await inspection.owner.query(`SELECT due_on::text AS due FROM inspection.case_deadline WHERE case_id = $1`, [id])).rows;
    expect(due.due).toBe('2026-02-26');
    expect(await told(id, 'overdue')).toEqual([]);
    await tell('2026-02-27T08:00:00+08:00');
    await tell('2026-02-28T08:00:00+08:00');
    expect(await told(id, 'overdue')).toEqual([
      { data: expect.objectContaining({ deadline: 'filing', dueOn: '2026-02-26' }), subjects: [expect.any(String)] },
    ]);
  });

  it('is not told of a right that lapses: that nobody asked for a review is nobody’s delay', async () => {
    const id = await opened();
    await inspection.owner.query(
      `INSERT INTO inspection.case_deadline (case_id, key, kind, starts_on, due_on, state)
       VALUES ($1, 'review/x/0', 'review', '2026-02-20', '2026-02-25', 'running')`,
      [id],
    );
    await inspection.setClock('2026-03-02T08:00:00+08:00');
    await inspection.get(TellOverdue).run();
    expect((await told(id, 'overdue')).map(({ data }: any) => data.deadline)).toEqual(['filing']);
    expect(await inspection.get(TellOverdue).count()).toBe(0);
  });
});

describe('the webhook', () => {
  const deliver = () => inspection.get(TellOutside).run();
  const of = (id: string) => gateway.got.filter(({ body }) => JSON.parse(body).case === id);

  it('tells who was assigned, signed, until it is taken, and once; never of a step that was rolled back', async () => {
    await deliver();
    gateway.got.length = 0;
    gateway.status = 503;
    const id = await assigned();
    await deliver();
    const due = () => inspection.owner.query(`UPDATE inspection.telling SET next_at = clock_timestamp() WHERE sent_at IS NULL`);
    // Who was proposed, and who was assigned.
    await eventually('both refused', () => of(id).length === 2);
    await deliver();
    expect(of(id)).toHaveLength(2);
    gateway.status = 200;
    await due();
    await deliver();
    await eventually('both taken', () => of(id).length === 4);
    await due();
    await deliver();
    const [first, last] = [of(id)[0]!, of(id).at(-1)!];
    expect(last.headers['x-anxin-delivery']).toBeDefined();
    expect(new Set(of(id).map(({ headers }) => headers['x-anxin-delivery'])).size * 2).toBe(of(id).length);
    expect(first.headers['x-anxin-signature']).toBe(
      gatewaySignatureOf(SECRET, { timestamp: first.headers['x-anxin-timestamp']!, body: first.body }),
    );
    const said = of(id).map(({ body }) => JSON.parse(body));
    expect(said).toContainEqual(
      expect.objectContaining({ kind: 'assigned', region: '371302', subjects: [mine.client, second.client].sort() }),
    );
    const rolledBack = opened().then((other) =>
      inspection.get(Transactions).run(async (tx) => {
        await tx.query(
          `INSERT INTO notice_waiting (kind, at, case_id, region, subjects, data) VALUES ('assigned', now(), $1, '371302', '{}', '{"ghost": true}')`,
          [other],
        );
        throw new Error('rolled back');
      }),
    );
    await expect(rolledBack).rejects.toThrow('rolled back');
    await deliver();
    expect(gateway.got.filter(({ body }) => body.includes('ghost'))).toEqual([]);
  });
});
