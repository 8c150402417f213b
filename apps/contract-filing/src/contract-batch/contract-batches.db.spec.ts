import { StoredClock } from '@anxin/persistence';
import { eventually, ServiceUnderTest, type TestCaller } from '@anxin/testing';
import iconv from 'iconv-lite';
import { idNumber, usccNumber } from '../../test/numbers';
import { contractFiling } from '../contract-filing.module';

jest.setTimeout(120_000);

const ZH =
  '序号,统一社会信用代码,姓名,身份证号,联系电话,合同期限类型,合同起始日期,合同终止日期,签订日期,岗位,计薪方式,约定工资,试用期月数,发薪日,发薪月份,合同形式';
const HEAD = 'employer,name,idNumber,phone,term,startsOn,endsOn,signedOn,post,wage.basis,wage.amount,probationMonths,payday';
const LEAK = /慕容|雪鹰|19900101|13987654321/;

const row = (employer: string, n: number, more: Record<string, string> = {}): string =>
  Object.values({
    employer,
    name: '慕容雪鹰',
    idNumber: idNumber(n),
    phone: '13987654321',
    term: 'fixed',
    startsOn: '2026-04-01',
    endsOn: '2028-12-31',
    signedOn: '2026-04-01',
    post: '车工',
    basis: 'monthly',
    amount: '6000.00',
    probationMonths: '',
    payday: '10',
    ...more,
  }).join(',');
const file = (...rows: string[]): string => `${[HEAD, ...rows].join('\r\n')}\r\n`;
const body = (employer: string, n: number, more: object = {}) => ({
  employer,
  worker: { name: '慕容雪鹰', idNumber: idNumber(n), phone: '13987654321' },
  term: 'fixed',
  startsOn: '2026-04-01',
  endsOn: '2028-12-31',
  signedOn: '2026-04-01',
  post: '车工',
  wage: { basis: 'monthly', amount: '6000.00' },
  payday: 10,
  ...more,
});

describe('contract batches (劳动合同批量备案)', () => {
  let filing: ServiceUnderTest;
  let logged = '';
  let made = 0;
  const firm = (): string => usccNumber(made++);
  const as = (uscc: string): TestCaller => ({ role: 'employer', uscc });

  beforeAll(async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => Boolean((logged += String(chunk))));
    filing = await ServiceUnderTest.start(contractFiling);
    await filing.get(StoredClock).set(new Date('2026-04-02T09:00:00+08:00'));
  });
  afterAll(async () => {
    await filing?.stop();
    jest.restoreAllMocks();
  });

  const read = async (id: string, uscc: string) => (await filing.call('GET', `/contracts/batches/${id}`, as(uscc))).body;
  const send = async (uscc: string, content: string | Uint8Array, headers: Record<string, string> = {}) => {
    const { status, body: answer } = await filing.upload('/contracts/batches', as(uscc), content, headers);
    if (status !== 202) return { status, answer, result: undefined };
    await eventually('the batch to end', async () => ['done', 'failed'].includes((await read(answer.id, uscc)).state));
    return { status, answer, result: await read(answer.id, uscc) };
  };
  const contractsOf = (uscc: string) =>
    filing.asOwner(
      `SELECT to_jsonb(c) - 'id' - 'employer' - 'filed_at' AS contract, to_jsonb(f) - 'record' - 'employer' AS filing
       FROM contract_filing.contract c LEFT JOIN contract_filing.filing f ON f.record = c.id WHERE c.employer = '${uscc}' ORDER BY worker, id`,
    );
  const factsOf = async (uscc: string) =>
    (
      await filing.asOwner<{ data: Record<string, unknown> }>(
        `SELECT DISTINCT ON (id) data FROM (SELECT event_id::text AS id, data::jsonb AS data FROM contract_filing.outbox
           UNION ALL SELECT headers::jsonb ->> 'ce_id', value::jsonb FROM bus.message) f WHERE data ->> 'employer' = '${uscc}' ORDER BY id`,
      )
    ).map(({ data: { contractId: _, employer: __, ...rest } }) => rest);
  const located = (result: { errors: { row: number; path: string }[] }) => result.errors.map((one) => [one.row, one.path]);

  it('file and publish what the API does for the same contracts', async () => {
    const [one, other] = [firm(), firm()];
    const details = {
      term: 'task',
      form: 'written-agreement',
      project: '0199A4A0-7C1E-7D52-9B0A-1F2E3D4C5B6A',
      wage: { basis: 'daily', amount: '300.00', probationAmount: '240.00' },
      probationMonths: 2,
      paydayMonth: 'same',
    };
    const bodies = (uscc: string) => [body(uscc, 1), body(uscc, 2, details), body(uscc, 3, { term: 'open-ended', endsOn: undefined })];
    for (const each of bodies(one)) expect((await filing.call('POST', '/contracts', as(one), each)).status).toBe(201);
    const { result } = await send(
      other,
      bodies(other)
        .map((each) => JSON.stringify(each))
        .join('\n'),
      { 'content-type': 'application/x-ndjson' },
    );
    expect(result).toMatchObject({ state: 'done', rows: 3, accepted: 3, unchanged: 0, rejected: 0, failure: null, errors: [] });
    const lower = (facts: object) => JSON.parse(JSON.stringify(facts).toLowerCase());
    const byWorker = (facts: { workerid?: string }[]) => facts.sort((a, b) => (a.workerid! < b.workerid! ? -1 : 1));
    expect(byWorker(lower(await factsOf(other)))).toEqual(byWorker(lower(await factsOf(one))));
    const [mine, theirs] = [await contractsOf(one), await contractsOf(other)];
    const anonymous = ({ contract, filing: due }: any) => ({ ...contract, filed_by: '', due });
    expect(theirs.map(anonymous)).toEqual(mine.map(anonymous));
    expect(theirs.map(({ filing: due }: any) => due.due_on)).toEqual(Array(3).fill('2026-05-06'));
  });

  it('read a Chinese table as spreadsheets save it', async () => {
    const uscc = firm();
    const [number, second] = [idNumber(11), idNumber(12)];
    const rows = [
      `1,${uscc},张三,${number},,固定期限,2026-04-01,2027-03-31,2026-04-01,缝纫工,月薪,6000.00,1,15,当月,劳动合同`,
      `2,${uscc},李四,${second},13800000000,以完成一定工作任务为期限,2026-04-01,,2026-04-01,木工,日薪,300.00,,31,次月,用工书面协议`,
    ];
    const { result } = await send(uscc, iconv.encode([ZH, ...rows].join('\r\n'), 'gb18030'));
    expect(result).toMatchObject({ state: 'done', accepted: 2, rejected: 0 });
    const stored = (await contractsOf(uscc)).map(({ contract }: any) => [
      contract.post,
      contract.term,
      contract.payday_month,
      contract.form,
    ]);
    expect(stored).toEqual(
      expect.arrayContaining([
        ['缝纫工', 'fixed', 'same', 'contract'],
        ['木工', 'task', 'next', 'written-agreement'],
      ]),
    );
  });

  it('locate every wrong row, with the article where the API names one, and repeat no value', async () => {
    const uscc = firm();
    const wrong: [more: Record<string, string>, path: string, says?: string][] = [
      [{ endsOn: '' }, 'endsOn', '劳动合同法 13'],
      [{ term: '无固定期限' }, 'endsOn', '劳动合同法 14'],
      [{ endsOn: '2026-03-31' }, 'endsOn'],
      [{ amount: '0.00' }, 'wage.amount', '劳动合同法 17'],
      [{ probationMonths: '40' }, 'probationMonths', '劳动合同法 19'],
      [{ signedOn: '2026-04-03' }, 'signedOn'],
      [{ idNumber: '371302199003070019' }, 'worker.idNumber'],
      [{ idNumber: '3.71302E+17' }, 'worker.idNumber', 'format the column as text'],
      [{ startsOn: '1989-12-31' }, 'worker.idNumber'],
      [{ phone: '慕容雪鹰' }, 'worker.phone'],
      [{ name: '' }, 'worker.name'],
      [{ payday: '32' }, 'payday'],
      [{ payday: 'ten' }, 'payday'],
      [{ basis: 'yearly' }, 'wage.basis'],
      [{ amount: '6000' }, 'wage.amount'],
      [{ employer: usccNumber(9_999) }, 'employer'],
    ];
    const rows = wrong.flatMap(([more], at) => [row(uscc, 100 + at, more), row(uscc, 200 + at)]);
    const { result } = await send(uscc, file(...rows));
    expect(located(result)).toEqual(wrong.map(([, path], at) => [2 + 2 * at, path]));
    for (const [at, [, , says]] of wrong.entries()) if (says) expect(result.errors[at].message).toContain(says);
    expect(result).toMatchObject({ state: 'done', rows: 2 * wrong.length, accepted: wrong.length, rejected: wrong.length });
    expect(JSON.stringify(result)).not.toMatch(/371302199003070019|3\.71302E|慕容/);
    const { type, bytes } = await filing.download(`/contracts/batches/${result.id}/errors`, as(uscc));
    expect([type, bytes.toString().split('\r\n').length]).toEqual(['text/csv; charset=utf-8', wrong.length + 2]);
    // What was refused left nobody on the register.
    const workers = `SELECT count(DISTINCT c.worker)::int AS n FROM contract_filing.contract c WHERE c.employer = '${uscc}'`;
    expect(await filing.asOwner(workers)).toEqual([{ n: wrong.length }]);
  });

  it('change nothing where they say what is on file, word for word; anything else is another contract, as it is at the API', async () => {
    const uscc = firm();
    await filing.call('POST', '/contracts', as(uscc), body(uscc, 21));
    const content = file(row(uscc, 21), row(uscc, 22), row(uscc, 22), row(uscc, 23));
    const first = await send(uscc, content);
    expect(first.result).toMatchObject({ accepted: 2, unchanged: 2, rejected: 0 });
    const [contracts, facts] = [await contractsOf(uscc), await factsOf(uscc)];
    const again = await send(uscc, content);
    expect(again.answer.id).toBe(first.answer.id);
    const other = await send(uscc, content.replaceAll('\r\n', '\n'));
    expect(other.result).toMatchObject({ rows: 4, accepted: 0, unchanged: 4, rejected: 0 });
    expect([await contractsOf(uscc), await factsOf(uscc)]).toEqual([contracts, facts]);
    const raised = await send(uscc, file(row(uscc, 21, { amount: '6500.00' })));
    expect([raised.result.accepted, (await contractsOf(uscc)).length]).toEqual([1, 4]);
  });

  it('the same person in many rows is one worker: the last name and phone stand, a phone left out is kept', async () => {
    const uscc = firm();
    const rows = [row(uscc, 31, { name: '周七', phone: '13800000001' }), row(uscc, 31, { name: '郑八', phone: '', post: '电工' })];
    await send(uscc, file(...rows));
    const seen = await filing.call('GET', `/contracts?employer=${uscc}`, as(uscc));
    expect(seen.body.items.map((one: { workerName: string }) => one.workerName)).toEqual(['郑*', '郑*']);
    const phones = await filing.asOwner(
      `SELECT count(*)::int AS people, count(phone)::int AS phones FROM contract_filing.worker WHERE id = '${seen.body.items[0].workerId}'`,
    );
    expect(phones).toEqual([{ people: 1, phones: 1 }]);
  });

  it('that come twice at once, or while the same people are named one by one, are stored once', async () => {
    const uscc = firm();
    const content = file(...Array.from({ length: 200 }, (_, n) => row(uscc, 1_000 + n)));
    const [one, two] = await Promise.all([
      send(uscc, content),
      send(uscc, content.replaceAll('\r\n', '\n')),
      ...[0, 1, 2].map((n) => filing.call('POST', '/contracts', as(uscc), body(uscc, 1_000 + n, { post: '钳工' }))),
    ]);
    expect(one.result.accepted + two.result.accepted).toBe(200);
    expect(await contractsOf(uscc)).toHaveLength(203);
  });

  it('under the same Idempotency-Key are answered as before, and refused with another file', async () => {
    const uscc = firm();
    const key = { 'idempotency-key': 'contracts-1' };
    const first = await send(uscc, file(row(uscc, 41)), key);
    expect((await send(uscc, file(row(uscc, 41)), key)).answer.id).toBe(first.answer.id);
    expect((await send(uscc, file(row(uscc, 41), row(uscc, 42)), key)).status).toBe(409);
  });

  it.each([
    ['an empty file', '\n', 'text/csv', 400],
    ['a head without a column that must be there', 'employer,name\n', 'text/csv', 400],
    ['a head with an unknown column', `${HEAD},扣分\n`, 'text/csv', 400],
    ['JSON', '{}', 'application/json', 415],
  ])('refuse %s as a whole, in words', async (_, content, type, status) => {
    const { answer, ...refused } = await send(firm(), content, { 'content-type': type });
    expect([refused.status, answer.detail]).toEqual([status, expect.stringMatching(/\w+ \w+/)]);
  });

  it('offer a template that is read as it is', async () => {
    for (const lang of ['', '?lang=en']) {
      const uscc = firm();
      const { bytes } = await filing.download(`/contracts/batches/template${lang}`, as(uscc));
      const { result } = await send(uscc, bytes.toString().replace('91371302MA3TEKT04U', uscc));
      expect(result).toMatchObject({ state: 'done', accepted: 1, rejected: 0 });
    }
  });

  it('offer it as a workbook, and read that', async () => {
    const sample = '91371302MA3TEKT04U';
    const { type, bytes } = await filing.download('/contracts/batches/template?format=xlsx&lang=en', as(sample));
    const { result } = await send(sample, bytes, { 'content-type': type! });
    expect(result).toMatchObject({ state: 'done', mediaType: type, rows: 1, accepted: 1, rejected: 0 });
    const broken = await send(sample, bytes.subarray(0, bytes.length - 30), { 'content-type': type! });
    expect([broken.status, broken.answer.detail]).toEqual([400, 'the workbook cannot be read']);
  });

  it('the canary: no name, number or phone in any row, event or log line', async () => {
    const tables = await filing.asOwner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'contract_filing'`,
    );
    for (const { name } of tables)
      expect([name, JSON.stringify(await filing.asOwner(`SELECT * FROM contract_filing."${name}"`))]).toEqual([
        name,
        expect.not.stringMatching(LEAK),
      ]);
    expect(await filing.published()).not.toMatch(LEAK);
    expect(logged).toContain('Nest application successfully started');
    expect(logged).not.toMatch(LEAK);
  });
});
