import { moneyColumn } from '@anxin/persistence';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AdvanceState } from './advance';
import type { AdvancePaper } from './precondition';

/** An advance (垫付) of a revolving fund; what is claimed of the employer stands in the ledger. */
@Entity({ name: 'advance' })
export class AdvanceEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ type: 'uuid', nullable: true })
  project!: string | null;

  /** Null where the region asks for none. */
  @Column({ type: 'jsonb', nullable: true })
  paper!: AdvancePaper | null;

  @Column(moneyColumn())
  amount!: bigint;

  @Column({ type: 'text' })
  state!: AdvanceState;

  /** Of other people than who applied. */
  @Column({ name: 'signatures_needed', type: 'integer' })
  signaturesNeeded!: number;

  @Column({ name: 'proposed_by', type: 'text' })
  proposedBy!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'paid_out_on', type: 'date', nullable: true })
  paidOutOn!: string | null;

  @Column({ name: 'recover_by', type: 'date', nullable: true })
  recoverBy!: string | null;

  @Column({ type: 'integer' })
  version!: number;
}
