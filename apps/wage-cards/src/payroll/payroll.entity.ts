import { moneyColumn } from '@anxin/persistence';
import type { Fen } from '@anxin/money';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PayrollState } from './payroll';

/** A payroll (工资表) of one employer, wage month and, in construction, project. */
@Entity({ name: 'payroll' })
export class PayrollEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ type: 'uuid', nullable: true })
  project!: string | null;

  @Column({ type: 'text' })
  period!: string;

  @Column({ type: 'date' })
  payday!: string;

  @Column({ type: 'text' })
  state!: PayrollState;

  @Column({ type: 'integer' })
  lines!: number;

  /** Fen, over all lines. */
  @Column(moneyColumn())
  gross!: Fen;

  /** Fen, over all lines. */
  @Column(moneyColumn())
  net!: Fen;

  @Column({ name: 'lines_published', type: 'integer' })
  linesPublished!: number;

  @Column({ name: 'parts_published', type: 'integer' })
  partsPublished!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;
}
