import { employment, EMPLOYER, line, PROJECT, wagePeriod } from '../facts.builder';
import type { WagePeriodFacts } from '../facts';
import { law } from '../rule';
import { attended } from '../wages-facts.builder';
import { alert, given, none, type WorkedCase } from '../worked-case';

const ATTENDED = law('保障农民工工资支付条例', '28, 31');
const CHECK = law('保障农民工工资支付条例', 38);
const OWN_CARD = law('保障农民工工资支付条例', 14);

/** January 2026 on a site: two people at 5 000; payday 2026-02-10. */
const site = (rest: Partial<WagePeriodFacts>): WagePeriodFacts =>
  wagePeriod({
    subject: { kind: 'wage-period', employer: EMPLOYER, project: PROJECT, period: '2026-01' },
    lines: [line('甲', '5000.00'), line('乙', '5000.00')],
    ...rest,
  });
const both = [attended('甲', 20), attended('乙', 20)];
const card = (...shared: [workerId: string, shares: string][]) =>
  site({ sharedCards: shared.map(([workerId, shares]) => ({ workerId, shares: [shares], eventId: 'e' })) });
const DAY = '2026-02-10';
const told = (workers = 1) => alert('yellow', DAY, workers);

export const cases: readonly WorkedCase<'wage-period'>[] = [
  given(
    '丙出勤7天，工资表中无此人',
    'somebody attended seven days and stands on no sheet',
    site({ attendance: [...both, attended('丙', 7)] }),
    { '2026-02-09': none(), [DAY]: told() },
    [ATTENDED],
  ),
  given('出勤人员均在工资表中', 'everybody who attended stands on the sheet', site({ attendance: both }), { [DAY]: none() }, [ATTENDED]),
  given(
    '丙在本单位另一项目的工资表中',
    'the person stands on another sheet of the employer',
    site({ attendance: [...both, attended('丙', 7, { listed: true })] }),
    { [DAY]: none() },
    [ATTENDED],
  ),
  given(
    '丙为劳务派遣人员，由派遣单位发放',
    'the person is paid by an agency',
    site({ attendance: [attended('丙', 7)], employments: [employment('丙', '2026-01-01', { kind: 'dispatched', project: PROJECT })] }),
    { [DAY]: none() },
    [ATTENDED],
  ),
  given('一人当月50000.01元', 'one person is paid 50 000.01', site({ lines: [line('甲', '50000.01')] }), { [DAY]: told() }, [CHECK]),
  given('一人当月恰为50000元', 'one person is paid 50 000', site({ lines: [line('甲', '50000.00')] }), { [DAY]: none() }, [CHECK]),
  given(
    '超过50000元但属补发往月',
    'over 50 000, but paid back for an earlier month',
    site({ lines: [line('甲', '50000.01', { backPayFor: '2025-12' })] }),
    { [DAY]: none() },
    [CHECK],
  ),
  given(
    '同日在两个工地出勤2天',
    'two days on two sites at once',
    site({ attendance: [attended('甲', 20, { elsewhere: 2 })] }),
    { [DAY]: told() },
    [CHECK],
  ),
  given(
    '同日在两个工地出勤1天',
    'one day on two sites at once',
    site({ attendance: [attended('甲', 20, { elsewhere: 1 })] }),
    { [DAY]: none() },
    [CHECK],
  ),
  given('甲、乙共用一张工资卡', 'two people of the sheet have one card', card(['甲', '乙'], ['乙', '甲']), { [DAY]: told(2) }, [OWN_CARD]),
  given('甲与表外人员共用一张卡', 'one shares a card with somebody who is not on the sheet', card(['甲', '表外人员']), { [DAY]: none() }, [
    OWN_CARD,
  ]),
  given('工资表已撤下', 'there is no sheet any more', site({ lines: [], attendance: both }), { [DAY]: none('corrected') }, [ATTENDED]),
];
