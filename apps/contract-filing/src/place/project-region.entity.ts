import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a site lies, from the register's events. */
@Entity({ name: 'project_region' })
export class ProjectRegionEntity {
  @PrimaryColumn({ type: 'uuid' })
  project!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ name: 'as_of', type: 'timestamptz' })
  asOf!: Date;
}
