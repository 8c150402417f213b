import { toOffsetString, type LocalDate } from '@anxin/calendar';
import { isUscc } from '@anxin/codes';
import { yuan } from '@anxin/money';
import { askedOf, countedOf, lastAskingOf } from './arrival';
import { acknowledgementFault } from '../assignment/acknowledgement';
import { openStepsOf, type Actor, type Step } from './case';
import type { Action, CaseState, LeadReason, Officer } from './case-log';
import type { LoggedAction } from './case.store';
import { stateOn } from './deadline';
import { challengesOf } from './told';
import { NO_EVIDENCE, unansweredOf } from './evidence-log';
import type { Liable } from './facts';
import { confirmedWorkersOf, referralOf } from './referral';
import {
  alertsOf,
  amountsOf,
  complaintsOf,
  deadlinesOf,
  departmentOf,
  enforcerOf,
  jointlyLiableOf,
  openingOfCase,
  regionOf,
} from './standing';

export interface DeadlineView {
  readonly kind: string;
  readonly startsOn: string;
  readonly dueOn: string;
  readonly unit: string;
  readonly basis: string;
  readonly state: string;
  readonly provisional?: true;
  /** Where it ends at an instant. */
  readonly dueAt?: string;
}
export interface LogEntry {
  readonly step: string;
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
export interface OfficerView {
  readonly id: string;
  readonly name: string;
  /** Why that one is proposed to lead. */
  readonly because?: LeadReason;
}

/** Who was asked whether the wages arrived (工资到账核实), and what came; sums in yuan. */
export interface ArrivalAnswersView {
  readonly asked: number;
  readonly arrived: number;
  readonly partly: number;
  readonly notArrived: number;
  /** Nothing came so far. */
  readonly unanswered: number;
  /** No phone number was left. */
  readonly unreachable: number;
  /** Until the end of this day the case waits for answers. */
  readonly answerBy: string;
  /** What those claim who said that all, or nothing, arrived; what arrived by those who said a part. */
  readonly sums: { readonly arrived: string; readonly partly: string; readonly notArrived: string };
  readonly answers: readonly {
    readonly complaint: string;
    readonly answer: string | null;
    readonly amount: string | null;
    readonly on: string | null;
    /** An inspector recorded how it was settled. */
    readonly settled: boolean;
  }[];
}

/** A review of or a suit against a decision. */
export interface ChallengeView {
  readonly id: string;
  readonly decision: string;
  readonly kind: string;
  readonly filedOn: string;
  /** Since when execution is suspended by order; null where it went on. */
  readonly stayedOn: string | null;
  readonly outcome: string | null;
  readonly endedOn: string | null;
}

/** A case as inspectors and supervisors see it. */
export interface CaseView {
  readonly id: string;
  readonly number: string;
  readonly source: string;
  readonly state: string;
  readonly stage: string;
  readonly group: string;
  readonly region: string;
  /** How another authority came to be competent, in order (管辖). */
  readonly moved: readonly { readonly how: string; readonly from: string; readonly to: string; readonly on: string }[];
  readonly department: string;
  readonly enforcer: string;
  /** The sector that decides the department was unknown. */
  readonly unconfirmed?: true;
  /** Who leads or is proposed to; of a proposal by what reason. */
  readonly inspector: OfficerView | null;
  /** Those assigned; whether each has confirmed to have the case (确认接收). */
  readonly inspectors: readonly (OfficerView & { readonly acknowledged: boolean })[];
  readonly deadlines: readonly DeadlineView[];
  readonly respondent: { readonly uscc: string | null; readonly name: string | null };
  readonly project: string | null;
  readonly jointlyLiable: readonly Liable[];
  readonly alerts: readonly string[];
  readonly complaints: readonly string[];
  readonly amountClaimed: string;
  readonly amountVerified: string | null;
  readonly amountRecovered: string;
  readonly workers: number;
  readonly proposals: readonly { readonly step: string; readonly workingDays?: number; readonly paper?: string }[];
  readonly openedAt: string;
  readonly filedOn: string | null;
  readonly closedOn: string | null;
  readonly outcome: string | null;
  /** Why money stayed open when it was closed. */
  readonly openMoney?: string;
  /** Whether the money arrived, beside what the banks report. */
  readonly arrival: { readonly confirmed: string; readonly workers: number; readonly unreached: number } | null;
  /** What those who complained say when they are asked whether the wages arrived; null while nobody was asked. */
  readonly arrivalAnswers: ArrivalAnswersView | null;
  /** How the debtor behaves, each once. */
  readonly conduct: readonly string[];
  /** Something demanded is missing and its day is over: the employer bears the consequence (保障农民工工资支付条例 50). */
  readonly burdenOfProof: boolean;
  /** The transfer to the police at work. */
  readonly referral: { readonly id: string; readonly stage: string; readonly paidBeforeFilingOn: string | null } | null;
  readonly instalments: readonly { readonly dueOn: string; readonly amount: string }[];
  /** What was asked for out of a deposit or the fund, what was drawn and advanced. */
  readonly moneyRequests: readonly {
    readonly id: string;
    readonly means: string;
    readonly employer: string;
    readonly amount: string;
    readonly state: string;
    readonly answered: { readonly amount: string; readonly why: string | null } | null;
  }[];
  readonly drawdowns: readonly { readonly id: string; readonly deposit: string; readonly amount: string; readonly paidOn: string | null }[];
  readonly advances: readonly { readonly id: string; readonly state: string; readonly amount: string; readonly recovered: string }[];
  /** Reviews of its decisions and suits against them (行政复议、行政诉讼), in order; what came of each. */
  readonly challenges: readonly ChallengeView[];
  readonly refersTo: string | null;
  readonly log: readonly LogEntry[];
  /** What the caller may do now; an assignment is confirmed first. */
  readonly openSteps: readonly (Step | 'acknowledgement')[];
}

/** What the view needs beside the case. */
export interface ViewContext {
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly now: Date;
  /** Opened names of inspectors, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly employers: ReadonlyMap<string, string>;
  readonly log: readonly LoggedAction[];
}

export const caseView = (id: string, state: CaseState, { actor, today, now, names, employers, log }: ViewContext): CaseView => {
  const opening = openingOfCase(state);
  const amounts = amountsOf(state);
  const { department, unconfirmed } = departmentOf(state);
  const officer = (one: Officer): OfficerView => ({ id: one.id, name: names.get(one.id) ?? '' });
  return {
    id,
    number: state.number,
    source: opening.source,
    state: state.closed ? 'closed' : 'open',
    stage: state.stage,
    group: state.group,
    region: regionOf(state),
    moved: state.moved ?? [],
    department,
    enforcer: enforcerOf(state),
    ...(unconfirmed && { unconfirmed }),
    inspector: state.lead && { ...officer(state.lead), ...(state.leadBecause && { because: state.leadBecause }) },
    inspectors: state.inspectors.map((one) => ({ ...officer(one), acknowledged: (state.acknowledged ?? []).includes(one.subject) })),
    deadlines: deadlinesOf(state).map((deadline) => {
      const { kind, startsOn, dueOn, unit, basis, provisional, dueAt } = deadline;
      const until = dueAt && { dueAt: toOffsetString(new Date(dueAt)) };
      return { kind, startsOn, dueOn, unit, basis, state: stateOn(deadline, today, now), ...(provisional && { provisional }), ...until };
    }),
    respondent: { uscc: isUscc(state.respondent) ? state.respondent : null, name: employers.get(state.respondent) ?? state.respondentName },
    project: state.project,
    jointlyLiable: jointlyLiableOf(state),
    alerts: alertsOf(state).map((alert) => alert.alertId),
    complaints: complaintsOf(state).map((complaint) => complaint.complaintId),
    amountClaimed: yuan(amounts.claimed),
    amountVerified: amounts.verified === null ? null : yuan(amounts.verified),
    amountRecovered: yuan(amounts.recovered),
    workers: amounts.workers,
    // Nothing of a closed case waits for anybody.
    proposals: (state.closed ? [] : state.proposals).map(({ step, workingDays, paper }) => ({
      step,
      ...(workingDays !== null && { workingDays }),
      ...(paper !== undefined && { paper }),
    })),
    openedAt: toOffsetString(new Date(opening.at)),
    filedOn: state.filed?.on ?? null,
    closedOn: state.closed?.on ?? null,
    outcome: state.closed?.outcome ?? null,
    ...(state.closed?.openMoney && { openMoney: state.closed.openMoney }),
    ...followingOf(state, today),
    challenges: challengesOf(state).map(({ id, decisionId, ...more }) => ({ id, decision: decisionId, ...more })),
    refersTo: state.refersTo,
    log: log.map(({ action }) => ({
      step: action.kind,
      at: toOffsetString(new Date(action.at)),
      by: action.by,
      role: action.role,
      reason: action.reason,
      data: shownOf(action),
    })),
    openSteps: [...(acknowledgementFault(state, actor) ? [] : (['acknowledgement'] as const)), ...openStepsOf(state, actor)],
  };
};

type Following =
  'arrival' | 'arrivalAnswers' | 'conduct' | 'burdenOfProof' | 'referral' | 'instalments' | 'moneyRequests' | 'drawdowns' | 'advances';
const followingOf = (state: CaseState, today: LocalDate): Pick<CaseView, Following> => {
  const [evidence, confirmations] = [state.evidence ?? NO_EVIDENCE, state.money?.confirmations ?? []];
  const referral = referralOf(state);
  const arrival = {
    confirmed: yuan(amountsOf(state).confirmed),
    workers: confirmedWorkersOf(state),
    unreached: confirmations.at(-1)?.unreached ?? 0,
  };
  return {
    arrival: confirmations.length ? arrival : null,
    arrivalAnswers: answersOf(state),
    conduct: [...new Set(evidence.conducts.map(({ conduct }) => conduct))],
    burdenOfProof: unansweredOf(evidence, today).length > 0,
    referral: referral ? { id: referral.referral, stage: referral.stage, paidBeforeFilingOn: referral.paidOn } : null,
    moneyRequests: (state.money?.requests ?? []).map(({ request, ...more }) => ({ id: request, ...more })),
    drawdowns: (state.money?.draws ?? []).map(({ drawdown, deposit, amount, paidOn }) => ({ id: drawdown, deposit, amount, paidOn })),
    advances: (state.money?.advances ?? []).map(({ advance, state: stage, amount, recovered }) => ({
      id: advance,
      state: stage,
      amount,
      recovered,
    })),
    instalments: (state.money?.plans.at(-1)?.parts ?? []).map(({ amount, term }) => ({ dueOn: term.dueOn, amount })),
  };
};

const answersOf = (state: CaseState): ArrivalAnswersView | null => {
  const last = lastAskingOf(state);
  if (!last) return null;
  const answers = askedOf(state);
  const { count, sums } = countedOf(state);
  return {
    asked: answers.length,
    arrived: count.arrived,
    partly: count.partly,
    notArrived: count['not-arrived'],
    unanswered: count.none,
    unreachable: count.unreachable,
    answerBy: last.answerBy,
    sums: { arrived: yuan(sums.arrived), partly: yuan(sums.partly), notArrived: yuan(sums.notArrived) },
    answers: answers.map(({ complaint, answer, amount, on, settled }) => ({ complaint, answer, amount, on, settled })),
  };
};

/** What of an action the log shows: ids and numbers, never whose complaint it was. */
const shownOf = (action: Action): Record<string, unknown> => {
  switch (action.kind) {
    case 'alert-joined':
    case 'alert-changed': {
      const { alertId, rule, period, state, severity, amount, workers, cause } = action.data.alert;
      return { alert: alertId, rule, ...(period && { period }), state, severity, amount, workers, ...(cause && { cause }) };
    }
    case 'complaint-joined':
    case 'complaint-changed': {
      const { complaintId, accepted, ended } = action.data.complaint;
      return { complaint: complaintId, ...(accepted && { acceptedOn: accepted.on }), ...(ended && { outcome: ended.outcome }) };
    }
    case 'lead-proposed':
      return { inspector: action.data.lead?.id ?? null, ...(action.data.because && { because: action.data.because }) };
    case 'assigned':
      return { inspectors: action.data.inspectors.map(({ id }) => id) };
    case 'rectification-ordered': {
      const { order, amount, dueOn, served } = action.data;
      return {
        order,
        amount,
        dueOn,
        served: served.map(({ addressee, uscc, term }) => ({ addressee, ...(uscc && { uscc }), servedOn: term.startsOn })),
      };
    }
    default:
      return { ...action.data };
  }
};
