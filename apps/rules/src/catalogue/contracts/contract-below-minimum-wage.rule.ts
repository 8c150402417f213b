import { addDays, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import { yuan, type Fen } from '@anxin/money';
import { termsOn } from '../contract-terms';
import { AGE_WORDS, byAge, ORANGE_AFTER } from '../age';
import type { ContractRecordFacts } from '../contracts-facts';
import type { PolicyView } from '../policy-view';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { during, lastDayOf } from './probation';

interface Place {
  readonly policy: PolicyView;
  readonly region: string;
}

/** What was agreed on a day and the least that may be. */
interface Measure {
  readonly day: LocalDate;
  readonly wage: Fen;
  readonly least: Fen;
  readonly unit: 'month' | 'hour';
  readonly events: readonly string[];
}

const LATEST: LocalDate = '9999-12-31';
const KEYS = { month: 'minimum-wage.monthly', hour: 'minimum-wage.hourly' } as const;

/**
 * 合同工资低于最低工资标准: the agreed wage lies below the minimum wage of the place, when the work began under it or since the minimum rose. A wage by the
 * month is measured where the work is full-time, one by the hour where it is part-time; others, and people outside a labour relation, are not.
 */
export const rule = defineRule<'contract'>({
  id: 'contract-below-minimum-wage',
  revision: 1,
  title: { zh: '合同工资低于最低工资标准', en: 'Agreed wage below the minimum' },
  basis: [law('劳动法', 48), law('最低工资规定', 12), law('劳动合同法', '55, 72')],
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
  remedy: { zh: '变更劳动合同，约定不低于最低工资标准的工资', en: 'amend the contract to the minimum wage at least' },
  parameters: ['minimum-wage.monthly', 'minimum-wage.hourly', ORANGE_AFTER],

  due(facts, place) {
    const broken = measures(facts, place, LATEST).filter(isShort);
    return [...new Set(broken.map(({ day }) => maxDate(day, knownOn(facts))))];
  },

  decide(facts, moment): Verdict {
    const { contract } = facts;
    if (!contract || knownOn(facts) > moment.over) return clear('never-was');
    const all = measures(facts, moment, maxDate(moment.over, contract.startsOn));
    const run = lastRun(all);
    const today = measures(facts, moment, maxDate(moment.known, contract.startsOn)).at(-1);
    if (!run.length || (today && !isShort(today))) return clear(all.some(isShort) ? 'corrected' : 'never-was');
    const now = run.at(-1)!;
    const evidence = [evidenceOf(facts, now)];
    if (isOver(facts, moment)) return clear('ended', { workers: 1, evidence });
    const since = run[0]!.day;
    const age = byAge(since, moment);
    const per = now.unit === 'month' ? { zh: '每月', en: 'a month' } : { zh: '每小时', en: 'an hour' };
    return finding({
      severity: age.severity,
      workers: 1,
      since,
      evidence,
      explanation: {
        zh: `劳动合同约定工资${per.zh}${yuan(now.wage)}元，低于当地最低工资标准${yuan(now.least)}元，相差${yuan(now.least - now.wage)}元。`,
        en: `The contract agrees on ${yuan(now.wage)} yuan ${per.en}; the minimum wage of the place is ${yuan(now.least)}, ${yuan(now.least - now.wage)} more.`,
      },
      nextSteps: {
        zh: '单位：与劳动者变更劳动合同工资并报送，已发工资不足的补足差额。监察员：核对工资表实发数额。',
        en: 'Employer: amend the wage and file it; pay the difference where less was paid. Inspector: compare with what the payrolls say.',
      },
      again: [...age.again, lastDayOf(facts)].filter((day) => day !== undefined && day > moment.over) as LocalDate[],
    });
  },
});

const isShort = ({ wage, least }: Measure): boolean => wage < least;

/** The measures since which the wage has been too low; none where it is lawful now. */
const lastRun = (all: readonly Measure[]): readonly Measure[] => all.slice(all.findLastIndex((one) => !isShort(one)) + 1);

/** When the register knew the contract and in what relation the person works. */
const knownOn = (facts: ContractRecordFacts): LocalDate =>
  facts.contract ? during(facts).reduce((day, one) => maxDate(day, one.knownOn), facts.contract.knownOn) : '';

/**
 * The agreed wage and the least on each day up to `until` on which one of the two changes, in their order; empty where neither measure fits, or where the
 * register doesn't tell in what relation the person works.
 */
const measures = (facts: ContractRecordFacts, { policy, region }: Place, until: LocalDate): Measure[] => {
  const { contract } = facts;
  const unit = contract && unitOf(facts);
  if (!contract || !unit) return [];
  const key = KEYS[unit];
  const last = minDate(until, contract.endsOn ?? LATEST);
  const papers = contract.amendments.flatMap((one) => (one.wage === undefined ? [] : one.from));
  const days = [contract.startsOn, ...papers, ...risesOf(policy, key, region, contract.startsOn, lowest(facts))];
  return [...new Set(days)]
    .filter((day) => day >= contract.startsOn && day <= last && policy.find(key, { region, on: day }) !== undefined)
    .sort()
    .map((day) => {
      const { wage, events } = termsOn(contract, day);
      return { day, wage, least: policy.amount(key, { region, on: day }), unit, events };
    });
};

/** The measure: by the month for full-time work, by the hour for part-time work. */
const unitOf = (facts: ContractRecordFacts): Measure['unit'] | undefined => {
  const { contract, reduced } = facts;
  const works = during(facts);
  const bases = new Set([contract!.basis, ...contract!.amendments.flatMap((one) => one.basis ?? [])]);
  if (!works.length || bases.size > 1) return undefined;
  if (bases.has('monthly')) return works.every((one) => one.relation === 'labour' && !reduced.has(one.id)) ? 'month' : undefined;
  return bases.has('hourly') && works.every((one) => one.relation === 'part-time') ? 'hour' : undefined;
};

const lowest = ({ contract }: ContractRecordFacts): Fen =>
  contract!.amendments.reduce((least, one) => (one.wage !== undefined && one.wage < least ? one.wage : least), contract!.wage);

/** The first days of the minimum wages after a day, as far as rows tell them and one of them is above the wage. */
const risesOf = (policy: PolicyView, key: string, region: string, after: LocalDate, wage: Fen): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let on = LATEST; ;) {
    const row = policy.find(key, { region, on });
    if (!row || row.validFrom <= after || policy.amount(key, { region, on }) <= wage) return days.reverse();
    days.push(row.validFrom);
    on = addDays(row.validFrom, -1);
  }
};

const isOver = (facts: ContractRecordFacts, { known }: Moment): boolean => {
  const last = lastDayOf(facts);
  return last !== undefined && last <= known;
};

const evidenceOf = (facts: ContractRecordFacts, { day, wage, least, unit, events }: Measure) => ({
  kind: 'agreed-wage',
  workerId: facts.contract!.workerId,
  contract: facts.contract!.id,
  basis: unit === 'month' ? 'monthly' : 'hourly',
  wage: yuan(wage),
  minimum: yuan(least),
  missing: yuan(least - wage),
  since: day,
  events: [...new Set([...events, ...during(facts).map((one) => one.eventId)])],
});
