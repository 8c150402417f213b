import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { Policies } from '@anxin/policy';
import type { ComplaintView } from './complaint.view';
import { DossierStore } from './dossier.store';
import type { PetitionExtensionInput } from './reopening.dto';
import { TakeStep } from './take-step.use-case';

/** Extends the handling of a petition once (信访工作条例 34): the head of the authority decides, and the petitioner is told why. */
@Injectable()
export class ExtendPetition {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly policies: Policies,
  ) {}

  /** @throws BadRequestException for more days than the law gives; NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, { days, reason }: PetitionExtensionInput, caller: Caller): Promise<ComplaintView> {
    const sealed = this.dossiers.sealText(reason);
    return this.steps.run({
      caller,
      id,
      step: 'petition-extension',
      deed: (on, { region }) => {
        const most = this.policies.number('petition.extension-days', { region, on });
        if (days > most) throw invalid('days', `must be at most ${most}`);
        return { kind: 'petition-extended', data: { on, days, reason: sealed } };
      },
    });
  }
}
