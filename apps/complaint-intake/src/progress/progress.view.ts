import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { ArrivalQuestion } from '../arrival/arrival';
import type { Action, ComplaintState } from '../complaint/complaint';
import { type StepView, stepViews } from '../complaint/complaint.view';
import { stateText } from './progress';

/** The question whether the wages arrived (工资到账了吗), and what was said. */
export interface ArrivalView {
  readonly askedAt: string;
  /** Until the end of this day the case waits for the answer. */
  readonly answerBy: string;
  /** Whether the answer can still be given, or changed: the case is not closed. */
  readonly open: boolean;
  readonly answer: string | null;
  /** Yuan that arrived, where a part did. */
  readonly amount: string | null;
  readonly answeredAt: string | null;
}

/** What anybody with the receipt learns: nothing personal, nothing of the respondent. */
export interface ProgressView {
  readonly state: ComplaintState;
  readonly stateText: string;
  readonly steps: readonly StepView[];
  /** Null while nobody asked. */
  readonly arrival: ArrivalView | null;
}

export const progressView = (state: ComplaintState, actions: readonly Action[], asked: ArrivalQuestion | undefined): ProgressView => ({
  state,
  stateText: stateText(state),
  steps: stepViews(actions),
  arrival: asked
    ? {
        askedAt: toOffsetString(asked.askedAt),
        answerBy: asked.answerBy,
        open: !asked.closed,
        answer: asked.answer,
        amount: asked.amount === null ? null : yuan(asked.amount),
        answeredAt: asked.answeredAt && toOffsetString(asked.answeredAt),
      }
    : null,
});
