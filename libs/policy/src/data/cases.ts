import { checked, SHANDONG, unchecked } from '../row';

const PENALTY = '行政处罚法';
const INSPECTION = '劳动保障监察条例';
const LIST = '人社部令第45号';
const PUBLICATION = '人社部令第29号';
const GRADE = '人社部规〔2016〕1号';
const REFUSAL = '法释〔2013〕3号 3';
const TRANSFER = '国务院令第310号';

/** An inspection case, its clocks, fines, the transfer to the police, credit and publication. */
export const cases = [
  checked('case.inspectors', 2, 'people', `${INSPECTION} 16`),
  unchecked('case.filing-working-days', 5, 'working-days', '关于实施《劳动保障监察条例》若干规定 18; 本市设定', {
    note: 'of a clue, from the alert that opened it',
  }),
  checked('case.investigation-working-days', 60, 'working-days', `${INSPECTION} 17; 山东省劳动保障监察条例 18`, { note: 'from filing' }),
  checked('case.extension-working-days', 30, 'working-days', `${INSPECTION} 17`, { note: 'approved by the head' }),
  unchecked('case.decision-working-days', 15, 'working-days', '实施若干规定 37', {
    note: 'from the end of the investigation; checked for Qingdao only',
  }),
  checked('case.penalty-calendar-days', 90, 'calendar-days', `${PENALTY} 60`, { note: 'from filing' }),
  checked('case.look-back-years', 2, 'years', `${INSPECTION} 20; ${PENALTY} 36`, { note: 'of a continuing act from its end' }),
  unchecked('case.suspension-notice-days', 3, 'calendar-days', '浙江省劳动保障监察条例 30', { note: 'another province’s rule' }),
  unchecked('case.rectification-calendar-days', 7, 'calendar-days', '本市设定 (限期改正)', {
    note: 'no number in law; real orders gave 3 to 7',
  }),
  unchecked('case.closure-undo-working-days', 3, 'working-days', '本市设定 (撤销结案)', {
    note: 'a closure made in error; 0 where the region does not allow it',
  }),
  unchecked('case.routine-visits-per-year', 2, 'times-per-year', '本市设定'),
  unchecked('case.special-visits-per-year', 1, 'times-per-year', '本市设定'),
  checked('case.routine-visits-per-year', 2, 'times-per-year', '山东省劳动保障监察条例 13', {
    region: SHANDONG,
    note: 'one employer, unless a violation is suspected',
  }),
  checked('case.special-visits-per-year', 1, 'times-per-year', '山东省劳动保障监察条例 13', {
    region: SHANDONG,
    note: 'one employer, unless a violation is suspected',
  }),
  checked('case.campaigns-per-year', 2, 'times-per-year', '临沂、泰安三项行动计划 (2014)'),
  checked('case.hearing-request-working-days', 5, 'working-days', `${PENALTY} 64, 85`),
  checked('case.hearing-notice-working-days', 7, 'working-days', `${PENALTY} 64, 85`),
  unchecked('case.statement-working-days', 3, 'working-days', `${PENALTY} 44–45; 本市设定`, { note: '陈述申辩' }),
  unchecked('case.hearing-fine-firm', '20000.00', 'CNY', '地方标准', { note: 'another province’s “large”' }),
  unchecked('case.hearing-fine-person', '1000.00', 'CNY', '地方标准', { note: 'another province’s “large”' }),
  checked('case.service-working-days', 7, 'working-days', `${PENALTY} 61, 85`),
  checked('case.fine-payment-days', 15, 'calendar-days', `${PENALTY} 67`),
  checked('case.late-fine-percent', 3, 'percent', `${PENALTY} 72`, { note: 'a day, at most the fine' }),
  checked('case.spot-fine-max', '3000.00', 'CNY', `${PENALTY} 51`),
  checked('case.obstruction-fine-min', '2000.00', 'CNY', `${INSPECTION} 30`),
  checked('case.obstruction-fine-max', '20000.00', 'CNY', `${INSPECTION} 30`),
  checked('case.hours-fine-min', '100.00', 'CNY', `${INSPECTION} 25`, { note: 'a head' }),
  checked('case.hours-fine-max', '500.00', 'CNY', `${INSPECTION} 25`, { note: 'a head' }),
  unchecked('case.enforcement-months', 3, 'months', '行政强制法 53', { note: 'to apply to the court, from the end of review and suit' }),
  unchecked('case.enforcement-reminder-days', 10, 'calendar-days', '行政强制法 54'),
  unchecked('case.review-days', 60, 'calendar-days', '行政复议法'),
  unchecked('case.suit-months', 6, 'months', '行政诉讼法'),
  unchecked('case.suit-after-review-days', 15, 'calendar-days', '行政诉讼法 45', { note: 'from the service of the review decision' }),
  checked('case.arbitration-years', 1, 'years', '劳动争议调解仲裁法 27', { note: 'wages during employment: from its end' }),
  unchecked('case.opens-from-severity', 'orange', 'method', '本市设定', { note: 'wage, contract and incident rules' }),
  unchecked('case.deadline-warning-days', 1, 'calendar-days', '本市设定', { note: 'before a deadline' }),
  unchecked('case.arrival-answer-working-days', 3, 'working-days', '本市设定', {
    note: 'for complainants to say whether the wages arrived (工资到账核实); afterwards silence holds up no closure',
  }),
  unchecked('case.acknowledgement-working-days', 1, 'working-days', '本市设定', { note: 'to confirm an assignment (确认接收)' }),
  unchecked('case.escalation-working-days', 1, 'working-days', '本市设定', { note: 'from the county’s supervisors to the city’s' }),
  checked('crime.one-worker-months', 3, 'months', REFUSAL),
  checked('crime.workers', 10, 'people', REFUSAL),
  checked('crime.one-worker-amount', '20000.00', 'CNY', REFUSAL, { note: 'the upper bound 5 000–20 000: met whatever a province chose' }),
  checked('crime.amount', '100000.00', 'CNY', REFUSAL, { note: 'the upper bound 30 000–100 000: met whatever a province chose' }),
  unchecked('crime.one-worker-amount', '10000.00', 'CNY', REFUSAL, {
    region: SHANDONG,
    note: 'demonstration value: the province’s figure was not found',
  }),
  unchecked('crime.amount', '60000.00', 'CNY', REFUSAL, {
    region: SHANDONG,
    note: 'demonstration value: the province’s figure was not found',
  }),
  ...crimeAmounts('320000', '江苏省高级人民法院', '10000.00', '60000.00'),
  ...crimeAmounts('500000', '重庆市高级人民法院', '10000.00', '60000.00'),
  ...crimeAmounts('210000', '辽宁省高级人民法院', '10000.00', '50000.00'),
  ...crimeAmounts('520000', '贵州省高级人民法院', '10000.00', '50000.00'),
  ...crimeAmounts('410000', '河南省高级人民法院', '8000.00', '40000.00'),
  ...crimeAmounts('430000', '湖南省高级人民法院', '6000.00', '40000.00'),
  checked('crime.transfer-decision-days', 3, 'calendar-days', `${TRANSFER} 5`),
  checked('crime.transfer-hours', 24, 'hours', `${TRANSFER} 5`),
  checked('crime.police-pass-on-hours', 24, 'hours', `${TRANSFER} 7–8`),
  checked('crime.police-decision-days', 3, 'calendar-days', `${TRANSFER} 7–8`),
  checked('crime.reconsideration-days', 3, 'calendar-days', `${TRANSFER} 9`),
  checked('crime.reconsideration-answer-days', 3, 'calendar-days', `${TRANSFER} 9`),
  checked('crime.procuratorate-days', 3, 'calendar-days', `${TRANSFER} 9`),
  checked('blacklist.years', 3, 'years', LIST),
  checked('blacklist.early-removal-months', 6, 'months', LIST, { note: 'after all is paid, with a written pledge' }),
  unchecked('blacklist.removal-decision-working-days', 15, 'working-days', `${LIST} 10–13`),
  unchecked('blacklist.objection-working-days', 5, 'working-days', `${LIST}; 本市设定`, { note: 'to object after the prior notice' }),
  checked('publication.city-months', 3, 'months', PUBLICATION),
  checked('publication.province-months', 6, 'months', PUBLICATION),
  unchecked('publication.objection-working-days', 15, 'working-days', PUBLICATION),
  unchecked('publication.correction-working-days', 10, 'working-days', PUBLICATION),
  checked('publication.take-down-working-days', 3, 'working-days', `${PENALTY} 48, 85`),
  checked('credit.grade-years', 1, 'years', GRADE, { note: 'on the last year’s records' }),
  checked('credit.c-handled-times', 3, 'times', GRADE, { note: 'handled in the year, decisions in force' }),
] as const;

function crimeAmounts(region: string, court: string, oneWorker: string, total: string) {
  return [
    checked('crime.one-worker-amount', oneWorker, 'CNY', `${REFUSAL}; ${court}`, { region }),
    checked('crime.amount', total, 'CNY', `${REFUSAL}; ${court}`, { region }),
  ] as const;
}
