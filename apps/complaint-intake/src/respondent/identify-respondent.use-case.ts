import { ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { ComplaintPublisher } from '../complaint/complaint.publisher';
import type { ComplaintView } from '../complaint/complaint.view';
import { DossierStore } from '../complaint/dossier.store';
import { TakeStep } from '../complaint/take-step.use-case';
import { openSteps } from '../complaint/transitions';
import { FirmStore } from './firm.store';
import type { IdentificationInput } from './respondent.dto';

/** Settles which firm a complaint speaks of (确认被投诉单位), before its acceptance or after; the sign that it was called by is known from then on. */
@Injectable()
export class IdentifyRespondent {
  constructor(
    private readonly steps: TakeStep,
    private readonly firms: FirmStore,
    private readonly dossiers: DossierStore,
    private readonly publisher: ComplaintPublisher,
  ) {}

  /** @throws ConflictException if the complaint names that firm already; NotFoundException, ConflictException as {@link TakeStep.run} */
  run(id: string, { uscc, reason }: IdentificationInput, caller: Caller): Promise<ComplaintView> {
    const sealed = this.dossiers.sealText(reason);
    let former: string | undefined;
    return this.steps.run({
      caller,
      id,
      step: 'respondent',
      deed: (on, complaint) => {
        former = complaint.respondentUscc;
        if (former === uscc)
          throw new ConflictException({ detail: 'the complaint names that firm already', openSteps: openSteps(complaint) });
        return { kind: 'respondent-identified', data: { on, uscc, reason: sealed } };
      },
      publish: async (tx, complaint) => {
        const { respondentName: name, region, receivedAt } = complaint;
        await this.firms.learnSign(tx, { uscc, name, region }, new Date(receivedAt));
        await this.publisher.identified(tx, complaint, { former, complainant: await this.dossiers.complainantOf(tx, id) });
      },
    });
  }
}
