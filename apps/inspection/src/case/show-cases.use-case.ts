import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf } from '@anxin/calendar';
import { cursorOf, pageOf, type Page } from '@anxin/http';
import { Sealer, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { InspectorStore } from '../inspector/inspector.store';
import type { CaseQuery } from './case.dto';
import { CaseStore, type CaseFile } from './case.store';
import { caseView, type CaseView } from './case.view';
import { servedView } from './served.view';
import { FactStore } from './fact.store';
import { openingOfCase } from './standing';

/** Shows cases to who may see them. */
@Injectable()
export class ShowCases {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly sealer: Sealer,
    private readonly cases: CaseStore,
    private readonly facts: FactStore,
    private readonly inspectors: InspectorStore,
  ) {}

  /** @throws NotFoundException if there is no such case for this caller */
  async one(id: string, caller: Caller): Promise<CaseView> {
    return this.transactions.reading(async (tx) => {
      const file = await this.cases.find(tx, id, caller);
      if (!file) throw new NotFoundException({ detail: 'no such case' });
      return (await this.views(tx, [file], caller))[0]!;
    });
  }

  async list(query: CaseQuery, caller: Caller): Promise<Page<CaseView>> {
    return this.transactions.reading(async (tx) => {
      const now = await this.clock.now(tx);
      const today = localDateOf(now);
      const overdue = query.overdue === undefined ? undefined : query.overdue === 'true';
      const files = await this.cases.list(tx, { ...query, overdue, today, now, after: cursorOf(query, 2) }, caller);
      const views = new Map((await this.views(tx, files.slice(0, query.limit), caller)).map((view) => [view.id, view]));
      return pageOf(
        files,
        query,
        (file) => [openingOfCase(file.state).at, file.id],
        (file) => views.get(file.id)!,
      );
    });
  }

  /** The cases as the caller sees them, in the same order. */
  async views(tx: Tx, files: readonly CaseFile[], caller: Caller): Promise<CaseView[]> {
    if (!files.length) return [];
    const now = await this.clock.now(tx);
    const today = localDateOf(now);
    const officers = files.flatMap(({ state }) => [...(state.lead ? [state.lead] : []), ...state.inspectors].map(({ id }) => id));
    const sealed = await this.inspectors.names(tx, [...new Set(officers)]);
    const names = new Map([...sealed].map(([id, name]) => [id, this.sealer.open(name)]));
    const employers = await this.facts.employerNames(tx, [...new Set(files.map(({ state }) => state.respondent))]);
    const logs = await this.cases.logs(
      tx,
      files.map(({ id }) => id),
    );
    const interests = new Set(caller.role === 'inspector' ? await this.inspectors.interestsOf(tx, caller.client) : []);
    return files.map(({ id, state }) => {
      const actor = { client: caller.client, role: caller.role, interested: interests.has(state.respondent), uscc: caller.uscc, today };
      const view = caseView(id, state, { actor, today, now, names, employers, log: logs.get(id) ?? [] });
      return caller.role === 'employer' ? servedView(view, state, caller.uscc ?? '', today) : view;
    });
  }
}
