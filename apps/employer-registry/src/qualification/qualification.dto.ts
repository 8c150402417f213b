import { DateField, Maybe, PageQuery, UsccField } from '@anxin/http';
import { IsIn, IsUUID } from 'class-validator';
import { FINDINGS, type Finding } from './qualification';

export class CheckQualificationInput {
  /** The subcontract of this project. */
  @IsUUID()
  subcontract!: string;

  @IsIn(FINDINGS)
  finding!: Finding;

  /** Whose licence it works under, where it is lent. */
  @Maybe()
  @UsccField({ required: false })
  lender?: string;

  /** From which day on it was so. */
  @DateField()
  on!: string;
}

export class QualificationQuery extends PageQuery {}
