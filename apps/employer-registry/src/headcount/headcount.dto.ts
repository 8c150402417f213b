import { DateField, PageQuery } from '@anxin/http';
import { IsInt, Max, Min } from 'class-validator';

/** No employer has more people; a number above is a slip of the pen. */
const MOST_PEOPLE = 10_000_000;

export class ReportHeadcountInput {
  @DateField()
  asOf!: string;

  /** People with the employer's own contract; dispatched ones not included. */
  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  employees!: number;

  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  dispatched!: number;

  @IsInt()
  @Min(0)
  @Max(MOST_PEOPLE)
  insured!: number;
}

export class HeadcountQuery extends PageQuery {}
