import type { LocalDate } from '@anxin/calendar';

/** Remembers since when days wait for their marks, by the wall clock, and tells each day once when that lasted too long. */
export class OverdueMarks {
  private readonly since = new Map<LocalDate, number>();
  private readonly told = new Set<LocalDate>();

  /**
   * @param waiting the days that should have been judged and whose marks have not come
   * @param wall milliseconds of a clock that only runs forward
   * @returns the days to be told now
   */
  look(waiting: readonly LocalDate[], wall: number, minutes: number): LocalDate[] {
    for (const day of [...this.since.keys()]) if (!waiting.includes(day)) this.since.delete(day);
    for (const day of [...this.told]) if (!waiting.includes(day)) this.told.delete(day);
    for (const day of waiting) if (!this.since.has(day)) this.since.set(day, wall);
    const late = waiting.filter((day) => wall - this.since.get(day)! >= minutes * 60_000 && !this.told.has(day));
    for (const day of late) this.told.add(day);
    return late;
  }
}
