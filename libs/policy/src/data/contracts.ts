import { checked, LINYI, SHANDONG, TAIAN, unchecked } from '../row';

/** Contracts, probation, filing, dispatch, insurance, targets of the signing rate. */
export const contracts = [
  checked('contracts.written-within-months', 1, 'months', '劳动合同法 10', { note: 'from the first day of work; does not roll' }),
  checked('contracts.double-wage-max-months', 11, 'months', '劳动合同法 82; 实施条例 6, 7'),
  checked('contracts.deemed-open-ended-months', 12, 'months', '劳动合同法 14; 实施条例 7'),
  unchecked('contracts.double-wage-day-method', 'calendar-days', 'method', '本市设定', {
    note: 'days of a part month over the days of that month; the other value is month-days (21.75)',
  }),
  unchecked('contracts.double-wage-first-day', 'day-after-month', 'method', '实施条例 6', {
    note: 'some courts count one day later: day-after-next',
  }),
  checked('contracts.probation-none-under-months', 3, 'months', '劳动合同法 19', {
    note: 'contracts shorter than this, and of a task, bear none',
  }),
  checked('contracts.probation-max-months-under-one-year', 1, 'months', '劳动合同法 19'),
  checked('contracts.probation-max-months-under-three-years', 2, 'months', '劳动合同法 19'),
  checked('contracts.probation-max-months', 6, 'months', '劳动合同法 19', { note: 'three years and more, or open-ended' }),
  checked('contracts.probation-pay-percent', 80, 'percent', '劳动合同法 20', {
    note: 'of the contract’s wage, and not below the minimum wage',
  }),
  checked('contracts.staff-list-fine-min', '2000.00', 'CNY', '劳动合同法实施条例 33'),
  checked('contracts.staff-list-fine-max', '20000.00', 'CNY', '劳动合同法实施条例 33'),
  checked('contracts.held-papers-fine-min', '500.00', 'CNY', '劳动合同法 84', { note: 'a head' }),
  checked('contracts.held-papers-fine-max', '2000.00', 'CNY', '劳动合同法 84', { note: 'a head' }),
  unchecked('contracts.filing-hire-days', 30, 'calendar-days', '劳社部发〔2006〕46号', { note: 'local rules differ (10 to 30)' }),
  unchecked('contracts.filing-end-days', 7, 'calendar-days', '劳社部发〔2006〕46号', {
    note: 'local rules count calendar or working days',
  }),
  checked('contracts.dispatch-agreement-filing-days', 30, 'calendar-days', '山东省劳动合同条例 52', {
    region: SHANDONG,
    note: 'the user unit files',
  }),
  checked('contracts.collective-filing-days', 10, 'calendar-days', '山东省劳动合同条例 41', { region: SHANDONG }),
  checked('contracts.dispatch-max-percent', 10, 'percent', '劳务派遣暂行规定 4', {
    validFrom: '2014-03-01',
    note: 'dispatched over own and dispatched',
  }),
  checked('contracts.dispatch-transition-months', 24, 'months', '劳务派遣暂行规定 28', { validFrom: '2014-03-01', validTo: '2016-02-29' }),
  checked('contracts.temporary-post-months', 6, 'months', '劳动合同法 66'),
  checked('contracts.agency-contract-years', 2, 'years', '劳动合同法 58'),
  unchecked('contracts.dispatch-licence-years', 3, 'years', '劳务派遣行政许可实施办法', {
    note: 'for how long a licence is valid at most; renewed by a new one',
  }),
  checked('contracts.dispatch-fine-min', '5000.00', 'CNY', '劳动合同法 92', { validFrom: '2013-07-01', note: 'a head' }),
  checked('contracts.dispatch-fine-max', '10000.00', 'CNY', '劳动合同法 92', { validFrom: '2013-07-01', note: 'a head' }),
  checked('contracts.insurance-days', 30, 'calendar-days', '社会保险法 58'),
  checked('contracts.insurance-late-fee-percent', '0.05', 'percent', '社会保险法 86', { note: 'a day' }),
  checked('contracts.insurance-fine-min-times', 1, 'times', '社会保险法 86'),
  checked('contracts.insurance-fine-max-times', 3, 'times', '社会保险法 86'),
  checked('contracts.termination-papers-days', 15, 'calendar-days', '劳动合同法 50'),
  checked('contracts.severance-max-years', 12, 'years', '劳动合同法 47'),
  checked('contracts.severance-average-wage-times', 3, 'times', '劳动合同法 47'),
  checked('contracts.signing-rate-percent', 95, 'percent', '临沂、泰安三项行动计划 (2014)'),
  checked('contracts.signing-rate-mobile-percent', 65, 'percent', '临沂、泰安三项行动计划 (2014)', {
    note: 'construction, catering, resident services',
  }),
  unchecked('contracts.signing-rate-people', 10, 'people', '本市设定', {
    note: 'in a labour relation for over a month; fewer are not rated',
  }),
  unchecked('contracts.bargaining-coverage-percent', 85, 'percent', '本市设定'),
  checked('contracts.bargaining-coverage-percent', 85, 'percent', '临沂市三项行动计划 (2014)', { region: LINYI }),
  checked('contracts.bargaining-coverage-percent', 90, 'percent', '泰政办发〔2014〕33号', { region: TAIAN }),
  checked('bargaining.filing-days', 10, 'calendar-days', '山东省企业工资集体协商条例 (2016) 30', {
    note: 'within which a wage agreement is filed: none is missed before',
  }),
  unchecked('wage-systems.filing-asked', 'no', 'method', '本市设定', {
    note: 'yes or no: whether the three wage-management systems are to be filed',
  }),
  unchecked('wage-systems.filing-asked', 'yes', 'method', '临沂市三项行动计划 (2014) 5', {
    region: LINYI,
    validFrom: '2026-07-01',
    note: 'asked since the register takes them',
  }),
  unchecked('wage-systems.grace-days', 30, 'calendar-days', '本市设定', {
    note: 'from registration, or from the first day on which it is asked',
  }),
  unchecked('contracts.mobile-industries', 'E,H,O', 'industries', '临沂、泰安三项行动计划 (2014); GB/T 4754-2017', {
    note: 'beginnings of industry codes, with commas: construction, hotels and catering, resident services',
  }),
  unchecked('contracts.filing-late-shown-days', 30, 'calendar-days', '本市设定', {
    note: 'for how long an alert shows what was filed late, from the day on which it came',
  }),
  unchecked('contracts.filing-first-entry-days', 90, 'calendar-days', '本市设定', {
    note: 'from an employer’s own registration: who was employed before is filed within these days',
  }),
  unchecked('contracts.minors-allowed-industries', 'R87,R88,R89', 'industries', '劳动法 15; 禁止使用童工规定 13; GB/T 4754-2017', {
    note: 'beginnings of industry codes, with commas: 文艺、体育单位 may engage minors with their guardians’ consent',
  }),
  unchecked('contracts.minimum-age-years', 16, 'years', '劳动法 15; 禁止使用童工规定 2'),
  unchecked('contracts.minor-age-years', 18, 'years', '劳动法 58', { note: 'sixteen and seventeen: protected minors' }),
] as const;
