import { defineEvent } from '../event';
import { boolean, count, date, division, object, optional, string, uuid, type Infer } from '../schema';

export const POLICIES_TOPIC = 'anxin.rules.policies';

const schema = object({
  changeId: uuid,
  /** Order of approval: of one key, region and first day the highest number stands. */
  number: count,
  /** The parameter, `minimum-wage.monthly`. */
  key: string,
  region: division,
  validFrom: date,
  validTo: optional(date),
  /** As text: "2400.00", "10", "08:00"; the unit says what it counts. */
  value: string,
  unit: string,
  /** The article, or who set the value. */
  basis: string,
  source: optional(string),
  verified: boolean,
  note: optional(string),
  /** What held on the first day before; left out where nothing did. */
  previous: optional(object({ value: string, region: division, validFrom: date })),
});
export type PolicyChanged = Infer<typeof schema>;

/** A parameter (政策参数) has a new value in a region from a day on: one administrator proposed it, another approved it. */
export const policyChanged = defineEvent('anxin.rules.policy-changed.v1', schema, {
  topic: POLICIES_TOPIC,
  key: (data) => data.region,
  subject: (data) => data.changeId,
});
