import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 工会: whether the employer has a union, from a day on. */
@Entity({ name: 'employer_union' })
export class UnionEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ type: 'boolean' })
  unionised!: boolean;

  @Column({ type: 'date' })
  since!: string;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
