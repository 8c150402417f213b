import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { StoredClock, Transactions } from '@anxin/persistence';
import type { ContactInput } from './complaint.dto';
import type { ComplaintView } from './complaint.view';
import { DossierStore } from './dossier.store';
import { TakeStep } from './take-step.use-case';

/** Notes that somebody spoke with the complainant (首次联系); the hotline counts the days until then. */
@Injectable()
export class ContactComplainant {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
  ) {}

  /** @throws BadRequestException for a moment to come; NotFoundException, ConflictException as {@link TakeStep.run} */
  async run(id: string, { at, note }: ContactInput, caller: Caller): Promise<ComplaintView> {
    const moment = new Date(at);
    if (moment > (await this.transactions.reading((tx) => this.clock.now(tx)))) throw invalid('at', 'must not lie in the future');
    return this.steps.run({
      caller,
      id,
      step: 'contact',
      deed: (on) => ({ kind: 'contacted', data: { on, at: moment.toISOString(), note: this.dossiers.sealText(note) } }),
    });
  }
}
