import { DateField, IndustryField, Maybe, Nested, PageQuery, PhoneField, RegionField, TextField, UsccField } from '@anxin/http';
import { IsBoolean, IsObject } from 'class-validator';

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
}

export class EmployerQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  uscc?: string;

  @Maybe()
  @TextField(100, { required: false })
  name?: string;

  @Maybe()
  @RegionField({ required: false })
  region?: string;

  @Maybe()
  @TextField(10, { required: false })
  industry?: string;

  @Maybe()
  @TextField(50, { required: false })
  grid?: string;
}
