import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Hours, Kind, PostKind, Relation } from './employment';

/** A person works for an employer from a day on (用工登记). */
@Entity({ name: 'employment' })
export class EmploymentEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ name: 'worker', type: 'text' })
  workerId!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ type: 'text' })
  post!: string;

  @Column({ type: 'text' })
  kind!: Kind;

  @Column({ type: 'text' })
  relation!: Relation;

  @Column({ type: 'uuid', nullable: true })
  project!: string | null;

  @Column({ name: 'dispatched_by', type: 'text', nullable: true })
  dispatchedBy!: string | null;

  @Column({ name: 'post_kind', type: 'text', nullable: true })
  postKind!: PostKind | null;

  @Column({ type: 'text', nullable: true })
  hours!: Hours | null;

  @Column({ type: 'boolean' })
  migrant!: boolean;

  @Column({ name: 'insured_from', type: 'date', nullable: true })
  insuredFrom!: string | null;

  @Column({ name: 'under16_on_start', type: 'boolean' })
  under16OnStart!: boolean;

  /** A protected minor (未成年工) on the first day; null where it was filed before this was noted. */
  @Column({ name: 'minor_on_start', type: 'boolean', nullable: true })
  minorOnStart!: boolean | null;

  /** Its last day. */
  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ name: 'certificate_on', type: 'date', nullable: true })
  certificateOn!: string | null;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;

  /** Counted up by the store, under the row's lock. */
  @Column({ type: 'integer' })
  version!: number;
}
