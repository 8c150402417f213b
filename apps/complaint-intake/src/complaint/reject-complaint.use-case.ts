import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import type { RejectionInput } from './complaint.dto';
import { ComplaintPublisher } from './complaint.publisher';
import type { ComplaintView } from './complaint.view';
import { DossierStore } from './dossier.store';
import { LookBack } from './look-back.use-case';
import { TakeStep } from './take-step.use-case';

/** Refuses a complaint (不予受理) in writing and names the way that is open instead (监察条例 21). The authority does it, not the inspector. */
@Injectable()
export class RejectComplaint {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly publisher: ComplaintPublisher,
    private readonly lookBack: LookBack,
  ) {}

  /** @throws BadRequestException for the ground that it is too old, if it is not; NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, { reason, way, unfounded = false, ground }: RejectionInput, caller: Caller): Promise<ComplaintView> {
    const [sealedReason, sealedWay] = [this.dossiers.sealText(reason), this.dossiers.sealText(way)];
    return this.steps.run({
      caller,
      id,
      step: 'rejection',
      deed: (on, complaint) => {
        if (ground === 'too-old' && !this.lookBack.isPast(complaint))
          throw invalid('ground', 'its wrong does not lie longer back than the law looks');
        return { kind: 'rejected', data: { on, reason: sealedReason, way: sealedWay, unfounded, ...(ground && { ground }) } };
      },
      publish: (tx, complaint) => this.publisher.ended(tx, complaint, unfounded ? 'unsubstantiated' : 'answered'),
    });
  }
}
