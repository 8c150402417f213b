import { defineEvent } from '../event';
import { boolean, date, object, oneOf, optional, string, uscc, uuid, workerId, type Infer } from '../schema';

const schema = object({
  employmentId: uuid,
  employer: uscc,
  workerId,
  startsOn: date,
  post: string,
  kind: oneOf('direct', 'dispatched'),
  /** labour 劳动关系, part-time 非全日制, retired 退休返聘, intern 实习, labour-service 劳务. */
  relation: oneOf('labour', 'part-time', 'retired', 'intern', 'labour-service'),
  project: optional(uuid),
  /** The dispatch agency (劳务派遣单位), employer of record. */
  dispatchedBy: optional(uscc),
  postKind: optional(oneOf('temporary', 'auxiliary', 'substitute')),
  /** Stated to be neither temporary, auxiliary nor substitute. */
  noLawfulPostKind: optional(boolean),
  hours: optional(oneOf('full-time', 'part-time')),
  migrant: boolean,
  insuredFrom: optional(date),
  /** Derived from the resident number by the service that holds it. */
  under16OnStart: boolean,
});
export type EmploymentRegistered = Infer<typeof schema>;

/** A person works for an employer from a day on (用工登记). */
export const employmentRegistered = defineEvent('anxin.contract-filing.employment-registered.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.employmentId,
});
