import { DateField, PageQuery } from '@anxin/http';
import { IsIn } from 'class-validator';
import { WAGE_SYSTEM_KINDS, type WageSystemKind } from './wage-system';

export class FileWageSystemInput {
  @IsIn(WAGE_SYSTEM_KINDS)
  kind!: WageSystemKind;

  @DateField()
  filedOn!: string;
}

export class WageSystemQuery extends PageQuery {}
