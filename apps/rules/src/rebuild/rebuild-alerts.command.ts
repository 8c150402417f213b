import { setTimeout as pause } from 'node:timers/promises';
import { Module, type DynamicModule, type INestMicroservice, type Type } from '@nestjs/common';
import { Generation, MessagingModule, rebuiltService, Replay, type ReplayedWork, type ReplayProgress } from '@anxin/messaging';
import { PersistenceModule, type Environment, type ServicePersistence } from '@anxin/persistence';
import { keyOf, subjectOf } from '../catalogue/subject';
import { DecideSubjects } from '../evaluation/decide-subjects.use-case';
import { differencesOf, type Difference } from './difference';
import { GenerationStore, type Counts, type Pair, type Photograph } from './generation.store';

/** What is rebuilt, and by which parts. */
export interface Rebuildable {
  readonly persistence: ServicePersistence;
  readonly module: Type;
}

export interface RebuildOptions {
  /** `DATABASE_URL` is a login that may create roles and schemas, as for `anxin migrate`. */
  readonly env: Environment;
  /** Leaves the rebuilt tables to be looked at, until the next rebuild. */
  readonly keep?: boolean;
  /** Called after each step that was applied and judged. */
  readonly progress?: (now: ReplayProgress) => void;
  /** Called for each alert that isn't the same. */
  readonly differs?: (found: FoundDifference) => void;
}

export interface FoundDifference {
  readonly what: 'gained' | 'lost' | 'changed';
  readonly id: string;
  readonly rule: string;
  /** The division, where a government is the subject. */
  readonly employer: string;
  readonly subject: string;
  readonly region: string;
  /** The live generation has still to judge its subject: it may become the same. */
  readonly waits: boolean;
  readonly fields: readonly Difference[];
}

/** What a rebuild found. */
export interface Rebuilt extends Counts {
  readonly group: string;
  readonly events: bigint;
  /** Subjects that the live generation had still to judge when its alerts were compared. */
  readonly waiting: number;
  /** Messages that lie in the dead letters, or behind one, by generation: what one has applied and the other not makes them differ. */
  readonly deadLetters: { readonly live: number; readonly rebuilt: number };
}

const LIVE_GROUP = 'anxin.rules';
/** How often, and how many milliseconds apart, it is looked whether the live generation has judged what it knows. */
const LOOKS = 40;
const LOOK_EVERY_MS = 250;

@Module({})
class RebuiltRoot {
  static of({ persistence, module }: Rebuildable, group: string): DynamicModule {
    return {
      module: RebuiltRoot,
      imports: [PersistenceModule.forService(persistence), MessagingModule.forService({ service: 'rules', group, rebuilt: true }), module],
    };
  }
}

/**
 * Builds the alerts again from the topics, in a generation of its own beside the live one, and compares the two.
 *
 * The live generation is only read: it may run meanwhile, or be stopped. It is compared as of one moment: its alerts and its positions are copied together,
 * and the rebuilt generation reads on to exactly these positions.
 *
 * @throws RebuildUnderWay, and Error naming what is missing
 */
export const rebuildAlerts = async (what: Rebuildable, options: RebuildOptions): Promise<Rebuilt> => {
  const ownerUrl = options.env.DATABASE_URL;
  if (!ownerUrl) throw new Error('DATABASE_URL must be set to a login that may create roles and schemas');
  const generation = await Generation.make(what.persistence, { ownerUrl, env: options.env });
  try {
    const store = new GenerationStore(generation);
    const number = await store.begin();
    const group = `${LIVE_GROUP}.g${number}`;
    const { photograph, events } = await replayed({ ...what, persistence: generation.persistence }, group, generation, store, options);
    const counts = await compare(store, options);
    await store.end(number, events, counts);
    return { ...counts, group, events, waiting: photograph.waiting, deadLetters: await store.deadLetters(LIVE_GROUP, group) };
  } finally {
    if (!options.keep) await generation.drop().catch(() => undefined);
    await generation.close();
  }
};

/** Replays up to where the live generation stands; its parts are gone afterwards, its tables stay. */
const replayed = async (
  what: Rebuildable,
  group: string,
  generation: Generation,
  store: GenerationStore,
  { progress }: RebuildOptions,
): Promise<{ photograph: Photograph; events: bigint }> => {
  const app: INestMicroservice = await rebuiltService(RebuiltRoot.of(what, group));
  const replay = app.get(Replay);
  try {
    const decide = app.get(DecideSubjects);
    const work: ReplayedWork = { nextDue: (until) => decide.nextAfterNow(until), fire: () => decide.run() };
    await replay.start();
    // First the months that take long, then the little that has come meanwhile.
    await replay.upTo(await generation.livePositions(LIVE_GROUP), work, progress);
    const photograph = await photographed(store);
    await replay.upTo(photograph.positions, work, progress);
    await replay.runOnTo(photograph.now, work);
    return { photograph, events: replay.progress.read };
  } finally {
    await replay.stop();
    await app.close();
  }
};

/** At a moment when the live generation has judged all it knows; after a while as it stands, since it may be stopped. */
const photographed = async (store: GenerationStore): Promise<Photograph> => {
  for (let look = 1; look < LOOKS; look += 1) {
    const photograph = await store.photograph(LIVE_GROUP, true);
    if (photograph) return photograph;
    await pause(LOOK_EVERY_MS);
  }
  return (await store.photograph(LIVE_GROUP, false))!;
};

const compare = async (store: GenerationStore, { differs }: RebuildOptions): Promise<Counts> => {
  const counts = { alerts: 0, same: 0, gained: 0, lost: 0, changed: 0, uncertain: 0 };
  for await (const pair of store.pairs()) {
    const found = foundIn(pair);
    counts.alerts += 1;
    counts[found?.what ?? 'same'] += 1;
    if (found?.waits) counts.uncertain += 1;
    if (found) differs?.(found);
  }
  return counts;
};

const foundIn = ({ id, waits, live, rebuilt }: Pair): FoundDifference | null => {
  const { rule, subject, region } = (live ?? rebuilt)!.alert;
  const employer = keyOf(subjectOf(subject));
  const named = { id, rule, employer, subject, region, waits };
  if (!live) return { ...named, what: 'gained', fields: [] };
  if (!rebuilt) return { ...named, what: 'lost', fields: [] };
  const fields = differencesOf(live, rebuilt);
  return fields.length ? { ...named, what: 'changed', fields } : null;
};
