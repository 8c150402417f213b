import { defineEvent } from '../event';
import { date, object, uscc, uuid, type Infer } from '../schema';

const schema = object({
  coverId: uuid,
  projectId: uuid,
  generalContractor: uscc,
  /** The first and the last day of cover. */
  from: date,
  until: date,
});
export type InjuryCoverRegistered = Infer<typeof schema>;

/** 按项目参加工伤保险: an injury cover was put on file. */
export const injuryCoverRegistered = defineEvent('anxin.employer-registry.injury-cover-registered.v1', schema, {
  key: (data) => data.generalContractor,
  subject: (data) => data.coverId,
});
