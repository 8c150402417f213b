import { ConflictException, HttpException, Logger, PayloadTooLargeException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import {
  afterCommit,
  AlreadyAnswered,
  newId,
  requestScope,
  type RequestScope,
  type StoredClock,
  type Transactions,
} from '@anxin/persistence';
import { MOST_ROWS, type Batch, type RowFault } from './batch';
import type { BatchKind, RowReader } from './batch-kind';
import type { BatchPartStore } from './batch-part.store';
import { senderOf, type BatchStore } from './batch.store';
import type { BatchView } from './batch.view';
import type { IncomingBatch } from './incoming-batch';
import type { Staged } from './staging';

/** Characters that are written at a time; what has not been written is all that memory holds of a file. */
const WRITTEN_AT = 4_000_000;
const SIGN_OF_LIFE_MS = 15_000;

type Begun = Pick<Batch, 'id' | 'role' | 'sender'>;

/**
 * Takes a file in (批量报送): reads, checks and keeps it row by row while it comes. With the end of the file the batch is `received`, and is stored
 * in the background. An upload that breaks off leaves a failed batch and nothing else.
 */
export class ReceiveBatch<V extends BatchView, C extends string> {
  private readonly logger = new Logger(ReceiveBatch.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly batches: BatchStore<C>,
    private readonly parts: BatchPartStore,
    private readonly kind: BatchKind<V, C>,
    private readonly received: () => void,
  ) {}

  /**
   * The new batch or, for content that the same sender has sent before and of which nothing was refused, the earlier one.
   * @throws BadRequestException, PayloadTooLargeException, UnsupportedMediaTypeException for a file that can't be read
   * @throws ConflictException if the upload said nothing for so long that it was given up
   */
  run(file: IncomingBatch, caller: Caller): Promise<V> {
    // The key is claimed by the last transaction alone: after an upload that broke off it is free.
    const scope = requestScope.getStore();
    return requestScope.exit(async () => {
      const batch = await this.begin(file, caller);
      try {
        const reader = await this.read(file, batch.id, caller);
        return await this.complete(batch, file.digest(), reader, scope);
      } catch (error) {
        await this.giveUp(batch.id, error).catch((second: Error) => this.logger.warn(`a batch waits to be given up: ${second.name}`));
        throw error;
      }
    });
  }

  private begin(file: IncomingBatch, caller: Caller): Promise<Begun> {
    const { mediaType } = file;
    return this.transactions.run(async (tx) => {
      const region = caller.role === 'supervisor' ? caller.region! : null;
      const batch = { id: newId(), role: caller.role, sender: senderOf(caller), region, mediaType, createdAt: await this.clock.now(tx) };
      await this.batches.begin(tx, batch);
      await this.kind.begun?.(tx, batch.id, file, caller);
      return batch;
    });
  }

  private async read(file: IncomingBatch, id: string, caller: Caller): Promise<RowReader> {
    const { rows: blocks } = file;
    const reader = this.kind.reader(caller, file, id);
    const { staging } = reader;
    let writing: Promise<void> = Promise.resolve();
    let seen = performance.now();
    for await (const { first, rows } of blocks) {
      for (const [at, given] of rows.entries()) {
        if (given === null) continue;
        if (typeof given === 'string') {
          staging.refuse(first + at, [{ path: '', message: given }]);
          continue;
        }
        const later = reader.take(first + at, given);
        if (later) await later;
      }
      if (staging.rows > MOST_ROWS)
        throw new PayloadTooLargeException({ detail: `a file may have at most ${MOST_ROWS} rows: send it in parts` });
      if (staging.characters < WRITTEN_AT && performance.now() - seen < SIGN_OF_LIFE_MS) continue;
      seen = performance.now();
      // One write at a time goes on beside the reading.
      await writing;
      writing = this.write(id, staging.take());
      writing.catch(() => undefined);
    }
    await writing;
    await this.write(id, staging.take());
    return reader;
  }

  private write(id: string, { faults, rows, rejected, ...kept }: Staged): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (!(await this.batches.advance(tx, id, 'receiving', { rows, rejected } as never))) throw givenUp();
      await this.parts.add(tx, id, kept);
      await this.batches.addErrors(tx, id, faults);
    });
  }

  private complete({ id, role, sender }: Begun, digest: string, reader: RowReader, scope: RequestScope | undefined): Promise<V> {
    const once = (): Promise<V> =>
      this.transactions.run(async (tx) => {
        const earlier = await this.batches.same(tx, role, sender, digest);
        if (earlier) {
          await this.parts.drop(tx, id);
          await this.batches.remove(tx, id);
          return this.kind.view(earlier);
        }
        if (!(await this.batches.received(tx, id, digest))) throw givenUp();
        await this.parts.plan(tx, id, reader.slices());
        await this.kind.plan?.(tx, id, reader);
        afterCommit(tx, this.received);
        return this.kind.view(await this.batches.get(tx, id));
      });
    const attempt = (): Promise<V> => (scope ? requestScope.run(scope, once) : once());
    // Of two that come at once with the same content the second finds the first by now.
    return attempt().catch((error: unknown) => {
      if (!this.batches.isSameContent(error)) throw error;
      if (scope) scope.claimed = false;
      return attempt();
    });
  }

  private giveUp(id: string, error: unknown): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.parts.drop(tx, id);
      if (error instanceof AlreadyAnswered) return this.batches.remove(tx, id);
      await this.batches.addErrors(tx, id, faultsTold(error));
      await this.batches.fail(tx, id, failureOf(error), await this.clock.now(tx));
    });
  }
}

const givenUp = (): ConflictException =>
  new ConflictException({ detail: 'the upload was given up: nothing came for too long', openSteps: [] });

interface Told {
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}
const toldOf = (error: unknown): Told => (error instanceof HttpException ? (error.getResponse() as Told) : {});
const failureOf = (error: unknown): string => toldOf(error).detail ?? 'the file could not be kept: send it again';

/** What a file's error says of its rows: `row 1, column 3`. */
const faultsTold = (error: unknown): RowFault[] =>
  (toldOf(error).errors ?? []).map(({ path, message }) => {
    const [, row, rest] = /^row (\d+)(?:, (.*))?$/.exec(path) ?? [];
    return { row: Number(row ?? 0), path: rest ?? '', message };
  });
