import type { EventContract } from '../event';
import { instant, object, oneOf, type Infer } from '../schema';
import { SERVICES } from '../event';

const schema = object({
  /** Where the business clock stands now; marks of days that end after it are void until appended again. */
  to: instant,
  producer: oneOf(...SERVICES),
});
export type ClockMoved = Infer<typeof schema>;

/** Appended to every partition of each of a publisher's topics when the business clock is moved back. */
export const clockMoved: Omit<EventContract<ClockMoved>, 'topic' | 'producer' | 'key'> = {
  type: 'anxin.clock-moved.v1',
  schema: schema.json,
  subject: (data) => data.producer,
};
