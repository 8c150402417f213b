import { defineEvent } from '../event';
import { count, date, list, object, oneOf, optional, region, string, uscc, uuid, type Infer } from '../schema';

const schema = object({
  letterId: uuid,
  year: count,
  kind: oneOf('government', 'enterprise'),
  /** Who promises: a government by its division, an enterprise by its credit code. */
  obligor: object({ region: optional(region), uscc: optional(uscc) }),
  obligee: object({ region }),
  targets: list(
    object({
      /** The coded measure, `arrears-cleared-percent`. */
      measure: string,
      /** Per cent or a count, as text. */
      value: string,
      promise: oneOf('at-least', 'at-most'),
    }),
    { minItems: 1, maxItems: 20 },
  ),
  signedOn: date,
});
export type ResponsibilityLetterSigned = Infer<typeof schema>;

/** A responsibility letter (目标责任书) was signed for a year. Keyed by who promises: the enterprise's code, else the government's division. */
export const responsibilityLetterSigned = defineEvent('anxin.employer-registry.responsibility-letter-signed.v1', schema, {
  key: (data) => data.obligor.uscc ?? data.obligor.region ?? data.obligee.region,
  subject: (data) => data.letterId,
});
