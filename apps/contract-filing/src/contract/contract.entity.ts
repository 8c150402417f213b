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

  @Column({ name: 'filed_by', type: 'text' })
  filedBy!: string;

  @Column({ name: 'filed_at', type: 'timestamptz' })
  filedAt!: Date;
}
