import type { EventContract, ServiceName } from '../event';
import { date, object, oneOf, type Infer } from '../schema';
import { SERVICES } from '../event';

const schema = object({
  /** The business day that is over; every day before it is closed too. */
  date,
  producer: oneOf(...SERVICES),
});
export type DayClosed = Infer<typeof schema>;

/** Appended by a publisher to every partition of each of its topics once a business day is over: no fact of that day stands behind it. */
export const dayClosed: Omit<EventContract<DayClosed>, 'topic' | 'producer' | 'key'> = {
  type: 'anxin.day-closed.v1',
  schema: schema.json,
  subject: (data) => data.producer satisfies ServiceName,
};
