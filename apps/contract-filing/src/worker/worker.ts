import { ageOn, compare, type LocalDate } from '@anxin/calendar';
import { birthDateOf } from '@anxin/codes';

/** 劳动法 15: nobody may employ a person under sixteen. */
const LEAST_AGE = 16;

/** Whether the person is younger than sixteen on that day (未满十六周岁). @throws RangeError for an unsound number, which stands in no message */
export const isUnder16 = (idNumber: string, on: LocalDate): boolean => ageOn(birthDateOf(idNumber), on) < LEAST_AGE;

/** 劳动法 58: who is sixteen but not yet eighteen works under special protection. */
const FULL_AGE = 18;

/** Whether the person is a protected minor on that day (未成年工): sixteen or seventeen. @throws RangeError for an unsound number */
export const isMinor = (idNumber: string, on: LocalDate): boolean => {
  const age = ageOn(birthDateOf(idNumber), on);
  return age >= LEAST_AGE && age < FULL_AGE;
};

/** Whether the person was born by that day. @throws RangeError for an unsound number */
export const isBornBy = (idNumber: string, day: LocalDate): boolean => compare(birthDateOf(idNumber), day) <= 0;

/** What a person may read of a name: its first character, 张*. Neither its length nor a name of one character shows. */
export const maskedName = (name: string): string => {
  const [first, ...rest] = [...name.trim()];
  return first !== undefined && rest.length > 0 ? `${first}*` : '*';
};
