import { DateField, Maybe, MoneyField, Nested, PageQuery, TextField, UsccField, WorkerInput } from '@anxin/http';
import { IsBoolean, IsIn, IsInt, IsObject, IsUUID, Matches, Max, Min } from 'class-validator';
import { FILING_STATES, type FilingState } from '../filing/filing';
import { BASES, FORMS, PAYDAY_MONTHS, TERMS, type Form, type PaydayMonth, type Term, type WageBasis } from './contract';

/** A working life; a number above is a slip of the pen. */
const MOST_MONTHS = 600;

export class WageInput {
  @IsIn(BASES)
  basis!: WageBasis;

  /** Yuan per month, day, hour or piece, as the basis says. */
  @MoneyField()
  amount!: string;

  /** Pay while on probation (试用期工资). */
  @Maybe()
  @MoneyField({ required: false })
  probationAmount?: string;
}

export class FileContractInput {
  @UsccField()
  employer!: string;

  @IsObject()
  @Nested(() => WorkerInput)
  worker!: WorkerInput;

  @IsIn(TERMS)
  term!: Term;

  @DateField()
  startsOn!: string;

  /** The last day; required for a fixed term. */
  @Maybe()
  @DateField({ required: false })
  endsOn?: string;

  @DateField()
  signedOn!: string;

  @TextField(100)
  post!: string;

  @IsObject()
  @Nested(() => WageInput)
  wage!: WageInput;

  /** Day of the month, 1–31; 29–31 is the last day of a shorter month. */
  @IsInt()
  @Min(1)
  @Max(31)
  payday!: number;

  /** next if left out. */
  @Maybe()
  @IsIn(PAYDAY_MONTHS)
  paydayMonth?: PaydayMonth;

  /** Whole months of probation (试用期). */
  @Maybe()
  @IsInt()
  @Min(0)
  @Max(MOST_MONTHS)
  probationMonths?: number;

  @Maybe()
  @IsUUID()
  project?: string;

  /** contract if left out. */
  @Maybe()
  @IsIn(FORMS)
  form?: Form;

  /** Days between two payments, where they are no month (结算支付周期): part-time work at most 15 (劳动合同法 72). */
  @Maybe()
  @IsInt()
  @Min(1)
  @Max(31)
  settlementDays?: number;

  /** The worker asked for a fixed term where an open-ended one was due (劳动合同法 14). */
  @Maybe()
  @IsBoolean()
  fixedAskedByWorker?: boolean;
}

export class ContractQuery extends PageQuery {
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
  @IsIn(TERMS)
  term?: Term;

  /** late: those that were filed, or whose end was filed, after the due day (用工备案逾期). */
  @Maybe()
  @IsIn(FILING_STATES)
  filing?: FilingState;
}

/** As of which day a contract is read. */
export class ContractOnQuery {
  /** Today if left out. */
  @Maybe()
  @DateField({ required: false })
  on?: string;
}
