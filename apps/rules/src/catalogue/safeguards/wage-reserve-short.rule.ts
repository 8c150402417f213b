import { addDays, addWorkingDays, maxDate, type LocalDate } from '@anxin/calendar';
import { times, yuan, type Fen } from '@anxin/money';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { SiteFacts, SiteTermsFact, SiteWagesFact } from '../safeguard-facts';
import { clear, defineRule, finding, law, type Verdict } from '../rule';
import { lastDayOfWorks, later, worksAreOver, type Place } from './site-days';

const MONTHS = 'construction.wage-reserve-months';
const TERM = 'construction.wage-reserve-working-days';
export const EVERY_SITE = 'construction.wage-reserve-every-site';

/**
 * 工资储备金不足: a site's wage reserve holds less than a month's wages, by its latest payrolls, and some working days to make it up are over. A site that
 * has none on file is asked for one only where the region asks it of every site.
 */
export const rule = defineRule<'site'>({
  id: 'wage-reserve-short',
  revision: 1,
  title: { zh: '工资储备金不足', en: 'Wage reserve short' },
  basis: [law('临沂市三项行动计划 (2014)', 7)],
  group: 'safeguards',
  subject: 'site',
  reads: [
    'anxin.wage-cards.wage-reserve-changed.v1',
    'anxin.wage-cards.payroll-submitted.v1',
    'anxin.employer-registry.project-registered.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '补足工资储备金', en: 'make the reserve up' },
  parameters: [MONTHS, TERM, EVERY_SITE, ORANGE_AFTER],

  due(facts, place) {
    return isAsked(facts, place)
      ? [...new Set(facts.wages.map((one) => one.knownOn).concat(outflows(facts)))].map((day) => term(day, place))
      : [];
  },

  decide(facts, moment): Verdict {
    const now = shortfall(facts, moment.over, moment);
    if (!now) return clear(facts.wages.some((one) => wasShort(facts, one, moment)) ? 'paid' : 'never-was');
    if (worksAreOver(facts, moment.over)) return clear('ended');
    const balance = balanceOn(facts, moment.known);
    if (balance >= now.needed) return clear('paid');
    const since = addDays(now.dueOn, 1);
    const { severity, again } = byAge(since, moment);
    const site = facts.project!;
    return finding({
      severity,
      amount: now.needed - balance,
      workers: 0,
      since,
      evidence: [
        {
          kind: 'wage-reserve',
          project: site.id,
          period: now.wages.period,
          needed: yuan(now.needed),
          held: yuan(balance),
          missing: yuan(now.needed - balance),
          dueOn: now.dueOn,
          events: [...now.wages.events, ...facts.reserve.slice(-1).map((one) => one.eventId), site.eventId],
        },
      ],
      explanation: {
        zh: `按${now.wages.period}工资表，该工程工资储备金应不少于${yuan(now.needed)}元，至${now.dueOn}余额${yuan(balance)}元，尚差${yuan(now.needed - balance)}元。`,
        en: `By the payrolls of ${now.wages.period} the site’s wage reserve should hold ${yuan(now.needed)} yuan; it holds ${yuan(balance)}, ${yuan(now.needed - balance)} are missing.`,
      },
      nextSteps: { zh: '施工总承包单位：补足工资储备金。', en: 'General contractor: make the reserve up.' },
      again: later(moment.over, ...again, lastDayOfWorks(site, facts.accounts)),
    });
  },
});

interface Shortfall {
  readonly wages: SiteWagesFact;
  readonly needed: Fen;
  readonly dueOn: LocalDate;
}

const isAsked = ({ subject, project, reserve }: SiteFacts, { policy, region }: Place): boolean => {
  const site: SiteTermsFact | undefined = project;
  if (!site || site.generalContractor !== subject.employer) return false;
  return reserve.length > 0 || policy.text(EVERY_SITE, { region, on: site.knownOn }) === 'yes';
};

const balanceOn = ({ reserve }: SiteFacts, day: LocalDate): Fen => reserve.findLast((step) => step.on <= day)?.balance ?? 0n;

/** Days on which the reserve was drawn on: from each of them there is time to make it up. */
const outflows = ({ reserve }: SiteFacts): LocalDate[] => reserve.filter((step) => step.cause === 'withdrawn').map((step) => step.on);

const term = (day: LocalDate, { policy, region }: Place): LocalDate => addWorkingDays(day, policy.number(TERM, { region, on: day })).date;

const neededFor = (wages: SiteWagesFact, { policy, region }: Place): Fen =>
  times(wages.net, policy.number(MONTHS, { region, on: wages.knownOn }));

/** What was short at the end of a day, by the latest month whose payrolls were known, once the time to make it up was over. */
const shortfall = (facts: SiteFacts, day: LocalDate, place: Place): Shortfall | undefined => {
  if (!isAsked(facts, place)) return undefined;
  const wages = facts.wages.findLast((one) => term(one.knownOn, place) <= day);
  if (!wages) return undefined;
  const needed = neededFor(wages, place);
  if (balanceOn(facts, day) >= needed) return undefined;
  // The last draw that took it below begins the time anew.
  const drawn = facts.reserve.filter((step, at) => {
    const before = facts.reserve[at - 1]?.balance ?? 0n;
    return step.on <= day && step.cause === 'withdrawn' && before >= needed && step.balance < needed;
  });
  const dueOn = term(maxDate(wages.knownOn, drawn.at(-1)?.on ?? wages.knownOn), place);
  return dueOn <= day ? { wages, needed, dueOn } : undefined;
};

/** Whether the reserve was short when the time to make it up for a month was over. */
const wasShort = (facts: SiteFacts, wages: SiteWagesFact, { over, ...place }: Place & { readonly over: LocalDate }): boolean => {
  const days = [wages.knownOn, ...outflows(facts)].map((day) => term(day, place)).filter((day) => day <= over);
  return days.some((day) => shortfall(facts, day, place) !== undefined);
};
