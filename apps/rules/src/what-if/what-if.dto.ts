import { DateField, Maybe, Nested, PageQuery, RegionField, TextField } from '@anxin/http';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsUUID } from 'class-validator';
import { DivisionField, ValueField } from '../policy/policy-change.dto';
import { WHAT_IF_CHANGES, type WhatIfChange } from './what-if';

/** Rows that one what-if may assume. */
const MOST_ROWS = 50;

export class AssumedRowInput {
  /** The parameter: one of `GET /policies`. */
  @TextField(100)
  key!: string;

  @DivisionField()
  region!: string;

  @ValueField()
  value!: string | number;

  /** First day; left out, that of the history. */
  @Maybe()
  @DateField({ required: false })
  validFrom?: string;

  /** Last day; left out, until the next row of the same key and region. */
  @Maybe()
  @DateField({ required: false })
  validTo?: string;
}

/** Asks what the alerts of the past would have been. Either `changes` or `proposals`, or both. */
export class AskWhatIfInput {
  /** Parameters taken to be so. */
  @Maybe()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROWS)
  @Nested(() => AssumedRowInput, { each: true })
  changes?: AssumedRowInput[];

  /** Changes that were proposed (`GET /policies/changes`). One whose first day lies after the history is laid over all of it. */
  @Maybe()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ROWS)
  @IsUUID(undefined, { each: true, message: 'must be the id of a change' })
  proposals?: string[];

  /** First day of the history: alerts that stood on it or came after are compared. */
  @DateField()
  from!: string;

  /** Its last day; left out, yesterday. */
  @Maybe()
  @DateField({ required: false })
  to?: string;

  /** All rules are replayed; left out, those that read what is changed. */
  @Maybe()
  @IsBoolean()
  everything?: boolean;
}

export class WhatIfDifferenceQuery extends PageQuery {
  @Maybe()
  @IsIn(WHAT_IF_CHANGES)
  change?: WhatIfChange;

  @Maybe()
  @TextField(100, { required: false })
  rule?: string;

  @Maybe()
  @RegionField({ required: false })
  region?: string;
}

export class WhatIfCsvQuery {
  @Maybe()
  @IsIn(WHAT_IF_CHANGES)
  change?: WhatIfChange;

  @Maybe()
  @TextField(100, { required: false })
  rule?: string;

  @Maybe()
  @RegionField({ required: false })
  region?: string;
}
