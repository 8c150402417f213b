/** A field of a row, how a table's head may call it (the first is the template's Chinese, the second its English), whether it must be there. */
interface Column {
  readonly field: string;
  readonly heads: readonly string[];
  readonly required?: true;
  readonly sample?: string;
  /** Yuan: a number of a workbook is read as an amount with two digits. */
  readonly money?: true;
  /** What the API would be given for such a cell; left out, the cell's text. */
  readonly read?: (cell: string) => unknown;
}

const KINDS: Readonly<Record<string, string>> = { 直接用工: 'direct', 直接: 'direct', 劳务派遣: 'dispatched', 派遣: 'dispatched' };

/** A list in one cell, `sick:1;personal:0.5`; ASCII and full-width marks alike. What does not read is left as it is, for the check to refuse. */
const listOf =
  (amount: string) =>
  (cell: string): unknown =>
    cell
      .split(/[;；]/)
      .filter((one) => one.trim())
      .map((one) => {
        const [kind, value, ...more] = one.split(/[:：]/).map((part) => part.trim());
        return value === undefined || more.length ? one : { kind, [amount]: value };
      });

/** The columns of a payroll batch. */
export const PAYROLL_COLUMNS: readonly Column[] = [
  { field: 'employer', heads: ['统一社会信用代码', 'employer', '用人单位', '单位代码'], required: true, sample: '91371302MA3TEKT04U' },
  { field: 'period', heads: ['工资所属期', 'period', '工资月份', '所属月份'], required: true, sample: '2026-01' },
  { field: 'payday', heads: ['发薪日', 'payday', '支付日期'], required: true, sample: '2026-02-10' },
  { field: 'project', heads: ['项目编号', 'project'] },
  { field: 'idNumber', heads: ['身份证号', 'idNumber', '公民身份号码', '身份证号码'], required: true, sample: '371302199001010011' },
  { field: 'post', heads: ['岗位', 'post', '工种'], required: true, sample: '木工' },
  { field: 'kind', heads: ['用工形式', 'kind'], required: true, sample: '直接用工', read: (cell) => KINDS[cell] ?? cell },
  { field: 'gross', heads: ['应发工资', 'gross', '应发'], money: true, required: true, sample: '6000.00' },
  { field: 'net', heads: ['实发工资', 'net', '实发'], money: true, required: true, sample: '5200.00' },
  { field: 'daysWorked', heads: ['出勤天数', 'daysWorked'], sample: '22' },
  { field: 'normalHours', heads: ['正常工时', 'normalHours'], sample: '176' },
  { field: 'absences', heads: ['缺勤', 'absences'], sample: '病假:1', read: listOf('days') },
  { field: 'overtimeHours.workday', heads: ['工作日加班小时', 'overtimeHours.workday'] },
  { field: 'overtimeHours.restday', heads: ['休息日加班小时', 'overtimeHours.restday'] },
  { field: 'overtimeHours.holiday', heads: ['法定节假日加班小时', 'overtimeHours.holiday'] },
  { field: 'overtimePay', heads: ['加班工资', 'overtimePay'], money: true },
  { field: 'allowances', heads: ['法定津贴', 'allowances'], money: true },
  { field: 'deductions', heads: ['扣除', 'deductions', '扣款'], sample: '社会保险:800.00', read: listOf('amount') },
  { field: 'backPayFor', heads: ['补发月份', 'backPayFor'] },
];
