import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { TransferInput } from './complaint.dto';
import { ComplaintPublisher } from './complaint.publisher';
import type { ComplaintView } from './complaint.view';
import { DossierStore } from './dossier.store';
import { TakeStep } from './take-step.use-case';

/** Passes on what another has to handle (移送): at once, and the complainant is told to whom (保障农民工工资支付条例 10; 山东省政务服务热线管理办法 for a work order). */
@Injectable()
export class TransferComplaint {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly publisher: ComplaintPublisher,
  ) {}

  /** @throws NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, { to, reason }: TransferInput, caller: Caller): Promise<ComplaintView> {
    const sealed = this.dossiers.sealText(reason);
    return this.steps.run({
      caller,
      id,
      step: 'transfer',
      deed: (on) => ({ kind: 'transferred', data: { on, to, reason: sealed } }),
      publish: (tx, complaint) => this.publisher.ended(tx, complaint, 'answered'),
    });
  }
}
