import { addDays, addMonths, daysBetween, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import { yuan, type Fen } from '@anxin/money';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { ContractRecordFacts } from '../contracts-facts';
import { clear, defineRule, finding, law, type Evidence, type Moment, type Verdict } from '../rule';
import { doubleWage } from './double-wage';
import { beyondLaw, during, lastDayOf, probationOf, type Probation } from './probation';

/**
 * 试用期违法: a probation that is longer than the contract's term allows, a second one with the same employer, one of part-time work, or one paid under 80 %
 * of the agreed wage or under the minimum wage. Says what is owed for the days that were worked: the wage once more for days beyond the law (劳动合同法 83),
 * the difference for those within.
 */
export const rule = defineRule<'contract'>({
  id: 'probation-unlawful',
  revision: 1,
  title: { zh: '试用期违法', en: 'Unlawful probation' },
  basis: [law('劳动合同法', '19–20'), law('劳动合同法', 70), law('劳动合同法', 83)],
  group: 'contracts',
  subject: 'contract',
  reads: [
    'anxin.contract-filing.contract-filed.v1',
    'anxin.contract-filing.contract-amended.v1',
    'anxin.contract-filing.contract-ended.v1',
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '变更为合法的试用期并支付赔偿金、补足差额', en: 'amend it to a lawful probation; pay the compensation and the difference' },
  parameters: [
    'contracts.probation-none-under-months',
    'contracts.probation-max-months-under-one-year',
    'contracts.probation-max-months-under-three-years',
    'contracts.probation-max-months',
    'contracts.probation-pay-percent',
    'minimum-wage.monthly',
    'case.look-back-years',
    ORANGE_AFTER,
  ],

  due(facts, { policy, region }) {
    const probation = probationOf(facts, policy, region);
    return probation && isUnlawful(probation) ? [judgedOn(facts)] : [];
  },

  decide(facts, moment): Verdict {
    const { contract } = facts;
    const probation = probationOf(facts, moment.policy, moment.region);
    if (!contract || !facts.probation.length) return clear('never-was');
    // What was agreed is lawful now; of a paper that made it so, the alert was right before it.
    if (!probation || !isUnlawful(probation)) return clear(facts.probation.length > 1 ? 'corrected' : 'never-was');
    if (judgedOn(facts) > moment.over) return clear('never-was');
    const last = lastWorked(facts, moment);
    const owed = owedFor(probation, last);
    const evidence = [evidenceOf(facts, probation, last, owed)];
    if (isOver(facts, moment)) return clear('ended', { ...(owed !== undefined && { amount: owed }), workers: 1, evidence });
    const tooOld = tooOldFrom(probation, moment);
    if (moment.over >= tooOld) return clear('ended', { workers: 1, evidence });
    const since = contract.signedOn;
    const age = byAge(since, moment);
    return finding({
      severity: age.severity,
      ...(owed !== undefined && { amount: owed }),
      estimated: owed !== undefined && owed > 0n,
      workers: 1,
      since,
      evidence,
      explanation: explained(probation, owed),
      nextSteps: {
        zh: '单位：与劳动者变更试用期约定并报送；已经履行的超期试用期，以试用期满月工资为标准支付赔偿金；工资不足的补足差额。监察员：责令改正。',
        en: 'Employer: amend the probation and file it; pay compensation at the full wage for days beyond the law, and the difference where the wage was too low. Inspector: order it to be put right.',
      },
      again: [...age.again, tooOld, lastDayOf(facts) ?? tooOld, ...stillGrowing(probation, moment.over)].filter((day) => day > moment.over),
    });
  },
});

const isPaidTooLittle = ({ paid, least }: Probation): boolean => paid !== undefined && paid < least;

const isUnlawful = (probation: Probation): boolean => probation.months > probation.most || isPaidTooLittle(probation);

/** The end of the day on which all was known that makes it unlawful. */
const judgedOn = (facts: ContractRecordFacts): LocalDate =>
  [
    facts.contract!.knownOn,
    ...facts.probation.map((one) => one.knownOn),
    ...facts.earlier.map((one) => one.knownOn),
    ...during(facts).map((one) => one.knownOn),
  ].reduce((a, b) => maxDate(a, b));

/** The last day that was worked under the contract by now. */
const lastWorked = (facts: ContractRecordFacts, { over }: Moment): LocalDate => {
  const ends = during(facts).map((one) => one.endsOn ?? over);
  return [over, facts.contract!.endsOn ?? over, ends.reduce((a, b) => maxDate(a, b))].reduce((a, b) => minDate(a, b));
};

const isOver = (facts: ContractRecordFacts, { known }: Moment): boolean => {
  const last = lastDayOf(facts);
  return last !== undefined && last <= known;
};

/** An act that ended two years ago is not looked into (劳动保障监察条例 20). */
const tooOldFrom = ({ to }: Probation, { policy, region, over }: Moment): LocalDate =>
  addMonths(to, 12 * policy.number('case.look-back-years', { region, on: maxDate('2008-01-01', over) }));

/** Yuan for the days up to `until`; undefined where the wage is not by the month. */
const owedFor = (probation: Probation, until: LocalDate): Fen | undefined => {
  if (probation.basis !== 'monthly') return undefined;
  const beyond = beyondLaw(probation, until);
  const to = minDate(probation.lawfulTo, until);
  const within =
    isPaidTooLittle(probation) && to >= probation.from ? doubleWage({ from: probation.from, to }, probation.least - probation.paid!) : 0n;
  return within + (beyond ? doubleWage(beyond, probation.wage) : 0n);
};

/** The end of the next week of days for which something is owed, and of the last day. */
const stillGrowing = (probation: Probation, over: LocalDate): LocalDate[] => {
  const { from, lawfulTo, to } = probation;
  const before = isPaidTooLittle(probation) ? addDays(from, -1) : lawfulTo;
  const weeks = Math.max(1, Math.floor((daysBetween(before, over) + 7) / 7));
  return [to, minDate(to, addDays(before, 7 * weeks))];
};

const evidenceOf = (facts: ContractRecordFacts, probation: Probation, last: LocalDate, owed: Fen | undefined): Evidence => ({
  kind: 'probation',
  workerId: facts.contract!.workerId,
  contract: facts.contract!.id,
  months: probation.months,
  mostMonths: probation.most,
  reason: probation.none ?? null,
  beyondFrom: beyondLaw(probation, last)?.from ?? null,
  beyondTo: beyondLaw(probation, last)?.to ?? null,
  wage: yuan(probation.wage),
  paid: probation.paid === undefined ? null : yuan(probation.paid),
  minimum: yuan(probation.least),
  owed: owed === undefined ? null : yuan(owed),
  events: [...probation.events],
});

const WHY = {
  term: { zh: '以完成一定工作任务为期限或者期限不满三个月的劳动合同不得约定试用期', en: 'a contract of this term bears no probation' },
  'part-time': { zh: '非全日制用工不得约定试用期', en: 'part-time work bears no probation' },
  second: { zh: '同一用人单位与同一劳动者只能约定一次试用期', en: 'the same people agree on one probation only' },
} as const;

const explained = (probation: Probation, owed: Fen | undefined): { zh: string; en: string } => {
  const { months, most, none, paid, least } = probation;
  const long = months > most;
  const low = isPaidTooLittle(probation);
  const zh = [
    long && (none ? `约定试用期${months}个月：${WHY[none].zh}` : `约定试用期${months}个月，该期限的劳动合同不得超过${most}个月`),
    low && `试用期工资${yuan(paid!)}元，低于约定工资的80%或者最低工资标准，即${yuan(least)}元`,
    owed !== undefined && owed > 0n && `已工作的日子应付赔偿金和差额约${yuan(owed)}元`,
  ];
  const en = [
    long &&
      (none
        ? `A probation of ${months} month(s) was agreed: ${WHY[none].en}`
        : `A probation of ${months} month(s) was agreed, ${most} at most are lawful`),
    low && `the wage on probation is ${yuan(paid!)}, ${yuan(least)} at least are due`,
    owed !== undefined && owed > 0n && `about ${yuan(owed)} yuan are owed for the days worked`,
  ];
  return { zh: `${zh.filter(Boolean).join('；')}。`, en: `${en.filter(Boolean).join('; ')}.` };
};
