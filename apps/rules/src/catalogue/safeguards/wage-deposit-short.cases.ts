import { PROJECT } from '../facts.builder';
import { law } from '../rule';
import { asDeveloper, assessment, deposit, draw, step, works } from '../safeguard-facts.builder';
import type { DepositFact, SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { alert, given, none, type WorkedCase } from '../worked-case';

const TWENTY = law('人社部发〔2021〕65号', 8);
const RATE = law('人社部发〔2021〕65号', 11);
const FORMS = law('人社部发〔2021〕65号', '7, 16');

/** 720 000 asked (1.5 % of 48 million); permit on Wednesday 2026-02-25, 02-28 is a make-up working day: twenty working days end on 03-24. */
const asked = (rest: Partial<SiteFacts> = {}, site: Partial<SiteTermsFact> = {}) => {
  const one = assessment();
  return works({ assessment: one, needs: [{ project: PROJECT, signedOn: one.signedOn, required: one.required }], ...rest }, site);
};
const held = (...deposits: DepositFact[]) => asked({ deposits });
const money = (amount: string, on: string, knownOn = on) => deposit([step('provided', amount, on, { knownOn })]);
const letter = (amount: string, on: string, validUntil: string) => deposit([step('provided', amount, on, { validUntil })], 'guarantee');
const told = (amount: string, since = '2026-03-25', severity: 'yellow' | 'orange' = 'yellow') => alert(severity, since, 0, amount);
const DUE = '2026-03-24';
const pool = { ...deposit([step('provided', '1000000.00', '2026-03-02')]), project: undefined };
const needs = (earlier: string) => [
  { project: 'other', signedOn: earlier, required: 50_000_000n },
  { project: PROJECT, signedOn: '2026-02-10', required: 72_000_000n },
];

export const cases: readonly WorkedCase<'site'>[] = [
  given(
    '2026-02-25取得施工许可，20个工作日内未存储（2月28日周六调休上班）',
    'permit of 2026-02-25, nothing in twenty working days (Saturday 02-28 is worked)',
    asked(),
    {
      '2026-03-23': none(),
      [DUE]: told('720000.00'),
      '2026-04-23': told('720000.00'),
      '2026-04-24': told('720000.00', '2026-03-25', 'orange'),
      '2027-09-30': none('ended'),
    },
    [TWENTY, RATE],
    { counts: ['working-days', 'day-after', 'whole-day'] },
  ),
  given(
    '2025-12-15取得施工许可：元旦假期与1月4日调休计入，2026-01-13届满',
    'permit of 2025-12-15: over New Year and the make-up Sunday 01-04, until 2026-01-13',
    asked(
      { assessment: assessment('720000.00', { signedOn: '2025-12-12', knownOn: '2025-12-12' }) },
      { permitOn: '2025-12-15', permitKnownOn: '2025-12-15', knownOn: '2025-12-12', signedOn: '2025-12-12', startsOn: '2025-12-15' },
    ),
    { '2026-01-12': none(), '2026-01-13': told('720000.00', '2026-01-14') },
    [TWENTY],
    { counts: ['working-days'] },
  ),
  given(
    '开工报告2026-02-24批准在先：自其起算',
    'the commencement report of 02-24 came first: counted from it',
    asked({}, { commencementReportOn: '2026-02-24' }),
    { '2026-03-22': none(), '2026-03-23': told('720000.00', '2026-03-24') },
    [TWENTY],
  ),
  given('许可和开工报告均不明', 'neither permit nor report is known', asked({}, { permitOn: undefined }), { '2026-12-31': none() }, [
    TWENTY,
  ]),
  given(
    '现金30万元加保函42万元',
    '300 000 in cash and a guarantee for 420 000',
    held(money('300000.00', '2026-03-02'), letter('420000.00', '2026-03-03', '2027-12-31')),
    { [DUE]: none('never-was') },
    [FORMS],
  ),
  given(
    '现金30万元加保函419999.99元：少一分',
    '300 000 in cash and a guarantee for 419 999.99: a fen short',
    held(money('300000.00', '2026-03-02'), letter('419999.99', '2026-03-03', '2027-12-31')),
    { [DUE]: told('0.01') },
    [FORMS],
  ),
  given(
    '最后一日存储，4月20日才报来',
    'provided on the last day, told on 04-20',
    held(money('720000.00', DUE, '2026-04-20')),
    { '2026-04-20': none('never-was') },
    [TWENTY],
  ),
  given(
    '次日存储：解除',
    'provided a day later: resolved',
    held(money('720000.00', '2026-03-25')),
    { [DUE]: told('720000.00'), '2026-03-24/2026-03-25': none('filed') },
    [TWENTY],
  ),
  given(
    '次日存储719999.99元：仍少一分',
    '719 999.99 a day later: a fen short',
    held(money('719999.99', '2026-03-25')),
    { '2026-03-24/2026-03-25': told('0.01') },
    [TWENTY],
  ),
  given('依法免存', 'exempt', asked({ assessment: assessment('0.00') }), { '2026-12-31': none() }, [law('人社部发〔2021〕65号', '11–12')]),
  given(
    '规定施行前2021-10-31取得许可',
    'a permit of 2021-10-31, before the rule',
    asked({}, { permitOn: '2021-10-31' }),
    { '2026-12-31': none() },
    [TWENTY],
  ),
  given('不向建设单位要求', 'the developer is not asked', asDeveloper(asked()), { '2026-12-31': none() }, [TWENTY]),
  given(
    '已动用的由补足期限管，不重复要求',
    'what was drawn is not asked for twice',
    held(
      deposit([
        step('provided', '720000.00', '2026-03-02'),
        step('drawn', '107200.00', '2026-05-06', { draws: [draw({ paidOn: undefined })] }),
        step('draw-paid', '107200.00', '2026-05-13', { draws: [draw()] }),
      ]),
    ),
    { '2026-07-31': none() },
    [law('人社部发〔2021〕65号', 20)],
  ),
  given(
    '保函2027-03-01到期，工程未完',
    'the guarantee is over on 2027-03-01, the works are not',
    held(letter('720000.00', '2026-03-02', '2027-03-01')),
    { '2027-02-28': none(), '2027-03-01': told('720000.00', '2027-03-02') },
    [FORMS],
    { counts: ['whole-day'] },
  ),
  given(
    '全部项目共用100万元，另一项目合同在后：先满足本项目',
    '1 000 000 for all projects, the other’s contract is later: this one is served first',
    asked({ deposits: [pool], needs: needs('2026-02-11') }),
    { [DUE]: none('never-was') },
    [RATE],
  ),
  given(
    '全部项目共用100万元，另一项目合同在先：缺22万元',
    '1 000 000 for all projects, the other’s contract is earlier: 220 000 short',
    asked({ deposits: [pool], needs: needs('2026-02-09') }),
    { [DUE]: told('220000.00') },
    [RATE],
  ),
  given(
    '工程4月10日才登记：再给五个工作日',
    'the site was told on 04-10: five working days more',
    asked({}, { knownOn: '2026-04-10' }),
    { '2026-04-16': none(), '2026-04-17': told('720000.00') },
    [TWENTY],
    { counts: ['working-days'] },
  ),
];
