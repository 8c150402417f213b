import { DateField, Maybe, PageQuery, RegionField, TextField, UsccField } from '@anxin/http';
import { IsIn } from 'class-validator';
import { RECORD_KINDS, type RecordKind } from './contractor-record';

export class StateRecordInput {
  @UsccField()
  employer!: string;

  /** The area in which it was found; the caller's own or below it. */
  @RegionField()
  region!: string;

  @IsIn(RECORD_KINDS)
  kind!: RecordKind;

  /** The day of the arrears, since when there were none, when the systems were found in place, the listing's first day. */
  @DateField()
  on!: string;

  /** A listing's last day. */
  @Maybe()
  @DateField({ required: false })
  until?: string;

  /** The paper that says so: an authority and its number. */
  @TextField(200)
  source!: string;
}

export class RecordQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @IsIn(RECORD_KINDS)
  kind?: RecordKind;
}
