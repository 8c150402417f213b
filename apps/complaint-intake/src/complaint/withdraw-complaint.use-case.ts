import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { WithdrawalInput } from './complaint.dto';
import { ComplaintPublisher } from './complaint.publisher';
import type { ComplaintView } from './complaint.view';
import { DossierStore } from './dossier.store';
import { TakeStep } from './take-step.use-case';

/** Takes a complaint back (撤回): the worker its own, the hotline what it lodged. A case that it led to goes on. */
@Injectable()
export class WithdrawComplaint {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly publisher: ComplaintPublisher,
  ) {}

  /** @throws NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, { reason }: WithdrawalInput, caller: Caller): Promise<ComplaintView> {
    return this.steps.run({
      caller,
      id,
      step: 'withdrawal',
      deed: (on) => ({ kind: 'withdrawn', data: { on, reason: this.dossiers.sealText(reason) } }),
      publish: (tx, complaint) => this.publisher.ended(tx, complaint, 'withdrawn'),
    });
  }
}
