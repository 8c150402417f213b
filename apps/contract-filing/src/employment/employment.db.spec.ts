import { WorkerIds, type Caller } from '@anxin/access';
import { employmentEnded, employmentRegistered } from '@anxin/contracts';
import endedSample from '../../../../libs/contracts/src/contract-filing/employment-ended.v1.sample.json';
import sample from '../../../../libs/contracts/src/contract-filing/employment-registered.v1.sample.json';
import { ServiceParts } from '@anxin/testing';
import { contractFiling } from '../contract-filing.module';
import type { RegisterEmploymentInput } from './employment.dto';
import { EndEmployment } from './end-employment.use-case';
import { FindEmployments } from './find-employments.use-case';
import { RegisterEmployment } from './register-employment.use-case';
import { ReportInsurance } from './report-insurance.use-case';

const UNIT: Caller = { client: 'unit', role: 'employer', uscc: sample.employer };
const AGENCY: Caller = { client: 'agency', role: 'employer', uscc: sample.dispatchedBy };
const STRANGER: Caller = { client: 'stranger', role: 'employer', uscc: '91371302MA3AAAA23N' };
const worker = { name: '孙六', idNumber: '371302199003070018', phone: '13812345678' };
const { employmentId: _id, workerId: _worker, under16OnStart: _young, ...terms } = sample;
const input = { ...terms, worker } as unknown as RegisterEmploymentInput;
const direct = { ...input, kind: 'direct', dispatchedBy: undefined, project: undefined } as RegisterEmploymentInput;

describe('employments (用工登记)', () => {
  let filing: ServiceParts;
  beforeAll(async () => {
    filing = await ServiceParts.start(contractFiling);
    await filing.on('2026-04-01T09:00:00+08:00');
  });
  afterAll(() => filing.stop());

  const register = (changes: Partial<RegisterEmploymentInput> = {}, caller = UNIT) =>
    filing.get(RegisterEmployment).run({ ...input, ...changes }, caller);

  it('an employment is published as its sample has it, the worker by the id every service derives', async () => {
    const view = await register();
    const workerId = filing.get(WorkerIds).of(worker.idNumber);
    expect(view).toMatchObject({ workerId, workerName: '孙*', unconfirmed: true });
    const data = { ...sample, employmentId: view.id, workerId };
    expect(await filing.recorded(view.id)).toEqual([{ type: employmentRegistered.type, key: sample.employer, subject: view.id, data }]);
  });

  it('what may be left out is left out of the event, the rest has its default', async () => {
    const view = await filing
      .get(RegisterEmployment)
      .run({ employer: sample.employer, worker, startsOn: '2026-04-01', post: '车工', kind: 'direct' }, UNIT);
    const [fact] = await filing.recorded(view.id);
    expect(fact!.data).toEqual({
      employmentId: view.id,
      employer: sample.employer,
      workerId: view.workerId,
      startsOn: '2026-04-01',
      post: '车工',
      kind: 'direct',
      relation: 'labour',
      migrant: false,
      under16OnStart: false,
    });
  });

  it('tells that a person is under sixteen on the first day, from a number that stays sealed', async () => {
    const young = { ...worker, name: '小明', idNumber: '371302201005200015' };
    for (const [startsOn, under16OnStart] of [
      ['2026-05-19', true],
      ['2026-05-20', false],
    ] as const) {
      const view = await register({ worker: young, startsOn });
      expect(await filing.recorded(view.id)).toEqual([expect.objectContaining({ data: expect.objectContaining({ under16OnStart }) })]);
    }
    await expect(register({ worker: young, startsOn: '2010-05-19' })).rejects.toMatchObject({
      response: { errors: [{ path: 'worker.idNumber' }] },
    });
  });

  it('refuses what can’t be and what is another’s, and publishes nothing of it', async () => {
    const before = await filing.query('SELECT count(*) FROM outbox');
    await expect(register({}, STRANGER)).rejects.toMatchObject({ status: 403 });
    await expect(register({}, AGENCY)).rejects.toMatchObject({ status: 403 });
    await expect(register({ dispatchedBy: undefined })).rejects.toMatchObject({ response: { errors: [{ path: 'dispatchedBy' }] } });
    expect(await filing.query('SELECT count(*) FROM outbox')).toEqual(before);
  });

  it('ends once, not before its first day; the end is published as its sample has it', async () => {
    const { id, workerId } = await register();
    const end = (endsOn: string, caller = UNIT) =>
      filing.get(EndEmployment).run(id, { endsOn, certificateOn: endedSample.certificateOn }, caller);
    await expect(end('2026-03-31')).rejects.toMatchObject({ response: { errors: [{ path: 'endsOn' }] } });
    await expect(end('2026-06-30', STRANGER)).rejects.toMatchObject({ status: 404 });
    await expect(end(endedSample.endsOn)).resolves.toMatchObject({ endsOn: endedSample.endsOn, certificateOn: endedSample.certificateOn });
    await expect(end(endedSample.endsOn)).rejects.toMatchObject({ status: 409 });
    const ends = (await filing.recorded(id)).filter((fact) => fact.type === employmentEnded.type);
    expect(ends.map((fact) => fact.data)).toEqual([{ ...endedSample, employmentId: id, workerId }]);
  });

  it('two ends at once: one stands', async () => {
    const { id } = await register();
    const answers = await Promise.allSettled(
      ['2026-06-01', '2026-06-02'].map((endsOn) => filing.get(EndEmployment).run(id, { endsOn }, UNIT)),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await filing.recorded(id)).filter((fact) => fact.type === employmentEnded.type)).toHaveLength(1);
  });

  it('insurance is told by a new version of the entry, the same day only once, by unit or agency', async () => {
    const { id } = await register({ insuredFrom: undefined });
    const insure = (from: string, caller = UNIT) => filing.get(ReportInsurance).run(id, { from }, caller);
    await expect(insure('2026-04-20', STRANGER)).rejects.toMatchObject({ status: 404 });
    await insure('2026-04-20');
    await insure('2026-04-20');
    await insure('2026-04-18', AGENCY);
    expect((await filing.recorded(id)).map((fact) => fact.data.insuredFrom)).toEqual([undefined, '2026-04-20', '2026-04-18']);
  });

  it('the same person named twice is one worker: the later name and phone stand, a phone left out is kept', async () => {
    const person = { name: '周七', idNumber: '371323198511121237', phone: '13800000001' };
    const first = await filing.get(RegisterEmployment).run({ ...direct, worker: person }, UNIT);
    const second = await filing.get(RegisterEmployment).run({ ...direct, worker: { ...person, name: '郑八', phone: undefined } }, UNIT);
    expect(second).toMatchObject({ workerId: first.workerId, workerName: '郑*' });
    const [before] = await filing.query<{ phone: string }>('SELECT * FROM worker WHERE id = $1', [first.workerId]);
    await filing.get(RegisterEmployment).run({ ...direct, worker: { ...person, name: '郑八', phone: '13800000002' } }, UNIT);
    const rows = await filing.query<{ phone: string }>('SELECT * FROM worker WHERE id = $1', [first.workerId]);
    expect(rows).toHaveLength(1);
    expect(before!.phone).not.toEqual(rows[0]!.phone);
    expect(JSON.stringify([before, ...rows])).not.toMatch(/周七|郑八|371323198511121237|1380000000/);
  });

  it('two employers naming one new person at once make one worker', async () => {
    const person = { name: '吴九', idNumber: '11010519491231002X' };
    const views = await Promise.all(
      [UNIT, STRANGER, AGENCY].map((caller) =>
        filing.get(RegisterEmployment).run({ ...direct, employer: caller.uscc!, worker: person }, caller),
      ),
    );
    expect(new Set(views.map((view) => view.workerId)).size).toBe(1);
    expect(await filing.query('SELECT id FROM worker WHERE id = $1', [views[0]!.workerId])).toHaveLength(1);
  });

  it('pages follow one another without gap or repetition', async () => {
    const find = filing.get(FindEmployments);
    const all = (await find.list({ limit: 200 }, UNIT)).items.map((item) => item.id);
    const paged: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await find.list({ limit: 3, cursor }, UNIT);
      paged.push(...page.items.map((item) => item.id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    expect(all).toEqual([...all].sort().reverse());
  });
});
