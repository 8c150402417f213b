import { DateField, Maybe, MoneyField, PageQuery, RegionField, TextField, UsccField } from '@anxin/http';
import { IsIn, IsUUID } from 'class-validator';
import { DEPOSIT_STATES, FORMS, type DepositForm, type DepositState } from './deposit';

const PROJECT = { message: 'must be the id of a project' };

export class FileDepositInput {
  /** The general contractor (施工总承包单位). */
  @UsccField()
  employer!: string;

  @IsIn(FORMS)
  form!: DepositForm;

  @MoneyField()
  amount!: string;

  /** Left out: for all its projects in the region. */
  @Maybe()
  @IsUUID(undefined, PROJECT)
  project?: string;

  /** A guarantee's last day. */
  @Maybe()
  @DateField({ required: false })
  validUntil?: string;

  /** A guarantee's first day; the day it was provided if left out. */
  @Maybe()
  @DateField({ required: false })
  validFrom?: string;

  /** The guarantee's number (保函编号). */
  @Maybe()
  @TextField(64, { required: false })
  number?: string;

  /** Region of the labour authority that the guarantee is in favour of. */
  @Maybe()
  @RegionField({ required: false })
  beneficiary?: string;

  @Maybe()
  @TextField(100, { required: false })
  bank?: string;

  /** The day it was provided; today if left out. */
  @Maybe()
  @DateField({ required: false })
  on?: string;
}

export class DrawDownInput {
  @MoneyField()
  amount!: string;

  /** The day of the payment notice (支付通知书); today if left out. */
  @Maybe()
  @DateField({ required: false })
  on?: string;

  /** The case in which payment was ordered. */
  @Maybe()
  @IsUUID(undefined, { message: 'must be the id of a case' })
  case?: string;
}

export class DrawdownReceiptInput {
  /** Value date of the bank's payment. */
  @DateField()
  on!: string;

  @Maybe()
  @TextField(64, { required: false })
  reference?: string;
}

export class TopUpInput {
  @MoneyField()
  amount!: string;

  /** The day the money or the new guarantee came; today if left out. */
  @Maybe()
  @DateField({ required: false })
  on?: string;

  /** A new guarantee's last day. */
  @Maybe()
  @DateField({ required: false })
  validUntil?: string;
}

export class ExtendGuaranteeInput {
  @DateField()
  validUntil!: string;
}

export class DepositQuery extends PageQuery {
  @Maybe()
  @UsccField({ required: false })
  employer?: string;

  @Maybe()
  @IsUUID(undefined, PROJECT)
  project?: string;

  @Maybe()
  @IsIn(FORMS)
  form?: DepositForm;

  @Maybe()
  @IsIn(DEPOSIT_STATES)
  state?: DepositState;
}
