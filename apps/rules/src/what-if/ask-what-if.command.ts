import { setTimeout as pause } from 'node:timers/promises';
import { BadRequestException, Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Caller } from '@anxin/access';
import { validationPipe } from '@anxin/http';
import { PersistenceModule, type ServicePersistence } from '@anxin/persistence';
import { AskWhatIf } from './ask-what-if.use-case';
import { FindWhatIfs } from './find-what-ifs.use-case';
import { RunWhatIfs } from './run-what-ifs.use-case';
import { AskWhatIfInput } from './what-if.dto';
import type { WhatIfDifferenceView, WhatIfResultView, WhatIfView } from './what-if.view';

/** What replays, and on which tables. */
export interface Replayable {
  readonly persistence: ServicePersistence;
  readonly module: Type;
}

export interface AskOptions {
  readonly asked: AskWhatIfInput;
  /** Called every second. */
  readonly progress?: (now: WhatIfView) => void;
  /** Called for each alert that isn't the same, once all are found. */
  readonly differs?: (found: WhatIfDifferenceView) => void;
}

export type AskedFor = WhatIfResultView;

const OPERATOR: Caller = { client: 'command-line', role: 'administrator' };
const LOOK_EVERY_MS = 1_000;
const A_PAGE = 200;

@Module({})
class WhatIfRoot {
  static of({ persistence, module }: Replayable): DynamicModule {
    return { module: WhatIfRoot, imports: [PersistenceModule.forService(persistence), module] };
  }
}

/**
 * Asks for a what-if and works it out in this process, or waits for the running service to do so, whichever takes it up first. What it found is kept and
 * served as if it had been asked for over HTTP.
 * @throws Error naming what can't be assumed, or why it was given up
 */
export const askWhatIf = async (what: Replayable, { asked, progress, differs }: AskOptions): Promise<AskedFor> => {
  const checked = await told(validationPipe().transform(asked, { type: 'body', metatype: AskWhatIfInput }) as Promise<AskWhatIfInput>);
  const app = await NestFactory.createApplicationContext(WhatIfRoot.of(what), { logger: ['error', 'warn'], abortOnError: false });
  const [work, find] = [app.get(RunWhatIfs), app.get(FindWhatIfs)];
  try {
    const { id } = await told(app.get(AskWhatIf).run(checked, OPERATOR));
    let now = await find.one(id, OPERATOR);
    while (now.endedAt === null) {
      await Promise.race([work.run(), pause(LOOK_EVERY_MS)]);
      now = await find.one(id, OPERATOR);
      progress?.(now);
      if (now.endedAt === null) await pause(LOOK_EVERY_MS);
    }
    if (now.state !== 'done') throw new Error(`the what-if ${id} is ${now.state}${now.failure ? `: ${now.failure}` : ''}`);
    for (let cursor: string | undefined; differs;) {
      const page = await find.differenceList(id, { limit: A_PAGE, cursor }, OPERATOR);
      page.items.forEach(differs);
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    return now;
  } finally {
    await work.stop();
    await app.close();
  }
};

/** Says what is wrong with the input in the error's own words. */
const told = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    if (!(error instanceof BadRequestException)) throw error;
    const { detail, errors } = error.getResponse() as { detail?: string; errors?: readonly { path: string; message: string }[] };
    throw new Error(errors?.map(({ path, message }) => `${path}: ${message}`).join('; ') ?? detail ?? error.message);
  });
