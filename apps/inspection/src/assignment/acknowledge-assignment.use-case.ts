import { ConflictException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { StoredClock, Transactions } from '@anxin/persistence';
import type { Action } from '../case/case-log';
import { CaseStore } from '../case/case.store';
import type { CaseView } from '../case/case.view';
import { act, KeepCases } from '../case/keep-cases.use-case';
import { ShowCases } from '../case/show-cases.use-case';
import { acknowledgementFault } from './acknowledgement';

/** An assigned inspector confirms to have the case (确认接收): from then on nobody up the line is told that it lies. */
@Injectable()
export class AcknowledgeAssignment {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly cases: CaseStore,
    private readonly keepCases: KeepCases,
    private readonly show: ShowCases,
  ) {}

  /**
   * @throws NotFoundException if there is no such case for this caller
   * @throws ForbiddenException if others are assigned
   * @throws ConflictException before an assignment, after the closure, or twice; with the steps that are open
   */
  run(id: string, caller: Caller): Promise<CaseView> {
    return this.transactions.run(async (tx) => {
      const file = await this.cases.forStep(tx, id, caller);
      if (!file) throw new NotFoundException({ detail: 'no such case' });
      const fault = acknowledgementFault(file.state, { client: caller.client, role: caller.role, interested: false });
      if (fault?.kind === 'stranger') throw new ForbiddenException({ detail: fault.detail });
      if (fault) throw new ConflictException({ detail: fault.detail, openSteps: fault.openSteps });
      const at = (await this.clock.now(tx)).toISOString();
      const action: Action = { kind: 'acknowledged', at, by: caller.client, role: caller.role, reason: null, data: {} };
      act(file, action);
      await this.keepCases.keep(tx, [file]);
      return (await this.show.views(tx, [file], caller))[0]!;
    });
  }
}
