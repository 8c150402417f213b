import { law } from '../rule';
import { deposit, depositFacts, step, terms } from '../safeguard-facts.builder';
import type { DepositStepFact, SiteTermsFact } from '../safeguard-facts';
import { alert, given, none, type WorkedCase } from '../worked-case';

const LETTER = law('人社部发〔2021〕65号', '16–17');

/** A guarantee for 720 000; the works last until 2027-09-30. */
const until = (validUntil: string, site: Partial<SiteTermsFact> = {}, ...after: DepositStepFact[]) =>
  depositFacts(deposit([step('provided', '720000.00', '2026-03-02', { validUntil }), ...after], 'guarantee'), { project: terms(site) });
const money = (held: string) => deposit([step('provided', held, '2026-03-10')]);
const told = (since: string) => alert('yellow', since, 0, '720000.00');

export const cases: readonly WorkedCase<'deposit'>[] = [
  given(
    '保函比工期短一天：立即提示',
    'a day shorter than the works: at once',
    until('2027-09-29'),
    { '2026-03-01': none(), '2026-03-02': told('2026-03-02') },
    [LETTER],
  ),
  given(
    '保函与工期同日到期：期满前一个月提示',
    'as long as the works: a month before its end',
    until('2027-09-30'),
    { '2027-08-28': none(), '2027-08-29': told('2027-08-30'), '2027-09-30': none('ended') },
    [LETTER],
    { counts: ['month'] },
  ),
  given('到期前一个月时工程已完', 'the works are over when the month begins', until('2027-11-01'), { '2027-12-31': none('never-was') }, [
    LETTER,
  ]),
  given(
    '已展期：解除',
    'extended: resolved',
    until('2027-09-29', {}, step('extended', '720000.00', '2026-03-20', { validUntil: '2027-12-31' })),
    { '2026-03-02': told('2026-03-02'), '2026-03-02/2026-03-20': none('filed') },
    [LETTER],
  ),
  given(
    '一个月前已展期',
    'extended before the month began',
    until('2027-09-30', {}, step('extended', '720000.00', '2027-08-29', { validUntil: '2027-12-31' })),
    { '2027-08-29': none('never-was') },
    [LETTER],
  ),
  given(
    '另存现金719999.99元：不足以替代',
    '719 999.99 in cash instead: not enough',
    { ...until('2027-09-29'), others: [money('719999.99')] },
    { '2026-03-10': told('2026-03-02') },
    [LETTER],
  ),
  given(
    '另存现金720000元：替代',
    '720 000 in cash instead',
    { ...until('2027-09-29'), others: [money('720000.00')] },
    { '2026-03-10': none('filed') },
    [LETTER],
  ),
  given(
    '现金保证金无到期日',
    'money has no end',
    depositFacts(deposit([step('provided', '720000.00', '2026-03-02')])),
    { '2027-12-31': none() },
    [LETTER],
  ),
];
