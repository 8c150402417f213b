import { law } from '../rule';
import { clock, fileOf, fileStep, met } from '../office-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const ACCEPT = law('关于实施《劳动保障监察条例》若干规定', 18);
const INVESTIGATE = law('劳动保障监察条例', 17);

/** Received on Monday 2026-03-02: five working days end on Monday 03-09. */
const acceptance = clock('acceptance', '2026-03-02', '2026-03-09');
const reply = clock('hotline-reply', '2026-03-02', '2026-03-09');
const received = fileStep('2026-03-02', acceptance, reply);
const investigation = clock('investigation', '2026-01-12', '2026-04-15');
const told = alert('red', '2026-03-10', 0);

export const cases: readonly WorkedCase<'file'>[] = [
  given(
    '3月2日收到的热线工单，3月9日期满未受理、未答复',
    'a hotline order of 03-02 neither decided on nor answered by 03-09',
    fileOf(received),
    { '2026-03-08': none(), '2026-03-09': told },
    [ACCEPT],
    { counts: ['whole-day'] },
  ),
  given(
    '最后一日受理并答复',
    'accepted and answered on the last day',
    fileOf(received, fileStep('2026-03-09', met(acceptance, '2026-03-09'), met(reply, '2026-03-09'))),
    { '2026-03-09': none('never-was'), '2026-03-31': none('never-was') },
    [ACCEPT],
    { counts: ['whole-day'] },
  ),
  given(
    '已受理、热线未答复：两个期限分别计算',
    'accepted in time, the hotline not answered: the two clocks run apart',
    fileOf(received, fileStep('2026-03-06', met(acceptance, '2026-03-06'), reply)),
    { '2026-03-09': told, '2026-03-10': told },
    [law('山东省政务服务热线管理办法', '办理期限')],
  ),
  given(
    '逾期两日后受理并答复：解除',
    'accepted and answered two days late: resolved',
    fileOf(received, fileStep('2026-03-11', met(acceptance, '2026-03-11'), met(reply, '2026-03-11'))),
    { '2026-03-09': told, '2026-03-09/2026-03-11': none('corrected') },
    [ACCEPT],
  ),
  given(
    '调查期满前批准延长三十个工作日',
    'the investigation extended before its day',
    fileOf(fileStep('2026-01-12', investigation), fileStep('2026-04-10', { ...investigation, dueOn: '2026-05-28' })),
    { '2026-04-15': none('never-was'), '2026-05-27': none('never-was'), '2026-05-28': alert('red', '2026-05-29', 0) },
    [INVESTIGATE],
  ),
  given(
    '期满后才批准延长：逾期已经发生',
    'extended only after its day: it was overdue',
    fileOf(fileStep('2026-01-12', investigation), fileStep('2026-04-17', { ...investigation, dueOn: '2026-06-01' })),
    { '2026-04-15': alert('red', '2026-04-16', 0), '2026-04-15/2026-04-17': none('corrected') },
    [INVESTIGATE],
  ),
  given(
    '等待投诉人补正、被责令单位改正的期限，不是机关逾期',
    'what the complainant is to complete and the addressee to pay is no clock of the office',
    fileOf(fileStep('2026-03-02', clock('correction', '2026-03-02', '2026-03-09'), clock('rectification', '2026-03-02', '2026-03-09'))),
    { '2026-04-30': none('never-was') },
    [ACCEPT],
  ),
];
