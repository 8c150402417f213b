import type { LocalDate } from '@anxin/calendar';
import type { LineCorrection, PayrollLineFact } from '../facts';

/** With what eyes a line is read. */
export interface Sight {
  /** The payday by which it is judged. What was due on it is lowered by no one side. */
  readonly payday: LocalDate;
  /** Corrections filed later than this are not seen. */
  readonly known: LocalDate;
  /** Corrections filed later than this may not bring a debt about. */
  readonly over: LocalDate;
}

/** A line as it counts. One that nobody corrected is the fact itself: a month has thousands of them, and few are ever told of. */
export interface LineInForce extends PayrollLineFact {
  /** Of a corrected line: what it rests on, its corrections included. */
  readonly restsOn?: readonly string[];
  /** It was lowered when it was due, and the worker or an inspector accepted that. */
  readonly accepted?: boolean;
}

/** Whether a correction has changed or added the line: else it is in force as it came. */
export const isCorrected = (line: PayrollLineFact): boolean => line.knownOn !== undefined || (line.corrections?.length ?? 0) > 0;

/** The events that a line rests on. */
export const eventsOf = (line: LineInForce): readonly string[] => line.restsOn ?? [line.eventId];

/**
 * Which version of a line counts: the newest, except that one which lowers a wage already due counts for nothing until the worker or an inspector accepts it
 * (a wage that is due is owed; 劳动法 50, 保障农民工工资支付条例 14). Undefined for a line that a correction added and nobody saw yet.
 */
export const lineInForce = (line: PayrollLineFact, sight: Sight): LineInForce | undefined => {
  if (line.knownOn && (line.knownOn > sight.known || line.knownOn > sight.over)) return undefined;
  let current: LineInForce = line;
  for (const correction of line.corrections ?? []) {
    if (correction.knownOn > sight.known || (correction.net > current.net && correction.knownOn > sight.over)) continue;
    const lowers = correction.lowers || correction.net < current.net || correction.gross < current.gross;
    const isDue = correction.waits || correction.knownOn > sight.payday;
    if (lowers && isDue && !correction.accepted) continue;
    current = corrected(current, correction, lowers && isDue);
  }
  return current;
};

const corrected = (line: LineInForce, correction: LineCorrection, accepted: boolean): LineInForce => {
  const { gross, net, overtimePay, allowances, daysWorked, normalHours, absences, knownOn, eventId, wordEventId } = correction;
  const { post = line.post, kind = line.kind, overtimeHours, deductions } = correction;
  const restsOn = [...eventsOf(line), eventId, ...(accepted && wordEventId ? [wordEventId] : [])];
  return {
    ...line,
    gross,
    net,
    overtimePay,
    allowances,
    daysWorked,
    normalHours,
    absences,
    post,
    kind,
    overtimeHours,
    deductions,
    knownOn,
    restsOn,
    accepted: line.accepted || accepted,
  };
};
