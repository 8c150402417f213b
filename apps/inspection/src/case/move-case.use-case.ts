import { ForbiddenException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import type { JurisdictionInput } from './case.dto';
import type { CaseView } from './case.view';
import { moveFault } from './jurisdiction';
import { regionOf } from './standing';
import { TakeStep } from './take-step.use-case';

/**
 * Brings a case under another authority (管辖). Its inspectors let it go and one of the new authority is proposed to lead; its clocks run on. Who is not competent
 * any more sees nothing of it: the file goes with the case.
 */
@Injectable()
export class MoveCase {
  constructor(private readonly steps: TakeStep) {}

  /**
   * @throws ForbiddenException where it is not the caller's to say
   * @throws BadRequestException for a region that can't be competent
   * @throws ConflictException where it is competent already, something waits for approval, or the case was moved before
   */
  run(id: string, { how, region, reason }: JurisdictionInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'jurisdiction', caller, ({ state, today, act, conflict }) => {
      const [by, from] = [caller.region ?? '', regionOf(state)];
      if (how !== 'take-up' && !region) throw invalid('region', 'must be given');
      const to = region ?? by;
      const fault = moveFault(state, { how, by, from, to });
      if (fault?.kind === 'stranger') throw new ForbiddenException({ detail: fault.detail });
      if (fault?.kind === 'region') throw invalid('region', fault.detail);
      if (fault) throw conflict(fault.detail);
      act('moved', { how, from, to, on: today }, reason);
    });
  }
}
