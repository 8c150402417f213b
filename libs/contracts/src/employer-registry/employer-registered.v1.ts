import { defineEvent } from '../event';
import { boolean, date, object, optional, region, string, uscc, type Infer } from '../schema';

const schema = object({
  uscc,
  name: string,
  /** GB/T 4754-2017 code, "C1811". */
  industry: string,
  region,
  grid: optional(string),
  unionised: optional(boolean),
  wageAgreement: optional(object({ validFrom: date, validUntil: date })),
});
export type EmployerRegistered = Infer<typeof schema>;

/** An employer (用人单位) is on the register, or its entry changed: the newest one stands. */
export const employerRegistered = defineEvent('anxin.employer-registry.employer-registered.v1', schema, {
  key: (data) => data.uscc,
  subject: (data) => data.uscc,
});
