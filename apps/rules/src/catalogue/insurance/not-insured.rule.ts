import { addDays, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { InsuranceFacts, InsuredEmploymentFact } from '../employers-facts';
import { clear, defineRule, finding, law, type Evidence, type Verdict } from '../rule';
import { DAYS, FILING_DAYS, lastDayToEnrol, shortages, worstStanding, type StandingShortage } from './shortage';

/** Somebody whose insurance began too late, as the register says. */
interface Late {
  readonly employment: InsuredEmploymentFact;
  readonly insuredFrom: LocalDate;
  readonly dueOn: LocalDate;
}

/**
 * 未参保: somebody in a labour relation was not enrolled in social insurance within thirty days. It is said by the register, where the first day of insurance
 * lies later than that, or by the employer's headcount, as far as more people than it can have hired of late are not insured (`shortage.ts`). Of whom no day
 * of insurance is known, nothing is said.
 */
export const rule = defineRule<'insurance'>({
  id: 'not-insured',
  revision: 2,
  title: { zh: '未参保', en: 'Not insured' },
  basis: [law('社会保险法', 58), law('社会保险法', 84), law('社会保险法', 86)],
  group: 'insurance',
  subject: 'insurance',
  reads: [
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
    'anxin.employer-registry.headcount-reported.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: {
    zh: '办理社会保险登记并补缴，报送参保日期或用工台账',
    en: 'enrol the workers, pay what is due, report the day of insurance or the headcount',
  },
  parameters: [DAYS, FILING_DAYS, ORANGE_AFTER],

  due: (facts, place) => [
    ...new Set([...latePeople(facts, place).map(judgedOn), ...shortages(facts, place).flatMap((one) => [one.judgedOn, one.surelyFrom])]),
  ],

  decide(facts, moment): Verdict {
    const late = latePeople(facts, moment).filter((one) => judgedOn(one) <= moment.over);
    const open = late.filter(({ employment, insuredFrom }) => insuredFrom > moment.known && worksAfter(employment, moment.over));
    const short = worstStanding(facts, moment);
    if (!open.length && !short) {
      const was = late.length > 0 || worstStanding(facts, { ...moment, known: moment.over }, true) !== undefined;
      return clear(was ? 'corrected' : 'never-was');
    }
    const since = [...open.map((one) => addDays(one.dueOn, 1)), ...(short ? [short.since] : [])].reduce((a, b) => minDate(a, b));
    const workers = Math.max(open.length, short?.people ?? 0);
    const age = byAge(since, moment);
    return finding({
      severity: age.severity,
      workers,
      since,
      evidence: [...open.map(lateEvidence), ...(short ? [shortEvidence(short)] : [])],
      explanation: {
        zh: `用工满30日仍有${workers}人未参加社会保险${short ? `（${short.headcount.asOf}用工台账：职工${short.headcount.employees}人，参保${short.headcount.insured}人）` : ''}。`,
        en: `${workers} worker(s) employed for over 30 days are not enrolled in social insurance${short ? ` (headcount of ${short.headcount.asOf}: ${short.headcount.employees} employees, ${short.headcount.insured} insured)` : ''}.`,
      },
      nextSteps: {
        zh: '用人单位：为劳动者办理社会保险登记，补缴应缴费用，并报送参保日期；已参保的，请更正报送。',
        en: 'Employer: enrol these workers, pay the contributions due and report the day; if they are insured already, correct what was reported.',
      },
      again: [...age.again, ...open.flatMap((one) => [one.insuredFrom, ...(one.employment.endsOn ? [one.employment.endsOn] : [])])].filter(
        (day) => day > moment.over,
      ),
    });
  },
});

const worksAfter = ({ endsOn }: InsuredEmploymentFact, day: LocalDate): boolean => endsOn === undefined || endsOn > day;

const judgedOn = ({ employment, dueOn }: Late): LocalDate => maxDate(dueOn, employment.knownOn);

const latePeople = (facts: InsuranceFacts, place: Parameters<typeof lastDayToEnrol>[1]): Late[] =>
  facts.employments.flatMap((employment) => {
    const { relation, insuredFrom } = employment;
    if (relation !== 'labour' || insuredFrom === undefined) return [];
    const dueOn = lastDayToEnrol(employment, place);
    return insuredFrom > addDays(dueOn, 1) && worksAfter(employment, dueOn) ? [{ employment, insuredFrom, dueOn }] : [];
  });

const lateEvidence = ({ employment, insuredFrom, dueOn }: Late): Evidence => ({
  kind: 'insurance',
  workerId: employment.workerId,
  startsOn: employment.startsOn,
  insureBy: dueOn,
  insuredFrom,
  events: [employment.eventId],
});

const shortEvidence = ({ headcount, people, overdue }: StandingShortage): Evidence => ({
  kind: 'insured-headcount',
  asOf: headcount.asOf,
  employees: headcount.employees,
  insured: headcount.insured,
  overdue,
  uninsured: people,
  events: [headcount.eventId],
});
