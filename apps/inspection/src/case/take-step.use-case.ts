import { ConflictException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { localDateOf, type LocalDate } from '@anxin/calendar';
import type { Caller } from '@anxin/access';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { awaitedOf } from '../assignment/acknowledgement';
import { InspectorStore } from '../inspector/inspector.store';
import { openStepsOf, refusalOf, type Actor, type Step } from './case';
import type { ActionData, ActionKind, Action, CaseState } from './case-log';
import { CaseStore, type CaseFile } from './case.store';
import type { CaseView } from './case.view';
import { act, KeepCases } from './keep-cases.use-case';
import { ShowCases } from './show-cases.use-case';

/** What a step works with: the case as it stands, and how to act on it. */
export interface StepContext {
  readonly tx: Tx;
  readonly id: string;
  readonly now: Date;
  readonly today: LocalDate;
  readonly caller: Caller;
  readonly state: CaseState;
  act<K extends ActionKind>(kind: K, data: ActionData[K], reason?: string | null): void;
  openSteps(): Step[];
  /** Out of order: says why, and which steps are open. */
  conflict(detail: string, openSteps?: readonly Step[]): ConflictException;
}

/** How every person's step goes: look the case up for the caller, lock it, ask the table, act, store, answer with the case. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly cases: CaseStore,
    private readonly inspectors: InspectorStore,
    private readonly keepCases: KeepCases,
    private readonly show: ShowCases,
  ) {}

  /**
   * @param before takes what must be locked before the case is
   * @throws NotFoundException if there is no such case for this caller
   * @throws ForbiddenException if the case is others' to act on
   * @throws ConflictException out of order, with the steps that are open
   */
  run<T = CaseView>(
    id: string,
    step: Step,
    caller: Caller,
    work: (context: StepContext) => Promise<((view: CaseView) => T) | void> | void,
    before?: (tx: Tx) => Promise<void>,
  ): Promise<T> {
    return this.transactions.run(async (tx) => {
      await before?.(tx);
      const file = await this.cases.forStep(tx, id, caller);
      if (!file) throw new NotFoundException({ detail: 'no such case' });
      const interested = caller.role === 'inspector' && (await this.inspectors.isInterested(tx, caller.client, file.state.respondent));
      const now = await this.clock.now(tx);
      const actor: Actor = { client: caller.client, role: caller.role, interested, uscc: caller.uscc, today: localDateOf(now) };
      const refusal = refusalOf(file.state, step, actor);
      if (refusal?.kind === 'stranger') throw new ForbiddenException({ detail: refusal.detail });
      if (refusal) throw new ConflictException({ detail: refusal.detail, openSteps: refusal.openSteps });
      // Whoever takes a step has the case.
      if (awaitedOf(file.state).some(({ subject }) => subject === caller.client)) act(file, acknowledgedBy(actor, now));
      const answer = await work(contextOf(tx, file, actor, caller, now));
      await this.keepCases.keep(tx, [file]);
      const [view] = await this.show.views(tx, [file], caller);
      return answer ? answer(view!) : (view as T);
    });
  }
}

const acknowledgedBy = ({ client, role }: Actor, now: Date): Action => ({
  ...{ kind: 'acknowledged', at: now.toISOString(), by: client, role, reason: null, data: {} },
});

const contextOf = (tx: Tx, file: CaseFile, actor: Actor, caller: Caller, now: Date): StepContext => ({
  tx,
  id: file.id,
  now,
  today: localDateOf(now),
  caller,
  state: file.state,
  act: (kind, data, reason = null) =>
    act(file, { kind, at: now.toISOString(), by: actor.client, role: actor.role, reason, data } as Action),
  openSteps: () => openStepsOf(file.state, actor),
  conflict: (detail, openSteps = openStepsOf(file.state, actor)) => new ConflictException({ detail, openSteps }),
});
