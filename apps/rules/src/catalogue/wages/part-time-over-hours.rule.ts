import { dayOfWeek, epochDayOf, firstDayOf, lastDayOf, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import type { EmployerPeriodFacts } from '../facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { eventsOf } from './line-in-force';
import { employmentOf, hundredths, judgedDaysOf, linesInForce, paydayOfLine, type MonthLine } from './month-lines';
import { hoursText, overtimeOf } from './overtime';

const WEEK = 'wages.part-time-week-hours';

/**
 * 非全日制用工超时: who is on the register as working part-time worked more hours in a month than 24 in each of its weeks allow. It is an indicator of a full-time
 * employment, with its contract and its insurance. Every week that the month touches counts in full, so that nobody is accused for how the weeks lie.
 */
export const rule = defineRule<'employer-period'>({
  id: 'part-time-over-hours',
  revision: 1,
  title: { zh: '非全日制用工超时', en: 'Part-time work beyond its hours' },
  basis: [law('劳动合同法', 68)],
  group: 'contracts',
  subject: 'employer-period',
  reads: [
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.wage-cards.payroll-lines-recorded.v1',
    'anxin.wage-cards.payroll-corrected.v1',
    'anxin.wage-cards.payroll-correction-confirmed.v1',
    'anxin.contract-filing.employment-registered.v1',
  ],
  audience: ['employer'],
  severity: { zh: '黄色', en: 'yellow' },
  remedy: {
    zh: '按全日制用工订立书面劳动合同并参保，或者更正登记的工时',
    en: 'employ in full time, with a written contract and insurance, or correct the hours',
  },
  parameters: [WEEK],

  due: (facts) =>
    facts.employments.some((one) => one.relation === 'part-time')
      ? judgedDaysOf(facts).map((day) => maxDate(day, lastDayOf(facts.subject.period!)))
      : [],

  decide(facts, moment): Verdict {
    const over = linesInForce(facts, moment).flatMap((line) => overHours(facts, line, moment) ?? []);
    if (!over.length) return clear('corrected');
    const period = facts.subject.period!;
    const workers = new Set(over.map((one) => one.workerId)).size;
    return finding({
      severity: 'yellow',
      workers,
      since: lastDayOf(period),
      evidence: over,
      explanation: {
        zh: `${period}有${workers}名登记为非全日制用工的人员，工时超过每周二十四小时所能达到的上限，涉嫌以非全日制之名行全日制用工之实。`,
        en: `${workers} worker(s) registered as part-time worked more hours in ${period} than 24 in each of its weeks allow: the employment may be a full-time one.`,
      },
      nextSteps: {
        zh: '单位：核对工时；实为全日制的，订立书面劳动合同、办理社会保险并更正用工登记。监察员：核查考勤和实际用工方式。',
        en: 'Employer: check the hours; where the work is full-time, sign a contract, insure, and correct the entry. Inspector: check attendance and how people really work.',
      },
      again: judgedDaysOf(facts).filter((day) => day > moment.over),
    });
  },
});

const overHours = (facts: EmployerPeriodFacts, line: MonthLine, { policy, region, over }: Moment) => {
  const employment = employmentOf(facts, line);
  if (paydayOfLine(facts, line) > over || employment?.relation !== 'part-time') return undefined;
  const { workday, restday, holiday } = overtimeOf(facts, line, policy, region);
  const worked = (line.normalHours === undefined ? 0n : hundredths(line.normalHours)) + workday + restday + holiday;
  const [first, last] = [firstDayOf(facts.subject.period!), lastDayOf(facts.subject.period!)];
  const weeks = weeksTouched(maxDate(first, employment.startsOn), minDate(last, employment.endsOn ?? last));
  const limit = weeks * policy.number(WEEK, { region, on: first });
  return worked > BigInt(limit) * 100n
    ? {
        kind: 'part-time-hours',
        workerId: line.workerId,
        hoursWorked: hoursText(worked),
        limitHours: limit,
        weeks,
        events: [...new Set([...eventsOf(line), employment.eventId])],
      }
    : undefined;
};

/** Weeks, Monday to Sunday, of which at least one day lies in the span. */
const weeksTouched = (from: LocalDate, to: LocalDate): number => (mondayOf(to) - mondayOf(from)) / 7 + 1;
const mondayOf = (date: LocalDate): number => epochDayOf(date) - ((dayOfWeek(date) + 6) % 7);
