import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WageSystemKind } from './wage-system';

/** 企业工资三项制度备案: a wage-management system on file. */
@Entity({ name: 'wage_system' })
export class WageSystemEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  employer!: string;

  @Column({ type: 'text' })
  kind!: WageSystemKind;

  @Column({ name: 'filed_on', type: 'date' })
  filedOn!: string;

  @Column({ name: 'registered_by', type: 'text' })
  registeredBy!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;
}
