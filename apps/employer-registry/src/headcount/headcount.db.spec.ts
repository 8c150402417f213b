import type { Caller } from '@anxin/access';
import { deferralFiled, headcountReported } from '@anxin/contracts';
import deferralSample from '../../../../libs/contracts/src/employer-registry/deferral-filed.v1.sample.json';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import sample from '../../../../libs/contracts/src/employer-registry/headcount-reported.v1.sample.json';
import { ServiceParts } from '@anxin/testing';
import { employerRegistry } from '../employer-registry.module';
import { FileDeferral } from '../deferral/file-deferral.use-case';
import { RegisterEmployer } from '../employer/register-employer.use-case';
import { FindHeadcounts } from './find-headcounts.use-case';
import { ReportHeadcount } from './report-headcount.use-case';

const { uscc } = employerSample;
const self: Caller = { client: 'c1', role: 'employer', uscc };
const stranger: Caller = { client: 'c2', role: 'employer', uscc: '91371302MA3AAAA15U' };

describe('what an employer files of itself', () => {
  let registry: ServiceParts;
  beforeAll(async () => {
    registry = await ServiceParts.start(employerRegistry);
    await registry.on('2026-06-02T09:00:00+08:00');
    await registry.get(RegisterEmployer).run(employerSample, self);
  });
  afterAll(() => registry.stop());

  it('a headcount is published as its sample has it', async () => {
    const view = await registry.get(ReportHeadcount).run(uscc, sample, self);
    const data = { ...sample, headcountId: view.id };
    expect(await registry.recorded(view.id)).toEqual([{ type: headcountReported.type, key: uscc, subject: view.id, data }]);
  });

  it('pages of headcounts follow one another, newest first, without gap or repetition', async () => {
    const filed = [];
    for (const employees of [41, 42, 43])
      filed.push((await registry.get(ReportHeadcount).run(uscc, { ...sample, employees }, self)).employees);
    const find = registry.get(FindHeadcounts);
    const first = await find.list(uscc, { limit: 2 }, self);
    const second = await find.list(uscc, { limit: 2, cursor: first.nextCursor! }, self);
    expect([...first.items, ...second.items].map((item) => item.employees)).toEqual([43, 42, 41, 30]);
    expect(second.nextCursor).toBeNull();
    await expect(find.list(uscc, { limit: 2, cursor: Buffer.from('["no uuid"]').toString('base64url') }, self)).rejects.toMatchObject({
      status: 400,
    });
  });

  it('a headcount of another, or of an employer not on the register, finds nothing', async () => {
    await expect(registry.get(ReportHeadcount).run(uscc, sample, stranger)).rejects.toMatchObject({ status: 404 });
    await expect(registry.get(ReportHeadcount).run(stranger.uscc!, sample, stranger)).rejects.toMatchObject({ status: 404 });
    await expect(registry.get(FindHeadcounts).list(uscc, { limit: 2 }, stranger)).rejects.toMatchObject({ status: 404 });
  });

  it('what was reported is never changed: the service may not', async () => {
    await expect(registry.query('UPDATE headcount SET employees = 1')).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it('a deferral is published as its sample has it, also by the supervisor', async () => {
    for (const caller of [self, { client: 's', role: 'supervisor', region: '371300' } as Caller]) {
      const view = await registry.get(FileDeferral).run(uscc, deferralSample, caller);
      const data = { ...deferralSample, deferralId: view.id };
      expect(await registry.recorded(view.id)).toEqual([{ type: deferralFiled.type, key: uscc, subject: view.id, data }]);
    }
  });

  it('a deferral that ends before it was signed, or of another region, is not filed', async () => {
    const file = registry.get(FileDeferral);
    await expect(file.run(uscc, { ...deferralSample, until: '2026-02-05' }, self)).rejects.toMatchObject({
      response: { errors: [{ path: 'until' }] },
    });
    await expect(file.run(uscc, deferralSample, { client: 's', role: 'supervisor', region: '371311' })).rejects.toMatchObject({
      status: 404,
    });
  });
});
