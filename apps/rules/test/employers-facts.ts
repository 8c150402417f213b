import {
  caseChanged,
  complaintEnded,
  complaintMergingChanged,
  complaintReopened,
  dispatchLicenceRegistered,
  employerRegistered,
  employerStatusChanged,
  wageAgreementFiled,
  wageSystemFiled,
  type EmployerRegistered,
} from '@anxin/contracts';
import { at, E1, id } from './facts';
import type { Fact } from './rules-under-test';

/** Published facts about agencies, filings and complaints for specs, one sentence each. */
export const licence = (agency: string, validFrom: string, validUntil: string, when: string): Fact => ({
  contract: dispatchLicenceRegistered,
  data: { licenceId: id(`licence ${agency} ${validFrom}`), employer: agency, number: '371302202600012', validFrom, validUntil },
  time: at(when),
});

/** An entry of the register that tells of a union, or of a wage agreement. */
export const entry = (when: string, rest: Partial<EmployerRegistered> = {}): Fact => ({
  contract: employerRegistered,
  data: { uscc: E1, name: '某某木业有限公司', industry: 'C1811', region: '371302', ...rest },
  time: at(when),
});

export const agreement = (validFrom: string, validUntil: string, when: string): Fact => ({
  contract: wageAgreementFiled,
  data: { agreementId: id(`agreement ${validFrom}`), employer: E1, validFrom, validUntil },
  time: at(when),
});

export const wageSystem = (kind: 'distribution' | 'growth' | 'minimum-wage', filedOn: string, when: string): Fact => ({
  contract: wageSystemFiled,
  data: { systemId: id(`system ${kind} ${filedOn}`), employer: E1, kind, filedOn },
  time: at(when),
});

export const status = (to: 'active' | 'suspended' | 'deregistered', from: string, when: string): Fact => ({
  contract: employerStatusChanged,
  data: { changeId: id(`status ${to} ${from}`), employer: E1, status: to, from, source: 'market-register' },
  time: at(when),
});

export const complaintEnd = (name: string, outcome: 'withdrawn' | 'unsubstantiated' | 'answered', when: string): Fact => ({
  contract: complaintEnded,
  data: { complaintId: id(name), respondent: E1, outcome },
  time: at(when),
});

/** A complaint is merged into another on E1, or taken out again. */
export const merging = (name: string, into: string | null, when: string, complainant?: string): Fact => ({
  contract: complaintMergingChanged,
  data: {
    complaintId: id(name),
    ...(into !== null && { into: { complaintId: id(into), respondent: E1, category: 'wage-arrears' as const } }),
    ...(complainant !== undefined && { complainant }),
  },
  time: at(when),
});

export const reopened = (name: string, when: string): Fact => ({
  contract: complaintReopened,
  data: { complaintId: id(name), respondent: E1, reopenedOn: at(when).slice(0, 10) },
  time: at(when),
});

/** A case that handles these complaints, at a stage. */
export const caseOf = (name: string, complaints: readonly string[], stage: 'filed' | 'closed', when: string): Fact => ({
  contract: caseChanged,
  data: {
    caseId: id(name),
    number: '临兰人社监〔2026〕9号',
    step: stage,
    source: 'complaint',
    state: stage === 'closed' ? 'closed' : 'open',
    stage,
    respondent: E1,
    group: 'wages',
    region: '371302',
    department: 'labour',
    enforcer: 'labour',
    alerts: [],
    complaints: complaints.map(id),
    openedOn: '2026-01-05',
    at: at(when),
  },
  time: at(when),
});
