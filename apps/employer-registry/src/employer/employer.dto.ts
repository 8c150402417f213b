import { DateField, IndustryField, Maybe, Nested, PageQuery, PhoneField, RegionField, TextField, UsccField } from '@anxin/http';
import { IsBoolean, IsIn, IsObject, Matches } from 'class-validator';
import { EMPLOYER_STATUSES, type EmployerStatus } from '../status-change/status-change';
import { EMPLOYER_SIZES, type EmployerSize } from './employer-size';

export class WageAgreementInput {
  @DateField()
  validFrom!: string;

  @DateField()
  validUntil!: string;
}

export class RegisterEmployerInput {
  @UsccField()
  uscc!: string;

  @TextField(200)
  name!: string;

  @IndustryField()
  industry!: string;

  @RegionField()
  region!: string;

  @Maybe()
  @IsBoolean()
  unionised?: boolean;

  @Maybe()
  @IsObject()
  @Nested(() => WageAgreementInput)
  wageAgreement?: WageAgreementInput;

  @Maybe()
  @TextField(50, { writeOnly: true })
  legalRepresentative?: string;

  @Maybe()
  @PhoneField()
  phone?: string;

  @Maybe()
  @TextField(50)
  grid?: string;

  /** Size as stated (企业规模); where people alone decide, it is worked out from the headcount. */
  @Maybe()
  @IsIn(EMPLOYER_SIZES)
  size?: EmployerSize;
}

export class EmployerQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  uscc?: string;

  @Maybe()
  @TextField(100, { required: false })
  name?: string;

  /** The first characters of the code. */
  @Maybe()
  @Matches(/^[0-9A-Z]{2,18}$/, { message: 'must be two to eighteen digits or capital letters' })
  code?: string;

  /** The division and all below it. */
  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @Maybe()
  @IsIn(EMPLOYER_STATUSES)
  status?: EmployerStatus;

  @Maybe()
  @TextField(10, { required: false })
  industry?: string;

  @Maybe()
  @TextField(50, { required: false })
  grid?: string;
}
