import { checked, LINYI, SHANDONG, unchecked } from '../row';

const DEPOSIT = '人社部发〔2021〕65号';
const LINYI_LABOUR_COST = '临政办字〔2023〕43号';
/** What the country's law on advances doesn't ask for; a city may. */
const UNASKED = '保障农民工工资支付条例 (国务院令第724号) 63; 本市设定';
const NO_CAP = '9999999999999.99';

/** Labour cost, special wage accounts, wage deposits, the emergency fund, letters of responsibility. */
export const construction = [
  checked('construction.labour-cost-months', 1, 'months', '保障农民工工资支付条例 24', { note: 'the longest cycle of transfer' }),
  unchecked('construction.labour-cost-day', 31, 'day-of-month', '保障农民工工资支付条例 24', {
    note: 'the month’s last day: the law names a cycle, not a day',
  }),
  checked('construction.labour-cost-day', 10, 'day-of-month', LINYI_LABOUR_COST, { region: LINYI }),
  unchecked('construction.labour-cost-share-building-percent', 0, 'percent', '无全国标准', { note: 'only the agreed share counts' }),
  unchecked('construction.labour-cost-share-municipal-percent', 0, 'percent', '无全国标准', { note: 'only the agreed share counts' }),
  unchecked('construction.labour-cost-share-transport-percent', 0, 'percent', '无全国标准', { note: 'only the agreed share counts' }),
  checked('construction.labour-cost-share-building-percent', 23, 'percent', LINYI_LABOUR_COST, {
    region: LINYI,
    note: '房建, of the project price',
  }),
  checked('construction.labour-cost-share-municipal-percent', 12, 'percent', LINYI_LABOUR_COST, {
    region: LINYI,
    note: '市政、水利, of the project price',
  }),
  checked('construction.labour-cost-share-transport-percent', 8, 'percent', LINYI_LABOUR_COST, {
    region: LINYI,
    note: '交通, of the project price',
  }),
  checked('construction.special-account-days', 30, 'calendar-days', '人社部发〔2021〕53号 6', { note: 'from signing the works contract' }),
  unchecked('construction.shortfall-report-working-days', 3, 'working-days', '保障农民工工资支付条例 27', {
    note: 'the law says promptly',
  }),
  checked('construction.account-closing-notice-days', 30, 'calendar-days', '保障农民工工资支付条例 27'),
  checked('construction.papers-kept-years', 3, 'years', '保障农民工工资支付条例 28; 人社部发〔2021〕53号', {
    note: 'after completion and settlement',
  }),
  checked('construction.labour-officers', 1, 'people', '保障农民工工资支付条例 28', { note: '劳资专管员 of a project' }),
  checked('construction.fine-min', '50000.00', 'CNY', '保障农民工工资支付条例 55–57'),
  checked('construction.fine-max', '100000.00', 'CNY', '保障农民工工资支付条例 55–57'),
  unchecked('construction.injury-cover-days', 30, 'calendar-days', '人社部发〔2014〕103号; 本市设定', { note: 'after the start of works' }),
  unchecked('construction.wage-reserve-months', 1, 'months', '临沂市三项行动计划 (2014)', { note: '工资储备金, of the site’s wages' }),
  unchecked('construction.wage-reserve-working-days', 10, 'working-days', '临沂市三项行动计划 (2014); 本市设定', {
    note: 'to make the reserve up, from the month’s payrolls or from a draw on it',
  }),
  unchecked('construction.wage-reserve-every-site', 'no', 'method', '本市设定 (工资储备金)', {
    note: 'yes or no: whether a site that has no reserve on file is asked for one',
  }),
  unchecked('construction.filing-grace-working-days', 5, 'working-days', '本市设定 (工程登记后的报送宽限)', {
    note: 'to file a site’s papers whose day was over when the site came on the register',
  }),
  checked('construction.deposit-working-days', 20, 'working-days', `${DEPOSIT} 8`, {
    note: 'from the construction permit or approved commencement report; from the works contract only where neither is needed',
  }),
  checked('construction.deposit-rate-percent', 1, 'percent', `${DEPOSIT} 11`, { note: 'the least of the national range 1–3 %' }),
  unchecked('construction.deposit-rate-percent', '1.5', 'percent', '山东省农民工工资保证金实施办法', {
    region: SHANDONG,
    note: 'demonstration value: the province’s rate was not found',
  }),
  checked('construction.deposit-rate-min-percent', 1, 'percent', `${DEPOSIT} 11`),
  checked('construction.deposit-rate-max-percent', 3, 'percent', `${DEPOSIT} 11`),
  checked('construction.deposit-cap', NO_CAP, 'CNY', `${DEPOSIT} 11`, { note: 'no cap nationally; a province may set one' }),
  unchecked('construction.deposit-cap', '2000000.00', 'CNY', '山东省农民工工资保证金实施办法', {
    region: SHANDONG,
    note: 'demonstration value',
  }),
  checked('construction.deposit-rate-percent', '1.5', 'percent', '湖南省农民工工资保证金实施办法', { region: '430000' }),
  checked('construction.deposit-cap', '1000000.00', 'CNY', '湖南省农民工工资保证金实施办法', {
    region: '430000',
    note: 'a project; 2 500 000 for key transport and rail',
  }),
  checked('construction.deposit-multi-project-min-percent', '0.5', 'percent', `${DEPOSIT} 11`),
  checked('construction.deposit-several-projects', 2, 'projects', `${DEPOSIT} 11`, {
    note: 'of one contractor in one area: the rate may fall from so many on',
  }),
  unchecked('construction.deposit-several-projects-reduction-percent', 0, 'percent', `${DEPOSIT} 11`, {
    note: 'of the rate; the province may let it fall, 0 where it has not',
  }),
  checked('construction.deposit-exempt-price', '3000000.00', 'CNY', `${DEPOSIT} 11`, {
    note: 'below it, with a clean year before signing',
  }),
  checked('construction.deposit-exempt-clean-years', 1, 'years', `${DEPOSIT} 11`),
  checked('construction.deposit-reduce-clean-years', 2, 'years', `${DEPOSIT} 12`),
  unchecked('construction.deposit-reduce-percent', 50, 'percent', `${DEPOSIT} 12`, { note: 'from memory; one city caps the cut at this' }),
  checked('construction.deposit-waive-clean-years', 3, 'years', `${DEPOSIT} 12`, { note: 'and the systems in place' }),
  checked('construction.deposit-increase-percent', 50, 'percent', `${DEPOSIT} 12`, { note: 'of the rate, after arrears' }),
  checked('construction.deposit-increase-listed-percent', 100, 'percent', `${DEPOSIT} 12`, {
    note: 'of the rate, on the list of serious dishonesty',
  }),
  checked('construction.deposit-arrears-window-years', 2, 'years', `${DEPOSIT} 12`),
  checked('construction.guarantee-min-years', 1, 'years', `${DEPOSIT} 16–17`),
  checked('construction.guarantee-reminder-months', 1, 'months', `${DEPOSIT} 16–17`),
  checked('construction.deposit-draw-working-days', 5, 'working-days', `${DEPOSIT} 19`, {
    note: 'the bank pays after the notice 支付通知书',
  }),
  checked('construction.deposit-top-up-working-days', 10, 'working-days', `${DEPOSIT} 20`),
  checked('construction.deposit-refund-notice-days', 30, 'calendar-days', DEPOSIT),
  unchecked('fund.cap-minimum-wage-months', 1, 'months', '本市设定 (应急周转金)', { note: 'a head; the lower of the two caps' }),
  checked('fund.cap-owed-percent', 20, 'percent', '地方规定 (锦州市)', { region: '210700', note: 'of what is owed' }),
  checked('fund.cap-owed-percent', 20, 'percent', '地方规定 (郑州市)', { region: '410100', note: 'of what is owed' }),
  unchecked('fund.cap-owed-percent', 30, 'percent', '本市设定 (应急周转金)', { note: 'of what is owed; other cities 20 to 30' }),
  unchecked('fund.other-signatures', 2, 'people', '本市设定 (应急周转金)', {
    note: 'beside that of whoever applies, each of another person: three in all',
  }),
  checked('fund.account-first', 'yes', 'method', '地方规定 (抚顺市)', { region: '210400', note: 'yes or no' }),
  unchecked('fund.account-first', 'no', 'method', UNASKED, {
    note: 'yes or no: what the site’s special account holds by what was reported is used before the fund; article 63 names no such order',
  }),
  checked('fund.filed-case-required', 'yes', 'method', '地方规定 (锦州市)', { region: '210700', note: 'yes or no' }),
  unchecked('fund.filed-case-required', 'no', 'method', UNASKED, {
    note: 'yes or no: an advance needs a filed case on the employer or the site; article 63 names none',
  }),
  checked('fund.paper-required', 'yes', 'method', '地方规定 (锦州市)', { region: '210700', note: 'yes or no' }),
  unchecked('fund.paper-required', 'no', 'method', UNASKED, {
    note: 'yes or no: the agreement with the employer, or the sector authority’s opinion where it absconded; article 63 names neither',
  }),
  unchecked('fund.approval-working-days', 3, 'working-days', '本市设定', { note: 'a target for three signatures' }),
  unchecked('fund.recovery-days', 90, 'calendar-days', '保障农民工工资支付条例 63; 本市设定', {
    note: 'an advance not recovered by then raises an alert',
  }),
  unchecked('fund.county-size', '3000000.00', 'CNY', '曲阜市 (2014) 范例'),
  unchecked('letters.due-on', '03-31', 'month-day', '本市设定 (目标责任书)', { note: 'of each year' }),
  unchecked('letters.breach-open-days', 15, 'calendar-days', '泰政办发〔2014〕33号; 本市设定', {
    note: 'arrears open this long while a promised guarantee is missing',
  }),
] as const;
