import { ApiProperty } from '@nestjs/swagger';
import { Columns, whole, word, yesOrNo } from '@anxin/batches';
import { IdNumberField, InstantField, Maybe, MoneyField, MonthField, PhoneField, RegionField, TextField, UsccField } from '@anxin/http';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { CATEGORIES, type Category } from '../complaint/complaint';
import { instantIn } from '../work-order/city-field';
import { DEFAULT_FORM } from '../work-order/default-form';

const OPTIONAL = { required: false } as const;
const MOST_PEOPLE = 1_000_000;

/** A row of the national clue platform's export (全国根治欠薪线索反映平台). */
export class ImportedClue {
  @TextField(100)
  clueNumber!: string;

  @ApiProperty({ enum: CATEGORIES })
  @IsIn(CATEGORIES)
  category!: Category;

  @TextField(200)
  respondentName!: string;

  @Maybe()
  @UsccField(OPTIONAL)
  respondentUscc?: string;

  @RegionField()
  region!: string;

  @TextField(4000, { writeOnly: true })
  narrative!: string;

  @InstantField()
  receivedAt!: string;

  @Maybe()
  @TextField(50, { ...OPTIONAL, writeOnly: true })
  name?: string;

  @Maybe()
  @IdNumberField()
  idNumber?: string;

  @Maybe()
  @PhoneField()
  phone?: string;

  @ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: MOST_PEOPLE })
  @Maybe()
  @IsInt()
  @Min(1)
  @Max(MOST_PEOPLE)
  workers?: number;

  @Maybe()
  @MoneyField(OPTIONAL)
  amount?: string;

  @Maybe()
  @MonthField(OPTIONAL)
  periodFrom?: string;

  @Maybe()
  @MonthField(OPTIONAL)
  periodTo?: string;

  @ApiProperty({ type: 'boolean', required: false })
  @Maybe()
  @IsBoolean()
  confidential?: boolean;
}

/** A time as the export writes it; a day alone is its beginning. */
const instant = (cell: string): unknown =>
  ['rfc3339', 'yyyy-MM-dd HH:mm:ss', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd HH:mm:ss', 'yyyy/MM/dd HH:mm']
    .map((format) => instantIn(cell, format))
    .find((found) => found !== undefined) ??
  instantIn(`${cell} 00:00`, 'yyyy-MM-dd HH:mm') ??
  cell;

/** `9600` and `9,600.5` as the API has them. */
const money = (cell: string): unknown => {
  const [, yuan, fraction = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(cell.replace(/[,，]/g, '')) ?? [];
  return yuan === undefined ? cell : `${yuan}.${fraction.padEnd(2, '0')}`;
};

/** The columns of the export. Where the work was done, and bank cards, are read past and kept nowhere. */
export const CLUE_COLUMNS = new Columns(
  [
    { field: 'clueNumber', heads: ['线索编号', 'clueNumber', '编号'], required: true, sample: 'XS37130020260305001' },
    {
      field: 'category',
      heads: ['反映类别', 'category', '问题类别'],
      required: true,
      sample: '拖欠工资',
      read: word(DEFAULT_FORM.fields.category!.codes!),
    },
    {
      field: 'respondentName',
      heads: ['欠薪单位', 'respondentName', '用人单位', '被反映单位'],
      required: true,
      sample: '东方小区旁边的饺子馆',
    },
    { field: 'respondentUscc', heads: ['统一社会信用代码', 'respondentUscc'] },
    { field: 'region', heads: ['行政区划代码', 'region', '属地代码'], required: true, sample: '371311' },
    { field: 'narrative', heads: ['反映内容', 'narrative', '情况描述'], required: true, sample: '拖欠一月和二月工资' },
    { field: 'receivedAt', heads: ['反映时间', 'receivedAt', '提交时间'], required: true, sample: '2026-03-05 09:58:00', read: instant },
    { field: 'name', heads: ['姓名', 'name', '反映人姓名'] },
    { field: 'idNumber', heads: ['身份证号', 'idNumber', '身份证号码'] },
    { field: 'phone', heads: ['联系电话', 'phone', '手机号'] },
    { field: 'workers', heads: ['涉及人数', 'workers', '人数'], sample: '3', read: whole },
    { field: 'amount', heads: ['涉及金额', 'amount', '欠薪金额'], sample: '9600.00', money: true, read: money },
    { field: 'periodFrom', heads: ['欠薪起始月份', 'periodFrom'], sample: '2026-01' },
    { field: 'periodTo', heads: ['欠薪截止月份', 'periodTo'], sample: '2026-02' },
    { field: 'confidential', heads: ['是否保密', 'confidential'], sample: '否', read: yesOrNo },
  ],
  'an export of clues',
  ['银行卡号', '工作地点', '工种', '工程项目'],
);
