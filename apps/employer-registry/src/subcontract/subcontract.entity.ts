import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Work of a project let to a subcontractor (分包). */
@Entity({ name: 'subcontract' })
export class SubcontractEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  /** The subcontractor (分包单位). */
  @Column({ type: 'text' })
  subcontractor!: string;

  @Column({ type: 'text' })
  scope!: string;

  /** The subcontract it was let under; null: by the general contractor itself. */
  @Column({ type: 'uuid', nullable: true })
  parent!: string | null;

  /** Number of the qualification certificate (资质证书), as stated. */
  @Column({ type: 'text', nullable: true })
  licence!: string | null;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
