import { defineEvent } from '../event';
import { object, optional, string, uscc, uuid, type Infer } from '../schema';

const schema = object({
  subcontractId: uuid,
  projectId: uuid,
  generalContractor: uscc,
  /** The subcontractor (分包单位). */
  subcontractor: uscc,
  scope: string,
  /** The subcontract it was let under; left out: by the general contractor itself. */
  parent: optional(uuid),
});
export type SubcontractRegistered = Infer<typeof schema>;

/** Work of a project was let to a subcontractor. */
export const subcontractRegistered = defineEvent('anxin.employer-registry.subcontract-registered.v1', schema, {
  key: (data) => data.generalContractor,
  subject: (data) => data.subcontractId,
});
