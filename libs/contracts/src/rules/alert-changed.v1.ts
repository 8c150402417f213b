import { defineEvent } from '../event';
import {
  boolean,
  count,
  date,
  instant,
  list,
  money,
  month,
  object,
  oneOf,
  optional,
  region,
  string,
  uscc,
  uuid,
  type Infer,
} from '../schema';

export const SEVERITIES = ['yellow', 'orange', 'red', 'critical'] as const;
export const ALERT_GROUPS = ['wages', 'contracts', 'dispatch', 'insurance', 'safeguards', 'incident', 'none'] as const;

const schema = object({
  alertId: uuid,
  /** What happened to it: raised 触发, updated, escalated, eased, resolved 解除, reopened, dismissed 人工排除. */
  change: oneOf('raised', 'updated', 'escalated', 'eased', 'resolved', 'reopened', 'dismissed'),
  rule: string,
  revision: count,
  group: oneOf(...ALERT_GROUPS),
  state: oneOf('open', 'resolved', 'dismissed'),
  severity: oneOf(...SEVERITIES),
  employer: optional(uscc),
  project: optional(uuid),
  period: optional(month),
  region,
  /** The department whose matter it is, by the project's sector. */
  department: oneOf('labour', 'housing-construction', 'transport', 'water'),
  amount: optional(money),
  workers: count,
  estimated: boolean,
  jointlyLiable: list(
    object({ uscc, kind: oneOf('pays-first', 'advances', 'pays', 'joint'), article: string, cap: optional(money), because: string }),
  ),
  /** The day the alert bears: the first day on which the law was broken. */
  raisedOn: date,
  at: instant,
  resolution: optional(object({ cause: oneOf('paid', 'filed', 'ended', 'corrected', 'accepted-by-person', 'never-was'), at: instant })),
  /** Something it rests on was unknown and taken at its default. */
  unconfirmed: optional(boolean),
  /** The employment it is about, where it is about a single one. */
  employment: optional(uuid),
  /** The contract it is about, where it is about a single one. */
  contract: optional(uuid),
});
export type AlertChanged = Infer<typeof schema>;

/** An alert (预警) was raised or changed; the event carries the alert as it now stands. */
export const alertChanged = defineEvent('anxin.rules.alert-changed.v1', schema, {
  key: (data) => data.employer ?? data.region,
  subject: (data) => data.alertId,
});
