import { DateField, Maybe, Nested, PageQuery, TextField, UsccField, WorkerInput } from '@anxin/http';
import { IsBoolean, IsIn, IsObject, IsUUID, Matches } from 'class-validator';
import { FILING_STATES, type FilingState } from '../filing/filing';
import { HOURS, KINDS, POST_KINDS, RELATIONS, type Hours, type Kind, type PostKind, type Relation } from './employment';

export class RegisterEmploymentInput {
  @UsccField()
  employer!: string;

  @IsObject()
  @Nested(() => WorkerInput)
  worker!: WorkerInput;

  @DateField()
  startsOn!: string;

  @TextField(100)
  post!: string;

  @IsIn(KINDS)
  kind!: Kind;

  @Maybe()
  @IsUUID()
  project?: string;

  /** The dispatch agency (劳务派遣单位); required when dispatched. */
  @Maybe()
  @UsccField({ required: false })
  dispatchedBy?: string;

  /** labour if left out. */
  @Maybe()
  @IsIn(RELATIONS)
  relation?: Relation;

  @Maybe()
  @IsIn(POST_KINDS)
  postKind?: PostKind;

  @Maybe()
  @IsIn(HOURS)
  hours?: Hours;

  /** A migrant worker (农民工); no if left out. */
  @Maybe()
  @IsBoolean()
  migrant?: boolean;

  @Maybe()
  @DateField({ required: false })
  insuredFrom?: string;
}

export class EndEmploymentInput {
  /** The last day. */
  @DateField()
  endsOn!: string;

  /** The day of the certificate of termination (解除或终止劳动合同证明). */
  @Maybe()
  @DateField({ required: false })
  certificateOn?: string;
}

export class ReportInsuranceInput {
  /** The first day of social insurance. */
  @DateField()
  from!: string;
}

export class EmploymentQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @Matches(/^p\d{1,3}[a-z2-7]{26}$/, { message: 'must be a worker id' })
  workerId?: string;

  @Maybe()
  @IsUUID()
  project?: string;

  @Maybe()
  @IsIn(KINDS)
  kind?: Kind;

  /** late: those whose hiring or end was filed after its due day (用工备案逾期). */
  @Maybe()
  @IsIn(FILING_STATES)
  filing?: FilingState;
}
