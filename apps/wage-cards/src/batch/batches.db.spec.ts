import { eventually, type TestCaller } from '@anxin/testing';
import iconv from 'iconv-lite';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';

jest.setTimeout(180_000);

const HEAD = 'employer,period,payday,project,idNumber,post,kind,gross,net,daysWorked,deductions,backPayFor';
const ZH = '统一社会信用代码,工资所属期,发薪日,项目编号,身份证号,岗位,用工形式,应发工资,实发工资,出勤天数,扣除,补发月份';
const PROJECT = '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a';
const BANK: TestCaller = { role: 'bank' };
const row = (uscc: string, n: number, more: Record<string, string> = {}): string => {
  const cells = {
    employer: uscc,
    period: '2026-01',
    payday: '2026-02-10',
    project: '',
    idNumber: idNumber(n),
    post: '木工',
    kind: 'direct',
    gross: '6000.00',
    net: '5200.00',
    daysWorked: '21.50',
    deductions: 'social-insurance:800.00',
    backPayFor: '',
    ...more,
  };
  return Object.values(cells).join(',');
};
const file = (...rows: string[]): string => `${[HEAD, ...rows].join('\r\n')}\r\n`;

describe('payroll batches', () => {
  let service: WageCardsUnderTest;
  let made = 0;
  const uscc = (): string => usccNumber(20_000 + made++);
  beforeAll(async () => (service = await WageCardsUnderTest.start()));
  afterAll(() => service?.stop());

  const batch = (id: string, caller: TestCaller = BANK) => service.get(caller, `/payrolls/batches/${id}`);
  const ended = async (id: string, caller: TestCaller = BANK) => {
    await eventually('the batch to end', async () => ['done', 'failed'].includes((await batch(id, caller)).body.state), { within: 60_000 });
    return (await batch(id, caller)).body;
  };
  const send = async (content: string | Uint8Array | ReadableStream, headers: Record<string, string> = {}, caller: TestCaller = BANK) => {
    const { status, body } = await service.upload(caller, '/payrolls/batches', content, headers);
    return { status, body, result: status === 202 ? await ended(body.id, caller) : undefined };
  };
  const located = (result: { errors: { row: number; path: string }[] }) => result.errors.map((one) => [one.row, one.path]);
  const factsOf = async (employer: string) => ({
    lines: (await service.facts('payroll-lines-recorded')).map((fact) => fact.data).filter((data) => data.employer === employer),
    whole: (await service.facts('payroll-submitted')).map((fact) => fact.data).filter((data) => data.employer === employer),
  });
  const kept = async (table: string, id: string) =>
    (await service.owner.query(`SELECT count(*)::int AS n FROM wage_cards.${table} WHERE batch_id = $1`, [id])).rows[0].n as number;

  it('store and publish what the API does for the same lines', async () => {
    const [one, other] = [uscc(), uscc()];
    const details = {
      daysWorked: '021.50',
      normalHours: 172,
      absences: [{ kind: 'sick', days: '1' }],
      overtimeHours: { workday: '8', restday: '4.5' },
      overtimePay: '420.00',
      allowances: '0100.00',
      deductions: [{ kind: 'social-insurance', amount: '800.00' }],
    };
    const plain = { post: '缝纫工 "A"', kind: 'direct', gross: '6000.00', net: '5200.00' };
    const lines = [
      { idNumber: idNumber(1), ...plain },
      { idNumber: idNumber(2), ...plain, ...details },
      { idNumber: idNumber(2), ...plain, gross: '0.29', net: '0.29', backPayFor: '2025-12' },
      { idNumber: idNumber(3), ...plain, kind: 'dispatched', daysWorked: '22.00' },
    ];
    const head = { period: '2026-01', payday: '2026-02-10', project: PROJECT.toUpperCase() };
    const me: TestCaller = { role: 'employer', uscc: one };
    const { body: draft } = await service.post(me, '/payrolls', { employer: one, ...head, lines });
    await service.post(me, `/payrolls/${draft.id}/submission`);
    const content = lines.map((line) => JSON.stringify({ employer: other, ...head, ...line })).join('\n');
    const { status, result } = await send(content, { 'content-type': 'application/x-ndjson' });
    expect([status, result]).toEqual([
      202,
      expect.objectContaining({ state: 'done', rows: 4, accepted: 4, unchanged: 0, rejected: 0, payrolls: 1, errors: [] }),
    ]);
    const [mine, theirs] = [await factsOf(one), await factsOf(other)];
    const anonymous = ({ payrollId: _, employer: __, ...rest }: Record<string, unknown>) => rest;
    expect(theirs.lines.map(anonymous)).toEqual(mine.lines.map(anonymous));
    expect(theirs.whole.map(anonymous)).toEqual(mine.whole.map(anonymous));
    const stored = async (employer: string) =>
      (
        await service.owner.query(
          `SELECT to_jsonb(l) - 'payroll_id' AS line, to_jsonb(p) - 'id' - 'employer' - 'created_at' - 'submitted_at' AS payroll
           FROM wage_cards.payroll p JOIN wage_cards.payroll_line l ON l.payroll_id = p.id WHERE p.employer = $1 ORDER BY l.line`,
          [employer],
        )
      ).rows;
    expect(await stored(other)).toEqual(await stored(one));
    expect((await stored(other)).length).toBe(4);
  });

  it('settle what was paid before they came', async () => {
    const employer = uscc();
    const pay = { idNumber: idNumber(10), amount: '5000.00', reference: 'r1' };
    await service.post(BANK, '/payments', { employer, period: '2026-01', paidOn: '2026-02-09', channel: 'card', lines: [pay] });
    await send(file(row(employer, 10), row(employer, 11)));
    const [{ payrollId }] = (await factsOf(employer)).whole;
    const { body } = await service.get({ role: 'employer', uscc: employer }, `/payrolls/${payrollId}`);
    expect([body.state, body.paid, body.open, body.openLines]).toEqual(['submitted', '5000.00', '5400.00', 2]);
  });

  it('part the rows of many employers, months and projects, in any order', async () => {
    const [a, b] = [uscc(), uscc()];
    const { result } = await send(
      file(
        row(a, 1),
        row(b, 1),
        row(a, 1, { period: '2026-02', payday: '2026-03-10' }),
        row(a, 2, { project: PROJECT }),
        row(b, 2),
        '',
        row(a, 3),
      ),
    );
    expect([result.rows, result.accepted, result.payrolls]).toEqual([6, 6, 4]);
    const whole = (await factsOf(a)).whole.map((one) => [one.period, one.project ?? null, one.lines, one.net]);
    expect(whole).toHaveLength(3);
    expect(whole).toEqual(
      expect.arrayContaining([
        ['2026-01', null, 2, '10400.00'],
        ['2026-02', null, 1, '5200.00'],
        ['2026-01', PROJECT, 1, '5200.00'],
      ]),
    );
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text), 'text/csv'],
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`), 'text/csv'],
    ['UTF-8 that says so', (text: string) => Buffer.from(text), 'text/csv; charset=UTF-8'],
    ['GB18030 that says nothing', (text: string) => iconv.encode(text, 'gb18030'), 'text/csv'],
    ['GB18030 that says so', (text: string) => iconv.encode(text, 'gb18030'), 'text/csv; charset="GB18030"'],
  ])('read %s, with Chinese heads and kinds, semicolons and quotes', async (_, encode, type) => {
    const employer = uscc();
    const lines = [ZH, row(employer, 1, { kind: '劳务派遣', post: '架子工𠮷'.slice(0, 3) }), row(employer, 2, { post: '"瓦工, ""甲"""' })];
    const { result } = await send(encode(lines.join('\n')), { 'content-type': type });
    expect(result).toMatchObject({ state: 'done', accepted: 2, rejected: 0 });
    const [{ lines: published }] = (await factsOf(employer)).lines;
    expect(published.map((line: { post: string; kind: string; daysWorked: string }) => [line.post, line.kind, line.daysWorked])).toEqual([
      ['架子工', 'dispatched', '21.5'],
      ['瓦工, "甲"', 'direct', '21.5'],
    ]);
  });

  it('keep the good rows of a payroll and locate the wrong ones', async () => {
    const employer = uscc();
    const wrong: [string, string][] = [
      [row('91371302MA3TEKT04V', 100), 'employer'],
      [row(employer.toLowerCase(), 101), 'employer'],
      [row('', 102), 'employer'],
      [row(employer, 103, { period: '2026-13' }), 'period'],
      [row(employer, 104, { period: '202601' }), 'period'],
      [row(employer, 105, { payday: '2026-02-30' }), 'payday'],
      [row(employer, 106, { payday: '2026/2/10' }), 'payday'],
      [row(employer, 107, { payday: '2026-02-11' }), 'payday'],
      [row(employer, 108, { project: 'site' }), 'project'],
      [row(employer, 109, { idNumber: '371302199001010000' }), 'idNumber'],
      [row(employer, 110, { idNumber: '371302199013010017' }), 'idNumber'],
      [row(employer, 111, { idNumber: '3.71302E+17' }), 'idNumber'],
      [row(employer, 112, { idNumber: '' }), 'idNumber'],
      [row(employer, 113, { post: ' ' }), 'post'],
      [row(employer, 114, { post: '工'.repeat(61) }), 'post'],
      [row(employer, 115, { kind: 'friend' }), 'kind'],
      [row(employer, 116, { gross: '6000' }), 'gross'],
      [row(employer, 117, { gross: '6000.001' }), 'gross'],
      [row(employer, 118, { gross: '6,000.00' }).replace('6,000.00', '"6,000.00"'), 'gross'],
      [row(employer, 119, { net: '-1.00' }), 'net'],
      [row(employer, 120, { net: '=1+1' }), 'net'],
      [row(employer, 121, { net: '5200.01' }), 'net'],
      [row(employer, 122, { daysWorked: '22.123' }), 'daysWorked'],
      [row(employer, 123, { daysWorked: '1000' }), 'daysWorked'],
      [row(employer, 124, { deductions: 'tax' }), 'deductions'],
      [row(employer, 125, { deductions: 'tax:eight' }), 'deductions.0.amount'],
      [row(employer, 126, { backPayFor: '2026-01' }), 'backPayFor'],
      [row(employer, 127, { backPayFor: 'January' }), 'backPayFor'],
      [`${row(employer, 128)},more`, 'column 13'],
      [row(employer, 1), 'idNumber'],
      [row(employer, 130, { post: '木\u0001工' }), 'post'],
    ];
    const rows = wrong.flatMap(([text], at) => [text, row(employer, 1_000 + at)]);
    const { result } = await send(file(row(employer, 1), ...rows));
    // Row 1 is the head, 2 the first good one; from then on each wrong one is followed by a good one.
    expect(located(result)).toEqual(wrong.map(([, path], at) => [3 + 2 * at, path]));
    expect(result).toMatchObject({
      state: 'done',
      rows: 1 + 2 * wrong.length,
      accepted: 1 + wrong.length,
      rejected: wrong.length,
      payrolls: 1,
    });
    expect((await factsOf(employer)).whole.map((one) => one.lines)).toEqual([1 + wrong.length]);
    const told = JSON.stringify(result.errors);
    for (const secret of ['371302199001010000', '3.71302E+17', '91371302MA3TEKT04V', idNumber(1)]) expect(told).not.toContain(secret);
    expect(result.errors.find((one: { row: number }) => one.row === 3 + 2 * 11).message).toContain('format the column as text');
    const { type, text } = await service.text(BANK, `/payrolls/batches/${result.id}/errors`);
    expect([type, text.split('\r\n').length]).toEqual(['text/csv; charset=utf-8', 1 + wrong.length + 1]);
    expect(text.startsWith('\ufeff行 row,字段 path,说明 message\r\n3,employer,')).toBe(true);
  });

  it('locate the wrong lines of NDJSON', async () => {
    const employer = uscc();
    const good = {
      employer,
      period: '2026-01',
      payday: '2026-02-10',
      idNumber: idNumber(1),
      post: '木工',
      kind: 'direct',
      gross: '1.00',
      net: '1.00',
    };
    const lines = [
      good,
      { ...good, idNumber: idNumber(2), net: 1 },
      { ...good, nett: '1.00' },
      { ...good, idNumber: idNumber(3), daysWorked: null },
    ];
    const content = [
      ...lines.map((one) => JSON.stringify(one)),
      '{"employer":',
      '[1]',
      '',
      JSON.stringify({ ...good, idNumber: idNumber(4) }),
    ];
    const { result } = await send(content.join('\n'), { 'content-type': 'application/x-ndjson; charset=utf-8' });
    expect([result.accepted, located(result)]).toEqual([
      2,
      [
        [2, 'net'],
        [3, 'nett'],
        [4, 'daysWorked'],
        [5, ''],
        [6, ''],
      ],
    ]);
  });

  it('locate bytes that are no characters', async () => {
    const employer = uscc();
    const [before, after] = file(row(employer, 1, { post: '木工' }), row(employer, 2, { post: 'XX' })).split('XX') as [string, string];
    const { result } = await send(Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe]), Buffer.from(after)]));
    expect([result.accepted, located(result)]).toEqual([1, [[3, 'post']]]);
  });

  it.each([
    ['an empty file', '\n', 'text/csv', 400],
    ['a head without a column that must be there', 'employer,period\n', 'text/csv', 400],
    ['a head with an unknown column', `${HEAD},扣分\n`, 'text/csv', 400],
    ['a column that stands twice', `${HEAD},应发\n`, 'text/csv', 400],
    ['a quote that is never closed', `${HEAD}\n"${'x'.repeat(100)}`, 'text/csv', 400],
    ['a row without an end', `${HEAD}\n${'x'.repeat(200_000)}`, 'text/csv', 400],
    ['what is no workbook', 'PK', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 400],
    ['a workbook of the old kind', 'PK', 'application/vnd.ms-excel', 415],
    ['JSON', '{}', 'application/json', 415],
    ['an unknown charset', HEAD, 'text/csv; charset=ebcdic', 415],
  ])('refuse %s as a whole, in words', async (_, content, type, status) => {
    const answer = await service.upload(BANK, '/payrolls/batches', content, { 'content-type': type });
    expect(answer).toMatchObject({ status, body: { status, detail: expect.stringMatching(/\w+ \w+/) } });
  });

  it('change nothing when the same content comes again: 0 rows, 0 events', async () => {
    const employer = uscc();
    const content = file(row(employer, 1), row(employer, 2));
    const first = await send(content);
    const before = await factsOf(employer);
    const again = await send(content);
    expect([again.status, again.body.id]).toEqual([202, first.body.id]);
    // Another file that says the same in other words: counted, and nothing done.
    const { result } = await send(content.replaceAll('\r\n', '\n').replaceAll('21.50', '21.5'));
    expect(result).toMatchObject({ state: 'done', rows: 2, accepted: 0, unchanged: 2, rejected: 0, payrolls: 0 });
    expect(await factsOf(employer)).toEqual(before);
  });

  it('change nothing under the same key; the key is free again after an upload that broke off', async () => {
    const employer = uscc();
    const key = { 'idempotency-key': `batch-${employer}` };
    const broken = await service.upload(BANK, '/payrolls/batches', `${HEAD}\n"`, key);
    expect(broken.status).toBe(400);
    const first = await send(file(row(employer, 1)), key);
    const again = await send(file(row(employer, 1)), key);
    expect([first.status, again.body.id, (await factsOf(employer)).whole.length]).toEqual([202, first.body.id, 1]);
    const other = await service.upload(BANK, '/payrolls/batches', file(row(employer, 1), row(employer, 2)), key);
    expect(other.status).toBe(409);
  });

  it('that come twice at once are stored once', async () => {
    const employer = uscc();
    const content = file(...Array.from({ length: 300 }, (_, at) => row(employer, at)));
    const both = await Promise.all([send(content), send(content), send(content)]);
    expect(new Set(both.map((one) => one.body.id)).size).toBe(1);
    expect((await factsOf(employer)).whole).toHaveLength(1);
  });

  it('are refused row by row where a payroll stands that says something else', async () => {
    const employer = uscc();
    await send(file(row(employer, 1), row(employer, 2, { net: '1.00' })));
    const { result } = await send(file(row(employer, 1), row(employer, 2)));
    expect([result.accepted, result.unchanged, located(result)]).toEqual([0, 1, [[3, 'employer']]]);
    expect(result.errors[0].message).toContain('correct that one');
  });

  it('take payrolls of many thousand lines, wherever their rows stand', async () => {
    const [big, small] = [uscc(), uscc()];
    const rows = Array.from({ length: 9_000 }, (_, at) => (at % 3 === 2 ? row(small, at % 1_500) : row(big, at)));
    rows.push(row(big, 0), row(big, 8_998, { net: '1.00' }));
    const { result } = await send(file(...rows));
    expect([result.accepted, result.payrolls]).toEqual([6_000 + 500, 2]);
    // The first thousand errors are shown, the CSV has them all.
    expect([result.state, result.rejected, result.errors.length]).toEqual(['done', 2_502, 1_000]);
    const { text } = await service.text(BANK, `/payrolls/batches/${result.id}/errors`);
    expect(text.split('\r\n').slice(-4)).toEqual([
      expect.stringMatching(/^9001,idNumber,/),
      expect.stringMatching(/^9002,idNumber,/),
      expect.stringMatching(/^9003,net,/),
      '',
    ]);
    await eventually('the long payroll to be submitted', async () => (await factsOf(big)).whole.length === 1);
    const facts = await factsOf(big);
    expect(facts.whole[0]).toMatchObject({ lines: 6_000, net: '31200000.00' });
    expect(facts.lines.flatMap((one) => one.lines.map((line: { line: number }) => line.line))).toEqual(
      Array.from({ length: 6_000 }, (_, at) => at + 1),
    );
    for (const table of ['payroll_batch_row', 'payroll_batch_head', 'payroll_batch_slice']) expect(await kept(table, result.id)).toBe(0);
  });

  it('that break off leave a failed batch and nothing else', async () => {
    const employer = uscc();
    const leave = new AbortController();
    const sent = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(file(...Array.from({ length: 2_000 }, (_, at) => row(employer, at)))));
      },
    });
    const call = fetch(`${service.service.url}/api/v1/payrolls/batches`, {
      method: 'POST',
      headers: { ...(await service.issuer.headersFor(BANK)), 'content-type': 'text/csv' },
      body: sent,
      duplex: 'half',
      signal: leave.signal,
    } as RequestInit).catch(() => undefined);
    await eventually(
      'the upload to begin',
      async () => (await service.get(BANK, '/payrolls/batches?state=receiving')).body.items.length === 1,
    );
    const [{ id }] = (await service.get(BANK, '/payrolls/batches?state=receiving')).body.items;
    leave.abort();
    await call;
    expect(await ended(id)).toMatchObject({ state: 'failed', failure: 'the upload broke off', accepted: 0, payrolls: 0 });
    expect([await kept('payroll_batch_row', id), (await factsOf(employer)).whole]).toEqual([0, []]);
  });

  it('that fell silent are given up', async () => {
    const id = '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b60';
    await service.owner.query(
      `INSERT INTO wage_cards.payroll_batch (id, role, sender, media_type, state, created_at, seen_at)
       VALUES ($1, 'bank', (SELECT sender FROM wage_cards.payroll_batch WHERE role = 'bank' LIMIT 1), 'text/csv', 'receiving', now(), now() - interval '10 minutes')`,
      [id],
    );
    expect(await ended(id)).toMatchObject({ state: 'failed', failure: 'the upload broke off' });
  });

  it('offer a template that is read as it is', async () => {
    for (const lang of ['', '?lang=en']) {
      const { type, text } = await service.text(BANK, `/payrolls/batches/template${lang}`);
      expect(type).toBe('text/csv; charset=utf-8');
      const { result } = await send(text.replace('91371302MA3TEKT04U', uscc()));
      expect(result).toMatchObject({ state: 'done', accepted: 1, rejected: 0 });
    }
  });

  it('offer it as a workbook, and read that', async () => {
    const { type, bytes } = await service.text(BANK, '/payrolls/batches/template?format=xlsx');
    const { result } = await send(bytes, { 'content-type': type! });
    expect(result).toMatchObject({ state: 'done', mediaType: type, rows: 1, accepted: 1, rejected: 0 });
    expect((await send(bytes, { 'content-type': type! })).body.id).toBe(result.id);
  });

  it('keep no resident number, not even on the way', async () => {
    const rows = await service.owner.query(
      `SELECT row::text AS content FROM wage_cards.payroll_batch_row row UNION ALL SELECT message FROM wage_cards.payroll_batch_error`,
    );
    expect(rows.rows.map((one) => one.content).join(' ')).not.toMatch(/37130219900\d{6}/);
    expect(service.logged.join('')).not.toMatch(/37130219900\d{6}/);
  });
});
