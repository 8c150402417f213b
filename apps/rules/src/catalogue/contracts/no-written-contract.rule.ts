import { addDays, contractDueOn, daysBetween, doubleWageFrom, doubleWageUntil, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import { sum, yuan, type Fen } from '@anxin/money';
import { termsOn } from '../contract-terms';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { ContractFact, EmploymentFact, StaffFacts } from '../facts';
import { clear, defineRule, finding, law, type Evidence, type Moment, type Verdict } from '../rule';
import { doubleWage, exposureOf, needsContract, stretchesOf, writtenContract, type Exposure, type Stretch } from './double-wage';

interface Lack extends Stretch {
  readonly contract?: ContractFact;
  readonly exposure?: Exposure;
  readonly amount?: Fen;
  /** Nobody signed yet and the person still works. */
  readonly open: boolean;
}

/**
 * 未订立书面合同: people in a labour relation worked over a month and no contract signed within that month is on file; or the contract was over, nothing
 * followed, and they worked on for over a month. Shows the double wage owed from the second month on; from one year on an open-ended contract is deemed.
 */
export const rule = defineRule<'staff'>({
  id: 'no-written-contract',
  revision: 2,
  title: { zh: '未订立书面合同', en: 'No written contract' },
  basis: [law('劳动合同法', 10), law('劳动合同法', 82), law('劳动合同法实施条例', '6–7')],
  group: 'contracts',
  subject: 'staff',
  reads: [
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
    'anxin.contract-filing.contract-filed.v1',
    'anxin.contract-filing.contract-amended.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '补订或续订书面劳动合同并备案', en: 'sign or renew the contract and file it' },
  parameters: ['contracts.double-wage-day-method', ORANGE_AFTER],

  due: (facts) => [...new Set(lacking(facts).map((stretch) => judgedOn(stretch.employment)))],

  decide(facts, moment): Verdict {
    const lacks = lacking(facts).flatMap((stretch) => lackOf(stretch, facts, moment) ?? []);
    const open = lacks.filter((lack) => lack.open);
    const amounts = lacks.flatMap((lack) => lack.amount ?? []);
    const amount = amounts.length ? sum(amounts) : undefined;
    if (!open.length) {
      if (!lacks.length) return clear('never-was');
      const signed = lacks.some((lack) => lack.contract);
      return clear(signed ? 'filed' : 'ended', { amount, workers: lacks.length, evidence: lacks.map(evidenceOf) });
    }
    const since = open.map((lack) => doubleWageFrom(lack.employment.startsOn)).reduce((a, b) => minDate(a, b));
    const age = byAge(since, moment);
    return finding({
      severity: age.severity,
      amount,
      workers: new Set(open.map((lack) => lack.employment.workerId)).size,
      since,
      estimated: lacks.some((lack) => lack.amount !== undefined && !lack.contract),
      evidence: lacks.map(evidenceOf),
      explanation: {
        zh: `${open.length}人用工已满一个月，未见一个月内订立的书面劳动合同${open.some((lack) => lack.after) ? '（含合同期满或终止后继续用工的）' : ''}。自用工满一个月的次日起应每月支付二倍工资，最长至满一年前一日。`,
        en: `${open.length} worker(s) have worked for over a month without a written contract signed within it${open.some((lack) => lack.after) ? ' (some since their contract was over)' : ''}; double wages run from the second month, to the end of the first year at most.`,
      },
      nextSteps: {
        zh: '单位：立即与劳动者补订书面合同并备案；已订立的请补报签订日期。',
        en: 'Employer: sign and file the contracts now; if they were signed, file them with the day of signing.',
      },
      again: [...age.again, ...nextLooks(facts, open, moment.over, since)],
    });
  },
});

/** The end of the month for signing; of an employment that was told later, the end of the day on which it was, when its contract may have come too. */
const judgedOn = (employment: EmploymentFact): LocalDate => maxDate(contractDueOn(employment.startsOn), employment.knownOn);

/** Stretches of work for which no contract was signed within their first month. */
const lacking = (facts: StaffFacts): Stretch[] =>
  facts.employments
    .flatMap((employment) => stretchesOf(employment, facts.contracts))
    .filter(({ employment }) => needsContract(employment) && !inTime(employment, facts));

const inTime = (employment: EmploymentFact, facts: StaffFacts): boolean => {
  const contract = writtenContract(employment, facts.contracts);
  return contract !== undefined && contract.signedOn <= contractDueOn(employment.startsOn);
};

const lackOf = ({ employment, after }: Stretch, facts: StaffFacts, moment: Moment): Lack | undefined => {
  if (judgedOn(employment) > moment.over) return undefined;
  const contract = writtenContract(
    employment,
    facts.contracts.filter((one) => one.signedOn <= moment.known),
  );
  // The alert bears the day after the last day that is over.
  const today = maxDate(addDays(moment.over, 1), doubleWageFrom(employment.startsOn));
  // Signed on the first day of the second month: late, and nothing is owed for it yet.
  const exposure = exposureOf(employment, contract?.signedOn, today);
  const monthly = contract?.basis === 'monthly' ? contract.wage : (facts.lastGross.get(employment.workerId) ?? lastMonthly(after));
  const ended = employment.endsOn !== undefined && employment.endsOn <= moment.over;
  return {
    employment,
    after,
    contract,
    exposure,
    amount: !exposure ? 0n : monthly === undefined ? undefined : doubleWage(exposure, monthly),
    open: !contract && !ended,
  };
};

/** What was agreed by the month when the contract was over. */
const lastMonthly = (after: ContractFact | undefined): Fen | undefined => {
  const terms = after?.endsOn === undefined ? undefined : termsOn(after, after.endsOn);
  return terms?.basis === 'monthly' ? terms.wage : undefined;
};

const evidenceOf = ({ employment, after, contract, exposure, amount }: Lack): Evidence => ({
  kind: contract ? 'signed-late' : 'no-contract',
  workerId: employment.workerId,
  startsOn: employment.startsOn,
  contractEndedOn: after?.endsOn ?? null,
  signedOn: contract?.signedOn ?? null,
  doubleWageFrom: exposure?.from ?? null,
  doubleWageTo: exposure?.to ?? null,
  exposure: amount === undefined ? null : yuan(amount),
  deemedOpenEnded: exposure !== undefined && exposure.to >= doubleWageUntil(employment.startsOn),
  events: [employment.eventId, ...(after ? [after.eventId] : []), ...(contract ? [contract.eventId] : [])],
});

/** The next person's month, the end of somebody's year, and the next whole week of the exposure. */
const nextLooks = (facts: StaffFacts, open: readonly Lack[], over: LocalDate, since: LocalDate): LocalDate[] => {
  const others = lacking(facts).map((stretch) => judgedOn(stretch.employment));
  const year = open.map((lack) => doubleWageUntil(lack.employment.startsOn));
  const growing = year.some((last) => last > over);
  const weeks = Math.floor((daysBetween(since, over) + 7) / 7);
  return [...others, ...year, ...(growing ? [addDays(since, 7 * weeks)] : [])].filter((day) => day > over);
};
