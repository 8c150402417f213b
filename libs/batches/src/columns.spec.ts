import 'reflect-metadata';
import { UsccField, WorkerInput } from '@anxin/http';
import { checkedBatchRow } from './checked-row';
import { BROKEN_CELL, Columns, whole, word, yesOrNo } from './columns';

const columns = new Columns(
  [
    { field: 'employer', heads: ['单位', 'employer'], required: true },
    { field: 'worker.name', heads: ['姓名', 'name'] },
    { field: 'worker.idNumber', heads: ['身份证号', 'idNumber'] },
    { field: 'wage.amount', heads: ['工资', 'wage'], money: true },
    { field: 'days', heads: ['天数', 'days'] },
    { field: 'payday', heads: ['发薪日', 'payday'], read: whole },
    { field: 'migrant', heads: ['农民工', 'migrant'], read: yesOrNo },
    { field: 'term', heads: ['期限', 'term'], read: word({ 固定期限: 'fixed' }) },
  ],
  'a test batch',
);
const { fields } = columns.fieldsOf(['单位*', 'Name', '身份证号', '工资', '天数', 'payday', 'migrant', '期限', '备注']);

it('reads a row into what the API takes, parts of it under their own name', () => {
  expect(columns.givenRow(fields, ['x', ' 张三 ', '', '6000.00', '', '15', '是', '固定期限', 'kept nowhere'])).toEqual({
    employer: 'x',
    worker: { name: '张三' },
    wage: { amount: '6000.00' },
    payday: 15,
    migrant: true,
    term: 'fixed',
  });
});

it('leaves what it can’t read for the check', () => {
  expect(columns.givenRow(fields, ['', '', '', '', '', '15.5', '也许', 'toString'])).toEqual({
    payday: '15.5',
    migrant: '也许',
    term: 'toString',
  });
});

it.each([
  [6000, '6000.00'],
  [5200.5, '5200.50'],
  [5199.999_999_999_9, '5200.00'],
  [0.1 + 0.2, '0.30'],
  [5200.456, '5200.456'],
])('reads the number %d as an amount: %s', (number, amount) => {
  const row = columns.givenRow(fields, ['', '', '', number, 21.5]);
  expect(row).toEqual({ wage: { amount }, days: '21.5' });
});

class Row {
  @UsccField()
  employer!: string;

  worker!: WorkerInput;
}

it('tells of numbers that a spreadsheet has eaten, of its errors, and of bytes that are no characters, and repeats no value', async () => {
  const told = async (given: Record<string, unknown>, type: new () => object) => {
    const checked = await checkedBatchRow(type, given);
    return 'errors' in checked ? checked.errors : [];
  };
  for (const eaten of ['3.71302E+17', '371302199001010000', '4E+17']) {
    const [error] = await told({ name: '张三', idNumber: eaten }, WorkerInput);
    expect([error!.path, error!.message]).toEqual(['idNumber', expect.stringContaining('format the column as text')]);
    expect(error!.message).not.toContain(eaten);
  }
  expect((await told({ name: '张三', idNumber: '371302199001010012' }, WorkerInput))[0]!.message).not.toContain('format');
  expect(await told({ employer: 'x', worker: { name: BROKEN_CELL } }, Row)).toEqual([
    { path: 'worker.name', message: expect.stringContaining('an error of the spreadsheet') },
  ]);
  expect(await told({ employer: 'a\ufffd' }, Row)).toEqual([{ path: 'employer', message: expect.stringContaining('no characters') }]);
});
