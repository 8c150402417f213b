import { moneyColumn } from '@anxin/persistence';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Form, PaydayMonth, Term, WageBasis } from './contract';

/** A written labour contract (劳动合同), or on a site a written agreement (用工书面协议), as signed. */
@Entity({ name: 'contract' })
export class ContractEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ name: 'worker', type: 'text' })
  workerId!: string;

  @Column({ type: 'text' })
  term!: Term;

  @Column({ type: 'text' })
  form!: Form;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ name: 'signed_on', type: 'date' })
  signedOn!: string;

  @Column({ type: 'text' })
  post!: string;

  @Column({ name: 'wage_basis', type: 'text' })
  wageBasis!: WageBasis;

  /** Fen per month, day, hour or piece. */
  @Column(moneyColumn({ name: 'wage_amount' }))
  wageAmount!: bigint;

  /** Fen. */
  @Column(moneyColumn({ name: 'probation_amount', nullable: true }))
  probationAmount!: bigint | null;

  @Column({ name: 'probation_months', type: 'integer', nullable: true })
  probationMonths!: number | null;

  /** Day of the month, 1–31. */
  @Column({ type: 'smallint' })
  payday!: number;

  @Column({ name: 'payday_month', type: 'text' })
  paydayMonth!: PaydayMonth;

  @Column({ type: 'uuid', nullable: true })
  project!: string | null;

  /** Days between two payments, where they are no month (结算支付周期). */
  @Column({ name: 'settlement_days', type: 'smallint', nullable: true })
  settlementDays!: number | null;

  /** The contract whose period it follows (续订). */
  @Column({ type: 'uuid', nullable: true })
  renews!: string | null;

  /** The worker asked for a fixed term (劳动合同法 14). */
  @Column({ name: 'fixed_asked_by_worker', type: 'boolean', nullable: true })
  fixedAskedByWorker!: boolean | null;

  /** Counted up by the store, under the row's lock, with each amendment and its end; all else stays as signed. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'filed_by', type: 'text' })
  filedBy!: string;

  @Column({ name: 'filed_at', type: 'timestamptz' })
  filedAt!: Date;
}
