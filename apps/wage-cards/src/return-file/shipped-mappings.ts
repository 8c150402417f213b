import type { ReturnMapping } from './return-mapping';

/** A mapping under its name. */
export interface NamedMapping {
  readonly bank: string;
  readonly version: string;
  readonly title: string;
  readonly mapping: ReturnMapping;
}

/**
 * The formats that come with the service, of the two kinds that agency-payment systems (代发系统) write. A bank's own paper governs: where it differs in
 * a column, the administrator replaces the mapping or puts another beside it.
 */
export const SHIPPED_MAPPINGS: readonly NamedMapping[] = [
  {
    bank: 'general',
    version: 'fixed-1',
    title: '定长文本（GB18030，金额以分计，首行为批次头，末行为合计）',
    mapping: {
      layout: 'fixed',
      charset: 'gb18030',
      headRows: 1,
      detail: { place: { at: 1, length: 1 }, is: 'D' },
      // D, batch 2–13, serial 14–21, card 22–40, name 41–60, identity number 61–78, amount 79–93, status 94–97, value date 98–105, reason from 106.
      fields: {
        card: { at: 22, length: 19 },
        idNumber: { at: 61, length: 18 },
        amount: { at: 79, length: 15 },
        status: { at: 94, length: 4 },
        paidOn: { at: 98, length: 8 },
      },
      reference: [
        { at: 2, length: 12 },
        { at: 14, length: 8 },
      ],
      total: { place: { at: 1, length: 1 }, is: 'T', count: { at: 2, length: 8 }, amount: { at: 10, length: 15 } },
      amountUnit: 'fen',
      dateFormat: 'YYYYMMDD',
      statuses: [
        { code: '0000', status: 'paid' },
        { code: '1001', status: 'failed' },
        { code: '1002', status: 'failed' },
        { code: '1003', status: 'failed' },
        { code: '1999', status: 'failed' },
        { code: '2001', status: 'returned' },
      ],
      channel: 'card',
    },
  },
  {
    bank: 'general',
    version: 'csv-1',
    title: 'CSV（UTF-8，金额以元计，有表头，末行为合计）',
    mapping: {
      layout: 'csv',
      charset: 'utf-8',
      delimiter: ',',
      headRows: 1,
      fields: {
        card: { head: '收款账号' },
        idNumber: { head: '证件号码' },
        amount: { head: '金额' },
        status: { head: '处理结果' },
        paidOn: { head: '入账日期' },
      },
      reference: [{ head: '交易流水号' }],
      total: { place: { column: 1 }, is: '合计', count: { column: 2 }, amount: { head: '金额' } },
      amountUnit: 'yuan',
      dateFormat: 'YYYY-MM-DD',
      statuses: [
        { code: '成功', status: 'paid' },
        { code: '处理成功', status: 'paid' },
        { code: '失败', status: 'failed' },
        { code: '处理失败', status: 'failed' },
        { code: '退票', status: 'returned' },
        { code: '退汇', status: 'returned' },
      ],
      channel: 'card',
    },
  },
];
