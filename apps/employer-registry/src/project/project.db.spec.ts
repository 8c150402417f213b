import type { Caller } from '@anxin/access';
import { projectRegistered, qualificationChecked, subcontractRegistered } from '@anxin/contracts';
import sample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import checkSample from '../../../../libs/contracts/src/employer-registry/qualification-checked.v1.sample.json';
import subcontractSample from '../../../../libs/contracts/src/employer-registry/subcontract-registered.v1.sample.json';
import { ServiceParts } from '@anxin/testing';
import { employerRegistry } from '../employer-registry.module';
import { FindSubcontracts } from '../subcontract/find-subcontracts.use-case';
import { CheckQualification } from '../qualification/check-qualification.use-case';
import { FindQualifications } from '../qualification/find-qualifications.use-case';
import { RegisterSubcontract } from '../subcontract/register-subcontract.use-case';
import { FindProjects } from './find-projects.use-case';
import type { RegisterProjectInput } from './project.dto';
import { RegisterProject } from './register-project.use-case';

const input = sample as unknown as RegisterProjectInput;
const contractor: Caller = { client: 'gc', role: 'employer', uscc: sample.generalContractor };
const developer: Caller = { client: 'dev', role: 'employer', uscc: sample.developer };
const subcontractor: Caller = { client: 'sub', role: 'employer', uscc: subcontractSample.subcontractor };
const office = (region: string, role: 'supervisor' | 'inspector' = 'supervisor'): Caller => ({
  client: region,
  role,
  region,
  ...(role === 'inspector' && { department: 'labour' }),
});

describe('projects and their contractor chain', () => {
  let registry: ServiceParts;
  beforeAll(async () => {
    registry = await ServiceParts.start(employerRegistry);
  });
  afterAll(() => registry.stop());

  const register = (caller: Caller, changes: object = {}) => registry.get(RegisterProject).run({ ...input, ...changes }, caller);
  const sees = (id: string, caller: Caller) =>
    registry
      .get(FindProjects)
      .one(id, caller)
      .then(
        () => true,
        () => false,
      );

  it('a project is published as its sample has it, under the general contractor’s key', async () => {
    const view = await register(contractor, { labourCostShare: '23' });
    expect(view).toMatchObject({ contractAmount: '48000000.00', labourCostShare: '23.00' });
    const data = { ...sample, projectId: view.id };
    expect(await registry.recorded(view.id)).toEqual([
      { type: projectRegistered.type, key: sample.generalContractor, subject: view.id, data },
    ]);
  });

  it('is registered by its contractor or the region’s supervisor, not by its developer or another region', async () => {
    await expect(register(office('371300'))).resolves.toMatchObject({ name: sample.name });
    await expect(register(developer)).rejects.toMatchObject({ status: 403 });
    await expect(register(office('371311'))).rejects.toMatchObject({ status: 403 });
    await expect(register(contractor, { endsOn: '2026-02-28' })).rejects.toMatchObject({ response: { errors: [{ path: 'endsOn' }] } });
  });

  it('is read by its parties and its region alone; a subcontractor joins them with its subcontract', async () => {
    const { id } = await register(contractor);
    expect([await sees(id, contractor), await sees(id, developer), await sees(id, subcontractor)]).toEqual([true, true, false]);
    expect([await sees(id, office('371302', 'inspector')), await sees(id, office('371311', 'inspector'))]).toEqual([true, false]);
    const view = await registry
      .get(RegisterSubcontract)
      .run(id, { subcontractor: subcontractSample.subcontractor, scope: '木工' }, contractor);
    expect(await sees(id, subcontractor)).toBe(true);
    expect(await registry.get(FindSubcontracts).one(id, view.id, subcontractor)).toEqual(view);
    expect((await registry.get(FindProjects).list({ limit: 10 }, subcontractor)).items.map((item) => item.id)).toEqual([id]);
  });

  it('a subcontract is published as its sample has it, with the contractor it answers to', async () => {
    const { id } = await register(contractor);
    const enter = (more: object, caller = contractor) =>
      registry.get(RegisterSubcontract).run(id, { subcontractor: subcontractSample.subcontractor, scope: '木工', ...more }, caller);
    const parent = await enter({ licence: 'D237000000' }, office('371302'));
    const child = await enter({ parent: parent.id });
    const data = { ...subcontractSample, projectId: id, subcontractId: child.id, parent: parent.id };
    expect(await registry.recorded(child.id)).toEqual([
      { type: subcontractRegistered.type, key: sample.generalContractor, subject: child.id, data },
    ]);
    await expect(enter({}, developer)).rejects.toMatchObject({ status: 403 });
    await expect(enter({}, subcontractor)).rejects.toMatchObject({ status: 403 });
    await expect(enter({}, office('371311'))).rejects.toMatchObject({ status: 404 });
  });

  it('a parent must be a subcontract of the same project', async () => {
    const [here, there] = [await register(contractor), await register(contractor)];
    const enter = (id: string, parent?: string) =>
      registry.get(RegisterSubcontract).run(id, { subcontractor: subcontractSample.subcontractor, scope: '木工', parent }, contractor);
    const elsewhere = await enter(there.id);
    await expect(enter(here.id, elsewhere.id)).rejects.toMatchObject({ response: { errors: [{ path: 'parent' }] } });
    await expect(enter(there.id, elsewhere.id)).resolves.toMatchObject({ parent: elsewhere.id });
  });

  it('what was found of a subcontractor’s qualification is published as its sample has it, by the region’s office of a subcontract of the project', async () => {
    const { id } = await register(contractor);
    const enter = (project: string) =>
      registry.get(RegisterSubcontract).run(project, { subcontractor: subcontractSample.subcontractor, scope: '木工' }, contractor);
    const here = await enter(id);
    const elsewhere = await enter((await register(contractor)).id);
    const found = { subcontract: here.id, finding: 'lent' as const, lender: checkSample.lender, on: checkSample.on };
    const check = (changes: object = {}, caller = office('371302', 'inspector')) =>
      registry.get(CheckQualification).run(id, { ...found, ...changes }, caller);
    const view = await check();
    const data = { ...checkSample, checkId: view.id, projectId: id, subcontractId: here.id };
    expect(await registry.recorded(view.id)).toEqual([
      { type: qualificationChecked.type, key: sample.generalContractor, subject: view.id, data },
    ]);
    expect(await registry.get(FindQualifications).one(id, view.id, contractor)).toEqual(view);
    await expect(check({}, office('371311', 'inspector'))).rejects.toMatchObject({ status: 404 });
    await expect(check({ subcontract: elsewhere.id })).rejects.toMatchObject({ response: { errors: [{ path: 'subcontract' }] } });
    await expect(check({ finding: 'person' })).rejects.toMatchObject({ response: { errors: [{ path: 'lender' }] } });
  });
});
