import {
  caseChanged,
  cashPaymentConfirmed,
  complaintReceived,
  contractAmended,
  contractEnded,
  contractFiled,
  deferralFiled,
  employerRegistered,
  employmentEnded,
  employmentRegistered,
  headcountReported,
  paymentReported,
  payrollCorrected,
  payrollCorrectionConfirmed,
  payrollLinesRecorded,
  payrollSubmitted,
  projectRegistered,
  responsibilityLetterSigned,
  type ContractAmended,
  type ContractFiled,
  type EmploymentRegistered,
  type PaymentReported,
  type PayrollSubmitted,
  type ComplaintReceived,
} from '@anxin/contracts';
import { v5 as uuidv5 } from 'uuid';
import type { Fact } from './rules-under-test';

/** Published facts for specs, one sentence each; ids are names. */
export const E1 = '91371302MA3TEKT04U';
export const E2 = '91371302MA3AAAA15U';
export const CONTRACTOR = '91371302MA3AAAA23N';
const NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

export const id = (name: string): string => uuidv5(name, NAMESPACE);
/** Pseudonym of a worker: `w('a')`. */
export const w = (name: string): string => `p1${`${name}`.replace(/[^a-z2-7]/g, 'x').padEnd(26, 'a')}`;
/** `02-10` or `02-10T15:00` of 2026 by the business clock. */
export const at = (moment: string): string => `2026-${moment.includes('T') ? moment : `${moment}T10:00`}:00+08:00`;

export const employer = (uscc = E1, when = '01-02', region = '371302'): Fact => ({
  contract: employerRegistered,
  data: { uscc, name: '某某木业有限公司', industry: 'C1811', region },
  time: at(when),
});

export const project = (
  name: string,
  when: string,
  rest: { sector?: 'housing' | 'water'; region?: string; startsOn?: string; endsOn?: string } = {},
): Fact => ({
  contract: projectRegistered,
  data: {
    projectId: id(name),
    name,
    sector: rest.sector ?? 'housing',
    region: rest.region ?? '371311',
    developer: E2,
    generalContractor: CONTRACTOR,
    contractAmount: '80000000.00',
    startsOn: rest.startsOn ?? '2025-03-01',
    endsOn: rest.endsOn ?? '2027-06-30',
  },
  time: at(when),
});

/** A responsibility letter of an enterprise, or of a government by its division. */
export const letter = (obligor: string, obligee: string, year: number, signedOn: string, when: string): Fact => ({
  contract: responsibilityLetterSigned,
  data: {
    letterId: id(`letter ${obligor} ${obligee} ${year}`),
    year,
    kind: obligor.length === 6 ? 'government' : 'enterprise',
    obligor: obligor.length === 6 ? { region: obligor } : { uscc: obligor },
    obligee: { region: obligee },
    targets: [{ measure: 'major-incidents', value: '0', promise: 'at-most' }],
    signedOn,
  },
  time: at(when),
});

export const employment = (who: string, startsOn: string, when: string, rest: Partial<EmploymentRegistered> = {}): Fact => ({
  contract: employmentRegistered,
  data: {
    employmentId: id(`employment ${rest.employer ?? E1} ${who}`),
    employer: E1,
    workerId: w(who),
    startsOn,
    post: '木工',
    kind: 'direct',
    relation: 'labour',
    migrant: false,
    under16OnStart: false,
    ...rest,
  },
  time: at(when),
});

export const ended = (who: string, endsOn: string, when: string, employer = E1): Fact => ({
  contract: employmentEnded,
  data: { employmentId: id(`employment ${employer} ${who}`), employer, workerId: w(who), endsOn },
  time: at(when),
});

/** A contract at 6 000 a month, paid on the 10th of the next month. */
export const contract = (who: string, signedOn: string, when: string, rest: Partial<ContractFiled> = {}): Fact => ({
  contract: contractFiled,
  data: {
    contractId: id(`contract ${rest.employer ?? E1} ${who} ${signedOn}`),
    employer: E1,
    workerId: w(who),
    term: 'open-ended',
    form: 'contract',
    startsOn: signedOn,
    signedOn,
    post: '木工',
    wage: { basis: 'monthly', amount: '6000.00' },
    payday: 10,
    paydayMonth: 'next',
    ...rest,
  },
  time: at(when),
});

/** The contract of `who` signed on that day is amended from a day on. */
export const amended = (who: string, signedOn: string, from: string, when: string, change: Partial<ContractAmended>): Fact => ({
  contract: contractAmended,
  data: {
    contractId: id(`contract ${E1} ${who} ${signedOn}`),
    ...{ employer: E1, workerId: w(who), version: 2, from, signedOn: from },
    ...change,
  },
  time: at(when),
});

/** The contract of `who` signed on that day ends. */
export const contractOver = (who: string, signedOn: string, endsOn: string, when: string): Fact => ({
  contract: contractEnded,
  data: { contractId: id(`contract ${E1} ${who} ${signedOn}`), employer: E1, workerId: w(who), endsOn, reason: 'resignation' },
  time: at(when),
});

/** The payroll of a month with its lines: `{ a: '5200.00' }`; payday the 10th of the next month. */
export const payroll = (
  name: string,
  lines: Record<string, string>,
  when: string,
  rest: Partial<PayrollSubmitted> = {},
): [lines: Fact, payroll: Fact] => {
  const employer = rest.employer ?? E1;
  const sum = (Object.values(lines).reduce((total, net) => total + Number(net.replace('.', '')), 0) / 100).toFixed(2);
  const entries = Object.entries(lines);
  return [
    {
      contract: payrollLinesRecorded,
      data: {
        payrollId: id(name),
        employer,
        version: 1,
        lines: entries.map(([who, net], i) => ({ line: i + 1, workerId: w(who), post: '木工', kind: 'direct' as const, gross: net, net })),
      },
      time: at(when),
    },
    {
      contract: payrollSubmitted,
      data: {
        payrollId: id(name),
        employer,
        period: '2026-01',
        payday: '2026-02-10',
        version: 1,
        lines: entries.length,
        gross: sum,
        net: sum,
        ...rest,
      },
      time: at(when),
    },
  ];
};

/** A correction of a payroll's lines by their places: `{ 1: ['a', '5500.00', 'raised'] }`. */
export const correction = (
  name: string,
  number: number,
  lines: Record<number, readonly [who: string, net: string, effect: 'added' | 'raised' | 'changed' | 'lowered', waits?: boolean]>,
  when: string,
  employer = E1,
): Fact => ({
  contract: payrollCorrected,
  data: {
    payrollId: id(name),
    employer,
    correction: number,
    lines: Object.entries(lines).map(([line, [who, net, effect, waits = effect === 'lowered']]) => ({
      line: Number(line),
      workerId: w(who),
      post: '木工',
      kind: 'direct' as const,
      gross: net,
      net,
      effect,
      waits,
    })),
  },
  time: at(when),
});

/** The worker's word on a correction; later words count up. */
export const correctionWord = (
  name: string,
  number: number,
  who: string,
  when: string,
  accepted = true,
  word = 1,
  employer = E1,
): Fact => ({
  contract: payrollCorrectionConfirmed,
  data: {
    confirmationId: id(`word ${name} ${number} ${who} ${word}`),
    payrollId: id(name),
    employer,
    correction: number,
    workers: [w(who)],
    accepted,
    by: 'worker',
    word,
  },
  time: at(when),
});

/** A bank's receipt, one line for each worker; the reference is the payment's name and the worker. */
export const payment = (
  name: string,
  lines: Record<string, string>,
  paidOn: string,
  when: string,
  rest: Partial<PaymentReported> & { status?: 'paid' | 'failed' | 'returned' } = {},
): Fact => {
  const { status = 'paid', ...data } = rest;
  return {
    contract: paymentReported,
    data: {
      paymentId: id(name),
      employer: E1,
      reporter: 'bank-1',
      byBank: true,
      payroll: id('january'),
      paidOn,
      channel: 'card',
      lines: Object.entries(lines).map(([who, amount], i) => ({
        line: i + 1,
        workerId: w(who),
        amount,
        reference: `${name}-${who}`,
        status,
      })),
      ...data,
    },
    time: at(when),
  };
};

export const cashConfirmed = (name: string, workers: string[], when: string, accepted = true): Fact => ({
  contract: cashPaymentConfirmed,
  data: {
    confirmationId: id(`confirmation ${name} ${when}`),
    paymentId: id(name),
    employer: E1,
    workers: workers.map(w),
    accepted,
    by: 'worker',
  },
  time: at(when),
});

export const deferral = (period: string, signedOn: string, until: string, when: string): Fact => ({
  contract: deferralFiled,
  data: { deferralId: id(`deferral ${period}`), employer: E1, period, agreedWith: '企业工会', signedOn, until },
  time: at(when),
});

/** A headcount: `[own, dispatched]` people. */
export const headcount = (asOf: string, [employees, dispatched]: readonly [number, number], when: string, employer = E1): Fact => ({
  contract: headcountReported,
  data: { headcountId: id(`headcount ${employer} ${asOf} ${when}`), employer, asOf, employees, dispatched, insured: employees },
  time: at(when),
});

export const complaint = (name: string, when: string, rest: Partial<ComplaintReceived> = {}): Fact => ({
  contract: complaintReceived,
  data: {
    complaintId: id(name),
    channel: 'web',
    category: 'wage-arrears',
    respondent: E1,
    respondentName: '某某木业',
    region: '371302',
    complainant: `person-${name}`,
    anonymous: false,
    receivedAt: at(when),
    ...rest,
  },
  time: at(when),
});

export const caseClosed = (name: string, when: string): Fact => ({
  contract: caseChanged,
  data: {
    caseId: id(name),
    number: '临兰人社监〔2026〕1号',
    step: 'closed',
    source: 'complaint',
    state: 'closed',
    stage: 'closed',
    respondent: E1,
    group: 'wages',
    region: '371302',
    department: 'labour',
    enforcer: 'labour',
    alerts: [],
    complaints: [],
    openedOn: '2026-01-05',
    at: at(when),
  },
  time: at(when),
});
