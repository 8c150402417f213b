import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Department } from '../case/facts';

/** A labour inspector (劳动保障监察员), those of the sector bureaus included. */
@Entity({ name: 'inspector' })
export class InspectorEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** The client of the token under which the inspector signs in. */
  @Column({ type: 'text' })
  subject!: string;

  /** Sealed. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'text' })
  department!: Department;

  @Column({ type: 'text', nullable: true })
  grid!: string | null;

  /** Sealed. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** When mail to the address was refused for good, by the wall. */
  @Column({ name: 'email_refused_at', type: 'timestamptz', nullable: true })
  emailRefusedAt!: Date | null;

  @Column({ name: 'absent_from', type: 'date', nullable: true })
  absentFrom!: string | null;

  @Column({ name: 'absent_to', type: 'date', nullable: true })
  absentTo!: string | null;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
