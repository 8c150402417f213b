import { Injectable } from '@nestjs/common';
import { localDateOf, toOffsetString } from '@anxin/calendar';
import { StoredClock, type Tx } from '@anxin/persistence';
import { WatchAssignments } from '../assignment/watch-assignments.use-case';
import { InspectorStore } from '../inspector/inspector.store';
import { chooseLead } from '../inspector/routing';
import { NoticeBoard } from '../stream/notice-board.use-case';
import type { Notice, NoticeKind } from '../stream/notice.store';
import { apply, type Action, type ActionKind } from './case-log';
import { CasePublisher } from './case.publisher';
import { CaseStore, type CaseFile } from './case.store';
import { FactStore } from './fact.store';
import { bySystem } from './matter';
import { paidBeforeFiling } from './paid-before-filing';
import { departmentOf, openingOfCase, regionOf } from './standing';

/** Takes an action on a case in memory; {@link KeepCases} stores it. */
export const act = (file: CaseFile, action: Action): void => {
  file.state = apply(file.state, action);
  file.pending.push(action);
};

/** Where several actions are stored at once, the event names the weightiest. */
const WEIGHT: readonly ActionKind[] = ['closed', 'opened', 'filed', 'rectification-ordered', 'moved', 'assigned', 'respondent-identified'];
const TOLD: Partial<Record<ActionKind, NoticeKind>> = {
  opened: 'opened',
  filed: 'filed',
  assigned: 'assigned',
  'lead-proposed': 'assigned',
  closed: 'closed',
  escalated: 'escalated',
};

/** The one way in which cases are stored: number, lead, log and row, event and notices, in the caller's transaction. */
@Injectable()
export class KeepCases {
  constructor(
    private readonly clock: StoredClock,
    private readonly cases: CaseStore,
    private readonly facts: FactStore,
    private readonly inspectors: InspectorStore,
    private readonly publisher: CasePublisher,
    private readonly board: NoticeBoard,
    private readonly watch: WatchAssignments,
  ) {}

  async keep(tx: Tx, files: readonly CaseFile[]): Promise<void> {
    const changed = files.filter((file) => file.pending.length);
    if (!changed.length) return;
    await this.number(tx, changed);
    changed.forEach(notePaid);
    const now = await this.clock.now(tx);
    await this.proposeLeads(tx, changed, now);
    const told = changed.flatMap(noticesOf);
    const stepped = changed.map((file) => ({ file, step: stepOf(file.pending), at: file.pending.at(-1)!.at }));
    await this.watch.follow(tx, changed);
    await this.cases.save(tx, changed);
    await this.publisher.changed(
      tx,
      stepped.map(({ file: { id, version, state }, step, at }) => ({ id, version, state, step, at: toOffsetString(new Date(at)) })),
    );
    await this.board.post(tx, told);
  }

  /** Proposes who leads the cases that nobody leads, or that came to another office. */
  async proposeLeads(tx: Tx, files: readonly CaseFile[], now: Date): Promise<void> {
    const unled = files.filter(needsLead);
    if (!unled.length) return;
    const desks = new Map(unled.map((file) => [`${deskOf(file).region} ${deskOf(file).department}`, deskOf(file)]));
    const candidates = await this.inspectors.candidates(tx, [...desks.values()], localDateOf(now));
    const states = unled.map(({ state }) => state);
    const grids = await this.facts.grids(
      tx,
      states.map(({ respondent }) => respondent),
      states.flatMap(({ project }) => project ?? []),
    );
    for (const file of unled) {
      const { respondent, project, lead: former } = file.state;
      const grid = (project && grids.get(project)) ?? grids.get(respondent) ?? null;
      const choice = chooseLead(candidates, { ...deskOf(file), respondent, grid });
      const at = file.pending.at(-1)?.at ?? now.toISOString();
      if (choice) {
        const { id, subject, region, department } = choice.lead;
        choice.lead.openCases += 1;
        act(file, bySystem('lead-proposed', at, { lead: { id, subject, region, department }, because: choice.because }));
      } else if (former) act(file, bySystem('lead-proposed', at, { lead: null }));
    }
  }

  private async number(tx: Tx, files: readonly CaseFile[]): Promise<void> {
    const begun = new Map<string, CaseFile[]>();
    for (const file of files.filter(({ before }) => before === null)) {
      const { region, at } = openingOfCase(file.state);
      const series = `${region} ${localDateOf(new Date(at)).slice(0, 4)}`;
      begun.set(series, [...(begun.get(series) ?? []), file]);
    }
    for (const series of [...begun.keys()].sort()) {
      const [region, year] = series.split(' ') as [string, string];
      const group = begun.get(series)!;
      const numbers = await this.cases.nextNumbers(tx, region, Number(year), group.length);
      group.forEach((file, place) => giveNumber(file, `LJ-${region}-${year}-${String(numbers[place]).padStart(6, '0')}`));
    }
  }
}

/** Whatever brought it about, receipts or confirmations. */
const notePaid = (file: CaseFile): void => {
  const { at } = file.pending.at(-1)!;
  const paid = paidBeforeFiling(file.state, localDateOf(new Date(at)), at);
  if (paid) act(file, paid);
};

const giveNumber = (file: CaseFile, number: string): void => {
  file.state = { ...file.state, number };
  file.pending = file.pending.map((action) => (action.kind === 'opened' ? { ...action, data: { ...action.data, number } } : action));
};

const deskOf = (file: CaseFile): { region: string; department: string } => ({
  region: regionOf(file.state),
  department: departmentOf(file.state).department,
});

const needsLead = (file: CaseFile): boolean => {
  const { closed, inspectors, lead } = file.state;
  if (closed || inspectors.length) return false;
  const desk = deskOf(file);
  return !lead || lead.region !== desk.region || lead.department !== desk.department;
};

const stepOf = (actions: readonly Action[]): ActionKind =>
  WEIGHT.find((kind) => actions.some((action) => action.kind === kind)) ?? actions.at(-1)!.kind;

const noticesOf = (file: CaseFile): Notice[] => {
  const { state } = file;
  const kinds = new Map<NoticeKind, Action>();
  for (const action of file.pending) {
    const kind = TOLD[action.kind];
    if (kind && !(action.kind === 'lead-proposed' && !action.data.lead)) kinds.set(kind, action);
  }
  const subjects = [...new Set([...(state.lead ? [state.lead] : []), ...state.inspectors].map(({ subject }) => subject))];
  return [...kinds].map(([kind, action]) => ({
    kind,
    at: action.at,
    caseId: file.id,
    region: regionOf(state),
    subjects,
    data: {
      number: state.number,
      stage: state.stage,
      ...(kind === 'closed' && { outcome: state.closed?.outcome }),
      ...(action.kind === 'escalated' && { to: action.data.to }),
    },
  }));
};
