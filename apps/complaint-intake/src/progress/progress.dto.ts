import { TextField } from '@anxin/http';

export class ProgressQuery {
  /** As on the receipt (回执号); hyphens and case don't matter. */
  @TextField(60)
  receiptNumber!: string;

  /** The last four digits of the phone number that was left. */
  @TextField(10)
  phoneLast4!: string;
}
