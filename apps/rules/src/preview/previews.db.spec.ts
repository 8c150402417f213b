import { StoredClock, Transactions } from '@anxin/persistence';
import { eventually, type TestCaller } from '@anxin/testing';
import { contract, E1, E2, employer, employment, payroll } from '../../test/facts';
import { delivered, take, type Fact } from '../../test/rules-under-test';
import { RunningRules } from '../../test/running-rules';

const self: TestCaller = { role: 'employer', uscc: E1 };
const [A, B, C] = ['371302197801246402', '371302199003070018', '11010519491231002X'] as const;

describe('previews of payrolls', () => {
  let rules: RunningRules;
  const line = (idNumber: string, gross: string, more: object = {}) => ({
    idNumber,
    post: '木工',
    kind: 'direct',
    gross,
    net: gross,
    ...more,
  });
  const body = (lines: object[], more: object = {}) => ({ employer: E1, period: '2026-01', payday: '2026-02-10', lines, ...more });
  const preview = (lines: object[], more: object = {}) => rules.write('/payrolls/preview', self, body(lines, more));
  const count = async (): Promise<unknown> =>
    rules.query(`SELECT (SELECT count(*) FROM payroll_line_fact) AS lines, (SELECT count(*) FROM due) AS due,
    (SELECT count(*) FROM touched) AS touched, (SELECT count(*) FROM alert) AS alerts, (SELECT count(*) FROM outbox) AS outbox`);

  beforeAll(async () => {
    rules = await RunningRules.start();
    await rules.get(StoredClock).set(new Date('2026-02-03T09:00:00+08:00'));
    // C began on 19 January: half a month.
    const [a, c] = [rules.workerId(A), rules.workerId(C)];
    const facts: Fact[] = [
      employer(),
      employment('a', '2025-12-01', '01-05', { workerId: a }),
      contract('a', '2025-12-01', '01-05', { workerId: a, payday: 5, wage: { basis: 'monthly', amount: '1000.00' } }),
      employment('c', '2026-01-19', '01-20', { workerId: c }),
      ...payroll('december', { x: '900.00' }, '01-05', { period: '2025-12', payday: '2026-01-10' }),
    ];
    await rules.get(Transactions).run(async (tx) => {
      for (const event of facts.map(delivered)) await take((part) => rules.get(part), tx, [event]);
    });
    await eventually('what is known to be judged', async () => (await rules.query('SELECT FROM touched')).length === 0);
  });
  afterAll(() => rules.stop());

  it('say which lines would alert and why, and store nothing', async () => {
    const before = await count();
    const { status, body: said } = await preview([line(A, '1500.00'), line(B, '5200.00'), line(C, '1200.00')]);
    expect(status).toBe(200);
    expect(said).toMatchObject({ employer: E1, period: '2026-01', lineCount: 3, lines: [{ line: 1, workerId: rules.workerId(A) }] });
    const [alert] = said.lines[0].alerts;
    expect(alert).toMatchObject({ rule: 'below-minimum-wage', severity: 'yellow', legalBasis: [{ law: '劳动法', article: '48' }, {}, {}] });
    expect(alert.text.zh).toContain(`差${alert.amount}元`);
    expect(alert.evidence).toEqual([
      {
        kind: 'payroll-line',
        workerId: rules.workerId(A),
        paid: '1500.00',
        minimum: expect.any(String),
        missing: alert.amount,
        events: [],
      },
    ]);
    expect(said.findings).toMatchObject([{ rule: 'below-minimum-wage', amount: alert.amount, workers: 1, lines: [1] }]);
    expect(said.asked.map((one: { rule: string }) => one.rule)).toContain('below-minimum-wage');
    expect(said.notAsked.find((one: { rule: string }) => one.rule === 'wage-arrears').why.zh).toContain('银行回单');
    expect(JSON.stringify(said)).not.toContain(A);
    expect(await count()).toEqual(before);
  });

  it('tell each worker’s own sum, and the whole', async () => {
    const { body: said } = await preview([line(A, '1500.00'), line(B, '1000.00')]);
    const amounts = said.lines.map((one: { alerts: { amount: string }[] }) => Number(one.alerts[0]!.amount));
    expect(amounts[1] - amounts[0]).toBe(500);
    expect(Number(said.findings[0].amount)).toBe(amounts[0] + amounts[1]);
  });

  it('tell that an earlier payday was agreed', async () => {
    const { body: said } = await preview([line(A, '5200.00'), line(B, '5200.00')]);
    expect(said.notices).toMatchObject([{ kind: 'agreed-payday-governs', payday: '2026-02-05', workers: 1 }]);
    expect((await preview([line(A, '5200.00')], { payday: '2026-02-05' })).body.notices).toEqual([]);
  });

  it('judge a draft in the place of the payroll that was submitted for the month', async () => {
    expect((await preview([line(A, '5200.00')], { period: '2025-12', payday: '2026-01-10' })).body.findings).toEqual([]);
  });

  it('refuse what a payroll would be refused for', async () => {
    const wrong = await preview([
      line(A, '1.00'),
      line(A, '1.00'),
      line(B, '1.00', { deductions: [{ kind: '税', amount: '1.00' }] }),
      line(C, '1.00', { backPayFor: '2026-01' }),
    ]);
    expect([wrong.status, wrong.body.errors.map((one: { path: string }) => one.path)]).toEqual([
      400,
      ['lines.1.idNumber', 'lines.2.net', 'lines.3.backPayFor'],
    ]);
    const many = await preview(Array.from({ length: 2_001 }, () => line(A, '1.00')));
    expect(many.status).toBe(400);
    expect((await preview([line('371302197801246401', '1.00')])).body.errors).toMatchObject([{ path: 'lines.0.idNumber' }]);
  });

  it.each<[number, TestCaller | null]>([
    [401, null],
    [403, { role: 'employer', uscc: E2 }],
    [403, { role: 'bank', client: 'bank-1' }],
    [403, { role: 'inspector', region: '371302' }],
    [403, { role: 'supervisor', region: '371300' }],
    [403, { role: 'auditor' }],
    [403, { role: 'worker', workerId: 'p1abcdefghijklmnopqrstuvwxyz' }],
  ])('answer %i to others', async (status, caller) => {
    expect((await rules.write('/payrolls/preview', caller, body([line(A, '1.00')]))).status).toBe(status);
  });
});
