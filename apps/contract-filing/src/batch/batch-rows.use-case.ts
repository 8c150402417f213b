import { Injectable } from '@nestjs/common';
import { isEmployer, WorkerIds, type Caller } from '@anxin/access';
import { OTHER_REGION, recordsIn, SingleRows, type OpenBatch, type RowFault } from '@anxin/batches';
import { coversRegion } from '@anxin/codes';
import type { WorkerInput } from '@anxin/http';
import type { Tx } from '@anxin/persistence';
import { PlaceStore } from '../place/place.store';
import { isBornBy } from '../worker/worker';
import { WorkerStore, type NamedWorker } from '../worker/worker.store';

/** What every row says: whose worker, from which day on. */
interface Filed {
  readonly employer: string;
  readonly worker: WorkerInput;
  readonly startsOn: string;
  readonly project?: string;
}

/** A row as it is kept until it is stored: the person sealed. */
interface Staged<I extends Filed> {
  readonly person: string;
  /** The client that sent it. */
  readonly by: string;
  readonly input: Omit<I, 'worker'>;
}

/** A row on its way into the register. */
export interface FiledRow<I extends Filed> {
  readonly row: number;
  readonly worker: NamedWorker;
  readonly by: string;
  readonly input: Omit<I, 'worker'>;
}

/** What the rows of both kinds of batch have in common: whom a caller may file for, and that no person stands in clear while a row waits. */
@Injectable()
export class BatchRows {
  constructor(
    private readonly workerIds: WorkerIds,
    private readonly workers: WorkerStore,
    private readonly places: PlaceStore,
  ) {}

  /**
   * A reader for one file.
   * @param type the body that the API takes for one
   * @param others what is said of another's employer
   * @param faultsOf what can't be, whatever the day
   */
  reader<I extends Filed>(
    type: new () => I,
    caller: Caller,
    others: string,
    faultsOf: (input: I) => readonly Omit<RowFault, 'row'>[],
  ): SingleRows<I> {
    return new SingleRows(
      type,
      (input) => {
        if (caller.role === 'employer' && !isEmployer(caller, input.employer)) return [{ path: 'employer', message: others }];
        const faults = faultsOf(input);
        if (isBornBy(input.worker.idNumber, input.startsOn)) return faults;
        return [...faults, { path: 'worker.idNumber', message: 'must be of a person born by the first day' }];
      },
      ({ worker, ...input }): Staged<I> => ({
        person: this.workers.sealed({ ...worker, id: this.workerIds.of(worker.idNumber) }),
        by: caller.client,
        input: { ...input, ...(input.project && { project: input.project.toLowerCase() }) } as Omit<I, 'worker'>,
      }),
    );
  }

  /** Reads a slice; rows that lie outside a supervisor's region are left out and told. */
  async read<I extends Filed>(
    tx: Tx,
    { role, region }: OpenBatch,
    contents: readonly string[],
  ): Promise<{ rows: FiledRow<I>[]; faults: RowFault[] }> {
    const rows = recordsIn<Staged<I>>(contents).map(({ row, kept: { person, by, input } }) => ({
      row,
      worker: this.workers.opened(person),
      by,
      input,
    }));
    if (role !== 'supervisor') return { rows, faults: [] };
    const regions = await this.places.regionsOf(
      tx,
      rows.map(({ input }) => ({ employer: input.employer, project: input.project ?? null })),
    );
    const isReached = (at: number): boolean => {
      const found = regions[at];
      return region !== null && found !== undefined && coversRegion(region, found);
    };
    return {
      rows: rows.filter((_, at) => isReached(at)),
      faults: rows
        .filter((_, at) => !isReached(at))
        .map(({ row, input }) => ({ row, path: input.project ? 'project' : 'employer', message: OTHER_REGION })),
    };
  }
}
