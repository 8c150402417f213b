import { addDays, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import type { EmploymentFact, StaffFacts } from '../facts';
import type { PolicyView } from '../policy-view';
import { clear, defineRule, finding, law, type Evidence, type Verdict } from '../rule';
import { filingDueOn, periodEnd } from './filing-days';

/** An employment, or its end, that came on the register after its day. */
interface Late {
  readonly employment: EmploymentFact;
  readonly duty: 'hire' | 'end';
  readonly dueOn: LocalDate;
  readonly filedOn: LocalDate;
}

type Place = { readonly policy: PolicyView; readonly region: string };

/**
 * 用工备案逾期: an employment or its end was filed after the region's days. Nobody is accused of what the register can't know: it is judged when the late
 * filing comes, and shown for a while from that day on. Who comes on the register with people already employed has days of its own for entering them.
 */
export const rule = defineRule<'staff'>({
  id: 'filing-late',
  revision: 1,
  title: { zh: '用工备案逾期', en: 'Employment filed late' },
  basis: [law('劳社部发〔2006〕46号', '一'), law('山东省劳动合同条例', 24), law('劳动合同法实施条例', '8, 33')],
  group: 'contracts',
  subject: 'staff',
  reads: [
    'anxin.contract-filing.employment-registered.v1',
    'anxin.contract-filing.employment-ended.v1',
    'anxin.employer-registry.employer-registered.v1',
  ],
  audience: ['employer'],
  severity: { zh: '黄色', en: 'yellow' },
  remedy: { zh: '已补报的，公示期满后解除', en: 'it was filed; the alert ends when the days are over for which it is shown' },
  parameters: [
    'contracts.filing-hire-days',
    'contracts.filing-end-days',
    'contracts.filing-first-entry-days',
    'contracts.filing-late-shown-days',
  ],

  due: (facts, place) => [...new Set(lateOnes(facts, place).map((late) => late.filedOn))],

  decide(facts, moment): Verdict {
    const all = lateOnes(facts, moment).filter((late) => late.filedOn <= moment.over);
    const shown = all.filter((late) => shownUntil(late, moment) > moment.over);
    const workers = (of: readonly Late[]): number => new Set(of.map((late) => late.employment.workerId)).size;
    if (!shown.length) return clear(all.length ? 'filed' : 'never-was', all.length ? { workers: workers(all.slice(-1)) } : {});
    const hires = shown.filter((late) => late.duty === 'hire').length;
    return finding({
      severity: 'yellow',
      workers: workers(shown),
      since: shown.map((late) => addDays(late.dueOn, 1)).reduce((a, b) => minDate(a, b)),
      evidence: shown.map(evidenceOf),
      explanation: {
        zh: `招用备案逾期${hires}人次，终止备案逾期${shown.length - hires}人次。用人单位应当在规定期限内办理劳动用工备案。`,
        en: `${hires} employment(s) and ${shown.length - hires} end(s) were filed after their day.`,
      },
      nextSteps: {
        zh: '单位：今后在期限内报送招用和终止；尚有未报送的一并补报。',
        en: 'Employer: file hires and ends in time from now on, and what is still missing at once.',
      },
      again: [...new Set(shown.map((late) => shownUntil(late, moment)))].filter((day) => day > moment.over),
    });
  },
});

const shownUntil = ({ filedOn }: Late, { policy, region }: Place): LocalDate =>
  addDays(filedOn, policy.number('contracts.filing-late-shown-days', { region, on: maxDate('2008-01-01', filedOn) }));

/** Late filings of the employer's own people; a dispatched person is entered by the unit, which is not the agency's fault. */
const lateOnes = (facts: StaffFacts, place: Place): Late[] => {
  const { registeredOn } = facts;
  if (registeredOn === undefined) return [];
  const firstEntry = periodEnd(place.policy, 'contracts.filing-first-entry-days', registeredOn, place.region);
  return facts.employments
    .filter((one) => one.kind === 'direct' && (one.relation === 'labour' || one.relation === 'part-time'))
    .flatMap((employment) => lateOf(employment, facts, { registeredOn, firstEntry }, place));
};

/** When the register first heard that the person works there: by the entry itself, or by the contract, which is filed for the same purpose. */
const toldOn = (employment: EmploymentFact, { contracts }: StaffFacts): LocalDate =>
  contracts
    .filter((one) => one.workerId === employment.workerId && (!one.endsOn || one.endsOn >= employment.startsOn))
    .reduce((first, one) => minDate(first, one.knownOn), employment.knownOn);

/** @param entry since when the employer is on the register, and until when it enters what was before */
const lateOf = (
  employment: EmploymentFact,
  facts: StaffFacts,
  entry: { registeredOn: LocalDate; firstEntry: LocalDate },
  { policy, region }: Place,
): Late[] => {
  const { startsOn, knownOn, endsOn, endKnownOn } = employment;
  const found: Late[] = [];
  const due = (duty: Late['duty'], since: LocalDate): LocalDate => {
    const usual = filingDueOn(duty, since, policy, region);
    return since > entry.registeredOn ? usual : maxDate(usual, entry.firstEntry);
  };
  if (knownOn > startsOn) {
    const dueOn = due('hire', startsOn);
    if (knownOn > dueOn && toldOn(employment, facts) > dueOn) found.push({ employment, duty: 'hire', dueOn, filedOn: knownOn });
  }
  if (endsOn !== undefined && endKnownOn !== undefined && endKnownOn > endsOn) {
    // An end that was told with the entry itself could not be told before.
    const dueOn = maxDate(due('end', endsOn), knownOn);
    if (endKnownOn > dueOn) found.push({ employment, duty: 'end', dueOn, filedOn: endKnownOn });
  }
  return found;
};

const evidenceOf = ({ employment, duty, dueOn, filedOn }: Late): Evidence => ({
  kind: duty === 'hire' ? 'hire-filed-late' : 'end-filed-late',
  workerId: employment.workerId,
  startsOn: employment.startsOn,
  endsOn: employment.endsOn ?? null,
  dueOn,
  filedOn,
  events: [employment.eventId],
});
