import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 按项目参加工伤保险: an injury cover on file. */
@Entity({ name: 'injury_cover' })
export class InjuryCoverEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'project_id', type: 'uuid' })
  projectId!: string;

  @Column({ name: 'covered_from', type: 'date' })
  from!: string;

  /** The last day of cover. */
  @Column({ name: 'covered_until', type: 'date' })
  until!: string;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
