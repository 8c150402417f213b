import { DateField, PageQuery, TextField } from '@anxin/http';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsString, Length } from 'class-validator';
import { WORKING_TIME_KINDS, type WorkingTimeKind } from './working-time-approval';

export class RegisterWorkingTimeApprovalInput {
  @IsIn(WORKING_TIME_KINDS)
  kind!: WorkingTimeKind;

  /** The posts (岗位) that it covers, as contracts and payrolls name them. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  posts!: string[];

  @DateField()
  validFrom!: string;

  /** The last day on which it is valid. */
  @DateField()
  validUntil!: string;

  /** The decision's number (批复文号). */
  @TextField(50)
  number!: string;
}

export class WorkingTimeApprovalQuery extends PageQuery {}
