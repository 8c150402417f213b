import { moneyColumn } from '@anxin/persistence';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DepositForm, DepositState } from './deposit';

/** A wage deposit (工资保证金); what it holds stands in the ledger. */
@Entity({ name: 'wage_deposit' })
export class DepositEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  /** Null: for all the employer's projects in the region. */
  @Column({ type: 'uuid', nullable: true })
  project!: string | null;

  /** Of the supervisor that filed it; speaks while no register does. */
  @Column({ type: 'text', nullable: true })
  region!: string | null;

  @Column({ type: 'text' })
  form!: DepositForm;

  /** As provided. */
  @Column(moneyColumn())
  amount!: bigint;

  @Column({ type: 'text', nullable: true })
  bank!: string | null;

  /** Of the guarantee (保函编号). */
  @Column({ type: 'text', nullable: true })
  number!: string | null;

  /** Region of the labour authority that the guarantee is in favour of. */
  @Column({ type: 'text', nullable: true })
  beneficiary!: string | null;

  @Column({ name: 'provided_on', type: 'date' })
  providedOn!: string;

  @Column({ name: 'valid_from', type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil!: string | null;

  @Column({ type: 'text' })
  state!: DepositState;

  @Column({ name: 'announced_on', type: 'date', nullable: true })
  announcedOn!: string | null;

  @Column({ name: 'notice_until', type: 'date', nullable: true })
  noticeUntil!: string | null;

  @Column({ name: 'release_on', type: 'date', nullable: true })
  releaseOn!: string | null;

  @Column({ type: 'text' })
  reporter!: string;

  @Column({ name: 'by_bank', type: 'boolean' })
  byBank!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
