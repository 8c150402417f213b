import { addDays, addMonths, addWorkingDays, type LocalDate } from '@anxin/calendar';
import { fen } from '@anxin/money';
import type { Action, CaseState, Stage } from '../../src/case/case-log';
import { LAPSING, stateOn, type Deadline } from '../../src/case/deadline';
import { amountsOf, deadlinesOf, openAlertsOf } from '../../src/case/standing';
import { clocksBegunBy, learn, UNDO_DAYS, type Law } from './law';
import { OWED, type Real } from './real';

/** What must hold after every action, whatever came before it. */

const CLAIMED = fen(OWED);

export const LEGAL: Readonly<Record<Stage, readonly Stage[]>> = {
  clue: ['filed'],
  filed: ['investigating', 'suspended'],
  investigating: ['rectification-ordered', 'noticed', 'decided', 'suspended'],
  'rectification-ordered': ['noticed', 'decided', 'suspended'],
  noticed: ['decided'],
  // A decision that is annulled leaves the case open for another.
  decided: ['enforcing', 'noticed'],
  enforcing: ['decided', 'noticed'],
  suspended: ['investigating', 'rectification-ordered'],
  closed: [],
};

/** Holds the action against the law, lets the law learn of it, and looks at all clocks, proposals and sums. */
export const holds = (law: Law, before: CaseState, { state, day, banked }: Real, action: Action): void => {
  stageHolds(law, before, state, day, action);
  personsHold(law, action);
  papersHold(law, day, action);
  if (action.kind === 'closed') closureHolds(law, before, day, action.data);
  law.banked = banked;
  const clocks = deadlinesOf(before);
  learn(law, before, day, action, CLAIMED);
  clocksHold(law, clocks, state, day, action);
  proposalsHold(law, state);
  moneyHolds(law, state);
};

const stageHolds = (law: Law, before: CaseState, state: CaseState, day: LocalDate, action: Action): void => {
  if (action.kind === 'closure-undone') {
    // Within its days only, and the case goes on where it was.
    expect(state.stage).toBe(law.closed!.from);
    expect(day <= addWorkingDays(law.closed!.on, UNDO_DAYS).date).toBe(true);
    return;
  }
  if (before.closed) expect(state.stage).toBe('closed');
  else if (state.stage !== before.stage && state.stage !== 'closed') expect(LEGAL[before.stage]).toContain(state.stage);
};

const APPROVED = /-(approved|refused)$/;
const personsHold = (law: Law, action: Action): void => {
  // Whose the case is at the moment, each two or more; who reviews is another.
  if (action.role === 'inspector' && law.inspectors.length && action.kind !== 'legally-reviewed')
    expect(law.inspectors).toContain(action.by);
  if (action.kind === 'legally-reviewed') expect(law.inspectors).not.toContain(action.by);
  if (['investigation-recorded', 'notice-given', 'referral-proposed'].includes(action.kind))
    expect(law.inspectors.length).toBeGreaterThanOrEqual(2);
  if (!APPROVED.test(action.kind)) return;
  const of = Object.values(action.data as Record<string, string>)[0];
  const step = action.kind.replace(APPROVED, '');
  const proposer = law.proposers.get(step) ?? law.proposers.get(`${step} ${of}`);
  expect(proposer).toBeDefined();
  expect(action.by).not.toBe(proposer);
  if (action.kind === 'referral-approved' || action.kind === 'referral-refused')
    // 国务院令第310号 5: the head decides on a report of two or more.
    expect(law.transfers.get(action.data.referral)!.authors).not.toContain(action.by);
};

const papersHold = (law: Law, day: LocalDate, action: Action): void => {
  switch (action.kind) {
    case 'served': {
      const { paper, of } = action.data;
      if (of === 'notice') expect(law.notices.get(paper)!.servedOn).toBeNull();
      if (of === 'decision') expect(law.decisions.get(paper)).toMatchObject({ inForce: true, servedOn: null });
      return;
    }
    case 'decision-proposed': {
      if (action.data.notice === null) return void expect(law.came(CLAIMED) >= (law.verified ?? CLAIMED)).toBe(true);
      const heard = law.notices.get(action.data.notice)!;
      expect(heard.servedOn).not.toBeNull();
      expect(heard.waived || day > addWorkingDays(heard.servedOn!, 3).date).toBe(true);
      expect(heard.hearing).not.toBe('asked');
      if (heard.kind !== 'penalty') return;
      expect(heard.reviewed).toBe(true);
      expect(heard.waived || heard.hearing === 'held' || day > addWorkingDays(heard.servedOn!, 5).date).toBe(true);
      return;
    }
    case 'enforcement-proposed':
    case 'enforcement-approved': {
      const decided = law.decisions.get(action.data.decision)!;
      expect(decided.servedOn !== null && (decided.judged || day > addMonths(decided.servedOn, 6))).toBe(true);
      expect(decided).toMatchObject({ inForce: true, challenged: false });
      expect(decided.remindedOn !== null && day > addDays(decided.remindedOn, 10)).toBe(true);
      return;
    }
    case 'referral-proposed':
      expect(law.isCrime(CLAIMED, day)).toBe(true);
      return;
    case 'referral-handed-over':
      expect(law.transfers.get(action.data.referral)!.approvedOn).not.toBeNull();
      return;
    case 'objection-made':
      // Not before it was turned down, and within three days.
      expect(law.transfers.get(action.data.referral)!.objectBy! >= action.data.on).toBe(true);
      return;
    default:
  }
};

const isMoneyLate = (law: Law): boolean =>
  [...law.decisions.values()].some(({ inForce, enforced, fine, compensation, paid }) => {
    const open = paid.fine < fine || paid.compensation < compensation;
    return inForce && !enforced && open;
  });

/** Only these outcomes may leave wages open, each by what it says: nothing was found, no case, the police or the court has it, or the code says who. */
const closureHolds = (law: Law, before: CaseState, day: LocalDate, { outcome, openMoney }: CaseState['closed'] & object): void => {
  const owed = law.verified ?? CLAIMED;
  const paid = law.came(CLAIMED) >= owed;
  const court = [...law.decisions.values()].some(({ enforced, amount }) => enforced && amount > 0n);
  if (outcome === 'unsubstantiated') expect(law.verified ?? 0n).toBe(0n);
  if (outcome === 'referred') expect(law.last()!.withPolice).toBe(true);
  if (outcome === 'penalised') {
    const penalties = [...law.decisions.values()].filter(({ kind, inForce }) => kind === 'penalty' && inForce);
    expect(penalties.some(({ servedOn }) => servedOn !== null)).toBe(true);
    if (law.isCrime(CLAIMED, day)) expect([...law.transfers.values()].some(({ handedOver }) => handedOver)).toBe(true);
  }
  if (!['referred', 'declined'].includes(outcome)) expect(isMoneyLate(law)).toBe(false);
  if (openMoney === 'referred') expect(law.last()!.withPolice).toBe(true);
  if (openMoney === 'enforcement') expect([...law.decisions.values()].some(({ enforced }) => enforced)).toBe(true);
  if (openMoney) return void expect(['settled', 'penalised']).toContain(outcome);
  if (!paid && !openAlertsOf(before).length) expect(law.verified).not.toBeNull();
  if (paid || (court && outcome === 'penalised')) return;
  expect(['unsubstantiated', 'declined', 'referred']).toContain(outcome);
};

/** Kinds that end with a step and not with money or the case: once met they stay so. */
const STAYS_MET = /^(decision|penalty-90|service|statement|hearing-request|documents|fine|deposit-.*|referral-.*|police-.*)$/;

/** Each clock that began runs, is met, stands still, was made longer, lapsed or is over: it never goes. */
const clocksHold = (law: Law, before: readonly Deadline[], state: CaseState, day: LocalDate, action: Action): void => {
  const all = deadlinesOf(state);
  const now = new Map(all.map((deadline) => [deadline.key, deadline]));
  for (const was of before) {
    const is = now.get(was.key);
    if (!is) throw new Error(`the clock ${was.key} is gone after ${action.kind}`);
    must(is.dueOn >= was.dueOn, is, 'ends earlier than it did');
    const renewed = action.kind === 'challenge-ended' && /^(payment|fine|reminder|enforcement|suit)$/.test(is.kind);
    must(was.dueOn === is.dueOn || renewed || /^(investigation|deposit-top-up)$/.test(is.kind), is, 'may not be made longer');
    const stays = was.state === 'met' && STAYS_MET.test(was.kind);
    must(!stays || (is.state === 'met' && is.endedOn === was.endedOn), is, 'was met before');
  }
  for (const each of all) clockHolds(each, state, day, law);
  for (const [kind, dueOn] of clocksBegunBy(action, day))
    if (!all.some((each) => each.kind === kind && each.dueOn === dueOn)) throw new Error(`${action.kind} starts no ${kind} until ${dueOn}`);
};
const must = (holding: boolean, { key, state, dueOn, endedOn }: Deadline, but: string): void => {
  if (!holding) throw new Error(`the clock ${key}, ${state}, until ${dueOn}, ended on ${endedOn}, ${but}`);
};

const clockHolds = (clock: Deadline, state: CaseState, day: LocalDate, law: Law): void => {
  const { kind, endedOn, dueOn } = clock;
  must(clock.state !== 'running' || endedOn === null, clock, 'runs');
  const over = clock.state === 'running' && dueOn < day;
  must(!over || stateOn(clock, day) === (LAPSING.includes(kind) ? 'met' : 'overdue'), clock, `is over on ${day}`);
  // It stands still only with the case, with the execution of its decision, or once that no longer stands; while it is suspended, once another plan took its place, or once nothing is left to ask the court for.
  const stands = state.closed !== null || (kind === 'investigation' && state.suspended !== null);
  const about = [...law.decisions].find(([id]) => clock.key.includes(`/${id}/`))?.[1];
  const held = /^(fine|reminder)$/.test(kind)
    ? [...law.decisions.values()].some((each) => each.stayedOn || !each.inForce)
    : about?.inForce === false;
  must(clock.state !== 'stopped' || stands || held || kind === 'enforcement' || kind === 'payment', clock, 'stands still without a cause');
  const runsOn = about && /^(payment|fine|enforcement)$/.test(kind) && (about.stayedOn !== null || !about.inForce);
  must(!runsOn || clock.state !== 'running', clock, 'runs though execution is suspended, or the decision no longer stands');
  must(kind !== 'investigation' || state.suspended === null || clock.state === 'stopped', clock, 'runs while the case is suspended');
};

/** What waits has its proposal, and what is proposed waits: neither is left behind when a case is closed and the closure undone. */
const proposalsHold = (law: Law, state: CaseState): void => {
  const about = ({ step, paper }: CaseState['proposals'][number]): string => {
    if (paper) return `${step} ${paper}`;
    if (step === 'referral') return `referral ${state.referrals!.findLast(({ stage }) => stage === 'proposed')?.referral}`;
    if (step === 'money-request') return `money-request ${state.money!.requests.find((each) => each.state === 'proposed')?.request}`;
    return step;
  };
  if (!law.closed) expect(state.proposals.map(about).sort()).toEqual([...law.proposers.keys()].sort());
};

/** No sum is counted twice: neither what is confirmed and reported by a bank, nor what came before a plan or a decision towards it. */
const moneyHolds = (law: Law, state: CaseState): void => {
  const { recovered, confirmed } = amountsOf(state);
  const came = law.came(CLAIMED);
  expect(recovered).toBe(came);
  expect(confirmed <= (law.verified ?? CLAIMED)).toBe(true);
  const clocks = deadlinesOf(state);
  if (law.plan) {
    let asked = 0n;
    for (const [place, part] of law.plan.parts.entries()) {
      asked += part;
      const clock = clocks.find(({ key }) => key === `payment/${law.plan!.id}/${place}`)!;
      expect(clock.state === 'met').toBe(came - law.plan.before >= asked);
    }
  }
  for (const [id, { amount, before, compensation, paid }] of law.decisions) {
    const clock = clocks.find(({ key }) => key === `payment/${id}/0`);
    const all = came >= amount && came >= (law.verified ?? CLAIMED);
    const wages = came >= before + amount || all || (came > 0n && !openAlertsOf(state).length);
    if (clock && paid.compensation >= compensation) expect(clock.state === 'met').toBe(wages);
  }
};
