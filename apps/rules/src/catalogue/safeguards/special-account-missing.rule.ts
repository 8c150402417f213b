import { addCalendarDays, addDays, type LocalDate } from '@anxin/calendar';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { clear, defineRule, finding, law, type Verdict } from '../rule';
import { askedOn, FILING_GRACE, lastDayOfWorks, later, latest, worksAreOver, type Place } from './site-days';

const TERM = 'construction.special-account-days';
/** 人社部发〔2021〕53号 came into force; contracts signed before are not the rule's. */
const BINDING_FROM: LocalDate = '2021-07-07';

/** 未开设专用账户: thirty days after the works contract was signed the site has no special wage account. Where nobody stated that day, nothing is asked. */
export const rule = defineRule<'site'>({
  id: 'special-account-missing',
  revision: 1,
  title: { zh: '未开设专用账户', en: 'No special wage account' },
  basis: [law('保障农民工工资支付条例', 26), law('工程建设领域农民工工资专用账户管理暂行办法 (人社部发〔2021〕53号)', 6)],
  group: 'safeguards',
  subject: 'site',
  reads: ['anxin.wage-cards.special-account-opened.v1', 'anxin.employer-registry.project-registered.v1'],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '开设农民工工资专用账户并报送登记', en: 'open the special wage account and have it registered' },
  parameters: [TERM, FILING_GRACE, ORANGE_AFTER],

  due(facts, place) {
    const asked = askOf(facts, place);
    return asked ? [asked.on] : [];
  },

  decide(facts, moment): Verdict {
    const asked = askOf(facts, moment);
    if (!asked || moment.over < asked.on) return clear();
    const { site, dueOn } = asked;
    const inTime = facts.accounts.some((one) => one.openedOn <= dueOn);
    if (inTime) return clear();
    if (facts.accounts.some((one) => one.openedOn <= moment.known)) return clear('filed');
    if (worksAreOver(facts, moment.over)) return clear('ended');
    const since = addDays(dueOn, 1);
    const { severity, again } = byAge(since, moment);
    return finding({
      severity,
      workers: 0,
      since,
      evidence: [{ kind: 'works-contract', project: site.id, signedOn: site.signedOn!, dueOn, events: [site.eventId] }],
      explanation: {
        zh: `施工合同于${site.signedOn!}签订，施工总承包单位至${dueOn}未开设农民工工资专用账户。`,
        en: `The works contract was signed on ${site.signedOn!}; by ${dueOn} the general contractor had opened no special wage account.`,
      },
      nextSteps: {
        zh: '施工总承包单位：开设专用账户并报送登记。主管部门：责令限期改正，逾期不改的责令停工并处罚款（条例55）。',
        en: 'General contractor: open the account and have it registered. Authority: order it; after that stop the works and fine (article 55).',
      },
      again: later(moment.over, ...again, lastDayOfWorks(site, facts.accounts)),
    });
  },
});

interface Ask {
  readonly site: SiteTermsFact;
  readonly dueOn: LocalDate;
  readonly on: LocalDate;
}

const askOf = ({ subject, project: site }: SiteFacts, place: Place): Ask | undefined => {
  if (!site?.signedOn || site.generalContractor !== subject.employer || site.signedOn < BINDING_FROM) return undefined;
  const days = place.policy.number(TERM, { region: place.region, on: site.signedOn });
  const dueOn = addCalendarDays(site.signedOn, days, { roll: true }).date;
  return { site, dueOn, on: askedOn(dueOn, latest(site.knownOn, site.signedKnownOn), place) };
};
