import type { LocalDate } from '@anxin/calendar';

/** What an employer gives and does when a contract has ended (劳动合同法 50): the certificate, and the transfer of file and social insurance. */
export interface Papers {
  readonly dueOn: LocalDate;
  /** Due beyond the published calendar of holidays. */
  readonly provisional: boolean;
  /** 解除或终止劳动合同证明 */
  readonly certificateOn: LocalDate | null;
  /** 档案和社会保险关系转移 */
  readonly transferredOn: LocalDate | null;
  readonly certificateLate: boolean;
  readonly transferLate: boolean;
}

/** What is late as of a day: told with a later day than the due one, or not told by it. */
export const papersOf = (
  due: { readonly date: LocalDate; readonly provisional: boolean },
  certificateOn: LocalDate | null,
  transferredOn: LocalDate | null,
  today: LocalDate,
): Papers => ({
  dueOn: due.date,
  provisional: due.provisional,
  certificateOn,
  transferredOn,
  certificateLate: (certificateOn ?? today) > due.date,
  transferLate: (transferredOn ?? today) > due.date,
});
