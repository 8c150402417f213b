import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many people an employer says it employs on a day (用工台账). */
@Entity({ name: 'headcount' })
export class HeadcountEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ name: 'as_of', type: 'date' })
  asOf!: string;

  /** People with its own contract; dispatched ones not included. */
  @Column({ type: 'integer' })
  employees!: number;

  @Column({ type: 'integer' })
  dispatched!: number;

  @Column({ type: 'integer' })
  insured!: number;

  @Column({ name: 'reported_by', type: 'text' })
  reportedBy!: string;

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt!: Date;
}
