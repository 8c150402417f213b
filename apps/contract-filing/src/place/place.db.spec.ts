import { NotFoundException } from '@nestjs/common';
import type { Caller, Department } from '@anxin/access';
import {
  employerRegistered,
  projectRegistered,
  subcontractRegistered,
  type EmployerRegistered,
  type ProjectRegistered,
} from '@anxin/contracts';
import employerSample from '../../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import projectSample from '../../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import { FilingRights, SitesConsumer } from '@anxin/site-copy';
import { delivered, ServiceParts } from '@anxin/testing';
import { contractFiling } from '../contract-filing.module';
import { FindEmployments } from '../employment/find-employments.use-case';
import { RegisterEmployment } from '../employment/register-employment.use-case';
import { EmployerRegisteredConsumer } from './employer-registered.consumer';
import { ProjectRegisteredConsumer } from './project-registered.consumer';

const employer: EmployerRegistered = employerSample;
const project = projectSample as ProjectRegistered;
const self: Caller = { client: 'e', role: 'employer', uscc: employer.uscc };
const office = (region: string, department: Department = 'labour'): Caller => ({ client: region, role: 'inspector', region, department });
const supervisor = (region: string): Caller => ({ client: region, role: 'supervisor', region });
const worker = { name: '孙六', idNumber: '371302199003070018' };

describe('where employers and sites are', () => {
  let filing: ServiceParts;
  beforeEach(async () => {
    filing = await ServiceParts.start(contractFiling);
  });
  afterEach(() => filing.stop());

  const employers = (...events: [EmployerRegistered, string][]) =>
    filing.deliver(
      events.map(([data, time]) => delivered(employerRegistered, data, time)),
      (run, delivery) => filing.get(EmployerRegisteredConsumer).employerRegistered(run, delivery),
    );
  const projects = (...events: [ProjectRegistered, string][]) =>
    filing.deliver(
      events.map(([data, time]) => delivered(projectRegistered, data, time)),
      (run, delivery) => filing.get(ProjectRegisteredConsumer).projectRegistered(run, delivery),
    );
  const employ = (site?: string) =>
    filing
      .get(RegisterEmployment)
      .run({ employer: employer.uscc, worker, startsOn: '2026-04-01', post: '木工', kind: 'direct', project: site }, self);
  const seenBy = async (caller: Caller) => (await filing.get(FindEmployments).list({ limit: 10 }, caller)).items.map((item) => item.id);

  it('before the register has told of the employer only auditor and administrator see what it files; it is marked unconfirmed', async () => {
    const { id, unconfirmed } = await employ();
    expect(unconfirmed).toBe(true);
    for (const caller of [office('371302'), supervisor('371300')]) expect(await seenBy(caller)).toEqual([]);
    for (const role of ['auditor', 'administrator'] as const) expect(await seenBy({ client: role, role })).toEqual([id]);
    await employers([employer, '2026-04-01T09:00:00+08:00']);
    for (const caller of [office('371302'), supervisor('371302'), supervisor('371300')]) expect(await seenBy(caller)).toEqual([id]);
    for (const caller of [office('371311'), office('371300'), supervisor('371311')]) expect(await seenBy(caller)).toEqual([]);
    expect(await filing.get(FindEmployments).one(id, self)).toMatchObject({ unconfirmed: false });
  });

  it('work on a site is the site’s office’s, once the register has told of it; until then the employer’s', async () => {
    await employers([employer, '2026-04-01T09:00:00+08:00']);
    const { id } = await employ(project.projectId);
    expect([await seenBy(office('371302')), await seenBy(office('371311'))]).toEqual([[id], []]);
    expect(await filing.get(FindEmployments).one(id, self)).toMatchObject({ unconfirmed: true });
    await projects([{ ...project, region: '371311' }, '2026-04-01T09:00:00+08:00']);
    expect([await seenBy(office('371302')), await seenBy(office('371311'))]).toEqual([[], [id]]);
    expect(await filing.get(FindEmployments).one(id, self)).toMatchObject({ unconfirmed: false });
  });

  it('work on a site is its sector’s bureau’s too, in the site’s region; what is of no site, or of another bureau’s, is not', async () => {
    const bureau = (department: Department, region = '371311') => office(region, department);
    await employers([employer, '2026-04-01T09:00:00+08:00']);
    const [inside, { id }] = [await employ(), await employ(project.projectId)];
    expect(await seenBy(bureau('transport'))).toEqual([]);
    await projects([{ ...project, region: '371311', sector: 'transport' }, '2026-04-01T09:00:00+08:00']);
    expect([await seenBy(bureau('transport')), await seenBy(office('371311')), await seenBy(office('371302'))]).toEqual([
      [id],
      [id],
      [inside.id],
    ]);
    for (const other of [bureau('water'), bureau('housing-construction'), bureau('transport', '371302')])
      expect(await seenBy(other)).toEqual([]);
    await expect(filing.get(FindEmployments).one(id, bureau('water'))).rejects.toThrow(NotFoundException);
    await projects([{ ...project, region: '371311', sector: 'water' }, '2026-04-02T09:00:00+08:00']);
    expect([await seenBy(bureau('transport')), await seenBy(bureau('water'))]).toEqual([[], [id]]);
  });

  it('ends the same in whatever order and however cut the events come: the newest word stands', async () => {
    const words: [EmployerRegistered, string][] = [
      [{ ...employer, region: '371311' }, '2026-04-01T09:00:00+08:00'],
      [{ ...employer, region: '371302' }, '2026-04-03T09:00:00+08:00'],
      [{ ...employer, region: '371323' }, '2026-04-02T09:00:00+08:00'],
    ];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ].map((order) => order.map((at) => words[at]!));
    for (const order of orders) {
      for (const cut of [1, 2, 3]) {
        await filing.query('DELETE FROM employer_region');
        await employers(...order.slice(0, cut));
        if (cut < 3) await employers(...order.slice(cut));
        expect(await filing.query('SELECT region FROM employer_region')).toEqual([{ region: '371302' }]);
      }
    }
  });

  it('who builds on a site ends the same in whatever order the register tells it: the newest contractor runs it, with all its firms', async () => {
    const [former, firm] = ['91371302MA3AAAA15U', '91371302MA3AAAA23N'];
    const site = { projectId: project.projectId, generalContractor: project.generalContractor };
    const told = [
      (to: SitesConsumer, delivery: { tx: never; group: string }) =>
        to.projectRegistered(
          [delivered(projectRegistered, { ...project, generalContractor: former }, '2026-04-01T09:00:00+08:00')],
          delivery,
        ),
      (to: SitesConsumer, delivery: { tx: never; group: string }) =>
        to.projectRegistered([delivered(projectRegistered, project, '2026-04-03T09:00:00+08:00')], delivery),
      (to: SitesConsumer, delivery: { tx: never; group: string }) =>
        to.subcontractRegistered(
          [
            delivered(
              subcontractRegistered,
              { ...site, subcontractId: site.projectId, subcontractor: firm, scope: '木工' },
              '2026-04-02T09:00:00+08:00',
            ),
          ],
          delivery,
        ),
    ];
    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [2, 1, 0],
      [2, 0, 1],
    ]) {
      await filing.query('DELETE FROM site_contractor');
      await filing.query('DELETE FROM site_firm');
      for (const at of order) await filing.deliver([], (_, delivery) => told[at]!(filing.get(SitesConsumer), delivery as never));
      const may = (contractor: string, employer: string) =>
        filing.transactions.reading((tx) =>
          filing.get(FilingRights).may(tx, { client: 'p', role: 'platform', uscc: contractor }, { employer, project: site.projectId }),
        );
      expect([await may(site.generalContractor, firm), await may(site.generalContractor, site.generalContractor)]).toEqual([true, true]);
      expect([await may(former, firm), await may(former, former), await may(site.generalContractor, former)]).toEqual([
        false,
        false,
        false,
      ]);
    }
  });
});
