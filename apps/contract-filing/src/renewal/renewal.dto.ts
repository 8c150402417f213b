import { DateField, Maybe, Nested, TextField } from '@anxin/http';
import { IsBoolean, IsIn, IsInt, IsObject, Max, Min } from 'class-validator';
import { PAYDAY_MONTHS, TERMS, type PaydayMonth, type Term } from '../contract/contract';
import { WageInput } from '../contract/contract.dto';

/** The next period of a contract; post, wage, payday, site and form are as before where they are left out. */
export class RenewContractInput {
  @IsIn(TERMS)
  term!: Term;

  /** The day after the old period's last one if left out. */
  @Maybe()
  @DateField({ required: false })
  startsOn?: string;

  /** The last day; required for a fixed term. */
  @Maybe()
  @DateField({ required: false })
  endsOn?: string;

  @DateField()
  signedOn!: string;

  @Maybe()
  @TextField(100, { required: false })
  post?: string;

  @Maybe()
  @IsObject()
  @Nested(() => WageInput)
  wage?: WageInput;

  /** Day of the month, 1–31; 29–31 is the last day of a shorter month. */
  @Maybe()
  @IsInt()
  @Min(1)
  @Max(31)
  payday?: number;

  @Maybe()
  @IsIn(PAYDAY_MONTHS)
  paydayMonth?: PaydayMonth;

  /** None, or 0: probation is agreed once (劳动合同法 19). */
  @Maybe()
  @IsInt()
  @Min(0)
  @Max(600)
  probationMonths?: number;

  /** The worker asked for a fixed term where an open-ended one is due (劳动合同法 14). */
  @Maybe()
  @IsBoolean()
  fixedAskedByWorker?: boolean;
}
