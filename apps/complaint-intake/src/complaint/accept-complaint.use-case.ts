import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { ComplaintPublisher } from './complaint.publisher';
import type { ComplaintView } from './complaint.view';
import { TakeStep } from './take-step.use-case';

/** Accepts a complaint (受理); its case is filed the same day (若干规定 18). Late is allowed and stays visible. */
@Injectable()
export class AcceptComplaint {
  constructor(
    private readonly steps: TakeStep,
    private readonly publisher: ComplaintPublisher,
  ) {}

  /** @throws NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, caller: Caller): Promise<ComplaintView> {
    return this.steps.run({
      caller,
      id,
      step: 'acceptance',
      deed: (on) => ({ kind: 'accepted', data: { on } }),
      publish: (tx, complaint, on) => this.publisher.accepted(tx, complaint, on, caller.client),
    });
  }
}
