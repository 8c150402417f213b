import { StoredClock } from '@anxin/persistence';
import { eventually, ServiceUnderTest, type TestCaller } from '@anxin/testing';
import { idNumber, usccNumber } from '../../test/numbers';
import { contractFiling } from '../contract-filing.module';

jest.setTimeout(120_000);

const HEAD = '统一社会信用代码,姓名,身份证号,用工起始日期,岗位,用工形式,劳务派遣单位,关系类型,派遣岗位性质,工时形式,农民工,参保日期';
const AGENCY = usccNumber(500);
const row = (employer: string, n: number, more: Record<string, string> = {}): string =>
  Object.values({
    employer,
    name: '孙六',
    idNumber: idNumber(n),
    startsOn: '2026-04-01',
    post: '车工',
    kind: '直接用工',
    dispatchedBy: '',
    relation: '',
    postKind: '',
    hours: '',
    migrant: '是',
    insuredFrom: '',
    ...more,
  }).join(',');
const file = (...rows: string[]): string => [HEAD, ...rows].join('\n');

describe('employment batches (用工批量登记)', () => {
  let filing: ServiceUnderTest;
  let made = 0;
  const firm = (): string => usccNumber(made++);
  const as = (uscc: string): TestCaller => ({ role: 'employer', uscc });

  beforeAll(async () => {
    filing = await ServiceUnderTest.start(contractFiling);
    await filing.get(StoredClock).set(new Date('2026-04-02T09:00:00+08:00'));
  });
  afterAll(() => filing?.stop());

  const read = async (id: string, uscc: string) => (await filing.call('GET', `/employments/batches/${id}`, as(uscc))).body;
  const send = async (uscc: string, content: string, headers: Record<string, string> = {}) => {
    const { status, body } = await filing.upload('/employments/batches', as(uscc), content, headers);
    expect(status).toBe(202);
    await eventually('the batch to end', async () => ['done', 'failed'].includes((await read(body.id, uscc)).state));
    return read(body.id, uscc);
  };
  const stored = (uscc: string) =>
    filing.asOwner(
      `SELECT to_jsonb(e) - 'id' - 'employer' - 'registered_at' - 'registered_by' AS entry, to_jsonb(f) - 'record' - 'employer' AS filing
       FROM contract_filing.employment e LEFT JOIN contract_filing.filing f ON f.record = e.id WHERE e.employer = '${uscc}' ORDER BY worker, id`,
    );
  const located = (result: { errors: { row: number; path: string }[] }) => result.errors.map((one) => [one.row, one.path]);
  /** What was published of an employer's people; an event that is just leaving stands in both places. */
  const facts = async (uscc: string) =>
    (
      await filing.asOwner<{ data: Record<string, unknown> }>(
        `SELECT DISTINCT ON (id) data FROM (SELECT event_id::text AS id, data::jsonb AS data FROM contract_filing.outbox
           UNION ALL SELECT headers::jsonb ->> 'ce_id', value::jsonb FROM bus.message) f WHERE data ->> 'employer' = '${uscc}' ORDER BY id`,
      )
    )
      .map(({ data: { employmentId: _, employer: __, ...rest } }) => JSON.stringify(rest))
      .sort();

  it('register and publish what the API does for the same people', async () => {
    const [one, other] = [firm(), firm()];
    const dispatched = { kind: 'dispatched', dispatchedBy: AGENCY, postKind: 'temporary', hours: 'full-time', insuredFrom: '2026-04-01' };
    const bodies = (uscc: string) =>
      [{}, dispatched, { relation: 'intern', migrant: true }, { startsOn: '2005-01-01' }].map((more, n) => ({
        employer: uscc,
        worker: { name: '孙六', idNumber: idNumber(n) },
        startsOn: '2026-04-01',
        post: '车工',
        kind: 'direct',
        ...more,
      }));
    for (const each of bodies(one)) expect((await filing.call('POST', '/employments', as(one), each)).status).toBe(201);
    const lines = bodies(other).map((each) => JSON.stringify(each));
    const result = await send(other, lines.join('\n'), { 'content-type': 'application/x-ndjson' });
    expect(result).toMatchObject({ state: 'done', rows: 4, accepted: 4, unchanged: 0, rejected: 0, errors: [] });
    expect(await stored(other)).toEqual(await stored(one));
    expect((await stored(other)).filter(({ entry }: any) => entry.under16_on_start)).toHaveLength(1);
    // Hiring an intern is not filed; who came in 2005 is filed late.
    expect((await stored(other)).flatMap(({ filing: due }: any) => due?.late ?? []).sort()).toEqual([false, false, true]);
    expect(await facts(other)).toEqual(await facts(one));
    expect(await facts(other)).toHaveLength(4);
  });

  it('locate every wrong row by the check of the API', async () => {
    const uscc = firm();
    const wrong: [more: Record<string, string>, path: string][] = [
      [{ dispatchedBy: AGENCY }, 'dispatchedBy'],
      [{ kind: '劳务派遣' }, 'dispatchedBy'],
      [{ kind: '劳务派遣', dispatchedBy: uscc }, 'dispatchedBy'],
      [{ kind: '借调' }, 'kind'],
      [{ migrant: '也许' }, 'migrant'],
      [{ startsOn: '2026-02-30' }, 'startsOn'],
      [{ startsOn: '1989-12-31' }, 'worker.idNumber'],
      [{ employer: AGENCY }, 'employer'],
    ];
    const rows = wrong.flatMap(([more], at) => [row(uscc, 100 + at, more), row(uscc, 200 + at)]);
    const result = await send(uscc, file(...rows));
    expect(located(result)).toEqual(wrong.map(([, path], at) => [2 + 2 * at, path]));
    expect([result.accepted, result.rejected]).toEqual([wrong.length, wrong.length]);
    expect(result.errors[2].message).toContain('劳动合同法 67');
  });

  it('change nothing where the employment is on file, also once it was insured and has ended; what differs is refused', async () => {
    const uscc = firm();
    await send(uscc, file(row(uscc, 1), row(uscc, 2), row(uscc, 2)));
    const { items } = (await filing.call('GET', `/employments?employer=${uscc}`, as(uscc))).body;
    expect(items).toHaveLength(2);
    for (const { id } of items) {
      await filing.call('POST', `/employments/${id}/insurance`, as(uscc), { from: '2026-04-05' });
      await filing.call('POST', `/employments/${id}/end`, as(uscc), { endsOn: '2026-06-30' });
    }
    const before = await stored(uscc);
    const again = await send(uscc, file(row(uscc, 1, { insuredFrom: '2026-04-05' }), row(uscc, 2)));
    expect([again.accepted, again.unchanged, again.rejected]).toEqual([0, 2, 0]);
    const changed = await send(
      uscc,
      file(row(uscc, 1, { insuredFrom: '2026-04-06' }), row(uscc, 1, { migrant: '否' }), row(uscc, 1, { hours: '全日制' })),
    );
    expect([changed.accepted, changed.unchanged, located(changed)]).toEqual([
      0,
      0,
      [
        [2, 'insuredFrom'],
        [3, 'migrant'],
        [4, 'hours'],
      ],
    ]);
    expect(await stored(uscc)).toEqual(before);
    const other = await send(uscc, file(row(uscc, 1, { post: '电工' }), row(uscc, 1, { startsOn: '2026-07-01' })));
    expect(other.accepted).toBe(2);
  });

  it('offer a template that is read as it is', async () => {
    for (const lang of ['', '?lang=en']) {
      const uscc = firm();
      const { bytes } = await filing.download(`/employments/batches/template${lang}`, as(uscc));
      expect(await send(uscc, bytes.toString().replace('91371302MA3TEKT04U', uscc))).toMatchObject({ accepted: 1, rejected: 0 });
    }
  });
});
