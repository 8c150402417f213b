import { DateField, Maybe, PageQuery, TextField } from '@anxin/http';
import { IsIn } from 'class-validator';
import { EMPLOYER_STATUSES, STATUS_SOURCES, type EmployerStatus, type StatusSource } from './status-change';

export class ChangeStatusInput {
  @IsIn(EMPLOYER_STATUSES)
  status!: EmployerStatus;

  /** First day. */
  @DateField()
  from!: string;

  @TextField(300)
  reason!: string;

  @IsIn(STATUS_SOURCES)
  source!: StatusSource;

  /** Number of the paper, where there is one. */
  @Maybe()
  @TextField(100, { required: false })
  number?: string;
}

export class StatusChangeQuery extends PageQuery {}
