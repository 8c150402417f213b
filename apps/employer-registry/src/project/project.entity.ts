import { moneyColumn } from '@anxin/persistence';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Sector } from './project';

/** A construction project (工程项目) as the register knows it. */
@Entity({ name: 'project' })
export class ProjectEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  sector!: Sector;

  @Column({ type: 'text' })
  region!: string;

  /** The developer (建设单位). */
  @Column({ type: 'text' })
  developer!: string;

  /** The general contractor (施工总承包单位). */
  @Column({ name: 'general_contractor', type: 'text' })
  generalContractor!: string;

  @Column(moneyColumn({ name: 'contract_amount' }))
  contractAmount!: bigint;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn!: string;

  @Column({ name: 'contract_signed_on', type: 'date', nullable: true })
  contractSignedOn!: string | null;

  @Column({ name: 'permit_on', type: 'date', nullable: true })
  permitOn!: string | null;

  @Column({ name: 'commencement_report_on', type: 'date', nullable: true })
  commencementReportOn!: string | null;

  @Column(moneyColumn({ name: 'unsettled_price', nullable: true }))
  unsettledPrice!: bigint | null;

  /** Per cent of the price, "23.00". */
  @Column({ name: 'labour_cost_share', type: 'numeric', precision: 5, scale: 2, nullable: true })
  labourCostShare!: string | null;

  /** The grid (网格) of its site. */
  @Column({ type: 'text', nullable: true })
  grid!: string | null;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;

  @VersionColumn()
  version!: number;
}
