import { addDays, agreedPayday, firstDayOf, lastDayOf, maxDate, nextWorkingDayOrSame, type LocalDate } from '@anxin/calendar';
import { agreedPaydayOf } from '../contract-terms';
import type { EmploymentFact, WagePeriodFacts } from '../facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';

const ASKED_OUTSIDE = 'wages.payroll-asked-outside-construction';
const DUE_BY = 'wages.payroll-due-by';
const DUE_DAY = 'wages.payroll-due-day';

type Place = Pick<Moment, 'policy' | 'region'>;

/**
 * 未报工资表: people of its own were employed in the month and no payroll was submitted by the due day. On sites the law asks for one each month; elsewhere
 * only where the region does. Whether wages are owed is another rule's matter.
 */
export const rule = defineRule<'wage-period'>({
  id: 'payroll-missing',
  revision: 2,
  title: { zh: '未报工资表', en: 'No payroll submitted' },
  basis: [law('保障农民工工资支付条例', 31)],
  outsideConstruction: { basis: [], audience: ['employer'] },
  group: 'wages',
  subject: 'wage-period',
  reads: [
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.wage-cards.payroll-lines-recorded.v1',
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
    'anxin.contract-filing.contract-filed.v1',
    'anxin.contract-filing.contract-amended.v1',
    'anxin.employer-registry.deferral-filed.v1',
  ],
  audience: ['employer'],
  severity: { zh: '黄色', en: 'yellow' },
  remedy: { zh: '报送工资表', en: 'submit the payroll' },
  parameters: [ASKED_OUTSIDE, DUE_BY, DUE_DAY],

  due(facts, moment) {
    const dueOn = dueDayOf(facts, moment);
    if (facts.payroll && facts.payroll.knownOn <= dueOn) return [];
    return isAsked(facts, moment) && employedIn(facts, moment).length ? [dueOn] : [];
  },

  decide(facts, moment): Verdict {
    const dueOn = dueDayOf(facts, moment);
    if (facts.payroll && facts.payroll.knownOn <= moment.known) return clear(facts.payroll.knownOn > dueOn ? 'filed' : 'never-was');
    const people = isAsked(facts, moment) ? employedIn(facts, moment) : [];
    if (!people.length) return clear('corrected');
    if (dueOn > moment.over) return clear();
    const workers = new Set(people.map((one) => one.workerId)).size;
    return finding({
      severity: 'yellow',
      workers,
      since: addDays(dueOn, 1),
      evidence: people.map((one) => ({
        kind: 'employment',
        workerId: one.workerId,
        employment: one.id,
        startsOn: one.startsOn,
        dueOn,
        events: [one.eventId],
      })),
      explanation: {
        zh: `${facts.subject.period!}在册${workers}人，截至${dueOn}未报送工资表。${facts.subject.project ? '工程建设领域应当按月考核农民工工作量并编制工资支付表。' : ''}`,
        en: `${workers} worker(s) were employed in ${facts.subject.period!} and no payroll was submitted by ${dueOn}.`,
      },
      nextSteps: {
        zh: '单位：报送该月工资表；该月确无用工的，补报离职。监察员：核对现场用工。',
        en: 'Employer: submit the month’s payroll, or report that the employments had ended. Inspector: compare with who works there.',
      },
      again: [],
    });
  },
});

/** On a site always; elsewhere where the region says so. */
const isAsked = (facts: WagePeriodFacts, { policy, region }: Place): boolean =>
  facts.subject.project !== undefined || policy.text(ASKED_OUTSIDE, { region, on: firstDayOf(facts.subject.period!) }) === 'yes';

/** Its own people, in a labour relation or for services on a site, of whom the register knew on the due day: part-timers, retired people and interns ask for no monthly payroll, and the agency pays whom it dispatches. */
const employedIn = (facts: WagePeriodFacts, place: Place): EmploymentFact[] => {
  const [first, last] = [firstDayOf(facts.subject.period!), lastDayOf(facts.subject.period!)];
  const dueOn = dueDayOf(facts, place);
  return facts.employments.filter(
    (one) =>
      one.kind === 'direct' &&
      (one.relation === 'labour' || (one.relation === 'labour-service' && facts.subject.project !== undefined)) &&
      one.startsOn <= last &&
      (!one.endsOn || one.endsOn >= first) &&
      one.knownOn <= dueOn,
  );
};

/**
 * The last of the paydays agreed with those who worked in the month, since one payroll tells them all; where none is agreed, or the region says so, its day
 * of the next month, rolled to a working day (民法典 203). A deferral that was filed moves it.
 */
const dueDayOf = (facts: WagePeriodFacts, { policy, region }: Place): LocalDate => {
  const period = facts.subject.period!;
  const at = { region, on: firstDayOf(period) };
  const day = nextWorkingDayOrSame(agreedPayday(period, policy.number(DUE_DAY, at), 'next'));
  const people = new Set(facts.employments.filter((one) => one.kind === 'direct').map((one) => one.workerId));
  const agreed =
    policy.text(DUE_BY, at) === 'payday'
      ? facts.contracts
          .filter(
            (one) => people.has(one.workerId) && one.startsOn <= lastDayOf(period) && (!one.endsOn || one.endsOn >= firstDayOf(period)),
          )
          .map((one) => agreedPaydayOf(one, period).payday)
      : [];
  return [...(agreed.length ? agreed : [day]), ...facts.deferrals.map((one) => one.until)].reduce((a, b) => maxDate(a, b));
};
