import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import type { FilingInput } from './case.dto';
import type { CaseView } from './case.view';
import { regionOf } from './standing';
import { TakeStep } from './take-step.use-case';
import { Terms } from './terms.use-case';

/** Decides what becomes of a clue (立案): it is filed and the investigation's clock starts, or it is declined and closed. */
@Injectable()
export class FileCase {
  constructor(
    private readonly steps: TakeStep,
    private readonly terms: Terms,
  ) {}

  run(id: string, input: FilingInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'filing', caller, ({ state, today, act }) => {
      if (input.decision === 'decline') {
        if (!input.reason) throw invalid('reason', 'says why the clue is declined');
        act('closed', { on: today, outcome: 'declined' }, input.reason);
      } else {
        act('filed', { on: today, investigation: this.terms.investigation(regionOf(state), today), complaint: null }, input.reason);
      }
    });
  }
}
