import { ConflictException, HttpException, Injectable, Logger, PayloadTooLargeException } from '@nestjs/common';
import { isEmployer, WorkerIds, type Caller } from '@anxin/access';
import { afterCommit, AlreadyAnswered, newId, requestScope, StoredClock, Transactions, type RequestScope } from '@anxin/persistence';
import { MOST_PAYROLLS, MOST_ROWS, OTHERS_EMPLOYER, type RowFault } from './batch';
import { BatchPartStore } from './batch-part.store';
import { headName, type PlannedPayroll } from './batch-plan';
import { isPlainlySound, isSoundHead, type BatchRow } from './batch-row';
import { BatchStaging, type Staged } from './batch-staging';
import { BatchStore, isSameContent, senderOf, type Batch } from './batch.store';
import { checkedBatchRow, type GivenRow, type IncomingBatch } from './batch.dto';
import { batchView, type PayrollBatchView } from './batch.view';
import { StoreBatches } from './store-batches.use-case';

/** Characters that are written at a time; what has not been written is all that memory holds of a file. */
const WRITTEN_AT = 4_000_000;
const SIGN_OF_LIFE_MS = 15_000;

/**
 * Takes a file of payrolls in (批量报送): reads, checks and keeps it row by row while it comes, the workers by opaque id. With the end of the file it
 * is `received`, and its payrolls are stored and submitted in the background. An upload that breaks off leaves a failed batch and nothing else.
 */
@Injectable()
export class ReceiveBatch {
  private readonly logger = new Logger(ReceiveBatch.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly batches: BatchStore,
    private readonly parts: BatchPartStore,
    private readonly workerIds: WorkerIds,
    private readonly rest: StoreBatches,
  ) {}

  /**
   * The new batch or, for content that the same sender has sent before and of which nothing was refused, the earlier one.
   * @throws BadRequestException, PayloadTooLargeException, UnsupportedMediaTypeException for a file that can't be read
   * @throws ConflictException if the upload said nothing for so long that it was given up
   */
  run(file: IncomingBatch, caller: Caller): Promise<PayrollBatchView> {
    // The key is claimed by the last transaction alone: after an upload that broke off it is free.
    const scope = requestScope.getStore();
    return requestScope.exit(async () => {
      const batch = await this.begin(file, caller);
      try {
        const staging = await this.read(file, batch.id, caller);
        return await this.complete(batch, file.digest(), staging, scope);
      } catch (error) {
        await this.giveUp(batch.id, error).catch((second: Error) => this.logger.warn(`a batch waits to be given up: ${second.name}`));
        throw error;
      }
    });
  }

  private begin({ mediaType }: IncomingBatch, caller: Caller): Promise<Pick<Batch, 'id' | 'role' | 'sender'>> {
    return this.transactions.run(async (tx) => {
      const region = caller.role === 'supervisor' ? caller.region! : null;
      const batch = { id: newId(), role: caller.role, sender: senderOf(caller), region, mediaType, createdAt: await this.clock.now(tx) };
      await this.batches.begin(tx, batch);
      return batch;
    });
  }

  private async read({ rows: blocks }: IncomingBatch, id: string, caller: Caller): Promise<BatchStaging> {
    const staging = new BatchStaging();
    let writing: Promise<void> = Promise.resolve();
    let seen = performance.now();
    for await (const { first, rows } of blocks) {
      for (const [at, given] of rows.entries()) {
        if (given === null) continue;
        const later = this.take(staging, first + at, given, caller);
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
    return staging;
  }

  /** Takes one row; what is not plainly sound waits for the API's check. */
  private take(staging: BatchStaging, row: number, given: Exclude<GivenRow, null>, caller: Caller): Promise<void> | undefined {
    if (typeof given === 'string') return void staging.refuse(row, [{ path: '', message: given }]);
    const known = knownPayroll(staging, given);
    const isSound = (known ? given.payday === known.payday : isSoundHead(given)) && isPlainlySound(given);
    if (isSound) return void this.keep(staging, row, given, known, caller);
    return checkedBatchRow(given).then((checked) =>
      'errors' in checked
        ? staging.refuse(row, checked.errors)
        : this.keep(staging, row, checked.value, knownPayroll(staging, checked.value), caller),
    );
  }

  private keep(staging: BatchStaging, row: number, given: BatchRow, known: PlannedPayroll | undefined, caller: Caller): void {
    const { employer, period, payday, project, idNumber, ...line } = given;
    if (caller.role === 'employer' && !isEmployer(caller, employer))
      return staging.refuse(row, [{ path: 'employer', message: OTHERS_EMPLOYER }]);
    const payroll = known ?? plannedPayroll(staging, { employer, period, payday, project: project?.toLowerCase() ?? null });
    if (payroll.payday !== payday)
      return staging.refuse(row, [{ path: 'payday', message: 'is not the payday of the payroll’s first row' }]);
    staging.keep(row, payroll, { workerId: this.workerIds.of(idNumber), ...line });
  }

  private write(id: string, { parts, faults, rows, rejected }: Staged): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (!(await this.batches.advance(tx, id, 'receiving', { rows, rejected }))) throw givenUp();
      if (parts.length) await this.parts.add(tx, id, parts);
      await this.batches.addErrors(tx, id, faults);
    });
  }

  private complete(
    { id, role, sender }: Pick<Batch, 'id' | 'role' | 'sender'>,
    digest: string,
    { plan }: BatchStaging,
    scope: RequestScope | undefined,
  ): Promise<PayrollBatchView> {
    const once = (): Promise<PayrollBatchView> =>
      this.transactions.run(async (tx) => {
        const earlier = await this.batches.same(tx, role, sender, digest);
        if (earlier) {
          await this.parts.drop(tx, id);
          await this.batches.remove(tx, id);
          return batchView(earlier);
        }
        if (!(await this.batches.received(tx, id, digest))) throw givenUp();
        await this.parts.plan(tx, id, plan.slices(), plan.long());
        afterCommit(tx, () => this.rest.soon());
        return batchView(await this.batches.get(tx, id));
      });
    const attempt = (): Promise<PayrollBatchView> => (scope ? requestScope.run(scope, once) : once());
    // Of two that come at once with the same content the second finds the first by now.
    return attempt().catch((error: unknown) => {
      if (!isSameContent(error)) throw error;
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

const knownPayroll = ({ plan }: BatchStaging, { employer, period, project }: Readonly<Record<string, unknown>> | BatchRow) =>
  typeof employer === 'string' && typeof period === 'string' && (project === undefined || typeof project === 'string')
    ? plan.known(headName(employer, period, project?.toLowerCase() ?? null))
    : undefined;

const plannedPayroll = (
  { plan }: BatchStaging,
  head: { employer: string; period: string; payday: string; project: string | null },
): PlannedPayroll => {
  if (plan.payrolls >= MOST_PAYROLLS)
    throw new PayloadTooLargeException({ detail: `a file may have at most ${MOST_PAYROLLS} payrolls: send it in parts` });
  return plan.add(headName(head.employer, head.period, head.project), head);
};

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
