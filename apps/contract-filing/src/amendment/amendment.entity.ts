import { moneyColumn } from '@anxin/persistence';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaydayMonth, WageBasis } from '../contract/contract';

/** An amendment of a contract (劳动合同变更); what is null was not amended. */
@Entity({ name: 'contract_amendment' })
export class AmendmentEntity {
  @PrimaryColumn({ name: 'contract', type: 'uuid' })
  contractId!: string;

  /** The contract's version that it made; the paper as signed is the first. */
  @PrimaryColumn({ type: 'integer' })
  version!: number;

  /** The first day on which it holds. */
  @Column({ name: 'from_on', type: 'date' })
  from!: string;

  @Column({ name: 'signed_on', type: 'date' })
  signedOn!: string;

  @Column({ type: 'text', nullable: true })
  post!: string | null;

  @Column({ name: 'wage_basis', type: 'text', nullable: true })
  wageBasis!: WageBasis | null;

  /** Fen per month, day, hour or piece. */
  @Column(moneyColumn({ name: 'wage_amount', nullable: true }))
  wageAmount!: bigint | null;

  /** Fen. */
  @Column(moneyColumn({ name: 'probation_amount', nullable: true }))
  probationAmount!: bigint | null;

  @Column({ name: 'probation_months', type: 'integer', nullable: true })
  probationMonths!: number | null;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ type: 'smallint', nullable: true })
  payday!: number | null;

  @Column({ name: 'payday_month', type: 'text', nullable: true })
  paydayMonth!: PaydayMonth | null;

  @Column({ name: 'filed_by', type: 'text' })
  filedBy!: string;

  @Column({ name: 'filed_at', type: 'timestamptz' })
  filedAt!: Date;
}
