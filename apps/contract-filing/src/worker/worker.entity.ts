import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A worker (劳动者): each person once. Everything that names the person is sealed. */
@Entity({ name: 'worker' })
export class WorkerEntity {
  /** Derived from the resident number; names nobody. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** Sealed. */
  @Column({ type: 'text' })
  name!: string;

  /** Sealed. */
  @Column({ name: 'id_number', type: 'text' })
  idNumber!: string;

  @Column({ name: 'id_number_index', type: 'text' })
  idNumberIndex!: string;

  /** Sealed. */
  @Column({ type: 'text', nullable: true })
  phone!: string | null;

  @Column({ name: 'phone_index', type: 'text', nullable: true })
  phoneIndex!: string | null;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
