import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where an employer has its seat (属地), from the register's events. */
@Entity({ name: 'employer_region' })
export class EmployerRegionEntity {
  @PrimaryColumn({ type: 'text' })
  employer!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ name: 'as_of', type: 'timestamptz' })
  asOf!: Date;
}
