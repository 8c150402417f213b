import { addDays, addMonths, type LocalDate } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { DepositFacts, DepositStepFact } from '../safeguard-facts';
import { clear, defineRule, finding, law, type Moment, type Verdict } from '../rule';
import { providedAfter, stepOn } from './deposits';
import { later, type Place } from './site-days';

const REMINDER = 'construction.guarantee-reminder-months';

/**
 * 保函即将到期: a bank's guarantee ends before the works do, or ends within a month while they go on. Where they are over by then nothing is asked; nor where
 * another deposit stands for as much and longer.
 */
export const rule = defineRule<'deposit'>({
  id: 'guarantee-expiring',
  revision: 1,
  title: { zh: '保函即将到期', en: 'Guarantee about to expire' },
  basis: [law('工程建设领域农民工工资保证金规定 (人社部发〔2021〕65号)', '16、17')],
  group: 'safeguards',
  subject: 'deposit',
  reads: ['anxin.wage-cards.wage-deposit-changed.v1', 'anxin.employer-registry.project-registered.v1'],
  audience: ['employer'],
  severity: { zh: '黄色', en: 'yellow' },
  remedy: { zh: '延长保函期限或更换保函、改存现金', en: 'have the guarantee extended or replaced' },
  parameters: [REMINDER],

  due(facts, place) {
    const now = facts.deposit.steps.at(-1);
    if (!now || now.validUntil === undefined || now.state === 'released') return [];
    const from = asksFrom(facts, now, place);
    return from === undefined ? [] : [judgedOn(from, facts)];
  },

  decide(facts, moment): Verdict {
    const now = stepOn(facts.deposit, moment.known);
    if (now?.validUntil === undefined) return clear();
    const from = asksFrom(facts, now, moment);
    const asked = from !== undefined && judgedOn(from, facts) <= moment.over;
    if (now.state !== 'held') return clear(asked ? 'ended' : 'never-was');
    if (!asked) return clear(hadToBeExtended(facts, moment) ? 'filed' : 'never-was');
    if (facts.project && facts.project.endsOn <= moment.over) return clear('ended');
    if (isReplaced(facts, now, moment.known)) return clear('filed');
    return expiring(facts, now, from, moment);
  },
});

/** The first day on which the guarantee is to be replaced: at once where it is shorter than the works, else so long before its end, if they go on then. */
const asksFrom = (
  { project, deposit }: DepositFacts,
  { validUntil }: DepositStepFact,
  { policy, region }: Place,
): LocalDate | undefined => {
  const remindOn = addMonths(validUntil!, -policy.number(REMINDER, { region, on: validUntil! }));
  if (!project) return deposit.project === undefined ? remindOn : undefined;
  const given = deposit.steps[0]!.on;
  if (validUntil! < project.endsOn) return given;
  return project.endsOn >= remindOn ? remindOn : undefined;
};

/** It is judged on the eve of its day, so that the alert bears it; where it was told later, at the end of that day. */
const judgedOn = (from: LocalDate, { deposit, project }: DepositFacts): LocalDate =>
  [deposit.steps[0]!.knownOn, project?.knownOn ?? ''].reduce((a, b) => (a > b ? a : b), addDays(from, -1));

/** Whether an earlier state of it had to be extended. */
const hadToBeExtended = (facts: DepositFacts, moment: Moment): boolean =>
  facts.deposit.steps.some((step, at) => {
    if (step.validUntil === undefined || step.state === 'released') return false;
    const from = asksFrom(facts, step, moment);
    const next = facts.deposit.steps[at + 1];
    return from !== undefined && next !== undefined && judgedOn(from, facts) < next.on;
  });

/** Whether other deposits stand for as much, and longer. */
const isReplaced = ({ others, deposit }: DepositFacts, now: DepositStepFact, known: LocalDate): boolean =>
  others
    .filter((one) => (one.project ?? null) === (deposit.project ?? null))
    .some((one) => {
      const step = stepOn(one, known);
      const longer = step && step.state !== 'released' && (step.validUntil === undefined || step.validUntil > now.validUntil!);
      return longer === true && providedAfter(one, known) >= now.held;
    });

const expiring = ({ subject, project }: DepositFacts, now: DepositStepFact, from: LocalDate, moment: Moment): Verdict => {
  const short = project !== undefined && now.validUntil! < project.endsOn;
  return finding({
    severity: 'yellow',
    amount: now.held,
    workers: 0,
    since: from,
    evidence: [
      {
        kind: 'deposit-guarantee',
        deposit: subject.record,
        held: yuan(now.held),
        ...(now.validFrom && { from: now.validFrom }),
        until: now.validUntil!,
        ...(project && { worksUntil: project.endsOn }),
        events: [now.eventId, ...(project ? [project.eventId] : [])],
      },
    ],
    explanation: short
      ? {
          zh: `银行保函有效期至${now.validUntil!}，短于工程至${project.endsOn}的工期；保函有效期不得短于合同工期。`,
          en: `The guarantee is valid until ${now.validUntil!}, the works last until ${project.endsOn}: it must not be shorter than they are.`,
        }
      : {
          zh: `银行保函将于${now.validUntil!}到期，届满前一个月应当延期或更换。`,
          en: `The guarantee ends on ${now.validUntil!}: it is to be extended or replaced a month before.`,
        },
    nextSteps: {
      zh: '施工总承包单位：办理保函延期、更换保函或改存现金。人社部门：提醒并督促。',
      en: 'General contractor: have the guarantee extended or replaced, or deposit money. Authority: remind it.',
    },
    again: later(moment.over, now.validUntil!, ...(project ? [project.endsOn] : [])),
  });
};
