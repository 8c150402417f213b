import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Finding } from './qualification';

/** What an authority found of a subcontractor's capacity to employ (用工主体资格); the latest stands. */
@Entity({ name: 'qualification_check' })
export class QualificationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'subcontract_id', type: 'uuid' })
  subcontractId!: string;

  @Column({ type: 'text' })
  finding!: Finding;

  @Column({ type: 'text', nullable: true })
  lender!: string | null;

  @Column({ name: 'found_on', type: 'date' })
  on!: string;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
