import type { Caller } from '@anxin/access';
import {
  complaintReceived,
  contractFiled,
  employmentRegistered,
  payrollSubmitted,
  type ComplaintReceived,
  type ContractFiled,
  type EmploymentRegistered,
} from '@anxin/contracts';
import contractSample from '../../../../libs/contracts/src/contract-filing/contract-filed.v1.sample.json';
import employmentSample from '../../../../libs/contracts/src/contract-filing/employment-registered.v1.sample.json';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import { delivered, ServiceParts } from '@anxin/testing';
import { employerRegistry } from '../employer-registry.module';
import { RegisterEmployer } from '../employer/register-employer.use-case';
import type { RegisterProjectInput } from '../project/project.dto';
import { RegisterProject } from '../project/register-project.use-case';
import { ComplaintReceivedConsumer } from './complaint-received.consumer';
import { ContractFiledConsumer } from './contract-filed.consumer';
import { EmploymentRegisteredConsumer } from './employment-registered.consumer';
import { FindConflicts } from './find-conflicts.use-case';
import { PayrollSubmittedConsumer } from './payroll-submitted.consumer';

const employment = employmentSample as EmploymentRegistered;
const contract = contractSample as ContractFiled;
const UNKNOWN = employment.employer;
const AGENCY = employment.dispatchedBy!;
const city: Caller = { client: 'city', role: 'supervisor', region: '371300' };
const county: Caller = { client: 'county', role: 'supervisor', region: '371302' };
const inspector: Caller = { client: 'i', role: 'inspector', region: '371302', department: 'labour' };

const complaint: ComplaintReceived = {
  complaintId: '019b8d5e-6c00-7a31-8f4e-2b7d90c1e5c1',
  channel: '12333',
  category: 'wage-arrears',
  respondent: UNKNOWN,
  respondentName: '某店',
  region: '371302',
  anonymous: false,
  receivedAt: '2026-04-02T09:00:00+08:00',
};

describe('what other services name and the register does not know', () => {
  let registry: ServiceParts;
  beforeEach(async () => {
    registry = await ServiceParts.start(employerRegistry);
    await registry.on('2026-04-02T09:00:00+08:00');
  });
  afterEach(() => registry.stop());

  const conflicts = async (uscc: string, caller: Caller) => (await registry.get(FindConflicts).list(uscc, { limit: 50 }, caller)).items;
  const employed = (data: EmploymentRegistered, time: string) =>
    registry.deliver([delivered(employmentRegistered, data, time)], (events, delivery) =>
      registry.get(EmploymentRegisteredConsumer).employmentRegistered(events, delivery),
    );
  const contracted = (data: ContractFiled, time: string) =>
    registry.deliver([delivered(contractFiled, data, time)], (events, delivery) =>
      registry.get(ContractFiledConsumer).contractFiled(events, delivery),
    );
  const complained = (data: ComplaintReceived, time: string) =>
    registry.deliver([delivered(complaintReceived, data, time)], (events, delivery) =>
      registry.get(ComplaintReceivedConsumer).complaintReceived(events, delivery),
    );

  it('is listed once it has stood for a day, not before', async () => {
    await employed({ ...employment, project: undefined, dispatchedBy: undefined }, '2026-04-01T09:00:01+08:00');
    await expect(conflicts(UNKNOWN, city)).rejects.toMatchObject({ status: 404 });
    await registry.on('2026-04-02T09:00:02+08:00');
    expect(await conflicts(UNKNOWN, city)).toEqual([
      {
        id: `employer:${UNKNOWN}`,
        kind: 'employer',
        uscc: UNKNOWN,
        project: null,
        because: 'not-registered',
        namedBy: ['contract-filing'],
        firstSeen: '2026-04-01T09:00:01+08:00',
        region: null,
      },
    ]);
  });

  it('ends the same in whatever order the events come: the earliest naming stands', async () => {
    await employed({ ...employment, project: undefined, dispatchedBy: undefined }, '2026-03-20T09:00:00+08:00');
    await contracted({ ...contract, project: undefined }, '2026-03-10T09:00:00+08:00');
    await contracted({ ...contract, project: undefined }, '2026-03-30T09:00:00+08:00');
    const payroll = {
      payrollId: employment.employmentId,
      employer: UNKNOWN,
      period: '2026-03',
      payday: '2026-04-10',
      version: 1,
      lines: 1,
      gross: '1.00',
      net: '1.00',
    };
    await registry.deliver([delivered(payrollSubmitted, payroll, '2026-03-31T09:00:00+08:00')], (events, delivery) =>
      registry.get(PayrollSubmittedConsumer).payrollSubmitted(events, delivery),
    );
    expect(await conflicts(UNKNOWN, city)).toEqual([
      expect.objectContaining({ namedBy: ['contract-filing', 'wage-cards'], firstSeen: '2026-03-10T09:00:00+08:00' }),
    ]);
  });

  it('names the agency and the project too, and pages through them', async () => {
    await employed(employment, '2026-03-20T09:00:00+08:00');
    const ids = [`project:${employment.project}`, `employer:${UNKNOWN}`, `employer:${AGENCY}`];
    const find = registry.get(FindConflicts);
    const first = await find.list(UNKNOWN, { limit: 1 }, city);
    const rest = await find.list(UNKNOWN, { limit: 5, cursor: first.nextCursor! }, city);
    expect([...first.items, ...rest.items].map((item) => item.id)).toEqual(ids);
    expect((await conflicts(AGENCY, city)).map((item) => item.id)).toEqual([`employer:${AGENCY}`]);
  });

  it('is the city’s while no region is known, the region’s once a complaint places it', async () => {
    await employed({ ...employment, project: undefined, dispatchedBy: undefined }, '2026-03-20T09:00:00+08:00');
    for (const caller of [county, inspector]) await expect(conflicts(UNKNOWN, caller)).rejects.toMatchObject({ status: 404 });
    await complained(complaint, '2026-03-25T09:00:00+08:00');
    for (const caller of [city, county, inspector])
      expect(await conflicts(UNKNOWN, caller)).toEqual([expect.objectContaining({ region: '371302' })]);
    for (const caller of [
      { ...county, region: '371311' },
      { ...inspector, region: '371311' },
    ])
      await expect(conflicts(UNKNOWN, caller)).rejects.toMatchObject({ status: 404 });
    expect(await conflicts(UNKNOWN, { client: 'a', role: 'administrator' })).toHaveLength(1);
  });

  it('is the region’s of the site it was named at', async () => {
    const project = await registry
      .get(RegisterProject)
      .run({ ...projectSample, region: '371311' } as unknown as RegisterProjectInput, { ...city });
    await employed({ ...employment, project: project.id, dispatchedBy: undefined }, '2026-03-20T09:00:00+08:00');
    expect(await conflicts(UNKNOWN, { ...inspector, region: '371311' })).toEqual([
      expect.objectContaining({ kind: 'employer', region: '371311' }),
    ]);
    await expect(conflicts(UNKNOWN, inspector)).rejects.toMatchObject({ status: 404 });
  });

  it('is cleared when the employer registers, and does not come back with a later event', async () => {
    await employed({ ...employment, project: undefined, dispatchedBy: undefined }, '2026-03-20T09:00:00+08:00');
    await registry.get(RegisterEmployer).run(employerSample, city);
    expect(await conflicts(UNKNOWN, inspector)).toEqual([]);
    await contracted({ ...contract, project: undefined }, '2026-03-10T09:00:00+08:00');
    expect(await conflicts(UNKNOWN, inspector)).toEqual([]);
    expect(await registry.query('SELECT id FROM named_elsewhere')).toEqual([]);
  });

  it('a complaint about a shop sign names nobody', async () => {
    await complained({ ...complaint, respondent: undefined }, '2026-03-20T09:00:00+08:00');
    expect(await registry.query('SELECT id FROM named_elsewhere')).toEqual([]);
  });
});
