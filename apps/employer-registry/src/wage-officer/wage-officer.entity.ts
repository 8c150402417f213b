import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who answers for wages in a project office (劳资专管员); the person stays sealed. */
@Entity({ name: 'wage_officer' })
export class WageOfficerEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  /** Sealed. */
  @Column({ type: 'text' })
  name!: string;

  /** Sealed. */
  @Column({ type: 'text' })
  phone!: string;

  @Column({ name: 'valid_from', type: 'date' })
  from!: string;

  @Column({ name: 'valid_until', type: 'date', nullable: true })
  until!: string | null;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
