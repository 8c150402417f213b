import { compare, type LocalDate } from '@anxin/calendar';
import type { Fen } from '@anxin/money';

/** Whose trade a project is, and so which authority leads (主管部门): housing 房屋建筑, municipal 市政, transport 交通, water 水利. */
export const SECTORS = ['housing', 'municipal', 'transport', 'water', 'other'] as const;
export type Sector = (typeof SECTORS)[number];

/** What must hold together in a project's entry. */
export interface ProjectTerms {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly contractAmount: Fen;
  /** Per cent of the price, decimal text. */
  readonly labourCostShare?: string;
}

/** What can't be; paths are those of the body. */
export const projectFaults = (terms: ProjectTerms): { path: string; message: string }[] => {
  const faults: { path: string; message: string }[] = [];
  if (terms.contractAmount <= 0n) faults.push({ path: 'contractAmount', message: 'must be more than nothing' });
  if (compare(terms.endsOn, terms.startsOn) < 0) faults.push({ path: 'endsOn', message: 'must not lie before startsOn' });
  if (terms.labourCostShare !== undefined && !isShare(terms.labourCostShare))
    faults.push({ path: 'labourCostShare', message: 'must be per cent above 0 and at most 100, like "23.00"' });
  return faults;
};

const isShare = (text: string): boolean => /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) > 0 && Number(text) <= 100;
