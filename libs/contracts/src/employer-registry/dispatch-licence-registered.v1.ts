import { defineEvent } from '../event';
import { date, object, string, uscc, uuid, type Infer } from '../schema';

const schema = object({
  licenceId: uuid,
  /** The dispatch agency (劳务派遣单位). */
  employer: uscc,
  /** The licence's number (许可证编号). */
  number: string,
  validFrom: date,
  /** The last day on which it is valid. */
  validUntil: date,
});
export type DispatchLicenceRegistered = Infer<typeof schema>;

/** An agency's licence to dispatch workers (劳务派遣经营许可) was put on the register. */
export const dispatchLicenceRegistered = defineEvent('anxin.employer-registry.dispatch-licence-registered.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.licenceId,
});
