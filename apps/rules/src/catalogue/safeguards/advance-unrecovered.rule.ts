import { addCalendarDays, addDays, type LocalDate } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { AdvanceFacts, AdvanceStepFact } from '../safeguard-facts';
import { clear, defineRule, finding, law, type Verdict } from '../rule';
import type { Place } from './site-days';

const TERM = 'fund.recovery-days';

/** 周转金垫付未追回: ninety days after the emergency fund paid wages in the employer's place it has not had them back. What was written off is claimed of nobody. */
export const rule = defineRule<'advance'>({
  id: 'advance-unrecovered',
  revision: 1,
  title: { zh: '周转金垫付未追回', en: 'Advance not recovered' },
  basis: [law('保障农民工工资支付条例', 63)],
  group: 'safeguards',
  subject: 'advance',
  reads: ['anxin.wage-cards.advance-changed.v1', 'anxin.wage-cards.advance-write-off-changed.v1'],
  audience: ['employer'],
  severity: { zh: '橙色', en: 'orange' },
  remedy: { zh: '用人单位归还周转金垫付的工资', en: 'the employer pays the fund back' },
  parameters: [TERM],

  due(facts, place) {
    const dueOn = dueOf(facts, place);
    return dueOn === undefined ? [] : [dueOn];
  },

  decide(facts, moment): Verdict {
    const dueOn = dueOf(facts, moment);
    if (dueOn === undefined || moment.over < dueOn) return clear();
    const claim = (day: LocalDate): AdvanceStepFact => stepOn(facts, day) ?? facts.steps[0]!;
    const [then, now] = [claim(moment.over), claim(moment.known)];
    if (then.claim <= 0n || now.claim <= 0n) {
      if (claim(dueOn).claim <= 0n) return clear();
      // A write-off (核销) was decided by persons; the debt stays on record.
      return clear(now.writtenOff > 0n ? 'accepted-by-person' : 'paid');
    }
    return finding({
      severity: 'orange',
      amount: now.claim,
      workers: new Set(facts.lines.map((line) => line.workerId)).size,
      since: addDays(dueOn, 1),
      evidence: [
        {
          kind: 'advance',
          advance: facts.subject.record,
          fund: facts.fund,
          amount: yuan(facts.amount),
          paidOn: paidOutOn(facts)!,
          dueOn,
          claim: yuan(now.claim),
          events: facts.steps.map((step) => step.eventId),
        },
        ...facts.lines.map((line) => ({
          kind: 'advance-line',
          workerId: line.workerId,
          period: line.period,
          amount: yuan(line.amount),
          events: [facts.steps[0]!.eventId],
        })),
      ],
      explanation: {
        zh: `应急周转金于${paidOutOn(facts)!}垫付工资${yuan(facts.amount)}元，应于${dueOn}前追回，尚有${yuan(now.claim)}元未追回。`,
        en: `The emergency fund advanced ${yuan(facts.amount)} yuan of wages on ${paidOutOn(facts)!}, to be recovered by ${dueOn}; ${yuan(now.claim)} are not.`,
      },
      nextSteps: {
        zh: '用人单位：归还周转金。人社部门：依法追偿，确实无法追回的按程序核销。',
        en: 'Employer: pay the fund back. Authority: recover it by law; what cannot be recovered is written off by its procedure.',
      },
      again: [],
    });
  },
});

const stepOn = ({ steps }: AdvanceFacts, day: LocalDate): AdvanceStepFact | undefined => steps.findLast((step) => step.on <= day);

const paidOutOn = ({ steps }: AdvanceFacts): LocalDate | undefined => steps.find((step) => step.paidOutOn !== undefined)?.paidOutOn;

/** The last day to recover it, by the parameters of the fund's division on the day on which it was paid out. */
const dueOf = (facts: AdvanceFacts, { policy }: Place): LocalDate | undefined => {
  const paid = paidOutOn(facts);
  if (paid === undefined) return undefined;
  return addCalendarDays(paid, policy.number(TERM, { region: facts.fund, on: paid }), { roll: true }).date;
};
