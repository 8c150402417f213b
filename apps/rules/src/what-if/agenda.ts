import { addDays, localDateOf, maxDate, type LocalDate } from '@anxin/calendar';
import type { Arm, Due } from '../evaluation/due';

/** The earliest day to be judged of each rule, of one subject. */
export type DueBySubject = ReadonlyMap<string, ReadonlyMap<string, Due>>;

const nameOf = ({ rule, subject, day }: Due): string => `${rule}|${subject}|${day}`;

/** What is due in a replay, as the table of what is due keeps it for the live rules; by the day on which it is judged. */
export class Agenda {
  private readonly known = new Map<string, { fired: boolean }>();
  private readonly byDay = new Map<LocalDate, Map<string, Due>>();

  /** Arms days; one that waits stays unless it is put off, one that was judged is armed again only where that is asked. */
  private arm(arms: readonly Arm[], today: LocalDate): void {
    const once = new Map<string, Arm>();
    for (const arm of arms) {
      const before = once.get(nameOf(arm));
      if (before?.waitsFor && !arm.waitsFor) continue;
      once.set(nameOf(arm), { ...arm, again: arm.again || (before?.again ?? false) });
    }
    for (const [name, arm] of once) {
      const known = this.known.get(name);
      if (known && !arm.waitsFor && !(known.fired && arm.again)) continue;
      this.known.set(name, { fired: false });
      this.put(arm, maxDate(localDateOf(arm.fireAt), today));
    }
  }

  /** Takes what is due on a day: of each subject and rule the earliest; the rest stays. */
  take(day: LocalDate): DueBySubject {
    const taken = new Map<string, Map<string, Due>>();
    const waiting = [...(this.byDay.get(day)?.values() ?? [])].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    for (const due of waiting) {
      const ofSubject = taken.get(due.subject) ?? new Map<string, Due>();
      if (ofSubject.has(due.rule)) continue;
      taken.set(due.subject, ofSubject.set(due.rule, due));
      this.byDay.get(day)!.delete(nameOf(due));
    }
    return taken;
  }

  /** Arms what a judgement arms; what was taken and neither judged nor put off stays for the next day. */
  judged(taken: DueBySubject, { fired, arms }: { fired: readonly Due[]; arms: readonly Arm[] }, today: LocalDate): void {
    const done = new Set([...fired, ...arms.filter((arm) => arm.waitsFor)].map(nameOf));
    for (const due of fired) this.known.set(nameOf(due), { fired: true });
    for (const due of [...taken.values()].flatMap((byRule) => [...byRule.values()]))
      if (!done.has(nameOf(due))) this.put(due, addDays(today, 1));
    this.arm(arms, today);
  }

  /** The first day, from one on, on which something is due; undefined where nothing is. */
  nextDay(from: LocalDate): LocalDate | undefined {
    let next: LocalDate | undefined;
    for (const [day, dues] of this.byDay) {
      if (!dues.size) this.byDay.delete(day);
      else if (day >= from && (next === undefined || day < next)) next = day;
    }
    return next;
  }

  private put(due: Due, day: LocalDate): void {
    const dues = this.byDay.get(day) ?? new Map<string, Due>();
    this.byDay.set(day, dues.set(nameOf(due), due));
  }
}
