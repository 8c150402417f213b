import type { Method } from '@anxin/real-name';
import { eventually, TestDatabase } from '@anxin/testing';
import { Client } from 'pg';
import { ApiDouble, type Call } from '../../test/api-double';
import { CONTRACTOR, filingParts, FIRM, LEAK, PEOPLE, PROJECT, say, SITE, STRANGER } from '../../test/site';
import { realName } from '../real-name.module';

type Parts = Awaited<ReturnType<typeof filingParts>>;

const EVERYTHING = [
  `/projects/${PROJECT.id}/subcontracts`,
  '/wage-cards',
  '/wage-cards',
  '/employments',
  '/employments',
  '/contracts',
  '/contracts',
  '/attendance',
  '/payrolls',
  '/payrolls/{id}/submission',
];
const pathOf = ({ path }: Call): string => path.replace(/(payrolls|employments)\/[^/]+/, '$1/{id}');

describe('the messages of a site', () => {
  let database: TestDatabase;
  let owner: Client;
  let api: ApiDouble;

  let shared: Parts;

  beforeAll(async () => {
    database = await TestDatabase.create(realName.persistence);
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`SET search_path = real_name`);
    api = await new ApiDouble().start();
    shared = await filingParts(database.env, api.url);
  });
  afterAll(async () => {
    await shared?.close();
    await api?.stop();
    await owner?.end();
    await database?.drop();
  });
  beforeEach(async () => {
    await owner.query(`TRUNCATE message, message_row, filing, person, named_project, nonce`);
    api.reset(PROJECT);
  });

  const keepAll = async (messages: readonly (readonly [Method, object])[]) => {
    const serials: string[] = [];
    for (const [method, data] of messages) serials.push(await shared.keep(method, data));
    return serials;
  };
  const run = () => shared.work.run();
  /** A process started anew, with sessions of its own. */
  const runAnew = async () => {
    const parts = await filingParts(database.env, api.url);
    await parts.work.run();
    await parts.close();
  };
  const results = (serial: string) => shared.results(serial);
  const statesOf = async (serial: string) => (await results(serial)).map((row) => row.state);
  const file = async (...messages: (readonly [Method, object])[]) => {
    const serials = await keepAll(messages);
    await run();
    return serials;
  };
  /** What a crashed process had taken is free again. */
  const leasesRunOut = () => owner.query(`UPDATE filing SET next_at = clock_timestamp() WHERE state = 'open'`);
  const lookAgain = () => owner.query(`UPDATE message SET state = 'open' WHERE state = 'waiting'`);
  const wholeSite = () => expect(api.effects.map(pathOf).sort()).toEqual([...EVERYTHING].sort());

  it('are filed through the API in order, each row once, and each row is told under which id', async () => {
    const serials = await file(...SITE);
    wholeSite();
    expect(new Set(api.calls.map((call) => call.client))).toEqual(new Set([`demo-platform-${CONTRACTOR}`]));
    expect(api.calls[0]!.path).toMatch(/subcontracts$/);
    // Two calls are under way at a time: either person may come first.
    const employment = api.filed(/employments$/).find((call) => JSON.stringify(call.body).includes(PEOPLE[0].idNumber));
    expect(employment!.body).toMatchObject({
      employer: FIRM,
      project: PROJECT.id,
      worker: { idNumber: PEOPLE[0].idNumber },
      migrant: true,
    });
    expect(api.filed(/payrolls$/)[0]!.body).toMatchObject({ employer: FIRM, period: '2026-01', payday: '2026-02-10', lines: [{}, {}] });
    expect(await statesOf(serials[0]!)).toEqual(['kept']);
    for (const serial of serials.slice(1))
      for (const row of await results(serial)) expect(row).toMatchObject({ state: 'filed', id: expect.any(String), reason: null });
  });

  it('wait in whatever order they come, and go on by themselves', async () => {
    const serials = await keepAll([...SITE].reverse());
    await run();
    wholeSite();
    for (const serial of serials) expect((await statesOf(serial)).every((state) => state === 'filed' || state === 'kept')).toBe(true);
  });

  it('wait for a project that the register does not have, and say so, until it has', async () => {
    api.projects.length = 0;
    const [project, roll] = await file(SITE[0]!, SITE[2]!);
    expect((await results(project!))[0]).toMatchObject({ state: 'waiting', path: 'code', reason: expect.stringContaining('尚未在') });
    expect(await statesOf(roll!)).toEqual(['waiting', 'waiting']);
    api.projects.push({ ...PROJECT, name: `${PROJECT.name}（三标段）` }, { ...PROJECT, generalContractor: STRANGER });
    await owner.query(`UPDATE named_project SET asked_at = NULL`);
    await lookAgain();
    await run();
    expect(await statesOf(project!)).toEqual(['waiting']);
    api.projects.push(PROJECT);
    await owner.query(`UPDATE named_project SET asked_at = NULL`);
    await lookAgain();
    await run();
    expect([await statesOf(project!), await statesOf(roll!)]).toEqual([['kept'], ['filed', 'filed']]);
  });

  it('of another firm’s people are refused in the API’s own words; one that a service has not heard of yet is tried again', async () => {
    const detail = '该单位不在贵方施工总承包的该工程项目上：…';
    let heard = false;
    api.otherwise = ({ path, body }) =>
      path === '/contracts' && (body.employer !== FIRM || !heard)
        ? ((heard ||= body.employer === FIRM), { status: 403, body: { detail } })
        : undefined;
    const [, , , foreign, own] = await file(
      ...SITE.slice(0, 3),
      ['WorkerContract.Add', say.contracts([0], STRANGER)],
      ['WorkerContract.Add', say.contracts([1])],
    );
    expect(await results(foreign!)).toMatchObject([{ state: 'refused', reason: detail, id: null }]);
    expect(await statesOf(own!)).toEqual(['filed']);
    expect(api.filed(/contracts$/).filter((call) => call.path === '/contracts')).toHaveLength(1);
    const [project] = await file(['Project.Add', say.project({ contractorCorpCode: STRANGER, code: 'P2' })]);
    expect(await statesOf(project!)).toEqual(['refused']);
  });

  it('are refused by row where the API refuses, with its fields, and may be said anew', async () => {
    const errors = [{ path: 'startsOn', message: 'must be a date' }];
    api.otherwise = ({ path, body }) =>
      path === '/employments' && body.worker.idNumber === PEOPLE[0].idNumber
        ? { status: 400, body: { detail: 'the input is not valid', errors } }
        : undefined;
    const [, , , entry] = await file(...SITE.slice(0, 4));
    expect(await results(entry!)).toMatchObject([
      { state: 'refused', reason: '报送内容不符合要求：startsOn must be a date' },
      { state: 'filed' },
    ]);
    api.otherwise = () => undefined;
    const [anew] = await file(SITE[3]!);
    expect(await statesOf(anew!)).toEqual(['filed', 'filed']);
    expect(api.filed(/employments$/)).toHaveLength(2);
    expect((await results(anew!))[1]!.id).toBe((await results(entry!))[1]!.id);
  });

  it('said twice have one effect, and answer with the same ids', async () => {
    const first = await file(...SITE);
    const second = await file(...SITE);
    wholeSite();
    for (const [at, serial] of second.entries()) expect(await results(serial)).toEqual(await results(first[at]!));
  });

  it('end an employment with the exit, once the entry is filed', async () => {
    const [exit] = await keepAll([['WorkerEntryExit.Add', say.passage('0', '2026-03-31', [0])]]);
    await run();
    expect(await statesOf(exit!)).toEqual(['waiting']);
    const serials = await file(...SITE.slice(0, 4));
    expect(await statesOf(exit!)).toEqual(['filed']);
    expect(api.filed(/end$/)).toMatchObject([
      { path: `/employments/${(await results(serials[3]!))[0]!.id}/end`, body: { endsOn: '2026-03-31' } },
    ]);
  });

  it('of a second team, or with other sums, correct the month’s payroll and never make another', async () => {
    const [, , , , , first] = await file(...SITE.slice(0, 5), ['Payroll.Add', say.payroll([0])]);
    const [second, third] = await file(['Payroll.Add', say.payroll([1])], ['Payroll.Add', say.payroll([0], '5300.00')]);
    const payroll = (await results(first!))[0]!.id;
    expect(api.filed(/payrolls$/)).toHaveLength(1);
    expect(api.filed(/corrections$/)).toMatchObject([
      { path: `/payrolls/${payroll}/corrections`, body: { lines: [{ idNumber: PEOPLE[1].idNumber }], reason: expect.any(String) } },
      { path: `/payrolls/${payroll}/corrections`, body: { lines: [{ net: '5300.00' }] } },
    ]);
    expect([(await results(second!))[0]!.id, (await results(third!))[0]!.id]).toEqual([
      `${payroll}/corrections/1`,
      `${payroll}/corrections/2`,
    ]);
  });

  it('are sent again under the same key while the API is away, fails, or its answer is lost, with one effect each', async () => {
    const trouble = new Map<string, number>();
    api.otherwise = ({ key }) => {
      const times = (trouble.get(key) ?? 0) + 1;
      trouble.set(key, times);
      return times === 1 ? { status: 503 } : undefined;
    };
    const lost = new Set<string>();
    api.beforeAnswer = async ({ key }) => {
      if (lost.has(key) || trouble.get(key) !== 2) return;
      lost.add(key);
      throw new Error('the connection breaks');
    };
    await file(...SITE);
    wholeSite();
    expect(lost.size).toBe(EVERYTHING.length);
    expect(Math.min(...trouble.values())).toBeGreaterThanOrEqual(2);
    await api.stop();
    const [late] = await keepAll([['WorkerAttendance.Add', say.attendance('2026-01-06')]]);
    const working = run();
    await eventuallyWaits(late!);
    await api.start();
    await working;
    expect(await statesOf(late!)).toEqual(['filed', 'filed']);
  });
  const eventuallyWaits = async (serial: string) => {
    await eventually('a filing to wait for the API', async () =>
      (await results(serial)).every((row) => row.state === 'waiting' && row.reason?.includes('自动重试')),
    );
  };

  it('that were never answered until the API has forgotten their key are left to a person', async () => {
    await file(...SITE.slice(0, 3));
    api.otherwise = ({ path }) => (path === '/attendance' ? { status: 504 } : undefined);
    const [serial] = await keepAll([['WorkerAttendance.Add', say.attendance('2026-01-07')]]);
    const parts = await filingParts(database.env, api.url);
    const working = parts.work.run();
    await eventuallyWaits(serial!);
    await parts.work.stop();
    await working;
    await parts.close();
    await owner.query(`UPDATE filing SET sent_at = sent_at - interval '7 days', next_at = clock_timestamp() WHERE state = 'open'`);
    const before = api.calls.length;
    await run();
    expect(api.calls.length).toBe(before);
    expect((await results(serial!))[0]).toMatchObject({ state: 'refused', reason: expect.stringContaining('不能确定') });
  });

  describe('when the process is killed', () => {
    const killed = async (point: string): Promise<boolean> => {
      const parts = await filingParts(database.env, api.url, point);
      const work = parts.work.run();
      const ended = await Promise.race([parts.halt.reached.then(() => false), work.then(() => true)]);
      if (ended) await parts.close();
      else await database.cutOff(realName.persistence);
      return !ended;
    };

    it('after any commit: nothing is lost, nothing is doubled', async () => {
      const serials = await keepAll(SITE);
      let kills = 0;
      // Each process gets one commit further than the one before, and the last one to the end.
      for (let commit = 1; await killed(`commit:${commit}`); commit += 3) {
        kills += 1;
        await leasesRunOut();
      }
      expect(kills).toBeGreaterThan(4);
      wholeSite();
      for (const serial of serials.slice(1)) expect(await statesOf(serial)).toEqual((await statesOf(serial)).map(() => 'filed'));
    });

    it.each(['subcontracts', 'wage-cards', 'employments', 'contracts', 'attendance', 'payrolls', 'submission'])(
      'between the effect of %s and its answer: it is sent again under its key, and has one effect',
      async (which) => {
        await keepAll(SITE);
        const parts = await filingParts(database.env, api.url, 'fact:1');
        let isFirst = true;
        api.beforeAnswer = async ({ path }) => {
          if (!isFirst || !path.endsWith(which)) return;
          isFirst = false;
          await parts.halt.pass('fact');
        };
        await parts.halt.stands(parts.work.run());
        await database.cutOff(realName.persistence);
        await leasesRunOut();
        await runAnew();
        wholeSite();
        expect(api.calls.length).toBeGreaterThan(EVERYTHING.length);
      },
    );

    it('and two processes file the same messages at once, each row is filed once', async () => {
      await keepAll(SITE);
      const both = [await filingParts(database.env, api.url), await filingParts(database.env, api.url)];
      await Promise.all(both.map((parts) => parts.work.run()));
      await Promise.all(both.map((parts) => parts.close()));
      await leasesRunOut();
      await run();
      wholeSite();
    });
  });

  it('hold nobody’s name or number in clear in any table, and no body once it is answered', async () => {
    await file(...SITE, ['WorkerEntryExit.Add', say.passage('0', '2026-03-31')]);
    const { rows } = await owner.query(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'real_name'`);
    let text = '';
    for (const { name } of rows as { name: string }[])
      text += String((await owner.query(`SELECT coalesce(string_agg(t::text, ''), '') AS text FROM "${name}" t`)).rows[0].text);
    expect(text).toContain(FIRM);
    expect(text).not.toMatch(LEAK);
    expect((await owner.query(`SELECT count(*)::int AS left FROM filing WHERE body IS NOT NULL`)).rows).toEqual([{ left: 0 }]);
  });
});
