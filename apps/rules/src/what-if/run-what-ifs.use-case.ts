import { Inject, Injectable, Logger } from '@nestjs/common';
import { BackgroundPasses } from '@anxin/batches';
import type { LocalDate } from '@anxin/calendar';
import { COUNTRY, regionPrefix } from '@anxin/codes';
import { fen } from '@anxin/money';
import { isDatabaseOutage, newId, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { shippedRows, UnknownPolicy } from '@anxin/policy';
import { Catalogue } from '../catalogue/catalogue';
import type { Facts } from '../catalogue/facts';
import { keyOf, subjectOf } from '../catalogue/subject';
import { FactsLoader } from '../evaluation/facts-loader.store';
import { HOME_REGION } from '../evaluation/judge-subject.use-case';
import { grouped } from '../evaluation/rows';
import { PolicyChangeStore } from '../policy/policy-change.store';
import type { AlertOnRecord } from '../rebuild/difference';
import { ReplaySubjects } from './replay-subjects.use-case';
import { compareReplays, type AssumedRow } from './what-if';
import { WhatIfDifferenceStore } from './what-if-difference.store';
import { policiesOf } from './what-if-policies.use-case';
import { WhatIfSubjectStore, type PlacedSubject } from './what-if-subjects.store';
import { WhatIfStore, type StoredWhatIf } from './what-if.store';

/** Subjects whose facts are loaded together. */
const BATCH = 100;
/** How often a runner says that it lives: a batch may take longer than it has a what-if to itself. */
const HEARTBEAT_MS = 20_000;
/** After so many tries it is given up. */
const MOST_ATTEMPTS = 3;

/** The two sides of a comparison. */
interface Sides {
  readonly policies: ReturnType<typeof policiesOf>;
  readonly inForce: ReplaySubjects;
  readonly assumed: ReplaySubjects;
}

/** The alerts of one side, by rule and subject. */
type Alerts = ReadonlyMap<string, AlertOnRecord>;

/**
 * Replays what was asked for, batch by batch: the facts of some subjects are loaded, judged twice in memory, and what differs is stored together with how far
 * it has come. It is judged by nobody else meanwhile; what a crash interrupts goes on behind the last batch. One connection is used, while a batch is
 * loaded or stored; of what the live rules keep it writes nothing.
 */
@Injectable()
export class RunWhatIfs extends BackgroundPasses {
  private readonly logger = new Logger('what-if');
  private readonly runner = newId();

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly catalogue: Catalogue,
    private readonly loader: FactsLoader,
    private readonly changes: PolicyChangeStore,
    private readonly whatIfs: WhatIfStore,
    private readonly subjects: WhatIfSubjectStore,
    private readonly differences: WhatIfDifferenceStore,
    @Inject(HOME_REGION) private readonly homeRegion: string,
  ) {
    super('what-ifs');
  }

  /** How many have not ended. */
  count(): Promise<number> {
    return this.transactions.reading((tx) => this.whatIfs.countOpen(tx));
  }

  protected async pass(): Promise<void> {
    while (this.background.goesOn) {
      const claimed = await this.transactions.run(async (tx) => this.whatIfs.claim(tx, this.runner, await this.clock.now(tx)));
      if (!claimed) return;
      await this.work(claimed);
    }
  }

  private async work(whatIf: StoredWhatIf): Promise<void> {
    const heartbeat = setInterval(() => void this.stillHere(whatIf.id), HEARTBEAT_MS);
    try {
      if (await this.replay(whatIf)) await this.finish(whatIf.id);
      else await this.letGo(whatIf.id);
    } catch (error) {
      if (isDatabaseOutage(error)) {
        await this.letGo(whatIf.id).catch(() => undefined);
        throw error;
      }
      this.logger.error(`what-if ${whatIf.id} could not go on: ${(error as Error).message}`, (error as Error).stack);
      await this.transactions.run(async (tx) =>
        this.whatIfs.failed(tx, whatIf.id, this.runner, { failure: reasonOf(error), at: await this.clock.now(tx), most: MOST_ATTEMPTS }),
      );
    } finally {
      clearInterval(heartbeat);
    }
  }

  /** What fails here shows with the next batch. */
  private stillHere(id: string): Promise<unknown> {
    return this.transactions.run((tx) => this.whatIfs.keep(tx, id, this.runner)).catch(() => undefined);
  }

  /** @returns whether it came to its end; false where it was cancelled, is another's now, or the service stops */
  private async replay(whatIf: StoredWhatIf): Promise<boolean> {
    if (whatIf.subjects === null && !(await this.transactions.run((tx) => this.list(tx, whatIf)))) return false;
    const sides = await this.sidesOf(whatIf);
    for (let judged = whatIf.judged; ;) {
      if (!this.background.goesOn) return false;
      const some = await this.transactions.reading((tx) => this.subjects.next(tx, whatIf.id, judged, BATCH));
      if (!some.length) return true;
      judged = some.at(-1)!.place;
      if (!(await this.batch(whatIf, sides, some))) return false;
    }
  }

  private async batch(whatIf: StoredWhatIf, sides: Sides, some: readonly PlacedSubject[]): Promise<boolean> {
    const subjects = some.map((one) => subjectOf(one.subject));
    const loaded = await this.transactions.reading((tx) => this.loader.load(tx, subjects));
    const { inForce, assumed } = await this.judged([...loaded.values()], sides, whatIf.to);
    const found = compareReplays(inForce, assumed, whatIf.from);
    return this.transactions.run(async (tx) => {
      // First of all: what is another's, or was cancelled, gets nothing more.
      if (!(await this.whatIfs.advance(tx, whatIf.id, this.runner, some.at(-1)!.place))) return false;
      await this.differences.add(tx, whatIf.id, found.differences);
      await this.differences.count(tx, whatIf.id, found.counts);
      return true;
    });
  }

  /** Both sides, employer by employer. Where the first read nothing that the second answers otherwise, the second is the same, and is not judged again. */
  private async judged(facts: readonly Facts[], sides: Sides, to: LocalDate): Promise<{ inForce: Alerts; assumed: Alerts }> {
    const inForce = new Map<string, AlertOnRecord>();
    const assumed = new Map<string, AlertOnRecord>();
    for (const own of grouped(facts, (one) => keyOf(one.subject)).values()) {
      sides.policies.inForce.readDifferent();
      const before = await sides.inForce.run(own, to);
      const after = sides.policies.inForce.readDifferent() ? await sides.assumed.run(own, to) : before;
      for (const [name, alert] of before) inForce.set(name, alert);
      for (const [name, alert] of after) assumed.set(name, alert);
    }
    return { inForce, assumed };
  }

  private async list(tx: Tx, whatIf: StoredWhatIf): Promise<boolean> {
    const chosen = this.catalogue.rules.filter((rule) => whatIf.rules.includes(rule.id));
    const kinds = [...new Set(chosen.map((rule) => rule.subject))];
    const rules = this.catalogue.rules.filter((rule) => kinds.includes(rule.subject)).map((rule) => rule.id);
    const highest = (key: string): bigint | null =>
      whatIf.rows.filter((row) => row.key === key).reduce<bigint | null>((most, row) => larger(most, fen(String(row.value))), null);
    const subjects = await this.subjects.list(tx, whatIf.id, {
      kinds,
      rules,
      from: whatIf.from,
      to: whatIf.to,
      prefixes: prefixesOf(whatIf.rows),
      monthly: highest('minimum-wage.monthly'),
      hourly: highest('minimum-wage.hourly'),
    });
    return this.whatIfs.listed(tx, whatIf.id, this.runner, subjects);
  }

  /** By the chosen rules alone. */
  private async sidesOf(whatIf: StoredWhatIf): Promise<Sides> {
    const approved = await this.transactions.reading((tx) => this.changes.approved(tx, whatIf.approvals));
    const rules = new Catalogue(this.catalogue.rules.filter((rule) => whatIf.rules.includes(rule.id)));
    const policies = policiesOf(
      shippedRows,
      approved.map((one) => one.row),
      whatIf,
    );
    return {
      policies,
      inForce: new ReplaySubjects(rules, policies.inForce, this.homeRegion),
      assumed: new ReplaySubjects(rules, policies.assumed, this.homeRegion),
    };
  }

  private finish(id: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (await this.whatIfs.finish(tx, id, this.runner, await this.clock.now(tx))) await this.subjects.drop(tx, id);
    });
  }

  private letGo(id: string): Promise<void> {
    return this.transactions.run((tx) => this.whatIfs.release(tx, id, this.runner));
  }
}

const larger = (a: bigint | null, b: bigint): bigint => (a === null || b > a ? b : a);

const prefixesOf = (rows: readonly AssumedRow[]): string[] => [
  ...new Set(rows.map(({ region }) => (region === COUNTRY ? '' : regionPrefix(region.slice(0, 6))))),
];

/** What a person can act on; a message of the database may name data. */
const reasonOf = (error: unknown): string =>
  error instanceof UnknownPolicy || error instanceof RangeError ? error.message : 'a batch could not be judged; the operators are told';
