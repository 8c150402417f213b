import type { LocalDate } from '@anxin/calendar';

/** The parameter that switches a rule on or off for a region from a day on. */
export const switchOf = (rule: string): string => `rule.${rule}`;

/** The row of the parameters by which a rule is off. */
export interface SwitchedOff {
  readonly region: string;
  readonly validFrom: LocalDate;
  readonly basis: string;
}

/** What the trail of an alert says when its rule is switched off. */
export const reasonOf = (rule: string, { region, validFrom, basis }: SwitchedOff): string =>
  `规则${rule}自${validFrom}起在${region}停用：${basis} (rule switched off from ${validFrom} in ${region})`;
