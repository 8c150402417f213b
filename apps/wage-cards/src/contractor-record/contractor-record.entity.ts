import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordKind } from './contractor-record';

/** What the authority stated of a general contractor, from a paper. */
@Entity({ name: 'contractor_record' })
export class ContractorRecordEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'text' })
  kind!: RecordKind;

  @Column({ name: 'happened_on', type: 'date' })
  on!: string;

  @Column({ type: 'date', nullable: true })
  until!: string | null;

  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'stated_by', type: 'text' })
  statedBy!: string;

  @Column({ name: 'stated_at', type: 'timestamptz' })
  statedAt!: Date;
}
