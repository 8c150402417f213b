import { addDays, localDateOf, maxDate, type LocalDate } from '@anxin/calendar';
import { WAGE_SYSTEMS, type WageSystem, type WageSystemFacts } from '../employers-facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { periodEnd } from '../contracts/filing-days';
import { activeSince, isActive } from './standing';

const ASKED = 'wage-systems.filing-asked';
const GRACE = 'wage-systems.grace-days';
/** How many days ahead a region's first day is looked for. */
const AHEAD = 3650;
/** The earliest day for which there are parameters. */
const EARLIEST: LocalDate = '2008-01-01';

type Place = Pick<Moment, 'policy' | 'region'>;

/**
 * 三项制度未备案: one of the three wage-management systems (工资分配、工资增长、最低工资标准发放) is not on file where a region asks for it: so many days after the
 * employer came on the register, after it began to work again, or after the first day on which the region asked, whichever is latest.
 */
export const rule = defineRule<'wage-systems'>({
  id: 'wage-systems-unfiled',
  revision: 2,
  title: { zh: '三项制度未备案', en: 'Wage-management systems not filed' },
  basis: [law('临沂市三项行动计划 (2014)', 5)],
  group: 'none',
  subject: 'wage-systems',
  reads: ['anxin.employer-registry.wage-system-filed.v1', 'anxin.employer-registry.employer-status-changed.v1'],
  audience: ['employer'],
  severity: { zh: '黄色', en: 'yellow' },
  remedy: { zh: '将三项制度报送备案', en: 'file the three systems' },
  parameters: [ASKED, GRACE],
  standing: true,

  due: (facts, { at, ...place }) => {
    const today = localDateOf(at);
    // What a region will ask from a later day on is due already.
    const due = dueOn(facts, today, place) ?? dueOn(facts, addDays(today, AHEAD), place);
    return due === undefined ? [] : [due];
  },

  decide(facts, moment): Verdict {
    const { over, known } = moment;
    const due = dueOn(facts, over, moment);
    if (due === undefined || !isActive(facts.statuses, known)) return clear('ended');
    if (due > over) return clear('never-was');
    const missing = missingOn(facts, known);
    if (!missing.length) return clear(missingOn(facts, due).length ? 'filed' : 'never-was');
    const names = { zh: missing.map((one) => NAMES[one].zh).join('、'), en: missing.map((one) => NAMES[one].en).join(', ') };
    return finding({
      severity: 'yellow',
      workers: 0,
      since: addDays(due, 1),
      evidence: [
        {
          kind: 'wage-systems',
          systems: missing,
          fileBy: due,
          registeredOn: facts.registered!.knownOn,
          events: [facts.registered!.eventId],
        },
      ],
      explanation: { zh: `至${due}未备案：${names.zh}。`, en: `Not on file by ${due}: ${names.en}.` },
      nextSteps: {
        zh: '用人单位：将上述制度报送人力资源社会保障行政部门备案。',
        en: 'Employer: file these systems with the labour office.',
      },
      again: [],
    });
  },
});

const NAMES: Readonly<Record<WageSystem, { zh: string; en: string }>> = {
  distribution: { zh: '工资分配制度', en: 'wage distribution' },
  growth: { zh: '工资正常增长制度', en: 'wage growth' },
  'minimum-wage': { zh: '最低工资标准发放制度', en: 'payment of the minimum wage' },
};

const missingOn = (facts: WageSystemFacts, day: LocalDate): WageSystem[] =>
  WAGE_SYSTEMS.filter((system) => !facts.systems.some((one) => one.system === system && one.filedOn <= day));

/** The first day of the time, as it stands on a day, in which the region asks without a break; undefined where it does not. */
const askedSince = (day: LocalDate, { policy, region }: Place): LocalDate | undefined => {
  let since: LocalDate | undefined;
  for (let on = day; ;) {
    const row = policy.row(ASKED, { region, on });
    if (row.value !== 'yes') return since;
    since = row.validFrom;
    if (since <= EARLIEST) return since;
    on = addDays(since, -1);
  }
};

/** The last day in time, as asked on a day; undefined where it is not. */
const dueOn = (facts: WageSystemFacts, day: LocalDate, place: Place): LocalDate | undefined => {
  const asked = facts.registered && askedSince(day, place);
  if (!facts.registered || asked === undefined) return undefined;
  const from = [asked, facts.registered.knownOn, activeSince(facts.statuses, day) ?? asked].reduce((a, b) => maxDate(a, b));
  return periodEnd(place.policy, GRACE, from, place.region);
};
