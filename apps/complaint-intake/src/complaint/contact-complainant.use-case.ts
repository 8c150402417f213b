import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
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
  ) {}

  /** @throws BadRequestException for a moment to come; NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, { at, note }: ContactInput, caller: Caller): Promise<ComplaintView> {
    const moment = new Date(at);
    const sealed = this.dossiers.sealText(note);
    return this.steps.run({
      caller,
      id,
      step: 'contact',
      deed: (on, _, now) => {
        if (moment > now) throw invalid('at', 'must not lie in the future');
        return { kind: 'contacted', data: { on, at: moment.toISOString(), note: sealed } };
      },
    });
  }
}
