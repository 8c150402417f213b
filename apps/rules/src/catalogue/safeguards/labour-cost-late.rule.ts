import { addDays } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { LabourCostFacts, SiteFacts } from '../safeguard-facts';
import { clear, defineRule, finding, law, type Verdict, type Words } from '../rule';
import { DAY, everLate, labourMonths, lateLabourCost, SHARE_KEYS, type LateLabourCost } from './labour-cost';
import { FILING_GRACE, later } from './site-days';

/**
 * 人工费未按期拨付: while the site works and a special account is on file, the region's day is over and no labour cost came in for the month, or less than the
 * agreed share. It is the developer's duty.
 */
export const rule = defineRule<'site'>({
  id: 'labour-cost-late',
  revision: 1,
  title: { zh: '人工费未按期拨付', en: 'Labour cost paid late' },
  basis: [law('保障农民工工资支付条例', 24), law('保障农民工工资支付条例', 29), law('保障农民工工资支付条例', 57)],
  group: 'safeguards',
  subject: 'site',
  reads: [
    'anxin.wage-cards.special-account-opened.v1',
    'anxin.wage-cards.special-account-funded.v1',
    'anxin.wage-cards.special-account-closed.v1',
    'anxin.employer-registry.project-registered.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '将人工费用足额拨付至专用账户', en: 'pay the labour cost into the special account' },
  parameters: [DAY, ...SHARE_KEYS, FILING_GRACE, ORANGE_AFTER],

  due(facts, place) {
    const asked = costOf(facts);
    return asked ? [...new Set(labourMonths(asked, place).map((one) => one.judgedOn))] : [];
  },

  decide(facts, moment): Verdict {
    const asked = costOf(facts);
    if (!asked) return clear();
    const still = lateLabourCost(asked, moment, moment);
    // An account that is closed shows no payments any more: the works are completed.
    const closed = facts.accounts.every((one) => one.closedOn !== undefined && one.closedOn <= moment.known);
    if (!still) return clear(everLate(asked, moment.over, moment) ? 'paid' : 'never-was');
    if (closed) return clear('ended');
    const since = addDays(still.first.dueOn, 1);
    const { severity, again } = byAge(since, moment);
    return finding({
      severity,
      ...(still.missing !== undefined && { amount: still.missing }),
      workers: 0,
      since,
      evidence: [
        {
          kind: 'labour-cost',
          project: asked.site.id,
          month: still.first.month,
          dueOn: still.first.dueOn,
          through: still.last.month,
          received: yuan(still.received),
          ...(still.missing !== undefined && { missing: yuan(still.missing), share: asked.site.labourCostShare! }),
          events: [...new Set([asked.site, ...asked.accounts, ...asked.inflows].map((one) => one.eventId))],
        },
      ],
      explanation: explained(still),
      nextSteps: {
        zh: '建设单位：立即将人工费用拨付至专用账户。施工总承包单位：向人社部门和主管部门报告（条例27）。主管部门：责令限期改正（条例57）。',
        en: 'Developer: pay the labour cost into the account. General contractor: report it (article 27). Authority: order it (article 57).',
      },
      again: later(
        moment.over,
        ...again,
        ...labourMonths(asked, moment).map((one) => one.judgedOn),
        ...facts.accounts.flatMap((one) => one.closedOn ?? []),
      ),
    });
  },
});

const costOf = ({ subject, project: site, accounts, inflows }: SiteFacts): LabourCostFacts | undefined =>
  site && site.developer === subject.employer ? { site, accounts, inflows } : undefined;

const explained = ({ first, last, received, missing }: LateLabourCost): Words => {
  const [zh, en] =
    first.month === last.month ? [first.month, first.month] : [`${first.month}至${last.month}`, `${first.month} to ${last.month}`];
  return missing === undefined
    ? {
        zh: `${zh}的人工费用应于${first.dueOn}前拨付至专用账户，该周期内没有任何转入。人工费用拨付周期不得超过一个月。`,
        en: `Labour cost of ${en} was due in the special account by ${first.dueOn}; nothing came in the cycle, which is a month at most.`,
      }
    : {
        zh: `${zh}的人工费用应于${first.dueOn}前按约定比例拨付至专用账户，累计到账${yuan(received)}元，尚差${yuan(missing)}元。`,
        en: `Labour cost of ${en} was due in the special account by ${first.dueOn}; ${yuan(received)} yuan came in all, ${yuan(missing)} of the agreed share are missing.`,
      };
};
