import { moneyColumn } from '@anxin/persistence';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GuaranteeForm } from './payment-guarantee';

/** 工程款支付担保: a payment guarantee on file. */
@Entity({ name: 'payment_guarantee' })
export class PaymentGuaranteeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ type: 'text' })
  form!: GuaranteeForm;

  /** Fen. */
  @Column(moneyColumn())
  amount!: bigint;

  /** The last day on which it is valid. */
  @Column({ name: 'valid_until', type: 'date' })
  validUntil!: string;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
