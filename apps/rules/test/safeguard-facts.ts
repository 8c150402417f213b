import {
  advanceChanged,
  advanceWriteOffChanged,
  injuryCoverRegistered,
  paymentGuaranteeRegistered,
  projectRegistered,
  qualificationChecked,
  specialAccountClosed,
  specialAccountFunded,
  specialAccountOpened,
  subcontractRegistered,
  wageDepositAssessed,
  wageDepositChanged,
  wageReserveChanged,
  type AdvanceChanged,
  type ProjectRegistered,
  type QualificationChecked,
  type WageDepositChanged,
} from '@anxin/contracts';
import { at, CONTRACTOR, E1, E2, id, w } from './facts';
import type { Fact } from './rules-under-test';

/** Published facts about a building site for specs; E2 develops it, CONTRACTOR builds it. */

/** Works for 48 million in Luozhuang from 2026-03-02 to 2027-09-30, contract of 02-10, permit of 02-25. */
export const site = (name: string, when: string, rest: Partial<ProjectRegistered> = {}): Fact => ({
  contract: projectRegistered,
  data: {
    projectId: id(name),
    name,
    sector: 'housing',
    region: '371311',
    developer: E2,
    generalContractor: CONTRACTOR,
    contractAmount: '48000000.00',
    startsOn: '2026-03-02',
    endsOn: '2027-09-30',
    contractSignedOn: '2026-02-10',
    permitOn: '2026-02-25',
    ...rest,
  },
  time: at(when),
});

export const subcontracted = (name: string, subcontractor: string, when: string, parent?: string): Fact => ({
  contract: subcontractRegistered,
  data: {
    subcontractId: id(`subcontract ${name} ${subcontractor}`),
    projectId: id(name),
    generalContractor: CONTRACTOR,
    subcontractor,
    scope: '木工',
    ...(parent && { parent: id(`subcontract ${name} ${parent}`) }),
  },
  time: at(when),
});

export const qualification = (
  name: string,
  subcontractor: string,
  finding: QualificationChecked['finding'],
  on: string,
  when: string,
): Fact => ({
  contract: qualificationChecked,
  data: {
    checkId: id(`check ${name} ${subcontractor} ${when}`),
    projectId: id(name),
    generalContractor: CONTRACTOR,
    subcontractId: id(`subcontract ${name} ${subcontractor}`),
    subcontractor,
    finding,
    on,
  },
  time: at(when),
});

export const accountOpened = (name: string, openedOn: string, when: string): Fact => ({
  contract: specialAccountOpened,
  data: { accountId: id(`account ${name}`), project: id(name), employer: CONTRACTOR, openedOn },
  time: at(when),
});

export const accountFunded = (name: string, amount: string, on: string, when: string): Fact => ({
  contract: specialAccountFunded,
  data: {
    inflowId: id(`inflow ${name} ${on}`),
    accountId: id(`account ${name}`),
    project: id(name),
    employer: CONTRACTOR,
    amount,
    on,
    received: amount,
  },
  time: at(when),
});

export const accountClosed = (name: string, closedOn: string, when: string): Fact => ({
  contract: specialAccountClosed,
  data: {
    accountId: id(`account ${name}`),
    project: id(name),
    employer: CONTRACTOR,
    completedOn: closedOn,
    closedOn,
    returned: '0.00',
  },
  time: at(when),
});

export const assessed = (name: string, required: string, when: string): Fact => ({
  contract: wageDepositAssessed,
  data: {
    projectId: id(name),
    employer: CONTRACTOR,
    region: '371311',
    signedOn: '2026-02-10',
    required,
    rate: '1.5',
    exempt: false,
    reasons: [],
  },
  time: at(when),
});

/** A step of the deposit for a site; `on` is the day of the event. */
export const depositStep = (
  name: string,
  cause: WageDepositChanged['cause'],
  held: string,
  when: string,
  rest: Partial<WageDepositChanged> = {},
): Fact => ({
  contract: wageDepositChanged,
  data: {
    depositId: id(`deposit ${name}`),
    employer: CONTRACTOR,
    project: id(name),
    region: '371311',
    form: 'cash',
    cause,
    on: `2026-${when.slice(0, 5)}`,
    state: cause === 'released' ? 'released' : 'held',
    held,
    noticed: '0.00',
    drawdowns: [],
    ...rest,
  },
  time: at(when),
});

export const paymentGuarantee = (name: string, when: string): Fact => ({
  contract: paymentGuaranteeRegistered,
  data: {
    guaranteeId: id(`guarantee ${name}`),
    projectId: id(name),
    generalContractor: CONTRACTOR,
    form: 'bank',
    amount: '4800000.00',
    validUntil: '2027-12-31',
  },
  time: at(when),
});

export const injuryCover = (name: string, from: string, until: string, when: string): Fact => ({
  contract: injuryCoverRegistered,
  data: { coverId: id(`cover ${name} ${from}`), projectId: id(name), generalContractor: CONTRACTOR, from, until },
  time: at(when),
});

export const reserve = (name: string, balance: string, when: string): Fact => ({
  contract: wageReserveChanged,
  data: {
    reserveId: id(`reserve ${name}`),
    employer: CONTRACTOR,
    project: id(name),
    cause: 'paid-in',
    amount: balance,
    on: `2026-${when.slice(0, 5)}`,
    balance,
  },
  time: at(when),
});

/** An advance of 12 000 to one worker of E1, paid out on 2026-03-02. */
export const advance = (name: string, claim: string, when: string, rest: Partial<AdvanceChanged> = {}): Fact => ({
  contract: advanceChanged,
  data: {
    advanceId: id(name),
    region: '371302',
    case: id(`case ${name}`),
    employer: E1,
    step: claim === '12000.00' ? 'paid-out' : 'recovered',
    on: `2026-${when.slice(0, 5)}`,
    state: claim === '0.00' ? 'recovered' : 'paid-out',
    amount: '12000.00',
    recovered: '0.00',
    claim,
    paidOutOn: '2026-03-02',
    recoverBy: '2026-06-01',
    lines: [{ workerId: w('a'), period: '2026-01', amount: '12000.00', owed: '40000.00', remainingClaim: '28000.00' }],
    ...rest,
  },
  time: at(when),
});

export const writtenOff = (name: string, when: string): Fact => ({
  contract: advanceWriteOffChanged,
  data: {
    writeOffId: id(`write-off ${name}`),
    advanceId: id(name),
    region: '371302',
    case: id(`case ${name}`),
    employer: E1,
    step: 'approved',
    on: `2026-${when.slice(0, 5)}`,
    amount: '12000.00',
    claim: '0.00',
    writtenOff: '12000.00',
  },
  time: at(when),
});
