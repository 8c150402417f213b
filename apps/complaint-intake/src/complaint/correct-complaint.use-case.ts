import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { CorrectionInput } from './complaint.dto';
import type { ComplaintView } from './complaint.view';
import { DossierStore } from './dossier.store';
import { TakeStep } from './take-step.use-case';
import { StartClocks } from './start-clocks.use-case';

/** Completes a complaint (补正): the worker its own, the hotline what it lodged, the inspector what was told at the window. Late is allowed as long as it was not refused. */
@Injectable()
export class CorrectComplaint {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly clocks: StartClocks,
  ) {}

  /** @throws NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, { text }: CorrectionInput, caller: Caller): Promise<ComplaintView> {
    const sealed = this.dossiers.sealText(text);
    return this.steps.run({
      caller,
      id,
      step: 'corrections',
      deed: (on, { region }) => ({
        kind: 'corrected',
        data: { on, text: sealed, deadline: this.clocks.starting('acceptance', { region, on }) },
      }),
    });
  }
}
