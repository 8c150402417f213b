import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A deferral of wages (延期支付工资) on file. */
@Entity({ name: 'deferral' })
export class DeferralEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  /** The wage month whose payment is put off, 'YYYY-MM'. */
  @Column({ type: 'text' })
  period!: string;

  @Column({ name: 'agreed_with', type: 'text' })
  agreedWith!: string;

  @Column({ name: 'signed_on', type: 'date' })
  signedOn!: string;

  @Column({ type: 'date' })
  until!: string;

  @Column({ name: 'filed_by', type: 'text' })
  filedBy!: string;

  @Column({ name: 'filed_at', type: 'timestamptz' })
  filedAt!: Date;
}
