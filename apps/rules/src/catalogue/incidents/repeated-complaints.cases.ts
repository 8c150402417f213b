import { lodged, respondent } from '../employers-facts.builder';
import { law } from '../rule';
import { alert, given, none, type WorkedCase } from '../worked-case';

const REPORT = law('劳动保障监察条例', 9);
const PLAN = law('临沂市三项行动计划 (2014)', 8);

const on = (day: string, ...people: string[]) => lodged(`2026-${day}T09:00:00+08:00`, people);
const closed = (day: string, who: string) => ({ ...on(day, who), closed: true });
const about = (who: string, category: string) => lodged('2026-05-01T09:00:00+08:00', [who], { category });
const DAY = '2026-05-31';
const told = alert('orange', '2026-05-01', 3);

export const cases: readonly WorkedCase<'complaints'>[] = [
  given(
    '三十日内三人先后投诉',
    'three people within thirty days',
    respondent(on('05-01', '甲'), on('05-02', '乙'), on('05-30', '丙')),
    { [DAY]: told },
    [REPORT, PLAN],
  ),
  given(
    '第三人第三十一日才投诉',
    'the third on the thirty-first day',
    respondent(on('05-01', '甲'), on('05-02', '乙'), on('05-31', '丙')),
    { [DAY]: none() },
    [REPORT, PLAN],
  ),
  given('两人', 'two people', respondent(on('05-01', '甲'), on('05-02', '乙')), { [DAY]: none() }, [REPORT, PLAN]),
  given(
    '事由不同也计',
    'whatever they complain about',
    respondent(about('甲', 'no-contract'), about('乙', 'overtime'), about('丙', 'social-insurance')),
    { [DAY]: told },
    [PLAN],
  ),
  given(
    '一人投诉三次只计一人',
    'one person three times is one',
    respondent(on('05-01', '甲'), on('05-02', '甲'), on('05-03', '甲'), on('05-04', '乙')),
    { [DAY]: none() },
    [PLAN],
  ),
  given(
    '其中一件查无实据：不计',
    'one was not substantiated',
    respondent(on('05-01', '甲'), { ...on('05-02', '乙'), unsubstantiated: true }, on('05-03', '丙')),
    { [DAY]: none('never-was') },
    [PLAN],
  ),
  given(
    '匿名投诉不知何人：不计',
    'nobody knows from whom they came',
    respondent(on('05-01'), on('05-02'), on('05-03')),
    { [DAY]: none() },
    [PLAN],
  ),
  given(
    '尚有一件未办结',
    'one is not closed',
    respondent(closed('05-01', '甲'), closed('05-02', '乙'), on('05-03', '丙')),
    { [DAY]: told },
    [PLAN],
  ),
  given(
    '全部办结：解除',
    'all are closed: resolved',
    respondent(closed('05-01', '甲'), closed('05-02', '乙'), closed('05-03', '丙')),
    { [DAY]: none('corrected') },
    [PLAN],
  ),
];
