import { addCalendarDays, addDays, type LocalDate } from '@anxin/calendar';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { clear, defineRule, finding, law, type Verdict } from '../rule';
import { shortSince } from './deposits';
import { askedOn, FILING_GRACE, lastDayOfWorks, later, worksAreOver, type Place } from './site-days';

const TERM = 'construction.injury-cover-days';
/** 人社部发〔2014〕103号 came into force; works that began before are not the rule's. */
const BINDING_FROM: LocalDate = '2015-01-01';

/** 项目未参加工伤保险: thirty days after its start the site has no work-injury cover, or what it had has run out while the works go on. */
export const rule = defineRule<'site'>({
  id: 'project-injury-cover-missing',
  revision: 1,
  title: { zh: '项目未参加工伤保险', en: 'Site without work-injury cover' },
  basis: [law('人社部发〔2014〕103号', '四'), law('建筑法', 48), law('临沂市三项行动计划 (2014)', 12)],
  group: 'insurance',
  subject: 'site',
  reads: ['anxin.employer-registry.injury-cover-registered.v1', 'anxin.employer-registry.project-registered.v1'],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '按项目参加工伤保险并报送登记', en: 'insure the site against work injury and have it registered' },
  parameters: [TERM, FILING_GRACE, ORANGE_AFTER],

  due(facts, place) {
    const asked = askOf(facts, place);
    return asked ? [asked.on, ...facts.covers.map((one) => one.until).filter((day) => day > asked.on)] : [];
  },

  decide(facts, moment): Verdict {
    const asked = askOf(facts, moment);
    if (!asked || moment.over < asked.on) return clear();
    const { site, dueOn } = asked;
    const last = lastDayOfWorks(site, facts.accounts);
    const days = facts.covers.flatMap((one) => [addDays(one.from, -1), one.until]).filter((day) => day < last);
    const ever = [dueOn, ...days.filter((day) => day > dueOn && day <= moment.over)].some((day) => !isCovered(facts, day));
    if (worksAreOver(facts, moment.over)) return clear(ever ? 'ended' : 'never-was');
    if (isCovered(facts, moment.over) || isCovered(facts, moment.known)) return clear(ever ? 'filed' : 'never-was');
    const since = shortSince(dueOn, moment.over, days, (day) => !isCovered(facts, day));
    const { severity, again } = byAge(since, moment);
    const before = facts.covers.filter((one) => one.until <= moment.over).at(-1);
    return finding({
      severity,
      workers: 0,
      since,
      evidence: [
        {
          kind: 'injury-cover',
          project: site.id,
          startsOn: site.startsOn,
          dueOn,
          ...(before && { from: before.from, until: before.until }),
          events: [site.eventId, ...(before ? [before.eventId] : [])],
        },
      ],
      explanation: before
        ? {
            zh: `该工程的工伤保险至${before.until}，工程仍在施工，未续保。`,
            en: `The site’s work-injury cover ran out on ${before.until} while the works go on.`,
          }
        : {
            zh: `工程于${site.startsOn}开工，至${dueOn}未按项目参加工伤保险。`,
            en: `The works began on ${site.startsOn}; by ${dueOn} the site had no work-injury cover.`,
          },
      nextSteps: {
        zh: '施工总承包单位：按项目办理工伤保险参保并报送登记。人社部门：督促参保。',
        en: 'General contractor: insure the site and have it registered. Authority: see to it.',
      },
      again: later(moment.over, ...again, last, ...days),
    });
  },
});

/** Whether the day after is covered. */
const isCovered = ({ covers }: SiteFacts, day: LocalDate): boolean => {
  const next = addDays(day, 1);
  return covers.some((one) => one.from <= next && one.until >= next);
};

interface Ask {
  readonly site: SiteTermsFact;
  readonly dueOn: LocalDate;
  readonly on: LocalDate;
}

const askOf = ({ subject, project: site }: SiteFacts, place: Place): Ask | undefined => {
  if (!site || site.generalContractor !== subject.employer || site.startsOn < BINDING_FROM) return undefined;
  const days = place.policy.number(TERM, { region: place.region, on: site.startsOn });
  const dueOn = addCalendarDays(site.startsOn, days, { roll: true }).date;
  return { site, dueOn, on: askedOn(dueOn, site.knownOn, place) };
};
