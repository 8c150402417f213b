import { eventually, type TestCaller } from '@anxin/testing';
import { idNumber, usccNumber, WageCardsUnderTest, type Answer } from '../../test/harness';

jest.setTimeout(180_000);

const [HERE, THERE, UNKNOWN] = [usccNumber(1), usccNumber(2), usccNumber(3)];
const EMPLOYER: TestCaller = { role: 'employer', uscc: HERE };
const DISTRICT: TestCaller = { role: 'supervisor', region: '371302' };
const CITY: TestCaller = { role: 'supervisor', region: '371300' };
const BANK: TestCaller = { role: 'bank', client: 'bank-1' };

describe('payroll batches: who may', () => {
  let service: WageCardsUnderTest;
  let month = 0;
  beforeAll(async () => {
    service = await WageCardsUnderTest.start();
    await service.owner.query(
      `INSERT INTO wage_cards.employer_place (uscc, region, known_at) VALUES ($1, '371302', now()), ($2, '371311', now())`,
      [HERE, THERE],
    );
  });
  afterAll(() => service?.stop());

  /** One row for each of the employers, in a month of its own. */
  const file = (...employers: string[]): string => {
    const period = `20${10 + Math.floor(month / 12)}-${String(1 + (month++ % 12)).padStart(2, '0')}`;
    const row = (uscc: string, n: number) => `${uscc},${period},2026-02-10,${idNumber(n)},木工,direct,1.00,1.00`;
    return ['employer,period,payday,idNumber,post,kind,gross,net', ...employers.map(row)].join('\n');
  };
  const send = (caller: TestCaller | null, ...employers: string[]): Promise<Answer> =>
    service.upload(caller, '/payrolls/batches', file(...employers));
  const result = async (caller: TestCaller, ...employers: string[]) => {
    const { body } = await send(caller, ...employers);
    const read = async () => (await service.get(caller, `/payrolls/batches/${body.id}`)).body;
    await eventually('the batch to end', async () => (await read()).state === 'done');
    const { id, accepted, errors } = await read();
    return { id, accepted, refused: errors.map((one: { row: number; path: string }) => [one.row, one.path]) };
  };

  it('an employer files for itself, and for nobody else', async () => {
    expect(await result(EMPLOYER, HERE, THERE, HERE.replace(/.$/, 'x'))).toMatchObject({
      accepted: 1,
      refused: [
        [3, 'employer'],
        [4, 'employer'],
      ],
    });
  });

  it('a bank files for many', async () => {
    expect(await result(BANK, HERE, THERE, UNKNOWN)).toMatchObject({ accepted: 3, refused: [] });
  });

  it('a supervisor files for employers of its region and below, not for others and not for those that no register knows', async () => {
    expect(await result(DISTRICT, HERE, THERE, UNKNOWN)).toMatchObject({
      accepted: 1,
      refused: [
        [3, 'employer'],
        [4, 'employer'],
      ],
    });
    expect(await result(CITY, HERE, THERE, UNKNOWN)).toMatchObject({ accepted: 2, refused: [[4, 'employer']] });
  });

  it('nobody else files', async () => {
    expect((await send(null, HERE)).status).toBe(401);
    const others: TestCaller[] = [
      { role: 'hotline' },
      { role: 'inspector', region: '371302' },
      { role: 'auditor' },
      { role: 'administrator' },
      service.asWorker(idNumber(1)),
    ];
    for (const caller of others) expect([caller.role, (await send(caller, HERE)).status]).toEqual([caller.role, 403]);
    for (const caller of [others[0]!, others[1]!, others[4]!])
      expect([caller.role, (await service.get(caller, '/payrolls/batches')).status]).toEqual([caller.role, 403]);
  });

  it('a batch is seen by its sender, its authority and the auditor, and is not there for others', async () => {
    const own = await result(EMPLOYER, HERE);
    const banks = await result(BANK, HERE);
    const districts = await result(DISTRICT, HERE);
    const sees = async (caller: TestCaller) => {
      const { body } = await service.get(caller, '/payrolls/batches?limit=200');
      const listed = new Set(body.items.map((one: { id: string }) => one.id));
      const seen = [own, banks, districts].map(({ id }) => listed.has(id));
      for (const [at, { id }] of [own, banks, districts].entries())
        for (const what of ['', '/errors'])
          expect((await service.text(caller, `/payrolls/batches/${id}${what}`)).status).toBe(seen[at] ? 200 : 404);
      return seen;
    };
    expect(await sees(EMPLOYER)).toEqual([true, false, false]);
    expect(await sees({ role: 'employer', uscc: THERE })).toEqual([false, false, false]);
    expect(await sees(BANK)).toEqual([false, true, false]);
    expect(await sees({ role: 'bank', client: 'bank-2' })).toEqual([false, false, false]);
    expect(await sees(DISTRICT)).toEqual([false, false, true]);
    expect(await sees(CITY)).toEqual([false, false, true]);
    expect(await sees({ role: 'supervisor', region: '371311' })).toEqual([false, false, false]);
    for (const role of ['auditor', 'administrator'] as const) expect(await sees({ role })).toEqual([true, true, true]);
    for (const id of ['nothing', '0199a4a0-7c1e-7d52-9b0a-1f2e3d4c5b6a'])
      expect((await service.get(BANK, `/payrolls/batches/${id}`)).status).toBe(404);
  });
});
