import type { Lead } from '@anxin/codes';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a site lies and which department leads its matters, from the register's events. */
@Entity({ name: 'project_region' })
export class ProjectRegionEntity {
  @PrimaryColumn({ type: 'uuid' })
  project!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'text' })
  department!: Lead;

  @Column({ name: 'as_of', type: 'timestamptz' })
  asOf!: Date;
}
