import { moneyColumn } from '@anxin/persistence';
import type { Fen } from '@anxin/money';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel } from './payment';

/** One report of wage payments (发放回单), or one cash sheet. */
@Entity({ name: 'payment' })
export class PaymentEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  /** Within it a reference is unique: the bank's pseudonymous client, for cash the employer's code. */
  @Column({ type: 'text' })
  reporter!: string;

  @Column({ name: 'by_bank', type: 'boolean' })
  byBank!: boolean;

  @Column({ type: 'text' })
  channel!: Channel;

  /** Value date (到账日); of what was returned or failed, the day of that. */
  @Column({ name: 'paid_on', type: 'date' })
  paidOn!: string;

  @Column({ type: 'uuid', nullable: true })
  payroll!: string | null;

  @Column({ type: 'text', nullable: true })
  period!: string | null;

  @Column({ type: 'uuid', nullable: true })
  project!: string | null;

  @Column({ type: 'integer' })
  lines!: number;

  /** Fen, over all lines whatever their status. */
  @Column(moneyColumn())
  amount!: Fen;

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt!: Date;

  /** The bank's return file (代发回盘) that it came in. */
  @Column({ name: 'return_file', type: 'uuid', nullable: true })
  returnFile!: string | null;

  /** Cash: the signed sheet (签字表) that it was handed out by. */
  @Column({ name: 'cash_sheet', type: 'uuid', nullable: true })
  cashSheet!: string | null;

  /** Counts the facts published about it. */
  @Column({ type: 'integer' })
  version!: number;
}
