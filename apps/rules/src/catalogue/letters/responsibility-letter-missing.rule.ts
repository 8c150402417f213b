import { addDays, dayOfYear, localDateOf, minDate, yearOf, type LocalDate } from '@anxin/calendar';
import { regionByCode } from '@anxin/codes';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { LetterFacts, SiteFact } from '../facts';
import { clear, defineRule, finding, law, type Evidence, type Moment, type Verdict, type Words } from '../rule';

const DUE_ON = 'letters.due-on';
/** The first whose parameters are known. */
const FIRST_YEAR = 2008;

type Place = Pick<Moment, 'policy' | 'region'>;

/**
 * 未签订责任书: no responsibility letter (目标责任书) for the year is in force by its day, 31 March. A county's government signs with one above it; a general
 * contractor whose site is open on that day signs with the county where it builds, or with a government above: as the register's list of who has not signed
 * has it. A letter for an earlier year is none; one for a later year is in force, too. A site that opens after the day is asked for at the next; one that the
 * register hears of within the year is judged when it is told, a county of which it hears later at the next day.
 */
export const rule = defineRule<'letter'>({
  id: 'responsibility-letter-missing',
  revision: 1,
  title: { zh: '未签订责任书', en: 'No responsibility letter' },
  basis: [law('临沂市三项行动计划 (2014)', 7), law('泰政办发〔2014〕33号', '(一)')],
  group: 'none',
  subject: 'letter',
  reads: ['anxin.employer-registry.responsibility-letter-signed.v1'],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '签订本年度目标责任书，并报送登记', en: 'sign the responsibility letter of the year and have it registered' },
  parameters: [DUE_ON, ORANGE_AFTER],

  due(facts, { at, ...place }) {
    const year = yearOf(localDateOf(at));
    return [year - 1, year, year + 1].filter((one) => binds(facts, one, place)).map((one) => dueDay(one, place));
  },

  decide(facts, moment): Verdict {
    const year = yearAsked(moment);
    if (!binds(facts, year, moment)) return clear();
    const open = facts.government ? [] : openSites(facts, year, moment);
    if (!facts.government && !open.length) return clear('ended');
    const letter = facts.letters.find((one) => one.year >= year && one.signedOn <= moment.known);
    if (letter) return clear(everLate(facts, year, moment) ? 'filed' : 'never-was');
    const asked = { year, dueOn: dueDay(year, moment) };
    const since = addDays(asked.dueOn, 1);
    const age = byAge(since, moment);
    return finding({
      severity: age.severity,
      workers: 0,
      since,
      evidence: evidenceOf(facts, open, asked),
      explanation: explained(facts, open, asked),
      nextSteps: nextSteps(facts, year),
      again: [...age.again, ...(open.length ? [lastDay(open)] : [])].filter((day) => day > moment.over),
    });
  },
});

/** Last day to sign for a year; 02-29 of a common year is the 28th. */
const dueDay = (year: number, { policy, region }: Place): LocalDate =>
  dayOfYear(year, policy.text(DUE_ON, { region, on: `${year}-01-01` }));

/** The year whose day was the last to be over. */
const yearAsked = (moment: Moment): number => {
  const year = yearOf(moment.over);
  return dueDay(year, moment) <= moment.over ? year : year - 1;
};

/** Sites that stood open on the year's day, of which the register heard before the year was over. */
const boundSites = ({ sites }: LetterFacts, year: number, place: Place): SiteFact[] => {
  const day = dueDay(year, place);
  return sites.filter((site) => site.startsOn <= day && site.endsOn >= day && yearOf(site.knownOn) <= year);
};

/** Whether a letter is to be signed for a year. */
const binds = (facts: LetterFacts, year: number, place: Place): boolean =>
  year >= FIRST_YEAR && (facts.government ? facts.government.knownOn <= dueDay(year, place) : boundSites(facts, year, place).length > 0);

/** Those that still stand open, and of which the register had heard on the day judged. */
const openSites = (facts: LetterFacts, year: number, moment: Moment): SiteFact[] =>
  boundSites(facts, year, moment).filter((site) => site.endsOn > moment.over && site.knownOn <= moment.over);

/** Whether any year up to this one passed its day without a letter that was signed by then. */
const everLate = (facts: LetterFacts, last: number, place: Place): boolean => {
  const known = facts.government?.knownOn ?? facts.sites.map((site) => site.knownOn).reduce((a, b) => minDate(a, b));
  for (let year = yearOf(known); year <= last; year += 1)
    if (binds(facts, year, place) && !facts.letters.some((one) => one.year >= year && one.signedOn <= dueDay(year, place))) return true;
  return false;
};

interface Asked {
  readonly year: number;
  readonly dueOn: LocalDate;
}

const evidenceOf = ({ government, subject }: LetterFacts, open: readonly SiteFact[], { year, dueOn }: Asked): Evidence[] =>
  government
    ? [{ kind: 'government', region: subject.region, year, signBy: dueOn, events: [government.eventId] }]
    : open.map((site) => ({
        kind: 'site',
        project: site.project,
        region: subject.region,
        from: site.startsOn,
        until: site.endsOn,
        year,
        signBy: dueOn,
        events: [site.eventId],
      }));

const nameOf = (region: string): string => regionByCode(region)?.name ?? region;

const explained = ({ government, subject }: LetterFacts, open: readonly SiteFact[], { year, dueOn }: Asked): Words => {
  const county = nameOf(subject.region);
  return government
    ? {
        zh: `${county}人民政府至${dueOn}未与上级人民政府签订${year}年度目标责任书。`,
        en: `By ${dueOn} the government of ${county} had signed no responsibility letter of ${year} with one above it.`,
      }
    : {
        zh: `施工总承包单位在${county}有${open.length}个在建工程项目，至${dueOn}未与${county}人民政府（或其上级人民政府）签订${year}年度目标责任书。`,
        en: `The general contractor has ${open.length} open site(s) in ${county}; by ${dueOn} it had signed no responsibility letter of ${year} with its government or one above.`,
      };
};

const nextSteps = ({ government, subject }: LetterFacts, year: number): Words =>
  government
    ? { zh: `与上级人民政府签订${year}年度目标责任书。`, en: `Government: sign the letter of ${year} with the government above.` }
    : {
        zh: `用人单位：与${nameOf(subject.region)}人民政府签订${year}年度目标责任书，由主管部门登记。`,
        en: `Employer: sign the letter of ${year} with the county's government, whose office registers it.`,
      };

const lastDay = (sites: readonly SiteFact[]): LocalDate => sites.map((site) => site.endsOn).reduce((a, b) => minDate(a, b));
