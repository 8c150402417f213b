import { defineEvent } from '../event';
import { date, instant, list, money, object, oneOf, optional, region, string, uscc, uuid, count, type Infer } from '../schema';
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
  /** How the debtor behaves, each record by its day: fled, deemed to have fled, assets moved, able to pay and paying not (刑法 276-1). */
  conduct: optional(list(object({ kind: oneOf('fled', 'not-appearing', 'assets-moved', 'able-to-pay', 'as-recorded'), on: date }))),
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
