import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccountState } from './special-account';

/** A project's special wage account (农民工工资专用账户); of its number only a sealed copy and a blind index are kept. */
@Entity({ name: 'special_account' })
export class SpecialAccountEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  project!: string;

  /** The general contractor. */
  @Column({ type: 'text' })
  employer!: string;

  @Column({ type: 'text' })
  bank!: string;

  /** Sealed. */
  @Column({ name: 'account_number', type: 'text' })
  accountNumber!: string;

  /** Blind index of the number. */
  @Column({ name: 'account_index', type: 'text' })
  accountIndex!: string;

  @Column({ name: 'opened_on', type: 'date' })
  openedOn!: string;

  @Column({ type: 'text' })
  state!: AccountState;

  @Column({ name: 'closed_on', type: 'date', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text' })
  reporter!: string;

  @Column({ name: 'by_bank', type: 'boolean' })
  byBank!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
