import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { addWorkingDays } from '@anxin/calendar';
import { Policies } from '@anxin/policy';
import { CaseStore } from '../case/case.store';
import type { CaseView } from '../case/case.view';
import { FollowFacts } from '../case/follow-facts.use-case';
import { matterOf } from '../case/facts';
import { regionOf } from '../case/standing';
import { TakeStep } from '../case/take-step.use-case';

/** Undoes a closure made in error (撤销结案) within the days that policy gives; later, what is still open begins a case that refers to it. */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly steps: TakeStep,
    private readonly cases: CaseStore,
    private readonly facts: FollowFacts,
    private readonly policies: Policies,
  ) {}

  /** @throws ConflictException where a newer case of the matter is open, or the days are over and nothing of the case is open */
  run(id: string, reason: string, caller: Caller): Promise<CaseView> {
    return this.steps.run(
      id,
      'reopening',
      caller,
      async ({ tx, state, now, today, act, conflict }) => {
        const matter = matterOf(state.respondent, state.project, state.group);
        const newer = (await this.cases.openOf(tx, [state.respondent])).find(
          (each) => matterOf(each.state.respondent, each.state.project, each.state.group) === matter,
        );
        if (newer) throw conflict(`case ${newer.state.number} of the same matter is open`);
        const closedOn = state.closed!.on;
        const days = this.policies.number('case.closure-undo-working-days', { region: regionOf(state), on: closedOn });
        if (days > 0 && today <= addWorkingDays(closedOn, days).date) return act('closure-undone', { on: today }, reason);
        act('noted', { note: 'what is still open of it begins anew as a case that refers to this one' }, reason);
        const former = (await this.cases.find(tx, id, caller))!;
        if (!(await this.facts.beginAnew(tx, former, now)))
          throw conflict(
            'the days in which a closure is undone are over, and nothing of the case is open: a new alert or complaint begins a new case',
          );
      },
      async (tx) => {
        const file = await this.cases.find(tx, id, caller);
        if (file) await this.cases.lock(tx, { read: file.state.project ? [file.state.project] : [] }, [file.state.respondent]);
      },
    );
  }
}
