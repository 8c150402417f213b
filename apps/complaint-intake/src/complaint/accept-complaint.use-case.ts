import { ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import type { Complaint, Deed } from './complaint';
import type { AcceptanceInput } from './complaint.dto';
import { ComplaintPublisher } from './complaint.publisher';
import type { ComplaintView } from './complaint.view';
import { DossierStore } from './dossier.store';
import { LookBack } from './look-back.use-case';
import { StartClocks } from './start-clocks.use-case';
import { TakeStep } from './take-step.use-case';
import { openSteps } from './transitions';
import { FollowMerged } from '../merge/follow-merged.use-case';

/** Accepts a complaint (受理); its case is filed the same day (若干规定 18). Late is allowed and stays visible. What was merged into it is accepted with it. */
@Injectable()
export class AcceptComplaint {
  constructor(
    private readonly steps: TakeStep,
    private readonly dossiers: DossierStore,
    private readonly clocks: StartClocks,
    private readonly lookBack: LookBack,
    private readonly publisher: ComplaintPublisher,
    private readonly merged: FollowMerged,
  ) {}

  /**
   * @throws BadRequestException for a wrong that is said to continue without a reason
   * @throws ConflictException for what was opened in arbitration or court, or lies longer back than the law looks and is not said to continue
   * @throws NotFoundException as {@link TakeStep.run}
   */
  run(id: string, input: AcceptanceInput, caller: Caller): Promise<ComplaintView> {
    return this.steps.run({
      caller,
      id,
      step: 'acceptance',
      deed: (on, complaint) => this.accepted(on, complaint, input),
      publish: async (tx, complaint, on, by) => {
        await this.publisher.accepted(tx, complaint, on, caller.client);
        await this.merged.accept(tx, complaint, by);
      },
    });
  }

  private accepted(on: string, complaint: Complaint, { continuing, reason }: AcceptanceInput): Deed {
    const refused = (detail: string): ConflictException =>
      new ConflictException({ detail, openSteps: openSteps(complaint).filter((step) => step !== 'acceptance') });
    if (complaint.openedElsewhere)
      throw refused(`the matter was opened before (${complaint.openedElsewhere}); inform the complainant, nothing is filed (监察条例 21)`);
    const old = this.lookBack.isPast(complaint);
    if (old && !continuing)
      throw refused('its wrong lies longer back than the law looks (监察条例 20); say that it continues, or refuse it');
    if (continuing && !reason) throw invalid('reason', 'must say why the wrong continues');
    const handling = complaint.petition && this.clocks.starting('petition-handling', { region: complaint.region, on });
    const why = old && reason ? { continuing: this.dossiers.sealText(reason) } : {};
    return { kind: 'accepted', data: { on, ...why, ...(handling && { handling }) } };
  }
}
