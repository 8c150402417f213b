import { attendanceRecorded } from '@anxin/contracts';
import { StoredClock } from '@anxin/persistence';
import { eventually, type TestCaller } from '@anxin/testing';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';

jest.setTimeout(60_000);

const [HERE, OTHER] = ['0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a', '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6b'] as const;
const me: TestCaller & { uscc: string } = { role: 'employer', uscc: usccNumber(7_001) };
const inspector: TestCaller = { role: 'inspector', region: '371302', department: 'housing-construction' };
const day = (n: number, date: string, hours?: number) => ({ idNumber: idNumber(n), date, ...(hours !== undefined && { hours }) });

describe('attendance', () => {
  let service: WageCardsUnderTest;
  const record = (lines: object[], who: TestCaller | null = me, project: string = HERE) =>
    service.post(who, '/attendance', { project, lines });
  const months = async (who: TestCaller, query = `?project=${HERE}&period=2026-01`) =>
    (await service.get(who, `/attendance/months${query}`)).body.items.map(
      (one: { workerId: string; days: number; hours: number | null }) => [one.workerId, one.days, one.hours],
    );
  const [a, b] = [() => service.workerId(idNumber(1)), () => service.workerId(idNumber(2))];

  beforeAll(async () => {
    service = await WageCardsUnderTest.start();
    await service.service.app.get(StoredClock).set(new Date('2026-02-03T10:00:00+08:00'));
    await service.owner.query(
      `INSERT INTO wage_cards.project_place (project, region, department, known_at) VALUES ($1, '371302', 'housing-construction', now())`,
      [HERE],
    );
  });
  afterAll(() => service?.stop());

  it('is kept by project, worker and day; the same again changes nothing, other hours stand beside the earlier', async () => {
    const first = [day(1, '2026-01-05', 8), day(1, '2026-01-06', 8), day(2, '2026-01-05'), day(1, '2026-02-02', 8)];
    const { status, body } = await record(first);
    expect([status, body.recorded, body.changed, body.unchanged, body.firstDay, body.lastDay]).toEqual([
      201,
      4,
      0,
      0,
      '2026-01-05',
      '2026-02-02',
    ]);
    expect((await record(first)).body).toMatchObject({ recorded: 0, changed: 0, unchanged: 4 });
    expect((await record([day(1, '2026-01-05', 9.5), day(1, '2026-01-07', 8)])).body).toMatchObject({ recorded: 1, changed: 1 });
    const byWorker = [
      [a(), 3, 25.5],
      [b(), 1, null],
    ].sort(([one], [other]) => (one! < other! ? -1 : 1));
    expect(await months(me)).toEqual(byWorker);
    expect((await record([day(1, '2026-01-07', 0)])).body.changed).toBe(1);
    expect((await months(me)).find(([worker]: [string]) => worker === a())).toEqual([a(), 2, 17.5]);
    const { body: days } = await service.get(me, `/attendance/days?project=${HERE}&workerId=${a()}&period=2026-01`);
    expect(
      days.items.map((one: { date: string; hours: number; earlier: { hours: number }[] }) => [
        one.date,
        one.hours,
        one.earlier.map((e) => e.hours),
      ]),
    ).toEqual([
      ['2026-01-07', 0, [8]],
      ['2026-01-06', 8, []],
      ['2026-01-05', 9.5, [8]],
    ]);
    const { body: page } = await service.get(me, `/attendance/days?project=${HERE}&limit=2`);
    const { body: rest } = await service.get(me, `/attendance/days?project=${HERE}&limit=200&cursor=${page.nextCursor}`);
    expect([page.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 3, null]);
  });

  it('is published by month, each worker’s whole month, without a name', async () => {
    const facts = (await service.facts('attendance-recorded')).filter((fact) => fact.data.employer === me.uscc);
    const ajv = addFormats(new Ajv2020({ strict: false }));
    for (const fact of facts) expect([ajv.validate(attendanceRecorded.schema, fact.data), ajv.errors]).toEqual([true, null]);
    expect(facts.map(({ data }) => [data.period, data.days])).toEqual([
      ['2026-01', 3],
      ['2026-02', 1],
      ['2026-01', 2],
      ['2026-01', 1],
    ]);
    expect(facts.at(-1)!.data.workers).toEqual([{ workerId: a(), days: 2, hours: '17.50' }]);
  });

  it('is refused for days that can’t be, and nothing of the call is kept', async () => {
    const wrong = [
      day(3, '2026-01-05'),
      day(3, '2026-01-05', 8),
      day(3, '2026-02-04'),
      day(3, '2026-01-06', 25),
      { ...day(3, '2026-01-08'), idNumber: '1' },
    ];
    const { status, body } = await record(wrong.slice(0, 4));
    expect([status, body.errors.map((one: { path: string }) => one.path)]).toEqual([
      400,
      ['lines.1.date', 'lines.2.date', 'lines.3.hours'],
    ]);
    expect((await record(wrong)).body.errors.map((one: { path: string }) => one.path)).toEqual(['lines.4.idNumber']);
    expect(await months(service.asWorker(idNumber(3)), '')).toEqual([]);
  });

  it('comes as a file of any projects; wrong rows are located, the same file again changes nothing', async () => {
    const file = [
      '项目编号,身份证号,日期,工时',
      `${HERE},${idNumber(5)},2026-01-05,8`,
      `${HERE},${idNumber(5)},2026-01-05,8`,
      `${OTHER},${idNumber(5)},2026-01-06,4.5`,
      `${OTHER},${idNumber(5)},2026-01-06,6`,
      `${OTHER},${idNumber(6)},2027-01-06,8`,
      `${OTHER},371302199001010000,2026-01-06,8`,
    ].join('\n');
    const { status, body } = await service.upload(me, '/attendance/batches', file);
    expect(status).toBe(202);
    const read = async () => (await service.get(me, `/attendance/batches/${body.id}`)).body;
    await eventually('the batch to end', async () => (await read()).state === 'done');
    const { accepted, unchanged, rejected, errors } = await read();
    expect([accepted, unchanged, rejected]).toEqual([2, 1, 3]);
    expect(errors.map((one: { row: number; path: string }) => [one.row, one.path]).sort()).toEqual([
      [5, 'hours'],
      [6, 'date'],
      [7, 'idNumber'],
    ]);
    expect(await months(service.asWorker(idNumber(5)), '')).toEqual([
      [service.workerId(idNumber(5)), 1, 8],
      [service.workerId(idNumber(5)), 1, 4.5],
    ]);
    const { rows } = await service.owner.query(
      `SELECT coalesce(string_agg(b::text, ''), '') AS text FROM wage_cards.attendance_batch_part b`,
    );
    expect(rows[0].text).not.toContain(idNumber(5));
  });

  it('stands beside the payroll of the site: what differs is shown and changes nothing', async () => {
    const line = (n: number, daysWorked?: number) => ({
      idNumber: idNumber(n),
      post: '木工',
      kind: 'direct',
      gross: '5200.00',
      net: '5200.00',
      ...(daysWorked !== undefined && { daysWorked }),
    });
    const head = { employer: me.uscc, period: '2026-01', payday: '2026-02-10', project: HERE };
    const { body: draft } = await service.post(me, '/payrolls', { ...head, lines: [line(1, 22), line(2), line(4, 3)] });
    const { body } = await service.get(me, `/payrolls/${draft.id}`);
    // 1 attended 2 days and is paid for 22, 4 was never there, 5 has no line; 2 says no days.
    expect(body.attendance).toEqual({ workers: 3, unlisted: 1, differing: 2 });
    const { body: lines } = await service.get(me, `/payrolls/${draft.id}/lines`);
    expect(lines.items.map((one: { attendedDays?: number; daysDifference?: number }) => [one.attendedDays, one.daysDifference])).toEqual([
      [2, 20],
      [1, undefined],
      [0, 3],
    ]);
    const { body: elsewhere } = await service.post(me, '/payrolls', { ...head, period: '2025-12', lines: [line(1, 22)] });
    expect((await service.get(me, `/payrolls/${elsewhere.id}`)).body.attendance).toBeNull();
    expect((await service.get(me, `/payrolls/${elsewhere.id}/lines`)).body.items[0]).not.toHaveProperty('attendedDays');
  });

  it('may be reported by the employer, and read by whom it concerns', async () => {
    const some = [day(8, '2026-01-05')];
    const posted: number[] = [];
    for (const who of [
      null,
      me,
      { role: 'bank', client: 'b' },
      service.asWorker(idNumber(8)),
      inspector,
      { role: 'supervisor', region: '371302' },
      { role: 'auditor' },
    ] as const)
      posted.push((await record(some, who)).status);
    expect(posted).toEqual([401, 201, 403, 403, 403, 403, 403]);
    const { body: reports } = await service.get(me, '/attendance?limit=1');
    const id = reports.items[0].id as string;
    const readers: [TestCaller | null, number, number, number][] = [
      [null, 401, 401, 0],
      [me, 200, 200, 4],
      [{ role: 'employer', uscc: usccNumber(7_002) }, 404, 200, 0],
      [inspector, 200, 200, 4],
      [{ role: 'inspector', region: '371302', department: 'water' }, 404, 200, 0],
      [{ role: 'inspector', region: '371311', department: 'housing-construction' }, 404, 200, 0],
      [{ role: 'supervisor', region: '371300' }, 200, 200, 4],
      [{ role: 'auditor' }, 200, 200, 4],
      [service.asWorker(idNumber(8)), 403, 200, 1],
      [{ role: 'bank', client: 'b' }, 403, 403, 0],
    ];
    for (const [who, one, list, seen] of readers) {
      expect((await service.get(who, `/attendance/${id}`)).status).toBe(one);
      const answer = await service.get(who, `/attendance/months?project=${HERE}&period=2026-01`);
      expect([answer.status, answer.body.items?.length ?? 0]).toEqual([list, seen]);
    }
    expect((await service.get(inspector, '/attendance/months')).status).toBe(400);
    expect((await service.get(me, '/attendance/none')).status).toBe(404);
    const sent = await service.upload(service.asWorker(idNumber(8)), '/attendance/batches', '');
    expect(sent.status).toBe(403);
  });
});
