import { DateField, PageQuery } from '@anxin/http';
import { IsBoolean } from 'class-validator';

export class StateUnionInput {
  @IsBoolean()
  unionised!: boolean;

  /** First day. */
  @DateField()
  since!: string;
}

export class UnionQuery extends PageQuery {}
