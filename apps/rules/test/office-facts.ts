import { caseChanged, complaintClocksChanged, type CaseChanged, type ComplaintClocksChanged } from '@anxin/contracts';
import { at, E1, id } from './facts';
import type { Fact } from './rules-under-test';

/** Published facts about orders, conduct and the clocks of cases and complaints for specs, one sentence each. */
export const matter = (name: string, when: string, rest: Partial<CaseChanged> = {}): Fact => ({
  contract: caseChanged,
  data: {
    caseId: id(name),
    number: '临兰人社监〔2026〕9号',
    step: 'rectification-ordered',
    source: 'alert',
    state: 'open',
    stage: 'rectification-ordered',
    respondent: E1,
    group: 'wages',
    region: '371302',
    department: 'labour',
    enforcer: 'labour',
    alerts: [],
    complaints: [],
    workers: 2,
    openedOn: '2026-01-05',
    at: at(when),
    ...rest,
  },
  time: at(when),
});

type Order = NonNullable<CaseChanged['orders']>[number];

/** An order of a day, to pay so much by another; served on E1 that day. */
export const orderOf = (
  name: string,
  amount: string,
  open: string,
  orderedOn: string,
  dueOn: string,
  rest: Partial<Order> = {},
): Order => ({
  ...{ orderId: id(`order ${name}`), orderedOn, amount, open },
  served: [{ addressee: 0, uscc: E1, startsOn: orderedOn, dueOn }],
  ...rest,
});

type Clock = ComplaintClocksChanged['clocks'][number];

export const clock = (kind: string, startsOn: string, dueOn: string, endedOn?: string): Clock => ({
  ...{ kind, startsOn, dueOn },
  ...(endedOn ? { state: 'met' as const, endedOn } : { state: 'running' as const }),
});

export const clocksOf = (name: string, when: string, clocks: Clock[], rest: Partial<ComplaintClocksChanged> = {}): Fact => ({
  contract: complaintClocksChanged,
  data: { complaintId: id(name), respondent: E1, region: '371302', channel: '12345', state: 'received', clocks, at: at(when), ...rest },
  time: at(when),
});
