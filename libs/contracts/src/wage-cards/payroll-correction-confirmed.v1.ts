import { defineEvent } from '../event';
import { boolean, count, list, object, oneOf, uscc, uuid, workerId, type Infer } from '../schema';

const schema = object({
  confirmationId: uuid,
  payrollId: uuid,
  employer: uscc,
  correction: count,
  /** Whose lines of that correction are meant. */
  workers: list(workerId, { minItems: 1, maxItems: 500 }),
  accepted: boolean,
  by: oneOf('worker', 'inspector'),
  /** Words on one payroll count up: of two about one line the later counts. */
  word: count,
});
export type PayrollCorrectionConfirmed = Infer<typeof schema>;

/** A worker, or an inspector for a worker's line, accepted or refused a correction that lowers a wage that is due. */
export const payrollCorrectionConfirmed = defineEvent('anxin.wage-cards.payroll-correction-confirmed.v1', schema, {
  key: (data) => data.employer,
  subject: (data) => data.payrollId,
});
