import { Injectable } from '@nestjs/common';
import { addWorkingDays, localDateOf } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import type { ActionKind } from '../case/case-log';
import type { CaseFile } from '../case/case.store';
import { regionOf } from '../case/standing';
import { awaitedOf } from './acknowledgement';
import { WatchStore } from './watch.store';

const MOVES: readonly ActionKind[] = ['assigned', 'acknowledged', 'moved', 'closed'];

/** Follows who is waited for: from an assignment to the inspector's word, the next assignment or the end of the case. */
@Injectable()
export class WatchAssignments {
  constructor(
    private readonly policies: Policies,
    private readonly watches: WatchStore,
  ) {}

  /** In the transaction that stores the cases, before their actions are forgotten. */
  async follow(tx: Tx, files: readonly CaseFile[]): Promise<void> {
    const moved = files.filter(({ pending }) => pending.some(({ kind }) => MOVES.includes(kind)));
    if (!moved.length) return;
    const watches = moved.flatMap(({ id, state, pending }) => {
      const on = localDateOf(new Date(pending.at(-1)!.at));
      const days = this.policies.number('case.acknowledgement-working-days', { region: regionOf(state), on });
      const dueOn = addWorkingDays(on, days).date;
      return awaitedOf(state).map(({ subject }) => ({ caseId: id, subject, dueOn }));
    });
    await this.watches.keep(
      tx,
      moved.map(({ id }) => id),
      watches,
    );
  }
}
