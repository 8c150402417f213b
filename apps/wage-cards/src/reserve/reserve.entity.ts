import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A site's wage reserve (工资储备金); what it holds stands in the ledger. */
@Entity({ name: 'wage_reserve' })
export class ReserveEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  project!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
