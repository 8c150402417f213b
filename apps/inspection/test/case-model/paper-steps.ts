import { addDays, addMonths, addWorkingDays, maxDate, type LocalDate } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { Step } from '../../src/case/case';
import type { Action, CaseState } from '../../src/case/case-log';
import { owedOf } from '../../src/case/crime';
import type { Term } from '../../src/case/deadline';
import type { Served } from '../../src/case/paper-log';
import {
  beforeDecision,
  enforcementFault,
  hearingOpen,
  isUnserved,
  mayAskHearing,
  mayState,
  overdueOrders,
  pendingNotices,
  reminderFault,
  servableOf,
  unpaidDecisions,
  withdrawalFault,
} from '../../src/case/papers';
import { amountsOf } from '../../src/case/standing';
import { calendarDays, RESPONDENT, workingDays, type Taking } from './real';

export const TO = [{ addressee: 0, uscc: RESPONDENT }];
const SUMS = { amount: null, compensationRate: null, fine: null } as const;
const FINE = '20000.00';

/** What a step with the papers does once the table lets it; null where the use case would refuse. */
export const paperStep = (step: Step, taking: Taking): Action | null => {
  const { state, day, who, choice, id, by } = taking;
  const pending = pendingNotices(state);
  const uscc = who.role === 'employer' ? who.uscc : undefined;
  switch (step) {
    case 'notices':
      return notice(taking);
    case 'services':
      return service(taking);
    case 'statements': {
      const about = pending.findLast((each) => mayState(each, day, uscc).length > 0)!;
      return by('statement-made', { statement: id, notice: about.notice, addressee: 0, oral: false, waives: choice % 2 === 0, on: day });
    }
    case 'hearings':
      return hearing(taking, uscc);
    case 'legal-reviews': {
      const about = pending.findLast(({ reviewed }) => !reviewed?.passed)!;
      return hearingOpen(about) ? null : by('legally-reviewed', { notice: about.notice, review: id, passed: choice % 4 > 0, on: day });
    }
    case 'decisions':
      return decision(taking);
    case 'on-the-spot-penalties': {
      const given = { articles: [], fine: '2000.00', officers: state.inspectors.map((each) => each.id), to: TO, on: day };
      return by('fined-on-the-spot', { decision: id, ...given, service: workingDays(day, 7), lateFinePercent: 3 });
    }
    case 'decision-payments': {
      const ordered = state.papers.decisions.filter(({ inForce, fine, compensation }) => inForce && (fine ?? compensation) !== null);
      const { decision: of, fine, compensation } = ordered[choice % ordered.length]!;
      const [what, all] = fine === null ? (['compensation', compensation!] as const) : (['fine', fine] as const);
      return by('decision-paid', { decision: of, of: what, amount: choice % 3 ? all : '1.00', on: day });
    }
    case 'reminders': {
      const [unpaid] = unpaidDecisions(state);
      return reminderFault(unpaid!, day) ? null : by('reminder-given', { reminder: id, decision: unpaid!.decision, to: TO, on: day });
    }
    case 'enforcement': {
      const [unpaid] = unpaidDecisions(state);
      return enforcementFault(state, unpaid!, day) ? null : by('enforcement-proposed', { decision: unpaid!.decision });
    }
    default:
      throw new Error(`no step with papers: ${step}`);
  }
};

/** Of a fine, or of what is still owed of the verified amount. */
const notice = ({ state, day, choice, id, by }: Taking): Action => {
  const owed = owedOf(state);
  const penalty = choice % 2 === 1 || state.amountVerified === null || owed === 0n;
  const amount = choice % 3 ? yuan(owed) : state.amountVerified;
  const late = overdueOrders(state, day).length > 0;
  const sums = penalty ? { ...SUMS, fine: FINE } : { ...SUMS, amount, compensationRate: late && choice % 4 === 0 ? 50 : null };
  const terms = {
    decision: state.papers.notices[0]?.decision ?? workingDays(day, 15),
    penalty: penalty ? workingDays(state.filed!.on, 60) : null,
  };
  const kind = penalty ? 'penalty' : 'handling';
  return by('notice-given', { notice: id, kind, articles: [], ...sums, hearing: penalty, review: penalty, on: day, to: TO, ...terms });
};

const service = ({ state, day, by }: Taking): Action | null => {
  const paper = servableOf(state).find(isUnserved)!;
  const order = state.orders.find((each) => each.order === paper.paper);
  if (order && order.dueOn <= day) return null;
  const addressed = { paper: paper.paper, of: paper.of, addressee: 0, uscc: RESPONDENT };
  return by('served', { ...addressed, how: 'direct', servedOn: day, terms: termsOf(state, paper, day) });
};

const hearing = ({ state, day, who, id, by }: Taking, uscc: string | undefined): Action | null => {
  const pending = pendingNotices(state);
  const open = pending.findLast(hearingOpen);
  if (open && who.role === 'supervisor') {
    const { heldOn } = open.asked!;
    if (heldOn !== null && heldOn <= day) return by('hearing-held', { notice: open.notice, record: id, on: heldOn });
    return by('hearing-appointed', { notice: open.notice, toldOn: day, heldOn: addWorkingDays(day, 7).date });
  }
  const about = pending.findLast((each) => mayAskHearing(each, day, uscc).length > 0);
  return about ? by('hearing-requested', { notice: about.notice, on: day }) : null;
};

const decision = ({ state, day, choice, id, by }: Taking): Action | null => {
  const ready = pendingNotices(state).findLast((each) => beforeDecision(each, day) === null);
  const kind = ready && choice % 5 ? ready.kind : 'withdrawal';
  if (kind === 'withdrawal') {
    if (withdrawalFault(state, day)) return null;
    return by('decision-proposed', { decision: id, kind, articles: [], ...SUMS, compensation: null, notice: null, to: TO });
  }
  const { amount, fine, compensationRate, notice: of } = ready!;
  const compensation = compensationRate === null ? null : '50.00';
  const recovered = yuan(amountsOf(state).recovered);
  return by('decision-proposed', {
    ...{ decision: id, kind, articles: [], amount, fine, compensationRate, compensation, notice: of, to: TO, recovered },
  });
};

const termsOf = (state: CaseState, { paper, of }: ReturnType<typeof servableOf>[number], day: LocalDate): Served['terms'] => {
  const until = (dueOn: LocalDate): Term => ({ ...workingDays(day, 0), dueOn });
  if (of === 'order') return { rectification: until(state.orders.find(({ order }) => order === paper)!.dueOn) };
  if (of === 'reminder') return { reminder: calendarDays(day, 10) };
  if (of === 'notice') {
    const { hearing: heard } = state.papers.notices.find((each) => each.notice === paper)!;
    return { statement: workingDays(day, 3), ...(heard && { 'hearing-request': workingDays(day, 5) }) };
  }
  const { kind, amount } = state.papers.decisions.find((each) => each.decision === paper)!;
  if (kind === 'withdrawal') return {};
  const [review, suit] = [addDays(day, 60), addMonths(day, 6)];
  return {
    ...(amount === null ? { fine: calendarDays(day, 15) } : { payment: calendarDays(day, 15) }),
    ...{ review: until(review), suit: until(suit), enforcement: until(addMonths(maxDate(review, suit), 3)) },
  };
};
