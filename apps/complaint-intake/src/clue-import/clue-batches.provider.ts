import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { Batches, batchView, csvFile, csvRow } from '@anxin/batches';
import { StoredClock, Transactions } from '@anxin/persistence';
import { CLUE_COLUMNS, ImportedClue } from './clue-batch.dto';
import { ClueStore } from './clue.store';
import { ReadClues } from './read-clues.use-case';
import { StoreClues } from './store-clues.use-case';

/** Files of the national clue platform's export: each row becomes a complaint with a receipt number. */
@Injectable()
export class ClueBatches extends Batches {
  constructor(
    private readonly units: Transactions,
    clock: StoredClock,
    private readonly clues: ClueStore,
    rows: ReadClues,
    slices: StoreClues,
  ) {
    super(units, clock, {
      tables: { name: 'clue_batch' },
      columns: CLUE_COLUMNS,
      view: batchView,
      reader: (caller) => rows.reader(ImportedClue, caller),
      store: (tx, batch, contents) => slices.run(tx, batch, contents),
    });
  }

  /** The receipt numbers of a file's complaints as CSV. @throws NotFoundException if there is no such batch for this caller */
  async receipts(id: string, caller: Caller): Promise<StreamableFile> {
    await this.one(id, caller);
    const rows = await this.units.reading((tx) => this.clues.receipts(tx, id));
    const lines = rows.map(({ row, clueNumber, complaintId, receiptNumber }) => csvRow([row, clueNumber, complaintId, receiptNumber]));
    return csvFile([csvRow(['row', 'clueNumber', 'complaint', 'receiptNumber']), ...lines], 'receipts');
  }
}
