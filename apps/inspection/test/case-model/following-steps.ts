import { addDays, minDate } from '@anxin/calendar';
import { fen, yuan } from '@anxin/money';
import type { Action } from '../../src/case/case-log';
import { CHALLENGES } from '../../src/case/challenge-log';
import { challengeable, challengeFault, pendingOf, type ChallengeStep } from '../../src/case/challenges';
import { crimeTests, owedOf, owedWorkersOf } from '../../src/case/crime';
import { referralOf, type FollowingStep } from '../../src/case/referral';
import { amountsOf, regionOf } from '../../src/case/standing';
import { calendarDays, LIMITS, RESPONDENT, workingDays, type Taking } from './real';
import { UNDO_DAYS } from './law';

/** What a step on evidence, with the police or on money does once the table lets it; null where the use case would refuse. */
export const followingStep = (step: FollowingStep, taking: Taking): Action | null => {
  const { state, day, choice, id, by } = taking;
  switch (step) {
    case 'demands': {
      const open = state.evidence?.demands.find(({ completeOn }) => completeOn === null);
      return open && choice % 3
        ? by('documents-received', { demand: open.demand, received: [choice % 2], on: day })
        : by('documents-demanded', { demand: id, documents: 2, term: calendarDays(day, 3) });
    }
    case 'payment-confirmations': {
      const heard = (state.money?.confirmations ?? []).reduce((count, { workers }) => count + workers, 0);
      const rest = amountsOf(state).workers - heard - 1;
      const said = { way: 'worker-confirmation', amount: choice % 2 ? '60.00' : '15.00', workers: 1 } as const;
      return rest < 0 ? null : by('payment-confirmed', { confirmation: id, ...said, unreached: choice % 3 ? rest : 0, on: day });
    }
    case 'instalments':
      return instalments(taking);
    case 'money-requests': {
      const amount = yuan(owedOf(state));
      return by('money-requested', { request: id, means: choice % 2 ? 'fund' : 'deposit', employer: RESPONDENT, amount });
    }
    case 'jurisdiction': {
      const from = regionOf(state);
      return by('moved', { how: 'designation', from, to: from === '371302' ? '371311' : '371302', on: day });
    }
    case 'reopening':
      return day <= workingDays(state.closed!.on, UNDO_DAYS).dueOn ? by('closure-undone', { on: day }) : null;
    case 'challenges':
    case 'challenge-stays':
    case 'challenge-outcomes':
      return challenge(step, taking);
    default:
      return withPolice(step, taking);
  }
};

const instalments = ({ state, day, choice, id, by }: Taking): Action | null => {
  const owed = owedOf(state);
  const first = (owed * BigInt(1 + (choice % 4))) / 5n;
  if (first === 0n) return null;
  const parts = [first, owed - first].map((amount, place) => ({ amount: yuan(amount), term: calendarDays(day, 15 * (place + 1)) }));
  return by('instalments-agreed', { plan: id, recovered: yuan(amountsOf(state).recovered), parts });
};

const ENDS = ['upheld', 'altered', 'annulled', 'withdrawn'] as const;
const challenge = (step: ChallengeStep, { state, day, choice, id, by }: Taking): Action => {
  if (step === 'challenges') {
    const ways = challengeable(state).flatMap((each) =>
      CHALLENGES.filter((kind) => !challengeFault(each, kind)).map((kind) => ({ each, kind })),
    );
    const { each, kind } = ways[choice % ways.length]!;
    return by('decision-challenged', { challenge: id, decision: each.decision, kind, on: day });
  }
  const pending = pendingOf(state).filter((each) => step === 'challenge-outcomes' || !each.challenge.stayedOn);
  const { decision, challenge: one } = pending[choice % pending.length]!;
  const about = { challenge: one.challenge, decision: decision.decision, on: day };
  if (step === 'challenge-stays') return by('execution-stayed', about);
  const outcome = ENDS[choice % 4]!;
  const { amount, compensation, fine } = decision;
  const less = (yuans: string | null): string | null => yuans && yuan(fen(yuans) - 1n);
  const sums = outcome === 'altered' ? { amount: less(amount), compensation, fine: less(fine) } : null;
  const clocks = outcome === 'annulled' ? { suit: null, enforcement: null } : { suit: null, enforcement: calendarDays(day, 90) };
  return by('challenge-ended', { ...about, outcome, sums, ...clocks });
};

const ANSWERS = ['refused', 'passed-on', 'refused', 'filed'] as const;
const withPolice = (step: FollowingStep, { state, day, choice, id, by }: Taking): Action | null => {
  const now = referralOf(state);
  const referral = now?.referral ?? '';
  const three = calendarDays(day, 3);
  switch (step) {
    case 'referrals': {
      if (crimeTests(state, LIMITS, day).some(({ met }) => !met)) return null;
      const team = state.inspectors.map((each) => each.id);
      return by('referral-proposed', {
        ...{ referral: id, team, owed: yuan(owedOf(state)), workers: owedWorkersOf(state), decision: three },
      });
    }
    case 'referral-handover':
      return by('referral-handed-over', { referral, on: day, at: `${day}T02:00:00.000Z`, bundle: id });
    case 'police-receipt':
      return by('police-received', { referral, on: day, answer: three });
    case 'police-answers': {
      const answer = ANSWERS[choice % ANSWERS.length]!;
      return by('police-answered', { referral, answer, on: day, next: answer === 'filed' ? null : three });
    }
    case 'police-objections': {
      const term = now!.clocks.findLast(({ kind, endedOn }) => kind === 'police-objection' && endedOn === null)!.term;
      const on = minDate(day, term.dueOn);
      const to = now!.stage === 'upheld' || choice % 3 === 0 ? 'procuratorate' : 'police';
      return by('objection-made', { referral, to, on, answer: to === 'police' ? calendarDays(on, 3) : null });
    }
    case 'objection-answers': {
      const answer = choice % 4 ? 'upheld' : 'filed';
      const more = answer === 'upheld' && now!.stage === 'reconsidering';
      return by('objection-answered', { referral, answer, on: day, next: more ? three : null });
    }
    case 'crime-judgement': {
      const judgement = choice % 2 ? 'pursue' : 'not-a-crime';
      return by('crime-judged', { referral, judgement, compensationPaid: true, graveResult: false, on: day });
    }
    default:
      throw new Error(`no step with the police: ${step}`);
  }
};

/** What the books of deposits and of the fund tell of themselves: an answer to an approved request, then what was drawn or advanced. */
export const told = ({ state, day, choice, id, by }: Taking): Action | null => {
  const { requests = [], draws = [], advances = [] } = state.money ?? {};
  const asked = requests.find((each) => each.state === 'approved');
  if (asked) {
    const answer = choice % 5 === 4 ? 'refused' : asked.means === 'fund' ? 'noted' : 'noticed';
    return by('money-request-answered', { request: asked.request, answer, amount: asked.amount, why: answer === 'refused' ? 'x' : null });
  }
  const running = draws.find(({ paidOn, toppedUpOn }) => paidOn === null || toppedUpOn === null);
  if (running) return by('deposit-told', running.paidOn ? { ...running, toppedUpOn: day } : { ...running, paidOn: day });
  const noticed = requests.filter((each) => each.state === 'noticed');
  if (noticed.length > draws.length) {
    const book = { drawdown: id, deposit: 'd', amount: noticed[draws.length]!.amount, paidOn: null, toppedUpOn: null };
    return by('deposit-told', { ...book, pay: workingDays(day, 5), topUp: workingDays(addDays(day, 7), 10) });
  }
  const noted = requests.find(({ state: stage, request }) => stage === 'noted' && !advances.some(({ advance }) => advance === request));
  if (!noted) return null;
  return by('advance-told', { advance: noted.request, state: 'paid', amount: noted.amount, recovered: '0.00', on: day });
};
