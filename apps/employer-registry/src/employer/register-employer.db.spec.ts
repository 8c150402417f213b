import type { Caller } from '@anxin/access';
import { employerRegistered } from '@anxin/contracts';
import sample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import { ServiceParts } from '@anxin/testing';
import { employerRegistry } from '../employer-registry.module';
import { RegisterEmployer } from './register-employer.use-case';

const self: Caller = { client: 'c1', role: 'employer', uscc: sample.uscc };
const OTHER = '91371302MA3AAAA15U';

describe('register an employer', () => {
  let registry: ServiceParts;
  beforeAll(async () => {
    registry = await ServiceParts.start(employerRegistry);
  });
  afterAll(() => registry.stop());

  const register = (input: object, caller: Caller) => registry.get(RegisterEmployer).run({ ...sample, ...input }, caller);

  it('publishes the fact as its sample has it, and seals who can be reached there', async () => {
    const view = await register({ legalRepresentative: '丁某某', phone: '13900001111' }, self);
    expect(view).toMatchObject({ id: sample.uscc, name: sample.name, wageAgreement: sample.wageAgreement });
    expect(await registry.recorded(sample.uscc)).toEqual([
      { type: employerRegistered.type, key: sample.uscc, subject: sample.uscc, data: sample },
    ]);
    const [row] = await registry.query('SELECT legal_representative, phone FROM employer');
    expect(JSON.stringify([row, view])).not.toMatch(/丁某某|13900001111/);
  });

  it('refuses a code that is on the register already, and publishes nothing more', async () => {
    await expect(register({ name: '另一家' }, self)).rejects.toMatchObject({ status: 409 });
    expect(await registry.recorded(sample.uscc)).toHaveLength(1);
  });

  it('refuses another employer, a supervisor of another region, a wage agreement that ends before it begins', async () => {
    await expect(register({ uscc: OTHER }, self)).rejects.toMatchObject({ status: 403 });
    await expect(register({ uscc: OTHER }, { client: 's', role: 'supervisor', region: '371311' })).rejects.toMatchObject({ status: 403 });
    const wageAgreement = { validFrom: '2026-02-01', validUntil: '2026-01-31' };
    await expect(register({ uscc: OTHER, wageAgreement }, { client: 's', role: 'administrator' })).rejects.toMatchObject({
      response: { errors: [{ path: 'wageAgreement.validUntil' }] },
    });
    expect(await registry.recorded(OTHER)).toEqual([]);
  });

  it('lets the supervisor of the city enter a county’s employer', async () => {
    await expect(register({ uscc: OTHER }, { client: 's', role: 'supervisor', region: '371300' })).resolves.toMatchObject({ id: OTHER });
  });
});
