import { randomUUID } from 'node:crypto';
import { caseChanged, employerRegistered, projectRegistered, type CaseChanged, type ProjectRegistered } from '@anxin/contracts';
import { StoredClock, Transactions } from '@anxin/persistence';
import { LivePolicies, unitOf, type PolicyKey } from '@anxin/policy';
import { delivered, type TestCaller } from '@anxin/testing';
import employerSample from '../../../libs/contracts/src/employer-registry/employer-registered.v1.sample.json';
import projectSample from '../../../libs/contracts/src/employer-registry/project-registered.v1.sample.json';
import caseSample from '../../../libs/contracts/src/inspection/case-changed.v1.sample.json';
import { CaseChangedConsumer } from '../src/case/case-changed.consumer';
import { EmployerRegisteredConsumer } from '../src/place/employer-registered.consumer';
import { ProjectRegisteredConsumer } from '../src/place/project-registered.consumer';
import { usccNumber, type WageCardsUnderTest } from './harness';

const GROUP = 'anxin.wage-cards';

/** A project as its register would tell of it. */
export const aProject = (changes: Partial<ProjectRegistered> = {}): ProjectRegistered => ({
  ...(projectSample as ProjectRegistered),
  projectId: randomUUID(),
  generalContractor: usccNumber(1),
  developer: usccNumber(2),
  ...changes,
});

/** Tells the service of projects as the bus would, in one run of events. */
export const tellOfProjects = (service: WageCardsUnderTest, projects: readonly ProjectRegistered[], at = '2025-01-06T09:00:00+08:00') =>
  service.service.app.get(Transactions).run((tx) =>
    service.service.app.get(ProjectRegisteredConsumer, { strict: false }).projectRegistered(
      projects.map((data) => delivered(projectRegistered, data, at)),
      { tx, group: GROUP },
    ),
  );

export const tellOfEmployer = (service: WageCardsUnderTest, uscc: string, region: string, at = '2025-01-06T09:00:00+08:00') =>
  service.service.app
    .get(Transactions)
    .run((tx) =>
      service.service.app
        .get(EmployerRegisteredConsumer, { strict: false })
        .employerRegistered([delivered(employerRegistered, { ...employerSample, uscc, region }, at)], { tx, group: GROUP }),
    );

/** Tells the service of cases as the bus would, in one run of events; filed ones of their respondents, unless they say otherwise. */
export const tellOfCases = (service: WageCardsUnderTest, cases: readonly Partial<CaseChanged>[], at = '2026-02-20T09:00:00+08:00') =>
  service.service.app.get(Transactions).run((tx) =>
    service.service.app.get(CaseChangedConsumer, { strict: false }).caseChanged(
      cases.map((changes) => delivered(caseChanged, { ...(caseSample as CaseChanged), project: undefined, ...changes }, at)),
      { tx, group: GROUP },
    ),
  );

/** What a region asks for from 2026 on, in the copy that the service keeps of administrators' decisions; it goes by it when this is done. */
export const putPolicies = async (
  service: WageCardsUnderTest,
  region: string,
  values: Partial<Record<PolicyKey, string>>,
): Promise<void> => {
  for (const [key, value] of Object.entries(values))
    await service.owner.query(
      `INSERT INTO wage_cards.policy_row (key, region, valid_from, value, unit, basis, verified, number, change_id)
       VALUES ($1, $2, '2026-01-01', $3, $4, '县级规定', false, 1, gen_random_uuid())`,
      [key, region, value, unitOf(key as PolicyKey)],
    );
  const live = service.service.app.get<LivePolicies>(LivePolicies as never, { strict: false });
  await service.service.app.get(Transactions).reading((tx) => live.refresh(tx));
};

/** The agreement that an application for an advance rests on. */
export const agreement = { kind: 'employer-agreement', on: '2026-03-01', sha256: 'a'.repeat(64) };

/** Sets the business clock. */
export const on = (service: WageCardsUnderTest, instant: string): Promise<void> =>
  service.service.app.get(StoredClock).set(new Date(instant));

/** What the callers of these tests are. */
export const people = {
  contractor: { role: 'employer', uscc: usccNumber(1) },
  developer: { role: 'employer', uscc: usccNumber(2) },
  otherEmployer: { role: 'employer', uscc: usccNumber(3) },
  bank: { role: 'bank', client: 'bank-1' },
  otherBank: { role: 'bank', client: 'bank-2' },
  hotline: { role: 'hotline' },
  inspector: { role: 'inspector', region: '371302' },
  otherInspector: { role: 'inspector', region: '371311' },
  waterInspector: { role: 'inspector', region: '371302', department: 'water' },
  supervisor: { role: 'supervisor', region: '371302' },
  second: { role: 'supervisor', region: '371302', second: '2' },
  third: { role: 'supervisor', region: '371300', second: '3' },
  otherSupervisor: { role: 'supervisor', region: '371311' },
  auditor: { role: 'auditor' },
  administrator: { role: 'administrator' },
} satisfies Record<string, TestCaller>;
