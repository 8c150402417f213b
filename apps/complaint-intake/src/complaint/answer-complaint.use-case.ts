import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { AnswerInput } from './complaint.dto';
import { ComplaintPublisher } from './complaint.publisher';
import type { AnsweredView } from './complaint.view';
import { DossierStore } from './dossier.store';
import { TakeStep } from './take-step.use-case';
import { FollowMerged } from '../merge/follow-merged.use-case';
import { ShowMerged } from '../merge/show-merged.use-case';

/** Answers a complaint (答复): that closes the ticket (工单), never the case, whose clock is another. What was merged into it is answered along, or shown as what still waits. */
@Injectable()
export class AnswerComplaint {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly publisher: ComplaintPublisher,
    private readonly merged: FollowMerged,
    private readonly showMerged: ShowMerged,
  ) {}

  /** @throws NotFoundException, ConflictException as {@link TakeStep.run} */
  async run(id: string, { text, outcome, mergedToo = false }: AnswerInput, caller: Caller): Promise<AnsweredView> {
    const words = { text: this.dossiers.sealText(text), outcome };
    const view = await this.steps.run({
      caller,
      id,
      step: 'answer',
      deed: (on) => ({ kind: 'answered', data: { on, ...words } }),
      publish: async (tx, complaint, _on, by) => {
        await this.publisher.ended(tx, complaint, outcome === 'unsubstantiated' ? 'unsubstantiated' : 'answered');
        if (mergedToo) await this.merged.answer(tx, complaint, words, by);
      },
    });
    return { ...view, merged: await this.showMerged.of(id) };
  }
}
