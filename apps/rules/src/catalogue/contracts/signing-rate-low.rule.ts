import { addDays } from '@anxin/calendar';
import { clear, defineRule, finding, law, type Verdict } from '../rule';
import { isLow, lowDays, rateText, signingRateOn, targetOf } from './signing-rate';

/**
 * 合同签订率低: of the people in a labour relation for over a month, fewer than 95 in a hundred have a written contract, or 65 in the industries of high
 * mobility. Employers of fewer than ten such people are not rated; dispatched people count at the agency.
 */
export const rule = defineRule<'staff'>({
  id: 'signing-rate-low',
  revision: 1,
  title: { zh: '劳动合同签订率低', en: 'Low rate of written contracts' },
  basis: [law('劳动合同法', 10), law('临沂、泰安三项行动计划 (2014)', '一')],
  group: 'contracts',
  subject: 'staff',
  reads: [
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
    'anxin.contract-filing.contract-filed.v1',
    'anxin.contract-filing.contract-amended.v1',
    'anxin.contract-filing.contract-ended.v1',
    'anxin.employer-registry.employer-registered.v1',
  ],
  audience: ['employer'],
  severity: { zh: '黄色', en: 'yellow' },
  remedy: { zh: '补订书面劳动合同，签订率达标', en: 'sign the contracts until the rate is reached' },
  parameters: [
    'contracts.signing-rate-percent',
    'contracts.signing-rate-mobile-percent',
    'contracts.signing-rate-people',
    'contracts.mobile-industries',
  ],

  due: (facts, { policy, region }) => lowDays(facts, policy, region).map((one) => one.judgedOn),

  decide(facts, moment): Verdict {
    const seen = { ...facts, contracts: facts.contracts.filter((one) => one.signedOn <= moment.known) };
    const known = { ...seen, employments: facts.employments.filter((one) => one.knownOn <= moment.over) };
    const rate = signingRateOn(known, moment.over);
    const target = targetOf(facts, moment.policy, moment.region, moment.over);
    const low = lowDays(known, moment.policy, moment.region).filter((one) => one.day <= moment.over);
    // A contract signed, or somebody gone, since then clears; who came to lack one since is a later day's.
    if (!isLow(rate, target) || !isLow(signingRateOn(known, moment.known), target)) return clear(low.length ? 'corrected' : 'never-was');
    const since = low.at(-1)?.day ?? moment.over;
    const share = rateText(rate);
    return finding({
      severity: 'yellow',
      workers: rate.unsigned.length,
      since: addDays(since, 1),
      evidence: [
        {
          kind: 'signing-rate',
          people: rate.people,
          signed: rate.signed,
          rate: share,
          target: String(target.percent),
          mobileIndustry: target.mobile,
          events: facts.employer ? [facts.employer.eventId] : [],
        },
        ...rate.unsigned.map((employment) => ({
          kind: 'employment',
          workerId: employment.workerId,
          startsOn: employment.startsOn,
          events: [employment.eventId],
        })),
      ],
      explanation: {
        zh: `建立劳动关系满一个月的${rate.people}人中，${rate.signed}人订有书面劳动合同，签订率${share}%，低于${target.percent}%的要求${target.mobile ? '（建筑、餐饮、居民服务等流动性大的行业）' : ''}。`,
        en: `${rate.signed} of ${rate.people} people in a labour relation for over a month have a written contract: ${share} %, under the ${target.percent} % that is asked.`,
      },
      nextSteps: {
        zh: '单位：与未签订的劳动者补订书面劳动合同并报送。监察员：列入合同签订专项检查。',
        en: 'Employer: sign with those who have no contract, and file it. Inspector: take it into the special inspection of contracts.',
      },
      again: rate.unsigned.flatMap((one) => one.endsOn ?? []).filter((day) => day > moment.over),
    });
  },
});
