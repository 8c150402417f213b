import { eventually, ServiceUnderTest } from '@anxin/testing';
import { ApiDouble } from '../../test/api-double';
import { APPID, CONTRACTOR, FIRM, formOf, LEAK, PEOPLE, PROJECT, say, SECRET, SITE, STRANGER } from '../../test/site';
import { realName } from '../real-name.module';
import { LookAfterMessages } from '../retention/look-after-messages.use-case';

describe('the real-name adapter over HTTP', () => {
  let api: ApiDouble;
  let service: ServiceUnderTest;
  let logged = '';
  const answered: unknown[] = [];
  const before = { ...process.env };

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((text) => {
        logged += String(text);
        return true;
      });
    }
    api = await new ApiDouble().start();
    api.projects.push(PROJECT);
    Object.assign(process.env, { ANXIN_API_URL: api.url, ANXIN_DEMO: '1' });
    service = await ServiceUnderTest.start(realName);
  });
  afterAll(async () => {
    await service?.stop();
    await api?.stop();
    for (const name of ['ANXIN_API_URL', 'ANXIN_DEMO']) if (before[name] === undefined) delete process.env[name];
    jest.restoreAllMocks();
  });

  const post = async (form: Record<string, string> | [string, string][]) => {
    const answer = await fetch(`${addressOf(service)}/api/v1/real-name/messages`, { method: 'POST', body: new URLSearchParams(form) });
    const body = (await answer.json()) as {
      code: string;
      message: string;
      data?: { requestSerialCode: string; finished?: boolean; rows?: Row[] };
    };
    answered.push(body);
    expect(answer.status).toBe(200);
    return body;
  };
  interface Row {
    readonly row: string;
    readonly state: string;
    readonly id?: string;
    readonly message?: string;
  }
  const send = async (method: string, data: object) => {
    const { code, data: taken } = await post(formOf(method, data));
    expect([method, code]).toEqual([method, '0']);
    return taken!.requestSerialCode;
  };
  const ask = async (requestSerialCode: string, more = {}) =>
    (await post(formOf('AsyncHandleResult.Query', { requestSerialCode }, more))).data;
  const finished = (serial: string) =>
    eventually('every row to be answered', async () => {
      const data = await ask(serial);
      return data?.finished ? data.rows! : null;
    });
  const kept = async () => (await service.asOwner<{ count: number }>('SELECT count(*)::int AS count FROM real_name.message'))[0]!.count;

  it('takes a site’s messages at once, files them, and tells each row under which id', async () => {
    const serials: string[] = [];
    for (const [method, data] of [...SITE, ['Team.Add', say.team()] as const]) serials.push(await send(method, data));
    const rows = [];
    for (const serial of serials) rows.push(await finished(serial));
    expect(rows[0]).toEqual([{ row: '', state: 'kept' }]);
    expect(rows.at(-1)).toEqual([{ row: '', state: 'kept' }]);
    expect(rows[3]).toEqual(PEOPLE.map((_, n) => ({ row: `workerList.${n}`, state: 'filed', id: expect.any(String) })));
    expect(api.filed(/submission$/)).toHaveLength(1);
    expect(new Set(api.calls.map((call) => call.client))).toEqual(new Set([APPID]));
  });

  it('refuses a replayed, a forged, a stale and a stranger’s message, and keeps none of them', async () => {
    const count = await kept();
    const form = formOf('Team.Add', say.team());
    expect(await post(form)).toMatchObject({ code: '0' });
    expect(await post(form)).toMatchObject({ code: '-1', message: expect.stringContaining('nonce') });
    expect(await post({ ...formOf('Team.Add', say.team()), data: JSON.stringify(say.roll()) })).toMatchObject({ code: '-2' });
    expect(await post(formOf('Team.Add', say.team(), {}, SECRET.replace('d', 'x')))).toMatchObject({ code: '-2' });
    expect(await post(formOf('Team.Add', say.team(), { timestamp: '20260105100000' }))).toMatchObject({ code: '-1' });
    expect(await post(formOf('Team.Add', say.team(), { appid: 'demo-platform-nobody' }))).toMatchObject({ code: '-3' });
    const twice = Object.entries(formOf('Team.Add', say.team()));
    expect(await post([...twice, ['nonce', 'another-nonce']])).toMatchObject({ code: '-1' });
    expect(await post({})).toMatchObject({ code: '-1' });
    const answer = await fetch(`${addressOf(service)}/api/v1/real-name/messages`, {
      method: 'POST',
      body: '{"a":',
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(400);
    expect(await kept()).toBe(count + 1);
  });

  it('takes one of two equal messages that come at once', async () => {
    const form = formOf('Team.Add', say.team());
    expect((await Promise.all([post(form), post(form), post(form)])).map((answer) => answer.code).sort()).toEqual(['-1', '-1', '0']);
  });

  it('refuses what is not sound with the fields that are wrong, and never says what stood there', async () => {
    const roll = say.roll([0]);
    const worker = { ...roll.workerList[0]!, idCardNumber: PEOPLE[0].idNumber };
    const { code, message } = await post(formOf('ProjectWorker.Add', { ...roll, corpCode: '913', workerList: [worker] }));
    expect([code, message]).toEqual(['-1', expect.stringMatching(/corpCode .*workerList\.0\.idCardNumber /)]);
  });

  it('tells a sender of its own messages alone', async () => {
    const serial = await send('Team.Add', say.team());
    expect(await ask(serial)).toMatchObject({ requestSerialCode: serial });
    expect(await ask(serial, { appid: `demo-platform-${FIRM}` })).toBeUndefined();
    for (const nothing of ['no-serial', '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a']) expect(await ask(nothing)).toBeUndefined();
  });

  it('tells what a row waits for, and what it was refused for', async () => {
    const waits = await send('WorkerContract.Add', { ...say.contracts([0]), projectCode: 'P7' });
    await eventually('the row to wait', async () => (await ask(waits))!.rows![0]!.state === 'waiting');
    expect(await ask(waits)).toMatchObject({
      finished: false,
      rows: [{ row: 'contractList.0', message: expect.stringContaining('尚未在用人单位与项目登记中找到') }],
    });
    api.otherwise = ({ path, body }) =>
      path === '/contracts' && body.employer === STRANGER
        ? { status: 403, body: { detail: '该单位不在贵方施工总承包的该工程项目上' } }
        : undefined;
    const [row] = await finished(await send('WorkerContract.Add', say.contracts([0], STRANGER)));
    expect(row).toEqual({ row: 'contractList.0', state: 'refused', message: '该单位不在贵方施工总承包的该工程项目上' });
  });

  it('keeps numbers and names sealed, and out of answers, logs and the bus', async () => {
    const tables = await service.asOwner<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema IN ('real_name', 'bus')`,
    );
    let everywhere = logged + JSON.stringify(answered) + (await service.published());
    for (const { name } of tables)
      everywhere += (await service.asOwner<{ text: string }>(`SELECT coalesce(string_agg(t::text, ''), '') AS text FROM ${name} t`))[0]!
        .text;
    expect(everywhere).toContain(CONTRACTOR);
    expect(everywhere).not.toMatch(LEAK);
    expect(everywhere).not.toContain(SECRET);
  });

  it('erases what is answered when its time is over, gives up what nobody brings, and may delete no message', async () => {
    const look = service.get(LookAfterMessages);
    const left = async () => (await service.asOwner('SELECT serial FROM real_name.message WHERE sealed IS NOT NULL')).length;
    await look.forget();
    const all = await kept();
    expect(await left()).toBe(all);
    const waits = await send('WorkerAttendance.Add', { ...say.attendance('2026-01-05'), projectCode: 'P8' });
    await eventually('the row to wait', async () => (await ask(waits))!.rows![0]!.state === 'waiting');
    await service.asOwner(
      `UPDATE real_name.message SET received_at = received_at - interval '200 days', looked_at = looked_at - interval '91 days'`,
    );
    await service.asOwner(`UPDATE real_name.person SET named_at = named_at - interval '401 days'`);
    await look.forget();
    expect(await ask(waits)).toMatchObject({
      finished: true,
      rows: [{ state: 'refused', message: expect.stringMatching(/^逾期未补齐.*尚未在/) }, {}],
    });
    expect(await kept()).toBe(all + 1);
    expect(await left()).toBeLessThanOrEqual(2);
    expect(await service.asOwner('SELECT FROM real_name.person')).toEqual([]);
    for (const table of ['message', 'message_row', 'filing', 'named_project'])
      await expect(service.asOwner(`SET ROLE anxin_real_name_app; DELETE FROM real_name.${table}`)).rejects.toThrow('permission denied');
  });

  it('is ready while its database and the bus answer, whether or not the API does', async () => {
    await api.stop();
    expect((await fetch(`${addressOf(service)}/health/ready`)).status).toBe(200);
    expect(await post(formOf('Team.Add', say.team()))).toMatchObject({ code: '0' });
  });
});

const addressOf = (service: ServiceUnderTest): string => (service as unknown as { service: { url: string } }).service.url;
