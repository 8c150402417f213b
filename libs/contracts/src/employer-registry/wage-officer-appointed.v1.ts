import { defineEvent } from '../event';
import { date, object, optional, uscc, uuid, type Infer } from '../schema';

const schema = object({
  appointmentId: uuid,
  projectId: uuid,
  generalContractor: uscc,
  from: date,
  until: optional(date),
});
export type WageOfficerAppointed = Infer<typeof schema>;

/** A project office has somebody who answers for wages (劳资专管员); the newest appointment stands. */
export const wageOfficerAppointed = defineEvent('anxin.employer-registry.wage-officer-appointed.v1', schema, {
  key: (data) => data.generalContractor,
  subject: (data) => data.appointmentId,
});
