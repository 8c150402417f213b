import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { AnswerInput } from './complaint.dto';
import { ComplaintPublisher } from './complaint.publisher';
import type { ComplaintView } from './complaint.view';
import { DossierStore } from './dossier.store';
import { TakeStep } from './take-step.use-case';

/** Answers a complaint (答复): that closes the ticket (工单), never the case, whose clock is another. */
@Injectable()
export class AnswerComplaint {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly publisher: ComplaintPublisher,
  ) {}

  /** @throws NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, { text, outcome }: AnswerInput, caller: Caller): Promise<ComplaintView> {
    return this.steps.run({
      caller,
      id,
      step: 'answer',
      deed: (on) => ({ kind: 'answered', data: { on, text: this.dossiers.sealText(text), outcome } }),
      publish: (tx, complaint) => this.publisher.ended(tx, complaint, outcome === 'unsubstantiated' ? 'unsubstantiated' : 'answered'),
    });
  }
}
