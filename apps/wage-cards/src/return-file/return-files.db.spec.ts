import { eventually, type TestCaller } from '@anxin/testing';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { createHash } from 'node:crypto';
import { idNumber, usccNumber, WageCardsUnderTest } from '../../test/harness';
import { csvFile, fixedFile, type Detail } from '../../test/return-files';
import { ReturnFiles } from './return-files.provider';
import { SHIPPED_MAPPINGS } from './shipped-mappings';

jest.setTimeout(60_000);

const bank: TestCaller = { role: 'bank', client: 'bank-1' };
const otherBank: TestCaller = { role: 'bank', client: 'bank-2' };
const administrator: TestCaller = { role: 'administrator', client: 'admin-1' };
const cardOf = (n: number): string => `62284800${String(n).padStart(11, '0')}`;
const wage = (n: number, net: string) => ({ idNumber: idNumber(n), post: '缝纫工', kind: 'direct', gross: net, net });
const paid = (n: number, amount: string, reference: string, more: Partial<Detail> = {}): Detail => ({
  card: cardOf(n),
  amount,
  status: '成功',
  reference,
  ...more,
});

describe('return files of banks (代发回盘)', () => {
  let service: WageCardsUnderTest;
  let made = 0;
  const employer = (): TestCaller & { uscc: string } => ({ role: 'employer', uscc: usccNumber(6_000 + made++) });
  const submitted = async (me: TestCaller & { uscc: string }, wages: object[]): Promise<string> => {
    const payroll = { employer: me.uscc, period: '2026-01', payday: '2026-02-10', lines: wages };
    const { body } = await service.post(me, '/payrolls', payroll);
    expect((await service.post(me, `/payrolls/${body.id}/submission`)).status).toBe(201);
    return body.id;
  };
  const open = async (me: TestCaller, id: string) => {
    const { body } = await service.get(me, `/payrolls/${id}`);
    return [body.paid, body.open];
  };
  const query = (uscc: string, more: Record<string, string> = {}) =>
    new URLSearchParams({ employer: uscc, bank: 'general', version: 'csv-1', ...more }).toString();
  const upload = (uscc: string, content: string | Buffer, more: Record<string, string> = {}, who = bank) =>
    service.upload(who, `/payments/return-files?${query(uscc, more)}`, content);
  const send = async (uscc: string, content: string | Buffer, more: Record<string, string> = {}) => {
    const { status, body } = await upload(uscc, content, more);
    expect([status, body.detail]).toEqual([202, undefined]);
    await eventually(
      'the file to be stored',
      async () => (await service.get(bank, `/payments/return-files/${body.id}`)).body.state === 'done',
    );
    return (await service.get(bank, `/payments/return-files/${body.id}`)).body;
  };
  const issue = (n: number, cardNumber = cardOf(n)) =>
    service.post(bank, '/wage-cards', { worker: { name: '张三', idNumber: idNumber(n) }, bank: '农行', cardNumber });
  const located = (file: { errors: { row: number; path: string }[] }) => file.errors.map((one) => [one.row, one.path]);

  beforeAll(async () => {
    service = await WageCardsUnderTest.start();
    for (const n of [1, 2, 3, 4]) await issue(n);
  });
  afterAll(() => service?.stop());

  it('close wages line by line, read by card number, thousands separators and all', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00'), wage(2, '12300.50'), wage(3, '5400.00'), wage(4, '5000.00')]);
    const content = csvFile([
      paid(1, '5200.00', 'A1'),
      paid(2, '12,300.50', 'A2'),
      paid(3, '5400.00', 'A3', { status: '失败', paidOn: '' }),
      paid(4, '5000', 'A4', { status: '退票', paidOn: '2026-02-12' }),
    ]);
    const file = await send(me.uscc, content, { payroll: id });
    expect(file).toMatchObject({ rows: 4, accepted: 4, unchanged: 0, rejected: 0, errors: [], payroll: id, amount: '27900.50' });
    expect(file.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(await open(me, id)).toEqual(['17500.50', '10400.00']);
    const { items } = (await service.get(bank, `/payments?employer=${me.uscc}`)).body;
    expect(items.map((one: { returnFile: string; paidOn: string }) => [one.returnFile, one.paidOn]).sort()[0][0]).toBe(file.id);
    await send(
      me.uscc,
      csvFile([paid(3, '5400.00', 'A3', { paidOn: '2026-02-11' }), paid(4, '5000.00', 'A4b', { paidOn: '2026-02-13' })]),
      {
        payroll: id,
      },
    );
    expect(await open(me, id)).toEqual(['27900.50', '0.00']);
  });

  it('do what the same lines do through the API', async () => {
    const [one, other] = [employer(), employer()];
    const facts = async (uscc: string) =>
      (await service.facts('payment-reported'))
        .filter((fact) => fact.data.employer === uscc)
        .map(({ data: { paymentId: _, employer: __, ...rest } }) => rest);
    const lines = [1, 2, 3].map((n) => ({ idNumber: idNumber(n), amount: `${n}000.00`, reference: `S${n}` }));
    await service.post(bank, '/payments', { employer: one.uscc, period: '2026-01', paidOn: '2026-02-10', channel: 'card', lines });
    const details = lines.map((line, at) => paid(at + 1, line.amount, line.reference));
    await send(other.uscc, csvFile(details), { period: '2026-01' });
    expect(await facts(other.uscc)).toEqual(await facts(one.uscc));
    expect(await facts(other.uscc)).toHaveLength(1);
  });

  it('are read by bytes where they are fixed-width GB18030 with amounts in fen', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00'), wage(2, '5300.00')]);
    const file = await send(
      me.uscc,
      fixedFile([
        { serial: 1, card: cardOf(1), amount: '520000', status: '0000', reference: '' },
        { serial: 2, card: cardOf(2), idNumber: idNumber(2), amount: '530000', status: '1002', paidOn: '00000000', reference: '' },
      ]),
      { version: 'fixed-1' },
    );
    expect([file.accepted, file.errors]).toEqual([2, []]);
    expect(await open(me, id)).toEqual(['5200.00', '5300.00']);
    const { body } = await service.get(bank, `/payments?employer=${me.uscc}`);
    const { lines } = (await service.get(bank, `/payments/${body.items.at(-1).id}`)).body;
    expect(lines[0].reference).toMatch(/^代发0001-0000000[12]$/);
  });

  it('locate each wrong detail by row and column, keep the good ones, and never repeat what stood there', async () => {
    const me = employer();
    await issue(31, cardOf(30));
    await issue(30);
    const content = csvFile(
      [
        paid(1, '1.00', 'W1'),
        paid(1, '1.0.0', 'W2'),
        paid(1, '1.00', 'W3', { status: '不明' }),
        paid(1, '1.00', 'W4', { paidOn: '2026-02-30' }),
        paid(99, '1.00', 'W5'),
        paid(30, '1.00', 'W6'),
        paid(30, '1.00', 'W7', { idNumber: idNumber(31) }),
        paid(1, '1.00', 'W8', { idNumber: idNumber(2) }),
        paid(1, '1.00', 'W9', { card: '', idNumber: '371302199001010000' }),
        paid(1, '1.00', '', {}),
        paid(1, '1.00', `X${idNumber(1)}`, { idNumber: idNumber(1) }),
        paid(1, '1.00', 'W12', { card: '' }),
        paid(1, '1.00', 'W13', { paidOn: '' }),
        paid(1, '1.00', 'W14', { card: '', idNumber: idNumber(77) }),
      ],
      '合计,14,,,14.00,,,,',
    );
    const file = await send(me.uscc, content);
    expect(located(file)).toEqual([
      [3, 'amount'],
      [4, 'status'],
      [5, 'paidOn'],
      [6, 'card'],
      [7, 'card'],
      [9, 'card'],
      [10, 'idNumber'],
      [11, 'reference'],
      [12, 'reference'],
      [13, 'card'],
      [14, 'paidOn'],
    ]);
    expect(file).toMatchObject({ rows: 14, accepted: 3, rejected: 11 });
    expect(file.errors[0].message).toBe('“金额”列（金额）：不是以元计的金额');
    const { text, type } = await service.text(bank, `/payments/return-files/${file.id}/errors`);
    expect([type, text.startsWith('\ufeff'), text.split('\r\n').length]).toEqual(['text/csv; charset=utf-8', true, 13]);
    for (const secret of [cardOf(1), cardOf(30), idNumber(1), '371302199001010000', '张三']) expect(text).not.toContain(secret);
  });

  it.each([
    ['more details than it says', (all: Detail[]) => csvFile(all, '合计,3,,,300.00,,,,'), '笔数'],
    ['another sum than it says', (all: Detail[]) => csvFile(all, '合计,2,,,300.01,,,,'), '金额'],
    ['no total', (all: Detail[]) => csvFile(all, null), '没有合计行'],
    ['a total that is none', (all: Detail[]) => csvFile(all, '合计,两笔,,,300.00,,,,'), '无法读出'],
    ['details after its total', (all: Detail[]) => `${csvFile(all)}3,x`, '合计行之后'],
    ['other heads', (all: Detail[]) => csvFile(all).replace('金额,', '数额,'), '“金额”'],
    ['another encoding', (all: Detail[]) => Buffer.from(csvFile(all).slice(1), 'utf16le'), '表头缺少列'],
    ['nothing', () => csvFile([], null).split('\r\n')[0]!, '没有明细'],
  ])('are refused whole, with a word on why, where there is %s', async (_, content, why) => {
    const me = employer();
    const { status, body } = await upload(me.uscc, content([paid(1, '100.00', 'T1'), paid(2, '200.00', 'T2')]));
    expect([status, body.detail]).toEqual([400, expect.stringContaining(why)]);
    const [file] = (await service.get(bank, '/payments/return-files?state=failed&limit=1')).body.items;
    expect(file).toMatchObject({ employer: me.uscc, state: 'failed', accepted: 0, failure: expect.stringContaining(why) });
    expect((await service.get(bank, `/payments?employer=${me.uscc}`)).body.items).toEqual([]);
    expect((await service.get(bank, `/payments/return-files/${file.id}/receipt`)).status).toBe(409);
  });

  it('change nothing when they are sent again, even after a later file took a payment back', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00'), wage(5, '5300.00')]);
    const first = csvFile([paid(1, '5200.00', 'B1'), paid(5, '5300.00', 'B2')]);
    const sent = await send(me.uscc, first);
    expect([sent.accepted, sent.rejected]).toEqual([1, 1]);
    await send(me.uscc, csvFile([paid(1, '5200.00', 'B1', { status: '退汇', paidOn: '2026-02-12' })]));
    expect(await open(me, id)).toEqual(['0.00', '10500.00']);
    const before = (await service.facts('payment-reported')).length;
    const again = await send(me.uscc, first);
    expect([again.accepted, again.unchanged, again.rejected]).toEqual([0, 1, 1]);
    expect(await open(me, id)).toEqual(['0.00', '10500.00']);
    expect(await service.facts('payment-reported')).toHaveLength(before);
    await issue(5);
    const later = await send(me.uscc, first);
    expect([later.accepted, later.unchanged, later.rejected]).toEqual([1, 1, 0]);
    expect(await open(me, id)).toEqual(['5300.00', '5200.00']);
    expect((await send(me.uscc, first)).id).toBe(later.id);
  });

  it('are taken as the file of a form as well', async () => {
    const me = employer();
    const form = new FormData();
    form.set('file', new Blob([csvFile([paid(1, '1.00', 'D1')])], { type: 'text/csv' }), 'return.csv');
    const sent = new Response(form);
    const headers = { 'content-type': sent.headers.get('content-type')! };
    const path = `/payments/return-files?${query(me.uscc)}`;
    const { status, body } = await service.upload(bank, path, new Uint8Array(await sent.arrayBuffer()), headers);
    expect([status, body.mediaType, body.amount]).toEqual([202, 'text/csv', '1.00']);
    form.set('file', new Blob(['x'], { type: 'image/png' }), 'return.png');
    const other = new Response(form);
    const picture = { 'content-type': other.headers.get('content-type')! };
    expect((await service.upload(bank, path, new Uint8Array(await other.arrayBuffer()), picture)).status).toBe(415);
    expect((await service.upload(bank, path, 'x', { 'content-type': 'multipart/form-data; boundary=b' })).status).toBe(400);
  });

  it('take the later line of a reference for the later word, and refuse it for another worker or sum', async () => {
    const me = employer();
    const id = await submitted(me, [wage(1, '5200.00')]);
    const file = await send(
      me.uscc,
      csvFile([
        paid(1, '5200.00', 'C1', { status: '失败' }),
        paid(1, '5200.00', 'C1', { paidOn: '2026-02-11' }),
        paid(2, '5200.00', 'C1'),
        paid(1, '5200.01', 'C1'),
      ]),
    );
    expect([file.accepted, located(file)]).toEqual([
      2,
      [
        [4, 'reference'],
        [5, 'amount'],
      ],
    ]);
    expect(await open(me, id)).toEqual(['5200.00', '0.00']);
  });

  it('of some thousands of details are stored whole and once, also where the storing broke off in between', async () => {
    const me = employer();
    const details = Array.from({ length: 5_000 }, (_, n) => paid(0, '10.00', `L${n}`, { card: '', idNumber: idNumber(n) }));
    await service.owner.query(`
      CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT count(*) FROM wage_cards.payment WHERE employer = '${me.uscc}') > 0 THEN RAISE EXCEPTION 'broken off'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER break_off BEFORE INSERT ON wage_cards.payment FOR EACH ROW EXECUTE FUNCTION break_off()`);
    const { body } = await upload(me.uscc, csvFile(details));
    const attempts = `SELECT attempts FROM wage_cards.return_file_batch WHERE id = '${body.id}'`;
    await eventually('the second slice to break off', async () => (await service.owner.query(attempts)).rows[0].attempts > 0);
    const half = (await service.get(bank, `/payments/return-files/${body.id}`)).body;
    expect([half.state, half.accepted > 0, half.accepted < 5_000]).toEqual(['running', true, true]);
    expect((await service.get(bank, `/payments/return-files/${body.id}/receipt`)).status).toBe(409);
    await service.owner.query(`DROP TRIGGER break_off ON wage_cards.payment; DROP FUNCTION break_off`);
    await service.service.app.get(ReturnFiles, { strict: false }).run();
    const file = (await service.get(bank, `/payments/return-files/${body.id}`)).body;
    expect([file.state, file.rows, file.accepted, file.amount]).toEqual(['done', 5_000, 5_000, '50000.00']);
    const { items } = (await service.get(bank, `/payments?employer=${me.uscc}`)).body;
    expect(items.length).toBeLessThan(5);
    expect(items.reduce((sum: number, one: { lineCount: number }) => sum + one.lineCount, 0)).toBe(5_000);
  });

  it('are receipted by a signature that the published keys verify, the same each time', async () => {
    const me = employer();
    const content = csvFile([paid(1, '1.00', 'R1'), paid(98, '2.00', 'R2')]);
    const file = await send(me.uscc, content);
    const { status, body } = await service.get(bank, `/payments/return-files/${file.id}/receipt`);
    expect(status).toBe(200);
    const { body: keys } = await service.get(null, '/payments/receipt-keys');
    expect(JSON.stringify(keys)).not.toContain('"d"');
    const { payload, protectedHeader } = await compactVerify(body.receipt, createLocalJWKSet(keys as JSONWebKeySet));
    const claims = JSON.parse(Buffer.from(payload).toString());
    expect([protectedHeader.alg, claims]).toEqual(['ES256', body.claims]);
    expect(claims).toMatchObject({
      sub: file.id,
      fileSha256: createHash('sha256').update(content).digest('hex'),
      rows: 2,
      accepted: 1,
      rejected: 1,
      amount: '3.00',
      receivedAt: file.receivedAt,
    });
    expect((await service.get(bank, `/payments/return-files/${file.id}/receipt`)).body).toEqual(body);
    const [head, , signature] = body.receipt.split('.');
    const forged = [head, Buffer.from(JSON.stringify({ ...claims, accepted: 2 })).toString('base64url'), signature].join('.');
    await expect(compactVerify(forged, createLocalJWKSet(keys as JSONWebKeySet))).rejects.toThrow('signature');
  });

  it('are a bank’s to send and its own to see', async () => {
    const me = employer();
    const { body: file } = await upload(me.uscc, csvFile([paid(1, '1.00', 'Y1')]));
    const callers: [TestCaller | null, number, number][] = [
      [otherBank, 202, 404],
      [administrator, 403, 200],
      [{ role: 'auditor' }, 403, 200],
      [me, 403, 403],
      [{ role: 'inspector', region: '371302' }, 403, 403],
      [{ role: 'supervisor', region: '371300' }, 403, 403],
      [service.asWorker(idNumber(1)), 403, 403],
      [null, 401, 401],
    ];
    for (const [who, posts, reads] of callers) {
      const answer = await service.upload(who, `/payments/return-files?${query(me.uscc)}`, csvFile([paid(1, '1.00', 'Y1')]));
      expect([who?.role, answer.status]).toEqual([who?.role, posts]);
      for (const end of ['', '/errors']) {
        const path = `/payments/return-files/${file.id}${end}`;
        const seen = who ? (await service.text(who, path)).status : (await service.get(null, path)).status;
        expect([who?.role, end, seen]).toEqual([who?.role, end, reads]);
      }
      expect((await service.get(who, '/payments/return-files')).status).toBe(reads === 404 ? 200 : reads);
    }
    expect((await upload(me.uscc, 'x', { version: 'csv-9' })).body.errors).toMatchObject([{ path: 'version' }]);
    const form = await service.upload(bank, `/payments/return-files?${query(me.uscc)}`, '{}', { 'content-type': 'application/x-ndjson' });
    expect(form.status).toBe(415);
  });

  describe('are read by mappings that', () => {
    const path = '/payments/return-file-mappings';
    const pipes = {
      title: '竖线分隔文本',
      reason: '接入新银行',
      mapping: {
        ...SHIPPED_MAPPINGS[1]!.mapping,
        charset: 'gb18030',
        delimiter: '|',
        headRows: 0,
        fields: { card: { column: 1 }, amount: { column: 2 }, status: { column: 3 } },
        reference: [{ column: 4 }],
        total: undefined,
        amountUnit: 'fen',
        dateFormat: undefined,
        statuses: [{ code: 'S', status: 'paid' }],
      },
    };
    const put = (who: TestCaller | null, name: string, body: object) => service.put(who, `${path}/${name}`, body);

    it('come with the service', async () => {
      const { items } = (await service.get(bank, path)).body;
      expect(items.map((one: { id: string }) => one.id)).toEqual(expect.arrayContaining(['general/csv-1', 'general/fixed-1']));
    });

    it('an administrator puts and replaces, every revision on the trail', async () => {
      const me = employer();
      const id = await submitted(me, [wage(1, '5200.00')]);
      expect((await put(administrator, 'rural/1', pipes)).body).toMatchObject({ id: 'rural/1', revision: 1, changedBy: 'admin-1' });
      const content = `${cardOf(1)}|520000|A|Z1\n`;
      const terms = { bank: 'rural', version: '1', paidOn: '2026-02-10', payroll: id };
      expect(located(await send(me.uscc, content, terms))).toEqual([[1, 'status']]);
      const statuses = [{ code: 'A', status: 'paid' }];
      await put(administrator, 'rural/1', { ...pipes, reason: '状态码更正', mapping: { ...pipes.mapping, statuses } });
      expect(await send(me.uscc, content, terms)).toMatchObject({ accepted: 1, revision: 2 });
      expect(await open(me, id)).toEqual(['5200.00', '0.00']);
      const { body } = await service.get(bank, `${path}/rural/1`);
      expect(body.changes.map((one: { revision: number; reason: string }) => [one.revision, one.reason])).toEqual([
        [2, '状态码更正'],
        [1, '接入新银行'],
      ]);
    });

    it('are refused where they could not be read by', async () => {
      const wrong = {
        ...pipes.mapping,
        fields: { amount: { at: 1, length: 2 }, status: { head: '状态' }, paidOn: { column: 9 } },
        statuses: [
          { code: 'F', status: 'failed' },
          { code: 'F', status: 'returned' },
        ],
      };
      const { status, body } = await put(administrator, 'rural/2', { ...pipes, mapping: wrong });
      expect([status, body.errors.map((one: { path: string }) => one.path).sort()]).toEqual([
        400,
        [
          'mapping.dateFormat',
          'mapping.fields',
          'mapping.fields.amount',
          'mapping.fields.status',
          'mapping.statuses',
          'mapping.statuses.1.code',
        ],
      ]);
      expect((await put(administrator, 'rural/2', { ...pipes, mapping: { ...pipes.mapping, layout: 'pdf' } })).status).toBe(400);
      expect((await put(administrator, 'RURAL/2', pipes)).status).toBe(400);
      expect((await service.get(bank, `${path}/rural/2`)).status).toBe(404);
    });

    it('nobody else changes, and who sends no files does not see', async () => {
      for (const [who, puts, reads] of [
        [bank, 403, 200],
        [{ role: 'auditor' } as TestCaller, 403, 200],
        [{ role: 'supervisor', region: '371300' } as TestCaller, 403, 403],
        [employer(), 403, 403],
        [null, 401, 401],
      ] as const) {
        expect([who?.role, (await put(who, 'rural/3', pipes)).status]).toEqual([who?.role, puts]);
        expect([who?.role, (await service.get(who, `${path}/general/csv-1`)).status]).toEqual([who?.role, reads]);
      }
    });
  });
});
