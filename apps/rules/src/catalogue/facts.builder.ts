import { fen } from '@anxin/money';
import { shippedPolicies } from '@anxin/policy';
import type {
  ComplaintFact,
  ContractFact,
  DeferralFact,
  EmployerPeriodFacts,
  EmploymentFact,
  HeadcountFact,
  HeadcountFacts,
  IncidentFacts,
  LetterFact,
  LetterFacts,
  PaymentFact,
  PayrollLineFact,
  SiteFact,
  StaffFacts,
  WagePeriodFacts,
} from './facts';
import type { PolicyView } from './policy-view';
import type { Moment } from './rule';

/** Facts for specs, in one sentence each. */
export const EMPLOYER = '91371302MA3TEKT04U';
export const PROJECT = '0195a000-0000-7000-8000-000000000001';
let events = 0;
const eventId = (): string => `00000000-0000-4000-8000-${String((events += 1)).padStart(12, '0')}`;

const policy = shippedPolicies() as unknown as PolicyView;

export const moment = (over: string, known = over, region = '371302'): Moment => ({
  over,
  known,
  at: new Date(`${over}T00:00:00Z`),
  policy,
  region,
});

export const employment = (workerId: string, startsOn: string, rest: Partial<EmploymentFact> = {}): EmploymentFact => ({
  id: `employment-${workerId}`,
  employer: EMPLOYER,
  employerOfRecord: EMPLOYER,
  workerId,
  startsOn,
  kind: 'direct',
  relation: 'labour',
  migrant: false,
  knownOn: startsOn,
  eventId: eventId(),
  ...rest,
});

export const contract = (workerId: string, signedOn: string, rest: Partial<ContractFact> = {}): ContractFact => ({
  id: `contract-${workerId}`,
  employer: EMPLOYER,
  workerId,
  form: 'contract',
  startsOn: signedOn,
  signedOn,
  basis: 'monthly',
  wage: fen('6000.00'),
  payday: 10,
  paydayMonth: 'next',
  amendments: [],
  knownOn: signedOn,
  eventId: eventId(),
  ...rest,
});

export const line = (workerId: string, net: string, rest: Partial<PayrollLineFact> = {}): PayrollLineFact => ({
  payrollId: 'payroll',
  workerId,
  gross: fen(net),
  net: fen(net),
  overtimePay: 0n,
  allowances: 0n,
  absences: [],
  eventId: eventId(),
  ...rest,
});

export const payment = (workerId: string, amount: string, paidOn: string, rest: Partial<PaymentFact> = {}): PaymentFact => ({
  workerId,
  amount: fen(amount),
  paidOn,
  channel: 'card',
  covers: true,
  eventId: eventId(),
  ...rest,
});

/** January 2026, payday named 2026-02-10. */
export const wagePeriod = (rest: Partial<WagePeriodFacts> = {}): WagePeriodFacts => {
  const lines = rest.lines ?? [];
  return {
    kind: 'wage-period',
    subject: { kind: 'wage-period', employer: EMPLOYER, period: '2026-01' },
    employer: { uscc: EMPLOYER, region: '371302', industry: 'C1811', eventId: eventId() },
    ...(lines.length && {
      payroll: {
        id: 'payroll',
        period: '2026-01',
        payday: '2026-02-10',
        net: lines.reduce((sum, one) => sum + one.net, 0n),
        knownOn: '2026-02-05',
        eventId: eventId(),
      },
    }),
    lines,
    payments: [],
    employments: [],
    contracts: [],
    deferrals: [],
    otherOpen: [],
    ...rest,
  };
};

export const employerPeriod = (rest: Partial<EmployerPeriodFacts> = {}): EmployerPeriodFacts => ({
  kind: 'employer-period',
  subject: { kind: 'employer-period', employer: EMPLOYER, period: '2026-01' },
  employer: { uscc: EMPLOYER, region: '371302', industry: 'C1811', eventId: eventId() },
  projects: new Map(),
  payrolls: [{ id: 'payroll', period: '2026-01', payday: '2026-02-10', net: 0n, knownOn: '2026-02-05', eventId: eventId() }],
  lines: [],
  backPay: [],
  employments: [],
  contracts: [],
  ...rest,
});

export const staff = (rest: Partial<StaffFacts> = {}): StaffFacts => ({
  kind: 'staff',
  subject: { kind: 'staff', employer: EMPLOYER },
  employments: [],
  contracts: [],
  lastGross: new Map(),
  ...rest,
});

export const headcount = (
  asOf: string,
  [employees, dispatched]: readonly [number, number],
  rest: Partial<HeadcountFact> = {},
): HeadcountFact => ({ asOf, employees, dispatched, knownOn: asOf, eventId: eventId(), ...rest });

export const headcounts = (...of: readonly HeadcountFact[]): HeadcountFacts => ({
  kind: 'headcount',
  subject: { kind: 'headcount', employer: EMPLOYER },
  headcounts: of,
});

export const complaint = (
  receivedAt: string,
  people: readonly string[],
  workers = 1,
  rest: Partial<ComplaintFact> = {},
): ComplaintFact => ({
  id: eventId(),
  category: 'wage-arrears',
  region: '371323',
  receivedAt: new Date(receivedAt),
  people,
  workers,
  unsubstantiated: false,
  eventId: eventId(),
  ...rest,
});

export const incident = (complaints: readonly ComplaintFact[], rest: Partial<IncidentFacts> = {}): IncidentFacts => ({
  kind: 'incident',
  subject: { kind: 'incident', employer: EMPLOYER },
  complaints,
  ...rest,
});

export const COUNTY = '371302';

export const letter = (year: number, signedOn: string): LetterFact => ({ year, signedOn, eventId: eventId() });

/** A site from 2025-03-01 to 2027-06-30, on the register since 2026-02-02. */
export const site = (rest: Partial<SiteFact> = {}): SiteFact => ({
  project: PROJECT,
  startsOn: '2025-03-01',
  endsOn: '2027-06-30',
  knownOn: '2026-02-02',
  eventId: eventId(),
  ...rest,
});

/** A general contractor with sites in a county, and its letters. */
export const contractor = (sites: readonly SiteFact[], ...letters: readonly LetterFact[]): LetterFacts => ({
  kind: 'letter',
  subject: { kind: 'letter', employer: EMPLOYER, region: COUNTY },
  sites,
  letters,
});

/** A county of which the register has known since 2026-01-26, and its government's letters. */
export const government = (letters: readonly LetterFact[] = [], knownOn = '2026-01-26'): LetterFacts => ({
  kind: 'letter',
  subject: { kind: 'letter', region: COUNTY },
  government: { knownOn, eventId: eventId() },
  sites: [],
  letters,
});

/** A deferral (延期支付) of January 2026 agreed with the union. */
export const deferral = (signedOn: string, until: string): DeferralFact => ({ period: '2026-01', signedOn, until, eventId: eventId() });
