import { isLocalDate, type LocalDate } from './local-date';

/** China has had one offset all year since 1992; nothing here is older. */
const OFFSET_MS = 8 * 3_600_000;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** The day in Asia/Shanghai on which an instant falls, whatever zone the process runs in. */
export function localDateOf(instant: Date): LocalDate {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** The time of day in Asia/Shanghai, `HH:mm`. */
export function localTimeOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant at which it is `time` (`HH:mm`) on `date` in Asia/Shanghai. @throws RangeError for a text that is no date or no time. */
export function instantOf(date: LocalDate, time: string = '00:00'): Date {
  if (!isLocalDate(date) || !TIME.test(time)) throw new RangeError('not a date YYYY-MM-DD and a time HH:mm');
  return new Date(`${date}T${time}:00+08:00`);
}

/** RFC 3339 with the offset of Asia/Shanghai, to the second; milliseconds stand where there are any: `2026-02-16T09:00:00+08:00`. */
export function toOffsetString(instant: Date): string {
  const text = new Date(instant.getTime() + OFFSET_MS).toISOString();
  return `${text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23)}+08:00`;
}
