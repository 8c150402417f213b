import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { StoredClock, Transactions } from '@anxin/persistence';
import { WhatIfSubjectStore } from './what-if-subjects.store';
import { WhatIfStore } from './what-if.store';
import { whatIfView, type WhatIfView } from './what-if.view';

/** Ends a what-if that has not come to its end; what it has found so far stays. */
@Injectable()
export class CancelWhatIf {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly whatIfs: WhatIfStore,
    private readonly subjects: WhatIfSubjectStore,
  ) {}

  /**
   * @throws NotFoundException if there is no such what-if
   * @throws ConflictException if it has ended
   */
  run(id: string): Promise<WhatIfView> {
    return this.transactions.run(async (tx) => {
      const cancelled = await this.whatIfs.cancel(tx, id, await this.clock.now(tx));
      const whatIf = await this.whatIfs.find(tx, id);
      if (!whatIf) throw new NotFoundException({ detail: 'no such what-if' });
      if (!cancelled) throw new ConflictException({ detail: `the what-if is ${whatIf.state}`, openSteps: [] });
      await this.subjects.drop(tx, id);
      return whatIfView(whatIf);
    });
  }
}
