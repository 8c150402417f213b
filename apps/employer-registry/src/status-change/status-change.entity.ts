import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EmployerStatus, StatusSource } from './status-change';

/** One entry of an employer's status (登记状态). */
@Entity({ name: 'employer_status' })
export class StatusChangeEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ type: 'text' })
  status!: EmployerStatus;

  @Column({ name: 'valid_from', type: 'date' })
  from!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text' })
  source!: StatusSource;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
