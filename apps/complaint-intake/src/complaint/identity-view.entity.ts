import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody opened who complained (身份查阅); never changed, never deleted. */
@Entity({ name: 'identity_view' })
export class IdentityViewEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'complaint_id', type: 'uuid' })
  complaintId!: string;

  /** Pseudonym of the client. */
  @Column({ type: 'text' })
  viewer!: string;

  @Column({ type: 'text' })
  role!: string;

  /** Sealed. */
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;
}
