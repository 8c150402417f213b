import { DateField, Maybe, PageQuery, RegionField, TextField, UsccField } from '@anxin/http';
import { IsIn, IsUUID } from 'class-validator';

export class AlertQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @TextField(60, { required: false })
  rule?: string;

  @Maybe()
  @IsIn(['open', 'resolved', 'dismissed'])
  state?: string;

  @Maybe()
  @IsIn(['yellow', 'orange', 'red', 'critical'])
  severity?: string;

  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @Maybe()
  @IsUUID()
  project?: string;
}

export class AlertLogQuery {
  /** Asia/Shanghai. */
  @Maybe()
  @DateField({ required: false })
  on?: string;
}
