import { fen } from '@anxin/money';
import type { ContractRecordFacts, DepartureFact, EmploymentRecordFacts, ProbationFact } from './contracts-facts';
import type { ContractFact, EmploymentFact, PayrollLineFact, WagePeriodFacts } from './facts';
import { EMPLOYER, line, wagePeriod } from './facts.builder';

/** Facts about single employments and contracts for specs. */
const EVENT = '00000000-0000-4000-8000-0000000000ff';

/** One employment; of the person's others, contracts and wages what is given. */
export const employmentRecord = (employment: EmploymentFact, rest: Partial<EmploymentRecordFacts> = {}): EmploymentRecordFacts => ({
  kind: 'employment',
  subject: { kind: 'employment', employer: employment.employerOfRecord, record: employment.id },
  employer: { uscc: EMPLOYER, region: '371302', industry: 'C1811', eventId: EVENT },
  employment,
  employments: [employment],
  contracts: [],
  wages: [],
  received: [],
  ...rest,
});

export const departure = (endsOn: string, knownOn = endsOn, rest: Partial<DepartureFact> = {}): DepartureFact => ({
  endsOn,
  knownOn,
  eventId: EVENT,
  ...rest,
});

/** One person's line on the payroll of a month. */
export const lastWage = (
  period: string,
  [net, payday, knownOn]: readonly [net: string, payday: string, knownOn: string],
  { line: own, ...rest }: Partial<WagePeriodFacts> & { readonly line?: Partial<PayrollLineFact> } = {},
): WagePeriodFacts => ({
  ...wagePeriod({ lines: [line('w', net, own)] }),
  subject: { kind: 'wage-period', employer: EMPLOYER, period },
  payroll: { id: 'payroll', period, payday, net: fen(net), knownOn, eventId: EVENT },
  ...rest,
});

/** One contract, as of an employment from its first day on. */
export const contractRecord = (contract: ContractFact, rest: Partial<ContractRecordFacts> = {}): ContractRecordFacts => ({
  kind: 'contract',
  subject: { kind: 'contract', employer: contract.employer, record: contract.id },
  employer: { uscc: EMPLOYER, region: '371302', industry: 'C1811', eventId: EVENT },
  contract,
  ...(contract.endsOn !== undefined && { termEndsOn: contract.endsOn }),
  term: contract.endsOn === undefined ? 'open-ended' : 'fixed',
  probation: [],
  earlier: [],
  employments: [],
  reduced: new Set(),
  ...rest,
});

export const probation = (from: string, months: number, wage?: string, rest: Partial<ProbationFact> = {}): ProbationFact => ({
  version: 1,
  from,
  months,
  wageStated: wage !== undefined,
  ...(wage !== undefined && { wage: fen(wage) }),
  knownOn: from,
  eventId: EVENT,
  ...rest,
});
