import { randomUUID } from 'node:crypto';
import { moneyAnswered, moneyAsked, type MoneyAsked } from '@anxin/contracts';
import { Transactions } from '@anxin/persistence';
import { delivered } from '@anxin/testing';
import answeredSample from '../../../../libs/contracts/src/wage-cards/money-answered.v1.sample.json';
import askedSample from '../../../../libs/contracts/src/inspection/money-asked.v1.sample.json';
import { WageCardsUnderTest } from '../../test/harness';
import { aProject, on, people, tellOfProjects } from '../../test/safeguards';
import { MoneyAskedConsumer } from './money-asked.consumer';

jest.setTimeout(60_000);

const { contractor, bank, supervisor, otherSupervisor, inspector } = people;
const NOVEMBER = '2025-11-24T09:00:00+08:00';

describe('what cases ask for', () => {
  let service: WageCardsUnderTest;
  beforeAll(async () => {
    service = await WageCardsUnderTest.start();
  });
  beforeEach(() => on(service, NOVEMBER));
  afterAll(() => service?.stop());

  const aSite = async (): Promise<string> => {
    const site = aProject({ contractSignedOn: '2025-02-10', permitOn: '2025-02-20', startsOn: '2025-03-01', endsOn: '2027-09-30' });
    await tellOfProjects(service, [site]);
    return site.projectId;
  };
  const deposit = async (project: string, amount: string, more: object = {}): Promise<string> => {
    const body = { employer: contractor.uscc, form: 'cash', amount, project, on: '2025-03-03', ...more };
    return (await service.post(bank, '/wage-deposits', body)).body.id as string;
  };
  const ask = async (changes: Partial<MoneyAsked>): Promise<MoneyAsked> => {
    const data = { ...(askedSample as MoneyAsked), requestId: randomUUID(), caseId: randomUUID(), employer: contractor.uscc, ...changes };
    await tell(data);
    return data;
  };
  const tell = (data: MoneyAsked) =>
    service.service.app
      .get(Transactions)
      .run((tx) =>
        service.service.app
          .get(MoneyAskedConsumer, { strict: false })
          .moneyAsked([delivered(moneyAsked, data, data.at)], { tx, group: 'anxin.wage-cards' }),
      );
  const answers = async ({ requestId }: MoneyAsked) =>
    (await service.facts('money-answered')).map(({ data }) => data).filter((data) => data.requestId === requestId);

  it('the deposit of the site is drawn on by a notice: the bank has five working days, the contractor ten', async () => {
    const project = await aSite();
    const id = await deposit(project, '720000.00');
    const asked = await ask({ project });
    expect(await answers(asked)).toEqual([
      {
        requestId: asked.requestId,
        caseId: asked.caseId,
        means: 'deposit',
        employer: contractor.uscc,
        answer: 'noticed',
        amount: '612800.00',
        on: '2025-11-24',
      },
    ]);
    expect((await service.get(supervisor, `/wage-deposits/${id}`)).body).toMatchObject({
      held: '107200.00',
      noticed: '612800.00',
      drawdowns: [{ case: asked.caseId, amount: '612800.00', payDueOn: '2025-12-01', topUpDueOn: '2025-12-15' }],
    });
    const told = (await service.facts('wage-deposit-changed')).map(({ data }) => data).filter((data) => data.depositId === id);
    expect(told.at(-1)).toMatchObject({ cause: 'drawn', drawdowns: [{ case: asked.caseId }] });
    // The same request again draws nothing more.
    await tell(asked);
    expect((await service.get(supervisor, `/wage-deposits/${id}`)).body.held).toBe('107200.00');
    expect(await answers(asked)).toHaveLength(1);
  });

  it('what the deposits hold is drawn, in their order, and the rest is said', async () => {
    const project = await aSite();
    const first = await deposit(project, '400000.00');
    const second = await deposit(project, '100000.00');
    const asked = await ask({ project });
    expect(await answers(asked)).toMatchObject([{ answer: 'noticed', amount: '500000.00', reason: 'holds-less' }]);
    for (const id of [first, second]) expect((await service.get(supervisor, `/wage-deposits/${id}`)).body.held).toBe('0.00');
    expect(await answers(await ask({ project }))).toMatchObject([{ answer: 'refused', amount: '0.00', reason: 'holds-less' }]);
  });

  it('no other site’s deposit, and no guarantee that ran out, is drawn on', async () => {
    const [project, other] = [await aSite(), await aSite()];
    const elsewhere = await deposit(other, '720000.00');
    await on(service, '2025-03-04T09:00:00+08:00');
    const over = await deposit(project, '720000.00', { form: 'guarantee', validFrom: '2025-03-03', validUntil: '2025-11-23' });
    await on(service, NOVEMBER);
    expect(await answers(await ask({ project }))).toMatchObject([{ answer: 'refused', amount: '0.00', reason: 'no-deposit' }]);
    for (const id of [elsewhere, over]) expect((await service.get(supervisor, `/wage-deposits/${id}`)).body.held).toBe('720000.00');
  });

  it('a request to the fund is noted where its supervisors see it, and nowhere else', async () => {
    const asked = await ask({ means: 'fund', project: undefined });
    expect(await answers(asked)).toMatchObject([{ answer: 'noted', amount: '0.00' }]);
    const list = await service.get(supervisor, '/revolving-funds/371302/requests');
    expect(list.body.items).toMatchObject([{ id: asked.requestId, case: asked.caseId, amount: '612800.00', advance: null }]);
    expect((await service.get(inspector, '/revolving-funds/371302/requests')).status).toBe(200);
    expect((await service.get(otherSupervisor, '/revolving-funds/371302/requests')).status).toBe(404);
    expect((await service.get(bank, '/revolving-funds/371302/requests')).status).toBe(403);
  });

  it('the answer is what was published', () => {
    expect(Object.keys(answeredSample).sort()).toEqual(
      [...['amount', 'answer', 'caseId', 'employer', 'means', 'on', 'reason', 'requestId']].sort(),
    );
    expect(moneyAnswered.key(answeredSample as never)).toBe(answeredSample.employer);
  });
});
