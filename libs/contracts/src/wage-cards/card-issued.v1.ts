import { defineEvent } from '../event';
import { list, object, string, uuid, workerId, type Infer } from '../schema';

const schema = object({
  cardId: uuid,
  workerId,
  bank: string,
  /** Other workers for whom the same card number is on file. */
  sharesCardWith: list(workerId),
});
export type CardIssued = Infer<typeof schema>;

/** A worker's wage card (工资卡) is on file; it replaces the one before. */
export const cardIssued = defineEvent('anxin.wage-cards.card-issued.v1', schema, {
  key: (data) => data.workerId,
  subject: (data) => data.cardId,
});
