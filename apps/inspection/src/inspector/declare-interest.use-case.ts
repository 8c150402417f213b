import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { Sealer, StoredClock, Transactions } from '@anxin/persistence';
import { LeadCases } from '../case/lead-cases.use-case';
import type { InterestInput } from './inspector.dto';
import { InspectorStore } from './inspector.store';
import { inspectorView, type InspectorView } from './inspector.view';

/** An inspector declares an interest in an employer (回避, 监察条例 16) and stands aside from its cases. */
@Injectable()
export class DeclareInterest {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly sealer: Sealer,
    private readonly inspectors: InspectorStore,
    private readonly leadCases: LeadCases,
  ) {}

  /**
   * @throws NotFoundException for anyone but the caller itself
   * @throws ConflictException if it was declared before
   */
  run(id: string, input: InterestInput, caller: Caller): Promise<InspectorView> {
    return this.transactions.run(async (tx) => {
      const inspector = await this.inspectors.find(tx, id, caller);
      if (!inspector || inspector.subject !== caller.client) throw new NotFoundException({ detail: 'no such inspector' });
      const interest = {
        inspectorId: id,
        uscc: input.uscc,
        reason: this.sealer.seal(input.reason),
        by: caller.client,
        at: await this.clock.now(tx),
      };
      if (!(await this.inspectors.declare(tx, interest))) throw new ConflictException({ detail: 'this interest was declared before' });
      await this.leadCases.stepBack(tx, id, input.uscc);
      const interests = await this.inspectors.interests(tx, [id]);
      return inspectorView(inspector, this.sealer.open(inspector.name), interests.get(id) ?? []);
    });
  }
}
