import { toOffsetString } from '@anxin/calendar';
import { yuan } from '@anxin/money';
import type { GuaranteeForm } from './payment-guarantee';
import type { PaymentGuaranteeEntity } from './payment-guarantee.entity';

export interface PaymentGuaranteeView {
  readonly id: string;
  readonly project: string;
  readonly form: GuaranteeForm;
  readonly amount: string;
  readonly validUntil: string;
  readonly registeredAt: string;
}

export const paymentGuaranteeView = (paper: PaymentGuaranteeEntity): PaymentGuaranteeView => ({
  id: paper.id,
  project: paper.projectId,
  form: paper.form,
  amount: yuan(paper.amount),
  validUntil: paper.validUntil,
  registeredAt: toOffsetString(paper.registeredAt),
});
