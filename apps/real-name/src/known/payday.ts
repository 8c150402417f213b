import { agreedPayday, maxDate, type LocalDate, type YearMonth } from '@anxin/calendar';

/**
 * The day on which a month's wages of a firm's people on a site fall due, by the paydays (约定支付日) that their contracts name: of several the latest,
 * on which all are due; each worker's own stands in the contract, and the rules go by that one. Undefined where no contract is on file.
 */
export const paydayOf = (month: YearMonth, paydays: readonly number[]): LocalDate | undefined => {
  const [first, ...others] = paydays.map((payday) => agreedPayday(month, payday, 'next'));
  return first === undefined ? undefined : maxDate(first, ...others);
};
