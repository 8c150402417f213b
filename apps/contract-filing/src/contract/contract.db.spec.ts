import type { Caller } from '@anxin/access';
import { contractAmended, contractEnded, contractFiled } from '@anxin/contracts';
import amendedSample from '../../../../libs/contracts/src/contract-filing/contract-amended.v1.sample.json';
import endedSample from '../../../../libs/contracts/src/contract-filing/contract-ended.v1.sample.json';
import sample from '../../../../libs/contracts/src/contract-filing/contract-filed.v1.sample.json';
import { ServiceParts } from '@anxin/testing';
import { contractFiling } from '../contract-filing.module';
import { AmendContract } from '../amendment/amend-contract.use-case';
import { EndContract } from '../contract-end/end-contract.use-case';
import { RenewContract } from '../renewal/renew-contract.use-case';
import type { FileContractInput } from './contract.dto';
import { FileContract } from './file-contract.use-case';
import { FindContracts } from './find-contracts.use-case';

const self: Caller = { client: 'c1', role: 'employer', uscc: sample.employer };
const stranger: Caller = { client: 'c2', role: 'employer', uscc: '91371302MA3AAAA15U' };
const worker = { name: '孙六', idNumber: '371302199003070018', phone: '13812345678' };
const { contractId: _id, workerId: _worker, ...terms } = sample;
const input = { ...terms, worker } as unknown as FileContractInput;

describe('contracts (劳动合同备案)', () => {
  let filing: ServiceParts;
  beforeAll(async () => {
    filing = await ServiceParts.start(contractFiling);
    await filing.on('2026-04-01T23:59:00+08:00');
  });
  afterAll(() => filing.stop());

  const file = (changes: Partial<FileContractInput> = {}, caller = self) => filing.get(FileContract).run({ ...input, ...changes }, caller);

  it('a contract of a worker without an employment is filed, and published as its sample has it', async () => {
    const view = await file();
    expect(view).toMatchObject({ workerName: '孙*', wage: sample.wage, unconfirmed: true });
    const data = { ...sample, contractId: view.id, workerId: view.workerId };
    expect(await filing.recorded(view.id)).toEqual([{ type: contractFiled.type, key: sample.employer, subject: view.id, data }]);
    expect(await filing.get(FindContracts).one(view.id, {}, self)).toEqual(view);
  });

  it('what may be left out is left out of the event, the rest has its default', async () => {
    const view = await file({
      term: 'open-ended',
      endsOn: undefined,
      probationMonths: undefined,
      project: undefined,
      paydayMonth: undefined,
      form: undefined,
      wage: { basis: 'daily', amount: '300.00' },
    });
    const [fact] = await filing.recorded(view.id);
    expect(fact!.data).toMatchObject({ form: 'contract', paydayMonth: 'next', wage: { basis: 'daily', amount: '300.00' } });
    expect(Object.keys(fact!.data)).not.toEqual(expect.arrayContaining(['endsOn']));
    for (const left of ['endsOn', 'probationMonths', 'project']) expect(fact!.data).not.toHaveProperty(left);
  });

  it('refuses what can’t be and what is another’s, and publishes nothing of it', async () => {
    const before = await filing.query('SELECT count(*) FROM outbox');
    await expect(file({}, stranger)).rejects.toMatchObject({ status: 403 });
    const refusals: [Partial<FileContractInput>, string][] = [
      [{ endsOn: undefined }, 'endsOn'],
      [{ endsOn: '2026-03-31' }, 'endsOn'],
      [{ signedOn: '2026-04-02' }, 'signedOn'],
      [{ wage: { basis: 'monthly', amount: '0.00' } }, 'wage.amount'],
      [{ endsOn: '2026-04-30', probationMonths: 2 }, 'probationMonths'],
    ];
    for (const [changes, path] of refusals) await expect(file(changes)).rejects.toMatchObject({ response: { errors: [{ path }] } });
    expect(await filing.query('SELECT count(*) FROM outbox')).toEqual(before);
  });

  it('the day of signing is that of the business clock in Shanghai: a minute later tomorrow has come', async () => {
    await filing.on('2026-04-02T00:00:00+08:00');
    await expect(file({ signedOn: '2026-04-02' })).resolves.toMatchObject({ signedOn: '2026-04-02' });
  });

  it('an amendment and an end are published as their samples have them, a renewal as a contract that names the one before', async () => {
    await filing.on('2026-09-30T10:00:00+08:00');
    const { id, workerId } = await file();
    const { from, signedOn, wage, post, payday } = amendedSample;
    await filing.get(AmendContract).run(id, { from, signedOn, wage, post, payday } as never, self);
    const { endsOn, reason, ground, certificateOn } = endedSample;
    await filing.get(EndContract).run(id, { endsOn, reason, ground, certificateOn } as never, self);
    const { type: amended } = contractAmended;
    const { type: ended } = contractEnded;
    expect((await filing.recorded(id)).slice(1)).toEqual([
      { type: amended, key: sample.employer, subject: id, data: { ...amendedSample, contractId: id, workerId } },
      { type: ended, key: sample.employer, subject: id, data: { ...endedSample, contractId: id, workerId } },
    ]);
    const old = await file();
    const next = await filing.get(RenewContract).run(old.id, { term: 'open-ended', signedOn: '2026-09-30' }, self);
    const [fact] = await filing.recorded(next.id);
    expect(fact).toMatchObject({ type: contractFiled.type, data: { renews: old.id, startsOn: '2029-01-01', term: 'open-ended' } });
    expect(await filing.recorded(old.id)).toHaveLength(1);
  });

  it('what was filed is never changed: the service may not', async () => {
    await expect(filing.query('UPDATE contract_amendment SET wage_amount = 1')).rejects.toMatchObject({ driverError: { code: '42501' } });
    await expect(filing.query('UPDATE contract SET wage_amount = 1')).rejects.toMatchObject({ driverError: { code: '42501' } });
  });
});
