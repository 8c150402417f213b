import { copyCell } from '@anxin/persistence';
import { fenDigits, type LineText } from '../payroll/line-text';
import { LINE_COLUMNS } from '../payroll/payroll-line.store';
import type { PlannedPayroll } from './batch-plan';

/** The columns of `payroll_batch_row` behind batch and bucket: the row it came from, what the line says, how it is published. */
export const ROW_COLUMNS = ['"row"', 'piece', ...LINE_COLUMNS, 'published'] as const;

const NONE = '\\N';

/**
 * A line that was just placed in its payroll, as the cells of {@link ROW_COLUMNS}.
 * @param published `publishedFields` of the line
 */
export const rowCells = (
  batch: string,
  row: number,
  { number, id, lines, pieces }: PlannedPayroll,
  text: LineText,
  published: string,
): string =>
  `${batch}\t${number}\t${row}\t${pieces}\t${id}\t${lines}\t${text.workerId}\t${copyCell(text.post)}\t${text.kind}\t${fenDigits(text.gross)}\t${fenDigits(
    text.net,
  )}\t${text.daysWorked || NONE}\t${text.normalHours || NONE}\t${copyCell(text.absences) || NONE}\t${text.overtimeHours || NONE}\t${fenDigits(
    text.overtimePay,
  )}\t${fenDigits(text.allowances)}\t${copyCell(text.deductions) || NONE}\t${text.backPayFor || NONE}\t${copyCell(published)}`;
