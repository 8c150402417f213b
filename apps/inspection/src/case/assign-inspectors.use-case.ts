import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { InspectorStore } from '../inspector/inspector.store';
import type { AssignmentInput } from './case.dto';
import type { CaseView } from './case.view';
import { departmentOf, enforcerOf, regionOf } from './standing';
import { TakeStep } from './take-step.use-case';

/** A supervisor confirms who works on a case: two inspectors or more (监察条例 16), none with an interest in the respondent. */
@Injectable()
export class AssignInspectors {
  constructor(
    private readonly steps: TakeStep,
    private readonly inspectors: InspectorStore,
  ) {}

  run(id: string, input: AssignmentInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'assignment', caller, async ({ tx, state, today, act, conflict }) => {
      const found = await this.inspectors.byName(tx, input.inspectors, today);
      const region = regionOf(state);
      const offices = [departmentOf(state).department, enforcerOf(state)];
      const officers = input.inspectors.map((name, at) => {
        const officer = found.find((one) => one.id === name || one.subject === name);
        if (!officer || officer.region !== region || !offices.includes(officer.department)) {
          throw invalid(`inspectors.${at}`, 'must be an inspector of the region and of the department that leads or signs');
        }
        if (officer.interests.includes(state.respondent))
          throw conflict('one of them declared an interest in the respondent (回避)', ['assignment']);
        if (officer.absent) throw conflict('one of them is absent', ['assignment']);
        return { id: officer.id, subject: officer.subject, region: officer.region, department: officer.department };
      });
      if (new Set(officers.map((officer) => officer.id)).size !== officers.length) throw invalid('inspectors', 'must be different people');
      if (state.inspectors.length && !input.reason) throw invalid('reason', 'must be given where others were assigned before (改派)');
      act('assigned', { inspectors: officers }, input.reason ?? null);
    });
  }
}
