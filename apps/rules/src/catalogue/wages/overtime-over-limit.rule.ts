import { firstDayOf, lastDayOf, maxDate } from '@anxin/calendar';
import type { EmployerPeriodFacts } from '../facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { eventsOf } from './line-in-force';
import { employmentOf, judgedDaysOf, linesInForce, paydayOfLine, type MonthLine } from './month-lines';
import { hoursText, mayHaveOvertime, overtimeOf, schemeOf } from './overtime';

const LIMIT = 'wages.overtime-max-hours';

/** 超时加班: more than 36 hours of overtime in a month, told by the payroll or by the attendance, without an approved scheme of special working time. */
export const rule = defineRule<'employer-period'>({
  id: 'overtime-over-limit',
  revision: 1,
  title: { zh: '超时加班', en: 'Too much overtime' },
  basis: [law('劳动法', 41), law('劳动法', 90)],
  group: 'wages',
  subject: 'employer-period',
  reads: [
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.wage-cards.payroll-lines-recorded.v1',
    'anxin.wage-cards.payroll-corrected.v1',
    'anxin.wage-cards.payroll-correction-confirmed.v1',
    'anxin.wage-cards.attendance-recorded.v1',
    'anxin.contract-filing.employment-registered.v1',
    'anxin.employer-registry.working-time-approval-registered.v1',
  ],
  audience: ['employer'],
  severity: { zh: '黄色', en: 'yellow' },
  remedy: {
    zh: '减少加班；依法经批准的，报送特殊工时制度批复',
    en: 'less overtime; where special working time is approved, file the approval',
  },
  parameters: [LIMIT, 'wages.day-hours'],

  due: (facts) => (mayHaveOvertime(facts) ? judgedDaysOf(facts).map((day) => maxDate(day, lastDayOf(facts.subject.period!))) : []),

  decide(facts, moment): Verdict {
    const limit = moment.policy.number(LIMIT, { region: moment.region, on: firstDayOf(facts.subject.period!) });
    const lines = linesInForce(facts, moment);
    const over = lines.flatMap((line) => overLimit(facts, line, limit, moment) ?? []);
    if (!over.length) return clear(lines.some((line) => schemeOf(facts, line)) ? 'never-was' : 'corrected');
    const workers = new Set(over.map((one) => one.workerId)).size;
    return finding({
      severity: 'yellow',
      workers,
      since: lastDayOf(facts.subject.period!),
      evidence: over,
      explanation: {
        zh: `${facts.subject.period!}有${workers}人加班超过${limit}小时，未见特殊工时制度审批。每月延长工作时间不得超过三十六小时。`,
        en: `${workers} worker(s) worked more than ${limit} hours of overtime in ${facts.subject.period!}; no approval of special working time is on file.`,
      },
      nextSteps: {
        zh: '单位：调整工时安排；经批准实行综合计算工时或不定时工作制的，报送批复。监察员：核对考勤记录。',
        en: 'Employer: change the hours; where special working time is approved, file the approval. Inspector: compare the attendance records.',
      },
      again: judgedDaysOf(facts).filter((day) => day > moment.over),
    });
  },
});

const overLimit = (facts: EmployerPeriodFacts, line: MonthLine, limit: number, { policy, region, over }: Moment) => {
  if (paydayOfLine(facts, line) > over) return undefined;
  const employment = employmentOf(facts, line);
  if ((employment && employment.relation !== 'labour') || schemeOf(facts, line)) return undefined;
  const hours = overtimeOf(facts, line, policy, region);
  const all = hours.workday + hours.restday + hours.holiday;
  return all > BigInt(limit) * 100n
    ? {
        kind: 'overtime',
        workerId: line.workerId,
        overtimeHours: hoursText(all),
        limitHours: limit,
        events: [...new Set([...eventsOf(line), ...hours.attendance])],
      }
    : undefined;
};
