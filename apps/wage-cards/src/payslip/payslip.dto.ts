import { Maybe, MonthField, PageQuery, UsccField } from '@anxin/http';
import { Matches } from 'class-validator';

export class OpenWagesQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @MonthField({ required: false })
  period?: string;

  /** Whose wages; a worker sees its own alone. */
  @Maybe()
  @Matches(/^p\d+[a-z2-7]{26}$/, { message: 'must be the opaque id of a worker' })
  workerId?: string;
}
