import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EndReason, Ground, Proposer } from './contract-end';

/** How a contract ended (劳动合同解除、终止), and what is known of its papers. */
@Entity({ name: 'contract_end' })
export class ContractEndEntity {
  @PrimaryColumn({ name: 'contract', type: 'uuid' })
  contractId!: string;

  /** Its last day. */
  @Column({ name: 'ends_on', type: 'date' })
  endsOn!: string;

  @Column({ type: 'text' })
  reason!: EndReason;

  @Column({ type: 'text', nullable: true })
  ground!: Ground | null;

  @Column({ name: 'proposed_by', type: 'text', nullable: true })
  proposedBy!: Proposer | null;

  @Column({ name: 'renewal_refused_by_worker', type: 'boolean', nullable: true })
  renewalRefusedByWorker!: boolean | null;

  @Column({ name: 'certificate_on', type: 'date', nullable: true })
  certificateOn!: string | null;

  @Column({ name: 'transferred_on', type: 'date', nullable: true })
  transferredOn!: string | null;

  /** Who filed it, or what was told of its papers last. */
  @Column({ name: 'filed_by', type: 'text' })
  filedBy!: string;

  @Column({ name: 'filed_at', type: 'timestamptz' })
  filedAt!: Date;
}
