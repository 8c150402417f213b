import type { RowError } from '@anxin/http';
import type { RowReader } from './batch-kind';
import { checkedBatchRow } from './checked-row';
import { recordOf, RowSlices, Staging, type Slice } from './staging';

/** Reads a file whose rows stand each for itself: each is what the API takes for one. */
export class SingleRows<I extends object> implements RowReader {
  readonly staging = new Staging();
  private readonly order = new RowSlices();

  /**
   * @param type the class of the body that the API takes for one
   * @param faultsOf what can't be, of a row that passed the API's check
   * @param keptOf what is kept of a row until it is stored, as JSON; nothing of it may name a person in clear
   */
  constructor(
    private readonly type: new () => I,
    private readonly faultsOf: (input: I) => readonly RowError[],
    private readonly keptOf: (input: I) => unknown,
  ) {}

  async take(row: number, given: Record<string, unknown>): Promise<void> {
    const checked = await checkedBatchRow(this.type, given);
    const faults = 'errors' in checked ? checked.errors : this.faultsOf(checked.value);
    if (faults.length || 'errors' in checked) this.staging.refuse(row, faults);
    else this.staging.keep(this.order.next(), recordOf(row, this.keptOf(checked.value)));
  }

  slices(): Slice[] {
    return this.order.slices();
  }
}
