import { fen } from '@anxin/money';
import { payment } from '../facts.builder';
import { law } from '../rule';
import { conduct, order, orderStep, owed, receipt, referral, refusal } from '../office-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const CRIME = law('刑法', '276-1');
const AMOUNTS = law('法释〔2013〕3号', 3);

const served = order([orderStep('96000.00', '2026-03-16')]);
const paidOn = (day: string) => Array.from({ length: 12 }, (_, n) => payment(`w${n}`, '8000.00', day));
const told = (severity: 'orange' | 'critical', workers: number, amount: string) => alert(severity, '2026-03-24', workers, amount);
/** Three workers of three months each: 8 000 a month. */
const months = ['2025-12', '2026-01', '2026-02'].map((period, n) =>
  owed(1, [], {
    subject: { kind: 'wage-period', employer: '91371302MA3TEKT04U', period },
    payroll: { id: period, period, payday: `2026-0${n + 1}-09`, net: fen('8000.00'), knownOn: `2026-0${n + 1}-05`, eventId: `e${n}` },
  }),
);

export const cases: readonly WorkedCase<'refusal'>[] = [
  given(
    '拖欠12人96000元，指令书期满未付：核查支付能力',
    '96 000 to twelve people, the order’s day over: ability to be checked',
    refusal([served], [owed(12)]),
    { '2026-03-22': none(), '2026-03-23': told('orange', 12, '96000.00') },
    [CRIME, AMOUNTS],
  ),
  given(
    '监察员3月25日记录其转移财产：紧急',
    'an inspector records moved assets on 03-25: critical',
    refusal([served], [owed(12)], { conduct: [conduct('2026-03-25', 'moved-assets')] }),
    { '2026-03-24': told('orange', 12, '96000.00'), '2026-03-25': told('critical', 12, '96000.00') },
    [CRIME],
  ),
  given(
    '九人共72000元、均为一个月：未达数额',
    'nine people, 72 000, a month each: below the amounts',
    refusal([order([orderStep('72000.00', '2026-03-16', { workers: 9 })])], [owed(9)], { conduct: [conduct('2026-03-17', 'flight')] }),
    { '2026-04-30': none('never-was') },
    [AMOUNTS],
  ),
  given(
    '一人三个月共24000元：达到数额',
    'one worker, three months, 24 000: the amount is met',
    refusal([order([orderStep('24000.00', '2026-03-16', { workers: 1 })])], months),
    { '2026-03-22': none(), '2026-03-23': told('orange', 1, '24000.00') },
    [AMOUNTS],
  ),
  given(
    '数额已达但未责令支付：不构成',
    'the amounts are met and nobody was ordered to pay',
    refusal([], [owed(12)], { conduct: [conduct('2026-03-17', 'flight')] }),
    { '2026-04-30': none('never-was') },
    [CRIME],
  ),
  given(
    '期满后一周付清：解除',
    'paid a week after the order’s day: resolved',
    refusal(
      [order([orderStep('96000.00', '2026-03-16'), orderStep('0.00', '2026-03-30')], [receipt('96000.00', '2026-03-30')])],
      [owed(12, paidOn('2026-03-30'))],
    ),
    { '2026-03-29': told('orange', 12, '96000.00'), '2026-03-29/2026-03-30': none('paid') },
    [CRIME],
  ),
  given(
    '在责令期限内付清',
    'paid within the order',
    refusal(
      [order([orderStep('96000.00', '2026-03-16'), orderStep('0.00', '2026-03-23')], [receipt('96000.00', '2026-03-23')])],
      [owed(12, paidOn('2026-03-23'))],
    ),
    { '2026-04-30': none('never-was') },
    [CRIME],
  ),
  given(
    '公安机关4月2日接收移送',
    'received by the police on 04-02',
    refusal([served], [owed(12)], { conduct: [conduct('2026-03-25', 'flight')], referrals: [referral('2026-04-02')] }),
    { '2026-04-01': told('critical', 12, '96000.00'), '2026-04-01/2026-04-02': none('accepted-by-person') },
    [CRIME, law('人社部发〔2014〕100号', '一')],
  ),
];
