import { DateField, Maybe, Nested, TextField } from '@anxin/http';
import { IsIn, IsInt, IsObject, Max, Min } from 'class-validator';
import { PAYDAY_MONTHS, type PaydayMonth } from '../contract/contract';
import { WageInput } from '../contract/contract.dto';

/** What is amended; what is left out stays as it is. */
export class AmendContractInput {
  /** The first day on which it holds. */
  @DateField()
  from!: string;

  @DateField()
  signedOn!: string;

  /** The whole wage; what it leaves out of probation is no longer agreed. */
  @Maybe()
  @IsObject()
  @Nested(() => WageInput)
  wage?: WageInput;

  @Maybe()
  @TextField(100, { required: false })
  post?: string;

  /** The contract's last day. */
  @Maybe()
  @DateField({ required: false })
  endsOn?: string;

  /** Day of the month, 1–31; from the wages of the month in whose end it holds. */
  @Maybe()
  @IsInt()
  @Min(1)
  @Max(31)
  payday?: number;

  @Maybe()
  @IsIn(PAYDAY_MONTHS)
  paydayMonth?: PaydayMonth;

  /** Whole months of probation (试用期); fewer than before. */
  @Maybe()
  @IsInt()
  @Min(0)
  @Max(6)
  probationMonths?: number;
}
