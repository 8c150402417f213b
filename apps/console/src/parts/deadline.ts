import { addDays, dayKind, daysBetween, workingDaysBetween } from '@anxin/calendar';
import type { Deadline } from '../api/views';
import { t } from '../i18n';

/** A stretch of the line, in per cent of its length. */
export interface Stretch {
  readonly from: number;
  readonly width: number;
}

export interface Line {
  readonly today: number | null;
  readonly due: number;
  readonly gone: Stretch;
  readonly rests: readonly Stretch[];
  readonly extension: Stretch | null;
  readonly late: Stretch | null;
}

const isActive = ({ state }: Deadline): boolean => state === 'running' || state === 'overdue';

/** The day before an extension of so many working days was added. */
const dueBeforeExtension = (dueOn: string, workingDays: number): string => {
  let day = dueOn;
  for (let left = workingDays; left > 0; day = addDays(day, -1)) if (dayKind(day) === 'working-day') left--;
  return day;
};

/** Rest days and holidays between two days, neighbours joined. */
function restsBetween(start: string, end: string): readonly [string, number][] {
  const runs: [string, number][] = [];
  for (let day = start; day <= end; day = addDays(day, 1)) {
    if (dayKind(day) === 'working-day') continue;
    const last = runs.at(-1);
    if (last && addDays(last[0], last[1]) === day) last[1]++;
    else runs.push([day, 1]);
  }
  return runs;
}

/** Where on the line things stand: each day of the term has its width, the first is the day on which it starts. */
export function lineOf(deadline: Deadline, today: string, extension = 0): Line {
  const { startsOn, dueOn } = deadline;
  const active = isActive(deadline) && today !== '';
  const end = active && today > dueOn ? today : dueOn;
  const days = daysBetween(startsOn, end) + 1;
  const at = (day: string): number => (Math.min(days, Math.max(0, daysBetween(startsOn, day))) / days) * 100;
  const after = (day: string): number => at(addDays(day, 1));
  const stretch = (from: number, to: number): Stretch => ({ from, width: Math.max(0, to - from) });
  const shown = active && today >= startsOn;
  const original = extension > 0 ? dueBeforeExtension(dueOn, extension) : dueOn;
  return {
    today: shown ? (at(today) + after(today)) / 2 : null,
    due: after(dueOn),
    gone: stretch(0, shown ? Math.min(at(today), after(dueOn)) : active ? 0 : after(dueOn)),
    rests: restsBetween(startsOn, end).map(([from, count]) => ({ from: at(from), width: (count / days) * 100 })),
    extension: original < dueOn ? stretch(after(original), after(dueOn)) : null,
    late: active && today > dueOn ? stretch(after(dueOn), 100) : null,
  };
}

/** How much is left, in working days and in calendar days; negative where it is late. */
export const leftOf = (dueOn: string, today: string): { working: number; calendar: number } => ({
  working: workingDaysBetween(today, dueOn),
  calendar: daysBetween(today, dueOn),
});

/** What is left of a deadline, in its own unit and few words. */
export function leftText({ dueOn, unit }: Deadline, today: string): string {
  const { working, calendar } = leftOf(dueOn, today);
  const byWorkingDays = unit === 'working-days';
  if (calendar < 0)
    return byWorkingDays && working < 0 ? t('deadline.overdueWorking', { count: -working }) : t('deadline.overdueBy', { count: -calendar });
  if (calendar === 0) return t('deadline.dueToday');
  return byWorkingDays ? t('deadline.leftWorking', { count: working }) : t('deadline.left', { count: calendar });
}

/** How a deadline stands, in a whole phrase. */
export function standingText(deadline: Deadline, today: string, endedOn?: string | null): string {
  const { state, dueOn } = deadline;
  if (state === 'stopped') return t('deadline.stopped');
  const done = endedOn ?? deadline.metOn;
  if (state === 'met') {
    if (!done) return t('deadline.met');
    return `${t(deadline.late || done > dueOn ? 'deadline.metLate' : 'deadline.met')} · ${t('deadline.metOn', { date: done })}`;
  }
  const { working, calendar } = leftOf(dueOn, today);
  if (calendar === 0) return t('deadline.todayLong');
  return calendar < 0
    ? t('deadline.overdueLong', { working: -working, calendar: -calendar })
    : t('deadline.leftLong', { working, calendar });
}

/** The deadline that runs out first, or has. */
export const nextDeadline = (deadlines: readonly Deadline[]): Deadline | undefined =>
  deadlines.filter(isActive).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
