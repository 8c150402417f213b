import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 工资专项集体合同: a wage agreement from collective bargaining (工资集体协商). */
@Entity({ name: 'wage_agreement' })
export class WageAgreementEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_until', type: 'date' })
  validUntil!: string;

  @Column({ type: 'text', nullable: true })
  number!: string | null;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
