import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { closureFault } from './case';
import type { ClosureInput } from './case.dto';
import type { CaseView } from './case.view';
import { CrimeLimits } from './crime-limits.use-case';
import { mustRefer } from './crime';
import { TakeStep } from './take-step.use-case';

/** How a case ends. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly steps: TakeStep,
    private readonly limits: CrimeLimits,
  ) {}

  /** Closes the case where the evidence that the outcome asks for is there. */
  run(id: string, input: ClosureInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'closure', caller, ({ state, today, act, conflict }) => {
      const { outcome, openMoney, reference } = input;
      const fault = closureFault(state, outcome, today, openMoney && { reason: openMoney, ...(reference && { reference }) });
      if (fault) throw conflict(`${outcome}: ${fault}`);
      if (outcome === 'penalised' && mustRefer(state, this.limits.of(state, today), today))
        throw conflict('a penalty does not take the place of a transfer to the police: the tests for it are met (国务院令第310号 11)');
      act('closed', { on: today, outcome, ...(openMoney && { openMoney }) }, input.reason);
    });
  }
}
