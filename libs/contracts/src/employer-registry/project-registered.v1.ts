import { defineEvent } from '../event';
import { date, decimal, money, object, oneOf, optional, region, string, uscc, uuid, type Infer } from '../schema';

const schema = object({
  projectId: uuid,
  name: string,
  sector: oneOf('housing', 'municipal', 'transport', 'water', 'other'),
  region,
  /** The developer (建设单位). */
  developer: uscc,
  /** The general contractor (施工总承包单位). */
  generalContractor: uscc,
  contractAmount: money,
  startsOn: date,
  endsOn: date,
  contractSignedOn: optional(date),
  permitOn: optional(date),
  commencementReportOn: optional(date),
  unsettledPrice: optional(money),
  /** Labour cost (人工费用) in per cent of the price, as developer and general contractor agreed. */
  labourCostShare: optional(decimal),
  /** The grid (网格) of its site. */
  grid: optional(string),
});
export type ProjectRegistered = Infer<typeof schema>;

/** A construction project (工程项目) is on the register, or its entry changed: the newest one stands. */
export const projectRegistered = defineEvent('anxin.employer-registry.project-registered.v1', schema, {
  key: (data) => data.generalContractor,
  subject: (data) => data.projectId,
});
