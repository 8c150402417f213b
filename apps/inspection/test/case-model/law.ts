import { addDays, addMonths, addWorkingDays, daysBetween, nextWorkingDayOrSame, type LocalDate } from '@anxin/calendar';
import { fen } from '@anxin/money';
import type { Action, ActionData, CaseState, OpenMoney, Stage } from '../../src/case/case-log';

/** What the law asks of a case, kept apart from the code that is tested: it learns from the actions alone. */

/** Working days in which a closure made in error is undone (撤销结案). */
export const UNDO_DAYS = 3;

interface Notice {
  readonly kind: 'handling' | 'penalty';
  servedOn: LocalDate | null;
  waived: boolean;
  hearing: 'none' | 'asked' | 'held';
  reviewed: boolean;
}
interface Decision {
  amount: bigint;
  fine: bigint;
  compensation: bigint;
  readonly kind: 'handling' | 'penalty' | 'withdrawal';
  /** Fen that had come when it was proposed. */
  readonly before: bigint;
  inForce: boolean;
  servedOn: LocalDate | null;
  /** The last day in time, later by the days for which execution was suspended. */
  paysBy: LocalDate | null;
  remindedOn: LocalDate | null;
  enforced: boolean;
  /** A review of it or a suit against it is pending; since when its execution is suspended. */
  challenged: boolean;
  stayedOn: LocalDate | null;
  /** A court has said its last word: nobody waits for periods. */
  judged: boolean;
  suit: boolean;
  readonly paid: { fine: bigint; compensation: bigint };
}
interface Transfer {
  readonly authors: readonly string[];
  readonly proposedOn: LocalDate;
  approvedOn: LocalDate | null;
  handedOver: boolean;
  /** Whether the police hold the papers, and have not turned them down. */
  withPolice: boolean;
  /** Until when the authority may object. */
  objectBy: LocalDate | null;
}
interface Request {
  readonly amount: bigint;
  state: 'proposed' | 'approved' | 'over';
}

export class Law {
  readonly notices = new Map<string, Notice>();
  readonly decisions = new Map<string, Decision>();
  readonly reminders = new Map<string, string>();
  readonly transfers = new Map<string, Transfer>();
  readonly requests = new Map<string, Request>();
  readonly orders = new Map<string, { readonly dueOn: LocalDate; servedOn: LocalDate | null }>();
  /** Who proposed what waits, by the step and what it is about. */
  readonly proposers = new Map<string, string>();
  /** Of the plan that counts: fen that had come when it was agreed. */
  plan: { readonly id: string; readonly before: bigint; readonly parts: readonly bigint[] } | null = null;
  inspectors: readonly string[] = [];
  verified: bigint | null = null;
  banked = 0n;
  confirmed = 0n;
  heard = 0;
  unreached = 0;
  conduct = false;
  longest = 0;
  closed: { readonly on: LocalDate; readonly from: Stage; readonly openMoney: OpenMoney | null } | null = null;

  /** Fen that came: what receipts show, and what is confirmed beside them as far as so much is owed; the same money is never added twice. */
  came(claimed: bigint): bigint {
    const owed = this.verified ?? claimed;
    const both = this.banked + this.confirmed;
    const most = both < owed ? both : owed;
    return most > this.banked ? most : this.banked;
  }

  /** The tests for a crime of refusing to pay wages (刑法 276-1): an order that is over, conduct, an amount. */
  isCrime(claimed: bigint, today: LocalDate): boolean {
    const ordered = [...this.orders.values()].some(({ dueOn, servedOn }) => servedOn !== null && dueOn < today);
    const decided = [...this.decisions.values()].some(
      ({ inForce, stayedOn, amount, paysBy }) => inForce && !stayedOn && amount > 0n && paysBy !== null && paysBy < today,
    );
    return (ordered || decided) && this.conduct && this.longest >= 3 && this.came(claimed) < (this.verified ?? claimed);
  }

  last = (): Transfer | undefined => [...this.transfers.values()].at(-1);
}

/** What the model learns of an action; what stood before it is asked of the state where only that knows. */
export const learn = (law: Law, before: CaseState, day: LocalDate, action: Action, claimed: bigint): void => {
  switch (action.kind) {
    case 'assigned':
      law.inspectors = action.data.inspectors.map(({ subject }) => subject);
      return;
    case 'moved':
      law.inspectors = [];
      return;
    case 'investigation-recorded':
      law.verified = action.data.amountVerified === null ? law.verified : fen(action.data.amountVerified);
      return;
    case 'conduct-recorded':
      law.conduct = true;
      return;
    case 'longest-verified':
      law.longest = action.data.months;
      return;
    case 'rectification-ordered':
      law.orders.set(action.data.order, { dueOn: action.data.dueOn, servedOn: null });
      return;
    case 'extension-proposed':
    case 'suspension-proposed':
      law.proposers.set(action.kind.replace('-proposed', ''), action.by);
      return;
    case 'extension-approved':
    case 'extension-refused':
    case 'suspension-approved':
    case 'suspension-refused':
      law.proposers.delete(action.kind.replace(/-(approved|refused)$/, ''));
      return;
    case 'closed':
      law.closed = { on: day, from: before.stage, openMoney: action.data.openMoney ?? null };
      return;
    case 'closure-undone':
      law.closed = null;
      return;
    default:
      learnOfPapers(law, day, action, claimed);
      learnOfPolice(law, day, action);
      learnOfMoney(law, action, claimed);
  }
};

const learnOfPapers = (law: Law, day: LocalDate, action: Action, claimed: bigint): void => {
  switch (action.kind) {
    case 'notice-given':
      law.notices.set(action.data.notice, { kind: action.data.kind, servedOn: null, waived: false, hearing: 'none', reviewed: false });
      return;
    case 'served': {
      const { paper, of } = action.data;
      if (of === 'order') law.orders.get(paper)!.servedOn = day;
      if (of === 'notice') law.notices.get(paper)!.servedOn = day;
      if (of === 'decision') Object.assign(law.decisions.get(paper)!, { servedOn: day, paysBy: addDays(day, 15) });
      if (of === 'reminder') law.decisions.get(law.reminders.get(paper)!)!.remindedOn = day;
      return;
    }
    case 'statement-made':
      law.notices.get(action.data.notice)!.waived ||= action.data.waives;
      return;
    case 'hearing-requested':
      law.notices.get(action.data.notice)!.hearing = 'asked';
      return;
    case 'hearing-held':
      Object.assign(law.notices.get(action.data.notice)!, { hearing: 'held', reviewed: false });
      return;
    case 'legally-reviewed':
      law.notices.get(action.data.notice)!.reviewed = action.data.passed;
      return;
    case 'decision-proposed': {
      const { decision, kind, amount, fine, compensation } = action.data;
      const sums = { amount: fen(amount ?? '0.00'), fine: fen(fine ?? '0.00'), compensation: fen(compensation ?? '0.00') };
      const none = {
        inForce: false,
        servedOn: null,
        paysBy: null,
        remindedOn: null,
        enforced: false,
        challenged: false,
        stayedOn: null,
        judged: false,
        suit: false,
        paid: { fine: 0n, compensation: 0n },
      };
      law.decisions.set(decision, { kind, ...sums, ...none, before: law.came(claimed) });
      law.proposers.set(`decision ${decision}`, action.by);
      return;
    }
    case 'fined-on-the-spot': {
      const none = {
        amount: 0n,
        compensation: 0n,
        servedOn: null,
        paysBy: null,
        remindedOn: null,
        enforced: false,
        paid: { fine: 0n, compensation: 0n },
      };
      const quiet = { challenged: false, stayedOn: null, judged: false, suit: false, before: 0n };
      law.decisions.set(action.data.decision, { kind: 'penalty', fine: fen(action.data.fine), inForce: true, ...none, ...quiet });
      return;
    }
    case 'decision-approved':
      law.decisions.get(action.data.decision)!.inForce = true;
      law.proposers.delete(`decision ${action.data.decision}`);
      return;
    case 'decision-refused':
      law.decisions.delete(action.data.decision);
      law.proposers.delete(`decision ${action.data.decision}`);
      return;
    case 'decision-paid':
      law.decisions.get(action.data.decision)!.paid[action.data.of] += fen(action.data.amount);
      return;
    case 'reminder-given':
      law.reminders.set(action.data.reminder, action.data.decision);
      return;
    case 'enforcement-proposed':
      law.proposers.set(`enforcement ${action.data.decision}`, action.by);
      return;
    case 'enforcement-approved':
      law.decisions.get(action.data.decision)!.enforced = true;
      law.proposers.delete(`enforcement ${action.data.decision}`);
      return;
    case 'enforcement-refused':
      law.proposers.delete(`enforcement ${action.data.decision}`);
      return;
    case 'decision-challenged':
      Object.assign(law.decisions.get(action.data.decision)!, { challenged: true, suit: action.data.kind === 'suit' });
      return;
    case 'execution-stayed':
      law.decisions.get(action.data.decision)!.stayedOn = day;
      return;
    case 'challenge-ended':
      learnOfOutcome(law, day, action.data);
      return;
    default:
  }
};

const learnOfOutcome = (law: Law, day: LocalDate, { decision, outcome, sums }: ActionData['challenge-ended']): void => {
  const one = law.decisions.get(decision)!;
  if (one.stayedOn)
    one.paysBy =
      one.paysBy && (one.paysBy < one.stayedOn ? one.paysBy : nextWorkingDayOrSame(addDays(one.paysBy, daysBetween(one.stayedOn, day))));
  Object.assign(one, { challenged: false, stayedOn: null, judged: one.judged || (one.suit && outcome !== 'withdrawn') });
  if (sums) Object.assign(one, { amount: fen(sums.amount ?? '0.00'), fine: fen(sums.fine ?? '0.00') });
  if (outcome !== 'annulled') return;
  one.inForce = false;
  law.proposers.delete(`enforcement ${decision}`);
};

const learnOfPolice = (law: Law, day: LocalDate, action: Action): void => {
  if (action.kind === 'referral-proposed') {
    const none = { approvedOn: null, handedOver: false, withPolice: false, objectBy: null };
    law.transfers.set(action.data.referral, { authors: law.inspectors, proposedOn: day, ...none });
    law.proposers.set(`referral ${action.data.referral}`, action.by);
    return;
  }
  if (!('referral' in action.data)) return;
  const one = law.transfers.get(action.data.referral)!;
  switch (action.kind) {
    case 'referral-approved':
      one.approvedOn = day;
      break;
    case 'referral-handed-over':
      one.handedOver = true;
      break;
    case 'police-received':
      one.withPolice = true;
      break;
    case 'police-answered':
      one.withPolice = action.data.answer !== 'refused';
      one.objectBy = action.data.answer === 'refused' ? addDays(day, 3) : null;
      break;
    case 'objection-made':
      // They look at it again.
      one.withPolice = true;
      break;
    case 'objection-answered':
      one.withPolice = action.data.answer === 'filed';
      one.objectBy = action.data.next && addDays(day, 3);
      break;
    default:
  }
  const keptBack = action.kind === 'crime-judged' && action.data.judgement === 'not-a-crime';
  if (one.approvedOn !== null || action.kind === 'referral-refused' || keptBack) law.proposers.delete(`referral ${action.data.referral}`);
};

const learnOfMoney = (law: Law, action: Action, claimed: bigint): void => {
  switch (action.kind) {
    case 'payment-confirmed':
      law.confirmed += fen(action.data.amount);
      law.heard += action.data.workers;
      law.unreached = action.data.unreached;
      return;
    case 'instalments-agreed':
      law.plan = { id: action.data.plan, before: law.came(claimed), parts: action.data.parts.map(({ amount }) => fen(amount)) };
      return;
    case 'money-requested':
      law.requests.set(action.data.request, { amount: fen(action.data.amount), state: 'proposed' });
      law.proposers.set(`money-request ${action.data.request}`, action.by);
      return;
    case 'money-request-approved':
      law.requests.get(action.data.request)!.state = 'approved';
      law.proposers.delete(`money-request ${action.data.request}`);
      return;
    case 'money-request-refused':
      law.requests.get(action.data.request)!.state = 'over';
      law.proposers.delete(`money-request ${action.data.request}`);
      return;
    case 'money-request-answered':
      law.requests.get(action.data.request)!.state = 'over';
      return;
    default:
  }
};

/** The last day of a clock that begins with an action, by its kind; what a service starts is told by the paper. */
export const clocksBegunBy = (action: Action, day: LocalDate): readonly (readonly [kind: string, dueOn: LocalDate])[] => {
  const three = addDays(day, 3);
  switch (action.kind) {
    case 'filed':
      return [['investigation', addWorkingDays(day, 60).date]];
    case 'documents-demanded':
      return [['documents', three]];
    case 'referral-proposed':
      return [['referral-decision', three]];
    case 'referral-approved':
      return [['referral-handover', addDays(day, 1)]];
    case 'police-received':
      return [['police-answer', three]];
    case 'police-answered':
      if (action.data.answer === 'filed') return [];
      return [[action.data.answer === 'refused' ? 'police-objection' : 'police-answer', three]];
    case 'objection-made':
      return action.data.to === 'police' ? [['police-answer', addDays(action.data.on, 3)]] : [];
    case 'objection-answered':
      return action.data.next ? [['police-objection', three]] : [];
    case 'instalments-agreed':
      return action.data.parts.map(({ term }) => ['payment', term.dueOn] as const);
    case 'deposit-told':
      return [
        ['deposit-draw', action.data.pay.dueOn],
        ['deposit-top-up', action.data.topUp.dueOn],
      ];
    case 'fined-on-the-spot':
    case 'decision-approved':
      return [['service', addWorkingDays(day, 7).date]];
    case 'served':
      if (action.data.of === 'notice') return [['statement', addWorkingDays(day, 3).date]];
      if (action.data.of === 'reminder') return [['reminder', addDays(day, 10)]];
      return action.data.of === 'decision' && action.data.terms.suit ? [['suit', addMonths(day, 6)]] : [];
    default:
      return [];
  }
};
