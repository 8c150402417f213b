import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf, type LocalDate } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { newId } from '@anxin/persistence';
import type { CaseView } from '../case/case.view';
import { CrimeLimits } from '../case/crime-limits.use-case';
import { referralOf } from '../case/referral';
import type { Referral } from '../case/referral-log';
import { TakeStep, type StepContext } from '../case/take-step.use-case';
import type {
  HandoverInput,
  JudgementInput,
  ObjectionAnswerInput,
  ObjectionInput,
  PoliceAnswerInput,
  PoliceReceiptInput,
} from './referral.dto';
import { ReferralStore, type PolicePaper } from './referral.store';
import { TakeOutBundle } from './take-out-bundle.use-case';

type Noted = PoliceReceiptInput & { readonly kind: PolicePaper['kind']; readonly said: string };

/** What goes to and fro with the police once the head approved (国务院令第310号 5, 7–9), each step in its turn. */
@Injectable()
export class DealWithPolice {
  constructor(
    private readonly steps: TakeStep,
    private readonly limits: CrimeLimits,
    private readonly referrals: ReferralStore,
    private readonly bundles: TakeOutBundle,
  ) {}

  /** Hands over the papers with their list; what the list was is kept by its hash. */
  handOver(id: string, referral: string, { at }: HandoverInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'referral-handover', caller, async (context) => {
      const one = mustBe(context, referral);
      const when = new Date(at);
      const approved = one.clocks.find(({ kind }) => kind === 'referral-handover')!.term.startsOn;
      if (when > context.now) throw invalid('at', 'must not lie in the future');
      if (localDateOf(when) < approved) throw invalid('at', `must not lie before the approval of ${approved}`);
      const bundle = await this.bundles.handedOver(context, referral);
      context.act('referral-handed-over', { referral, on: localDateOf(when), at: when.toISOString(), bundle });
    });
  }

  /** The police confirm what they received (回执); from then on they have three days to answer. */
  receipt(id: string, referral: string, input: PoliceReceiptInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'police-receipt', caller, async (context) => {
      const one = mustBe(context, referral);
      checkDay(context, input.on, localDateOf(new Date(one.handedOverAt!)));
      await this.note(context, referral, { ...input, kind: 'receipt', said: 'received' });
      const answer = this.limits.days('crime.police-decision-days', context.state, input.on);
      context.act('police-received', { referral, on: input.on, answer });
    });
  }

  answer(id: string, referral: string, input: PoliceAnswerInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'police-answers', caller, async (context) => {
      const one = mustBe(context, referral);
      checkDay(context, input.on, one.receivedOn!);
      await this.note(context, referral, { ...input, kind: 'answer', said: input.answer });
      const key = input.answer === 'refused' ? 'crime.reconsideration-days' : 'crime.police-decision-days';
      const next = input.answer === 'filed' ? null : this.limits.days(key, context.state, input.on);
      context.act('police-answered', { referral, answer: input.answer, on: input.on, next });
    });
  }

  /** Asks the police to reconsider, or the procuratorate to supervise the filing, each within three days. */
  object(id: string, referral: string, input: ObjectionInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'police-objections', caller, async (context) => {
      const { state, conflict } = context;
      const one = mustBe(context, referral);
      const running = one.clocks.findLast(({ kind, endedOn }) => kind === 'police-objection' && endedOn === null);
      if (!running) throw conflict('no term to object runs');
      checkDay(context, input.on, running.term.startsOn);
      if (input.on > running.term.dueOn) throw conflict(`the term to object ended on ${running.term.dueOn} (国务院令第310号 9)`);
      if (input.to === 'police' && one.stage === 'upheld') throw conflict('the police have reconsidered: the procuratorate can be asked');
      await this.note(context, referral, { ...input, kind: 'objection', said: input.to });
      const answer = input.to === 'police' ? this.limits.days('crime.reconsideration-answer-days', state, input.on) : null;
      context.act('objection-made', { referral, to: input.to, on: input.on, answer });
    });
  }

  objectionAnswer(id: string, referral: string, input: ObjectionAnswerInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'objection-answers', caller, async (context) => {
      const one = mustBe(context, referral);
      checkDay(context, input.on, one.receivedOn!);
      await this.note(context, referral, { ...input, kind: 'objection-answer', said: input.answer });
      const more = input.answer === 'upheld' && one.stage === 'reconsidering';
      const next = more ? this.limits.days('crime.procuratorate-days', context.state, input.on) : null;
      context.act('objection-answered', { referral, answer: input.answer, on: input.on, next });
    });
  }

  /** All was paid before the police filed: the head judges whether it is still a crime (法释〔2013〕3号 6). It never follows of itself. */
  judge(id: string, referral: string, input: JudgementInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'crime-judgement', caller, (context) => {
      mustBe(context, referral);
      const { judgement, compensationPaid, graveResult, reason } = input;
      if (judgement === 'not-a-crime' && graveResult)
        throw context.conflict('grave harm was done: the payment does not undo the crime (法释〔2013〕3号 6)');
      if (judgement === 'not-a-crime' && !compensationPaid)
        throw context.conflict('the compensation owed beside the wages is not paid (法释〔2013〕3号 6)');
      context.act('crime-judged', { referral, judgement, compensationPaid, graveResult, on: context.today }, reason);
    });
  }

  private note({ tx, now, caller }: StepContext, referral: string, { kind, on, said, note, attachments }: Noted): Promise<void> {
    const paper = { kind, on, said, note: note ?? null, attachments: attachments ?? [] };
    return this.referrals.addPaper(tx, referral, paper, { id: newId(), by: caller.client, at: now });
  }
}

/** @throws NotFoundException for a transfer that is not the one at work in the case */
const mustBe = ({ state }: StepContext, referral: string): Referral => {
  const one = referralOf(state);
  if (one?.referral !== referral) throw new NotFoundException({ detail: 'no such transfer at work' });
  return one;
};

const checkDay = ({ today }: StepContext, on: LocalDate, from: LocalDate): void => {
  if (on > today) throw invalid('on', 'must not lie in the future');
  if (on < from) throw invalid('on', `must not lie before ${from}`);
};
