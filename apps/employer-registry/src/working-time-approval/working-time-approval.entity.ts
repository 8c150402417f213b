import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WorkingTimeKind } from './working-time-approval';

/** 特殊工时制度审批: an approval of special working time on file. */
@Entity({ name: 'working_time_approval' })
export class WorkingTimeApprovalEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ type: 'text' })
  kind!: WorkingTimeKind;

  /** The posts (岗位) that it covers. */
  @Column({ type: 'text', array: true })
  posts!: string[];

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  /** The last day on which it is valid. */
  @Column({ name: 'valid_until', type: 'date' })
  validUntil!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
