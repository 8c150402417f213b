import type {
  AgencyContractFact,
  AgencyFacts,
  BargainingFacts,
  DispatchedFact,
  DispatchedPersonFact,
  DispatchLicenceFact,
  DispatchPostFacts,
  InsuranceFacts,
  InsuredEmploymentFact,
  InsuredHeadcountFact,
  RespondentFacts,
  StatusFact,
  UnionFact,
  WageAgreementFact,
  WageSystem,
  WageSystemFact,
  WageSystemFacts,
} from './employers-facts';
import type { ComplaintFact } from './facts';
import { complaint, EMPLOYER } from './facts.builder';

/** Facts about agencies, insurance, filings and complaints for specs, in one sentence each. */
export const AGENCY = '91371302MA3AAAA23N';
let events = 0;
const eventId = (): string => `00000000-0000-4000-9000-${String((events += 1)).padStart(12, '0')}`;

export const licence = (validFrom: string, validUntil: string): DispatchLicenceFact => ({ validFrom, validUntil, eventId: eventId() });

export const sent = (people: number, startsOn: string, rest: Partial<DispatchedFact> = {}): DispatchedFact => ({
  employer: EMPLOYER,
  startsOn,
  people,
  knownOn: startsOn,
  eventId: eventId(),
  ...rest,
});

export const agency = (dispatched: readonly DispatchedFact[], ...licences: readonly DispatchLicenceFact[]): AgencyFacts => ({
  kind: 'agency',
  subject: { kind: 'agency', employer: AGENCY },
  dispatched,
  licences,
});

export const agencyContract = (startsOn: string, endsOn?: string, rest: Partial<AgencyContractFact> = {}): AgencyContractFact => ({
  startsOn,
  endsOn,
  knownOn: startsOn,
  eventId: eventId(),
  ...rest,
});

/** Somebody sent by the agency. */
export const inPost = (workerId: string, startsOn: string, rest: Partial<DispatchedPersonFact> = {}): DispatchedPersonFact => ({
  workerId,
  agency: AGENCY,
  startsOn,
  knownOn: startsOn,
  contracts: [],
  eventId: eventId(),
  ...rest,
});

export const dispatchPost = (...people: readonly DispatchedPersonFact[]): DispatchPostFacts => ({
  kind: 'dispatch-post',
  subject: { kind: 'dispatch-post', employer: EMPLOYER, post: '保洁' },
  people,
});

export const insurable = (workerId: string, startsOn: string, rest: Partial<InsuredEmploymentFact> = {}): InsuredEmploymentFact => ({
  employer: EMPLOYER,
  workerId,
  relation: 'labour',
  startsOn,
  knownOn: startsOn,
  eventId: eventId(),
  ...rest,
});

export const insured = (
  asOf: string,
  [employees, people]: readonly [employees: number, insured: number],
  rest: Partial<InsuredHeadcountFact> = {},
): InsuredHeadcountFact => ({ asOf, employees, insured: people, knownOn: asOf, eventId: eventId(), ...rest });

export const insurance = (
  employments: readonly InsuredEmploymentFact[],
  ...headcounts: readonly InsuredHeadcountFact[]
): InsuranceFacts => ({ kind: 'insurance', subject: { kind: 'insurance', employer: EMPLOYER }, employments, headcounts });

export const status = (from: string, active: boolean): StatusFact => ({ from, active, eventId: eventId() });

export const union = (knownOn: string, unionised = true): UnionFact => ({ knownOn, unionised, eventId: eventId() });

export const agreement = (validFrom: string, validUntil: string): WageAgreementFact => ({ validFrom, validUntil, eventId: eventId() });

export const bargaining = (
  unions: readonly UnionFact[],
  agreements: readonly WageAgreementFact[] = [],
  statuses: readonly StatusFact[] = [],
): BargainingFacts => ({ kind: 'bargaining', subject: { kind: 'bargaining', employer: EMPLOYER }, unions, agreements, statuses });

export const wageSystem = (system: WageSystem, filedOn: string): WageSystemFact => ({ system, filedOn, eventId: eventId() });

export const wageSystems = (
  registeredOn: string,
  systems: readonly WageSystemFact[] = [],
  statuses: readonly StatusFact[] = [],
): WageSystemFacts => ({
  kind: 'wage-systems',
  subject: { kind: 'wage-systems', employer: EMPLOYER },
  registered: { knownOn: registeredOn, eventId: eventId() },
  systems,
  statuses,
});

/** A complaint of these people; `closed` once it was answered. */
export const lodged = (
  receivedAt: string,
  people: readonly string[],
  rest: Partial<ComplaintFact & { closed: boolean }> = {},
): RespondentFacts['complaints'][number] => ({ ...complaint(receivedAt, people), closed: false, ...rest });

export const respondent = (...complaints: RespondentFacts['complaints']): RespondentFacts => ({
  kind: 'complaints',
  subject: { kind: 'complaints', employer: EMPLOYER },
  complaints,
});
