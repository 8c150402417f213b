import { law } from '../rule';
import { order, orderStep, receipt } from '../office-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const ORDER = law('劳动保障监察条例', 26);

const served = orderStep('96000.00', '2026-03-16');
const told = (amount: string) => alert('red', '2026-03-24', 12, amount);

export const cases: readonly WorkedCase<'order'>[] = [
  given(
    '责令3月23日前支付96000元，期满分文未付',
    '96 000 ordered by 03-23, nothing paid',
    order([served]),
    { '2026-03-22': none(), '2026-03-23': told('96000.00') },
    [ORDER],
    { counts: ['whole-day'] },
  ),
  given(
    '期满前付了60000元：欠余额',
    '60 000 paid within the order: the rest is open',
    order([served, orderStep('36000.00', '2026-03-20')], [receipt('60000.00', '2026-03-20')]),
    { '2026-03-23': told('36000.00') },
    [ORDER],
  ),
  given(
    '最后一日付清',
    'paid on the last day',
    order([served, orderStep('0.00', '2026-03-23')], [receipt('96000.00', '2026-03-23')]),
    { '2026-03-23': none('never-was'), '2026-04-30': none('never-was') },
    [ORDER],
    { counts: ['whole-day'] },
  ),
  given(
    '最后一日付清，银行回单次日才到：从未逾期',
    'paid on the last day, the bank’s file came a day later: never overdue',
    order([served, orderStep('0.00', '2026-03-24')], [receipt('96000.00', '2026-03-23')]),
    { '2026-03-23': none('never-was'), '2026-03-24': none('never-was') },
    [ORDER],
  ),
  given(
    '期满后两日付清：解除',
    'paid two days late: resolved',
    order([served, orderStep('0.00', '2026-03-25')], [receipt('96000.00', '2026-03-25')]),
    { '2026-03-23': told('96000.00'), '2026-03-23/2026-03-25': none('paid') },
    [ORDER],
  ),
  given(
    '案件已按处罚办结，之后银行回单显示付清',
    'the case ended with a penalty; receipts show the rest paid afterwards',
    order([served, orderStep('96000.00', '2026-04-20', { closed: true })], [receipt('96000.00', '2026-05-06')]),
    { '2026-03-23': told('96000.00'), '2026-05-05': told('96000.00'), '2026-05-06': none('paid') },
    [ORDER],
  ),
  given(
    '期满后监察员认可双方和解并办结',
    'settled before an inspector after the day, and closed',
    order([served, orderStep('0.00', '2026-03-27', { closed: true })]),
    { '2026-03-23': told('96000.00'), '2026-03-23/2026-03-27': none('accepted-by-person') },
    [ORDER],
  ),
];
