import { addDays, type LocalDate } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { SiteFacts, SiteTermsFact } from '../safeguard-facts';
import { clear, defineRule, finding, law, type Verdict } from '../rule';
import { askedOn, FILING_GRACE, lastDayOfWorks, later, worksAreOver, type Place } from './site-days';

/** 保障农民工工资支付条例 came into force; works that began before are not the rule's. */
const BINDING_FROM: LocalDate = '2020-05-01';

/** 未提供工程款支付担保: the works have begun and the developer has put no payment guarantee on file. */
export const rule = defineRule<'site'>({
  id: 'payment-guarantee-missing',
  revision: 1,
  title: { zh: '未提供工程款支付担保', en: 'No payment guarantee' },
  basis: [law('保障农民工工资支付条例', 24), law('保障农民工工资支付条例', 57)],
  group: 'safeguards',
  subject: 'site',
  reads: ['anxin.employer-registry.payment-guarantee-registered.v1', 'anxin.employer-registry.project-registered.v1'],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '提供工程款支付担保并报送登记', en: 'provide the payment guarantee and have it registered' },
  parameters: [FILING_GRACE, ORANGE_AFTER],

  due(facts, place) {
    const asked = askOf(facts, place);
    return asked ? [asked.on] : [];
  },

  decide(facts, moment): Verdict {
    const asked = askOf(facts, moment);
    if (!asked || moment.over < asked.on) return clear();
    const { site } = asked;
    const filed = facts.guarantees.filter((one) => one.validUntil >= site.startsOn);
    if (filed.some((one) => one.knownOn <= asked.on)) return clear();
    if (filed.some((one) => one.knownOn <= moment.known)) return clear('filed');
    if (worksAreOver(facts, moment.over)) return clear('ended');
    const since = addDays(site.startsOn, 1);
    const { severity, again } = byAge(since, moment);
    return finding({
      severity,
      workers: 0,
      since,
      evidence: [{ kind: 'works-start', project: site.id, startsOn: site.startsOn, price: yuan(site.price), events: [site.eventId] }],
      explanation: {
        zh: `工程于${site.startsOn}开工，建设单位未向施工总承包单位提供工程款支付担保。`,
        en: `The works began on ${site.startsOn}; the developer has given the general contractor no payment guarantee.`,
      },
      nextSteps: {
        zh: '建设单位：提供工程款支付担保（银行保函、担保公司保函或保证保险）并报送登记。主管部门：责令限期改正（条例57）。',
        en: 'Developer: provide a guarantee of a bank, a guarantee company or an insurer and have it registered. Authority: order it (article 57).',
      },
      again: later(moment.over, ...again, lastDayOfWorks(site, facts.accounts)),
    });
  },
});

interface Ask {
  readonly site: SiteTermsFact;
  readonly on: LocalDate;
}

const askOf = ({ subject, project: site }: SiteFacts, place: Place): Ask | undefined =>
  site && site.developer === subject.employer && site.startsOn >= BINDING_FROM
    ? { site, on: askedOn(site.startsOn, site.knownOn, place) }
    : undefined;
