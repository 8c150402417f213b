import { Columns } from '@anxin/batches';
import { PAYROLL_COLUMNS } from './batch-columns';

const columns = new Columns(PAYROLL_COLUMNS, 'a payroll batch', ['姓名', 'name']);

it('reads Chinese and English heads, stars of required columns and all, and passes over what says nothing here', () => {
  for (const lang of ['zh', 'en'] as const) expect(columns.fieldsOf(columns.template(lang)[0]!).faults).toEqual([]);
  const { fields, faults } = columns.fieldsOf([
    '序号',
    ' Employer ',
    '姓名',
    '工资所属期*',
    'PAYDAY',
    '身份证号码',
    '工种',
    '用工形式',
    '应发',
    '实发',
    '备注',
  ]);
  expect(faults).toEqual([]);
  expect(fields).toEqual([null, 'employer', null, 'period', 'payday', 'idNumber', 'post', 'kind', 'gross', 'net', null]);
});

it('names columns it does not know, that stand twice, or are missing', () => {
  const { faults } = columns.fieldsOf(['employer', 'period', 'payday', 'idNumber', 'post', 'kind', 'gross', '应发', '扣分']);
  expect(faults.map((fault) => fault.path)).toEqual(['column 9', 'column 8', 'net']);
});

it('reads lists and parts of the overtime, and leaves what does not read for the check', () => {
  const fields = ['kind', 'absences', 'deductions', 'overtimeHours.workday', 'overtimeHours.holiday', null];
  expect(columns.givenRow(fields, [' 劳务派遣 ', '病假：1；事假:0.5', 'tax:1.00;', '8', '4', 'Li'])).toEqual({
    kind: 'dispatched',
    absences: [
      { kind: '病假', days: '1' },
      { kind: '事假', days: '0.5' },
    ],
    deductions: [{ kind: 'tax', amount: '1.00' }],
    overtimeHours: { workday: '8', holiday: '4' },
  });
  expect(columns.givenRow(fields, ['', ' ', '', ''])).toBeNull();
  expect(columns.givenRow(fields, ['x', 'sick', 'a:1:2', '', '', '', 'more'])).toEqual({
    kind: 'x',
    absences: ['sick'],
    deductions: ['a:1:2'],
    'column 7': 'more',
  });
});
