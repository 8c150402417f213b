import { ConflictException, ForbiddenException, Injectable } from '@nestjs/common';
import { seesRegion, type Caller } from '@anxin/access';
import { newId, Sealer, StoredClock, Transactions } from '@anxin/persistence';
import { LeadCases } from '../case/lead-cases.use-case';
import type { InspectorInput } from './inspector.dto';
import type { InspectorEntity } from './inspector.entity';
import { InspectorStore } from './inspector.store';
import { checkAbsence } from './post-inspector.use-case';
import { inspectorView, type InspectorView } from './inspector.view';

/** Puts an inspector on the list; cases of the desk that nobody leads get a lead. */
@Injectable()
export class RegisterInspector {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly sealer: Sealer,
    private readonly inspectors: InspectorStore,
    private readonly leadCases: LeadCases,
  ) {}

  /**
   * @throws ForbiddenException for a region that is not the supervisor's
   * @throws ConflictException if the subject is on the list already
   */
  run(input: InspectorInput, caller: Caller): Promise<InspectorView> {
    if (!seesRegion(caller, input.region)) throw new ForbiddenException({ detail: 'the region is not yours' });
    checkAbsence(input);
    return this.transactions.run(async (tx) => {
      const inspector: InspectorEntity = {
        id: newId(),
        subject: input.subject,
        name: this.sealer.seal(input.name),
        region: input.region,
        department: input.department,
        grid: input.grid ?? null,
        email: input.email === undefined ? null : this.sealer.seal(input.email),
        emailRefusedAt: null,
        absentFrom: input.absentFrom ?? null,
        absentTo: input.absentTo ?? null,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      };
      if (!(await this.inspectors.insert(tx, [inspector]))) throw new ConflictException({ detail: 'this subject is on the list already' });
      await this.leadCases.propose(tx);
      return inspectorView(inspector, input.name, []);
    });
  }
}
