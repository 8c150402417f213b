import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { isUscc } from '@anxin/codes';
import { cursorOf, pageOf, type Page } from '@anxin/http';
import { Sealer, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { FactStore } from '../case/fact.store';
import { departmentOf, regionOf } from '../case/standing';
import { InspectorStore } from '../inspector/inspector.store';
import { substitutesFor, type Missing } from './reassignment';
import type { ReassignmentQuery } from './reassignment.dto';
import { ReassignmentStore, type Waiting } from './reassignment.store';
import type { ReassignmentView } from './reassignment.view';

/** Shows the supervisor which open cases wait for another inspector because theirs is absent, and whom to take; a person decides. */
@Injectable()
export class FindReassignments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly sealer: Sealer,
    private readonly waiting: ReassignmentStore,
    private readonly inspectors: InspectorStore,
    private readonly facts: FactStore,
  ) {}

  run(query: ReassignmentQuery, caller: Caller): Promise<Page<ReassignmentView>> {
    return this.transactions.reading(async (tx) => {
      const today = await this.clock.today(tx);
      const rows = await this.waiting.list(tx, { ...query, today, after: cursorOf(query, 2) }, caller);
      const views = await this.views(tx, rows.slice(0, query.limit), today);
      return pageOf(
        rows,
        query,
        ({ openedAt, id }) => [openedAt, id],
        ({ id }) => views.get(id)!,
      );
    });
  }

  private async views(tx: Tx, rows: readonly Waiting[], today: string): Promise<Map<string, ReassignmentView>> {
    if (!rows.length) return new Map();
    const respondents = [...new Set(rows.map(({ state }) => state.respondent))];
    const grids = await this.facts.grids(
      tx,
      respondents,
      rows.flatMap(({ state }) => state.project ?? []),
    );
    const offices = new Map(rows.flatMap(missingOf).map((one) => [`${one.region} ${one.department}`, one]));
    const candidates = await this.inspectors.candidates(tx, [...offices.values()], today, 'from today on');
    const employers = await this.facts.employerNames(tx, respondents);
    const proposed = rows.map((row) => {
      const { respondent, project, inspectors } = row.state;
      const grid = (project && grids.get(project)) ?? grids.get(respondent) ?? null;
      const members = inspectors.map(({ id }) => id);
      return { row, choices: substitutesFor(missingOf(row), members, candidates, { respondent, grid }) };
    });
    const people = proposed.flatMap(({ row, choices }) => [
      ...row.absences.map(({ id }) => id),
      ...choices.flatMap((choice) => choice?.lead.id ?? []),
    ]);
    const sealed = await this.inspectors.names(tx, [...new Set(people)]);
    const nameOf = (id: string): string => this.sealer.open(sealed.get(id)!);
    return new Map(
      proposed.map(({ row: { id, state, absences }, choices }) => [
        id,
        {
          caseId: id,
          number: state.number,
          stage: state.stage,
          region: regionOf(state),
          department: departmentOf(state).department,
          respondent: {
            uscc: isUscc(state.respondent) ? state.respondent : null,
            name: employers.get(state.respondent) ?? state.respondentName,
          },
          absent: absences.map((absence, at) => {
            const choice = choices[at];
            const substitute = choice && {
              ...{ id: choice.lead.id, name: nameOf(choice.lead.id), openCases: choice.lead.openCases, because: choice.because },
            };
            return { ...absence, name: nameOf(absence.id), substitute: substitute ?? null };
          }),
        },
      ]),
    );
  }
}

/** As they were assigned: the office that is missing them, in the order of the absences. */
const missingOf = ({ state, absences }: Waiting): Missing[] =>
  absences.map(({ id }) => {
    const { region, department } = state.inspectors.find((one) => one.id === id)!;
    return { id, region, department };
  });
