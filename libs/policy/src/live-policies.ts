import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import { Policies } from './policies';

/** Parameters that people change while the service runs. */
export abstract class LivePolicies extends Policies {
  /** The first days of approved changes of these parameters that lie after a day, each once. */
  abstract upcoming(keys: readonly string[], after: LocalDate): LocalDate[];

  /** Takes in what has been approved since and has reached the service. */
  abstract refresh(tx: Tx): Promise<void>;
}
