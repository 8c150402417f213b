import { addDays, maxDate, type LocalDate } from '@anxin/calendar';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { EmploymentRecordFacts } from '../contracts-facts';
import type { ContractFact } from '../facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { filingDueOn } from './filing-days';

/** The contracts of an employment are over by a day, and what follows. */
interface Lapse {
  /** The contract that was over last before the days without one. */
  readonly last: ContractFact & { readonly endsOn: LocalDate };
  /** The contract that followed it at last. */
  readonly renewal?: ContractFact;
}

/**
 * 合同到期仍用工: the contract's last day is over, none followed, and the person is still on the register as working. It speaks when the days are over within
 * which an end must be filed: who left with the contract is not accused for the days that the law leaves for telling it.
 */
export const rule = defineRule<'employment'>({
  id: 'contract-expired',
  revision: 1,
  title: { zh: '合同到期仍用工', en: 'Work goes on after the contract' },
  basis: [law('劳动合同法', 10), law('劳动合同法', 44), law('劳动合同法', 50)],
  group: 'contracts',
  subject: 'employment',
  reads: [
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
    'anxin.contract-filing.contract-filed.v1',
    'anxin.contract-filing.contract-amended.v1',
    'anxin.contract-filing.contract-ended.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: { zh: '续订书面劳动合同，或报送用工终止', en: 'renew the contract, or file the end of the employment' },
  parameters: ['contracts.filing-end-days', ORANGE_AFTER],

  due(facts, { policy, region }) {
    const end = facts.employment?.endsOn;
    return lapses(facts)
      .filter((lapse) => !lapse.renewal)
      .map((lapse) => judgedOn(lapse, facts, { policy, region }))
      .filter((day) => end === undefined || end > day);
  },

  decide(facts, moment): Verdict {
    const seen = { ...facts, contracts: facts.contracts.filter((one) => one.signedOn <= moment.known) };
    const found = lapses(seen).filter((lapse) => judgedOn(lapse, facts, moment) <= moment.over);
    const { employment } = facts;
    const open = found.find((lapse) => !lapse.renewal || lapse.renewal.startsOn > moment.known);
    const lapse = open ?? found.at(-1);
    if (!employment || !lapse) return clear('never-was');
    const since = addDays(lapse.last.endsOn, 1);
    const evidence = [evidenceOf(lapse, facts, since)];
    if (!open) return clear('filed', { workers: 1, evidence });
    if (employment.endsOn !== undefined && employment.endsOn <= moment.known) return clear('ended', { workers: 1, evidence });
    const age = byAge(since, moment);
    return finding({
      severity: age.severity,
      workers: 1,
      since,
      evidence,
      explanation: {
        zh: `劳动合同已于${lapse.last.endsOn}期满或者终止，未见续订，用工登记仍在。期满后继续用工的，应当自继续用工之日起一个月内订立书面劳动合同；逾期另计二倍工资。`,
        en: `The contract was over on ${lapse.last.endsOn}; no other follows and the person is still on the register. Who works on needs a written contract within a month; double wages run after it.`,
      },
      nextSteps: {
        zh: '单位：继续用工的，续订书面劳动合同并报送；已离职的，报送用工终止并出具证明。监察员：逾期未补的，核查实际用工。',
        en: 'Employer: renew the contract and file it; if the person left, file the end and issue the certificate. Inspector: where nothing comes, check who works there.',
      },
      again: [...age.again, employment.endsOn, open.renewal?.startsOn].filter(
        (day) => day !== undefined && day > moment.over,
      ) as LocalDate[],
    });
  },
});

/** When the days are over in which an end would have to be filed, and all that is known of it has come. */
const judgedOn = (
  { last }: Lapse,
  { employment }: EmploymentRecordFacts,
  { policy, region }: Pick<Moment, 'policy' | 'region'>,
): LocalDate =>
  [filingDueOn('end', last.endsOn, policy, region), last.knownOn, last.endKnownOn ?? last.knownOn, employment!.knownOn].reduce((a, b) =>
    maxDate(a, b),
  );

/**
 * The gaps after contracts of an employment in a labour relation, in their order. One that was closed by a paper signed before the gap began is none: the
 * paper came late, the law was kept.
 */
const lapses = ({ employment, contracts, subject }: EmploymentRecordFacts): Lapse[] => {
  if (employment?.relation !== 'labour' || subject.employer !== employment.employerOfRecord) return [];
  const inWriting = contracts
    .filter((one) => (one.form === 'contract' || employment.project !== undefined) && (!one.endsOn || one.endsOn >= employment.startsOn))
    .sort((a, b) => (a.startsOn === b.startsOn ? 0 : a.startsOn < b.startsOn ? -1 : 1));
  const gaps: Lapse[] = [];
  let last: ContractFact | undefined;
  for (const one of inWriting) {
    const end = last?.endsOn;
    if (last && end !== undefined && one.startsOn > end) {
      if (one.startsOn > addDays(end, 1) || one.signedOn > end) gaps.push({ last: { ...last, endsOn: end }, renewal: one });
    }
    if (!last || end === undefined || !one.endsOn || one.endsOn > end) last = end === undefined && last ? last : one;
  }
  if (last?.endsOn !== undefined) gaps.push({ last: { ...last, endsOn: last.endsOn } });
  return gaps.filter((gap) => employment.endsOn === undefined || employment.endsOn > gap.last.endsOn);
};

const evidenceOf = ({ last, renewal }: Lapse, { employment }: EmploymentRecordFacts, since: LocalDate) => ({
  kind: 'contract-over',
  workerId: employment!.workerId,
  contract: last.id,
  contractEndedOn: last.endsOn,
  since,
  signedOn: renewal?.signedOn ?? null,
  endsOn: employment!.endsOn ?? null,
  events: [employment!.eventId, last.eventId, ...(renewal ? [renewal.eventId] : [])],
});
