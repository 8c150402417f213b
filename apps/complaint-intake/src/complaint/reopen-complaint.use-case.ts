import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { ComplaintPublisher } from './complaint.publisher';
import type { ComplaintView } from './complaint.view';
import { DossierStore } from './dossier.store';
import type { ReopeningInput } from './reopening.dto';
import { StartClocks } from './start-clocks.use-case';
import { TakeStep } from './take-step.use-case';

/** Reopens a complaint once, with new evidence (新证据): the worker its own, the hotline what it lodged. Its clocks start again; accepted, it has a new case that refers to the old one. */
@Injectable()
export class ReopenComplaint {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly clocks: StartClocks,
    private readonly publisher: ComplaintPublisher,
  ) {}

  /** @throws NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, { newEvidence }: ReopeningInput, caller: Caller): Promise<ComplaintView> {
    const sealed = this.dossiers.sealText(newEvidence);
    return this.steps.run({
      caller,
      id,
      step: 'reopening',
      deed: (on, { channel, region, petition }) => ({
        kind: 'reopened',
        data: { on, newEvidence: sealed, deadlines: this.clocks.ofReceipt(channel, { region, on }, petition) },
      }),
      publish: (tx, complaint, on) => this.publisher.reopened(tx, complaint, on),
    });
  }
}
