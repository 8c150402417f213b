import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { CorrectionRequestInput } from './complaint.dto';
import type { ComplaintView } from './complaint.view';
import { DossierStore } from './dossier.store';
import { TakeStep } from './take-step.use-case';
import { StartClocks } from './start-clocks.use-case';

/**
 * Asks for what is missing (补正通知): the respondent's name, or that the complainant's own right is harmed (若干规定 18). The decision waits for it and has its whole
 * time again afterwards.
 */
@Injectable()
export class AskCorrection {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly clocks: StartClocks,
  ) {}

  /** @throws NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, { missing }: CorrectionRequestInput, caller: Caller): Promise<ComplaintView> {
    const sealed = missing.map((one) => this.dossiers.sealText(one));
    return this.steps.run({
      caller,
      id,
      step: 'correction-requests',
      deed: (on, { region }) => ({
        kind: 'correction-asked',
        data: { on, missing: sealed, deadline: this.clocks.starting('correction', { region, on }) },
      }),
    });
  }
}
