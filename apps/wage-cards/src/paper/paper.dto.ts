import { DateField, Maybe, TextField } from '@anxin/http';
import { Matches } from 'class-validator';

/** What is said of any paper (文书) that a step rests on; each step adds which kinds there are. */
export abstract class PaperInput {
  /** The day of the paper. */
  @DateField()
  on!: string;

  /** SHA-256 of the scan, hexadecimal; the scan stays with whoever names the paper. */
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be a SHA-256 in lower-case hexadecimal' })
  sha256!: string;

  @Maybe()
  @TextField(64, { required: false })
  number?: string;
}
