import { addDays, maxDate, type LocalDate } from '@anxin/calendar';
import type { AgencyFacts, DispatchedFact, DispatchLicenceFact } from '../employers-facts';
import { clear, defineRule, finding, law, type Evidence, type Verdict } from '../rule';

/**
 * 派遣许可缺失或过期: an agency has people at work in other units on a day on which no licence of its own is in force. The last day of a licence is a day in
 * force. A licence that is told later and was in force clears the agency, as never having been without.
 */
export const rule = defineRule<'agency'>({
  id: 'dispatch-licence-invalid',
  revision: 1,
  title: { zh: '派遣许可缺失或过期', en: 'No valid dispatch licence' },
  basis: [law('劳动合同法', 57), law('劳动合同法', 92), law('劳务派遣行政许可实施办法', 6)],
  group: 'dispatch',
  subject: 'agency',
  reads: [
    'anxin.employer-registry.dispatch-licence-registered.v1',
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
  ],
  audience: ['employer'],
  severity: { zh: '橙色', en: 'orange' },
  remedy: { zh: '登记有效的劳务派遣经营许可证，或终止派遣', en: 'register the licence in force, or end the dispatch' },
  parameters: [],

  due: (facts) => [...new Set([...begins(facts), ...lapses(facts)])].filter((day) => isBroken(facts, day)),

  decide(facts, moment): Verdict {
    const { over, known } = moment;
    if (!isBroken(facts, over)) return clear(everBroken(facts, over) ? (atWork(facts, over).length ? 'filed' : 'ended') : 'never-was');
    if (!atWork(facts, known).length) return clear('ended');
    if (inForce(facts.licences, known)) return clear('filed');
    const working = atWork(facts, over);
    const people = working.reduce((sum, one) => sum + one.people, 0);
    const since = brokenSince(facts, over);
    const lapsed = latestBefore(facts.licences, over);
    const ended = lapsed
      ? { zh: `原许可有效期至${lapsed.validUntil}`, en: `the last one was valid until ${lapsed.validUntil}` }
      : NONE_ON_FILE;
    return finding({
      severity: 'orange',
      workers: people,
      since,
      evidence: evidenceOf(working, lapsed),
      explanation: {
        zh: `该劳务派遣单位自${since}起无在有效期内的劳务派遣经营许可（${ended.zh}），仍派遣${people}人。`,
        en: `Since ${since} the agency has had no dispatch licence in force (${ended.en}) and has ${people} worker(s) at work elsewhere.`,
      },
      nextSteps: {
        zh: '劳务派遣单位：登记现行有效的许可证；无许可的，停止派遣并依法安置被派遣劳动者。',
        en: 'Agency: register the licence in force; without one, stop dispatching and settle what the workers are owed.',
      },
      again: [...new Set(working.flatMap((one) => one.endsOn ?? []))].filter((day) => day > over),
    });
  },
});

const NONE_ON_FILE = { zh: '未登记过许可', en: 'none was ever registered' };

const judgedFrom = (one: DispatchedFact): LocalDate => maxDate(one.startsOn, one.knownOn);
const begins = (facts: AgencyFacts): LocalDate[] => facts.dispatched.map(judgedFrom);
const lapses = (facts: AgencyFacts): LocalDate[] =>
  facts.licences.flatMap(({ validUntil }) => {
    const first = addDays(validUntil, 1);
    // People of whom the register hears after the lapse are judged when it hears of them.
    return facts.dispatched.some((one) => judgedFrom(one) <= first) ? [first] : [];
  });

const inForce = (licences: readonly DispatchLicenceFact[], day: LocalDate): DispatchLicenceFact | undefined =>
  licences.find((one) => one.validFrom <= day && day <= one.validUntil);

const latestBefore = (licences: readonly DispatchLicenceFact[], day: LocalDate): DispatchLicenceFact | undefined =>
  licences
    .filter((one) => one.validUntil < day)
    .reduce<DispatchLicenceFact | undefined>((a, b) => (a && a.validUntil >= b.validUntil ? a : b), undefined);

/** Who is at work elsewhere on a day, of those of whom the register had heard. */
const atWork = (facts: AgencyFacts, day: LocalDate): DispatchedFact[] =>
  facts.dispatched.filter((one) => judgedFrom(one) <= day && (one.endsOn === undefined || day <= one.endsOn));

const isBroken = (facts: AgencyFacts, day: LocalDate): boolean => atWork(facts, day).length > 0 && !inForce(facts.licences, day);

const everBroken = (facts: AgencyFacts, over: LocalDate): boolean =>
  [...begins(facts), ...lapses(facts)].some((day) => day <= over && isBroken(facts, day));

/** The first day without a licence of the time that reaches to `day`, as far back as people have been at work without a break. */
const brokenSince = (facts: AgencyFacts, day: LocalDate): LocalDate => {
  const lapsed = latestBefore(facts.licences, day);
  const floor = lapsed ? addDays(lapsed.validUntil, 1) : undefined;
  let first = day;
  // Earlier stretches that touch the one found take it further back.
  for (const one of [...facts.dispatched].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1)))
    if (one.startsOn < first && (one.endsOn === undefined || addDays(one.endsOn, 1) >= first)) first = one.startsOn;
  return floor && floor > first ? floor : first;
};

const evidenceOf = (working: readonly DispatchedFact[], lapsed: DispatchLicenceFact | undefined): Evidence[] => [
  ...(lapsed ? [{ kind: 'dispatch-licence', from: lapsed.validFrom, until: lapsed.validUntil, events: [lapsed.eventId] }] : []),
  ...working.map((one) => ({
    kind: 'dispatched',
    employer: one.employer,
    startsOn: one.startsOn,
    dispatched: one.people,
    events: [one.eventId],
  })),
];
