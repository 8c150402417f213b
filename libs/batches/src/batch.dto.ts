import { Maybe, PageQuery } from '@anxin/http';
import { IsIn } from 'class-validator';
import { BATCH_STATES, type BatchState } from './batch';

export class BatchQuery extends PageQuery {
  @Maybe()
  @IsIn(BATCH_STATES)
  state?: BatchState;
}

export class TemplateQuery {
  @Maybe()
  @IsIn(['zh', 'en'])
  lang?: 'zh' | 'en';

  @Maybe()
  @IsIn(['csv', 'xlsx'])
  format?: 'csv' | 'xlsx';
}
