import { addDays, lastDayOfMonths, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { AgencyContractFact, DispatchedPersonFact, DispatchPostFacts } from '../employers-facts';
import { clear, defineRule, finding, law, type Evidence, type Liable, type Moment, type Verdict } from '../rule';

const MONTHS = 'contracts.temporary-post-months';
const YEARS = 'contracts.agency-contract-years';

type Place = Pick<Moment, 'policy' | 'region'>;
type Because = 'post-kind' | 'temporary-too-long' | 'agency-contract-too-short';

/** One way in which one person's dispatch breaks the law. */
interface Fault {
  readonly person: DispatchedPersonFact;
  readonly because: Because;
  /** First day on which the law is broken. */
  readonly from: LocalDate;
  /** Its last day, where it has one. */
  readonly until?: LocalDate;
  /** The end of the day on which both the law looks and the register knows. */
  readonly judgedOn: LocalDate;
  readonly contract?: AgencyContractFact;
}

/**
 * 派遣岗位违法: somebody is dispatched to a post that is stated to be neither temporary, auxiliary nor substitute, works for more than six months in a temporary
 * one, or is held by the agency with a contract of less than two years. A post of which nobody said what it is accuses nobody, nor does an agency contract
 * that is not on file.
 */
export const rule = defineRule<'dispatch-post'>({
  id: 'dispatch-post-unlawful',
  revision: 1,
  title: { zh: '派遣岗位违法', en: 'Unlawful dispatch post' },
  basis: [law('劳动合同法', 66), law('劳动合同法', 58), law('劳务派遣暂行规定', 3)],
  group: 'dispatch',
  subject: 'dispatch-post',
  reads: [
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
    'anxin.contract-filing.contract-filed.v1',
    'anxin.contract-filing.contract-amended.v1',
  ],
  audience: ['employer'],
  severity: AGE_WORDS,
  remedy: {
    zh: '终止派遣或转为直接用工；劳动合同期限补足二年',
    en: 'end the dispatch or take the worker on; make the agency contract two years',
  },
  parameters: [MONTHS, YEARS, ORANGE_AFTER],

  due: (facts, place) => [...new Set(faultsOf(facts, place).map((fault) => fault.judgedOn))],

  decide(facts, moment): Verdict {
    const faults = faultsOf(facts, moment).filter((fault) => fault.judgedOn <= moment.over);
    const open = faults.filter((fault) => fault.until === undefined || fault.until > moment.over);
    if (!faults.length) return clear('never-was');
    if (!open.length) return clear(faults.some((fault) => fault.contract && !hasEnded(fault.person, moment.over)) ? 'corrected' : 'ended');
    const since = open.map((fault) => fault.from).reduce((a, b) => minDate(a, b));
    const workers = new Set(open.map((fault) => fault.person.workerId)).size;
    const age = byAge(since, moment);
    return finding({
      severity: age.severity,
      workers,
      since,
      evidence: open.map((fault) => evidenceOf(fault, facts.subject.post)),
      jointlyLiable: agenciesOf(open),
      explanation: {
        zh: `“${facts.subject.post}”岗位有${workers}名被派遣劳动者：${[...new Set(open.map(({ because }) => WORDS[because].zh))].join('；')}。`,
        en: `Post “${facts.subject.post}”, ${workers} dispatched worker(s): ${[...new Set(open.map(({ because }) => WORDS[because].en))].join('; ')}.`,
      },
      nextSteps: {
        zh: '用工单位：将不属于临时性、辅助性或者替代性的岗位改为直接用工；劳务派遣单位：与被派遣劳动者订立二年以上固定期限劳动合同。',
        en: 'Unit: take these workers on yourself, or end the dispatch. Agency: sign contracts of two years or more.',
      },
      again: [...age.again, ...open.flatMap((fault) => fault.until ?? [])].filter((day) => day > moment.over),
    });
  },
});

const WORDS: Readonly<Record<Because, { zh: string; en: string }>> = {
  'post-kind': { zh: '岗位不属于临时性、辅助性、替代性', en: 'the post is neither temporary, auxiliary nor substitute' },
  'temporary-too-long': { zh: '临时性岗位用工超过六个月', en: 'over six months in a temporary post' },
  'agency-contract-too-short': { zh: '派遣单位劳动合同期限不足二年', en: 'an agency contract of less than two years' },
};

const faultsOf = (facts: DispatchPostFacts, place: Place): Fault[] =>
  facts.people.flatMap((person) => [
    ...postFaults(person, place),
    ...person.contracts.flatMap((one) => contractFaults(person, one, place)),
  ]);

const postFaults = (person: DispatchedPersonFact, { policy, region }: Place): Fault[] => {
  const { postKind, startsOn, endsOn, knownOn } = person;
  if (postKind === 'none') return [{ person, because: 'post-kind', from: startsOn, until: endsOn, judgedOn: maxDate(startsOn, knownOn) }];
  if (postKind !== 'temporary') return [];
  const last = lastDayOfMonths(startsOn, policy.number(MONTHS, { region, on: startsOn }));
  if (endsOn !== undefined && endsOn <= last) return [];
  const from = addDays(last, 1);
  return [{ person, because: 'temporary-too-long', from, until: endsOn, judgedOn: maxDate(from, knownOn) }];
};

/** While the contract and the dispatch run side by side. */
const contractFaults = (person: DispatchedPersonFact, contract: AgencyContractFact, { policy, region }: Place): Fault[] => {
  if (contract.endsOn === undefined) return [];
  const years = policy.number(YEARS, { region, on: contract.startsOn });
  if (contract.endsOn >= lastDayOfMonths(contract.startsOn, 12 * years)) return [];
  const from = maxDate(contract.startsOn, person.startsOn);
  const until = [contract.endsOn, contract.endedOn, person.endsOn].reduce<LocalDate>(
    (a, b) => (b === undefined ? a : minDate(a, b)),
    contract.endsOn,
  );
  if (until < from) return [];
  const judgedOn = [from, contract.knownOn, person.knownOn].reduce((a, b) => maxDate(a, b));
  return [{ person, because: 'agency-contract-too-short', from, until, judgedOn, contract }];
};

const hasEnded = (person: DispatchedPersonFact, over: LocalDate): boolean => person.endsOn !== undefined && person.endsOn <= over;

const evidenceOf = ({ person, because, from, contract }: Fault, post: string): Evidence => ({
  kind: 'dispatched-person',
  workerId: person.workerId,
  agency: person.agency,
  post,
  because,
  startsOn: person.startsOn,
  from,
  ...(person.postKind && { postKind: person.postKind }),
  ...(contract && { contractFrom: contract.startsOn, contractUntil: contract.endsOn ?? null }),
  events: [person.eventId, ...(contract ? [contract.eventId] : [])],
});

/** The agency answers beside the unit for harm done to the worker (劳动合同法 92). */
const agenciesOf = (open: readonly Fault[]): Liable[] =>
  [...new Set(open.map((fault) => fault.person.agency))].sort().map((uscc) => ({
    uscc,
    kind: 'joint',
    article: '劳动合同法 92',
    because: '给被派遣劳动者造成损害的，劳务派遣单位与用工单位承担连带赔偿责任',
  }));
