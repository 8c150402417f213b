import { checked, SHANDONG, unchecked } from '../row';

const LADDER = '本市预警分级 (the city’s ladder of severity)';

/** Payment of wages, the ladder of `wage-arrears`, checks of a payroll. */
export const wages = [
  unchecked('wages.orange-after-working-days', 5, 'working-days', LADDER, { note: 'after the effective payday' }),
  unchecked('wages.orange-open-share-percent', 10, 'percent', LADDER, { note: 'of the payroll’s net; from this share on' }),
  unchecked('wages.red-after-calendar-days', 15, 'calendar-days', LADDER, { note: 'after the effective payday' }),
  unchecked('wages.red-workers', 10, 'people', LADDER, { note: 'over all periods and sites; with red-payday-over-days' }),
  unchecked('wages.red-amount', '50000.00', 'CNY', LADDER, { note: 'over all periods and sites; with red-payday-over-days' }),
  unchecked('wages.red-payday-over-days', 7, 'calendar-days', LADDER),
  unchecked('wages.receipt-grace-working-days', 0, 'working-days', '本市设定 (银行回单宽限)', {
    note: 'demonstration value; 1 is recommended; a bank may declare its own',
  }),
  checked('wages.deferral-max-days', 30, 'calendar-days', '山东省企业工资支付规定 32; 劳部发〔1995〕226号 4', {
    note: 'not for migrant workers',
  }),
  checked('wages.pay-interval-months', 1, 'months', '劳动法 50; 工资支付暂行规定 7'),
  checked('wages.part-time-settlement-days', 15, 'calendar-days', '劳动合同法 72'),
  checked('wages.final-settlement-days', 0, 'calendar-days', '工资支付暂行规定 9', { note: 'at the moment the contract ends' }),
  checked('wages.final-settlement-days', 15, 'calendar-days', '山东省劳动合同条例 30', {
    region: SHANDONG,
    note: 'papers and settlement after the termination certificate',
  }),
  checked('wages.record-kept-years', 2, 'years', '工资支付暂行规定 6'),
  checked('wages.migrant-record-kept-years', 3, 'years', '保障农民工工资支付条例 15'),
  checked('wages.deduction-max-percent', 20, 'percent', '工资支付暂行规定 16', {
    note: 'of the month’s wage; the rest is not below the minimum wage',
  }),
  unchecked('wages.withheld-tolerance', '1.00', 'CNY', '本市设定', {
    note: 'of a wage counted by days: a sum that is only rounded accuses nobody',
  }),
  checked('wages.overtime-workday-percent', 150, 'percent', '工资支付暂行规定 13; 劳动法 44'),
  checked('wages.overtime-rest-day-percent', 200, 'percent', '工资支付暂行规定 13; 劳动法 44'),
  checked('wages.overtime-holiday-percent', 300, 'percent', '工资支付暂行规定 13; 劳动法 44'),
  unchecked('wages.overtime-max-hours', 36, 'hours', '劳动法 41', { note: 'a month' }),
  checked('wages.part-time-week-hours', 24, 'hours', '劳动合同法 68', { note: '非全日制用工' }),
  checked('wages.month-days', '21.75', 'days', '劳社部发〔2008〕3号', { note: '月计薪天数' }),
  checked('wages.day-hours', 8, 'hours', '劳社部发〔2008〕3号'),
  unchecked('wages.part-month-method', 'calendar-days', 'method', '本市设定', { note: 'calendar-days, or month-days for 21.75' }),
  checked('wages.stoppage-full-periods', 1, 'times', '工资支付暂行规定 12', { note: 'pay periods at the full contract wage' }),
  unchecked('wages.stoppage-living-fee-percent', 70, 'percent', '工资支付暂行规定 12 (地方标准)', {
    note: 'of the minimum wage; the figure is Shandong’s, from memory',
  }),
  checked('wages.extra-compensation-min-percent', 50, 'percent', '劳动合同法 85; 劳动保障监察条例 26', {
    note: '加付赔偿金, only when the order is not obeyed in time',
  }),
  checked('wages.extra-compensation-max-percent', 100, 'percent', '劳动合同法 85; 劳动保障监察条例 26'),
  checked('wages.ledger-fine-employer-min', '20000.00', 'CNY', '保障农民工工资支付条例 54'),
  checked('wages.ledger-fine-employer-max', '50000.00', 'CNY', '保障农民工工资支付条例 54'),
  checked('wages.ledger-fine-person-min', '10000.00', 'CNY', '保障农民工工资支付条例 54'),
  checked('wages.ledger-fine-person-max', '30000.00', 'CNY', '保障农民工工资支付条例 54'),
  unchecked('wages.payroll-due-day', 15, 'day-of-month', '保障农民工工资支付条例 31; 本市设定', {
    note: 'of the month after the worked one',
  }),
  unchecked('wages.payroll-due-by', 'payday', 'method', '保障农民工工资支付条例 31; 本市设定', {
    note: 'payday: the agreed one, the day above where none is agreed; day-of-month: the day above',
  }),
  unchecked('wages.payroll-asked-outside-construction', 'no', 'method', '本市设定', {
    note: 'yes or no: whether every employer submits its payrolls; on sites the law asks',
  }),
  unchecked('wages.all-at-minimum-lines', 20, 'lines', '本市设定'),
  unchecked('wages.all-at-minimum-share-percent', 90, 'percent', '本市设定'),
  unchecked('wages.all-at-minimum-band-percent', 1, 'percent', '本市设定', { note: 'over or under the minimum wage' }),
  unchecked('wages.all-at-minimum-months', 2, 'months', '本市设定', { note: 'running' }),
  unchecked('wages.unequal-pay-percent', 90, 'percent', '劳动合同法 63; 本市设定', {
    note: 'median of dispatched over median of direct pay: an indicator',
  }),
  unchecked('wages.unequal-pay-people', 5, 'people', '本市设定', { note: 'of each kind in the post' }),
  checked('wages.implausible-month-amount', '50000.00', 'CNY', '预警规则范例', {
    note: 'one worker; an indicator, starting value of another city',
  }),
  checked('wages.implausible-year-amount', '300000.00', 'CNY', '预警规则范例', {
    note: 'one worker; an indicator, starting value of another city',
  }),
  checked('wages.implausible-paid-share-percent', 100, 'percent', '预警规则范例', { note: 'paid over attending workers: below it yellow' }),
  checked('wages.implausible-unpaid-share-percent', 10, 'percent', '预警规则范例', {
    note: 'attending workers without a pay record: above it red',
  }),
  unchecked('wages.implausible-days-elsewhere', 2, 'days', '本市设定', {
    note: 'of a month on which one person attended another site too: an indicator',
  }),
  unchecked('wages.implausible-card-people', 2, 'people', '本市设定', { note: 'of one payroll on one card: an indicator' }),
  unchecked('wages.card-held-people', 3, 'people', '保障农民工工资支付条例 54; 本市设定', {
    note: 'paid by one employer to one card: a couple may share one',
  }),
  unchecked('wages.cash-confirmed-within-working-days', 5, 'working-days', '本市设定', {
    note: 'outside construction: when nobody has confirmed a cash sheet by then the inspectors are shown it',
  }),
  checked('wages.off-account-months', 2, 'months', '预警规则范例', { note: 'attendance without pay from the special account' }),
  unchecked('minimum-wage.sick-percent', 80, 'percent', '劳部发〔1995〕309号 59', { note: '病假工资, of the minimum wage' }),
  unchecked('minimum-wage.review-years', 2, 'years', '最低工资规定 10', { note: 'later practice two to three' }),
  unchecked('minimum-wage.includes-insurance-share', 'yes', 'method', '最低工资规定 12 (山东)', {
    note: 'whether the worker’s own insurance share counts towards it',
  }),
  checked('bargaining.reply-days', 10, 'calendar-days', '山东省企业工资集体协商条例 29–31', { region: SHANDONG }),
  checked('bargaining.filing-days', 10, 'calendar-days', '山东省企业工资集体协商条例 29–31', { region: SHANDONG }),
  checked('bargaining.review-days', 15, 'calendar-days', '山东省企业工资集体协商条例 29–31', {
    region: SHANDONG,
    note: 'silence: in force',
  }),
  checked('bargaining.announcement-days', 7, 'calendar-days', '山东省企业工资集体协商条例 29–31', { region: SHANDONG }),
  checked('bargaining.dispute-days', 30, 'calendar-days', '山东省企业工资集体协商条例 45', { region: SHANDONG }),
  checked('bargaining.dispute-extension-days', 15, 'calendar-days', '山东省企业工资集体协商条例 45', { region: SHANDONG }),
] as const;
