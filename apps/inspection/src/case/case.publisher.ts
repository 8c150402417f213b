import { Injectable } from '@nestjs/common';
import { caseChanged, type CaseChanged } from '@anxin/contracts';
import { localDateOf } from '@anxin/calendar';
import { isUscc } from '@anxin/codes';
import { yuan } from '@anxin/money';
import { Outbox } from '@anxin/messaging';
import type { Tx } from '@anxin/persistence';
import type { CaseState } from './case-log';
import { referralOf } from './referral';
import { alertsOf, amountsOf, complaintsOf, departmentOf, enforcerOf, openingOfCase, regionOf } from './standing';
import { challengesOf, clocksOf, conductOf, ordersOf, referredOnOf } from './told';

/** A case that took a step. */
export interface SteppedCase {
  readonly id: string;
  readonly version: number;
  readonly state: CaseState;
  readonly step: string;
  readonly at: string;
}

/** Cases as published: the whole case after each step, without the names of people. */
@Injectable()
export class CasePublisher {
  constructor(private readonly outbox: Outbox) {}

  changed(tx: Tx, cases: readonly SteppedCase[]): Promise<void> {
    return this.outbox.recordAll(
      tx,
      cases.map((each) => ({ contract: caseChanged, data: dataOf(each), version: each.version })),
    );
  }
}

const dataOf = ({ id, state, step, at }: SteppedCase): CaseChanged => {
  const opening = openingOfCase(state);
  const amounts = amountsOf(state);
  return {
    caseId: id,
    number: state.number,
    step,
    source: opening.source,
    state: state.closed ? 'closed' : 'open',
    stage: state.stage,
    ...(isUscc(state.respondent) && { respondent: state.respondent }),
    ...(state.project && { project: state.project }),
    group: state.group,
    region: regionOf(state),
    department: departmentOf(state).department,
    enforcer: enforcerOf(state),
    alerts: alertsOf(state).map((alert) => alert.alertId),
    complaints: complaintsOf(state).map((complaint) => complaint.complaintId),
    amountClaimed: yuan(amounts.claimed),
    ...(amounts.verified !== null && { amountVerified: yuan(amounts.verified) }),
    amountRecovered: yuan(amounts.recovered),
    workers: amounts.workers,
    openedOn: localDateOf(new Date(opening.at)),
    ...(state.filed && { filedOn: state.filed.on }),
    ...(state.closed && { closedOn: state.closed.on, outcome: state.closed.outcome }),
    ...beside(state),
    at,
  };
};

/** Its orders, conduct and clocks; where the transfer to the police stands and why money stayed open: kinds and days, nobody's name. */
const beside = (
  state: CaseState,
): Pick<CaseChanged, 'orders' | 'conduct' | 'deadlines' | 'referredOn' | 'referral' | 'openMoney' | 'challenges'> => {
  const [orders, conduct, deadlines, referredOn] = [ordersOf(state), conductOf(state), clocksOf(state), referredOnOf(state)];
  const [referral, challenges] = [referralOf(state), challengesOf(state)];
  return {
    ...(orders.length && { orders: orders.map(({ served, ...order }) => ({ ...order, served: [...served] })) }),
    ...(conduct.length && { conduct }),
    ...(deadlines.length && { deadlines }),
    ...(referredOn && { referredOn }),
    ...(referral && { referral: { id: referral.referral, stage: referral.stage, owed: referral.owed, workers: referral.workers } }),
    ...(challenges.length && {
      challenges: challenges.map(({ stayedOn, outcome, endedOn, ...each }) => ({
        ...each,
        ...(stayedOn && { stayedOn }),
        ...(outcome && endedOn && { outcome, endedOn }),
      })),
    }),
    ...(state.closed?.openMoney && { openMoney: state.closed.openMoney }),
  };
};
