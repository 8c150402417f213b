import { fen } from '@anxin/money';
import { EMPLOYER, PROJECT } from './facts.builder';
import type {
  AdvanceFacts,
  AdvanceStepFact,
  AssessmentFact,
  DepositFact,
  DepositFacts,
  DepositStepFact,
  DrawFact,
  InflowFact,
  InjuryCoverFact,
  PaymentGuaranteeFact,
  QualificationFact,
  ReserveStepFact,
  SiteFacts,
  SiteTermsFact,
  SiteWagesFact,
  SpecialAccountFact,
  SubcontractFact,
} from './safeguard-facts';

/** Facts about building sites for specs, in one sentence each; the general contractor is `EMPLOYER`. */
export const DEVELOPER = '91371302MA3AAAA07K';
export const LINYI_COUNTY = '371302';
let events = 0;
const eventId = (): string => `00000000-0000-4000-9000-${String((events += 1)).padStart(12, '0')}`;

/** Works for 48 million from 2026-03-02 to 2027-09-30, contract of 2026-02-10, permit of 2026-02-25, on the register since 2026-02-10. */
export const terms = (rest: Partial<SiteTermsFact> = {}): SiteTermsFact => ({
  id: PROJECT,
  sector: 'housing',
  region: LINYI_COUNTY,
  developer: DEVELOPER,
  generalContractor: EMPLOYER,
  price: fen('48000000.00'),
  startsOn: '2026-03-02',
  endsOn: '2027-09-30',
  signedOn: '2026-02-10',
  permitOn: '2026-02-25',
  knownOn: '2026-02-10',
  signedKnownOn: '2026-02-10',
  permitKnownOn: '2026-02-10',
  eventId: eventId(),
  ...rest,
});

/** The site as its general contractor is asked about it. */
export const works = (rest: Partial<SiteFacts> = {}, site: Partial<SiteTermsFact> = {}): SiteFacts => ({
  kind: 'site',
  subject: { kind: 'site', employer: EMPLOYER, project: PROJECT },
  project: terms(site),
  accounts: [],
  inflows: [],
  deposits: [],
  needs: [],
  guarantees: [],
  covers: [],
  reserve: [],
  wages: [],
  subcontracts: [],
  ...rest,
});

/** … as its developer is. */
export const asDeveloper = (facts: SiteFacts): SiteFacts => ({ ...facts, subject: { ...facts.subject, employer: DEVELOPER } });

export const account = (openedOn: string, rest: Partial<SpecialAccountFact> = {}): SpecialAccountFact => ({
  id: eventId(),
  openedOn,
  knownOn: openedOn,
  eventId: eventId(),
  ...rest,
});

export const inflow = (amount: string, on: string): InflowFact => ({ amount: fen(amount), on, eventId: eventId() });

/** 720 000 of a contract of 2026-02-10. */
export const assessment = (required = '720000.00', rest: Partial<AssessmentFact> = {}): AssessmentFact => ({
  required: fen(required),
  rate: '1.5',
  signedOn: '2026-02-10',
  knownOn: '2026-02-10',
  eventId: eventId(),
  ...rest,
});

export const step = (cause: string, held: string, on: string, rest: Partial<DepositStepFact> = {}): DepositStepFact => ({
  cause,
  on,
  knownOn: on,
  state: cause === 'released' ? 'released' : 'held',
  held: fen(held),
  draws: [],
  eventId: eventId(),
  ...rest,
});

export const deposit = (
  steps: readonly DepositStepFact[],
  form: 'cash' | 'guarantee' = 'cash',
  project: string | undefined = PROJECT,
): DepositFact => ({
  id: eventId(),
  form,
  ...(project !== undefined && { project }),
  steps,
});

/** 612 800 by a notice of 2026-05-06, paid on 05-13, to be made good by 05-27. */
export const draw = (rest: Partial<DrawFact> = {}): DrawFact => ({
  id: 'draw-1',
  amount: fen('612800.00'),
  noticedOn: '2026-05-06',
  paidOn: '2026-05-13',
  topUpDueOn: '2026-05-27',
  topUpOpen: fen('612800.00'),
  ...rest,
});

export const depositFacts = (one: DepositFact, rest: Partial<DepositFacts> = {}): DepositFacts => ({
  kind: 'deposit',
  subject: { kind: 'deposit', employer: EMPLOYER, project: PROJECT, record: one.id },
  project: terms(),
  deposit: one,
  others: [],
  ...rest,
});

export const guarantee = (knownOn: string, validUntil = '2027-12-31'): PaymentGuaranteeFact => ({
  validUntil,
  knownOn,
  eventId: eventId(),
});

export const cover = (from: string, until: string): InjuryCoverFact => ({ from, until, eventId: eventId() });

export const reserveStep = (cause: 'paid-in' | 'withdrawn', balance: string, on: string): ReserveStepFact => ({
  cause,
  on,
  balance: fen(balance),
  eventId: eventId(),
});

export const siteWages = (period: string, net: string, knownOn: string): SiteWagesFact => ({
  period,
  net: fen(net),
  knownOn,
  events: [eventId()],
});

export const qualification = (
  finding: QualificationFact['finding'],
  on: string,
  rest: Partial<QualificationFact> = {},
): QualificationFact => ({
  finding,
  on,
  knownOn: on,
  eventId: eventId(),
  ...rest,
});

export const subcontract = (subcontractor: string, parent?: SubcontractFact, ...qualifications: QualificationFact[]): SubcontractFact => ({
  id: eventId(),
  subcontractor,
  scope: '木工',
  ...(parent && { parent: parent.id }),
  qualifications,
  eventId: eventId(),
});

export const advanceStep = (claim: string, on: string, rest: Partial<AdvanceStepFact> = {}): AdvanceStepFact => ({
  on,
  claim: fen(claim),
  writtenOff: 0n,
  eventId: eventId(),
  ...rest,
});

/** 20 000 for two workers. */
export const advance = (...steps: AdvanceStepFact[]): AdvanceFacts => ({
  kind: 'advance',
  subject: { kind: 'advance', employer: EMPLOYER, record: 'advance-1' },
  fund: LINYI_COUNTY,
  amount: fen('20000.00'),
  lines: [
    { workerId: 'a', period: '2026-01', amount: fen('12000.00') },
    { workerId: 'b', period: '2026-01', amount: fen('8000.00') },
  ],
  steps,
});
