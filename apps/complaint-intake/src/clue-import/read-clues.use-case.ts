import { Injectable } from '@nestjs/common';
import { seesRegion, type Caller } from '@anxin/access';
import { checkedBatchRow, recordOf, RowSlices, Staging, type RowReader, type Slice } from '@anxin/batches';
import type { Person } from '../complaint/lodging';
import { LodgeComplaint, type SealedComplaint } from '../complaint/lodge-complaint.use-case';
import type { ImportedClue } from './clue-batch.dto';
import { ClueStore } from './clue.store';

/** A row as it waits to be stored: who complained, and of what, is sealed already. */
export interface StagedClue {
  readonly clue: Omit<ImportedClue, 'name' | 'idNumber' | 'phone' | 'narrative'>;
  readonly anonymous: boolean;
  readonly sealed: SealedComplaint;
  readonly fingerprint: string;
  readonly by: string;
  readonly role: string;
}

/** Stands for somebody who left a number and no name. */
const UNNAMED = '反映人';

/** Reads files of clues: a row outside the caller's region is refused, what a row says of people is sealed before it is kept. */
@Injectable()
export class ReadClues {
  constructor(
    private readonly lodgeComplaint: LodgeComplaint,
    private readonly clues: ClueStore,
  ) {}

  reader(type: new () => ImportedClue, caller: Caller): RowReader {
    const [staging, order] = [new Staging(), new RowSlices()];
    return {
      staging,
      slices: (): Slice[] => order.slices(),
      take: async (row, given) => {
        const checked = await checkedBatchRow(type, given);
        const faults = 'errors' in checked ? checked.errors : faultsOf(checked.value, caller);
        if (faults.length || 'errors' in checked) staging.refuse(row, faults);
        else staging.keep(order.next(), recordOf(row, await this.staged(checked.value, caller)));
      },
    };
  }

  private async staged(value: ImportedClue, caller: Caller): Promise<StagedClue> {
    const { name, idNumber, phone, narrative, ...clue } = value;
    const anonymous = name === undefined && idNumber === undefined && phone === undefined;
    const person: Person = {
      name: name ?? UNNAMED,
      ...(phone !== undefined && { phone }),
      ...(idNumber !== undefined && { idNumber }),
    };
    const sealed = await this.lodgeComplaint.seal(narrative, anonymous ? undefined : person);
    return { clue, anonymous, sealed, fingerprint: this.clues.fingerprintOf(value), by: caller.client, role: caller.role };
  }
}

const faultsOf = ({ region, periodFrom, periodTo }: ImportedClue, caller: Caller): { path: string; message: string }[] => [
  ...(seesRegion(caller, region) ? [] : [{ path: 'region', message: 'lies outside your region' }]),
  ...(periodFrom && periodTo && periodTo < periodFrom ? [{ path: 'periodTo', message: 'must not lie before periodFrom' }] : []),
];
