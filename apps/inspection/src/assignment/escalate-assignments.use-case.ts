import { Injectable } from '@nestjs/common';
import { addDays, addWorkingDays, instantOf, localDateOf, localTimeOf, type LocalDate } from '@anxin/calendar';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { CaseStore } from '../case/case.store';
import { act, KeepCases } from '../case/keep-cases.use-case';
import { bySystem } from '../case/matter';
import { regionOf } from '../case/standing';
import { LINE, type Level } from './acknowledgement';
import { WatchStore } from './watch.store';

/** When the next up the line is told, on the day after a term's last. */
const TOLD_AT = '08:00';
const BATCH = 100;

/** Tells the supervisors of the county, and later those of the city, that an assignment lies unconfirmed; it stands in the case's log. */
@Injectable()
export class EscalateAssignments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly policies: Policies,
    private readonly watches: WatchStore,
    private readonly cases: CaseStore,
    private readonly keepCases: KeepCases,
  ) {}

  /** The next business instant at which somebody is to be told, or null. */
  async next(): Promise<Date | null> {
    const due = await this.transactions.reading((tx) => this.watches.next(tx));
    return due === null ? null : instantOf(addDays(due, 1), TOLD_AT);
  }

  async count(): Promise<number> {
    const over = overBy(await this.clock.now());
    return this.transactions.reading((tx) => this.watches.count(tx, over));
  }

  async run(): Promise<void> {
    while ((await this.transactions.run((tx) => this.batch(tx))) === BATCH);
  }

  private async batch(tx: Tx): Promise<number> {
    const now = await this.clock.now(tx);
    const over = overBy(now);
    const files = await this.cases.lockAll(tx, await this.watches.casesOver(tx, over, BATCH));
    const lying = await this.watches.lying(
      tx,
      files.map(({ id }) => id),
      over,
    );
    for (const file of files) {
      const own = lying.filter(({ caseId }) => caseId === file.id);
      const region = regionOf(file.state);
      for (const to of LINE) {
        const subjects = own.filter(({ level }) => LINE[level] === to).map(({ subject }) => subject);
        const inspectors = file.state.inspectors.filter(({ subject }) => subjects.includes(subject)).map(({ id }) => id);
        if (inspectors.length) act(file, bySystem('escalated', now.toISOString(), { to, inspectors }));
      }
      for (const one of own) await this.watches.toldUp(tx, one, this.nextDue(LINE[one.level], region, localDateOf(now)));
    }
    await this.keepCases.keep(tx, files);
    return files.length;
  }

  /** Until when whoever was told has time before the next is; null at the end of the line. */
  private nextDue(told: Level | undefined, region: string, on: LocalDate): LocalDate | null {
    if (told === undefined || told === LINE.at(-1)) return null;
    return addWorkingDays(on, this.policies.number('case.escalation-working-days', { region, on })).date;
  }
}

/** The last day that is over, and of which is told by now. */
const overBy = (now: Date): LocalDate => addDays(localDateOf(now), localTimeOf(now) < TOLD_AT ? -2 : -1);
