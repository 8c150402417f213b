import { addDays, maxDate, minDate, type LocalDate } from '@anxin/calendar';
import type { ClockFact, FileFacts, FileStepFact } from '../office-facts';
import { clear, defineRule, finding, law, type Verdict, type Words } from '../rule';

/** The clocks that an authority must keep; of what others must do (补正, 改正, 公安机关的答复) none is its fault, and a clock that is not here raises nothing. */
const KEPT: Readonly<Record<string, Words>> = {
  acceptance: { zh: '受理决定', en: 'the decision to accept' },
  'hotline-sign-in': { zh: '热线工单签收', en: 'the signing-in of the hotline’s order' },
  'hotline-contact': { zh: '热线首次联系', en: 'the first contact for the hotline' },
  'hotline-return': { zh: '热线退单', en: 'the return of the hotline’s order' },
  'hotline-reply': { zh: '热线答复', en: 'the reply to the hotline' },
  filing: { zh: '立案', en: 'the filing' },
  investigation: { zh: '调查', en: 'the investigation' },
  decision: { zh: '处理或处罚决定', en: 'the decision' },
  service: { zh: '文书送达', en: 'the service of the paper' },
  'referral-decision': { zh: '移送决定', en: 'the decision to refer' },
  'referral-handover': { zh: '移交公安机关', en: 'the handing over to the police' },
  'police-objection': { zh: '对不予立案提出异议', en: 'the objection to the police’s refusal' },
};

/**
 * 办理超期: a clock of the law or of the hotline ran out on a complaint, its hotline order or a case. It ends with the step, and speaks of the office alone: no
 * employer is its subject. The day before, the stream of cases warns who has it in hand; an alert is raised only once the whole of the day is over.
 */
export const rule = defineRule<'file'>({
  id: 'deadline-overdue',
  revision: 1,
  title: { zh: '办理超期', en: 'Deadline overdue' },
  basis: [law('关于实施《劳动保障监察条例》若干规定', 18), law('劳动保障监察条例', 17), law('山东省政务服务热线管理办法', '办理期限')],
  group: 'none',
  subject: 'file',
  reads: ['anxin.inspection.case-changed.v1', 'anxin.complaint-intake.complaint-clocks-changed.v1'],
  audience: [],
  severity: { zh: '红色', en: 'red' },
  remedy: { zh: '完成该环节', en: 'the step is taken' },
  parameters: [],

  due: (facts) => [...new Set(facts.steps.flatMap((step) => kept(step).map((clock) => clock.dueOn)))].sort(),

  decide(facts, moment): Verdict {
    const [then, now] = [overdueOn(facts, moment.over, moment.over), overdueOn(facts, moment.known, moment.over)];
    // What runs out later than the last day that is over accuses nobody, whatever is known by now.
    const open = now.filter((clock) => then.some((other) => other.key === clock.key) || wasLate(facts, clock.key, moment.over));
    if (!open.length)
      return clear(
        facts.steps.some((step) => kept(step).some((clock) => wasLate(facts, clock.key, moment.over))) ? 'corrected' : 'never-was',
      );
    const since = addDays(
      open.map((clock) => clock.dueOn).reduce((a, b) => minDate(a, b)),
      1,
    );
    const names = (of: keyof Words): string[] => open.map((clock) => `${KEPT[clock.clock]![of]} (${clock.dueOn})`);
    return finding({
      severity: 'red',
      workers: 0,
      since,
      evidence: open.map((clock) => ({
        kind: 'clock',
        clock: clock.clock,
        beganOn: clock.startsOn,
        dueOn: clock.dueOn,
        events: [facts.steps.find((step) => step.clocks.some((one) => one.key === clock.key))!.eventId],
      })),
      explanation: {
        zh: `办理期限已过：${names('zh').join('、')}。`,
        en: `A clock ran out: ${names('en').join('; ')}.`,
      },
      nextSteps: {
        zh: '承办人：立即完成该环节。主管领导：督办，必要时改派。',
        en: 'Who has it in hand: take the step now. Supervisor: see to it, and reassign it where needed.',
      },
      again: kept(stepOn(facts, moment.known))
        .map((clock) => clock.dueOn)
        .filter((day) => day > moment.over),
    });
  },
});

const kept = (step: FileStepFact | undefined): ClockFact[] => (step?.clocks ?? []).filter((clock) => clock.clock in KEPT);

const stepOn = ({ steps }: FileFacts, day: LocalDate): FileStepFact | undefined => steps.findLast((step) => step.knownOn <= day);

/** Ended no later than its last day, as is known by now: a step may be told later than it was taken. */
const inTime = (facts: FileFacts, { key, dueOn }: ClockFact): boolean => {
  const last = facts.steps.at(-1)?.clocks.find((clock) => clock.key === key);
  return last?.endedOn !== undefined && last.endedOn <= dueOn;
};

/** The clocks that run by what was known at the end of a day, and whose last day is over. */
const overdueOn = (facts: FileFacts, known: LocalDate, over: LocalDate): ClockFact[] =>
  kept(stepOn(facts, known)).filter((clock) => clock.state === 'running' && clock.dueOn <= over && !inTime(facts, clock));

/** Whether the clock ran at the end of a day, up to `over`, on which it should have been ended. */
const wasLate = (facts: FileFacts, key: string, over: LocalDate): boolean =>
  facts.steps.some((step, i) => {
    const clock = kept(step).find((one) => one.key === key && one.state === 'running');
    if (!clock || inTime(facts, clock)) return false;
    const day = maxDate(clock.dueOn, step.knownOn);
    const next = facts.steps[i + 1];
    return day <= over && (next === undefined || day < next.knownOn);
  });
