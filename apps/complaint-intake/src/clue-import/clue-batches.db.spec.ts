import { StoredClock } from '@anxin/persistence';
import { eventually, ServiceUnderTest, type TestCaller } from '@anxin/testing';
import iconv from 'iconv-lite';
import { complaintIntake } from '../complaint-intake.module';

jest.setTimeout(60_000);
const inspector: TestCaller = { role: 'inspector', region: '371311' };
const supervisor: TestCaller = { role: 'supervisor', region: '371300' };
const HEAD = '线索编号,反映类别,欠薪单位,行政区划代码,反映内容,反映时间,姓名,身份证号,联系电话,涉及人数,涉及金额,工种';
const PHONE = '13800004711';
const row = (number: string, more: Record<string, string> = {}): string =>
  Object.values({
    ...{ number, category: '拖欠工资', firm: '东方小区旁边的饺子馆', region: '371311', text: '拖欠两个月工资', at: '2026-03-05 09:58:00' },
    ...{ name: '赵四', idNumber: '', phone: PHONE, workers: '3', amount: '9600', trade: '厨师', ...more },
  }).join(',');
const file = (...rows: string[]): string => [HEAD, ...rows].join('\n');

describe('clues of the national platform (线索批量导入)', () => {
  let service: ServiceUnderTest;
  beforeAll(async () => {
    service = await ServiceUnderTest.start(complaintIntake);
    await service.get(StoredClock).set(new Date('2026-03-06T09:00:00+08:00'));
  });
  afterAll(() => service?.stop());

  const send = async (content: string | Uint8Array, caller = inspector, headers: Record<string, string> = {}): Promise<any> => {
    const { status, body } = await service.upload('/complaints/batches', caller, content, headers);
    expect(status).toBe(202);
    return eventually('the import to end', async () => {
      const { body: batch } = await service.call('GET', `/complaints/batches/${body.id}`, caller);
      return ['done', 'failed'].includes(batch.state) && batch;
    });
  };
  const receipts = async (id: string, caller = inspector) =>
    (await service.download(`/complaints/batches/${id}/receipts`, caller)).bytes.toString();
  const complaint = async (receiptLine: string) => (await service.call('GET', `/complaints/${receiptLine.split(',')[2]}`, inspector)).body;

  it('become a complaint each, with a receipt number and the way of a transfer; nothing of people is kept in clear', async () => {
    const batch = await send(file(row('XS1'), row('XS2', { name: '', phone: '', amount: '12.5', category: '社会保险' })));
    expect(batch).toMatchObject({ state: 'done', rows: 2, accepted: 2, unchanged: 0, rejected: 0 });
    const [head, one, two] = (await receipts(batch.id)).trim().split('\r\n');
    expect(head).toBe('row,clueNumber,complaint,receiptNumber');
    expect([one, two].map((line) => line!.split(',').slice(0, 2))).toEqual([
      ['2', 'XS1'],
      ['3', 'XS2'],
    ]);
    expect(one).toMatch(/,TS(-[0-9A-Z]{4}){4}$/);
    expect(await complaint(one!)).toMatchObject({
      ...{
        channel: 'transfer',
        reference: 'XS1',
        narrative: '拖欠两个月工资',
        workers: 3,
        amount: '9600.00',
        receivedAt: '2026-03-05T09:58:00+08:00',
      },
      ...{ respondent: { uscc: null, name: '东方小区旁边的饺子馆' }, complainant: { name: '赵*' }, deadlines: [{ kind: 'acceptance' }] },
    });
    expect(await complaint(two!)).toMatchObject({ category: 'social-insurance', amount: '12.50', anonymous: true, complainant: null });
    const progress = await service.call('GET', `/complaints/progress?receiptNumber=${one!.split(',')[3]}&phoneLast4=4711`, null);
    expect(progress.status).toBe(200);
    const kept = await service.asOwner(`SELECT * FROM complaint_intake.clue_batch_part`);
    for (const text of [JSON.stringify(kept), await service.published()])
      for (const secret of ['赵四', PHONE, '拖欠两个月']) expect(text).not.toContain(secret);
  });

  it('are taken once by their number, however the file comes; another content is told', async () => {
    await send(file(row('XS10'), row('XS11')));
    const again = await send(iconv.encode(file(row('XS10', { trade: '面点' }), row('XS12')), 'gb18030'), inspector, {
      'content-type': 'text/csv; charset=gb18030',
    });
    expect(again).toMatchObject({ state: 'done', accepted: 1, unchanged: 1, rejected: 0 });
    const other = await send(file(row('XS10', { amount: '9700' }), row('XS13'), row('XS13')));
    expect(other).toMatchObject({ accepted: 1, unchanged: 1, rejected: 1, errors: [{ row: 2, path: 'clueNumber' }] });
    const [one] = await service.asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM complaint_intake.complaint WHERE reference = 'XS10'`,
    );
    expect(one!.count).toBe(1);
  });

  it('that are wrong are located by row and field, as a file too; the others are taken', async () => {
    const wrong: [Record<string, string>, string][] = [
      [{ region: '371302' }, 'region'],
      [{ category: '噪音' }, 'category'],
      [{ at: '2026-02-30 09:00:00' }, 'receivedAt'],
      [{ at: '2026-03-07 09:00:00' }, 'receivedAt'],
      [{ phone: '12' }, 'phone'],
      [{ idNumber: '371302199003070011' }, 'idNumber'],
      [{ amount: '-1' }, 'amount'],
      [{ firm: '' }, 'respondentName'],
    ];
    const rows = wrong.flatMap(([more], at) => [row(`W${at}`, more), row(`G${at}`)]);
    const batch = await send(file(...rows));
    expect(batch.errors.map((one: any) => [one.row, one.path]).sort()).toEqual(wrong.map(([, path], at) => [2 + 2 * at, path]).sort());
    expect([batch.accepted, batch.rejected]).toEqual([wrong.length, wrong.length]);
    const errors = (await service.download(`/complaints/batches/${batch.id}/errors`, inspector)).bytes.toString();
    expect(errors.trim().split('\r\n')).toHaveLength(wrong.length + 1);
    expect((await service.upload('/complaints/batches', inspector, 'a,b\n1,2')).status).toBe(400);
  });

  it('are filled into a template that is read as it is, as a table and as a workbook', async () => {
    for (const [query, type] of [
      ['', 'text/csv'],
      ['?lang=en', 'text/csv'],
      ['?format=xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ]) {
      const { bytes } = await service.download(`/complaints/batches/template${query}`, inspector);
      expect(await send(bytes, inspector, { 'content-type': type! })).toMatchObject({ state: 'done', rows: 1, rejected: 0 });
    }
  });

  it('are an inspector’s of the region and a supervisor’s of the regions below, and nobody else’s', async () => {
    expect(await send(file(row('S1'), row('S2', { region: '371302' })), supervisor)).toMatchObject({ accepted: 2 });
    expect(await send(file(row('S3', { region: '370303' })), supervisor)).toMatchObject({ rejected: 1 });
    for (const caller of [{ role: 'hotline' }, { role: 'employer', uscc: '91371311MA3CANTEXB' }, { role: 'auditor' }] as TestCaller[])
      expect((await service.upload('/complaints/batches', caller, file(row('N1')))).status).toBe(403);
    const mine = await send(file(row('P1')));
    const stranger: TestCaller = { role: 'inspector', region: '371302' };
    for (const path of ['', '/errors', '/receipts'])
      expect((await service.call('GET', `/complaints/batches/${mine.id}${path}`, stranger)).status).toBe(404);
  });
});
