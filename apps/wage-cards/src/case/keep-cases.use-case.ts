import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { CaseStore, type ToldCase } from './case.store';

/** Remembers the inspectorate's cases: an advance of a revolving fund needs one that is filed. */
@Injectable()
export class KeepCases {
  constructor(private readonly cases: CaseStore) {}

  run(tx: Tx, told: readonly ToldCase[]): Promise<void> {
    return this.cases.keep(tx, told);
  }
}
