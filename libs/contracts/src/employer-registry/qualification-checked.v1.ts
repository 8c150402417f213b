import { defineEvent } from '../event';
import { date, object, oneOf, optional, uscc, uuid, type Infer } from '../schema';

const schema = object({
  checkId: uuid,
  projectId: uuid,
  generalContractor: uscc,
  subcontractId: uuid,
  subcontractor: uscc,
  /**
   * in-order: nothing is wrong any more; person 个人承包: a person did the work under the name; refused, expired: no licence in force; wrong-kind 资质不符;
   * lent 挂靠: works under another's licence; ended: the work was taken from it.
   */
  finding: oneOf('in-order', 'person', 'refused', 'expired', 'wrong-kind', 'lent', 'ended'),
  /** Whose licence it works under, where it is lent and known. */
  lender: optional(uscc),
  /** From which day on it was so. */
  on: date,
});
export type QualificationChecked = Infer<typeof schema>;

/** The authority checked whether a subcontractor may employ people for the work it was let (用工主体资格). */
export const qualificationChecked = defineEvent('anxin.employer-registry.qualification-checked.v1', schema, {
  key: (data) => data.generalContractor,
  subject: (data) => data.checkId,
});
