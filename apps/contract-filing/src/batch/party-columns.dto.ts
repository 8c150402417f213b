import type { Column } from '@anxin/batches';

/** Columns that name whom a row is about. */
export const PARTY_COLUMNS: readonly Column[] = [
  { field: 'employer', heads: ['统一社会信用代码', 'employer', '用人单位', '单位代码'], required: true, sample: '91371302MA3TEKT04U' },
  { field: 'worker.name', heads: ['姓名', 'name', 'worker.name', '劳动者姓名'], required: true, sample: '张三' },
  {
    field: 'worker.idNumber',
    heads: ['身份证号', 'idNumber', 'worker.idNumber', '公民身份号码', '身份证号码'],
    required: true,
    sample: '371302199001010011',
  },
  { field: 'worker.phone', heads: ['联系电话', 'phone', 'worker.phone', '手机号', '手机号码'], sample: '13800000000' },
];
