import type { Actor, Refusal } from '../case/case';
import { openStepsOf } from '../case/case';
import type { CaseState, Officer } from '../case/case-log';

/** Who was assigned and has not confirmed to have the case (确认接收); nobody of a case that is closed. */
export const awaitedOf = (state: CaseState): readonly Officer[] =>
  state.closed ? [] : state.inspectors.filter(({ subject }) => !(state.acknowledged ?? []).includes(subject));

/** Why the actor has nothing to confirm, or null. */
export const acknowledgementFault = (state: CaseState, actor: Actor): Refusal | null => {
  const order = (detail: string, openSteps = openStepsOf(state, actor)): Refusal => ({ kind: 'order', detail, openSteps });
  if (state.closed) return order('the case is closed');
  if (!state.inspectors.length) return order('first: assignment', ['assignment']);
  if (!state.inspectors.some(({ subject }) => subject === actor.client))
    return { kind: 'stranger', detail: 'the case is assigned to other inspectors', openSteps: [] };
  return (state.acknowledged ?? []).includes(actor.client) ? order('it is confirmed already') : null;
};

/** To whom an assignment that nobody confirms goes up the line: first who supervises the county, then the city. */
export const LINE = ['county', 'city'] as const;
export type Level = (typeof LINE)[number];
