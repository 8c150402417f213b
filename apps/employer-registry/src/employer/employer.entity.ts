import type { EmployerStatus } from '../status-change/status-change';
import type { EmployerSize } from './employer-size';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** An employer (用人单位) as the register knows it. */
@Entity({ name: 'employer' })
export class EmployerEntity {
  @PrimaryColumn({ type: 'text' })
  uscc!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  industry!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'text', nullable: true })
  grid!: string | null;

  @Column({ type: 'boolean', nullable: true })
  unionised!: boolean | null;

  @Column({ name: 'wage_agreement_from', type: 'date', nullable: true })
  wageAgreementFrom!: string | null;

  @Column({ name: 'wage_agreement_until', type: 'date', nullable: true })
  wageAgreementUntil!: string | null;

  /** The entry of its status history that stands. */
  @Column({ type: 'text' })
  status!: EmployerStatus;

  @Column({ name: 'status_since', type: 'date', nullable: true })
  statusSince!: string | null;

  /** As stated; what people and industry tell of it is worked out. */
  @Column({ name: 'stated_size', type: 'text', nullable: true })
  statedSize!: EmployerSize | null;

  /** Sealed: it names a person. */
  @Column({ name: 'legal_representative', type: 'text', nullable: true })
  legalRepresentative!: string | null;

  /** Sealed. */
  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;

  @VersionColumn()
  version!: number;
}
