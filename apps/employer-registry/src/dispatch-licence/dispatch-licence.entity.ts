import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A licence to dispatch workers (劳务派遣经营许可) on file. */
@Entity({ name: 'dispatch_licence' })
export class DispatchLicenceEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  /** The last day on which it is valid. */
  @Column({ name: 'valid_until', type: 'date' })
  validUntil!: string;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
