import { DateField, MoneyField, PageQuery } from '@anxin/http';
import { IsIn } from 'class-validator';
import { GUARANTEE_FORMS, type GuaranteeForm } from './payment-guarantee';

export class RegisterPaymentGuaranteeInput {
  @IsIn(GUARANTEE_FORMS)
  form!: GuaranteeForm;

  @MoneyField()
  amount!: string;

  /** The last day on which it is valid. */
  @DateField()
  validUntil!: string;
}

export class PaymentGuaranteeQuery extends PageQuery {}
