import { defineEvent } from '../event';
import { boolean, date, instant, list, money, object, oneOf, optional, region, string, uscc, uuid, count, type Infer } from '../schema';
import { ALERT_GROUPS } from '../rules/alert-changed.v1';

export const CASE_STAGES = [
  'clue',
  'filed',
  'investigating',
  'rectification-ordered',
  'noticed',
  'decided',
  'enforcing',
  'suspended',
  'closed',
] as const;
export const CASE_OUTCOMES = ['corrected', 'settled', 'unsubstantiated', 'penalised', 'referred', 'withdrawn', 'declined'] as const;

/** Conduct that an inspector put on record (拒不支付的行为表现): flight 逃匿, moved-assets 转移财产, able-to-pay 有能力支付而不支付. */
export const CONDUCT_KINDS = ['flight', 'moved-assets', 'able-to-pay'] as const;

const schema = object({
  caseId: uuid,
  number: string,
  /** The step of the case that made it change, "opened", "filed", "closed" … */
  step: string,
  source: oneOf('alert', 'complaint', 'campaign', 'transfer'),
  state: oneOf('open', 'closed'),
  stage: oneOf(...CASE_STAGES),
  respondent: optional(uscc),
  project: optional(uuid),
  group: oneOf(...ALERT_GROUPS),
  region,
  department: oneOf('labour', 'housing-construction', 'transport', 'water'),
  enforcer: oneOf('labour', 'housing-construction', 'transport', 'water'),
  alerts: list(uuid),
  complaints: list(uuid),
  amountClaimed: optional(money),
  amountVerified: optional(money),
  amountRecovered: optional(money),
  workers: optional(count),
  openedOn: date,
  filedOn: optional(date),
  closedOn: optional(date),
  outcome: optional(oneOf(...CASE_OUTCOMES)),
  /** Rectification orders (限期改正指令书) of the case, with the addressees on whom each has been served; a person's name stands nowhere. */
  orders: optional(
    list(
      object({
        orderId: uuid,
        orderedOn: date,
        amount: money,
        /** What is still open of it. */
        open: money,
        /** `addressee` is the place in the order's list; an organisation bears its code, a person none. */
        served: list(object({ addressee: count, uscc: optional(uscc), startsOn: date, dueOn: date })),
      }),
    ),
  ),
  /** What inspectors recorded of the respondent's conduct; `kind` where it was coded. */
  conduct: optional(list(object({ recordId: uuid, on: date, kind: optional(oneOf(...CONDUCT_KINDS)) }))),
  /** All clocks the case ever had. */
  deadlines: optional(
    list(
      object({
        /** Tells apart several of one kind. */
        key: string,
        /** "filing", "investigation", "rectification" … */
        kind: string,
        startsOn: date,
        dueOn: date,
        state: oneOf('running', 'met', 'stopped'),
        endedOn: optional(date),
        /** Counted beyond the published calendar. */
        provisional: optional(boolean),
      }),
    ),
  ),
  /** The police received it (移送公安机关). */
  referredOn: optional(date),
  /** The last transfer to the police (移送), and where it stands. */
  referral: optional(
    object({
      id: uuid,
      stage: oneOf(
        'proposed',
        'not-approved',
        'approved',
        'handed-over',
        'received',
        'filed',
        'refused',
        'reconsidering',
        'upheld',
        'with-procuratorate',
        'ended',
        'dropped',
      ),
      owed: money,
      workers: count,
    }),
  ),
  /** Reviews of its decisions and suits against them (行政复议、行政诉讼), in order; execution goes on unless it is stayed by order. */
  challenges: optional(
    list(
      object({
        id: uuid,
        decisionId: uuid,
        kind: oneOf('review', 'suit'),
        filedOn: date,
        stayedOn: optional(date),
        outcome: optional(oneOf('upheld', 'altered', 'annulled', 'withdrawn')),
        endedOn: optional(date),
      }),
    ),
  ),
  /** Why money stayed open when it was closed. */
  openMoney: optional(oneOf('referred', 'enforcement', 'arbitration')),
  at: instant,
});
export type CaseChanged = Infer<typeof schema>;

/** A case (案件) was opened or took a step; the event carries the case as it now stands, without the names of people. */
export const caseChanged = defineEvent('anxin.inspection.case-changed.v1', schema, {
  key: (data) => data.respondent ?? data.caseId,
  subject: (data) => data.caseId,
});
