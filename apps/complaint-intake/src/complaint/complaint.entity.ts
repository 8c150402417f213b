import type { Department } from '@anxin/access';
import { moneyColumn } from '@anxin/persistence';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerOutcome, Category, Channel, ComplaintState, Elsewhere, LinkedCase, Merged } from './complaint';
import type { Deadline } from './deadlines';

/** A complaint (投诉、举报) as it stands: a cache of the fold of its log. */
@Entity({ name: 'complaint' })
export class ComplaintEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'receipt_number', type: 'text' })
  receiptNumber!: string;

  @Column({ type: 'text' })
  channel!: Channel;

  @Column({ type: 'text' })
  category!: Category;

  @Column({ name: 'respondent_uscc', type: 'text', nullable: true })
  respondentUscc!: string | null;

  @Column({ name: 'respondent_name', type: 'text' })
  respondentName!: string;

  @Column({ type: 'text' })
  region!: string;

  @Column({ type: 'uuid', nullable: true })
  project!: string | null;

  @Column({ type: 'integer', nullable: true })
  workers!: number | null;

  /** Fen. */
  @Column(moneyColumn({ nullable: true }))
  amount!: bigint | null;

  @Column({ name: 'period_from', type: 'text', nullable: true })
  periodFrom!: string | null;

  @Column({ name: 'period_to', type: 'text', nullable: true })
  periodTo!: string | null;

  @Column({ type: 'text', nullable: true })
  reference!: string | null;

  @Column({ type: 'boolean' })
  anonymous!: boolean;

  @Column({ type: 'boolean' })
  confidential!: boolean;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'lodged_at', type: 'timestamptz' })
  lodgedAt!: Date;

  @Column({ name: 'lodged_by', type: 'text' })
  lodgedBy!: string;

  @Column({ type: 'text' })
  state!: ComplaintState;

  @Column({ type: 'jsonb' })
  deadlines!: Deadline[];

  @Column({ name: 'accepted_on', type: 'date', nullable: true })
  acceptedOn!: string | null;

  @Column({ name: 'ended_on', type: 'date', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  outcome!: AnswerOutcome | null;

  @Column({ name: 'linked_case', type: 'jsonb', nullable: true })
  linkedCase!: LinkedCase | null;

  @Column({ type: 'boolean' })
  petition!: boolean;

  @Column({ name: 'opened_elsewhere', type: 'text', nullable: true })
  openedElsewhere!: Elsewhere | null;

  @Column({ type: 'jsonb', nullable: true })
  merged!: Merged | null;

  @Column({ name: 'reopened_on', type: 'date', nullable: true })
  reopenedOn!: string | null;

  /** Number of the last entry of the log. */
  @Column({ type: 'integer' })
  version!: number;
}

/** A complaint with the department that leads it by what is known of its project now; a database view, for reading. */
@Entity({ name: 'complaint_seen' })
export class SeenComplaintEntity extends ComplaintEntity {
  @Column({ type: 'text' })
  department!: Department;
}
