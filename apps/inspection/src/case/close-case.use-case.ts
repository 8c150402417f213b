import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { closureFault } from './case';
import type { ClosureInput } from './case.dto';
import type { CaseView } from './case.view';
import { TakeStep } from './take-step.use-case';

/** How a case ends. */
@Injectable()
export class CloseCase {
  constructor(private readonly steps: TakeStep) {}

  /** Closes the case where the evidence that the outcome asks for is there. */
  run(id: string, input: ClosureInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'closure', caller, ({ state, today, act, conflict }) => {
      const fault = closureFault(state, input.outcome);
      if (fault) throw conflict(`${input.outcome}: ${fault}`);
      act('closed', { on: today, outcome: input.outcome }, input.reason);
    });
  }
}
