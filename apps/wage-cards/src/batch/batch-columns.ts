/** A field of a row, how a table's head may call it (the first is the template's Chinese, the second its English), whether it must be there. */
interface Column {
  readonly field: string;
  readonly heads: readonly string[];
  readonly required?: true;
  readonly sample?: string;
}

const COLUMNS: readonly Column[] = [
  { field: 'employer', heads: ['统一社会信用代码', 'employer', '用人单位', '单位代码'], required: true, sample: '91371302MA3TEKT04U' },
  { field: 'period', heads: ['工资所属期', 'period', '工资月份', '所属月份'], required: true, sample: '2026-01' },
  { field: 'payday', heads: ['发薪日', 'payday', '支付日期'], required: true, sample: '2026-02-10' },
  { field: 'project', heads: ['项目编号', 'project'] },
  { field: 'idNumber', heads: ['身份证号', 'idNumber', '公民身份号码', '身份证号码'], required: true, sample: '371302199001010011' },
  { field: 'post', heads: ['岗位', 'post', '工种'], required: true, sample: '木工' },
  { field: 'kind', heads: ['用工形式', 'kind'], required: true, sample: '直接用工' },
  { field: 'gross', heads: ['应发工资', 'gross', '应发'], required: true, sample: '6000.00' },
  { field: 'net', heads: ['实发工资', 'net', '实发'], required: true, sample: '5200.00' },
  { field: 'daysWorked', heads: ['出勤天数', 'daysWorked'], sample: '22' },
  { field: 'normalHours', heads: ['正常工时', 'normalHours'], sample: '176' },
  { field: 'absences', heads: ['缺勤', 'absences'], sample: '病假:1' },
  { field: 'overtimeHours.workday', heads: ['工作日加班小时', 'overtimeHours.workday'] },
  { field: 'overtimeHours.restday', heads: ['休息日加班小时', 'overtimeHours.restday'] },
  { field: 'overtimeHours.holiday', heads: ['法定节假日加班小时', 'overtimeHours.holiday'] },
  { field: 'overtimePay', heads: ['加班工资', 'overtimePay'] },
  { field: 'allowances', heads: ['法定津贴', 'allowances'] },
  { field: 'deductions', heads: ['扣除', 'deductions', '扣款'], sample: '社会保险:800.00' },
  { field: 'backPayFor', heads: ['补发月份', 'backPayFor'] },
];

/** Columns of the usual sheets that say nothing here; they are read past and kept nowhere. */
const PASSED_OVER = ['序号', 'no', '姓名', 'name', '备注', 'remark', '签字', 'signature', ''];

const KINDS: Readonly<Record<string, string>> = { 直接用工: 'direct', 直接: 'direct', 劳务派遣: 'dispatched', 派遣: 'dispatched' };

const folded = (head: string): string => head.trim().replace(/\*$/, '').toLowerCase();
const BY_HEAD = new Map(COLUMNS.flatMap(({ field, heads }) => heads.map((head) => [folded(head), field])));

/** What each column of a table holds; null is read past. */
export type Fields = readonly (string | null)[];

/** Reads a table's head; Chinese and English names may stand beside each other. Faults name the column, or what is missing. */
export const fieldsOf = (head: readonly string[]): { fields: Fields; faults: { path: string; message: string }[] } => {
  const faults: { path: string; message: string }[] = [];
  const fields = head.map((name, at) => {
    const field = BY_HEAD.get(folded(name));
    if (!field && !PASSED_OVER.includes(folded(name)))
      faults.push({ path: `column ${at + 1}`, message: 'is no column of a payroll batch' });
    return field ?? null;
  });
  fields.forEach((field, at) => {
    if (field && fields.indexOf(field) !== at) faults.push({ path: `column ${at + 1}`, message: `is ${field} once more` });
  });
  for (const { field, heads, required } of COLUMNS)
    if (required && !fields.includes(field))
      faults.push({ path: field, message: `has no column: it is called ${heads[1]} or ${heads[0]}` });
  return { fields, faults };
};

/** A list in one cell, `sick:1;personal:0.5`; ASCII and full-width marks alike. What does not read is left as it is, for the check to refuse. */
const listOf = (cell: string, amount: string): unknown =>
  cell
    .split(/[;；]/)
    .filter((one) => one.trim())
    .map((one) => {
      const [kind, value, ...more] = one.split(/[:：]/).map((part) => part.trim());
      return value === undefined || more.length ? one : { kind, [amount]: value };
    });

/** A row as the API's line would give it, nothing checked; null for an empty one. Blanks around a cell don't count. */
export const givenRow = (fields: Fields, cells: readonly string[]): Record<string, unknown> | null => {
  const row: Record<string, unknown> = {};
  let isEmpty = true;
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]!.trim();
    if (cell === '') continue;
    isEmpty = false;
    const field = at < fields.length ? fields[at] : `column ${at + 1}`;
    if (field) put(row, field, cell);
  }
  return isEmpty ? null : row;
};

const put = (row: Record<string, unknown>, field: string, cell: string): void => {
  if (field === 'kind') row[field] = KINDS[cell] ?? cell;
  else if (field === 'absences') row[field] = listOf(cell, 'days');
  else if (field === 'deductions') row[field] = listOf(cell, 'amount');
  else if (field.startsWith('overtimeHours.')) row.overtimeHours = { ...(row.overtimeHours as object), [field.slice(14)]: cell };
  else row[field] = cell;
};

/** What may be told of a number that a spreadsheet has made of a text. */
export const hintOf = (path: string, given: unknown): string =>
  path === 'idNumber' && typeof given === 'string' && (/^\d\.\d+e\+?\d+$/i.test(given) || /^\d{15}0{3}$/.test(given))
    ? '; the spreadsheet made a number of it: format the column as text'
    : '';

/** The template's rows: Chinese heads, English heads beside them in one line, and a sample. */
export const templateRows = (): string[][] => [
  COLUMNS.map(({ heads, required }) => heads[0]! + (required ? '*' : '')),
  COLUMNS.map(({ sample }) => sample ?? ''),
];

/** The template with English heads. */
export const englishTemplateRows = (): string[][] => [COLUMNS.map(({ heads }) => heads[1]!), COLUMNS.map(({ sample }) => sample ?? '')];
