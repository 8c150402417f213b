import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Deed } from './complaint';

/** One entry of a complaint's log; never changed, never deleted. */
@Entity({ name: 'complaint_action' })
export class ComplaintActionEntity {
  @PrimaryColumn({ name: 'complaint_id', type: 'uuid' })
  complaintId!: string;

  @PrimaryColumn({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'text' })
  kind!: Deed['kind'];

  @Column({ type: 'jsonb' })
  data!: object;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text' })
  role!: string;
}
